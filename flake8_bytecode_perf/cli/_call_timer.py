"""Calls the functions of a benchmark script inside the interpreter that is measured.

Runs by itself in any CPython: reads a job from standard input, and prints its answer to it, both as JSON. What the functions
themselves print is dropped.
"""

from __future__ import annotations

import json
import os
import sys
import time
from importlib.util import module_from_spec, spec_from_file_location
from typing import Any

_LEAST_SECONDS = 0.05  # of calls in a process
_MOST_CALLS = 10_000


def main() -> None:
    """Check that both functions of a script do the same, or time one of them."""
    job = json.load(sys.stdin)
    answer = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.path[:] = [*job["first"], *sys.path, *job["last"]]
    try:
        script = _imported(job["script"])
        if "benchmark" in job:
            timed, table = getattr(script, job["timed"]), getattr(script, job["table"])
            found: dict[str, Any] = {"seconds": _best(timed, table[job["benchmark"]])}
        else:
            getattr(script, job["check"])()
            found = {}
    except BaseException as error:  # noqa: BLE001 - the user's function may raise anything
        found = {"error": " ".join(f"{type(error).__name__}: {error}".split()), "differs": isinstance(error, SystemExit)}
    with answer:
        json.dump(found, answer)


def _imported(path: str) -> Any:
    """Import the script under its own name, so that dataclasses and pickle find it."""
    spec = spec_from_file_location("benchmark", path)
    assert spec is not None  # noqa: S101 - the path ends in .py
    assert spec.loader is not None  # noqa: S101 - as above
    script = sys.modules["benchmark"] = module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


def _best(timed: Any, benchmark: Any) -> float:
    """Return the time of the fastest call, in seconds."""
    timed(1, *benchmark)
    best, calls, started = float("inf"), 0, time.perf_counter()
    while calls < 3 or (calls < _MOST_CALLS and time.perf_counter() - started < _LEAST_SECONDS):
        best, calls = min(best, timed(1, *benchmark)), calls + 1
    return best


if __name__ == "__main__":
    main()
