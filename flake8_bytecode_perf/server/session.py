"""The server: it looks at each open document when it has changed, in a thread, and shows what is found in its last version."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar, cast

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from flake8_bytecode_perf import __version__
from flake8_bytecode_perf.cli._errors import UserError
from flake8_bytecode_perf.editor.buffer import Buffer
from flake8_bytecode_perf.server.analysis import Analyst, Work
from flake8_bytecode_perf.server.messages import SOURCE, diagnostic
from flake8_bytecode_perf.server.options import SECTION, Options, options_from

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from flake8_bytecode_perf.editor.edits import Edit
    from flake8_bytecode_perf.rule import Finding
    from flake8_bytecode_perf.server.documents import Documents

_Result = TypeVar("_Result")
QUIET = 0.04  # seconds without another change, after which a document is looked at


@dataclass(frozen=True, slots=True)
class Shown:
    """A version of a document, what is found in it, the editor's settings, and the edits that were asked for before."""

    uri: str
    buffer: Buffer = field(default_factory=Buffer)
    version: int | None = None
    options: Options = field(default_factory=Options)
    edits: dict[Finding, list[Edit]] = field(default_factory=dict)


class Server(LanguageServer):
    """The state of a session."""

    def __init__(self) -> None:
        super().__init__(SOURCE, f"v{__version__}")
        self.was_shut_down = False
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix=SOURCE)
        self._analyst = Analyst()
        self._tasks: dict[str, asyncio.Task[Shown]] = {}
        self._options: dict[str, Options] = {}  # by folder; "" for all others
        self._complaints: dict[str, str] = {}  # the last one by what it is about: each text is shown once
        self._watched: set[str] = set()

    # What the editor says of itself

    @property
    def documents(self) -> Documents:
        """The open documents."""
        return cast("Documents", self.workspace)

    @property
    def encoding(self) -> str:
        """The encoding whose units columns count."""
        return types.PositionEncodingKind(self.workspace.position_encoding).value

    def options(self, folder: str) -> Options:
        """Return the editor's settings for a folder."""
        return self._options.get(folder) or self._options.get("") or Options()

    def configure(self, given: Any, folder: str = "") -> None:
        """Take the editor's settings for a folder, or for all; wrong ones are complained of, and the others hold."""
        self._options[folder], wrong = options_from(given)
        self._complain_of_settings(f"settings of {folder}", wrong)

    # Documents

    def look_at(self, uri: str, after: float = 0.0) -> None:
        """Look at a document after some seconds; what was to be found in an earlier version of it is of no use any more."""
        self.leave(uri)
        if self.documents.place_of(uri) is not None:
            self._tasks[uri] = asyncio.get_running_loop().create_task(self._shown(uri, after))

    def look_at_all(self) -> None:
        """Look at all open documents again: what holds for them may have changed."""
        for document in [*self.workspace.text_documents.values()]:
            self.look_at(document.uri)

    def leave(self, uri: str) -> None:
        """Stop looking at a document."""
        task = self._tasks.pop(uri, None)
        if task is not None:
            task.cancel()

    async def shown(self, uri: str) -> Shown:
        """Return what is found in the last version of a document; nothing in one that is not open."""
        while uri in self._tasks:
            task = self._tasks[uri]
            await asyncio.wait([task])
            if not task.cancelled():
                return task.result()
        return Shown(uri)

    async def in_thread(self, function: Callable[..., _Result], *arguments: Any) -> _Result:
        """Return what a function returns that takes time. One runs at once; one that is cancelled before its turn never runs."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, function, *arguments)

    async def _shown(self, uri: str, after: float) -> Shown:
        await asyncio.sleep(after)
        document = self.workspace.get_text_document(uri)
        version, place = document.version, self.documents.place_of(uri)
        assert place is not None  # noqa: S101 - look_at has asked
        path, folder = place
        options, buffer, found = self.options(folder), Buffer(), list[types.Diagnostic]()
        try:
            work = Work(document.source, path, folder, options.arguments, options.unsafe_fixes)
            buffer, inputs, wrong = await self.in_thread(self._analyst.buffer, work)
            found = [diagnostic(one, buffer.lines, options, self.encoding) for one in buffer.found]
        except UserError as error:
            self.complain(folder, f"flake8 can't be configured in {folder}: {error}")
        except (Exception, SystemExit) as error:  # noqa: BLE001 - one file's failure: others' plugins raise anything, or end
            self.log(f"{path} can't be checked: {' '.join(f'{type(error).__name__}: {error}'.split())}")
        else:
            self._complaints.pop(folder, None)
            self._complain_of_settings(f"arguments in {folder}", [f"{SECTION}.args: {one}" for one in wrong])
            self._watch(inputs)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))
        return Shown(uri, buffer, version, options)

    # Configuration

    async def ask_for_options(self) -> None:
        """Ask the editor for its settings of each folder, if it can be asked; if they are others, look at all documents again."""
        before, workspace = dict(self._options), self.client_capabilities.workspace
        if workspace is not None and workspace.configuration:
            folders = self.documents.paths()
            items = [types.ConfigurationItem(uri, SECTION) for uri in (None, *folders)]
            answers = await self.workspace_configuration_async(types.ConfigurationParams(items))
            for folder, answer in zip(["", *folders.values()], answers, strict=False):
                if answer is not None:
                    self.configure(answer, folder)
        if self._options != before:
            self.look_at_all()

    def _watch(self, inputs: list[str]) -> None:
        """Have the editor tell of changes to baselines and profiles."""
        unwatched = [path for path in inputs if path not in self._watched]
        self._watched.update(unwatched)
        if unwatched:
            self.watch(unwatched)

    def watch(self, patterns: list[str]) -> None:
        """Have the editor tell of changes to files, if it can."""
        workspace = self.client_capabilities.workspace
        watched = workspace.did_change_watched_files if workspace is not None else None
        if watched is not None and watched.dynamic_registration:
            watchers = [types.FileSystemWatcher(pattern) for pattern in patterns]
            self.register(types.WORKSPACE_DID_CHANGE_WATCHED_FILES, types.DidChangeWatchedFilesRegistrationOptions(watchers))

    def register(self, method: str, options: Any = None) -> None:
        """Ask the editor for a kind of notification. It may refuse."""
        registration = types.Registration(f"{SOURCE} {method} {len(self._watched)}", method, options)
        self.client_register_capability(types.RegistrationParams([registration]))

    # What goes wrong

    def complain(self, about: str, message: str) -> None:
        """Show the user a line once, until it is another one or the fault is mended."""
        is_shown = message in self._complaints.values()  # as a wrong setting of the editor, which it has for each folder too
        self._complaints[about] = message
        if not is_shown:
            self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, f"{SOURCE}: {message}"))
            self.log(message)

    def _complain_of_settings(self, about: str, wrong: Sequence[str]) -> None:
        """Show what is wrong with the editor's settings, in one line; nothing is wrong any more if there is nothing."""
        if wrong:
            self.complain(about, f"{'; '.join(wrong)} (the other settings hold)")
        else:
            self._complaints.pop(about, None)

    def log(self, message: str) -> None:
        """Write a line to the editor's log of this server."""
        self.window_log_message(types.LogMessageParams(types.MessageType.Warning, message))

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Log what pygls caught; a request that fails has its answer, so that nothing is shown."""
        self.log(f"{source.__name__}: {' '.join(str(error).split())}")

    def shutdown(self) -> None:
        """End: what still waits to be looked at does not matter."""
        self._worker.shutdown(cancel_futures=True)
        super().shutdown()  # type: ignore[no-untyped-call]
