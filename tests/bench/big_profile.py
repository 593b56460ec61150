"""Time how long the plugin needs to read profiles of 50 MB, the first time and from its cache.

    PYTHON tests/bench/big_profile.py [--megabytes 50] [--rounds 5]

The files have the form that the tools write, and the frames of a large application: 300 files, functions of a few lines, stacks
of 10 to 60 frames, of which seven tenths differ from each other. Each file is read in fresh processes, once with an empty cache
and once with what that has left there. Of each figure, the best of the rounds counts. The table stands in docs/profiling.md.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import marshal
import os
import platform
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if __name__ == "__main__":  # an interpreter without the package will do
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from builds import build, processor

from flake8_bytecode_perf.profiles import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_HEAD = """\
| profile | size | first time, elapsed | processor | from the cache, elapsed | processor |
|---|---|---|---|---|---|
"""
_ROWS = 256  # of the tables in a JSON line, as CPython 3.15 writes them
_RUN = {"v": 0, "run_id": "0" * 32}
_CHANCE = random.Random(0)  # noqa: S311 - the same files each time


def _place(number: int) -> tuple[str, str, int]:
    """The path, function and line of one of many frames."""
    path = f"/srv/app/src/package_{number % 30}/module_{number % 300}.py"
    return path, f"method_{number // 12 % 5000}", 1 + number // 300 % 1500


def _stacks(size: int) -> Iterator[list[int]]:
    """Yield lists of numbers of frames, until these numbers take about so many characters."""
    known = [_CHANCE.choices(range(20_000), k=_CHANCE.randint(10, 60)) for _ in range(3_000)]
    written = 0
    while written < size:
        stack = _CHANCE.choice(known)
        if _CHANCE.random() < 0.7:
            stack = [*stack[: _CHANCE.randint(5, len(stack))], _CHANCE.randrange(20_000)]
        written += 6 * len(stack)
        yield stack


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def sampler(size: int) -> bytes:
    """`python -m profiling.sampling run --jsonl`."""
    frames: list[dict[str, int]] = []
    strings: dict[str, int] = {}
    entries: list[dict[str, int]] = []
    for number in range(size // 157):
        path, function, line = _place(number)
        path_id, name_id = (strings.setdefault(text, len(strings)) for text in (path, function))
        column, own = _CHANCE.randrange(60), _CHANCE.randrange(40)
        place = {"line": line, "end_line": line, "col": column, "end_col": column + 9}
        frames.append({"frame_id": number, "path_str_id": path_id, "func_str_id": name_id, **place})
        entries.append({"frame_id": number, "self": own, "cumulative": own + _CHANCE.randrange(400)})
    total = {"samples_total": sum(entry["self"] for entry in entries)}
    texts = [{"str_id": number, "value": text} for text, number in strings.items()]
    tables = ("string_table", "strings", texts, {}), ("frame_table", "frames", frames, {}), ("agg", "entries", entries, total)
    rows: list[dict[str, Any]] = [{"type": "meta", **_RUN, "sample_interval_usec": 1000, "mode": "wall"}]
    for kind, key, values, more in tables:
        rows += [{"type": kind, **_RUN, **more, key: values[start : start + _ROWS]} for start in range(0, len(values), _ROWS)]
    rows.append({"type": "end", **_RUN, **total})
    return "".join([_compact(row) + "\n" for row in rows]).encode()


def raw(size: int) -> bytes:
    """`py-spy record -f raw --full-filenames`."""
    frames = ["{1} ({0}:{2})".format(*_place(number)) for number in range(20_000)]
    return "\n".join([";".join([frames[number] for number in stack]) + " 1" for stack in _stacks(size // 9)]).encode()


def speedscope(size: int) -> bytes:
    """`py-spy record -f speedscope --full-filenames`."""
    keys = "file", "name", "line"
    frames = [{**dict(zip(keys, _place(number), strict=True)), "col": None} for number in range(20_000)]
    samples = [*_stacks(size)]
    run = {"type": "sampled", "name": "MainThread", "unit": "seconds", "startValue": 0.0, "endValue": len(samples) / 100}
    profile = {**run, "samples": samples, "weights": [0.01] * len(samples)}
    return _compact({"profiles": [profile], "shared": {"frames": frames}, "exporter": "py-spy@0.4.1"}).encode()


def stats(size: int) -> bytes:
    """`python -m cProfile -o`: a key of a caller is a tuple of its own, of the same texts."""
    keys = [(path, line, name) for path, name, line in map(_place, range(size // 184))]
    keys += [("~", 0, f"<method 'method_{number}' of 'type' objects>") for number in range(len(keys) // 60)]
    callers = [{(*_CHANCE.choice(keys),): (1, 1, *_times()) for _ in range(_CHANCE.randint(1, 3))} for _ in keys]
    return marshal.dumps({key: (3, 3, *_times(), called) for key, called in zip(keys, callers, strict=True)})


def _times() -> tuple[float, float]:
    own = _CHANCE.random()
    return own, own + _CHANCE.random()


FORMATS: dict[str, Callable[[int], bytes]] = {
    "CPython 3.15's sampler, JSON lines": sampler,
    "py-spy, collapsed": raw,
    "py-spy, speedscope": speedscope,
    "cProfile": stats,
}


def seconds(path: Path, cache: Path) -> tuple[float, float]:
    """Return the elapsed and the processor time of reading a profile in a new process."""
    command = [sys.executable, __file__, "--read", str(path)]
    environment = os.environ | {"BYTECODE_PERF_CACHE_DIR": str(cache)}
    elapsed, busy = json.loads(subprocess.run(command, env=environment, capture_output=True, check=True).stdout)
    return elapsed, busy


def _read(path: Path) -> str:
    start, busy = time.perf_counter(), sum(os.times()[:4])
    read([path])
    return json.dumps([time.perf_counter() - start, sum(os.times()[:4]) - busy])


def _row(name: str, path: Path, rounds: int) -> str:
    columns = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as cache:
            columns.append([*seconds(path, Path(cache)), *seconds(path, Path(cache))])
    best = map(min, zip(*columns, strict=True))
    size = path.stat().st_size / 1e6
    return f"| {name} | {size:.0f} MB | " + " | ".join([f"{best_one:.2f} s" for best_one in best]) + " |\n"


def main(arguments: Sequence[str] | None = None) -> None:
    """Make the files, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=50, help="size of each file")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--read", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.read:
        sys.stdout.write(_read(options.read))
        return
    python, date = f"CPython {platform.python_version()} ({build()})", dt.datetime.now(dt.UTC).date()
    sys.stdout.write(f"{python}, {processor()}, {os.cpu_count()} processors, {date}, load {os.getloadavg()[0]:.1f}; ")
    sys.stdout.write(f"the best of {options.rounds} rounds.\n\n{_HEAD}")
    with tempfile.TemporaryDirectory() as folder:
        for name, made in FORMATS.items():
            path = Path(folder, "profile")
            path.write_bytes(made(int(options.megabytes * 1e6)))
            sys.stdout.write(_row(name, path, options.rounds))
            sys.stdout.flush()


if __name__ == "__main__":
    main()
