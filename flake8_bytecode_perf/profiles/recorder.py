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
# If there are more stacks, a random sample of so many tells the share of threads, and which functions only called others: two
# standard deviations are then 0.7 percentage points of the run. The own time counts all stacks.
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
        of_threads = self._of_threads() * scale
        frames = list(self._numbers)
        grain = grain or ("lines" if any(frame.line for frame in frames) else "functions")
        numbers: dict[str, list[int]] = defaultdict(list)
        for number, frame in enumerate(frames):
            numbers[frame.file].append(number)
        files = {file: self._table(file, frames, members, scale) for file, members in numbers.items()}
        if grain == "functions":
            notices = [*notices, without_lines(tool)]
        first = grain == "lines" and _has_one_line_per_function(frames)
        return Recording(tool, grain, self.weight, files, first, (*notices, *told_threads(of_threads)))

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

    def _of_threads(self) -> float:
        """The weight of the threads besides the main one. The frames of all stacks that it looks at are known afterwards."""
        split = [(self._split(stack), weight) for stack, weight in _thinned(self._stacks).items()]
        starts = {number for frame, number in self._numbers.items() if _starts_a_thread(frame)}
        return sum(weight for stack, weight in split if not starts.isdisjoint(stack))

    def _table(self, file: str, frames: list[Frame], members: list[int], scale: float) -> Table:
        return Table.of(file, [frames[number] for number in members], [self._own[number] * scale for number in members])


def without_lines(tool: str) -> str:
    """Return the notice that a tool's profile has no lines."""
    functions = "the time of a loop is not known, only that of whole functions"
    return f"{tool} has no lines here: {functions}, and a profile with lines gives other shares"


def threads(files: Mapping[str, Table]) -> list[str]:
    """Return a notice where several threads share the run, for tables with times with callees."""
    frames = [one for table in files.values() for one in zip(table.frames, table.total, strict=True)]
    return told_threads(max([total for frame, total in frames if _starts_a_thread(frame)], default=0.0))


def told_threads(share: float) -> list[str]:
    """Return a notice where threads besides the main one have a share of the run."""
    if round(share) < 1:
        return []
    return [f"{share:.0f} % of the time is that of threads besides the main one; shares are of the time of all threads together"]


def _starts_a_thread(frame: Frame) -> bool:
    """Whether a frame is the one in which `threading` runs each thread but the main one."""
    return frame.function in ("_bootstrap", "Thread._bootstrap") and name_of(frame.file) == "threading.py"


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
