"""A piece of source as libcst sees it, read once: its tree, and its nodes by place.

libcst is imported here and to the right of here, never on the way that flake8 runs.
"""

from __future__ import annotations

import dataclasses
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider

from flake8_bytecode_perf.suites import Suites

if TYPE_CHECKING:
    from collections.abc import Mapping

    from libcst.metadata import CodeRange

    from flake8_bytecode_perf.rewrite import Given

    Place = tuple[int, int, int, int]  # line, column, end line, end column; columns in characters


CODE = cst.Module([])
_LEAVES = {cst.SimpleWhitespace, cst.Newline, cst.Comment}  # they hold no nodes, and are most
_IN_PARENTHESES = (cst.Tuple, cst.GeneratorExp)


class _Wrapper(MetadataWrapper):
    """A wrapper for positions alone, which come of no visit: libcst makes one all the same."""

    def visit_batched(self, *_: object) -> cst.Module:
        """Return the module without a visit."""
        return self.module


class UnreadError(Exception):
    """libcst can't read a piece of source."""


class Concrete:
    """A piece of source as libcst sees it: its tree, and each node by its place and with the node above it."""

    def __init__(self, source: str) -> None:
        self.source = source
        wrapper = _Wrapper(cst.parse_module(source), unsafe_skip_copy=True)
        self.tree = wrapper.module
        self.nodes: dict[Place, list[cst.CSTNode]] = {}
        ranges = wrapper.resolve(PositionProvider)
        for node, found in ranges.items():
            if _has_syntax(node.__class__):
                self._enter(node, found, ranges)
        self.suites = Suites()
        self.above, holders = self._linked()
        if holders:
            self._expand(holders)

    def _enter(self, node: Any, found: CodeRange, ranges: Mapping[cst.CSTNode, CodeRange]) -> None:
        """Enter a node at its place, and what has another in the syntax tree at that."""
        start, end = found.start, found.end
        if node.__class__ in _IN_PARENTHESES and node.lpar:  # whose parentheses the syntax tree counts
            start, end = ranges[node.lpar[-1]].start, ranges[node.rpar[0]].end
        self.nodes.setdefault((start.line, start.column, end.line, end.column), []).append(node)
        if node.__class__ is cst.Call and len(node.args) == 1:  # sum(x for x in xs): and those of the call
            opened = ranges[node.func].end
            place = opened.line, opened.column + len(CODE.code_for_node(node.whitespace_after_func)), end.line, end.column
            self.nodes.setdefault(place, []).append(node.args[0].value)

    def _linked(self) -> tuple[dict[int, cst.CSTNode], list[cst.CSTNode]]:
        """The node above each node, by id, and the nodes whose block stands on the line of their header."""
        above: dict[int, cst.CSTNode] = {}
        holders: list[cst.CSTNode] = []
        waiting: list[cst.CSTNode] = [self.tree]
        while waiting:
            node = waiting.pop()
            if isinstance(getattr(node, "body", None), cst.SimpleStatementSuite):
                holders.append(node)
            children = _children(node)
            above |= dict.fromkeys(map(id, children), node)
            waiting += [child for child in children if child.__class__ not in _LEAVES]
        return above, holders

    @cached_property
    def code(self) -> str:
        """The source that libcst makes of the tree as it was read: it loses what it does not understand."""
        return self.tree.code

    def _expand(self, holders: list[cst.CSTNode]) -> None:
        """Give blocks that stand on the line of their header lines of their own."""
        self.code  # noqa: B018 - before the tree changes
        made = self.suites.expand(holders)
        self.nodes = {place: [made.get(id(node), node) for node in nodes] for place, nodes in self.nodes.items()}
        self.above, _ = self._linked()


@cache
def fields_of(kind: Any) -> tuple[str, ...]:
    """Return the names of the fields of a kind of node."""
    return tuple([field.name for field in dataclasses.fields(kind)])


def _children(node: cst.CSTNode) -> list[cst.CSTNode]:
    """The nodes in the fields of a node: its own `children` is several times slower."""
    found: list[cst.CSTNode] = []
    for name in fields_of(type(node)):
        value = getattr(node, name)
        if value.__class__ in (list, tuple):
            found += [part for part in value if _is_node(part.__class__)]
        elif _is_node(value.__class__):
            found.append(value)
    return found


@cache
def _has_syntax(kind: Any) -> bool:
    """Whether a class is of expressions or statements, which the syntax tree has as well."""
    return issubclass(kind, (cst.BaseExpression, cst.BaseSmallStatement, cst.BaseCompoundStatement))


@cache
def _is_node(kind: Any) -> bool:
    """Whether a class is one of nodes: libcst's is abstract, which makes `isinstance` slow."""
    return issubclass(kind, cst.CSTNode)


class Shared:
    """What the chunks of a file share in one round: the names that fixes have been given, and where; what libcst has read.

    Most chunks are the same as in the round before.
    """

    def __init__(self, before: Shared | None = None) -> None:
        self.named: list[Given] = []
        self.known: dict[str, Concrete | None] = {}  # None: libcst can't read it
        self._before = before.known if before is not None else {}

    def concrete(self, source: str) -> Concrete:
        """Return a piece of source as libcst sees it. Raises UnreadError."""
        if source not in self.known:
            self.known[source] = self._before[source] if source in self._before else _concrete(source)
        known = self.known[source]
        if known is None:
            raise UnreadError
        return known


def _concrete(source: str) -> Concrete | None:
    try:
        return Concrete(source)
    except Exception:  # noqa: BLE001 - libcst has errors of several kinds, and recurses
        return None
