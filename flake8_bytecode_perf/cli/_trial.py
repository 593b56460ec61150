"""Tries fixes in a copy of the tree: all at once, or in parts, of which it keeps those that pay."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.cli._candidates import fixed, only
from flake8_bytecode_perf.cli._rounds import Original
from flake8_bytecode_perf.cli._trees import was_imported

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from flake8_bytecode_perf.cli._candidates import Candidate
    from flake8_bytecode_perf.cli._rewriting import Work
    from flake8_bytecode_perf.cli._rounds import Comparison
    from flake8_bytecode_perf.cli._runs import Command, Run
    from flake8_bytecode_perf.cli._trees import Tree

    Tell = Callable[[Comparison], None]


class Part(NamedTuple):
    """Some of the candidates, measured together."""

    candidates: tuple[Candidate, ...]
    comparison: Comparison


class Trial:
    """A command, a copy of the tree that stays as it is, and one that gets the fixes."""

    def __init__(self, command: Command, original: Tree, changing: Tree, changed: Sequence[Path]) -> None:
        """Run the command on the original; `changed` are the files that may be changed, from the root. Raises CommandError."""
        self.command, self._changing, self.changed = command, changing, changed
        self.original = Original(lambda number: command.run(original, changed, number), command.name)

    def compared(self, contents: Mapping[Path, bytes], most: int, tell: Tell) -> Comparison:
        """Compare the original with a copy in which some files have other contents, in at most so many rounds.

        The files are given by their real paths in the tree. Raises CommandError if the command fails on the original.
        """
        root = self._changing.root
        self._changing.put({path.relative_to(root): content for path, content in contents.items()})
        return self.original.compared(self._run, most, tell)

    def _run(self, number: int) -> Run:
        return self.command.run(self._changing, self.changed, number)

    @property
    def was_used(self) -> bool:
        """Whether there is a sign that the command ran one of the changed files: it was imported, or the command names it."""
        copies = [self._changing.copy / path for path in self.changed]
        if any(was_imported(path, self.command.bytecode) for path in copies):
            return True
        named = {(self.command.folder / word).resolve() for word in self.command.words}
        return any(self._changing.root / path in named for path in self.changed)


def most_comparisons(candidates: int) -> int:
    """Return how many comparisons a search among so many candidates makes at most; one if nothing is searched.

    There are as many parts as nodes in a binary tree with these leaves. What is kept in the end is one more; of two candidates it
    is one of the parts.
    """
    return max(2 * candidates - (candidates <= 2), 1)


class Search:
    """Looks for the candidates that pay: measures all, then halves of what pays or does harm, down to single ones.

    `parts` are all that was measured. Two halves that can't be told from the original by themselves, but pay together, are
    kept together.
    """

    def __init__(self, trial: Trial, works: Sequence[Work], most: int, tell: Callable[[Sequence[Candidate]], Tell]) -> None:
        self._trial, self._works, self._most, self._tell = trial, works, most, tell
        self.parts: list[Part] = []

    def kept(self, some: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
        """Return those of the candidates that pay. Raises CommandError if the command fails on the original."""
        comparison = self.measured(some).comparison
        if len(some) == 1 or (comparison.verdict == "none" and comparison.output != "different"):
            return some if comparison.pays else ()
        half = len(some) // 2
        kept = self.kept(some[:half]) + self.kept(some[half:])
        return kept or (some if comparison.pays else ())

    def measured(self, some: tuple[Candidate, ...]) -> Part:
        """Return what was measured of these candidates together, now or before."""
        known = [part for part in self.parts if part.candidates == some]
        if known:
            return known[0]
        contents = fixed(only(self._works, some)).contents
        part = Part(some, self._trial.compared(contents, self._most, self._tell(some)))
        self.parts.append(part)
        return part
