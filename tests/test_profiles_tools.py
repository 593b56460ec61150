"""Profiles that the real tools write in this very test run: each that is installed, of a program in three layouts."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from profiled import of, place, program

BESIDE = Path(sys.executable).parent
NEWEST = sys.executable if sys.version_info >= (3, 15) else shutil.which("python3.15") or ""
SAMPLER = f"{NEWEST} -m profiling.sampling run"
PYSPY = f"{BESIDE / 'py-spy'} record"
THIS = sys.executable

WITH_LINES = {
    "sampling --jsonl": f"{SAMPLER} --jsonl -o OUT -m textstat",
    "sampling --collapsed": f"{SAMPLER} --collapsed -o OUT -m textstat",
    "sampling --pstats": f"{SAMPLER} --pstats -o OUT -m textstat",
    "sampling --native": f"{SAMPLER} --native --all-threads --collapsed -o OUT -m textstat",
    "py-spy raw": f"{PYSPY} -f raw -o OUT -- {THIS} -m textstat",
    "py-spy raw --full-filenames": f"{PYSPY} --full-filenames -f raw -o OUT -- {THIS} -m textstat",
    "py-spy raw --threads": f"{PYSPY} --threads --subprocesses -f raw -o OUT -- {THIS} -m textstat",
    "py-spy speedscope": f"{PYSPY} -f speedscope -o OUT -- {THIS} -m textstat",
    "scalene": f"{THIS} -m scalene run --cpu-only -o OUT run.py",
}
OF_FUNCTIONS = {
    "cProfile": f"{THIS} -m cProfile -o OUT -m textstat",
    "tracing": f"{NEWEST} -m profiling.tracing -o OUT -m textstat",
    "py-spy raw -F": f"{PYSPY} -F -f raw -o OUT -- {THIS} -m textstat",
    "py-spy speedscope -F": f"{PYSPY} -F -f speedscope -o OUT -- {THIS} -m textstat",
    "py-spy raw --nolineno": f"{PYSPY} --nolineno -f raw -o OUT -- {THIS} -m textstat",
    "pyinstrument json": f"{THIS} -m pyinstrument -r json -o OUT -m textstat",
    "pyinstrument speedscope": f"{THIS} -m pyinstrument -r speedscope -o OUT run.py",
}
LAYOUTS = {"flat": ("app", "app"), "src": ("src", "src"), "installed": ("lib/site-packages", "src")}


@cache
def works(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False, cwd=BESIDE).returncode == 0
    except OSError:
        return False


def need(command: str) -> None:
    """Skip the test where the tool is not installed, or cannot be used with this Python."""
    if "profiling." in command and not works(NEWEST, "-c", "import profiling.sampling, profiling.tracing"):
        pytest.skip("no Python 3.15 with its profilers")
    if "py-spy" in command and not works(str(BESIDE / "py-spy"), "--version"):
        pytest.skip("py-spy is not installed")
    if "-m pyinstrument" in command and not works(THIS, "-m", "pyinstrument", "--version"):
        pytest.skip("pyinstrument is not installed")
    if "-m scalene" in command and not works(THIS, "-m", "scalene", "run", "--help"):
        pytest.skip("scalene 2 is not installed")


def recorded(command: str, folder: Path) -> Path:
    """Run the command in the folder; return what it wrote, or skip where the system does not let it look into processes."""
    need(command)
    out = folder / "profile.json"  # Scalene takes no other ending
    parts = [str(out) if part == "OUT" else part for part in command.split()]
    done = subprocess.run(parts, cwd=folder, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": ""})
    if "ermission" in done.stderr and "py-spy" in command:
        pytest.skip("py-spy may not look into processes here")
    assert out.exists(), done.stderr
    return out


def laid_out(folder: Path, layout: str) -> tuple[Path, Path]:
    """Return the folder that the program runs in, and that of the package which is linted."""
    runs, linted = (folder / part for part in LAYOUTS[layout])
    runs.mkdir(parents=True)
    program(runs)
    if linted != runs:
        linted.mkdir()
        program(linted)
    return runs, linted / "textstat"


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("tool", WITH_LINES)
def test_the_slow_loops_are_found_with_their_lines(tool: str, layout: str, tmp_path: Path) -> None:
    runs, package = laid_out(tmp_path, layout)
    profile, words, render = recorded(WITH_LINES[tool], runs), package / "words.py", package / "render.py"
    found, queue = of(words, profile, linted=sorted(package.glob("*.py"))), of(render, profile)
    assert found.grain == ("spans" if "jsonl" in tool else "lines")
    assert not found.stale
    slow = found.self_within(place(words, "for word in words:"), place(words, "seen.append(word)"))
    if tool == "scalene" and sys.version_info < (3, 12):  # it credits loops to the line of `def`
        slow = found.self_of_function("distinct", place(words, "def distinct(words):"), place(words, "return seen"))
    cold = found.self_within(place(words, "pairs = sorted(self.counts.items(), key=lambda pair: (-pair[1], pair[0]))"), 28)
    assert slow > 15
    assert queue.self_within(place(render, "while queue:"), place(render, "total += len(queue.pop(0))")) > 10
    assert cold < 10 < slow
    assert found.notices == ()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("tool", OF_FUNCTIONS)
def test_the_slow_functions_are_found_by_tools_that_know_no_lines(tool: str, layout: str, tmp_path: Path) -> None:
    runs, package = laid_out(tmp_path, layout)
    profile, words, render = recorded(OF_FUNCTIONS[tool], runs), package / "words.py", package / "render.py"
    found, queue = of(words, profile), of(render, profile)
    assert found.grain == "functions"
    assert not found.stale
    assert found.self_of_function("distinct", place(words, "def distinct(words):"), place(words, "return seen")) > 15
    assert queue.self_of_function("drain", place(render, "def drain(queue):"), place(render, "return total")) > 10


def test_a_changed_file_is_noticed_in_a_profile_of_just_now(tmp_path: Path) -> None:
    runs, package = laid_out(tmp_path, "flat")
    profile, words = recorded(OF_FUNCTIONS["cProfile"], runs), package / "words.py"
    assert not of(words, profile).stale
    words.write_text("# new\n" + words.read_text())
    assert of(words, profile).stale


def test_a_profile_of_just_now_may_be_compressed(tmp_path: Path) -> None:
    runs, package = laid_out(tmp_path, "flat")
    profile = recorded(OF_FUNCTIONS["cProfile"], runs)
    before = of(package / "words.py", profile)
    profile.write_bytes(gzip.compress(profile.read_bytes()))
    assert of(package / "words.py", profile).parts == before.parts
