"""The plugin of python-lsp-server: what a finding rests on when hovered over, and its fix as a code action.

The findings themselves come from flake8, which the server runs. Here they are found again, with the options of the project's
`[flake8]` section and the settings of the server's own flake8 plugin.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pluggy import HookimplMarker

from flake8_bytecode_perf.cli._flake8 import Flake8
from flake8_bytecode_perf.editor.buffer import Buffer, buffer_of
from flake8_bytecode_perf.editor.edits import fixes, title_of, title_of_all
from flake8_bytecode_perf.editor.evidence import evidence
from flake8_bytecode_perf.editor.positions import UTF_16, is_inside, span

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from flake8_bytecode_perf.editor.positions import Place
    from flake8_bytecode_perf.rule import Finding

hookimpl = HookimplMarker("pylsp")
_FIX, _FIX_ALL = "quickfix", "source.fixAll"
_MARKDOWN, _PLAIN = "markdown", "plaintext"
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


@hookimpl
def pylsp_settings() -> dict[str, Any]:
    """Switch the plugin on, with fixes that are certain alone, unless the editor says otherwise."""
    return {"plugins": {"bytecode_perf": {"enabled": True, "confidence": "certain"}}}


@hookimpl(hookwrapper=True)
def pylsp_hover(config: Any, workspace: Any, document: Any, position: dict[str, int]) -> Generator[None, Any, None]:
    """Put the evidence of the findings at a position before what others say of it."""
    outcome = yield
    buffer, kind = _buffer(config, workspace, document), _kind_for(config.capabilities)
    at = position["line"], position["character"]
    held = [found for found in buffer.found if is_inside(at, span(found, buffer.lines, UTF_16))]
    shown = [evidence(found, plain=kind == _PLAIN) for found in held]
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
    buffer, wanted = _buffer(config, workspace, document), context.get("only") or [_FIX]
    likely = config.plugin_settings("bytecode_perf", document_path=document.path).get("confidence") == "likely"
    buffer = replace(buffer, settings=replace(buffer.settings, unsafe_fixes=likely))
    actions: list[dict[str, Any] | None] = []
    if _FIX in wanted:
        here = buffer.fixable(range["start"]["line"] + 1, range["end"]["line"] + 1)
        actions = [_action(document, buffer, [one], _FIX) for one in here]
    found = buffer.fixable()
    if found and (_FIX_ALL in wanted or "source" in wanted):
        actions.append(_action(document, buffer, found, _FIX_ALL))
    return [action for action in actions if action is not None]


def _buffer(config: Any, workspace: Any, document: Any) -> Buffer:
    """What flake8 reports of a document: nothing of one that is no Python or is excluded, and where flake8 itself fails.

    A cell of a notebook is not looked at: what its names are stands in other cells.
    """
    if hasattr(document, "notebook_uri"):
        return Buffer()
    given = config.plugin_settings("flake8", document_path=document.path)
    passed = [f"--{option}={_listed(given[name])}" for name, option in _OPTIONS.items() if given.get(name)]
    folder = workspace.root_path or str(Path(document.path).parent)
    try:
        return buffer_of(Flake8(passed, folder), document.path, document.source)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - others' plugins raise anything, usage errors end: a server goes on
        _log.warning("flake8 can't check %s: %s", document.path, error)
        return Buffer()


def _listed(value: Any) -> str:
    return ",".join(value) if isinstance(value, list) else str(value)


def _text(contents: Any) -> str:
    """What another plugin shows, in any of the protocol's forms."""
    match contents:
        case {"value": str(value)} | str(value):
            return value
        case list():
            return "\n\n".join(filter(None, map(_text, contents)))
    return ""


def _action(document: Any, buffer: Buffer, found: Sequence[Finding], kind: str) -> dict[str, Any] | None:
    """A code action that fixes these findings, or None if nothing of them is fixed."""
    edits = [
        {"range": {"start": _position(edit.start), "end": _position(edit.end)}, "newText": edit.text}
        for edit in fixes(buffer, found)
    ]
    title = title_of(found[0]) if kind == _FIX else title_of_all(found)
    return {"title": title, "kind": kind, "edit": {"changes": {document.uri: edits}}} if edits else None


def _position(place: Place) -> dict[str, int]:
    line, character = place
    return {"line": line, "character": character}
