"""Recordings that were read before, in the user's cache folder, so that each of flake8's processes and later runs read them fast.

An entry's key is made of the profile's bytes and of this package. What is read from an entry is data that anybody may have
written: it is checked as a profile is, or passed over. A cache that can't be read or written costs nothing but time.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import flake8_bytecode_perf
from flake8_bytecode_perf.profiles.packed import packed, unpacked
from flake8_bytecode_perf.profiles.untrusted import BrokenError

if TYPE_CHECKING:
    from flake8_bytecode_perf.profiles.model import Recording

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
    with contextlib.suppress(OSError, RuntimeError, BrokenError):
        path = _folder() / f"{key}.profile"
        if path.stat().st_size > _LARGEST:
            return None
        recording = unpacked(path.read_bytes())
        if time.time() - path.stat().st_mtime > _KEPT / 30:
            os.utime(path)
        return recording
    return None


def store(key: str, recording: Recording) -> None:
    """Keep a recording under this key, and drop what nobody has asked for in a month."""
    with contextlib.suppress(OSError, RuntimeError, ValueError):
        content = packed(recording)
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
