"""How times of pstats files reach the functions that they belong to, and what the process that reads them does."""

from __future__ import annotations

import gc
import io
import json
import marshal
import runpy
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from flake8_bytecode_perf.profiles import read, unmarshal

if TYPE_CHECKING:
    from pathlib import Path

F, G = ("a.py", 1, "f"), ("a.py", 9, "g")
SORTED, LEN = ("~", 0, "<built-in method builtins.sorted>"), ("~", 0, "<built-in method builtins.len>")


def owns(folder: Path, table: dict[Any, Any]) -> dict[str, float]:
    (folder / "profile").write_bytes(marshal.dumps(table, 4))
    [recording] = read([folder / "profile"]).recordings
    return {
        frame.function: round(own)
        for found in recording.files.values()
        for frame, own in zip(found.frames, found.own, strict=True)
    }


def entry(own: float, callers: dict[Any, Any] | None = None) -> tuple[Any, ...]:
    return 1, 1, own, own, callers or {}


def test_the_time_of_a_builtin_is_divided_among_its_callers(tmp_path: Path) -> None:
    callers = {F: (1, 1, 3.0, 3.0), G: (1, 1, 1.0, 1.0)}
    assert owns(tmp_path, {F: entry(2.0), G: entry(4.0), SORTED: entry(4.0, callers)}) == {"f": 50, "g": 50}


def test_the_time_of_a_builtin_that_a_builtin_calls_reaches_the_function(tmp_path: Path) -> None:
    table = {F: entry(1.0), G: entry(1.0), SORTED: entry(1.0, {F: (1, 1, 1.0, 1.0)}), LEN: entry(1.0, {SORTED: (1, 1, 1.0, 1.0)})}
    assert owns(tmp_path, table) == {"f": 75, "g": 25}


def test_builtins_that_call_each_other_do_no_harm(tmp_path: Path) -> None:
    circle = {SORTED: entry(1.0, {LEN: (1, 1, 1.0, 1.0)}), LEN: entry(1.0, {SORTED: (1, 1, 1.0, 1.0)})}
    assert owns(tmp_path, {F: entry(2.0), **circle}) == {"f": 50}


def test_a_caller_that_is_not_in_the_table_is_left_out(tmp_path: Path) -> None:
    assert owns(tmp_path, {F: entry(2.0), SORTED: entry(2.0, {G: (1, 1, 1.0, 1.0)})}) == {"f": 50}


def test_counts_of_callers_serve_where_there_are_no_times(tmp_path: Path) -> None:
    assert owns(tmp_path, {F: entry(1.0), G: entry(1.0), SORTED: entry(4.0, {F: 3, G: 1})}) == {"f": 67, "g": 33}
    unmeasured = {F: (1, 1, 0.0, 0.0), G: (1, 1, 0.0, 0.0)}
    assert owns(tmp_path, {F: entry(1.0), G: entry(1.0), SORTED: entry(2.0, unmeasured)}) == {"f": 50, "g": 50}


def test_the_process_writes_the_table_as_json() -> None:
    builtin = ("~", 0, "max")
    table = {F: entry(1.0, {G: (1, 1, 0.5, 0.5)}), builtin: entry(1.0, {G: (1, 1, 0.5, 0.5)}), ("__sampled__",): True}
    done = subprocess.run([sys.executable, unmarshal.__file__], input=marshal.dumps(table, 4), capture_output=True, check=True)
    expected = [["a.py", 1, "f", 1.0, 1.0, []], ["~", 0, "max", 1.0, 1.0, [["a.py", 9, "g", 0.5]]]]
    assert json.loads(done.stdout) == {"sampled": True, "entries": expected}
    called = [("a.py", 9, "g", 0.5)]
    assert unmarshal.entries(table) == [["a.py", 1, "f", 1.0, 1.0, []], ["~", 0, "max", 1.0, 1.0, called]]


def test_callers_without_times_count_alike() -> None:
    callers = {F: (1, 1, 0.0, 0.0), G: (1, 1, 0.0, 0.0)}
    assert unmarshal.entries({SORTED: entry(1.0, callers)}) == [[*SORTED, 1.0, 1.0, [(*F, 1), (*G, 1)]]]


def test_the_program_limits_itself_before_it_reads(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    resource = pytest.importorskip("resource", reason="Windows has no such limits")
    limits: dict[int, tuple[int, int]] = {}
    monkeypatch.setattr(resource, "setrlimit", limits.__setitem__)
    assert as_a_program({F: entry(1.0)}, monkeypatch, capsys) == {"sampled": False, "entries": [[*F, 1.0, 1.0, []]]}
    assert limits == {
        resource.RLIMIT_AS: (unmarshal.MEMORY, unmarshal.MEMORY),
        resource.RLIMIT_CPU: (unmarshal.SECONDS, unmarshal.SECONDS),
        resource.RLIMIT_CORE: (0, 0),
    }


def test_on_a_system_without_limits_it_reads_all_the_same(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    assert as_a_program({F: entry(1.0)}, monkeypatch, capsys) == {"sampled": False, "entries": [[*F, 1.0, 1.0, []]]}


def as_a_program(table: dict[Any, Any], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> object:
    """Run the program in this process, and return what it prints."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(marshal.dumps(table, 4))))
    try:
        runpy.run_path(unmarshal.__file__, run_name="__main__")
    finally:
        gc.enable()
    return json.loads(capsys.readouterr().out)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_the_process_limits_its_memory() -> None:
    script = f"import runpy; limit = runpy.run_path({unmarshal.__file__!r})['limit']; limit(); bytearray(1 << 33)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert "MemoryError" in done.stderr
