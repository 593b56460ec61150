"""Findings in tests are left out, unless a setting asks for them, and those in an excluded folder: in all commands."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import in_process
import pytest
from pages import QUADRATIC

from flake8_bytecode_perf.left_out import is_in_excluded_folder, is_test

if TYPE_CHECKING:
    from pathlib import Path

SLOW = "def f(rows):\n    return [list(x + 1 for x in row) for row in rows]\n"
FAST = "def f(rows):\n    return [[x + 1 for x in row] for row in rows]\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder below one that is called tests, with a module and two files of tests."""
    folder = tmp_path / "tests" / "project"
    (folder / "tests").mkdir(parents=True)
    (folder / "setup.cfg").write_text("[flake8]\n")
    for name in ("page.py", "test_page.py", "tests/helper.py"):
        (folder / name).write_text(SLOW)
    monkeypatch.chdir(folder)
    return folder


def reported(text: str) -> list[str]:
    return sorted(line.partition(":")[0].removeprefix("./") for line in text.splitlines())


@pytest.mark.parametrize(
    "name",
    [
        *("test_page.py", "src/test_page.py", "src/page_test.py", "page_test.pyi", "conftest.py", "src/conftest.py"),
        *("tests/page.py", "test/page.py", "src/tests/deep/page.py", "./tests/page.py", "../test_page.py"),
    ],
)
def test_a_file_holds_tests_by_its_name_or_a_folder(name: str) -> None:
    assert is_test(name)


@pytest.mark.parametrize(
    "name",
    [
        *("page.py", "testing.py", "src/tester.py", "contest.py", "mytests/page.py", "tests.py", "test.py", "my_conftest.py"),
        *("testing/page.py", "../tests/page.py", "/elsewhere/tests/page.py", "stdin", "-", ""),
    ],
)
def test_other_files_do_not(name: str) -> None:
    assert not is_test(name)


def test_folders_count_from_where_flake8_runs(project: Path) -> None:
    assert not is_test(str(project / "page.py"))
    assert is_test(str(project / "tests" / "helper.py"))
    assert is_test(str(project / "page.py"), str(project.parents[1]))
    assert not is_test(str(project / "tests" / "helper.py"), str(project / "src"))


def test_flake8_reports_nothing_in_tests(project: Path) -> None:
    assert reported(in_process.flake8(project, "--select=PFB").stdout) == ["page.py"]
    assert reported(in_process.flake8(project, "--select=PFB", "tests/helper.py", "test_page.py").stdout) == []


@pytest.mark.parametrize("value", ["true", "yes", "1", "True"])
def test_a_setting_asks_for_them(project: Path, value: str) -> None:
    every = ["page.py", "test_page.py", "tests/helper.py"]
    assert reported(in_process.flake8(project, "--select=PFB", "--bytecode-perf-tests").stdout) == every
    (project / "setup.cfg").write_text(f"[flake8]\nselect = PFB\nbytecode-perf-tests = {value}\n")
    assert reported(in_process.flake8(project).stdout) == every
    assert reported(in_process.bytecode_perf(project, "check").stdout) == every


def test_check_says_how_many_files_were_left_out(project: Path) -> None:
    ended = in_process.bytecode_perf(project, "check")
    assert reported(ended.stdout) == ["page.py"]
    assert ended.stderr == "2 files with tests left out\n1 finding in 1 file, 1 fixable with `bytecode-perf fix`\n"
    ended = in_process.bytecode_perf(project, "check", "test_page.py")
    assert (ended.returncode, ended.stdout) == (0, "")
    assert ended.stderr == "No findings (0 files checked, 1 file with tests left out)\n"
    ended = in_process.bytecode_perf(project, "check", "--tests")
    assert ended.stderr == "3 findings in 3 files, 3 fixable with `bytecode-perf fix`\n"


def test_statistics_say_how_many_findings_were_left_out(project: Path) -> None:
    for options in ((), ("--no-cache",), ()):
        told = in_process.bytecode_perf(project, "check", "--statistics", *options).stderr.splitlines()
        assert told[-3] == "2 findings in tests were left out; `--tests` reports them"
        [row] = [line for line in told if "PFB803" in line]
        assert row.split()[2:] == ["1", "1"]
    (project / "test_page.py").write_text(FAST)
    told = in_process.bytecode_perf(project, "check", "--statistics").stderr
    assert "\n1 finding in tests was left out; `--tests` reports them\n" in told
    (project / "tests/helper.py").write_text("not Python")
    assert "left out; " not in in_process.bytecode_perf(project, "check", "--statistics").stderr
    assert "left out; " not in in_process.bytecode_perf(project, "check", "--statistics", "--tests", "page.py").stderr


def test_statistics_count_no_finding_that_a_comment_or_the_baseline_hides(project: Path) -> None:
    (project / "test_page.py").write_text(SLOW.replace("in rows]", "in rows]  # noqa"))
    assert "\n1 finding in tests was" in in_process.bytecode_perf(project, "check", "--statistics").stderr


@pytest.mark.parametrize(("name", "lines"), [("tests/new.py", 0), ("new.py", 1)])
def test_the_name_of_the_standard_input_counts(project: Path, name: str, lines: int) -> None:
    command = [sys.executable, "-m", "flake8", "--select=PFB", "--stdin-display-name", name, "-"]
    done = subprocess.run(command, cwd=project, input=SLOW, capture_output=True, text=True, check=False)
    assert len(done.stdout.splitlines()) == lines


def test_the_standard_input_of_our_commands_is_no_test(project: Path) -> None:
    assert in_process.bytecode_perf(project, "check", "-", given=SLOW).returncode == 1
    assert in_process.bytecode_perf(project, "fix", "-", given=SLOW).stdout == FAST


def test_fix_leaves_tests_as_they_are(project: Path) -> None:
    ended = in_process.bytecode_perf(project, "fix", "tests", "test_page.py")
    assert (ended.returncode, ended.stdout) == (0, "")
    assert ended.stderr == "Nothing to fix (0 files checked, 2 files with tests left out)\n"
    assert (project / "test_page.py").read_text() == SLOW
    assert in_process.bytecode_perf(project, "fix", ".").stderr == "1 fixed in 1 file, 0 left\n"
    assert (project / "test_page.py").read_text() == SLOW
    assert in_process.bytecode_perf(project, "fix", "--tests", ".").stderr == "2 fixed in 2 files, 0 left\n"
    assert (project / "tests/helper.py").read_text() == FAST


def test_a_copy_of_a_test_is_fixed_from_the_cache(project: Path) -> None:
    assert in_process.bytecode_perf(project, "fix", "test_page.py").returncode == 0
    assert in_process.bytecode_perf(project, "fix", "page.py").stderr == "1 fixed in 1 file, 0 left\n"


def test_a_baseline_holds_no_finding_in_tests(project: Path) -> None:
    (project / "test_page.py").write_text(QUADRATIC)
    ended = in_process.bytecode_perf(project, "baseline", "write")
    said = "1 finding in 1 file (1 file checked, 2 files with tests left out), written to bytecode-perf-baseline.json\n"
    assert ended.stderr.startswith(said)
    assert [*json.loads((project / "bytecode-perf-baseline.json").read_text())["files"]] == ["page.py"]


# Excluded folders


@pytest.fixture
def vendoring(tmp_path: Path) -> Path:
    """Return a folder below one with the name of the excluded one, with a module in that, in one below it, and outside."""
    folder = tmp_path / "vendored" / "project"
    (folder / "vendored" / "deep").mkdir(parents=True)
    (folder / "setup.cfg").write_text("[flake8]\nextend-exclude = vendored\n")
    for name in ("page.py", "vendored/page.py", "vendored/deep/page.py"):
        (folder / name).write_text(SLOW)
    return folder


NAMED = ("page.py", "vendored/page.py", "vendored/deep/page.py")


@pytest.mark.parametrize("paths", [NAMED, (".",), ("vendored/deep", "page.py")])
def test_what_is_named_in_an_excluded_folder_is_left_out(vendoring: Path, paths: tuple[str, ...]) -> None:
    assert reported(in_process.flake8(vendoring, "--select=PFB", *paths).stdout) == ["page.py"]
    assert reported(in_process.bytecode_perf(vendoring, "check", *paths).stdout) == ["page.py"]
    assert in_process.bytecode_perf(vendoring, "fix", *paths).stderr == "1 fixed in 1 file, 0 left\n"
    assert [(vendoring / name).read_text() for name in NAMED] == [FAST, SLOW, SLOW]


@pytest.mark.parametrize("excluded", ["page", "./deep", "vendor", "*/other/*"])
def test_what_is_named_in_another_folder_is_reported(vendoring: Path, excluded: str) -> None:
    (vendoring / "setup.cfg").write_text(f"[flake8]\nexclude = {excluded}\n")
    assert reported(in_process.flake8(vendoring, "--select=PFB", *NAMED).stdout) == sorted(NAMED)
    assert reported(in_process.bytecode_perf(vendoring, "check", *NAMED).stdout) == sorted(NAMED)


def test_the_other_checks_of_flake8_are_as_without_the_plugin(vendoring: Path) -> None:
    (vendoring / "vendored/page.py").write_text("import os\n" + SLOW)
    assert " F401 " in in_process.flake8(vendoring, "vendored/page.py").stdout


def test_a_line_says_that_nothing_is_left(vendoring: Path) -> None:
    excluded = "bytecode-perf: excluded by flake8's configuration: vendored/page.py\n"
    none = "bytecode-perf: no Python files found under vendored/deep that are not excluded by flake8's configuration\n"
    for command in ("check", "fix"):
        ended = in_process.bytecode_perf(vendoring, command, "vendored/page.py")
        assert (ended.returncode, ended.stderr) == (0, excluded)
        ended = in_process.bytecode_perf(vendoring, command, "vendored/deep")
        assert (ended.returncode, ended.stderr) == (0, none)


def test_the_folder_where_flake8_runs_is_not_excluded(vendoring: Path) -> None:
    folder = vendoring / "vendored"
    for excluded in ("vendored", "./vendored"):
        (vendoring / "setup.cfg").write_text(f"[flake8]\nexclude = {excluded}\n")
        assert reported(in_process.flake8(folder, "--select=PFB", "page.py").stdout) == ["page.py"]
        assert reported(in_process.bytecode_perf(folder, "check", "page.py").stdout) == ["page.py"]
        assert in_process.bytecode_perf(folder, "check", "-", given=SLOW).returncode == 1


def test_an_excluded_folder_is_one_between_a_file_and_the_folder(tmp_path: Path) -> None:
    folder = str(tmp_path / "vendored")
    assert is_in_excluded_folder(f"{folder}/deep/page.py", ["deep"], folder)
    assert is_in_excluded_folder(f"{folder}/deep/page.py", [f"{folder}/d*"], folder)
    assert not is_in_excluded_folder(f"{folder}/deep/page.py", [folder, "vendored"], folder)
    assert not is_in_excluded_folder(f"{folder}/page.py", ["vendored", "elsewhere"], f"{folder}/elsewhere")
    assert not is_in_excluded_folder("stdin", [str(tmp_path)], str(tmp_path))
