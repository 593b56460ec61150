"""How often the branches and loops of real programs run, and how long their calls of unknown code take.

    PYTHON tests/bench/branches.py FOLDER [--python PYTHON] [--seconds 60] [--processes 2] [--markdown FILE] [NAME ...]

Runs the programs of `branches.txt`: the tests of packages, programs that work on files, and benchmarks of pyperformance.
Sources that are not in FOLDER are downloaded there with pip; what they need to run has to be in FOLDER/lib
(`pip install --target`). Each program runs twice under `branches_child.py`, at most --seconds each: once to count, once to time
its calls. The results stay in FOLDER/results, so that a second run measures only what is missing. --markdown writes the page.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tarfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from branches_page import page

HERE = Path(__file__).resolve()
_PYTEST = "-q -p no:cacheprovider --continue-on-collection-errors"
_CHILD = HERE.with_name("branches_child.py")


class Program(NamedTuple):
    """One line of the list: what runs in the folder of a package's source, and the packages whose code is counted."""

    group: str
    package: str
    version: str
    counted: list[str]
    command: list[str]

    @property
    def name(self) -> str:
        """The name of its results."""
        return "-".join([self.group, self.package, *self.counted, *self.command[-1:]]).replace("/", "_")


def main() -> None:
    """Run the programs, and print or write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only what runs in these packages")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--markdown", type=Path, help="write the page here")
    options = parser.parse_args()
    folder = options.folder.resolve()
    programs = [program for program in _programs() if not options.names or program.package in options.names]
    for program in programs:
        _source_of(program, folder)
    runs = [(program, what) for what in ("counts", "calls") for program in programs]
    with ThreadPoolExecutor(options.processes) as pool:
        files = list(pool.map(lambda run: _result(*run, folder, options.python, options.seconds), runs))
    python = subprocess.run([options.python, "-VV"], capture_output=True, text=True, check=True).stdout.strip()
    counts = [(program.group, program.counted[0], file) for (program, _), file in zip(runs, files, strict=True)]
    text = page(counts[: len(programs)], counts[len(programs) :], python)
    if options.markdown:
        options.markdown.write_text(text)
    else:
        sys.stdout.write(text)


def _programs() -> list[Program]:
    lines = [line.split() for line in HERE.with_suffix(".txt").read_text().splitlines() if not line.startswith("#")]
    return [Program(group, package, version, counted.split(","), rest) for group, package, version, counted, *rest in lines]


def _source_of(program: Program, folder: Path) -> Path:
    """The unpacked source of a program's package; downloaded if it is not there."""
    name = f"{program.package}-{program.version}"
    if not (folder / "src" / name).is_dir():
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:"]
        subprocess.run([*command, "-d", folder, f"{program.package}=={program.version}"], check=True)
        with tarfile.open(folder / f"{name}.tar.gz") as archive:
            archive.extractall(folder / "src", filter="data")
    return folder / "src" / name


def _result(program: Program, what: str, folder: Path, python: str, seconds: float) -> Path:
    """The file of what a run counted or timed; runs it if that is not there."""
    file = folder / "results" / f"{program.name}-{what}.json"
    if file.exists():
        return file
    file.parent.mkdir(exist_ok=True)
    source = _source_of(program, folder)
    of = [part for name in program.counted for part in ("--of", name)]
    command = [
        python,
        "-B",
        _CHILD,
        *["--calls"] * (what == "calls"),
        "--seconds",
        str(seconds),
        *of,
        "--write",
        file,
        *program.command,
    ]
    paths = [source / "src", source, folder / "lib"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, paths)), "PYTEST_ADDOPTS": _PYTEST}
    with file.with_suffix(".log").open("wb") as log:
        subprocess.run(command, cwd=source, env=environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL, check=False)
    if not file.exists():
        sys.stderr.write(f"{program.name}: nothing counted, see {log.name}\n")
        file.write_text("[]")
    return file


if __name__ == "__main__":
    main()
