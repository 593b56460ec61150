"""The programs of tests/behaviour print the same after `bytecode-perf fix`, and keep their comments."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from comments import comments
from in_process import bytecode_perf

PROGRAMS = Path(__file__).parent / "behaviour"
CERTAIN = ("--confidence", "certain")
LIKELY = ("--confidence", "likely", "--unsafe-fixes")
SECONDS = 20

_PARTS = " + ".join(["str(x)", "'-'"] * 225)
_BRANCHES = "".join(f"        elif x == {number}: s = 'b'\n" for number in range(1, 400))
_LONG = {
    "long_sum_of_strings": f"s = {_PARTS}",
    "long_chain_of_calls": f"s = str(x){'.strip()' * 200}",
    "long_chain_of_branches": f"if x == 0: s = 'a'\n{_BRANCHES}        else: s = str(x) + 'c' + str(x)",
}
_FUNCTION = (
    "def f(xs):\n    out = []\n    for x in xs:\n        {}\n        out.append(s)\n    return out\nprint(f([0, 7, 999]))\n"
)
LONG = {name: _FUNCTION.format(text) for name, text in _LONG.items()}


def sources() -> dict[str, str]:
    """Return the programs that this Python compiles, by name; a name ends with _py315 if older ones can't compile it."""
    files = {path.stem: path.read_text(encoding="utf-8") for path in sorted(PROGRAMS.glob("*.py"))}
    return {name: source for name, source in (files | LONG).items() if _is_for_this_python(name)}


def _is_for_this_python(name: str) -> bool:
    _, _, version = name.rpartition("_py3")
    return not version.isdecimal() or sys.version_info >= (3, int(version))


def run(path: Path) -> tuple[int, str]:
    """Run a program in an interpreter of its own, and return its exit status and what it prints."""
    command = [sys.executable, "-I", "-S", "-W", "ignore", path.name]
    done = subprocess.run(
        command, cwd=path.parent, timeout=SECONDS, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False
    )
    return done.returncode, done.stdout


def fix(folder: Path, *options: str) -> None:
    """Fix all files of a folder in one run; fail if the command does."""
    done = bytecode_perf(folder, "fix", "--min-gain", "0", "--no-cache", "--jobs", "1", *options, ".")
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stderr
    assert "PFB000" not in done.stdout


@pytest.mark.parametrize("name", sources())
def test_a_program_prints_the_same_and_keeps_its_comments(name: str, tmp_path: Path) -> None:
    source = sources()[name]
    path = tmp_path / f"{name}.py"
    path.write_text(source, encoding="utf-8")
    status, printed = run(path)
    assert (status, bool(printed)) == (0, True), printed
    fix(tmp_path, *CERTAIN)
    after = path.read_text(encoding="utf-8")
    assert not comments(source) - comments(after)
    if not source.startswith("# assumption: "):
        assert run(path) == (status, printed), after


@pytest.mark.parametrize("options", [pytest.param(CERTAIN, id="certain"), pytest.param(LIKELY, id="likely")])
def test_one_run_fixes_all_programs_and_each_still_compiles(options: tuple[str, ...], tmp_path: Path) -> None:
    for name, source in sources().items():
        (tmp_path / f"{name}.py").write_text(source, encoding="utf-8")
    fix(tmp_path, *options)
    for path in sorted(tmp_path.glob("*.py")):
        compile(path.read_text(encoding="utf-8"), path.name, "exec", dont_inherit=True)
