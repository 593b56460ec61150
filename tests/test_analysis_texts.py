"""Which text an expression is: small programs with a marked expression, and the text, or None."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.texts import fstring_obstacle, text_of
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked
from flake8_bytecode_perf.verdict import Obstacle


@pytest.mark.parametrize(
    ("source", "known"),
    [
        ("ask('a')", "a"),
        ("ask(b'a')", b"a"),
        ("ask(1)", None),
        ("A = 'a'\ndef f(): ask(A)", "a"),
        ("A = 'a'\nA = 'b'\ndef f(): ask(A)", None),
        ("from b import *\nA = 'a'\ndef f(): ask(A)", None),
        ("A: str = 'a'\nB = A + 'b'\ndef f(): ask(f'({B}|{A})')", "(ab|a)"),
        ("A = 1\ndef f(): ask(f'{A}')", None),
        ("A = b'a'\ndef f(): ask(f'{A}')", None),
        ("A = 'a'\ndef f(): ask(f'{A!r}')", None),
        ("A = 'a'\ndef f(): ask(f'{A:>3}')", None),
        ("A = 'a'\ndef f(): ask('|'.join([A, 'b']))", "a|b"),
        ("A = 'a'\ndef f(x): ask(x.join([A, 'b']))", None),
        ("A = 'a'\ndef f(x): ask('|'.join([A, x]))", None),
        ("A = ['a']\ndef f(): ask('|'.join(A))", None),
        ("def f():\n a = 'a'\n ask(a)", "a"),
        ("def f(x):\n a = 'a'\n if x: a = 'b'\n ask(a)", None),
        ("def f(x):\n a = 'a'\n a += x\n ask(a)", None),
        ("def f(a='a'): ask(a)", None),
        ("def f(x): ask(x + 'a')", None),
        ("def f(x): ask('a' + x)", None),
        ("def f(): ask('a' + b'a')", None),
        ("def f(): ask(b'a' + b'b')", b"ab"),
        ("class C:\n A = 'a'\n def f(self): ask(self.A)", "a"),
        ("class C:\n A = 'a'\n def f(self): ask(self.B)", None),
        ("class C:\n A = 'a'\n def g(self): self.A = 'b'\n def f(self): ask(self.A)", None),
        ("A = A\ndef f(): ask(A)", None),
    ],
)
def test_a_text_is_followed_through_names_and_sums(source: str, known: str | bytes | None) -> None:
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("ask")
    assert text_of(module, site.where.scope, site.node.args[0]) == known


@pytest.mark.parametrize(
    ("parts", "needs"),
    [
        ("x", False),
        (r"'\n'", False),
        (r"f('\n')", True),
        (r"b'\0'.join(xs)", True),
        (r"x['\'\"']", True),
        ("x['\"']", False),
        ("f('a', 1), x", False),
        (r"x, f'{y}\n'", True),
    ],
)
def test_a_part_that_an_f_string_takes_from_3_12_on(parts: str, needs: object) -> None:
    module = collect(ast.parse(f"[{parts}]"), Asked())
    [statement] = module.tree.body
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.List)
    assert (fstring_obstacle(module, statement.value.elts) is Obstacle.BACKSLASH) is needs


@pytest.mark.parametrize(
    ("imports", "old"),
    [
        ("from __future__ import print_function", True),
        ("from __future__ import annotations, unicode_literals", True),
        ("from __future__ import annotations", False),
        ("import six", True),
        ("from six import text_type", True),
        ("import sixth", False),
    ],
)
def test_a_file_may_still_run_on_python_2(imports: str, old: object) -> None:
    module = collect(ast.parse(imports), Asked())
    assert (fstring_obstacle(module, ()) is Obstacle.PYTHON_2) is old
