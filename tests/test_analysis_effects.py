"""What expressions and loops of small programs may read, write and raise."""

from __future__ import annotations

import ast
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from flake8_bytecode_perf.analysis.effects import (
    Effects,
    effects_between_steps,
    effects_of,
    effects_of_callees_in,
    effects_of_iteration,
)
from flake8_bytecode_perf.collect import collect

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

CLASS = """
class Order:
    def __init__(self, lines):
        self.total = 0
        self.items = []

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        for index in range(3):
            yield self.total

    @property
    def mean(self):
        return self.total / 2

    @mean.setter
    def mean(self, value):
        self.total = value

    def price(self, key):
        return self.items

    def grow(self):
        self.items.append(1)

    def again(self):
        self.grow()
        self.once()

    def once(self):
        self.again()

    def run(self, xs, n: int, words: list[str]):
        MARK
"""
MODULE = """
COUNT = 0
SEEN = set()

def bump():
    global COUNT
    COUNT += 1

def rows():
    for index in range(3):
        yield COUNT

def listed():
    return [1, 2]

def fill(target):
    target.append(1)

steps = lambda: rows()

def run(xs, n: int, out):
    MARK
"""
COUNTER = """
class Order:
    def __init__(self):
        self.total = 0

    def run(self, xs, n: int, words: list[str]):
        MARK
"""


def _run(program: str, code: str) -> tuple[Module, Scope, ast.stmt]:
    indent = program.split("MARK", maxsplit=1)[0].splitlines()[-1]
    text = program.replace("MARK", dedent(code).replace("\n", "\n" + indent))
    module = collect(ast.parse(text))
    scope = next(scope for scope in module.scopes if scope.path[-1:] == ("run",))
    return module, scope, scope.node.body[-1]  # type: ignore[attr-defined]


def _effects(program: str, code: str) -> Effects:
    module, scope, statement = _run(program, code)
    return effects_of(module, scope, statement)


def _loop(program: str, code: str) -> tuple[Module, Loop]:
    module, scope, _ = _run(program, code)
    return module, next(loop for loop in module.loops if loop.scope.runner is scope)


@pytest.mark.parametrize(
    ("program", "code", "name"),
    [
        (CLASS, "self.price(1)", "items"),
        (CLASS, "f = self.price; f(1)", "items"),
        (CLASS, "map(self.price, xs)", "items"),
        (CLASS, "len(xs)", "items"),
        (CLASS, "list(xs)", "total"),
        (CLASS, "self.mean", "total"),
        (CLASS, "xs.mean", "total"),
        (CLASS, "[x for x in self]", "total"),
        (MODULE, "bump()", "COUNT"),
        (MODULE, "list(rows())", "COUNT"),
        (MODULE, "[SEEN for x in xs]", "SEEN"),
    ],
)
def test_a_name_that_is_read(program: str, code: str, name: str) -> None:
    assert name in _effects(program, code).reads


@pytest.mark.parametrize(
    ("program", "code", "name"),
    [
        (CLASS, "self.run(1, 2, 3)", "COUNT"),
        (CLASS, "len(words)", "items"),
        (CLASS, "len(n)", "items"),
        (MODULE, "listed()", "COUNT"),
        (MODULE, "f = lambda: bump(); n", "COUNT"),
    ],
)
def test_a_name_that_is_not_read(program: str, code: str, name: str) -> None:
    assert name not in _effects(program, code).reads


@pytest.mark.parametrize(
    ("program", "code", "names"),
    [
        (CLASS, "self.grow()", {"items"}),
        (CLASS, "self.again()", {"items"}),
        (CLASS, "self.total = 1", {"total"}),
        (CLASS, "self.mean = 1", {"total"}),
        (CLASS, "self.price(1)", set()),
        (MODULE, "bump()", {"COUNT"}),
        (MODULE, "fill(out)", {"out"}),
        (MODULE, "SEEN.add(n)", {"SEEN"}),
        (MODULE, "SEEN[n] = 1", {"SEEN"}),
        (MODULE, "listed()", set()),
        (MODULE, "xs.pop(out)", {"xs", "out"}),
        (MODULE, "import heapq\nheapq.heappush(xs, n)", {"xs"}),
    ],
)
def test_the_names_that_are_written(program: str, code: str, names: set[str]) -> None:
    assert _effects(program, code).writes & {"items", "total", "COUNT", "SEEN", "out", "xs"} == names


@pytest.mark.parametrize(
    ("program", "code"),
    [
        (CLASS, "xs + 1"),
        (CLASS, "self.total / 2"),
        (CLASS, "xs[0]"),
        (CLASS, "xs.name"),
        (CLASS, "words[n]"),
        (CLASS, "sum(xs)"),
        (CLASS, "n < xs"),
        (CLASS, "a, b = xs"),
        (MODULE, "xs()"),
        (MODULE, "{xs: 1}"),
        (MODULE, "raise ValueError"),
    ],
)
def test_code_that_may_raise(program: str, code: str) -> None:
    assert _effects(program, code).raises


@pytest.mark.parametrize(
    "code",
    [
        "self.count = n + 1",
        "self.total += 1",
        "self.total += n",
        "self.total += len(words)",
        "n == xs",
        "n < 3",
        "n in (1, 2)",
        "str(xs)",
        "f'{xs}'",
        "max(n, 3)",
        "words.append(xs)",
        "self.items",
        "not xs",
        "words[1:]",
    ],
)
def test_code_that_does_not_raise(code: str) -> None:
    assert not _effects(COUNTER, code).raises


@pytest.mark.parametrize(
    ("code", "unknown"),
    [
        ("xs()", True),
        ("xs.run()", True),
        ("sorted(out, key=xs)", True),
        ("import sys", True),
        ("with xs: pass", True),
        ("getattr(xs, 'a')", True),
        ("bump()", False),
        ("sorted(out, key=len)", False),
        ("map(bump, out)", False),
        ("len(xs)", False),
        ("xs.name", False),
    ],
)
def test_code_that_the_file_does_not_show(code: str, unknown: bool) -> None:  # noqa: FBT001 - an answer
    assert _effects(MODULE, code).unknown is unknown


@pytest.mark.parametrize(("code", "suspends"), [("yield n", True), ("list(rows())", False)])
def test_code_that_suspends(code: str, suspends: bool) -> None:  # noqa: FBT001 - an answer
    assert _effects(MODULE, code).suspends is suspends


@pytest.mark.parametrize(
    ("program", "iterable"),
    [
        (MODULE, "rows()"),
        (MODULE, "enumerate(rows())"),
        (MODULE, "(COUNT for x in [1])"),
        (MODULE, "(x for x in rows())"),
        (MODULE, "zip([1], rows())"),
        (MODULE, "map(lambda x: COUNT, [1])"),
        (MODULE, "rows() if n else []"),
        (MODULE, "rows() or []"),
        (MODULE, "steps()"),
    ],
)
def test_what_runs_between_steps_reads_the_global(program: str, iterable: str) -> None:
    assert "COUNT" in effects_between_steps(*_loop(program, f"for x in {iterable}: pass")).reads


@pytest.mark.parametrize(
    "iterable", ["range(n)", "[1, 2]", "'text'", "enumerate([1])", "zip([1], range(2))", "listed()", "list(rows())"]
)
def test_containers_run_nothing_between_steps(iterable: str) -> None:
    assert effects_between_steps(*_loop(MODULE, f"for x in {iterable}: pass")) == Effects()


@pytest.mark.parametrize("iterable", ["xs", "xs()", "xs.items()", "map(xs, [1])", "iter(xs, 1)", "xs.rows", "map(xs[0], [1])"])
def test_an_unknown_iterator_may_do_anything(iterable: str) -> None:
    between = effects_between_steps(*_loop(MODULE, f"for x in {iterable}: pass"))
    assert between.unknown
    assert between.raises


def test_a_name_is_followed_to_the_generator_that_it_is_bound_to() -> None:
    between = effects_between_steps(*_loop(MODULE, "g = (COUNT for x in [1])\nfor x in g: pass"))
    assert "COUNT" in between.reads
    assert not between.unknown


def test_the_object_at_hand_is_followed_to_its_iter() -> None:
    between = effects_between_steps(*_loop(CLASS, "for x in self: pass"))
    assert "total" in between.reads
    assert not between.unknown


def test_a_while_loop_has_no_iterator() -> None:
    assert effects_between_steps(*_loop(MODULE, "while n: n -= 1")) == Effects()


def test_an_iteration_includes_the_body_and_the_iterator() -> None:
    found = effects_of_iteration(*_loop(MODULE, "for x in rows(): SEEN.add(1)"))
    assert {"COUNT", "SEEN"} <= found.reads
    assert "SEEN" in found.writes


def test_an_iteration_of_a_comprehension_includes_its_inner_clauses() -> None:
    assert "COUNT" in effects_of_iteration(*_loop(MODULE, "[x for x in [1] for y in rows()]")).reads


def test_the_effects_of_callees_leave_out_what_the_loop_does_itself() -> None:
    assert effects_of_callees_in(*_loop(MODULE, "for x in [1]: SEEN.add(1)")) == Effects()
    assert "COUNT" in effects_of_callees_in(*_loop(MODULE, "for x in [1]: bump()")).writes


def test_a_class_inside_a_class_is_no_method_of_it() -> None:
    program = """
class Form:
    class Meta(Form):
        def size(self):
            return COUNT
    model = Meta
    def size(self):
        return 1
def run(xs):
    MARK
"""
    assert "COUNT" in _effects(program, "xs.size()").reads
    assert "COUNT" not in _effects(program, "Form.model()").reads
