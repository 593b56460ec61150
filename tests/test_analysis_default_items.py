"""Which expressions make a mapping that adds an item when it is read."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.default_items import adds_items_when_read
from flake8_bytecode_perf.collect import collect

SOURCE = """\
from collections import defaultdict
def made(): return defaultdict(list)
def filled():
    found = made()
    return found
async def either(deep): return filled() if deep else {}
def plain():
    def inner(): return defaultdict(list)
    return {}
def unknown(use): return use()
def itself(n): return itself(n - 1) if n else {}
"""


def _expression(source: str) -> ast.expr:
    return ast.parse(source, mode="eval").body


@pytest.mark.any_python
@pytest.mark.parametrize(
    "expression", ["made()", "filled()", "either(1)", "made().copy()", "x or defaultdict(int)", "defaultdict"]
)
def test_a_function_that_returns_such_a_mapping_makes_one(expression: str) -> None:
    module = collect(ast.parse(SOURCE))
    assert adds_items_when_read(module, module.scope, _expression(expression))


@pytest.mark.any_python
@pytest.mark.parametrize("expression", ["plain()", "unknown(made)", "itself(3)", "len(made())", "{}"])
def test_a_function_that_returns_something_else_makes_none(expression: str) -> None:
    module = collect(ast.parse(SOURCE))
    assert not adds_items_when_read(module, module.scope, _expression(expression))


@pytest.mark.any_python
def test_methods_of_one_name_that_call_each_other_are_asked_about_once() -> None:
    """Otherwise this takes 300 to the power of four questions."""
    classes = "".join(f"class Part{n}:\n    def build(self, part): return part.build(self)\n" for n in range(300))
    module = collect(ast.parse(f"from collections import defaultdict\n{classes}def filled(): return defaultdict(list)\n"))
    assert not adds_items_when_read(module, module.scope, _expression("part.build(1)"))


@pytest.mark.any_python
@pytest.mark.parametrize(("number", "answer"), [(0, True), (3, True), (4, False), (9, False)])
def test_functions_that_call_each_other_are_followed_so_far(number: int, answer: object) -> None:
    chain = "".join(f"def f{n}(): return f{n - 1}()\n" for n in range(9, 0, -1))
    module = collect(ast.parse(f"from collections import defaultdict\n{chain}def f0(): return defaultdict(list)\n"))
    assert adds_items_when_read(module, module.scope, _expression(f"f{number}()")) is answer
