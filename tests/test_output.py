"""`check --output FILE`: findings of any format in a file that is written whole or not at all."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from in_process import bytecode_perf
from pages import QUADRATIC

pytestmark = pytest.mark.any_python


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "page.py").write_text(QUADRATIC)
    return tmp_path


@pytest.mark.parametrize("format_", ["text", "json", "sarif", "github"])
def test_a_file_gets_what_the_standard_output_would(folder: Path, format_: str) -> None:
    printed = bytecode_perf(folder, "check", "--format", format_)
    written = bytecode_perf(folder, "check", "--format", format_, "-o", "found")
    assert (written.returncode, written.stdout) == (1, "")
    assert (folder / "found").read_text(encoding="utf-8") == printed.stdout
    assert written.stderr == printed.stderr.removesuffix("\n") + ", written to found\n"


def test_the_file_is_written_without_findings_too(folder: Path) -> None:
    (folder / "page.py").write_text("x = 1\n")
    (folder / "found").write_text("old")
    assert bytecode_perf(folder, "check", "--output=found").returncode == 0
    assert (folder / "found").read_text() == ""


def test_a_file_that_exists_is_replaced_through_a_link_and_keeps_its_mode(folder: Path) -> None:
    (folder / "real").write_text("old")
    (folder / "real").chmod(0o640)
    (folder / "link").symlink_to("real")
    bytecode_perf(folder, "check", "-o", "link")
    assert (folder / "link").is_symlink()
    assert "PFB401" in (folder / "real").read_text()
    assert stat.S_IMODE((folder / "real").stat().st_mode) == 0o640
    assert sorted(path.name for path in folder.iterdir()) == ["link", "page.py", "real"]


def test_what_is_no_regular_file_is_written_as_it_is(folder: Path) -> None:
    done = bytecode_perf(folder, "check", "-o", os.devnull)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert not stat.S_ISREG(Path(os.devnull).stat().st_mode)


def test_a_pipe_that_a_link_leads_to_is_written(folder: Path) -> None:
    command = [sys.executable, "-m", "flake8_bytecode_perf", "check", "-q", "-o", "/dev/stdout"]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, encoding="utf-8")
    assert (done.stdout.count("PFB401"), done.stderr) == (1, "")


@pytest.mark.parametrize(("name", "why"), [("no/found", "No such file or directory"), (".", "Is a directory")])
def test_a_file_that_can_not_be_written_is_told_in_one_line(folder: Path, name: str, why: str) -> None:
    done = bytecode_perf(folder, "check", "-o", name)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"bytecode-perf: {name} can't be written ({why}); name another file with --output\n"


def test_a_read_only_file_stays(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "found").write_text("old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write to anything
    done = bytecode_perf(folder, "check", "-o", "found")
    assert (done.returncode, (folder / "found").read_text()) == (2, "old")
    assert "found can't be written (it is read-only); name another file with --output" in done.stderr


def test_a_report_whose_mode_lets_nobody_write_stays_for_root_too(folder: Path) -> None:
    (folder / "found").write_text("old")
    (folder / "found").chmod(0o444)
    assert bytecode_perf(folder, "check", "-o", "found").returncode == 2
    assert (folder / "found").read_text() == "old"


def test_a_full_disk_leaves_the_old_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    (folder / "found").write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    done = bytecode_perf(folder, "check", "--no-cache", "-o", "found")
    assert (done.returncode, (folder / "found").read_text()) == (2, "old")
    assert "found can't be written (No space left on device)" in done.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["found", "page.py"]
