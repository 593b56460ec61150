"""In which loops a value grows, what reads it meanwhile, and whether its parts could be joined after the loop."""

from __future__ import annotations

import ast
from textwrap import indent
from typing import TYPE_CHECKING

import pytest

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.growth import copies, growths
from flake8_bytecode_perf.analysis.growth_reads import (
    is_iterated_while_growing,
    is_retained_while_growing,
    join_obstacles,
    join_state,
)
from flake8_bytecode_perf.analysis.iterables import gives_distinct
from flake8_bytecode_perf.analysis.renewals import is_rebound_in
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.verdict import Obstacle

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.growth_forms import Growth
    from flake8_bytecode_perf.model.module import Module


def _growth(body: str, before: str = 's = ""') -> tuple[Module, Growth]:
    """The first growth in a loop with this body."""
    source = f"def f(xs, out, box):\n    {before}\n    for x in xs:\n{indent(body, ' ' * 8)}\n    return s\n"
    module = collect(ast.parse(source))
    return module, growths(module)[0]


@pytest.mark.parametrize(
    "body",
    [
        "s += x",
        "s += x\nif x:\n    return s",
        "s += x\nif x:\n    print(s)\n    break",
        "s += x\nif x:\n    raise ValueError(s)",
        "s = s + x if x else s",
        "if s is None:\n    s = x\nelse:\n    s += x",
    ],
)
def test_parts_can_be_joined_after_the_loop(body: str) -> None:
    assert join_state(*_growth(body)) is Certainty.CERTAIN


@pytest.mark.parametrize(
    "body",
    [
        "if s:\n    s += ', '\ns += x",
        "s += x\nif len(s) > 80:\n    break",
        "s += x\nif s == '':\n    break",
        "s += x\nif not s:\n    break",
        "if x:\n    s += x\nelse:\n    out.append(s)\n    s = ''",
    ],
)
def test_parts_can_perhaps_be_joined(body: str) -> None:
    assert join_state(*_growth(body)) is Certainty.LIKELY


@pytest.mark.parametrize(
    "body",
    [
        "s += x\nyield s",
        "s += x\nout.append(s)",
        "s += x\nif s.endswith('ab'):\n    return s",
        "if x not in s:\n    s += x",
        "s += x\nprint(f'{s}')",
        "s += x + s[:1]",
        "s += x\nbox.last = s",
        "s += x\nout.append(lambda: s)",
        "s = s + x + s",
        "s += x\nfor y in s:\n    print(y)",
    ],
)
def test_an_iteration_reads_the_value(body: str) -> None:
    growth = _growth(body)
    assert join_state(*growth) is Certainty.NO
    assert join_obstacles(*growth) is None


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("s += x\nbox.last = s", True),
        ("s += x\nout.append(s)", True),
        ("s += x\nyield s", True),
        ("s += x\nif x:\n    continue\nreturn s", True),
        ("s += x\nout[0] = [s]", True),
        ("s += x\nprint(s)", False),
        ("s += x\na, b = s", False),
        ("s += x", False),
    ],
)
def test_what_keeps_a_growing_value(body: str, *, answer: bool) -> None:
    assert is_retained_while_growing(*_growth(body)) is answer


CLASS = """
class Page:
    def note(self):
        print(self.html)

    def other(self):
        print(self.title)

    def rows(self):
        for row in self.data:
            yield self.html + row

    def build(self, xs):
        {statement}
"""


@pytest.mark.parametrize(
    ("statement", "obstacle"),
    [
        ("for x in xs: self.html += x; self.note()", Obstacle.READ_BY_CALLEE),
        ("for x in self.rows(): self.html += x", Obstacle.READ_BY_CALLEE),
        ("for x in xs: self.html += yield x", Obstacle.SUSPENDS),
        ("for x in xs: self.pages[x] += 'y'", Obstacle.OTHER_OBJECT),
        ("for x in xs: self.html += x; self.other()", None),
        ("for x in xs: self.html += x", None),
    ],
)
def test_who_else_reads_a_growing_attribute(statement: str, obstacle: Obstacle | None) -> None:
    module = collect(ast.parse(CLASS.format(statement=statement)))
    found = join_obstacles(module, growths(module)[0])
    assert found is not None
    assert [one for one in found if one is not None] == ([obstacle] if obstacle else [])


def test_a_function_made_before_the_loop_may_read_a_local() -> None:
    growth = _growth("s += x\nout()", "s = ''\n    def show(): print(s)")
    assert join_state(*growth) is Certainty.LIKELY


@pytest.mark.parametrize(
    ("header", "answer"),
    [
        ("for k in range(9)", True),
        ("for k in {1, 2}", True),
        ("for k in d.keys()", True),
        ("for k in sorted(set(xs))", True),
        ("for k, _ in d.items()", True),
        ("for k, _ in enumerate(xs)", True),
        ("for k in rows", True),
        ("for k in xs", False),
        ("for _, k in enumerate(xs)", False),
        ("for k, _ in xs", False),
        ("for k in sorted(xs)", False),
    ],
)
def test_a_loop_gives_distinct_values(header: str, *, answer: bool) -> None:
    module = collect(ast.parse(f"def f(xs, d, rows):\n    {header}:\n        print(rows[k])\n"))
    assert gives_distinct(module, module.loops[0], "k") is answer


@pytest.mark.parametrize(
    ("statement", "loops"),
    [
        ("for k in rows: d[k] += rows[k] + 'a'", 0),
        ("for n in xs:\n        for k in d: d[k] += 'a'", 1),
        ("for k in xs: d[k] += 'a'", 1),
        ("for k in xs: d['a'] += 'a'", 1),
    ],
)
def test_an_item_under_another_key_in_each_iteration_does_not_grow(statement: str, loops: int) -> None:
    module = collect(ast.parse(f"def f(xs, d, rows):\n    {statement}\n"))
    assert [len(growth.loops) for growth in growths(module)] == ([loops] if loops else [])


@pytest.mark.parametrize(
    ("expression", "answer"),
    [("x", True), ("y.items", True), ("y[0]", True), ("self.a", True), ("self.__b", True), ("self.c", False), ("z", False)],
)
def test_what_a_loop_rebinds(expression: str, *, answer: bool) -> None:
    source = (
        "class A:\n    def f(self, xs, z):\n        self.c = 1\n        for x in xs:\n            y = x\n"
        "            self.a = self.__b = y\n            z.append(x)\n"
    )
    module = collect(ast.parse(source))
    [loop] = module.loops
    assert is_rebound_in(module, loop.scope, loop, ast.parse(expression, mode="eval").body) is answer


@pytest.mark.parametrize(
    ("body", "loops"),
    [
        ("if x:\n    s = ''\n    continue\n    print(x)\ns += x", 1),
        ("def g():\n    s = ''\nif x:\n    s = ''\ns += x", 1),
        ("if x:\n    s = ''\nelse:\n    s = x\ns += x", 0),
    ],
)
def test_a_renewal_on_some_way_leaves_a_growth(body: str, loops: int) -> None:
    module = collect(ast.parse(f"def f(xs):\n    s = ''\n    for x in xs:\n{indent(body, ' ' * 8)}\n"))
    assert [len(growth.loops) for growth in growths(module)] == ([loops] if loops else [])


@pytest.mark.parametrize(
    ("statement", "form"),
    [
        ("s = [*s, x]", "copy"),
        ("s = (x, *s)", "copy behind"),
        ("s = {*s, x}", "copy"),
        ("s = {**s, x: 1}", "copy"),
        ("s = {x: 1, **s}", "copy behind"),
        ("s = s | x | {1}", "copy"),
        ("s = x | s", "copy behind"),
        ("s = s.union(x, box)", "copy"),
        ("s = dict(s, **x)", "copy"),
        ("s |= x", "|="),
    ],
)
def test_a_copy_grows_in_one_of_these_forms(statement: str, form: str) -> None:
    module = collect(ast.parse(f"def f(xs, s, box):\n    for x in xs:\n        {statement}\n    return s\n"))
    assert [growth.form for growth in copies(module)] == [form]


@pytest.mark.parametrize(
    "statement",
    [
        "s = [*s]",
        "s = [*s, s.pop()]",
        "s = {**s, x: s.pop(x)}",
        "s = [*s, *s]",
        "s = [*x, x]",
        "s = [s, x]",
        "s = dict(s)",
        "s = x | box",
        "s &= x",
    ],
)
def test_no_copy_grows(statement: str) -> None:
    module = collect(ast.parse(f"def f(xs, s, box):\n    for x in xs:\n        {statement}\n    return s\n"))
    assert copies(module) == []


@pytest.mark.parametrize(("iterable", "expected"), [("s", True), ("enumerate(s)", True), ("s.items()", True), ("box.s", False)])
def test_a_loop_over_what_grows_is_told(iterable: str, *, expected: bool) -> None:
    module = collect(ast.parse(f"def f(s, box):\n    for x in {iterable}:\n        s = [*s, x]\n    return s\n"))
    assert is_iterated_while_growing(copies(module)[0]) is expected
