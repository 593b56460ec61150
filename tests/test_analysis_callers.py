"""Whether small programs show that their function `f` is called again and again."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.callers import is_called_repeatedly
from flake8_bytecode_perf.collect import collect

FUNCTION = "def f(x):\n    return x\n"


def repeatedly(source: str) -> bool:
    module = collect(ast.parse(source))
    [function] = [scope for scope in module.scopes if getattr(scope.node, "name", "") == "f"]
    return is_called_repeatedly(module, function)


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("", False),
        ("f(1)", False),
        ("for x in xs: f(x)", True),
        ("for x in (1, 2): f(x)", False),
        ("while f(1): pass", True),
        ("ys = [f(x) for x in xs]", True),
        ("any(f(x) for x in xs)", True),
        ("map(f, xs)", True),
        ("xs.sort(key=f)", True),
        ("sorted(xs, key=f)", True),
        ("use(f)", False),
        ("use(function=f)", False),
        ("re.sub('a', f, text)", True),
        ("def g(xs):\n    return f(xs)\ndef h(xs):\n    for x in xs: g(x)", False),
        ("def h(f):\n    for x in xs: f(x)", False),
    ],
)
def test_a_function_that_is_called_repeatedly(source: str, answer: object) -> None:
    assert repeatedly(FUNCTION + source) is answer


def test_a_method_is_called_through_self() -> None:
    looped = "class A:\n    def f(self): pass\n    def g(self, xs):\n        for x in xs: self.f()"
    assert repeatedly(looped)
    assert not repeatedly(looped.replace("for x in xs: ", ""))


def test_a_function_that_calls_itself() -> None:
    assert repeatedly("def f(x):\n    return f(x - 1) if x else 0")
    assert not repeatedly("def f(x):\n    return g(x - 1) if x else 0")


def test_a_lambda_is_not_followed() -> None:
    module = collect(ast.parse("g = lambda x: x\nfor x in xs: g(x)"))
    [function] = [scope for scope in module.scopes if isinstance(scope.node, ast.Lambda)]
    assert not is_called_repeatedly(module, function)
