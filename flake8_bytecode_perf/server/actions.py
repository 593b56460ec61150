"""The code actions: fixes of the findings in a range of lines, comments that silence them, and all safe fixes together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from flake8_bytecode_perf.editor.edits import fixes, silencing, title_of, title_of_all
from flake8_bytecode_perf.server.messages import diagnostic, range_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from flake8_bytecode_perf.editor.edits import Edit
    from flake8_bytecode_perf.rule import Finding
    from flake8_bytecode_perf.server.session import Server, Shown

_QUICK_FIX, _FIX_ALL = types.CodeActionKind.QuickFix, "source.fixAll.bytecodePerf"
KINDS = [_QUICK_FIX, _FIX_ALL]


async def actions(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    """Return the actions of the kinds that the editor wants."""
    only, shown = params.context.only, await ls.shown(params.text_document.uri)
    made: list[types.CodeAction] = []
    if _is_wanted(_QUICK_FIX, only):
        made += [one async for one in _quick_fixes(ls, shown, params.range)]
    fixable = [one for one in shown.buffer.fixable() if shown.edits.get(one) != []]  # a fix may turn out to be refused
    if fixable and _is_wanted(_FIX_ALL, only):
        every = types.CodeAction(title_of_all(fixable), kind=_FIX_ALL, data=shown.uri)
        if _resolves(ls):
            made.append(every)
        elif only is not None:  # it takes its time, so not each time the cursor moves
            made.append(await resolved(ls, every))
    return made


async def resolved(ls: Server, params: types.CodeAction) -> types.CodeAction:
    """Return the action that fixes all that is safe to fix in a document, with its edit; any other, as it is.

    Neovim asks about each action that has no command.
    """
    if params.data is None:
        return params
    shown = await ls.shown(str(params.data))
    edits = await ls.in_thread(fixes, shown.buffer, shown.buffer.fixable(), ls.encoding)
    params.edit = _edit(ls, shown, edits)
    return params


async def _quick_fixes(ls: Server, shown: Shown, place: types.Range) -> AsyncIterator[types.CodeAction]:
    """Yield the fixes of the findings in some lines, then the comments that silence them."""
    buffer, lines = shown.buffer, (place.start.line + 1, place.end.line + 1)
    for found in buffer.fixable(*lines):
        edits = await _fix(ls, shown, found)
        if edits:
            yield _quick_fix(ls, shown, found, title_of(found), edits)
    for found in buffer.within(*lines):
        edit = silencing(buffer, found, ls.encoding)
        if edit is not None:
            yield _quick_fix(ls, shown, found, f"Silence {found.code} here, with a noqa comment", [edit])


async def _fix(ls: Server, shown: Shown, found: Finding) -> list[Edit]:
    """The edits that fix a finding. They are kept: an editor asks for them each time the cursor moves."""
    if found not in shown.edits:
        shown.edits[found] = await ls.in_thread(fixes, shown.buffer, [found], ls.encoding)
    return shown.edits[found]


def _quick_fix(ls: Server, shown: Shown, found: Finding, title: str, edits: Sequence[Edit]) -> types.CodeAction:
    return types.CodeAction(
        title,
        kind=_QUICK_FIX,
        diagnostics=[diagnostic(found, shown.buffer.lines, shown.options, ls.encoding)],
        is_preferred=title == title_of(found) and found.fix == "safe",
        edit=_edit(ls, shown, edits),
    )


def _is_wanted(kind: str, only: Sequence[str] | None) -> bool:
    """Whether an editor asks for a kind of code actions: for that kind, one that it is part of, or all of them."""
    return only is None or any(kind == one or kind.startswith(f"{one}.") for one in only)


def _resolves(ls: Server) -> bool:
    """Whether the editor asks for the edit of an action when it is chosen."""
    document = ls.client_capabilities.text_document
    support = document.code_action.resolve_support if document is not None and document.code_action is not None else None
    return support is not None and "edit" in support.properties


def _edit(ls: Server, shown: Shown, edits: Sequence[Edit]) -> types.WorkspaceEdit:
    """The edits of a document; with its version, if the editor takes that: then it refuses them for any other text."""
    made = [types.TextEdit(range_of(edit.start, edit.end), edit.text) for edit in edits]
    workspace = ls.client_capabilities.workspace
    if workspace is None or workspace.workspace_edit is None or not workspace.workspace_edit.document_changes:
        return types.WorkspaceEdit(changes={shown.uri: made})
    document = types.OptionalVersionedTextDocumentIdentifier(uri=shown.uri, version=shown.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, made)])
