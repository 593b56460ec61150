"""Where a value is only asked whether it is true, or a length whether it is 0."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.emptiness import asked_for_emptiness, is_only_tested, length_question, truth_question
from flake8_bytecode_perf.analysis.skipped_evaluations import changes_something, takes_elements
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked


def _filled(source: str, *, length: bool) -> bool | None:
    """What is said where `f` is called: something is there, nothing, or the value is used."""
    site = next(iter(collect(ast.parse(source)).calls_of("f")))
    asked = length_question(site) if length else truth_question(site)
    return asked.filled if asked is not None else None


@pytest.mark.parametrize(
    ("source", "filled"),
    [
        ("if f(x): pass", True),
        ("while f(x): pass", True),
        ("assert f(x)", True),
        ("y = 1 if f(x) else 2", True),
        ("y = [z for z in x if f(z)]", True),
        ("y = not f(x)", False),
        ("if f(x) and x: pass", True),
        ("y = f(x) if x else 2", None),
        ("y = f(x)", None),
        ("y = [f(z) for z in x]", None),
        ("if f(x) == 0: pass", None),
    ],
)
def test_only_the_truth_of_a_value_is_asked_for(source: str, filled: bool | None) -> None:  # noqa: FBT001 - an answer
    assert _filled(source, length=False) is filled


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("if f(x): pass", True),
        ("if x and f(x) or y: pass", True),
        ("y = not (x or f(x))", True),
        ("y = x or f(x)", False),
        ("y = x and (f(x) or y)", False),
        ("y = f(x)", False),
    ],
)
def test_what_is_part_of_a_choice_is_only_tested_if_that_is(source: str, *, answer: bool) -> None:
    module = collect(ast.parse(source))
    assert is_only_tested(module, next(iter(module.calls_of("f")))) is answer


@pytest.mark.parametrize(
    ("source", "filled"),
    [
        ("if f(x) == 0: pass", False),
        ("if f(x) != 0: pass", True),
        ("if 0 < f(x): pass", True),
        ("if f(x) >= 1: pass", True),
        ("if f(x) < 1: pass", False),
        ("if f(x) > 1: pass", None),
        ("if f(x) == 0.0: pass", None),
        ("if f(x) == y: pass", None),
        ("if 0 < f(x) < 9: pass", None),
        ("if not f(x): pass", False),
    ],
)
def test_only_whether_a_length_is_0_is_asked_for(source: str, filled: bool | None) -> None:  # noqa: FBT001 - an answer
    assert _filled(source, length=True) is filled


@pytest.mark.parametrize(
    ("body", "asks"),
    [
        ("if [x for x in xs]: pass", "[x for x in xs]"),
        ("if not [x for x in xs]: pass", "[x for x in xs]"),
        ("if len([x for x in xs]) > 0: pass", "len([x for x in xs]) > 0"),
        ("y = [x for x in xs]\n if y: pass", "y"),
        ("y = [x for x in xs]\n if len(y) == 0: pass", "len(y) == 0"),
        ("y = [x for x in xs]\n if y: return y", None),
        ("y = [x for x in xs]\n return y", None),
        ("y = [x for x in xs]\n while xs:\n  if y: pass", None),
        ("y = z = [x for x in xs]", None),
        ("return [x for x in xs]", None),
    ],
)
def test_what_asks_whether_a_list_is_empty(body: str, asks: str | None) -> None:
    module = collect(ast.parse(f"def f(xs):\n {body}"), Asked(doubts=True, cold=True))
    [site] = module.comprehensions
    found = asked_for_emptiness(module, site)
    assert (found and ast.unparse(found)) == asks


@pytest.mark.parametrize(
    ("copied", "takes"),
    [
        ("xs", False),
        ("g(xs)", False),
        ("islice(xs, 3)", True),
        ("islice([1, 2], 3)", False),
        ("own.fill(xs)", False),
        ("fill(xs)", True),
    ],
)
def test_a_copy_takes_more_than_it_tests(copied: str, *, takes: bool) -> None:
    before = "from itertools import islice\ndef fill(xs):\n xs.append(1)\n return xs\n"
    module = collect(ast.parse(f"{before}y = list({copied})"))
    [site] = [call for call in module.calls_of("list") if call.where.scope is module.scope]
    assert takes_elements(module, module.scope, site.node.args[0]) is takes


def test_a_function_of_the_file_is_shown_to_change_something() -> None:
    module = collect(ast.parse("n = 0\ndef count():\n global n\n n += 1\ndef read(): return n\ny = count(), read()"))
    [counted], [read] = module.calls_of("count"), module.calls_of("read")
    assert changes_something(module, module.scope, counted.node)
    assert not changes_something(module, module.scope, read.node)
