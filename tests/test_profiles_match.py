"""Whether a profile is of the file as it is: moved lines, first lines instead of lines, names that are not in the source."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest
from profiled import DATA, OF_FUNCTIONS, WITH_LINES, asked, of, place, program

from flake8_bytecode_perf.profiles import read
from flake8_bytecode_perf.profiles.source import facts_of

if TYPE_CHECKING:
    from pathlib import Path

    from flake8_bytecode_perf.profiles import FileProfile

FUNCTIONS = [name for name in OF_FUNCTIONS if not name.endswith("without_lines.raw")]


@pytest.fixture
def words(tmp_path: Path) -> Path:
    return program(tmp_path) / "words.py"


def insert(path: Path, before: str, text: str) -> None:
    content = path.read_text()
    assert content.count(before) == 1
    path.write_text(content.replace(before, text + before))


def self_of_distinct(found: FileProfile, path: Path) -> float:
    return found.self_of_function("distinct", place(path, "def distinct(words):"), place(path, "return seen"))


@pytest.mark.parametrize("name", [*WITH_LINES, *FUNCTIONS])
def test_moved_lines_are_noticed_and_whole_functions_are_still_known(name: str, words: Path) -> None:
    before = self_of_distinct(of(words, name), words)
    insert(words, '"""Split', "# one\n# two\n# three\n# four\n# five\n# six\n")
    found = of(words, name)
    assert found.stale
    assert found.grain == "functions"
    assert self_of_distinct(found, words) == pytest.approx(before)
    assert found.self_within(place(words, "for word in words:"), place(words, "seen.append(word)")) == 0
    assert (
        f"{words}: it has changed since {DATA / name} was recorded, so only whole functions are known; record again"
        in found.notices
    )


def test_one_line_more_is_noticed_by_spans(words: Path) -> None:
    insert(words, "def distinct", "# new\n")
    assert of(words, "sampling.jsonl").stale


@pytest.mark.parametrize("name", [*WITH_LINES, *FUNCTIONS])
def test_a_change_of_what_takes_no_time_is_not_worth_a_word(name: str, words: Path) -> None:
    words.write_text(words.read_text() + "\n\ndef new():\n    return 1\n")
    assert not of(words, name).stale


def test_moved_lines_are_not_noticed_in_a_bare_name_that_stands_for_several_files(words: Path) -> None:
    content = (DATA / "sampling.collapsed").read_text()
    mixed = words.parent / "mixed"
    mixed.write_text(content + "words.py:other:3 10\n")
    insert(words, '"""Split', "# one\n# two\n# three\n# four\n# five\n# six\n")
    found = asked(read([mixed]), words)
    assert found is None or self_of_distinct(found, words) == 0


def test_two_files_that_have_all_functions_of_a_bare_name_are_told_apart_by_lines(words: Path, tmp_path: Path) -> None:
    other = tmp_path / "words.py"
    other.write_text("# moved\n" * 40 + words.read_text())
    linted = (words, other)
    assert self_of_distinct(of(words, "sampling.collapsed", linted=linted), words) > 20
    assert asked(read([DATA / "sampling.collapsed"]).among(map(str, linted)), other) is None


def test_a_renamed_function_is_noticed(words: Path) -> None:
    words.write_text(words.read_text().replace("distinct", "unique"))
    found = of(words, "pyspy.raw")
    assert found.stale
    assert found.self_of_function("unique", 1, 99) == 0


def test_a_function_whose_name_is_not_the_only_one_is_not_guessed_at(words: Path) -> None:
    insert(words, '"""Split', "# one\n# two\n# three\n# four\n# five\n# six\n")
    words.write_text(words.read_text() + "\n\nclass Other:\n    def distinct(self, words):\n        return words\n")
    for name in ("cprofile.pstats", "pyspy.raw"):
        assert of(words, name).stale
        assert self_of_distinct(of(words, name), words) == 0


def test_a_function_of_one_line_is_no_sign_that_lines_are_first_lines(tmp_path: Path) -> None:
    path, profile = tmp_path / "one.py", tmp_path / "one.raw"
    path.write_text("def f(rows): return sorted(rows)\n\n\ndef g():\n    return f([1])\n")
    profile.write_text("g (one.py:5);f (one.py:1) 10\n")
    assert of(path, profile).grain == "lines"
    profile.write_text("g (one.py:4);f (one.py:1) 10\n")
    assert of(path, profile).grain == "functions"


def test_lines_and_first_lines_are_told_apart_by_the_module(tmp_path: Path) -> None:
    path, profile = tmp_path / "one.py", tmp_path / "one.raw"
    path.write_text("import sys\n\n\ndef g():\n    return 1\n\n\ng()\n")
    profile.write_text("<module> (one.py:8);g (one.py:4) 10\n")
    assert of(path, profile).grain == "lines"


def test_code_that_the_source_does_not_spell_out_is_no_change(tmp_path: Path) -> None:
    path, profile = tmp_path / "one.py", tmp_path / "one.raw"
    path.write_text("def g(x: int):\n    return x\n")
    profile.write_text("g (one.py:2) 50\n__annotate__ (one.py:1) 50\n")
    assert not of(path, profile).stale


def test_without_own_time_a_file_is_judged_by_what_was_seen(tmp_path: Path) -> None:
    path, profile = tmp_path / "one.py", tmp_path / "one.raw"
    path.write_text("def g(x):\n    return h(x)\n")
    profile.write_text("g (/home/one.py:2);h (two.py:1) 50\n")
    assert of(path, profile).total_within(1, 2) == 100
    profile.write_text("g (/home/one.py:20);h (two.py:1) 50\n")
    assert asked(read([profile]), path) is None


def test_recursion_counts_once(tmp_path: Path) -> None:
    path, profile = tmp_path / "one.py", tmp_path / "one.raw"
    path.write_text("def g(x):\n    y = g(x)\n    return y + g(x)\n")
    profile.write_text("g (one.py:2);g (one.py:3);g (one.py:2) 30\ng (one.py:3) 70\n")
    found = of(path, profile)
    assert found.total_within(1, 3) == 100
    assert found.total_within(2, 2) == 30
    assert found.self_within(2, 2) == 30


def test_two_functions_without_stacks_have_no_common_total(words: Path) -> None:
    both = place(words, "def split(text):"), place(words, "return seen")
    assert of(words, "cprofile.pstats").total_within(*both) is None
    assert of(words, "pyinstrument.json").total_within(*both)
    assert of(words, "cprofile.pstats").total_within(1, 3) == 0


SOURCE = """
import functools
@functools.cache
def outer(rows):
    class Inner:
        @property
        def size(self): return lambda: [x for x in (y for y in rows)]
    async def waiting():
        pass
class Inner:
    pass
total = sum(x for x in range(3))
""".lstrip()


def test_codes_have_the_names_and_lines_that_python_gives_them() -> None:
    expected = set()
    waiting = [compile(SOURCE, "source.py", "exec")]
    while waiting:
        code = waiting.pop()
        if code.co_name != "<listcomp>":  # 3.12 and later have none
            expected.add((code.co_qualname, 1 if code.co_name == "<module>" else code.co_firstlineno))
        waiting += [constant for constant in code.co_consts if hasattr(constant, "co_code")]
    facts = facts_of(ast.parse(SOURCE))
    found = {
        (code.name, code.first_line)
        for codes in facts.codes.values()
        for code in codes
        if code.name.split(".")[-1] != "<listcomp>"
    }
    assert {name.replace("<listcomp>.", "") for name, _ in expected} == {name.replace("<listcomp>.", "") for name, _ in found}
    assert {line for _, line in expected} == {line for _, line in found}


def test_the_code_around_a_line_is_the_innermost_one() -> None:
    facts = facts_of(ast.parse(SOURCE))
    assert [facts.at(line).name for line in (1, 2, 3, 4, 5, 6, 8, 10, 11)] == [
        "<module>",
        "outer",
        "outer",
        "outer.<locals>.Inner",
        "outer.<locals>.Inner.size",
        "outer.<locals>.Inner.size.<locals>.<lambda>",
        "outer.<locals>.waiting",
        "Inner",
        "<module>",
    ]


def test_a_name_without_a_line_is_that_of_one_function_or_of_none(tmp_path: Path) -> None:
    path, profile = tmp_path / "one.py", tmp_path / "one.raw"
    path.write_text("def f():\n    return 1\n\n\nclass A:\n    def g(self):\n        return 1\n")
    profile.write_text("A.g (one.py);f (one.py) 10\n")
    assert of(path, profile).self_of_function("f", 1, 2) == 100
    path.write_text(path.read_text().replace("def g", "def f"))
    profile.write_text("A.f (one.py);f (one.py) 10\n")
    assert asked(read([profile]), path) is None or of(path, profile).self_of_function("f", 1, 2) == 0


def test_a_frame_without_columns_is_at_no_span_and_still_at_its_line(words: Path, tmp_path: Path) -> None:
    content, profile = (DATA / "sampling.jsonl").read_text(), tmp_path / "profile"
    line = place(words, "if word not in seen:")
    profile.write_text(re.sub(rf'("line":{line},"end_line":{line}),"col":\d+,"end_col":\d+', r"\1", content))
    found = of(words, profile)
    assert found.grain == "spans"
    assert found.self_at(line, 0, line, 99) == 0
    assert found.self_within(line, line) > 20
