"""pstats files: `python -m cProfile -o FILE`, CPython 3.15's `profiling.tracing -o` and `profiling.sampling run --pstats -o`.

The tracing profilers know functions only; the sampler writes an entry for each line. The time of builtins has entries of its own,
which say who called them: it is credited to the callers.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flake8_bytecode_perf.profiles import unmarshal
from flake8_bytecode_perf.profiles.columns import Columns, tables_of
from flake8_bytecode_perf.profiles.model import UNKNOWN, Recording
from flake8_bytecode_perf.profiles.recorder import is_python, threads, without_lines
from flake8_bytecode_perf.profiles.untrusted import (
    BrokenError,
    EmptyError,
    amount,
    amounts,
    column,
    index,
    mapping,
    parsed,
    sequence,
    text,
)

_ROUNDS = 20  # builtins that call builtins that call …
_Shares = list[tuple[int, float]]


@dataclass(frozen=True, slots=True)
class _Entries:
    """The entries of a file.

    Attributes:
        sampled: whether an entry is a line, not a function.
        files: the paths that `paths` numbers.
        functions: the names that `names` numbers.
        paths: of each entry.
        names: of each entry.
        lines: of each entry, UNKNOWN where the tool knows none.
        own: the time of each entry without its callees.
        total: the time of each entry with its callees.
        callers: of the entries that may be builtins: the entry of each caller, -1 where it has none, and its share.

    """

    sampled: bool
    files: list[str]
    functions: list[str]
    paths: list[int]
    names: list[int]
    lines: list[int]
    own: list[float]
    total: list[float]
    callers: dict[int, _Shares]

    def is_python(self, place: int) -> bool:
        return is_python(self.files[self.paths[place]], self.functions[self.names[place]])


def is_stats(content: bytes) -> bool:
    """Whether the content is a marshalled dictionary whose first key is a tuple."""
    return content[:1] in (b"{", b"\xfb") and content[1:2] in (b"(", b")", b"\xa8", b"\xa9")


def read_stats(content: bytes) -> Recording:
    """Return the recording; raise BrokenError if it can't be read, or takes too much time or memory."""
    entries = _entries(_unmarshalled(content))
    weight = sum(entries.own)
    if not weight > 0:
        raise EmptyError
    nothing = list[int]()
    places = nothing, entries.lines, nothing, nothing, nothing
    if not entries.sampled:
        places = entries.lines, nothing, nothing, nothing, nothing
    columns = Columns(entries.paths, entries.names, places, _with_builtins(entries), entries.total)
    files = tables_of(columns, entries.files, entries.functions, 100 / weight)
    notices = [] if entries.sampled else [without_lines("pstats")]
    return Recording("pstats", "lines" if entries.sampled else "functions", weight, files, notices=(*notices, *threads(files)))


def _unmarshalled(content: bytes) -> bytes:
    command = [sys.executable, "-I", "-S", str(Path(unmarshal.__file__))]
    patience = 2 * unmarshal.SECONDS
    try:
        with tempfile.TemporaryFile() as file:  # `input` would be written in pieces of 4 KiB
            file.write(content)
            file.seek(0)
            done = subprocess.run(command, stdin=file, capture_output=True, timeout=patience, check=False)  # noqa: S603 # our own
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


def _entries(content: bytes) -> _Entries:
    """Return what the process wrote, checked: it has read what may do harm to it."""
    first, _, rest = content.partition(b"\n")
    head, columns = mapping(parsed(first), "the table"), io.BytesIO(rest)
    files = [text(file, "a path") for file in sequence(head.get("files"), "the table")]
    functions = [text(function, "a function") for function in sequence(head.get("functions"), "the table")]
    length = index(head.get("entries"), len(rest), "the number of entries")
    paths, names, lines = [column("i", columns, length).tolist() for _ in range(3)]
    if not (_are_in(files, paths) and _are_in(functions, names)):
        raise BrokenError("an entry has no path or function")
    own, total = [amounts(column("d", columns, length).tolist(), "a time") for _ in range(2)]
    callers = dict([_called(entry, length) for entry in sequence(head.get("callers"), "the table")])
    known = [place if place > 0 else UNKNOWN for place in lines]
    return _Entries(head.get("sampled") is True, files, functions, paths, names, known, own, total, callers)


def _are_in(texts: list[str], places: list[int]) -> bool:
    return not places or 0 <= min(places) <= max(places) < len(texts)


def _called(value: Any, length: int) -> tuple[int, _Shares]:
    """Return an entry and what each of its callers counts."""
    entry, callers = value
    shares = [(caller, amount(share, "a caller's share")) for caller, share in callers]
    for caller, _ in shares:
        index(caller + 1, length + 1, "a caller")
    return index(entry, length, "an entry"), shares


def _with_builtins(entries: _Entries) -> list[float]:
    """Return the own time of each Python function and of the builtins that it called."""
    own, callers = [*entries.own], {place: shares for place, shares in entries.callers.items() if not entries.is_python(place)}
    waiting = {place: own[place] for place in callers}
    for _ in range(_ROUNDS):
        left: dict[int, float] = defaultdict(float)
        for place, time in waiting.items():
            whole = sum([share for _, share in callers[place]])
            for caller, share in callers[place]:
                credit = time * share / whole if whole else 0.0
                if caller in callers:
                    left[caller] += credit
                elif caller >= 0:
                    own[caller] += credit
        waiting = left
    return own
