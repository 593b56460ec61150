"""Time flake8 with and without this plugin, and similar tools, over the same files, and the plugin alone.

    PYTHON tests/bench/peers.py FOLDER [--rounds 3] [--part 100] [--markdown FILE] [PATH ...]

Each tool gets its own environment in FOLDER, created by virtualenv with the running interpreter. Existing environments are
used again; the checkout is installed again into the plugin's environment. Each PATH is a body of code; the default is
the standard library of the running interpreter without its tests. The tools run as complete commands over its files, one after
the other, in a different order in each round. pylint with perflint is slow and runs over the number of files given by --part,
chosen at even intervals. The best of the rounds counts, in seconds of the clock and of the processor. No duration is a failure;
a tool that fails loses its row. FOLDER and the folders above it should not contain a flake8 configuration.
"""

from __future__ import annotations

import argparse
import ast
import os
import subprocess
import sys
import warnings
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from peers_page import page
from speed import LEFT_OUT, best_seconds

_CHECKOUT = Path(__file__).resolve().parents[2]
# each environment and what is installed into it
_ENVIRONMENTS = {
    "bare": ["flake8"],
    "plugin": [str(_CHECKOUT)],
    "bugbear": ["flake8", "flake8-bugbear"],
    "simplify": ["flake8", "flake8-simplify"],
    "comprehensions": ["flake8", "flake8-comprehensions"],
    "perflint": ["pylint", "perflint"],
    "ruff": ["ruff"],
}
_FLAKE8 = ["flake8", "--isolated", "--exit-zero", "-j1"]
_PERFLINT = "W8101,W8102,W8201,W8202,W8203,W8204,W8205,W8301,R8203,W8401,W8402,W8403"
_PYLINT = ["pylint", "--load-plugins=perflint", "--rcfile=/dev/null"]
_CHECK = ["bytecode-perf", "check", "--no-cache", "--jobs"]
# each command's name, its environment, its arguments, and whether it runs over all files or over a subset
COMMANDS = {
    "flake8": ("bare", _FLAKE8, True),
    "flake8 with this plugin": ("plugin", _FLAKE8, True),
    "flake8 with flake8-bugbear": ("bugbear", _FLAKE8, True),
    "flake8 with flake8-simplify": ("simplify", _FLAKE8, True),
    "flake8 with flake8-comprehensions": ("comprehensions", _FLAKE8, True),
    "check, one job": ("plugin", [*_CHECK, "1"], True),
    "check, two jobs": ("plugin", [*_CHECK, "2"], True),
    "ruff": ("ruff", ["ruff", "check", "--isolated", "--no-cache", "--exit-zero", "--select=PERF,C4,FURB"], True),
    "check, one job, on the subset": ("plugin", [*_CHECK, "1"], False),
    "pylint with perflint, on the subset": ("perflint", _PYLINT, False),
    "only perflint's messages, on the subset": ("perflint", [*_PYLINT, "--disable=all", f"--enable={_PERFLINT}"], False),
}
_IMPORT = """\
import time, flake8.main.application
start = time.perf_counter()
import flake8_bytecode_perf.plugin
print(time.perf_counter() - start)
"""
_CHILDREN = 15
# The peak memory of a process includes that of the process that started it, so a small process starts the command and waits.
_MEASURE = """\
import os, sys, time
silent = os.open(os.devnull, os.O_WRONLY)
start = time.perf_counter()
pid = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, silent, 1)])
_, status, usage = os.wait4(pid, 0)
clock = time.perf_counter() - start
print(os.waitstatus_to_exitcode(status), clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
"""
_USAGE_ERROR = 32  # pylint's; smaller values are a sum of the kinds of messages


class Run(NamedTuple):
    """The cost of a command: seconds of the clock, seconds of the processor with its children, MiB of its largest process."""

    clock: float
    processor: float
    memory: float


@dataclass
class Measured:
    """A body of code, the cost of the commands over it in each round, and the seconds of each kind of work in one process."""

    name: str
    files: int
    lines: int
    part: int
    runs: dict[str, list[Run]] = field(default_factory=dict)
    works: dict[str, float] = field(default_factory=dict)


def main() -> None:
    parser = argparse.ArgumentParser(description="Time the plugin and similar tools.")
    parser.add_argument("folder", type=Path, help="folder of the environments")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", default=[Path(os.__file__).parent])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--part", type=int, default=100, help="number of files for pylint with perflint (100)")
    parser.add_argument("--markdown", type=Path, help="write the page here")
    given = parser.parse_args()
    warnings.simplefilter("ignore")
    versions = {name: _environment(given.folder.resolve() / name, wanted) for name, wanted in _ENVIRONMENTS.items()}
    measured = [_measured(path.resolve(), given) for path in given.paths]
    text = page(measured, versions, _import_seconds(given.folder.resolve()), given.rounds)
    if given.markdown:
        given.markdown.write_text(text, encoding="utf-8")
    print(text)  # noqa: T201 - what the script is for


def _environment(folder: Path, wanted: list[str]) -> str:
    """Create a virtual environment, or use an existing one; return the names and versions of the wanted packages."""
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "virtualenv", "--quiet", str(folder)], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *wanted], check=True)
    elif wanted == [str(_CHECKOUT)]:
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--force-reinstall", "--no-deps", *wanted], check=True)
    names = ["flake8", "flake8-bytecode-perf"] if wanted == [str(_CHECKOUT)] else wanted
    code = f"import importlib.metadata as m; print(*(n + ' ' + m.version(n) for n in {names}), sep=', ')"
    return subprocess.run([python, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def _measured(path: Path, given: argparse.Namespace) -> Measured:
    texts = {file: text for file in _files(path) if (text := _readable(file)) is not None}
    files = list(texts)
    part = files[:: max(len(files) // given.part, 1)][: given.part]
    name = "the standard library" if path == Path(os.__file__).parent else path.name
    found = Measured(name, len(files), sum([text.count("\n") for text in texts.values()]), len(part))
    names = list(COMMANDS)
    for turn in range(given.rounds):
        for command in names[turn % len(names) :] + names[: turn % len(names)]:
            environment, arguments, whole = COMMANDS[command]
            run = _run(given.folder.resolve() / environment / "bin", arguments, files if whole else part, given.folder)
            if run is not None:
                found.runs.setdefault(command, []).append(run)
                print(f"{name}, round {turn + 1}: {command}: {run}", file=sys.stderr, flush=True)  # noqa: T201 - takes minutes
    found.works = {work: sum(seconds) for work, seconds in best_seconds([*texts.values()], given.rounds).items()}
    return found


def _files(path: Path) -> list[Path]:
    inside = len(path.parts)
    return [file for file in sorted(path.rglob("*.py")) if not LEFT_OUT.intersection(file.parts[inside:])]


def _readable(file: Path) -> str | None:
    try:
        text = file.read_text(encoding="utf-8").removeprefix("\ufeff")
        ast.parse(text)
    except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    return text


def _run(programs: Path, arguments: list[str], files: list[Path], folder: Path) -> Run | None:
    """Run a command in a folder without configuration; None if it fails."""
    command = [sys.executable, "-S", "-c", _MEASURE, str(programs / arguments[0]), *arguments[1:], *map(str, files)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    status, *figures = done.stdout.split()
    if not 0 <= int(status) < (_USAGE_ERROR if arguments[0] == "pylint" else 2):
        print(f"{arguments[0]} failed with {status}: {done.stderr.strip()[-300:]}", file=sys.stderr)  # noqa: T201
        return None
    return Run(*map(float, figures))


def _import_seconds(folder: Path) -> float:
    """The seconds for importing the plugin after flake8: the median of several new processes."""
    command = [folder / "plugin" / "bin" / "python", "-c", _IMPORT]
    done = (subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True) for _ in range(_CHILDREN))
    return median([float(one.stdout) for one in done])


if __name__ == "__main__":
    main()
