"""Loops that keep the element with the greatest or least key, and that key: small loops, and the builtin that finds it."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.analysis.remembered_keys import Remembered, remembered_of
from flake8_bytecode_perf.collect import collect

KEPT = "most = len(x); best = x"


def _remembered(source: str) -> Remembered | None:
    module = collect(ast.parse(source))
    [loop] = for_loops(module)
    return remembered_of(module, loop)


@pytest.mark.parametrize(
    ("test", "kept", "answer"),
    [
        ("len(x) > most", KEPT, ("max", "best", "most", "len")),
        ("len(x) < most", KEPT, ("min", "best", "most", "len")),
        ("most < len(x)", KEPT, ("max", "best", "most", "len")),
        ("most > len(x)", "best = x; most = len(x)", ("min", "best", "most", "len")),
        ("len(x) > most", "best, most = x, len(x)", ("max", "best", "most", "len")),
        ("table[x] > most", "most = table[x]; best = x", ("max", "best", "most", "table.__getitem__")),
        ("len(x) >= most", KEPT, None),
        ("len(x) != most", KEPT, None),
        ("len(x) > least", KEPT, None),
        ("abs(x) > most", KEPT, None),
        ("x > most", KEPT, None),
        ("x > most", "most = x; best = x", None),
        ("len(x) > most", "most = len(x)", None),
        ("len(x) > most", "most = len(x); best = y", None),
        ("len(x) > most", "most = y; best = x", None),
        ("len(x) > most", "most = len(x); best = x; y = x", None),
        ("len(x) > most", "most = len(x); best = x; print(x)", None),
        ("len(x) > most", "most, best = y", None),
        ("len(x) > most", "most, best = len(x), x, 1", None),
        ("len(x) > most", "most = len(x); y.best = x", None),
        ("len(x) > most", "most = len(x); x = x", None),
        ("len(x) > most", "most = len(x); best += x", None),
        ("len(x) > most > 1", KEPT, None),
    ],
)
def test_what_a_loop_keeps(test: str, kept: str, answer: tuple[str, ...] | None) -> None:
    found = _remembered(f"def f(xs, y, table):\n most, best = -1, None\n for x in xs:\n  if {test}: {kept}\n return best")
    assert (found and (found.builtin, found.name, found.key_name, found.key.function)) == answer


@pytest.mark.parametrize(
    "source",
    [
        f"def f(xs):\n most, best = -1, None\n for x in xs:\n  if len(x) > most: {KEPT}\n return best, most",
        f"def f(xs):\n most, best = -1, None\n for x in xs:\n  if len(x) > most: {KEPT}\n return best, x",
        f"def f(xs):\n most, best = -1, None\n for x in xs:\n  if len(x) > most: {KEPT}\n  else: print(x)\n return best",
        f"def f(xs):\n most, best = -1, None\n for x in xs:\n  if len(x) > most: {KEPT}\n return lambda: most",
        f"def f(xs, max):\n most, best = -1, None\n for x in xs:\n  if len(x) > most: {KEPT}\n return best",
        f"def f(xs):\n most, best = -1, None\n for x in (y for y in xs):\n  if len(x) > most: {KEPT}\n return best",
        f"most, best = -1, None\nfor x in xs:\n if len(x) > most: {KEPT}\nprint(best)",
    ],
)
def test_what_only_a_loop_does_is_not_remembered(source: str) -> None:
    assert _remembered(source) is None
