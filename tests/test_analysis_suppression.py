"""Which `with` statements may go on behind themselves after an error: small programs that end with one."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.suppression import goes_on_after_error, suppressors
from flake8_bytecode_perf.collect import collect

_CLASS = "class C:\n def __exit__(self, *error):\n  return {}\n"
_FUNCTION = "@contextmanager\ndef c():\n {}\n"
_CATCHING = "@contextmanager\ndef c():\n try:\n  yield\n except E:\n  {}\n"


@pytest.mark.parametrize(
    ("before", "entered", "expected"),
    [
        ("", "open(x)", False),
        ("", "lock", False),
        ("", "suppress(E)", True),
        ("", "pytest.raises(E)", True),
        ("", "self.assertRaisesRegex(E, 'x')", True),
        ("from contextlib import suppress as ignored\n", "ignored(E)", True),
        (_CLASS.format("True"), "C()", True),
        (_CLASS.format("error[0] is not None"), "lib.C(1)", True),
        (_CLASS.format("True"), "x", True),
        (_CLASS.format("True"), "open(x)", False),
        (_CLASS.format("False"), "C()", False),
        (_CLASS.format("None"), "x", False),
        (_CLASS.format(""), "C()", False),
        (_CLASS.format("True") + "class D(C): pass\n", "D()", True),
        ("def __exit__(*error): return True\n", "C()", False),
        (_CATCHING.format("pass"), "c()", True),
        (_CATCHING.format("raise"), "c()", False),
        (_CATCHING.format("raise F"), "c()", True),
        (_CATCHING.format("if x:\n   return\n  raise"), "c()", True),
        (_CATCHING.format("pass").replace("@contextmanager\n", ""), "c()", False),
        (_FUNCTION.format("try:\n  x()\n except E: pass\n yield"), "c()", False),
        (_FUNCTION.format("try:\n  yield\n finally: x()"), "c()", False),
        (_FUNCTION.format("with suppress(E):\n  yield"), "c()", True),
        (_FUNCTION.format("with open(x):\n  yield"), "c()", False),
        ("", "ExitStack()", False),
        (_CLASS.format("True"), "ExitStack() as stack", True),
        ("def f(stack): stack.push(close)\n", "ExitStack() as stack", True),
    ],
)
def test_a_with_may_go_on_after_an_error(before: str, entered: str, *, expected: bool) -> None:
    module = collect(ast.parse(f"{before}with {entered}: pass\n"))
    node = module.tree.body[-1]
    assert isinstance(node, ast.With)
    assert [goes_on_after_error(module, item) for item in node.items] == [expected]


def test_what_suppresses_is_known_by_its_name() -> None:
    module = collect(ast.parse(_CLASS.format("True") + _CATCHING.format("pass")))
    assert suppressors(module) == {"C", "c"}
