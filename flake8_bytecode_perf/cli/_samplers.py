"""Runs a program under the best profiler at hand: CPython 3.15's own sampler, py-spy if it is installed, else cProfile."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.cli._launched import STREAMS
from flake8_bytecode_perf.cli._output import require_output, write_output
from flake8_bytecode_perf.cli._printable import printable
from flake8_bytecode_perf.cli._programs import ProfilingError, program_of
from flake8_bytecode_perf.cli.parallel import interrupted_later
from flake8_bytecode_perf.profiles.formats import read
from flake8_bytecode_perf.profiles.model import NoSamplesError, ProfileError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LAUNCHED = Path(__file__).with_name("_launched.py")
_FIRST_WITH_SAMPLER = (3, 15)
_RATE = "500"  # samples per second; more would slow py-spy's target down
_COMPLAINT = re.compile(r"^Error: (.+)", re.MULTILINE)  # py-spy's; the causes and a stack of its own functions follow
_TOO_LATE = "Check that the process is running"  # in py-spy's complaint of a program that has ended
_ENDED_EARLY = "was ended by os._exit or a signal"
_LET_IT_END = "let it come to its own end; only then is the profile written"
_TOO_SHORT = "it may have been too short; give it more to do, or use check --profile FILE"


class Sampler(NamedTuple):
    """A profiler: its name for the user, its command, the file that it writes, and what it does not know."""

    name: str
    command: tuple[str, ...]
    suffix: str
    limits: str = ""


class Profiled(NamedTuple):
    """A run: the profile's file, what wrote it, and how the program ended, as the rest of a sentence."""

    path: Path
    sampler: Sampler
    ended: str


def samplers() -> list[Sampler]:
    """Return the profilers at hand, the best first; cProfile is always one of them."""
    python, found = sys.executable, []
    if sys.version_info >= _FIRST_WITH_SAMPLER:
        found.append(Sampler("Python's own sampler", (python, "-m", "profiling.sampling", "run", "--jsonl", "-o"), ".jsonl"))
    spy = shutil.which("py-spy", path=os.pathsep.join([str(Path(python).parent), os.environ.get("PATH", "")]))
    if spy:
        options = ("record", "--format", "raw", "--full-filenames", "--rate", _RATE, "--output")
        found.append(Sampler("py-spy", (spy, *options), ".raw"))
    limits = "it knows the time of functions only, not of lines"
    if not found:
        limits += "; pip install 'flake8-bytecode-perf[profile]' gives lines"
    found.append(Sampler("cProfile", (python, "-m", "cProfile", "-o"), ".pstats", limits))
    return found


def profile(words: Sequence[str], wanted: Path | None) -> Profiled:
    """Run a command and return its profile, in the file that is wanted, or in one that the caller removes.

    A file that is wanted and exists stays as it is until there is a profile. If a profiler does not start the program, the next
    one is used. Raises ProfilingError if none writes a profile, and FileError if the wanted file can't be written.
    """
    program = program_of(words)
    if wanted is not None:
        require_output(wanted)
    folder = Path(tempfile.mkdtemp(prefix="bytecode-perf-"))
    try:
        done = _profiled(program, folder)
        if wanted is not None:
            write_output(wanted, done.path.read_bytes())
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    if wanted is None:
        return done
    shutil.rmtree(folder, ignore_errors=True)
    return done._replace(path=wanted)


def _profiled(program: tuple[str, ...], folder: Path) -> Profiled:
    """Run the program under the first profiler that starts it, which writes its profile into a folder."""
    told = ""
    for sampler in samplers():
        path = folder / f"run{sampler.suffix}"
        sys.stderr.write(f"profiling with {sampler.name}{f' ({sampler.limits})' if sampler.limits else ''} ...\n")
        status, told = _run(sampler, program, path)
        if status is None:
            sys.stderr.write(f"{sampler.name} did not start the program{f': {told}' if told else ''}\n")
            continue
        ended = f"ended with exit status {status}" if status else _ENDED_EARLY
        if _has_samples(path):
            return Profiled(path, sampler, ended)
        wrote = "took no sample" if path.is_file() else "wrote no profile"
        advice = told or (_TOO_SHORT if status else _LET_IT_END)
        raise ProfilingError(f"the program {ended}, and {sampler.name} {wrote}: {advice}")
    raise ProfilingError(f"the program did not start{f': {told}' if told else ''}")


def _has_samples(path: Path) -> bool:
    """Whether a profiler has written samples; what else may be wrong with the file is told when it is used."""
    try:
        read([path])
    except NoSamplesError:
        return False
    except ProfileError:
        pass
    return path.is_file()


def _run(sampler: Sampler, program: tuple[str, ...], path: Path) -> tuple[str | None, str]:
    """The exit status of the program, empty if it did not come to its end, None if it did not start; and what went wrong."""
    with tempfile.TemporaryDirectory(prefix="bytecode-perf-", ignore_cleanup_errors=True) as scratch:
        status = Path(scratch, "status")
        python = (sys.executable,) if sampler.name == "py-spy" else ()
        separator = ("--",) if python else ()
        command = [*sampler.command, str(path), *separator, *python, str(_LAUNCHED), str(status), *program]
        try:
            with interrupted_later(), _streams(sampler, Path(scratch, "printed")) as streams:
                subprocess.run(command, check=False, **streams)  # noqa: S603 - what the user asks to run
        except OSError as error:
            return None, str(error.strerror or error)
        return status.read_text(encoding="ascii") if status.is_file() else None, _complaint(Path(scratch, "printed"))


def _complaint(printed: Path) -> str:
    """What py-spy could not do, from all that it has printed; nothing if it only came too late."""
    text = printed.read_text(encoding="utf-8", errors="replace") if printed.is_file() else ""
    found = _COMPLAINT.search(text)
    return printable(found[1]) if found and _TOO_LATE not in found[1] else ""


@contextmanager
def _streams(sampler: Sampler, printed: Path) -> Iterator[dict[str, Any]]:
    """The streams of a profiler. What py-spy prints itself goes to a file; `_launched.py` gives the program ours."""
    if sampler.name != "py-spy" or sys.platform == "win32":  # there no other stream than the first three can be handed down
        yield {}
        return
    ours = os.dup(1), os.dup(2)
    try:
        with printed.open("wb") as file:
            environment = {**os.environ, STREAMS: ",".join(map(str, ours))}
            yield {"stdout": file, "stderr": file, "pass_fds": ours, "env": environment}
    finally:
        for number in ours:
            os.close(number)
