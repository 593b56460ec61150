"""Loops and comprehensions that list distinct elements, and those that a comprehension may stand for: small loops."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.distinct_elements import distinct_in, distinct_of
from flake8_bytecode_perf.analysis.loop_bodies import lone
from flake8_bytecode_perf.analysis.loop_comprehensions import captures_target, clauses_of, fits_comprehension, loop_would_clash
from flake8_bytecode_perf.analysis.loops import for_loops, stands_in_test
from flake8_bytecode_perf.collect import collect

_TEST = "\n  if x not in seen:\n   seen.add(x)\n   out.append(x)"


@pytest.mark.parametrize(
    ("body", "element", "tests"),
    [
        (f"for x in xs:{_TEST}", "x", []),
        (f"for x in xs:\n  if not x: continue{_TEST}", "x", ["x"]),
        ("for x in xs:\n  y = x.n\n  if y not in seen:\n   out.append(y)\n   seen.add(y)", "x.n", []),
        ("for x in xs:\n  if x.n and x.n not in seen:\n   out.append(x.n)\n   seen.add(x.n)", "x.n", ["x.n"]),
        ("for x in xs:\n  if not x in seen:\n   seen.add(x)\n   self.out.append(x)", None, None),
        (f"for x in xs:{_TEST}\n print(x)", None, None),
        (f"for x in xs:{_TEST}\n print(seen)", None, None),
        (f"for x in xs:{_TEST}\n   print(x)", None, None),
        (f"for x in xs:\n  print(x){_TEST}", None, None),
        (f"for x in xs:{_TEST.replace('not in', 'in')}", None, None),
        (f"for x in xs:{_TEST.replace('add(x)', 'add(1)')}", None, None),
        ("for x in xs:\n  y = f(x)\n  if x and y not in seen:\n   seen.add(y)\n   out.append(y)", None, None),
        (f"for x, seen in xs:{_TEST}", None, None),
    ],
)
def test_a_loop_lists_distinct_elements(body: str, element: str | None, tests: list[str] | None) -> None:
    module = collect(ast.parse(f"def f(self, xs):\n seen = set()\n out = []\n {body}\n return out"))
    [loop] = for_loops(module)
    found = distinct_of(module, loop)
    shown = (ast.unparse(found[0].element), [*map(ast.unparse, found[0].tests)]) if found is not None else (None, None)
    assert shown == (element, tests)


def test_the_outermost_of_the_loops_comes_first() -> None:
    source = f"def f(rows):\n seen = set()\n out = []\n for row in rows:\n  for x in row:{_TEST}\n return out".replace(
        "\n   ", "\n    "
    )
    module = collect(ast.parse(source.replace("\n  if", "\n   if")))
    outer, inner = for_loops(module)
    found = distinct_of(module, inner)
    assert found is not None
    assert [one.loop for one in found[1]] == [outer, inner]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("[x for x in xs if not (x in seen or seen.add(x))]", "x in seen"),
        ("[x for x in xs if x not in seen and not seen.add(x)]", "x not in seen"),
        ("[x for x in xs if x not in seen]", None),
        ("[x.n for x in xs if x not in seen and not seen.add(x)]", None),
        ("[x for x in xs if x not in seen and not seen.add(1)]", None),
        ("[x for x in xs if x not in seen and not seen.add(x)], seen", None),
    ],
)
def test_a_comprehension_lists_distinct_elements(source: str, found: str | None) -> None:
    module = collect(ast.parse(f"def f(xs):\n seen = set()\n return {source}"))
    [site] = module.comprehensions
    spans = distinct_in(module, site)
    assert (spans and ast.unparse(spans[0])) == found


@pytest.mark.parametrize(
    ("loop", "answer"),
    [
        ("for x in xs: out.append(x)", True),
        ("for x in xs:\n  if f(x): out.append(x)", True),
        ("for x in xs:\n  if (y := f(x)): out.append(y)", True),
        ("for x in xs:\n  if (x := f(x)): out.append(x)", False),
        ("for x in (ys := xs): out.append(x)", False),
        ("for x in xs: out.append((y for y in x))", False),
        ("for x in xs: out.append(locals())", False),
        ("for x in xs: out.append((yield))", False),
    ],
)
def test_a_comprehension_may_stand_for_a_loop(loop: str, *, answer: bool) -> None:
    module = collect(ast.parse(f"def f(xs, out):\n {loop}"))
    done = lone(next(iter(for_loops(module))))
    assert done is not None
    element = done.statement.value.args[0]  # type: ignore[attr-defined]  # a call
    assert fits_comprehension(module, [done], element) is answer
    assert ast.unparse(clauses_of([done])[0]).startswith(" for x in ")


def test_a_name_of_a_later_clause_has_no_value_before() -> None:
    module = collect(ast.parse("def f(rows, out):\n for row in rows:\n  for x in g(x): out.append(x)"))
    outer, inner = (lone(loop) for loop in for_loops(module))
    assert outer is not None
    assert inner is not None
    assert not fits_comprehension(module, [outer, inner], ast.Name("x", ast.Load()))


@pytest.mark.parametrize(
    ("source", "clashes", "captured"),
    [
        ("def f(d, xs):\n d.update({x: 1 for x in xs})", False, False),
        ("def f(d, xs, x):\n d.update({x: 1 for x in xs})", True, False),
        ("def f(d, xs):\n d.update({x: 1 for x in xs})\n return locals()", True, False),
        ("def f(d, xs):\n d.update({x: lambda: x for x in xs})", False, True),
        ("def f(d, xs):\n d.update({x: lambda: d for x in xs})", False, False),
    ],
)
def test_a_loop_may_stand_for_a_comprehension(source: str, *, clashes: bool, captured: bool) -> None:
    module = collect(ast.parse(source))
    [site] = module.comprehensions
    assert (loop_would_clash(module, site), captures_target(site.node)) == (clashes, captured)


@pytest.mark.parametrize(
    ("source", "answer"),
    [("while f(x) > 1: pass", True), ("while x: f(x)", False), ("for x in xs: f(x)", False), ("f(x)", False)],
)
def test_a_call_stands_in_the_test_of_a_while(source: str, *, answer: bool) -> None:
    [site] = collect(ast.parse(source)).calls_of("f")
    assert stands_in_test(site.where.loop, site.node) is answer
