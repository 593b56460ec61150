"""What the fixes want of a text: a rewrite for each finding, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flake8_bytecode_perf.chunk import Chunk, OutsideError
from flake8_bytecode_perf.concrete import UnreadError
from flake8_bytecode_perf.examination import name_of
from flake8_bytecode_perf.file_parts import parts_of
from flake8_bytecode_perf.fixes import FIXES
from flake8_bytecode_perf.report import finding_of
from flake8_bytecode_perf.rewrite import Proved, Refusal, Rewrite

if TYPE_CHECKING:
    import ast
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from flake8_bytecode_perf.concrete import Shared
    from flake8_bytecode_perf.examination import Examination, Name
    from flake8_bytecode_perf.file_parts import Part
    from flake8_bytecode_perf.report import Weighed
    from flake8_bytecode_perf.rule import Finding

    Answer = tuple[Finding, "Proposal | Refusal | None"]  # None: it waits for another rewrite at the same place
    Key = tuple[int, Name]

NO_FIX = Refusal("no-fix", "the rule has no automatic fix")
OTHER_FORM = Refusal("other-form", "the statement has a form that the fix does not rewrite")
NOT_PARSED = Refusal("not-parsed", "libcst, which rewrites the code, can't read this part of the file")
SHOWN_SOURCE = Refusal("shown-source", "an f-string shows the source of the code: f'{x=}'")


@dataclass(frozen=True, eq=False)
class Proposal:
    """What one finding's fix wants of a chunk, and the statements that it rewrites."""

    finding: Finding
    name: Name
    chunk: Chunk
    rewrite: Rewrite
    rewritten: tuple[ast.stmt, ...]

    @property
    def key(self) -> Key:
        """What identifies a fix in a later round, after others around it."""
        return self.chunk.number, self.name


def answers(examined: Examination, wanted: Sequence[Weighed], shared: Shared, refused: Mapping[Key, Refusal]) -> Iterator[Answer]:
    """Yield each of the wanted findings with its fix's answer; of rewrites that overlap, and were not refused, the first."""
    parts = parts_of(examined.tree) if wanted else []
    chunks: dict[int, Chunk] = {}  # by first line
    taken: dict[Chunk, Rewrite] = {}
    for one in wanted:
        part = _part_of(one, parts)
        examined.parents.fill(part.statements)
        answer = _answer(one, examined, part, chunks, shared)
        if not isinstance(answer, Proposal):
            yield finding_of(one), answer
        elif answer.key in refused:
            yield finding_of(one), refused[answer.key]
        elif _is_taken(answer, taken):
            yield finding_of(one), None
        else:
            taken[answer.chunk] = Rewrite.union([taken.get(answer.chunk, Rewrite()), answer.rewrite])
            yield finding_of(one), answer


def _is_taken(proposal: Proposal, taken: dict[Chunk, Rewrite]) -> bool:
    """Whether another proposal rewrites the same code."""
    chunk = proposal.chunk
    others = [other for other in taken if other is not chunk and chunk.first <= other.last and other.first <= chunk.last]
    return bool(others) or chunk.overlaps(proposal.rewrite, taken.get(chunk, Rewrite()))


def _part_of(weighed: Weighed, parts: Sequence[Part]) -> Part:
    """The top-level part in which a finding stands."""
    line = weighed[2][0][0].node.lineno
    return next(part for part in reversed(parts) if part.first <= line)


def _answer(weighed: Weighed, examined: Examination, part: Part, chunks: dict[int, Chunk], shared: Shared) -> Proposal | Refusal:
    """The fix's answer, for the innermost method or class; for all of the top-level part, if the fix looks further."""
    inner = part.around(min(site.node.lineno for site, _ in weighed[2]))
    attempts = [inner] if inner is part else [inner, part]
    answers = (_attempt(weighed, examined, one, chunks, shared) for one in attempts)
    return next((answer for answer in answers if answer is not None), OTHER_FORM)


def _attempt(
    weighed: Weighed, examined: Examination, part: Part, chunks: dict[int, Chunk], shared: Shared
) -> Proposal | Refusal | None:
    """The fix's answer for a part of the file; None where the fix looks further."""
    try:
        chunk = chunks.get(part.first) or Chunk(examined.lines, part, shared)
    except UnreadError:
        return NOT_PARSED
    chunks[part.first] = chunk
    named = len(shared.named)
    try:
        return _proposal(weighed, examined, chunk)
    except OutsideError:
        del shared.named[named:]  # the names are free for the next attempt
        return None


def _proposal(weighed: Weighed, examined: Examination, chunk: Chunk) -> Proposal | Refusal:
    rule, suspect, proved, _ = weighed
    found = Proved(examined.module, suspect, tuple([site for site, _ in proved]), chunk, examined.parents)
    try:
        rewrite = FIXES[rule.code](found)
    except OutsideError:
        raise
    except Exception:  # noqa: BLE001 - one fix's fault must not cost the others; LookupError: libcst sees the node otherwise
        rewrite = Rewrite()  # which leaves the finding, and so fails the check
    if rewrite is None:
        return OTHER_FORM
    if isinstance(rewrite, Refusal):
        return rewrite
    if chunk.shows_source(rewrite):
        return SHOWN_SOURCE
    rewritten = tuple(dict.fromkeys([*(found.statement(site.node) for site in found.sites), *rewrite.rewritten]))
    return Proposal(finding_of(weighed), name_of(weighed), chunk, rewrite, rewritten)


def of_codes(weighed: Sequence[Weighed], codes: Collection[str]) -> list[Weighed]:
    """Return the findings with these codes, in the order of the file."""
    return sorted([one for one in weighed if one[0].code in codes], key=finding_of)
