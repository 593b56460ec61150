"""What `check` marks as fixable, `fix` fixes, or says why not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from flake8_bytecode_perf import Settings, check_source
from flake8_bytecode_perf.examination import parsed
from flake8_bytecode_perf.fix import fix_text

LIKELY = Settings(min_gain=-1, confidence="likely")
DATA = sorted((Path(__file__).parent / "data").glob("*.py"))
TEXTS = [(path.stem, text) for path in DATA for text in [path.read_text(encoding="utf-8")] if parsed(text) is not None]
FUNCTION = "def f(xs: list[str], s: str, t: str):\n    for x in xs:\n        {}\n    return s, t\n"


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in TEXTS])
def test_each_marked_finding_is_gone_or_has_a_reason(text: str) -> None:
    outcome = fix_text(text, LIKELY)
    unsaid = [finding for finding in outcome.left if finding.fix == "safe" and finding not in outcome.refusals]
    assert unsaid == []


@pytest.mark.parametrize(
    "statement",
    [
        "s = max(s, x + t)",
        "s = max(x, s)",
        's = max(s, "")',
        "s: str = max(s, x)",
        "s, t = max(s, x), min(t, x)",
        "s = max(s, -x)",
    ],
)
def test_a_clamp_that_no_fix_rewrites_is_not_marked(statement: str) -> None:
    assert kinds(f"{statement}\n        print(x)", "PFB804", set()) <= {"none"}
    assert kinds(f"{statement}\n        print(x)", "PFB804", {"PFB804"}) <= {"none"}


@pytest.mark.parametrize("statement", ["s = max(s, x)", "s = max(s, -1)", "(s) = max(s, (x))"])
def test_a_clamp_by_a_name_or_a_number_is_marked_and_fixed(statement: str) -> None:
    assert kinds(f"{statement}\n        print(x)", "PFB804", set()) == {"safe"}
    assert kinds(f"{statement}\n        print(x)", "PFB804", {"PFB804"}) == set()


@pytest.mark.parametrize(
    ("value", "marked"), [("y = x + t", {"safe"}), ("if x:\n            y = x\n        else:\n            y = t", {"none"})]
)
def test_a_local_from_two_arms_is_in_no_comprehension_that_a_fix_writes(value: str, marked: set[str]) -> None:
    source = f"def f(xs, t):\n    out = []\n    for x in xs:\n        {value}\n        out.append(y)\n    return out\n"
    assert {found.fix for found in check_source(source, "x.py", LIKELY) if found.code == "PFB501"} == marked


SORTED = "def f(xs{}):\n    return sorted(xs, key=lambda x: x{})\n"
GROUPED = (
    "def f(xs{}):\n    d = {{}}\n    for k, v in xs:\n        d.setdefault(k, []).append(v)\n    for k in d:\n        print(k)\n"
)


@pytest.mark.parametrize(
    ("code", "source"),
    [
        ("PFB520", "itemgetter = 3\n" + SORTED.format("", "[1]")),
        ("PFB520", SORTED.format(", itemgetter", "[1]")),
        ("PFB520", "from operator import itemgetter\n" + SORTED.format(", itemgetter", "[1]")),
        ("PFB520", SORTED.format("", ".y") + "\n\ndef attrgetter(x):\n    return x\n"),
        ("PFB521", GROUPED.format(", defaultdict")),
        ("PFB521", GROUPED.format(", list")),
    ],
)
def test_what_would_need_a_name_that_is_taken_is_not_marked(code: str, source: str) -> None:
    assert {one.fix for one in check_source(source, "x.py", LIKELY) if one.code == code} == {"none"}
    assert fix_text(source, LIKELY, {code}).text == source


@pytest.mark.parametrize(
    ("code", "source", "wanted"),
    [
        ("PFB520", "attrgetter = 3\n" + SORTED.format("", "[1]"), "key=itemgetter(1)"),
        ("PFB520", "import operator\n" + SORTED.format(", itemgetter", "[1]"), "key=operator.itemgetter(1)"),
        ("PFB521", "import collections\n" + GROUPED.format(", defaultdict"), "d = collections.defaultdict(list)"),
    ],
)
def test_what_can_be_imported_is_marked_and_fixed(code: str, source: str, wanted: str) -> None:
    assert {one.fix for one in check_source(source, "x.py", LIKELY) if one.code == code} == {"safe"}
    assert wanted in fix_text(source, LIKELY, {code}).text


@pytest.mark.parametrize("least", [0, 5])
def test_a_finding_that_gains_more_than_the_one_it_yields_to_is_fixed(least: float) -> None:
    source, settings = (
        "def f(n: int, m: int):\n    return ','.join(str(x) for x in range(n, m, 2))\n",
        replace(LIKELY, min_gain=least),
    )
    [marked] = [one.code for one in check_source(source, "x.py", settings) if one.fix == "safe"]
    outcome = fix_text(source, settings, {marked})
    assert (outcome.fixed, outcome.dropped) == ({marked: 1}, [])


TWO_LOOPS = """\
def f(xs, ys, g, h):
    out = []
    for a in xs:
        out.append(g(a))
    for b in ys:
        out.append(h(b))
    return out
"""


def test_the_first_of_two_loops_that_fill_a_list_is_fixed() -> None:
    marked = [finding.line for finding in check_source(TWO_LOOPS, "x.py", LIKELY) if finding.fix == "safe"]
    outcome = fix_text(TWO_LOOPS, LIKELY)
    assert marked == [3]
    assert outcome.fixed == {"PFB501": 1}
    assert "    out = [g(a) for a in xs]\n    for b in ys:\n" in outcome.text
    assert [finding.fix for finding in outcome.left] == ["none"]


def kinds(statement: str, code: str, codes: set[str], least: float = -1) -> set[str]:
    """Return how safe the fixes are of what a rule finds in a loop, after all safe fixes of these codes."""
    outcome = fix_text(FUNCTION.format(statement), Settings(min_gain=least), codes)
    return {one.fix for one in outcome.left if one.code == code}


@pytest.mark.parametrize(
    "statement",
    [
        "s = x + s",
        's = f"{x}{s}"',
        's = f"{s:>3}{x}"',
        's = "%s%s" % (s, x)',
        's = "{}{}".format(s, x)',
        's = "".join([s, x])',
        "t = s = s + x",
        's: str = s + x + "-"',
        's = s + x + "-" if x else s',
        "t = (s := s + x)",
        "s += x; t = x",
    ],
)
def test_a_string_that_grows_in_a_form_that_no_fix_rewrites_is_not_marked(statement: str) -> None:
    assert kinds(statement, "PFB402", {"PFB402"}) <= {"none"}
    assert kinds(statement, "PFB402", set()) <= {"none"}


@pytest.mark.parametrize("statement", ['s = s + x + "-"', 's = f"{s}{x}"', "s = f'{s}-'"])
def test_a_string_that_can_grow_in_place_is_marked_and_fixed(statement: str) -> None:
    assert kinds(statement, "PFB402", set()) == {"safe"}
    assert kinds(statement, "PFB402", {"PFB402"}) == set()


@pytest.mark.parametrize("code", ["PFB302", "PFB603"])
def test_a_display_that_a_growing_string_is_joined_of_is_not_marked(code: str) -> None:
    assert kinds('s = "".join([s, x])', code, set(), least=0) == {"none"}
    assert kinds('t = "".join([s, x])', code, set(), least=0) == {"safe"}
    assert kinds('t = "".join([s, x])', code, {code}, least=0) == set()


@pytest.mark.parametrize("statement", ["s = (s + x) + x", 's = f"{(s)}{x}"', 's = s + x + "-"; t = x'])
def test_what_only_the_source_shows_keeps_a_fix_from_its_statement(statement: str) -> None:
    source = FUNCTION.format(statement)
    assert fix_text(source, Settings(min_gain=-1), {"PFB402"}).text == source
