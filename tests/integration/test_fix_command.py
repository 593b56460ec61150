"""`bytecode-perf fix` as a user runs it: on files, folders and the standard input, under flake8's configuration."""

from __future__ import annotations

import contextlib
import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from flake8_bytecode_perf.cli import main
from flake8_bytecode_perf.fixes import FIXES
from flake8_bytecode_perf.rewrite import Rewrite

if TYPE_CHECKING:
    from pathlib import Path

SLOW = "def f(xs):\n    return list(x + 1 for x in xs)\n"
FAST = "def f(xs):\n    return [x + 1 for x in xs]\n"
UNFIXED = "class P:\n    def f(self, xs):\n        for x in xs:\n            self.out += f'{x}'\n"


def run(folder: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "flake8_bytecode_perf", "fix", *arguments]
    return subprocess.run(command, cwd=folder, input=given, capture_output=True, text=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "setup.cfg").write_text("[flake8]\n")
    (tmp_path / "a.py").write_text(SLOW)
    return tmp_path


def test_files_are_fixed_and_told_of(folder: Path) -> None:
    (folder / "clean.py").write_text("x = 1\n")
    ended = run(folder, ".")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "./a.py: PFB803\n", "1 fixed in 1 file, 0 left\n")
    assert (folder / "a.py").read_text() == FAST
    again = run(folder, ".")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "0 fixed in 0 files, 0 left\n")


def test_several_files_are_fixed_in_several_processes(folder: Path) -> None:
    for number in range(9):
        (folder / f"b{number}.py").write_text(SLOW)
    ended = run(folder, "--jobs", "2", ".")
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
        "-    return list(x + 1 for x in xs)",
        "+    return [x + 1 for x in xs]",
    ]
    assert ended.stderr == "1 would be fixed in 1 file, 0 left\n"
    assert (folder / "a.py").read_text() == SLOW


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (SLOW.rstrip("\n"), " def f(xs):\n-    return list(x + 1 for x in xs)\n{end}+    return [x + 1 for x in xs]\n{end}"),
        ("\x0c\n" + SLOW, " \x0c\n def f(xs):\n-    return list(x + 1 for x in xs)\n+    return [x + 1 for x in xs]\n"),
    ],
)
def test_a_diff_can_be_applied_whatever_the_lines_hold(folder: Path, source: str, shown: str) -> None:
    (folder / "a.py").write_text(source)
    *_, lines = run(folder, "--diff", "a.py").stdout.partition(" @@\n")
    assert lines == shown.format(end="\\ No newline at end of file\n")


def test_what_has_no_fix_is_left_and_counted(folder: Path) -> None:
    (folder / "a.py").write_text(UNFIXED)
    ended = run(folder, "a.py")
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, "", "0 fixed in 0 files, 1 left\n")
    assert (folder / "a.py").read_text() == UNFIXED


def test_the_standard_input_goes_to_the_standard_output(folder: Path) -> None:
    ended = run(folder, "-", given=SLOW)
    assert (ended.returncode, ended.stdout) == (0, FAST)
    assert run(folder, "-", given="x = 1\n").stdout == "x = 1\n"
    assert run(folder, "--diff", "-", given=SLOW).stdout.startswith("--- -\n+++ -\n")


def test_the_rules_may_be_chosen(folder: Path) -> None:
    assert run(folder, "--select", "PFB3", "a.py").returncode == 1
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
    assert run(folder, "--min-gain=0", "--confidence=likely", "a.py").returncode == 0
    assert "join([x.name for x in xs])" in (folder / "a.py").read_text()


@pytest.mark.parametrize(
    ("configuration", "source"),
    [
        ("", SLOW.replace("xs)\n", "xs)  # noqa\n").replace(":  # noqa", ":")),
        ("", SLOW.replace("in xs)\n", "in xs)  # noqa: PFB803\n")),
        ("", "# flake8: noqa\n" + SLOW),
        ("exclude = a.py", SLOW),
        ("extend-exclude = a.py", SLOW),
        ("per-file-ignores = a.py:PFB803", SLOW),
        ("extend-ignore = PFB", SLOW),
        ("filename = *.pyx", SLOW),
    ],
)
def test_what_flake8_would_not_report_is_not_fixed(folder: Path, configuration: str, source: str) -> None:
    (folder / "setup.cfg").write_text(f"[flake8]\n{configuration}\n")
    (folder / "a.py").write_text(source)
    ended = run(folder, ".")
    assert (ended.returncode, ended.stdout, ended.stderr.splitlines()[-1]) == (0, "", "0 fixed in 0 files, 0 left")
    assert (folder / "a.py").read_text() == source


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--select", "PFB9", "."], "'PFB9' selects no rule that can be chosen here: those with a fix are PFB"),
        (["--min-gain", "-1", "."], "argument --min-gain: '-1' is no gain: it takes a percentage, 0 or more"),
        (["--confidence", "sure", "."], "argument --confidence: 'sure' is no confidence: it takes certain or likely"),
        ([], "the following arguments are required: PATH"),
    ],
)
def test_a_usage_error_is_one_line(folder: Path, arguments: list[str], told: str) -> None:
    ended = run(folder, *arguments)
    assert ended.returncode == 2
    assert told in ended.stderr.splitlines()[-1]


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
    ended = run(folder, "--jobs", "2", ".", "b1.py", str(folder / "b2.py"), "b1.py")
    assert (ended.returncode, ended.stderr) == (0, "7 fixed in 7 files, 0 left\n")
    assert (folder / "b0.py").read_text() == FAST


def test_a_folder_without_python_is_told_of(folder: Path) -> None:
    (folder / "empty").mkdir()
    ended = run(folder, "empty")
    assert ended.returncode == 0
    assert ended.stderr.splitlines()[0] == "bytecode-perf: there are no Python files to check in these paths"


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
    assert err == ("a.py:2: PFB803 is not fixed: the rewrite did not pass its check\n0 fixed in 0 files, 1 left\n")
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
