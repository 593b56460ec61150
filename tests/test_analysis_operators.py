"""What `operator` does in one call: the items that a tuple of keys names, and operations on pairs of elements."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.analysis.paired_operations import paired_operation
from flake8_bytecode_perf.analysis.picked_items import picked_items
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked


@pytest.mark.parametrize(
    ("keys", "expression", "answer"),
    [
        ("('a', 'b')", "tuple([row[k] for k in KEYS])", ("KEYS", "row")),
        ("('a', 'b')", "tuple(row[k] for k in KEYS)", ("KEYS", "row")),
        ("('a', 'b')", "tuple(self.row[k] for k in KEYS)", ("KEYS", "self.row")),
        ("('a',)", "tuple(row[k] for k in KEYS)", None),
        ("['a', 'b']", "tuple(row[k] for k in KEYS)", None),
        ("('a', make())", "tuple(row[k] for k in KEYS)", None),
        ("('a', 'b')", "list(row[k] for k in KEYS)", None),
        ("('a', 'b')", "tuple(row[k] for k in KEYS if k)", None),
        ("('a', 'b')", "tuple(row[k] for k in row)", None),
        ("('a', 'b')", "tuple(row[0] for k in KEYS)", None),
        ("('a', 'b')", "tuple(k.row[k] for k in KEYS)", None),
        ("('a', 'b')", "tuple(make()[k] for k in KEYS)", None),
        ("('a', 'b')", "tuple(row[k] for k in KEYS for x in row)", None),
    ],
)
def test_the_items_that_constant_keys_name(keys: str, expression: str, answer: tuple[str, str] | None) -> None:
    module = collect(ast.parse(f"KEYS = {keys}\ndef f(self, row): return {expression}"), Asked())
    [site] = module.comprehensions
    picked = picked_items(module, site)
    assert (picked and (picked.keys, ast.unparse(picked.owner))) == answer


@pytest.mark.parametrize(
    "source",
    [
        "KEYS = ('a', 'b')\nKEYS = ('c', 'd')\ndef f(row): return tuple(row[k] for k in KEYS)",
        "def f(row, KEYS): return tuple(row[k] for k in KEYS)",
        "KEYS = ('a', 'b')\ndef f(row, tuple): return tuple(row[k] for k in KEYS)",
    ],
)
def test_keys_that_may_be_others_pick_nothing(source: str) -> None:
    module = collect(ast.parse(source), Asked())
    [site] = module.comprehensions
    assert picked_items(module, site) is None


@pytest.mark.parametrize(
    ("header", "element", "mapped"),
    [
        ("for x, y in zip(xs, ys)", "x * y", "map(operator.mul, xs, ys)"),
        ("for x, y in zip(xs, ys)", "y - x", "map(operator.sub, ys, xs)"),
        ("for x, y in zip(xs, ys)", "x == y", "map(operator.eq, xs, ys)"),
        ("for x, y in zip(xs, ys)", "x * x", None),
        ("for x, y in zip(xs, ys)", "x * 2", None),
        ("for x, y in zip(xs, ys)", "x is y", None),
        ("for x, y in zip(xs, ys)", "x in y", None),
        ("for x, y in zip(xs, ys)", "f(x, y)", None),
        ("for x, y in zip(xs, ys)", "x < y < 3", None),
        ("for x, y in d.items()", "x * y", "itertools.starmap(operator.mul, d.items())"),
        ("for x, y in d.items()", "y * x", None),
        ("for i in range(len(xs))", "xs[i] * ys[i]", "map(operator.mul, xs, ys)"),
        ("for i in range(len(ys))", "xs[i] - ys[i]", "map(operator.sub, xs, ys)"),
        ("for i in range(len(zs))", "xs[i] * ys[i]", None),
        ("for i in range(9)", "xs[i] * ys[i]", None),
        ("for i in range(len(xs))", "xs[i] * xs[i]", None),
        ("for i in range(len(xs))", "xs[i] * ys[0]", None),
        ("for i in range(len(xs))", "xs[i] * ys[j]", None),
        ("for i in range(1, len(xs))", "xs[i] * ys[i]", None),
    ],
)
def test_the_function_that_does_the_same_with_pairs(header: str, element: str, mapped: str | None) -> None:
    module = collect(ast.parse(f"def f(xs, ys, zs, d, j):\n {header}: ask({element})"), Asked())
    [loop] = for_loops(module)
    [site] = module.calls_of("ask")
    found = paired_operation(module, loop, site.node.args[0])
    assert (found and found.mapped) == mapped


def test_a_length_with_a_name_is_that_of_the_sequence() -> None:
    source = "def f(xs, ys, m):\n n = len(xs)\n for i in range({}): ask(xs[i] * ys[i])"
    for bound, known in (("n", True), ("m", False)):
        module = collect(ast.parse(source.format(bound)), Asked())
        [loop] = for_loops(module)
        [site] = module.calls_of("ask")
        assert (paired_operation(module, loop, site.node.args[0]) is not None) is known
