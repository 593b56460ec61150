"""Write docs/measured.md and docs/jit.md from the tables of savings: python docs/render_measured.py.

docs/render_pictures.py draws the pictures of the first page.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.cli._page import GROUPS
from flake8_bytecode_perf.cli._store import BUILD, not_complete
from flake8_bytecode_perf.cost.tables import FIGURES, table, titled, told_from_layout
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import JIT, SUPPORTED, TARGETS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.rule import Pair, Rule

FOLDER = Path(__file__).parent
LISTED = [rule for rule in RULES if (FOLDER / "rules" / f"{rule.stem}.md").exists()]  # docs/render_rules.py writes the page


INTRODUCTION = """\
# Measured

How many times as fast is the code after the rewrite? The pictures show it for the main example of each rule, with a dot for each
Python that was measured; a filled dot is a Python without its just-in-time compiler (JIT), a hollow one has it switched on. The
number is the smallest of them. The tables below the pictures have all examples: the words after a rule's name are a variant,
which the rule's page describes.

A figure in a table is the time before divided by the time after and, in brackets, the nanoseconds saved per iteration (0 if the
95% interval of the saving includes zero). Of several processors, each figure is that of the one where the rewrite saves least;
the advice that no rule gives has the figures of the first one. Savings below 2 ns may be an effect of memory layout and count
as zero.

3.12 is derived, not measured: it has the smaller saving of 3.11 and 3.13. The columns whose heading ends in `-jit` are measured
with the JIT; [With the JIT](jit.md) lists what changes. [Measuring](measuring.md) describes how this is measured.
`docs/render_measured.py` writes this page from the tables in `flake8_bytecode_perf/savings/`.
"""
BUILDS = """\
The first row of each Python is that of the processor whose costs of the instruction classes are used. The times of all other
measurements are scaled to the speed of the first one of the same column, so a column has the nanoseconds of one processor.
Between columns of different processors, compare the ratios.
"""
_DETAILS = "<details>\n<summary>{summary}</summary>\n\n{table}\n\n</details>\n"


JIT_INTRODUCTION = f"""\
# With the JIT

CPython 3.14 and 3.15 have a just-in-time compiler (JIT). It is off by default; Debian's builds have it, for example, and
`PYTHON_JIT=1` switches it on. It compiles loops that run often to machine code and removes some of the work that the rewrites of
these rules remove by hand. Some loops are then as fast as their shorter form, or faster.

`--bytecode-perf-targets 3.15{JIT}` reports only what saves time with the JIT, and `3.15,3.15{JIT}` only what saves time both with
and without it. If the Python that runs flake8 has its JIT on, its target with the JIT is the default.

The tables show, for each example program that changes class, the time before the rewrite divided by the time after it and, in
brackets, the nanoseconds saved per iteration, both without and with the JIT on one and the same processor. A rewrite saves time
if the 95% interval of its saving lies above 2 ns, which is the effect of memory layout; it is slower if the interval lies below
-2 ns. What is quadratic in the [list of rules](rules/index.md) is reported with the JIT too.
[Measured](measured.md) has all figures, the processors and the builds; [Measuring](measuring.md) describes how they are measured.
The page is written by `docs/render_measured.py`.
"""


class Row(NamedTuple):
    """One pair: its label and its entry in the table of each target; {} where that lacks it."""

    label: str
    entries: tuple[dict[str, Any], ...]


def rows_of_rules() -> list[Row]:
    """Return a row for each pair of each rule that has a page; a pair that some Python without the JIT lacks has no row."""
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
    for target in TARGETS:
        entry = table(target)
        for key in path:
            entry = entry.get(key, {})
        found.append(entry)
    return tuple(found)


def _reversed(entry: dict[str, Any]) -> dict[str, Any]:
    return {"ratio": 1 / entry["ratio"], "saved": -entry["saved"]} if entry else {}


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
        ratios = [1 / entry["ratio"] if undone else entry["ratio"] for entry in _entries(*path)[: len(SUPPORTED)]]
        lines.append(f"| {text} | {min(ratios):.2f} to {max(ratios):.2f} |")
    return "\n".join(lines)


def page(found: dict[str, list[Row]]) -> str:
    """Return the page of the measured tables as Markdown."""
    builds = [
        "| Python | build | measured | machine |\n|---|---|---|---|",
        *(_build(target) for target in TARGETS),
        *(row for target in TARGETS for row in _other_builds(target)),
    ]
    return "\n".join(
        [
            INTRODUCTION,
            *(part for number, title in GROUPS.items() for part in _group(number, title, found[number])),
            "## Classic advice that is not reported by default\n",
            "Without the JIT, this advice saves nothing, or less than the effect of memory layout, or makes the code slower:\n",
            classic_advice(),
            "",
            _DETAILS.format(summary="All figures of advice that no rule gives", table=_table("advice", found["advice"])),
            "## The builds\n",
            BUILDS,
            _DETAILS.format(summary="All builds and processors", table="\n".join(builds)),
        ]
    )


def _group(number: str, title: str, rows: Sequence[Row]) -> list[str]:
    """The section of a group of rules: its picture, and the table of all its examples."""
    name = f"PFB{number}: {title}"
    picture = f"![Times as fast after the rewrite, by rule of group PFB{number}](measured/pfb{number}.svg)\n"
    return [f"## {name}\n", picture, _DETAILS.format(summary=f"All figures of PFB{number}", table=_table("rule", rows))]


def _table(kind: str, rows: Sequence[Row]) -> str:
    lines = [f"| {kind} | {' | '.join(map(titled, TARGETS))} |", "|---" * (len(TARGETS) + 1) + "|"]
    return "\n".join([*lines, *(f"| {row.label} | {' | '.join(map(_value, row.entries))} |" for row in rows)])


def _build(target: str) -> str:
    made = table(target)
    if "least_of" in made:
        used = f"the smaller saving of {' and '.join(made['least_of'])} is used"
        return f"| {titled(target)} | not measured, because no optimised build was available; {used} | | |"
    build = "optimised" if made["optimised"] else "**not optimised**"
    return f"| {_python(made, target)} | {build}, {made['compiler']} | {made['date']} | {made['machine']} |"


def _python(build: dict[str, Any], target: str) -> str:
    return f"{build['python']}{' with the JIT' * target.endswith(JIT)}"


def _other_builds(target: str) -> list[str]:
    """The rows of the builds on which rules were measured as well, where these are not the table's, with the rules."""
    made = table(target)
    found: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for rule in LISTED:
        for measurement in _record(rule, target).get("measurements", ()):
            if not measurement.keys().isdisjoint(BUILD):
                build = made | measurement
                optimised = "optimised" if build["optimised"] else "**not optimised**"
                key = _python(build, target), f"{optimised}, {build['compiler']}", build["date"], build["machine"]
                found[key].append(rule.code)
    return [f"| {python}: {_listed(codes)} | {' | '.join(key)} |" for (python, *key), codes in found.items()]


def _listed(codes: list[str]) -> str:
    """Some rules, by their codes; of most, the number of the others."""
    others = [rule.code for rule in LISTED if rule.code not in codes]
    if len(codes) <= len(others):
        return ", ".join(codes)
    return "all rules" + f" but {', '.join(others)}" * bool(others)


def _value(entry: dict[str, Any]) -> str:
    return f"{_short(entry['ratio'])} ({entry['saved']:.1f})" if entry else "not measured"


def _short(ratio: float) -> str:
    return f"{ratio:.2f}" if ratio < 10 else f"{ratio:.0f}"


class Change(NamedTuple):
    """What the JIT changes for a pair: what is shown without and with it, and what it saves as far as layout lets tell."""

    code: str
    row: str
    before: float
    after: float


def changes(python: str) -> list[Change]:
    """Return what the JIT changes for each pair that one processor measured both without and with it."""
    return [
        Change(rule.code, f"| {_label(rule, pair)} | {_value(without)} | {_value(with_it)} |", _told(without), _told(with_it))
        for rule in LISTED
        for pair in rule.pairs
        for without, with_it in _on_one_processor(rule, pair, python)
    ]


def _on_one_processor(rule: Rule, pair: Pair, python: str) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """The entries of a pair without and with the JIT, of the first processor that measured both."""
    without, with_it = (_by_processor(rule, pair, target) for target in (python, python + JIT))
    return [(without[machine], with_it[machine]) for machine in with_it if machine in without][:1]


def _by_processor(rule: Rule, pair: Pair, target: str) -> dict[str, dict[str, Any]]:
    """What each processor measured of a pair, in its own nanoseconds."""
    found, own = {}, table(target)["machine"]
    for measurement in _record(rule, target).get("measurements", ()):
        if pair.name in measurement["pairs"]:
            figures = dict(zip(FIGURES, measurement["pairs"][pair.name], strict=False))
            slow, saved, *interval = [figures[name] / measurement.get("speed", 1.0) for name in ("slow", "saved", "low", "high")]
            entry = {"slow": slow, "ratio": figures["ratio"], "saved": saved, "interval": interval}
            found[measurement.get("machine", own)] = entry
    return dict(sorted(found.items(), key=lambda entry: entry[0] != own))


def _told(entry: dict[str, Any]) -> float:
    return told_from_layout(entry["slow"], entry["saved"], *entry["interval"])


def page_of_jit() -> str:
    """Return the page that says which advice the JIT makes useless, as Markdown."""
    parts = [JIT_INTRODUCTION, _numbers()]
    for python in reversed(WITH_JIT):
        for title, told, chosen in CLASSES:
            rows = [change.row for change in changes(python) if chosen(change)]
            shown = [f"{told}\n", f"| rule | {python} | {python}{JIT} |", "|---|---|---|", *rows, ""] if rows else ["None.\n"]
            parts += [f"## {python}: {title}\n", *shown]
    return "\n".join(parts)


def _is_slower(change: Change) -> bool:
    return change.before >= 0 > change.after


def _is_nothing(change: Change) -> bool:
    return change.before > 0 == change.after


def _is_new(change: Change) -> bool:
    return change.before <= 0 < change.after


WITH_JIT = [target.removesuffix(JIT) for target in TARGETS if target.endswith(JIT)]
CLASSES = (
    ("slower with the JIT only", "These rewrites cost time with the JIT, but not without it:", _is_slower),
    (
        "without a saving with the JIT",
        "These rewrites save time without the JIT. With it, no saving can be measured:",
        _is_nothing,
    ),
    ("faster with the JIT only", "These rewrites save time with the JIT. Without it, no saving can be measured:", _is_new),
)


def _numbers() -> str:
    """How many of the pairs that save time without the JIT save none with it, and which rules have none left."""
    lines = [
        "| Python | examples that save time without the JIT | none saved with it | slower with it | rules with no saving left |",
        "|---|---|---|---|---|",
    ]
    for python in WITH_JIT:
        paying = [change for change in changes(python) if change.before > 0]
        gone = sorted({change.code for change in paying} - {change.code for change in paying if change.after > 0})
        counts = len(paying), sum(map(_is_nothing, paying)), sum(map(_is_slower, paying))
        lines.append(f"| {python} | {' | '.join(map(str, counts))} | {', '.join(gone) or 'none'} |")
    return "\n".join([*lines, ""])


def groups() -> dict[str, list[Row]]:
    """Return the rows of each group of rules, by its number, and those of "advice"."""
    rules = rows_of_rules()
    found = {number: [row for row in rules if row.label.startswith(f"PFB{number}")] for number in GROUPS}
    return {**found, "advice": rows_of_advice()}


def main() -> None:
    """Write both pages."""
    (FOLDER / "measured.md").write_text(page(groups()), encoding="utf-8")
    (FOLDER / "jit.md").write_text(page_of_jit(), encoding="utf-8")
    for rule in RULES:
        lacking = not_complete(rule) or not_complete(rule, TARGETS[len(SUPPORTED) :])
        lacking = lacking or ("" if rule in LISTED else "it has no page; run docs/render_rules.py first")
        if lacking:
            print(f"{rule.code}: {lacking}")  # noqa: T201 - what the script is for


if __name__ == "__main__":
    main()
