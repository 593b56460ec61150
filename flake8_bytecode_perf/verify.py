"""Applies proposals to a text, and checks that the result holds what it must."""

from __future__ import annotations

import io
import tokenize
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, TypeVar

import libcst as cst

from flake8_bytecode_perf.alignment import laid_out
from flake8_bytecode_perf.ast_diff import same_outside
from flake8_bytecode_perf.examination import Examination, tree_of
from flake8_bytecode_perf.imports import with_imports, without_unused, words_of
from flake8_bytecode_perf.rewrite import Refusal, RefusedError, Rewrite
from flake8_bytecode_perf.source import lines_of

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable, Sequence

    from flake8_bytecode_perf.chunk import Chunk
    from flake8_bytecode_perf.examination import Name, Place
    from flake8_bytecode_perf.proposals import Proposal
    from flake8_bytecode_perf.settings import Settings

    InChunk = Callable[[Chunk, Sequence[Proposal]], str | Refusal]
    Refused = dict[Proposal, Refusal]

_Made = TypeVar("_Made")

FAILED = Refusal("failed-check", "the rewrite did not pass its check")
COMMENT = Refusal("comment-inside", "there is a comment inside the code that would be rewritten")
_WIDEST = 88  # of a line by which a file shows that its lines may be longer: black's default
TOO_LONG = Refusal("line-too-long", "a line would become too long")


def checked(
    before: Examination, proposals: Sequence[Proposal], settings: Settings, width: int | None
) -> tuple[Examination, list[Proposal], Refused]:
    """Return the text with the proposals that pass the checks, these, and why the others fail.

    What passes by itself, but not beside the others, is in neither: it comes again in the next round.
    """
    made: dict[tuple[Chunk, tuple[int, ...]], str | Refusal] = {}
    limit = _limit(before, width)

    def in_chunk(chunk: Chunk, own: Sequence[Proposal]) -> str | Refusal:
        key = chunk, tuple(map(id, own))
        if key not in made:
            made[key] = _rewritten(chunk, own, limit)
        return made[key]

    def in_file(tried: Sequence[Proposal]) -> Examination | Refusal:
        text = _text_and_tree(before, tried, in_chunk)
        return text if isinstance(text, Refusal) else _accepted(before, Examination(*text, settings), tried)

    refused: Refused = {}
    sound: list[Proposal] = []
    for chunk in dict.fromkeys(proposal.chunk for proposal in proposals):
        own = [proposal for proposal in proposals if proposal.chunk is chunk]
        _, passed, failed = _most(own, lambda tried, chunk=chunk: in_chunk(chunk, tried))  # type: ignore[misc]
        sound += passed
        refused |= failed
    after, done, failed = _most(sound, in_file)
    return after or before, done, refused | failed


def text_with(before: Examination, proposal: Proposal, width: int | None) -> str | Refusal:
    """Return the text with one proposal that has passed its check beside others."""
    limit = _limit(before, width)
    text = _text_and_tree(before, [proposal], lambda chunk, own: _rewritten(chunk, own, limit))
    return text if isinstance(text, Refusal) else text[0]


def _limit(before: Examination, width: int | None) -> int | None:
    longest = max(len(line.rstrip("\r\n")) for line in before.lines)
    return None if width is None else max(width, min(_WIDEST, longest))


def _text_and_tree(before: Examination, proposals: Sequence[Proposal], in_chunk: InChunk) -> tuple[str, ast.Module] | Refusal:
    """The text with some proposals and the imports that they need, and its tree. `in_chunk` rewrites a part of the file."""
    lines, chunks = [*before.lines], dict.fromkeys(proposal.chunk for proposal in proposals)
    for chunk in sorted(chunks, key=lambda chunk: -chunk.first):
        text = in_chunk(chunk, [proposal for proposal in proposals if proposal.chunk is chunk])
        if isinstance(text, Refusal):
            return text
        lines[chunk.first - 1 : chunk.last] = [text]
    wanted = dict.fromkeys(wanted for proposal in proposals for wanted in proposal.rewrite.imports)
    words = words_of("\n".join([chunk.source for chunk in chunks]))
    try:
        text = without_unused(before, with_imports("".join(lines), wanted), words)
        return text, tree_of(text)
    except (LookupError, SyntaxError, ValueError, RecursionError, MemoryError):
        return FAILED
    except RefusedError as error:
        return error.refusal


def _most(
    proposals: Sequence[Proposal], attempt: Callable[[Sequence[Proposal]], _Made | Refusal]
) -> tuple[_Made | None, list[Proposal], Refused]:
    """What an attempt makes of the proposals that pass, these, and those that fail: all at once, or else half by half."""
    done: list[Proposal] = []
    failed: Refused = {}
    made, waiting = None, [[*proposals]] if proposals else []
    while waiting:
        group = waiting.pop()
        tried = attempt([*done, *group])
        if not isinstance(tried, Refusal):
            made, done = tried, [*done, *group]
        elif len(group) > 1:
            half = len(group) // 2
            waiting += [group[half:], group[:half]]
        else:
            alone = attempt(group) if done else tried
            if isinstance(alone, Refusal):
                failed[group[0]] = alone
    return made, done, failed


def _rewritten(chunk: Chunk, proposals: Sequence[Proposal], width: int | None) -> str | Refusal:
    """The source of a chunk with these proposals, or why it can't have them."""
    try:
        made = chunk.applied(Rewrite.union([proposal.rewrite for proposal in proposals]))
        statements = chunk.parsed(made)
        rewritten = {statement for proposal in proposals for statement in proposal.rewritten}
        if not chunk.whole or not same_outside(chunk.statements, statements, rewritten):
            return FAILED
    except (cst.ParserSyntaxError, cst.CSTValidationError, TypeError, ValueError, SyntaxError, RecursionError, MemoryError):
        return FAILED
    made = _laid_out(chunk, made, statements)
    if comments_of(made) != comments_of(chunk.source):
        return COMMENT
    known = {*lines_of(chunk.source)}
    if width is not None and any(len(line.rstrip("\r\n")) > width for line in lines_of(made) if line not in known):
        return TOO_LONG
    return made


def _laid_out(chunk: Chunk, made: str, statements: Sequence[ast.stmt]) -> str:
    """The source of a chunk after a rewrite, laid out; as the rewrite has made it where other lines would be other code."""
    laid = laid_out(chunk.source, made, chunk.width)
    if laid == made:
        return made
    try:
        return laid if same_outside(statements, chunk.parsed(laid), set()) else made
    except SyntaxError:
        return made


def comments_of(source: str) -> Counter[str]:
    """Return the comments of a part of a file, each with how often it stands there."""
    if "#" not in source:
        return Counter()
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return Counter([token.string for token in tokens if token.type == tokenize.COMMENT])


def _accepted(before: Examination, after: Examination, proposals: Sequence[Proposal]) -> Examination | Refusal:
    """What is after the rewrite, if what was proved is gone from it."""
    if _gone(before, after, proposals):
        return after
    after.release()
    return FAILED


def _gone(before: Examination, after: Examination, proposals: Sequence[Proposal]) -> bool:
    """Whether the instructions that were proved are gone: each rule finds what was rewritten less often under that name.

    It is asked for all that it finds with the confidence that is asked for, whatever that gains.
    """
    rewritten = Counter(proposal.name for proposal in proposals)
    codes = {proposal.finding.code for proposal in proposals}
    alone = bool(rewritten - Counter([place.name for place in before.places(codes)]))  # a rule won that does not gain as much
    had, has = ([place for place in one.places(codes, alone=alone) if place.name in rewritten] for one in (before, after))
    if not _is_less(had, has, rewritten):
        unchanged = _unchanged(before, after)
        has = [place for place in has if not _is_other(place, had, unchanged)]
    return _is_less(had, has, rewritten)


def _is_less(had: Sequence[Place], has: Sequence[Place], rewritten: Counter[Name]) -> bool:
    old, new = (Counter(place.name for place in places) for places in (had, has))
    return all(new[name] <= old[name] - count for name, count in rewritten.items())


def _is_other(place: Place, had: Sequence[Place], unchanged: dict[int, int]) -> bool:
    """Whether a finding is new though its code is not: the rewrite only let a rule see it, a second loop that fills a list."""
    known = {line for one in had if one.name == place.name for line in one.lines}
    return all(line in unchanged and unchanged[line] not in known for line in place.lines)


def _unchanged(before: Examination, after: Examination) -> dict[int, int]:
    """The lines that are as they were, counted from 1, each with its number before."""
    blocks = SequenceMatcher(None, before.lines, after.lines, autojunk=False).get_matching_blocks()
    return {now + step: was + step for was, now, size in blocks for step in range(1, size + 1)}
