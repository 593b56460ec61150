"""How names, attributes and items are spelled, and where they stand: small expressions, and the answer."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.access_paths import arms, assigned, key, mentions, times_mentioned


def _expression(source: str) -> ast.expr:
    return ast.parse(source, mode="eval").body


@pytest.mark.parametrize(
    ("expression", "spelled"),
    [
        ("x", "x"),
        ("x . y", "x.y"),
        ("x[ 'a' ].y", "x['a'].y"),
        ("x[1 + i]", "x[1 + i]"),
        ("f(x)", ""),
        ("f(x).y", ""),
        ("(x, y)", ""),
        ("1", ""),
    ],
)
def test_one_spelling_stands_for_all_ways_to_write_a_path(expression: str, spelled: str) -> None:
    assert key(_expression(expression)) == spelled


@pytest.mark.parametrize(
    ("expression", "target", "times"),
    [
        ("x + x.y + f(x)", "x", 3),
        ("self.out + self.out.n", "self.out", 2),
        ("self.outer", "self.out", 0),
        ("other.self.out", "self.out", 0),
        ("d['a'] + d[\"a\"]", "d['a']", 2),
        ("d[a]", "d['a']", 0),
        ("f(x) + f(x)", "f(x)", 0),
    ],
)
def test_how_often_a_path_stands_in_an_expression(expression: str, target: str, times: int) -> None:
    node, wanted = _expression(expression), _expression(target)
    assert times_mentioned(node, wanted) == times
    assert mentions(node, wanted) is (times > 0)


@pytest.mark.parametrize(
    ("statement", "pairs"),
    [
        ("x = 1", {"x": "1"}),
        ("x: int = 1", {"x": "1"}),
        ("x = y = 1", {"x": "1", "y": "1"}),
        ("x, y.z = 1, 2", {"x": "1", "y.z": "2"}),
        ("[x, (y, z)] = 1, (2, 3)", {"x": "1", "y": "2", "z": "3"}),
        ("x, y = z", {}),
        ("x, y = 1, 2, 3", {}),
    ],
)
def test_each_target_has_its_value(statement: str, pairs: dict[str, str]) -> None:
    [node] = ast.parse(statement).body
    assert isinstance(node, (ast.Assign, ast.AnnAssign))
    assert {ast.unparse(target): ast.unparse(value) for target, value in assigned(node)} == pairs


@pytest.mark.parametrize(
    ("value", "made"),
    [
        ("a + b", {"a + b"}),
        ("[a] if c else f(b)", {"[a]", "f(b)"}),
        ("a if c else {b} if d else (b,)", {"{b}", "(b,)"}),
        ("a", set()),
        ("a and [b]", set()),
    ],
)
def test_what_makes_a_value_in_each_arm(value: str, made: set[str]) -> None:
    assert {ast.unparse(arm) for arm in arms(_expression(value))} == made
