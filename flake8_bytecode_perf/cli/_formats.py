"""Findings as text, as JSON, as SARIF and as GitHub's annotations."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from flake8_bytecode_perf import __version__
from flake8_bytecode_perf.cli._printable import printable
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import RUNNING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from flake8_bytecode_perf.cli._html.details import Detail
    from flake8_bytecode_perf.rule import Finding

NAMES = {"PFB000": "trouble"} | {rule.code: rule.name for rule in RULES}
_PAGES = {rule.code: f"docs/rules/{rule.stem}.md" for rule in RULES}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"certain": "warning", "likely": "note"}


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


def least_important_last(one: Reported) -> tuple[bool, float]:
    """Return what puts growth first, then the greatest share of a call of the function; an internal error comes before both.

    With a profile, the greatest share of the run comes first.
    """
    share = one.finding.share if one.finding.run is None else one.finding.run
    return share is not None, -(share or 0.0)


def text(reported: Sequence[Reported]) -> str:
    """Return a line a finding, as flake8 prints it."""
    return "".join([f"{printable(one.path)}:{one.finding.line}:{one.column}: {_told(one)}\n" for one in reported])


def _told(one: Reported) -> str:
    return f"{one.finding.code} {printable(one.finding.message)}"


def as_json(reported: Sequence[Reported]) -> str:
    """Return one object with all findings and their evidence.

    `gain` and `share` are in percent, null if the rewrite improves the time complexity. `run` is in percent of the profiled run,
    null without a profile.
    """
    return _dumped({"version": __version__, "python": RUNNING, "findings": [_evidence(one) for one in reported]})


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
        **_proof(finding),
        "page": _PAGES.get(finding.code, ""),
    }


def _proof(finding: Finding) -> dict[str, Any]:
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


def github(reported: Sequence[Reported]) -> str:
    """Return the workflow commands that put the findings beside the lines of a pull request."""
    return "".join(map(_command, reported))


def _command(one: Reported) -> str:
    finding = one.finding
    places = {
        "file": printable(one.path.removeprefix("./")),
        "line": finding.line,
        "endLine": finding.end_line,
        "col": one.column,
        "endColumn": one.end_column - 1,
        "title": f"{finding.code} {NAMES[finding.code]}",
    }
    told = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in places.items())
    return f"::warning {told}::{_escaped(printable(finding.message))}\n"


def _escaped(value: str, others: str = "") -> str:
    for character in "%\r\n" + others:
        value = value.replace(character, f"%{ord(character):02X}")
    return value


def sarif(reported: Sequence[Reported]) -> str:
    """Return a SARIF 2.1.0 log with the rules that were found, their pages, and the findings with their evidence."""
    codes = sorted({one.finding.code for one in reported})
    rules = {rule.code: rule for rule in RULES}
    driver = {
        "name": "flake8-bytecode-perf",
        "version": __version__,
        "rules": [_descriptor(code, rules[code].doc if code in rules else None) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, codes.index(one.finding.code)) for one in reported],
    }
    return _dumped({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _descriptor(code: str, page: str | None) -> dict[str, Any]:
    page = (page or "An internal error of the plugin.").strip()
    described = {"id": code, "name": NAMES[code], "shortDescription": {"text": page.partition("\n")[0]}}
    return described | {"help": {"text": page, "markdown": page}}


def _result(one: Reported, index: int) -> dict[str, Any]:
    finding = one.finding
    region = {
        "startLine": finding.line,
        "startColumn": one.column,
        "endLine": finding.end_line,
        "endColumn": one.end_column,
    }
    place = {"artifactLocation": {"uri": _uri(one.path)}, "region": region}
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.confidence],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"bytecodePerf/v1": one.fingerprint},
        "rank": _rank(finding),
        "properties": _proof(finding),
    }


def _rank(finding: Finding) -> float:
    """How important a finding is, from 0 to 100: the saving of a call of the function, or all of it where the growth changes.

    With a profile, it is the saving of the run.
    """
    if finding.run is not None:
        return round(min(finding.run, 100.0), 2)
    return 100.0 if finding.share is None else round(min(finding.share, 100.0), 2)


def _uri(path: str) -> str:
    found = Path(path)
    return found.as_uri() if found.is_absolute() else quote(os.fsencode(found.as_posix()))


def _dumped(content: Any) -> str:
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


FORMATS: dict[str, Callable[[Sequence[Reported]], str]] = {"text": text, "json": as_json, "sarif": sarif, "github": github}


def coloured(reported: Sequence[Reported]) -> None:
    """Print the lines of `text` on a terminal, the parts of each told apart."""
    from rich.console import Console  # noqa: PLC0415 - rich is worth its time where somebody looks
    from rich.text import Text  # noqa: PLC0415 - as above

    console = Console(file=sys.stdout, soft_wrap=True, highlight=False)
    for one in reported:
        finding = one.finding
        place = f":{finding.line}:{one.column}: "
        console.print(
            Text.assemble(
                (printable(one.path), "bold"), (place, "cyan"), (finding.code, "bold red"), f" {printable(finding.message)}"
            )
        )
