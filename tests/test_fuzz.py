"""Programs of chance, and real files that have been damaged: never an exception, and never a position outside of the file."""

from __future__ import annotations

import ast
import builtins
import io
import keyword
import os
import random
import re
import sysconfig
import time
import tokenize
import warnings
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesmith
import pytest
from hypothesis import HealthCheck, given, settings
from odd_programs import ODD

from flake8_bytecode_perf import Finding, Settings, check_source
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.source import lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

SIZES = pytest.mark.parametrize(
    "examples",
    [pytest.param(25, id="small"), pytest.param(int(os.environ.get("FUZZ_EXAMPLES", "200")), id="full", marks=pytest.mark.full)],
)
ASKED = (Settings(), Settings(min_gain=0, confidence="likely"), Settings(min_gain=0, confidence="likely", heat=Heat.MODULE))
CODES = {rule.code for rule in RULES}
MOST = 2.0  # seconds of the processor for a file, which has less than 10,000 lines
LIBRARY = Path(sysconfig.get_paths()["stdlib"])
# modules that every Python ships, and that have loops of many kinds
NAMES = "argparse ast bisect calendar csv difflib fractions heapq inspect optparse shlex statistics tarfile textwrap".split()
FILES = [LIBRARY / f"{name}.py" for name in NAMES]
# of two, three and four bytes, as names may have them
LETTERS = ("é", "ж", "語", "𝔁")  # noqa: RUF001 - meant


def assert_sound(source: str) -> int:
    """Assert that each finding is a rule's and lies in the file; return how many there are. What fails tells the program."""
    try:
        return max(_assert_sound(source, asked) for asked in ASKED)
    except Exception as error:
        error.add_note(f"in this program:\n{source}")
        raise


def _assert_sound(source: str, asked: Settings) -> int:
    lines, found = lines_of(source), in_time(source, asked)
    assert found == sorted(found)
    for one in found:
        assert one.code in CODES, one
        assert is_place(lines, one.line, one.column), one
        assert is_place(lines, one.end_line, one.end_column), one
        assert (one.line, one.column) < (one.end_line, one.end_column), one
        assert "\n" not in one.message
    return len(found)


def in_time(source: str, asked: Settings) -> list[Finding]:
    """Return what is found in a source; once in a while a busy machine takes long, so that a second try counts too."""
    for _ in range(2):
        started = time.process_time()
        found = check_source(source, "fuzzed.py", asked)
        if time.process_time() - started < MOST:
            return found
    raise AssertionError(f"it takes more than {MOST} s")


def is_place(lines: Sequence[str], line: int, column: int) -> bool:
    """Whether a line, counted from one, has a character that begins or ends at a column, counted in bytes from zero."""
    if not 1 <= line <= len(lines):
        return False
    return column in accumulate((len(letter.encode()) for letter in lines[line - 1].rstrip("\r\n")), initial=0)


def test_a_place_is_between_two_characters() -> None:
    lines = lines_of("é = 語\n")
    assert [column for column in range(-1, 12) if is_place(lines, 1, column)] == [0, 2, 3, 4, 5, 8]
    assert not is_place(lines, 0, 0)
    assert not is_place(lines, 2, 0)


def test_what_fails_tells_its_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flake8_bytecode_perf.check.has_positions", lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError) as raised:
        assert_sound("x = 1\n")
    assert raised.value.__notes__ == ["in this program:\nx = 1\n"]


@pytest.mark.parametrize("source", ODD.values(), ids=ODD)
def test_an_odd_program_is_checked_soundly(source: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert_sound(source)


@SIZES
def test_a_random_program_is_checked_soundly(examples: int) -> None:
    @settings(
        max_examples=examples,
        deadline=None,
        derandomize="FUZZ_EXAMPLES" not in os.environ,
        print_blob=True,
        suppress_health_check=[*HealthCheck],
    )
    @given(hypothesmith.from_grammar())
    def each(source: str) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            assert_sound(source)

    each()


def damaged(source: str, chance: random.Random) -> str:
    """Return a source after some accidents, of which Python forgives each: of most, for what does not parse is not checked."""
    tokens = [token.string for token in tokenize.generate_tokens(io.StringIO(source).readline) if token.string.strip()]
    for _ in range(chance.randrange(1, 9)):
        made = after_an_accident(source, tokens, chance)
        if chance.random() < 0.02 or parses(made):
            source = made
    return source


def after_an_accident(source: str, tokens: Sequence[str], chance: random.Random) -> str:
    """Drop, double or swap tokens; cut lines, move them, in and out; or put long letters to names and strings."""
    lines = source.splitlines(keepends=True)
    number, other, token = chance.randrange(len(lines)), chance.randrange(len(lines)), chance.choice(tokens)
    line = lines[number]
    match chance.randrange(10):
        case 0:
            lines[number] = line.replace(token, "", 1)
        case 1:
            lines[number] = line.replace(token, f"{token} {token}", 1)
        case 2:
            lines[number] = line.replace(chance.choice(tokens), token, 1)
        case 3:
            return source.replace(f" {token} ", f" {chance.choice(tokens)} ", 3)
        case 4:
            del lines[number : number + chance.randrange(1, 9)]
        case 5:
            lines[number] = f"    {line}"
        case 6:
            lines[number] = line.removeprefix("    ")
        case 7:
            lines[number], lines[other] = lines[other], lines[number]
        case _:
            return with_longer_letters(source, token, chance.choice(LETTERS))
    return "".join(lines)


def parses(source: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(source)
    except (SyntaxError, ValueError):
        return False
    return True


def with_longer_letters(source: str, token: str, letter: str) -> str:
    """Return a source with a letter of several bytes put to a name or into a string, wherever it stands."""
    if token[0] in "\"'":
        return source.replace(token, f"{token[0]}{letter}{token[1:]}") if token[:3] != token[0] * 3 else source
    if not token.isidentifier() or keyword.iskeyword(token) or hasattr(builtins, token):
        return source
    return re.sub(rf"\b{token}\b", f"{token}{letter}", source)


@SIZES
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_damaged_file_is_checked_soundly(path: Path, examples: int) -> None:
    source, found = path.read_text(encoding="utf-8"), 0
    for seed in range(max(examples // 25, 2)):
        try:
            found += assert_sound(damaged(source, random.Random(seed)))  # noqa: S311 - no secret
        except Exception as error:
            error.add_note(f"which is {path.name} damaged with the seed {seed}")
            raise
    assert found or path.stem == "bisect", "no damaged file has findings"
