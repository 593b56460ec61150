"""The listing says what dis says, and marks what the findings name."""

from __future__ import annotations

import ast
import dis
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pages import QUADRATIC

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.check import examined
from flake8_bytecode_perf.cli._listing import Row, listing
from flake8_bytecode_perf.rules import RULES, STEMS

EVERYTHING = Settings(min_gain=-1, confidence="likely")
DATA = Path(__file__).parent / "data"
LOOP = "def f(xs):\n    out = ''\n    for x in xs:\n        if x in {'a', 'b', 'c'}:\n            out += x\n    return out\n"


def _named(row: Row) -> str:
    return f"{row.instruction} {row.argument}" if row.instruction == "BINARY_OP" else row.instruction


@pytest.mark.parametrize("rule", RULES, ids=STEMS)
def test_what_a_finding_names_is_marked_in_its_own_lines(rule: Any) -> None:
    for path in sorted(DATA.glob(f"{rule.stem}*.py")):
        if "py312" in path.stem and sys.version_info < (3, 12):
            continue
        source = path.read_text(encoding="utf-8")
        marked = {(row.span[0], _named(row)) for row in listing(source, str(path), EVERYTHING, [rule]) if row.proved and row.span}
        with examined(ast.parse(source), EVERYTHING, [rule]) as (_, weighed, _troubles):
            for _, suspect, sites, _ in weighed:
                for site, evidence in sites:
                    # what stores the value may stand a line or two above it, or behind it
                    lines = {n for node in (site.node, *suspect.spans) for n in range(node.lineno - 2, node.end_lineno + 2)}
                    for name in evidence.instructions:
                        assert any(line in lines for line, marks in marked if marks == name), (path.name, site.node.lineno, name)


def test_no_more_is_marked_than_the_instructions_of_the_finding() -> None:
    proved = [row for row in listing(QUADRATIC) if row.proved]
    assert [(row.function, _named(row)) for row in proved] == [("Page.render", "BINARY_OP +="), ("Page.render", "STORE_ATTR")]
    assert proved[0].span == (7, 12, 7, 28)
    assert proved[1].span == (7, 12, 7, 21)


def test_nothing_is_marked_of_what_the_settings_hold_back() -> None:
    source = "def f(xs):\n    for x in xs:\n        print(x, x, x)\n"
    assert not [row for row in listing(source) if row.proved]


def test_it_has_every_instruction_that_dis_shows_but_caches_and_resumptions() -> None:
    rows = [row for row in listing(LOOP) if row.function == "f"]
    names: dict[str, Any] = {}
    exec(compile(LOOP, "<loop>", "exec"), names)  # noqa: S102 - our own
    shown = [found for found in dis.get_instructions(names["f"]) if found.opname not in ("CACHE", "RESUME")]
    assert [row.instruction for row in rows] == [found.opname for found in shown]
    explained = [(row.argument, found) for row, found in zip(rows, shown, strict=True) if "frozenset" not in found.argrepr]
    assert all(said == (found.argrepr or ("" if found.arg is None else str(found.arg))) for said, found in explained)


def test_a_line_is_told_once_where_it_begins() -> None:
    lines = [row.line for row in listing(LOOP) if row.function == "f"]
    assert lines[0] == 2
    told = [line for line in lines if line is not None]
    assert all(one != other for one, other in pairwise(told))
    assert set(told) == {2, 3, 4, 5, 6}


def test_every_jump_leads_to_a_label() -> None:
    rows = [row for row in listing(LOOP) if row.function == "f"]
    wanted = {row.argument.removeprefix("to ") for row in rows if row.argument.startswith("to ")}
    assert wanted
    assert wanted <= {row.label for row in rows}


def test_of_a_loop_at_module_level_what_runs_once_is_not_marked() -> None:
    source = "names = ['a']\nfor name in names:\n    print(name)\nelse:\n    print(names)\n"
    [rule] = [rule for rule in RULES if rule.code == "PFB101"]
    proved = [(row.instruction, row.argument, row.span[0]) for row in listing(source, "x", EVERYTHING, [rule]) if row.proved]
    assert proved == [("STORE_NAME", "name", 2), ("LOAD_NAME", "print", 3), ("LOAD_NAME", "name", 3)]


def test_functions_come_in_the_order_of_the_source_with_their_qualified_names() -> None:
    functions = list(dict.fromkeys(row.function for row in listing(QUADRATIC)))
    assert functions == ["<module>", "Page", "Page.__init__", "Page.render"]


def test_it_is_the_same_in_each_process() -> None:
    script = f"from flake8_bytecode_perf.cli._listing import listing\nprint(*listing({LOOP!r}), sep='\\n')"
    runs = {
        subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2", "3")
    }
    [printed] = runs
    assert "frozenset({'a', 'b', 'c'})" in printed
    assert "<code object f>" in printed
    assert "0x" not in printed


def test_what_is_no_python_is_refused_as_compile_refuses_it() -> None:
    with pytest.raises(SyntaxError):
        listing("return 1\n")


def test_a_module_without_a_statement_still_has_its_code() -> None:
    assert [row.instruction for row in listing("")][-1].startswith("RETURN")
    assert not [row for row in listing("") if row.proved]
