"""Whether a loop comes to the first `xs.remove(…)` of a program for few elements, and what may see the list meanwhile."""

from __future__ import annotations

import ast
from textwrap import indent
from typing import TYPE_CHECKING

import pytest

from flake8_bytecode_perf.analysis.removals import removal_obstacles, runs_for_few
from flake8_bytecode_perf.collect import collect

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def _removal(source: str) -> tuple[Module, Site, Loop]:
    module = collect(ast.parse(f"def f(self, xs, y, ys):\n{indent(source, ' ')}"))
    site = next(module.calls_of("remove"))
    assert site.where.loop is not None
    return module, site, site.where.loop


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("xs.remove(x)", False),
        ("xs.remove(x)\nif y: return", True),
        ("xs.remove(x)\nif y: break", True),
        ("if x:\n xs.remove(x)\nelse:\n break", False),
        ("if x:\n xs.remove(x)\nif y: break", True),
        ("xs.remove(x)\nfor z in ys: break", False),
        ("xs.remove(x)\ndef g(): return 1", False),
        ("if y: break\nxs.remove(x)", False),
        ("if x == y: xs.remove(x)", True),
        ("if y == x.n: xs.remove(x)", True),
        ("if x.n == self.n: xs.remove(x)", True),
        ("if x.a and x.n == y: xs.remove(x)", True),
        ("if x.a or x.n == y: xs.remove(x)", False),
        ("if x != y: xs.remove(x)", False),
        ("if x != y:\n pass\nelse:\n xs.remove(x)", True),
        ("if x == y:\n pass\nelse:\n xs.remove(x)", False),
        ("if x.a or x != y: continue\nxs.remove(x)", True),
        ("if x == y: continue\nxs.remove(x)", False),
        ("if x == 'a': xs.remove(x)", False),
        ("if x == NAME: xs.remove(x)", False),
        ("if x.a == x.b: xs.remove(x)", False),
        ("if x == f(): xs.remove(x)", False),
        ("y = g()\nif x == y: xs.remove(x)", False),
        ("if xs.remove(x): pass", False),
    ],
)
def test_a_loop_comes_to_a_place_for_few_elements(body: str, *, expected: bool) -> None:
    assert runs_for_few(*_removal(f"for x in list(xs):\n{indent(body, ' ')}")) is expected


def test_what_a_loop_around_changes_is_not_one_value() -> None:
    assert not runs_for_few(*_removal("while ys:\n y = ys.pop()\n for x in list(xs):\n  if x == y: xs.remove(x)"))


@pytest.mark.parametrize(
    ("source", "slugs"),
    [
        ("for x in list(xs): xs.remove(x)", []),
        ("for x in xs[:]: xs.remove(x)", []),
        ("for x in xs.copy(): xs.remove(x)", []),
        ("for x in sorted(xs): xs.remove(x)", []),
        ("for x in reversed(xs): xs.remove(x)", []),
        ("for i, x in enumerate(list(xs)): xs.remove(x)", []),
        ("for x, z in zip(list(xs), ys): xs.remove(x)", []),
        ("for x in xs: xs.remove(x)", ["other-result"]),
        ("for i, x in enumerate(xs): xs.remove(x)", ["other-result"]),
        ("for i in range(len(xs)): xs.remove(i)", ["other-result"]),
        ("for x in list(xs):\n xs.remove(x)\n xs.append(x)", ["other-result"]),
        ("for x in list(xs):\n xs.remove(x)\n print(xs)", ["other-result"]),
        ("for x in list(self.xs): self.xs.remove(x)", ["read-by-callee"]),
        ("[xs.remove(x) for x in list(xs)]", []),
    ],
)
def test_what_else_sees_a_list_that_loses_elements(source: str, slugs: list[str]) -> None:
    assert [found.slug for found in removal_obstacles(*_removal(source)) if found is not None] == slugs
