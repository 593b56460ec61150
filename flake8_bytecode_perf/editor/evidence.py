"""What is shown of a finding when the pointer rests on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flake8_bytecode_perf.cost.tables import table, titled
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import SUPPORTED, TARGETS, Settings
from flake8_bytecode_perf.verdict import SENTENCES

if TYPE_CHECKING:
    from flake8_bytecode_perf.rule import Finding

_RULES = {rule.code: rule for rule in RULES}
_LITTLE = Settings().min_gain  # percent
_MARKUP = re.compile(r"[\\`*<\[]|(?<![a-zA-Z0-9])_|_(?![a-zA-Z0-9])")  # __init__ would be bold, BINARY_OP would not
_CODE_SPAN = re.compile(r"(`[^`]*`)")


def evidence(found: Finding, *, plain: bool = False) -> str:
    """Return the message, the instructions and what the rewrite saves, here and on each Python: as Markdown, or plain."""
    strong, code, message = ("", "", found.message) if plain else ("**", "`", _escaped(found.message))
    rule = _RULES.get(found.code)
    if rule is None:
        return f"{strong}{found.code}{strong} {message}"
    instructions = ", ".join([f"{code}{name}{code}" for name in found.instructions])
    rows = [_row(target, rule.code) for target in TARGETS]
    return "\n".join(
        [
            f"{strong}{found.code} {rule.name}{strong} ({found.confidence})\n\n{message}\n",
            f"In the bytecode: {instructions}\n",
            f"{_gained(found, code)}\n\n{_fix(found)}\n",
            f"Saving per iteration in the rule's own example; details: {code}bytecode-perf explain {found.code}{code}\n",
            *_differing(rule.code, code),
            "| Python | before | after | saved |\n|---|---|---|---|",
            *rows,
        ]
    )


def _gained(found: Finding, code: str) -> str:
    """What the rewrite saves at this place."""
    where = f"one call of {code}{found.where}{code}" if found.where else "the code around the loop"
    run = "" if found.run is None else f", and about {found.run:.1f}% of the profiled run"
    if found.gain is None or found.share is None:
        return f"Here, the rewrite improves the time complexity{run}."
    return f"Here, it saves about {found.gain:.0f}% of one iteration, and at least {found.share:.0f}% of {where}{run}."


def _fix(found: Finding) -> str:
    """Whether there is a fix, and what could go wrong with the rewrite."""
    fix = {"safe": "The fix is safe.", "unsafe": "The fix is unsafe.", "none": "There is no fix."}[found.fix]
    obstacles = [SENTENCES[slug] for slug in found.obstacles]
    return f"{fix} Obstacles: {'; '.join(obstacles)}." if obstacles else fix


def _differing(rule: str, code: str) -> list[str]:
    """A sentence where the rule's example pays on some Pythons only: then the line may be reported on these alone."""
    pays = {target: _saved(target, rule) >= _LITTLE for target in SUPPORTED}
    if len({*pays.values()}) == 1:
        return []
    little = ", ".join([target for target, is_enough in pays.items() if not is_enough])
    show = f"where this line may not be reported: {code}bytecode-perf show FILE:LINE{code} says which Pythons report it."
    option = f"{code}bytecode-perf-targets{code} sets the Pythons that count, whichever runs flake8."
    return [f"It saves little on {little}, {show} {option}\n"]


def _saved(target: str, rule: str) -> float:
    """What the example saves on a target, in percent; nothing where that is not measured."""
    pair = table(target)["records"].get(rule, {}).get("pairs", {}).get("")
    return 0.0 if pair is None else 100 * (1 - pair["fast"] / pair["slow"])


def _escaped(message: str) -> str:
    """Return a message as Markdown: its code spans as they are, all else without effect."""
    parts = _CODE_SPAN.split(message)
    return "".join([part if number % 2 else _MARKUP.sub(r"\\\g<0>", part) for number, part in enumerate(parts)])


def _row(target: str, code: str) -> str:
    pair = table(target)["records"].get(code, {}).get("pairs", {}).get("")
    if pair is None:
        return f"| {titled(target)} | not measured | | |"
    before, after = round(pair["slow"], 1), round(pair["fast"], 1)  # what is measured as saved is a median of differences
    return f"| {titled(target)} | {before:.1f} ns | {after:.1f} ns | {before - after:.1f} ns |"
