"""Where a value is only asked whether it is true, or a length whether it is 0."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.emptiness import length_question, truth_question
from flake8_bytecode_perf.collect import collect


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
