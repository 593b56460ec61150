"""The page on profiling: its commands run, in the order of the page, and print what it shows; figures and times may differ."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent / "docs"
PAGE = (DOCS / "profiling.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
FINDING = re.compile(r"^ +\d+%  (\S+: PFB\d+ .*?)(?:: saves about \d+%)?$", re.MULTILINE)  # the gain differs by Python


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(DOCS / "examples" / "access_log.py", tmp_path)
    return tmp_path


def run(folder: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the page with the Python and the package that run the tests."""
    words = command.split()
    assert words[0] == "bytecode-perf"
    words = [sys.executable if word == "python" else word for word in words[1:]]
    words = [sys.executable, "-m", "flake8_bytecode_perf", *words]
    return subprocess.run(words, cwd=folder, check=False, capture_output=True, encoding="utf-8")


def commands(block: str) -> list[str]:
    return re.findall(r"^\$ (.*)$", block, re.MULTILINE)


def codes(findings: list[str]) -> set[str]:
    return {code for finding in findings for code in re.findall(r": (PFB\d+) ", finding)}


def test_profile_lists_what_the_page_shows(folder: Path) -> None:
    [command] = commands(BLOCKS[0])
    done = run(folder, command)
    shown = FINDING.findall(BLOCKS[0])
    assert len(shown) == 3
    found = FINDING.findall(done.stdout)
    assert found[0] == shown[0]
    assert codes(found) <= codes(shown)  # the last ones are near the least share, and cProfile sees no lines
    assert done.returncode == 1


def test_try_finds_the_fix_that_pays(folder: Path) -> None:
    [command] = commands(BLOCKS[1])
    done = run(folder, command.replace("try ", "try --rounds 8 ") + " 12000")  # requests, a few of those of the page
    assert "1 fix in 1 file: PFB407\n" in done.stdout
    assert "times as fast" in done.stdout
    assert "the output is the same" in done.stdout


def test_fix_fixes_what_the_profile_shows(folder: Path) -> None:
    first, second = commands(BLOCKS[2])
    before = (folder / "access_log.py").read_text(encoding="utf-8")
    run(folder, first)
    done = run(folder, second)
    assert re.fullmatch(r"[1-5] fixed in 1 file, 0 left", done.stderr.splitlines()[-1])
    after = (folder / "access_log.py").read_text(encoding="utf-8")
    assert "times[path] = time" in after
    assert after != before
    outputs = []
    for text in (before, after):
        (folder / "access_log.py").write_text(text, encoding="utf-8")
        command = [sys.executable, "access_log.py", "3000"]
        outputs.append(subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout)
    assert outputs[0] == outputs[1]


@pytest.mark.any_python
def test_the_table_of_large_profiles_is_what_its_script_prints() -> None:
    script = DOCS.parent / "tests" / "bench" / "big_profile.py"
    command = [sys.executable, str(script), "--megabytes", "0.05", "--rounds", "1"]
    printed = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    rows = re.findall(r"^\|.*\|$", printed, re.MULTILINE)
    [_, _, *formats] = [row.split(" | ")[0] for row in rows]
    assert rows[0] in PAGE
    assert [row.split(" | ")[0] for row in re.findall(r"^\|.* MB \|.*\|$", PAGE, re.MULTILINE)] == formats
