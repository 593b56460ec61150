"""Adds up samples and makes tables of them. Every parser ends here."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flake8_bytecode_perf.profiles.model import Frame, Recording, Table
from flake8_bytecode_perf.profiles.paths import name_of
from flake8_bytecode_perf.profiles.unmarshal import is_python
from flake8_bytecode_perf.profiles.untrusted import BrokenError, EmptyError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from flake8_bytecode_perf.profiles.model import Grain

    Stack = tuple[int, ...] | str

NOT_PYTHON = -1  # stands for all other frames: their time is that of the Python code that called them
# If there are more stacks, the time with callees is that of a random sample of so many: two standard deviations are then 0.7
# percentage points of the run. The own time counts all stacks.
_MOST_STACKS = 20_000
_LONGEST = 50_000_000  # frames of all samples


@dataclass(slots=True)
class Recorder:
    """Collects the frames and samples of one profile file.

    A stack is the numbers of its frames, or the text that the tool wrote: what stands between two `separator` is a key of
    `parts` then. Most of the many stacks of a large profile are never split.
    """

    weight: float = 0.0
    separator: str = ""
    parts: Mapping[str, int] = field(default_factory=dict)
    _length: int = 0
    _numbers: dict[Frame, int] = field(default_factory=dict)
    _stacks: dict[Stack, float] = field(default_factory=lambda: defaultdict(float))
    _own: dict[int, float] = field(default_factory=lambda: defaultdict(float))

    def number(self, frame: Frame) -> int:
        """Return the number of the frame in stacks: NOT_PYTHON if it does not run Python code."""
        if not is_python(frame.file, frame.function):
            return NOT_PYTHON
        return self._numbers.setdefault(frame, len(self._numbers))

    def add_stack(self, stack: tuple[int, ...], weight: float) -> None:
        """Count a sample: the numbers of its frames, the outermost first."""
        self.weight += weight
        self._stacks[stack] += weight
        self._count(stack)

    def add_texts(self, stacks: Iterable[str], weights: Iterable[float]) -> None:
        """Count samples whose stacks are texts."""
        counted = self._stacks
        for stack, weight in zip(stacks, weights, strict=True):
            counted[stack] += weight
            self.weight += weight

    def add_frame(self, frame: Frame, own: float) -> None:
        """Count a frame of a tool that records neither stacks nor times with callees; the caller sets the weight."""
        self._own[self.number(frame)] += own

    def recording(self, tool: str, grain: Grain | None = None, notices: Sequence[str] = ()) -> Recording:
        """Return everything that was counted, in percent; raise BrokenError if that is nothing.

        Without a grain, it is "lines" where a frame has the line that ran, else "functions".
        """
        if not self.weight > 0:
            raise EmptyError
        scale = 100.0 / self.weight
        self._count_own()
        stacks = self._stacks_by_file(scale)
        frames = list(self._numbers)
        grain = grain or ("lines" if any(frame.line for frame in frames) else "functions")
        numbers: dict[str, list[int]] = defaultdict(list)
        for number, frame in enumerate(frames):
            numbers[frame.file].append(number)
        files = {file: self._table(file, frames, members, stacks.get(file), scale) for file, members in numbers.items()}
        if grain == "functions":
            notices = [*notices, without_lines(tool)]
        first = grain == "lines" and _has_one_line_per_function(frames)
        return Recording(tool, grain, self.weight, files, first, (*notices, *threads(files)))

    def _split(self, stack: Stack) -> tuple[int, ...]:
        if isinstance(stack, tuple):
            return stack
        numbers = tuple([self.parts[part] for part in stack.split(self.separator)])
        self._count(numbers)
        return numbers

    def _count(self, numbers: tuple[int, ...]) -> None:
        self._length += len(numbers)
        if self._length > _LONGEST:
            raise BrokenError("the profile is too large", "sample less often or for a shorter time")

    def _count_own(self) -> None:
        """Credit each sample to its innermost Python frame."""
        for stack, weight in self._stacks.items():
            if isinstance(stack, tuple):
                number = stack[-1] if stack else NOT_PYTHON
            else:
                number = self.parts[stack.rpartition(self.separator)[2]]
            if number < 0:
                number = next((outer for outer in reversed(self._split(stack)) if outer >= 0), NOT_PYTHON)
            self._own[number] += weight

    def _stacks_by_file(self, scale: float) -> dict[str, dict[tuple[int, ...], float]]:
        thinned = [(sorted({*self._split(stack)}), weight) for stack, weight in _thinned(self._stacks).items()]
        files = [frame.file for frame in self._numbers]  # all, now that those of the sample are known
        found: dict[str, dict[tuple[int, ...], float]] = defaultdict(lambda: defaultdict(float))
        for stack, weight in thinned:
            members: dict[str, list[int]] = {}
            for number in stack:
                if number >= 0:
                    members.setdefault(files[number], []).append(number)
            for file, numbers in members.items():
                found[file][tuple(numbers)] += weight * scale
        return found

    def _table(
        self, file: str, frames: list[Frame], members: list[int], stacks: dict[tuple[int, ...], float] | None, scale: float
    ) -> Table:
        places = {number: place for place, number in enumerate(members)}
        own = [self._own[number] * scale for number in members]
        kept = [frames[number] for number in members]
        if not self._stacks:
            return Table.of(file, kept, own, ())
        local = tuple([(tuple([places[number] for number in stack]), weight) for stack, weight in (stacks or {}).items()])
        return Table.of(file, kept, own, (), local)


def without_lines(tool: str) -> str:
    """Return the notice that a tool's profile has no lines."""
    functions = "the time of a loop is not known, only that of whole functions"
    return f"{tool} has no lines here: {functions}; a profile with lines gives different shares"


def threads(files: Mapping[str, Table]) -> list[str]:
    """Return a notice where several threads share the run: `threading` runs each but the main one in `Thread._bootstrap`."""
    share = sum([_started(table) for file, table in files.items() if name_of(file) == "threading.py"])
    if round(share) < 1:
        return []
    return [f"{share:.0f} % of the time is that of threads besides the main one; shares are of the time of all threads together"]


def _started(table: Table) -> float:
    starts = {place for place, frame in enumerate(table.frames) if frame.function in ("_bootstrap", "Thread._bootstrap")}
    if table.stacks is None:
        return max([table.total[place] for place in starts], default=0.0) if table.total else 0.0
    return sum(weight for stack, weight in table.stacks if not starts.isdisjoint(stack))


def _thinned(stacks: dict[Stack, float]) -> dict[Stack, float]:
    """Return the stacks or, of very many, a random sample, always the same, each with the weight of those that it represents."""
    if len(stacks) <= _MOST_STACKS:
        return stacks
    step, chance = sum(stacks.values()) / _MOST_STACKS, random.Random(_MOST_STACKS)  # noqa: S311 # it hides nothing
    thinned: dict[Stack, float] = defaultdict(float)
    passed, strata, pick = 0.0, 0, step * chance.random()
    for stack, weight in stacks.items():
        passed += weight
        while pick < passed:  # one from each part of this length, at a random place: stacks may alternate
            thinned[stack] += step
            strata += 1
            pick = step * (strata + chance.random())
    return thinned


def _has_one_line_per_function(frames: list[Frame]) -> bool:
    seen: dict[tuple[str, str], int | None] = {}
    for frame in frames:
        if frame.function == "<module>" and frame.line != 1:
            return False
        # several comprehensions or lambdas of one function have one name
        if not frame.function.endswith(">") and seen.setdefault((frame.file, frame.function), frame.line) != frame.line:
            return False
    return True
