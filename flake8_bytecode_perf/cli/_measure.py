"""Measures programs on an interpreter: fresh processes, medians over them, and the interval of the median."""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
from math import comb
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.cli._errors import UserError
from flake8_bytecode_perf.settings import JIT, SUPPORTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_WORKER = Path(__file__).parent / "_worker.py"
_WANTED = f"it must be CPython {SUPPORTED[0]} to {SUPPORTED[-1]}"
_CONFIDENCE = 0.95
LEAST_PROCESSES = 6  # of fewer the median has no interval of 95%
SECONDS = 0.02  # that a program takes in a process, about


class MeasuringError(UserError):
    """An interpreter that can't be measured, in one line that says what to do."""


class Program(NamedTuple):
    """What is timed: the sources that take turns, how many iterations a run of each makes, and how many runs are timed."""

    sources: tuple[str, ...]
    passes: int
    calls: int = 1


class Samples(NamedTuple):
    """What the processes said: for each program the times of its sources in nanoseconds per iteration, one row per process."""

    times: dict[str, list[list[float]]]
    errors: dict[str, str]
    build: dict[str, Any]


class Saving(NamedTuple):
    """What a Fast saves: medians over the processes in nanoseconds per iteration, and the 95% interval of the saving."""

    slow: float
    fast: float
    ratio: float
    saved: float
    low: float
    high: float


def sample(python: str, programs: Mapping[str, Program], processes: int, *, jit: bool = False) -> Iterator[Samples]:
    """Time all programs in one fresh process after the other, with its JIT switched on or as it is; yield all samples so far.

    Raises MeasuringError if the interpreter does not start, or is no CPython that is supported.
    """
    samples = Samples({name: [] for name in programs}, {}, {})
    job = json.dumps(
        {
            "path": [folder_of_pyperf()],
            "programs": {name: program.sources for name, program in programs.items()},
            "passes": {name: program.passes for name, program in programs.items()},
            "calls": {name: program.calls for name, program in programs.items()},
        }
    )
    for _ in range(processes):
        answer = _ask(python, job, jit=jit)
        for name, times in answer["times"].items():
            samples.times[name].append(times)
        samples.errors.update(answer["errors"])
        samples.build.update(answer["build"])
        yield samples


def build_of(python: str, *, jit: bool = False) -> dict[str, Any]:
    """Return how an interpreter was built; raises MeasuringError as `sample` does, and if it lacks a JIT that is asked for."""
    job = json.dumps({"path": [folder_of_pyperf()], "programs": {}, "passes": {}})
    build: dict[str, Any] = _ask(python, job, jit=jit)["build"]
    if build["implementation"] != "cpython" or minor(build["python"]) not in SUPPORTED:
        raise MeasuringError(f"{python} is {build['implementation']} {build['python']}; {_WANTED}")
    if jit and not build["jit"]:
        raise MeasuringError(f"{python} has no JIT: --jit needs CPython 3.14 or 3.15, built with --enable-experimental-jit")
    return build


def target_of(build: Mapping[str, Any]) -> str:
    """Return the target that a build measures: 3.15 of 3.15.2, and 3.15-jit where its JIT is on."""
    return minor(build["python"]) + (JIT if build["jit"] else "")


def named(build: Mapping[str, Any]) -> str:
    """Return the version of a build, and whether its JIT is on."""
    return f"{build['python']}{' with the JIT' * build['jit']}"


def minor(version: str) -> str:
    """Return 3.13 of 3.13.18."""
    return ".".join(version.split(".")[:2])


def folder_of_pyperf() -> str:
    """Return the folder from which this Python imports pyperf; raises MeasuringError if it does not."""
    try:
        import pyperf  # noqa: PLC0415 - an extra that nothing else needs
    except ImportError:
        raise MeasuringError("pyperf is not installed; run: pip install 'flake8-bytecode-perf[bench]'") from None
    return str(Path(pyperf.__file__).parent.parent)


def _ask(python: str, job: str, *, jit: bool) -> Any:
    """Run the worker once; the environment gets a filling of random length, which moves the stack."""
    environment = {**os.environ, "PYTHONHASHSEED": "random", "FILLING": "x" * random.randrange(4096)}  # noqa: S311 - no secret
    if jit:
        environment["PYTHON_JIT"] = "1"
    try:
        done = subprocess.run(  # noqa: S603 - the interpreter that the user names
            [python, str(_WORKER)], input=job, capture_output=True, text=True, env=environment, check=False
        )
    except OSError as error:
        raise MeasuringError(f"{python!r} does not start ({error.strerror}); give a Python interpreter with --python") from None
    if done.returncode or not done.stdout.startswith("{"):
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise MeasuringError(f"{python} failed to measure ({last}); {_WANTED}")
    return json.loads(done.stdout)


def saving(times: Sequence[Sequence[float]]) -> Saving:
    """Return what the second source saves of the first; nothing where its interval reaches zero."""
    differences = [slow - fast for slow, fast in times]
    low, high = interval(differences)
    saved = 0.0 if low <= 0 <= high else statistics.median(differences)
    return Saving(
        statistics.median(slow for slow, _ in times),
        statistics.median(fast for _, fast in times),
        statistics.median(slow / fast for slow, fast in times),
        saved,
        low,
        high,
    )


def interval(values: Sequence[float]) -> tuple[float, float]:
    """Return an interval that holds the median with at least 95% certainty, by the ranks of the values.

    With fewer than six values there is no such interval: it is then from the smallest to the greatest value.
    """
    ordered, count, cut = sorted(values), len(values), 0
    while cut < (count - 1) // 2 and 1 - 2 * _below(count, cut + 1) >= _CONFIDENCE:
        cut += 1
    return ordered[cut], ordered[-1 - cut]


def _below(count: int, rank: int) -> float:
    """The chance that at most `rank` of `count` values lie below the median."""
    return float(sum([comb(count, lower) for lower in range(rank + 1)]) / 2**count)
