"""Before which loop a call may stand, and whether all iterations may share what it returns: small loops, and the answer."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.early_places import place_before
from flake8_bytecode_perf.analysis.shared_results import is_only_read, may_be_shared
from flake8_bytecode_perf.collect import collect


def _place(source: str, state: Certainty) -> tuple[int, Certainty] | None:
    """The line of the loop before which the call of `size` may stand, if each loop leaves its value alone as sure as that."""
    module = collect(ast.parse(f"def f(xs, ys, go):\n {source}"))
    [site] = module.calls_of("size")
    found = place_before(module, site, lambda _loop: state)
    return (found[0].line, found[1]) if found is not None else None


@pytest.mark.parametrize(
    ("source", "state", "place"),
    [
        ("for y in ys:\n  go(size(xs))", Certainty.CERTAIN, (2, Certainty.CERTAIN)),
        ("for y in ys:\n  go(size(xs))", Certainty.LIKELY, (2, Certainty.LIKELY)),
        ("for y in ys:\n  go(size(xs))", Certainty.NO, None),
        ("for y in ys:\n  for x in xs:\n   go(size(xs))", Certainty.CERTAIN, (2, Certainty.CERTAIN)),
        ("for y in ys:\n  if y: go(size(xs))", Certainty.CERTAIN, (2, Certainty.CERTAIN)),
        ("for y in ys:\n  if y: go(size(xs))", Certainty.LIKELY, None),
        ("for y in ys:\n  if xs is not None: pass\n  go(size(xs))", Certainty.LIKELY, None),
        ("while size(xs): go()", Certainty.CERTAIN, None),
        ("while size(1): go()", Certainty.CERTAIN, (2, Certainty.CERTAIN)),
        ("while size(xs) > len(ys): pass", Certainty.CERTAIN, (2, Certainty.CERTAIN)),
        ("go(size(xs) + y for y in ys)", Certainty.CERTAIN, (2, Certainty.LIKELY)),
        ("go(size(1) + y for y in ys)", Certainty.CERTAIN, (2, Certainty.CERTAIN)),
        ("go(size(xs))", Certainty.CERTAIN, None),
    ],
)
def test_the_outermost_loop_before_which_a_call_may_stand(
    source: str, state: Certainty, place: tuple[int, Certainty] | None
) -> None:
    assert _place(source, state) == place


def test_a_question_for_the_type_does_not_guard_itself() -> None:
    module = collect(ast.parse("def f(x, ys, go):\n for y in ys:\n  if x: pass\n  go(isinstance(x, int), len(x))"))
    [asked], [measured] = module.calls_of("isinstance"), module.calls_of("len")
    assert place_before(module, asked, lambda _loop: Certainty.LIKELY) is not None
    assert place_before(module, measured, lambda _loop: Certainty.LIKELY) is None


@pytest.mark.parametrize(
    ("statement", "read", "shared"),
    [
        ("z = x in sorted(xs)", True, True),
        ("z = x is sorted(xs)", False, False),
        ("z = sorted(xs).index(x)", True, True),
        ("z = sorted(xs).index", False, False),
        ("z = sorted(xs).append(x)", False, False),
        ("z = sorted(xs)\n return x in z", True, True),
        ("z = sorted(xs)\n return z", False, False),
        ("for z in sorted(xs): pass", True, True),
        ("for z in list(xs): pass", False, False),
        ("z = set(xs) | x", True, True),
        ("z = set(xs) + x", False, False),
        ("return len(xs)", False, True),
    ],
)
def test_a_result_is_only_read(statement: str, *, read: bool, shared: bool) -> None:
    module = collect(ast.parse(f"def f(x, xs):\n {statement}"))
    [site] = module.calls_of("sorted", "list", "set", "len")
    assert (is_only_read(module, site), may_be_shared(module, site)) == (read, shared)
