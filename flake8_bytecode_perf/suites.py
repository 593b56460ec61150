"""Blocks on the line of their header, `for x in xs: f(x)`, as fixes see them: with lines of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from flake8_bytecode_perf.rewrite import Rewrite


class Suites:
    """The blocks of a tree that stand on the line of their header, each with the block that takes its place in the tree."""

    def __init__(self) -> None:
        self._suites: dict[int, tuple[cst.IndentedBlock, cst.SimpleStatementSuite]] = {}

    def expand(self, holders: Iterable[Any]) -> dict[int, cst.CSTNode]:
        """Give the blocks of statements lines of their own; return, by the ids of the old ones, the small statements in them."""
        made: dict[int, cst.CSTNode] = {}
        for holder in holders:
            suite = holder.body
            statements = [statement.with_changes(semicolon=cst.MaybeSentinel.DEFAULT) for statement in suite.body]
            lines = [cst.SimpleStatementLine([statement]) for statement in statements]
            block = cst.IndentedBlock(lines, header=suite.trailing_whitespace)
            object.__setattr__(holder, "body", block)  # the tree is the chunk's own
            self._suites[id(block)] = block, suite
            made |= {id(old): new for old, new in zip(suite.body, statements, strict=True)}
        return made

    def joined(self, block: Any, rewrite: Rewrite, made_of: Callable[[Any], Sequence[Any]]) -> cst.SimpleStatementSuite | None:
        """Return a block on one line again, with what its statements become; None if a rewrite puts other lines there."""
        _, suite = self._suites.get(id(block), (None, None))
        if suite is None or any(_is_opened(node, rewrite) for node in (block, *block.body)):
            return None
        statements = [
            made.with_changes(semicolon=old.semicolon)
            for line, old in zip(block.body, suite.body, strict=True)
            if line not in rewrite.replaced
            for made in made_of(line.body[0])
        ]
        statements[-1:] = [last.with_changes(semicolon=suite.body[-1].semicolon) for last in statements[-1:]]
        return suite.with_changes(body=statements)

    def restored(self, tree: cst.Module) -> cst.Module:
        """Return a tree, with each block on one line again that is still as it was."""
        return tree.visit(_Restoring(self._suites)) if self._suites else tree


def _is_opened(node: cst.CSTNode, rewrite: Rewrite) -> bool:
    """Whether a rewrite does more with a node than to take it away or change what is inside of it."""
    return rewrite.replaced.get(node) is not None or node in rewrite.before or node in rewrite.after


class _Restoring(cst.CSTTransformer):
    """Puts the blocks on one line in place of those with lines of their own."""

    def __init__(self, suites: dict[int, tuple[cst.IndentedBlock, cst.SimpleStatementSuite]]) -> None:
        super().__init__()
        self._suites = suites

    def leave_IndentedBlock(  # noqa: N802 - libcst's name
        self, original_node: cst.IndentedBlock, updated_node: cst.IndentedBlock
    ) -> cst.BaseSuite:
        _, suite = self._suites.get(id(original_node), (None, updated_node))
        return suite
