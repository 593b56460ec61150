"""Time `bytecode-perf fix` on about 100,000 lines of the standard library, and tell how much memory its processes take.

    PYTHON tests/bench/fixing.py [--lines 100000] [--jobs 2]

Copies whole files, in an order of chance that is always the same, until there are so many lines; fixes one copy at the defaults
and another at min-gain 0. The seconds are those of the whole command, the memory the most that one of its processes held, times
their number. Nothing fails on a duration.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import platform
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_LEFT_OUT = {"site-packages", "dist-packages", "test", "tests", "idle_test", "__pycache__"}
_MEBIBYTE = 1024  # resource tells kibibytes


def main() -> None:
    parser = argparse.ArgumentParser(description="Time fixing.")
    parser.add_argument("--lines", type=int, default=100_000)
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for least in ("5", "0"):
            copy = Path(folder) / least
            lines = _copied(copy, given.lines)
            seconds, told = _fixed(copy, least, given.jobs)
            most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / _MEBIBYTE
            print(  # noqa: T201 - what the script is for
                f"min-gain {least}: {lines:,} lines in {seconds:.1f} s ({told}); at most {most:.0f} MiB a process, "
                f"{given.jobs + 1} processes",
                flush=True,
            )
    print(f"CPython {platform.python_version()}, {given.jobs} jobs, {dt.datetime.now(tz=dt.UTC).date()}")  # noqa: T201 - as above


def _copied(folder: Path, wanted: int) -> int:
    library = Path(os.__file__).parent
    files = [file for file in library.rglob("*.py") if _LEFT_OUT.isdisjoint(file.relative_to(library).parts)]
    random.Random(0).shuffle(files)  # noqa: S311 - the same order each time, not a secret
    lines = 0
    for file in files:
        if lines >= wanted:
            break
        target = folder / file.relative_to(library)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)
        lines += file.read_bytes().count(b"\n")
    return lines


def _fixed(folder: Path, least: str, jobs: int) -> tuple[float, str]:
    """The seconds that the command takes, and its last line. Raises SystemExit where it fails."""
    # -P: beside the copies of the library's modules it would import those
    fix = [sys.executable, "-P", "-m", "flake8_bytecode_perf", "fix"]
    command = [*fix, "--no-cache", f"--min-gain={least}", f"--jobs={jobs}", "."]
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    seconds, told = time.perf_counter() - start, (done.stderr.splitlines() or ["no word"])[-1]
    if done.returncode > 1:
        raise SystemExit(told)
    return seconds, told


if __name__ == "__main__":
    main()
