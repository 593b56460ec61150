"""Files that are no profile, or a broken one, or one that somebody made to do harm: each is one clear line."""

from __future__ import annotations

import gzip
import json
import marshal
import os
import pickle
import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from profiled import ALL, DATA, asked

from flake8_bytecode_perf.profiles import ProfileError, content, read, recorder, unmarshal

if TYPE_CHECKING:
    from pathlib import Path

SPEEDSCOPE: dict[str, Any] = {
    "shared": {"frames": [{"name": "f", "file": "a.py", "line": 1}]},
    "profiles": [{"type": "sampled", "unit": "seconds", "samples": [[0]], "weights": [1.0]}],
}
EVENTED: dict[str, Any] = {
    "type": "evented",
    "unit": "seconds",
    "startValue": 0,
    "endValue": 2,
    "events": [{"type": "O", "at": 0, "frame": 0}, {"type": "C", "at": 2, "frame": 0}],
}
PYINSTRUMENT: dict[str, Any] = {
    "sample_count": 1,
    "root_frame": {"function": "f", "file_path": "a.py", "line_no": 1, "time": 1.0, "children": []},
}
SCALENE: dict[str, Any] = {
    "elapsed_time_sec": 1,
    "files": {
        "a.py": {
            "functions": [{"line": "f", "lineno": 1}],
            "lines": [
                {"lineno": 2, "start_function_line": 1, "n_cpu_percent_python": 99.0, "n_cpu_percent_c": 1.0, "n_sys_percent": 0}
            ],
        }
    },
}
SAMPLING = (DATA / "sampling.jsonl").read_text()
KEY, VALUE = ("a.py", 1, "f"), (1, 1, 0.5, 0.5, {})


def problem(folder: Path, data: bytes | str | dict[str, Any]) -> str:
    """Return what is said of a file, which must be one line that starts with its path."""
    path = folder / "profile"
    path.write_bytes(json.dumps(data).encode() if isinstance(data, dict) else data.encode() if isinstance(data, str) else data)
    with pytest.raises(ProfileError) as error:
        read([path])
    said = str(error.value)
    assert said.startswith(f"{path}: ")
    assert "; " in said  # what to do
    assert said.isprintable()
    assert len(said) < 300 + len(str(path))
    return said.removeprefix(f"{path}: ")


def changed(value: dict[str, Any], *steps: str | int, to: object) -> dict[str, Any]:
    whole = json.loads(json.dumps(value))
    part = whole
    for step in steps[:-1]:
        part = part[step]
    part[steps[-1]] = to
    assert isinstance(whole, dict)
    return whole


@pytest.mark.parametrize("value", [SPEEDSCOPE, changed(SPEEDSCOPE, "profiles", 0, to=EVENTED), PYINSTRUMENT, SCALENE])
def test_the_small_ones_are_sound(value: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "profile").write_text(json.dumps(value))
    [recording] = read([tmp_path / "profile"]).recordings
    assert [[*table.own] for table in recording.files.values()] == [[100.0]]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "the profile is empty"),
        (b" \n\n", "the profile is empty"),
        (b" 3", "the profile has no samples"),
        (b"\x00\xff\xfe" * 100, "not a profile in a known format"),
        (b"\x80\x04\x95\x00.", "not a profile in a known format"),
        ("hello\n", "not a profile in a known format"),
        ("main;work 7\n", "not a profile in a known format"),
        ("main;work 7", "not a profile in a known format"),
        ("[]", "not a profile in a known format"),
        ("{}", "not a profile in a known format"),
        ('{"traceEvents": []}', "not a profile in a known format"),
        ("<!doctype html>\n<html>", "a picture of a profile"),
        ('<?xml version="1.0"?><svg>', "a picture of a profile"),
        (b"HCAT\x01\x00\xff", "binary profile of profiling.sampling"),
        ("{", "it ends early or is not JSON"),
        ('{"profiles": NaN, "shared": 1}', "NaN is not a number"),
        ('{"a": ' * 100_000, "nested too deeply"),
        ('{"a":' + "9" * 5000 + "}", "it ends early or is not JSON"),
        ("main (a.py:1) 7\nnonsense\n", "line 2 is not a stack with a count"),
        ("main (a.py:1) 7\nmain (a.py:1) " + "9" * 40, "line 2 is not a stack with a count"),
        ("main (a.py:1) 0\n", "the profile has no samples"),
        (f"main ({'a' * 5000}.py:1) 1\n", "a path is not a text, or is too long"),
        (f"{'m' * 5000} (a.py:1) 1\n", "a function is not a text, or is too long"),
        (b"\x1f\x8b", "the gzip file ends early"),
        (gzip.compress(b"main (a.py:1) 7\n", mtime=0)[:-6], "the gzip file ends early"),
        (gzip.compress(b"main (a.py:1) 7\n", mtime=0)[:-8] + bytes(8), "the gzip file is broken"),
        (b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x00" + b"\xff" * 50, "the gzip file is broken"),
        (gzip.compress(gzip.compress(b"main (a.py:1) 7\n", mtime=0), mtime=0), "not a profile in a known format"),
        (gzip.compress(b"", mtime=0), "the profile is empty"),
    ],
)
def test_what_is_no_profile_is_said_to_be_none(data: bytes | str, expected: str, tmp_path: Path) -> None:
    assert expected in problem(tmp_path, data)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (changed(SPEEDSCOPE, "shared", to=7), "shared is not an object"),
        (changed(SPEEDSCOPE, "shared", to={}), "frames is not a list"),
        (changed(SPEEDSCOPE, "shared", "frames", 0, to=[]), "a frame is not an object"),
        (changed(SPEEDSCOPE, "shared", "frames", 0, "name", to=None), "a name is not a text"),
        (changed(SPEEDSCOPE, "shared", "frames", 0, "file", to={"a": 1}), "a path is not a text"),
        (changed(SPEEDSCOPE, "profiles", to={}), "profiles is not a list"),
        (changed(SPEEDSCOPE, "profiles", to=[]), "no samples"),
        (changed(SPEEDSCOPE, "profiles", 0, to=1), "a profile is not an object"),
        (changed(SPEEDSCOPE, "profiles", 0, "unit", to="bytes"), "measures no time"),
        (changed(SPEEDSCOPE, "profiles", 0, "type", to="other"), "neither sampled nor evented"),
        (changed(SPEEDSCOPE, "profiles", 0, "samples", to=[]), "not as many samples as weights"),
        (changed(SPEEDSCOPE, "profiles", 0, "samples", 0, to=[1]), "not in the table"),
        (changed(SPEEDSCOPE, "profiles", 0, "samples", 0, to=[-1]), "not in the table"),
        (changed(SPEEDSCOPE, "profiles", 0, "samples", 0, to=["0"]), "not in the table"),
        (changed(SPEEDSCOPE, "profiles", 0, "samples", 0, to=[[]]), "not in the table"),
        (changed(SPEEDSCOPE, "profiles", 0, "samples", 0, to=7), "not in the table"),
        (changed(SPEEDSCOPE, "profiles", 0, "weights", 0, to=-1), "a weight is not a time or a count"),
        (changed(SPEEDSCOPE, "profiles", 0, "weights", 0, to=1e300), "a weight is not a time or a count"),
        (changed(SPEEDSCOPE, "profiles", 0, "weights", 0, to=True), "a weight is not a time or a count"),
        (changed(SPEEDSCOPE, "profiles", 0, "weights", 0, to=10**400), "a weight is not a time or a count"),
        (changed(SPEEDSCOPE, "profiles", 0, "samples", to="7"), "not in the table"),
        (changed(SPEEDSCOPE, "profiles", 0, to={**EVENTED, "events": [{"type": "C", "at": 2, "frame": 0}]}), "is not open"),
        (changed(SPEEDSCOPE, "profiles", 0, to={**EVENTED, "events": [{"type": "O", "at": 2, "frame": 9}]}), "not in its table"),
        (changed(SPEEDSCOPE, "profiles", 0, to={**EVENTED, "startValue": 9}), "time runs backwards"),
        (changed(PYINSTRUMENT, "root_frame", to=None), "no samples"),
        (changed(PYINSTRUMENT, "root_frame", to=[]), "a frame is not an object"),
        (changed(PYINSTRUMENT, "root_frame", "time", to="1"), "a time is not a time or a count"),
        (changed(PYINSTRUMENT, "root_frame", "children", to=None), "children is not a list"),
        (changed(PYINSTRUMENT, "root_frame", "children", to=[7]), "a frame is not an object"),
        (changed(PYINSTRUMENT, "root_frame", "function", to=7), "a function is not a text"),
        (changed(PYINSTRUMENT, "root_frame", "file_path", to=7), "a path is not a text"),
        (changed(PYINSTRUMENT, "root_frame", "class_name", to=7), "a class is not a text"),
        (changed(SCALENE, "files", to=[]), "files is not an object"),
        (changed(SCALENE, "files", to={}), "no samples"),
        (changed(SCALENE, "files", "a.py", to=None), "a file is not an object"),
        (changed(SCALENE, "files", "a.py", "lines", to=None), "lines is not a list"),
        (changed(SCALENE, "files", "a.py", "lines", to=[None]), "a line is not an object"),
        (changed(SCALENE, "files", "a.py", "lines", 0, "n_sys_percent", to=None), "n_sys_percent is not a time or a count"),
        (changed(SCALENE, "files", "a.py", "functions", to=7), "functions is not a list"),
        (changed(SCALENE, "files", "a.py", "functions", 0, "line", to=7), "a function is not a text"),
    ],
)
def test_values_of_other_types_are_said_to_be_broken(value: dict[str, Any], expected: str, tmp_path: Path) -> None:
    assert expected in problem(tmp_path, value)
    assert expected in problem(tmp_path, json.dumps(value, separators=(",", ":")))  # as py-spy writes it


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('{"type":"end"', '{"type":"more"', "it ends early"),
        ('"strings":[{', '"strings":[7,{', "a string is not an object"),
        ('"str_id":0', '"str_id":-1', "str_id is not in its table"),
        ('"path_str_id":1', '"path_str_id":999', "a frame has no path or function"),
        ('"path_str_id":1', '"path_str_id":[]', "a frame has no path or function"),
        ('"frame_id":0,"path', '"frame_id":null,"path', "frame_id is not in its table"),
        ('"entries":[{"frame_id":0', '"entries":[{"frame_id":9999', "an entry has no frame"),
        ('"entries":[{"frame_id":0', '"entries":[{"frame_id":null', "an entry has no frame"),
        ('"entries":[{', '"entries":[7,{', "an entry is not an object"),
        ('"cumulative":', '"total":', "cumulative is not a time or a count"),
        ('"samples_total":', '"samples_total":-', "samples_total is not a time or a count"),
    ],
)
def test_broken_lines_of_the_sampler_are_said_to_be_broken(old: str, new: str, expected: str, tmp_path: Path) -> None:
    assert old in SAMPLING
    assert expected in problem(tmp_path, SAMPLING.replace(old, new, 1))


def test_a_run_of_the_sampler_without_samples_is_said_to_have_none(tmp_path: Path) -> None:
    head, *_, end = SAMPLING.splitlines()
    empty = json.dumps({"type": "agg", "samples_total": 0, "entries": []}, separators=(",", ":"))
    assert problem(tmp_path, f"{head}\n{empty}\n{end}").startswith("the profile has no samples; ")


def test_a_truncated_file_of_the_sampler_is_not_taken_for_a_run(tmp_path: Path) -> None:
    assert "it ends early" in problem(tmp_path, SAMPLING[: SAMPLING.rindex("\n", 0, -1)])
    assert "it ends early" in problem(tmp_path, SAMPLING[: len(SAMPLING) // 2])


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ({}, "not a profile in a known format"),
        ({KEY: 7}, "is broken, or no pstats file"),
        ({KEY: (1, 1, 0.5, 0.5)}, "is broken, or no pstats file"),
        ({("~", 0, "max"): (1, 1, 0.5, 0.5, 7)}, "is broken, or no pstats file"),
        ({KEY: (1, 1, float("nan"), 0.5, {})}, "is broken, or no pstats file"),
        ({KEY: (1, 1, 1.0, float("nan"), {})}, "a time is not a time or a count"),
        ({(1,): VALUE}, "is broken, or no pstats file"),
        ({("a.py", "1", "f"): VALUE}, "is broken, or no pstats file"),
        ({(7, 1, "f"): VALUE}, "is broken, or no pstats file"),
        ({("a.py", 1, 7): VALUE}, "a function is not a text"),
        ({KEY: (1, 1, -0.5, 0.5, {})}, "a time is not a time or a count"),
        ({KEY: (1, 1, 0.5, -0.5, {})}, "a time is not a time or a count"),
        ({KEY: (1, 1, "x", 0.5, {})}, "is broken, or no pstats file"),
        ({("~", 0, "max"): (1, 1, 0.5, 0.5, {("b.py", 1, "g"): (1, 1, -5.0, 1)})}, "is broken, or no pstats file"),
        ({KEY: (1, 1, 0.0, 0.0, {})}, "no samples"),
    ],
)
def test_pstats_of_other_types_are_said_to_be_broken(table: dict[Any, Any], expected: str, tmp_path: Path) -> None:
    assert expected in problem(tmp_path, marshal.dumps(table, 4))


@pytest.mark.parametrize(
    "data",
    [
        b"{(\xff\xff\xff\x7f",  # a tuple of two thousand million items
        b"{(" + b"\x01\x00\x00\x00(" * 100_000,  # nested as deeply as it is long
        b"{)\x01r\x00\x00\x00\x00",  # a reference to what is not complete
        marshal.dumps({KEY: VALUE}, 4)[:-3],
        b"{)" + bytes(100),
    ],
)
def test_marshal_data_that_can_crash_python_crashes_another_process(data: bytes, tmp_path: Path) -> None:
    assert "is broken, or no pstats file" in problem(tmp_path, data)


def test_a_pstats_file_that_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unmarshal, "SECONDS", 0)
    assert "reading the profile takes too long" in problem(tmp_path, marshal.dumps({KEY: VALUE}, 4))


def test_without_a_python_to_start_pstats_can_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "none"))
    assert "can't be started (No such file or directory)" in problem(tmp_path, marshal.dumps({KEY: VALUE}, 4))


@pytest.mark.parametrize("packed", [0, 1])
def test_a_file_that_is_too_large_is_refused(packed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "LARGEST", 1 << 20)
    data = b"main (a.py:1) 7\n" * 100_000
    assert problem(tmp_path, gzip.compress(data, mtime=0) if packed else data).startswith("the profile has more than 1 MiB")


def test_a_profile_with_too_many_frames_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder, "_LONGEST", 4)
    assert "the profile is too large" in problem(tmp_path, "a (a.py:1);b (a.py:2) 1\na (a.py:1);b (a.py:2);c (a.py:3) 1\n" * 4)


def test_only_regular_files_are_read(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    for path in (fifo, os.devnull):
        with pytest.raises(ProfileError, match="not a regular file"):
            read([tmp_path / path])
    for path, reason in ((tmp_path, "Is a directory"), (tmp_path / "none", "No such file"), (tmp_path / "a\0b", "not valid")):
        with pytest.raises(ProfileError, match=reason):
            read([path])


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_said_to_be_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.touch(mode=0)
    with pytest.raises(ProfileError, match="Permission denied"):
        read([path])


class Evil:
    """An object whose pickle makes a folder when it is loaded."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self.folder),)


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_no_pickle_is_loaded(protocol: int, tmp_path: Path) -> None:
    data = pickle.dumps(Evil(tmp_path / "made"), protocol)
    assert "not a profile in a known format" in problem(tmp_path, data)
    assert not (tmp_path / "made").exists()


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def paths_in(value: object, before: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for step, part in items for found in [(*before, step), *paths_in(part, (*before, step))]]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("source") / "a.py"
    path.write_text("def f():\n    return 1\n")
    return path


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_profile_with_any_value_anywhere_is_read_or_refused(data: st.DataObject, source: Path, tmp_path: Path) -> None:
    whole = data.draw(st.sampled_from([SPEEDSCOPE, changed(SPEEDSCOPE, "profiles", 0, to=EVENTED), PYINSTRUMENT, SCALENE]))
    place = data.draw(st.sampled_from(paths_in(whole)))
    (tmp_path / "profile").write_text(json.dumps(changed(whole, *place, to=data.draw(VALUES))))
    read_or_refused(tmp_path / "profile", source)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_file_with_any_bytes_changed_is_read_or_refused(data: st.DataObject, source: Path, tmp_path: Path) -> None:
    name = data.draw(st.sampled_from([name for name in ALL if name != "scalene.json" and not name.endswith("pstats")]))
    whole = bytearray((DATA / name).read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(whole)))
        whole[start : start + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    (tmp_path / "profile").write_bytes(whole)
    read_or_refused(tmp_path / "profile", source)


def read_or_refused(path: Path, source: Path) -> None:
    try:
        profile = read([path])
    except ProfileError as error:
        assert str(error).isprintable()  # noqa: PT017 # it need not be raised
        return
    found = asked(profile, source)
    if found:
        assert 0 <= found.self_within(1, 2) <= 100.001
        total = found.total_within(1, 2)
        assert total is None or 0 <= total <= 100
