"""How much a saving counts that a condition may skip: by the gain of a finding in a loop, and in a function."""

from __future__ import annotations

import pytest

from flake8_bytecode_perf import Settings, check_source

ANY = Settings(min_gain=0.01, min_share=0.01)
MATCH = "re.match('a+b', row)"


def gain_of(*lines: str) -> float:
    """Return the gain of the one finding about the constant pattern, in percent."""
    body = "".join([f"        {line}\n" for line in lines])
    source = f"import re\n\n\ndef work(rows, seen, other, n):\n    for row in rows:\n{body}    return n\n"
    [finding] = [found for found in check_source(source, settings=ANY) if found.code == "PFB515"]
    assert finding.gain is not None
    return finding.gain


@pytest.mark.parametrize(
    ("rare", "often"),
    [
        ([f"if row in seen and {MATCH}:", "    n += 1"], [f"if {MATCH} and row in seen:", "    n += 1"]),
        ([f"if row in seen or {MATCH}:", "    n += 1"], [f"if {MATCH} or row in seen:", "    n += 1"]),
        ([f"n = {MATCH} if row in seen else 1"], [f"n = 1 if {MATCH} in seen else row"]),
        (["if row in seen:", "    continue", f"n = {MATCH}"], [f"n = {MATCH}", "if row in seen:", "    continue"]),
        (
            ["with other:", "    if row in seen:", "        continue", f"    n = {MATCH}"],
            ["with other:", f"    n = {MATCH}", "    if row in seen:", "        continue"],
        ),
        (
            ["if row:", "    n += 1", "elif n:", "    continue", f"n = {MATCH}"],
            [f"n = {MATCH}", "if row:", "    n += 1", "elif n:", "    continue"],
        ),
        (["if row == 3:", f"    n = {MATCH}"], ["if row is None:", f"    n = {MATCH}"]),
        (["if row == 3:", f"    n = {MATCH}", "else:", "    n = 3"], ["if row == 3:", "    n = 3", "else:", f"    n = {MATCH}"]),
        ([f"n = [1 for x in rows if x in seen if {MATCH}]"], [f"n = [1 for x in rows if {MATCH} if x in seen]"]),
        ([f"n = [{MATCH} for x in rows if x in seen]"], [f"n = [{MATCH} for x in rows]"]),
    ],
    ids=["and", "or", "conditional", "continue", "with", "elif", "kinds", "else", "filters", "element"],
)
def test_what_a_condition_may_skip_counts_less(rare: list[str], often: list[str]) -> None:
    assert gain_of(*rare) < gain_of(*often)


@pytest.mark.parametrize(
    "lines",
    [
        ["if row in seen:", "    return n", f"n = {MATCH}"],  # it leaves the loop once
        ["if row in seen:", "    raise ValueError", f"n = {MATCH}"],
        ["if row in seen:", "    n += 2", f"n = {MATCH}"],
    ],
    ids=["return", "raise", "goes on"],
)
def test_what_stands_behind_other_blocks_counts_in_full(lines: list[str]) -> None:
    behind = gain_of(*lines)
    assert behind == pytest.approx(gain_of(lines[2], *lines[:2]))


def share_of(source: str) -> float:
    [finding] = [found for found in check_source(source, settings=ANY) if found.code == "PFB515"]
    assert finding.share is not None
    return finding.share


FUNCTION = """\
import re


def work(rows, seen, n):
    {first}
    {second}
    for row in rows:
        n += len(re.match('a+b', row))
    return n
"""
GUARD, WORK = "if n in seen: return n", "n = n + [m for m in rows if m]"


def test_what_a_guard_of_the_function_lets_through_is_a_smaller_share_of_the_code_before_it() -> None:
    assert share_of(FUNCTION.format(first=WORK, second=GUARD)) < share_of(FUNCTION.format(first=GUARD, second=WORK))


def test_what_filters_of_the_clause_around_let_through_is_a_smaller_share() -> None:
    source = "import re\n\n\ndef work(rows):\n    return [re.match('a+b', x) for row in rows {} for x in row]\n"
    assert share_of(source.format("if len(row)")) < share_of(source.format(""))
