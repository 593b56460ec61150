"""The cache of `check` and `fix`: what it may remember, and that nothing in it can do harm."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest
from pages import JOINED, QUADRATIC, SLOW

from flake8_bytecode_perf import Finding, Settings, check_source
from flake8_bytecode_perf.cli import _cache as module
from flake8_bytecode_perf.cli import main
from flake8_bytecode_perf.cli._cache import Cache

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BYTECODE_PERF_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "page.py").write_text(QUADRATIC)
    return tmp_path


def table(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(folder / "cache" / "findings.sqlite3", isolation_level=None)


def entries(folder: Path) -> int:
    with closing(table(folder)) as opened:
        [(count,)] = opened.execute("SELECT count(*) FROM findings")
    return count


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the check of a file, in this process, fail the test: only a cache can answer now."""
    monkeypatch.setattr("flake8_bytecode_perf.cli._checked_file.check", lambda *_: pytest.fail("it was checked again"))


def test_a_file_that_has_not_changed_is_not_checked_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check"]) == 1
    first = capsys.readouterr()
    forget(monkeypatch)
    assert main(["check"]) == 1
    assert capsys.readouterr() == first
    assert "PFB401" in first.out
    (folder / "copy.py").write_text(QUADRATIC)
    assert main(["check"]) == 1  # of the same bytes, under another name
    assert "copy.py:7:13: PFB401" in capsys.readouterr().out


def test_without_the_cache_everything_is_checked_and_nothing_kept(folder: Path) -> None:
    assert main(["check", "--no-cache"]) == 1
    assert not (folder / "cache").exists()


@pytest.mark.parametrize(
    "again", [["check", "--min-gain=0"], ["check", "--confidence=likely"], ["check", "--baseline=", "new.py"], ["fix", "."]]
)
def test_other_options_and_other_bytes_are_other_entries(folder: Path, again: list[str]) -> None:
    main(["check"])
    before = entries(folder)
    (folder / "new.py").write_text(JOINED)
    main(again)
    assert entries(folder) > before


def test_noqa_and_the_section_hold_for_what_is_remembered(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 1
    (folder / "setup.cfg").write_text("[flake8]\nper-file-ignores =\n    page.py: PFB4\n")
    assert main(["check"]) == 0
    capsys.readouterr()


def test_a_fix_leaves_what_is_known_to_need_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "slow.py").write_text(SLOW)
    assert main(["fix", "."]) == 1
    monkeypatch.setattr("flake8_bytecode_perf.cli._rewriting.fix_text", lambda *_: pytest.fail("it was looked at again"))
    assert main(["fix", "."]) == 1  # page.py has no fix, and slow.py is known as it was written
    assert main(["fix", "slow.py"]) == 0
    assert "[[-x for x in y] for y in xs]" in (folder / "slow.py").read_text()


def test_a_fix_is_made_where_the_check_is_remembered(folder: Path) -> None:
    (folder / "slow.py").write_text(SLOW)
    assert main(["check", "--confidence=certain", "slow.py"]) == 1
    assert main(["fix", "slow.py"]) == 0
    assert "[[-x for x in y] for y in xs]" in (folder / "slow.py").read_text()


def test_the_standard_input_is_not_looked_up(folder: Path) -> None:
    with Cache(Settings()) as cache:
        (folder / "-").write_text(QUADRATIC)
        cache.put(QUADRATIC.encode(), [])
    with Cache(Settings()) as cache:
        known = cache.known(["-", "page.py", "no.py"])
    assert {name: found for name, (_, found) in known.items()} == {"page.py": []}


def test_findings_come_back_as_they_were(folder: Path) -> None:
    everything = Settings(min_gain=0, confidence="likely")
    for source in (QUADRATIC, SLOW, JOINED):
        found = check_source(source, settings=everything)
        with Cache(everything) as cache:
            cache.put(source.encode(), found)
        (folder / "page.py").write_text(source)
        with Cache(everything) as cache:
            _, again = cache.known(["page.py"])["page.py"]
        assert again == found
        assert [one.gain for one in again] == [one.gain for one in found]


@pytest.mark.parametrize(
    "entry",
    [
        "",
        "{",
        "null",
        "[1]",
        "[[]]",
        "[" * 100_000,
        json.dumps([["a"] * 10]),
    ],
)
def test_a_broken_entry_is_a_miss(folder: Path, entry: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 1
    with closing(table(folder)) as opened:
        opened.execute("UPDATE findings SET found = ?", [entry])
    assert main(["check"]) == 1
    assert capsys.readouterr().out.count("PFB401") == 2


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("code", 401),
        ("code", "E999"),
        ("line", -7),
        ("column", "0"),
        ("confidence", "sure"),
        ("fix", "perhaps"),
        ("instructions", 7),
        ("obstacles", [7]),
        ("gain", []),
        ("gain", "much"),
    ],
)
def test_an_entry_with_a_wrong_value_is_a_miss(
    folder: Path, name: str, value: object, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check"]) == 1
    place = [field.name for field in fields(Finding)].index(name)
    with closing(table(folder)) as opened:
        [(kept,)] = opened.execute("SELECT found FROM findings").fetchall()
        found = json.loads(kept)
        found[0][place] = value
        opened.execute("UPDATE findings SET found = ?", [json.dumps(found)])
    with Cache(Settings()) as cache:
        assert "page.py" not in cache.known(["page.py"])
    assert main(["check"]) == 1
    assert capsys.readouterr().out.count("PFB401") == 2


@pytest.mark.parametrize("content", [b"", b"no table", b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_broken_table_is_made_anew(folder: Path, content: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "cache").mkdir()
    (folder / "cache" / "findings.sqlite3").write_bytes(content)
    assert main(["check"]) == 1
    assert capsys.readouterr().out.count("PFB401") == 1
    assert entries(folder) == 1


def test_a_folder_that_cannot_be_is_done_without(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BYTECODE_PERF_CACHE_DIR", str(folder / "page.py" / "cache"))
    assert main(["check"]) == 1


def test_a_table_that_another_process_writes_is_done_without(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert main(["check"]) == 1
    monkeypatch.setattr(module, "_PATIENCE", 0.01)
    with closing(table(folder)) as writing:
        writing.execute("BEGIN EXCLUSIVE")
        (folder / "new.py").write_text(SLOW)
        assert main(["check"]) == 1
        writing.execute("ROLLBACK")
    assert entries(folder) == 1


def test_what_nobody_asks_for_is_dropped_after_a_month(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert main(["check"]) == 1
    day = module.time.time() / 86_400
    for later, count in ((20, 1), (40, 1), (80, 2)):  # asked for on day 20 and 40, and not on day 80
        monkeypatch.setattr(module.time, "time", lambda later=later: (day + later) * 86_400)
        if later == 80:
            (folder / "page.py").write_text(SLOW)
            (folder / "new.py").write_text(JOINED)
        main(["check"])
        assert entries(folder) == count


def test_many_processes_may_write_at_once(folder: Path) -> None:
    for number in range(4):
        (folder / f"n{number}.py").write_text(f"x = {number}\n")
    command = [sys.executable, "-m", "flake8_bytecode_perf", "check", "--select=PFB4"]
    running = [subprocess.Popen([*command, f"n{number}.py", "page.py"], stdout=subprocess.DEVNULL) for number in range(4)]
    assert [process.wait() for process in running] == [1] * 4
    assert entries(folder) == 5


def test_another_python_or_another_package_has_its_own_entries(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def known() -> bool:
        with Cache(Settings()) as cache:
            return "page.py" in cache.known(["page.py"])

    with Cache(Settings()) as cache:
        cache.put((folder / "page.py").read_bytes(), [])
    assert known()
    with monkeypatch.context() as other:
        other.setattr(sys, "version", "3.99")
        assert not known()
    monkeypatch.setattr(module, "_package", lambda: ("9.9", 1, 1))
    assert not known()


@pytest.mark.parametrize(
    ("name", "matters"), [("savings/pfb999_x.jsonl", True), ("savings/cp313.json", True), ("notes.txt", False)]
)
def test_savings_that_were_measured_anew_have_their_own_entries(
    name: str, *, matters: bool, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "savings").mkdir()
    for file in ("__init__.py", name):
        (folder / file).write_text("")
    monkeypatch.setattr(module.flake8_bytecode_perf, "__file__", str(folder / "__init__.py"))
    before = module._package()  # noqa: SLF001 - what an entry's key is made of
    os.utime(folder / name, (2e9, 2e9))
    assert (module._package() != before) is matters  # noqa: SLF001 - as above
