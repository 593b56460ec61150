"""The pages of the rules say what the rules say, and the measured page what the tables hold."""

from __future__ import annotations

import re
import runpy
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from flake8_bytecode_perf.cli._page import page, reserved_page
from flake8_bytecode_perf.rules import RULES, STEMS
from flake8_bytecode_perf.settings import RUNNING

DOCS = Path(__file__).parent.parent / "docs"
RULE_PAGES = runpy.run_path(str(DOCS / "render_rules.py"))
MEASURED = runpy.run_path(str(DOCS / "render_measured.py"))
GROUPS = MEASURED["groups"]()
RENDERED_ON = "3.14"  # another Python has other bytecode
_BYTECODE = re.compile(r"^## Bytecode\n.*?(?=^## )", re.DOTALL | re.MULTILINE)


def _comparable(page: str) -> str:
    return page if RUNNING == RENDERED_ON else _BYTECODE.sub("", page)


@pytest.mark.parametrize(("stem", "rule"), list(zip(STEMS, RULES, strict=True)), ids=STEMS)
def test_a_rules_page_is_rendered_from_the_rule_and_the_tables_as_they_are(stem: str, rule: Any) -> None:
    kept = (DOCS / "rules" / f"{stem}.md").read_text(encoding="utf-8")
    assert _comparable(kept) == _comparable(page(rule)), f"run: python{RENDERED_ON} docs/render_rules.py"


@pytest.mark.parametrize("rule", RULES, ids=STEMS)
def test_a_rules_page_marks_what_was_proved_in_slow_and_nothing_in_fast(rule: Any) -> None:
    slow, fast = re.findall(r"```bytecode\n(.*?)```", page(rule), re.DOTALL)
    assert re.search(r"^ *\d* \* ", slow, re.MULTILINE)
    assert not re.search(r"^ *\d* \* ", fast, re.MULTILINE)


def test_a_kept_page_names_the_python_whose_bytecode_it_shows() -> None:
    for stem in STEMS:
        assert f"As CPython {RENDERED_ON} compiles" in (DOCS / "rules" / f"{stem}.md").read_text(encoding="utf-8")


def test_the_list_of_the_rules_and_the_reserved_page_are_as_they_are_rendered() -> None:
    assert (DOCS / "rules" / "index.md").read_text(encoding="utf-8") == RULE_PAGES["index"](), "run: docs/render_rules.py"
    assert (DOCS / "rules" / "pfb504_dict_loop.md").read_text(encoding="utf-8") == reserved_page(), "as above"


def test_the_measured_page_and_picture_are_rendered_from_the_tables_as_they_are() -> None:
    assert (DOCS / "measured.md").read_text(encoding="utf-8") == MEASURED["page"](GROUPS), "run: python docs/render_measured.py"
    assert (DOCS / "measured.svg").read_text(encoding="utf-8") == MEASURED["picture"](GROUPS), "as above"


def test_the_picture_has_a_line_for_each_pair_and_is_well_formed() -> None:
    drawn = ET.fromstring(MEASURED["picture"](GROUPS))  # noqa: S314 - our own
    labels = [text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert all(f"{rule.code} {rule.name}" in labels for rule in RULES)


@pytest.mark.parametrize(("ratio", "colour"), [(1.0, "#e4e4e4"), (0.96, "#e4e4e4"), (1.04, "#e4e4e4")])
def test_a_difference_within_the_noise_has_no_colour(ratio: float, colour: str) -> None:
    assert MEASURED["colour"](ratio) == colour


def test_slower_is_orange_and_faster_is_blue() -> None:
    for ratio, strong, weak in ((0.5, slice(1, 3), slice(5, 7)), (2.0, slice(5, 7), slice(1, 3))):
        colour = MEASURED["colour"](ratio)
        assert int(colour[strong], 16) > int(colour[weak], 16)
