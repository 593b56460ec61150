"""`bytecode-perf fix` as a user runs it: on files, folders and the standard input, under flake8's configuration."""

from __future__ import annotations

import contextlib
import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from in_process import bytecode_perf
from pages import FAST, SLOW

from flake8_bytecode_perf import fix as rounds
from flake8_bytecode_perf.cli import main
from flake8_bytecode_perf.fixes import FIXES
from flake8_bytecode_perf.rewrite import Rewrite

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Fixed = Callable[..., tuple[int, str, str]]

SLOW_LINE, FAST_LINE = (text.partition("\n")[2] for text in (SLOW, FAST))
CODE, LIST = "is not a rule code or a prefix of one;", "`bytecode-perf explain` lists the rules"
UNFIXED = "class P:\n    def f(self, xs):\n        for x in xs:\n            any(y == 'a' for y in 'abc' * 9)\n"


def run(folder: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command in this process."""
    return bytecode_perf(folder, "fix", *arguments, given=given)


def start(folder: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    command = [sys.executable, "-m", "flake8_bytecode_perf", "fix", *arguments]
    return subprocess.run(command, cwd=folder, input=given, capture_output=True, text=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "setup.cfg").write_text("[flake8]\n")
    (tmp_path / "a.py").write_text(SLOW)
    return tmp_path


def test_files_are_fixed_and_told_of(folder: Path) -> None:
    (folder / "clean.py").write_text("x = 1\n")
    ended = start(folder, ".")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "./a.py: PFB803\n", "1 fixed in 1 file, 0 left\n")
    assert (folder / "a.py").read_text() == FAST
    again = run(folder, ".")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "Nothing to fix (2 files checked)\n")


def test_quiet_prints_what_was_fixed_and_errors(folder: Path) -> None:
    (folder / "left.py").write_text(UNFIXED)
    (folder / "setup.cfg").write_text("[flake8]\nbytecode-perf-min-gian = 3\n")
    ended = run(folder, "--quiet", ".")
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, "./a.py: PFB803\n", "")
    for arguments in (("-q", "left.py"), ("-q", "--exit-zero", "left.py")):
        ended = run(folder, *arguments)
        assert (ended.returncode, ended.stdout, ended.stderr) == (1 - len(arguments) // 3, "", "")
    (folder / "left.py").write_text("def f(:\n")
    assert "left.py is not valid Python" in run(folder, "--quiet", ".").stderr


def test_several_files_are_fixed_in_several_processes(folder: Path) -> None:
    for number in range(9):
        (folder / f"b{number}.py").write_text(SLOW)
    ended = start(folder, "--jobs", "2", ".")
    assert ended.stderr == "10 fixed in 10 files, 0 left\n"
    assert {path.read_text() for path in folder.glob("*.py")} == {FAST}


def test_a_diff_changes_nothing(folder: Path) -> None:
    ended = run(folder, "--diff", "a.py")
    assert ended.returncode == 1
    assert ended.stdout.splitlines() == [
        "--- a.py",
        "+++ a.py",
        "@@ -1,2 +1,2 @@",
        " def f(xs):",
        "-    return [list(-x for x in y) for y in xs]",
        "+    return [[-x for x in y] for y in xs]",
    ]
    assert ended.stderr == "1 would be fixed in 1 file, 0 left\n"
    assert (folder / "a.py").read_text() == SLOW


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (SLOW.rstrip("\n"), f" def f(xs):\n-{SLOW_LINE}{{end}}+{FAST_LINE}{{end}}"),
        ("\x0c\n" + SLOW, f" \x0c\n def f(xs):\n-{SLOW_LINE}+{FAST_LINE}"),
    ],
)
def test_a_diff_can_be_applied_whatever_the_lines_hold(folder: Path, source: str, shown: str) -> None:
    (folder / "a.py").write_text(source)
    *_, lines = run(folder, "--diff", "a.py").stdout.partition(" @@\n")
    assert lines == shown.format(end="\\ No newline at end of file\n")


def test_what_has_no_fix_is_left_and_counted(folder: Path) -> None:
    (folder / "a.py").write_text(UNFIXED)
    ended = run(folder, "a.py")
    left = "a.py:4:13: PFB526 any-equal not fixed: the rule has no fix\nNo fixes, 1 left\n"
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, "", left)
    assert (folder / "a.py").read_text() == UNFIXED


def test_the_standard_input_goes_to_the_standard_output(folder: Path) -> None:
    assert start(folder, "-", given=SLOW).stdout == FAST
    ended = run(folder, "-", given=SLOW)
    assert (ended.returncode, ended.stdout) == (0, FAST)
    assert run(folder, "-", given="x = 1\n").stdout == "x = 1\n"
    assert run(folder, "--diff", "-", given=SLOW).stdout.startswith("--- stdin\n+++ stdin\n")


def test_the_rules_may_be_chosen(folder: Path) -> None:
    assert run(folder, "--select", "pfb3", "a.py").returncode == 0  # nothing that was selected is left
    assert (folder / "a.py").read_text() == SLOW
    assert run(folder, "--select", "PFB8,PFB3", "a.py").returncode == 0
    assert (folder / "a.py").read_text() == FAST


def test_gain_and_confidence_are_flake8s_or_given(folder: Path) -> None:
    assert run(folder, "--min-gain", "98", "a.py").returncode == 0
    assert (folder / "a.py").read_text() == SLOW
    (folder / "setup.cfg").write_text("[flake8]\nbytecode-perf-min-gain = 98\n")
    assert run(folder, "a.py").returncode == 0
    assert (folder / "a.py").read_text() == SLOW
    likely = "class C:\n    def f(self, xs):\n        return self.sep.join(x.name for x in xs)\n"
    (folder / "a.py").write_text(likely)
    assert run(folder, "--min-gain=0", "a.py").returncode == 0
    assert (folder / "a.py").read_text() == likely
    assert run(folder, "--min-gain=0", "--confidence=likely", "a.py").returncode == 1
    assert (folder / "a.py").read_text() == likely
    assert run(folder, "--min-gain=0", "--confidence=likely", "--unsafe-fixes", "a.py").returncode == 0
    assert "join([x.name for x in xs])" in (folder / "a.py").read_text()


@pytest.mark.parametrize(
    ("configuration", "source"),
    [
        ("", SLOW.replace("xs]\n", "xs]  # noqa\n")),
        ("", SLOW.replace("xs]\n", "xs]  # noqa: PFB803\n")),
        ("", "# flake8: noqa\n" + SLOW),
        ("exclude = a.py", SLOW),
        ("extend-exclude = a.py", SLOW),
        ("per-file-ignores = a.py:PFB803", SLOW),
        ("extend-ignore = PFB8", SLOW),
        ("filename = *.pyx", SLOW),
    ],
)
def test_what_flake8_would_not_report_is_not_fixed(folder: Path, configuration: str, source: str) -> None:
    (folder / "setup.cfg").write_text(f"[flake8]\n{configuration}\n")
    (folder / "a.py").write_text(source)
    ended = run(folder, ".")
    nothing = "bytecode-perf: no Python files found under ." if "exclude" in configuration or "pyx" in configuration else ""
    nothing += " that are not excluded by flake8's configuration" * ("exclude" in configuration)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", f"{nothing or 'Nothing to fix (1 file checked)'}\n")
    assert (folder / "a.py").read_text() == source


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--select", "PFB9", "."], f"argument --select: 'PFB9' {CODE} {LIST}"),
        (["--select", "PFB410", "."], f"argument --select: 'PFB410' {CODE} did you mean `PFB401`?"),
        (["--select", "PFB522", "."], f"argument --select: PFB522 has no fix; {LIST} that have a fix"),
        (["--select", "pfb522,PFB808", "."], f"argument --select: no rule in 'pfb522,PFB808' has a fix; {LIST} that have a fix"),
        (["--select", "PFB803,PFB999", "."], f"argument --select: 'PFB999' {CODE} {LIST}"),
        (["--min-gain", "-1", "."], "argument --min-gain: '-1' is not a valid value: it must be a percentage, 0 or more"),
        (["--confidence", "sure", "."], "argument --confidence: 'sure' is not a valid value: it must be certain or likely"),
        (["--dif", "--selct", "PFB8", "."], "unknown option --selct; did you mean `--select`?"),
        ([], "the following arguments are required: PATH; try `bytecode-perf fix --help`"),
    ],
)
def test_a_usage_error_is_one_line(
    folder: Path, arguments: list[str], told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    assert main(["fix", *arguments]) == 2
    assert capsys.readouterr() == ("", f"bytecode-perf fix: error: {told}\n")
    assert (folder / "a.py").read_text() == SLOW


@pytest.fixture
def fixed(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Fixed:
    """Return a function that runs the command in this process and returns how it ended and what it printed."""
    monkeypatch.chdir(folder)

    def run_here(*arguments: str) -> tuple[int, str, str]:
        return main(["fix", *arguments]), *capsys.readouterr()

    return run_here


def test_each_finding_that_is_left_has_its_reason(folder: Path, fixed: Fixed) -> None:
    commented = "def g(xs):\n    return ['{}'.format(  # as it is\n        x) for x in xs]\n"
    (folder / "a.py").write_text(f"{SLOW}\n\n{UNFIXED}\n\n{commented}")
    (folder / "b.py").write_text("def f(xs):\n    return [dict([(x, -x) for x in y]) for y in xs]\n")
    status, out, err = fixed("--select=PFB803,PFB526,PFB6", ".")
    assert (status, out) == (1, "./a.py: PFB803\n")
    assert err.splitlines() == [
        "./a.py:8:13: PFB526 any-equal not fixed: the rule has no fix",
        "./a.py:12:13: PFB601 format-call not fixed: there is a comment inside the code that would be rewritten",
        "1 fixed in 1 file, 2 left",
    ]
    assert fixed("b.py") == (0, "b.py: PFB308\n", "1 fixed in 1 file, 0 left\n")


def test_rules_that_are_not_selected_are_not_reported_as_left(folder: Path, fixed: Fixed) -> None:
    """Neither what was there before, nor what only the fix has brought about."""
    (folder / "a.py").write_text(f"import math\n\n\n{SLOW}\n\n{UNFIXED}")
    (folder / "b.py").write_text("def f(xs):\n    return [dict([(x, -x) for x in y]) for y in xs]\n")
    assert fixed("--select=PFB803", ".") == (0, "./a.py: PFB803\n", "1 fixed in 1 file, 0 left\n")
    assert fixed("--select=PFB803", ".") == (0, "", "Nothing to fix (2 files checked)\n")
    assert fixed("b.py") == (0, "b.py: PFB308\n", "1 fixed in 1 file, 0 left\n")


def test_a_selected_rule_is_fixed_although_the_configuration_selects_no_rule(folder: Path, fixed: Fixed) -> None:
    (folder / "setup.cfg").write_text("[flake8]\nselect = E\n")
    told = "bytecode-perf: select in setup.cfg leaves out PFB, so nothing is reported: add it there, or use --select PFB\n"
    assert fixed("a.py") == (0, "", f"{told}Nothing to fix (1 file checked)\n")
    assert fixed("--select=PFB803", "a.py") == (0, "a.py: PFB803\n", "1 fixed in 1 file, 0 left\n")


def test_a_diff_names_what_is_left_at_its_line_in_the_file_as_it_is(folder: Path, fixed: Fixed) -> None:
    hoisted = "import math\n\n\ndef f(xs):\n    for x in xs:\n        yield math.pi * math.pi * x\n"
    (folder / "a.py").write_text(f"{hoisted}\n\n{UNFIXED}")
    status, out, err = fixed("--diff", "--min-gain=0", "a.py")
    assert (status, "+    pi = math.pi" in out) == (1, True)
    left = "a.py:12:13: PFB526 any-equal not fixed: the rule has no fix\n"
    assert err == f"{left}1 would be fixed in 1 file, 1 left\n"
    assert fixed("--min-gain=0", "a.py")[2].startswith("a.py:13:13: PFB526 any-equal not fixed")


def test_of_many_that_are_left_the_first_twenty_are_named(folder: Path, fixed: Fixed) -> None:
    (folder / "a.py").write_text(UNFIXED * 20)
    _, _, err = fixed("a.py")
    assert (err.count("not fixed"), "... and" in err) == (20, False)
    (folder / "b.py").write_text(UNFIXED * 3)
    _, _, err = fixed("b.py", "a.py")
    assert (err.count("./"), err.count("a.py:"), err.count("b.py:")) == (0, 20, 0)
    assert err.splitlines()[20:] == ["... and 3 more; `bytecode-perf check` lists them all", "No fixes, 23 left"]


def test_a_rewrite_that_failed_its_check_is_among_the_first(folder: Path, fixed: Fixed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FIXES, "PFB803", lambda _: Rewrite())
    (folder / "a.py").write_text(f"{UNFIXED * 30}\n\n{SLOW}")
    _, _, err = fixed("a.py")
    lines = err.splitlines()
    assert lines[19] == "a.py:124:17: PFB803 generator-argument not fixed: the rewrite did not pass its check"
    assert lines[20] == "... and 11 more; `bytecode-perf check` lists them all"


def test_after_the_last_round_the_command_is_to_be_run_again(folder: Path, fixed: Fixed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds, "_MOST_ROUNDS", 1)
    (folder / "a.py").write_text("def f(xs, ys):\n    return list(list(x + y for x in xs) for y in ys)\n")
    status, out, err = fixed("--min-gain=0", "a.py")
    assert (status, out) == (1, "a.py: PFB803\n")
    assert "PFB803 generator-argument not fixed: the limit of ten rounds was reached; run the command again\n" in err
    assert err.endswith("1 fixed in 1 file, 2 left\n")


def test_an_internal_error_is_left_as_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONNODEBUGRANGES", "1")
    ended = start(folder, "a.py")
    assert ended.returncode == 1
    assert ended.stderr == "a.py:1:1: PFB000 not fixed: it is an internal error\nNo fixes, 1 left\n"


def test_a_notebook_is_refused_and_costs_no_other_file(folder: Path, fixed: Fixed) -> None:
    (folder / "book.ipynb").write_text('{"cells": [], "metadata": {}}')
    status, out, err = fixed("book.ipynb", "a.py")
    assert (status, out) == (2, "a.py: PFB803\n")
    assert err.splitlines() == [
        'bytecode-perf: book.ipynb is a Jupyter notebook; run `nbqa "flake8_bytecode_perf fix" book.ipynb`',
        "1 fixed in 1 file, 0 left",
    ]


def test_a_file_that_cannot_be_read_costs_no_other(folder: Path) -> None:
    (folder / "b.py").write_bytes(b"\xff\n")
    ended = run(folder, "missing.py", "a.py", "b.py")
    assert ended.returncode == 2
    assert ended.stderr.splitlines() == [
        "bytecode-perf: b.py can't be decoded (invalid or missing encoding declaration)",
        "bytecode-perf: missing.py can't be read (No such file or directory)",
        "1 fixed in 1 file, 0 left",
    ]
    assert (folder / "a.py").read_text() == FAST


def test_a_file_that_is_named_in_several_ways_is_fixed_once(folder: Path) -> None:
    for number in range(6):
        (folder / f"b{number}.py").write_text(SLOW)
    (folder / "link.py").symlink_to("b0.py")
    ended = start(folder, "--jobs", "2", ".", "b1.py", str(folder / "b2.py"), "b1.py")
    assert (ended.returncode, ended.stderr) == (0, "7 fixed in 7 files, 0 left\n")
    assert (folder / "b0.py").read_text() == FAST


def test_the_packages_of_a_virtual_environment_are_not_fixed(folder: Path) -> None:
    package = folder / ".venv" / "lib" / "package"
    package.mkdir(parents=True)
    (folder / ".venv" / "pyvenv.cfg").write_text("home = /usr/bin\n")
    (package / "b.py").write_text(SLOW)
    ended = run(folder, ".")
    assert (ended.returncode, ended.stdout) == (0, "./a.py: PFB803\n")
    told = "bytecode-perf: .venv is a virtual environment; its files are not fixed\n"
    assert ended.stderr == f"{told}1 fixed in 1 file, 0 left\n"
    assert (package / "b.py").read_text() == SLOW


@pytest.mark.parametrize("path", [".venv", ".venv/lib/package/b.py", ".venv/lib"])
def test_a_virtual_environment_that_is_named_is_fixed(folder: Path, path: str) -> None:
    package = folder / ".venv" / "lib" / "package"
    package.mkdir(parents=True)
    (folder / ".venv" / "pyvenv.cfg").write_text("home = /usr/bin\n")
    (package / "b.py").write_text(SLOW)
    assert run(folder, path).returncode == 0
    assert (package / "b.py").read_text() == FAST


def test_a_folder_without_python_is_told_of(folder: Path) -> None:
    (folder / "empty").mkdir()
    ended = run(folder, "empty")
    assert ended.returncode == 0
    assert ended.stderr == "bytecode-perf: no Python files found under empty\n"


def test_a_broken_configuration_is_one_line(folder: Path) -> None:
    (folder / "setup.cfg").write_text("[flake8]\nper-file-ignores = a.py\n")
    ended = run(folder, "a.py")
    assert (ended.returncode, ended.stdout, len(ended.stderr.splitlines())) == (2, "", 1)
    assert ended.stderr.startswith("bytecode-perf: ")


def test_what_fails_its_check_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setitem(FIXES, "PFB803", lambda _: Rewrite())
    assert main(["fix", "a.py"]) == 1
    out, err = capfd.readouterr()
    assert out == ""
    assert err == "a.py:2:17: PFB803 generator-argument not fixed: the rewrite did not pass its check\nNo fixes, 1 left\n"
    assert (folder / "a.py").read_text() == SLOW


def test_many_files_on_a_terminal_show_a_bar(folder: Path) -> None:
    for number in range(60):
        (folder / f"b{number}.py").write_text("x = 1\n")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "flake8_bytecode_perf", "fix", "--no-cache", "--jobs", "1", "."]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}
    with (
        (folder / "told").open("w") as told,
        subprocess.Popen(command, cwd=folder, stdout=told, stderr=theirs, env=environment) as running,
    ):
        os.close(theirs)
        shown = b""
        with contextlib.suppress(OSError):  # Linux says so when the other end is closed
            while part := os.read(ours, 4096):
                shown += part  # noqa: PFB404 - a few lines
    os.close(ours)
    assert running.returncode == 0
    assert b"fixing" in shown
    assert (folder / "told").read_text() == "./a.py: PFB803\n"
    assert shown.rstrip().endswith(b"1 fixed in 1 file, 0 left")
