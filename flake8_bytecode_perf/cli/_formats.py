"""Findings as text and as JSON, and what other formats show of them too."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf import __version__
from flake8_bytecode_perf.cli._output import console
from flake8_bytecode_perf.cli._printable import printable
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import RUNNING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.cli._html.details import Detail
    from flake8_bytecode_perf.rule import Finding

NAMES = {"PFB000": "trouble"} | {rule.code: rule.name for rule in RULES}
REPOSITORY = "https://github.com/flake8-bytecode-perf/flake8-bytecode-perf"
PAGES = {rule.code: f"{REPOSITORY}/blob/main/docs/rules/{rule.stem}.md" for rule in RULES}
_FIXABLE = "[*]"  # as ruff marks it
_LIKELY = " (likely)"


class Reported(NamedTuple):
    """A finding in a file. The columns count characters from one, and the end is the first one behind it.

    `detail` is what the HTML report shows besides.
    """

    path: str
    finding: Finding
    column: int
    end_column: int
    fingerprint: str
    detail: Detail | None = None

    @property
    def is_fixable(self) -> bool:
        """Whether its fix is safe, so that `bytecode-perf fix` applies it."""
        return self.finding.fix == "safe"


def least_important_last(one: Reported) -> tuple[bool, float]:
    """Return what puts growth first, then the greatest share of a call of the function; an internal error comes before both.

    With a profile, the greatest share of the run comes first.
    """
    share = one.finding.share if one.finding.run is None else one.finding.run
    return share is not None, -(share or 0.0)


def text(reported: Sequence[Reported]) -> str:
    """Return a line a finding, as flake8 prints it; [*] marks what has a safe fix, (likely) what is not certain."""
    return "".join([f"{printable(one.path)}:{one.finding.line}:{one.column}: {_told(one)}\n" for one in reported])


def _told(one: Reported) -> str:
    mark = f"{_FIXABLE} " if one.is_fixable else ""
    return f"{one.finding.code} {mark}{_message(one)}"


def _message(one: Reported) -> str:
    return printable(one.finding.message) + _LIKELY * (one.finding.confidence == "likely")


def as_json(reported: Sequence[Reported]) -> str:
    """Return one object with all findings and their evidence.

    `gain` and `share` are in percent, null if the rewrite improves the time complexity. `run` is in percent of the profiled run,
    null without a profile.
    """
    return dumped({"version": __version__, "python": RUNNING, "findings": [_evidence(one) for one in reported]})


def _evidence(one: Reported) -> dict[str, Any]:
    finding = one.finding
    return {
        "path": one.path,
        "line": finding.line,
        "column": one.column,
        "end_line": finding.end_line,
        "end_column": one.end_column,
        "code": finding.code,
        "rule": NAMES[finding.code],
        "message": finding.message,
        "where": finding.where,
        **proof(finding),
        "page": PAGES.get(finding.code, ""),
    }


def proof(finding: Finding) -> dict[str, Any]:
    """Return the evidence and the weight of a finding, as JSON and SARIF show them."""
    return {
        "confidence": finding.confidence,
        "instructions": list(finding.instructions),
        "gain": _rounded(finding.gain),
        "share": _rounded(finding.share),
        "run": _rounded(finding.run),
        "growth": finding.gain is None,
        "fix": finding.fix,
        "obstacles": list(finding.obstacles),
    }


def _rounded(percent: float | None) -> float | None:
    return None if percent is None else round(percent, 2)


def dumped(content: Any) -> str:
    """Return JSON for people to look at."""
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def coloured(reported: Sequence[Reported]) -> None:
    """Print the lines of `text` on a terminal, the parts of each told apart."""
    from rich.text import Text  # noqa: PLC0415 - rich is worth its time where somebody looks

    terminal = console()
    for one in reported:
        finding = one.finding
        place = f":{finding.line}:{one.column}: "
        mark = f" {_FIXABLE}" if one.is_fixable else ""
        parts = (printable(one.path), "bold"), (place, "cyan"), (finding.code, "bold red"), (mark, "cyan")
        terminal.print(Text.assemble(*parts, f" {_message(one)}"), soft_wrap=True)
