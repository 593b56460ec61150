"""Programs of chance, and real files that have been damaged: never an exception, and never a position outside of the file."""

from __future__ import annotations

import io
import os
import random
import sysconfig
import tokenize
import warnings
from pathlib import Path

import hypothesmith
import pytest
from hypothesis import HealthCheck, given, settings

from flake8_bytecode_perf import Settings, check_source
from flake8_bytecode_perf.heat import Heat
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.source import lines_of

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "60"))
ASKED = (Settings(), Settings(min_gain=0, confidence="likely"), Settings(min_gain=0, confidence="likely", heat=Heat.MODULE))
LIBRARY = Path(sysconfig.get_paths()["stdlib"])
# modules that every Python ships, and that have loops of many kinds
NAMES = "argparse ast bisect calendar csv difflib fractions heapq inspect optparse shlex statistics tarfile textwrap".split()
FILES = [LIBRARY / f"{name}.py" for name in NAMES]
SLOWLY = settings(
    max_examples=EXAMPLES, deadline=None, derandomize="FUZZ_EXAMPLES" not in os.environ, suppress_health_check=[*HealthCheck]
)


def assert_sound(source: str) -> int:
    """Assert that each finding is a rule's and lies in the file; return how many there are."""
    lines, found = lines_of(source), []
    for asked in ASKED:
        found = check_source(source, "fuzzed.py", asked)
        assert found == sorted(found)
        for one in found:
            assert one.code in {rule.code for rule in RULES}, one
            assert 1 <= one.line <= one.end_line <= len(lines), one
            assert 0 <= one.column <= len(lines[one.line - 1].rstrip("\r\n").encode()), one
            assert one.end_column <= len(lines[one.end_line - 1].rstrip("\r\n").encode()), one
            assert (one.line, one.column) < (one.end_line, one.end_column), one
            assert "\n" not in one.message
    return len(found)


@SLOWLY
@given(hypothesmith.from_grammar())
def test_a_program_of_chance_is_checked_soundly(source: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert_sound(source)


def damaged(source: str, chance: random.Random) -> str:
    """Return a source after a few accidents: tokens dropped, doubled and swapped, lines cut, moved in and out."""
    tokens = [token.string for token in tokenize.generate_tokens(io.StringIO(source).readline) if token.string.strip()]
    for _ in range(chance.randrange(1, 4)):
        lines = source.splitlines(keepends=True)
        number, token = chance.randrange(len(lines)), chance.choice(tokens)
        line = lines[number]
        match chance.randrange(8):
            case 0:
                lines[number] = line.replace(token, "", 1)
            case 1:
                lines[number] = line.replace(token, f"{token} {token}", 1)
            case 2:
                lines[number] = line.replace(chance.choice(tokens), token, 1)
            case 3:
                source = source.replace(f" {token} ", f" {chance.choice(tokens)} ", 3)
                continue
            case 4:
                del lines[number : number + chance.randrange(1, 9)]
            case 5:
                lines[number] = f"    {line}"
            case 6:
                lines[number] = line.removeprefix("    ")
            case _:
                other = chance.randrange(len(lines))
                lines[number], lines[other] = lines[other], lines[number]
        source = "".join(lines)
    return source


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_damaged_file_is_checked_soundly(path: Path) -> None:
    source, found = path.read_text(encoding="utf-8"), 0
    for seed in range(max(EXAMPLES // 10, 1)):
        made = damaged(source, random.Random(seed))  # noqa: S311 - no secret
        try:
            found += assert_sound(made)
        except AssertionError:
            raise AssertionError(f"seed {seed} of {path.name}") from None
    assert found or path.stem in ("bisect", "textwrap"), "no damaged file was still one that parses"
