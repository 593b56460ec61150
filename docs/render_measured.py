"""Write docs/measured.md and docs/measured.svg from the tables of savings: python docs/render_measured.py."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.cli._store import BUILD, not_complete
from flake8_bytecode_perf.cost.tables import table
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import SUPPORTED

if TYPE_CHECKING:
    from flake8_bytecode_perf.rule import Pair, Rule

FOLDER = Path(__file__).parent
ALIKE = 0.05  # a ratio this close to one counts as no difference
LABEL, CELL, ROW, TOP = 372, 64, 24, 56  # pixels
LETTER = 7.2  # maximum average width of a letter of a label, in pixels
FASTER, SLOWER, NEITHER = (0, 114, 178), (213, 94, 0), "#e4e4e4"
LISTED = [rule for rule in RULES if (FOLDER / "rules" / f"{rule.stem}.md").exists()]  # docs/render_rules.py writes the page


INTRODUCTION = """\
# Measured

The tables show how much each rewrite saves on each Python: the time before divided by the time after and, in brackets, the
nanoseconds saved per iteration (0 if the 95% interval of the saving includes zero). Savings below 2 ns may be an effect of memory
layout and count as zero. The words after a rule's name are a variant, which the rule's page describes. [Measuring](measuring.md)
describes how this is measured. The page is written by `docs/render_measured.py` from the tables in
`flake8_bytecode_perf/savings/`.
"""


class Row(NamedTuple):
    """One pair: its label and its entry in the table of each Python."""

    label: str
    entries: tuple[dict[str, Any], ...]


def rows_of_rules() -> list[Row]:
    """Return a row for each pair of each rule that has a page; a pair that is not measured on each Python has no row."""
    return [
        Row(_label(rule, pair), _entries(*_path(rule.code, pair.name)))
        for rule in LISTED
        for pair in rule.pairs
        if all(pair.name in _record(rule, target).get("pairs", {}) for target in SUPPORTED)
    ]


def _record(rule: Rule, target: str) -> dict[str, Any]:
    found: dict[str, Any] = table(target)["records"].get(rule.code, {})
    return found


def _label(rule: Rule, pair: Pair) -> str:
    return ", ".join([f"{rule.code} {rule.name}", *filter(None, pair.name.split(": "))])


def rows_of_advice() -> list[Row]:
    """Return a row for each classic advice that no rule gives, and for the advice that the rules of group 8 undo."""
    reversed_rules = [
        Row(f"undone by {rule.code}", tuple(map(_reversed, _entries(*_path(rule.code)))))
        for rule in LISTED
        if rule.code.startswith("PFB8")
    ]
    return [Row(name, _entries("advice", name)) for name in table(SUPPORTED[0])["advice"]] + reversed_rules


def _path(code: str, variant: str = "") -> tuple[str, ...]:
    """Where a table holds the entry of a rule's pair."""
    return "records", code, "pairs", variant


def _entries(*path: str) -> tuple[dict[str, Any], ...]:
    found = []
    for target in SUPPORTED:
        entry = table(target)
        for key in path:
            entry = entry[key]
        found.append(entry)
    return tuple(found)


def _reversed(entry: dict[str, Any]) -> dict[str, Any]:
    return {"ratio": 1 / entry["ratio"], "saved": -entry["saved"]}


def picture(found: dict[str, list[Row]]) -> str:
    """Return an SVG: a row per pair, a column per Python, the ratio in each cell; orange if the rewrite is slower."""
    lines = [part for title, rows in found.items() for part in (title, *rows)]
    width, height = LABEL + CELL * len(SUPPORTED) + 8, TOP + ROW * len(lines) + 8
    cells = [_heading(column, target) for column, target in enumerate(SUPPORTED)]
    for number, line in enumerate(lines):
        y = TOP + ROW * number
        if isinstance(line, str):
            cells.append(f'<text x="8" y="{y + 17}" class="title">{escape(line)}</text>')
        else:
            cells.append(f'<text x="16" y="{y + 17}">{escape(brief(line.label))}</text>')
            cells += [_cell(column, y, entry["ratio"]) for column, entry in enumerate(line.entries)]
    style = "text{font:13px sans-serif;fill:#222}.title{font-weight:bold}.value{text-anchor:middle}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">'
        f"<title>Time before the rewrite over time after it, by rule and Python</title><style>{style}</style>"
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>'
        f'<text x="8" y="20" class="title">Time before / time after: above 1 the rewrite is faster, orange: slower</text>'
        + "\n".join(cells)
        + "</svg>\n"
    )


def brief(label: str) -> str:
    """Return a label without the rule's name if a variant follows: the row of the rule itself, above it, has the name."""
    return re.sub(r"^(PFB\d+) [^,]+, ", r"\1, ", label)


def _heading(column: int, target: str) -> str:
    return f'<text x="{LABEL + CELL * column + CELL / 2}" y="{TOP - 10}" class="value title">{target}</text>'


def _cell(column: int, y: int, ratio: float) -> str:
    x = LABEL + CELL * column
    weight = ' font-weight="bold"' if ratio < 1 - ALIKE else ""
    return (
        f'<rect x="{x + 1}" y="{y + 1}" width="{CELL - 2}" height="{ROW - 2}" fill="{colour(ratio)}"/>'
        f'<text x="{x + CELL / 2}" y="{y + 17}" class="value"{weight}>{_short(ratio)}</text>'
    )


def colour(ratio: float) -> str:
    """Return blue for faster and orange for slower; the colour is stronger for a larger ratio, up to three times."""
    if abs(ratio - 1) < ALIKE:
        return NEITHER
    strength = 0.15 + 0.45 * min(abs(math.log(ratio, 3)), 1.0)
    ink = FASTER if ratio > 1 else SLOWER
    return "#" + "".join(f"{round(255 - (255 - part) * strength):02x}" for part in ink)


def _short(ratio: float) -> str:
    return f"{ratio:.2f}" if ratio < 10 else f"{ratio:.0f}"


def classic_advice() -> str:
    """Return the table of the advice that is not reported by default, with its ratios."""
    rows = [
        ("Assign a global that is read once or twice per iteration to a local", _path("PFB102", "few"), False),
        ("Assign a builtin such as `len` to a local, or to a default argument", _path("PFB102", "builtin"), False),
        ("Assign `xs.append` to a local before the loop", _path("PFB801"), True),
        ("Move `try` out of the loop", ("advice", "try outside of the loop"), False),
        ("Replace a loop with a dict comprehension", ("advice", "dict comprehension for a loop"), False),
        ("Replace a loop with `any()` of a generator", ("advice", "any() of a generator for a loop"), False),
        ("Replace `range(len(xs))` with `enumerate(xs)`", ("advice", "enumerate() for range(len())"), False),
    ]
    lines = ["| advice | time before / time after |", "|---|---|"]
    for text, path, undone in rows:
        ratios = [1 / entry["ratio"] if undone else entry["ratio"] for entry in _entries(*path)]
        lines.append(f"| {text} | {min(ratios):.2f} to {max(ratios):.2f} |")
    return "\n".join(lines)


def page(found: dict[str, list[Row]]) -> str:
    """Return the page of the measured tables as Markdown."""
    parts = [
        INTRODUCTION,
        "![Ratio of each pair on each Python](measured.svg)\n",
        "## Classic advice that is not reported by default\n",
        "This advice saves nothing, or less than the effect of memory layout, or makes the code slower:\n",
        classic_advice(),
        "",
        "## The builds\n",
        "| Python | build | measured | machine |\n|---|---|---|---|",
        *(_build(target) for target in SUPPORTED),
        *(row for target in SUPPORTED for row in _other_builds(target)),
        "",
    ]
    for title, rows in found.items():
        parts += [f"## {title}\n", f"| | {' | '.join(SUPPORTED)} |", "|---" * (len(SUPPORTED) + 1) + "|"]
        parts += [f"| {row.label} | {' | '.join(map(_value, row.entries))} |" for row in rows]
        parts.append("")
    return "\n".join(parts)


def _build(target: str) -> str:
    made = table(target)
    if "least_of" in made:
        used = f"the smaller saving of {' and '.join(made['least_of'])} is used"
        return f"| {target} | not measured, because no optimised build was available; {used} | | |"
    build = "optimised" if made["optimised"] else "**not optimised**"
    return f"| {made['python']} | {build}, {made['compiler']} | {made['date']} | {made['machine']} |"


def _other_builds(target: str) -> list[str]:
    """The rows of the builds on which rules were measured as well, where these are not the table's, with the rules."""
    made = table(target)
    found: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for rule in LISTED:
        for measurement in _record(rule, target).get("measurements", ()):
            if not measurement.keys().isdisjoint(BUILD):
                build = made | measurement
                optimised = "optimised" if build["optimised"] else "**not optimised**"
                key = build["python"], f"{optimised}, {build['compiler']}", build["date"], build["machine"]
                found[key].append(rule.code)
    return [f"| {python}: {_listed(codes)} | {' | '.join(key)} |" for (python, *key), codes in found.items()]


def _listed(codes: list[str]) -> str:
    """Some rules, by their codes; of most, the number of the others."""
    others = [rule.code for rule in LISTED if rule.code not in codes]
    if len(codes) <= len(others):
        return ", ".join(codes)
    return "all rules" + f" but {', '.join(others)}" * bool(others)


def _value(entry: dict[str, Any]) -> str:
    return f"{_short(entry['ratio'])} ({entry['saved']:.1f})"


def groups() -> dict[str, list[Row]]:
    """Return all rows by heading."""
    return {"Rules": rows_of_rules(), "Advice that no rule gives": rows_of_advice()}


def main() -> None:
    """Write both files."""
    (FOLDER / "measured.svg").write_text(picture(groups()), encoding="utf-8")
    (FOLDER / "measured.md").write_text(page(groups()), encoding="utf-8")
    for rule in RULES:
        lacking = not_complete(rule) or ("" if rule in LISTED else "it has no page; run docs/render_rules.py first")
        if lacking:
            print(f"{rule.code}: {lacking}")  # noqa: T201 - what the script is for


if __name__ == "__main__":
    main()
