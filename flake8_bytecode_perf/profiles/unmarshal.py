"""Read a pstats file, which is marshal data, from standard input and write it as a recording, in a process that may crash.

`marshal` is not safe for untrusted data. This process has a limit for its memory and its time, and imports nothing of the
package.
"""

from __future__ import annotations

import gc
import json
import marshal
import os
import re
import sys
from array import array
from collections import defaultdict
from itertools import compress, count
from operator import itemgetter
from typing import Any

MEMORY = 4 << 30  # bytes of address space
SECONDS = 60
_ROUNDS = 20  # builtins that call builtins that call …
_NOT_PYTHON = frozenset({"", "~", "<built-in>", "<native>", "<GC>"})
# libc.so.6, _json.cpython-313-x86_64-linux-gnu.so, python313.dll, /usr/bin/python3.13, a C file of an extension
_NATIVE = re.compile(r"\.so[.\d]*$|\.(?:dylib|dll|pyd|exe|c|cc|cpp|cxx|h|hpp|rs|s|S)$|(?:^|/)python[\d.]*$")


def is_python(file: str, function: str) -> bool:
    """Whether a frame runs Python code. The time of any other frame belongs to the Python code that called it."""
    return file not in _NOT_PYTHON and function not in _NOT_PYTHON and not _NATIVE.search(file)


def limit() -> None:
    """Limit this process, where the system can."""
    try:
        import resource  # noqa: PLC0415 # Windows has none
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def recording(table: dict[Any, Any]) -> list[bytes]:
    """Return the table in the form that `packed.py` reads; raise an error, which ends the process, if it is none.

    The builtins are taken out of the table.
    """
    sampled = table.pop(("__sampled__",), None) is not None
    weight = credit_builtins(table)
    groups = _by_file(table)
    weight += sum([sum(rows[2::4]) for rows in groups.values()])
    files: list[Any] = []
    columns: list[array[Any]] = []
    for path, rows in groups.items():
        names, numbers = _numbered(rows[1::4])
        files.append([path, names, len(numbers), [1 if sampled else 0], True, None])
        lines = array("i", [line if line > 0 else -1 for line in rows[::4]])
        columns += numbers, lines, *_times(rows, 100 / weight if weight else 0.0)
    head = ["pstats", "lines" if sampled else "functions", weight, False, [], files]
    return [json.dumps(head, allow_nan=False).encode(), b"\n", *[column.tobytes() for column in columns]]


def credit_builtins(table: dict[Any, Any]) -> float:
    """Take the builtins out of a table, and add their time to that of their callers. Return the time that is lost."""
    paths = [*map(itemgetter(0), table)]
    foreign = {path for path in {*paths} if not path.endswith(".py")}
    keys = [key for key in compress(table, map(foreign.__contains__, paths)) if not is_python(key[0], key[2])]
    builtins = {key: table.pop(key) for key in keys}
    shares = {key: _shares(callers) for key, (_, _, _, _, callers) in builtins.items()}
    left: dict[Any, float] = {key: entry[2] for key, entry in builtins.items()}
    credited: dict[Any, float] = defaultdict(float)
    lost = sum(left.values())
    for _ in range(_ROUNDS):
        waiting, left = left, defaultdict(float)
        for key, time in waiting.items():
            for caller, share in shares[key]:
                (left if caller in builtins else credited)[caller] += time * share
    for key, credit in credited.items():
        if key in table:
            calls, direct, own, total, callers = table[key]
            table[key] = calls, direct, own + credit, total, callers
            lost -= credit
    return lost


def _shares(callers: dict[Any, Any]) -> list[tuple[Any, float]]:
    """Return the share of the time that each caller has."""
    # a sampler counts; cProfile has four figures for each caller, of which the third is the function's own time
    times = [found if isinstance(found, (int, float)) else found[2] for found in callers.values()]
    if min(times, default=0) < 0:
        raise ValueError
    if not any(times):  # too short to be measured
        times = [1] * len(times)
    whole = sum(times)
    return [(caller, time / whole) for caller, time in zip(callers, times, strict=True)]


def _by_file(table: dict[Any, Any]) -> dict[str, list[Any]]:
    """Return the entries of each file in one list: line, function, own time and time with callees of one after the other."""
    groups: dict[str, list[Any]] = defaultdict(list)
    for (path, line, function), (_, _, own, total, _) in table.items():
        rows = groups[path]
        rows += line, function, own, total
    return groups


def _numbered(texts: list[Any]) -> tuple[list[Any], array[int]]:
    """Return the different texts, and for each text the number of it."""
    known: defaultdict[Any, int] = defaultdict(count().__next__)
    numbers = array("i", [*map(known.__getitem__, texts)])
    return [*known], numbers


def _times(rows: list[Any], scale: float) -> list[array[float]]:
    return [array("d", [time * scale for time in rows[place::4]]) for place in (2, 3)]


def main() -> None:
    """Write the recording to standard output, and end."""
    limit()
    gc.disable()  # it would go through all of the table again and again
    table = marshal.loads(sys.stdin.buffer.read())  # noqa: S302 # that is why it has a process of its own
    sys.stdout.buffer.writelines(recording(table))
    sys.stdout.buffer.flush()
    os._exit(0)  # to free a large table takes as long as to read half of it


if __name__ == "__main__":
    main()
