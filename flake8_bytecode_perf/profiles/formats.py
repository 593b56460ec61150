"""Reads profile files: recognises the format and calls its parser."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.profiles import cache
from flake8_bytecode_perf.profiles.collapsed import has_stacks, is_collapsed, read_collapsed
from flake8_bytecode_perf.profiles.content import content_of, unpacked
from flake8_bytecode_perf.profiles.model import NoSamplesError, ProfileError
from flake8_bytecode_perf.profiles.profile import Profile
from flake8_bytecode_perf.profiles.pyinstrument import is_pyinstrument, read_pyinstrument
from flake8_bytecode_perf.profiles.sampling import is_sampling, read_sampling
from flake8_bytecode_perf.profiles.scalene import is_scalene, read_scalene
from flake8_bytecode_perf.profiles.speedscope import folded, is_speedscope, read_speedscope
from flake8_bytecode_perf.profiles.stats import is_stats, read_stats
from flake8_bytecode_perf.profiles.untrusted import BrokenError, EmptyError, mapping, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from flake8_bytecode_perf.profiles.model import Recording

_KNOWN = "collapsed stacks, speedscope, pstats, or the JSON of profiling.sampling, pyinstrument or Scalene"
_OF_SAMPLER = (
    "this is a binary profile of profiling.sampling",
    "convert it: python -m profiling.sampling replay --jsonl -o NEW FILE",
)
_FOREIGN = {
    b"<": (
        "this is a picture of a profile",
        "record the profile itself, as with py-spy record -f raw or profiling.sampling --jsonl",
    ),
    b"HCAT": _OF_SAMPLER,
    b"TACH": _OF_SAMPLER,
}


def read(paths: Sequence[Path]) -> Profile:
    """Return the profile in these files; raise ProfileError for the first that can't be read.

    Several files add up: each run weighs the same, however long it took.
    """
    return Profile([_read(path) for path in paths])


def _read(path: Path) -> Recording:
    content = content_of(path)
    key = cache.key_of(content)
    recording = cache.load(key)
    if recording is None:
        try:
            with _without_collector():
                recording = _recording(unpacked(path, content))
        except EmptyError as error:
            raise NoSamplesError(f"{path}: {error}") from None
        except BrokenError as error:
            raise ProfileError(f"{path}: {error}") from None
        cache.store(key, recording)
    return replace(recording, name=str(path))


@contextmanager
def _without_collector() -> Iterator[None]:
    """Switch the garbage collector off: a parser makes many objects without cycles, which it would search again and again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _recording(content: bytes) -> Recording:
    """Return the recording that the content of a file is; raise BrokenError if it is none."""
    if not content or content.isspace():
        raise EmptyError("the profile is empty", "record it again")
    if is_stats(content):
        return read_stats(content)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _unknown(content) from None
    if is_sampling(text):
        return read_sampling(text)
    if text.lstrip().startswith("{"):
        recording = _of_object(mapping(parsed(folded(text)), "the file"))
        if recording:
            return recording
    elif is_collapsed(text):
        return read_collapsed(text)
    elif not has_stacks(text):
        raise EmptyError
    raise _unknown(content)


def _of_object(value: dict[str, Any]) -> Recording | None:
    if is_speedscope(value):
        return read_speedscope(value)
    if is_pyinstrument(value):
        return read_pyinstrument(value)
    if is_scalene(value):
        return read_scalene(value)
    return None


def _unknown(content: bytes) -> BrokenError:
    for start, (problem, remedy) in _FOREIGN.items():
        if content.lstrip().startswith(start):
            return BrokenError(problem, remedy)
    return BrokenError("this is not a profile in a known format", f"give {_KNOWN}")
