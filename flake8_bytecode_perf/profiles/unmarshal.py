"""Read a pstats file, which is marshal data, from standard input and write it as columns, in a process that may crash.

`marshal` is not safe for untrusted data. This process has a limit for its memory and its time, and imports nothing of the
package.
"""

from __future__ import annotations

import gc
import json
import marshal
import os
import sys
from array import array
from collections import defaultdict
from itertools import compress, count
from operator import itemgetter
from typing import Any

MEMORY = 4 << 30  # bytes of address space
SECONDS = 60


def limit() -> None:
    """Limit this process, where the system can."""
    try:
        import resource  # noqa: PLC0415 # Windows has none
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def split(table: dict[Any, Any]) -> list[bytes]:
    """Return what the table has in it: an object of JSON, which ends with the line, and columns of numbers.

    The object has `sampled`, the texts `files` and `functions`, the number of `entries`, and `callers`: for entries that may be
    builtins, whose time is that of their callers, `[entry, [[caller, own or count], ...]]`. The columns are, for each entry, the
    number of its file and of its function, its line (C int), its own time and its time with callees (C double).
    """
    sampled = ("__sampled__",) in table
    table.pop(("__sampled__",), None)
    entries = [*table.values()]
    paths, lines, names = _columns([*table], 3, (0, 1, 2))
    own, total, callers = _columns(entries, 5, (2, 3, 4))
    (files, file_numbers), (functions, function_numbers) = _numbered(paths), _numbered(names)
    foreign = {path for path in files if not path.endswith(".py")}
    called = {place: callers[place] for place in compress(range(len(paths)), map(foreign.__contains__, paths))}
    # an entry is sought by its identity: all keys need not be hashed again
    wanted = {id(table.get(caller)) for shares in called.values() for caller in shares}
    places = {id(entries[place]): place for place in compress(range(len(entries)), map(wanted.__contains__, map(id, entries)))}
    known = {caller: places.get(id(table.get(caller)), -1) for shares in called.values() for caller in shares}
    head = {
        "sampled": sampled,
        "files": files,
        "functions": functions,
        "entries": len(entries),
        "callers": [(place, [(known[caller], share) for caller, share in _shares(shares)]) for place, shares in called.items()],
    }
    columns = file_numbers, function_numbers, array("i", lines), array("d", own), array("d", total)
    return [json.dumps(head, allow_nan=False).encode(), b"\n", *[column.tobytes() for column in columns]]


def _columns(rows: list[Any], width: int, places: tuple[int, ...]) -> list[list[Any]]:
    """Return the columns at these places of tuples; raise an error, which ends the process, for anything else."""
    if {*map(len, rows)} - {width}:
        raise ValueError
    return [[*map(itemgetter(place), rows)] for place in places]


def _numbered(texts: list[Any]) -> tuple[list[Any], array[int]]:
    """Return the different texts, and for each text the number of it."""
    known: defaultdict[Any, int] = defaultdict(count().__next__)
    numbers = array("i", [*map(known.__getitem__, texts)])
    return [*known], numbers


def _shares(callers: dict[Any, Any]) -> list[tuple[Any, Any]]:
    """Return what each caller counts."""
    # a sampler counts; cProfile has four figures for each caller, of which the third is the function's own time
    shares = [times if isinstance(times, (int, float)) else times[2] for times in callers.values()]
    if not any(shares):  # too short to be measured
        shares = [1] * len(shares)
    return [*zip(callers, shares, strict=True)]


def main() -> None:
    """Write the parts of the table to standard output, and end."""
    limit()
    gc.disable()  # it would go through all of the table again and again
    table = marshal.loads(sys.stdin.buffer.read())  # noqa: S302 # that is why it has a process of its own
    sys.stdout.buffer.writelines(split(table))
    sys.stdout.buffer.flush()
    os._exit(0)  # to free a large table takes as long as to read half of it


if __name__ == "__main__":
    main()
