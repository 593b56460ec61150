"""Read marshal data from standard input and write what a pstats file has in it as JSON, in a process of its own, which may crash.

`marshal` is not safe for untrusted data. This process has a limit for its memory and its time, and imports nothing of the
package.
"""

from __future__ import annotations

import gc
import json
import marshal
import sys
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


def entries(table: dict[Any, Any]) -> list[object]:
    """Return `[file, line, function, own, total, [[file, line, function, own or count], ...]]` for each function.

    The callers are those of builtins, whose time is theirs; of a function in a Python file there are none.
    """
    found: list[object] = []
    for key, value in table.items():
        if key == ("__sampled__",):
            continue
        file, line, function = key  # anything else raises, and ends the process
        _, _, own, total, callers = value
        if isinstance(file, str) and file.endswith(".py"):
            callers = {}
        # a sampler counts; cProfile has four figures for each caller, of which the third is the function's own time
        shares = [(*caller, times if isinstance(times, (int, float)) else times[2]) for caller, times in callers.items()]
        if not any(share for _, _, _, share in shares):  # too short to be measured
            shares = [(*caller, 1) for caller in callers]
        found.append([file, line, function, own, total, shares])
    return found


def main() -> None:
    """Print one JSON object: `{"sampled": ..., "entries": [...]}`."""
    limit()
    gc.disable()  # it would go through all of the table again and again
    table = marshal.loads(sys.stdin.buffer.read())  # noqa: S302 # that is why it has a process of its own
    sys.stdout.write(json.dumps({"sampled": ("__sampled__",) in table, "entries": entries(table)}, allow_nan=False))


if __name__ == "__main__":
    main()
