"""Objects of unknown type that a loop uses as a mapping: small programs, and whether the loop looks them up by its elements."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.analysis.mappings import is_used_as_mapping
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked


def _is_mapping(source: str) -> bool:
    module = collect(ast.parse(source), Asked())
    [loop] = for_loops(module)
    owner = loop.node.iter
    subscripts = module.sites(ast.Subscript)
    items = [site for site in subscripts if ast.unparse(site.node.value) == ast.unparse(owner)]
    return is_used_as_mapping(module, loop, owner, items)


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("print(d[x]); print(d[x] + 1)", True),
        ("if d[x]: print(d[x])", True),
        ("print(d[x])", False),
        ("if x:\n   print(d[x])\n   print(d[x])", False),
        ("print(d[x], d[x], d.get(x))", True),
        ("print(d[x], d[x], d.nodes)", False),
        ("print(d[x]); g(d); print(d[x])", False),
        ("print(d[x]); g(d=d); print(d[x])", False),
    ],
)
def test_an_argument_is_looked_up_twice(body: str, *, answer: bool) -> None:
    assert _is_mapping(f"def f(d, g):\n for x in d:\n  {body}") is answer


@pytest.mark.parametrize(
    ("header", "answer"),
    [
        ("def f(d)", True),
        ("def f(*, d)", True),
        ("def f(d: list)", False),
        ("def f(d: Graph)", False),
        ("def f(d=())", True),
        ("def f(g, d=None)", True),
        ("def f(g)", False),
    ],
)
def test_only_an_argument_of_unknown_type_may_be_a_mapping(header: str, *, answer: bool) -> None:
    assert _is_mapping(f"{header}:\n for x in d:\n  print(d[x], d[x])") is answer


def test_a_name_that_is_bound_again_is_no_argument() -> None:
    assert not _is_mapping("def f(d):\n d = d or g()\n for x in d:\n  print(d[x], d[x])")


def test_the_class_at_hand_is_no_mapping() -> None:
    assert not _is_mapping("class A:\n def f(self):\n  for x in self:\n   print(self[x], self[x])")


@pytest.mark.parametrize(
    ("init", "body", "answer"),
    [
        ("self.d = d", "print(self.d[x], self.d[x])", True),
        ("self.d = d", "print(self.d[x], self.d[x], self.d.items)", True),
        ("self.d = d", "print(self.d[x], self.d[x], self.d.nodes)", False),
        ("self.d = d", "print(self.d[x], g(self.d), self.d[x])", False),
        ("self.d = d", "print(self.d[x], g(d=self.d), self.d[x])", False),
        ("self.d = make(d)", "print(self.d[x], self.d[x])", False),
        ("self.d = d; self.d = None", "print(self.d[x], self.d[x])", False),
        ("self.d = name", "print(self.d[x], self.d[x])", False),
        ("pass", "print(self.d[x], self.d[x])", False),
    ],
)
def test_an_attribute_holds_an_argument(init: str, body: str, *, answer: bool) -> None:
    source = f"class A:\n def __init__(self, d, name: str): {init}\n def f(self, g):\n  for x in self.d:\n   {body}"
    assert _is_mapping(source) is answer
