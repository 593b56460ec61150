"""The program that the documentation walks through."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from in_process import bytecode_perf

PROGRAM = Path(__file__).parent.parent / "docs" / "examples" / "access_log.py"


def printed(folder: Path) -> bytes:
    return subprocess.run([sys.executable, PROGRAM.name, "500"], cwd=folder, capture_output=True, check=True).stdout


def test_the_program_is_slow_in_three_ways_and_prints_the_same_after_it_is_fixed(tmp_path: Path) -> None:
    (tmp_path / PROGRAM.name).write_text(PROGRAM.read_text(encoding="utf-8"), encoding="utf-8")
    before = printed(tmp_path)
    every = ("--confidence", "likely", "--min-share", "0", "--unsafe-fixes", "--select", "PFB405,PFB407,PFB515")
    done = bytecode_perf(tmp_path, "fix", *every, PROGRAM.name)
    assert (done.returncode, done.stdout) == (0, "access_log.py: PFB405, PFB407, PFB515 4\n")
    assert printed(tmp_path) == before
