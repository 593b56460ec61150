"""speedscope's JSON: `py-spy record -f speedscope` and `pyinstrument -r speedscope`, one profile for each thread.

py-spy records the line that ran, pyinstrument the first line of the function.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from flake8_bytecode_perf.profiles.model import Frame
from flake8_bytecode_perf.profiles.recorder import NOT_PYTHON, Recorder
from flake8_bytecode_perf.profiles.untrusted import BrokenError, amount, amounts, index, line, mapping, sequence, text

if TYPE_CHECKING:
    from flake8_bytecode_perf.profiles.model import Recording

_SAMPLES = '"samples":[['
_SECONDS = {"seconds": 1.0, "milliseconds": 1e-3, "microseconds": 1e-6, "nanoseconds": 1e-9, "none": 1.0}


def is_speedscope(value: dict[str, Any]) -> bool:
    """Whether an object of JSON has what this format must have."""
    return "profiles" in value and "shared" in value


def folded(content: str) -> str:
    """Return the JSON with each list of samples, which py-spy writes without blanks, as one text: `"0,1],[0,1,2"`.

    Most of a large profile are these numbers, and most samples are like others: this saves reading them one by one. Only what is
    a list of lists of numbers is folded; in a text of JSON, there would be a backslash before the quotes.
    """
    parts, end = list[str](), 0
    while (start := content.find(_SAMPLES, end)) >= 0:
        stop = content.find("]]", start)
        samples = content[start + len(_SAMPLES) : stop]
        if stop >= 0 and content[start - 1] != "\\" and _are_numbers(samples):
            parts += content[end:start], '"samples":"', samples, '"'
            end = stop + 2
        else:
            begun = start + len(_SAMPLES)  # `json` tells what it is
            parts.append(content[end:begun])
            end = begun
    return "".join([*parts, content[end:]])


def _are_numbers(samples: str) -> bool:
    """Whether a text is `0,1],[2,3],[` and so on."""
    borders = samples.count("],[")
    plain = borders == samples.count("[") == samples.count("]")
    return plain and not samples.encode().translate(None, b"0123456789,[]")


def read_speedscope(value: dict[str, Any]) -> Recording:
    """Return the recording; raise BrokenError where it is not what the format demands, or measures no time."""
    functions_only = str(value.get("exporter")).startswith("pyinstrument")
    shared = sequence(mapping(value["shared"], "shared").get("frames"), "frames")
    recorder = Recorder(separator=",")
    numbers = [_number(frame, recorder, functions_only=functions_only) for frame in shared]
    recorder.parts = _Parts({"": NOT_PYTHON, **{str(place): number for place, number in enumerate(numbers)}})
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
    return recorder.recording("speedscope")


class _Parts(dict[str, int]):
    def __missing__(self, part: str) -> NoReturn:
        raise _astray()


def _astray() -> BrokenError:
    return BrokenError("a sample has a frame that is not in the table")


def _number(value: object, recorder: Recorder, *, functions_only: bool) -> int:
    frame = mapping(value, "a frame")
    file, function, place = text(frame.get("file") or "", "a path"), text(frame.get("name"), "a name"), line(frame.get("line"))
    return recorder.number(Frame(file, function, first_line=place) if functions_only else Frame(file, function, line=place))


def _add_samples(profile: dict[str, Any], numbers: list[int], recorder: Recorder, scale: float) -> None:
    samples, weights = profile.get("samples"), amounts(sequence(profile.get("weights"), "weights"), "a weight")
    stacks: list[Any] = samples.split("],[") if isinstance(samples, str) else sequence(samples, "samples")
    if len(stacks) != len(weights):
        raise BrokenError("there are not as many samples as weights")
    if isinstance(samples, str):
        recorder.add_texts(stacks, [scale * weight for weight in weights])
        return
    for stack, weight in zip(stacks, weights, strict=True):
        recorder.add_stack(_stack(stack, numbers), scale * weight)


def _stack(sample: Any, numbers: list[int]) -> tuple[int, ...]:
    try:
        if sample and min(sample) < 0:
            raise _astray()
        return tuple([numbers[place] for place in sample])
    except (TypeError, IndexError):
        raise _astray() from None


def _add_events(profile: dict[str, Any], numbers: list[int], recorder: Recorder, scale: float) -> None:
    """Credit the time between two events to the frames that are open between them."""
    before, opened = amount(profile.get("startValue"), "startValue"), list[int]()
    for value in sequence(profile.get("events"), "events"):
        event = mapping(value, "an event")
        at, place = amount(event.get("at"), "a time"), index(event.get("frame"), len(numbers), "a frame")
        if at < before:
            raise BrokenError("time runs backwards")
        if at > before:
            recorder.add_stack(tuple([numbers[place] for place in opened]), scale * (at - before))
        before = at
        if event.get("type") == "O":
            opened.append(place)
        elif event.get("type") == "C" and opened and opened[-1] == place:
            opened.pop()
        else:
            raise BrokenError("a frame is closed that is not open")
