"""python-lsp-server, for real: an editor opens a file, is shown the finding with its evidence, and applies its fix."""

from __future__ import annotations

import gc
import json
import os
import re
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import pytest
from pages import JOINED, QUADRATIC
from pylsp.python_lsp import PythonLSPServer

from flake8_bytecode_perf import Finding, Settings, check_source
from flake8_bytecode_perf.editor.buffer import Buffer
from flake8_bytecode_perf.editor.edits import fixes
from flake8_bytecode_perf.editor.evidence import evidence
from flake8_bytecode_perf.lsp import _text
from flake8_bytecode_perf.plugin import Plugin
from flake8_bytecode_perf.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

pytestmark = [
    pytest.mark.any_python,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),  # the server leaves flake8's pipes open
]
OTHERS = ("autopep8", "mccabe", "preload", "pycodestyle", "pyflakes", "yapf")
SETTINGS = {"pylsp": {"plugins": {"flake8": {"enabled": True}} | {name: {"enabled": False} for name in OTHERS}}}
PATIENCE = 300  # seconds: nothing is timed here, but a server that hangs must not hang the tests


# the server runs the first flake8 on PATH: in an activated environment that is the one with the plugin
PATH = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])


@pytest.fixture(autouse=True)
def _environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Start the server in the test's folder, let it find flake8, and take back what it sets on the plugin's class."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", PATH)
    monkeypatch.setattr(Plugin, "settings", Plugin.settings)
    monkeypatch.setattr(Plugin, "baseline", Plugin.baseline)
    monkeypatch.setattr(Plugin, "exclude", Plugin.exclude)
    yield
    gc.collect()  # what the server leaves open is to be closed here, not in the test of another module


class Process:
    """The server in a process of its own, as an editor starts it."""

    def __init__(self, folder: Path) -> None:
        self.running = subprocess.Popen(
            [sys.executable, "-m", "pylsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder
        )
        self.stdin, self.stdout = self.running.stdin, self.running.stdout
        self.patience = threading.Timer(PATIENCE, self.running.kill)
        self.patience.start()

    def close(self) -> None:
        """Wait for its end."""
        self.running.communicate()
        self.patience.cancel()


class Thread:
    """The server in a thread of this process: it does the same, and is loaded once for all tests."""

    def __init__(self) -> None:
        (reads, ours), (theirs, writes) = os.pipe(), os.pipe()
        self.stdin, self.stdout = os.fdopen(ours, "wb"), os.fdopen(theirs, "rb")
        self.ends = os.fdopen(reads, "rb"), os.fdopen(writes, "wb")
        server = PythonLSPServer(*self.ends)
        self.running = threading.Thread(target=server.start, daemon=True)
        self.running.start()

    def close(self) -> None:
        """Wait for its end."""
        self.running.join(PATIENCE)
        assert not self.running.is_alive()
        for stream in (self.stdin, self.stdout, *self.ends):
            stream.close()


class Editor:
    """The editor's side of the protocol, as far as diagnostics, actions and hovers need it."""

    def __init__(self, folder: Path, started_in: Path | None = None, **capabilities: Any) -> None:
        self.uri = (folder / "page.py").as_uri()
        self.root, self.capabilities = folder.as_uri(), {"textDocument": capabilities}
        self.server = Thread() if started_in is None else Process(started_in)
        self.asked = 100

    def __enter__(self) -> Self:
        about = {"processId": None, "rootUri": self.root, "capabilities": self.capabilities}
        self.say("initialize", id=1, params=about)
        self.hear(lambda message: message.get("id") == 1)
        self.say("initialized", params={})
        self.say("workspace/didChangeConfiguration", params={"settings": SETTINGS})
        return self

    def __exit__(self, *_: object) -> None:
        self.say("shutdown", id=2)
        self.say("exit")
        self.server.close()

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

    def configure(self, plugins: dict[str, Any]) -> None:
        """Change settings of the server's plugins."""
        settings = {"pylsp": {"plugins": SETTINGS["pylsp"]["plugins"] | plugins}}
        self.say("workspace/didChangeConfiguration", params={"settings": settings})

    def ask(self, method: str, **params: Any) -> Any:
        """Ask about the file, and return the answer."""
        self.asked += 1
        self.say(method, id=self.asked, params={"textDocument": {"uri": self.uri}, **params})
        return self.hear(lambda message: message.get("id") == self.asked)["result"]

    def actions(self, place: dict[str, Any], diagnostics: Sequence[Any] = (), **context: Any) -> list[dict[str, Any]]:
        """Return the code actions of this plugin that are offered for a range."""
        offered = self.ask("textDocument/codeAction", range=place, context={"diagnostics": [*diagnostics], **context})
        return [action for action in offered if action.get("kind") in ("quickfix", "source.fixAll")]

    def hover(self, line: int, character: int) -> dict[str, Any]:
        """Return what is shown where the pointer rests."""
        return self.ask("textDocument/hover", position={"line": line, "character": character})

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


LAST = "\n\n\ndef g(xs):\n    return [set(-x for x in y) for y in xs]"
SLOW = f"def f(xs):\n    é = '😀'; return [list(-x for x in y) for y in xs]{LAST}"
FAST = f"def f(xs):\n    é = '😀'; return [[-x for x in y] for y in xs]{LAST}"
LIKELY = "class Page:\n    def names(self, xs):\n        return self.sep.join(x.name for x in xs)\n"
# tuples have no append
REFUSED = "def f(xs):\n    found = ()\n    for x in xs:\n        found = found + (x,)\n    return found\n"
WHOLE = {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}


def edited(source: str, action: dict[str, Any]) -> str:
    """Apply an action's edits as an editor does: from the last to the first, columns in UTF-16."""
    [edits] = action["edit"]["changes"].values()
    lines = source.splitlines(keepends=True)

    def offset(place: dict[str, int]) -> int:
        before = "".join(lines[: place["line"]])
        line = lines[place["line"]] if place["line"] < len(lines) else ""
        return len(before) + len(line.encode("utf-16-le")[: 2 * place["character"]].decode("utf-16-le"))

    for edit in sorted(edits, key=lambda edit: edit["range"]["start"]["line"], reverse=True):
        start, end = offset(edit["range"]["start"]), offset(edit["range"]["end"])
        source = source[:start] + edit["newText"] + source[end:]
    return source


def ours(diagnostics: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [shown for shown in diagnostics if shown["code"].startswith("PFB")]


def at(line: int, character: int = 0) -> dict[str, Any]:
    return {"start": {"line": line, "character": character}, "end": {"line": line, "character": character}}


@pytest.mark.parametrize("process", [True, False], ids=["a process", "a thread"])
def test_opened_file_shows_the_finding_in_full(tmp_path: Path, *, process: bool) -> None:
    with Editor(tmp_path, started_in=tmp_path if process else None) as editor:
        [shown] = editor.open(QUADRATIC)
    message = shown.pop("message")
    assert message.startswith("PFB401 string `self.html` grows by `+=` (BINARY_OP +=, STORE_ATTR)")
    line = len(QUADRATIC.splitlines(keepends=True)[6])
    place = {"start": {"line": 6, "character": 12}, "end": {"line": 6, "character": line}}
    assert shown == {"source": "flake8", "code": "PFB401", "range": place, "severity": 2}


def test_change_that_mends_the_file_clears_the_finding(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        assert [shown["code"] for shown in editor.open(QUADRATIC)] == ["PFB401"]
        assert editor.change(JOINED) == []


def test_a_finding_offers_its_fix_and_is_gone_with_it(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        [first, _] = ours(editor.open(SLOW))
        [action] = editor.actions(first["range"], diagnostics=[first])
        assert (action["title"], action["kind"]) == ("Fix PFB803 generator-argument", "quickfix")
        assert edited(SLOW, action) == FAST
        assert [shown["range"]["start"]["line"] for shown in ours(editor.change(FAST))] == [5]


def test_the_last_line_is_replaced_where_no_line_end_closes_it(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        editor.open(SLOW)
        [action] = editor.actions(at(5))
    assert edited(SLOW, action).endswith("return [{-x for x in y} for y in xs]")


def test_all_is_fixed_where_the_editor_asks_for_that(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        editor.open(SLOW)
        [action] = editor.actions(WHOLE, only=["source.fixAll"])
        assert (action["kind"], action["title"]) == ("source.fixAll", "Apply all 2 safe fixes in this file")
        assert edited(SLOW, action) == FAST.replace("set(-x for x in y)", "{-x for x in y}")
        assert editor.actions(WHOLE, only=["refactor"]) == []


def test_there_is_no_action_beside_a_finding_nor_for_one_without_a_fix(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        editor.open(SLOW)
        assert editor.actions(at(2)) == []
        for source in (QUADRATIC, REFUSED):
            assert len(ours(editor.change(source))) == 1
            assert editor.actions(WHOLE) == []
        assert editor.actions(WHOLE, only=["source.fixAll"]) == []


def test_the_figures_of_the_evidence_add_up() -> None:
    shown = "\n".join([evidence(Finding(1, 0, rule.code, "slow", 1, 0)) for rule in RULES])
    rows = re.findall(r"^\| 3\..*\| (\S+) ns \| (\S+) ns \| (\S+) ns \|$", shown, re.MULTILINE)
    assert len(rows) > len(RULES) * 6
    assert all(round(float(before) - float(after) - float(saved), 3) == 0 for before, after, saved in rows)


def test_the_evidence_names_the_pythons_on_which_the_example_saves_little() -> None:
    clamped, grown = (evidence(Finding(1, 0, code, "slow", 1, 0)) for code in ("PFB804", "PFB401"))
    told = "It saves little on 3.12, 3.13, where this line may not be reported: `bytecode-perf show FILE:LINE`"
    assert f"{told} says which Pythons report it." in clamped
    assert "saves little on" not in grown
    plain = evidence(Finding(1, 0, "PFB804", "slow", 1, 0), plain=True)
    assert "bytecode-perf-targets sets the Pythons that count, whichever runs flake8.\n" in plain


def test_hovering_over_a_finding_shows_its_evidence_and_what_others_say(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        editor.open(SLOW)
        assert "PFB" not in str(editor.hover(99, 0))
        column = len("    é = '😀'; return list(".encode("utf-16-le")) // 2
        shown = editor.hover(1, column + 1)
        assert shown["contents"]["kind"] == "markdown"
        for part in ("**PFB803 generator-argument** (certain)", "`MAKE_FUNCTION`", "| 3.13 | ", "bytecode-perf explain PFB803"):
            assert part in shown["contents"]["value"]
        (tmp_path / ".flake8").write_text("[flake8]\nbytecode-perf-min-gain = 0\n")
        editor.change("import os\n\n\ndef f(xs):\n    return list(os.fspath(x) for x in xs)\n")
        both = editor.hover(4, 20)["contents"]["value"]
        assert both.startswith("**PFB803")
        assert "path-like object" in both


def test_hovering_elsewhere_shows_what_others_say_alone(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        editor.open("import os\n\n\ndef f(x):\n    return os.fspath(x)\n")
        shown = editor.hover(4, 16)["contents"]
        assert "path-like object" in shown["value"]
        assert "PFB" not in shown["value"]
        assert editor.hover(99, 0)["contents"] == ""


def test_the_section_holds_for_hovers_and_actions_and_is_read_again_when_it_changes(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        editor.open(SLOW)
        assert len(editor.actions(WHOLE)) == 2
        (tmp_path / ".flake8").write_text("[flake8]\nper-file-ignores =\n    page.py: PFB803\n")
        assert editor.actions(WHOLE) == []
        assert "PFB" not in str(editor.hover(5, 12))
        (tmp_path / ".flake8").write_text("[flake8]\nexclude = page.py\n")
        assert editor.actions(WHOLE) == []
        (tmp_path / ".flake8").write_text("[flake8]\nbytecode-perf-min-gain = rubbish\n")
        assert editor.actions(WHOLE) == []


def test_options_are_the_projects_wherever_the_server_was_started(tmp_path: Path) -> None:
    project, elsewhere = tmp_path / "project", tmp_path / "elsewhere"
    for folder, ignored in ((project, "src/page.py"), (elsewhere, "page.py")):
        (folder / "src").mkdir(parents=True)
        (folder / "setup.cfg").write_text(f"[flake8]\nper-file-ignores = {ignored}: PFB8\n")
    with Editor(project, started_in=elsewhere) as editor:
        editor.open(SLOW)
        assert len(editor.actions(WHOLE)) == 2
        editor.uri = (project / "src" / "page.py").as_uri()
        editor.open(SLOW)
        assert editor.actions(WHOLE) == []


def test_what_the_servers_flake8_is_told_not_to_report_has_neither_action_nor_hover(tmp_path: Path) -> None:
    (tmp_path / "mine.cfg").write_text("[flake8]\nextend-ignore = PFB8\n")
    silent = [
        {"extendIgnore": ["E2", "PFB8"]},
        {"perFileIgnores": ["page.py:PFB8"]},
        {"exclude": ["page.py"]},
        {"select": ["E"]},
        {"config": str(tmp_path / "mine.cfg")},
    ]
    with Editor(tmp_path) as editor:
        editor.open(SLOW)
        for settings in silent:
            editor.configure({"flake8": {"enabled": True} | settings})
            assert editor.actions(WHOLE) == [], settings
            assert "PFB" not in str(editor.hover(5, 20)), settings
            editor.configure({})
            assert len(editor.actions(WHOLE)) == 2


def test_a_baseline_that_is_written_anew_holds_at_once(tmp_path: Path) -> None:
    def write_baseline() -> None:
        command = [sys.executable, "-m", "flake8_bytecode_perf", "baseline", "write", "--output=known.json", "page.py"]
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)

    (tmp_path / "page.py").write_text("x = 1\n")
    write_baseline()
    (tmp_path / "setup.cfg").write_text("[flake8]\nbytecode-perf-baseline = known.json\n")
    with Editor(tmp_path) as editor:
        editor.open(SLOW)
        assert len(editor.actions(WHOLE)) == 2
        (tmp_path / "page.py").write_text(SLOW)
        write_baseline()
        assert editor.actions(WHOLE) == []


def test_a_fix_that_is_likely_takes_a_setting_of_its_own(tmp_path: Path) -> None:
    (tmp_path / ".flake8").write_text("[flake8]\nbytecode-perf-confidence = likely\n")
    with Editor(tmp_path) as editor:
        assert len(ours(editor.open(LIKELY))) == 1
        assert "(likely)" in editor.hover(2, 30)["contents"]["value"]
        assert editor.actions(WHOLE) == []
        assert editor.actions(WHOLE, only=["source.fixAll"]) == []
        editor.configure({"bytecode_perf": {"confidence": "likely"}})
        for kinds in ({}, {"only": ["source.fixAll"]}):
            [action] = editor.actions(WHOLE, **kinds)
            assert "join([x.name for x in xs])" in edited(LIKELY, action)


def test_a_configuration_that_flake8_refuses_leaves_the_others_hovers(tmp_path: Path) -> None:
    refused = (
        "bytecode-perf-heat = warm",
        "per-file-ignores = page.py",
        "require-plugins = no-such-plugin",
        "ignore = !",
        "[flake8:local-plugins]\nextension =\n    X1 = no_such_module:Plugin",
    )
    with Editor(tmp_path) as editor:
        editor.open("print(len(list(x + 1 for x in ())))\n")
        for section in refused:
            (tmp_path / "setup.cfg").write_text(f"[flake8]\n{section}\n")
            assert editor.actions(WHOLE) == [], section
            assert "len(" in editor.hover(0, 7)["contents"]["value"], section


def test_a_text_that_is_no_unicode_leaves_the_others_hovers(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        editor.open(SLOW)
        editor.say(
            "textDocument/didChange",
            params={
                "textDocument": {"uri": editor.uri, "version": 2},
                "contentChanges": [{"text": "print(len([])) # \ud800\n" + SLOW}],
            },
        )
        assert editor.actions(WHOLE) == []
        assert "PFB" not in str(editor.hover(2, 40))


def test_a_byte_order_mark_and_a_coding_line_hide_nothing(tmp_path: Path) -> None:
    for before in ("\ufeff", "# -*- coding: latin-1 -*-\n"):
        with Editor(tmp_path) as editor:
            editor.open(before + SLOW)
            [_, action] = editor.actions(WHOLE)
            changed = SLOW.replace("set(-x for x in y)", "{-x for x in y}")
            assert edited(before + SLOW, action) == before + changed


def test_a_cell_of_a_notebook_is_no_file_and_has_neither_action_nor_hover(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        book, cell = ((tmp_path / name).as_uri() for name in ("book.ipynb", "book.ipynb#cell"))
        about = {"uri": book, "notebookType": "jupyter-notebook", "version": 1, "metadata": {}}
        editor.say(
            "notebookDocument/didOpen",
            params={
                "notebookDocument": about | {"cells": [{"kind": 2, "document": cell}]},
                "cellTextDocuments": [{"uri": cell, "languageId": "python", "version": 1, "text": SLOW}],
            },
        )
        editor.uri = cell
        assert editor.actions(WHOLE) == []
        assert "PFB" not in str(editor.hover(5, 20))


def test_a_file_with_tests_has_neither_finding_nor_action_nor_hover(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    with Editor(tmp_path) as editor:
        editor.uri = (tmp_path / "tests" / "page.py").as_uri()
        assert ours(editor.open(SLOW)) == []
        assert editor.actions(WHOLE) == []
        assert "PFB" not in str(editor.hover(5, 20))
        (tmp_path / "setup.cfg").write_text("[flake8]\nbytecode-perf-tests = true\n")
        assert len(ours(editor.change(SLOW))) == 2
        assert len(editor.actions(WHOLE)) == 2


def test_a_file_that_cannot_be_read_has_no_action(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        assert editor.actions(WHOLE) == []


def test_an_edit_holds_the_changed_lines_alone_in_a_long_file(tmp_path: Path) -> None:
    source = "".join([f"def f{number}(xs):\n    return [list(-x for x in y) for y in xs]\n\n\n" for number in range(300)])
    with Editor(tmp_path) as editor:
        editor.open(source)
        [action] = editor.actions(at(601))
    assert action["edit"]["changes"][editor.uri] == [
        {
            "range": {"start": {"line": 601, "character": 0}, "end": {"line": 602, "character": 0}},
            "newText": "    return [[-x for x in y] for y in xs]\n",
        }
    ]


def test_a_hover_is_plain_where_the_editor_wants_it_plain(tmp_path: Path) -> None:
    with Editor(tmp_path, hover={"contentFormat": ["plaintext", "markdown"]}) as editor:
        editor.open(QUADRATIC.replace("html", "__html__"))
        shown = editor.hover(6, 14)["contents"]
    assert shown["kind"] == "plaintext"
    assert shown["value"].startswith("PFB401 quadratic-concatenation (certain)\n\nstring `self.__html__` grows by `+=`")
    _, message, evidence = shown["value"].split("\n\n", 2)
    assert r"\`" not in message
    assert "`" not in evidence
    assert "**" not in shown["value"]


def test_a_name_of_the_message_is_no_markup(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        editor.open(QUADRATIC.replace("html", "__html__"))
        shown = editor.hover(6, 14)["contents"]["value"]
    assert "string `self.__html__` grows by `+=` (BINARY_OP +=, STORE_ATTR)" in shown


def test_a_backtick_in_the_code_of_a_message_lets_no_markup_through(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        editor.open("def f(d, xs):\n    d['`*b*'] = ''\n    for x in open(xs):\n        d['`*b*'] += 'x'\n")
        shown = editor.hover(3, 10)["contents"]["value"]
    assert r"string `d['`\*b\*']` grows by" in shown


def test_a_file_that_is_no_python_yet_has_neither_action_nor_hover(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        editor.open(SLOW)
        editor.change(SLOW + "\ndef")
        assert editor.actions(WHOLE) == []
        assert "PFB" not in str(editor.hover(1, 22))


def test_the_editor_may_switch_the_plugin_off(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        editor.configure({"bytecode_perf": {"enabled": False}})
        editor.open(SLOW)
        assert editor.actions(WHOLE) == []
        assert "PFB" not in str(editor.hover(5, 12))


def test_trouble_of_the_plugin_is_shown_without_figures() -> None:
    assert evidence(Finding(1, 0, "PFB000", "no columns", 1, 0)) == "**PFB000** no columns"


@pytest.mark.parametrize(
    ("contents", "text"),
    [
        ("a", "a"),
        ({"kind": "markdown", "value": "a"}, "a"),
        (["a", {"language": "python", "value": "b"}, ""], "a\n\nb"),
        (None, ""),
    ],
)
def test_what_others_show_is_read_in_each_form_of_the_protocol(contents: object, text: str) -> None:
    assert _text(contents) == text


def test_a_fix_that_is_refused_makes_no_edit() -> None:
    source = "def f(xs):\n    out = []\n    for x in xs:\n        out = out + [  # one\n            x]\n    return out\n"
    settings = Settings(min_gain=0)
    [found] = [one for one in check_source(source, settings=settings) if one.code == "PFB405"]
    assert fixes(Buffer(source.splitlines(keepends=True), settings, [found]), [found]) == []
