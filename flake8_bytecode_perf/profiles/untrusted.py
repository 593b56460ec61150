"""Checks the values of an untrusted file before they are used."""

from __future__ import annotations

import json
import math
from array import array
from typing import TYPE_CHECKING, Any, Literal, NoReturn

from flake8_bytecode_perf.profiles.model import UNKNOWN

if TYPE_CHECKING:
    import io
    from collections.abc import Sequence

_LONGEST = 4_096  # characters of a path or a name
_LARGEST = 1e18  # nanoseconds: 30 years
_LAST_LINE = 100_000_000


class BrokenError(Exception):
    """A file is not what its format demands. The message says what is wrong, and what to do."""

    def __init__(self, problem: str, remedy: str = "") -> None:
        super().__init__(f"{problem}; {remedy}" if remedy else f"the profile is broken: {problem}; record it again")


class EmptyError(BrokenError):
    """A file has no samples."""

    def __init__(self, problem: str = "the profile has no samples", remedy: str = "profile a run that takes longer") -> None:
        super().__init__(problem, remedy)


def parsed(text: str | bytes) -> Any:
    """Return the value of a JSON text, in which `NaN` and `Infinity` do not exist; raise BrokenError for any other text."""
    try:
        return json.loads(text, parse_constant=_refuse)
    except RecursionError:
        raise BrokenError("the profile is nested too deeply", "record with another tool, or with less recursion") from None
    except ValueError:
        raise BrokenError("it ends early or is not JSON") from None


def _refuse(name: str) -> NoReturn:
    raise BrokenError(f"{name} is not a number")


def mapping(value: object, what: str) -> dict[str, Any]:
    """Return an object of JSON; raise BrokenError for anything else."""
    if not isinstance(value, dict):
        raise BrokenError(f"{what} is not an object")
    return value


def sequence(value: object, what: str) -> list[Any]:
    """Return a list of JSON; raise BrokenError for anything else."""
    if not isinstance(value, list):
        raise BrokenError(f"{what} is not a list")
    return value


def text(value: object, what: str) -> str:
    """Return a path or a name; raise BrokenError for anything else."""
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise BrokenError(f"{what} is not a text, or is too long")
    return value


def amount(value: object, what: str) -> float:
    """Return a time or a count, which is finite and not negative; raise BrokenError for anything else."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= _LARGEST or not math.isfinite(value):
        raise BrokenError(f"{what} is not a time or a count")
    return float(value)


def amounts(values: Sequence[Any], what: str) -> list[float]:
    """Return times or counts, each of which `amount` would return."""
    types = {*map(type, values)}
    known = types <= {int, float} and min(values, default=0) >= 0 and max(values, default=0) <= _LARGEST
    if known and math.isfinite(sum(values)):
        return [*values] if types == {float} else [*map(float, values)]
    return [amount(value, what) for value in values]


def column(kind: Literal["i", "d"], content: io.BytesIO, length: int) -> array[Any]:
    """Return the next so many numbers of a binary column; raise BrokenError where there are fewer."""
    values: array[Any] = array(kind)
    values.frombytes(content.read(length * values.itemsize))
    if len(values) != length:
        raise BrokenError("a column is incomplete")
    return values


def index(value: object, length: int, what: str) -> int:
    """Return an index into a table of this length; raise BrokenError for anything else."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < length:
        raise BrokenError(f"{what} is not in its table")
    return value


def line(value: object) -> int | None:
    """Return a line's number; None for what tools write where they know none (0, -1, null)."""
    return value if type(value) is int and 0 < value <= _LAST_LINE else None


def numbers(values: list[Any], least: int) -> list[int]:
    """Return lines or columns that are not less than this one; UNKNOWN for whatever else tools write."""
    if {*map(type, values)} <= {int} and (not values or least <= min(values) <= max(values) <= _LAST_LINE):
        return values
    return [value if type(value) is int and least <= value <= _LAST_LINE else UNKNOWN for value in values]
