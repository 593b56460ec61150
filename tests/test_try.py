"""`bytecode-perf try` on real files and in real processes.

What is asserted of times holds where one program does three times the work of the other.
"""

from __future__ import annotations

import contextlib
import gzip
import json
import os
import pty
import re
import signal
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from math import inf, log
from pathlib import Path
from types import SimpleNamespace

import pytest
from in_process import bytecode_perf
from terminals import read_all

from flake8_bytecode_perf import cli
from flake8_bytecode_perf.cli import _pyperf, _trees, try_
from flake8_bytecode_perf.cli._candidates import candidates
from flake8_bytecode_perf.cli._counts import duration
from flake8_bytecode_perf.cli._errors import UserError
from flake8_bytecode_perf.cli._pyperf import times_in
from flake8_bytecode_perf.cli._rewriting import Work
from flake8_bytecode_perf.cli._runs import Command, name_of
from flake8_bytecode_perf.cli._signed_ranks import looks, ratio
from flake8_bytecode_perf.cli._trees import Tree, TreeError, import_folders
from flake8_bytecode_perf.cli._trial import most_comparisons
from flake8_bytecode_perf.cli._trial_report import telling

pytestmark = pytest.mark.any_python  # what differs between Pythons are the findings and the fixes, which have their own tests
# quadratic: its fix is safe, and with 8,000 elements it saves far more than two thirds of the run
SLOW = """\
def squares(n):
    found = []
    for i in range(n):
        found = found + [i * i]
    return found
"""
MAIN = "if __name__ == '__main__':\n    print(sum(squares(8000)))\n"
FIXED = SLOW.replace("found = found + [i * i]", "found.append(i * i)")
IDLE = SLOW.replace("squares", "cubes").replace("i * i", "i * i * i")  # called with 3
RUN = ("--", sys.executable, "-S")  # without site-packages it starts three times as fast
APP = name_of((*RUN[1:], "app.py"))
QUICK = ("--rounds", "8", "--select", "PFB405")


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """A tree with a script that is slow in a way that has a safe fix."""
    (tmp_path / "app.py").write_text(SLOW + "\n\n" + MAIN)
    return tmp_path


def tree_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def tried(folder: Path, *arguments: str) -> dict[str, object]:
    """Return the JSON of a run without an error."""
    done = bytecode_perf(folder, "try", "--json", *QUICK, *arguments)
    assert done.returncode in (0, 1), done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_a_fix_that_pays_is_told_and_nothing_is_written(app: Path) -> None:
    before = tree_of(app)
    done = bytecode_perf(app, "try", *QUICK, ".", *RUN, "app.py")
    assert done.returncode == 0
    first, second, third, fourth, last = done.stdout.splitlines()
    assert first == "1 fix in 1 file: PFB405"
    assert " times as fast (99% interval " in second
    assert float(second.split()[0]) > 1
    assert third.startswith("processor time: ")
    assert third.endswith("(medians of 8 rounds)")
    assert (fourth, last) == ("the output is the same", "nothing was applied; --apply applies these fixes")
    assert tree_of(app) == before


def test_apply_writes_what_pays(app: Path) -> None:
    found = tried(app, "--apply", ".", *RUN, "app.py")
    assert (found["verdict"], found["applied"], found["output"]) == ("faster", ["app.py"], "same")
    assert (app / "app.py").read_text() == FIXED + "\n\n" + MAIN
    assert [*tree_of(app)] == ["app.py"]


def test_a_fix_that_does_not_run_makes_no_difference_and_is_not_applied(app: Path) -> None:
    (app / "main.py").write_text("import app\n" + COSTS % ("2.0", "0"))
    command = ("--pyperf", "out.json", "app.py", *RUN, "main.py")
    before = tree_of(app)
    found = tried(app, "--apply", *command)
    assert (found["verdict"], found["applied"]) == ("none", [])
    done = bytecode_perf(app, "try", "--apply", *QUICK, *command)
    assert "no difference that this machine can tell: " in done.stdout
    assert tree_of(app) == before
    assert "bytecode-perf: there is no sign" not in done.stderr


def test_a_command_that_does_not_run_the_files_is_noticed(app: Path) -> None:
    done = bytecode_perf(app, "try", *QUICK, "app.py", *RUN, "-c", "print(1)")
    assert done.returncode == 0
    name = name_of((*RUN[1:], "-c", "print(1)"))
    assert f"there is no sign that {name} ran the fixed copies of these files" in done.stderr


def test_a_change_of_the_output_is_told_and_not_applied(app: Path) -> None:
    """The program prints its own source, so that any fix changes what it prints."""
    (app / "app.py").write_text(f"{SLOW}\n\nsquares(8000)\nprint(open(__file__).read())\n")
    before = tree_of(app)
    done = bytecode_perf(app, "try", "--apply", *QUICK, ".", *RUN, "app.py")
    assert done.returncode == 1
    assert done.stdout.endswith("the output differs in 8 of 8 rounds\nnothing was applied\n")
    assert tree_of(app) == before


def test_an_output_that_varies_by_itself_is_not_compared(app: Path) -> None:
    (app / "app.py").write_text(f"{SLOW}\n\nimport os\nsquares(8000)\nprint(os.urandom(8))\n")
    done = bytecode_perf(app, "try", *QUICK, ".", *RUN, "app.py")
    assert done.returncode == 0
    assert "the output can't be compared: it differs from run to run without any fix\n" in done.stdout


def test_an_output_that_depends_on_hashes_or_on_the_folder_is_the_same(app: Path) -> None:
    (app / "app.py").write_text(f"{SLOW}\n\nprint({{'a', 'b', 'c', 'd'}}, __file__, sum(squares(8000)))\n")
    assert tried(app, ".", *RUN, str(app / "app.py"))["output"] == "same"


def test_a_fix_that_makes_the_command_fail_is_told(app: Path) -> None:
    check = "import sys\nsys.exit('append' + '(' in open(__file__).read() and 'oh no')\n"
    (app / "app.py").write_text(f"{SLOW}\n\n{check}")
    done = bytecode_perf(app, "try", "--apply", *QUICK, ".", *RUN, "app.py")
    assert done.returncode == 1
    assert f"{APP} ends with exit status 1 on the fixed copy (oh no)\nnothing was applied\n" in done.stdout
    assert tried(app, ".", *RUN, "app.py")["verdict"] == "failed"


def test_a_fix_that_makes_the_command_fail_in_a_later_run_is_told(app: Path) -> None:
    seen = f"open({str(app / 'seen')!r}, 'a+')"
    check = f"import sys\nfile = {seen}\nfile.write('append' + '(' in open(__file__).read() and 'x' or '')\nfile.flush()\n"
    (app / "app.py").write_text(f"{SLOW}\n\n{check}file.seek(0)\nsys.exit(len(file.read()) > 1 and 'oh no')\n")
    shown = bytecode_perf(app, "try", *QUICK, "app.py", *RUN, "app.py").stdout
    assert f"{APP} ends with exit status 1 on the fixed copy (oh no)\n" in shown


def test_equal_findings_are_one_candidate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = SLOW.splitlines(keepends=True)
    (tmp_path / "app.py").write_text("".join([*lines[:4], *lines[2:]]))
    monkeypatch.chdir(tmp_path)
    assert len(candidates([Work(("app.py",), "app.py", frozenset({"PFB405"}), unsafe=False)])) == 1


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (
            (sys.executable, "-c", "raise SystemExit('no data')"),
            "{} ends with exit status 1 in a copy of the tree, without any fix (no data)",
        ),
        (
            (sys.executable, "-c", "import os; os.kill(os.getpid(), 9)"),
            "{} is killed by signal 9 in a copy of the tree, without any fix",
        ),
        (("./missing",), "./missing is neither a file nor a command; give a script, -m MODULE or a program after --"),
        ((".",), ". does not start (Permission denied); give a script, -m MODULE or a program after --"),
    ],
)
def test_a_command_that_fails_on_the_original_is_an_error_of_one_line(app: Path, command: tuple[str, ...], told: str) -> None:
    done = bytecode_perf(app, "try", *QUICK, ".", "--", *command)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"bytecode-perf: {told.format(name_of(command))}\n"


def test_a_relative_path_out_of_the_folder_leads_to_the_same_file(tmp_path: Path) -> None:
    for folder in ("app", "copy", "scratch"):
        (tmp_path / folder).mkdir()
    for name in ("beside", "app/app.py"):
        (tmp_path / name).touch()
    command = Command(("../beside", "../app/app.py", "../absent", "app.py"), tmp_path / "app", tmp_path / "scratch")
    words = command._mapped(Tree(tmp_path / "app", tmp_path / "copy"))  # noqa: SLF001 - a run takes seconds
    assert words == [str(tmp_path / "beside"), str(tmp_path / "copy" / "app.py"), "../absent", "app.py"]


@pytest.mark.parametrize(
    ("words", "run"),
    [
        (["app.py", "-v"], [sys.executable, "app.py", "-v"]),
        (["./app.py"], [sys.executable, "./app.py"]),
        (["-m", "app"], [sys.executable, "-m", "app"]),
        (["./program.py"], ["./program.py"]),
        (["missing.py"], ["missing.py"]),
        (["python", "app.py"], ["python", "app.py"]),
    ],
)
def test_python_may_be_left_out_before_a_script_or_a_module(
    words: list[str], run: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "app.py").touch()
    (tmp_path / "program.py").touch(0o755)
    assert try_._runnable(words) == (*run,)  # noqa: SLF001 - a run takes seconds


def test_a_script_is_tried(app: Path) -> None:
    done = bytecode_perf(app, "try", *QUICK, ".", "--", "absent.py")
    told = "absent.py is neither a file nor a command; give a script, -m MODULE or a program after --"
    assert done.stderr == f"bytecode-perf: {told}\n"
    done = bytecode_perf(app, "try", *QUICK, ".", "--", "app.py")
    assert (done.returncode, "the output is the same" in done.stdout) == (0, True), done.stderr
    assert re.search(r"^bytecode-perf: `app.py` takes \S+ s; at most 8 rounds of two runs, \d+ s\n", done.stderr)


@pytest.mark.parametrize(
    ("seconds", "told"), [(0.2, "1 s"), (19.6, "20 s"), (119, "119 s"), (120, "2 minutes"), (900, "15 minutes")]
)
def test_a_duration_is_in_seconds_below_two_minutes(seconds: float, told: str) -> None:
    assert duration(seconds) == told


@pytest.mark.parametrize(("candidates", "most"), [(0, 1), (1, 1), (2, 3), (3, 6), (8, 16)])
def test_a_search_measures_each_part_and_what_is_kept(candidates: int, most: int) -> None:
    assert most_comparisons(candidates) == most


def test_a_long_command_is_shortened(capsys: pytest.CaptureFixture[str]) -> None:
    with telling(name_of(["-c", "x" * 99])) as tell:
        tell.begin(SimpleNamespace(seconds=1.0), 8)  # type: ignore[arg-type] - a run takes seconds
    assert capsys.readouterr().err == f"bytecode-perf: `-c {'x' * 54}…` takes 1.00 s; at most 8 rounds of two runs, 18 s\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["."], "the command to measure is missing; give it after --"),
        ([".", "--"], "the command to measure is missing; give it after --"),
        (["-", *RUN], "the standard input can't be tried; name files or folders that the command runs"),
        (["--tree", "absent", ".", *RUN], "argument --tree: "),
        (["--rounds", "7", ".", *RUN], "argument --rounds: '7' is not a valid value: it must be a whole number, 8 or more"),
        (["--select", "PFB101", ".", *RUN], "argument --select: PFB101 has no fix"),
        (["--ignore", "PFB999", ".", *RUN], "argument --ignore: 'PFB999' is not a rule code"),
        (["--no-cache", ".", *RUN], "unknown option --no-cache"),
    ],
)
def test_a_wrong_command_line_is_an_error_of_one_line(app: Path, arguments: list[str], told: str) -> None:
    done = bytecode_perf(app, "try", *arguments)
    assert done.returncode == 2
    assert done.stderr.startswith(f"bytecode-perf try: error: {told}")
    assert done.stderr.count("\n") == 1


def test_where_there_is_nothing_to_fix_the_command_does_not_run(app: Path) -> None:
    ran = ("--", sys.executable, "-c", f"open({str(app / 'ran')!r}, 'w')")
    done = bytecode_perf(app, "try", "--ignore", "PFB4", ".", *ran)
    assert (done.returncode, done.stdout) == (0, "No fixes to try (1 file checked)\n")
    assert json.loads(bytecode_perf(app, "try", "--json", "--ignore", "PFB405", ".", *ran).stdout)["fixes"] == 0
    assert not (app / "ran").exists()


def test_a_broken_file_is_an_error_before_anything_runs(app: Path) -> None:
    (app / "broken.py").write_text("def f(:\n")
    done = bytecode_perf(app, "try", *QUICK, ".", *RUN, "app.py")
    assert done.returncode == 2
    assert done.stderr.startswith("bytecode-perf: broken.py is not valid Python")


def test_each_keeps_the_fix_that_pays(app: Path) -> None:
    (app / "idle.py").write_text(IDLE)
    harm = "sum(range(4_000_000 * ('append' + '(' in open(idle.__file__).read())))"  # what takes longest if idle.py is fixed
    (app / "app.py").write_text(f"import idle\n\n\n{SLOW}\n\nprint(sum(squares(8000)), idle.cubes(3))\n{harm}\n")
    done = bytecode_perf(app, "try", "--each", "--apply", "--rounds", "8", ".", *RUN, "app.py")
    assert re.search(r"at most 8 rounds of two runs, \d+ (s|minutes) for each of at most \d comparisons\n", done.stderr)
    lines = done.stdout.splitlines()
    assert [line.split(": ")[:2] for line in lines[:2]] == [["./app.py:7", "PFB405"], ["./idle.py:4", "PFB405"]]
    assert lines[2:4] == ["", "kept: 1 fix in 1 file: PFB405"]
    assert lines[-1] == "applied to app.py"
    assert (app / "idle.py").read_text() == IDLE
    assert "found.append(i * i)" in (app / "app.py").read_text()


def test_each_keeps_nothing_where_nothing_pays(tmp_path: Path) -> None:
    command, *arguments = search(tmp_path, "a", "2.0")
    before = tree_of(tmp_path)
    done = bytecode_perf(tmp_path, command, "--apply", *arguments)
    assert tree_of(tmp_path) == before
    assert "kept: none of 1 fix in 1 file: PFB405\n" in done.stdout
    assert done.stdout.endswith("nothing was applied\n")


def test_a_file_that_changes_meanwhile_is_not_overwritten(app: Path) -> None:
    change = f"import pathlib; pathlib.Path({str(app / 'app.py')!r}).write_text('x = 1\\n'); "
    done = bytecode_perf(app, "try", "--apply", *QUICK, ".", *RUN, "-c", f"{change}import app; app.squares(8000)")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("bytecode-perf: app.py can't be written")
    assert done.stdout.endswith("nothing was applied; --apply applies these fixes\n")
    assert (app / "app.py").read_text() == "x = 1\n"


def test_each_looks_for_what_a_profile_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = Path(__file__).parent.parent / "docs" / "examples" / "access_log.py"
    (tmp_path / "app.py").write_text(program.read_text(encoding="utf-8"), encoding="utf-8")
    profiled = [sys.executable, "-m", "cProfile", "-o", "run.prof", "app.py", "20000"]
    subprocess.run(profiled, cwd=tmp_path, stdout=subprocess.DEVNULL, check=True)
    monkeypatch.chdir(tmp_path)
    arguments = ("app.py", "--bytecode-perf-profile=run.prof")
    codes = frozenset({"PFB405", "PFB407"})
    found = candidates([Work(arguments, "app.py", codes, unsafe=False)])
    assert {one.finding.code for one in found} == codes
    assert {one.finding.code for one in candidates([Work(("app.py",), "app.py", codes, unsafe=False)])} == {"PFB407"}


# --- where the command finds the copies


def test_the_command_runs_in_the_same_folder_of_the_copy(app: Path) -> None:
    (app / ".git").mkdir()
    (app / "work").mkdir()
    (app / "work" / "data.txt").write_text("8000")
    (app / "app.py").write_text(f"{SLOW}\n\nprint(len(squares(int(open('data.txt').read()))))\nopen('out.txt', 'w').close()\n")
    assert tried(app / "work", "../app.py", *RUN, "../app.py")["verdict"] == "faster"
    assert not (app / "work" / "out.txt").exists()


def test_a_file_outside_of_the_tree_is_an_error(app: Path) -> None:
    (app / "work").mkdir()
    done = bytecode_perf(app / "work", "try", *QUICK, "../app.py", *RUN, "../app.py")
    assert done.returncode == 2
    assert done.stderr == (
        f"bytecode-perf: {app / 'app.py'} is outside of {app / 'work'}, which is copied; --tree FOLDER copies another folder\n"
    )
    assert tried(app / "work", "--tree", "..", "../app.py", *RUN, "../app.py")["verdict"] == "faster"


@pytest.mark.parametrize("layout", ["src/pkg", "lib/pkg"])
def test_a_package_that_is_installed_from_the_tree_is_run_from_the_copy(app: Path, layout: str) -> None:
    """An editable installation puts the tree's folder on the path, as this `.pth` file does."""
    package = app / layout
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(SLOW)
    environment = app / "env"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    [site] = environment.glob("lib/*/site-packages")
    (site / "tree.pth").write_text(f"{package.parent}\n")
    python = environment / "bin" / "python"
    command = ("--", str(python.relative_to(app)), "-c", "import pkg; print(len(pkg.squares(8000)))")
    assert tried(app, layout, *command)["verdict"] == "faster"


def test_a_module_that_the_environment_names_is_run_from_the_copy(app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (app / "lib").mkdir()
    (app / "lib" / "mod.py").write_text(SLOW)
    monkeypatch.setenv("PYTHONPATH", str(app / "lib"))
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert tried(app, "lib", *RUN, "-c", "import mod; print(len(mod.squares(8000)))")["verdict"] == "faster"
    assert [*tree_of(app)] == ["app.py", "lib/mod.py"]


def test_the_command_reads_what_stands_in_the_standard_input(
    app: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (app / "app.py").write_text(f"{SLOW}\n\nimport sys\nprint(len(squares(int(sys.stdin.read()))))\n")
    (app / "data.txt").write_text("8000")
    monkeypatch.chdir(app)
    with (app / "data.txt").open() as data:
        monkeypatch.setattr(sys, "stdin", data)
        assert cli.main(["try", "--json", *QUICK, "app.py", *RUN, "app.py"]) == 0
    assert json.loads(capsys.readouterr().out)["verdict"] == "faster"


def test_a_command_that_waits_is_noticed_and_can_be_timed_by_the_wall(app: Path) -> None:
    (app / "app.py").write_text(f"{SLOW}\n\nimport time\ntime.sleep(0.2)\n")
    done = bytecode_perf(app, "try", *QUICK, ".", *RUN, "app.py")
    assert re.search(rf"the processor time of {re.escape(APP)} is \d% of the elapsed time; --wall compares the", done.stderr)
    (app / "app.py").write_text(SLOW)
    done = bytecode_perf(app, "try", "--wall", *QUICK, ".", *RUN, "app.py")
    assert "--wall" not in done.stderr
    assert re.search(r"^elapsed time: \S+ s before, \S+ s after", done.stdout, re.MULTILINE)


def test_import_folders(tmp_path: Path) -> None:
    for name in ("pkg/__init__.py", "pkg/sub/__init__.py", "ns/pkg/__init__.py", "src/ns/pkg/__init__.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = {
        "pkg/sub/a.py": ["."],
        "ns/pkg/a.py": ["ns"],
        "src/ns/pkg/a.py": ["src"],
        "src/a.py": ["src"],
        "tools/a.py": [],  # not on the path of any other program
    }
    for name, folders in found.items():
        assert import_folders([Path(name)], tmp_path) == [*map(Path, folders)], name


# --- copies


def test_a_copy_has_the_files_and_links_of_the_tree(tmp_path: Path) -> None:
    root, other = tmp_path / "root", tmp_path / "other"
    for folder in (root / "src", root / ".git", root / "__pycache__", root / "env", root / "node_modules" / "x", other):
        folder.mkdir(parents=True)
    (root / "src" / "run.sh").write_text("#!/bin/sh\n")
    (root / "src" / "run.sh").chmod(0o755)
    (root / "env" / "pyvenv.cfg").touch()
    (other / "data").write_text("data")
    (root / "in").symlink_to("src/run.sh")
    (root / "absolute").symlink_to(root / "src", target_is_directory=True)
    (root / "out").symlink_to("../other/data")
    (root / "broken").symlink_to("nowhere")
    os.mkfifo(root / "pipe")
    copy = tmp_path / "copy"
    tree = Tree(root, copy)
    assert sorted([path.name for path in copy.iterdir()]) == ["absolute", "broken", "env", "in", "node_modules", "out", "src"]
    assert stat.S_IMODE((copy / "src" / "run.sh").stat().st_mode) == 0o755
    assert (copy / "in").resolve() == copy / "src" / "run.sh"
    assert (copy / "absolute").resolve() == copy / "src"
    assert (copy / "out").resolve() == other / "data"
    assert (copy / "broken").is_symlink()
    assert (copy / "env").resolve() == root / "env"
    for text in (str(root / "src"), f"--in={root / 'src'}"):
        assert tree.mapped(text) == text.replace(str(root), str(copy))
    for text in ("src/run.sh", str(other), f"--x={other}", "a=b", str(root / "env" / "bin" / "python"), f"{root}x"):
        assert tree.mapped(text) == text


def test_a_file_of_the_copy_gets_another_content_and_the_old_one_back(app: Path, tmp_path: Path) -> None:
    (app / "app.py").chmod(0o444)
    tree = Tree(app, tmp_path / "copy")
    path, copy = Path("app.py"), tmp_path / "copy" / "app.py"
    times = [int(copy.stat().st_mtime)]
    for content, expected in (
        ({path: b"x = 1\n"}, b"x = 1\n"),
        ({path: b"x = 2\n"}, b"x = 2\n"),
        ({}, (app / path).read_bytes()),
    ):
        tree.put(content)
        assert copy.read_bytes() == expected
        times.append(int(copy.stat().st_mtime))
    assert len({*times}) == len(times)  # no .pyc of another version is taken for that of this one
    assert stat.S_IMODE(copy.stat().st_mode) == 0o444


def test_what_is_linked_is_never_written(app: Path, tmp_path: Path) -> None:
    (app / "env").mkdir()
    (app / "env" / "pyvenv.cfg").touch()
    (app / "env" / "app.py").write_text(SLOW)
    tree = Tree(app, tmp_path / "copy")
    with pytest.raises(TreeError, match="is in a folder that is not copied"):
        tree.put({Path("app.py"): b"", Path("env/app.py"): b""})
    assert (app / "env" / "app.py").read_text() == SLOW
    assert (tmp_path / "copy" / "app.py").read_bytes()
    done = bytecode_perf(app, "try", *QUICK, "env", *RUN, "env/app.py")
    assert (done.returncode, (app / "env" / "app.py").read_text()) == (2, SLOW)


def test_a_tree_that_is_too_large_is_an_error(app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_trees, "MOST_BYTES", 1 << 20)
    (app / "large").write_bytes(b"x" * (1 << 20))
    done = bytecode_perf(app, "try", *QUICK, ".", *RUN, "app.py")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"bytecode-perf: {app} contains more than 1 MiB to copy; --tree FOLDER copies a smaller folder\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_cant_be_copied_is_an_error(app: Path) -> None:
    (app / "secret").touch(0o000)
    done = bytecode_perf(app, "try", *QUICK, ".", *RUN, "app.py")
    assert done.returncode == 2
    assert done.stderr.startswith(f"bytecode-perf: {app / 'secret'} can't be copied (Permission denied)")


def test_a_copy_that_can_not_be_made_is_an_error(app: Path, tmp_path: Path) -> None:
    copy = tmp_path / "missing" / "copy"
    with pytest.raises(
        TreeError, match=r"missing/copy can't be copied \(No such file or directory\); --tree FOLDER copies another"
    ):
        Tree(app, copy)


def test_a_virtual_environment_is_not_fixed_and_a_folder_without_files_is_told(app: Path) -> None:
    (app / "env").mkdir()
    (app / "env" / "pyvenv.cfg").touch()
    (app / "env" / "app.py").write_text(SLOW)
    (app / "empty").mkdir()
    done = bytecode_perf(app, "try", *QUICK, "--ignore", "PFB405", ".", *RUN, "app.py")
    assert "bytecode-perf: env is a virtual environment; its files are not fixed\n" in done.stderr
    assert done.stdout == "No fixes to try (1 file checked)\n"
    done = bytecode_perf(app, "try", *QUICK, "empty", *RUN, "app.py")
    assert (done.returncode, done.stdout) == (0, "No fixes to try (0 files checked)\n")
    assert "no Python files" in done.stderr


def test_a_scratch_folder_in_the_tree_is_not_copied_into_itself(app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (app / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(app / "tmp"))
    assert tried(app, ".", *RUN, "app.py")["verdict"] == "faster"
    assert not any((app / "tmp").iterdir())


# --- interruptions


@pytest.mark.parametrize(
    ("number", "status", "told"), [(signal.SIGINT, 130, "bytecode-perf: interrupted"), (signal.SIGTERM, 143, "")]
)
def test_an_interruption_stops_the_command_and_leaves_the_tree(app: Path, number: int, status: int, told: str) -> None:
    scratch, started = app / "scratch", app / "started"
    scratch.mkdir()
    child = f"import os, pathlib, time; pathlib.Path({str(started)!r}).write_text(str(os.getpid())); time.sleep(600)"
    (app / "app.py").write_text(f"{SLOW}\n\nimport subprocess, sys\nsubprocess.run([sys.executable, '-c', {child!r}])\n")
    before = (app / "app.py").read_bytes()
    command = [sys.executable, "-m", "flake8_bytecode_perf", "try", "--apply", *QUICK, "app.py", *RUN, "app.py"]
    environment = os.environ | {"TMPDIR": str(scratch)}
    with subprocess.Popen(command, cwd=app, stderr=subprocess.PIPE, text=True, env=environment) as process:
        while not (started.exists() and started.read_text()):
            time.sleep(0.05)
        process.send_signal(number)
        _, said = process.communicate()
    assert process.returncode == status
    assert said.splitlines() == [told] * bool(told)
    assert (app / "app.py").read_bytes() == before
    assert not any(scratch.iterdir())
    assert not is_running(int(started.read_text()))


def is_running(process: int) -> bool:
    """Whether a process of this number runs; one that has ended may wait for its parent to hear of it."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2][0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_the_process_that_is_interrupted_itself_ends_in_order(app: Path, number: int, status: int) -> None:
    """The command interrupts the process that runs it, and waits to be killed."""
    child = f"import os, time; os.kill(os.getppid(), {int(number)}); time.sleep(600)"
    before = tree_of(app)
    assert bytecode_perf(app, "try", *QUICK, "app.py", *RUN, "-c", child).returncode == status
    assert tree_of(app) == before


def test_a_terminal_shows_the_progress_in_one_line(app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(app)
    ours, theirs = pty.openpty()
    with ThreadPoolExecutor(1) as reader:
        shown = reader.submit(read_all, ours)
        with os.fdopen(theirs, "w") as terminal, contextlib.redirect_stderr(terminal):
            assert cli.main(["try", *QUICK, "app.py", *RUN, "app.py"]) == 0
    told = shown.result().decode()
    assert re.search(r"`\S+ app.py` takes \S+ s; at most 8 rounds|after \d rounds: \S+ times as fast", told)
    assert told.endswith("\x1b[1A\x1b[2K")  # the line is gone at the end


# --- pyperf


BENCHMARK = """\
import pyperf
from app import squares

pyperf.Runner().bench_func("long", squares, 1000)
"""
FAST = ("-p", "1", "-n", "1", "-w", "0", "-l", "20", "--quiet")


def test_the_results_of_a_pyperf_benchmark_are_compared(app: Path) -> None:
    pytest.importorskip("pyperf")
    (app / "bench.py").write_text(BENCHMARK)
    found = tried(app, "--pyperf", "bench.json", "app.py", "--", sys.executable, "bench.py", *FAST)
    benchmarks = found["benchmarks"]
    assert isinstance(benchmarks, dict)
    assert [*benchmarks] == ["long"]
    assert benchmarks["long"]["low"] > 1
    assert len(benchmarks["long"]["original"]) == found["rounds"]
    assert not (app / "bench.json").exists()


def test_a_command_that_writes_no_results_is_an_error(app: Path) -> None:
    done = bytecode_perf(app, "try", *QUICK, "--pyperf", "bench.json", "app.py", *RUN, "app.py")
    assert done.returncode == 2
    assert done.stderr.startswith(f"bytecode-perf: {APP} did not write bench.json (No such file or directory)")


def test_so_many_looks_that_the_first_has_no_interval_do_no_harm(app: Path) -> None:
    found = tried(app, "--rounds", "161", "app.py", *RUN, "app.py")
    assert looks(161)[:2] == [10, 20]
    assert found["rounds"] == 20


RESULT = {
    "version": "1.0",
    "metadata": {"name": "one"},
    "benchmarks": [
        {"runs": [{"warmups": [[1, 9.0]]}, {"values": [1.0, 3.0]}, {"values": [2.0]}]},
        {"metadata": {"name": "two"}, "runs": [{"values": [0.5]}]},
    ],
}


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_the_medians_of_a_result_are_read(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    (tmp_path / "a.json").write_bytes(pack(json.dumps(RESULT).encode()))
    assert times_in(tmp_path / "a.json", "a.json", "`bench`") == {"one": 2.0, "two": 0.5}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"benchmarks": [{"runs": [{"values": [NaN]}]}]}',
        b'{"benchmarks": [{"runs": [{"values": [-1]}]}]}',
        b'{"benchmarks": [{"runs": [{"values": ["x", "y"]}]}]}',
        b'{"benchmarks": [{"runs": []}]}',
        b"[" * 100_000,
        b"\x1f\x8bnot packed",
        gzip.compress(b"{}", mtime=0)[:10],
        b"\xff\xfe",
    ],
)
def test_a_foreign_result_is_an_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(UserError, match=r"^a\.json contains no pyperf results; "):
        times_in(tmp_path / "a.json", "a.json", "`bench`")


def test_a_packed_result_that_is_too_large_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_pyperf, "_MOST_BYTES", 10)
    (tmp_path / "a.json").write_bytes(gzip.compress(json.dumps(RESULT).encode()))
    with pytest.raises(UserError, match=r"^a\.json contains no pyperf results; "):
        times_in(tmp_path / "a.json", "a.json", "`bench`")


# --- the interval


def test_the_looks_at_the_rounds() -> None:
    assert {rounds: looks(rounds) for rounds in (8, 10, 11, 20, 50)} == {
        8: [8],
        10: [10],
        11: [10, 11],
        20: [10, 20],
        50: [10, 20, 40, 50],
    }


@pytest.mark.parametrize(("rounds", "number_of_looks"), [(8, 1), (10, 1), (10, 2), (11, 1), (12, 2)])
def test_by_chance_alone_an_interval_misses_1_in_at_most_a_hundredth_of_the_cases(rounds: int, number_of_looks: int) -> None:
    """Where the two of each pair differ by chance alone, all signs are equally probable: all are tried."""
    sizes = [log(1 + number / 100) for number in range(1, rounds + 1)]
    missed = 0
    for signs in product((-1, 1), repeat=rounds):
        found = ratio([sign * size for sign, size in zip(signs, sizes, strict=True)], number_of_looks)
        missed += found.verdict != "none"
    assert 0 < missed <= 0.01 / number_of_looks * 2**rounds


def test_the_estimate_is_hardly_moved_by_an_outlier() -> None:
    logarithms = [log(1.1 + number / 1000) for number in range(10)]
    found = ratio([*logarithms, log(50)])
    assert 1.09 < found.low < found.estimate < 1.12
    assert ratio([-one for one in logarithms]).verdict == "slower"
    assert ratio(logarithms[:7])[1:] == (0.0, inf)
    assert ratio([log(2)] * 8) == pytest.approx((2, 2, 2))


# --- the search for what pays: the command writes run times that follow from the text of the fixed file


COSTS = """\
import sys
text = open("app.py").read()
fixed = {name for name in "abcdefgh" if f"{name}.append(x)" in text}
name, seconds = "it", %s
print(%s)
result = '{"metadata": {"name": "%%s"}, "runs": [{"values": [%%s]}]}' %% (name, seconds)
open(sys.argv[-1], "w").write('{"benchmarks": [' + result + ']}')
"""


def search(folder: Path, names: str, seconds: str, printed: str = "0") -> tuple[str, ...]:
    """Return the command line of a search in a file with a function for each of the names, in which a list has that name.

    Each function has one finding. `seconds` is computed from the names that are `fixed`.
    """
    function = "def f_a(n):\n    a = []\n    for x in range(n):\n        a = a + [x]\n    return a\n"
    (folder / "app.py").write_text("\n\n".join([re.sub(r"\ba\b|(?<=f_)a", name, function) for name in names]))
    (folder / "costs.py").write_text(COSTS % (seconds, printed))
    return ("try", "--each", "--rounds", "8", "--pyperf", "out.json", "app.py", *RUN, "costs.py")


def searched(folder: Path, names: str, seconds: str) -> tuple[str, list[int]]:
    """Return the names that are kept, and how many were measured together each time."""
    command, *arguments = search(folder, names, seconds)
    found = json.loads(bytecode_perf(folder, command, "--json", *arguments).stdout)
    kept = "".join([names[(one["line"] - 4) // 7] for one in found["kept"]])
    return kept, [len(part["fixes"]) for part in found["measured"]]


def test_one_of_many_that_pays_is_found_by_halves(tmp_path: Path) -> None:
    assert searched(tmp_path, "abcdefgh", "1.0 if 'c' in fixed else 2.0") == ("c", [8, 4, 2, 2, 1, 1, 4])


def test_what_was_not_halved_any_further_is_shown(tmp_path: Path) -> None:
    shown = bytecode_perf(tmp_path, *search(tmp_path, "abcd", "1.0 if 'c' in fixed else 2.0")).stdout.splitlines()
    none = "no difference that this machine can tell: 1.00 times as fast (99% interval 1.00 to 1.00)"
    twice = "2.00 times as fast (99% interval 2.00 to 2.00)"
    assert shown[:3] == [
        f"app.py:4: PFB405 and 1 more: {none}",
        f"app.py:18: PFB405: {twice}",
        f"app.py:25: PFB405: {none}",
    ]
    assert shown[3:6] == ["", "kept: 1 fix in 1 file: PFB405", twice]
    assert shown[6] == f"it: {twice}, 2 s before, 1 s after"


def test_the_command_may_name_the_file_of_its_results_itself(tmp_path: Path) -> None:
    command, *arguments = search(tmp_path, "ab", "2.0 - len(fixed) / 2")
    costs = (tmp_path / "costs.py").read_text()
    (tmp_path / "costs.py").write_text(costs.replace("result + ']", "result + ', ' + result.replace(name, 'twin') + ']"))
    found = json.loads(bytecode_perf(tmp_path, command, "--json", *arguments, "--output", "out.json").stdout)["benchmarks"]
    assert [*found] == ["it", "twin"]
    assert [found["twin"][key] for key in ("ratio", "original")] == [pytest.approx(2), [2.0] * 8]
    assert not (tmp_path / "out.json").exists()


def test_where_nothing_pays_one_measurement_is_enough(tmp_path: Path) -> None:
    assert searched(tmp_path, "abcdefgh", "2.0") == ("", [8])


def test_what_pays_only_together_is_kept_together(tmp_path: Path) -> None:
    assert searched(tmp_path, "abc", "1.0 if fixed >= {'b', 'c'} else 2.0") == ("bc", [3, 1, 2, 1, 1])


def test_one_that_does_harm_does_not_hide_one_that_pays(tmp_path: Path) -> None:
    shown = bytecode_perf(tmp_path, *search(tmp_path, "abcd", "2.0 - ('a' in fixed) + 3 * ('d' in fixed)")).stdout
    assert "app.py:25: PFB405: slower: 0.40 times as fast" in shown
    assert "\nkept: 1 fix in 1 file: PFB405\n2.00 times as fast" in shown


def test_one_that_changes_the_output_is_not_kept(tmp_path: Path) -> None:
    shown = bytecode_perf(tmp_path, *search(tmp_path, "abcd", "5.0 - len(fixed)", "'b' in fixed")).stdout
    assert "app.py:11: PFB405: 1.25 times as fast (99% interval 1.25 to 1.25); the output differs\n" in shown
    assert "\nkept: 3 fixes in 1 file: PFB405 3\n2.50 times as fast" in shown
    assert "\nthe output is the same\n" in shown


def test_one_that_fails_is_not_kept(tmp_path: Path) -> None:
    seconds = "5.0 - len(fixed) if 'b' not in fixed else sys.exit('no b')"
    shown = bytecode_perf(tmp_path, *search(tmp_path, "abcd", seconds)).stdout
    assert f"app.py:11: PFB405: {name_of((*RUN[1:], 'costs.py'))} ends with exit status 1 on the fixed copy (no b)\n" in shown
    assert "\nkept: 3 fixes in 1 file: PFB405 3\n2.50 times as fast" in shown


def test_benchmarks_that_come_and_go_are_an_error(app: Path) -> None:
    (app / "costs.py").write_text((COSTS % ("1.0", "0")).replace('"it"', '".append(" in text'))
    done = bytecode_perf(app, "try", *QUICK, "--pyperf", "out.json", "app.py", *RUN, "costs.py")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith(
        f"bytecode-perf: {name_of((*RUN[1:], 'costs.py'))} has run no benchmark in all rounds on both copies"
    )
