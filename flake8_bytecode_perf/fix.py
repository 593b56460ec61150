"""Rewrites one file's source: finds, lets the fixes rewrite, and checks each result before it counts."""

from __future__ import annotations

import ast
import warnings
from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import libcst as cst

from flake8_bytecode_perf.check import check, examined, finding_of
from flake8_bytecode_perf.fixes import FIXES
from flake8_bytecode_perf.imports import with_import
from flake8_bytecode_perf.rewrite import Chunk, Proved, Rewrite, Shared
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.source import lines_of
from flake8_bytecode_perf.unchanged import same_outside

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from flake8_bytecode_perf.check import Weighed
    from flake8_bytecode_perf.model import Module
    from flake8_bytecode_perf.rule import Finding, Rule
    from flake8_bytecode_perf.settings import Settings

    _Name = tuple[str, ...]
    Reports = Callable[[Finding, Sequence[str]], bool]

_MOST_ROUNDS = 10


class Outcome(NamedTuple):
    """A file after all rounds: its text, what was fixed by code, the findings whose fix failed its check, and those left.

    `found` are those left with what is not wanted at all. `unfinished` after the last round, if there may be more to fix.
    """

    text: str
    fixed: Counter[str]
    dropped: list[Finding]
    left: list[Finding]
    found: list[Finding]
    unfinished: bool = False


class _Proposal(NamedTuple):
    """What one finding's fix wants of a chunk, and the statements that it rewrites."""

    finding: Finding
    name: _Name
    chunk: Chunk
    rewrite: Rewrite
    rewritten: tuple[ast.stmt, ...]

    @property
    def key(self) -> tuple[int, _Name]:
        """What tells a fix that was refused once when it comes again in a later round, after others around it."""
        return self.chunk.number, self.name


def _every(_finding: Finding, _lines: Sequence[str]) -> bool:
    return True


def fix_text(text: str, settings: Settings, codes: Collection[str] = FIXES.keys(), reports: Reports = _every) -> Outcome:
    """Return a source after the fixes of these codes, each checked; at most 10 rounds of fresh findings.

    `reports` tells whether a finding in a file of these lines is wanted at all. A text that does not parse comes back as it is.
    """
    fixed: Counter[str] = Counter()
    refused: dict[tuple[int, _Name], Finding] = {}
    shared: Shared | None = None
    unfinished = False
    for _ in range(_MOST_ROUNDS):
        shared = Shared(shared)
        proposals = [found for found in _proposals(text, settings, codes, reports, shared) if found.key not in refused]
        if not proposals:
            break
        text, done, failed = _checked(text, proposals, settings)
        fixed.update(found.finding.code for found in done)
        refused |= {found.key: found.finding for found in failed}
    else:
        unfinished = True
    lines, tree = lines_of(text), _parsed(text)
    found = check(tree, settings) if tree is not None else []
    return Outcome(text, fixed, list(refused.values()), [one for one in found if reports(one, lines)], found, unfinished)


def _tree(text: str) -> ast.Module:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(text)


def _parsed(text: str) -> ast.Module | None:
    try:
        return _tree(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _proposals(text: str, settings: Settings, codes: Collection[str], reports: Reports, shared: Shared) -> list[_Proposal]:
    """What the fixes want of this text; of those that overlap the first alone."""
    tree, proposals = _parsed(text), []
    if tree is None:
        return []
    with examined(tree, settings) as (module, weighed, _):
        lines = lines_of(text)
        wanted = sorted(
            [
                found
                for found in weighed
                if found[0].code in codes and found[1].verdict.fix in settings.fixes and reports(finding_of(found), lines)
            ],
            key=finding_of,
        )
        parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)} if wanted else {}
        for chunk, found in _by_chunk(tree, lines, wanted, shared):
            taken = Rewrite()
            for one in found:
                proposal = _proposal(one, module, chunk, parents)
                if proposal is not None and not chunk.overlaps(proposal.rewrite, taken):
                    taken = Rewrite.union([taken, proposal.rewrite])
                    proposals.append(proposal)
    return proposals


def _by_chunk(
    tree: ast.Module, lines: Sequence[str], wanted: Sequence[Weighed], shared: Shared
) -> Iterator[tuple[Chunk, list[Weighed]]]:
    """The findings by the top-level statements that hold them; statements that share a line are one chunk."""
    groups: list[list[ast.stmt]] = []
    for statement in tree.body:
        if groups and groups[-1][-1].end_lineno == statement.lineno:
            groups[-1].append(statement)
        else:
            groups.append([statement])
    starts = [group[0].lineno for group in groups]
    held: dict[int, list[Weighed]] = {}
    for one in wanted:
        held.setdefault(bisect_right(starts, one[2][0][0].node.lineno) - 1, []).append(one)
    for index, found in held.items():
        yield Chunk(lines, groups[index], index, shared), found


def _proposal(weighed: Weighed, module: Module, chunk: Chunk, parents: Mapping[ast.AST, ast.AST]) -> _Proposal | None:
    rule, suspect, proved, _ = weighed
    found = Proved(module, suspect, tuple([site for site, _ in proved]), chunk, parents)
    try:
        rewrite = FIXES[rule.code](found)
    except Exception:  # noqa: BLE001 - one fix's fault must not cost the others; LookupError: libcst sees the node otherwise
        rewrite = Rewrite()  # which leaves the finding, and so does not pass
    if rewrite is None or chunk.shows_source(rewrite):
        return None
    rewritten = tuple(dict.fromkeys([*(found.statement(site.node) for site in found.sites), *rewrite.rewritten]))
    return _Proposal(finding_of(weighed), _name_of(weighed), chunk, rewrite, rewritten)


def _name_of(weighed: Weighed) -> _Name:
    """A finding's code and subject, and the functions and classes that it stands in: all that stays when lines move."""
    rule, suspect, proved, _ = weighed
    return rule.code, suspect.subject, *proved[0][0].where.scope.path


def _checked(text: str, proposals: list[_Proposal], settings: Settings) -> tuple[str, list[_Proposal], list[_Proposal]]:
    """Return the text with the proposals that pass the checks, these, and those that fail: all at once, or else half by half.

    What passes by itself, but not beside the others, is neither: it comes again in the next round.
    """
    done: list[_Proposal] = []
    failed: list[_Proposal] = []
    after, waiting = text, [proposals]
    while waiting:
        group = waiting.pop()
        applied = _applied(text, [*done, *group], settings)
        if applied is not None:
            after, done = applied, [*done, *group]
        elif len(group) > 1:
            half = len(group) // 2
            waiting += [group[half:], group[:half]]
        elif not done or _applied(text, group, settings) is None:
            failed += group
    return after, done, failed


def _applied(text: str, proposals: Sequence[_Proposal], settings: Settings) -> str | None:
    """The text with these proposals, or None if it does not hold what it must."""
    lines, chunks = lines_of(text), dict.fromkeys(proposal.chunk for proposal in proposals)
    for chunk in sorted(chunks, key=lambda chunk: -chunk.first):
        own = [proposal for proposal in proposals if proposal.chunk is chunk]
        try:
            made = chunk.applied(Rewrite.union([proposal.rewrite for proposal in own]))
        except (cst.ParserSyntaxError, cst.CSTValidationError, TypeError):
            return None
        tree = _parsed(made)
        rewritten = {statement for proposal in own for statement in proposal.rewritten}
        if tree is None or not chunk.whole or not same_outside(chunk.statements, tree.body, rewritten):
            return None
        lines[chunk.first - 1 : chunk.last] = [made]
    after = _importing("".join(lines), [wanted for proposal in proposals for wanted in proposal.rewrite.imports])
    return after if after is not None and _compiles(after) and _gone(text, after, proposals, settings) else None


def _importing(text: str, wanted: Sequence[tuple[str, str]]) -> str | None:
    """The text with these imports, each once; None if one has no line to stand on or changes what is around it."""
    for module, name in dict.fromkeys(wanted):
        before = _tree(text)
        try:
            text = "".join(with_import(lines_of(text), before, module, name))
        except LookupError:
            return None
        after = _parsed(text)
        if after is None or not _is_one_import_more(before.body, after.body):
            return None
    return text


def _is_one_import_more(old: Sequence[ast.stmt], new: Sequence[ast.stmt]) -> bool:
    had, has = [ast.dump(node) for node in old], [ast.dump(node) for node in new]
    added = next(index for index, both in enumerate(zip([*had, None], has, strict=False)) if both[0] != both[1])
    return isinstance(new[added], ast.ImportFrom) and [*has[:added], *has[added + 1 :]] == had


def _compiles(text: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, "<fixed>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _gone(before: str, after: str, proposals: Sequence[_Proposal], settings: Settings) -> bool:
    """Whether the instructions that were proved are gone: each rule finds what was mended less often under that name.

    It is asked for all that it finds with the confidence that is asked for, whatever that gains.
    """
    mended = Counter(proposal.name for proposal in proposals)
    codes = {proposal.finding.code for proposal in proposals}
    asked = codes.union(*(rule.yields_to for rule in RULES if rule.code in codes))
    rules = [rule for rule in RULES if rule.code in asked]
    everything = replace(settings, min_gain=0.0)
    had, has = (_names(text, rules, everything) for text in (before, after))
    return all(has[name] <= had[name] - count for name, count in mended.items())


def _names(text: str, rules: Sequence[Rule], settings: Settings) -> Counter[_Name]:
    """How often the rules find something under each name."""
    with examined(_tree(text), settings, rules) as (_, weighed, _troubles):
        return Counter(map(_name_of, weighed))
