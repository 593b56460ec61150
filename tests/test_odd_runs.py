"""Runs that are cut short, files that take too long, and names that a terminal or a CI service would misread."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from in_process import bytecode_perf
from pages import SLOW

from flake8_bytecode_perf.cli import _limit, _rewriting

if TYPE_CHECKING:
    from collections.abc import Iterator

SELECTED = ("--min-gain=0", "--select=PFB803", "--no-cache", "--jobs=1")
QUADRATIC = 'def f(self, xs):\n    for x in open(xs):\n        self.s += "x"\n'


def _children(process: int) -> set[int]:
    """The processes that a process has started, and those that they have."""
    found: set[int] = set()
    for status in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            if int(status.read_text().rpartition(")")[2].split()[1]) == process:
                found.add(int(status.parent.name))
    return found.union(*map(_children, found))


def _until(happens: Iterator[bool]) -> bool:
    """Whether something happens within a minute."""
    return any(time.sleep(0.05) or there for there, _ in zip(happens, range(1200), strict=False))


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="it shows which processes there are")
def test_the_workers_end_with_a_killed_parent(tmp_path: Path) -> None:
    body = "".join(f"def f{number}(xs):\n    return list(x + {number} for x in xs)\n" for number in range(3000))
    for number in range(16):
        (tmp_path / f"a{number}.py").write_text(body)
    command = [sys.executable, "-m", "flake8_bytecode_perf", "fix", "--min-gain=0", "--no-cache", "--jobs=2", "."]
    parent = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    workers: set[int] = set()

    def started() -> Iterator[bool]:
        while True:
            workers.update(_children(parent.pid))
            yield len(workers) >= 2

    assert _until(started())
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    assert _until(iter(lambda: all(_has_ended(worker) for worker in workers), None))


def _has_ended(process: int) -> bool:
    """Whether a process is gone, or only waits for someone who asks how it ended."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
    except OSError:
        return True


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there are no timers here")
def test_a_file_that_takes_too_long_costs_no_other(tmp_path: Path) -> None:
    long = "".join(f"def f{number}(xs):\n    return list(x + {number} for x in xs)\n" for number in range(3000))
    (tmp_path / "long.py").write_text(long)
    (tmp_path / "short.py").write_text(SLOW)
    limit = "from flake8_bytecode_perf.cli import _rewriting, main; _rewriting._MOST_SECONDS = 0.5"
    script = f"import sys; {limit}; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", script, "fix", *SELECTED, "long.py", "short.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "short.py: PFB803\n")
    assert done.stderr.splitlines() == [
        "bytecode-perf: long.py takes more than 0.5 s, and is unchanged; try --select with fewer rules",
        "1 fixed in 1 file, 0 left",
    ]
    assert (tmp_path / "long.py").read_text() == long


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there are no timers here")
def test_an_interruption_that_comes_out_as_another_error_is_the_limit() -> None:
    def interrupted() -> None:
        try:
            while True:
                sum(range(1000))
        except _limit.TimeLimitError as error:
            raise SystemError from error

    with pytest.raises(_limit.TimeLimitError), _limit.limited_to(0.05):
        interrupted()


def test_there_is_no_limit_without_timers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(signal, "setitimer", raising=False)
    with _limit.limited_to(0):
        assert sum(range(1000)) == 499500


def test_an_error_in_one_file_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = _rewriting.fix_text

    def failing(text: str, *rest: object) -> object:
        if "broken" in text:
            raise ZeroDivisionError("in\nthis")
        return whole(text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(_rewriting, "fix_text", failing)
    (tmp_path / "a.py").write_text(f"# broken\n{SLOW}")
    (tmp_path / "b.py").write_text(SLOW)
    done = bytecode_perf(tmp_path, "fix", *SELECTED, "a.py", "b.py")
    assert (done.returncode, done.stdout) == (2, "b.py: PFB803\n")
    told = "bytecode-perf: a.py is unchanged because of an internal error (ZeroDivisionError: in this); please report it"
    assert done.stderr.splitlines()[0] == told


ODD = "a\n::error::x\x1b[31m\u202e.py"
SHOWN = "a\\n::error::x\\x1b[31m\\u202e.py"


@pytest.mark.skipif(os.name == "nt", reason="no file has such a name there")
def test_control_characters_in_a_name_are_escaped(tmp_path: Path) -> None:
    (tmp_path / ODD).write_text(QUADRATIC)
    (tmp_path / f"broken{ODD}").write_text("x =\n")
    for arguments in (("check",), ("check",), ("check", "--format=github"), ("fix", "--diff"), ("fix",)):
        done = bytecode_perf(tmp_path, *arguments, ".")
        printed = done.stdout + done.stderr
        assert SHOWN.replace(":", "%3A" if "github" in arguments[-1] else ":") in printed
        assert f"broken{SHOWN} is not valid Python" in done.stderr
        assert not any(line.startswith("::error") for line in printed.splitlines())
        assert not {"\x1b", "\u202e"} & {*printed}


@pytest.mark.skipif(os.name == "nt", reason="no file has such a name there")
def test_control_characters_in_a_cached_message_are_escaped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BYTECODE_PERF_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "a.py").write_text(QUADRATIC)
    assert bytecode_perf(tmp_path, "check", "a.py").returncode == 1
    monkeypatch.setattr("flake8_bytecode_perf.cli._cache.json.loads", lambda text: _with_newline(text, json.JSONDecoder()))
    printed = bytecode_perf(tmp_path, "check", "a.py").stdout
    assert "\\n::error::" in printed
    assert not any(line.startswith("::error") for line in printed.splitlines())


def _with_newline(text: str, decoder: json.JSONDecoder) -> object:
    found = decoder.decode(text)
    for values in found:
        values[3] = f"{values[3]}\n::error::stolen"
    return found


def test_a_name_that_is_no_utf_8_goes_through_every_format(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xff.py")).write_text(QUADRATIC)
    except OSError:
        pytest.skip("no file has such a name here")
    assert "b\\udcff.py:3" in bytecode_perf(tmp_path, "check", ".").stdout
    sarif = json.loads(bytecode_perf(tmp_path, "check", "--format=sarif", ".").stdout)
    place = sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "./b%FF.py".removeprefix("./")
    assert bytecode_perf(tmp_path, "baseline", "write", ".").returncode == 0
    hidden = bytecode_perf(tmp_path, "check", "--baseline=bytecode-perf-baseline.json", ".")
    assert (hidden.returncode, hidden.stdout) == (0, "")


@pytest.mark.skipif(os.name == "nt", reason="there are no modes")
@pytest.mark.parametrize("mask", [0o000, 0o777])
def test_the_folder_of_the_cache_is_the_users_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mask: int) -> None:
    folder = tmp_path / "cache"
    monkeypatch.setenv("BYTECODE_PERF_CACHE_DIR", str(folder))
    (tmp_path / "a.py").write_text(SLOW)
    before = os.umask(mask)
    try:
        bytecode_perf(tmp_path, "check", "a.py")
    finally:
        os.umask(before)
    assert folder.stat().st_mode & 0o777 == 0o700
