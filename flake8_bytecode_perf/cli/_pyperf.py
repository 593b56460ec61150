"""Reads the results of pyperf's benchmarks, without pyperf."""

from __future__ import annotations

import gzip
import io
import json
import zlib
from math import isfinite
from statistics import median
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.cli._errors import UserError
from flake8_bytecode_perf.cli._files import content_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MOST_BYTES = 1 << 28  # of a file, unpacked


class PyperfError(UserError):
    """A file that is no result of pyperf; the message is one line for the user."""


def times_in(path: Path, name: str, command: str) -> dict[str, float]:
    """Return the median time of each benchmark in a file, in seconds, by its name; raises PyperfError.

    The file may be packed with gzip. `name` and `command` are what the message calls the file and what should have written it.
    """
    try:
        content = content_of(path)
    except OSError as error:
        raise PyperfError(f"{command} did not write {name} ({error.strerror}); --pyperf names the file that it writes") from None
    try:
        found = dict(_benchmarks(json.loads(_unpacked(content))))
    except (ValueError, LookupError, TypeError, AttributeError, OSError, EOFError, zlib.error, RecursionError):
        found = {}
    if not found:
        raise PyperfError(f"{name} contains no pyperf results; {command} must be a pyperf benchmark, which writes it with -o")
    return found


def _unpacked(content: bytes) -> bytes:
    if not content.startswith(b"\x1f\x8b"):
        return content
    with gzip.open(io.BytesIO(content)) as file:
        unpacked = file.read(_MOST_BYTES + 1)
    if len(unpacked) > _MOST_BYTES:
        raise ValueError("too large")
    return unpacked


def _benchmarks(suite: Any) -> Iterator[tuple[str, float]]:
    """Each benchmark's name and median; those that were only calibrated have no values."""
    common = suite.get("metadata", {}).get("name", "")
    for benchmark in suite["benchmarks"]:
        values = [value for run in benchmark["runs"] for value in run.get("values", ())]
        if values:
            found = float(median(values))
            if not isfinite(found) or found <= 0:
                raise ValueError("a time is not a number above 0")
            yield str(benchmark.get("metadata", {}).get("name", common)), found
