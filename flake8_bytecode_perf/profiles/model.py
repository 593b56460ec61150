"""What a profile says, whichever tool wrote it: frames, their time in percent of the run, and which were active together."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Stacks = tuple[tuple[tuple[int, ...], float], ...]

Grain = Literal["spans", "lines", "functions", "nothing"]
UNKNOWN = -1  # a line or a column


class ProfileError(ValueError):
    """A file is no profile that can be read. The message is one line for the user: the file, what is wrong, what to do."""


class NoSamplesError(ProfileError):
    """A profile of a run in which nothing was sampled."""


class Frame(NamedTuple):
    """A place that a profile names. Lines count from one; columns are UTF-8 bytes from zero, as in `ast`.

    `line` is the line that ran, `first_line` the first line of the function; a tool records one of them, or neither.
    """

    file: str
    function: str
    first_line: int | None = None
    line: int | None = None
    end_line: int | None = None
    column: int | None = None
    end_column: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The frames of one file, in percent of the run. Large profiles have many that nobody asks for, so they are kept in columns.

    Attributes:
        file: the path that the tool recorded.
        names: those of the functions.
        places: for each frame the index of its name, then the fields of Frame from `first_line` on, UNKNOWN for None.
        own: for each frame, the time without its callees; callees that are not Python code count as the frame's own.
        total: for each frame, the time with its callees; empty where `stacks` has it.
        stacks: sets of frames (indices) that were active together, and for how long. None where the tool does not record them.

    """

    file: str
    names: tuple[str, ...]
    places: tuple[array[int], ...]
    own: array[float]
    total: array[float]
    stacks: Stacks | None = None

    @classmethod
    def of(
        cls, file: str, frames: Sequence[Frame], own: Iterable[float], total: Iterable[float] = (), stacks: Stacks | None = None
    ) -> Self:
        """Return the table of these frames, which are of one file."""
        names = {name: number for number, name in enumerate(dict.fromkeys([frame.function for frame in frames]))}
        rows = [(names[frame.function], *[UNKNOWN if value is None else value for value in frame[2:]]) for frame in frames]
        places = tuple([array("i", column) for column in zip(*rows, strict=True)])
        return cls(file, tuple(names), places, array("d", own), array("d", total), stacks)

    @property
    def frames(self) -> list[Frame]:
        """Every frame of the file, made anew."""
        rows = zip(*self.places, strict=True)
        return [Frame(self.file, self.names[name], *[None if value < 0 else value for value in row]) for name, *row in rows]


@dataclass(frozen=True, slots=True)
class Recording:
    """One profile file.

    Attributes:
        name: the path of the file as the user gave it; empty until it is read.
        tool: what wrote it, for messages.
        grain: what it knows: spans in lines, lines, or functions only.
        first_lines: whether all lines may be first lines of functions: no function of the recording has two (`py-spy -F`).
        weight: all time or samples of the run, in the tool's own unit.
        files: the tables, by the path that the tool recorded.
        notices: remarks for the user, each one line without the file's name.

    """

    tool: str
    grain: Grain
    weight: float
    files: dict[str, Table]
    first_lines: bool = False
    notices: tuple[str, ...] = ()
    name: str = ""
