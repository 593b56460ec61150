"""What the options of `bytecode-perf check` do: fixing, the exit status, quiet, GitLab's format, the order, a name for stdin."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from in_process import bytecode_perf
from pages import QUADRATIC, UNFIXED
from terminals import on_a_terminal

from flake8_bytecode_perf.cli._formats import PAGES
from flake8_bytecode_perf.fixes import FIXES
from flake8_bytecode_perf.rewrite import Rewrite

pytestmark = pytest.mark.any_python
SLOW = "def f(rows):\n    return [list(x + 1 for x in xs) for xs in rows]\n"
FAST = "def f(rows):\n    return [[x + 1 for x in xs] for xs in rows]\n"
PAGE = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")
FIXABLE = "fixable with `bytecode-perf fix`"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a finding that has a safe fix and one that has none."""
    (tmp_path / "setup.cfg").write_text("[flake8]\nbytecode-perf-targets = 3.11\n")
    (tmp_path / "a.py").write_text(SLOW)
    (tmp_path / "page.py").write_text(UNFIXED)
    return tmp_path


def places(told: str) -> list[str]:
    return [line.partition(" ")[0] for line in told.splitlines()]


# What is fixable


def test_what_has_a_safe_fix_is_marked_and_counted(folder: Path) -> None:
    ended = bytecode_perf(folder, "check")
    first, second = ended.stdout.splitlines()
    assert first.startswith("./a.py:2:17: PFB803 [*] generator expression for `list()`")
    assert second.startswith("./page.py:2:1: PFB101 `for` loop at module level")
    assert ended.stderr == f"2 findings in 2 files, 1 {FIXABLE}\n"


def test_the_page_shows_what_check_prints(folder: Path) -> None:
    [command, finding, last] = re.findall(r"^```console\n\$ bytecode-perf (check src)\n(.*)\n(.*)\n```$", PAGE, re.MULTILINE)[0]
    (folder / "src").mkdir()
    (folder / "a.py").rename(folder / "src" / "page.py")
    ended = bytecode_perf(folder, *command.split())
    figures = re.compile(r" \([A-Z_, ]+\)|\d+%$")  # which differ between Pythons
    assert figures.sub("", ended.stdout.rstrip("\n")) == figures.sub("", finding)
    assert ended.stderr == f"{last}\n"


def test_the_page_has_each_key_of_the_json(folder: Path) -> None:
    [found, *_] = json.loads(bytecode_perf(folder, "check", "--format", "json").stdout)["findings"]
    section = PAGE.partition("### json\n")[2].partition("\n### ")[0]
    keys = [re.findall(r"`(\w+)`", row.split("|")[1]) for row in section.splitlines() if row.startswith("| `")]
    assert sorted(key for row in keys for key in row) == sorted(found)


def test_the_page_writes_completions_where_there_is_no_folder_yet() -> None:
    scripts = re.findall(r"^```sh\n(.*\n.*bytecode-perf completion .*)\n```$", PAGE, re.MULTILINE)
    assert len(scripts) == 3
    for script in scripts:
        made, written = script.splitlines()
        command, _, path = written.partition(" > ")
        assert re.fullmatch(r"bytecode-perf completion \w+", command)
        assert made == f"mkdir -p {path.rpartition('/')[0]}"


def test_an_unsafe_fix_is_neither_marked_nor_counted(folder: Path) -> None:
    (folder / "a.py").write_text("class C:\n    def f(self, xs):\n        return self.sep.join(x.name for x in xs)\n")
    ended = bytecode_perf(folder, "check", "--min-gain=0", "--confidence=likely", "a.py")
    assert "PFB" in ended.stdout
    assert "[*]" not in ended.stdout
    assert f", 0 {FIXABLE}" in ended.stderr
    assert re.search(r"`bytecode-perf fix` \(\d more with `--confidence likely --unsafe-fixes`\)$", ended.stderr)


def test_the_last_line_names_the_option_that_fix_needs_for_what_is_only_likely(folder: Path) -> None:
    (folder / "a.py").write_text("def f(xs):\n    return list(x + 1 for x in xs)\n")
    likely = ("--confidence", "likely")
    ended = bytecode_perf(folder, "check", *likely, "a.py")
    assert ended.stderr == "1 finding in 1 file, 1 fixable with `bytecode-perf fix --confidence likely`\n"
    assert bytecode_perf(folder, "fix", "a.py").stdout == ""
    assert bytecode_perf(folder, "fix", *likely, "a.py").stdout == "a.py: PFB803\n"


def test_what_is_only_likely_is_marked_at_the_end_of_its_line(folder: Path) -> None:
    (folder / "a.py").write_text("def f(xs):\n    return list(x + 1 for x in xs)\n")
    likely = ("check", "--confidence", "likely")
    plain = bytecode_perf(folder, *likely).stdout.splitlines()
    assert [line.endswith(" (likely)") for line in plain] == [line.startswith("./a.py") for line in plain]
    assert len({line.startswith("./a.py") for line in plain}) == 2
    assert "(likely)" not in bytecode_perf(folder, *likely, "--format", "json").stdout
    assert on_a_terminal(folder, *likely, NO_COLOR="1").splitlines()[: len(plain)] == plain


def test_a_terminal_shows_the_same_with_and_without_colour(folder: Path) -> None:
    coloured = on_a_terminal(folder, "check", COLUMNS="60")
    plain = on_a_terminal(folder, "check", COLUMNS="60", NO_COLOR="1")
    assert "\x1b[36m [*]\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain
    assert len(plain.splitlines()) == 2  # one line a finding, whatever the width: editors and grep read them


# --fix


def test_fix_applies_the_safe_fixes_and_reports_the_rest(folder: Path) -> None:
    ended = bytecode_perf(folder, "check", "--fix")
    assert (ended.returncode, places(ended.stdout)) == (1, ["./page.py:2:1:"])
    assert ended.stderr == f"1 finding fixed\n1 finding in 1 file, 0 {FIXABLE}\n"
    assert (folder / "a.py").read_text() == FAST
    assert (folder / "page.py").read_text() == UNFIXED


def test_fix_of_all_there_is_ends_with_0(folder: Path) -> None:
    ended = bytecode_perf(folder, "check", "--fix", "a.py")
    assert (ended.returncode, ended.stdout) == (0, "")
    assert ended.stderr == "1 finding fixed\nNo findings (1 file checked)\n"
    ended = bytecode_perf(folder, "check", "--fix", "a.py")
    assert (ended.returncode, ended.stderr) == (0, "No findings (1 file checked)\n")


def test_fix_without_anything_to_fix_changes_nothing(folder: Path) -> None:
    ended = bytecode_perf(folder, "check", "--fix", "page.py")
    assert (ended.returncode, ended.stderr) == (1, f"1 finding in 1 file, 0 {FIXABLE}\n")
    ended = bytecode_perf(folder, "check", "--fix", "--select=PFB1")
    assert (ended.returncode, (folder / "a.py").read_text()) == (1, SLOW)


@pytest.mark.parametrize("form", ["json", "html"])
def test_what_fix_leaves_is_reported_at_its_new_place_in_every_format(folder: Path, form: str) -> None:
    loop = "def g(xs):\n    out = []\n    for x in xs:\n        out.append(x)\n    return out\n\n\n"
    (folder / "page.py").write_text(loop + UNFIXED)
    ended = bytecode_perf(folder, "check", "--fix", "--format", form)
    assert (folder / "page.py").read_text().startswith("def g(xs):\n    return list(xs)\n")
    if form == "json":
        assert [found["line"] for found in json.loads(ended.stdout)["findings"]] == [6]
    else:
        assert "page.py:6:1" in ended.stdout


def test_a_link_to_a_fixed_file_is_checked_again_too(folder: Path) -> None:
    (folder / "link.py").symlink_to(folder / "a.py")
    ended = bytecode_perf(folder, "check", "--fix")
    assert places(ended.stdout) == ["./page.py:2:1:"]
    assert (folder / "link.py").is_symlink()


def test_fix_leaves_the_packages_of_an_environment_alone(folder: Path) -> None:
    (folder / "env").mkdir()
    (folder / "env" / "pyvenv.cfg").touch()
    (folder / "env" / "installed.py").write_text(SLOW)
    ended = bytecode_perf(folder, "check", "--fix", ".")
    assert places(ended.stdout) == ["./env/installed.py:2:17:", "./page.py:2:1:"]
    assert (folder / "env" / "installed.py").read_text() == SLOW


def test_a_file_that_cannot_be_written_is_an_error_and_costs_no_other_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "b.py").write_text(SLOW)
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "a.py" and allowed(path, mode))
    ended = bytecode_perf(folder, "check", "--fix", "--jobs=1")
    assert ended.returncode == 2
    assert "bytecode-perf: a.py can't be written (it is read-only); the file is unchanged\n" in ended.stderr
    assert places(ended.stdout) == ["./a.py:2:17:", "./page.py:2:1:"]
    assert ((folder / "a.py").read_text(), (folder / "b.py").read_text()) == (SLOW, FAST)


def test_a_safe_fix_that_is_refused_is_told_of_with_its_reason(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FIXES, "PFB803", lambda _: Rewrite())
    told = "./a.py:2:17: PFB803 generator-argument not fixed: the rewrite did not pass its check\n"
    ended = bytecode_perf(folder, "check", "--fix", "--jobs=1")
    assert ended.stderr == f"{told}2 findings in 2 files, 1 {FIXABLE}\n"
    assert bytecode_perf(folder, "check", "--fix", "--jobs=1", "--quiet").stderr == ""


def test_an_internal_error_of_a_fix_is_told_of_and_costs_no_finding(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("no")

    monkeypatch.setattr("flake8_bytecode_perf.cli._rewriting.fix_text", broken)
    ended = bytecode_perf(folder, "check", "--fix", "--jobs=1")
    assert (ended.returncode, len(ended.stdout.splitlines())) == (2, 2)
    assert "a.py is unchanged because of an internal error (RuntimeError: no); please report it" in ended.stderr


def test_a_broken_file_is_told_of_once(folder: Path) -> None:
    (folder / "old.py").write_text("print 'hello'\n")
    ended = bytecode_perf(folder, "check", "--fix")
    assert (ended.returncode, ended.stderr.count("old.py")) == (2, 1)
    assert (folder / "a.py").read_text() == FAST


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("--fix -", "--fix can't rewrite standard input; use `bytecode-perf fix -`"),
        ("--fix --diff HEAD", "argument --diff: not allowed with argument --fix"),
        ("--fxi", "unknown option --fxi; did you mean `--fix`?"),
        ("--exit-zeor", "unknown option --exit-zeor; did you mean `--exit-zero`?"),
    ],
)
def test_a_wrong_use_of_fix_is_one_line(folder: Path, arguments: str, message: str) -> None:
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    ended = bytecode_perf(folder, "check", *arguments.split(), given=SLOW)
    if "--diff" in arguments:
        assert ended.stderr.startswith("bytecode-perf check: error: argument --diff: ")
    else:
        assert ended.stderr == f"bytecode-perf check: error: {message}\n"
    assert (ended.returncode, ended.stdout) == (2, "")


# The exit status, and quiet


def test_exit_zero_passes_findings_and_no_error(folder: Path) -> None:
    ended = bytecode_perf(folder, "check", "--exit-zero")
    assert (ended.returncode, len(ended.stdout.splitlines())) == (0, 2)
    (folder / "old.py").write_text("print 'hello'\n")
    assert bytecode_perf(folder, "check", "--exit-zero").returncode == 2


def test_a_fix_can_be_made_to_fail(folder: Path) -> None:
    ended = bytecode_perf(folder, "check", "--fix", "--exit-non-zero-on-fix", "a.py")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert bytecode_perf(folder, "check", "--fix", "--exit-non-zero-on-fix", "a.py").returncode == 0
    assert bytecode_perf(folder, "check", "--fix", "--exit-non-zero-on-fix", "--exit-zero").returncode == 0


@pytest.mark.parametrize("flag", ["-q", "--quiet"])
def test_quiet_prints_findings_and_errors_and_nothing_else(folder: Path, flag: str) -> None:
    ended = bytecode_perf(folder, "check", flag)
    assert (ended.returncode, len(ended.stdout.splitlines()), ended.stderr) == (1, 2, "")
    (folder / "old.py").write_text("print 'hello'\n")
    assert bytecode_perf(folder, "check", flag).stderr.startswith("bytecode-perf: old.py is not valid Python")
    (folder / "empty").mkdir()
    assert bytecode_perf(folder, "check", flag, "empty").stderr == ""
    assert "PFB803" in bytecode_perf(folder, "check", flag, "--statistics", "a.py").stderr
    ended = bytecode_perf(folder, "check", flag, "--fix", "a.py")
    assert (ended.returncode, ended.stdout, ended.stderr, (folder / "a.py").read_text()) == (0, "", "", FAST)


# GitLab


def issues(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(bytecode_perf(folder, "check", "--format", "gitlab", *arguments).stdout)
    return found


def test_a_code_quality_report_has_the_fields_that_gitlab_asks_for(folder: Path) -> None:
    found = issues(folder)
    for issue in found:
        assert issue.keys() == {"description", "check_name", "fingerprint", "severity", "location"}
        assert all(isinstance(issue[key], str) and issue[key] for key in issue.keys() - {"location"})
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"].keys() == {"path", "lines"}
        assert all(isinstance(line, int) and line > 0 for line in issue["location"]["lines"].values())
    assert [(issue["location"]["path"], issue["location"]["lines"]["begin"]) for issue in found] == [("a.py", 2), ("page.py", 2)]
    assert [(issue["check_name"], issue["severity"]) for issue in found] == [("PFB803", "minor"), ("PFB101", "minor")]
    (folder / "page.py").write_text(QUADRATIC)
    assert [(issue["check_name"], issue["severity"]) for issue in issues(folder, "page.py")] == [("PFB401", "major")]
    (folder / "page.py").write_text("x = 1\n")
    assert issues(folder, "page.py") == []


def test_what_is_only_likely_is_information(folder: Path) -> None:
    (folder / "a.py").write_text("class C:\n    def f(self, xs):\n        return self.sep.join(x.name for x in xs)\n")
    found = issues(folder, "--min-gain=0", "--confidence=likely", "a.py")
    assert "info" in {issue["severity"] for issue in found}


def test_a_fingerprint_stays_where_lines_move_and_differs_between_equal_findings(folder: Path) -> None:
    first = issues(folder)
    for name in ("a.py", "page.py"):
        (folder / name).write_text("import os\n\n\n" + (folder / name).read_text())
    assert [issue["fingerprint"] for issue in issues(folder)] == [issue["fingerprint"] for issue in first]
    assert [issue["location"]["lines"]["begin"] for issue in issues(folder)] == [5, 5]
    loops, made = (
        "def f(tables):\n    for rows in tables:\n        for xs in rows:\n",
        "            a = list(x + 1 for x in xs)\n",
    )
    (folder / "b.py").write_text(loops + made)
    [before] = issues(folder, "b.py")
    (folder / "b.py").write_text(loops + made * 2)
    one, other = (issue["fingerprint"] for issue in issues(folder, "b.py"))
    assert before["fingerprint"] == one != other
    (folder / "c.py").write_text((folder / "b.py").read_text())
    assert len({issue["fingerprint"] for issue in issues(folder)}) == 6


def test_paths_count_from_the_project_of_the_job(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "src").mkdir()
    (folder / "a.py").rename(folder / "src" / "a.py")
    monkeypatch.setenv("CI_PROJECT_DIR", str(folder))
    [issue] = issues(folder / "src", "a.py")
    assert issue["location"]["path"] == "src/a.py"


# The order, in every format


def first_path(form: str, told: str) -> str:
    """Return the path of the first finding in a report."""
    if form in ("json", "sarif", "gitlab"):
        found = json.loads(told)
        match form:
            case "json":
                return str(found["findings"][0]["path"])
            case "sarif":
                return str(found["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
        return str(found[0]["location"]["path"])
    return re.findall(r"(\w+\.py)[:,]", told)[0]


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "gitlab", "html"])
def test_every_format_follows_the_order_that_is_asked_for(folder: Path, form: str) -> None:
    for order, name in (("place", "a.py"), ("gain", "page.py")):
        told = bytecode_perf(folder, "check", "--format", form, "--sort", order).stdout
        assert first_path(form, told).removeprefix("./") == name


# The name of the standard input


@pytest.mark.parametrize(
    ("name", "is_reported"),
    [("src/a.py", True), ("gen/a.py", False), ("left/a.py", False), ("old/deep/a.py", False), ("tests/test_a.py", False)],
)
def test_what_is_configured_for_the_name_of_the_standard_input_holds(folder: Path, name: str, *, is_reported: bool) -> None:
    (folder / "setup.cfg").write_text("[flake8]\nper-file-ignores = gen/*: PFB803\nexclude = left/*, old\n")
    ended = bytecode_perf(folder, "check", "--stdin-display-name", name, "-", given=SLOW)
    assert places(ended.stdout) == ([f"{name}:2:17:"] if is_reported else [])
    assert ended.returncode == int(is_reported)
    ended = bytecode_perf(folder, "fix", "--stdin-display-name", name, "-", given=SLOW)
    assert (ended.returncode, ended.stdout) == (0, FAST if is_reported else SLOW)
    diff = bytecode_perf(folder, "fix", "--diff", "--stdin-display-name", name, "-", given=SLOW).stdout
    assert diff.startswith(f"--- {name}\n+++ {name}\n") if is_reported else diff == ""


def test_the_name_of_the_standard_input_is_in_every_message(folder: Path) -> None:
    named = ("--stdin-display-name", "src/page.py", "-")
    left = bytecode_perf(folder, "fix", *named, given=UNFIXED)
    assert (left.returncode, left.stdout) == (1, UNFIXED)
    assert left.stderr.startswith("src/page.py:2:1: PFB101 module-level-loop not fixed")
    [found] = json.loads(bytecode_perf(folder, "check", "--format=json", *named, given=UNFIXED).stdout)["findings"]
    assert (found["path"], found["page"]) == ("src/page.py", PAGES["PFB101"])
    for command in ("check", "fix"):
        ended = bytecode_perf(folder, command, *named, given="def f(:\n")
        assert (ended.returncode, ended.stdout) == (2, "")
        assert ended.stderr.startswith("bytecode-perf: src/page.py is not valid Python")
        ended = bytecode_perf(folder, command, "--stdin-display-name=a.ipynb", "-", given="{}")
        assert "a.ipynb is a Jupyter notebook; run `nbqa" in ended.stderr


# fix, for hooks


def test_fix_fails_only_for_what_it_is_asked_to_fail_for(folder: Path) -> None:
    ended = bytecode_perf(folder, "fix", "--exit-zero", ".")
    assert ended.returncode == 0
    assert "./page.py:2:1: PFB101 module-level-loop not fixed: the rule has no fix\n" in ended.stderr
    (folder / "a.py").write_text(SLOW)
    assert bytecode_perf(folder, "fix", "--exit-zero", "--diff", ".").returncode == 0
    assert bytecode_perf(folder, "fix", "--exit-zero", "--exit-non-zero-on-fix", ".").returncode == 1
    assert bytecode_perf(folder, "fix", "--exit-zero", "--exit-non-zero-on-fix", ".").returncode == 0
    assert bytecode_perf(folder, "fix", "--exit-non-zero-on-fix", ".").returncode == 1
    (folder / "old.py").write_text("print 'hello'\n")
    assert bytecode_perf(folder, "fix", "--exit-zero", ".").returncode == 2


# What the user has typed


def test_errors_name_the_command_that_was_typed(folder: Path) -> None:
    module = [sys.executable, "-m", "flake8_bytecode_perf"]
    script = [str(Path(sys.executable).with_name("bytecode-perf"))]
    for command, name in ((module, "python -m flake8_bytecode_perf"), (script, "bytecode-perf")):
        ended = subprocess.run([*command, "check", "--jbos"], cwd=folder, capture_output=True, text=True, check=False)
        told = f"{name} check: error: unknown option --jbos; did you mean `--jobs`?\n"
        assert (ended.returncode, ended.stdout, ended.stderr) == (2, "", told)
    shown = subprocess.run([*module, "check", "--help"], cwd=folder, capture_output=True, text=True, check=True).stdout
    assert shown.startswith("usage: python -m flake8_bytecode_perf check ")


def test_a_code_that_is_only_begun_suggests_those_that_begin_with_it(folder: Path) -> None:
    ended = bytecode_perf(folder, "bench", "PFB40")
    assert ended.returncode == 2
    assert "did you mean `PFB401`, `PFB402`, " in ended.stderr
    assert "`bytecode-perf explain` lists the rules" in bytecode_perf(folder, "bench", "PFB4").stderr
