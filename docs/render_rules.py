"""Write docs/rules/*.md from the rules' docstrings, their variants and the tables of savings: python docs/render_rules.py."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.cli._advice import ADVICE
from flake8_bytecode_perf.fix import fix_text
from flake8_bytecode_perf.fixes import FIXES
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
DICT_LOOP = """\
# PFB504 dict-loop

This code is reserved: nothing is reported under it.

## What

A loop that does nothing but put items into a dict made empty just before: `d = {}`, `for x in xs: d[k] = v`.

## Why not

`d[k] = v` is one instruction, STORE_SUBSCR, where `out.append(x)` ([PFB501](pfb501_append_loop.md)) and `out.add(x)`
([PFB503](pfb503_set_add_loop.md)) look a method up and call it. A dict comprehension only puts MAP_ADD in its place. What that
saves can't be told from the work of layout, which alone moves a time by 2 ns: on no Python does the interval lie
wholly above. Whether it reads better is for you to say.

ruff's PERF403 and perflint's W8403 advise the comprehension for its speed; PFB807 says where one makes a dict too many.
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
    return "\n".join([f"# {rule.code} {rule.name}\n\n{facts}\n\n{body}\n", *variants, *_fix(rule), MEASURED, *measured])


def _fix(rule: Rule) -> list[str]:
    """What `bytecode-perf fix --diff` shows for the rule's Slow."""
    if rule.code not in FIXES:
        return []
    after = fix_text(rule.slow, Settings(min_gain=0, confidence="likely"), {rule.code}).text
    diff = unified_diff(rule.slow.splitlines(keepends=True), after.splitlines(keepends=True), "slow.py", "slow.py")
    return [f"## Fix\n\n`bytecode-perf fix --diff`:\n\n```diff\n{''.join(diff)}```\n"]


def _variant(pair: Pair) -> list[str]:
    return [f"## Variant: {_title(pair)}\n", f"```python\n{pair.slow}```\n", f"```python\n{pair.fast}```\n"]


def _title(pair: Pair) -> str:
    return ", ".join(filter(None, pair.name.split(": "))) or "Slow to Fast"


def _measured(rule: Rule, pair: Pair) -> str:
    return _rows(_title(pair), {target: table(target)["savings"][rule.code][pair.name] for target in SUPPORTED})


def _rows(title: str, entries: dict[str, dict[str, Any]]) -> str:
    lines = [f"| {title} | before | after | ratio | saved |", "|---|---|---|---|---|"]
    for target, entry in entries.items():
        lines.append(f"| {target} | {entry['slow']:.1f} | {entry['fast']:.1f} | {entry['ratio']:.2f} | {_saved(entry)} |")
    return "\n".join([*lines, ""])


def _saved(entry: dict[str, Any]) -> str:
    low, high = entry["interval"]
    return f"{entry['saved']:.1f} ({low:.1f} to {high:.1f})"


def render_dict_loop() -> str:
    """Return the page of PFB504, which is reserved: the advice is measured, and gains nothing."""
    [pair] = [pair for pair in ADVICE if pair.name == "dict comprehension for a loop"]
    before, after = f"## Before\n\n```python\n{pair.slow}```\n", f"## After\n\n```python\n{pair.fast}```\n"
    entries = {target: table(target)["advice"][pair.name] for target in SUPPORTED}
    return "\n".join([DICT_LOOP, before, after, MEASURED, _rows("Before to after", entries)])


def main() -> None:
    """Write every page anew."""
    FOLDER.mkdir(exist_ok=True)
    for rule in RULES:
        (FOLDER / f"{rule.stem}.md").write_text(render(rule), encoding="utf-8")
    (FOLDER / "pfb504_dict_loop.md").write_text(render_dict_loop(), encoding="utf-8")


if __name__ == "__main__":
    main()
