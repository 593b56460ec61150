"""The pages of the rules say what the rules say."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from flake8_bytecode_perf.rules import RULES, STEMS

DOCS = Path(__file__).parent.parent / "docs"
RENDER = runpy.run_path(str(DOCS / "render_rules.py"))["render"]


@pytest.mark.parametrize(("stem", "rule"), list(zip(STEMS, RULES, strict=True)), ids=STEMS)
def test_a_rules_page_is_rendered_from_the_rule_as_it_is(stem: str, rule: object) -> None:
    page = (DOCS / "rules" / f"{stem}.md").read_text(encoding="utf-8")
    assert page == RENDER(rule), "run: python docs/render_rules.py"
