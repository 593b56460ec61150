"""What an expression evaluates before it reads a name, and whether it calls what changes others' objects."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.evaluation_order import evaluated_before, is_inert, is_shown_to_change
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.syntax import replaced


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("y", []),
        ("f(a, y)", ["a"]),
        ("f()(a, y)", ["f()", "a"]),
        ("a.b + y", ["a.b"]),
        ("y and a", []),
        ("a and y", None),
        ("y if a else b", None),
        ("a if y else b", []),
        ("a < y < b", ["a"]),
        ("a < b < y", None),
        ("lambda: y", None),
        ("[y for _ in a]", None),
        ("{a: y}", None),
        ("a", None),
    ],
)
def test_what_is_evaluated_before_a_name_is_read(source: str, expected: list[str] | None) -> None:
    found = evaluated_before(ast.parse(source, mode="eval").body, "y")
    assert (found and [ast.unparse(part) for part in found]) == expected


def test_the_reads_of_a_name_are_replaced_in_their_order() -> None:
    node = ast.parse("f(y, a) and [y, b]", mode="eval").body
    values = [ast.Constant(1), ast.Constant(2)]
    assert ast.unparse(replaced(node, "y", iter(values))) == "f(1, a) and [2, b]"
    assert ast.unparse(node) == "f(y, a) and [y, b]"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("self.errors.append(x)", True),
        ("x.seen += 1", True),
        ("x[0] = 1", True),
        ("del x[0]", True),
        ("print(x)", True),
        ("TABLE[x] = 1", True),
        ("own = []; own.append(x)", False),
        ("make().append(x)", False),
        ("return x.n", False),
    ],
)
def test_a_function_of_the_file_changes_what_others_see(body: str, *, expected: bool) -> None:
    source = f"class C:\n    def __init__(self):\n        self.errors = []\n    def m(self, x):\n        {body}\nC().m(1)\n"
    module = collect(ast.parse(source))
    [call] = module.calls_of("m")
    assert is_shown_to_change(module, call.where.scope, call.node) is expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("x, 1", True),
        ("LIMIT", True),
        ("len", True),
        ("(x, LIMIT)", True),
        ("rare", False),  # if x: rare = 1
        ("GONE", False),  # del GONE
        ("(x, GONE)", False),
        ("self.n", True),
        ("self.kind", True),  # in the body of the class
        ("self.inherited", True),
        ("self.late", False),  # by another method
        ("self.some", False),  # under a condition
        ("self.gone", False),  # del self.gone
        ("x.n", False),
        ("x + 1", False),
    ],
)
def test_an_expression_that_can_not_fail_and_has_no_effect(expression: str, *, expected: bool) -> None:
    source = (
        "LIMIT = GONE = 1\ndel GONE\n"
        "class C(Base):\n"
        "    kind = 1\n"
        "    def __init__(self, x):\n"
        "        self.n = self.gone = x\n"
        "        if x:\n            self.some = x\n"
        "    def open(self):\n"
        "        self.late = self.kind = 1\n"
        "        del self.gone\n"
        "    def m(self, x):\n"
        "        if x:\n            rare = 1\n"
        f"        use({expression})\n"
    )
    module = collect(ast.parse(source))
    [site] = module.calls_of("use")
    assert all(is_inert(module, site, part) for part in site.node.args) is expected


def test_a_name_that_stands_nowhere_is_read_at_the_site() -> None:
    module = collect(ast.parse("def f(x):\n    use(x)\n"))
    [site] = module.calls_of("use")
    assert is_inert(module, site, ast.Name("x", ast.Load()))
    assert not is_inert(module, site, ast.Name("y", ast.Load()))
