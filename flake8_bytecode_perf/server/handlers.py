"""What the server answers to each message of an editor."""

from __future__ import annotations

import contextlib
import gc
import sys
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from lsprotocol import types

from flake8_bytecode_perf.editor.positions import is_inside, span
from flake8_bytecode_perf.server.actions import KINDS, actions, resolved
from flake8_bytecode_perf.server.analysis import CONFIGURATIONS
from flake8_bytecode_perf.server.documents import Documents
from flake8_bytecode_perf.server.messages import hover
from flake8_bytecode_perf.server.options import SECTION
from flake8_bytecode_perf.server.session import QUIET, Server

if TYPE_CHECKING:
    from collections.abc import Callable


def serve() -> int:
    """Serve over the standard streams until the editor ends; return 0, or 1 if it did not shut the server down before.

    What a plugin of flake8's prints goes to the standard error: it would break the protocol.
    """
    server, stdin, stdout = made(), sys.stdin.buffer, _Output(sys.stdout.buffer)
    gc.freeze()  # what is loaded is no garbage: to look through it again takes longer than a file
    with contextlib.redirect_stdout(sys.stderr):
        server.start_io(stdin, cast("BinaryIO", stdout))
    gc.unfreeze()
    return 0 if server.was_shut_down else 1


class _Output:
    """The standard output, which pygls would close."""

    def __init__(self, stream: BinaryIO) -> None:
        self.write, self.flush, self.close = stream.write, stream.flush, stream.flush


def made() -> Server:
    """Return a server that answers."""
    server = Server()
    answers: dict[str, Callable[..., Any]] = {
        types.INITIALIZE: _initialize,
        types.INITIALIZED: _initialized,
        types.SHUTDOWN: _shutdown,
        types.TEXT_DOCUMENT_DID_OPEN: _opened,
        types.TEXT_DOCUMENT_DID_CHANGE: _changed,
        types.TEXT_DOCUMENT_DID_SAVE: _opened,
        types.TEXT_DOCUMENT_DID_CLOSE: _closed,
        types.TEXT_DOCUMENT_HOVER: _hover,
        types.CODE_ACTION_RESOLVE: resolved,
        types.WORKSPACE_DID_CHANGE_CONFIGURATION: _configured,
        types.WORKSPACE_DID_CHANGE_WATCHED_FILES: _files_changed,
        types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: _folders_changed,
    }
    for method, answer in answers.items():
        server.feature(method)(answer)
    kinds = types.CodeActionOptions(KINDS, resolve_provider=True)
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)(actions)
    return server


def _initialize(ls: Server, params: types.InitializeParams) -> None:
    ls.protocol._workspace = Documents(  # noqa: SLF001 - pygls has no other way to replace the class of its documents
        ls.workspace.root_uri, workspace_folders=params.workspace_folders, position_encoding=ls.workspace.position_encoding
    )
    given = params.initialization_options
    if isinstance(given, dict) and given:
        ls.configure(given.get(SECTION, given.get("settings", given)))


async def _initialized(ls: Server, _params: types.InitializedParams) -> None:
    ls.watch([f"**/{{{','.join(CONFIGURATIONS)}}}"])
    workspace = ls.client_capabilities.workspace
    changes = workspace.did_change_configuration if workspace is not None else None
    if changes is not None and changes.dynamic_registration:
        ls.register(types.WORKSPACE_DID_CHANGE_CONFIGURATION, types.DidChangeConfigurationRegistrationOptions(SECTION))
    await ls.ask_for_options()


def _shutdown(ls: Server, _params: None) -> None:
    ls.was_shut_down = True


def _opened(ls: Server, params: types.DidOpenTextDocumentParams | types.DidSaveTextDocumentParams) -> None:
    ls.look_at(params.text_document.uri)


def _changed(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    ls.look_at(params.text_document.uri, QUIET)


def _closed(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    uri = params.text_document.uri
    ls.leave(uri)
    ls.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))


async def _configured(ls: Server, params: types.DidChangeConfigurationParams) -> None:
    if isinstance(params.settings, dict) and SECTION in params.settings:
        ls.configure(params.settings[SECTION])
    ls.look_at_all()
    await ls.ask_for_options()


def _files_changed(ls: Server, _params: types.DidChangeWatchedFilesParams) -> None:
    ls.look_at_all()


async def _folders_changed(ls: Server, _params: types.DidChangeWorkspaceFoldersParams) -> None:
    ls.look_at_all()
    await ls.ask_for_options()


async def _hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
    buffer = (await ls.shown(params.text_document.uri)).buffer
    place = params.position.line, params.position.character
    held = [one for one in buffer.found if is_inside(place, span(one, buffer.lines, ls.encoding))]
    document = ls.client_capabilities.text_document
    formats = (document.hover.content_format if document is not None and document.hover is not None else None) or []
    return hover(held, buffer.lines, ls.encoding, plain=[*formats][:1] == [types.MarkupKind.PlainText])
