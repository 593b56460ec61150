"""Time the language server as an editor feels it: from a change of a long file until the diagnostics of that version.

    PYTHON tests/bench/latency.py [--lines 2000] [--changes 40] [--while-typing]

A file of so many lines is made of statements of the standard library and a function with a finding. An editor, here pygls's
client, opens it in `bytecode-perf server` and inserts one character at a time into a comment. The time runs from that message
until the diagnostics of that version arrive, and includes the 40 ms in which the server waits for a further change. Prints the
median and the quartiles, the processor time of the server for a change, the interpreter, the processor, how many processes wanted
one (the load average), and the date. Nothing fails on a duration. Needs Linux.

With `--while-typing`, a character comes every 100 ms, and only the last of ten is waited for.
"""

from __future__ import annotations

import argparse
import ast
import asyncio
import datetime as dt
import os
import platform
import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from builds import build
from lsprotocol import types
from pygls.lsp.client import LanguageClient

_MODULES = ("argparse.py", "inspect.py", "tarfile.py", "subprocess.py", "typing.py", "doctest.py")
_FINDING = "def f(xs):\n    return list(x + 1 for x in xs)\n\n\n# typed here: \n\n\n"
_TYPED = 4  # the line of the comment
_PATIENCE = 60  # seconds


def source_of(lines: int) -> str:
    """Return about so many lines: a finding, and behind it each statement of the standard library that still has room."""
    made = _FINDING
    for name in _MODULES:
        text = (Path(os.__file__).parent / name).read_text(encoding="utf-8")
        parts = text.splitlines(keepends=True)
        for statement in ast.parse(text).body:
            first = min([one.lineno for one in getattr(statement, "decorator_list", [])], default=statement.lineno)
            part = "".join(parts[first - 1 : statement.end_lineno]) + "\n"
            made += part if made.count("\n") + part.count("\n") <= lines else ""
    return made


class Editor:
    """An editor with one open file."""

    def __init__(self, folder: Path, source: str) -> None:
        self.client, self.source, self.version = LanguageClient("latency", "1"), source, 0
        self.uri, self.root = (folder / "long.py").as_uri(), folder.as_uri()
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def _(published: types.PublishDiagnosticsParams) -> None:
            self.published.put_nowait(published)

    async def open(self) -> float:
        """Start the server, open the file, and return the seconds until its first diagnostics."""
        started = perf_counter()
        await self.client.start_io(sys.executable, "-m", "flake8_bytecode_perf", "server")
        about = types.InitializeParams(capabilities=types.ClientCapabilities(), root_uri=self.root)
        await self.client.initialize_async(about)
        self.client.initialized(types.InitializedParams())
        document = types.TextDocumentItem(self.uri, "python", self.version, self.source)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))
        await self.diagnostics()
        return perf_counter() - started

    def type(self) -> None:
        """Type a character."""
        self.version += 1
        place = types.Position(_TYPED, len("# typed here: ") + self.version - 1)
        change = types.TextDocumentContentChangePartial(types.Range(place, place), "x")
        document = types.VersionedTextDocumentIdentifier(self.version, self.uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    async def diagnostics(self) -> None:
        """Wait for the diagnostics of the present version."""
        while (await asyncio.wait_for(self.published.get(), _PATIENCE)).version != self.version:
            pass

    async def timed(self, characters: int) -> float:
        """Type some characters, one each 100 ms; return the seconds from the last one to its diagnostics."""
        for _ in range(characters - 1):
            self.type()
            await asyncio.sleep(0.1)
        started = perf_counter()
        self.type()
        await self.diagnostics()
        return perf_counter() - started

    def processor_seconds(self) -> float:
        """Return the processor time that the server has taken so far."""
        _, _, fields = Path(f"/proc/{self.client._server.pid}/stat").read_text(encoding="utf-8").rpartition(")")  # noqa: SLF001
        return sum(map(int, fields.split()[11:13])) / os.sysconf("SC_CLK_TCK")

    async def close(self) -> None:
        """End the server."""
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()


async def latencies(source: str, changes: int, characters: int) -> tuple[float, list[float], float]:
    """Return the seconds until the first diagnostics, those of each change, and the processor time of the server for one."""
    with tempfile.TemporaryDirectory() as folder:
        editor = Editor(Path(folder), source)
        first = await editor.open()
        for _ in range(3):
            await editor.timed(1)
        before = editor.processor_seconds()
        found = [await editor.timed(characters) for _ in range(changes)]
        taken = editor.processor_seconds() - before
        await editor.close()
    return first, found, taken / changes / characters


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Time from a change to its diagnostics.")
    parser.add_argument("--lines", type=int, default=2000)
    parser.add_argument("--changes", type=int, default=40)
    parser.add_argument("--while-typing", action="store_true")
    options = parser.parse_args()
    source = source_of(options.lines)
    first, found, taken = asyncio.run(latencies(source, options.changes, 10 if options.while_typing else 1))
    low, middle, high = (1000 * one for one in statistics.quantiles(found, n=4))
    python = f"{platform.python_implementation()} {platform.python_version()}, {build()}"
    sys.stdout.write(
        f"{python}, {os.cpu_count()} x {_processor()}, load {os.getloadavg()[0]:.1f}, {dt.datetime.now(dt.UTC):%Y-%m-%d}\n"
        f"{source.count(chr(10))} lines, {len(found)} changes: median {middle:.0f} ms, quartiles {low:.0f} and {high:.0f} ms; "
        f"processor time {1000 * taken:.0f} ms a change; first diagnostics {first:.1f} s after the start\n"
    )
    return 0


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())


if __name__ == "__main__":
    sys.exit(main())
