"""The open documents, and the workspace folder that each belongs to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pygls.uris import to_fs_path, uri_scheme
from pygls.workspace import TextDocument, Workspace

from flake8_bytecode_perf.source import lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_FILE, _UNTITLED = "file", "untitled"


class Document(TextDocument):
    """A document whose lines are those of the protocol: a form feed, at which pygls would split, is part of a line."""

    @property
    def lines(self) -> Sequence[str]:
        """The lines, with their ends."""
        return lines_of(self.source)


class Documents(Workspace):
    """What pygls keeps of the editor's workspace."""

    def _create_text_document(
        self, doc_uri: str, source: str | None = None, version: int | None = None, language_id: str | None = None
    ) -> TextDocument:
        return Document(doc_uri, source, version, language_id, position_codec=self.position_codec)

    def paths(self) -> dict[str, str]:
        """Return the folders of the workspace: the path of each by its URI."""
        uris = [folder.uri for folder in self.folders.values()] or [self.root_uri]
        return {uri: path for uri in uris if uri and (path := to_fs_path(uri))}

    def place_of(self, uri: str) -> tuple[str, str] | None:
        """Return the path of a document, and the folder in which flake8 would be started for it.

        That is the innermost folder of the workspace around it, or its own. None for what is no file, such as a cell of a
        notebook, whose names may be bound in other cells. A document that was never saved counts as a file of the first folder.
        """
        folders = [*self.paths().values()]
        if uri_scheme(uri) == _UNTITLED:
            folder = folders[0] if folders else str(Path.cwd())
            return str(Path(folder, uri.rpartition(":")[2])), folder
        path = to_fs_path(uri) if uri_scheme(uri) == _FILE else None
        if path is None:
            return None
        around = [folder for folder in folders if Path(path).is_relative_to(folder)]
        return path, max(around, key=len, default=str(Path(path).parent))
