"""Write docs/measured/pfb1.svg and so on, a picture for each group of rules: python docs/render_pictures.py.

A row shows the main example of a rule: the time before the rewrite divided by the time after it, a dot for each Python. A picture
is as wide as a phone, has its own background, and follows the colour scheme of the reader.
"""

from __future__ import annotations

import math
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.cli._page import GROUPS
from flake8_bytecode_perf.cost.tables import table
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import JIT, TARGETS

if TYPE_CHECKING:
    from flake8_bytecode_perf.rule import Rule

DOCS = Path(__file__).parent
FOLDER = DOCS / "measured"
MEASURED = [target for target in TARGETS if "least_of" not in table(target)]  # without derived ones
WIDTH, LABEL, RIGHT, ROW, TOP = 360, 222, 312, 20, 44  # pixels: all, where the dots begin and end, a row, the head
LETTER = 5.9  # maximum average width of a letter of a label, in pixels
LEAST = 0.7  # ratio at the left end
STYLE = """\
text{font:11px system-ui,sans-serif;fill:#1f2328}.axis{fill:#59636e}.middle{text-anchor:middle}.end{text-anchor:end}
.ground{fill:#ffffff}.line{stroke:#d1d9e0}.one{stroke:#59636e}.range{stroke-width:2}
.faster{fill:#0072b2;stroke:#0072b2}.slower{fill:#c04a00;stroke:#c04a00}.jit{fill:none}
@media (prefers-color-scheme:dark){text{fill:#f0f6fc}.axis{fill:#9198a1}.ground{fill:#131416}.line{stroke:#3d444d}
.one{stroke:#9198a1}.faster{fill:#56b4e9;stroke:#56b4e9}.slower{fill:#f0883e;stroke:#f0883e}.jit{fill:none}}"""


class Row(NamedTuple):
    """A rule, and the ratio of its main example on each Python that measured it."""

    label: str
    ratios: dict[str, float]


def rows_of(group: str) -> list[Row]:
    """Return the rules of a group that have a page and are measured."""
    listed = [rule for rule in RULES if rule.code.startswith(f"PFB{group}") and (DOCS / "rules" / f"{rule.stem}.md").exists()]
    rows = [Row(f"{rule.code} {rule.name}", _ratios(rule)) for rule in listed]
    return [row for row in rows if row.ratios]


def _ratios(rule: Rule) -> dict[str, float]:
    records = {target: table(target)["records"].get(rule.code, {"pairs": {}}) for target in MEASURED}
    pairs = {target: record["pairs"].get(rule.pairs[0].name) for target, record in records.items()}
    return {target: pair["ratio"] for target, pair in pairs.items() if pair is not None}


def picture(group: str) -> str:
    """Return the SVG of a group."""
    rows = rows_of(group)
    most = max([2.0, *(ratio for row in rows for ratio in row.ratios.values())])
    height = TOP + ROW * len(rows) + 6
    title = f"PFB{group}: time before the rewrite divided by the time after it, by rule"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img">',
        f"<title>{escape(title)}</title><style>{STYLE}</style>",
        f'<rect class="ground" width="{WIDTH}" height="{height}" rx="6"/>',
        '<text x="8" y="16" class="axis">times as fast after the rewrite; ● a Python, ○ with the JIT</text>',
        f'<text x="{WIDTH - 6}" y="{TOP - 6}" class="axis end">least</text>',
        *_axis(most, height),
    ]
    for number, row in enumerate(rows):
        parts += _drawn(row, TOP + ROW * number + ROW / 2, most)
    return "\n".join([*parts, "</svg>\n"])


def _axis(most: float, height: int) -> list[str]:
    """The grid lines at powers of two, and every one, second or fourth of them labelled."""
    powers = range(int(math.log2(most)) + 1)
    step = 1 if len(powers) < 4 else 2
    parts = []
    for power in powers[::step]:
        x = _x(2.0**power, most)
        parts.append(f'<line class="{"line" if power else "one"}" x1="{x}" x2="{x}" y1="{TOP - 2}" y2="{height - 4}"/>')
        parts.append(f'<text x="{x}" y="{TOP - 6}" class="axis middle">{2**power}</text>')
    return parts


def _drawn(row: Row, y: float, most: float) -> list[str]:
    """A row: its label, a line from its smallest to its largest ratio, a dot for each Python, and the smallest as a number."""
    low, high = min(row.ratios.values()), max(row.ratios.values())
    parts = [
        f'<text x="8" y="{y + 4:g}">{escape(row.label)}</text>',
        f'<line class="range {_class(low)}" x1="{_x(low, most)}" x2="{_x(high, most)}" y1="{y:g}" y2="{y:g}"/>',
    ]
    for target, ratio in row.ratios.items():
        jit = " jit" * target.endswith(JIT)
        parts.append(f'<circle class="{_class(ratio)}{jit}" cx="{_x(ratio, most)}" cy="{y:g}" r="3"/>')
    return [*parts, f'<text x="{WIDTH - 6}" y="{y + 4:g}" class="end">{short(low)}</text>']


def _x(ratio: float, most: float) -> float:
    """The place of a ratio on the axis, which is logarithmic."""
    part = math.log(max(ratio, LEAST) / LEAST) / math.log(most / LEAST)
    return round(LABEL + (RIGHT - LABEL) * part, 1)


def _class(ratio: float) -> str:
    return "faster" if ratio >= 1 else "slower"


def short(ratio: float) -> str:
    """Return a ratio with two or three digits."""
    return f"{ratio:.2f}" if ratio < 10 else f"{ratio:.0f}"


def main() -> None:
    """Write a picture for each group."""
    FOLDER.mkdir(exist_ok=True)
    for group in GROUPS:
        (FOLDER / f"pfb{group}.svg").write_text(picture(group), encoding="utf-8")


if __name__ == "__main__":
    main()
