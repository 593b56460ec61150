"""Whether the loops around the first `xs.pop(0)` of a program remove most elements, or may remove a few."""

from __future__ import annotations

import ast
from textwrap import indent

import pytest

from flake8_bytecode_perf.analysis.queues import removes_most
from flake8_bytecode_perf.collect import collect


def most(source: str) -> bool:
    module = collect(ast.parse(f"def f(self, xs, ys):\n{indent(source, ' ')}"))
    site = next(module.calls_of("pop"))
    return removes_most(module, site, site.node.func.value)


@pytest.mark.parametrize(
    "source",
    [
        "while xs: xs.pop(0)",
        "while len(xs): xs.pop(0)",
        "while len(xs) > 0: xs.pop(0)",
        "while 0 < len(xs): xs.pop(0)",
        "while len(xs) >= 1: xs.pop(0)",
        "while bool(xs): xs.pop(0)",
        "while not len(xs) == 0: xs.pop(0)",
        "while xs != []: xs.pop(0)",
        "while '' != xs: xs.pop(0)",
        "while n := len(xs): xs.pop(0)",
        "while self.xs: self.xs.pop(0)",
        "while xs or ys: xs.pop(0)",
        "while True:\n if not xs: break\n xs.pop(0)",
        "while True:\n if xs: xs.pop(0)\n else: break",
        "while 1:\n if len(xs) == 0: return ys\n xs.pop(0)",
        "while True:\n try: xs.pop(0)\n except IndexError: break",
        "while True:\n try: xs.pop(0)\n except (ValueError, IndexError): return",
        "while xs:\n if ys: raise ValueError\n xs.pop(0)",
        "while xs:\n for y in ys:\n  if y: break\n xs.pop(0)",
        "while xs:\n def g(): return 1\n xs.pop(0)",
        "while xs:\n while xs[0] > 1: xs.pop(0)",
        "for _ in range(len(xs)): xs.pop(0)",
        "for x in list(xs): xs.pop(0)",
        "for x in xs[:]: xs.pop(0)",
        "for i, x in enumerate(xs.copy()): xs.pop(0)",
        "[xs.pop(0) for _ in range(len(xs))]",
        # a queue of work
        "while ys:\n xs.pop(0)\n xs.append(ys)",
        "while ys:\n xs.pop(0)\n xs += ys",
        "while ys:\n xs.pop(0)\n for y in ys: xs.extend(y)",
        "while xs:\n x = xs.pop(0)\n if x: return x\n xs.append(ys)",
        "while ys:\n xs.pop(0)\n insort(xs, ys)",
        "while ys:\n xs.pop(0)\n xs.insert(1, ys)",
    ],
)
def test_a_loop_that_empties_or_refills_a_list_removes_most_of_it(source: str) -> None:
    assert most(source)


@pytest.mark.parametrize(
    "source",
    [
        "xs.pop(0)",
        "while ys: xs.pop(0)",
        "while len(ys): xs.pop(0)",
        "while len(xs) > 1: xs.pop(0)",
        "while len(xs) != ys: xs.pop(0)",
        "while xs != ys: xs.pop(0)",
        "while xs > []: xs.pop(0)",
        "while xs and xs[0] < ys: xs.pop(0)",
        "while xs[0] == 1: xs.pop(0)",
        "while xs:\n if xs[0]: break\n xs.pop(0)",
        "while xs:\n if xs[0]: return xs\n xs.pop(0)",
        "while xs:\n try: g(xs.pop(0))\n except ValueError: break",
        "while xs:\n for y in ys:\n  if y: return y\n xs.pop(0)",
        "while True: xs.pop(0)",
        "while True:\n if not xs: pass\n xs.pop(0)",
        "while True:\n if not xs: break\n if ys: break\n xs.pop(0)",
        "for y in ys: xs.pop(0)",
        "for y in range(9): xs.pop(0)",
        "for y in range(len(ys)): xs.pop(0)",
        "for y in g(xs): xs.pop(0)",
        "[xs.pop(0) for y in ys]",
        "while ys:\n xs.pop(0)\n ys.append(1)",
        "while ys:\n xs.pop(0)\n xs.insert(0, ys)",
        "while xs:\n xs.pop(0)\n if ys:\n  xs.append(1)\n  break",
        "while ys:\n try: xs.pop(0)\n except IndexError: xs.append(1)",
        # it is made anew, or kept short
        "while ys:\n xs = [1]\n while xs[0] > 1: xs.pop(0)\n xs.append(1)",
        "for y in ys:\n xs.append(y)\n if len(xs) > 5: xs.pop(0)",
    ],
)
def test_a_loop_that_may_end_before_removes_a_few_elements(source: str) -> None:
    assert not most(source)
