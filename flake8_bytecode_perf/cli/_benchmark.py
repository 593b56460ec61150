"""Writes the benchmark of a finding: a script with the function before and after the rewrite, and arguments to fill in."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.cli._harness import OWN_NAMES, Form, harness
from flake8_bytecode_perf.cli._imports import import_lines
from flake8_bytecode_perf.cli._pieces import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.cli._arguments import Arguments
    from flake8_bytecode_perf.cli._excerpts import Excerpt, Piece
    from flake8_bytecode_perf.cli._targets import Target

_WIDTH = 79
_COMPOUND = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.If, ast.For, ast.While, ast.With, ast.Try, ast.Match)


class Side(NamedTuple):
    """The function in its file, before or after the rewrite."""

    source: str
    excerpt: Excerpt
    target: Target


@dataclass(frozen=True)
class Benchmark:
    """A script, and the names of its parts that whoever runs it needs."""

    text: str
    check: str
    timed: str
    benchmarks: str


class Writer:
    """Puts the script together; `package` is that of the file, for relative imports."""

    def __init__(self, before: Side, after: Side, arguments: Arguments, package: str) -> None:
        self._sides, self._arguments, self._package = (before, after), arguments, package
        self._texts = [Text(side.source, side.excerpt.globals) for side in self._sides]
        self._pieces = [[piece for piece in side.excerpt.pieces if not piece.is_import] for side in self._sides]
        sides = zip(self._texts, self._pieces, strict=True)
        self._plain = [{piece: text.of(piece, {}) for piece in pieces} for text, pieces in sides]
        self._twice = self._names_written_twice()
        taken = self._taken()
        self._own = {name: _free(name.upper() if name == "benchmarks" else name, taken) for name in OWN_NAMES}
        self._names = [{name: _free(self._renamed(name, when), taken) for name in self._twice} for when in ("before", "after")]

    def _taken(self) -> set[str]:
        """The names that the script's own may not have."""
        names = {"pyperf"}
        for side in self._sides:
            for piece in side.excerpt.pieces:
                names |= piece.names | piece.uses
        return names

    def _names_written_twice(self) -> set[str]:
        """The globals that differ before and after: the function, what the rewrite changes, and what uses these in turn."""
        before, after = (set(plain.values()) for plain in self._plain)
        changed = [
            {name for piece, text in plain.items() if text not in other for name in piece.names}
            for plain, other in zip(self._plain, (after, before), strict=True)
        ]
        every = [piece for pieces in self._pieces for piece in pieces]
        bound = {name for piece in every for name in piece.names}
        twice = {self._sides[0].target.path[0]} | (changed[0] & changed[1]) | (_declared_global(every) & bound)
        known = 0
        while known != len(twice):
            known = len(twice)
            twice.update(*(piece.names for piece in every if not twice.isdisjoint(piece.uses | piece.names)))
        return twice

    def _renamed(self, name: str, suffix: str) -> str:
        classes = {piece.statement.name for piece in self._pieces[0] if isinstance(piece.statement, ast.ClassDef)}
        return f"{name}{suffix.title()}" if name in classes else f"{name}_{suffix}"

    def write(self, header: Iterable[str], todo: Iterable[str] = ()) -> Benchmark:
        """Return the script. `header` are its first lines, `todo` is the comment above the function after the rewrite."""
        blocks = [*self._missing(), *self._shared(), *self._own_pieces(0), *self._own_pieces(1, todo)]
        blocks += [self._arguments_function(), *self._harness()]
        between = "\n\n\n" if blocks[0].startswith(("def ", "class ", "@")) else "\n\n"
        head = "\n".join([*header, "", self._imports()])
        own = self._own
        return Benchmark(head + between + "\n\n\n".join(blocks) + "\n", own["check"], own["timed"], own["benchmarks"])

    def _imports(self) -> str:
        """The imports of both sides, and of what the script itself uses."""
        needed = {name for side in self._sides for name in side.excerpt.needed}
        found = [piece.statement for side in self._sides for piece in side.excerpt.pieces if piece.is_import]
        return import_lines(found, needed, self._package, {"pyperf", *self._arguments.modules})

    def _missing(self) -> list[str]:
        names = dict.fromkeys([name for side in self._sides for name in side.excerpt.missing])
        return ["\n".join([f"{name} = ...  # TODO: the file does not show what this is" for name in names])] if names else []

    def _shared(self) -> list[str]:
        """What is the same before and after, and what only one of them has."""
        written: dict[str, bool] = {}
        for plain in self._plain:
            for piece, text in plain.items():
                if self._twice.isdisjoint(piece.uses | piece.names):
                    written[text] = isinstance(piece.statement, _COMPOUND)
        return _grouped(written.items())

    def _own_pieces(self, number: int, todo: Iterable[str] = ()) -> list[str]:
        """What is written twice, under the names of one side; the comment stands above the function."""
        text, names, function = self._texts[number], self._names[number], self._sides[number].target.path[0]
        written = []
        for piece in self._pieces[number]:
            if not self._twice.isdisjoint(piece.uses | piece.names):
                above = todo if function in piece.names else ()
                written.append(("\n".join([*above, text.of(piece, names)]), isinstance(piece.statement, _COMPOUND)))
        return _grouped(written)

    def _arguments_function(self) -> str:
        classes = ", ".join(sorted(self._arguments.classes & self._twice))
        lines = [f"def {self._own['arguments']}({classes}):", '    """Return new arguments for a call, which may change them."""']
        for one in self._arguments.inputs:
            told = one.origin if one.is_known else f"TODO: fill in {one.origin}".rstrip()
            line = f"    {one.name} = {one.value}"
            commented = f"{line}  # {told}" if told else line
            lines += [commented] if len(commented) <= _WIDTH else [f"    # {told}"[:_WIDTH], line]
        passed = ", ".join(self._arguments.positional) + "," * (len(self._arguments.positional) == 1)
        keywords = ", ".join([f'"{name}": {value}' for name, value in self._arguments.keywords.items()])
        return "\n".join([*lines, f"    return ({passed}), {{{keywords}}}"])

    def _harness(self) -> list[str]:
        """The functions that call, compare and time, and the main program."""
        target, inputs = self._sides[0].target, self._arguments.inputs
        iterators = [one for one in inputs if "iter(" in one.value or "io." in one.value]
        compares_objects = bool(self._arguments.classes or iterators) or self._has_classes()
        form = Form(target.is_cached, target.is_lazy, compares_objects, not self._arguments.are_known)
        return harness(self._own, form, self._table())

    def _has_classes(self) -> bool:
        return any(isinstance(piece.statement, ast.ClassDef) for piece in self._pieces[0])

    def _table(self) -> str:
        lines = [f"{self._own['benchmarks']} = {{"]
        for number, when in enumerate(("before", "after")):
            names, target = self._names[number], self._sides[number].target
            classes = "".join([f", {names[name]}" for name in sorted(self._arguments.classes & self._twice)])
            function = _function(names, target)
            lines.append(f'    "{target.name} {when}": ({function}{classes or ","}),')
        return "\n".join([*lines, "}"])


def _function(names: dict[str, str], target: Target) -> str:
    """The expression for the function."""
    first, name = names[target.path[0]], target.path[-1]
    if len(target.path) == 1:
        return first
    if name.startswith("__") and not name.endswith("__"):
        name = f"_{first.lstrip('_')}{name}"  # as the compiler spells it outside of the class
    return f"{first}.{name}{target.suffix}"


def _declared_global(pieces: Iterable[Piece]) -> set[str]:
    """The globals that a function assigns, so that each side needs its own."""
    nodes = [node for piece in pieces for node in ast.walk(piece.statement)]
    return {name for node in nodes if isinstance(node, ast.Global) for name in node.names}


def _free(name: str, taken: set[str]) -> str:
    """The name, with underscores behind it until it is free; it is taken from then on."""
    while name in taken:
        name += "_"
    taken.add(name)
    return name


def _grouped(written: Iterable[tuple[str, bool]]) -> list[str]:
    """Blocks of code: simple statements stand together, each definition alone."""
    blocks: list[str] = []
    after_simple = False
    for text, is_compound in written:
        if after_simple and not is_compound:
            blocks[-1] += f"\n{text}"
        else:
            blocks.append(text)
        after_simple = not is_compound
    return blocks
