"""The language server, with a real client: diagnostics, hovers and code actions of documents that an editor has open."""

from __future__ import annotations

import asyncio
import json
import re
import sys
from pathlib import Path
from typing import Any

import in_process
import pytest
from pages import JOINED, QUADRATIC

pytest.importorskip("pygls", reason="pygls, which the server needs, has no installation for this Python", exc_type=ImportError)

from lsp_editor import ABLE, Editor, EditorOfProcess, applied
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from flake8_bytecode_perf.plugin import Plugin
from flake8_bytecode_perf.server.options import Options, options_from

pytestmark = [
    pytest.mark.any_python,
    pytest.mark.filterwarnings("ignore:'asyncio.iscoroutinefunction' is deprecated:DeprecationWarning"),  # pygls, from 3.14 on
]
SLOW = """\
def f(rows):
    é = '😀'; return [list(x + 1 for x in row) for row in rows]


def g(rows):
    return [set(x + 1 for x in row) for row in rows]"""
FAST = SLOW.replace("list(x + 1 for x in row)", "[x + 1 for x in row]")
FASTEST = FAST.replace("set(x + 1 for x in row)", "{x + 1 for x in row}")
BEFORE = "    é = '😀'; return [list"
LIKELY = "class Page:\n    def names(self, xs):\n        return self.sep.join(x.name for x in xs)\n"
PAGE = "https://github.com/flake8-bytecode-perf/flake8-bytecode-perf/blob/main/docs/rules/pfb803_generator_argument.md"
FIX_ALL = "source.fixAll.bytecodePerf"
LAST = 99  # a line behind the last one of each document


@pytest.fixture(autouse=True)
def _settings_of_the_plugin(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take back what the server sets on the plugin's class."""
    monkeypatch.setattr(Plugin, "settings", Plugin.settings)
    monkeypatch.setattr(Plugin, "baseline", Plugin.baseline)
    monkeypatch.setattr(Plugin, "exclude", Plugin.exclude)


def uri_in(folder: Path, name: str = "page.py") -> str:
    return (folder / name).as_uri()


def codes(found: list[types.Diagnostic]) -> list[object]:
    return [one.code for one in found]


def fixed(text: str, action: types.CodeAction, encoding: str = "utf-16") -> str:
    """Return a text after an action."""
    assert action.edit is not None
    if action.edit.changes is not None:
        [edits] = action.edit.changes.values()
    else:
        assert action.edit.document_changes is not None
        [edits] = [one.edits for one in action.edit.document_changes]
    return applied(text, [*edits], encoding)


def fixes(actions: list[types.CodeAction]) -> list[types.CodeAction]:
    return [action for action in actions if action.title.startswith("Fix PFB")]


def test_a_process_serves_until_it_is_shut_down(tmp_path: Path) -> None:
    with EditorOfProcess(tmp_path) as editor:
        [first, second] = editor.open(uri_in(tmp_path), SLOW)
        [action] = fixes(editor.actions(uri_in(tmp_path), 1))
        assert fixed(SLOW, action) == FAST
    assert first.range == types.Range(types.Position(1, 26), types.Position(1, 46))
    assert (first.code, first.source, first.severity) == ("PFB803", "bytecode-perf", types.DiagnosticSeverity.Information)
    assert first.code_description is not None
    assert first.code_description.href == PAGE
    assert first.message.startswith("generator expression for `list()` is resumed for every element")
    assert second.range.start.line == 5
    assert (editor.shown, editor.logged) == ([], [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", None])
def test_columns_are_in_the_encoding_that_the_editor_counts_in(tmp_path: Path, encoding: str | None) -> None:
    given, encoding = encoding, encoding or "utf-16"
    start = {"utf-8": len(BEFORE.encode()), "utf-16": len(BEFORE) + 1, "utf-32": len(BEFORE)}[encoding]
    uri = uri_in(tmp_path)
    with Editor(tmp_path, encoding=given) as editor:
        assert editor.can.position_encoding == encoding
        [first, _] = editor.open(uri, SLOW)
        assert first.range == types.Range(types.Position(1, start), types.Position(1, start + len("(x + 1 for x in row)")))
        assert editor.hover(uri, 1, start - 1) is None
        shown = editor.hover(uri, 1, start)
        assert shown is not None
        assert shown.range == first.range
        [fix, silence] = editor.actions(uri, 5)
        assert fixed(SLOW, fix, encoding).endswith("return [{x + 1 for x in row} for row in rows]")
        [_, silence] = editor.actions(uri, 1)
        assert "for row in rows]  # noqa: PFB803\n" in fixed(SLOW, silence, encoding)


def test_a_change_of_a_range_counts_lines_as_editors_do(tmp_path: Path) -> None:
    source = f"'''a\x0cb\x1c'''\n# 😀: \n{SLOW}\n"
    place = types.Range(types.Position(1, 6), types.Position(2, 0))
    behind = types.Range(types.Position(10, 0), types.Position(10, 0))
    uri = uri_in(tmp_path)
    with Editor(tmp_path) as editor:
        before = editor.open(uri, source)
        assert [one.range.start.line for one in before] == [3, 7]
        after = editor.change(uri, 2, (place, "here\n\n\n"), (behind, "x = 1\n"))
        assert [one.range.start for one in after] == [types.Position(5, 26), types.Position(9, 15)]
        assert editor.change(uri, 3, JOINED) == []
        assert codes(editor.change(uri, 4, (place, ""), QUADRATIC)) == ["PFB401"]


def test_a_broken_text_is_quiet_until_it_is_mended(tmp_path: Path) -> None:
    uri = uri_in(tmp_path)
    with Editor(tmp_path) as editor:
        editor.open(uri, SLOW)
        for version, broken in enumerate((f"{SLOW}\ndef", "(" * 500, "\x00"), 2):
            assert editor.change(uri, version, broken) == []
            assert editor.actions(uri, 0, LAST) == []
        assert len(editor.change(uri, 9, SLOW)) == 2
    assert (editor.shown, editor.logged) == ([], [])


async def hovered(editor: Editor, uri: str) -> Any:
    """Ask about a document that changes before it is looked at, once more before the answer."""
    params = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(5, 16))
    whole = types.TextDocumentContentChangeWholeDocument
    document = types.VersionedTextDocumentIdentifier
    protocol = editor.client.protocol
    protocol.notify("textDocument/didChange", types.DidChangeTextDocumentParams(document(10, uri), [whole(SLOW)]))
    answer = protocol.send_request_async("textDocument/hover", params)
    await asyncio.sleep(0.01)  # the server takes the question before the next change
    protocol.notify("textDocument/didChange", types.DidChangeTextDocumentParams(document(11, uri), [whole(FASTEST)]))
    return await answer


def test_a_newer_version_supersedes_what_waits(tmp_path: Path) -> None:
    uri = uri_in(tmp_path)
    with Editor(tmp_path) as editor:
        editor.open(uri, SLOW)
        for version in range(2, 9):
            editor.change(uri, version, SLOW, wait=False)
        assert editor.change(uri, 9, FAST) != []
        assert fixes(editor.actions(uri, 1)) == []
        assert editor.run(hovered(editor, uri)) is None
    assert editor.versions[-2:] == [9, 11]
    assert len(editor.versions) < 10


def test_hovering_shows_evidence_gain_and_share(tmp_path: Path) -> None:
    uri = uri_in(tmp_path)
    with Editor(tmp_path) as editor:
        editor.open(uri, SLOW)
        shown = editor.hover(uri, 5, 16)
        assert shown is not None
        assert isinstance(shown.contents, types.MarkupContent)
        assert shown.contents.kind == "markdown"
        parts = ("**PFB803 generator-argument** (certain)", "`MAKE_FUNCTION`", "of one call of `g`", "The fix is safe.", "| 3.13")
        for part in parts:
            assert part in shown.contents.value
        assert editor.hover(uri, 2, 0) is None
        assert editor.hover(uri, LAST, 0) is None
        assert editor.hover(uri_in(tmp_path, "never_opened.py"), 0, 0) is None


def test_a_hover_is_plain_where_the_editor_wants_it_plain(tmp_path: Path) -> None:
    plain = types.HoverClientCapabilities(content_format=[types.MarkupKind.PlainText, types.MarkupKind.Markdown])
    with Editor(tmp_path, able={"text_document": types.TextDocumentClientCapabilities(hover=plain)}) as editor:
        editor.open(uri_in(tmp_path), QUADRATIC)
        shown = editor.hover(uri_in(tmp_path), 6, 14)
        assert shown is not None
        assert isinstance(shown.contents, types.MarkupContent)
        assert shown.contents.kind == "plaintext"
        assert shown.contents.value.startswith("PFB401 quadratic-concatenation (certain)\n\nstring `self.html`")
        assert "the rewrite improves the time complexity" in shown.contents.value


def test_all_is_fixed_when_the_editor_asks_for_the_edit(tmp_path: Path) -> None:
    uri = uri_in(tmp_path)
    with Editor(tmp_path, able=ABLE) as editor:
        editor.open(uri, SLOW)
        for only in (None, ["source"], ["source.fixAll"], [FIX_ALL]):
            [action] = [one for one in editor.actions(uri, 2, only=only) if one.kind == FIX_ALL]
            assert (action.title, action.edit) == ("Apply all 2 safe fixes in this file", None)
        whole = editor.ask("codeAction/resolve", action)
        assert fixed(SLOW, whole) == FASTEST
        assert whole.edit.document_changes[0].text_document.version == 1
        assert editor.actions(uri, 0, LAST, only=["refactor", "source.organizeImports", "quickfix.other"]) == []


def test_all_is_fixed_at_once_for_an_editor_that_asks_for_that_kind_and_resolves_nothing(tmp_path: Path) -> None:
    uri = uri_in(tmp_path)
    with Editor(tmp_path) as editor:
        editor.open(uri, SLOW)
        assert {one.kind for one in editor.actions(uri, 0, LAST)} == {"quickfix"}
        [action] = editor.actions(uri, 0, 0, only=["source.fixAll"])
        assert fixed(SLOW, action) == FASTEST
        editor.change(uri, 2, QUADRATIC)
        assert editor.actions(uri, 0, LAST, only=["source.fixAll"]) == []


def test_a_fix_names_its_finding_and_is_made_once(tmp_path: Path) -> None:
    uri = uri_in(tmp_path)
    with Editor(tmp_path) as editor:
        [first, _] = editor.open(uri, SLOW)
        for _ in range(2):
            [fix, silence] = editor.actions(uri, 1)
            assert fix.diagnostics == silence.diagnostics == (first,)
            assert (fix.title, fix.is_preferred) == ("Fix PFB803 generator-argument", True)
            assert not silence.is_preferred
            assert editor.ask("codeAction/resolve", fix) == fix
        assert editor.actions(uri, 2) == []


def test_a_fix_that_is_refused_is_not_offered(tmp_path: Path) -> None:
    source = "def f(xs):\n    out = []\n    for x in xs:\n        out = out + [  # one\n            x]\n    return out\n"
    uri = uri_in(tmp_path)
    with Editor(tmp_path, able=ABLE, options={"args": ["--bytecode-perf-min-gain=0"]}) as editor:
        assert codes(editor.open(uri, source)) == ["PFB405"]
        assert [one.title for one in editor.actions(uri, 3)] == ["Silence PFB405 here, with a noqa comment"]
        editor.change(uri, 2, f"{source}\n\n{SLOW}")
        titles = ["Silence PFB405 here, with a noqa comment", "Apply all 2 safe fixes in this file"]
        assert [one.title for one in editor.actions(uri, 3)] == titles


def test_nothing_is_offered_for_the_whole_file_where_it_has_no_safe_fix(tmp_path: Path) -> None:
    with Editor(tmp_path, able=ABLE) as editor:
        assert codes(editor.open(uri_in(tmp_path), QUADRATIC)) == ["PFB401"]
        assert [one.title for one in editor.actions(uri_in(tmp_path), 6)] == ["Silence PFB401 here, with a noqa comment"]
        editor.change(uri_in(tmp_path), 2, FAST)
        assert [one.title for one in editor.actions(uri_in(tmp_path), 1)] == ["Apply the safe fix in this file"]


def test_unsafe_fixes_take_a_setting(tmp_path: Path) -> None:
    (tmp_path / ".flake8").write_text("[flake8]\nbytecode-perf-confidence = likely\n")
    uri = uri_in(tmp_path)
    with Editor(tmp_path, able=ABLE) as editor:
        assert codes(editor.open(uri, LIKELY)) == ["PFB803"]
        assert fixes(editor.actions(uri, 2)) == []
        assert "The fix is unsafe. Obstacles: " in str(editor.hover(uri, 2, 32))
        editor.configure({None: {"unsafeFixes": True}})
        [action] = fixes(editor.actions(uri, 2))
        assert (action.title, action.is_preferred) == ("Fix PFB803 generator-argument (unsafe)", False)
        assert "join([x.name for x in xs])" in fixed(LIKELY, action)
        assert [one.title for one in editor.actions(uri, 0, only=[FIX_ALL])] == ["Apply the unsafe fix in this file"]
        editor.change(uri, 2, f"{SLOW}\n\n{LIKELY}")
        [every] = editor.actions(uri, 0, only=[FIX_ALL])
        assert every.title == "Apply all 3 fixes in this file (1 unsafe)"


def test_a_document_that_was_never_saved_is_checked_and_a_cell_of_a_notebook_is_not(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        assert len(editor.open("untitled:Untitled-1", SLOW)) == 2
        item = types.TextDocumentItem("vscode-notebook-cell:/book.ipynb#X", "python", 1, SLOW)
        editor.tell("textDocument/didOpen", types.DidOpenTextDocumentParams(item))
        assert editor.actions(item.uri, 0, LAST) == []
    with Editor() as editor:
        assert len(editor.open("untitled:Untitled-1", SLOW)) == 2
        assert len(editor.open(uri_in(tmp_path), SLOW)) == 2
    assert (editor.shown, editor.logged) == ([], [])


def test_a_closed_document_shows_nothing(tmp_path: Path) -> None:
    uri = uri_in(tmp_path)
    with Editor(tmp_path) as editor:
        assert len(editor.open(uri, SLOW)) == 2
        editor.tell("textDocument/didClose", types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
        assert editor.diagnostics(uri, None) == []
        assert editor.actions(uri, 0, LAST) == []


SECTIONS = [
    ("per-file-ignores = page.py: PFB803", 0),
    ("per-file-ignores = other.py: PFB803", 2),
    ("exclude = page.py", 0),
    ("exclude = src", 2),
    ("select = E", 0),
    ("bytecode-perf-min-gain = 99", 0),
    ("disable-noqa = true", 2),
]


def test_the_section_holds_and_is_read_again_when_it_changes(tmp_path: Path) -> None:
    uri = uri_in(tmp_path)
    with Editor(tmp_path) as editor:
        assert len(editor.open(uri, SLOW)) == 2
        for section, count in SECTIONS:
            (tmp_path / ".flake8").write_text(f"[flake8]\n{section}\n")
            editor.tell("workspace/didChangeWatchedFiles", types.DidChangeWatchedFilesParams([]))
            assert len(editor.diagnostics(uri, 1)) == count, section
        assert [one.title for one in editor.actions(uri, 1)] == ["Fix PFB803 generator-argument"]
        (tmp_path / ".flake8").unlink()
        editor.tell("textDocument/didSave", types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))
        assert len(editor.diagnostics(uri, 1)) == 2
        assert editor.change(uri, 2, SLOW.replace("\n", "  # noqa\n").replace("in rows]", "in rows]  # noqa: PFB803")) == []


@pytest.mark.parametrize(("excluded", "count"), [("left", 0), ("./src/left", 0), ("./left", 2), ("right", 2)])
def test_an_excluded_folder_holds_for_the_files_in_it(tmp_path: Path, excluded: str, count: int) -> None:
    (tmp_path / "src/left/deep").mkdir(parents=True)
    (tmp_path / "setup.cfg").write_text(f"[flake8]\nextend-exclude = {excluded}\n")
    uri = uri_in(tmp_path, "src/left/deep/page.py")
    with Editor(tmp_path) as editor:
        assert len(editor.open(uri, SLOW)) == count
        assert bool(editor.actions(uri, 0, LAST)) == bool(count)


def test_files_with_tests_are_left_out_as_in_flake8(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    with Editor(tmp_path) as editor:
        assert editor.open(uri_in(tmp_path, "tests/page.py"), SLOW) == []


def test_a_baseline_and_a_profile_are_watched(tmp_path: Path) -> None:
    uri, known = uri_in(tmp_path), tmp_path / "known.json"
    profile = tmp_path / "run.folded"
    profile.write_text(f"f ({tmp_path / 'page.py'}:2) 900\ng ({tmp_path / 'page.py'}:6) 100\n")
    written = []
    for source in (SLOW, FASTEST):
        (tmp_path / "page.py").write_text(source, encoding="utf-8")
        in_process.bytecode_perf(tmp_path, "baseline", "write", "--output=known.json", ".")
        written.append(known.read_text(encoding="utf-8"))
    (tmp_path / ".flake8").write_text("[flake8]\nbytecode-perf-baseline = known.json\n")
    with Editor(tmp_path, able=ABLE) as editor:
        assert len(editor.open(uri, SLOW)) == 2
        (tmp_path / "page.py").write_text(SLOW, encoding="utf-8")
        known.write_text(written[0], encoding="utf-8")
        editor.tell("workspace/didChangeWatchedFiles", types.DidChangeWatchedFilesParams([]))
        assert editor.diagnostics(uri, 1) == []
        (tmp_path / ".flake8").write_text("[flake8]\nbytecode-perf-profile = run.folded\n")
        editor.tell("workspace/didChangeWatchedFiles", types.DidChangeWatchedFilesParams([]))
        assert "of the profiled run" in editor.diagnostics(uri, 1)[0].message
        assert "of the profiled run." in str(editor.hover(uri, 1, 30))
    watching = [one.register_options["watchers"] for one in editor.registered if one.method.endswith("Files")]
    patterns = [watcher["globPattern"] for watchers in watching for watcher in watchers]
    assert patterns == ["**/{.flake8,pyproject.toml,setup.cfg,tox.ini}", str(known), str(profile)]
    assert len({one.id for one in editor.registered}) == 4


def test_each_folder_has_its_own_configuration(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    inner = first / "inner"
    for folder, ignored in ((first, "PFB9"), (second, "PFB8"), (inner, "PFB803")):
        folder.mkdir()
        (folder / "setup.cfg").write_text(f"[flake8]\nextend-ignore = {ignored}\n")
    with Editor(first, second, able=ABLE) as editor:
        editor.configure({first.as_uri(): {"severity": "hint"}})
        assert {one.severity for one in editor.open(uri_in(first), SLOW)} == {types.DiagnosticSeverity.Hint}
        assert editor.open(uri_in(second), SLOW) == []
        assert len(editor.open(uri_in(inner), SLOW)) == 2
        added = types.WorkspaceFoldersChangeEvent([types.WorkspaceFolder(inner.as_uri(), "inner")], [])
        editor.tell("workspace/didChangeWorkspaceFolders", types.DidChangeWorkspaceFoldersParams(added))
        assert editor.diagnostics(uri_in(inner), 1) == []


def test_settings_come_when_the_server_starts_or_is_told_or_asks(tmp_path: Path) -> None:
    uri, severity = uri_in(tmp_path), types.DiagnosticSeverity
    given: dict[str, Any] = {"bytecodePerf": {"severity": {"PFB8": "warning", "PFB803": "Hint"}}}
    for options in (given, {"settings": given["bytecodePerf"]}, given["bytecodePerf"]):
        with Editor(tmp_path, options=options) as editor:
            assert {one.severity for one in editor.open(uri, SLOW)} == {severity.Hint}
            pushed = {"bytecodePerf": {"severity": "error", "args": ["--extend-ignore=PFB9"]}}
            editor.tell("workspace/didChangeConfiguration", types.DidChangeConfigurationParams(pushed))
            assert {one.severity for one in editor.diagnostics(uri, 1)} == {severity.Error}
            pushed["bytecodePerf"]["args"] = ["--extend-ignore=PFB8"]
            editor.tell("workspace/didChangeConfiguration", types.DidChangeConfigurationParams(pushed))
            assert editor.diagnostics(uri, 1) == []
    with Editor(tmp_path, able=ABLE) as editor:
        editor.open(uri, QUADRATIC)
        editor.configure({tmp_path.as_uri(): {"severity": "warning"}})
        assert {one.severity for one in editor.change(uri, 2, QUADRATIC)} == {severity.Warning}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"severity": "loud"}, "'loud' is not a valid value: it must be error, warning, information or hint"),
        ({"severity": {"PFB4": None}}, "'None' is not a valid value"),
        (
            {"unsafe-fixes": True},
            "unsafe-fixes is not a setting; there are severity, unsafeFixes and args; did you mean `unsafeFixes`?",
        ),
        ({"unsafeFixes": "yes"}, "bytecodePerf.unsafeFixes is neither true nor false: 'yes'"),
        ({"args": "--select=E"}, "bytecodePerf.args is not a list of flake8 options: '--select=E'"),
        ({"args": ["page.py"]}, "bytecodePerf.args: 'page.py' is not a flake8 option, such as '--select=PFB4'"),
        ({"bytecodePerf": ["hint"]}, "bytecodePerf is not an object: ['hint']"),
    ],
)
def test_wrong_settings_are_shown_once_and_leave_the_others(tmp_path: Path, options: Any, message: str) -> None:
    with Editor(tmp_path, options=options) as editor:
        assert len(editor.open(uri_in(tmp_path), SLOW)) == 2
        given = options.get("bytecodePerf", options)
        editor.tell("workspace/didChangeConfiguration", types.DidChangeConfigurationParams({"bytecodePerf": given}))
        editor.diagnostics(uri_in(tmp_path), 1)
    [shown] = editor.shown
    assert shown.startswith("bytecode-perf: bytecodePerf")
    assert message in shown


def test_a_wrong_setting_that_the_editor_has_for_each_folder_is_shown_once(tmp_path: Path) -> None:
    with Editor(tmp_path, able=ABLE) as editor:
        editor.open(uri_in(tmp_path), SLOW)
        editor.configure({None: {"severity": "hnt"}, tmp_path.as_uri(): {"severity": "hnt"}})
        editor.change(uri_in(tmp_path), 2, QUADRATIC)
        editor.configure({None: {"severity": "hnt"}, tmp_path.as_uri(): {"severity": "wrning"}})
        editor.change(uri_in(tmp_path), 3, QUADRATIC)
    assert [re.findall("'(.*?)'", shown) for shown in editor.shown] == [["hnt"], ["wrning"]]


REFUSED = [
    ("bytecode-perf-heat = warm", "bytecode-perf-heat in setup.cfg: 'warm' is not a valid value"),
    ("per-file-ignores = page.py", "page.py"),
    ("require-plugins = no-such-plugin", "no-such-plugin"),
    ("bytecode-perf-baseline = missing.json", "can't be read"),
    ("max-line-length = many", "max-line-length"),
]


def test_a_broken_configuration_is_shown_once_and_mended(tmp_path: Path) -> None:
    uri = uri_in(tmp_path)
    with Editor(tmp_path) as editor:
        assert len(editor.open(uri, SLOW)) == 2
        for section, message in REFUSED:
            (tmp_path / "setup.cfg").write_text(f"[flake8]\n{section}\n")
            for _ in range(2):
                editor.tell("workspace/didChangeWatchedFiles", types.DidChangeWatchedFilesParams([]))
                assert editor.diagnostics(uri, 1) == [], section
            assert message in editor.shown[-1]
        assert len(editor.shown) == len(REFUSED)
        (tmp_path / "setup.cfg").write_text("[flake8]\n")
        editor.tell("workspace/didChangeWatchedFiles", types.DidChangeWatchedFilesParams([]))
        assert len(editor.diagnostics(uri, 1)) == 2
        editor.change(uri, 2, SLOW, wait=False)
        wrong = {"bytecodePerf": {"args": ["--no-such-option"]}}
        editor.tell("workspace/didChangeConfiguration", types.DidChangeConfigurationParams(wrong))
        assert len(editor.diagnostics(uri, 2)) == 2
    assert "no-such-option" in editor.shown[-1]


@pytest.mark.parametrize(
    ("argument", "told"),
    [
        (
            "--bytecode-perf-min-gian=3",
            "bytecodePerf.args: unknown option --bytecode-perf-min-gian; did you mean `--bytecode-perf-min-gain`?",
        ),
        ("--extend-ingore=E", "bytecodePerf.args: unknown option --extend-ingore; did you mean `--extend-ignore`?"),
        ("--max=3", "bytecodePerf.args: ambiguous option: --max=3 could match"),
        ("--frobnicate", "bytecodePerf.args: unknown option --frobnicate"),
        ("--bytecode-perf-heat=warm", "bytecodePerf.args: argument --heat: 'warm' is not a valid value: it must be"),
        ("--max-line-length", "bytecodePerf.args: argument --max-line-length: expected one argument"),
    ],
)
def test_a_wrong_argument_names_the_setting_and_what_may_have_been_meant(tmp_path: Path, argument: str, told: str) -> None:
    with Editor(tmp_path, options={"args": [argument]}) as editor:
        assert len(editor.open(uri_in(tmp_path), SLOW)) == 2
        assert len(editor.change(uri_in(tmp_path), 2, FAST)) == 1
    [shown] = editor.shown
    assert shown.startswith(f"bytecode-perf: {told}")
    assert shown.endswith(" (the other settings hold)")


def test_wrong_arguments_and_settings_leave_the_others(tmp_path: Path) -> None:
    wrong = ["--no-such-option", "--select", "PFB8", "--version", "--bytecode-perf-baseline=absent.json"]
    given = {"severity": {"": "error", "PFB8": "loud"}, "args": [*wrong, "--extend-ignore=PFB4"], "unsaveFixes": True}
    with Editor(tmp_path, options=given) as editor:
        found = editor.open(uri_in(tmp_path), SLOW)
        assert [(one.code, one.severity) for one in found] == [("PFB803", types.DiagnosticSeverity.Error)] * 2
        assert editor.change(uri_in(tmp_path), 2, QUADRATIC) == []
        given["args"] = ["--extend-ignore=PFB8"]
        editor.tell("workspace/didChangeConfiguration", types.DidChangeConfigurationParams({"bytecodePerf": given}))
        assert len(editor.diagnostics(uri_in(tmp_path), 2)) == 1
    settings, arguments, again = editor.shown
    assert "bytecodePerf.unsaveFixes is not a setting; " in settings
    assert "bytecodePerf.args: 'PFB8' is not a flake8 option, such as '--select=PFB4'; " in settings
    assert "bytecodePerf.severity: 'loud' is not a valid value" in settings
    assert [part.split()[0] for part in arguments.split("bytecodePerf.args: ")[1:]] == [
        "unknown",
        "argument",
        "--version",
        "argument",
    ]
    assert "unsaveFixes" in again
    assert "PFB8'" not in again


def test_a_wrong_argument_in_a_broken_configuration_is_not_what_is_told(tmp_path: Path) -> None:
    (tmp_path / "setup.cfg").write_text("[flake8]\nbytecode-perf-heat = warm\n")
    with Editor(tmp_path, options={"args": ["--extend-ignore=PFB4"]}) as editor:
        assert editor.open(uri_in(tmp_path), SLOW) == []
    [shown] = editor.shown
    assert f"flake8 can't be configured in {tmp_path}: bytecode-perf-heat in setup.cfg: 'warm'" in shown


def test_what_fails_with_one_file_is_a_line_in_the_log(tmp_path: Path) -> None:
    odd, sound = tmp_path / "odd", tmp_path / "sound"
    for folder in (odd, sound):
        folder.mkdir()
    raising = "class Odd:\n    def __init__(self, tree): ...\n\n    @classmethod\n    def parse_options(cls, options): raise {}\n"
    (odd / "setup.cfg").write_text("[flake8:local-plugins]\nextension =\n    ODD = odd_plugin_of_a_test:Odd\npaths = .\n")
    with Editor(odd, sound) as editor, pytest.MonkeyPatch.context() as patched:
        patched.syspath_prepend(str(odd))
        raised = {"RuntimeError('of\\nits own')": "RuntimeError: of its own", "SystemExit(3)": "SystemExit: 3"}
        for version, (error, told) in enumerate(raised.items()):
            (odd / "odd_plugin_of_a_test.py").write_text(raising.format(error))
            sys.modules.pop("odd_plugin_of_a_test", None)
            name = f"page{version}.py"
            assert editor.open(uri_in(odd, name), SLOW) == []
            assert editor.logged[-1] == f"{odd / name} can't be checked: {told}"
            assert len(editor.open(uri_in(sound, name), SLOW)) == 2
    assert (len(editor.logged), editor.shown) == (2, [])


def test_a_request_that_is_cancelled_is_answered_so_and_the_next_one_is_served(tmp_path: Path) -> None:
    uri = uri_in(tmp_path)
    hover = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(1, 30))
    with Editor(tmp_path) as editor:
        editor.open(uri, SLOW)

        async def cancelled() -> Any:
            editor.client.protocol.notify(
                "textDocument/didChange",
                types.DidChangeTextDocumentParams(
                    types.VersionedTextDocumentIdentifier(2, uri), [types.TextDocumentContentChangeWholeDocument(SLOW)]
                ),
            )
            answer = editor.client.protocol.send_request_async("textDocument/hover", hover, msg_id="cancelled")
            editor.client.cancel_request(types.CancelParams("cancelled"))
            return await answer

        with pytest.raises(JsonRpcException, match="canceled"):
            editor.run(cancelled())
        assert editor.hover(uri, 1, 30) is not None


def test_a_notification_that_fails_is_a_line_in_the_log(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        editor.change(uri_in(tmp_path), 2, SLOW, wait=False)
        assert editor.hover(uri_in(tmp_path), 1, 30) is None
    [logged] = editor.logged
    assert logged.startswith("FeatureNotificationError: ")
    assert "\n" not in logged
    assert editor.shown == []


def message(method: str, **rest: object) -> str:
    body = json.dumps({"jsonrpc": "2.0", "method": method, **rest})
    return f"Content-Length: {len(body)}\r\n\r\n{body}"


def test_what_plugins_print_stays_out_of_the_protocol(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printing = "print('printed')\n\n\nclass Quiet:\n    def __init__(self, tree): ...\n"
    (tmp_path / "printing_plugin_of_a_test.py").write_text(printing)
    (tmp_path / "setup.cfg").write_text("[flake8:local-plugins]\nextension =\n    QUI = printing_plugin_of_a_test:Quiet\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    about = {"processId": None, "rootUri": tmp_path.as_uri(), "capabilities": {}}
    document = {"uri": uri_in(tmp_path), "languageId": "python", "version": 1, "text": SLOW}
    given = [
        message("initialize", id=1, params=about),
        message("textDocument/didOpen", params={"textDocument": document}),
        message("textDocument/hover", id=2, params={"textDocument": document, "position": {"line": 5, "character": 12}}),
    ]
    done = in_process.bytecode_perf(tmp_path, "server", "--stdio", given="".join(given))
    assert done.returncode == 1  # the input ended without a word
    assert done.stdout.startswith("Content-Length: ")
    assert "printed" not in done.stdout


def test_without_the_extra_one_line_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith(("pygls", "flake8_bytecode_perf.server"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pygls", None)
    done = in_process.bytecode_perf(tmp_path, "server")
    told = "bytecode-perf: the server needs pygls, which is not installed; install 'flake8-bytecode-perf[lsp]'\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", told)


EDITORS = (Path(__file__).parents[2] / "docs" / "editors.md").read_text(encoding="utf-8")


def test_the_page_on_editors_has_every_setting_and_valid_examples() -> None:
    table = EDITORS.partition("under `bytecodePerf`")[2].partition("\n\n")[0]
    defaults = dict(re.findall(r"^\| `(\w+)` \| `([^`]*)` \|", table, re.MULTILINE))
    assert {*defaults} == {"severity", "unsafeFixes", "args"}
    assert options_from({name: json.loads(value) for name, value in defaults.items()}) == (Options(), [])
    examples = [json.loads(text) for text in re.findall(r"```json\n(.*?)```", EDITORS, re.DOTALL) if "bytecodePerf" in text]
    for example in examples:
        assert options_from(example.get("glspc.server.initializationOptions", example)["bytecodePerf"])[1] == []
    assert len(examples) == 2
    assert EDITORS.count(FIX_ALL) == 4


NOQA = [
    ("list(x for x in xs)  # why", "list(x for x in xs)  # why  # noqa: PFB803"),
    ("list(x for x in xs)   ", "list(x for x in xs)  # noqa: PFB803"),
    ("list(x for x in xs)  # NOQA:E501", "list(x for x in xs)  # NOQA:E501,PFB803"),
    ("list(x for x in xs)  # noqa: E501, W291  # why", "list(x for x in xs)  # noqa: E501, W291,PFB803  # why"),
    ("list(x for x in xs) + \\\n    []", "list(x for x in xs) + \\\n    []  # noqa: PFB803"),
    ("f(\n 1,  # noqa: E1\n list(x for x in xs),\n)", "f(\n 1,  # noqa: E1\n list(x for x in xs),  # noqa: PFB803\n)"),
    ("'''\n''' + str(list(x for x in xs))", "'''\n''' + str(list(x for x in xs))  # noqa: PFB803"),
    ("list(x for x in xs) + ['''\n''']", "list(x for x in xs) + ['''\n''']  # noqa: PFB803"),
    ("list(x for x in xs), '# noqa: E501'", None),
]


@pytest.mark.parametrize(("code", "silent"), NOQA)
def test_a_comment_silences_a_finding_where_flake8_looks_for_it(tmp_path: Path, code: str, silent: str | None) -> None:
    uri, start = uri_in(tmp_path), "def f(xs):\n    return "
    with Editor(tmp_path, options={"args": ["--bytecode-perf-min-gain=0", "--bytecode-perf-confidence=likely"]}) as editor:
        [found] = editor.open(uri, f"{start}{code}")
        actions = [one for one in editor.actions(uri, found.range.start.line) if one.title.startswith("Silence")]
        assert [fixed(f"{start}{code}", action) for action in actions] == ([f"{start}{silent}"] if silent else [])
        assert silent is None or editor.change(uri, 2, f"{start}{silent}") == []
        (tmp_path / ".flake8").write_text("[flake8]\ndisable-noqa = true\n")
        assert len(editor.change(uri, 3, f"{start}{code}")) == 1
        assert not [one for one in editor.actions(uri, found.range.start.line) if one.title.startswith("Silence")]
