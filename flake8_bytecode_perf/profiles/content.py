"""The content of a profile file, unpacked and no larger than it may be."""

from __future__ import annotations

import gzip
import io
import os
import stat
import zlib
from typing import TYPE_CHECKING

from flake8_bytecode_perf.profiles.model import ProfileError

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 256 << 20  # bytes, unpacked


def content_of(path: Path) -> bytes:
    """Return the bytes of a regular file; raise ProfileError for anything else, and where there are more than LARGEST."""
    try:
        # a FIFO would wait for a writer
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(descriptor, "rb") as file:  # noqa: PTH123 # it is open
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise ProfileError(f"{path}: not a regular file; give the file that the profiler wrote")
            content = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        if isinstance(error, ProfileError):
            raise
        reason = getattr(error, "strerror", None) or "the path is not valid"
        raise ProfileError(f"{path}: the profile can't be read ({reason}); check the path") from None
    if len(content) > LARGEST:
        raise _too_large(path)
    return content


def unpacked(path: Path, content: bytes) -> bytes:
    """Return the content of a gzip file, any other as it is; raise ProfileError if it is truncated, broken or too large."""
    if not content.startswith(b"\x1f\x8b"):
        return content
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(content)) as file:
            content = file.read(LARGEST + 1)
    except EOFError:
        raise ProfileError(f"{path}: the gzip file ends early; compress the profile again") from None
    except (OSError, zlib.error):
        raise ProfileError(f"{path}: the gzip file is broken; compress the profile again") from None
    if len(content) > LARGEST:
        raise _too_large(path)
    return content


def _too_large(path: Path) -> ProfileError:
    return ProfileError(f"{path}: the profile has more than {LARGEST >> 20} MiB; sample less often or for a shorter time")
