"""python-lsp-server, for real: an editor opens a file, is shown the finding, and mends it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from pages import JOINED, QUADRATIC

if TYPE_CHECKING:
    from collections.abc import Callable

OTHERS = ("autopep8", "mccabe", "preload", "pycodestyle", "pyflakes", "yapf")
SETTINGS = {"pylsp": {"plugins": {"flake8": {"enabled": True}} | {name: {"enabled": False} for name in OTHERS}}}
PATIENCE = 300  # seconds: nothing is timed here, but a server that hangs must not hang the tests


class Editor:
    """The editor's side of the protocol, as far as diagnostics need it."""

    def __init__(self, folder: Path) -> None:
        self.uri = (folder / "page.py").as_uri()
        # the server runs the first flake8 on PATH: in an activated environment that is the one with the plugin
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
        self.server = subprocess.Popen(
            [sys.executable, "-m", "pylsp"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=folder,
            env=os.environ | {"PATH": path},
        )
        self.patience = threading.Timer(PATIENCE, self.server.kill)

    def __enter__(self) -> Self:
        self.patience.start()
        folder = self.uri.rpartition("/")[0]
        self.say("initialize", id=1, params={"processId": None, "rootUri": folder, "capabilities": {}})
        self.hear(lambda message: message.get("id") == 1)
        self.say("initialized", params={})
        self.say("workspace/didChangeConfiguration", params={"settings": SETTINGS})
        return self

    def __exit__(self, *_: object) -> None:
        self.say("shutdown", id=2)
        self.say("exit")
        self.server.communicate()
        self.patience.cancel()

    def open(self, source: str) -> list[dict[str, Any]]:
        """Open the file, and return the diagnostics that are published for it."""
        document = {"uri": self.uri, "languageId": "python", "version": 1, "text": source}
        self.say("textDocument/didOpen", params={"textDocument": document})
        return self.diagnostics()

    def change(self, source: str) -> list[dict[str, Any]]:
        """Replace the whole text, and return the diagnostics that are published then."""
        document = {"uri": self.uri, "version": 2}
        self.say("textDocument/didChange", params={"textDocument": document, "contentChanges": [{"text": source}]})
        return self.diagnostics()

    def diagnostics(self) -> list[dict[str, Any]]:
        published = self.hear(lambda message: message.get("method") == "textDocument/publishDiagnostics")
        assert published["params"]["uri"] == self.uri
        return published["params"]["diagnostics"]

    def say(self, method: str, **rest: object) -> None:
        body = json.dumps({"jsonrpc": "2.0", "method": method, **rest}).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.server.stdin.flush()

    def hear(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Return the next message that is wanted; what else the server says goes by."""
        while True:
            length = 0
            while (line := self.server.stdout.readline()) != b"\r\n":
                assert line, "the server ended"
                if line.lower().startswith(b"content-length:"):
                    length = int(line.partition(b":")[2])
            message = json.loads(self.server.stdout.read(length))
            if wanted(message):
                return message


def test_opened_file_shows_the_finding_and_its_code(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        [shown] = editor.open(QUADRATIC)
    assert shown["code"] == "PFB401"
    assert shown["message"].startswith("PFB401 string 'self.html' grows by +=")
    assert shown["range"]["start"] == {"line": 6, "character": 12}


def test_change_that_mends_the_file_clears_the_finding(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        assert [shown["code"] for shown in editor.open(QUADRATIC)] == ["PFB401"]
        assert editor.change(JOINED) == []
