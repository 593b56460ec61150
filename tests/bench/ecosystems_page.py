"""The page about many packages that `ecosystems.py` writes."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecosystems import Looked, Package

_TITLE = """\
# Ecosystems

This page shows the results of running the plugin on the wheels of many packages. It is written by `tests/bench/ecosystems.py`.
Each Python file is parsed and then checked twice: at the defaults, and at min-gain 0 with likely findings, which reports every
confirmed finding regardless of its saving. The seconds are the time of the check alone, over all files of a package. A failure is
an exception, the code PFB000, a position outside the file, or a Python warning that the plugin lets through.
"""
_HEAD = """\
| package | kind | files | not parseable | kloc | findings, defaults | per thousand lines | seconds | findings, all | seconds |
|---|---|---|---|---|---|---|---|---|---|"""


def page(looked: dict[Package, list[Looked]], python: str, memory: float) -> str:
    """Return the page about the files of each package; `python` is the interpreter, `memory` the peak MiB of a process."""
    files = [file for some in looked.values() for file in some]
    today, failures = dt.datetime.now(tz=dt.UTC).date().isoformat(), sum([len(file.failures) for file in files])
    lines = sum([file.lines for file in files])
    parts = [
        _TITLE,
        f"{today}, {python}: {len(looked)} packages, {len(files):,} files, {lines:,} lines; failures: {failures}.",
        f"A checking process needed at most {memory:.0f} MiB, including the text and the tree of its largest file.\n",
        "\n".join([_HEAD, *(_row(f"{package.name} {package.version}", package.kind, some) for package, some in looked.items())]),
        _row("**all**", "", files) + "\n",
        "## By rule\n",
        _by_rule(files),
        "## Files that do not parse\n",
        _unparsed(files),
    ]
    return "\n".join(parts)


def _row(name: str, kind: str, files: Sequence[Looked]) -> str:
    thousands = sum([file.lines for file in files]) / 1000
    defaults, everything = (sum([file.codes[which].total() for file in files]) for which in (0, 1))
    soon, late = (sum([file.seconds[which] for file in files]) for which in (0, 1))
    unparsed = sum(1 for file in files if file.unparsed)
    return (
        f"| {name} | {kind} | {len(files):,} | {unparsed} | {thousands:,.0f} | {defaults:,} | {defaults / max(thousands, 1):.2f} "
        f"| {soon:.1f} | {everything:,} | {late:.1f} |"
    )


def _by_rule(files: Sequence[Looked]) -> str:
    defaults, everything = (sum((file.codes[which] for file in files), Counter[str]()) for which in (0, 1))
    rows = [f"| {code} | {defaults[code]:,} | {count:,} |" for code, count in sorted(everything.items())]
    return "\n".join(["| rule | findings, defaults | findings, all |\n|---|---|---|", *rows, ""])


def _unparsed(files: Sequence[Looked]) -> str:
    """The number of files for each message of the parser; most of these files are templates and Python 2."""
    told = Counter(file.unparsed.replace("|", "or") for file in files if file.unparsed)
    rows = [f"| {count} | {message} |" for message, count in told.most_common()]
    return "\n".join(["| files | error message of Python's parser |\n|---|---|", *rows, ""])
