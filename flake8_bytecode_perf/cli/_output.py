"""Where reports go: to a file, whole or not at all, or to a terminal."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

from flake8_bytecode_perf.cli._files import FileError, is_read_only

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console


def console(*, stderr: bool = False) -> Console:
    """Return a console of rich's without its own highlighting; with NO_COLOR, nothing in it is coloured, or bold."""
    from rich.console import Console  # noqa: PLC0415 - rich is worth its time where somebody looks

    return Console(stderr=stderr, highlight=False, color_system=None if os.environ.get("NO_COLOR") else "auto")


def write_report(path: Path, text: str) -> None:
    """Write a text to a file at once, in UTF-8: who reads it meanwhile finds the old or the new one. Raises FileError.

    A file that exists keeps its mode; a link is followed; what is no regular file, such as a pipe, is written as it is.
    """
    content = text.encode("utf-8", "backslashreplace")
    try:
        _put(path.resolve(), content)
    except OSError as error:
        raise FileError(f"{path} can't be written ({error.strerror}); name another file with --output") from None


def _put(path: Path, content: bytes) -> None:
    mode = path.stat().st_mode if path.exists() else None
    if mode is not None and not stat.S_ISREG(mode):
        path.write_bytes(content)
        return
    if mode is not None and is_read_only(path):
        raise PermissionError(errno.EACCES, "it is read-only")
    temporary = path.with_name(f".{path.name}.{os.getpid()}.bytecode-perf")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(stat.S_IMODE(mode))
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
