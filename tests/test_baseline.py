"""A baseline hides what is known, wherever its line has moved, and nothing else; a broken one is told of in one line."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import in_process
import pytest
from pages import JOINED, QUADRATIC

from flake8_bytecode_perf import check_source
from flake8_bytecode_perf.baseline import Baseline, fingerprint, path_from, read_baseline, written
from flake8_bytecode_perf.cli import main

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

MOVED = f"import os\n\n\n# a comment\n{QUADRATIC}\n"
TWICE = f"{QUADRATIC}\n    def again(self, rows):\n        for row in open(rows):\n            self.html += 'y'\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.py").write_text(QUADRATIC)
    return tmp_path


TO_DO = "bytecode-perf: it hides nothing until flake8's section has `bytecode-perf-baseline = ./bytecode-perf-baseline.json`\n"


def flake8(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run flake8 in this process."""
    return in_process.flake8(folder, "--select=PFB", *arguments)


def test_what_is_written_is_hidden_from_flake8_and_check(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert flake8(folder, "page.py").stdout.startswith("page.py:7:13: PFB401")
    assert main(["baseline", "write"]) == 0
    assert capsys.readouterr() == ("", f"1 finding in 1 file (1 file checked), written to bytecode-perf-baseline.json\n{TO_DO}")
    known = "bytecode-perf-baseline.json"
    assert flake8(folder, "--bytecode-perf-baseline", known, "page.py").stdout == ""
    assert main(["check", "--bytecode-perf-baseline", known, "page.py"]) == 0
    assert main(["check", "--baseline", known, "page.py"]) == 0
    assert main(["check", "page.py"]) == 1


def test_it_holds_where_lines_have_moved(folder: Path) -> None:
    assert main(["baseline", "write"]) == 0
    (folder / "page.py").write_text(MOVED)
    assert main(["check", "--baseline", "bytecode-perf-baseline.json"]) == 0


@pytest.mark.parametrize(
    "changed",
    [TWICE, QUADRATIC.replace('"x"', '"y"'), QUADRATIC.replace("def render", "def draw"), MOVED.replace("Page", "Sheet")],
)
def test_what_is_new_is_reported(folder: Path, changed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["baseline", "write"]) == 0
    (folder / "page.py").write_text(changed)
    assert main(["check", "--baseline", "bytecode-perf-baseline.json"]) == 1
    assert capsys.readouterr().out.count("PFB401") == 1


def test_another_file_of_the_same_text_is_reported(folder: Path) -> None:
    assert main(["baseline", "write"]) == 0
    (folder / "sheet.py").write_text(QUADRATIC)
    assert main(["check", "--baseline", "bytecode-perf-baseline.json"]) == 1


def test_paths_count_from_the_baseline(folder: Path) -> None:
    (folder / "src").mkdir()
    (folder / "page.py").rename(folder / "src" / "page.py")
    assert main(["baseline", "write", "--output", "src/known.json", "."]) == 0
    assert [*json.loads((folder / "src" / "known.json").read_text())["files"]] == ["page.py"]
    assert flake8(folder, "--bytecode-perf-baseline", "src/known.json", str(folder / "src")).stdout == ""
    assert flake8(folder / "src", "--bytecode-perf-baseline", "known.json").stdout == ""


def test_the_section_may_name_it_from_where_the_section_stands(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["baseline", "write", "-o", "known.json"]) == 0
    (folder / "setup.cfg").write_text("[flake8]\nbytecode-perf-baseline = ./known.json\n")
    (folder / "sub").mkdir()
    assert flake8(folder / "sub", "../page.py").stdout == ""
    assert flake8(folder).stdout == ""
    assert main(["check"]) == 0
    assert main(["fix", "--diff", "."]) == 0
    assert main(["check", "--baseline", ""]) == 1
    assert "PFB401" in capsys.readouterr().out


def test_it_is_written_anew_with_all_that_is_found_now(folder: Path) -> None:
    (folder / "setup.cfg").write_text("[flake8]\nbytecode-perf-baseline = ./bytecode-perf-baseline.json\n")
    (folder / "bytecode-perf-baseline.json").write_text(written(folder, []))
    for source, count in ((QUADRATIC, 1), (TWICE, 2), (JOINED, 0)):
        (folder / "page.py").write_text(source)
        assert main(["baseline", "write"]) == 0
        files = json.loads((folder / "bytecode-perf-baseline.json").read_text())["files"]
        assert sum(files.get("page.py", {}).values()) == count


@pytest.mark.any_python
@pytest.mark.parametrize(
    ("section", "start", "path"),
    [
        ("bytecode-perf-baseline = ./known.json", ".", "known.json"),
        ("bytecode_perf_baseline = known/old.json", ".", "known/old.json"),
        ("bytecode-perf-baseline = known/old.json", "known", "old.json"),
        ("bytecode-perf-baseline =", ".", "bytecode-perf-baseline.json"),
    ],
)
def test_the_one_that_is_configured_is_written(folder: Path, section: str, start: str, path: str) -> None:
    (folder / "setup.cfg").write_text(f"[flake8]\n{section}\n")
    (folder / "known").mkdir()
    done = in_process.bytecode_perf(folder / start, "baseline", "write", str(folder))
    to_do = TO_DO if section.endswith("=") else ""
    assert (done.returncode, done.stderr) == (0, f"1 finding in 1 file (1 file checked), written to {path}\n{to_do}")
    assert in_process.bytecode_perf(folder, "check").returncode == int(path == "bytecode-perf-baseline.json")
    assert in_process.bytecode_perf(folder, "baseline", "write", "--output", "other.json").stderr.count("other.json") == (
        2 if to_do else 1
    )


@pytest.mark.any_python
def test_one_outside_of_the_folder_is_named_with_its_whole_path(folder: Path) -> None:
    (folder / "setup.cfg").write_text("[flake8]\nbytecode-perf-baseline = ./known.json\n")
    (folder / "src").mkdir()
    done = in_process.bytecode_perf(folder / "src", "baseline", "write", "../page.py")
    assert done.stderr.endswith(f", written to {folder / 'known.json'}\n")


@pytest.mark.any_python
@pytest.mark.parametrize("version", [1, 2])
def test_what_is_dropped_is_counted(folder: Path, version: int) -> None:
    for name in ("a.py", "b.py", "gone.py"):
        (folder / name).write_text(TWICE)
    path = folder / "bytecode-perf-baseline.json"
    assert in_process.bytecode_perf(folder, "baseline", "write").stderr.endswith(TO_DO)
    if version == 1:
        content = json.loads(path.read_text())
        path.write_text(json.dumps({"version": 1, "files": {name: [*known] for name, known in content["files"].items()}}))
    (folder / "gone.py").unlink()
    written_to = f"1 finding in 1 file (1 file checked), written to {path.name}\n{TO_DO}"
    told = f"bytecode-perf: {path.name} no longer holds 4 findings in files that were not checked now\n"
    for expected in (written_to + told, written_to):
        assert in_process.bytecode_perf(folder, "baseline", "write", "page.py").stderr == expected


def test_nothing_is_written_where_not_all_could_be_checked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "broken.py").write_text("def\n")
    assert main(["baseline", "write"]) == 2
    assert not (folder / "bytecode-perf-baseline.json").exists()
    assert "bytecode-perf-baseline.json was not written, because some files could not be checked" in capsys.readouterr().err


def test_a_baseline_that_cannot_be_written_is_an_error(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["baseline", "write", "--output", str(folder / "no" / "such.json")]) == 2
    assert "such.json can't be written (No such file or directory)" in capsys.readouterr().err


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        '{"version": 3, "files": {}}',
        '{"version": 1, "files": {"a.py": [1]}}',
        '{"version": 2, "files": {"a.py": ["PFB401 f: x += y"]}}',
        '{"version": 2, "files": {"a.py": {"PFB401 f: x += y": true}}}',
        "[" * 100_000,
        "\0",
    ],
)
def test_a_broken_baseline_is_a_usage_error_of_one_line(folder: Path, content: str) -> None:
    (folder / "known.json").write_text(content)
    ended = flake8(folder, "--bytecode-perf-baseline", "known.json", "page.py")
    assert (ended.returncode, ended.stdout) == (2, "")
    told = "flake8: error: argument --bytecode-perf-baseline: 'known.json' is not a baseline file of version 1 or 2"
    assert ended.stderr.splitlines()[-1] == f"{told}; create it with `bytecode-perf baseline write`"


def test_a_folder_is_no_baseline(folder: Path) -> None:
    ended = flake8(folder, "--bytecode-perf-baseline", ".", "page.py")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "the baseline '.' can't be read (it is not a regular file)" in ended.stderr.splitlines()[-1]


def test_a_missing_baseline_is_a_usage_error_of_one_line(folder: Path) -> None:
    ended = flake8(folder, "--bytecode-perf-baseline", "no.json", "page.py")
    assert ended.returncode == 2
    told = "argument --bytecode-perf-baseline: the baseline 'no.json' can't be read (No such file or directory)"
    assert told in ended.stderr.splitlines()[-1]


def test_a_second_equal_finding_of_a_function_is_new(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["baseline", "write"]) == 0
    [counted] = json.loads((folder / "bytecode-perf-baseline.json").read_text())["files"]["page.py"].values()
    assert counted == 1
    loop = QUADRATIC[QUADRATIC.index("        for") :]
    (folder / "page.py").write_text(QUADRATIC + loop)
    known = "bytecode-perf-baseline.json"
    assert flake8(folder, "--bytecode-perf-baseline", known, "page.py").stdout.startswith("page.py:9:13: PFB401")
    capsys.readouterr()
    assert main(["check", "--baseline", known, "page.py"]) == 1
    assert capsys.readouterr().out.startswith("page.py:9:13: PFB401")
    assert main(["baseline", "write"]) == 0
    assert main(["check", "--baseline", known, "page.py"]) == 0
    assert flake8(folder, "--bytecode-perf-baseline", known, "page.py").stdout == ""


def test_a_fix_leaves_as_many_equal_findings_as_are_known(folder: Path) -> None:
    first, again = (
        "def f(tables):\n    for rows in tables:\n        for xs in rows:\n",
        "            a = list(x + 1 for x in xs)\n",
    )
    first += again
    (folder / "page.py").write_text(first)
    assert main(["baseline", "write"]) == 0
    (folder / "page.py").write_text(first + again)
    assert main(["fix", "--baseline", "bytecode-perf-baseline.json", "."]) == 0
    assert (folder / "page.py").read_text() == first + "            a = [x + 1 for x in xs]\n"


def test_a_file_of_version_1_hides_any_number(folder: Path) -> None:
    loop = QUADRATIC[QUADRATIC.index("        for") :]
    (folder / "page.py").write_text(QUADRATIC + loop)
    old = {"about": "written before", "version": 1, "files": {"page.py": ['PFB401 Page.render: self.html += "x"']}}
    (folder / "known.json").write_text(json.dumps(old))
    assert flake8(folder, "--bytecode-perf-baseline", "known.json", "page.py").stdout == ""
    (folder / "page.py").write_text(TWICE)
    assert flake8(folder, "--bytecode-perf-baseline", "known.json", "page.py").stdout.count("PFB401") == 1


def test_trouble_is_never_hidden() -> None:
    [found] = check_source(QUADRATIC)
    lines = QUADRATIC.splitlines()
    baseline = Baseline("", {"page.py": {fingerprint(found, lines): 1, 'PFB000 Page.render: self.html += "x"': 1}})
    known = baseline.of("page.py", lines)
    assert known.hides(found)
    assert known.hides(found)
    assert not known.hides(replace(found, code="PFB000"))
    assert not known.hides(replace(found, column=found.column + 1))


def test_a_baseline_of_no_name_hides_nothing() -> None:
    [found] = check_source(QUADRATIC)
    assert not read_baseline("").of("page.py", QUADRATIC.splitlines()).hides(found)


def test_a_line_that_is_not_at_hand_has_no_text() -> None:
    [found] = check_source(QUADRATIC)
    assert fingerprint(found, []) == "PFB401 Page.render: "
    assert path_from("a", "b/c.py") == "../b/c.py"
