"""Do packages survive their fixes? Their own tests, on their sources as they are and as they are fixed.

    PYTHON tests/survival/packages.py [--jobs 2] [--work FOLDER] [PACKAGE ...]

Takes the sources of pure-Python packages (`_packages.py`) from the registry, twice, fixes all of one copy but its tests at
min-gain 0 with what is certain, runs pytest in both, and prints which tests newly fail; what fails is run once more. What the
tests need is installed into one environment. Downloads, environment and the outcomes before fixing stay in `--work`, and a later
run with the same Python uses them. Ends with 0, with 1 after a new failure and with 2 for a package that is not among these.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from contextlib import suppress
from functools import partial
from importlib.util import cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent))

from _packages import PACKAGES, Package
from _runs import Outcomes, confirmed, fix, new_failures, outcomes, recorded, report, with_path

if TYPE_CHECKING:
    from collections.abc import Sequence


_VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"
_SECONDS = 600  # for the tests of one package
_TESTS = {"test", "tests"}
_KNOWN: dict[str, str] = {}


def main() -> int:
    parser = argparse.ArgumentParser(description="Run packages' tests before and after fixing.")
    parser.add_argument("packages", nargs="*", help=f"of {', '.join(PACKAGES)}; all by default")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--work", type=Path, help="where downloads, environment and the outcomes before fixing stay")
    given = parser.parse_args()
    unknown = sorted(set(given.packages) - set(PACKAGES))
    if unknown:
        parser.error(f"no such package here: {', '.join(unknown)}")
    chosen = [PACKAGES[name] for name in given.packages or PACKAGES]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        work = (given.work or Path(folder)).resolve()
        python = _environment(chosen, work / f"environment-{_VERSION}")
        return max([_tried(package, python, work / package.name, given.jobs) for package in chosen])


def _tried(package: Package, python: Path, folder: Path, jobs: int) -> int:
    """Compare one package; what ends that early costs no other package."""
    try:
        return _compared(package, python, folder, jobs)
    except SystemExit as error:
        print(f"\n{package.name}: {error}", flush=True)  # noqa: T201 - as the report
        return 1


def _compared(package: Package, python: Path, folder: Path, jobs: int) -> int:
    copies = [_unpacked(package, folder / f"{name}-{_VERSION}") for name in ("original", "fixed")]
    sources = _sources(copies[1], package)
    fixes = fix(sources, folder, jobs)
    tested = partial(_tested, python, package)

    def run(parts: Sequence[str]) -> tuple[Outcomes, Outcomes]:
        return tested(copies[0], parts), tested(copies[1], parts)

    before = recorded(folder / f"before-{_VERSION}.json", [package.tests], partial(tested, copies[0]))
    after = tested(copies[1], [package.tests])
    if not any(Path(cache_from_source(str(file))).exists() for file in sources):
        sys.exit(f"{package.name}: the tests have not imported the fixed sources")
    failures = confirmed(new_failures(before, after), lambda _test: package.tests, run)
    title = f"{copies[0].name}, on {sys.version.split()[0]}"
    return report(title, fixes, before, failures, _KNOWN)


def _sources(copy: Path, package: Package) -> list[Path]:
    """The files of a package but its tests."""
    top = copy / package.sources
    files = sorted(top.rglob("*.py")) if top.is_dir() else [top]
    return [file for file in files if _TESTS.isdisjoint(file.relative_to(copy).parts)]


def _unpacked(package: Package, folder: Path) -> Path:
    """The folder of the package's sdist, unpacked anew."""
    downloads = folder.parent / "downloads"
    if not downloads.exists():
        wanted = f"{package.name}=={package.version}"
        _pip(sys.executable, "download", "--no-binary", ":all:", "--no-deps", "-d", downloads, wanted)
    (archive,) = downloads.glob("*.tar.gz")
    shutil.rmtree(folder, ignore_errors=True)
    with tarfile.open(archive) as opened:
        opened.extractall(folder, filter="data")
    (unpacked,) = folder.iterdir()
    return unpacked


def _environment(packages: Sequence[Package], folder: Path) -> Path:
    """The interpreter of an environment with pytest, what the tests need, and the packages, whose metadata the copies lack."""
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    versions = [f"{package.name}=={package.version}" for package in packages]
    _pip(python, "install", "pytest", *versions, *" ".join([package.needs for package in packages]).split())
    return python


def _pip(python: str | Path, *arguments: str | Path) -> None:
    done = subprocess.run(
        [str(python), "-m", "pip", "--quiet", *map(str, arguments)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"pip failed: {done.stderr.strip().splitlines()[-1]}")


def _tested(python: Path, package: Package, copy: Path, parts: Sequence[str]) -> Outcomes:
    """Run tests in a copy. Nothing is known of any test if they do not end in time."""
    junit = copy / "junit.xml"
    junit.unlink(missing_ok=True)
    command = [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider", "-o", "addopts=", f"--junit-xml={junit}"]
    environment = with_path(copy / package.root, PYTHONDONTWRITEBYTECODE="")  # what is imported leaves its bytecode
    with (copy / "log.txt").open("w") as log, suppress(subprocess.TimeoutExpired):
        arguments = [*command, *package.options.split(), *parts]
        subprocess.run(arguments, cwd=copy, env=environment, stdout=log, stderr=log, check=False, timeout=_SECONDS)
    return outcomes(junit)


if __name__ == "__main__":
    sys.exit(main())
