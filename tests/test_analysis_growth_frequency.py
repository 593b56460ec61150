"""Whether most iterations of a loop make a value longer, and with something of their own."""

from __future__ import annotations

import ast
from textwrap import indent

import pytest

from flake8_bytecode_perf.analysis.growth import copies, growths
from flake8_bytecode_perf.analysis.growth_frequency import adds_own_element, frequency_obstacle
from flake8_bytecode_perf.collect import collect


def _seldom(body: str, before: str = "s = []") -> bool:
    source = f"def f(xs, out, box, n):\n    {before}\n    for x in xs:\n{indent(body, ' ' * 8)}\n    return s\n"
    module = collect(ast.parse(source))
    growth = next(found for found in (*growths(module), *copies(module)) if found.form != "+=")
    return frequency_obstacle(module, growth) is not None


@pytest.mark.parametrize(
    "body",
    [
        "s = s + [x]",
        "if x: s = s + [x]",
        "if x.n: s = s + [x.n]",
        "if x[0]: s = s + [x[0]]",
        "if (y := x.find()): s = s + [y]",
        "if x is not None: s = s + [x]",
        "if x.n != 1: s = s + [x]",
        "if x.n not in box: s = s + [x]",
        "if not x.n == 1: s = s + [x]",
        "if x and x.n != 1: s = s + [x]",
        "if x.ok() or x.n != 1: s = s + [x]",
        "if n: s = s + [x]",
        "if n > 3: s = s + [x]",
        "if x.n == 1: continue\ns = s + [x]",
        "if x.bad():\n continue\nelse:\n s = s + [x]",
        "if x.bad():\n pass\nelse:\n s = s + [x]",
        "if x.bad():\n raise ValueError\nelse:\n s = s + [x]",
        "if x.small():\n s = s + [x]\nelse:\n out.append(x)",
        "if x.n == 1:\n out.append(x)\nelse:\n s = s + [x]",
        "if x.n == 1:\n s = s + [x]\nelse:\n s = s + [1]",
        "if x.n == 1:\n s = s + [x]\nelif x.n == 2:\n s = s + [1]\nelse:\n s = s + [2]",
        "if x.n == 1: s = s + [1]\ns = s + [x]",
        "s = s + [x] if x else s",
        "s = s if x.n == 1 else s + [x]",
        "s = [x] if s is None else s + [x]",
        "if s: s = s + [x]",
        "try: s = s + [x]\nexcept ValueError: pass",
        "try: x.go()\nexcept ValueError: s = s + [1]\nelse: s = s + [x]",
        "match x:\n case 1: out.go()\n case _: s = s + [x]",
        "match x:\n case 1: s = s + [1]\n case 2: s = s + [x]",
        "with box: s = s + [x]",
        "for y in x:\n if y: s = s + [y]",
    ],
)
def test_most_iterations_make_it_longer(body: str) -> None:
    assert not _seldom(body)


@pytest.mark.parametrize(
    "body",
    [
        "if x.n == 1: s = s + [x]",
        "if x in box: s = s + [x]",
        "if x is box: s = s + [x]",
        "if not x.n != 1: s = s + [x]",
        "if x.bad(): s = s + [x]",
        "if isinstance(x, int): s = s + [x]",
        "if x.hidden: s = s + [x]",
        "if x.n > 3: s = s + [x]",
        "if x and x.n == 1: s = s + [x]",
        "if x.n == 1 or x.n == 2: s = s + [x]",
        "if x.ok() or x.n == 2: s = s + [x]",
        "if x and x.ok(): s = s + [x]",
        "if x != 1:\n out.append(x)\nelse:\n s = s + [x]",
        "if x.n:\n s = s + [x]\nelse:\n s.append(x)",
        "if x.n:\n s.extend(x)\nelse:\n s = s + [x]",
        "if x.n:\n s += [x]\nelse:\n s = s + [x]",
        "if x.n:\n s[1:] = x\nelse:\n s = s + [x]",
        "if x.n == 1:\n s = s + [x]\nelif x.n == 2:\n s = s + [1]",
        "if x not in s: s = s + [x]",
        "s = s + [x] if x.n == 1 else s",
        "try: x.go()\nexcept ValueError: s = s + [x]",
        "match x:\n case 1: s = s + [x]\n case _: out.go()",
    ],
)
def test_few_iterations_may_make_it_longer(body: str) -> None:
    assert _seldom(body)


def test_a_comprehension_without_a_test_does_so_in_each_iteration() -> None:
    module = collect(ast.parse("def f(xs, s):\n return [s := s + [x] for x in xs]"))
    assert frequency_obstacle(module, growths(module)[0]) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("s | {x}", True),
        ("s | {x.n}", True),
        ("{*s, x}", True),
        ("s.union([x])", True),
        ("s.union((k, x))", True),
        ("s | set([x])", True),
        ("s | frozenset((x,))", True),
        ("s | {k.pop()}", True),
        ("{*s, *k, x}", True),
        ("s | {k}", False),
        ("s | {1}", False),
        ("s | x", False),
        ("s.union(x)", False),
        ("s | set(x)", False),
        ("{*s, *x}", False),
        ("s | {*x}", False),
        ("s | {y for y in x}", False),
    ],
)
def test_an_iteration_adds_an_element_of_its_own(value: str, *, expected: bool) -> None:
    module = collect(ast.parse(f"def f(xs, k):\n s = set()\n for x in xs:\n  s = {value}\n return s"))
    assert adds_own_element(module, copies(module)[0]) is expected
