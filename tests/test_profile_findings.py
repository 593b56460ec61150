"""What is reported with a profile of a real run: what saves time there, with its share of the run."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from in_process import bytecode_perf
from profiled import PAGE_CLASS

from flake8_bytecode_perf import Settings, check_source
from flake8_bytecode_perf.check import check
from flake8_bytecode_perf.profiles import read

if TYPE_CHECKING:
    from pathlib import Path

    from flake8_bytecode_perf import Finding

PAGE = f"""\
{PAGE_CLASS}

def names(rows):
    return sum(len(row) for row in rows)


for number in (1, 2, 3):
    print([number for number in range(number)], number)
"""
TARGETS = ("3.11",)  # the gains differ by Python
TALLY, RENDER = "tally (page.py:7)", "render (page.py:11)"


def settings(folder: Path, stacks: dict[str, int], **given: object) -> Settings:
    """Settings with a profile of these stacks, as py-spy writes them."""
    recorded = folder / "run.raw"
    recorded.write_text("".join(f"{stack} {count}\n" for stack, count in stacks.items()), encoding="utf-8")
    return Settings(profile=read([recorded]), targets=TARGETS, **given)  # type: ignore[arg-type]


def found_codes(findings: list[Finding]) -> list[str]:
    return [one.code for one in findings]


def found(chosen: Settings, source: str = PAGE, path: str = "page.py") -> dict[str, int]:
    """The share of the run that each rule's finding saves, rounded."""
    return {one.code: round(-1 if one.run is None else one.run) for one in check_source(source, path, chosen)}


def test_a_hot_place_is_reported_and_a_cold_one_is_not(tmp_path: Path) -> None:
    assert found(Settings(targets=TARGETS)) == {}
    hot = settings(tmp_path, {f"main (page.py:1);{RENDER}": 90, f"main (page.py:1);{TALLY}": 10})
    assert found(hot) == {"PFB202": 1, "PFB401": 90}
    assert found(settings(tmp_path, {TALLY: 100})).keys() == {"PFB202"}


def test_growth_saves_the_time_of_its_line_and_the_rest_its_gain_of_the_loop(tmp_path: Path) -> None:
    [tally] = [one for one in check_source(PAGE, "page.py", settings(tmp_path, {TALLY: 60, RENDER: 40})) if one.code == "PFB202"]
    assert tally.run == pytest.approx(0.6 * tally.gain)
    assert tally.message.endswith(f"about {tally.run:.0f}% of the profiled run")


def test_the_least_share_is_one_percent_of_the_run(tmp_path: Path) -> None:
    few = {RENDER: 2, "other (page.py:1)": 998}
    assert found(settings(tmp_path, few)) == {}
    assert found(settings(tmp_path, few, min_share=0.1)) == {"PFB401": 0}
    assert found(settings(tmp_path, {RENDER: 20, "other (page.py:1)": 980}, min_share=3.0)) == {}


def test_what_seems_cold_comes_back_where_the_profile_shows_that_it_is_hot(tmp_path: Path) -> None:
    source = "class Page:\n    def __repr__(self):\n        return str(sum(len(row) for row in self.rows))\n"
    assert check_source(source, "page.py") == []
    assert found(settings(tmp_path, {"__repr__ (page.py:3)": 50, "main (run.py:2)": 50}), source).keys() == {"PFB525"}


def test_a_doubt_whether_it_runs_often_enough_is_settled_by_the_profile(tmp_path: Path) -> None:
    source = "def slow(xs):\n    out = []\n    for x in xs:\n        if x.time > 5:\n            out = out + [x]\n    return out"
    assert check_source(source, "page.py") == []
    [doubted] = check_source(source, "page.py", Settings(confidence="likely"))
    assert doubted.obstacles == ("few-iterations", "few-calls")
    [slow] = check_source(source, "page.py", settings(tmp_path, {"slow (page.py:5)": 1}))
    assert (slow.code, slow.confidence, slow.obstacles, slow.fix) == ("PFB405", "certain", (), "safe")
    pattern = "import re\ndef f(line):\n    return re.match('a+', line)\n"
    assert check_source(pattern, "page.py") == []
    assert found_codes(check_source(pattern, "page.py", settings(tmp_path, {"f (page.py:3)": 1}))) == ["PFB515"]


def test_a_file_that_the_profile_does_not_name_gets_no_findings(tmp_path: Path) -> None:
    assert found(settings(tmp_path, {TALLY: 60}), path="elsewhere/other.py") == {}


def test_outside_of_loops_and_functions_it_is_the_time_of_the_lines(tmp_path: Path) -> None:
    source = "rows = ['a', 'b']\nmany = dict(a=1, b=2)\nfew = rows\n"
    hot = settings(tmp_path, {"<module> (page.py:2)": 60, "main (run.py:2)": 40}, min_gain=0.0, confidence="likely")
    [finding] = check_source(source, "page.py", hot)
    assert (finding.code, finding.run) == ("PFB304", pytest.approx(0.6 * finding.gain))
    assert (
        found(settings(tmp_path, {"<module> (page.py:3)": 60, "main (run.py:2)": 40}, min_gain=0.0, confidence="likely"), source)
        == {}
    )


PARSED = """\
import re
from datetime import datetime

def days(lines):
    found = []
    for line in lines:
        found.append(datetime.strptime(line, "%Y-%m-%d"))
    return found

def words(lines):
    found = []
    for line in lines:
        found.append(re.match("a+", line))
    return found
"""


def test_python_functions_that_the_rewrite_does_without_count_as_well(tmp_path: Path) -> None:
    stacks = {"days (page.py:7)": 10, "days (page.py:7);_strptime (_strptime.py:5)": 50, "days (page.py:6);other (other.py:1)": 9}
    stacks |= {"words (page.py:13)": 10, "words (page.py:13);match (re.py:5)": 21}
    hot = settings(tmp_path, stacks, confidence="likely", min_share=0.1)
    [of_days, of_words] = [one for one in check_source(PARSED, "page.py", hot) if one.code in ("PFB535", "PFB515")]
    assert None not in (of_days.gain, of_words.gain)
    assert of_days.run == pytest.approx(50 * 0.96 + 0.1 * (of_days.gain or 0), abs=1)
    assert of_words.run == pytest.approx(0.1 * (of_words.gain or 0))  # `re` still has to match


def test_a_local_saves_at_most_what_the_lines_take_that_read_it(tmp_path: Path) -> None:
    source = (
        "class Index:\n    def fill(self, rows):\n        for row in rows:\n"
        "            self.words.append(row + self.words)\n            row.sort()\n"
    )

    def read_again(stacks: dict[str, int]) -> Finding:
        hot = settings(tmp_path, stacks, confidence="likely", min_share=0.1, min_gain=0.1)
        [one] = [one for one in check_source(source, "page.py", hot) if one.code == "PFB201"]
        return one

    even = read_again({"fill (page.py:4)": 50, "fill (page.py:5)": 50})
    assert even.run == pytest.approx(even.gain)
    uneven = read_again({"fill (page.py:4)": 1, "fill (page.py:5)": 99})
    assert uneven.run == 1


def test_functions_alone_give_the_share_of_the_call(tmp_path: Path) -> None:
    program = tmp_path / "page.py"
    program.write_text(PAGE + "page = Page(range(100000))\nfor _ in range(5): page.tally()\n", encoding="utf-8")
    assert run(tmp_path, "cProfile", "-o", "run.pstats", "page.py").returncode == 0
    profile = read([tmp_path / "run.pstats"])
    text = program.read_text(encoding="utf-8")
    tree = ast.parse(text)
    reported = check(tree, Settings(profile=profile, min_share=0.5, targets=TARGETS).of_file(str(program), tree))
    assert {one.code for one in reported} == {"PFB202"}


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, cwd=folder, check=False, capture_output=True, encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "page.py").write_text(PAGE, encoding="utf-8")
    (tmp_path / "idle.py").write_text(PAGE, encoding="utf-8")
    (tmp_path / ".flake8").write_text("[flake8]\nbytecode-perf-targets = 3.11\n", encoding="utf-8")
    (tmp_path / "run.raw").write_text(f"{TALLY} 30\n{RENDER} 70\n", encoding="utf-8")
    return tmp_path


def test_flake8_takes_a_profile_from_its_section(project: Path) -> None:
    section = "[flake8]\nbytecode-perf-targets = 3.11\nbytecode-perf-profile = run.raw\n"
    (project / "setup.cfg").write_text(section, encoding="utf-8")
    lines = run(project, "flake8", "--select=PFB", "-j2").stdout.splitlines()
    assert [line.rpartition(" about ")[2] for line in lines] == ["4% of the profiled run", "70% of the profiled run"]
    assert [line.partition(": ")[0] for line in lines] == ["./page.py:7:13", "./page.py:11:13"]


def test_flake8_says_in_one_line_what_is_wrong_with_a_profile(project: Path) -> None:
    done = run(project, "flake8", "--select=PFB", "--bytecode-perf-profile=none.raw", "page.py")
    assert done.returncode == 1
    assert "none.raw: the profile can't be read" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_check_puts_first_what_saves_most_of_the_run(project: Path) -> None:
    done = bytecode_perf(project, "check", "--profile", "run.raw", "--statistics")
    assert [line.split()[1] for line in done.stdout.splitlines()] == ["PFB401", "PFB202"]
    assert "1 file does not occur in the profile: nothing is reported there" in done.stderr
    found = json.loads(bytecode_perf(project, "check", "--profile", "run.raw", "--format", "json").stdout)
    assert [round(one["run"]) for one in found["findings"]] == [70, 4]
    log = json.loads(bytecode_perf(project, "check", "--profile", "run.raw", "--format", "sarif").stdout)
    assert [round(one["rank"]) for one in log["runs"][0]["results"]] == [70, 4]
    plain = json.loads(bytecode_perf(project, "check", "--confidence", "likely", "--format", "json", "page.py").stdout)
    assert {one["run"] for one in plain["findings"]} == {None}


DISTINCT = """

def distinct(rows):
    seen = []
    for row in rows:
        if row not in seen:
            seen.append(row)
"""


def test_check_says_what_would_save_most_but_is_only_likely(project: Path) -> None:
    (project / "page.py").write_text(PAGE + DISTINCT + DISTINCT.replace("distinct", "again"), encoding="utf-8")
    (project / "run.raw").write_text(f"distinct (page.py:25) 50\n{TALLY} 50\n", encoding="utf-8")
    told = "1 more finding is only likely: PFB310 in ./page.py:25 would save about 50% of the profiled run; `--conf"
    for options in ([], ["--statistics"], ["--format=json"]):
        assert told in bytecode_perf(project, "check", "--profile", "run.raw", *options).stderr
    for options in (["--quiet"], ["--confidence=likely"], ["--select=PFB202"]):
        assert "only likely" not in bytecode_perf(project, "check", "--profile", "run.raw", *options).stderr
    assert "only likely" not in bytecode_perf(project, "check").stderr
    (project / "run.raw").write_text("distinct (page.py:25) 40\nagain (page.py:32) 60\n", encoding="utf-8")
    told = "2 more findings are only likely: PFB310 in ./page.py:32 would save most, about 60% of the profiled run; "
    assert told in bytecode_perf(project, "check", "--profile", "run.raw").stderr


def test_check_without_a_profile_that_can_be_read_ends_with_an_error(project: Path) -> None:
    done = bytecode_perf(project, "check", "--profile", "page.py")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("bytecode-perf check: error: argument --profile: page.py: ")
    assert done.stderr.count("\n") == 1


def test_fix_fixes_what_the_profile_shows_and_counts_the_rest_as_left(project: Path) -> None:
    done = bytecode_perf(project, "fix", "--profile", "run.raw", "--unsafe-fixes", "page.py", "idle.py")
    assert "fixed in 1 file" in done.stderr
    assert (project / "idle.py").read_text(encoding="utf-8") == PAGE
    fixed = (project / "page.py").read_text(encoding="utf-8")
    assert "total += row" in fixed
    assert "sum(len(row) for row in rows)" in fixed


def test_show_names_the_share_of_the_run(project: Path) -> None:
    section = "[flake8]\nbytecode-perf-targets = 3.11\nbytecode-perf-profile = run.raw\n"
    (project / ".flake8").write_text(section, encoding="utf-8")
    assert "about 70% of the profiled run" in bytecode_perf(project, "show", "page.py").stdout
    assert "PFB525" in bytecode_perf(project, "show", "page.py:15").stdout


def test_paths_of_windows_links_and_a_src_layout_are_the_files_that_are_checked(project: Path) -> None:
    package = project / "src" / "app"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (project / "page.py").rename(package / "page.py")
    (project / "idle.py").unlink()
    (project / "linked").symlink_to("src", target_is_directory=True)
    recorded = {
        "C:\\work\\src\\app\\page.py": ["src"],
        "/usr/lib/python3/site-packages/app/page.py": ["src"],
        str(package / "page.py"): ["src", "linked"],
        str(project / "linked" / "app" / "page.py"): ["linked"],
    }
    for path, folders in recorded.items():
        (project / "run.raw").write_text(f"tally ({path}:7) 30\nrender ({path}:11) 70\n", encoding="utf-8")
        for folder in folders:
            done = bytecode_perf(project, "check", "--profile", "run.raw", "--jobs=1", folder)
            found = [line.split(": ")[0] for line in done.stdout.splitlines()]
            assert found == [f"{folder}/app/page.py:11:13", f"{folder}/app/page.py:7:13"], path


def test_several_processes_report_what_one_does(project: Path) -> None:
    for number in range(4):
        (project / f"page{number}.py").write_text(PAGE, encoding="utf-8")
    stacks = [f"{where.replace('page', f'page{number}')} {10 + number}\n" for number in range(4) for where in (TALLY, RENDER)]
    (project / "run.raw").write_text("".join(stacks), encoding="utf-8")
    arguments = ("check", "--profile", "run.raw", "--min-share=0.1")
    one = bytecode_perf(project, *arguments, "--jobs=1")
    assert one.stdout.count("of the profiled run") == 8
    assert run(project, "flake8_bytecode_perf", *arguments, "--jobs=2").stdout == one.stdout


def test_without_a_profile_what_reads_profiles_is_not_loaded(project: Path) -> None:
    script = (
        "import sys\nfrom flake8.main.cli import main\nmain({})\nprint([name for name in sys.modules if '.profiles' in name])\n"
    )
    loaded = []
    for options in ([], ["--bytecode-perf-profile=run.raw"]):
        command = [sys.executable, "-c", script.format(["--select=PFB", "--jobs=1", *options, "page.py"])]
        done = subprocess.run(command, cwd=project, check=True, capture_output=True, encoding="utf-8")
        loaded.append("flake8_bytecode_perf.profiles" in done.stdout.splitlines()[-1])
    assert loaded == [False, True]
