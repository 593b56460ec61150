"""An editor, as far as the language server can tell: pygls's client, over a server in a thread of this process or in its own."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from typing import TYPE_CHECKING, Any, Self

from lsprotocol import types
from pygls.io_ import run_async
from pygls.lsp.client import LanguageClient

from flake8_bytecode_perf.server.handlers import made

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from pathlib import Path

PATIENCE = 60  # seconds: nothing is timed here, but a server that hangs must not hang the tests


ABLE = {
    "text_document": types.TextDocumentClientCapabilities(
        code_action=types.CodeActionClientCapabilities(resolve_support=types.ClientCodeActionResolveOptions(["edit"]))
    ),
    "workspace": types.WorkspaceClientCapabilities(
        configuration=True,
        workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
        did_change_configuration=types.DidChangeConfigurationClientCapabilities(dynamic_registration=True),
        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
    ),
}


class Editor:
    """An editor with some folders open, that may count columns in an `encoding`.

    `settings` are what it answers when it is asked for those of a folder, by its URI.
    """

    def __init__(
        self, *folders: Path, able: dict[str, Any] | None = None, encoding: str | None = None, options: Any = None
    ) -> None:
        self.folders, self.options = folders, options
        self.settings: dict[str | None, Any] = {}
        self.able = dict(able or {})
        if encoding is not None:
            self.able["general"] = types.GeneralClientCapabilities(position_encodings=["utf-7", encoding])
        self.client = LanguageClient("test", "1")
        self.shown: list[str] = []
        self.logged: list[str] = []
        self.asked = threading.Event()
        self.registered: list[types.Registration] = []
        self.versions: list[int | None] = []
        self.loop = asyncio.new_event_loop()
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self._listen()

    def _listen(self) -> None:
        feature = self.client.feature

        @feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def _(params: types.PublishDiagnosticsParams) -> None:
            self.versions.append(params.version)
            self.published.put_nowait(params)

        @feature(types.WINDOW_SHOW_MESSAGE)
        def _(params: types.ShowMessageParams) -> None:
            self.shown.append(params.message)

        @feature(types.WINDOW_LOG_MESSAGE)
        def _(params: types.LogMessageParams) -> None:
            self.logged.append(params.message)

        @feature(types.CLIENT_REGISTER_CAPABILITY)
        def _(params: types.RegistrationParams) -> None:
            self.registered += params.registrations

        @feature(types.WORKSPACE_CONFIGURATION)
        def _(params: types.ConfigurationParams) -> list[Any]:
            self.asked.set()
            return [self.settings.get(item.scope_uri) for item in params.items]

    def __enter__(self) -> Self:
        self.thread = threading.Thread(target=self.loop.run_forever)
        self.thread.start()
        self.run(self._start())
        folders = [types.WorkspaceFolder(folder.as_uri(), folder.name) for folder in self.folders]
        about = types.InitializeParams(
            capabilities=types.ClientCapabilities(**self.able),
            workspace_folders=folders or None,
            initialization_options=self.options,
        )
        self.can = self.run(self._initialize(about)).capabilities
        self.tell("initialized", types.InitializedParams())
        return self

    def __exit__(self, *_: object) -> None:
        self.ask("shutdown", None)
        self.tell("exit", None)
        self.run(self._stop())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()

    async def _initialize(self, about: types.InitializeParams) -> types.InitializeResult:
        return await self.client.initialize_async(about)

    async def _start(self) -> None:
        (theirs, ours), (mine, yours) = os.pipe(), os.pipe()
        self.ends = os.fdopen(theirs, "rb"), os.fdopen(yours, "wb")
        self.server = threading.Thread(target=lambda: made().start_io(*self.ends))
        self.server.start()
        stdin, stdout = os.fdopen(ours, "wb"), os.fdopen(mine, "rb")
        self.writer, protocol = await self.loop.connect_write_pipe(asyncio.streams.FlowControlMixin, stdin)
        self.client.protocol.set_writer(asyncio.StreamWriter(self.writer, protocol, None, self.loop))
        reader = asyncio.StreamReader()
        self.reader, _ = await self.loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), stdout)
        self.task = asyncio.ensure_future(run_async(threading.Event(), reader, self.client.protocol))

    async def _stop(self) -> None:
        await asyncio.to_thread(self.server.join, PATIENCE)
        assert not self.server.is_alive()
        self.writer.close()
        await self.task
        self.reader.close()
        for stream in self.ends:
            stream.close()
        await asyncio.sleep(0)

    # What an editor does

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Return the outcome of what is done in the editor's loop."""
        return asyncio.run_coroutine_threadsafe(asyncio.wait_for(work, PATIENCE), self.loop).result()

    def tell(self, method: str, params: Any) -> None:
        """Send a notification."""

        async def send() -> None:
            self.client.protocol.notify(method, params)

        self.run(send())

    def ask(self, method: str, params: Any) -> Any:
        """Send a request, and return the answer."""

        async def send() -> Any:
            return await self.client.protocol.send_request_async(method, params)

        return self.run(send())

    def open(self, uri: str, text: str) -> list[types.Diagnostic]:
        """Open a document, and return its diagnostics."""
        self.tell("textDocument/didOpen", types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "python", 1, text)))
        return self.diagnostics(uri, 1)

    def change(self, uri: str, version: int, *changes: Any, wait: bool = True) -> list[types.Diagnostic]:
        """Change a document, by whole texts or by ranges with texts, and return the diagnostics of that version."""
        made = [
            types.TextDocumentContentChangeWholeDocument(one)
            if isinstance(one, str)
            else types.TextDocumentContentChangePartial(one[0], one[1])
            for one in changes
        ]
        document = types.VersionedTextDocumentIdentifier(version, uri)
        self.tell("textDocument/didChange", types.DidChangeTextDocumentParams(document, made))
        return self.diagnostics(uri, version) if wait else []

    def diagnostics(self, uri: str, version: int | None) -> list[types.Diagnostic]:
        """Return the next diagnostics of a document of a version."""

        async def wait() -> list[types.Diagnostic]:
            while True:
                found = await self.published.get()
                if (found.uri, found.version) == (uri, version):
                    return [*found.diagnostics]

        return self.run(wait())

    def configure(self, settings: dict[str | None, Any]) -> None:
        """Change what is answered when the server asks for settings, and have it ask."""
        self.settings = settings
        self.asked.clear()
        self.tell("workspace/didChangeConfiguration", types.DidChangeConfigurationParams(None))
        assert self.asked.wait(PATIENCE)

    def hover(self, uri: str, line: int, character: int) -> types.Hover | None:
        """Return what is shown at a place."""
        params = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
        return self.ask("textDocument/hover", params)

    def actions(self, uri: str, line: int = 0, last: int | None = None, only: list[str] | None = None) -> list[types.CodeAction]:
        """Return the code actions that are offered for some lines."""
        place = types.Range(types.Position(line, 0), types.Position(line if last is None else last, 0))
        context = types.CodeActionContext([], only=only)
        return [*self.ask("textDocument/codeAction", types.CodeActionParams(types.TextDocumentIdentifier(uri), place, context))]


class EditorOfProcess(Editor):
    """An editor that starts the server in a process of its own, as all do."""

    async def _start(self) -> None:
        await self.client.start_io(sys.executable, "-m", "flake8_bytecode_perf", "server")

    async def _stop(self) -> None:
        await self.client.stop()


def applied(text: str, edits: list[types.TextEdit], encoding: str = "utf-16") -> str:
    """Return a text after edits, as an editor makes them: from the last to the first."""
    lines = text.splitlines(keepends=True)
    codec, width = (encoding, 1) if encoding == "utf-8" else (f"{encoding}-le", int(encoding[-2:]) // 8)

    def offset(place: types.Position) -> int:
        line = lines[place.line] if place.line < len(lines) else ""
        return len("".join(lines[: place.line])) + len(line.encode(codec)[: width * place.character].decode(codec))

    for edit in sorted(edits, key=lambda one: (one.range.start.line, one.range.start.character), reverse=True):
        start, end = offset(edit.range.start), offset(edit.range.end)
        text = text[:start] + edit.new_text + text[end:]
    return text
