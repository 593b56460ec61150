"""Reads the loops in `loops/`, each a slow form and its rewrite, and knows what the plugin is to be shown of them.

A file there is a module like any other. Of each loop it defines

    pfb201_NAME_before         the slow form: a function, a method, or a text that is a module of its own
    pfb201_NAME_after          the same, with one finding of that rule mended
    pfb201_NAME_data(n)        arguments for about n passes; for a text the dict of its globals, where it leaves a `result`
    pfb201_NAME_run(form, …)   how the form is called, where its loop is the caller's

The plugin is shown the file with one form alone, as it would stand there; a text by itself.
"""

from __future__ import annotations

import ast
import inspect
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Run = Callable[[], object]

_FOLDER = Path(__file__).parent / "loops"
_NAME = re.compile(r"(pfb\d{3})_(\w+)_(before|after|data|run)$")


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a loop: what the plugin is shown, and what gives, for n passes, a call on data of its own."""

    source: str
    prepared: Callable[[int], Run]


@dataclass(frozen=True, slots=True)
class LoopPair:
    """A loop in its slow form and its rewrite, which mends one finding of the rule `code`."""

    code: str
    name: str
    before: Form
    after: Form

    @property
    def title(self) -> str:
        return f"{self.code} {self.name}"


def loop_pairs(wanted: Iterable[str] = ()) -> list[LoopPair]:
    """Return the loops whose code or name holds one of these texts, by code and name; all of them for none."""
    pairs = [pair for path in sorted(_FOLDER.glob("*.py")) for pair in _of_file(path)]
    texts = [text.lower() for text in wanted]
    chosen = [pair for pair in pairs if not texts or any(text in pair.title.lower() for text in texts)]
    return sorted(chosen, key=lambda pair: pair.title)


def _of_file(path: Path) -> Iterator[LoopPair]:
    source = path.read_text(encoding="utf-8")
    names: dict[str, Any] = {"__name__": path.stem}
    exec(compile(source, str(path), "exec", dont_inherit=True), names)  # noqa: S102 - the loops are this folder's own
    forms = {name: thing for name, thing in _all_names(names) if _NAME.match(name)}
    for name in forms:
        code, title, what = _NAME.match(name).groups()  # type: ignore[union-attr]  # only what matches is there
        if what == "before":
            before, after = (_form(source, forms, f"{code}_{title}", form) for form in ("before", "after"))
            yield LoopPair(code.upper(), f"{path.stem}.{title}", before, after)


def _all_names(names: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """What a module defines, and what its classes do."""
    for name, thing in names.items():
        yield name, thing
        if inspect.isclass(thing) and thing.__module__ == names["__name__"]:
            yield from vars(thing).items()


def _form(source: str, forms: dict[str, Any], stem: str, which: str) -> Form:
    name = f"{stem}_{which}"
    form, data, run = forms[name], forms[f"{stem}_data"], forms.get(f"{stem}_run")
    if isinstance(form, str):
        return Form(form, lambda passes: _text_to_run(form, data(passes)))
    return Form(_alone(source, name), lambda passes: _call_to_run(form, run, data(passes)))


def _text_to_run(text: str, names: dict[str, Any]) -> Run:
    code = compile(text, "<module>", "exec", dont_inherit=True)  # in new code, for a module's body runs once

    def run() -> object:
        exec(code, names)  # noqa: S102 - as above
        return names["result"]

    return run


def _call_to_run(form: Callable[..., Any], run: Callable[..., Any] | None, arguments: tuple[Any, ...]) -> Run:
    if run is not None:
        return lambda: run(form, *arguments)
    if inspect.isgeneratorfunction(form):
        return lambda: list(form(*arguments))
    return lambda: form(*arguments)


def _alone(source: str, name: str) -> str:
    """Return a file's source with all forms, data and runs but one taken out; each line stays where it was."""
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and _NAME.match(node.name) and node.name != name:
            taken = slice(node.lineno - 1, node.end_lineno)
            lines[taken] = [" " * node.col_offset + "pass", *[""] * (len(lines[taken]) - 1)]
    return "\n".join(lines) + "\n"
