"""Lists that are searched again and again, and dicts and sets that grow by copies: small loops, and the answer."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.growth import copies
from flake8_bytecode_perf.analysis.mapping_growth import (
    adds_more_than_constants,
    is_unaliased_before,
    is_unobserved,
    kind_of_growth,
)
from flake8_bytecode_perf.analysis.searched_lists import distinct_elements_of, fits_set, searched_list
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked


@pytest.mark.parametrize(
    ("source", "added", "fits"),
    [
        ("def f(xs):\n names = ['a', 'b']\n for x in xs: x in names", 0, False),
        ("def f(xs):\n names = ['a', 'b']\n for x in xs: str(x) in names", 0, True),
        ("def f(xs):\n names = []\n for x in xs:\n  if str(x) not in names: names.append(str(x))", 1, True),
        ("def f(xs):\n names = []\n for x in xs:\n  if str(x) not in names: names.append(x)", 1, False),
        ("def f(xs):\n names = []\n for x in xs:\n  if x not in names: names.pop()", None, False),
        ("def f(xs):\n for x in xs:\n  names = [x]\n  x in names", None, False),
        ("def f(x, names):\n if x not in names:\n  names.append(x)\n  f(x.n, names)", 1, False),
        ("def f(x, names):\n return x in names", None, False),
    ],
)
def test_what_becomes_of_a_searched_list(source: str, added: int | None, *, fits: bool) -> None:
    module = collect(ast.parse(source), Asked(doubts=True))
    [site] = module.sites(ast.Compare)
    held = site.node.comparators[0]
    found = searched_list(module, site, held)
    assert (len(found.added) if found is not None else None) == added
    assert found is None or fits_set(module, site, held, found) is fits


@pytest.mark.parametrize(
    ("loop", "iterable"),
    [
        ("for x in xs:\n  if x not in out: out.append(x)", "xs"),
        ("for x in xs:\n  if x not in out: out.append(1)", None),
        ("for x in xs:\n  if x.n not in out: out.append(x)", None),
        ("for x in xs:\n  if x not in out: out.append(x)\n  f(out)", None),
        ("for x in out:\n  if x not in out: out.append(x)", None),
    ],
)
def test_a_loop_lists_its_distinct_elements(loop: str, iterable: str | None) -> None:
    module = collect(ast.parse(f"def f(xs):\n out = []\n {loop}"))
    [site] = module.sites(ast.Compare)
    found = distinct_elements_of(module, site, site.node.comparators[0])
    assert (found and ast.unparse(found)) == iterable


@pytest.mark.parametrize(
    ("statement", "known", "kind", "adds"),
    [
        ("d = {**d, x: 1}", "dict", "dict", True),
        ("d = {**d, 'a': x}", "dict", "dict", False),
        ("d = d | {x: 1}", "dict", "dict", True),
        ("d = d | {'a': 1}", "dict", "dict", False),
        ("d = dict(d, **x)", "dict", "dict", True),
        ("d = {*d, x}", "set", "set", True),
        ("d = d | {x}", "set", "set", True),
        ("d = d.union([x])", "", "set", True),
        ("d = d.union(x)", "", "", True),
        ("d |= {x}", "frozenset", "frozenset", True),
        ("d |= {x}", "set", "", True),
    ],
)
def test_what_grows_by_copies(statement: str, known: str, kind: str, *, adds: bool) -> None:
    module = collect(ast.parse(f"def f(d, xs):\n for x in xs: {statement}"), Asked(doubts=True))
    [growth] = copies(module)
    assert (kind_of_growth(module, growth, known), adds_more_than_constants(growth)) == (kind, adds)


@pytest.mark.parametrize(
    ("before", "body", "unobserved", "unaliased"),
    [
        ("d = {}", "d = {**d, x: 1}", True, True),
        ("d = e", "d = {**d, x: 1}", True, False),
        ("d = {}", "d = {**d, x: 1}; g(d)", False, True),
        ("d = {}; e = d", "d = {**d, x: 1}", True, False),
        ("pass", "e.d = {**e.d, x: 1}", True, False),
        ("pass", "e.d = {**e.d, x: 1}; g()", False, False),
    ],
)
def test_who_else_reads_or_holds_what_grows(before: str, body: str, *, unobserved: bool, unaliased: bool) -> None:
    module = collect(ast.parse(f"def f(e, g, xs):\n {before}\n for x in xs: {body}\n return d"), Asked(doubts=True))
    [growth] = copies(module)
    assert (is_unobserved(module, growth), is_unaliased_before(module, growth)) == (unobserved, unaliased)
