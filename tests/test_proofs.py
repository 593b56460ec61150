"""Proofs that ask for instructions at several nodes: small statements, and the kinds of instructions that are found."""

from __future__ import annotations

import ast
from typing import Any

import pytest

from flake8_bytecode_perf.bytecode.compiled import Compiled
from flake8_bytecode_perf.bytecode.contexts import decisions
from flake8_bytecode_perf.bytecode.opcodes import calls, compares, decides, looks_up
from flake8_bytecode_perf.bytecode.proofs import Evidence, found, found_at, makes, together
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.syntax import nodes_in


def _compiled(source: str) -> tuple[Compiled, list[Any]]:
    """The bytecode of a statement, and its nodes that have a place."""
    tree = ast.parse(source)
    nodes = [node for node in nodes_in(tree) if hasattr(node, "lineno")]
    return Compiled(collect(tree), nodes), nodes


@pytest.mark.parametrize("source", ["[x, y]", "{x, y}", "{x: y}", "(x, y)", "f(x)"])
def test_what_makes_a_value_is_found_by_its_kind(source: str) -> None:
    bytecode, nodes = _compiled(f"z = {source}")
    value = nodes[0].value
    assert found_at(bytecode, (value, makes(value))) is not None


def test_the_instructions_stand_in_the_order_in_which_they_are_asked_for() -> None:
    bytecode, nodes = _compiled("z = f(x)")
    [call] = [node for node in nodes if isinstance(node, ast.Call)]
    evidence = found_at(bytecode, (call.func, looks_up), (call, calls))
    assert evidence is not None
    assert [name.partition("_")[0] for name in evidence.instructions] == ["LOAD", "CALL"]
    assert found_at(bytecode, (call.func, looks_up), (call, compares)) is None


def test_what_decides_stands_at_once_behind_a_comparison() -> None:
    bytecode, nodes = _compiled("if f(x) == 0: y = 1")
    [call] = [node for node in nodes if isinstance(node, ast.Call)]
    [test] = [node for node in nodes if isinstance(node, ast.Compare)]
    assert found(decisions(filter(compares, bytecode.at(test))), decides) is not None
    assert decisions(filter(calls, bytecode.at(call))) == []


def test_evidence_counts_only_together() -> None:
    one, other = Evidence(("LOAD_NAME",)), Evidence(("CALL", "POP_TOP"))
    assert together(one, other) == Evidence(("LOAD_NAME", "CALL", "POP_TOP"))
    assert together(one, None) is None
