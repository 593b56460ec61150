"""Adds up samples and makes tables of them. Every parser ends here."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flake8_bytecode_perf.profiles.model import Frame, Recording, Table
from flake8_bytecode_perf.profiles.untrusted import BrokenError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.profiles.model import Grain

NOT_PYTHON = -1  # stands for all other frames: their time is that of the Python code that called them
# The time with callees is that of a sample of so many stacks, if there are more: 0.7 percent points of the run are two
# standard deviations then. The own time counts all.
_MOST_STACKS = 20_000
_LONGEST = 50_000_000  # frames of all samples
_NOT_PYTHON = frozenset({"", "~", "<built-in>", "<native>", "<GC>"})
# libc.so.6, _json.cpython-313-x86_64-linux-gnu.so, python313.dll, /usr/bin/python3.13, a C file of an extension
_NATIVE = re.compile(r"\.so[.\d]*$|\.(?:dylib|dll|pyd|exe|c|cc|cpp|cxx|h|hpp|rs|s|S)$|(?:^|/)python[\d.]*$")


def is_python(file: str, function: str) -> bool:
    """Whether a frame runs Python code. The time of any other frame belongs to the Python code that called it."""
    return file not in _NOT_PYTHON and function not in _NOT_PYTHON and not _NATIVE.search(file)


@dataclass(slots=True)
class Recorder:
    """Collects the frames and samples of one profile file."""

    weight: float = 0.0
    _length: int = 0
    _numbers: dict[Frame, int] = field(default_factory=dict)
    _stacks: dict[tuple[int, ...], float] = field(default_factory=lambda: defaultdict(float))
    _own: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    _total: dict[int, float] = field(default_factory=lambda: defaultdict(float))

    def number(self, frame: Frame) -> int:
        """Return what stands for the frame in stacks: NOT_PYTHON if it does not run Python code."""
        if not is_python(frame.file, frame.function):
            return NOT_PYTHON
        return self._numbers.setdefault(frame, len(self._numbers))

    def add_stack(self, stack: Sequence[int], weight: float) -> None:
        """Count a sample: the numbers of its frames, the outermost first."""
        self.weight += weight
        self._stacks[tuple(stack)] += weight
        self._length += len(stack)
        if self._length > _LONGEST:
            raise BrokenError("the profile is too large", "sample less often or for a shorter time")

    def add_frame(self, frame: Frame, own: float, total: float | None = None) -> None:
        """Count a frame of a tool that records no stacks, and perhaps no time with callees; the caller sets the weight."""
        number = self.number(frame)
        self._own[number] += own
        if total is not None:
            self._total[number] += total

    def recording(self, tool: str, grain: Grain, notices: Sequence[str] = ()) -> Recording:
        """Return everything that was counted, in percent; raise BrokenError if that is nothing."""
        if not self.weight > 0:
            raise BrokenError("the profile has no samples", "profile a run that takes longer")
        frames = list(self._numbers)
        scale = 100.0 / self.weight
        self._count_own()
        stacks = self._stacks_by_file([frame.file for frame in frames], scale)
        numbers: dict[str, list[int]] = defaultdict(list)
        for number, frame in enumerate(frames):
            numbers[frame.file].append(number)
        files = {file: self._table(frames, members, stacks.get(file), scale) for file, members in numbers.items()}
        if grain == "functions":
            notices = [*notices, f"{tool} has no lines here: the time of a loop is not known, only that of whole functions"]
        first = grain == "lines" and _has_one_line_per_function(frames)
        return Recording(tool, grain, self.weight, files, first, tuple(notices))

    def _count_own(self) -> None:
        """Credit each sample to its innermost Python frame."""
        for stack, weight in self._stacks.items():
            if stack and stack[-1] >= 0:
                self._own[stack[-1]] += weight
            else:
                innermost = next((number for number in reversed(stack) if number >= 0), NOT_PYTHON)
                self._own[innermost] += weight

    def _stacks_by_file(self, files: list[str], scale: float) -> dict[str, dict[tuple[int, ...], float]]:
        found: dict[str, dict[tuple[int, ...], float]] = defaultdict(lambda: defaultdict(float))
        for stack, weight in _thinned(self._stacks).items():
            members: dict[str, list[int]] = {}
            for number in sorted(set(stack)):
                if number >= 0:
                    members.setdefault(files[number], []).append(number)
            for file, numbers in members.items():
                found[file][tuple(numbers)] += weight * scale
        return found

    def _table(self, frames: list[Frame], members: list[int], stacks: dict[tuple[int, ...], float] | None, scale: float) -> Table:
        places = {number: place for place, number in enumerate(members)}
        own = tuple(self._own[number] * scale for number in members)
        kept = tuple(frames[number] for number in members)
        if not self._stacks:
            return Table(kept, own, tuple([self._total[number] * scale for number in members]) if self._total else ())
        local = tuple([(tuple([places[number] for number in stack]), weight) for stack, weight in (stacks or {}).items()])
        return Table(kept, own, (), local)


def _thinned(stacks: dict[tuple[int, ...], float]) -> dict[tuple[int, ...], float]:
    """Return the stacks, or of very many a random sample, always the same, each with the weight of those that it stands for."""
    if len(stacks) <= _MOST_STACKS:
        return stacks
    step, chance = sum(stacks.values()) / _MOST_STACKS, random.Random(_MOST_STACKS)  # noqa: S311 # it hides nothing
    thinned: dict[tuple[int, ...], float] = defaultdict(float)
    passed, strata, pick = 0.0, 0, step * chance.random()
    for stack, weight in stacks.items():
        passed += weight
        while pick < passed:  # once in each part of this length, anywhere in it: stacks may come in turns
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
