"""Write docs/rules/*.md from the rules' docstrings, their variants and the tables of savings: python docs/render_rules.py."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.gain import table
from flake8_bytecode_perf.rule import HEADINGS
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import SUPPORTED

if TYPE_CHECKING:
    from flake8_bytecode_perf.rule import Pair, Rule

FOLDER = Path(__file__).parent / "rules"
WEIGHING = {
    (False, False): "Weighed against what a pass of the loop costs.",
    (True, False): "Weighed: saves so little that the weighing usually decides.",
    (False, True): "Changes the growth: always reported.",
}
MEASURED = """\
## Measured

Nanoseconds a pass before and after, their ratio, and what is saved with its 95% interval. See [measuring](../measuring.md).
"""


def render(rule: Rule) -> str:
    """Return a rule's page as Markdown."""
    body = (rule.doc or "").strip()
    for heading in HEADINGS:
        body = body.replace(f"**{heading}**", f"## {heading}")
    heat = f"Speaks at {rule.heat.name.lower()} heat."
    facts = " ".join([heat, WEIGHING[rule.marginal, rule.growth]])
    variants = [part for pair in rule.pairs[1:] for part in _variant(pair)]
    measured = [_measured(rule, pair) for pair in rule.pairs]
    return "\n".join([f"# {rule.code} {rule.name}\n\n{facts}\n\n{body}\n", *variants, MEASURED, *measured])


def _variant(pair: Pair) -> list[str]:
    return [f"## Variant: {_title(pair)}\n", f"```python\n{pair.slow}```\n", f"```python\n{pair.fast}```\n"]


def _title(pair: Pair) -> str:
    return ", ".join(filter(None, pair.name.split(": "))) or "Slow to Fast"


def _measured(rule: Rule, pair: Pair) -> str:
    lines = [f"| {_title(pair)} | before | after | ratio | saved |", "|---|---|---|---|---|"]
    for target in SUPPORTED:
        entry = table(target)["savings"][rule.code][pair.name]
        lines.append(f"| {target} | {entry['slow']:.1f} | {entry['fast']:.1f} | {entry['ratio']:.2f} | {_saved(entry)} |")
    return "\n".join([*lines, ""])


def _saved(entry: dict[str, Any]) -> str:
    low, high = entry["interval"]
    return f"{entry['saved']:.1f} ({low:.1f} to {high:.1f})"


def main() -> None:
    """Write every page anew."""
    FOLDER.mkdir(exist_ok=True)
    for rule in RULES:
        (FOLDER / f"{rule.stem}.md").write_text(render(rule), encoding="utf-8")


if __name__ == "__main__":
    main()
