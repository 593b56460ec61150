"""Collapsed stacks: one stack in a line, the outermost frame first, then its number of samples.

CPython 3.15 (`python -m profiling.sampling run --collapsed`) writes `tid:7;run.py:main:3;words.py:split:12 40`, with the files'
bare names; Austin the same with paths. py-spy (`py-spy record -f raw`) writes `main (run.py:3);split (app/words.py:12) 40`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flake8_bytecode_perf.profiles.model import Frame
from flake8_bytecode_perf.profiles.recorder import NOT_PYTHON, Recorder
from flake8_bytecode_perf.profiles.untrusted import BrokenError, line, text

if TYPE_CHECKING:
    from flake8_bytecode_perf.profiles.model import Recording

_BEHIND = re.compile(r"(.+) \((.+?)(?::(\d{1,9}))?\)")  # function (file:line), from py-spy; without lines: function (file)
_BEFORE = re.compile(r"(.+):([^:]+):(\d{1,9})")  # file:function:line
_LONGEST_COUNT = 15  # digits


def is_collapsed(content: str) -> bool:
    """Whether one of the first stacks has frames like those of Python, and all of them have a count."""
    for row in content[:1_000_000].split("\n")[:100]:
        stack, _, count = row.rpartition(" ")
        if not count.isdecimal():
            return False
        if any(_BEHIND.fullmatch(frame) or _BEFORE.fullmatch(frame) for frame in stack.split(";")):
            return True
    return False


def has_stacks(content: str) -> bool:
    """Whether there is more in the file than counts: py-spy writes ` 3` for a run that ended before its first frame."""
    return any(not row.strip().isdecimal() for row in content.split("\n") if row.strip())


def read_collapsed(content: str) -> Recording:
    """Return the recording; raise BrokenError where a line is no stack."""
    recorder = Recorder(separator=";")
    recorder.parts = _Numbers(recorder)
    stacks, weights = [], []
    for place, row in enumerate(content.split("\n"), 1):
        stack, _, count = row.rstrip("\r").rpartition(" ")
        if count.isdecimal() and len(count) <= _LONGEST_COUNT:
            stacks.append(stack)
            weights.append(float(count))
        elif row.strip():
            raise BrokenError(f"line {place} is not a stack with a count")
    recorder.add_texts(stacks, weights)
    return recorder.recording("collapsed stacks")


class _Numbers(dict[str, int]):
    """The number of each frame, by its text: that of a thread or a process is not of Python code."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__()
        self._recorder = recorder

    def __missing__(self, part: str) -> int:
        if found := _BEHIND.fullmatch(part):
            function, file, number = found.groups()
        elif found := _BEFORE.fullmatch(part):
            file, function, number = found.groups()
        else:
            self[part] = NOT_PYTHON
            return NOT_PYTHON
        place = line(int(number)) if number else None
        self[part] = self._recorder.number(Frame(text(file, "a path"), text(function, "a function"), line=place))
        return self[part]
