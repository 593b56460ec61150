"""Whether a loop changes an object through another name, or in a function that it calls; what serves as a deque."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from flake8_bytecode_perf.analysis.alias_changes import changed_by_callees, changed_through_alias
from flake8_bytecode_perf.analysis.deques import can_be_reversed, is_at_front, serves_as_deque
from flake8_bytecode_perf.analysis.ownership import is_unaliased_until
from flake8_bytecode_perf.collect import collect

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site

PROGRAM = """
POOL = []

def shrink():
    POOL.pop()

def count(n):
    return n + 1

class Box:
    def __init__(self, given):
        self.items, self.given = [], given

    def drop(self):
        self.given.pop()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.given.clear()

def f(xs: list, ys, box: Box, *rest):
    drop = ys.pop
    fresh = []
    for x in xs:
        {statement}
"""


def _loop(statement: str) -> tuple[Module, Loop, ast.expr]:
    module = collect(ast.parse(PROGRAM.format(statement=statement)))
    loop = next(loop for loop in module.loops if loop.scope.path == ("f",))
    return module, loop, ast.parse("xs", mode="eval").body


@pytest.mark.parametrize(
    ("statement", "items", "answer"),
    [
        ("ys.pop()", True, True),
        ("ys.append(x)", False, True),
        ("rest[0].clear()", True, True),
        ("list.pop(ys)", True, True),
        ("drop()", True, True),
        ("heapq.heappush(ys, x)", False, True),
        ("heappush(ys, x)", False, True),
        ("random.shuffle(ys)", False, False),
        ("del ys[0]", False, True),
        ("ys[0] = x", True, True),
        ("ys += [x]", True, True),
        ("box.items.append(x)", True, True),
        ("POOL.append(x)", True, True),
        ("ys[0] = x", False, False),
        ("ys.sort()", False, False),
        ("ys.add(x)", True, False),  # of a set
        ("ys -= 1", True, False),
        ("fresh.append(x)", True, False),
        ("x.append(1)", True, False),  # an element
        ("print(ys)", True, False),
    ],
)
def test_a_change_by_another_name(statement: str, *, items: bool, answer: bool) -> None:
    module, loop, node = _loop(statement)
    assert changed_through_alias(module, loop, loop.scope, node, items=items) is answer


@pytest.mark.parametrize(
    ("statement", "answer"),
    [
        ("shrink()", True),
        ("box.drop()", True),
        ("with box: print(x)", True),
        ("count(x)", False),
        ("print(x)", False),
    ],
)
def test_a_change_in_a_function_of_the_file(statement: str, *, answer: bool) -> None:
    module, loop, node = _loop(statement)
    assert changed_by_callees(module, loop, loop.scope, node) is answer


@pytest.mark.parametrize(
    ("before", "answer"),
    [
        ("", True),
        ("print(len(a))", True),
        ("b = a", False),
        ("b = zip(a, xs)", False),
        ("b = a or None", False),
        ("def g(y=a): return y", False),
        ("b = [a for _ in xs]", False),
        ("b = sum(y for y in (x for x in a))", True),
        ("b = [y for y in (x for x in a)]", True),
        ("b = (y for y in (x for x in a))", False),
        ("a = b = []", False),
        ("a = xs", False),
    ],
)
def test_a_local_that_nothing_else_refers_to_before_a_place(before: str, *, answer: bool) -> None:
    module = collect(ast.parse(f"def f(xs):\n    a = []\n    {before}\n    for x in xs: a = a + [x]\n    c = a\n    return c\n"))
    loop = next(loop for loop in module.loops if isinstance(loop.node, ast.For))
    assert is_unaliased_until(module, loop.scope, "a", loop.span[1]) is answer


def _call(source: str) -> tuple[Module, Site]:
    module = collect(ast.parse(source))
    return module, next(site for site in module.calls_of("pop", "insert") if is_at_front(site.node))


@pytest.mark.parametrize(
    ("uses", "answer"),
    [
        ("q.append(1)", True),
        ("print(len(q), q[0], sorted(q))", True),
        ("for x in q: print(x)", True),
        ("return q", False),
        ("print(q[1:])", False),
        ("print(q == xs)", False),
        ("print(q + xs)", False),
        ("span(q)", False),
        ("q.pop(2)", False),
        ("q.sort()", False),
    ],
)
def test_what_serves_as_a_deque(uses: str, *, answer: bool) -> None:
    local = f"def f(xs):\n    q = list(xs)\n    while q:\n        q.pop(0)\n    {uses}\n"
    assert serves_as_deque(*_call(local)) is answer
    method = f"class A:\n    def f(self, xs):\n        while xs: self.q.pop(0)\n        {uses.replace('q', 'self.q')}\n"
    assert serves_as_deque(*_call(method)) is answer


@pytest.mark.parametrize(
    "source",
    [
        "def f(q):\n    while q: q.pop(0)\n",
        "def f(d):\n    while d: d[0].pop(0)\n",
        "def f(xs):\n    q = list(xs)\n    for x in q: q.pop(0)\n",
    ],
)
def test_what_a_deque_does_not_serve_for(source: str) -> None:
    assert not serves_as_deque(*_call(source))


@pytest.mark.parametrize(
    ("start", "body", "answer"),
    [
        ("[]", "q.insert(0, x)", True),
        ("[1]", "q.insert(0, x)", True),
        ("[]", "q.insert(0, x)\n        if len(q) > 9: break", True),
        ("[1, 2]", "q.insert(0, x)", False),
        ("list(xs)", "q.insert(0, x)", False),
        ("[]", "q.insert(0, x)\n        print(q[0])", False),
        ("[]", "q.insert(0, x)\n        q.append(x)", False),
        ("[]", "q.insert(0, x)\n        xs = lambda: q", False),
        ("[]", "q.pop(0)", False),
    ],
)
def test_a_list_can_be_appended_to_and_reversed(start: str, body: str, *, answer: bool) -> None:
    source = f"def f(xs):\n    q = {start}\n    for x in xs:\n        {body}\n    return q\n"
    assert can_be_reversed(*_call(source)) is answer
