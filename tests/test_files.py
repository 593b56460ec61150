"""Files are replaced whole or not at all, and come back in their encoding."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from flake8_bytecode_perf.cli._files import FileError, read, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "content",
    [
        b"x = 1\n",
        b"\xef\xbb\xbfx = 'caf\xc3\xa9'\r\n",
        b"# coding: latin-1\nx = 'caf\xe9'\n",
        b"# -*- coding: cp1252 -*-\nx = '\x80'\r",
        b"",
    ],
)
def test_a_text_goes_back_as_it_came(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_bytes(content)
    source = read(path)
    write(source, source.text.replace("x = ", "y = "))
    assert path.read_bytes() == content.replace(b"x = ", b"y = ")
    assert [found.name for found in tmp_path.iterdir()] == ["a.py"]


@pytest.mark.parametrize("content", [b"\xff\n", b"# coding: nonsense\n", b"# coding: ascii\n\xe9\n"])
def test_what_cannot_be_decoded_is_told_in_one_line(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_bytes(content)
    with pytest.raises(FileError, match=r"a\.py can't be decoded \([^\n]*\)"):
        read(path)


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"a\.py can't be read \(No such file or directory\)"):
        read(tmp_path / "a.py")


def test_the_mode_stays_and_a_link_is_followed(tmp_path: Path) -> None:
    path, link = tmp_path / "a.py", tmp_path / "link.py"
    path.write_text("x = 1\n")
    path.chmod(0o751)
    link.symlink_to(path)
    write(read(link), "y = 1\n")
    assert link.is_symlink()
    assert path.read_text() == "y = 1\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o751


def test_what_has_changed_meanwhile_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text("x = 1\n")
    source = read(path)
    path.write_text("x = 2\n")
    with pytest.raises(FileError, match="it has changed since it was read"):
        write(source, "y = 1\n")
    assert path.read_text() == "x = 2\n"
    assert [found.name for found in tmp_path.iterdir()] == ["a.py"]


def test_a_read_only_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.py"
    path.write_text("x = 1\n")
    source = read(path)
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write to anything
    with pytest.raises(FileError, match=r"a\.py can't be written \(it is read-only\); the file is unchanged"):
        write(source, "y = 1\n")
    assert path.read_text() == "x = 1\n"


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.py"
    path.write_text("x = 1\n")
    source = read(path)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileError, match="No space left on device"):
        write(source, "y = 1\n")
    assert path.read_text() == "x = 1\n"
    assert [found.name for found in tmp_path.iterdir()] == ["a.py"]
