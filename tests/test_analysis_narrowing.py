"""Where a test excludes None: small functions, and whether `x` is not None at `ask`."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.narrowing import excludes_none
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked


def _excludes(body: str, key: str = "x") -> bool:
    module = collect(ast.parse(f"def f(self, x, y):\n {body}"), Asked())
    [site] = module.calls_of("ask")
    scope = site.where.scope
    bindings = module.variable(scope, "x").bindings if key == "x" else module.stores_of(scope, key.rpartition(".")[2])
    return excludes_none(module, scope, key, bindings, (site.node.lineno, site.node.col_offset))


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("if x: ask()", True),
        ("if x is not None: ask()", True),
        ("if x != None: ask()", True),
        ("if x and y: ask()", True),
        ("if isinstance(x, str): ask()", True),
        ("if not x: pass\n else: ask()", True),
        ("if x is None: pass\n else: ask()", True),
        ("if x is None or y: pass\n else: ask()", True),
        ("if x is None: return\n ask()", True),
        ("if not x: raise E\n ask()", True),
        ("if x is None: x = []\n ask()", True),
        ("if x is None:\n  x: list = []\n ask()", True),
        ("if x: pass\n else: return\n ask()", True),
        ("assert x\n ask()", True),
        ("while x: ask()", True),
        ("z = ask() if x else y", True),
        ("z = y if x is None else ask()", True),
        ("z = x and ask()", True),
        ("z = x is None or ask()", True),
        ("z = [ask() for _ in y if x]", True),
        ("z = {ask(): 1 for _ in y if x}", True),
        ("if (x := self.f()): ask()", True),
        ("for y in y:\n  if x is None: continue\n  ask()", True),
        ("if x:\n  x = y + 1\n  ask()", True),
        ("if x:\n  x += y\n  ask()", True),
        ("ask()", False),
        ("if x or y: ask()", False),
        ("if not x: ask()", False),
        ("if x is None: ask()", False),
        ("if x: pass\n ask()", False),
        ("if isinstance(x, (str, type(None))): ask()", False),
        ("if x is None: pass\n ask()", False),
        ("if x is None: x = y\n ask()", False),
        ("if x is None: x = None\n ask()", False),
        ("z = x or ask()", False),
        ("z = ask() if y else x", False),
        ("if x:\n  x = y\n  ask()", False),
        ("if x:\n  x = None\n  ask()", False),
        ("if y.x: ask()", False),
        ("if y == 1: ask()", False),
        ("if x > 1 > 0: ask()", False),
    ],
)
def test_a_name_is_not_none(body: str, *, answer: bool) -> None:
    assert _excludes(body) is answer


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("if self.x: ask()", True),
        ("if self.x is None: self.x = []\n ask()", True),
        ("if self.x is None: return\n self.x = y\n ask()", False),
        ("if self.y: ask()", False),
        ("if x: ask()", False),
    ],
)
def test_an_attribute_is_not_none(body: str, *, answer: bool) -> None:
    assert _excludes(body, "self.x") is answer


def test_a_statement_is_found_by_its_line() -> None:
    module = collect(ast.parse("def f(x):\n if x:\n  g()\n g()"))
    scope = module.scopes[1]
    assert [excludes_none(module, scope, "x", (), line) for line in (3, 4)] == [True, False]
