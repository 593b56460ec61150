"""Files are replaced whole or not at all, and come back in their encoding."""

from __future__ import annotations

import contextlib
import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from in_process import bytecode_perf

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


def test_a_file_whose_mode_lets_nobody_write_stays_for_root_too(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    for mode, text in ((0o444, "x = 1\n"), (0o464, "y = 1\n")):
        path.write_text("x = 1\n")
        path.chmod(mode)
        with contextlib.suppress(FileError):  # 464 is no error for root
            write(read(path), "y = 1\n")
        assert path.read_text() == (text if os.access(path, os.W_OK) else "x = 1\n")
        path.chmod(0o600)


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


def test_a_file_with_another_name_keeps_it(tmp_path: Path) -> None:
    path, other = tmp_path / "a.py", tmp_path / "b.txt"
    path.write_text("x = 1\nx = 2\n")
    other.hardlink_to(path)
    write(read(path), "y = 1\n")
    assert (other.read_text(), other.samefile(path)) == ("y = 1\n", True)
    assert sorted(found.name for found in tmp_path.iterdir()) == ["a.py", "b.txt"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
@pytest.mark.parametrize("refused", [False, True])
def test_the_owner_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, refused: bool) -> None:
    path = tmp_path / "a.py"
    path.write_text("x = 1\n")
    os.chown(path, 12345, 12346)

    def refuse(*_: int) -> None:
        raise PermissionError(1, "Operation not permitted")

    if refused:
        monkeypatch.setattr(os, "fchown", refuse)
    inode = path.stat().st_ino
    write(read(path), "y = 1\n")
    assert (path.read_text(), path.stat().st_uid, path.stat().st_gid) == ("y = 1\n", 12345, 12346)
    assert (path.stat().st_ino == inode) is refused
    assert [found.name for found in tmp_path.iterdir()] == ["a.py"]


def test_a_file_is_written_in_place_in_a_folder_where_nothing_can_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.py"
    path.write_text("x = 1\n")
    source, made = read(path), type(path).open

    def refuse(self: Path, mode: str = "r", *rest: Any, **more: Any) -> Any:  # root may make files anywhere
        if mode == "xb":
            raise PermissionError(13, "Permission denied")
        return made(self, mode, *rest, **more)

    monkeypatch.setattr(type(path), "open", refuse)
    write(source, "y = 1\n")
    assert path.read_text() == "y = 1\n"


def test_what_can_not_be_written_in_place_is_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, other = tmp_path / "a.py", tmp_path / "b.txt"
    path.write_text("x = 1\n")
    other.hardlink_to(path)
    source, calls = read(path), list[int]()

    def full(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 1:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileError, match="No space left on device"):
        write(source, "y = 1\n")
    assert path.read_text() == "x = 1\n"


def test_what_a_killed_process_left_is_swept(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text("x = 1\n")
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    for number in (ended.pid, os.getpid(), 1):
        (tmp_path / f".a.py.{number}.bytecode-perf").write_text("y")
    write(read(path), "y = 1\n")
    assert sorted(found.name for found in tmp_path.iterdir()) == [".a.py.1.bytecode-perf", "a.py"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes by name here")
def test_only_regular_files_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.py")
    (tmp_path / "zero.py").symlink_to("/dev/zero")
    (tmp_path / "good.py").write_text("x = 1\n")
    for name in ("pipe.py", "zero.py"):
        with pytest.raises(FileError, match=rf"{name} can't be read \(it is not a regular file\)"):
            read(tmp_path / name)
    for command in ("check", "fix"):
        done = bytecode_perf(tmp_path, command, ".")
        assert done.returncode == 2
        assert done.stderr.count("it is not a regular file") == 2
        assert done.stderr.endswith("(1 file checked)\n")
