"""pstats files: `python -m cProfile -o FILE`, CPython 3.15's `profiling.tracing -o` and `profiling.sampling run --pstats -o`.

The tracing profilers know functions only; the sampler writes an entry for each line. The time of builtins has entries of its own,
which say who called them: it is credited to the callers.
"""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple

from flake8_bytecode_perf.profiles import unmarshal
from flake8_bytecode_perf.profiles.model import Frame, Recording
from flake8_bytecode_perf.profiles.recorder import Recorder, is_python
from flake8_bytecode_perf.profiles.untrusted import BrokenError, amount, line, mapping, parsed, sequence, text

_ROUNDS = 20  # builtins that call builtins that call …
_Key = tuple[str, int, str]


class _Entry(NamedTuple):
    own: float
    total: float
    callers: dict[_Key, float]


def is_stats(content: bytes) -> bool:
    """Whether the content is a marshalled dictionary whose first key is a tuple."""
    return content[:1] in (b"{", b"\xfb") and content[1:2] in (b"(", b")", b"\xa8", b"\xa9")


def read_stats(content: bytes) -> Recording:
    """Return the recording; raise BrokenError if it can't be read, or takes too much time or memory."""
    result = mapping(parsed(_unmarshalled(content)), "the table")
    entries = dict(_entry(value) for value in sequence(result.get("entries"), "the table"))
    sampled = result.get("sampled") is True
    owns, recorder = _with_builtins(entries), Recorder()
    for key, own in owns.items():
        file, number, function = key
        place = line(number)
        frame = Frame(file, function, line=place) if sampled else Frame(file, function, first_line=place)
        recorder.add_frame(frame, own, entries[key].total)
    recorder.weight = sum(entry.own for entry in entries.values())
    return recorder.recording("pstats", "lines" if sampled else "functions")


def _unmarshalled(content: bytes) -> bytes:
    command = [sys.executable, "-I", "-S", str(Path(unmarshal.__file__))]
    patience = 2 * unmarshal.SECONDS
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=patience, check=False)  # noqa: S603 # our own
    except subprocess.TimeoutExpired:
        raise BrokenError("reading the profile takes too long", "record a shorter run") from None
    except OSError as error:
        problem = f"{sys.executable}, which reads pstats files, can't be started ({error.strerror})"
        raise BrokenError(problem, "use another format") from None
    if done.returncode:
        version = "{}.{}".format(*sys.version_info)
        problem = f"this is broken, or no pstats file that Python {version} can read"
        raise BrokenError(problem, "record it again, or read it with the Python that wrote it")
    return done.stdout


def _entry(value: Any) -> tuple[_Key, _Entry]:
    file, number, function, own, total, callers = value
    shares = dict(map(_caller, callers))
    return _key(file, number, function), _Entry(amount(own, "a time"), amount(total, "a time"), shares)


def _caller(value: Any) -> tuple[_Key, float]:
    file, number, function, share = value
    return _key(file, number, function), amount(share, "a caller's share")


def _key(file: object, number: object, function: object) -> _Key:
    if type(number) is not int:
        raise BrokenError("a line is no number")
    return text(file, "a path"), number, text(function, "a function")


def _with_builtins(entries: dict[_Key, _Entry]) -> dict[_Key, float]:
    """Return the own time of each Python function and of the builtins that it called."""
    owns = {key: entry.own for key, entry in entries.items() if is_python(key[0], key[2])}
    waiting = {key: entry.own for key, entry in entries.items() if key not in owns}
    for _ in range(_ROUNDS):
        left: dict[_Key, float] = defaultdict(float)
        for key, time in waiting.items():
            callers = entries[key].callers
            whole = sum(callers.values())
            for caller, share in callers.items():
                credit = time * share / whole if whole else 0.0
                if caller in owns:
                    owns[caller] += credit
                elif caller in entries:
                    left[caller] += credit
        waiting = left
    return owns
