"""Runs the user's command in a copy of a tree, in a process of its own, and says what it cost and printed."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shlex
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.cli._errors import UserError
from flake8_bytecode_perf.cli._pyperf import times_in
from flake8_bytecode_perf.cli._trees import import_folders
from flake8_bytecode_perf.cli.parallel import interrupted_later

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from flake8_bytecode_perf.cli._trees import Tree

HAS_PROCESSOR_TIME = hasattr(os, "wait4")
_MOST_FILLING = 4096
_RUNNABLE = "give a script, -m MODULE or a program after --"
_LONGEST = 60  # characters of a command in a message
_LEAST_SECONDS = 1e-6  # the ratio of two times needs more than 0


class CommandError(UserError):
    """A command that does not start, or fails on the original; the message is one line for the user."""


def name_of(words: Sequence[str]) -> str:
    """Return a command for messages, as the user gave it, without what would be too long for a line."""
    command = f"`{shlex.join(words)}`"
    return command if len(command) <= _LONGEST else f"{command[: _LONGEST - 2]}…`"


class Run(NamedTuple):
    """What a run cost and did.

    `times` are in seconds: that of the whole run under "", or that of each of pyperf's benchmarks. `elapsed` is that of the
    whole run by the clock on the wall. `output` is a digest of the standard output in which the copy has the name of the
    tree; `error` is the last line of the standard error.
    """

    times: Mapping[str, float]
    elapsed: float
    status: int
    output: str
    error: str


@dataclass(frozen=True)
class Command:
    """The user's command: its words, the folder that it runs in, and a scratch folder.

    `results` is the file that a pyperf benchmark writes, from the folder; `given` is what the command reads from its standard
    input. With `by_the_wall` the elapsed time counts, else the processor time of the process and of those that it waits for.
    `name` is what messages call the command.
    """

    words: tuple[str, ...]
    folder: Path
    scratch: Path
    results: str = ""
    given: Path | None = None
    by_the_wall: bool = False
    name: str = "the command"

    @property
    def bytecode(self) -> Path:
        """The folder for the .pyc files of all runs, so that nothing is written elsewhere."""
        return self.scratch / "pycache"

    def run(self, tree: Tree, changed: Iterable[Path], number: int) -> Run:
        """Run the command in the copy of a tree, with these changed files; raises CommandError if it does not start.

        The number decides on the hash seed and on how much of the stack the environment takes.
        """
        folder = Path(tree.mapped(str(self.folder)))
        results = Path(tree.mapped(str(self.folder / self.results)))
        if self.results:
            results.unlink(missing_ok=True)
        out, err = self.scratch / "out", self.scratch / "err"
        with out.open("wb") as stdout, err.open("wb") as stderr, (self.given or Path(os.devnull)).open("rb") as stdin:
            streams = {"stdin": stdin, "stdout": stdout, "stderr": stderr}
            environment = self._environment(tree, changed, number)
            started = time.perf_counter()
            status, processor = _ended(self._mapped(tree), folder, environment, streams)
        elapsed = time.perf_counter() - started
        if self.results and not status:
            times = times_in(results, self.results, self.name)
        else:
            times = {"": max(elapsed if self.by_the_wall else processor, _LEAST_SECONDS)}
        printed = out.read_bytes().replace(os.fsencode(tree.copy), os.fsencode(tree.root))
        last = err.read_bytes().decode(errors="replace").strip().splitlines()[-1:]
        return Run(times, elapsed, status, hashlib.sha256(printed).hexdigest(), " ".join(last).strip())

    def _mapped(self, tree: Tree) -> list[str]:
        """The words with the tree's paths in the copy; a program in one of the tree's environments is that of the tree."""
        program, *others = [self._anchored(word) for word in self.words]
        installed = self.folder / program
        if (os.sep in program or "/" in program) and tree.is_installed(installed):
            program = str(installed)
        return [*map(tree.mapped, [program, *others])]

    def _anchored(self, word: str) -> str:
        """A relative path that leads out of the folder, as an absolute one: from the copy, it may lead elsewhere."""
        path = Path(os.path.normpath(self.folder / word))
        return str(path) if Path(word).parts[:1] == (os.pardir,) and path.exists() else word

    def _environment(self, tree: Tree, changed: Iterable[Path], number: int) -> dict[str, str]:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(self.bytecode)}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        if environment.get("PYTHONHASHSEED", "random") == "random":
            environment["PYTHONHASHSEED"] = str(number)
        environment["BYTECODE_PERF_FILLING"] = "x" * (number * 997 % _MOST_FILLING)
        environment["PWD"] = tree.mapped(str(self.folder))
        first = [str(tree.copy / folder) for folder in import_folders(changed, tree.root)]
        given = filter(None, environment.get("PYTHONPATH", "").split(os.pathsep))
        environment["PYTHONPATH"] = os.pathsep.join([*first, *map(tree.mapped, given)])  # empty is as if it were not set
        return environment


def _ended(words: Sequence[str], folder: Path, environment: Mapping[str, str], streams: Mapping[str, Any]) -> tuple[int, float]:
    """Run a command to its end; return its exit status and its processor time. An interruption kills it and its children."""
    process = None
    try:
        with interrupted_later():
            process = subprocess.Popen(words, cwd=folder, env=environment, start_new_session=True, **streams)  # noqa: S603
        return _waited_for(process)
    except OSError as error:
        if isinstance(error, FileNotFoundError) and not (folder / words[0]).exists():
            raise CommandError(f"{words[0]} is neither a file nor a command; {_RUNNABLE}") from None
        raise CommandError(f"{words[0]} does not start ({error.strerror}); {_RUNNABLE}") from None
    finally:
        if process is not None and process.returncode is None:
            _kill(process)


def _waited_for(process: subprocess.Popen[bytes]) -> tuple[int, float]:
    if not HAS_PROCESSOR_TIME:  # pragma: no cover - of Windows alone
        return process.wait(), 0.0
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, used.ru_utime + used.ru_stime


def _kill(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":  # pragma: no cover - of Windows alone
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError):  # it has just ended
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
