"""Loops that keep the element with the greatest or least key, and that key: small loops, and the builtin that finds it."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.analysis.remembered_keys import Remembered, position_of, remembered_of
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


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("n = len(x)\n  if n > most: most = n; best = x", ("max", "best", "most", "len")),
        ("n = len(x)\n  if most < n: most, best = n, x", ("max", "best", "most", "len")),
        ("n = len(x)\n  if n < most: most = len(x); best = x", ("min", "best", "most", "len")),
        ("if (n := len(x)) > most: most = n; best = x", ("max", "best", "most", "len")),
        ("if most > (n := len(x)): most = n; best = x", ("min", "best", "most", "len")),
        ("n = len(y)\n  if n > most: most = n; best = x", None),
        ("n = len(x)\n  if n > most: most = n; n = x", None),
        ("n = m = len(x)\n  if n > most: most = n; best = x", None),
        ("global n\n  n = len(x)\n  if n > most: most = n; best = x", None),
    ],
)
def test_a_local_may_hold_the_key(body: str, answer: tuple[str, ...] | None) -> None:
    found = _remembered(f"def f(xs, y):\n most, best = -1, None\n for x in xs:\n  {body}\n return best")
    assert (found and (found.builtin, found.name, found.key_name, found.key.function)) == answer


def test_a_local_that_is_read_behind_the_loop_is_kept() -> None:
    loop = " for x in xs:\n  n = len(x)\n  if n > most: most = n; best = x\n"
    assert _remembered(f"def f(xs):\n most, best = -1, None\n{loop} return best, n") is None


@pytest.mark.parametrize(
    ("loop", "answer"),
    [
        ("for i, x in enumerate(xs):\n  if x > most: most = x; best = i", ("max", "best", "most")),
        ("for i, x in enumerate(xs):\n  if most > x: best, most = i, x", ("min", "best", "most")),
        ("for i, x in enumerate(xs):\n  if xs[i] > most: most = xs[i]; best = i", ("max", "best", "most")),
        ("for i, x in enumerate(xs):\n  if x >= most: most = x; best = i", None),
        ("for i, x in enumerate(xs, 1):\n  if x > most: most = x; best = i", None),
        ("for i, x in enumerate(f()):\n  if x > most: most = x; best = i", None),
        ("for i, x in enumerate(f().y):\n  if x > most: most = x; best = i", None),
        ("for i, x in zip(xs, xs):\n  if x > most: most = x; best = i", None),
        ("for i, x in enumerate(xs):\n  if x > most: most = x; best = x", None),
        ("for i, x in enumerate(xs):\n  if x > most: most = i; best = i", None),
        ("for i, x in enumerate(xs):\n  if x > most: most = x; xs = i", None),
    ],
)
def test_the_position_that_a_loop_keeps(loop: str, answer: tuple[str, ...] | None) -> None:
    module = collect(ast.parse(f"def f(xs):\n most, best = -1, None\n {loop}\n return best, most"))
    found = position_of(module, next(iter(for_loops(module))))
    assert (found and (found.builtin, found.name, found.key_name)) == answer


def test_the_position_among_what_a_shadowed_enumerate_gives_is_not_kept() -> None:
    loop = " for i, x in enumerate(xs):\n  if x > most: most = x; best = i\n"
    module = collect(ast.parse(f"def f(xs, enumerate):\n most, best = -1, None\n{loop} return best"))
    assert position_of(module, next(iter(for_loops(module)))) is None
