"""Recordings that were read before, in the user's cache folder, so that each of flake8's processes and later runs read them fast.

An entry's key is made of the profile's bytes and of this package. What is read from an entry is data that anybody may have
written: it is checked as a profile is, or passed over. A cache that can't be read or written costs nothing but time.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import flake8_bytecode_perf
from flake8_bytecode_perf.profiles.model import UNKNOWN, Frame, Recording, Table
from flake8_bytecode_perf.profiles.untrusted import BrokenError, amount, amounts, column, index, parsed, text

if TYPE_CHECKING:
    from array import array

_FOLDER = "BYTECODE_PERF_CACHE_DIR"  # in the environment, in place of the platform's own
_KEPT = 30 * 86_400  # seconds that an entry stays without being asked for
_LARGEST = 64 << 20  # bytes of an entry


def key_of(content: bytes) -> str:
    """Return the key of the entry for a profile of these bytes."""
    files = Path(__file__).parent.glob("*.py")
    package = flake8_bytecode_perf.__version__, sys.byteorder, max(file.stat().st_mtime_ns for file in files)
    key = hashlib.sha256(repr(package).encode()).digest()
    return hashlib.blake2b(content, digest_size=20, key=key).hexdigest()


def load(key: str) -> Recording | None:
    """Return the recording of this key, None where there is none."""
    with contextlib.suppress(OSError, RuntimeError, BrokenError, TypeError, ValueError):
        path = _folder() / f"{key}.profile"
        if path.stat().st_size > _LARGEST:
            return None
        recording = _recording(path.read_bytes())
        if time.time() - path.stat().st_mtime > _KEPT / 30:
            os.utime(path)
        return recording
    return None


def store(key: str, recording: Recording) -> None:
    """Keep a recording under this key, and drop what nobody has asked for in a month."""
    with contextlib.suppress(OSError, RuntimeError, ValueError):
        content = _packed(recording)
        folder = _folder()
        if len(content) > _LARGEST:
            return
        if not folder.parent.is_dir():
            folder.parent.mkdir(parents=True)
            folder.parent.chmod(0o700)
        folder.mkdir(mode=0o700, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=folder, suffix=".tmp")
        with open(descriptor, "wb") as file:  # noqa: PTH123 # it is open
            file.write(content)
        Path(name).replace(folder / f"{key}.profile")  # another process sees all of it, or nothing
        for path in folder.iterdir():
            if time.time() - path.stat().st_mtime > _KEPT:
                path.unlink()


def _folder() -> Path:
    """The folder that platformdirs names, which flake8 itself does not import."""
    if chosen := os.environ.get(_FOLDER):
        return Path(chosen) / "profiles"
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "flake8-bytecode-perf" / "Cache"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches" / "flake8-bytecode-perf"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "flake8-bytecode-perf"
    return base / "profiles"


def _packed(recording: Recording) -> bytes:
    """One line of JSON, then the columns of the tables."""
    files = [[table.file, table.names, len(table.own), bool(table.total), table.stacks] for table in recording.files.values()]
    head = [recording.tool, recording.grain, recording.weight, recording.first_lines, recording.notices, files]
    columns: list[array[Any]] = []
    for table in recording.files.values():
        columns += *table.places, table.own, table.total
    first = json.dumps(head, allow_nan=False, separators=(",", ":")).encode()
    return b"".join([first, b"\n", *[column.tobytes() for column in columns]])


def _recording(content: bytes) -> Recording:
    head, _, columns = content.partition(b"\n")
    tool, grain, weight, first_lines, notices, files = parsed(head)
    if grain not in ("spans", "lines", "functions"):
        raise BrokenError("a cached profile is of another kind")
    rest = io.BytesIO(columns)
    tables = [_table(rest, file) for file in files]
    if rest.read():
        raise BrokenError("a cached profile is too long")
    words = tuple([text(notice, "a notice") for notice in notices])
    files = {table.file: table for table in tables}
    return Recording(text(tool, "a tool"), grain, amount(weight, "a weight"), files, bool(first_lines), words)


def _table(columns: io.BytesIO, entry: list[Any]) -> Table:
    file, names, count, has_total, stacks = entry
    length = index(count, _LARGEST, "a number of frames")
    words = tuple([text(name, "a function") for name in names])
    numbers, *places = [column("i", columns, length) for _ in Frame._fields[1:]]
    if not 0 <= min(numbers) <= max(numbers) < len(words) or min(map(min, places)) < UNKNOWN:
        raise BrokenError("a cached place is out of range")
    own, total = column("d", columns, length), column("d", columns, length if has_total else 0)
    amounts([*own, *total], "a time")
    kept = None if stacks is None else tuple([(_places(stack, length), amount(weight, "a time")) for stack, weight in stacks])
    return Table(text(file, "a file"), words, (numbers, *places), own, total, kept)


def _places(stack: list[Any], length: int) -> tuple[int, ...]:
    if not {type(place) for place in stack} <= {int} or (stack and not 0 <= min(stack) <= max(stack) < length):
        raise BrokenError("a cached stack is of other frames")
    return tuple(stack)
