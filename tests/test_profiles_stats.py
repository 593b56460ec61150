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

from flake8_bytecode_perf.profiles import ProfileError, read, unmarshal, untrusted

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


def written(content: bytes) -> tuple[dict[str, Any], list[list[float]]]:
    """Return the object and the columns that the process has written."""
    head, _, rest = content.partition(b"\n")
    columns = io.BytesIO(rest)
    found = json.loads(head)
    return found, [untrusted.column(kind, columns, found["entries"]).tolist() for kind in ("i", "i", "i", "d", "d")]


def test_the_process_writes_the_table_as_columns() -> None:
    builtin = ("~", 0, "max")
    table = {F: entry(1.0, {G: (1, 1, 0.5, 0.5)}), builtin: entry(1.5, {F: (1, 1, 0.5, 0.5)}), ("__sampled__",): True}
    done = subprocess.run([sys.executable, unmarshal.__file__], input=marshal.dumps(table, 4), capture_output=True, check=True)
    head = {"sampled": True, "files": ["a.py", "~"], "functions": ["f", "max"], "entries": 2, "callers": [[1, [[0, 0.5]]]]}
    expected = head, [[0, 1], [0, 1], [1, 0], [1.0, 1.5], [1.0, 1.5]]
    assert written(done.stdout) == expected
    assert written(b"".join(unmarshal.split(table))) == expected


def test_callers_without_times_count_alike() -> None:
    callers = {F: (1, 1, 0.0, 0.0), G: (1, 1, 0.0, 0.0)}
    head, _ = written(b"".join(unmarshal.split({SORTED: entry(1.0, callers), G: entry(1.0)})))
    assert head["callers"] == [[0, [[-1, 1], [1, 1]]]]


def test_an_entry_that_is_no_entry_is_refused() -> None:
    with pytest.raises(ValueError):  # noqa: PT011 # it ends the process
        unmarshal.split({F: (1, 1, 0.5, 0.5)})


def test_the_program_limits_itself_before_it_reads(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    resource = pytest.importorskip("resource", reason="Windows has no such limits")
    limits: dict[int, tuple[int, int]] = {}
    monkeypatch.setattr(resource, "setrlimit", limits.__setitem__)
    assert as_a_program({F: entry(1.0)}, monkeypatch, capfdbinary) == ["f"]
    assert limits == {
        resource.RLIMIT_AS: (unmarshal.MEMORY, unmarshal.MEMORY),
        resource.RLIMIT_CPU: (unmarshal.SECONDS, unmarshal.SECONDS),
        resource.RLIMIT_CORE: (0, 0),
    }


def test_on_a_system_without_limits_it_reads_all_the_same(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    assert as_a_program({F: entry(1.0)}, monkeypatch, capfdbinary) == ["f"]


def as_a_program(table: dict[Any, Any], monkeypatch: pytest.MonkeyPatch, captured: pytest.CaptureFixture[bytes]) -> object:
    """Run the program in this process, and return the functions that it writes."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(marshal.dumps(table, 4))))
    ends: list[int] = []
    monkeypatch.setattr(os, "_exit", ends.append)
    try:
        runpy.run_path(unmarshal.__file__, run_name="__main__")
    finally:
        gc.enable()
    assert ends == [0]
    return written(captured.readouterr().out)[0]["functions"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_the_process_limits_its_memory() -> None:
    script = f"import runpy; limit = runpy.run_path({unmarshal.__file__!r})['limit']; limit(); bytearray(1 << 33)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert "MemoryError" in done.stderr


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, None),
        ({"files": []}, "an entry has no path or function"),
        ({"entries": 3}, "a column is incomplete"),
        ({"entries": -1}, "the number of entries is not in its table"),
        ({"callers": [[1, []]]}, "an entry is not in its table"),
        ({"callers": [[0, [[1, 1.0]]]]}, "a caller is not in its table"),
    ],
)
def test_what_the_process_writes_is_not_trusted(
    changes: dict[str, Any], expected: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = {"sampled": False, "files": ["a.py"], "functions": ["f"], "entries": 1, "callers": []} | changes
    content = json.dumps(head).encode() + b"\n" + array("i", [0, 0, 1]).tobytes() + array("d", [1.0, 1.0]).tobytes()
    (tmp_path / "process.py").write_text(f"import sys; sys.stdout.buffer.write({content!r})")
    monkeypatch.setenv("BYTECODE_PERF_CACHE_DIR", str(tmp_path / "cache"))  # nothing is read from there
    monkeypatch.setattr(unmarshal, "__file__", str(tmp_path / "process.py"))
    with pytest.raises(ProfileError, match=expected) if expected else nullcontext():
        assert owns(tmp_path, {F: entry(1.0)}) == {"f": 100}
