"""By what a loop compares elements, as a key function: `len`, `sizes.__getitem__`, `itemgetter(1)`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.displays import is_constant
from flake8_bytecode_perf.analysis.knowledge import PURE_FUNCTIONS, SEQUENCES
from flake8_bytecode_perf.analysis.subclasses import defines, may_override
from flake8_bytecode_perf.analysis.types import known_type, may_be_none
from flake8_bytecode_perf.syntax import root
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


class Key(NamedTuple):
    """A key function as the source would write it; nothing for the elements themselves.

    `called` is the function; `owner` is the container whose `get` or items it is instead.
    """

    function: str = ""
    called: ast.expr | None = None
    owner: ast.expr | None = None

    @property
    def kind(self) -> str:
        """What the key function does: a rule's variant."""
        if self.owner is not None:
            return "by look-up"
        if self.called is None:
            return "by part"
        return "by builtin" if self.function in PURE_FUNCTIONS else "by function"


def compared_by(one: ast.expr, other: ast.expr, item: str, best: str) -> Key | None:
    """Return the key by which one expression is made of `item` as the other is of `best`; None if they differ."""
    by, same = key_of(one, item), key_of(other, best)
    if by is None or same is None or by.function != same.function:
        return None
    # if best[x] > best[best]: …
    bases = [root(node) for node in (by.called, by.owner) if node is not None]
    return None if any(isinstance(base, ast.Name) and base.id in (item, best) for base in bases) else by


def key_of(node: ast.expr, name: str) -> Key | None:
    """Return the key function that gives an expression when it is called with the value of a name."""
    match node:
        case ast.Name(id=found) if found == name:
            return Key()
        case ast.Call(func=ast.Attribute(value=owner, attr="get"), args=[ast.Name(id=found)], keywords=[]) if found == name:
            return Key(f"{key(owner)}.get", owner=owner) if key(owner) else None
        case ast.Call(func=ast.Name() | ast.Attribute() as function, args=[ast.Name(id=found)], keywords=[]) if found == name:
            return Key(key(function), called=function) if key(function) else None
        case ast.Subscript(value=ast.Name(id=found), slice=index) if found == name and is_constant(index):
            return Key(f"itemgetter({ast.unparse(index)})")
        case ast.Subscript(value=owner, slice=ast.Name(id=found)) if found == name:
            return Key(f"{key(owner)}.__getitem__", owner=owner) if key(owner) else None
    return None


def key_obstacle(module: Module, scope: Scope, by: Key) -> Obstacle | None:
    """Return why a key function may have an effect, or give another value when it is called once and not again."""
    if isinstance(by.called, ast.Name):
        pure = by.called.id in PURE_FUNCTIONS and module.is_builtin(scope, by.called.id)
        return unless(pure, Obstacle.CODE_ELSEWHERE)
    if by.called is not None:
        return Obstacle.CODE_ELSEWHERE
    if by.owner is None:
        return unless(not defines(module, "__getitem__"), Obstacle.OWN_CLASS)
    known = known_type(by.owner, module, scope)
    if known.name not in SEQUENCES | {"dict"}:
        return Obstacle.UNKNOWN_TYPE
    if may_be_none(by.owner, module, scope):
        return Obstacle.MAY_BE_NONE
    return unless(not may_override(module, known, "get", "__getitem__", "__missing__"), Obstacle.OWN_CLASS)
