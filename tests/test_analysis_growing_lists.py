"""Lists that a loop or a recursion only adds to, and which values a set finds as a list does."""

from __future__ import annotations

import ast
from textwrap import indent
from typing import TYPE_CHECKING

import pytest

from flake8_bytecode_perf.analysis.growing_lists import (
    added_by_recursion,
    added_in,
    elements_added,
    is_another,
    is_bounded,
    is_changed_elsewhere,
    is_used_as_list,
)
from flake8_bytecode_perf.analysis.hashability import gives_hashable, is_hashable, may_be_hashable
from flake8_bytecode_perf.collect import collect

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def _test_in(source: str) -> tuple[Module, Site]:
    """The first membership test of a program."""
    module = collect(ast.parse(source))
    return module, next(site for site in module.sites(ast.Compare) if isinstance(site.node.ops[0], (ast.In, ast.NotIn)))


def _loop(body: str, before: str = "s = []") -> tuple[Module, Site]:
    return _test_in(f"def f(xs, box):\n    {before}\n    for x in xs:\n        x in s\n{indent(body, ' ' * 8)}\n    return s\n")


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("s.append(x)", 1),
        ("s.extend(x)\ns.insert(0, x)", 2),
        ("s.append(x)\ns.sort()", 1),
        ("s.append(x)\ns.pop()", None),
        ("s.append(x)\ns[0] = x", None),
        ("s.append(x)\ndel s[0]", None),
        ("s += [x]", 1),
        ("s -= x", None),
        ("s = [x]", None),
        ("print(s)", None),
    ],
)
def test_what_a_loop_adds_to_a_list(body: str, count: int | None) -> None:
    module, site = _loop(body)
    added = added_in(module, site.where.loop, site.where.scope, site.node.comparators[0])
    assert (len(added) if added is not None else None) == count


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("s.append(x)", False),
        ("s.append(x)\nbox.keep(s)", True),
        ("s.append(x)\nt = s", True),
        ("s.append(x)\nbox.run(x)", False),
        ("s.append(x)\nbox.run(lambda: s.clear())", True),
    ],
)
def test_other_code_may_change_the_list(body: str, *, expected: bool) -> None:
    module, site = _loop(body)
    assert is_changed_elsewhere(module, site.where.loop, site.where.scope, site.node.comparators[0]) is expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("s.append(x)\nif len(s) > 4:\n    break", True),
        ("s.append(x)\nif 4 < len(s):\n    break", True),
        ("s.append(x)\nif len(s) == 0:\n    break", False),
        ("s.append(x)\nif len(s) > box:\n    break", False),
        ("s.append(x)\nif len(box) > 4:\n    break", False),
        ("s.append(x)\nprint(len(s))", False),
    ],
)
def test_a_list_may_stay_short(body: str, *, expected: bool) -> None:
    module, site = _loop(body)
    assert is_bounded(module, site.where.loop, site.node.comparators[0]) is expected


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("def f(n, s):\n    if n not in s:\n        s.append(n)\n        f(n.next, s)\n", True),
        ("def f(n, s):\n    if n not in s:\n        s.append(n)\n        f(n.next, s=s)\n", True),
        ("def f(n, s):\n    if n not in s:\n        s.append(n)\n        f(n.next, [])\n", False),
        ("def f(n, s):\n    if n not in s:\n        s.append(n)\n", False),
        ("def f(n):\n    s = []\n    if n not in s:\n        s.append(n)\n        f(n.next)\n", False),
        (
            "def g():\n    s = []\n    def f(n):\n        if n not in s:\n            s.append(n)\n            f(n)\n    f(1)\n",
            True,
        ),
        ("def g():\n    s = []\n    def f(n):\n        if n not in s:\n            s.append(n)\n    f(1)\n", False),
        (
            "def g():\n    s = []\n    def f(n):\n        if n in s:\n            s.remove(n)\n        f(n.next)\n    f(1)\n",
            False,
        ),
        ("def g(t):\n    s = []\n    s = t\n    def f(n):\n        n in s or s.append(n)\n        f(n.next)\n    f(1)\n", False),
        ("s = []\ndef f(n):\n    if n not in s:\n        s.append(n)\n        f(n.next)\n", False),
    ],
)
def test_what_a_recursion_adds_to_a_list(source: str, *, found: bool) -> None:
    module, site = _test_in(source)
    assert bool(added_by_recursion(module, site, site.node.comparators[0])) is found


@pytest.mark.parametrize(
    ("parameter", "body", "expected"),
    [
        ("s", "s.append(1)", True),
        ("s", "s.sort()", True),
        ("s", "s.add(1)", False),
        ("s", "print(s.append)", False),
        ("s=None", "s.append(1)", False),
        ("s: object", "s.append(1)", False),
        ("s", "s = s\n    s.append(1)", False),
    ],
)
def test_a_parameter_is_used_as_a_list(parameter: str, body: str, *, expected: bool) -> None:
    module, site = _test_in(f"def f(x, {parameter}):\n    x in s\n    {body}\n")
    assert is_used_as_list(module, site.where.scope, site.node.comparators[0]) is expected


def test_a_class_of_the_file_may_be_no_list() -> None:
    module, site = _test_in("class C:\n    def append(self, x): ...\ndef f(x, s):\n    x in s\n    s.append(x)\n")
    assert not is_used_as_list(module, site.where.scope, site.node.comparators[0])


@pytest.mark.parametrize(
    ("expression", "surely", "perhaps"),
    [
        ("'a'", True, True),
        ("(1, 'a')", True, True),
        ("unknown", False, True),
        ("(1, unknown)", False, True),
        ("[1]", False, False),
        ("(1, {})", False, False),
    ],
)
def test_a_value_can_be_hashed(expression: str, *, surely: bool, perhaps: bool) -> None:
    module, site = _test_in(f"{expression} in x\n")
    assert is_hashable(module, site.where.scope, site.node.left) is surely
    assert may_be_hashable(module, site.where.scope, site.node.left) is perhaps


@pytest.mark.parametrize(("iterable", "expected"), [("['a', 1]", True), ("['a', x]", False), ("range(3)", True), ("x", False)])
def test_all_elements_can_be_hashed(iterable: str, *, expected: bool) -> None:
    module, site = _test_in(f"1 in {iterable}\n")
    assert gives_hashable(module, site.where.scope, site.node.comparators[0]) is expected


def test_a_subclass_may_compare_in_its_own_way() -> None:
    module, site = _test_in("class S(str):\n    def __eq__(self, other): ...\ndef f(x: str, s):\n    x in s\n")
    assert not is_hashable(module, site.where.scope, site.node.left)


@pytest.mark.parametrize(
    ("function", "count"),
    [
        ("def f(x, s):\n    for y in x:\n        y in s\n        s += [y]\n        f(y, s)", 1),
        ("def f(x, s):\n    for y in x:\n        y in s\n        s.append(y)\n        f(y, s[:])", None),
        ("class C:\n    def f(self, x):\n        x in self.s\n        self.s.append(x)\n        self.f(x)", 1),
        ("class C:\n    def f(self, x):\n        x in self.s\n        self.s.append(x)\n        x.f(x)", None),
    ],
)
def test_what_the_calls_of_a_recursive_function_add_to_a_list_that_they_share(function: str, count: int | None) -> None:
    module, site = _test_in(function + "\n")
    added = added_by_recursion(module, site, site.node.comparators[0])
    assert (len(added) if added is not None else None) == count


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("s.append(x)", [("x", False)]),
        ("s.extend(x)", [("x", True)]),
        ("s += [x, y]", [("x", False), ("y", False)]),
        ("s += x", [("x", True)]),
        ("s.append()", []),
    ],
)
def test_the_elements_that_are_added(source: str, expected: list[tuple[str, bool]]) -> None:
    [statement] = ast.parse(source).body
    added = statement.value if isinstance(statement, ast.Expr) else statement
    assert [(ast.unparse(element), many) for element, many in elements_added([added])] == expected


@pytest.mark.parametrize(
    ("held", "body", "answer"),
    [
        ("s", "s.append(x)", False),
        ("s", "s += [x]", False),
        ("s", "s = [x]", True),
        ("self.s", "self.s.append(x)", False),
        ("self.s", "self.s = [x]", True),
        ("self.s", "self = x", True),
    ],
)
def test_a_name_holds_another_list_in_each_iteration(held: str, body: str, *, answer: bool) -> None:
    module, site = _test_in(f"class A:\n def f(self, s, xs):\n  for x in xs:\n   x in {held}\n   {body}")
    assert is_another(module, site.where.loop, site.where.scope, site.node.comparators[0]) is answer
