"""The plugin of python-lsp-server: what a finding rests on when hovered over, and its fix as a code action.

The findings themselves come from flake8, which the server runs. Here they are found again, with the options of the project's
`[flake8]` section.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pluggy import HookimplMarker

from flake8_bytecode_perf.check import check
from flake8_bytecode_perf.cli._errors import UserError
from flake8_bytecode_perf.cli._files import decode, parse
from flake8_bytecode_perf.cli._flake8 import Flake8, config_near
from flake8_bytecode_perf.gain import table
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import SUPPORTED
from flake8_bytecode_perf.source import characters, lines_of

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from flake8_bytecode_perf.rule import Finding

hookimpl = HookimplMarker("pylsp")
_RULES = {rule.code: rule for rule in RULES}
_FIX, _FIX_ALL = "quickfix", "source.fixAll"


@hookimpl
def pylsp_settings() -> dict[str, Any]:
    """Switch the plugin on unless the editor says otherwise."""
    return {"plugins": {"bytecode_perf": {"enabled": True}}}


@hookimpl(hookwrapper=True)
def pylsp_hover(workspace: Any, document: Any, position: dict[str, int]) -> Generator[None, Any, None]:
    """Put the evidence of the findings at a position before what others say of it."""
    outcome = yield
    source = document.source
    shown = "\n\n".join([_evidence(found) for found in _found(workspace, document, source) if _holds(found, source, position)])
    if shown:
        others = _text((outcome.get_result() or {}).get("contents", ""))
        value = f"{shown}\n\n---\n\n{others}" if others else shown
        outcome.force_result({"contents": {"kind": "markdown", "value": value}})


@hookimpl
def pylsp_code_actions(
    workspace: Any,
    document: Any,
    range: dict[str, Any],  # noqa: A002 - the hook's word
    context: dict[str, Any],
) -> list[dict[str, Any]]:
    """Return the fixes of the findings in a range of lines; all of the file's together where the editor asks for that kind.

    Of findings that are certain: a fix that is chosen in passing must not change what the program does.
    """
    source, wanted = document.source, context.get("only") or [_FIX]
    found = [one for one in _found(workspace, document, source) if one.confidence == "certain"]
    first, last = range["start"]["line"] + 1, range["end"]["line"] + 1
    actions: list[dict[str, Any] | None] = []
    if _FIX in wanted:
        here = [one for one in found if one.line <= last and first <= one.end_line]
        actions = [_action(workspace, document, source, [one], _FIX) for one in here]
    if found and (_FIX_ALL in wanted or "source" in wanted):
        actions.append(_action(workspace, document, source, found, _FIX_ALL))
    return [action for action in actions if action is not None]


def _found(workspace: Any, document: Any, source: str) -> list[Finding]:
    """What flake8 reports of this plugin in a document; nothing in one that is no Python, or is excluded."""
    try:
        flake8 = _flake8(workspace, document)
        tree = parse(decode(source.encode(), Path(document.path)))
    except (UserError, SystemExit):  # flake8 ends with a usage error for an option that it can't take
        return []
    if not flake8.files():
        return []
    lines, reports = lines_of(source), flake8.reports(document.path)
    return [found for found in check(tree, flake8.settings) if reports(found, lines)]


def _flake8(workspace: Any, document: Any) -> Flake8:
    config = config_near(workspace.root_path or str(Path(document.path).parent))
    changed = Path(config).stat().st_mtime_ns if config else 0
    return _flake8_with(document.path, config, changed)


@lru_cache(maxsize=16)
def _flake8_with(path: str, config: str, _changed: int) -> Flake8:
    return Flake8((path, f"--config={config}" if config else "--isolated"))


def _holds(found: Finding, source: str, position: dict[str, int]) -> bool:
    """Whether a finding stands at a position, whose columns are UTF-16's."""
    lines, line = lines_of(source), position["line"] + 1
    if not 1 <= line <= len(lines):
        return False
    before = lines[line - 1].encode("utf-16-le")[: 2 * position["character"]]
    column = len(before.decode("utf-16-le", errors="ignore"))
    start = found.line, characters(lines, found.line, found.column)
    return start <= (line, column) < (found.end_line, characters(lines, found.end_line, found.end_column))


def _evidence(found: Finding) -> str:
    """What is shown of a finding: the message, the instructions, what the rewrite saves on each Python."""
    rule = _RULES.get(found.code)
    if rule is None:
        return f"**{found.code}** {found.message}"
    instructions = ", ".join([f"`{name}`" for name in found.instructions])
    rows = [_row(target, rule.code) for target in SUPPORTED]
    return "\n".join(
        [
            f"**{found.code} {rule.name}** ({found.confidence})\n\n{found.message}\n",
            f"In the bytecode: {instructions}\n",
            f"What the rule's own example saves a pass; more with `bytecode-perf explain {found.code}`:\n",
            "| Python | before | after | saved |\n|---|---|---|---|",
            *rows,
        ]
    )


def _row(target: str, code: str) -> str:
    pair = table(target)["savings"][code][""]
    return f"| {target} | {pair['slow']:.1f} ns | {pair['fast']:.1f} ns | {pair['saved']:.1f} ns |"


def _text(contents: Any) -> str:
    """What another plugin shows, in any of the protocol's forms."""
    match contents:
        case {"value": str(value)} | str(value):
            return value
        case list():
            return "\n\n".join(filter(None, map(_text, contents)))
    return ""


def _action(workspace: Any, document: Any, source: str, found: Sequence[Finding], kind: str) -> dict[str, Any] | None:
    """A code action that fixes these findings, or None if nothing of them is fixed."""
    from flake8_bytecode_perf.fix import fix_text  # noqa: PLC0415 - libcst is loaded when a fix is wanted
    from flake8_bytecode_perf.fixes import FIXES  # noqa: PLC0415 - as above

    if not any(one.code in FIXES for one in found):
        return None
    lines, settings = lines_of(source), _flake8(workspace, document).settings
    # what one fix uncovers comes with the next action
    after = fix_text(source, settings, FIXES.keys(), lambda one, now: one in found and now == lines).text
    if after == source:
        return None
    one = found[0]
    title = f"Fix {one.code} {_RULES[one.code].name}" if kind == _FIX else "Fix all that flake8-bytecode-perf can fix"
    return {"title": title, "kind": kind, "edit": {"changes": {document.uri: _edits(lines, lines_of(after))}}}


def _edits(before: Sequence[str], after: Sequence[str]) -> list[dict[str, Any]]:
    """The lines that change, as the protocol's edits: whole lines, so that no column is counted."""
    return [
        {"range": {"start": _start(before, first), "end": _start(before, last)}, "newText": "".join(after[new_first:new_last])}
        for tag, first, last, new_first, new_last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        if tag != "equal"
    ]


def _start(lines: Sequence[str], index: int) -> dict[str, int]:
    """Where a line starts; behind the last one, its end if no line end closes it."""
    if index == len(lines) and lines and not lines[-1].endswith(("\r", "\n")):
        return {"line": index - 1, "character": len(lines[-1].encode("utf-16-le")) // 2}
    return {"line": index, "character": 0}
