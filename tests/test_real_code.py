"""The core of tests/bench/real_code.py, over a slice of the standard library: nothing goes wrong with real code."""

from __future__ import annotations

import runpy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from flake8_bytecode_perf import Finding, check_source

BENCH = runpy.run_path(str(Path(__file__).parent / "bench" / "real_code.py"))
MODULES = [path for path in sorted(BENCH["standard_library"]().glob("*.py")) if path.is_file()]
FULL = MODULES[:: max(1, len(MODULES) // 60)][:60]
SIZES = pytest.mark.parametrize(
    "modules",
    [pytest.param(FULL[::3], id="20 modules"), pytest.param(FULL, id="60 modules", marks=pytest.mark.full)],
)
FEW = FULL[::6]  # flake8 takes its time
SOURCE = b'def f(page, rows):\n    page.html = str(page)\n    for row in open(   "\xc3\xbc"): page.html += "x"\n'


def outcomes_of(paths: list[Path]) -> list[tuple[str, int, list[str], list[str]]]:
    outcomes = [BENCH["examine"](path) for path in paths]
    return [outcome for outcome in outcomes if outcome is not None]


@SIZES
def test_nothing_goes_wrong_with_modules_of_the_standard_library(modules: list[Path]) -> None:
    outcomes = outcomes_of(modules)
    assert len(outcomes) > len(modules) * 5 / 6
    assert not [(path, faults) for path, _, _, faults in outcomes if faults]
    assert len(BENCH["counts_of"](outcomes)) > 5


@pytest.mark.parametrize(
    "modules", [pytest.param(FEW[::2], id="5 modules"), pytest.param(FEW, id="10 modules", marks=pytest.mark.full)]
)
def test_flake8_says_the_same_with_one_process_and_with_two(modules: list[Path]) -> None:
    outcomes = outcomes_of(modules)
    assert sum(len(reported) for _, _, reported, _ in outcomes) > len(modules)
    assert list(BENCH["faults_of_flake8"](outcomes)) == []


# The core sees what it looks for


def _found() -> Finding:
    [found] = [finding for finding in check_source(SOURCE) if finding.code == "PFB401"]
    return found


def test_a_finding_in_its_place_is_no_fault() -> None:
    assert list(BENCH["faults_of"]([_found()], SOURCE)) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"code": "PFB000"}, "trouble"),
        ({"code": "X1"}, "a code or message"),
        ({"message": "two\nlines"}, "a code or message"),
        ({"instructions": ()}, "no instructions"),
        ({"line": 0}, "out of the file"),
        ({"line": 4, "end_line": 5}, "out of the file"),
        ({"column": -1}, "out of the file"),
        ({"end_column": 99}, "out of the file"),
        ({"column": 25}, "out of the file"),
        ({"end_column": 0}, "out of the file"),
        ({"column": 3}, "at a blank"),
    ],
    ids=str,
)
def test_a_finding_that_is_wrong_is_a_fault(change: dict[str, Any], fault: str) -> None:
    [told] = BENCH["faults_of"]([replace(_found(), **change)], SOURCE)
    assert told.startswith(fault)


def test_findings_out_of_order_are_a_fault() -> None:
    first, second = replace(_found(), line=2, column=4, end_line=2, end_column=13), _found()
    assert list(BENCH["faults_of"]([first, second], SOURCE)) == []
    assert len(list(BENCH["faults_of"]([second, first], SOURCE))) == 1
    assert len(list(BENCH["faults_of"]([first, first], SOURCE))) == 1


def test_an_adapter_that_says_something_else_is_a_fault() -> None:
    found = _found()
    text = f"{found.code} {found.message}"
    assert list(BENCH["faults_of_adapter"]([found], [(found.line, found.column - 1, text)])) == []
    assert len(list(BENCH["faults_of_adapter"]([found], []))) == 1
    assert len(list(BENCH["faults_of_adapter"]([found], [(found.line + 1, found.column, text)]))) == 1
    assert len(list(BENCH["faults_of_adapter"]([found], [(found.line, found.column + 1, text)]))) == 1


def test_a_file_that_flake8_sees_otherwise_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "page.py"
    path.write_bytes(SOURCE)
    [outcome] = outcomes_of([path])
    assert list(BENCH["faults_of_flake8"]([outcome])) == []
    path.write_bytes(b"# one more line\n" + SOURCE)
    [fault] = BENCH["faults_of_flake8"]([outcome])
    assert fault.startswith("flake8 -j1 differs from the adapter")


def test_a_file_that_does_not_parse_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "page.py"
    path.write_text("x = (\n")
    assert outcomes_of([path]) == []
