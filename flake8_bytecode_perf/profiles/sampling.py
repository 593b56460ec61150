"""JSON lines of CPython 3.15's sampling profiler: `python -m profiling.sampling run --jsonl`.

Each frame has the span of the expression that ran, with columns, and two counts: samples in which it ran itself, and samples in
which it was active. There are no stacks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.profiles.model import Frame
from flake8_bytecode_perf.profiles.recorder import Recorder, is_python
from flake8_bytecode_perf.profiles.untrusted import BrokenError, amount, column, index, line, mapping, parsed, sequence, text

if TYPE_CHECKING:
    from flake8_bytecode_perf.profiles.model import Grain, Recording

_WORTH_A_WORD = 1.0  # percent


def is_sampling(content: str) -> bool:
    """Whether the first line is the header of this format."""
    head = content[: content.find("\n")] if "\n" in content[:10_000] else ""
    try:
        first = parsed(head)
    except BrokenError:
        return False
    return isinstance(first, dict) and first.get("type") == "meta" and "sample_interval_usec" in first


def read_sampling(content: str) -> Recording:
    """Return the recording; raise BrokenError if the file is not complete."""
    strings: dict[int, str] = {}
    frames: dict[int, Frame] = {}
    counts: list[tuple[int, float, float]] = []
    samples, ended = 0.0, False
    for row in filter(None, content.split("\n")):
        record = mapping(parsed(row), "a line")
        match record.get("type"):
            case "string_table":
                strings.update(_strings(record))
            case "frame_table":
                frames.update(_frames(record, strings))
            case "agg":
                samples = max(samples, amount(record.get("samples_total"), "samples_total"))
                counts += [_counts(entry, frames) for entry in sequence(record.get("entries"), "entries")]
            case "end":
                ended = True
            case _:  # the header, and what later versions add
                pass
    if not ended:
        raise BrokenError("it ends early")
    return _recording(frames, counts, samples)


def _recording(frames: dict[int, Frame], counts: list[tuple[int, float, float]], samples: float) -> Recording:
    recorder, lost = Recorder(), 0.0
    for number, own, total in counts:
        if is_python(frames[number].file, frames[number].function):
            recorder.add_frame(frames[number], own, total)
        else:
            lost += own
    # every thread of `--all-threads` is sampled: then there are more stacks than samples
    recorder.weight = max(samples, sum(own for _, own, _ in counts))
    grain: Grain = "spans" if any(frame.column is not None for frame in frames.values()) else "lines"
    share = 100 * lost / recorder.weight if recorder.weight else 0.0
    notices = [f"{share:.0f} % of the run is in native code or garbage collection, which this format credits to no line"]
    return recorder.recording("profiling.sampling", grain, notices if share >= _WORTH_A_WORD else [])


def _strings(record: dict[str, Any]) -> dict[int, str]:
    entries = [mapping(entry, "a string") for entry in sequence(record.get("strings"), "strings")]
    return {index(entry.get("str_id"), 1 << 40, "str_id"): text(entry.get("value"), "a string") for entry in entries}


def _frames(record: dict[str, Any], strings: dict[int, str]) -> dict[int, Frame]:
    found = {}
    for value in sequence(record.get("frames"), "frames"):
        entry = mapping(value, "a frame")
        try:
            file, function = strings[entry["path_str_id"]], strings[entry["func_str_id"]]
        except (KeyError, TypeError):
            raise BrokenError("a frame has no path or function") from None
        found[index(entry.get("frame_id"), 1 << 40, "frame_id")] = Frame(
            file,
            function,
            line=line(entry.get("line")),
            end_line=line(entry.get("end_line")),
            column=column(entry.get("col")),
            end_column=column(entry.get("end_col")),
        )
    return found


def _counts(value: object, frames: dict[int, Frame]) -> tuple[int, float, float]:
    entry = mapping(value, "an entry")
    number = entry.get("frame_id")
    if type(number) is not int or number not in frames:
        raise BrokenError("an entry has no frame")
    return number, amount(entry.get("self"), "self"), amount(entry.get("cumulative"), "cumulative")
