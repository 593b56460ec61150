"""Compiles what is suspected and finds the instructions of a node by its span."""

from __future__ import annotations
import __future__

import ast
import warnings
from bisect import bisect_left
from copy import copy
from functools import cache
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.bytecode.instruction import Instruction, instruction_at
from flake8_bytecode_perf.bytecode.opcodes import CACHE, EXTENDED_ARG

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from types import CodeType

    from flake8_bytecode_perf.model.module import Module

    Span = tuple[int | None, int | None, int | None, int | None]  # line, end line, column, end column


_OPTIMIZED = 0x1  # CO_OPTIMIZED
_PLACE = itemgetter(0)


class Compiled:
    """The instructions that stand at the spans of `nodes`, from the top-level statements that hold them."""

    def __init__(self, module: Module, nodes: Iterable[ast.AST]) -> None:
        wanted = list(nodes)
        self._module = module
        self._codes = [code for root in _compile(module, wanted) for code in _all_codes(root)]
        self._spans: dict[Span, list[Instruction]] = {span: [] for node in wanted for span in _spans(node)}
        self._lines = {line for line, *_ in self._spans}
        for code in self._codes:
            self._index(code)
        self._outside_functions: list[tuple[tuple[int, int], Instruction]] | None = None

    def _index(self, code: CodeType) -> None:
        lines, spans = self._lines, self._spans
        runs = [(start // 2, end // 2) for start, end, line in code.co_lines() if line in lines]
        if not runs:
            return
        raw, positions, here = code.co_code, iter(code.co_positions()), 0
        for start, end in runs:
            for unit, span in enumerate(islice(positions, start - here, end - here), start):
                if span in spans and raw[2 * unit] not in (CACHE, EXTENDED_ARG):
                    spans[span].append(instruction_at(code, raw, 2 * unit))
            here = end

    def at(self, node: ast.AST) -> Sequence[Instruction]:
        """Return the instructions at exactly the node's span."""
        return [found for span in _spans(node) for found in self._spans.get(span, ())]

    def within(self, node: Any) -> Iterable[Instruction]:
        """Return the instructions inside the node's span, of modules' and classes' own code."""
        if self._outside_functions is None:
            self._outside_functions = sorted(
                (found for code in self._codes if not code.co_flags & _OPTIMIZED for found in _by_start(code)),
                key=_PLACE,
            )
        found = self._outside_functions
        first = bisect_left(found, (node.lineno, node.col_offset), key=_PLACE)
        last = bisect_left(found, (node.end_lineno, node.end_col_offset), key=_PLACE)
        return (instruction for _, instruction in found[first:last])


@cache
def has_positions() -> bool:
    """Whether this interpreter keeps columns: not with -X no_debug_ranges or PYTHONNODEBUGRANGES=1."""
    code = compile("x", "<positions>", "eval")
    return any(column is not None for _, _, column, _ in code.co_positions())


def _compile(module: Module, nodes: Iterable[ast.AST]) -> list[CodeType]:
    """Compile the top-level statements that hold the nodes: together, or each alone where one of them won't compile."""
    body = module.tree.body
    # A module that binds `super` is compiled whole: the compiler looks at all of it to know what super() means.
    chosen = body if "super" in module.scope.bindings else _holding(body, [_after(node) for node in nodes])
    together = _compile_statements(module, chosen)
    if together is not None or len(chosen) < 2:
        return [together] if together is not None else []
    alone = [_compile_statements(module, [statement]) for statement in chosen]
    return [code for code in alone if code is not None]


def _compile_statements(module: Module, statements: list[ast.stmt]) -> CodeType | None:
    """Compile statements behind the module's imports, where the compiler looks to tell a module's attribute from a method.

    The imports stand under `if False:`, which declares their names and makes no code.
    """
    imports: list[ast.stmt] = [node for node in module.import_statements if getattr(node, "module", "") != "__future__"]
    place: dict[str, Any] = {"lineno": 1, "col_offset": 0, "end_lineno": 1, "end_col_offset": 0}
    unrun = [ast.If(test=ast.Constant(value=False, **place), body=imports, orelse=[], **place)] if imports else []
    behind = ast.Module(body=[*unrun, *statements], type_ignores=[])
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            code: CodeType = compile(behind, "<suspects>", "exec", _future_flags(module), dont_inherit=True, optimize=0)
            return code
    except Exception:  # noqa: BLE001 - `return` outside a function, deep nesting: no proof, so no finding
        return None


def _future_flags(module: Module) -> int:
    flags = 0
    for node in module.import_statements:
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            for alias in node.names:
                flags |= getattr(getattr(__future__, alias.name, None), "compiler_flag", 0)
    return flags


def _holding(body: list[ast.stmt], places: Iterable[tuple[int, int]]) -> list[ast.stmt]:
    """The statements that hold these places; of a class only the methods and other statements that do.

    What a class leaves out has no part in the code of its other methods: its names are not seen from there.
    """
    starts = [_start(statement) for statement in body]
    held: dict[int, list[tuple[int, int]]] = {}
    for place in places:
        held.setdefault(bisect_left(starts, place) - 1, []).append(place)
    return [_pruned(body[index], held[index]) for index in sorted(held)]


def _pruned(statement: ast.stmt, places: list[tuple[int, int]]) -> ast.stmt:
    if not isinstance(statement, ast.ClassDef) or min(places) < _start(statement.body[0]):
        return statement
    declared = [found for found in statement.body if isinstance(found, (ast.Global, ast.Nonlocal))]
    pruned = copy(statement)
    pruned.body = [*declared, *_holding(statement.body, places)]
    return pruned


def _start(statement: ast.stmt) -> tuple[int, int]:
    first = min([statement, *getattr(statement, "decorator_list", [])], key=lambda node: (node.lineno, node.col_offset))
    return first.lineno, first.col_offset


def _after(node: Any) -> tuple[int, int]:
    """A position just behind the node's start: the statement that holds the node is the last that starts before it."""
    return node.lineno, node.col_offset + 1


def _all_codes(root: CodeType) -> Iterator[CodeType]:
    waiting = [root]
    while waiting:
        code = waiting.pop()
        yield code
        waiting.extend([constant for constant in code.co_consts if hasattr(constant, "co_code")])


def _by_start(code: CodeType) -> Iterator[tuple[tuple[int, int], Instruction]]:
    """Each instruction of a code object with the line and column where its span starts."""
    raw = code.co_code
    for unit, (line, _, column, _) in enumerate(code.co_positions()):
        if line is not None and column is not None and raw[2 * unit] not in (CACHE, EXTENDED_ARG):
            yield (line, column), instruction_at(code, raw, 2 * unit)


def _spans(node: Any) -> list[Span]:
    """The spans where the instructions of a node may stand.

    What spans lines and ends in `.name` or `.name(…)` has its load and its call begin at the name:
        (rows
            .filter(x)
    """
    spans: list[Span] = [(node.lineno, node.end_lineno, node.col_offset, node.end_col_offset)]
    attribute = node.func if isinstance(node, ast.Call) else node
    if isinstance(attribute, ast.Attribute) and attribute.lineno != attribute.end_lineno:
        assert attribute.end_col_offset is not None  # noqa: S101 - parsed trees have ends
        column = attribute.end_col_offset - len(attribute.attr)
        spans.append((attribute.end_lineno, node.end_lineno, column, node.end_col_offset))
    return spans
