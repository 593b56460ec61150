"""The bytecode of a source, instruction by instruction; those that findings name are marked."""

from __future__ import annotations

import ast
import dis
import re
import warnings
from itertools import islice
from types import CodeType
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.bytecode.compiled import Compiled
from flake8_bytecode_perf.bytecode.instruction import next_of
from flake8_bytecode_perf.bytecode.opcodes import name_of
from flake8_bytecode_perf.check import examined
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.bytecode.instruction import Instruction
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site
    from flake8_bytecode_perf.report import Weighed
    from flake8_bytecode_perf.rule import Rule, Suspect

    Span = tuple[int, int, int, int]  # line, column, end line, end column; columns in bytes, as in the syntax tree
    Place = tuple[Span | None, str]  # of an instruction, with its name as a finding gives it

_LEFT_OUT = frozenset({"CACHE", "RESUME"})
_ADDRESS = re.compile(r"(<code object \S+) at 0x\w+, file .*, line \d+>")


class Row(NamedTuple):
    """One instruction: its line in the source, None where it is that of the row before, its function, and what dis says of it.

    `span` is None for what stands at no place in the source; `proved` tells that a finding names the instruction; `label` is
    what a jump to this row has for its argument.
    """

    line: int | None
    function: str
    instruction: str
    argument: str
    span: Span | None
    proved: bool
    label: str = ""

    @property
    def name(self) -> str:
        """The instruction as a finding names it."""
        return f"{self.instruction} {self.argument}" if self.instruction == "BINARY_OP" else self.instruction


def listing(
    source: str, filename: str = "<unknown>", settings: Settings | None = None, rules: Sequence[Rule] = RULES
) -> list[Row]:
    """Return the bytecode of a source on the running Python, the module's first, without CACHE and RESUME.

    Proved is what the findings of these settings and rules name. Raises what `compile` does for what is no Python.
    """
    whole = compiled(source, filename)
    with examined(ast.parse(source, filename), settings or Settings(), rules) as (module, weighed, _troubles):
        return Marker(module, weighed).marked(weighed, [row for code in _codes(whole) for row in _rows(code)])


def compiled(source: str, filename: str = "<unknown>") -> CodeType:
    """Return the code of a source; raises what `compile` does for what is no Python."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return compile(source, filename, "exec", dont_inherit=True, optimize=0)


def rows_between(whole: CodeType, first: int, last: int) -> list[Row]:
    """Return the instructions of some lines of a source, both ends included, as `listing` does; none is marked."""
    found = []
    for code in _codes(whole):
        if any(first <= (line or 0) <= last for _, _, line in code.co_lines()):
            line = 0
            for row in _rows(code):
                line = row.line or line
                found += [row] * (first <= line <= last)
    return found


class Marker:
    """Marks what findings of one file name among the file's instructions."""

    def __init__(self, module: Module, weighed: Sequence[Weighed]) -> None:
        nodes = [node for found in weighed for node in _nodes(found)]
        self._bytecode = Compiled(module, [*module.tree.body, *nodes])  # all statements: a `global` in one may change another

    def marked(self, weighed: Sequence[Weighed], rows: Sequence[Row]) -> list[Row]:
        """Return the rows, with what some of the findings name marked as proved."""
        places = frozenset([place for found in weighed for place in _proved(found, self._bytecode)])
        return [row._replace(proved=(row.span, row.name) in places) for row in rows]


def _nodes(weighed: Weighed) -> list[ast.AST]:
    """The nodes whose instructions one finding's proof has looked at."""
    _, suspect, sites, _ = weighed
    return [*suspect.spans, *(site.node for site, _ in sites)]


def _proved(weighed: Weighed, bytecode: Compiled) -> Iterator[Place]:
    """The instructions that one finding names."""
    _, suspect, sites, _ = weighed
    for site, evidence in sites:
        for name in evidence.instructions:
            for instruction in _named(name, site, suspect, bytecode):
                yield _span(instruction), name


def _named(name: str, site: Site, suspect: Suspect, bytecode: Compiled) -> list[Instruction]:
    """What bears the name where proofs look: at the site and the suspect's spans, in what the site repeats, right behind."""
    at = [instruction for node in (site.node, *suspect.spans) for instruction in bytecode.at(node)]
    inside = [instruction for node in _repeated(site.node) for instruction in bytecode.within(node)]
    behind = [following for following in map(next_of, at) if following is not None]
    named = ([instruction for instruction in looked_at if name_of(instruction) == name] for looked_at in (at, inside, behind))
    return next(filter(None, named), [])


def _repeated(node: ast.AST) -> list[ast.AST]:
    """What each iteration of a loop runs: the iterable is read once, the `else` runs once."""
    match node:
        case ast.For(target=again) | ast.AsyncFor(target=again) | ast.While(test=again):
            return [again, *node.body]
    return []


def _span(instruction: Instruction) -> Span | None:
    positions = instruction.code.co_positions()
    return _ordered(next(islice(positions, instruction.offset // 2, None)))


def _ordered(position: tuple[int | None, ...] | None) -> Span | None:
    match position:
        case (int(line), int(end_line), int(column), int(end_column)):
            return line, column, end_line, end_column
    return None


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)


def _rows(code: CodeType) -> Iterator[Row]:
    before = None
    for found in dis.get_instructions(code):
        if found.opname in _LEFT_OUT:
            continue
        span = _ordered(found.positions)
        line = span[0] if span is not None else before
        argument = _argument(found)
        shown = line if line != before else None
        yield Row(shown, code.co_qualname, found.opname, argument, span, proved=False, label=_label(found))
        before = line


def _argument(instruction: dis.Instruction) -> str:
    """What dis shows, without what differs from run to run: addresses, and the order of a frozenset."""
    if isinstance(instruction.argval, frozenset):
        return f"frozenset({{{', '.join(sorted(map(repr, instruction.argval)))}}})"
    if not instruction.argrepr and instruction.arg is not None:
        return str(instruction.arg)
    return _ADDRESS.sub(r"\1>", instruction.argrepr)


def _label(instruction: dis.Instruction) -> str:
    """The name of a jump's target: L1 from 3.13 on, its offset before."""
    if not instruction.is_jump_target:
        return ""
    number = getattr(instruction, "label", None)
    return str(instruction.offset) if number is None else f"L{number}"
