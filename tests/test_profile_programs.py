"""Six applications, each with one slow place that takes most of its run, and places that look slow but hardly run.

A comment names each place: `# planted: CODE`, with `(likely)` where the file does not show that a rewrite keeps the behaviour,
and `# cold: CODE`.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAMS = sorted((Path(__file__).parent / "bench" / "programs").glob("*.py"))
MARK = re.compile(r"# (planted|cold): (PFB\d{3})( \(likely\))?$")
FOUND = re.compile(r"^(?: +\d+%  )?\w+\.py:(\d+):\d+: (PFB\d{3})", re.MULTILINE)

Place = tuple[int, str]  # the line and the code


def marked(program: Path) -> tuple[Place, str, set[Place]]:
    """The planted place, the confidence at which it is reported, and the cold places."""
    marks = [
        (line, *found.groups())
        for line, text in enumerate(program.read_text(encoding="utf-8").splitlines(), 1)
        if (found := MARK.search(text))
    ]
    [(line, _, code, likely)] = [mark for mark in marks if mark[1] == "planted"]
    return (line, code), "likely" if likely else "certain", {(line, code) for line, kind, code, _ in marks if kind == "cold"}


def places(printed: str) -> list[Place]:
    return [(int(line), code) for line, code in FOUND.findall(printed)]


def run(command: str, program: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", "flake8_bytecode_perf", command, *arguments]
    return subprocess.run(words, cwd=program.parent, check=False, capture_output=True, encoding="utf-8")


@pytest.fixture(params=PROGRAMS, ids=lambda path: path.stem)
def program(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    (tmp_path / ".flake8").write_text("[flake8]\nbytecode-perf-targets = 3.11\n", encoding="utf-8")  # gains differ by Python
    return Path(shutil.copy(request.param, tmp_path))


def test_the_planted_place_is_the_first_finding_and_cold_ones_are_not_reported(program: Path) -> None:
    planted, confidence, cold = marked(program)
    done = run("profile", program, "--confidence", confidence, program.name, "--", program.name)
    assert "the program ended with exit status 0\n" in done.stderr
    found = places(done.stdout)
    by_function = "cProfile" in done.stderr  # then a cold place in a hot function is taken to be hot as well
    assert by_function or cold.isdisjoint(found)
    if by_function and planted not in found:
        assert re.search(rf"^ +\d+%  {program.name}:\d+-\d+: function \w+: {planted[1]} may save much", done.stdout, re.MULTILINE)
    else:
        assert planted == found[0]


def test_without_a_profile_some_of_the_cold_places_are_reported(program: Path) -> None:
    _, _, cold = marked(program)
    assert not cold.isdisjoint(places(run("check", program, "--confidence=likely", program.name).stdout))
