"""The pages of the rules say what the rules say, and the measured page what the tables hold."""

from __future__ import annotations

import runpy
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from flake8_bytecode_perf.rules import RULES, STEMS

DOCS = Path(__file__).parent.parent / "docs"
RENDER = runpy.run_path(str(DOCS / "render_rules.py"))["render"]
MEASURED = runpy.run_path(str(DOCS / "render_measured.py"))
GROUPS = MEASURED["groups"]()


@pytest.mark.parametrize(("stem", "rule"), list(zip(STEMS, RULES, strict=True)), ids=STEMS)
def test_a_rules_page_is_rendered_from_the_rule_and_the_tables_as_they_are(stem: str, rule: object) -> None:
    page = (DOCS / "rules" / f"{stem}.md").read_text(encoding="utf-8")
    assert page == RENDER(rule), "run: python docs/render_rules.py"


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
