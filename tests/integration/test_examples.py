"""docs/examples and README.md, for real: what the README's first command prints."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from flake8_bytecode_perf.rules import RULES, STEMS

CHECKOUT = Path(__file__).parents[2]
EXAMPLES = CHECKOUT / "docs" / "examples"
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def reported() -> dict[str, list[str]]:
    """Return the codes that the README's first command reports, for each example by its stem."""
    [arguments] = re.findall(r"^python3 -m venv .* && \.venv/bin/flake8 (.*)$", README, re.MULTILINE)
    done = subprocess.run(
        [sys.executable, "-m", "flake8", *shlex.split(arguments)],
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


def test_every_rule_has_an_example_of_its_name() -> None:
    assert [path.stem for path in sorted(EXAMPLES.glob("pfb*.py"))] == list(STEMS)


@pytest.mark.parametrize("stem", STEMS)
def test_example_shows_its_own_rule_and_no_other(stem: str, reported: dict[str, list[str]]) -> None:
    assert reported[stem] == [stem[:6].upper()]


@pytest.mark.parametrize(
    ("stem", "code"),
    [
        ("seed_module_level_loop", "PFB101"),
        ("seed_counter", "PFB202"),
        ("seed_list", "PFB301"),
        ("seed_string", "PFB403"),
    ],
)
def test_program_that_started_the_project_is_found(stem: str, code: str, reported: dict[str, list[str]]) -> None:
    assert reported[stem] == [code]


def test_readme_lists_every_rule_once_and_links_its_page() -> None:
    listed = re.findall(r"^\| \[(PFB\d{3})\]\(docs/rules/(.*)\.md\) \|", README, re.MULTILINE)
    pages = sorted([*STEMS, "pfb504_dict_loop"])  # a page, and no rule: the advice gains nothing
    assert listed == [(stem[:6].upper(), stem) for stem in pages]


def test_readme_marks_the_rules_that_min_gain_silences() -> None:
    marked = re.findall(r"^\| \[(PFB\d{3})\].* \| M \|$", README, re.MULTILINE)
    assert marked == [rule.code for rule in RULES if rule.marginal]
