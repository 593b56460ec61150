"""The facts of a file, and what is derived from them."""

from __future__ import annotations

import ast

from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked


def test_of_the_same_facts_asked_for_something_else_nothing_is_derived_yet() -> None:
    module = collect(ast.parse("xs = [1]"))
    module.answers("question")["xs"] = True
    other = module.asked_for(Asked(doubts=False))
    assert other.scope is module.scope
    assert other.answers("question") == {}
    other.forget()
    assert module.answers("question") == {"xs": True}
