"""speedscope's JSON: `py-spy record -f speedscope` and `pyinstrument -r speedscope`, one profile for each thread.

py-spy records the line that ran, pyinstrument the first line of the function.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.profiles.model import Frame
from flake8_bytecode_perf.profiles.recorder import Recorder
from flake8_bytecode_perf.profiles.untrusted import BrokenError, amount, index, line, mapping, sequence, text

if TYPE_CHECKING:
    from flake8_bytecode_perf.profiles.model import Grain, Recording

_SECONDS = {"seconds": 1.0, "milliseconds": 1e-3, "microseconds": 1e-6, "nanoseconds": 1e-9, "none": 1.0}


def is_speedscope(value: dict[str, Any]) -> bool:
    """Whether an object of JSON has what this format must have."""
    return "profiles" in value and "shared" in value


def read_speedscope(value: dict[str, Any]) -> Recording:
    """Return the recording; raise BrokenError where it is not what the format demands, or measures no time."""
    functions_only = str(value.get("exporter")).startswith("pyinstrument")
    shared = sequence(mapping(value["shared"], "shared").get("frames"), "frames")
    recorder = Recorder()
    numbers = [_number(frame, recorder, functions_only=functions_only) for frame in shared]
    for part in sequence(value["profiles"], "profiles"):
        profile = mapping(part, "a profile")
        scale = _SECONDS.get(str(profile.get("unit")))
        if scale is None:
            raise BrokenError("the profile measures no time", "record where time goes, not memory")
        match profile.get("type"):
            case "sampled":
                _add_samples(profile, numbers, recorder, scale)
            case "evented":
                _add_events(profile, numbers, recorder, scale)
            case _:
                raise BrokenError("a profile is neither sampled nor evented")
    has_lines = not functions_only and any(mapping(frame, "a frame").get("line") for frame in shared)
    grain: Grain = "lines" if has_lines else "functions"
    return recorder.recording("speedscope", grain)


def _number(value: object, recorder: Recorder, *, functions_only: bool) -> int:
    frame = mapping(value, "a frame")
    file, function, place = text(frame.get("file") or "", "a path"), text(frame.get("name"), "a name"), line(frame.get("line"))
    return recorder.number(Frame(file, function, first_line=place) if functions_only else Frame(file, function, line=place))


def _add_samples(profile: dict[str, Any], numbers: list[int], recorder: Recorder, scale: float) -> None:
    samples, weights = sequence(profile.get("samples"), "samples"), sequence(profile.get("weights"), "weights")
    if len(samples) != len(weights):
        raise BrokenError("there are not as many samples as weights")
    counted: dict[tuple[int, ...], float] = defaultdict(float)
    try:
        for sample, weight in zip(samples, weights, strict=True):
            counted[tuple(sample)] += amount(weight, "a weight")
        for stack, weight in counted.items():
            if stack and min(stack) < 0:
                raise BrokenError("a sample has a frame that is not in the table")
            recorder.add_stack([numbers[place] for place in stack], scale * weight)
    except (TypeError, IndexError):
        raise BrokenError("a sample has a frame that is not in the table") from None


def _add_events(profile: dict[str, Any], numbers: list[int], recorder: Recorder, scale: float) -> None:
    """Credit the time between two events to the frames that are open between them."""
    before, opened = amount(profile.get("startValue"), "startValue"), list[int]()
    for value in sequence(profile.get("events"), "events"):
        event = mapping(value, "an event")
        at, place = amount(event.get("at"), "a time"), index(event.get("frame"), len(numbers), "a frame")
        if at < before:
            raise BrokenError("time runs backwards")
        if at > before:
            recorder.add_stack([numbers[place] for place in opened], scale * (at - before))
        before = at
        if event.get("type") == "O":
            opened.append(place)
        elif event.get("type") == "C" and opened and opened[-1] == place:
            opened.pop()
        else:
            raise BrokenError("a frame is closed that is not open")
