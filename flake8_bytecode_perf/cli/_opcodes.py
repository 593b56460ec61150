"""What changed between two texts, told by their lines."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def opcodes(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield difflib's opcodes for two texts, line by line: what was done, and where in either it starts and ends.

    difflib takes seconds for a long file, and the lines around a fix are the same: it is asked for those between alone.
    """
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    old_tail, new_tail = len(before) - tail, len(after) - tail
    yield "equal", 0, head, 0, head
    for tag, *places in SequenceMatcher(None, before[head:old_tail], after[head:new_tail]).get_opcodes():
        first, last, new_first, new_last = (head + place for place in places)
        yield tag, first, last, new_first, new_last
    yield "equal", old_tail, len(before), new_tail, len(after)


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many lines the two begin with that are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (line, theirs) in pairs if line != theirs), min(len(one), len(other)))
