"""What a profile says, whichever tool wrote it: frames, their time in percent of the run, and which were active together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Grain = Literal["spans", "lines", "functions", "nothing"]


class ProfileError(ValueError):
    """A file is no profile that can be read. The message is one line for the user: the file, what is wrong, what to do."""


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
    """The frames of one file, in percent of the run.

    Attributes:
        frames: every frame of the file.
        own: for each frame, the time without its callees; callees that are not Python code count as the frame's own.
        total: for each frame, the time with its callees; empty where `stacks` has it.
        stacks: sets of frames (indices) that were active together, and for how long. None where the tool does not record them.

    """

    frames: tuple[Frame, ...]
    own: tuple[float, ...]
    total: tuple[float, ...] = ()
    stacks: tuple[tuple[tuple[int, ...], float], ...] | None = None


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
