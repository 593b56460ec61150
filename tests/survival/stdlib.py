"""Does the standard library survive its fixes? CPython's own tests, on the library as it is and as it is fixed.

    PYTHON tests/survival/stdlib.py [--slice N] [--jobs 2] [--out FOLDER] [--tests FOLDER] [--without MODULE,MODULE] [MODULE ...]

Copies the library of the running interpreter twice, fixes the certain findings of one copy at min-gain 0 (its tests excepted),
runs `python -m test` with each copy as PYTHONHOME, and prints which tests newly fail; a test that fails is run once more.
MODULE names the test modules to run (default: all). `--slice N` runs N of 30 quick modules, and fixes only the modules that
they test. The copies and the outcomes before fixing stay in `--out`; a later run of the same modules uses the original and its
outcomes. Exit status: 0, 1 after a new failure, 2 if it can't run: some builds of Python come without their tests, the package
`test`, which `--tests` then names.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent))

from _runs import Outcomes, confirmed, fix, new_failures, outcomes, recorded, report, with_path

if TYPE_CHECKING:
    from collections.abc import Sequence

_VERSION = f"python{sys.version_info.major}.{sys.version_info.minor}"
_LEFT_ALONE = {"test", "tests", "idle_test", "site-packages", "__pycache__"}
_SLICE = """
test_argparse test_ast test_base64 test_bisect test_calendar test_cmd test_collections test_configparser test_copy test_csv
test_difflib test_fnmatch test_fractions test_functools test_gettext test_graphlib test_heapq test_html test_ipaddress
test_mimetypes test_pickletools test_plistlib test_pprint test_quopri test_reprlib test_shlex test_statistics test_string
test_textwrap test_tokenize
""".split()
_SECONDS = 600  # for one test module
# What looks at the text or the lines of the library's own source, not at what it does.
_KNOWN = dict.fromkeys(
    ("test.test_doctest.test_doctest.test_unicode", "test.test_doctest.test_unicode"),  # the second on 3.11
    "it prints a traceback, with a line of doctest.py as that is written",
)


def main() -> int:
    parser = argparse.ArgumentParser(description="Run CPython's tests on its library before and after fixing.")
    parser.add_argument("modules", nargs="*", help="test modules, such as test_csv")
    parser.add_argument("--slice", type=int, choices=range(1, 31), metavar="N", help="N quick test modules, at most 30")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--out", type=Path, help="where the copies and the outcomes before fixing stay")
    parser.add_argument("--tests", type=Path, help="the package `test`, for a Python that comes without it")
    parser.add_argument("--without", default="", help="test modules to leave out, with commas between")
    given = parser.parse_args()
    library = Path(sys.base_prefix) / "lib" / _VERSION
    tests: Path = given.tests or library / "test"
    if not (tests / "test_csv.py").exists():
        sys.stderr.write(f"{tests} does not contain CPython's tests; use a Python that has them, or name them with --tests\n")
        return 2
    some = _SLICE[:: len(_SLICE) // given.slice][: given.slice] if given.slice else []
    modules = given.modules or some
    if given.without:
        modules = ["-x", *given.without.split(",")]  # regrtest's own way to leave some out
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        homes = [(given.out or Path(folder)).resolve() / name for name in ("original", "fixed")]
        wanted = {name.removeprefix("test_") for name in some} or None
        shutil.rmtree(homes[1], ignore_errors=True)
        for home in [home for home in homes if not home.exists()]:
            _copy(library, home / "lib" / _VERSION, wanted)
            if given.tests:
                _replace_tests(home / "lib" / _VERSION / "test", given.tests.resolve())
        return _compared(homes, _sources(homes[1] / "lib" / _VERSION, wanted), modules, given.jobs)


def _copy(library: Path, home: Path, wanted: set[str] | None) -> None:
    """Copy the library; or only the wanted modules and packages, beside links to the others, which nothing fixes."""
    home.mkdir(parents=True)
    for entry in [entry for entry in library.iterdir() if entry.name != "__pycache__" and entry.exists()]:  # no dead link
        if wanted is not None and not _is_wanted(entry.name, wanted):
            (home / entry.name).symlink_to(entry)
        elif entry.is_dir():
            shutil.copytree(entry, home / entry.name, symlinks=True, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(entry, home)


def _replace_tests(own: Path, tests: Path) -> None:
    if own.is_symlink():
        own.unlink()
    shutil.copytree(tests, own, dirs_exist_ok=True)


def _is_wanted(name: str, wanted: set[str]) -> bool:
    return name.removesuffix(".py").lstrip("_") in wanted


def _compared(homes: Sequence[Path], sources: Sequence[Path], modules: Sequence[str], jobs: int) -> int:
    fixes = fix(sources, homes[1], jobs)

    def run(parts: Sequence[str]) -> tuple[Outcomes, Outcomes]:
        first, second = (_tested(home, parts, jobs) for home in homes)
        return first, second

    before = recorded(homes[0] / "before.json", modules, lambda parts: _tested(homes[0], parts, jobs))
    after = _tested(homes[1], modules, jobs)
    failures = confirmed(new_failures(before, after), _module_of, run)
    what = " ".join(modules).replace("-x", "all modules but") or "all modules"
    return report(f"{sys.version.split()[0]}: {what}", fixes, before, failures, _KNOWN)


def _sources(library: Path, wanted: set[str] | None) -> list[Path]:
    """The library's files but its tests; of the modules and packages of these names alone, if there are any."""
    files = [(file, file.relative_to(library).parts) for file in sorted(library.rglob("*.py"))]
    return [file for file, parts in files if _LEFT_ALONE.isdisjoint(parts) and (wanted is None or _is_wanted(parts[0], wanted))]


def _tested(home: Path, modules: Sequence[str], jobs: int) -> Outcomes:
    """Run test modules, or all, with a copy of the library, none of it frozen into the interpreter."""
    junit, start = home / "junit.xml", time.monotonic()
    junit.unlink(missing_ok=True)
    python: str = sys._base_executable  # noqa: SLF001 - not that of an environment
    command = [python, "-X", "frozen_modules=off", "-m", "test", f"-j{jobs}", f"--timeout={_SECONDS}"]
    environment = with_path(PYTHONHOME=str(home))
    del environment["PYTHONPATH"], environment["PYTHONHASHSEED"]
    with (home / "log.txt").open("w") as log:
        done = subprocess.run(
            [*command, "--junit-xml", str(junit), *modules], cwd=home, env=environment, stdout=log, stderr=log, check=False
        )
    print(f"{home.name}: exit {done.returncode} after {time.monotonic() - start:.0f} s", flush=True)  # noqa: T201 - as the report
    return outcomes(junit)


def _module_of(test: str) -> str:
    """The module for `python -m test`: test_csv of test.test_csv.TestDialect.test_name."""
    return next((part for part in test.replace("::", ".").split(".") if part.startswith("test_")), test)


if __name__ == "__main__":
    sys.exit(main())
