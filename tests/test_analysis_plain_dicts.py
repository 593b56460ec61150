"""Dicts that a file makes itself, whether one local has them alone, and whether a subclass of dict would do."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from flake8_bytecode_perf.analysis.instances import is_initialised
from flake8_bytecode_perf.analysis.plain_dicts import dict_bindings, is_lone_empty_dict, is_read_as_dict, reads_no_item
from flake8_bytecode_perf.collect import collect

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def _filled(start: str, uses: str) -> tuple[Module, Site]:
    source = f"def f(ws, d=None):\n    {start}\n    for w in ws:\n        d[w] = d.get(w, 0) + 1\n    {uses}\n"
    module = collect(ast.parse(source))
    return module, module.assigns[0]


@pytest.mark.parametrize(
    ("start", "answer"), [("d = {}", True), ("d = dict()", True), ("d = {1: 2}", False), ("d = e = {}", False)]
)
def test_one_local_has_an_empty_dict_alone(start: str, *, answer: bool) -> None:
    source = f"def f(ws):\n    {start}\n    for w in ws:\n        d[w] = d.get(w, 0) + 1\n"
    module = collect(ast.parse(source))
    site = module.assigns[0]
    owner = site.node.targets[0].value
    made = dict_bindings(module, site.where.scope, owner)
    assert is_lone_empty_dict(module, site.where.scope, owner, made) is answer


def test_a_parameter_is_no_dict_of_the_file() -> None:
    module, site = _filled("pass", "pass")
    assert not dict_bindings(module, site.where.scope, site.node.targets[0].value)


@pytest.mark.parametrize(
    ("uses", "answer"),
    [
        ("print(len(d))", True),
        ("n = len(d)", True),
        ("x = 1 in d", True),
        ("d.pop(1, 2)", True),
        ("d[1] = 2", True),
        ("for k in d: pass", True),
        ("x = d[1]", False),
        ("return d", False),
        ("print(d)", False),
    ],
)
def test_a_defaultdict_would_do(uses: str, *, answer: bool) -> None:
    module, site = _filled("d = {}", uses)
    assert is_read_as_dict(module, site, site.node.targets[0]) is answer


CLASS = """
class A:
    size = 1

    def __init__(self, given):
        self.name = ""
        if given:
            self.later = given
        for part in given:
            self.looped = part
        if not given:
            return
        self.skipped = given

    def other(self):
        self.stored = 1

def f(xs):
    a = A(xs)

def make():
    total = 0

def g():
    made = make()
"""


@pytest.mark.parametrize(
    ("expression", "function", "answer"),
    [
        ("self.name", "other", True),
        ("self.size", "other", True),
        ("a.name", "f", True),
        ("self.later", "other", False),
        ("self.stored", "other", False),
        ("self.looped", "other", False),
        ("self.skipped", "other", False),
        ("self.name", "__init__", False),
        ("xs.name", "f", False),
        ("xs", "f", False),
        ("made.total", "g", False),
    ],
)
def test_an_attribute_surely_exists(expression: str, function: str, *, answer: bool) -> None:
    module = collect(ast.parse(CLASS))
    scope = next(scope for scope in module.scopes if scope.path[-1:] == (function,))
    assert is_initialised(module, scope, ast.parse(expression, mode="eval").body) is answer


@pytest.mark.parametrize(
    ("use", "answer"),
    [
        ("print('%(a)s' % d)", False),
        ("print('{a}'.format_map(d))", False),
        ("print(d['a'])", False),
        ("print(len(d))", True),
        ("d['a'] = 1", True),
        ("text %= d", False),
    ],
)
def test_formatting_reads_items(use: str, *, answer: bool) -> None:
    module, site = _filled("d = {}", use)
    assert reads_no_item(module, site.where.scope, "d") is answer
