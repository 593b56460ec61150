"""Collapsed stacks: one stack in a line, the outermost frame first, then its number of samples.

CPython 3.15 (`python -m profiling.sampling run --collapsed`) writes `tid:7;run.py:main:3;words.py:split:12 40`, with the files'
bare names; Austin the same with paths. py-spy (`py-spy record -f raw`) writes `main (run.py:3);split (app/words.py:12) 40`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flake8_bytecode_perf.profiles.model import Frame
from flake8_bytecode_perf.profiles.recorder import Recorder, is_python
from flake8_bytecode_perf.profiles.untrusted import BrokenError, amount, line, text

if TYPE_CHECKING:
    from flake8_bytecode_perf.profiles.model import Grain, Recording

_LINE = re.compile(r"(.*) (\d{1,18})")
_BEHIND = re.compile(r"(.+) \((.+?)(?::(\d{1,9}))?\)")  # function (file:line), from py-spy; without lines: function (file)
_BEFORE = re.compile(r"(.+):([^:]+):(\d{1,9})")  # file:function:line


def is_collapsed(content: str) -> bool:
    """Whether the first stack that has frames looks like one of Python."""
    for row in content[:1_000_000].split("\n")[:100]:
        found = _LINE.fullmatch(row)
        if not found:
            return False
        if any(_BEHIND.fullmatch(frame) or _BEFORE.fullmatch(frame) for frame in found[1].split(";")):
            return True
    return False


def read_collapsed(content: str) -> Recording:
    """Return the recording; raise BrokenError where a line is no stack."""
    recorder, numbers = Recorder(), dict[str, int | None]()
    for place, row in enumerate(content.split("\n"), 1):
        found = _LINE.fullmatch(row)
        if not found:
            if row.strip():
                raise BrokenError(f"line {place} is no stack with a count")
            continue
        stack = []
        for part in found[1].split(";"):
            if part not in numbers:
                numbers[part] = _number(part, recorder)
            number = numbers[part]
            if number is not None:
                stack.append(number)
        recorder.add_stack(stack, amount(int(found[2]), "a count"))
    grain: Grain = "lines" if any(_line_of(part) for part in numbers) else "functions"
    return recorder.recording("collapsed stacks", grain)


def _number(part: str, recorder: Recorder) -> int | None:
    """Return the number of a frame; None for the name of a thread or a process, and for code that is not Python."""
    if found := _BEHIND.fullmatch(part):
        function, file = found[1], found[2]
    elif found := _BEFORE.fullmatch(part):
        file, function = found[1], found[2]
    else:
        return None
    if not is_python(file, function):
        return None
    return recorder.number(Frame(text(file, "a path"), text(function, "a function"), line=_line_of(part)))


def _line_of(part: str) -> int | None:
    found = _BEHIND.fullmatch(part) or _BEFORE.fullmatch(part)
    return line(int(found[3])) if found and found[3] else None
