"""Which expressions may denote one object, which allocations are fresh, and what escapes."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from flake8_bytecode_perf.analysis.aliases import may_alias
from flake8_bytecode_perf.analysis.allocations import is_fresh
from flake8_bytecode_perf.analysis.holders import escapes
from flake8_bytecode_perf.analysis.ownership import is_own
from flake8_bytecode_perf.collect import collect

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


def _function(source: str, name: str = "f") -> tuple[Module, Scope]:
    """The facts of a program, and the scope of a function in it."""
    module = collect(ast.parse(source))
    return module, next(scope for scope in module.scopes if getattr(scope.node, "name", "") == name)


def _expression(source: str) -> ast.expr:
    return ast.parse(source, mode="eval").body


METHOD = """
class C:
    def __init__(self, given):
        self.items = []
        self.names = {}
        self.given = given

    def f(self, xs):
        items = self.items
        other = items
        ys = []
        ys.append(1)
"""
FUNCTION = """
CACHE = {}
OTHER = {}

def f(xs, ys, *rest, table: dict, text: str, words: list):
    fresh = []
    kept = []
    table["kept"] = kept
    for x in xs:
        fresh.append(x)
    same = xs
    either = xs or ys
    called = g(kept)
    copy = list(xs)
    first, second = [], []
    row = words[0]
"""


@pytest.mark.parametrize(
    ("source", "one", "other"),
    [
        (FUNCTION, "xs", "xs"),
        (FUNCTION, "xs", "ys"),
        (FUNCTION, "xs", "CACHE"),
        (FUNCTION, "xs", "same"),
        (FUNCTION, "ys", "either"),
        (FUNCTION, "either", "same"),
        (FUNCTION, "xs", "ys.items"),
        (FUNCTION, "ys[0]", "xs"),
        (FUNCTION, "xs", "table.items()"),
        (FUNCTION, "kept", "called"),
        (FUNCTION, "xs if text else fresh", "ys"),
        (FUNCTION, "(ys := xs)", "xs"),
        (METHOD, "xs", "self.items"),
        (METHOD, "items", "self.items"),
        (METHOD, "other", "self.items"),
        (METHOD, "self.given", "self.items"),
        (METHOD, "self.given", "xs"),
        (METHOD, "self.items", "xs.items"),
    ],
)
def test_two_expressions_may_denote_one_object(source: str, one: str, other: str) -> None:
    module, scope = _function(source)
    assert may_alias(module, scope, _expression(one), _expression(other))
    assert may_alias(module, scope, _expression(other), _expression(one))


@pytest.mark.parametrize(
    ("source", "one", "other"),
    [
        (FUNCTION, "xs", "fresh"),
        (FUNCTION, "xs", "kept"),  # made after the caller gave xs
        (FUNCTION, "xs", "copy"),
        (FUNCTION, "first", "second"),
        (FUNCTION, "xs", "[]"),
        (FUNCTION, "xs", "sorted(ys)"),
        (FUNCTION, "table", "words"),
        (FUNCTION, "text", "xs"),
        (FUNCTION, "fresh", "called"),
        (FUNCTION, "CACHE", "OTHER"),
        (FUNCTION, "words[0]", "words"),
        (FUNCTION, "xs[0][1]", "xs"),
        (FUNCTION, "row", "words"),
        (METHOD, "self.items", "self.names"),
        (METHOD, "self.items", "ys"),
        (METHOD, "self", "self.items"),
    ],
)
def test_two_expressions_never_denote_one_object(source: str, one: str, other: str) -> None:
    module, scope = _function(source)
    assert not may_alias(module, scope, _expression(one), _expression(other))
    assert not may_alias(module, scope, _expression(other), _expression(one))


@pytest.mark.parametrize("expression", ["[]", "{x for x in xs}", "sorted(xs)", "'a b'.split()", "(1, 2)", "dict(xs)"])
def test_a_fresh_allocation(expression: str) -> None:
    module, scope = _function("def f(xs): pass")
    assert is_fresh(module, scope, _expression(expression))


@pytest.mark.parametrize("expression", ["xs", "xs[0]", "g(xs)", "vars()", "xs.items", "xs or []"])
def test_no_fresh_allocation(expression: str) -> None:
    module, scope = _function("def f(xs): pass")
    assert not is_fresh(module, scope, _expression(expression))


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("xs = []", True),
        ("xs = []\n    xs.append(1)\n    return len(xs)", True),
        ("xs = []\n    xs = list(ys)", True),
        ("xs = ys", False),
        ("xs = []\n    g(xs)", False),
        ("xs = []\n    ys.append(xs)", False),
        ("xs = []\n    zs = xs", False),
        ("xs = []\n    def inner(): return xs", False),
    ],
)
def test_an_unaliased_local(body: str, *, answer: bool) -> None:
    module, scope = _function(f"def f(ys):\n    {body}\n")
    assert is_own(module, scope, ast.Name("xs", ast.Load())) is answer


@pytest.mark.parametrize(
    ("statement", "answer"),
    [
        ("g(xs)", True),
        ("ys = xs", True),
        ("ys = [xs]", True),
        ("return xs", True),
        ("yield xs", True),
        ("len(xs)", False),
        ("xs.append(1)", False),
        ("print(xs[0])", False),
        ("for x in xs: pass", False),
    ],
)
def test_what_escapes(statement: str, *, answer: bool) -> None:
    module, scope = _function(f"def f():\n    xs = []\n    {statement}\n")
    [site] = module.variable(scope, "xs").reads
    assert escapes(module, site) is answer
