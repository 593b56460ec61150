"""Which code runs when an iterator gives its next element: small programs, the functions of the file and whether others run."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.iterators import steps_of
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked

PROGRAM = """
def numbers():
    yield 1

def listed():
    return [1]

def passed(xs):
    if xs:
        return numbers()
    return [1]

def twice(x): return x

short = lambda: numbers()

class Rows:
    def __iter__(self): return numbers()
    def rows(self): yield 1
    @property
    def columns(self): return [1]
    def f(self, xs, d: dict, other):
        ask({})
"""


@pytest.mark.parametrize(
    ("iterable", "functions", "generators", "unknown"),
    [
        ("[1]", set(), 0, False),
        ("[x for x in xs]", set(), 0, False),
        ("'ab'", set(), 0, False),
        ("xs", set(), 0, True),
        ("(x for x in [1])", set(), 1, False),
        ("(x for x in xs)", set(), 1, True),
        ("numbers()", {"numbers"}, 0, False),
        ("listed()", set(), 0, False),
        ("passed(xs)", {"numbers"}, 0, False),
        ("foreign()", set(), 0, True),
        ("map(twice, [1])", {"twice"}, 0, False),
        ("map(len, numbers())", {"numbers"}, 0, False),
        ("map(next, [1])", set(), 0, True),
        ("map(foreign, [1])", set(), 0, True),
        ("map(lambda x: x, [1])", {"<lambda>"}, 0, False),
        ("map(str.strip, [1])", set(), 0, True),
        ("map(xs[0], [1])", set(), 0, True),
        ("map(d.get, [1])", set(), 0, False),
        ("filter(None, [1])", set(), 0, False),
        ("filter(None, numbers())", {"numbers"}, 0, False),
        ("enumerate(numbers())", {"numbers"}, 0, False),
        ("zip([1], xs)", set(), 0, True),
        ("iter(twice, 1)", set(), 0, True),
        ("open(xs)", set(), 0, True),
        ("d.items()", set(), 0, False),
        ("self", {"numbers"}, 0, False),
        ("self.rows()", {"rows"}, 0, False),
        ("self.columns", set(), 0, False),
        ("self.other", set(), 0, True),
        ("other.rows()", {"rows"}, 0, True),
        ("[1] if xs else numbers()", {"numbers"}, 0, False),
        ("xs or [1]", set(), 0, True),
        ("[1] or numbers()", {"numbers"}, 0, False),
    ],
)
def test_what_runs_between_two_elements(iterable: str, functions: set[str], generators: int, *, unknown: bool) -> None:
    module = collect(ast.parse(PROGRAM.format(iterable)), Asked())
    [site] = module.calls_of("ask")
    steps = steps_of(module, site.where.scope, site.node.args[0])
    assert {getattr(found.node, "name", "<lambda>") for found in steps.callees} == functions
    assert (len(steps.generators), steps.unknown) == (generators, unknown)


@pytest.mark.parametrize(
    ("statements", "unknown"),
    [
        ("rows = [1]", False),
        ("rows = numbers()", False),
        ("rows = [1]\n rows = xs", True),
        ("for rows in xs: pass", True),
        ("rows = other = rows", True),
    ],
)
def test_a_name_gives_what_all_its_bindings_give(statements: str, *, unknown: bool) -> None:
    module = collect(ast.parse(f"def numbers(): yield 1\ndef g(xs):\n {statements}\n ask(rows)"), Asked())
    [site] = module.calls_of("ask")
    assert steps_of(module, site.where.scope, site.node.args[0]).unknown is unknown
