"""Findings as services read them: as a SARIF log, as GitHub's annotations and as GitLab's code quality report."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from flake8_bytecode_perf import __version__
from flake8_bytecode_perf.baseline import path_from
from flake8_bytecode_perf.cli._formats import NAMES, PAGES, REPOSITORY, dumped, proof
from flake8_bytecode_perf.cli._printable import printable
from flake8_bytecode_perf.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.cli._formats import Reported
    from flake8_bytecode_perf.rule import Finding

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"certain": "warning", "likely": "note"}
_PROJECT = "CI_PROJECT_DIR"  # in the environment of a job of GitLab's, the folder from which its paths count


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


def gitlab(reported: Sequence[Reported]) -> str:
    """Return a code quality report of GitLab's. A fingerprint stays when lines move, and equal findings have different ones."""
    folder, seen = os.environ.get(_PROJECT) or ".", Counter[tuple[str, str]]()
    return dumped([_issue(one, path_from(folder, one.path), seen) for one in reported])


def _issue(one: Reported, path: str, seen: Counter[tuple[str, str]]) -> dict[str, Any]:
    finding, number = one.finding, seen[path, one.fingerprint]
    seen[path, one.fingerprint] += 1
    identity = "\0".join([path, one.fingerprint, str(number)]).encode("utf-8", "surrogateescape")
    return {
        "description": f"{finding.code} {printable(finding.message)}",
        "check_name": finding.code,
        "fingerprint": hashlib.sha256(identity).hexdigest(),
        "severity": _severity(finding),
        "location": {"path": path, "lines": {"begin": finding.line, "end": finding.end_line}},
    }


def _severity(finding: Finding) -> str:
    """Major if the rewrite improves the time complexity, info if the finding is only likely, else minor."""
    if finding.confidence == "likely":
        return "info"
    return "major" if finding.gain is None else "minor"


def sarif(reported: Sequence[Reported]) -> str:
    """Return a SARIF 2.1.0 log with the rules that were found, their pages, and the findings with their evidence."""
    codes = sorted({one.finding.code for one in reported})
    rules = {rule.code: rule for rule in RULES}
    driver = {
        "name": "flake8-bytecode-perf",
        "version": __version__,
        "informationUri": REPOSITORY,
        "rules": [_descriptor(code, rules[code].doc if code in rules else None) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, codes.index(one.finding.code)) for one in reported],
    }
    return dumped({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _descriptor(code: str, page: str | None) -> dict[str, Any]:
    page = (page or "An internal error of the plugin.").strip()
    described = {"id": code, "name": NAMES[code], "shortDescription": {"text": page.partition("\n")[0]}}
    address = {"helpUri": PAGES[code]} if code in PAGES else {}
    return described | {"help": {"text": page, "markdown": page}} | address


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
        "properties": proof(finding),
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
