"""How times of pstats files reach the functions that they belong to, and what the process that reads them does."""

from __future__ import annotations

import gc
import io
import json
import marshal
import os
import runpy
import subprocess
import sys
from array import array
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

import pytest

from flake8_bytecode_perf.profiles import Frame, ProfileError, packed, read, unmarshal

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


def written(content: bytes) -> dict[str, tuple[list[Frame], list[float], list[float]]]:
    """Return the frames, own times and times with callees that the process has written of each file."""
    files = packed.unpacked(content).files
    return {path: (table.frames, table.own.tolist(), table.total.tolist()) for path, table in files.items()}


@pytest.mark.parametrize("sampled", [False, True])
def test_the_process_writes_a_recording(*, sampled: bool) -> None:
    callers = {F: (1, 1, 0.5, 0.5)}
    table: dict[Any, Any] = {F: entry(1.0, callers), ("~", 0, "max"): entry(3.0, callers), ("<string>", 0, "h"): entry(1.0)}
    if sampled:
        table["__sampled__",] = True
    done = subprocess.run([sys.executable, unmarshal.__file__], input=marshal.dumps(table, 4), capture_output=True, check=True)
    place = {"line": 1} if sampled else {"first_line": 1}
    expected = {
        "a.py": ([Frame("a.py", "f", **place)], [80.0], [20.0]),
        "<string>": ([Frame("<string>", "h")], [20.0], [20.0]),
    }
    assert written(done.stdout) == expected
    assert written(b"".join(unmarshal.recording(table))) == expected
    assert packed.unpacked(done.stdout).grain == ("lines" if sampled else "functions")


def test_callers_without_times_count_alike_and_those_of_no_entry_not_at_all() -> None:
    callers = {F: (1, 1, 0.0, 0.0), G: (1, 1, 0.0, 0.0)}
    found = written(b"".join(unmarshal.recording({F: entry(1.0), SORTED: entry(2.0, callers), LEN: entry(1.0, {SORTED: 1})})))
    assert found == {"a.py": ([Frame("a.py", "f", first_line=1)], [62.5], [25.0])}


def test_an_entry_that_is_no_entry_is_refused() -> None:
    with pytest.raises(ValueError):  # noqa: PT011 # it ends the process
        unmarshal.recording({F: entry(1.0), SORTED: entry(2.0, {F: (1, 1, -1.0, 1.0)})})
    with pytest.raises(ValueError):  # noqa: PT011 # it ends the process
        unmarshal.recording({F: (1, 1, 0.5, 0.5)})


def test_the_program_limits_itself_before_it_reads(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    resource = pytest.importorskip("resource", reason="Windows has no such limits")
    limits: dict[int, tuple[int, int]] = {}
    monkeypatch.setattr(resource, "setrlimit", limits.__setitem__)
    assert as_a_program({F: entry(1.0)}, monkeypatch, capfdbinary) == [Frame("a.py", "f", first_line=1)]
    assert limits == {
        resource.RLIMIT_AS: (unmarshal.MEMORY, unmarshal.MEMORY),
        resource.RLIMIT_CPU: (unmarshal.SECONDS, unmarshal.SECONDS),
        resource.RLIMIT_CORE: (0, 0),
    }


def test_on_a_system_without_limits_it_reads_all_the_same(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    assert as_a_program({F: entry(1.0)}, monkeypatch, capfdbinary) == [Frame("a.py", "f", first_line=1)]


def as_a_program(table: dict[Any, Any], monkeypatch: pytest.MonkeyPatch, captured: pytest.CaptureFixture[bytes]) -> object:
    """Run the program in this process, and return the frames that it writes."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(marshal.dumps(table, 4))))
    ends: list[int] = []
    monkeypatch.setattr(os, "_exit", ends.append)
    try:
        runpy.run_path(unmarshal.__file__, run_name="__main__")
    finally:
        gc.enable()
    assert ends == [0]
    return written(captured.readouterr().out)["a.py"][0]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_the_process_limits_its_memory() -> None:
    script = f"import runpy; limit = runpy.run_path({unmarshal.__file__!r})['limit']; limit(); bytearray(1 << 33)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert "MemoryError" in done.stderr


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        (["a.py", ["f"], 1, [0], True, None], None),
        (["a.py", [], 1, [0], True, None], "a place is out of range"),
        (["a.py", ["f"], 7, [0], True, None], "a column is incomplete"),
        (["a.py", ["f"], 1, [], False, None], "the recording is too long"),
        (["a.py", ["f"], -1, [0], True, None], "a number of frames is not in its table"),
        (["a.py", ["f"], 1, "0", True, None], "the recording is of another form"),
    ],
)
def test_what_the_process_writes_is_not_trusted(
    file: list[Any], expected: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = ["pstats", "functions", 1.0, False, [], [file]]
    content = json.dumps(head).encode() + b"\n" + array("i", [0, 1]).tobytes() + array("d", [100.0, 100.0]).tobytes()
    (tmp_path / "process.py").write_text(f"import sys; sys.stdout.buffer.write({content!r})")
    monkeypatch.setenv("BYTECODE_PERF_CACHE_DIR", str(tmp_path / "cache"))  # nothing is read from there
    monkeypatch.setattr(unmarshal, "__file__", str(tmp_path / "process.py"))
    with pytest.raises(ProfileError, match=expected) if expected else nullcontext():
        assert owns(tmp_path, {F: entry(1.0)}) == {"f": 100}
