"""Where reports go: to a file, whole or not at all, or to a terminal."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING

from flake8_bytecode_perf.cli._files import FileError, is_read_only

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rich.console import Console

_READ_ONLY = "it is read-only"


def console(*, stderr: bool = False) -> Console:
    """Return a console of rich's without its own highlighting; with NO_COLOR, nothing in it is coloured, or bold."""
    from rich.console import Console  # noqa: PLC0415 - rich is worth its time where somebody looks

    return Console(stderr=stderr, highlight=False, color_system=None if os.environ.get("NO_COLOR") else "auto")


def write_report(path: Path, text: str) -> None:
    """Write a text to a file at once, in UTF-8, as `write_output` does. Raises FileError."""
    write_output(path, text.encode("utf-8", "backslashreplace"))


def write_output(path: Path, content: bytes) -> None:
    """Write what --output names at once: who reads it meanwhile finds the old or the new content. Raises FileError.

    A file that exists keeps its mode; a link is followed; what is no regular file, such as a pipe, is written as it is.
    """
    with _told(path):
        _put(path, content)


def require_output(path: Path) -> None:
    """Raise FileError where `write_output` could not write, as far as that is seen beforehand: what is to come may take long."""
    with _told(path):
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not path.resolve().parent.is_dir():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        if path.is_file() and is_read_only(path):
            raise PermissionError(errno.EACCES, _READ_ONLY)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Raise FileError for the error that comes when a file is written."""
    try:
        yield
    except OSError as error:
        raise FileError(f"{path} can't be written ({error.strerror}); name another file with --output") from None


def _put(path: Path, content: bytes) -> None:
    mode = path.stat().st_mode if path.exists() else None
    if mode is not None and not stat.S_ISREG(mode):
        path.write_bytes(content)
        return
    path = path.resolve()
    if mode is not None and is_read_only(path):
        raise PermissionError(errno.EACCES, _READ_ONLY)
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
