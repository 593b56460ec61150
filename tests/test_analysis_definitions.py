"""Which functions of a file an expression may call: small programs with a marked expression, and their names."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.definitions import (
    base_names,
    functions_of,
    is_imported_module,
    is_known_function,
    is_overridden,
    methods,
    setters,
)
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked
from flake8_bytecode_perf.model.kinds import Kind


@pytest.mark.parametrize(
    ("source", "names", "known"),
    [
        ("def g(): pass\ndef f(): ask(g)", {"g"}, True),
        ("g = lambda: 1\ndef f(): ask(g)", {"<lambda>"}, True),
        ("def f(): ask(lambda: 1)", {"<lambda>"}, True),
        ("def g(): pass\nh = g\ndef f(): ask(h)", {"g"}, False),
        ("def g(): pass\ndef h(): pass\ndef f(x): ask(g if x else h)", {"g", "h"}, False),
        ("def g(): pass\ng = wrap(g)\ndef f(): ask(g)", {"g"}, False),
        ("def f(g): ask(g)", set(), False),
        ("from app import g\ndef f(): ask(g)", set(), False),
        ("def f(): ask(len)", set(), False),
        ("class A:\n def g(self): pass\n def f(self): ask(self.g)", {"g"}, True),
        ("class A:\n def g(self): pass\n def f(self, other): ask(other.g)", {"g"}, False),
        ("class A:\n def g(self): pass\n def f(self):\n  ask(self.g)\n  self.g = 1", {"g"}, False),
        ("class A:\n g = lambda self: 1\n def f(self): ask(self.g)", {"<lambda>"}, True),
        ("def _g(self): pass\nclass A:\n g = _g\n def f(self): ask(self.g)", {"_g"}, True),
        ("class A:\n @property\n def g(self): pass\n @g.setter\n def g(self, v): pass\n def f(self): ask(self.g)", {"g"}, True),
        ("class A:\n def f(self): ask(self.g)", set(), False),
        ("class A:\n def __init__(self): pass\ndef f(): ask(A)", {"__init__"}, True),
        ("class A(int):\n def __init__(self): pass\ndef f(): ask(A)", {"__init__"}, True),
        ("class A(Foreign):\n def __init__(self): pass\ndef f(): ask(A)", {"__init__"}, False),
        ("class A: pass\ndef f(): ask(A)", set(), True),
    ],
)
def test_what_an_expression_may_call(source: str, names: set[str], *, known: bool) -> None:
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("ask")
    [node] = site.node.args
    found = functions_of(module, site.where.scope, node)
    assert {getattr(scope.node, "name", "<lambda>") for scope in found} == names
    assert is_known_function(module, site.where.scope, node) is known


def test_setters_are_no_methods() -> None:
    source = "class A:\n @property\n def n(self): pass\n @n.setter\n def n(self, v): pass\n"
    module = collect(ast.parse(f"{source} def _get(self): pass\n m = property(_get)\n"))
    assert {name: len(found) for name, found in methods(module).items()} == {"n": 1, "_get": 1}
    assert {name: len(found) for name, found in setters(module).items()} == {"n": 1, "m": 1}


@pytest.mark.parametrize(
    ("source", "bases"),
    [
        ("class A: pass", set()),
        ("class A(list): pass", {"list"}),
        ("class A(list[int]): pass", {"list"}),
        ("class A(Foreign): pass", {""}),
        ("class A(app.Foreign): pass", {""}),
        ("class B(dict): pass\nclass A(B): pass", {"B", "dict"}),
        ("class A(A): pass", {"A"}),
    ],
)
def test_the_bases_of_a_class_are_those_of_its_bases_too(source: str, bases: set[str]) -> None:
    module = collect(ast.parse(source))
    owner = next(scope for scope in module.scopes if scope.kind is Kind.CLASS and getattr(scope.node, "name", "") == "A")
    assert base_names(module, owner) == bases


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("class A(list):\n def append(self, x): pass", True),
        ("class B(list): pass\nclass A(B):\n def append(self, x): pass", True),
        ("class A(list):\n def other(self, x): pass", False),
        ("class A(dict):\n def append(self, x): pass", False),
        ("class A:\n def append(self, x): pass", False),
    ],
)
def test_a_class_overrides_a_method_of_a_builtin(source: str, *, answer: bool) -> None:
    assert is_overridden(collect(ast.parse(source)), "list", "append", "extend") is answer


@pytest.mark.parametrize(
    ("source", "answer"),
    [("import os\nask(os)", True), ("import os\nos = 1\nask(os)", False), ("ask(os)", False), ("import os\nask(os.path)", False)],
)
def test_an_import_alone_binds_a_name(source: str, *, answer: bool) -> None:
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("ask")
    assert is_imported_module(module, site.where.scope, site.node.args[0]) is answer
