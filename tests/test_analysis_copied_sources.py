"""Whether a loop may iterate over what it copies, and what a counter holds before a loop: small loops, and the answer."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.added_values import added_by
from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.copied_sources import state_of_source
from flake8_bytecode_perf.analysis.counter_starts import obstacles_to_adding, starts_at_zero
from flake8_bytecode_perf.analysis.counts import counter_of
from flake8_bytecode_perf.analysis.loop_bodies import lone
from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.analysis.paired_operations import can_be_mapped, obstacles_to_mapping, paired_operation
from flake8_bytecode_perf.analysis.reaching_types import type_at_start, type_of_constant
from flake8_bytecode_perf.analysis.starts import made_before
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.verdict import Obstacle


@pytest.mark.parametrize(
    ("source", "body", "state"),
    [
        ("xs", "pass", Certainty.CERTAIN),
        ("xs", "xs.append(1)", Certainty.NO),
        ("d.keys()", "pass", Certainty.CERTAIN),
        ("d.keys()", "d.pop(x)", Certainty.NO),
        ("xs.keys()", "pass", Certainty.NO),
        ("{**d}.keys()", "d.pop(x)", Certainty.CERTAIN),
        ("enumerate(xs)", "pass", Certainty.CERTAIN),
        ("enumerate(xs)", "xs.append(1)", Certainty.NO),
        ("zip(xs, [*xs])", "pass", Certainty.CERTAIN),
        ("zip(xs, xs, strict=True)", "pass", Certainty.NO),
        ("sorted(xs)", "xs.append(1)", Certainty.CERTAIN),
        ("given", "pass", Certainty.LIKELY),
        ("given", "g()", Certainty.NO),
        ("self.xs", "pass", Certainty.NO),
        ("'abc'", "g()", Certainty.CERTAIN),
    ],
)
def test_a_loop_may_iterate_over_the_source(source: str, body: str, state: Certainty) -> None:
    module = collect(ast.parse(f"def f(self, given, g):\n xs, d = [1], {{}}\n for x in list({source}): {body}"))
    [loop] = for_loops(module)
    copied = loop.node.iter.args[0]  # type: ignore[union-attr]  # a call
    assert state_of_source(module, loop, loop.scope, copied) is state


@pytest.mark.parametrize(
    ("before", "value", "first", "kind"),
    [
        ("n = 0", "0", "int", "int"),
        ("n = 0.5", "0.5", "float", "float"),
        ("n = len(xs)", "len(xs)", "", "int"),
        ("n = g(xs)", "g(xs)", "", ""),
        ("n = 1\n if xs: pass", None, "", "int"),
    ],
)
def test_the_type_at_the_start_of_a_loop(before: str, value: str | None, first: str, kind: str) -> None:
    module = collect(ast.parse(f"def f(xs):\n {before}\n for x in xs: n += 1"))
    [loop] = for_loops(module)
    start = made_before(loop, "n")
    assert (start and ast.unparse(start)) == value
    assert (type_of_constant(start), type_at_start(module, loop, "n", start)) == (first, kind)
    assert starts_at_zero(loop, "n") is (value == "0")


@pytest.mark.parametrize(
    ("before", "target", "obstacles"),
    [
        ("n = 5", "n", set()),
        ("n = f()", "n", {Obstacle.UNKNOWN_TYPE}),
        ("if xs: n = 5", "n", {Obstacle.MAY_BE_UNBOUND}),
        ("n = 5\n def g(): return n", "n", None),
        ("box = Box()", "box.n", {Obstacle.SKIPPED_ITERATION, Obstacle.UNKNOWN_TYPE}),
        ("pass", "x.n", None),
        ("pass", "xs.n", {Obstacle.SKIPPED_ITERATION, Obstacle.UNKNOWN_TYPE}),
    ],
)
def test_a_count_may_be_added(before: str, target: str, obstacles: set[Obstacle] | None) -> None:
    module = collect(ast.parse(f"def f(xs, box):\n {before}\n for x in xs:\n  if x == 1: {target} += 1"))
    [loop] = for_loops(module)
    done = lone(loop)
    counter = counter_of(done.statement, done.tests) if done is not None else None
    assert counter is not None
    found = obstacles_to_adding(module, loop, counter, counter.test)
    wanted = {Obstacle.MAY_BE_UNBOUND, Obstacle.UNKNOWN_TYPE, Obstacle.SKIPPED_ITERATION}
    assert (found if found is None else wanted.intersection(found)) == obstacles


@pytest.mark.parametrize(
    ("body", "added"),
    [
        ("n = n + x * y", ("n", "x * y")),
        ("n += x * y", ("n", "x * y")),
        ("n -= x * y", None),
        ("if x != y: n += 1", ("n", "x != y")),
        ("if x == y: continue\n  n += 1", ("n", "x != y")),
        ("if x: n = n + y", None),
        ("n = n + x\n  f(n)", None),
    ],
)
def test_what_a_loop_adds(body: str, added: tuple[str, str] | None) -> None:
    module = collect(ast.parse(f"def f(xs, n):\n for x, y in xs:\n  {body}"))
    [loop] = for_loops(module)
    done = lone(loop)
    found = added_by(done) if done is not None else None
    assert (found and (found.name, ast.unparse(found.element))) == added


@pytest.mark.parametrize(
    ("header", "element", "obstacles", "keeps"),
    [
        ("for x, y in zip(xs, ys)", "x * y", set(), True),
        ("for x, y in zip(xs, ys)", "y * x", set(), True),
        ("for x, y in zip(us, ys)", "y * x", set(), False),
        ("for x, y in us", "x * y", {Obstacle.ERROR_DIFFERS}, True),
        ("for x, y in us.items()", "x * y", set(), True),
        ("for i in range(len(xs))", "xs[i] * ys[i]", {Obstacle.OTHER_ERROR}, True),
        ("for i in range(len(us))", "us[i] * ys[i]", {Obstacle.UNKNOWN_TYPE, Obstacle.OTHER_ERROR}, True),
    ],
)
def test_what_may_go_wrong_with_a_map_of_pairs(header: str, element: str, obstacles: set[Obstacle], *, keeps: bool) -> None:
    module = collect(ast.parse(f"def f(us, n):\n xs, ys = [1], [2]\n {header}: n += {element}"))
    [loop] = for_loops(module)
    done = lone(loop)
    added = added_by(done) if done is not None else None
    assert added is not None
    pairs = paired_operation(module, loop, added.element)
    assert pairs is not None
    assert set(obstacles_to_mapping(module, loop.scope, pairs)) - {None} == obstacles
    assert can_be_mapped(module, loop.scope, pairs) is keeps
