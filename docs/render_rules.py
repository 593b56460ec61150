"""Write docs/rules/*.md from the rules' docstrings: python docs/render_rules.py."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from flake8_bytecode_perf.rule import HEADINGS
from flake8_bytecode_perf.rules import RULES, STEMS

if TYPE_CHECKING:
    from flake8_bytecode_perf.rule import Rule

FOLDER = Path(__file__).parent / "rules"
WEIGHING = {
    (False, False): "Weighed against what a pass of the loop costs.",
    (
        True,
        False,
    ): "Weighed: saves so little that the weighing usually decides. Until savings are measured, reported at min-gain 0 alone.",
    (False, True): "Changes the growth: always reported.",
}


def render(rule: Rule) -> str:
    """Return a rule's page as Markdown."""
    body = (rule.doc or "").strip()
    for heading in HEADINGS:
        body = body.replace(f"**{heading}**", f"## {heading}")
    heat = f"Speaks at {rule.heat.name.lower()} heat."
    facts = " ".join([heat, WEIGHING[rule.marginal, rule.growth]])
    return f"# {rule.code} {rule.name}\n\n{facts}\n\n{body}\n"


def main() -> None:
    """Write every page anew."""
    FOLDER.mkdir(exist_ok=True)
    for stem, rule in zip(STEMS, RULES, strict=True):
        (FOLDER / f"{stem}.md").write_text(render(rule), encoding="utf-8")


if __name__ == "__main__":
    main()
