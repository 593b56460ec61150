"""Whether two syntax trees are the same but for the statements that a fix has rewritten."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


def same_outside(old: Sequence[ast.stmt], new: Sequence[ast.stmt], rewritten: Collection[ast.stmt]) -> bool:
    """Return whether `new` is `old` with nothing changed but the `rewritten` statements, and what stands around those.

    Lines may have been put before a rewritten statement, or before a statement that holds one; it may also be gone.
    """
    return _same_block(old, new, _holding(old, rewritten), frozenset(rewritten))


def _holding(block: Sequence[ast.stmt], rewritten: Collection[ast.stmt]) -> frozenset[ast.AST]:
    """The nodes that hold a rewritten statement, or are one."""
    found: set[ast.AST] = set()

    def holds(node: ast.AST) -> bool:
        inner = [holds(child) for child in ast.iter_child_nodes(node) if not isinstance(child, ast.expr)]
        if node in rewritten or any(inner):
            found.add(node)
        return node in found

    for statement in block:
        holds(statement)
    return frozenset(found)


def _same_block(old: Sequence[Any], new: Sequence[Any], holding: Collection[ast.AST], rewritten: Collection[ast.AST]) -> bool:
    place, free = 0, False
    for node in old:
        free = free or node in holding
        if node in rewritten:
            continue
        while place < len(new) and not _same(node, new[place], holding, rewritten):
            if not free:
                return False
            place += 1
        if place == len(new):
            return False
        place, free = place + 1, False
    return free or place == len(new)


def _same(old: Any, new: Any, holding: Collection[ast.AST], rewritten: Collection[ast.AST]) -> bool:
    if old not in holding:
        return ast.dump(old) == ast.dump(new)
    if type(old) is not type(new):
        return False
    return all(_same_field(getattr(old, name), getattr(new, name), holding, rewritten) for name in old._fields)


def _same_field(old: Any, new: Any, holding: Collection[ast.AST], rewritten: Collection[ast.AST]) -> bool:
    if isinstance(old, list) and isinstance(new, list):
        if any(isinstance(node, ast.stmt) for node in (*old, *new)):
            return _same_block(old, new, holding, rewritten)
        both = zip(old, new, strict=False)
        return len(old) == len(new) and all(_same_field(one, other, holding, rewritten) for one, other in both)
    if isinstance(old, ast.AST) and isinstance(new, ast.AST):
        return _same(old, new, holding, rewritten)
    return bool(old == new)
