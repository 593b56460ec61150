"""bytecode-perf profile: runs a program under the profiler at hand, and reports what would save time in that run."""

from __future__ import annotations

import ast
import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from in_process import bytecode_perf

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.check import check
from flake8_bytecode_perf.cli import _launched, _programs, _samplers
from flake8_bytecode_perf.cli._hottest import hottest
from flake8_bytecode_perf.cli._samplers import Sampler
from flake8_bytecode_perf.profiles import read

PAGE = """\
class Page:
    def __init__(self, rows):
        self.rows, self.total = rows, 0

    def tally(self):
        for row in self.rows:
            self.total += row


def cold(rows):
    return ",".join(str(row) for row in rows)


def distinct(rows):
    seen = []
    for row in rows:
        if row not in seen:
            seen.append(row)
    return seen
"""
APP = """\
import sys

from page import Page, cold, distinct

if __name__ == "__main__":
    page = Page(range(200_000))
    for _ in range(20):
        page.tally()
    print(page.total, cold([1, 2]), sys.argv[1:])
    distinct(list(range(6_000)))
    sys.exit(3)
"""

FORGETFUL = (sys.executable, "-c", "import subprocess, sys; subprocess.run([sys.executable, *sys.argv[2:]])")
WRITING = "open(sys.argv[1], 'w').write('main (app.py:1) 5\\n')"
BESIDE_PYTHON = str(Path(sys.executable).parent)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "page.py").write_text(PAGE, encoding="utf-8")
    (tmp_path / "app.py").write_text(APP, encoding="utf-8")
    (tmp_path / ".flake8").write_text("[flake8]\nbytecode-perf-targets = 3.11\n", encoding="utf-8")  # gains differ by Python
    return tmp_path


def profile(folder: Path, *arguments: str, path: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command; `path` stands in for PATH, and then no py-spy beside the interpreter is found either."""
    command = [sys.executable, "-m", "flake8_bytecode_perf", "profile", *arguments]
    environment = {**os.environ, "PATH": path} if path is not None else None
    return subprocess.run(command, cwd=folder, check=False, capture_output=True, encoding="utf-8", env=environment)


def findings(done: subprocess.CompletedProcess[str]) -> list[str]:
    """The codes in the first part of the report."""
    return re.findall(r"^ +\d+%  \S+: (PFB\d+)", done.stdout, re.MULTILINE)


def test_it_reports_what_would_save_time_and_nothing_cold(project: Path) -> None:
    done = profile(project, "--min-share", "0.5", "--", "app.py", "--of", "its own")
    assert done.returncode == 1, done.stderr
    assert findings(done) == ["PFB202"]
    assert "1 finding, 0 fixable with `bytecode-perf fix` [*]" in done.stdout


def test_the_program_gets_its_arguments_and_its_exit_status_is_told(project: Path) -> None:
    done = profile(project, "--", "python", "app.py", "--of", "its own")
    assert "1,2 ['--of', 'its own']" in done.stdout
    assert "the program ended with exit status 3\n" in done.stderr


def test_a_hot_place_without_a_finding_is_named_with_the_reason(project: Path) -> None:
    done = profile(project, "--", "app.py")
    _, _, hottest = done.stdout.partition("hottest places without a finding")
    told = r"page.py:\d+-\d+: .*: PFB310 is only likely, and would save about \d+% of the run: the type of a value is not known"
    assert re.search(told, hottest)
    likely = profile(project, "--confidence", "likely", "--", "app.py")
    assert "PFB310" in findings(likely)


def test_files_that_are_left_out_or_broken_are_not_among_the_hottest(project: Path) -> None:
    for folder, text in {"tests": PAGE, "old": "def f(:\n", "idle": PAGE.replace("distinct", "other")}.items():
        (project / folder).mkdir()
        (project / folder / "page.py").write_text(text, encoding="utf-8")
    done = profile(project, "--", "app.py")
    assert done.returncode == 2
    assert "old/page.py is not valid Python" in done.stderr
    _, _, hottest = done.stdout.partition("hottest places without a finding")
    assert set(re.findall(r"%  (\S+page\.py):", hottest)) == {"./page.py"}


def test_nothing_is_left_in_the_temporary_folder(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    absent = Sampler("a sampler that is not there", ("./absent",), ".raw")
    failing = Sampler("a sampler that fails", (sys.executable, "-c", "raise SystemExit"), ".raw")
    whole = Sampler("cProfile", (sys.executable, "-m", "cProfile", "-o"), ".pstats")
    for found, expected in (([absent, failing], 2), ([absent, failing, whole], 1)):
        monkeypatch.setattr(_samplers, "samplers", lambda found=found: found)
        done = bytecode_perf(project, "profile", "--min-share=0.1", "--", "app.py")
        assert done.returncode == expected, done.stderr
        assert "a sampler that is not there did not start the program: No such file or directory\n" in done.stderr
        assert "a sampler that fails did not start the program\n" in done.stderr
        assert [*scratch.iterdir()] == []


def test_a_module_is_run_as_python_does_it(project: Path) -> None:
    done = profile(project, "--", "-m", "app")
    assert "1,2 []" in done.stdout
    assert "exit status 3" in done.stderr


def test_the_profile_is_kept_where_the_user_wants_it(project: Path) -> None:
    assert profile(project, "-o", "run.prof", "--", "app.py").returncode in (0, 1)
    command = [sys.executable, "-m", "flake8_bytecode_perf", "check", "--profile", "run.prof", "--min-share=0.5", "page.py"]
    again = subprocess.run(command, cwd=project, check=False, capture_output=True, encoding="utf-8")
    assert "PFB202" in again.stdout


@pytest.mark.any_python
@pytest.mark.parametrize(
    ("program", "told"),
    [
        ("os._exit(3)", "was ended by os._exit or a signal, and a forgetful one wrote no profile: let it come to its own end"),
        ("sys.exit(3)", "ended with exit status 3, and a forgetful one wrote no profile: it may have been too short"),
    ],
)
def test_a_file_that_exists_is_not_taken_for_the_profile_of_this_run(
    project: Path, monkeypatch: pytest.MonkeyPatch, program: str, told: str
) -> None:
    monkeypatch.setattr(_samplers, "samplers", lambda: [Sampler("a forgetful one", FORGETFUL, ".raw")])
    (project / "app.py").write_text(f"import os, sys\n{program}\n", encoding="utf-8")
    (project / "run.prof").write_text("tally (page.py:7) 60\n", encoding="utf-8")
    done = bytecode_perf(project, "profile", "-o", "run.prof", "--", "app.py")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[1:] == [line for line in done.stderr.splitlines() if told in line]
    assert (project / "run.prof").read_text(encoding="utf-8") == "tally (page.py:7) 60\n"


@pytest.mark.any_python
def test_what_a_profiler_writes_of_a_program_that_is_ended_counts(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = f"import subprocess, sys; subprocess.run([sys.executable, *sys.argv[2:]]); {WRITING}"
    monkeypatch.setattr(_samplers, "samplers", lambda: [Sampler("a watcher", (sys.executable, "-c", code), ".raw")])
    (project / "app.py").write_text("import os\nos._exit(3)\n", encoding="utf-8")
    done = bytecode_perf(project, "profile", "--", "app.py")
    assert (done.returncode, done.stderr.splitlines()[1]) == (0, "the program was ended by os._exit or a signal")


@pytest.mark.parametrize("kind", ["finished", "failed"])
def test_a_program_that_raises_shows_its_traceback(project: Path, kind: str) -> None:
    waits = "import time\ntime.sleep(1)\n"  # py-spy needs some time to find the program
    (project / "raising.py").write_text(f"{waits}print('{kind}')\nraise KeyError('{kind}')\n", encoding="utf-8")
    done = profile(project, "--", "raising.py")
    assert f"KeyError: '{kind}'" in done.stderr
    assert "the program ended with exit status 1\n" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "the command to profile is missing; give it after --: profile -- app.py"),
        (["--", "absent.py"], "absent.py is neither a file nor a command"),
        (["--", "python"], "python alone runs no program; give a script, -m MODULE or a console script"),
        (["--", "--flag"], "options of python can't be given"),
        (["--", "ls"], "is not a Python script; only Python programs can be profiled"),
        (["--", "-m", "absent.module"], "there is no module absent.module that "),
        (
            ["absent", "--", "app.py"],
            "absent can't be read (No such file or directory); the command to profile comes after --",
        ),
        (["-", "--", "app.py"], "the standard input can't be profiled; name files or folders that the command runs"),
        (["--profile", "absent", "--", "app.py"], "argument --profile: absent: the profile can't be read"),
        (["-o", "no/run.prof", "--", "app.py"], "no/run.prof can't be written (No such file or directory); name another file"),
        (["-o", ".", "--", "app.py"], ". can't be written (Is a directory); name another file with --output"),
        (["-o", "kept", "--", "app.py"], "kept can't be written (it is read-only); name another file with --output"),
    ],
)
def test_what_can_not_be_profiled_is_told_in_one_line(project: Path, arguments: list[str], told: str) -> None:
    (project / "kept").touch(0o444)
    done = bytecode_perf(project, "profile", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(sys.version_info >= (3, 15), reason="this Python has a sampler of its own")
@pytest.mark.skipif(shutil.which("py-spy", path=BESIDE_PYTHON) is not None, reason="py-spy is beside Python")
def test_without_a_sampler_cprofile_knows_functions_only(project: Path, tmp_path: Path) -> None:
    done = profile(project, "--min-share", "0.5", "--", "app.py", path=str(tmp_path))
    assert "profiling with cProfile (it knows the time of functions only, not of lines; pip install" in done.stderr
    assert findings(done) == ["PFB202"]
    assert "function distinct" in done.stdout


def test_of_growth_a_profile_of_functions_does_not_tell_how_much_it_takes(tmp_path: Path) -> None:
    source = (
        "def drained(queue: list[int]):\n    while queue:\n        row = queue.pop(0)\n        handle(row, other(row), row)\n"
    )
    recorded = tmp_path / "run.raw"
    recorded.write_text("drained (page.py) 99\n", encoding="utf-8")
    tree = ast.parse(source)
    [hot] = hottest("page.py", tree, Settings(profile=read([recorded]), confidence="likely").of_file("page.py", tree), [])
    assert (hot.what, hot.why) == ("function drained", "PFB513 may save much or little of it: only lines show how much")


def hot_places(folder: Path, source: str, stacks: dict[str, int], **given: Any) -> list[tuple[int, int, int, str, str]]:
    """The hottest places of page.py without a finding: lines, share, what they are and why there is none."""
    recorded = folder / "run.raw"
    recorded.write_text("".join(f"{stack} {count}\n" for stack, count in stacks.items()), encoding="utf-8")
    tree = ast.parse(source)
    chosen = Settings(profile=read([recorded]), targets=("3.11",), **given).of_file("page.py", tree)
    found = hottest("page.py", tree, chosen, check(tree, chosen))
    return [(one.line, one.last, round(one.share), one.what, one.why) for one in found]


NO_RULE = "no rule finds slow code"


@pytest.mark.any_python
@pytest.mark.parametrize("confidence", ["certain", "likely"])
def test_a_finding_that_a_comment_hides_is_told(tmp_path: Path, confidence: str) -> None:
    recorded = tmp_path / "run.raw"
    recorded.write_text("look (page.py:3) 90\n", encoding="utf-8")
    tree = ast.parse(
        "def look(words: list[str], known: list[str]):\n    for word in words:\n"
        "        if word in known:  # noqa: PFB310\n            use(word)\n"
    )
    chosen = Settings(profile=read([recorded]), confidence=confidence).of_file("page.py", tree)
    assert [one.code for one in check(tree, chosen)] == ["PFB310"]
    [hot] = hottest("page.py", tree, chosen, [])  # as flake8 reports the file
    assert hot.why.endswith("of the run, but a `noqa` comment, the baseline or the configuration hides it")


OUTSIDE = """\
def work(row):
    other(row)
    for part in row:
        use(part)
    def inner():
        return row @ row
    return inner
def call(row):
    return work(row)
first = other(1)
for one in first:
    call(one)
"""


@pytest.mark.any_python
def test_what_a_function_does_outside_of_loops_is_a_hot_place_too(tmp_path: Path) -> None:
    stacks = {"work (page.py:2)": 30, "work (page.py:4)": 20, "inner (page.py:6)": 15, "call (page.py:9)": 4}
    stacks |= {"<module> (page.py:10)": 10, "<module> (page.py:12)": 8, "other (other.py:1)": 13}
    assert sorted(hot_places(tmp_path, OUTSIDE, stacks)) == [
        (1, 7, 30, "function work outside of its loops, 30% in line 2", NO_RULE),
        (1, 12, 10, "module level, 10% in line 10", NO_RULE),
        (3, 4, 20, "loop, 20% in line 4", NO_RULE),
        (5, 6, 15, "function inner, 15% in line 6", NO_RULE),
        (11, 12, 8, "loop, 8% in line 12", NO_RULE),
    ]


@pytest.mark.any_python
def test_a_finding_beside_the_line_that_takes_most_is_no_reason(tmp_path: Path) -> None:
    source = (
        "def served(stock, orders):\n    for name in orders:\n        place = stock.place_of(name)\n"
        "        use(stock.left, place)\n        use(stock.left, stock.left)\n"
    )
    assert hot_places(tmp_path, source, {"served (page.py:3)": 90, "served (page.py:4)": 10}) == [
        (2, 5, 100, "loop, 90% in line 3", NO_RULE)
    ]
    [(*_, what, why)] = hot_places(tmp_path, source, {"served (page.py:4)": 50, "served (page.py:5)": 50}, confidence="likely")
    assert (what, why[:6]) == ("loop", "PFB201")


@pytest.mark.any_python
def test_a_place_counts_as_much_as_a_likely_finding_would_save(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = (
        "from datetime import datetime\n"
        "def days(lines):\n    for line in lines:\n        use(datetime.strptime(line, '%Y-%m-%d'))\n"
        "def other(lines):\n    for line in lines:\n        use(line)\n"
    )
    (project / "app.py").write_text(source, encoding="utf-8")
    stacks = "days (app.py:4) 8\\ndays (app.py:4);_strptime (_strptime.py:5) 70\\nother (app.py:7) 22\\n"
    code = f"import subprocess, sys; subprocess.run([sys.executable, *sys.argv[2:]]); open(sys.argv[1], 'w').write('{stacks}')"
    monkeypatch.setattr(_samplers, "samplers", lambda: [Sampler("a sampler", (sys.executable, "-c", code), ".raw")])
    lines = bytecode_perf(project, "profile", "app.py", "--", "app.py").stdout.splitlines()
    first, second = [line for line in lines if "app.py:" in line]
    assert re.match(
        r"    8%  app\.py:3-4: loop, 8% in line 4: PFB535 is only likely, and would save about \d\d% of the run", first
    )
    assert second.startswith("   22%  app.py:6-7: loop")


@pytest.mark.any_python
def test_a_rewrite_that_pays_for_some_data_only_is_told(tmp_path: Path) -> None:
    source = "def least(rows):\n    for row in rows:\n        use(sorted(row)[0])\n"
    told = "PFB517 saves time for some data, none for others: `bytecode-perf measure` tells"
    assert [one[-1] for one in hot_places(tmp_path, source, {"least (page.py:3)": 9})] == [told]


def test_what_saves_too_little_of_the_run_is_told(tmp_path: Path) -> None:
    recorded = tmp_path / "run.raw"
    recorded.write_text("tally (page.py:7) 60\nmain (app.py:1) 40\n", encoding="utf-8")
    tree = ast.parse(PAGE)
    chosen = Settings(profile=read([recorded]), min_share=50.0, targets=("3.11",)).of_file("page.py", tree)
    [hot] = hottest("page.py", tree, chosen, [])
    assert (hot.line, hot.last, round(hot.share)) == (6, 7, 60)
    assert hot.why == "PFB202 would save less than 50% of the run"


# --- the profilers and the program that they start


def test_py_spy_is_taken_where_it_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setenv("PATH", str(tmp_path))
    without = [one.name for one in _samplers.samplers() if one.name != "Python's own sampler"]
    (tmp_path / "py-spy").touch(0o755)
    beside = [one for one in _samplers.samplers() if one.name != "Python's own sampler"]
    assert (without, [one.name for one in beside]) == (["cProfile"], ["py-spy", "cProfile"])
    assert beside[0].command[0] == str(tmp_path / "py-spy")


@pytest.mark.any_python
@pytest.mark.parametrize(("version", "is_told"), [((3, 14), 1), ((3, 15), 0)])
def test_what_gives_lines_is_named_where_there_is_no_sampler(
    version: tuple[int, int], is_told: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setattr(sys, "version_info", version)
    monkeypatch.setenv("PATH", str(tmp_path))
    install = "; pip install 'flake8-bytecode-perf[profile]' gives lines"
    assert _samplers.samplers()[-1].limits.count(install) == is_told
    (tmp_path / "py-spy").touch(0o755)
    assert _samplers.samplers()[-1].limits == "it knows the time of functions only, not of lines"


def spy(printing: str, writing: str, *, runs: bool = True) -> list[Sampler]:
    """A program that prints and writes as py-spy does."""
    run = "subprocess.run(sys.argv[3:], close_fds=False); " * runs
    code = f"import subprocess, sys; print({printing!r}, file=sys.stderr, flush=True); {run}{writing}"
    return [Sampler("py-spy", (sys.executable, "-c", code), ".raw")]


GONE = """\
Error: Failed to get process executable name. Check that the process is running.

Caused by:
    0: No such file or directory (os error 2)

Stack backtrace:
   0: <E as anyhow::context::ext::StdError>::ext_context"""


@pytest.mark.any_python
def test_what_py_spy_prints_is_not_among_the_output_of_the_program(
    project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(_samplers, "samplers", lambda: spy("py-spy> Wrote raw flamegraph data to", WRITING))
    program = "import os, sys\nprint('BYTECODE_PERF_STREAMS' in os.environ, 'said')\nsys.stderr.write('py-spy> its own\\n')\n"
    (project / "app.py").write_text(program, encoding="utf-8")
    assert bytecode_perf(project, "profile", "--", "app.py").returncode == 0
    assert capfd.readouterr() == ("False said\n", "py-spy> its own\n")


@pytest.mark.any_python
@pytest.mark.parametrize(
    ("printed", "told"),
    [
        (GONE, "it may have been too short; give it more to do"),
        ("Error: Permission Denied\n\nReason: why", "Permission Denied\n"),
    ],
)
def test_of_what_py_spy_could_not_do_one_line_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], printed: str, told: str
) -> None:
    (project / "app.py").write_text("raise SystemExit('no data')\n", encoding="utf-8")
    monkeypatch.setattr(_samplers, "samplers", lambda: spy(printed, "sys.exit(1)"))
    done = bytecode_perf(project, "profile", "--", "app.py")
    assert done.returncode == 2
    assert f"the program ended with exit status 1, and py-spy wrote no profile: {told}" in done.stderr
    assert capfd.readouterr() == ("", "no data\n")
    monkeypatch.setattr(_samplers, "samplers", lambda: spy(printed, "sys.exit(1)", runs=False))
    done = bytecode_perf(project, "profile", "--", "app.py")
    assert "py-spy did not start the program" in done.stderr
    assert ("py-spy did not start the program: Permission Denied\n" in done.stderr) == (printed != GONE)
    assert capfd.readouterr() == ("", "")


def test_a_profiler_that_writes_nothing_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_samplers, "samplers", lambda: [Sampler("a forgetful one", FORGETFUL, ".raw")])
    done = bytecode_perf(project, "profile", "--", "app.py")
    assert done.returncode == 2
    assert "the program ended with exit status 3, and a forgetful one wrote no profile: it may have been too" in done.stderr


@pytest.mark.any_python
@pytest.mark.parametrize("written", [" 3", "", " 3\n 12\n", "main (app.py:1) 0\n"])
def test_a_run_that_was_too_short_for_a_sample_is_told(project: Path, monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    code = f"import subprocess, sys; subprocess.run([sys.executable, *sys.argv[2:]]); open(sys.argv[1], 'w').write({written!r})"
    monkeypatch.setattr(_samplers, "samplers", lambda: [Sampler("a slow one", (sys.executable, "-c", code), ".raw")])
    (project / "app.py").write_text("", encoding="utf-8")
    done = bytecode_perf(project, "profile", "--", "app.py")
    assert done.returncode == 2
    told = "the program ended with exit status 0, and a slow one took no sample: it may have been too short; give it more to do"
    assert told in done.stderr
    assert "--profile: " not in done.stderr
    assert ".raw" not in done.stderr


@pytest.mark.any_python
def test_a_profile_that_is_broken_is_not_called_too_short(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import subprocess, sys; subprocess.run([sys.executable, *sys.argv[2:]]); open(sys.argv[1], 'w').write('<svg>')"
    monkeypatch.setattr(_samplers, "samplers", lambda: [Sampler("a painter", (sys.executable, "-c", code), ".raw")])
    done = bytecode_perf(project, "profile", "-o", "run.svg", "--", "app.py")
    assert done.returncode == 2
    assert "this is a picture of a profile" in done.stderr


@pytest.mark.any_python
@pytest.mark.parametrize(("line", "heading"), [("", ", worked out from the time of whole functions (a profile"), (":7", ":\n")])
def test_shares_of_functions_are_said_to_be_other_than_those_of_lines(
    project: Path, monkeypatch: pytest.MonkeyPatch, line: str, heading: str
) -> None:
    code = f"{FORGETFUL[-1]}; open(sys.argv[1], 'w').write('tally (page.py{line}) 9')"
    monkeypatch.setattr(_samplers, "samplers", lambda: [Sampler("one", (sys.executable, "-c", code), ".raw")])
    done = bytecode_perf(project, "profile", "--", "app.py")
    assert f"saves this share of the run{heading}" in done.stdout
    noted = bytecode_perf(project, "profile", "-o", "run.prof", "--", "app.py")
    assert noted.returncode == 1
    noted = bytecode_perf(project, "check", "--profile", "run.prof", "page.py")
    assert ("a profile with lines gives different shares" in noted.stderr) is (line == "")


def test_what_can_not_be_read_is_no_console_script(tmp_path: Path) -> None:
    (tmp_path / "good").write_text("#!/usr/bin/env python3\n", encoding="utf-8")
    assert _programs._is_python(tmp_path / "good")  # noqa: SLF001 - root may read everything, but not a folder
    assert not _programs._is_python(tmp_path)  # noqa: SLF001 - as above


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to run a program in as if this process were its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.setattr(sys, "argv", [])
    return tmp_path


@pytest.mark.parametrize(
    ("source", "ending"),
    [
        ("print(__name__, sys.argv[1:])", (0, "")),
        ("sys.exit()", (0, "")),
        ("sys.exit(7)", (7, "")),
        ("sys.exit('no data')", (1, "no data\n")),
        ("raise KeyboardInterrupt", (130, "")),
        ("raise KeyError('it')", (1, "KeyError: 'it'\n")),
    ],
)
@pytest.mark.parametrize("kind", ["script", "module"])
def test_the_program_ends_as_it_does_without_a_profiler(
    kind: str, source: str, ending: tuple[int, str], alone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (alone / "launched_program.py").write_text(f"import sys\n{source}\n", encoding="utf-8")
    target = "launched_program.py" if kind == "script" else "launched_program"
    sys.argv[:] = ["_launched.py", "status", kind, target, "--of", "its own"]
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(_launched.__file__, run_name="__main__")
    status, told = ending
    assert ended.value.code == int((alone / "status").read_text(encoding="ascii")) == status
    printed = capsys.readouterr()
    assert printed.err.endswith(told)
    assert printed.out == ("__main__ ['--of', 'its own']\n" if "argv" in source else "")


@pytest.mark.any_python
def test_the_program_gets_the_streams_that_the_profiler_has_not(
    alone: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (alone / "launched_program.py").write_text(
        "import os\nos.write(1, b'its own\\n')\nos.write(2, b'error\\n')\n", encoding="utf-8"
    )
    kept = os.dup(1), os.dup(2)
    with (alone / "output").open("wb") as output:
        monkeypatch.setenv(_launched.STREAMS, f"{os.dup(output.fileno())},{os.dup(output.fileno())}")
    sys.argv[:] = ["_launched.py", "status", "script", "launched_program.py"]
    with pytest.raises(SystemExit):
        runpy.run_path(_launched.__file__, run_name="__main__")
    for own, number in enumerate(kept, 1):
        os.dup2(number, own)
        os.close(number)
    assert (alone / "output").read_text(encoding="utf-8") == "its own\nerror\n"
    assert capfd.readouterr() == ("", "")
