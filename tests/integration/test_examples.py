"""docs/examples, for real: flake8 reports each rule in its own example, and the programs that started the project."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from released import CODES, RELEASED

from flake8_bytecode_perf.rules import STEMS

CHECKOUT = Path(__file__).parents[2]
EXAMPLES = CHECKOUT / "docs" / "examples"
SHOWN = [path.stem for path in sorted(EXAMPLES.glob("pfb*.py"))]
EVERYTHING = ["--select=PFB", "--isolated", "--bytecode-perf-min-gain=0", "--bytecode-perf-confidence=likely"]


@pytest.fixture(scope="module")
def reported() -> dict[str, list[str]]:
    """Return the codes that flake8 reports with every rule on, for each example by its stem."""
    done = subprocess.run(
        [sys.executable, "-m", "flake8", *EVERYTHING, "docs/examples"],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    codes = defaultdict(list)
    for path, code in re.findall(r"^(.*?):\d+:\d+: (PFB\d{3}) ", done.stdout, re.MULTILINE):
        codes[Path(path).stem].append(code)
    return codes


def test_every_released_rule_has_an_example_of_its_name() -> None:
    assert {rule.stem for rule in RELEASED} <= set(SHOWN) <= set(STEMS)


@pytest.mark.parametrize("stem", SHOWN)
def test_example_shows_its_own_rule_and_no_other(stem: str, reported: dict[str, list[str]]) -> None:
    own = stem[:6].upper()
    assert [code for code in reported[stem] if code in {own, *CODES}] == [own]


@pytest.mark.parametrize(
    ("stem", "code"),
    [
        ("module_level_loop", "PFB101"),
        ("counter", "PFB202"),
        ("list", "PFB301"),
        ("string", "PFB403"),
    ],
)
def test_program_that_started_the_project_is_found(stem: str, code: str, reported: dict[str, list[str]]) -> None:
    assert reported[stem] == [code]


def test_the_page_of_rules_lists_every_rule_once_with_its_page_and_marks() -> None:
    page = (EXAMPLES.parent / "rules" / "index.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| \[(PFB\d{3})\]\((.*)\.md\) ", page, re.MULTILINE)
    pages = sorted([*(rule.stem for rule in RELEASED), "pfb504_dict_loop"])  # a page, and no rule: the advice gains nothing
    assert listed == [(stem[:6].upper(), stem) for stem in pages]
