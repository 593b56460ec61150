"""Measures a benchmark script: on each Python both functions in turn, each run in a new process."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.cli._measure import MeasuringError, build_of, folder_of_pyperf, minor
from flake8_bytecode_perf.cli._rounds import Original
from flake8_bytecode_perf.cli._runs import Run
from flake8_bytecode_perf.settings import RUNNING, SUPPORTED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from flake8_bytecode_perf.cli._benchmark import Benchmark
    from flake8_bytecode_perf.cli._rounds import Comparison

_WORKER = Path(__file__).parent / "_call_timer.py"
_MOST_SECONDS = 60  # of a process
_LEAST_SECONDS = 1e-9  # the ratio of two times needs more than 0


class CallError(MeasuringError):
    """A function that can't be measured with its arguments, in one line."""


class DifferenceError(CallError):
    """A function that does not do the same after the rewrite."""


class Row(NamedTuple):
    """A Python, and what was measured on it, or why nothing was."""

    python: str
    comparison: Comparison | None
    error: CallError | None = None


@dataclass(frozen=True)
class Job:
    """A script in a file, the folder that its functions run in, and folders to import from."""

    benchmark: Benchmark
    name: str
    script: Path
    folders: tuple[Path, ...]

    def compared(self, python: str, rounds: int, tell: Callable[[Comparison], None]) -> Comparison:
        """Check that both functions do the same, then compare their times in at most so many rounds; raises CallError."""
        self._ask(python, 0, check=self.benchmark.check)
        before, after = (self._runs(python, f"{self.name} {when}") for when in ("before", "after"))
        return Original(before).compared(after, rounds, tell)

    def _runs(self, python: str, benchmark: str) -> Callable[[int], Run]:
        def run(number: int) -> Run:
            names = {"timed": self.benchmark.timed, "table": self.benchmark.benchmarks, "benchmark": benchmark}
            seconds = max(self._ask(python, number, **names)["seconds"], _LEAST_SECONDS)
            return Run({"": seconds}, seconds, 0, "", "")

        return run

    def _places(self) -> dict[str, Any]:
        return {"script": str(self.script), "first": [*map(str, self.folders)], "last": [folder_of_pyperf()]}

    def _ask(self, python: str, number: int, **what: str) -> Any:
        """Run the worker once, with the hash seed of the round."""
        environment = {**os.environ, "PYTHONHASHSEED": str(number), "PYTHONDONTWRITEBYTECODE": "1"}
        try:
            done = subprocess.run(  # noqa: S603 - the user's own function, on the interpreter that they name
                [python, "-P", str(_WORKER)],
                input=json.dumps({**self._places(), **what}),
                capture_output=True,
                text=True,
                errors="replace",
                env=environment,
                cwd=self.script.parent,
                timeout=_MOST_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise CallError(f"a call takes more than {_MOST_SECONDS} s with these arguments") from None
        if done.returncode or not done.stdout.startswith("{"):
            last = (done.stderr.strip().splitlines() or [f"exit status {done.returncode}"])[-1]
            raise CallError(f"its process ends ({last})")
        answer = json.loads(done.stdout)
        if answer.get("differs"):
            raise DifferenceError(answer["error"].partition(": ")[2])
        if "error" in answer:
            raise CallError(answer["error"])
        return answer


def pythons(given: Sequence[str] | None) -> dict[str, dict[str, Any]]:
    """Return the interpreters with their builds: those given, or the running one and others of supported versions on PATH.

    Raises MeasuringError for one that is given and can't be measured with.
    """
    if given:
        return {python: build_of(python) for python in given}
    return {python: build for python, build in _installed() if minor(build["python"]) in SUPPORTED}


def _installed() -> Iterator[tuple[str, dict[str, Any]]]:
    """The interpreters of the supported versions that start."""
    for version in SUPPORTED:
        python = sys.executable if version == RUNNING else shutil.which(f"python{version}")
        if python is None:
            continue
        folder_of_pyperf()
        try:
            yield python, build_of(python)
        except MeasuringError:  # a stand-in of a version manager for a version that is not installed
            continue
