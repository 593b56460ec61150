"""Which comprehensions give the same again and again."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.comprehensions import is_asynchronous, names_bound_in
from flake8_bytecode_perf.analysis.invariance import invariance_of_contents
from flake8_bytecode_perf.analysis.knowledge import (
    CONTAINERS,
    HASHABLE,
    IMMUTABLE,
    MAKES_COLLECTION,
    PURE_FUNCTIONS,
    PURE_METHODS,
)
from flake8_bytecode_perf.analysis.operands import holds_only
from flake8_bytecode_perf.analysis.symbols import scope_of
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.syntax import chain, nodes_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.analysis.comprehensions import Comprehension
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_PLAIN = (
    *(ast.Name, ast.Constant, ast.Attribute, ast.Subscript, ast.Slice, ast.JoinedStr, ast.FormattedValue, ast.Tuple),
    *(ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.IfExp, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp),
    ast.comprehension,
)
_SAFE = (ast.Name, ast.Constant, ast.comprehension, ast.SetComp, ast.ListComp, ast.JoinedStr, ast.FormattedValue)


def state_of_comprehension(module: Module, loop: Loop, scope: Scope, node: Comprehension) -> Certainty:
    """Return how sure it is that a list, set or dict comprehension gives the same in every iteration and can not fail."""
    inner = scope_of(module, node)
    if is_asynchronous(scope, node) or not all(_is_pure(module, inner, part) for part in nodes_in(node)):
        return Certainty.NO
    value = node.value if isinstance(node, ast.DictComp) else node.elt
    made = not isinstance(node, ast.SetComp) and _makes_mutable(module, inner, value)
    if made or value is None or _changes_elements(module, loop, node):
        return Certainty.NO
    safe = _cannot_fail(module, scope, inner, node)
    if not safe and not module.doubts:
        return Certainty.NO  # it would be likely at best
    bound = names_bound_in(node)
    reads = [read for read in _reads(node) if _base(read) not in bound]
    state = min([invariance_of_contents(module, loop, scope, read) for read in reads], default=Certainty.CERTAIN)
    return state if safe else min(state, Certainty.LIKELY)


def _is_pure(module: Module, inner: Scope, node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Name(id=name), keywords=[]):
            return name in PURE_FUNCTIONS and module.is_builtin(inner, name)
        case ast.Call(func=ast.Attribute(attr=method)):
            return method in PURE_METHODS
    return isinstance(node, _PLAIN)


def _makes_mutable(module: Module, inner: Scope, node: ast.expr | None) -> bool:
    """Whether an element may be a new object that can be changed: [[] for x in xs], [line.split() for line in lines]."""
    match node:
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp() | ast.Subscript(slice=ast.Slice()):
            return True
        case ast.Call(func=ast.Attribute(attr=method)):
            return method in MAKES_COLLECTION
        case ast.BinOp():
            return type_of(node, module, inner) not in IMMUTABLE
        case ast.Tuple(elts=parts) | ast.BoolOp(values=parts):
            return any(_makes_mutable(module, inner, part) for part in parts)
        case ast.IfExp(body=one, orelse=other):
            return _makes_mutable(module, inner, one) or _makes_mutable(module, inner, other)
    return False


def _changes_elements(module: Module, loop: Loop, node: Comprehension) -> bool:
    """Whether an iteration stores an attribute, or an item, of the kind that the comprehension reads."""
    called = {part.func for part in nodes_in(node) if isinstance(part, ast.Call)}
    read = {part.attr for part in nodes_in(node) if isinstance(part, ast.Attribute) and part not in called}
    if any(loop.holds(store.where.loop) for attribute in read for store in module.stores.get(attribute, ())):
        return True
    return loop in module.once(_storing) and any(isinstance(part, ast.Subscript) for part in nodes_in(node))


def _storing(module: Module) -> set[Loop]:
    """The loops that store items of anything."""
    stores = [site.where.loop for site in module.sites(ast.Subscript) if not isinstance(site.node.ctx, ast.Load)]
    return {loop for inner in stores if inner is not None for loop in inner.outwards()}


def _reads(node: ast.AST) -> Iterator[ast.Name | ast.Attribute]:
    """Yield the names and the longest chains that are read, methods and builtins left out."""
    waiting: list[ast.AST] = [node]
    while waiting:
        part = waiting.pop()
        if isinstance(part, (ast.Name, ast.Attribute)) and chain(part)[0] is not None:
            if isinstance(part.ctx, ast.Load):
                yield part
            continue
        if isinstance(part, ast.Call):
            called = part.func.value if isinstance(part.func, ast.Attribute) else None
            waiting += [*([called] if called is not None else []), *part.args]
        else:
            waiting += ast.iter_child_nodes(part)


def _base(read: ast.Name | ast.Attribute) -> str:
    base, _ = chain(read)
    return base.id if base is not None else ""


def _cannot_fail(module: Module, scope: Scope, inner: Scope, node: Comprehension) -> bool:
    """Whether strings are put together of strings alone: {name + ".py" for name in NAMES}."""
    if isinstance(node, ast.DictComp) or len(node.generators) > 1 or node.generators[0].ifs:
        return False
    clause = node.generators[0]
    held = type_of(clause.iter, module, scope) in CONTAINERS
    texts = {getattr(clause.target, "id", "")} if holds_only(module, scope, clause.iter, ("str",)) else set[str]()
    known = _Texts(module, inner, texts, {part.func for part in nodes_in(node) if isinstance(part, ast.Call)})
    hashed = isinstance(node, ast.ListComp) or known.is_text(node.elt) or type_of(node.elt, module, inner) in HASHABLE
    return hashed and held and all(map(known.is_safe, nodes_in(node)))


class _Texts(NamedTuple):
    """The names of a comprehension that are known to be strings, and what it calls."""

    module: Module
    scope: Scope
    names: set[str]
    methods: set[ast.expr]

    def is_text(self, node: ast.expr) -> bool:
        """Whether an expression is a string."""
        if isinstance(node, ast.BinOp):
            return isinstance(node.op, ast.Add) and self.is_text(node.left) and self.is_text(node.right)
        return getattr(node, "id", "") in self.names or type_of(node, self.module, self.scope) == "str"

    def is_safe(self, node: ast.AST) -> bool:
        """Whether a part of a comprehension can't fail: a name, a constant, a sum of strings, a method of one."""
        match node:
            case ast.BinOp():
                return self.is_text(node)
            case ast.Call(func=ast.Attribute(value=text), args=[], keywords=[]):
                return self.is_text(text)
            case ast.Attribute():
                return node in self.methods
        return isinstance(node, _SAFE)
