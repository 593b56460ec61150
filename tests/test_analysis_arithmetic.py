"""The builtin type of a value, and whether arithmetic on it may raise: small programs with a marked expression."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.arithmetic import may_raise, value_type
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked


@pytest.mark.parametrize(
    ("source", "known"),
    [
        ("def f():\n n = 0\n for x in y: n += 1\n ask(n)", "int"),
        ("def f():\n n = 0\n for x in y: n += len(z)\n ask(n)", "int"),
        ("def f():\n n = 0\n for x in y: n = 2 * 3 + len(x)\n ask(n)", "int"),
        ("def f():\n n = 0\n for x in y: n += x\n ask(n)", ""),
        ("def f():\n n = 0\n for x in y: n /= 2\n ask(n)", ""),
        ("def f():\n n = 0\n for x in y: n //= x\n ask(n)", ""),
        ("def f(n):\n for x in y: n += 1\n ask(n)", ""),
        ("def f():\n for x in y: n += 1\n ask(n)", ""),
        ("class A:\n def __init__(self): self.n = 0\n def f(self):\n  self.n += 1\n  ask(self.n)", "int"),
        ("class A:\n n = 0\n def f(self):\n  self.n += 1\n  ask(self.n)", "int"),
        ("class A:\n def f(self):\n  self.n += 1\n  ask(self.n)", ""),
        ("class A:\n def __init__(self, n): self.n = n\n def f(self):\n  self.n += 1\n  ask(self.n)", ""),
        ("def f(a):\n a.n = 0\n ask(a.n)", ""),
        ("def f():\n n = m = 0\n for x in y:\n  n += 1\n  m += 1\n ask(n * m + 2)", "int"),
        ("def f():\n n = 0\n for x in y: n += 1\n ask(n / 2)", "float"),
        ("def f():\n n = 0\n for x in y: n += 1\n ask(n / z)", ""),
        ("def f():\n n = 0\n for x in y: n += 1\n ask(n + z)", ""),
        ("def f():\n n = 0\n for x in y: n += 1\n ask(n + 0.5)", "float"),
        ("def f(xs: list[int]):\n for x in xs: ask(x)", ""),
        ("def f(xs: list[int]):\n for x in sorted(xs): ask(x + 1)", ""),
        ("def f(xs: dict[str, int]):\n for x in xs.values(): ask(x)", ""),
        ("def f(xs: str):\n for x in xs: ask(x)", "str"),
        ("def f(n):\n for x in range(n): ask(x)", "int"),
        ("def f(): ask(1)", "int"),
        ("def f(x): ask(x)", ""),
    ],
)
def test_the_builtin_type_of_a_value(source: str, known: str) -> None:
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("ask")
    assert value_type(module, site.where.scope, site.node.args[0]) == known


@pytest.mark.parametrize(
    ("operation", "answer"),
    [
        ("x + y", False),
        ("x - y", False),
        ("x * y", False),
        ("x / 2", False),
        ("x / 0", True),
        ("x / y", True),
        ("x // y", True),
        ("x % 2", False),
        ("x ** 2", False),
        ("x ** -1", True),
        ("x ** 99", True),
        ("x ** y", True),
        ("x << 2", True),
    ],
)
def test_arithmetic_on_numbers_may_raise(operation: str, *, answer: bool) -> None:
    node = ast.parse(operation, mode="eval").body
    assert isinstance(node, ast.BinOp)
    assert may_raise(node) is answer
    augmented = ast.AugAssign(ast.Name("x", ast.Store()), node.op, node.right)
    assert may_raise(augmented) is answer
