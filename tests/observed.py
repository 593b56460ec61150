"""Runs a random program of situations.py before and after it is fixed, and tells what its callers see."""

from __future__ import annotations

import re
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import FrameType

    from situations import Call, Program

    TraceFunction = Callable[[FrameType, str, object], "TraceFunction"]

_MOST_LINES = 2000
_ADDRESS = re.compile(" at 0x[0-9a-f]+")


def seen(program: Program, source: str) -> dict[Call, str]:
    """Run a program's source, and return what each of its calls returns, with the attributes of all objects in it."""
    names: dict[str, Any] = {"__name__": "program"}
    exec(compile(source, "<program>", "exec", dont_inherit=True), names)  # noqa: S102 - made by the test
    return {call: _result(names, call) for call in program.calls}


def differences(program: Program, after: str) -> dict[Call, tuple[str, str]]:
    """Return the calls that return something else after the program is fixed, with what they returned before and after."""
    old, new = seen(program, program.source), seen(program, after)
    return {call: (old[call], new[call]) for call in program.calls if old[call] != new[call]}


def wrong_findings(program: Program, report: Iterable[str]) -> list[tuple[str, str]]:
    """Return the kinds and the lines of the findings that are wrong, each line being a code and a message."""
    return [(kind, line) for line in report for kind, pattern in program.unwanted if re.search(pattern, line)]


def _result(names: dict[str, Any], call: Call) -> str:
    try:
        with stopped_after(_MOST_LINES):
            result = names[call.name]()
        return _ADDRESS.sub("", described(result))
    except (Exception, TooLongError) as error:  # noqa: BLE001 - part of what a program does
        return type(error).__name__


class TooLongError(BaseException):
    """A program runs longer than it may; its own handlers let this pass."""


@contextmanager
def stopped_after(lines: int) -> Iterator[None]:
    """Stop what runs after so many lines: a fix may make a loop endless, and a random program may be so itself."""
    left = lines

    def trace(_frame: FrameType, event: str, _argument: object) -> TraceFunction:
        nonlocal left
        left -= event == "line"
        if left < 0:
            raise TooLongError
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        yield
    finally:
        sys.settrace(before)


def described(value: object, depth: int = 6) -> str:
    """Return a text of a value that shows the types and the attributes of the program's own objects."""
    kind = type(value)
    if depth == 0:
        return "..."
    if isinstance(value, dict):
        parts = [f"{described(key, depth - 1)}: {described(item, depth - 1)}" for key, item in dict.items(value)]
    elif isinstance(value, list | tuple):
        parts = [described(item, depth - 1) for item in (list if isinstance(value, list) else tuple).__iter__(value)]
    elif isinstance(value, str):
        parts = [repr(str.__str__(value))]
    elif isinstance(value, set):
        parts = sorted([described(item, depth - 1) for item in value])
    elif kind.__module__ == "program" and hasattr(value, "__dict__") and not isinstance(value, type):
        parts = [f"{kind.__name__} {described(vars(value), depth - 1)}"]
    else:
        return repr(value) if kind.__module__ == "builtins" else f"<{kind.__name__}>"
    return f"{kind.__name__}({', '.join(parts)})"
