"""One harness for all rules: their marked data files, and the Slow and Fast of their docstrings."""

from __future__ import annotations

import ast
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from marks import read_marks
from released import CODES, RELEASED

from flake8_bytecode_perf import Settings, check_source
from flake8_bytecode_perf.check import check
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.cost.gain import occurrences
from flake8_bytecode_perf.cost.tables import variant_of
from flake8_bytecode_perf.rule import VARIANTS
from flake8_bytecode_perf.rules import RULES, STEMS, with_precedence
from flake8_bytecode_perf.settings import TARGETS

ROOT = Path(__file__).parent.parent
DATA = Path(__file__).parent / "data"
EVERYTHING = Settings(min_gain=-1, confidence="likely")
RULE_OF = dict(zip(STEMS, RULES, strict=True))
FILES = [(stem, path) for stem in STEMS for path in sorted(DATA.glob(f"{stem}*.py"))]
PAIRS = pytest.mark.parametrize(
    ("rule", "pair"),
    [pytest.param(rule, pair, id=f"{rule.code} {pair.name}".strip()) for rule in RULES for pair in rule.pairs],
)
PASSES = 50


def _readable(path: Path) -> bool:
    return "py312" not in path.stem or sys.version_info >= (3, 12)


@pytest.mark.parametrize(
    ("stem", "path"),
    [pytest.param(stem, path, id=path.stem) for stem, path in FILES if _readable(path)],
)
def test_a_data_file_gets_its_marked_findings_and_no_others(stem: str, path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    code = RULE_OF[stem].code
    found = {
        (finding.line, finding.column, finding.confidence)
        for finding in check_source(source, str(path), EVERYTHING)
        if finding.code == code
    }
    marks = [mark for mark in read_marks(source) if mark.code == code]
    assert found == {mark[1:] for mark in marks if mark.column is not None}


@pytest.mark.parametrize(
    ("stem", "path"),
    [pytest.param(stem, path, id=path.stem) for stem, path in FILES if _readable(path)],
)
def test_who_asks_for_what_is_certain_gets_just_that(stem: str, path: Path) -> None:
    """The rules take short cuts then; and what yields to a likely finding is reported itself where that is not wanted."""
    source = path.read_text(encoding="utf-8")
    rule, everything = RULE_OF[stem], check_source(source, str(path), EVERYTHING)
    yields = [span for span in everything if span.confidence == "likely" and span.code in rule.yields_to]
    marks = [mark for mark in read_marks(source) if mark.code == rule.code and mark.column is not None]
    expected = {(mark.line, mark.column) for mark in marks if mark.confidence == "certain"}
    asked = check_source(source, str(path), Settings(min_gain=-1))
    found = {(finding.line, finding.column) for finding in asked if finding.code == rule.code}
    assert expected <= found
    for line, column in found - expected:
        assert any(span.line <= line <= span.end_line for span in yields), (line, column)


@pytest.mark.parametrize("stem", STEMS)
def test_acquitted_lines_are_suspected_but_not_reported(stem: str) -> None:
    rule, refuted = RULE_OF[stem], 0
    for _, path in (found for found in FILES if found[0] == stem and _readable(found[1])):
        source = path.read_text(encoding="utf-8")
        lines = {mark.line for mark in read_marks(source) if mark.code == rule.code and mark.column is None}
        suspected = {site.node.lineno for found in rule.suspects(collect(ast.parse(source))) for site in found.sites}
        assert lines <= suspected, f"{path.name} has refuted lines that nothing suspects: {sorted(lines - suspected)}"
        refuted += len(lines)
    assert refuted, f"{rule.code} has no refuted line, so its proof may say yes to everything"


@pytest.mark.parametrize(("stem", "path"), [pytest.param(*found, id=found[1].stem) for found in FILES if _readable(found[1])])
def test_a_message_has_no_character_that_a_terminal_may_lack(stem: str, path: Path) -> None:
    """flake8 writes in the encoding of the locale: what is not ASCII must come from the file itself."""
    source = path.read_text(encoding="utf-8")
    code, own = RULE_OF[stem].code, {*source.replace("…", "")}
    for finding in check_source(source, str(path), EVERYTHING):
        strange = [character for character in finding.message if not character.isascii() and character not in own]
        assert finding.code != code or not strange, finding.message


@PAIRS
def test_a_variant_is_described_in_a_sentence(rule: Any, pair: Any) -> None:
    assert pair.name == "" or re.fullmatch(r"[^#]+[.]", pair.about), f"{rule.code}: its page shows this below the name"


@PAIRS
def test_slow_is_reported(rule: Any, pair: Any) -> None:
    found = check_source(pair.slow, "slow.py", EVERYTHING)
    assert (rule.code in {finding.code for finding in found}) is (variant_of(pair.name) not in rule.unreported)


@PAIRS
def test_fast_is_not_reported(rule: Any, pair: Any) -> None:
    found = check_source(pair.fast, "fast.py", EVERYTHING)
    assert rule.code not in {finding.code for finding in found}


@PAIRS
def test_fast_is_free_of_findings_at_the_defaults_on_every_target(rule: Any, pair: Any) -> None:
    """Not of this rule's alone: what stands beside the pattern is nothing that another rule replaces."""
    del rule
    for target in TARGETS:
        found = check_source(pair.fast, "fast.py", Settings(targets=(target,)))
        assert [finding.message for finding in found] == [], target


@PAIRS
def test_slow_and_fast_give_the_same(rule: Any, pair: Any) -> None:
    del rule
    slow, fast = _outcome(pair.slow), _outcome(pair.fast)
    assert slow == fast
    assert slow is not None


@PAIRS
def test_slow_is_an_example_of_its_variant(rule: Any, pair: Any) -> None:
    in_arm = (rule.code, pair.name) == ("PFB304", "tuple")  # `tuple() if … else None`: its saving is an understatement
    assert occurrences(rule, pair) >= (0.25 if in_arm else 1)


def test_a_slow_of_another_variant_is_refused() -> None:
    rule = RULE_OF["pfb201_repeated_attribute_read"]
    with pytest.raises(ValueError, match="PFB201: its Slow is no example of the variant 'chain'"):
        occurrences(rule, rule.pairs[0]._replace(name="chain"))


def _outcome(source: str) -> Any:
    names: dict[str, Any] = {"n": PASSES}
    with patch.dict(sys.modules):  # PFB406's stands in for numpy
        exec(compile(source, "<example>", "exec"), names)  # noqa: S102 - the project's own examples
    result = names["result"] if "result" in names else names["work"](PASSES)
    return list(result) if isinstance(result, tuple) else result


@pytest.mark.parametrize("rule", RULES, ids=STEMS)
def test_no_rule_is_reported_at_a_heat_above_its_own(rule: Any) -> None:
    found = check_source(rule.slow, "slow.py", Settings(min_gain=-1, confidence="likely", heat=max(type(rule.heat))))
    assert rule.code not in {finding.code for finding in found}


@pytest.mark.parametrize(
    ("stem", "path"),
    [pytest.param(stem, path, id=path.stem) for stem, path in FILES if _readable(path)],
)
def test_a_rule_is_asked_about_each_statement_in_which_it_finds_something(stem: str, path: Path) -> None:
    rule = RULE_OF[stem]
    always = replace(rule, needs=(), repeats=())
    body = ast.parse(path.read_text(encoding="utf-8")).body
    imports = [statement for statement in body if isinstance(statement, (ast.Import, ast.ImportFrom))]
    for statement in body:
        tree = ast.Module([*imports, statement], [])
        found = check(tree, EVERYTHING, (always,))
        assert not found or found == check(tree, EVERYTHING, (rule,)), ast.unparse(statement)


def test_a_rule_is_not_asked_about_a_file_that_has_nothing_of_what_it_looks_for() -> None:
    def refuse(_module: Any) -> Any:
        raise AssertionError

    tree = ast.parse("for line in lines:\n    print(line)\nprint(list(lines))\n")
    rule = replace(RULES[0], suspects=refuse)
    assert [finding.code for finding in check(tree, EVERYTHING, (rule,))] == ["PFB000"]
    assert check(tree, EVERYTHING, (replace(rule, needs=("sorted", ast.While)),)) == []
    assert check(tree, EVERYTHING, (replace(rule, repeats=("list",)),)) == []


def test_a_rule_is_asked_about_a_file_that_reads_an_attribute_it_looks_for() -> None:
    def refuse(_module: Any) -> Any:
        raise AssertionError

    tree = ast.parse("for line in lines:\n    tests = map(line.startswith, words)\n")
    rule = replace(RULES[0], suspects=refuse)
    assert [finding.code for finding in check(tree, EVERYTHING, (replace(rule, needs=("startswith",)),))] == ["PFB000"]
    assert check(tree, EVERYTHING, (replace(rule, needs=("endswith",)),)) == []


@pytest.mark.parametrize(("call", "found"), [("sum(zs)", ["PFB514"]), ("len(zs)", []), ("len(sorted(zs))", [])])
def test_an_invariant_call_that_saves_nothing_is_not_reported_nor_what_it_is_given(call: str, found: list[str]) -> None:
    source = f"def f(xs, ys: list[int]):\n    zs = list(ys)\n    return [x * {call} for x in xs]\n"
    settings = Settings(min_gain=0.1, min_share=0.0, confidence="likely", targets=("3.13",))
    assert [finding.code for finding in check(ast.parse(source), settings)] == found


def test_the_codes_in_code_data_docs_and_changelog_are_the_same() -> None:
    pages = {path.stem for path in (ROOT / "docs" / "rules").glob("pfb*.md")}
    reserved = "pfb504_dict_loop"  # its page says why nothing is reported
    assert pages == {*(rule.stem for rule in RELEASED), reserved}
    assert {stem for stem, _ in FILES} == set(STEMS)
    for name in ("docs/rules/index.md", "CHANGELOG.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert not [rule.code for rule in RELEASED if rule.code not in text], name


def test_what_is_released_is_there() -> None:
    assert {rule.code for rule in RELEASED} == CODES


def test_a_rule_is_named_in_its_stem_as_in_its_code() -> None:
    assert [rule.stem for rule in RULES] == list(STEMS)


def test_every_file_of_variants_is_a_rules() -> None:
    assert {path.stem for path in VARIANTS.iterdir()} == {rule.stem for rule in RULES if len(rule.pairs) > 1}


def test_a_rule_suppresses_the_rules_that_it_precedes() -> None:
    one, two, three = RULES[:3]
    before = with_precedence([one, replace(two, precedes=(one.code,)), replace(three, precedes=(one.code,))])
    assert before[0].yields_to == (*one.yields_to, two.code, three.code)
    assert before[1].yields_to == two.yields_to


@pytest.mark.parametrize(
    ("more", "counted"),
    [(0, ""), (1, ", and likewise once more in this block"), (2, ", and likewise 2 times more in this block")],
)
def test_a_finding_counts_the_clamps_of_a_block(more: int, counted: str) -> None:
    others = "".join(f"        m{i} = min(m{i}, y)\n" for i in range(more))
    source = f"def f(xs, m, m0, m1):\n    for x, y in xs:\n        m = max(m, x)\n{others}    return m, m0, m1\n"
    [message] = [found.message for found in check_source(source, "x.py", EVERYTHING) if found.code == "PFB804"]
    assert f"use `if x > m: m = x`{counted}" in message
    assert ("likewise" in message) is bool(counted)
