"""What binds a name or an attribute: assignments, imports, handlers, cases, declarations."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.collect.scopes import note_annotations
from flake8_bytecode_perf.collect.walk import Walk, aside
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.model.scopes import NEW, Site, Where, mangle
from flake8_bytecode_perf.syntax import nodes_in

if TYPE_CHECKING:
    from flake8_bytecode_perf.collect.walk import Visitor

_ASSIGNMENT = Bound.ASSIGNMENT


def _pairs(target: ast.expr, value: ast.expr | None) -> list[tuple[ast.expr, ast.expr]] | None:
    """The names of `a, b = c, d` with the expression that each gets, or None for any other assignment."""
    if not isinstance(target, (ast.Tuple, ast.List)) or not isinstance(value, (ast.Tuple, ast.List)):
        return None
    if len(target.elts) != len(value.elts) or any(isinstance(item, ast.Starred) for item in [*target.elts, *value.elts]):
        return None
    return list(zip(target.elts, value.elts, strict=True))


def _target(walk: Walk, node: ast.expr, value: ast.expr, parent: ast.AST, where: Where) -> None:
    """Note what one target of an assignment binds; in `a, b = c, d` the name a gets c, and b gets d."""
    waiting = [(node, value, parent)]
    while waiting:
        node, value, parent = waiting.pop()
        if (pairs := _pairs(node, value)) is not None:
            waiting += [(item, part, node) for item, part in pairs]
        else:
            walk.give(_ASSIGNMENT, node, parent, where, value)


def _assign(walk: Walk, node: ast.Assign, parent: ast.AST, where: Where) -> None:
    value = node.value
    for target in node.targets:
        if target.__class__ is ast.Name:
            where.scope.bound.append((target.id, _ASSIGNMENT, target, where, value, None, "", ()))
        else:
            _target(walk, target, value, node, where)
    if where.loop is not None:
        walk.module.assigns.append(NEW(Site, (node, parent, where)))
    walk.value(value, node, where)


def _annotated_assign(walk: Walk, node: ast.AnnAssign, parent: ast.AST, where: Where) -> None:
    note_annotations(walk, [node.annotation], node, where)
    kind = _ASSIGNMENT if node.value is not None else Bound.DECLARATION
    walk.give(kind, node.target, node, where, node.value, node.annotation)
    if node.value is not None:
        walk.stack.append((node.value, node, where))
        if where.loop is not None:
            walk.module.assigns.append(NEW(Site, (node, parent, where)))


def _augmented_assign(walk: Walk, node: ast.AugAssign, parent: ast.AST, where: Where) -> None:
    walk.give(Bound.AUGMENTED, node.target, node, where)
    walk.stack.append((node.value, node, where))
    if where.loop is not None:
        walk.module.augments.append(NEW(Site, (node, parent, where)))
        walk.module.repeated.add(ast.AugAssign)


def _walrus(walk: Walk, node: ast.NamedExpr, parent: ast.AST, where: Where) -> None:
    outer = where._replace(scope=where.scope.runner)  # in a comprehension it binds a name of the function around
    if outer.scope is not where.scope:
        where.scope.nonlocal_names |= {mangle(where.scope, node.target.id)}
    walk.give(_ASSIGNMENT, node.target, node, outer, node.value)
    walk.stack.append((node.value, node, where))
    if where.loop is not None:
        walk.module.assigns.append(NEW(Site, (node, parent, where)))


def _handler(walk: Walk, node: ast.ExceptHandler, _parent: ast.AST, where: Where) -> None:
    inner = aside(where, ())
    if node.name:
        walk.bind(node.name, Bound.OTHER, node, inner)
    walk.children(node, inner)


def _match_case(walk: Walk, node: ast.match_case, _parent: ast.AST, where: Where) -> None:
    inner = aside(where, node.body)
    walk.children(node, inner)
    patterns = [found for found in nodes_in(node.pattern) if isinstance(found, ast.pattern)]
    for pattern in patterns:
        name = getattr(pattern, "rest" if isinstance(pattern, ast.MatchMapping) else "name", None)
        if name is not None:
            walk.bind(name, Bound.OTHER, pattern, inner, at=patterns)


def _import(walk: Walk, node: ast.Import, parent: ast.AST, where: Where) -> None:
    for alias in node.names:
        bound = alias.asname or alias.name.partition(".")[0]
        origin = alias.name if alias.asname else bound
        walk.bind(bound, Bound.IMPORT, node, where, origin)
        walk.module.imported.append((bound, origin))
    _note_import(walk, node, parent, where)


def _import_from(walk: Walk, node: ast.ImportFrom, parent: ast.AST, where: Where) -> None:
    package = "." * node.level + (node.module or "")
    for alias in node.names:
        bound, origin = alias.asname or alias.name, f"{package}.{alias.name}"
        walk.bind(bound, Bound.OTHER, node, where, origin)
        walk.module.imported.append((bound, origin))
    _note_import(walk, node, parent, where)


def _note_import(walk: Walk, node: ast.Import | ast.ImportFrom, parent: ast.AST, where: Where) -> None:
    """Keep an import that a loop repeats, and those that the compiler must see."""
    if where.scope.kind is Kind.MODULE:
        walk.module.import_statements.append(node)
    if where.loop is not None:
        walk.module.imports.append(NEW(Site, (node, parent, where)))


def _global(walk: Walk, node: ast.Global, _parent: ast.AST, where: Where) -> None:
    names = {mangle(where.scope, name) for name in node.names}
    where.scope.global_names |= names
    walk.module.global_names.update(names)


def _nonlocal(_walk: Walk, node: ast.Nonlocal, _parent: ast.AST, where: Where) -> None:
    where.scope.nonlocal_names |= {mangle(where.scope, name) for name in node.names}


OF_BINDINGS: dict[str, Visitor] = {
    "Assign": _assign,
    "AnnAssign": _annotated_assign,
    "AugAssign": _augmented_assign,
    "NamedExpr": _walrus,
    "ExceptHandler": _handler,
    "match_case": _match_case,
    "Import": _import,
    "ImportFrom": _import_from,
    "Global": _global,
    "Nonlocal": _nonlocal,
}
