"""Rewrites one file's source: finds, lets the fixes rewrite, and checks each result before it counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flake8_bytecode_perf.bytecode.compiled import has_positions
from flake8_bytecode_perf.check import check, garbage_left_alone
from flake8_bytecode_perf.concrete import Shared
from flake8_bytecode_perf.examination import Examination, name_of, parsed
from flake8_bytecode_perf.fixes import FIXES
from flake8_bytecode_perf.proposals import NO_FIX, OTHER_FORM, Proposal, answers, of_codes
from flake8_bytecode_perf.report import finding_of
from flake8_bytecode_perf.rewrite import Refusal
from flake8_bytecode_perf.source import lines_of
from flake8_bytecode_perf.verify import FAILED, checked, text_with

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from flake8_bytecode_perf.proposals import Key
    from flake8_bytecode_perf.report import Weighed
    from flake8_bytecode_perf.rule import Finding
    from flake8_bytecode_perf.settings import Settings

    Reports = Callable[[Finding, Sequence[str]], bool]

_MOST_ROUNDS = 10


@dataclass
class Outcome:
    """A file after all rounds: its text, how many findings were fixed by code, and those left.

    `refusals` are the reasons why findings are left that have a fix. `found` are those left with what is not wanted at all.
    `unfinished` after the last round, if there may be more to fix.
    """

    text: str
    fixed: Counter[str] = field(default_factory=Counter)
    left: list[Finding] = field(default_factory=list)
    found: list[Finding] = field(default_factory=list)
    refusals: dict[Finding, Refusal] = field(default_factory=dict)
    unfinished: bool = False

    @property
    def dropped(self) -> list[Finding]:
        """The findings left whose rewrite failed its check."""
        return [finding for finding, refusal in self.refusals.items() if refusal == FAILED]


def _every(_finding: Finding, _lines: Sequence[str]) -> bool:
    return True


def fix_text(
    text: str,
    settings: Settings,
    codes: Collection[str] = FIXES.keys(),
    reports: Reports = _every,
    width: int | None = None,
) -> Outcome:
    """Return a source after the fixes of these codes, each checked; at most 10 rounds of fresh findings.

    `reports` tells whether a finding in a file of these lines is wanted at all. No fix writes a line longer than `width`, unless
    the file has one that long. A text that does not parse comes back as it is.
    """
    tree = parsed(text)
    if tree is None:
        return Outcome(text)
    if not tree.body or not has_positions():
        found = check(tree, settings)
        return Outcome(text, left=[one for one in found if reports(one, lines_of(text))], found=found)
    with garbage_left_alone():
        return _fixed(Examination(text, tree, settings), settings, codes, reports, width)


def fixed_each(
    now: Examination, weighed: Sequence[Weighed], settings: Settings, width: int | None = None
) -> dict[Finding, str | Refusal]:
    """Return for each of the findings a source after its fix alone, checked, or why there is none. `now` stays as it is.

    A check examines all of the file, so that the fixes are checked together first.
    """
    fixable = [one for one in weighed if _refusal(one) is None]
    together = [answer for _, answer in answers(now, fixable, Shared(None), {}) if isinstance(answer, Proposal)]
    after, done, _ = checked(now, together, settings, width)
    if after is not now:
        after.release()
    passed = {proposal.finding for proposal in done}
    return {finding_of(one): fixed_alone(now, one, settings, width, passed) for one in weighed}


def _refusal(weighed: Weighed) -> Refusal | None:
    """Why a finding has no fix, whatever the code around it."""
    rule, suspect, *_ = weighed
    if rule.code not in FIXES:
        return NO_FIX
    return OTHER_FORM if suspect.verdict.fix == "none" else None


def fixed_alone(
    now: Examination, weighed: Weighed, settings: Settings, width: int | None = None, passed: Collection[Finding] = ()
) -> str | Refusal:
    """Return a source after the fix of one of its findings, checked, or why there is none. `now` stays as it is.

    A fix that has `passed` its check beside others is not checked again.
    """
    refusal = _refusal(weighed)
    if refusal is not None:
        return refusal
    [(finding, answer)] = answers(now, [weighed], Shared(None), {})
    if not isinstance(answer, Proposal):
        return answer or OTHER_FORM
    if finding in passed:
        return text_with(now, answer, width)
    after, done, failed = checked(now, [answer], settings, width)
    if not done:
        return failed[answer]
    after.release()
    return after.text


def _fixed(now: Examination, settings: Settings, codes: Collection[str], reports: Reports, width: int | None) -> Outcome:
    # lines move, but a profile speaks of the text as it was: with one, only what the first round finds is fixed, or left
    first = {name_of(one): finding_of(one) for one in now.weighed} if settings.measured is not None else None
    lines = now.lines
    refused: dict[Key, Refusal] = {}
    outcome, shared = Outcome(now.text, unfinished=True), None
    for _ in range(_MOST_ROUNDS):
        shared = Shared(shared)
        reported = {one for one in now.findings if reports(one, now.lines)}  # a baseline is asked about all, in their order
        wanted = [
            one
            for one in of_codes(now.weighed, codes)
            if (first is None or name_of(one) in first) and one[1].verdict.fix in settings.fixes and finding_of(one) in reported
        ]
        answered = dict(answers(now, wanted, shared, refused))
        proposals = [found for found in answered.values() if isinstance(found, Proposal)]
        if not proposals:
            outcome.unfinished = False
            break
        before, (now, done, failed) = now, checked(now, proposals, settings, width)
        outcome.fixed.update(proposal.finding.code for proposal in done)
        if first is not None:
            first = {name: finding for name, finding in first.items() if all(name != proposal.name for proposal in done)}
        refused |= {proposal.key: refusal for proposal, refusal in failed.items()}
        if now is not before:
            before.release()
    outcome.text, outcome.found = now.text, now.findings
    outcome.left = [one for one in outcome.found if reports(one, now.lines)]
    if first is not None:
        outcome.left = [one for one in first.values() if reports(one, lines)]
    if not outcome.unfinished:
        outcome.refusals = {one: reason for one, reason in answered.items() if isinstance(reason, Refusal)}
    now.release()
    return outcome
