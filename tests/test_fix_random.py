"""A random program does the same after it is fixed."""

from __future__ import annotations

import ast
import copy
import os
from typing import Any

import hypothesmith
import pytest
from comments import commented, comments
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from observed import differences, wrong_findings
from programs import programs
from situations import Program, situations

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.check import check
from flake8_bytecode_perf.fix import fix_text

SIZES = pytest.mark.parametrize(
    "examples",
    [pytest.param(15, id="small"), pytest.param(int(os.environ.get("FIX_EXAMPLES", "150")), id="full", marks=pytest.mark.full)],
)
CERTAIN = Settings(min_gain=-1)
LIKELY = Settings(min_gain=-1, confidence="likely", unsafe_fixes=True)


def slowly(examples: int) -> settings:
    """Return the settings of a test of so many programs: the same ones each time, unless FIX_EXAMPLES asks for a number."""
    return settings(
        max_examples=examples,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        derandomize="FIX_EXAMPLES" not in os.environ,
        phases=(Phase.explicit, Phase.reuse, Phase.generate),  # making a program of loops smaller takes many minutes
    )


def outcome(source: str, n: int) -> Any:
    """What a program returns for n, or the error that it ends with."""
    names: dict[str, Any] = {}
    exec(compile(source, "<program>", "exec"), names)  # noqa: S102 - made by the test
    try:
        return copy.deepcopy(names["work"](n))
    except Exception as error:  # noqa: BLE001 - part of what a program does
        return type(error)


@SIZES
def test_a_program_returns_the_same_after_it_is_fixed(examples: int) -> None:
    @slowly(examples)
    @given(programs())
    def each(source: str) -> None:
        after = fix_text(source, CERTAIN).text
        for n in (0, 1, 12):
            assert outcome(after, n) == outcome(source, n), after

    each()


@SIZES
def test_callers_see_the_same_after_a_program_is_fixed(examples: int) -> None:
    @slowly(examples * 3)
    @given(situations())
    def each(program: Program) -> None:
        after = fix_text(program.source, CERTAIN).text
        assert not differences(program, after), after

    each()


@SIZES
def test_no_finding_is_certain_whose_remedy_is_wrong(examples: int) -> None:
    @slowly(examples * 3)
    @given(situations())
    def each(program: Program) -> None:
        report = [f"{finding.code} {finding.message}" for finding in check(ast.parse(program.source), CERTAIN)]
        assert not wrong_findings(program, report), program.source

    each()


@SIZES
def test_a_program_with_likely_fixes_compiles(examples: int) -> None:
    @slowly(examples)
    @given(situations())
    def each(program: Program) -> None:
        after = fix_text(program.source, LIKELY).text
        compile(after, "<fixed>", "exec", dont_inherit=True)

    each()


@SIZES
def test_a_fix_keeps_all_comments(examples: int) -> None:
    @slowly(examples)
    @given(st.data())
    def each(data: st.DataObject) -> None:
        program = data.draw(situations())
        source = data.draw(commented(program.source))
        after = fix_text(source, CERTAIN).text
        assert not comments(source) - comments(after), after

    each()


@SIZES
def test_any_source_is_fixed_or_left(examples: int) -> None:
    @slowly(examples)
    @given(hypothesmith.from_grammar())
    def each(source: str) -> None:
        after = fix_text(source, CERTAIN).text
        compile(after, "<fixed>", "exec", dont_inherit=True)
        assert fix_text(after, CERTAIN).text == after

    each()
