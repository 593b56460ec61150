"""Do packages survive their fixes? Their own tests, on their sources as they are and as they are fixed.

    PYTHON tests/survival/packages.py [--jobs 2] [PACKAGE ...]

Takes the sources of pure-Python packages from the registry, twice, fixes all of one copy but its tests at min-gain 0 with what
is certain, runs pytest in both, and prints which tests newly fail; what fails is run once more. What the tests need is installed
into an environment of its own. Ends with 0, with 1 after a new failure and with 2 for a package that is not among these.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent))

from _runs import Outcomes, confirmed, fix, new_failures, outcomes, report, with_path

if TYPE_CHECKING:
    from collections.abc import Sequence


class Package(NamedTuple):
    """A package: where its sdist has the sources (to be fixed) and the tests, and what those need."""

    name: str
    sources: str
    tests: str
    needs: str = ""
    root: str = "."  # what has to be on the path


_PACKAGES = {
    package.name: package
    for package in (
        Package("more-itertools", "more_itertools", "tests"),
        Package("toolz", "toolz", "toolz"),
        Package("networkx", "networkx", "networkx"),
        Package("jinja2", "src/jinja2", "tests", "trio", "src"),
        Package("click", "src/click", "tests", root="src"),
    )
}
_TESTS = {"test", "tests"}
_KNOWN: dict[str, str] = {}


def main() -> int:
    parser = argparse.ArgumentParser(description="Run packages' tests before and after fixing.")
    parser.add_argument("packages", nargs="*", help=f"of {', '.join(_PACKAGES)}; all by default")
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    unknown = sorted(set(given.packages) - set(_PACKAGES))
    if unknown:
        parser.error(f"no such package here: {', '.join(unknown)}")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        chosen = [_PACKAGES[name] for name in given.packages or _PACKAGES]
        return max(_compared(package, Path(folder) / package.name, given.jobs) for package in chosen)


def _compared(package: Package, folder: Path, jobs: int) -> int:
    copies = [_unpacked(package, folder / name) for name in ("original", "fixed")]
    python = _environment(package, folder / "environment")
    sources = sorted((copies[1] / package.sources).rglob("*.py"))
    fixes = fix([file for file in sources if _TESTS.isdisjoint(file.relative_to(copies[1]).parts)], copies[1], jobs)

    def run(parts: Sequence[str]) -> tuple[Outcomes, Outcomes]:
        first, second = (_tested(python, package, copy, parts) for copy in copies)
        return first, second

    before, after = run([package.tests])
    failures = confirmed(new_failures(before, after), lambda _test: package.tests, run)
    title = f"{copies[0].name}, on {sys.version.split()[0]}"
    return report(title, fixes, before, failures, _KNOWN)


def _unpacked(package: Package, folder: Path) -> Path:
    """The folder of the package's unpacked sdist."""
    downloads = folder.parent / "downloads"
    if not downloads.exists():
        _pip(sys.executable, "download", "--no-binary", ":all:", "--no-deps", "-d", downloads, package.name)
    (archive,) = downloads.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        opened.extractall(folder, filter="data")
    (unpacked,) = folder.iterdir()
    return unpacked


def _environment(package: Package, folder: Path) -> Path:
    """The interpreter of an environment with pytest and what the tests need."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    _pip(python, "install", "pytest", package.name, *package.needs.split())  # itself for its metadata: the copy comes first
    return python


def _pip(python: str | Path, *arguments: str | Path) -> None:
    done = subprocess.run(
        [str(python), "-m", "pip", "--quiet", *map(str, arguments)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"pip failed: {done.stderr.strip().splitlines()[-1]}")


def _tested(python: Path, package: Package, copy: Path, parts: Sequence[str]) -> Outcomes:
    junit = copy / "junit.xml"
    shutil.rmtree(copy / ".pytest_cache", ignore_errors=True)
    command = [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider", "-o", "addopts=", f"--junit-xml={junit}", *parts]
    environment = with_path(copy / package.root)
    with (copy / "log.txt").open("w") as log:
        subprocess.run(command, cwd=copy, env=environment, stdout=log, stderr=log, check=False)
    return outcomes(junit)


if __name__ == "__main__":
    sys.exit(main())
