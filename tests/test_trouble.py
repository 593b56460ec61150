"""What happens when something goes wrong inside, and what must never go wrong: the tree, the order, the interpreter."""

from __future__ import annotations

import ast
import pickle
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from flake8_bytecode_perf import Finding, Settings, check_source
from flake8_bytecode_perf.check import check
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.plugin import Plugin
from flake8_bytecode_perf.rule import HEADINGS, Rule
from flake8_bytecode_perf.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site
    from flake8_bytecode_perf.rule import Suspect

EVERYTHING = Settings(min_gain=-1, confidence="likely", heat=Heat.MODULE)
PAGE = """\
import math


class Page:
    def __init__(self):
        self.html = ""

    def render(self, rows):
        for row in open(rows):
            self.html += "x" * len(row)
            math.sqrt(row)
        return [1, 2, 3]


for row in Page().render([]):
    total = sum([row, row])
"""
EXAMPLE = RULES[0]
QUADRATIC = next(rule for rule in RULES if rule.code == "PFB401")


# A rule that raises


def _raise_at_once(_module: Module) -> Iterator[Suspect]:
    raise LookupError("no such\n  fact")


def _raise_after_one(module: Module) -> Iterator[Suspect]:
    yield from QUADRATIC.suspects(module)
    raise KeyError("second")


def _raise_in_proof(_site: Site, _suspect: Suspect, _bytecode: Bytecode) -> Evidence | None:
    raise ZeroDivisionError("in the proof")


def _recurse(module: Module) -> Iterator[Suspect]:
    return _recurse(module)


RAISING = {
    "its suspects": (replace(QUADRATIC, code="PFB998", suspects=_raise_at_once), "LookupError: no such fact"),
    "its suspects, after one": (replace(QUADRATIC, code="PFB998", suspects=_raise_after_one), "KeyError: 'second'"),
    "its proof": (replace(QUADRATIC, code="PFB998", proof=_raise_in_proof), "ZeroDivisionError: in the proof"),
    "a deep recursion": (replace(QUADRATIC, code="PFB998", suspects=_recurse), "RecursionError: maximum recursion"),
}
EACH_RAISING = pytest.mark.parametrize(("rule", "told"), RAISING.values(), ids=RAISING)


@EACH_RAISING
def test_a_rule_that_raises_is_told_in_one_line(rule: Rule, told: str) -> None:
    [trouble] = [found for found in check(ast.parse(PAGE), EVERYTHING, [rule]) if found.code == "PFB000"]
    assert (trouble.line, trouble.column) == (1, 0)
    assert "PFB998" in trouble.message
    assert told in trouble.message
    assert "\n" not in trouble.message


@EACH_RAISING
def test_a_rule_that_raises_costs_the_others_nothing(rule: Rule, told: str) -> None:
    undisturbed = check(ast.parse(PAGE), EVERYTHING)
    assert len({found.code for found in undisturbed}) > 3
    for rules in ([rule, *RULES], [*RULES, rule]):
        found = check(ast.parse(PAGE), EVERYTHING, rules)
        assert told in found[0].message
        assert [other for other in found if other.code not in ("PFB000", "PFB998")] == undisturbed


def test_a_rule_that_recurses_in_very_deep_code_is_silent() -> None:
    rule, told = RAISING["a deep recursion"]
    deep = f"def f(c):\n    return c{'.a' * 120}\n"
    assert [found.code for found in check(ast.parse(deep), EVERYTHING, [rule])] == []
    assert told in check(ast.parse(deep.replace(".a" * 120, ".a" * 60)), EVERYTHING, [rule])[0].message


def test_code_of_thousands_of_parts_is_checked_without_a_word() -> None:
    conditional = "".join(f"{number} if c == {number} else " for number in range(90)) + "0"
    for part in (conditional, " and ".join(["c"] * 5000), " + ".join(["c"] * 900), f"len(c{'.a' * 900})"):
        source = f"def f(xs, c):\n    for x in xs:\n        print({part})\n        sum([x, x])\n"
        codes = {found.code for found in check(ast.parse(source), EVERYTHING)}
        assert "PFB000" not in codes


def test_each_rule_that_raises_has_its_line() -> None:
    rules = [replace(rule, suspects=_raise_at_once, needs=(), repeats=()) for rule in RULES]
    messages = [found.message for found in check(ast.parse(PAGE), EVERYTHING, rules)]
    assert [any(rule.code in message for message in messages) for rule in rules] == [True] * len(RULES)
    assert len(messages) == len(RULES)


def test_a_rule_that_can_not_pay_is_not_asked() -> None:
    rule = replace(QUADRATIC, code="PFB999", growth=False, suspects=_raise_at_once)  # no table knows its savings
    assert check(ast.parse(PAGE), Settings(), [rule]) == []


def test_a_rules_proof_is_not_asked_where_it_is_not_hot_enough() -> None:
    rule = replace(QUADRATIC, proof=_raise_in_proof)
    assert check(ast.parse(PAGE), Settings(heat=Heat.NESTED), [rule]) == []
    assert [found.code for found in check(ast.parse(PAGE), Settings(), [rule])] == ["PFB000"]


def test_a_tree_that_makes_no_sense_is_told_in_one_line() -> None:
    tree = ast.parse(PAGE)
    loop = tree.body[-1]
    assert isinstance(loop, ast.For)
    del loop.target  # what no parser makes
    [trouble] = check(tree, EVERYTHING)
    assert trouble.code == "PFB000"
    assert "\n" not in trouble.message


# The tree belongs to others too


def _attributes(tree: ast.AST) -> list[tuple[int, str, list[str]]]:
    """What each node is, which one, and the names of all that hangs on it."""
    return [(id(node), type(node).__name__, sorted(vars(node))) for node in ast.walk(tree)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_tree_is_left_as_it_was(rule: Rule) -> None:
    tree = ast.parse(f"{PAGE}\n{rule.slow}")
    before = ast.dump(tree, include_attributes=True), _attributes(tree)
    assert rule.code in {found.code for found in check(tree, EVERYTHING)}
    assert (ast.dump(tree, include_attributes=True), _attributes(tree)) == before


def test_the_tree_is_left_as_it_was_by_what_does_not_compile() -> None:
    tree = ast.parse(f"super = 1\n{PAGE}\nreturn\n")
    before = ast.dump(tree, include_attributes=True), _attributes(tree)
    check(tree, EVERYTHING)
    assert (ast.dump(tree, include_attributes=True), _attributes(tree)) == before


def test_the_same_tree_gives_the_same_findings_again() -> None:
    tree = ast.parse(PAGE)
    first = check(tree, EVERYTHING)
    assert first
    assert check(tree, EVERYTHING) == first


def test_nothing_of_a_file_is_kept_for_the_next() -> None:
    star = check_source("from math import *\n" + PAGE, settings=EVERYTHING)
    alone = check_source(PAGE, settings=EVERYTHING)
    assert star != alone
    assert check_source("from math import *\n" + PAGE, settings=EVERYTHING) == star


# What comes out


def _everything(rule: Rule) -> list[Finding]:
    return check_source(f"{PAGE}{rule.slow}\n{PAGE}", "all.py", EVERYTHING)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_findings_are_sorted_and_none_comes_twice(rule: Rule) -> None:
    found = _everything(rule)
    assert rule.code in {finding.code for finding in found}
    assert found == sorted(set(found))
    assert [(one.line, one.column) for one in found] == sorted([(one.line, one.column) for one in found])


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_findings_settings_and_the_function_itself_can_be_pickled(protocol: int) -> None:
    found = check_source(PAGE, "page.py", EVERYTHING)
    assert found
    sent = pickle.dumps((check_source, EVERYTHING, found), protocol)
    function, settings, received = pickle.loads(sent)  # noqa: S301 - made in the line above
    assert (function, settings, received) == (check_source, EVERYTHING, found)
    assert function(PAGE, "page.py", settings) == found


def test_findings_and_settings_can_not_be_changed() -> None:
    for frozen, name in ((check_source(PAGE)[0], "line"), (Settings(), "min_gain")):
        with pytest.raises(AttributeError):
            setattr(frozen, name, 1)


def test_the_end_of_a_finding_lies_behind_its_start() -> None:
    for rule in RULES:
        for found in _everything(rule):
            assert (found.line, found.column) < (found.end_line, found.end_column)


def test_a_message_is_one_line_however_long_the_name_at_fault() -> None:
    target = "page" + "".join([f".part_{number}" for number in range(40)])
    source = f"def f(page, rows):\n    for row in rows:\n        {target} += 'x'\n"
    [found] = [finding for finding in check_source(source, settings=EVERYTHING) if finding.code == "PFB401"]
    assert "\n" not in found.message
    assert len(found.message) < 250


def test_flake8_gets_what_check_source_gives() -> None:
    lines = PAGE.splitlines(keepends=True)
    given = [(line, column, text) for line, column, text, _ in Plugin(ast.parse(PAGE), lines).run()]
    assert given == [(found.line, found.column, f"{found.code} {found.message}") for found in check_source(PAGE)]
    assert given


# The interpreter is left as it was


def test_the_recursion_limit_is_left_as_it_was() -> None:
    limit = sys.getrecursionlimit()
    deep = "x = " + " + ".join(["y"] * 700) + "\n"
    assert check_source(PAGE + deep)
    assert sys.getrecursionlimit() == limit


def test_warning_filters_are_left_as_they_were() -> None:
    import warnings  # noqa: PLC0415 - beside its use

    before = list(warnings.filters)
    assert check_source(PAGE + "x = 1 is 1\n")
    assert list(warnings.filters) == before


def test_the_checked_code_is_never_run() -> None:
    assert check_source("raise SystemExit\n" + PAGE)
    assert "flake8_bytecode_perf_was_run" not in sys.modules
    assert check_source("import sys\nsys.modules['flake8_bytecode_perf_was_run'] = sys\n" + PAGE)
    assert "flake8_bytecode_perf_was_run" not in sys.modules


# What the compiler must be told


SUPER = """\
class Page:
    def __init__(self):
        self.html = ""

    def render(self, rows):
        title = super().render(rows)
        for row in open(rows):
            self.html += f"{row}{title}"
"""


@pytest.mark.parametrize(
    "binding",
    ["super = object", "from six import super", "def super(): pass", "class super: pass", "for super in rows: pass"],
)
@pytest.mark.parametrize("behind", [False, True], ids=["before", "behind"])
def test_a_file_that_binds_super_is_checked_as_any(binding: str, *, behind: bool) -> None:
    source = f"{SUPER}{binding}\n" if behind else f"{binding}\n{SUPER}"
    [found] = [finding for finding in check_source(source) if finding.code == "PFB401"]
    assert (found.line, found.column) == (8 if behind else 9, 12)


def test_a_file_that_binds_super_and_does_not_compile_is_checked_as_any() -> None:
    assert [found.code for found in check_source(f"super = object\n{SUPER}return\n")] == ["PFB401"]


@pytest.mark.parametrize("future", ["annotations", "annotations, division", "division", "generator_stop", "nested_scopes"])
def test_a_future_import_costs_no_finding(future: str) -> None:
    lines = [found.line for found in check_source(f"from __future__ import {future}\n{PAGE}") if found.code == "PFB401"]
    assert lines == [11]


def test_the_futures_of_the_file_alone_decide_how_it_is_compiled() -> None:
    """With `annotations` this one is never evaluated. The package's own modules all import it, and it must not leak."""
    source = "total: sum([1, 2, 3]) = 6\n"
    future = "from __future__ import annotations\n"
    assert [found.code for found in check_source(source, settings=EVERYTHING)] == ["PFB301"]
    assert check_source(future + source, settings=EVERYTHING) == []


# The documentation of a rule


def _rule(doc: str | None, code: str = "PFB999") -> Rule:
    return replace(EXAMPLE, doc=doc, code=code)


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_rule_without_a_heading_can_not_be_made(heading: str) -> None:
    assert EXAMPLE.doc is not None
    with pytest.raises(ValueError, match=f"PFB999.*{heading}"):
        _rule(EXAMPLE.doc.replace(f"**{heading}**", heading))


@pytest.mark.parametrize("doc", ["", "A sentence.", None], ids=repr)
@pytest.mark.skipif(sys.flags.optimize > 1, reason="-OO takes every docstring")
def test_a_rule_without_documentation_can_not_be_made(doc: str | None) -> None:
    with pytest.raises(ValueError, match="PFB999"):
        _rule(doc)


def test_a_rule_with_one_code_block_can_not_be_made() -> None:
    assert EXAMPLE.doc is not None
    before, _, rest = EXAMPLE.doc.partition("```python\n")
    with pytest.raises(ValueError, match=r"PFB999.*code block"):
        _rule(before + rest.partition("```\n")[2])


def test_slow_and_fast_are_the_blocks_under_their_headings() -> None:
    texts: dict[str, Any] = dict.fromkeys(HEADINGS, "Words.\n")
    texts |= {"Slow": "```python\nslow = 1\n```\n", "Fast": "```python\nfast = 1\n```\n"}
    rule = _rule("\n".join(f"**{heading}**\n\n{text}" for heading, text in texts.items()))
    assert (rule.slow, rule.fast) == ("slow = 1\n", "fast = 1\n")
