"""Profiles that the real tools wrote, of one program: what each says of its slow places."""

from __future__ import annotations

import gc
import gzip
import json
import re
from typing import TYPE_CHECKING

import pytest
from profiled import ALL, DATA, OF_FUNCTIONS, WITH_LINES, asked, of, place, program

from flake8_bytecode_perf.profiles import FileProfile, Frame, read, recorder

if TYPE_CHECKING:
    from pathlib import Path

    from flake8_bytecode_perf.profiles.model import Recording

pytestmark = pytest.mark.any_python


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return program(tmp_path)


def lines(path: Path, first: str, last: str) -> tuple[int, int]:
    return place(path, first), place(path, last)


def of_distinct(found: FileProfile, path: Path) -> float:
    return found.self_of_function("distinct", *lines(path, "def distinct(words):", "return seen"))


@pytest.mark.parametrize("name", WITH_LINES)
def test_the_slow_loops_have_their_time_and_cold_ones_have_little(name: str, package: Path) -> None:
    words, render = package / "words.py", package / "render.py"
    slow = of(words, name).self_within(*lines(words, "for word in words:", "seen.append(word)"))
    queue = of(render, name).self_within(*lines(render, "while queue:", "total += len(queue.pop(0))"))
    assert 20 < slow < 80
    assert 10 < queue < 70
    assert slow + queue < 100
    assert of(words, name).self_within(*lines(words, "for line in text.splitlines():", "words.append(clean(word))")) < 10
    assert of(words, name).covers(*lines(words, "for word in words:", "seen.append(word)"))
    assert not of(words, name).covers(1, 4)


@pytest.mark.parametrize("name", OF_FUNCTIONS)
def test_where_only_functions_are_known_they_have_their_time_and_their_loops_none(name: str, package: Path) -> None:
    words, render = package / "words.py", package / "render.py"
    found = of(words, name)
    assert found.grain == "functions"
    assert 20 < of_distinct(found, words) < 80
    assert found.self_within(*lines(words, "for word in words:", "seen.append(word)")) == 0
    assert found.self_within(*lines(words, "def distinct(words):", "return seen")) == of_distinct(found, words)
    assert found.covers(*lines(words, "for word in words:", "seen.append(word)"))
    drain = lines(render, "def drain(queue):", "return total")
    assert 10 < of(render, name).self_of_function("drain", *drain) < 70


@pytest.mark.parametrize("name", OF_FUNCTIONS)
def test_that_only_functions_are_known_is_said(name: str, package: Path) -> None:
    profile = read([DATA / name])
    found = asked(profile, package / "words.py")
    assert found
    [notice] = profile.notices + found.notices
    assert notice.startswith(f"{DATA / name}: ")
    assert "\n" not in notice
    assert "first line of each function only" in notice or "has no lines here" in notice


@pytest.mark.parametrize("name", WITH_LINES)
def test_where_lines_are_known_nothing_is_said(name: str, package: Path) -> None:
    profile = read([DATA / name])
    found = asked(profile, package / "words.py")
    assert found
    assert found.notices == ()
    assert not found.stale
    assert all("native code" in notice for notice in profile.notices)


@pytest.mark.parametrize("name", ["sampling.jsonl", "pyspy.speedscope.json", "pyinstrument.speedscope.json"])
def test_blanks_and_the_order_of_keys_do_not_matter(name: str, tmp_path: Path) -> None:
    """What is large and is written without blanks is read by a shorter way."""
    (tmp_path / name).write_text("".join([loosely(row) + "\n" for row in (DATA / name).read_text().splitlines()]))
    [loose], [strict] = [read([folder / name]).recordings for folder in (tmp_path, DATA)]
    assert (loose.grain, loose.weight, loose.notices) == (strict.grain, strict.weight, strict.notices)
    assert frames(loose) == frames(strict)


def test_tables_without_rows_change_nothing(tmp_path: Path) -> None:
    content = (DATA / "sampling.jsonl").read_text()
    empty = '{"type":"frame_table","v":0,"frames":[]}\n{"type":"agg","v":0,"samples_total":0,"entries":[]}\n{"type":"end"'
    (tmp_path / "run.jsonl").write_text(content.replace('{"type":"end"', empty))
    [more], [plain] = [read([path]).recordings for path in (tmp_path / "run.jsonl", DATA / "sampling.jsonl")]
    assert (more.weight, more.files) == (plain.weight, plain.files)


def loosely(row: str) -> str:
    return json.dumps(json.loads(row, object_pairs_hook=lambda pairs: dict(reversed(pairs))), separators=(", ", ": "))


def frames(recording: Recording) -> dict[Frame, tuple[float, float]]:
    found = {}
    for table in recording.files.values():
        total = table.total or [
            sum([weight for stack, weight in table.stacks or () if place in stack]) for place in range(len(table.own))
        ]
        found |= dict(zip(table.frames, zip(table.own, total, strict=True), strict=True))
    return found


def test_only_numbers_are_read_by_the_shorter_way(tmp_path: Path) -> None:
    """In the name of a function, the same characters are a name."""
    odd = 'a"samples":[[0]]'
    shared = {"frames": [{"name": odd, "file": "a.py", "line": 1}, {"name": "g", "file": "a.py", "line": 2}]}
    profiles = [{"type": "sampled", "unit": "seconds", "samples": [[0], [], [0, 1], [0]], "weights": [1.0, 1.0, 1.5, 0.5]}]
    (tmp_path / "run.json").write_text(json.dumps({"shared": shared, "profiles": profiles}, separators=(",", ":")))
    [recording] = read([tmp_path / "run.json"]).recordings
    assert frames(recording) == {Frame("a.py", odd, line=1): (37.5, 75.0), Frame("a.py", "g", line=2): (37.5, 37.5)}


@pytest.mark.parametrize("name", ALL)
def test_a_run_of_one_thread_has_no_word_on_threads(name: str) -> None:
    assert "thread" not in "".join(read([DATA / name]).notices)


@pytest.mark.parametrize("function", ["_bootstrap", "Thread._bootstrap"])
def test_that_threads_share_the_run_is_said(function: str, tmp_path: Path) -> None:
    rows = ["main (app.py:3) 60", f"{function} (/lib/python3.13/threading.py:7);work (app.py:9) 40"]
    (tmp_path / "run.raw").write_text("\n".join(rows))
    [notice] = read([tmp_path / "run.raw"]).notices
    told = "40 % of the time is that of threads besides the main one; shares are of the time of all threads together"
    assert notice == f"{tmp_path / 'run.raw'}: {told}"


def test_that_threads_share_the_run_is_said_where_there_are_no_stacks(tmp_path: Path) -> None:
    content = (DATA / "sampling.jsonl").read_text()
    for old, new in {"/home/ann/work/textstat/words.py": "/lib/threading.py", '"distinct"': '"Thread._bootstrap"'}.items():
        content = content.replace(old, new)
    (tmp_path / "run.jsonl").write_text(content)
    [notice] = [notice for notice in read([tmp_path / "run.jsonl"]).notices if "besides" in notice]
    assert re.search(r"[3-7]\d % of the time is that of threads besides the main one", notice)


@pytest.mark.parametrize("name", ALL)
def test_the_time_of_all_files_is_that_of_the_run(name: str) -> None:
    [recording] = read([DATA / name]).recordings
    assert 90 < sum(sum(table.own) for table in recording.files.values()) < 100.0001


@pytest.mark.parametrize("name", [name for name in ALL if name != "scalene.json"])
def test_the_time_with_callees_is_most_of_the_run_for_the_function_that_starts_it(name: str, package: Path) -> None:
    main = package / "__main__.py"
    start = lines(main, "def main(lines):", "print(len(words.distinct(found)), render.drain(found))")
    total = of(main, name).total_within(*start)
    assert total
    assert 80 < total <= 100
    assert of(main, name).self_of_function("main", *start) < 5


def test_scalene_does_not_tell_the_time_with_callees(package: Path) -> None:
    words = package / "words.py"
    loop = lines(words, "for word in words:", "seen.append(word)")
    assert of(words, "scalene.json").total_within(*loop) is None
    assert of(words, "pyspy.raw").total_within(*loop)


@pytest.mark.parametrize(
    "name", ["sampling.jsonl", "sampling.collapsed", "sampling.pstats", "pyspy.raw", "pyspy.speedscope.json"]
)
def test_a_line_has_its_callees_in_its_total_and_not_in_its_own_time(name: str, package: Path) -> None:
    main = package / "__main__.py"
    line = place(main, "print(len(words.distinct(found)), render.drain(found))")
    found = of(main, name)
    assert found.self_within(line, line) < 5
    total = found.total_within(line, line)
    assert total
    assert 50 < total < 100


def test_the_newest_sampler_tells_one_expression_from_another(package: Path) -> None:
    words = package / "words.py"
    line = place(words, "if word not in seen:")
    found = of(words, "sampling.jsonl")
    assert found.grain == "spans"
    test, name = found.self_at(line, 11, line, 27), found.self_at(line, 11, line, 15)
    assert test
    assert 20 < test < 80
    assert name is not None
    assert name < 5
    assert of(words, "sampling.collapsed").self_at(line, 11, line, 27) is None


def test_the_time_of_builtins_is_that_of_the_function_that_calls_them() -> None:
    [recording] = read([DATA / "cprofile.pstats"]).recordings
    table = recording.files["/home/ann/work/textstat/render.py"]
    [own] = [own for frame, own in zip(table.frames, table.own, strict=True) if frame.function == "drain"]
    assert own > 10  # `list.pop` takes nearly all of it
    assert "~" not in recording.files


def test_methods_are_found_by_their_qualified_and_by_their_plain_name(package: Path) -> None:
    words = package / "words.py"
    decorated = place(words, "@logged"), place(words, "return pairs[:number]")
    defined = decorated[0] + 1, decorated[1]
    for name in ("most", "Counter.most"):
        times = {of(words, "cprofile.pstats").self_of_function(name, *place) for place in (decorated, defined)}
        assert len(times) == 1
        assert times != {0.0}
    assert of(words, "cprofile.pstats").self_of_function("Other.most", *decorated) == 0


def test_generator_expressions_belong_to_their_function(package: Path) -> None:
    main = package / "__main__.py"
    made_up = place(main, "def made_up(lines):"), place(main, "def main(lines):") - 3
    found = of(main, "pyspy_full.raw")
    assert found.self_of_function("made_up", *made_up) == found.self_within(*made_up) > 0


def test_several_profiles_weigh_the_same(package: Path) -> None:
    words = package / "words.py"
    one, two = of(words, "sampling.collapsed"), of(words, "pyspy.raw")
    both = of(words, "sampling.collapsed", "pyspy.raw")
    assert of_distinct(both, words) == pytest.approx((of_distinct(one, words) + of_distinct(two, words)) / 2)


def test_each_of_several_profiles_answers_what_it_knows(package: Path) -> None:
    words = package / "words.py"
    loop = lines(words, "for word in words:", "seen.append(word)")
    both = of(words, "sampling.collapsed", "cprofile.pstats")
    assert both.grain == "lines"
    assert both.self_within(*loop) == of(words, "sampling.collapsed").self_within(*loop)


def test_a_run_that_did_not_come_there_counts_as_one_without_time(package: Path, tmp_path: Path) -> None:
    words, other = package / "words.py", tmp_path / "other.raw"
    other.write_text("main (other.py:3) 10\n")
    both = of(words, "pyspy.raw", other)
    assert of_distinct(both, words) == pytest.approx(of_distinct(of(words, "pyspy.raw"), words) / 2)


@pytest.mark.parametrize("name", ALL)
def test_a_compressed_profile_of_any_name_says_the_same(name: str, tmp_path: Path) -> None:
    packed = tmp_path / "profile"
    packed.write_bytes(gzip.compress((DATA / name).read_bytes()))
    assert read([packed]).recordings[0].files == read([DATA / name]).recordings[0].files


def test_the_time_that_scalene_credits_to_a_definition_is_not_that_of_a_line(package: Path, tmp_path: Path) -> None:
    words, profile = package / "words.py", tmp_path / "scalene.json"
    content = json.loads((DATA / "scalene.json").read_text())
    for file in content["files"].values():
        for line in file["lines"]:
            if line["lineno"] == place(words, "if word not in seen:"):  # as on Python 3.11
                line["lineno"] = place(words, "def distinct(words):")
    profile.write_text(json.dumps(content))
    [notice] = read([profile]).notices
    assert "% of the run is at lines of `def`" in notice
    found, before = of(words, profile), of(words, "scalene.json")
    assert of_distinct(found, words) == pytest.approx(of_distinct(before, words))
    definition = place(words, "def distinct(words):")
    assert found.self_within(definition, definition) == 0
    assert found.covers(definition + 2, definition + 3)


def test_of_very_many_stacks_a_sample_tells_the_time_with_callees(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    main, profile = package / "__main__.py", tmp_path / "many.raw"
    line = place(main, "print(len(words.distinct(found)), render.drain(found))")
    rows = [f"main ({main}:{line if number % 4 else line - 2});f{number} (other.py:1) {1 + number % 3}" for number in range(3000)]
    profile.write_text("\n".join(rows))
    exact = of(main, profile).total_within(line, line)
    monkeypatch.setenv("BYTECODE_PERF_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(recorder, "_MOST_STACKS", 500)
    [recording] = read([profile]).recordings
    assert len(recording.files[str(main)].stacks or ()) == 2
    assert of(main, profile).total_within(line, line) == pytest.approx(exact, abs=5)
    assert exact
    assert 70 < exact < 80


@pytest.mark.parametrize("enabled", [True, False])
def test_the_garbage_collector_is_left_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, enabled: bool) -> None:
    monkeypatch.setenv("BYTECODE_PERF_CACHE_DIR", str(tmp_path))
    (gc.enable if enabled else gc.disable)()
    try:
        read([DATA / "pyspy.raw"])
        assert gc.isenabled() is enabled
    finally:
        gc.enable()
