"""Source files: read with what must come back the same, and replaced whole or not at all."""

from __future__ import annotations

import ast
import codecs
import contextlib
import errno
import glob
import io
import os
import shlex
import stat
import sys
import tokenize
import warnings
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from flake8_bytecode_perf.cli._errors import UserError
from flake8_bytecode_perf.settings import RUNNING

if TYPE_CHECKING:
    from collections.abc import Sequence


# a pipe is opened without waiting for who writes to it; bytes come as they are
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_TEMPORARY = "bytecode-perf"  # the suffix of a file that is to replace another


class FileError(UserError):
    """A file that can't be read or written; the message is one line for the user."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text with its line endings as they are, without the BOM; and what is needed to write it again."""

    path: Path
    content: bytes
    text: str
    encoding: str
    bom: bytes


def decode(content: bytes, path: Path) -> Source:
    """Return a source from its bytes, by BOM and coding line; raises FileError for bytes that can't be decoded."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(content).readline)
        bom = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
        encoding = "utf-8" if encoding == "utf-8-sig" else encoding
        return Source(path, content, content[len(bom) :].decode(encoding), encoding, bom)
    except (SyntaxError, UnicodeDecodeError, LookupError) as error:
        raise FileError(f"{path} can't be decoded ({' '.join(str(error).split())})") from None


def content_of(path: Path) -> bytes:
    """Return what a file holds; raises OSError, and so does a pipe or a device, which may have no end."""
    with open(os.open(path, os.O_RDONLY | _AT_ONCE), "rb") as file:  # noqa: PTH123 - a path can't be opened with these flags
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "it is not a regular file")
        return file.read()


def read(path: Path, command: str = "check") -> Source:
    """Return a file's source; raises FileError, which for a notebook names the way to run the command on it."""
    try:
        content = content_of(path)
    except OSError as error:
        raise FileError(f"{path} can't be read ({error.strerror})") from None
    return _source(content, path, command)


def standard_input(path: Path, command: str = "check") -> Source:
    """Return the source on the standard input, under the path that the user gives it; raises FileError as `read`."""
    return _source(sys.stdin.buffer.read(), path, command)


def _source(content: bytes, path: Path, command: str) -> Source:
    """The source in some bytes. A notebook's JSON parses as Python, so it would be a file without findings."""
    if path.suffix == ".ipynb":
        run = f'nbqa "flake8_bytecode_perf {command}" {shlex.quote(str(path))}'  # nbqa imports the package by this name
        raise FileError(f"{path} is a Jupyter notebook; run `{run}`")
    return decode(content, path)


def parse(source: Source, *, whole: bool = False) -> ast.Module:
    """Return a source's syntax tree; raises FileError for a source that is not valid in the running version of Python.

    If it is needed as a `whole`, it must compile as well: with `return` outside of a function, a source only parses.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source.text)
            if whole:
                compile(tree, str(source.path), "exec", dont_inherit=True)
            return tree
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = f"line {error.lineno}: " if isinstance(error, SyntaxError) and error.lineno else ""
        why = error.msg if isinstance(error, SyntaxError) else " ".join(str(error).split())
        raise FileError(f"{source.path} is not valid Python {RUNNING} ({line}{why})") from None


def without_environments(names: Sequence[str], paths: Sequence[str]) -> tuple[list[str], list[Path]]:
    """Return the names that are not inside a virtual environment below one of the paths, and these environments.

    flake8 checks the packages installed there like any other file, but their files are not the user's to rewrite.
    """
    given, kept, environments = {*map(Path, paths)}, [], dict[Path, None]()
    for name in names:
        path = Path(name)
        below = [] if path in given else takewhile(lambda folder: folder not in given, path.parents)
        inside = [folder for folder in below if _is_environment(folder)]
        environments |= dict.fromkeys(inside)
        if not inside:
            kept.append(name)
    return kept, [*environments]


@cache
def _is_environment(folder: Path) -> bool:
    return (folder / "pyvenv.cfg").is_file()


def encode(source: Source, text: str) -> bytes:
    """Return a new text of a source as bytes, in its encoding and with its BOM."""
    return source.bom + text.encode(source.encoding)


def write(source: Source, text: str) -> None:
    """Replace a file by a new text at once: in its folder, with its mode and owner, through a link. Raises FileError.

    A file that has other names (hard links), or an owner that can't be given to a new file, is written in place.
    It is not written if it has changed since it was read.
    """
    path, content = source.path.resolve(), encode(source, text)
    try:
        if is_read_only(path):
            raise PermissionError(errno.EACCES, "it is read-only")
        _sweep(path)
        if not _replace(path, content, source.content):
            _overwrite(path, content, source.content)
    except OSError as error:
        raise FileError(f"{source.path} can't be written ({error.strerror}); the file is unchanged") from None


def is_read_only(path: Path) -> bool:
    """Whether a file must not be written: this user may not, or its mode allows it to nobody. Root may write to any file."""
    return not os.access(path, os.W_OK) or not path.stat().st_mode & _WRITABLE


def _replace(path: Path, content: bytes, expected: bytes) -> bool:
    """Write a file beside `path`, and put it in its place if that still holds what is expected. False where it must not."""
    old = path.stat()
    if old.st_nlink > 1:
        return False
    temporary = path.with_name(f".{path.name}.{os.getpid()}.{_TEMPORARY}")
    try:
        file = temporary.open("xb")
    except PermissionError:  # in a folder where nothing may be made
        return False
    with file:
        try:
            if not _has_owner(file.fileno(), old):
                temporary.unlink()
                return False
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            temporary.chmod(stat.S_IMODE(old.st_mode))
            _expect(path, expected)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    return True


def _has_owner(descriptor: int, old: os.stat_result) -> bool:
    """Whether an open file has the owner and group of another, given to it if need be: root may."""
    new = os.fstat(descriptor)
    if (new.st_uid, new.st_gid) == (old.st_uid, old.st_gid):
        return True
    try:
        os.fchown(descriptor, old.st_uid, old.st_gid)
    except OSError:
        return False
    return True


def _overwrite(path: Path, content: bytes, expected: bytes) -> None:
    """Write a file in place; if that fails, what it held is put back."""
    _expect(path, expected)
    with path.open("r+b") as file:
        try:
            _put(file, content)
        except BaseException:
            _put(file, expected)
            raise


def _put(file: BinaryIO, content: bytes) -> None:
    """Make an open file hold this."""
    file.seek(0)
    file.write(content)
    file.truncate()
    file.flush()
    os.fsync(file.fileno())


def _sweep(path: Path) -> None:
    """Remove what a process that was killed has left beside a file."""
    if os.name == "nt":  # pragma: no cover - there `os.kill` kills
        return
    for left in path.parent.glob(f".{glob.escape(path.name)}.*.{_TEMPORARY}"):
        number = left.name.split(".")[-2]
        if number.isdecimal() and not _is_running(int(number)):
            left.unlink(missing_ok=True)


def _is_running(process: int) -> bool:
    try:
        with contextlib.suppress(PermissionError):  # another user's
            os.kill(process, 0)
    except ProcessLookupError:
        return False
    return process != os.getpid()


def _expect(path: Path, content: bytes) -> None:
    if path.read_bytes() != content:
        raise InterruptedError(errno.EINTR, "it has changed since it was read")
