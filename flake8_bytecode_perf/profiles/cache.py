"""Recordings that were read before, in the user's cache folder, so that each of flake8's processes and later runs read them fast.

An entry's key is made of the profile's bytes and of this package. What is read from an entry is data that anybody may have
written: it is checked as a profile is, or passed over. A cache that can't be read or written costs nothing but time.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import flake8_bytecode_perf
from flake8_bytecode_perf.profiles.model import Frame, Recording, Table
from flake8_bytecode_perf.profiles.untrusted import BrokenError, mapping, parsed, sequence, text

_FOLDER = "BYTECODE_PERF_CACHE_DIR"  # in the environment, in place of the platform's own
_KEPT = 30 * 86_400  # seconds that an entry stays without being asked for
_LARGEST = 64 << 20  # bytes of an entry


def key_of(content: bytes) -> str:
    """Return the key of the entry for a profile of these bytes."""
    files = Path(__file__).parent.glob("*.py")
    package = flake8_bytecode_perf.__version__, max(file.stat().st_mtime_ns for file in files)
    key = hashlib.sha256(repr(package).encode()).digest()
    return hashlib.blake2b(content, digest_size=20, key=key).hexdigest()


def load(key: str) -> Recording | None:
    """Return the recording of this key, None where there is none."""
    with contextlib.suppress(OSError, RuntimeError, BrokenError, TypeError, ValueError):
        path = _folder() / f"{key}.json"
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
        content = json.dumps(_plain(recording), allow_nan=False, separators=(",", ":")).encode()
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
        Path(name).replace(folder / f"{key}.json")  # another process sees all of it, or nothing
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


def _plain(recording: Recording) -> list[Any]:
    files = {
        path: [[frame[1:] for frame in table.frames], table.own, table.total, table.stacks]
        for path, table in recording.files.items()
    }
    return [recording.tool, recording.grain, recording.weight, recording.first_lines, recording.notices, files]


def _recording(content: bytes) -> Recording:
    tool, grain, weight, first_lines, notices, files = parsed(content)
    if grain not in ("spans", "lines", "functions"):
        raise BrokenError("a cached profile is of another kind")
    tables = {path: _table(path, *table) for path, table in mapping(files, "files").items()}
    words = tuple([text(notice, "a notice") for notice in notices])
    return Recording(text(tool, "a tool"), grain, _floats([weight])[0], tables, bool(first_lines), words)


def _table(path: str, frames: Any, own: Any, total: Any, stacks: Any) -> Table:
    found = tuple([Frame(path, *frame) for frame in sequence(frames, "frames")])
    if not {type(value) for frame in found for value in frame[2:]} <= {int, type(None)}:
        raise BrokenError("a cached place is no number")
    for frame in found:
        text(frame.function, "a function")
    if len(own) != len(found) or len(total) not in (0, len(found)):
        raise BrokenError("a cached table is incomplete")
    kept = None if stacks is None else tuple([(_places(stack, len(found)), _floats([weight])[0]) for stack, weight in stacks])
    return Table(found, _floats(own), _floats(total), kept)


def _floats(values: list[Any]) -> tuple[float, ...]:
    if not {type(value) for value in values} <= {int, float} or not all(0 <= value < 1e18 for value in values):
        raise BrokenError("a cached time is no number")
    return tuple(map(float, values))


def _places(stack: list[Any], length: int) -> tuple[int, ...]:
    if not {type(place) for place in stack} <= {int} or (stack and not 0 <= min(stack) <= max(stack) < length):
        raise BrokenError("a cached stack is of other frames")
    return tuple(stack)
