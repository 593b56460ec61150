"""The cache of profiles: what it remembers, and that nothing in it can do harm."""

from __future__ import annotations

import json
import os
import struct
import time
from pathlib import Path

import pytest
from profiled import ALL, DATA, asked, program

from flake8_bytecode_perf.profiles import cache, formats, read

pytestmark = pytest.mark.any_python

OWN = 2  # the column of own times, behind those of names and lines


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BYTECODE_PERF_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache" / "profiles"


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a parser fail the test: only the cache can answer now."""
    monkeypatch.setattr(formats, "_recording", lambda _: pytest.fail("it was read again"))


@pytest.mark.parametrize("name", ALL)
def test_a_profile_is_read_once(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    first = read([DATA / name])
    forget(monkeypatch)
    again = read([DATA / name])
    assert again.recordings == first.recordings
    words = program(tmp_path) / "words.py"
    assert asked(again, words) == asked(first, words)
    assert len(list(folder.iterdir())) == 1


def test_the_same_content_under_another_name_is_known_and_told_of_by_its_name(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read([DATA / "cprofile.pstats"])
    copy = tmp_path / "copy"
    copy.write_bytes((DATA / "cprofile.pstats").read_bytes())
    forget(monkeypatch)
    [notice] = read([copy]).notices
    assert notice.startswith(f"{copy}: ")
    assert folder.is_dir()


def test_another_version_of_the_package_reads_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read([DATA / "pyspy.raw"])
    monkeypatch.setattr("flake8_bytecode_perf.__version__", "0.0.0")
    read([DATA / "pyspy.raw"])
    assert len(list(folder.iterdir())) == 2


def changed(content: bytes, place: tuple[int, ...], value: object) -> bytes:
    """Return the entry with another value in its first line, which is JSON."""
    head, _, columns = content.partition(b"\n")
    whole = json.loads(head)
    part = whole
    for step in place[:-1]:
        part = part[step]
    part[place[-1]] = value
    return json.dumps(whole).encode() + b"\n" + columns


def placed(content: bytes, number: int, column: int, value: float) -> bytes:
    """Return the entry with another value at a place of a column of the first table."""
    head, _, columns = content.partition(b"\n")
    frames = json.loads(head)[5][0][2]
    if column == OWN:
        start, packed = OWN * frames * 4 + number * 8, struct.pack("=d", value)
    else:
        start, packed = (column * frames + number) * 4, struct.pack("=i", value)
    return head + b"\n" + columns[:start] + packed + columns[start + len(packed) :]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content[:-9],
        lambda content: content[:-8],
        lambda content: content + b"x",
        lambda _: b"",
        lambda _: b"[" * 100_000,
        lambda _: b'{"files": 1}',
        lambda content: changed(content, (1,), "days"),
        lambda content: changed(content, (2,), "long"),
        lambda content: changed(content, (4,), [7]),
        lambda content: changed(content, (5,), {}),
        lambda content: changed(content, (5, 0, 0), 7),
        lambda content: changed(content, (5, 0, 1), []),
        lambda content: changed(content, (5, 0, 1, 0), 7),
        lambda content: changed(content, (5, 0, 2), 0),
        lambda content: changed(content, (5, 0, 2), -1),
        lambda content: changed(content, (5, 0, 2), 10**30),
        lambda content: changed(content, (5, 0, 2), "1"),
        lambda content: changed(content, (5, 0, 3), [0, 1]),
        lambda content: changed(content, (5, 0, 3), []),
        lambda content: changed(content, (5, 0, 3), 1),
        lambda content: changed(content, (5, 0, 4), 1),
        lambda content: changed(content, (5, 0, 5, 0, 0), [-1]),
        lambda content: changed(content, (5, 0, 5, 0, 0), [10**9]),
        lambda content: changed(content, (5, 0, 5, 0, 0), ["0"]),
        lambda content: changed(content, (5, 0, 5, 0, 1), None),
        lambda content: placed(content, 0, 0, 10**6),
        lambda content: placed(content, 0, 0, -1),
        lambda content: placed(content, 0, 1, -2),
        lambda content: placed(content, 0, OWN, float("nan")),
        lambda content: placed(content, 1, OWN, float("nan")),
        lambda content: placed(content, 1, OWN, -1),
    ],
)
def test_a_broken_entry_is_passed_over_and_replaced(spoil: object, folder: Path) -> None:
    assert callable(spoil)
    first = read([DATA / "pyspy.raw"])
    [entry] = folder.iterdir()
    content = entry.read_bytes()
    entry.write_bytes(spoil(content))
    assert read([DATA / "pyspy.raw"]).recordings == first.recordings
    assert entry.read_bytes() == content


def test_nothing_is_kept_of_a_profile_that_is_broken(folder: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.raw"
    broken.write_text("main (a.py:1) 7\nnothing\n")
    for _ in range(2):
        with pytest.raises(ValueError, match="the profile is broken: line 2 is not a stack with a count; record it again"):
            read([broken])
    assert not folder.exists()


def test_entries_that_nobody_asks_for_go_and_others_stay(folder: Path) -> None:
    month = 31 * 86_400
    read([DATA / "pyspy.raw"])
    [used] = folder.iterdir()
    os.utime(used, (time.time() - month,) * 2)
    read([DATA / "pyspy.raw"])
    (folder / "old.profile").touch()
    os.utime(folder / "old.profile", (time.time() - month,) * 2)
    read([DATA / "sampling.jsonl"])
    assert used in folder.iterdir()
    assert not (folder / "old.profile").exists()


def test_a_cache_that_is_too_large_is_left_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_LARGEST", 10)
    first = read([DATA / "pyspy.raw"])
    assert not folder.exists()
    monkeypatch.undo()
    monkeypatch.setenv("BYTECODE_PERF_CACHE_DIR", str(folder.parent))
    read([DATA / "pyspy.raw"])
    monkeypatch.setattr(cache, "_LARGEST", 10)
    assert read([DATA / "pyspy.raw"]).recordings == first.recordings


def test_where_no_folder_can_be_made_profiles_are_read_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("BYTECODE_PERF_CACHE_DIR", str(tmp_path / "file"))
    assert read([DATA / "pyspy.raw"]).recordings


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"XDG_CACHE_HOME": "/there"}, "/there/flake8-bytecode-perf/profiles"),
        ("linux", {"HOME": "/home/ann"}, "/home/ann/.cache/flake8-bytecode-perf/profiles"),
        ("darwin", {"HOME": "/Users/ann"}, "/Users/ann/Library/Caches/flake8-bytecode-perf/profiles"),
        ("win32", {"LOCALAPPDATA": "/Local"}, "/Local/flake8-bytecode-perf/Cache/profiles"),
    ],
)
def test_each_system_has_its_own_folder(
    platform: str, variables: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("BYTECODE_PERF_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(cache.sys, "platform", platform)
    assert cache._folder() == Path(expected)  # noqa: SLF001 # no test writes there


def test_others_can_not_look_into_the_folder(folder: Path) -> None:
    read([DATA / "pyspy.raw"])
    assert [path.stat().st_mode & 0o077 for path in (folder.parent, folder)] == [0, 0]
