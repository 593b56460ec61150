"""The plugin of python-lsp-server: what a finding rests on when hovered over, and its fix as a code action.

The findings themselves come from flake8, which the server runs. Here they are found again, with the options of the project's
`[flake8]` section and the settings of the server's own flake8 plugin.
"""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pluggy import HookimplMarker

from flake8_bytecode_perf.check import check
from flake8_bytecode_perf.cli._flake8 import Flake8
from flake8_bytecode_perf.cli._opcodes import opcodes
from flake8_bytecode_perf.cost.tables import table, titled
from flake8_bytecode_perf.examination import parsed
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import TARGETS, Settings
from flake8_bytecode_perf.source import characters, lines_of

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from flake8_bytecode_perf.rule import Finding

hookimpl = HookimplMarker("pylsp")
_RULES = {rule.code: rule for rule in RULES}
_FIX, _FIX_ALL = "quickfix", "source.fixAll"
_MARKDOWN, _PLAIN = "markdown", "plaintext"
_MARKUP = re.compile(r"[\\`*<\[]|(?<![a-zA-Z0-9])_|_(?![a-zA-Z0-9])")  # __init__ would be bold, BINARY_OP would not
_CODE_SPAN = re.compile(r"(`[^`]*`)")
# The settings of the server's flake8 plugin that decide what is reported, and flake8's options for them.
_OPTIONS = {
    "config": "config",
    "exclude": "exclude",
    "extendIgnore": "extend-ignore",
    "extendSelect": "extend-select",
    "ignore": "ignore",
    "perFileIgnores": "per-file-ignores",
    "select": "select",
}
_log = logging.getLogger(__name__)


class _Seen(NamedTuple):
    """A document's lines when it was asked about, the options that hold for it, and what flake8 reports of this plugin."""

    lines: Sequence[str] = ()
    settings: Settings = Settings()
    found: Sequence[Finding] = ()


@hookimpl
def pylsp_settings() -> dict[str, Any]:
    """Switch the plugin on, with fixes that are certain alone, unless the editor says otherwise."""
    return {"plugins": {"bytecode_perf": {"enabled": True, "confidence": "certain"}}}


@hookimpl(hookwrapper=True)
def pylsp_hover(config: Any, workspace: Any, document: Any, position: dict[str, int]) -> Generator[None, Any, None]:
    """Put the evidence of the findings at a position before what others say of it."""
    outcome = yield
    seen = _seen(config, workspace, document)
    kind = _kind_for(config.capabilities)
    shown = [_evidence(found, kind) for found in seen.found if _holds(found, seen.lines, position)]
    if shown:
        others = _text((outcome.get_result() or {}).get("contents", ""))
        between = "\n\n---\n\n" if kind == _MARKDOWN else "\n\n"
        outcome.force_result({"contents": {"kind": kind, "value": between.join(filter(None, ["\n\n".join(shown), others]))}})


def _kind_for(capabilities: dict[str, Any]) -> str:
    """The form that an editor likes best."""
    formats = capabilities.get("textDocument", {}).get("hover", {}).get("contentFormat", [])
    return _PLAIN if formats[:1] == [_PLAIN] else _MARKDOWN


@hookimpl
def pylsp_code_actions(
    config: Any,
    workspace: Any,
    document: Any,
    range: dict[str, Any],  # noqa: A002 - the hook's word
    context: dict[str, Any],
) -> list[dict[str, Any]]:
    """Return the fixes of the findings in a range of lines; all of the file's together where the editor asks for that kind.

    As with `bytecode-perf fix`, unsafe fixes are offered only if the setting `confidence` of the server is `likely`.
    """
    seen, wanted = _seen(config, workspace, document), context.get("only") or [_FIX]
    likely = config.plugin_settings("bytecode_perf", document_path=document.path).get("confidence") == "likely"
    seen = seen._replace(settings=replace(seen.settings, unsafe_fixes=likely))
    found = [one for one in seen.found if one.fix in seen.settings.fixes]
    first, last = range["start"]["line"] + 1, range["end"]["line"] + 1
    actions: list[dict[str, Any] | None] = []
    if _FIX in wanted:
        here = [one for one in found if one.line <= last and first <= one.end_line]
        actions = [_action(document, seen, [one], _FIX) for one in here]
    if found and (_FIX_ALL in wanted or "source" in wanted):
        actions.append(_action(document, seen, found, _FIX_ALL))
    return [action for action in actions if action is not None]


def _seen(config: Any, workspace: Any, document: Any) -> _Seen:
    """What flake8 reports of a document: nothing of one that is no Python or is excluded, and where flake8 itself fails.

    A cell of a notebook is not looked at: what its names are stands in other cells.
    """
    if hasattr(document, "notebook_uri"):
        return _Seen()
    given = config.plugin_settings("flake8", document_path=document.path)
    passed = [f"--{option}={_listed(given[name])}" for name, option in _OPTIONS.items() if given.get(name)]
    folder = workspace.root_path or str(Path(document.path).parent)
    try:
        flake8 = Flake8([document.path, *passed], folder)
        source = document.source.removeprefix("\ufeff")
    except (Exception, SystemExit) as error:  # noqa: BLE001 - others' plugins raise anything, usage errors end: a server goes on
        _log.warning("flake8 can't check %s: %s", document.path, error)
        return _Seen()
    if not flake8.files() or flake8.leaves_out(document.path):
        return _Seen()
    lines, reports = lines_of(source), flake8.reports(document.path)
    tree = parsed(source)
    if tree is None:
        return _Seen(lines, flake8.settings)
    settings = flake8.settings.of_file(document.path, tree)
    return _Seen(lines, settings, [one for one in check(tree, settings) if reports(one, lines)])


def _listed(value: Any) -> str:
    return ",".join(value) if isinstance(value, list) else str(value)


def _holds(found: Finding, lines: Sequence[str], position: dict[str, int]) -> bool:
    """Whether a finding stands at a position, whose columns are UTF-16's."""
    line = position["line"] + 1
    if not 1 <= line <= len(lines):
        return False
    before = lines[line - 1].encode("utf-16-le")[: 2 * position["character"]]
    column = len(before.decode("utf-16-le", errors="ignore"))
    start = found.line, characters(lines, found.line, found.column)
    return start <= (line, column) < (found.end_line, characters(lines, found.end_line, found.end_column))


def _evidence(found: Finding, kind: str = _MARKDOWN) -> str:
    """What is shown of a finding: the message, the instructions, what the rewrite saves on each Python."""
    strong, code, message = "", "", found.message
    if kind == _MARKDOWN:
        strong, code, message = "**", "`", _escaped(message)
    rule = _RULES.get(found.code)
    if rule is None:
        return f"{strong}{found.code}{strong} {message}"
    instructions = ", ".join([f"{code}{name}{code}" for name in found.instructions])
    rows = [_row(target, rule.code) for target in TARGETS]
    return "\n".join(
        [
            f"{strong}{found.code} {rule.name}{strong} ({found.confidence})\n\n{message}\n",
            f"In the bytecode: {instructions}\n",
            f"Saving per iteration in the rule's own example; details: {code}bytecode-perf explain {found.code}{code}\n",
            "| Python | before | after | saved |\n|---|---|---|---|",
            *rows,
        ]
    )


def _escaped(message: str) -> str:
    """Return a message as Markdown: its code spans as they are, all else without effect."""
    parts = _CODE_SPAN.split(message)
    return "".join([part if number % 2 else _MARKUP.sub(r"\\\g<0>", part) for number, part in enumerate(parts)])


def _row(target: str, code: str) -> str:
    pair = table(target)["records"].get(code, {}).get("pairs", {}).get("")
    if pair is None:
        return f"| {titled(target)} | not measured | | |"
    return f"| {titled(target)} | {pair['slow']:.1f} ns | {pair['fast']:.1f} ns | {pair['saved']:.1f} ns |"


def _text(contents: Any) -> str:
    """What another plugin shows, in any of the protocol's forms."""
    match contents:
        case {"value": str(value)} | str(value):
            return value
        case list():
            return "\n\n".join(filter(None, map(_text, contents)))
    return ""


def _action(document: Any, seen: _Seen, found: Sequence[Finding], kind: str) -> dict[str, Any] | None:
    """A code action that fixes these findings, or None if nothing of them is fixed."""
    from flake8_bytecode_perf.fix import fix_text  # noqa: PLC0415 - libcst is loaded when a fix is wanted
    from flake8_bytecode_perf.fixes import FIXES  # noqa: PLC0415 - as above

    source = "".join(seen.lines)
    # what one fix uncovers comes with the next action
    after = fix_text(source, seen.settings, FIXES.keys(), lambda one, now: one in found and now == seen.lines).text
    if after == source:
        return None
    one = found[0]
    title = f"Fix {one.code} {_RULES[one.code].name}" if kind == _FIX else "Fix all that flake8-bytecode-perf can fix"
    return {"title": title, "kind": kind, "edit": {"changes": {document.uri: _edits(seen.lines, lines_of(after))}}}


def _edits(before: Sequence[str], after: Sequence[str]) -> list[dict[str, Any]]:
    """The lines that change, as the protocol's edits: whole lines, so that no column is counted."""
    return [
        {"range": {"start": _start(before, first), "end": _start(before, last)}, "newText": "".join(after[new_first:new_last])}
        for tag, first, last, new_first, new_last in opcodes(before, after)
        if tag != "equal"
    ]


def _start(lines: Sequence[str], index: int) -> dict[str, int]:
    """Where a line starts; behind the last one, its end if no line end closes it."""
    if index == len(lines) and lines and not lines[-1].endswith(("\r", "\n")):
        return {"line": index - 1, "character": len(lines[-1].encode("utf-16-le")) // 2}
    return {"line": index, "character": 0}
