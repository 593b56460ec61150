"""The adapter and the pipeline where a file or an interpreter is out of the ordinary."""

from __future__ import annotations

import argparse
import ast
import gc
import subprocess
import sys
from pathlib import Path

from flake8_bytecode_perf import Settings, check_source
from flake8_bytecode_perf.check import check
from flake8_bytecode_perf.plugin import Plugin

PAGE = "class Page:\n    html = ''\n\n    def grow(self, rows):\n        for row in open(rows):\n            self.html += row\n"


def test_a_column_stays_in_bytes_where_the_line_is_not_at_hand() -> None:
    [found] = Plugin(ast.parse(PAGE), lines=[]).run()
    assert found[:2] == (6, 12)


def test_a_column_counts_characters_where_the_line_is_at_hand() -> None:
    source = PAGE.replace("self.html += row", "é = 'ü'; self.html += row")
    [found] = Plugin(ast.parse(source), lines=source.splitlines(keepends=True)).run()
    assert found[:2] == (6, 21)
    assert check_source(source)[0].column == 23


def test_an_empty_tree_has_no_findings() -> None:
    assert check(ast.parse("# nothing\n"), Settings()) == []


def test_the_garbage_collector_is_left_as_it_was() -> None:
    assert gc.isenabled()
    assert check_source(PAGE)
    assert gc.isenabled()
    gc.disable()
    try:
        assert check_source(PAGE)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_is_made_for_a_file_goes_without_the_garbage_collector() -> None:
    source = Path(argparse.__file__).read_text(encoding="utf-8")
    gc.collect()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        assert check_source(source, "argparse.py", Settings(min_gain=0, confidence="likely"))
        gc.collect()
        left = {type(found) for found in gc.garbage if type(found).__module__.startswith("flake8_bytecode_perf")}
        assert left == set()
    finally:
        gc.set_debug(0)
        gc.garbage.clear()


def test_a_key_too_deep_to_be_written_out_costs_no_other_finding() -> None:
    deep = " + ".join(["a"] * 2000)
    source = f"{PAGE}\n\ndef grow(d, a, xs):\n    for x in xs:\n        d[{deep}] += 'x'\n        d[{deep}] = d[{deep}] + 'x'\n"
    found = {(finding.line, finding.code) for finding in check_source(source, "deep.py", Settings(confidence="likely"))}
    assert (6, "PFB401") in found
    assert found <= {(6, "PFB401"), (11, "PFB401")}


def test_rules_load_without_docstrings() -> None:
    script = f"from flake8_bytecode_perf import check_source; print(check_source({PAGE!r})[0].code)"
    done = subprocess.run([sys.executable, "-OO", "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "PFB401\n"
