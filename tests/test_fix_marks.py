"""A finding is marked as safe to fix only where the fix writes something: no run of all fixes leaves one."""

from __future__ import annotations

import pytest

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.fix import fix_text

FUNCTION = "def f(xs: list[str], s: str, t: str):\n    for x in xs:\n        {}\n    return s, t\n"


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
