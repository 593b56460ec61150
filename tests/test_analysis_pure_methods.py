"""Which calls of methods of strings are loop-invariant, and which can't fail: small programs, and how sure that is."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.pure_methods import is_text_method, state_of_text_method
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked

CERTAIN, LIKELY, NO = Certainty.CERTAIN, Certainty.LIKELY, Certainty.NO
TEXT = "import os\ndef work(unknown, xs):\n t = 'a b'\n b = b'a'\n words = ['a', 'b']\n for x in xs: ask({})\n"


@pytest.mark.parametrize(
    ("call", "state", "without_doubts"),
    [
        ("t.lower()", CERTAIN, CERTAIN),
        ("t.replace('a', 'b')", CERTAIN, CERTAIN),
        ("b.strip(b'a')", CERTAIN, CERTAIN),
        ("t.strip(b'a')", LIKELY, LIKELY),  # raises TypeError
        ("t.index('z')", LIKELY, LIKELY),  # raises ValueError
        ("t.split('')", LIKELY, LIKELY),
        ("','.join(['a', 'b'])", CERTAIN, CERTAIN),
        ("','.join(words)", LIKELY, LIKELY),  # which may hold something else
        ("','.join(unknown)", LIKELY, LIKELY),
        ("unknown.lower()", LIKELY, NO),
        ("unknown.count('a')", NO, NO),  # a list has it too
        ("words.count('a')", NO, NO),
        ("os.path.join('a')", NO, NO),
        ("t.split(sep='a')", NO, NO),
        ("t.format(1)", NO, NO),
        ("len(t)", NO, NO),
    ],
)
def test_a_method_gives_the_same_in_every_iteration(call: str, state: Certainty, without_doubts: Certainty) -> None:
    for doubts, expected in ((True, state), (False, without_doubts)):
        module = collect(ast.parse(TEXT.format(call)), Asked(doubts=doubts))
        [site] = module.calls_of("ask")
        found = state_of_text_method(module, site.where.scope, site.node.args[0], lambda _: CERTAIN)
        assert found is expected, doubts


def test_a_call_is_no_surer_than_its_string_and_its_arguments() -> None:
    module = collect(ast.parse(TEXT.format("t.strip('a')")))
    [site] = module.calls_of("ask")
    call = site.node.args[0]
    for part in (call.func.value, *call.args):
        for state in (NO, LIKELY):
            answers = dict.fromkeys([call.func.value, *call.args], CERTAIN) | {part: state}
            assert state_of_text_method(module, site.where.scope, call, answers.__getitem__) is state


def test_a_subclass_may_have_a_method_of_its_own() -> None:
    source = "class Text(str):\n def lower(self): return next(NAMES)\ndef work(t: str, xs):\n for x in xs: ask(t.lower())\n"
    for shown, state in ((source, NO), (source.replace("lower(self)", "upper(self)"), LIKELY)):
        module = collect(ast.parse(shown))
        [site] = module.calls_of("ask")
        found = state_of_text_method(module, site.where.scope, site.node.args[0], lambda _: CERTAIN)
        assert (found is NO) is (state is NO)


@pytest.mark.parametrize(("call", "answer"), [("t.lower()", True), ("t.format()", False), ("lower(t)", False)])
def test_a_call_may_be_of_such_a_method(call: str, *, answer: bool) -> None:
    node = ast.parse(call, mode="eval").body
    assert isinstance(node, ast.Call)
    assert is_text_method(node) is answer
