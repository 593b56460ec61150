"""Who observes the partial results of the loops and comprehensions of small programs."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

import pytest

from flake8_bytecode_perf.analysis.observability import (
    filled_by_obstacle,
    header_obstacle,
    interleaving_obstacle,
    length_obstacle,
    partial_result_obstacle,
)
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.verdict import Obstacle

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module

PROGRAM = """
COUNT = 0
def note():
    print(COUNT)
class Order:
    def __init__(self):
        self.total = 0
        self.items = []
        self.table = {{}}
    def __len__(self):
        return len(self.listed())
    def __iter__(self):
        return iter(self.items)
    def listed(self):
        return [x for x in self]
    def price(self, key):
        return len(self.items) + len(self.table)
    def reset(self):
        self.total = 0
        return [1]
    def rows(self):
        for index in range(3):
            yield self.total
    def run(self, xs, n: int, out: list, seen: list):
{}
"""


def _module(body: str) -> Module:
    return collect(ast.parse(PROGRAM.format("\n".join(f"        {line}" for line in body.splitlines()))))


def _loop(module: Module) -> Loop:
    return next(loop for loop in module.loops if loop.scope.path[-1:] == ("run",))


def _expression(module: Module, wanted: str) -> Any:
    nodes = [node for node in ast.walk(module.tree) if isinstance(node, ast.expr) and ast.unparse(node) == wanted]
    return nodes[-1]


@pytest.mark.parametrize(
    ("body", "target", "obstacle"),
    [
        ("for i in range(n): self.total += i", "self.total", None),
        ("for x in xs: self.total += 1", "self.total", Obstacle.SEEN_AFTER_ERROR),
        ("for i in range(n): self.total += xs[i]", "self.total", Obstacle.SEEN_AFTER_ERROR),
        ("for x in self.rows(): self.total += 1", "self.total", Obstacle.READ_BY_CALLEE),
        ("for i in range(n): self.total += i; xs()", "self.total", Obstacle.READ_BY_CALLEE),
        ("for i in range(n): self.total += i; yield i", "self.total", Obstacle.SUSPENDS),
        ("global COUNT\nfor i in range(n): COUNT += i; note()", "COUNT", Obstacle.READ_BY_CALLEE),
        ("global COUNT\nfor i in range(n): COUNT += i", "COUNT", None),
        ("mine = []\nfor x in xs: mine.append(x)", "mine", None),
        ("mine = []\ntry:\n    for x in xs: mine.append(x)\nexcept ValueError: print(mine)", "mine", Obstacle.SEEN_AFTER_ERROR),
    ],
)
def test_a_partial_result_of_a_loop(body: str, target: str, obstacle: Obstacle | None) -> None:
    module = _module(body)
    assert partial_result_obstacle(module, _loop(module), _expression(module, target)) is obstacle


@pytest.mark.parametrize(
    ("body", "receiver", "obstacle"),
    [
        ("self.items.extend(x for x in range(n))", "self.items", None),
        ("self.items.extend(x for x in xs if x not in self.items)", "self.items", Obstacle.READ_WHILE_IT_GROWS),
        ("mine = []\nhas = mine.count\nmine.extend(x for x in xs if has(x))", "mine", Obstacle.READ_WHILE_IT_GROWS),
        ("mine = []\nsame = mine\nmine.extend(x for x in xs if x not in same)", "mine", Obstacle.READ_WHILE_IT_GROWS),
        ("self.items.extend(self.price(x) for x in xs)", "self.items", Obstacle.READ_BY_CALLEE),
        ("self.items.extend(xs(x) for x in range(n))", "self.items", Obstacle.READ_BY_CALLEE),
        ("self.items.extend(1 // x for x in range(n))", "self.items", Obstacle.SEEN_AFTER_ERROR),
        ("out.extend(x for x in range(n) if x not in seen)", "out", Obstacle.SAME_OBJECT),
        ("mine = []\nmine.extend(xs(x) for x in xs)", "mine", None),
    ],
)
def test_a_container_that_a_comprehension_fills(body: str, receiver: str, obstacle: Obstacle | None) -> None:
    module = _module(body)
    site = next(site for site in module.comprehensions if site.where.scope.path[-1:] == ("run",))
    assert filled_by_obstacle(module, site, _expression(module, receiver)) is obstacle


@pytest.mark.parametrize(
    ("body", "obstacle"),
    [
        ("list(xs(x) for x in xs)", None),
        ("min((x for x in range(n)), key=xs)", None),
        ("min((xs(x) for x in range(n)), key=xs)", Obstacle.READ_BY_CONSUMER),
        ("sum(xs(x) for x in range(n))", Obstacle.SEEN_AFTER_ERROR),
        ("sum(x for x in range(n))", None),
    ],
)
def test_a_generator_that_runs_between_the_steps_of_its_consumer(body: str, obstacle: Obstacle | None) -> None:
    module = _module(body)
    site = next(site for site in module.comprehensions if site.where.scope.path[-1:] == ("run",))
    assert interleaving_obstacle(module, site) is obstacle


@pytest.mark.parametrize(
    ("body", "obstacle"),
    [
        ("for x in self.reset(): self.total += 1", Obstacle.CHANGED_BY_CALLEE),
        ("for x in xs(): self.total += 1", Obstacle.ITERABLE_RUNS_CODE),
        ("for x in xs: self.total += 1", None),
        ("while n: self.total += 1", None),
    ],
)
def test_what_the_expression_behind_in_may_change(body: str, obstacle: Obstacle | None) -> None:
    module = _module(body)
    assert header_obstacle(module, _loop(module), _expression(module, "self.total")) is obstacle


@pytest.mark.parametrize(("method", "obstacle"), [("listed", Obstacle.REENTRANT), ("run", None)])
def test_a_list_of_self_in_what_the_length_calls(method: str, obstacle: Obstacle | None) -> None:
    module = _module("return [x for x in self]")
    site = next(site for site in module.comprehensions if site.where.scope.path[-1:] == (method,))
    assert length_obstacle(module, site.where.scope, site.node.generators[0].iter) is obstacle


@pytest.mark.parametrize(
    ("length", "obstacle"),
    [
        ("return len(self.items)", None),
        ("self.asked = True; return 2", Obstacle.LENGTH_RUNS_CODE),
        ("raise TypeError(self)", Obstacle.LENGTH_RUNS_CODE),
        ("return self.backend.count()", Obstacle.LENGTH_RUNS_CODE),
    ],
)
def test_a_list_of_what_may_run_code_when_it_is_measured(length: str, obstacle: Obstacle | None) -> None:
    source = f"class Bag:\n    def __len__(self):\n        {length}\ndef copy(bag):\n    return [x for x in bag]\n"
    module = collect(ast.parse(source))
    site = next(iter(module.comprehensions))
    assert length_obstacle(module, site.where.scope, site.node.generators[0].iter) is obstacle
