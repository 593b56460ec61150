"""pyinstrument's JSON (`pyinstrument -r json`): a tree of functions, with the time of each and of its callees.

Builtins are frames of the tree: their time belongs to the function that called them. Lines are first lines of functions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.profiles.model import Frame
from flake8_bytecode_perf.profiles.recorder import NOT_PYTHON, Recorder
from flake8_bytecode_perf.profiles.untrusted import EmptyError, amount, line, mapping, sequence, text

if TYPE_CHECKING:
    from flake8_bytecode_perf.profiles.model import Recording


def is_pyinstrument(value: dict[str, Any]) -> bool:
    """Whether an object of JSON has what this format must have."""
    return "root_frame" in value and "sample_count" in value


def read_pyinstrument(value: dict[str, Any]) -> Recording:
    """Return the recording; raise BrokenError where it is not what the format demands."""
    if value["root_frame"] is None:
        raise EmptyError
    recorder = Recorder()
    waiting: list[tuple[object, tuple[int, ...]]] = [(value["root_frame"], ())]
    while waiting:
        entry, outer = waiting.pop()
        frame = mapping(entry, "a frame")
        number = _number(frame, recorder)
        stack = outer if number == NOT_PYTHON else (*outer, number)
        callees = sequence(frame.get("children", []), "children")
        within = sum(amount(mapping(callee, "a frame").get("time"), "a time") for callee in callees)
        recorder.add_stack(stack, max(amount(frame.get("time"), "a time") - within, 0.0))
        waiting.extend((callee, stack) for callee in callees)
    return recorder.recording("pyinstrument", "functions")


def _number(frame: dict[str, Any], recorder: Recorder) -> int:
    """Return the number of a frame; builtins and `[self]` have no path of their own."""
    function, file = text(frame.get("function"), "a function"), text(frame.get("file_path") or "", "a path")
    kind = frame.get("class_name")
    qualified = f"{text(kind, 'a class')}.{function}" if kind else function
    return recorder.number(Frame(file, qualified, first_line=line(frame.get("line_no"))))
