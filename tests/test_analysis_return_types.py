"""The types of what the functions of a file return."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.types import known_type
from flake8_bytecode_perf.collect import collect


def _type(source: str) -> tuple[str, bool]:
    """The type of what `out` is given, by name, and whether it may be None."""
    module = collect(ast.parse(source))
    scope = next(scope for scope in module.scopes if "out" in scope.bindings)
    found = known_type(scope.bindings["out"][0].value, module, scope)
    return found.name, found.optional


@pytest.mark.parametrize(
    ("definition", "name"),
    [
        ("def f(x):\n    return ''", "str"),
        ("def f(x):\n    return x.encode('ascii')", "bytes"),
        ("def f(x) -> bytes:\n    return x.load()", "bytes"),
        ("def f(x):\n    if x:\n        return ''\n    return str(x)", "str"),
        ("def f(x):\n    if x:\n        return ''\n    else:\n        raise ValueError", "str"),
        ("def f(x):\n    found = []\n    return found", "list"),
        ("f = lambda x: x.encode('ascii')", "bytes"),
        ("if A:\n    def f(x):\n        return b''\nelse:\n    def f(x):\n        return bytes(x)", "bytes"),
        ("def f(x):\n    def g():\n        yield 1\n    return [*g()]", "list"),
    ],
)
def test_a_function_shows_the_type_of_its_result(definition: str, name: str) -> None:
    assert _type(f"{definition}\nout = f(1)\n") == (name, False)


@pytest.mark.parametrize(
    "definition",
    [
        "def f(x):\n    return x",
        "def f(x):\n    return '' if x else 1",
        "def f(x):\n    if x:\n        return ''\n    return b''",
        "def f(x):\n    yield ''",
        "def f(x):\n    y = yield\n    return ''",
        "async def f(x):\n    return ''",
        "@cached\ndef f(x):\n    return ''",
        "@cached\ndef f(x) -> str:\n    return ''",
        "def f(x):\n    return f(x)",
        "def f(x):\n    return ''\nf = other(f)",
        "def f(x):\n    return ''\ndef g():\n    global f\n    f = h",
        "from m import *\ndef f(x):\n    return ''",
        "class f(str):\n    pass",
        "def f(x):\n    pass",
    ],
)
def test_a_function_may_return_values_of_another_type(definition: str) -> None:
    assert _type(f"{definition}\nout = f(1)\n")[0] in ("", "NoneType")


@pytest.mark.parametrize(
    "definition",
    [
        "def f(x):\n    if x:\n        return ''",
        "def f(x):\n    if x:\n        return\n    return ''",
        "def f(x):\n    while x:\n        return ''",
        "def f(x) -> str | None:\n    return x",
    ],
)
def test_a_function_may_return_none(definition: str) -> None:
    assert _type(f"{definition}\nout = f(1)\n") == ("str", True)


_METHOD = "class C:\n    def g(self){returns}:\n        return ''\n    def f(self):\n        out = self.g()\n{more}"


@pytest.mark.parametrize(
    ("returns", "more", "name"),
    [
        (" -> str", "", "str"),
        ("", "", ""),
        (" -> str", "    def h(self):\n        self.g = 1\n", ""),
        (" -> str", "    @property\n    def g(self):\n        return 1\n", ""),
    ],
)
def test_a_method_shows_the_type_of_its_result_by_its_annotation_alone(returns: str, more: str, name: str) -> None:
    assert _type(_METHOD.format(returns=returns, more=more))[0] == name


def test_values_are_followed_only_so_far() -> None:
    functions = "".join([f"def f{n}(x):\n    return f{n + 1}(x)\n" for n in range(6)])
    assert _type(f"{functions}def f6(x):\n    return ''\nout = f0(1)\n") == ("", False)


def test_the_many_values_of_a_function_are_unknown() -> None:
    branches = "".join([f"    if x == {n}:\n        return ''\n" for n in range(5)])
    assert _type(f"def f(x):\n{branches}    return ''\nout = f(1)\n") == ("", False)
