"""A rule's page: its docstring, its bytecode, what its fix does and what it is measured to save, as Markdown."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.cli._advice import ADVICE
from flake8_bytecode_perf.cli._listing import listing
from flake8_bytecode_perf.cost.tables import table, titled
from flake8_bytecode_perf.fix import fix_text
from flake8_bytecode_perf.fixes import FIXES
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rule import HEADINGS
from flake8_bytecode_perf.settings import RUNNING, TARGETS, Settings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from flake8_bytecode_perf.cli._listing import Row
    from flake8_bytecode_perf.rule import Pair, Rule

GROUPS = {
    "1": "Scopes, imports and functions",
    "2": "Attributes",
    "3": "Containers and membership tests",
    "4": "Collections and strings that grow",
    "5": "Loops and calls of the library",
    "6": "Formatting and logging",
    "7": "Single expressions",
    "8": "Advice that no longer helps",
}
LEVEL = {
    Heat.MODULE: "Reported at all levels: in modules, functions and loops.",
    Heat.FUNCTION: "Reported in functions and loops.",
    Heat.LOOP: "Reported in loops only.",
    Heat.NESTED: "Reported in nested loops only.",
}
WEIGHING = {
    False: "The saving must be at least `--bytecode-perf-min-gain`.",
    True: "The rewrite improves the time complexity; it is reported if it saves 10% at the expected length.",
}
MEASURED = """\
## Measured

Nanoseconds per iteration before and after, their ratio, and the saving with its 95% interval, on the processor where the
rewrite saves least. A derived row has the smaller saving of its two neighbours. See [measuring](../measuring.md). The same line
may be reported on one Python and not on another: `bytecode-perf show FILE:LINE` tells on which, and
[targets](../configuration.md#targets) sets the Pythons that count.
"""
BYTECODE = f"""\
## Bytecode

As CPython {RUNNING} compiles Slow and Fast. `*` marks the instructions that the finding names.
"""
DICT_LOOP = """\
# PFB504 dict-loop

The code is reserved: no finding has this code.

## What

A loop that only puts items into a dict that was created empty just before: `d = {}`, `for x in xs: d[k] = v`.

## Why not

`d[k] = v` is one instruction, STORE_SUBSCR, while `out.append(x)` ([PFB501](pfb501_append_loop.md)) and `out.add(x)`
([PFB503](pfb503_set_add_loop.md)) look a method up and call it. A dict comprehension only replaces STORE_SUBSCR with MAP_ADD.
The saving cannot be distinguished from the effect of code layout, which alone shifts a time by 2 ns: the interval is
not entirely above 2 ns on any Python. Use the form that is easier to read.

ruff's PERF403 and perflint's W8403 recommend the comprehension for speed. PFB807 reports a comprehension that creates an
unnecessary dict.
"""
_EVERYTHING = Settings(min_gain=-1, confidence="likely", unsafe_fixes=True)
_MODULE = "<module>"


def page(rule: Rule) -> str:
    """Return a rule's page as Markdown; its bytecode is that of the running Python."""
    body = (rule.doc or "").strip()
    for heading in HEADINGS:
        body = body.replace(f"**{heading}**", f"## {heading}")
    found, _, body = body.partition("\n\n")
    facts = f"{LEVEL[rule.heat]} {WEIGHING[rule.growth]}"
    variants = [part for pair in rule.pairs[1:] for part in _variant(pair)]
    measured = [_measured(rule, pair) for pair in rule.pairs]
    title = f"# {rule.code} {rule.name}\n\n{found}\n\n{facts}\n\n{body}\n"
    return "\n".join([title, *variants, *_bytecode(rule), *_fix(rule), MEASURED, *measured])


def reserved_page() -> str:
    """Return the page of PFB504, which is reserved: the advice is measured, and gains nothing."""
    [pair] = [pair for pair in ADVICE if pair.name == "dict comprehension for a loop"]
    before, after = f"## Before\n\n```python\n{pair.slow}```\n", f"## After\n\n```python\n{pair.fast}```\n"
    entries = {target: table(target)["advice"][pair.name] for target in TARGETS}
    return "\n".join([DICT_LOOP, before, after, MEASURED, _rows("Before to after", entries)])


def written(rows: Iterable[Row]) -> str:
    """Return instructions as dis writes them: line, mark of what is proved, label, instruction and argument."""
    lines, function = [], ""
    for row in rows:
        if row.function != function:
            lines += ["", f"{row.function}:"] if function else [f"{row.function}:"]
            function = row.function
        line, mark = "" if row.line is None else row.line, "*" if row.proved else ""
        lines.append(f"{line:>4} {mark:1} {row.label:>4} {row.instruction:<17} {row.argument}".rstrip())
    return "\n".join([*lines, ""])


def examples(rule: Rule, pair: Pair) -> tuple[list[Row], list[Row]]:
    """Return the instructions of a Slow and its Fast: those of `work`, and of what else holds proved instructions."""
    slow = listing(pair.slow, "slow.py", _EVERYTHING, [rule])
    fast = listing(pair.fast, "fast.py", _EVERYTHING, [rule])
    proved = {row.function for row in slow if row.proved}
    if _MODULE in proved:  # its loop moves into a function, whatever that is called
        proved |= {row.function for row in fast}
    return _of(slow, proved), _of(fast, proved)


def _of(rows: Iterable[Row], functions: Collection[str]) -> list[Row]:
    return [row for row in rows if row.function in functions or row.function.split(".")[0] == "work"]


def _bytecode(rule: Rule) -> list[str]:
    before, after = map(written, examples(rule, rule.pairs[0]))
    return [BYTECODE, f"Slow:\n\n```bytecode\n{before}```\n", f"Fast:\n\n```bytecode\n{after}```\n"]


def _fix(rule: Rule) -> list[str]:
    """What `bytecode-perf fix --diff` shows for the rule's Slow."""
    if rule.code not in FIXES:
        return []
    after = fix_text(rule.slow, _EVERYTHING, {rule.code}).text
    diff = unified_diff(rule.slow.splitlines(keepends=True), after.splitlines(keepends=True), "slow.py", "slow.py")
    return [f"## Fix\n\n`bytecode-perf fix --diff`:\n\n```diff\n{''.join(diff)}```\n"]


def _variant(pair: Pair) -> list[str]:
    return [f"## Variant: {_title(pair)}\n", f"{pair.about}\n", f"```python\n{pair.slow}```\n", f"```python\n{pair.fast}```\n"]


def _title(pair: Pair) -> str:
    return ", ".join(filter(None, pair.name.split(": "))) or "Slow to Fast"


def _measured(rule: Rule, pair: Pair) -> str:
    records = {target: table(target)["records"].get(rule.code) for target in TARGETS}
    return _rows(_title(pair), {target: record["pairs"].get(pair.name) if record else None for target, record in records.items()})


def _rows(title: str, entries: dict[str, dict[str, Any] | None]) -> str:
    lines = [f"**{title}**", "", "| Python | before, ns | after, ns | ratio | saved, ns |", "|---|---|---|---|---|"]
    for target, entry in entries.items():
        if entry is None:
            lines.append(f"| {titled(target)} | not measured | | | |")
        else:
            times = f"{entry['slow']:.1f} | {entry['fast']:.1f} | {entry['ratio']:.2f}"
            lines.append(f"| {titled(target)} | {times} | {_saved(entry)} |")
    return "\n".join([*lines, ""])


def _saved(entry: dict[str, Any]) -> str:
    low, high = entry["interval"]
    return f"{entry['saved']:.1f} ({low:.1f} to {high:.1f})"
