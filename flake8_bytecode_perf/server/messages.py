"""Findings and edits in the protocol's types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from flake8_bytecode_perf.cli._formats import PAGES
from flake8_bytecode_perf.editor.evidence import evidence
from flake8_bytecode_perf.editor.positions import span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.editor.positions import Place
    from flake8_bytecode_perf.rule import Finding
    from flake8_bytecode_perf.server.options import Options

SOURCE = "bytecode-perf"


def diagnostic(found: Finding, lines: Sequence[str], options: Options, encoding: str) -> types.Diagnostic:
    """Return a finding as a diagnostic, with a link to the page of its rule."""
    page = PAGES.get(found.code)
    return types.Diagnostic(
        range=range_of(*span(found, lines, encoding)),
        message=found.message,
        severity=options.severity(found.code),
        code=found.code,
        code_description=types.CodeDescription(page) if page else None,
        source=SOURCE,
    )


def range_of(start: Place, end: Place) -> types.Range:
    """Return two places as a range."""
    return types.Range(types.Position(*start), types.Position(*end))


def hover(found: Sequence[Finding], lines: Sequence[str], encoding: str, *, plain: bool) -> types.Hover | None:
    """Return the evidence of the findings at a place, for the range of the first; None for none."""
    if not found:
        return None
    kind = types.MarkupKind.PlainText if plain else types.MarkupKind.Markdown
    text = ("\n\n" if plain else "\n\n---\n\n").join([evidence(one, plain=plain) for one in found])
    return types.Hover(types.MarkupContent(kind, text), range_of(*span(found[0], lines, encoding)))
