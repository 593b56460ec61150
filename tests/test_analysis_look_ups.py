"""Look-ups by what a loop's target binds, sources of generators, invariant chains and growing sequences: small loops."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.chains import chains
from flake8_bytecode_perf.analysis.generator_sources import iterables_of, would_be_long
from flake8_bytecode_perf.analysis.growth import copies, growths
from flake8_bytecode_perf.analysis.invariant_chains import invariant_prefix
from flake8_bytecode_perf.analysis.iteration import iterations
from flake8_bytecode_perf.analysis.look_ups import (
    constant_items,
    is_constant_item,
    is_only_read,
    look_ups,
    reads_per_iteration,
    source_of_elements,
)
from flake8_bytecode_perf.analysis.sequence_growth import growing_sums, is_from_get, is_unobserved_sequence, obstacle_of_aliases
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked
from flake8_bytecode_perf.verdict import Obstacle


@pytest.mark.parametrize(
    ("body", "items", "needed"),
    [
        ("g(d[k])", 1, False),
        ("g(d[k], d[k])", 2, False),
        ("g(k, d[k])", 1, True),
        ("g(d[k])\n g(k)", 1, True),
        ("d[k] = 1", None, None),
        ("k = 1; g(d[k])", None, None),
        ("g(e[k])", None, None),
        ("g(k)", None, None),
    ],
)
def test_what_a_loop_looks_up(body: str, items: int | None, *, needed: bool | None) -> None:
    module = collect(ast.parse(f"def f(d, e, g):\n for k in d: {body}"))
    [loop] = iterations(module)
    [owner] = [loop.node.iter]  # type: ignore[union-attr]  # a `for`
    found = look_ups(module, loop, "k", owner)
    assert (found and (len(found.items), found.needed)) == ((items, needed) if items is not None else None)


def test_the_items_of_every_iteration() -> None:
    source = "def f(d, xs, g):\n for k in d:\n  g(d[k])\n  if g: g(d[k])\n  for x in xs: g(d[k])"
    module = collect(ast.parse(source))
    loop = next(iter(iterations(module)))
    found = look_ups(module, loop, "k", ast.Name("d", ast.Load()))
    assert found is not None
    reads, inner = reads_per_iteration(loop, found.items)
    assert (reads, [site.node.lineno for site in inner]) == (2, [5])


@pytest.mark.parametrize(
    ("body", "indexes", "only"),
    [
        ("g(x[0], x[1])", [0, 1], True),
        ("g(x[0], x)", [], True),
        ("g(x[6])", [], True),
        ("g(x[n])", [], True),
        ("g(x[True])", [], True),
        ("x[0] = 1", [], True),
        ("try: g(x[0])\n  except IndexError: pass", [], True),
        ("g(x[0]); x = n", [0], False),
        ("g(x[0])\n g(x)", [0], False),
    ],
)
def test_the_items_by_a_constant_index(body: str, indexes: list[int], *, only: bool) -> None:
    module = collect(ast.parse(f"def f(xs, g, n):\n for x in xs:\n  {body}"))
    [loop] = iterations(module)
    found = constant_items(module, loop, "x", 6)
    assert [site.parent.slice.value for site in found] == indexes
    assert all(is_constant_item(site.parent, 6) for site in found)
    assert is_only_read(module, loop, "x") is only


@pytest.mark.parametrize(
    ("header", "source"),
    [
        ("for x in xs", "xs"),
        ("for i, x in enumerate(xs)", "xs"),
        ("for x, i in enumerate(xs)", None),
        ("for x, y in xs", None),
    ],
)
def test_whose_elements_a_name_is_bound_to(header: str, source: str | None) -> None:
    [loop] = iterations(collect(ast.parse(f"{header}: pass")))
    found = source_of_elements(loop, "x")
    assert (found and ast.unparse(found)) == source


@pytest.mark.parametrize(
    ("generator", "sources", "long"),
    [
        ("(x for x in xs)", ["xs"], False),
        ("(y for x in xs for y in x)", ["xs", "x"], False),
        ("(x for x in range(10_000_000))", ["range(10000000)"], True),
        ("(x for x in range(10))", ["range(10)"], False),
        ("(line for line in open(xs))", ["open(xs)"], True),
    ],
)
def test_what_a_generator_goes_through(generator: str, sources: list[str], *, long: bool) -> None:
    module = collect(ast.parse(f"def f(xs): return sum{generator}"))
    [site] = module.comprehensions
    assert [ast.unparse(iterable) for iterable, _ in iterables_of(module, site)] == sources
    assert would_be_long(module, site) is long


@pytest.mark.parametrize(
    ("body", "doubts", "prefix"),
    [
        ("g(self.a)", False, (Certainty.CERTAIN, 1)),
        ("g(self.a.b)", True, (Certainty.CERTAIN, 1)),
        ("g(x.a)", True, None),
        ("g(y.a)", False, None),
        ("g(y.a)", True, (Certainty.LIKELY, 1)),
        ("self.a = x; g(self.a)", False, None),
    ],
)
def test_how_much_of_a_chain_is_invariant(body: str, prefix: tuple[Certainty, int] | None, *, doubts: bool) -> None:
    source = f"class A:\n def __init__(self): self.a = 1\n def f(self, xs, y, g):\n  for x in xs: {body}"
    module = collect(ast.parse(source), Asked(doubts=doubts))
    site, _, links = [found for found in chains(module) if isinstance(found[0].node.ctx, ast.Load)][-1]
    best = invariant_prefix(module, site.where, links)
    assert (best and (best[0], best[2])) == prefix


@pytest.mark.parametrize(
    ("before", "body", "kind", "unobserved", "obstacle"),
    [
        ("ys = []", "ys = ys + [x]", "list", True, None),
        ("ys = given", "ys = ys + [x]", "list", True, Obstacle.CHANGES_IN_PLACE),
        ("ys = ()", "ys += (x,)", "tuple", True, None),
        ("ys = []", "ys = ys + [x]; g(ys)", "list", False, Obstacle.CHANGES_IN_PLACE),
        ("ys = []", "ys = ys + [x]; len(ys)", "list", True, None),
        ("ys = []", "ys += [x]", None, None, None),
        ("ys = ()", "ys = ys + [x]", None, None, None),
        ("ys = 1", "ys = ys + 1", None, None, None),
    ],
)
def test_what_grows_by_sums(
    before: str,
    body: str,
    kind: str | None,
    obstacle: Obstacle | None,
    *,
    unobserved: bool | None,
) -> None:
    module = collect(ast.parse(f"def f(xs, given, g):\n {before}\n for x in xs: {body}\n return ys"), Asked(doubts=True))
    found = [(growth, kind) for growth, kind, _ in growing_sums(module)]
    assert [one for _, one in found] == ([kind] if kind is not None else [])
    for growth, _ in found:
        assert (is_unobserved_sequence(module, growth), obstacle_of_aliases(module, growth)) == (unobserved, obstacle)


@pytest.mark.parametrize(
    ("body", "unobserved"),
    [
        ("d[x] = d.get(x, []) + [1]", True),
        ("d[x] = [*d.get(x, []), 1]", True),
        ("d[x] = (*d.get(x, ()), 1)", True),
        ("d[x] = d.get(x, []) + [1]; g()", False),
    ],
)
def test_the_old_sequence_is_an_item(body: str, *, unobserved: bool) -> None:
    module = collect(ast.parse(f"def f(xs, g):\n d = {{}}\n for x in xs: {body}\n return d"), Asked(doubts=True))
    [growth] = [*growths(module), *copies(module)]
    assert is_from_get(growth)
    assert is_unobserved_sequence(module, growth) is unobserved
