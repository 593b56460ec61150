"""Which tests of a text are alike: small programs with two marked expressions, and the answer."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.affixes import affix_test, affix_test_with_each, asked_by_consumer, below_not
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("s.startswith('a')", "s.startswith(b)", True),
        ("s.startswith('a')", "s.endswith('a')", False),
        ("s.startswith('a')", "t.startswith('a')", False),
        ("s.startswith('a', 1)", "s.startswith('b', 1)", True),
        ("s.startswith('a', 1)", "s.startswith('b')", False),
        ("s.lower().startswith('a')", "s.lower().startswith('b')", True),
        ("s.lower().startswith('a')", "s.upper().startswith('b')", False),
        ("str(s).startswith('a')", "str(s).startswith('b')", True),
        ("str(s).startswith('a')", "s.startswith('b')", False),
        ("s.pop().startswith('a')", "s.pop().startswith('b')", False),
        ("s.strip(b).startswith('a')", "s.strip(b).startswith('b')", False),
        ("s.strip(chars='a').startswith('a')", "s.strip(chars='a').startswith('b')", False),
        ("f(s).startswith('a')", "f(s).startswith('b')", False),
        ("'a'.lower().startswith(s)", "'a'.lower().startswith(b)", False),
        ("s.startswith(f())", "s.startswith('b')", False),
        ("s.startswith('a', f())", "s.startswith('b', f())", False),
        ("s.startswith('a', -1)", "s.startswith('b', -1)", True),
        ("s.find('a')", "s.find('b')", False),
        ("s", "s", False),
    ],
)
def test_two_tests_of_one_text_are_alike(first: str, second: str, alike: bool) -> None:  # noqa: FBT001 - a column of the table
    module = collect(ast.parse(f"def g(s, t, b): ask({first}, {second})"), Asked())
    [site] = module.calls_of("ask")
    tests = [affix_test(module, site.where.scope, node) for node in site.node.args]
    answers = [test.asks_like for test in tests if test is not None]
    assert (len(answers) == 2 and answers[0] == answers[1]) is alike


@pytest.mark.parametrize(
    ("source", "tested"),
    [
        ("any(s.startswith(p) for p in ps)", "s.startswith(p)"),
        ("any([s.startswith(p) for p in ps])", "s.startswith(p)"),
        ("any(True for p in ps if s.startswith(p))", "s.startswith(p)"),
        ("all(not s.startswith(p) for p in ps)", "s.startswith(p)"),
        ("all(s.startswith(p) for p in ps)", None),
        ("any([True for p in ps if s.startswith(p)])", None),
        ("any(p for p in ps if s.startswith(p))", None),
        ("any(True for p in ps if p if s.startswith(p))", None),
        ("any(map(s.startswith, ps))", None),
        ("any(s.startswith(p) for q in qs for p in q)", None),
    ],
)
def test_what_any_and_all_ask_of_each_element(source: str, tested: str | None) -> None:
    module = collect(ast.parse(source))
    [site] = module.calls_of("any", "all")
    found = asked_by_consumer(module, site)
    assert (found and ast.unparse(found[0])) == tested


@pytest.mark.parametrize(
    ("test", "answer"),
    [("s.startswith(p)", True), ("s.startswith(q)", False), ("s.startswith(p, p)", False), ("p.startswith(p)", False)],
)
def test_a_text_is_asked_for_each_affix(test: str, *, answer: bool) -> None:
    module = collect(ast.parse(f"def g(s, ps, q):\n for p in ps: {test}"))
    [site] = module.calls_of("startswith")
    target = site.where.loop.node.target  # type: ignore[union-attr]  # a `for`
    assert (affix_test_with_each(module, site.where.scope, site.node, target) is not None) is answer


def test_what_not_is_said_of() -> None:
    denied = ast.parse("not x", mode="eval").body
    assert isinstance(denied, ast.UnaryOp)
    assert below_not(denied) is denied.operand
    assert below_not(denied.operand) is None
