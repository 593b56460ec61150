"""What opens a scope, and what leaves one: functions, lambdas, classes, type parameters; `yield` and `return`."""

from __future__ import annotations

import ast
from itertools import repeat, zip_longest
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.model.scopes import NEW, Branch, Scope, Site, Where

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.collect.walk import Visitor, Walk

_CONSTANT = ast.Constant
_PARAMETER, _DEFINITION = Bound.PARAMETER, Bound.DEFINITION
_CLASS = Kind.CLASS
_Function = ast.FunctionDef | ast.AsyncFunctionDef
_ALWAYS_PLAIN = frozenset({ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef})
_RETURNED = frozenset({ast.List, ast.IfExp, ast.Name})


def _yield(walk: Walk, node: ast.Yield | ast.YieldFrom, parent: ast.AST, where: Where) -> None:
    walk.module.generators.add(where.scope.runner.node)
    walk.unknown_code(node, parent, where)


def _return(walk: Walk, node: ast.Return, parent: ast.AST, where: Where) -> None:
    if node.value.__class__ in _RETURNED:
        walk.module.returns.append(NEW(Site, (node, parent, where)))
    walk.value(node.value, node, where)


def open_scope(walk: Walk, kind: Kind, node: ast.AST, parent: Scope, class_name: str | None = None) -> Scope:
    """Make a scope below its parent."""
    scope = Scope(kind, node, parent, parent.class_name if class_name is None else class_name)
    walk.module.scopes.append(scope)
    return scope


def note_annotations(walk: Walk, nodes: Iterable[ast.expr | None], parent: ast.AST, where: Where) -> None:
    """Annotations run once, later or never: as if they stood outside of every loop."""
    outside = Where(where.scope, None, where.branch)
    walk.stack.extend([(node, parent, outside) for node in nodes if node is not None])


def _type_parameters(walk: Walk, node: Any, where: Where) -> Where:
    """Open the scope of `[T]`, if there is one, and return the place of what may read T; an alias has one anyway."""
    parameters = getattr(node, "type_params", ())
    if not parameters and node.__class__ in _ALWAYS_PLAIN:
        return where
    inner = where._replace(scope=open_scope(walk, Kind.TYPE_PARAMETERS, node, where.scope), loop=None)
    for parameter in parameters:
        walk.bind(parameter.name, Bound.OTHER, parameter, inner)
        walk.children(parameter, inner)
    return inner


def _function(walk: Walk, node: _Function, parent: ast.AST, where: Where) -> None:
    walk.note(node, parent, where)
    where.scope.bound.append((node.name, _DEFINITION, node, where, None, None, "", ()))
    if node.decorator_list:
        walk.push(node.decorator_list, node, where)
    typed = _type_parameters(walk, node, where)
    if node.returns is not None:
        note_annotations(walk, [node.returns], node, typed)
    inner = _open_function(walk, Kind.FUNCTION, node, where, typed)
    walk.stack.extend([(statement, node, inner) for statement in node.body])


def _anonymous_function(walk: Walk, node: ast.Lambda, parent: ast.AST, where: Where) -> None:
    walk.note(node, parent, where)
    inner = _open_function(walk, Kind.LAMBDA, node, where, where)
    walk.stack.append((node.body, node, inner))


def _open_function(walk: Walk, kind: Kind, node: _Function | ast.Lambda, where: Where, typed: Where) -> Where:
    """Bind the parameters in a new scope and return the place of the body; defaults belong outside."""
    arguments, names = node.args, [*node.args.posonlyargs, *node.args.args]
    annotations = []
    scope = open_scope(walk, kind, node, typed.scope)
    inner: Where = NEW(Where, (scope, None, NEW(Branch, (None, None, None))))
    bound = scope.bound
    if names and where.scope.kind is _CLASS:
        walk.module.instances.add(names[0].arg)
    defaults: list[ast.expr | None] = []
    if arguments.defaults or arguments.kwonlyargs:
        required = repeat(None, len(names) - len(arguments.defaults))
        defaults = [*required, *arguments.defaults, *arguments.kw_defaults]
        computed = [default for default in defaults if default is not None and default.__class__ is not _CONSTANT]
        walk.push(computed, node, where)
        names += arguments.kwonlyargs
    for parameter, default in zip_longest(names, defaults):
        annotation = parameter.annotation
        bound.append((parameter.arg, _PARAMETER, parameter, inner, default, annotation, "", ()))
        if annotation is not None:
            annotations.append(annotation)
    for rest in (arguments.vararg, arguments.kwarg):
        if rest is not None:  # *args holds a tuple of what its annotation says
            walk.bind(rest.arg, _PARAMETER, rest, inner)
            annotations.append(rest.annotation)
    if annotations:
        note_annotations(walk, annotations, node, typed)
    return inner


def _class(walk: Walk, node: ast.ClassDef, _parent: ast.AST, where: Where) -> None:
    walk.bind(node.name, _DEFINITION, node, where)
    walk.push(node.decorator_list, node, where)
    typed = _type_parameters(walk, node, where)
    walk.push([*node.bases, *node.keywords], node, typed)
    inner = open_scope(walk, Kind.CLASS, node, typed.scope, node.name)
    walk.push(node.body, node, Where(inner, None, Branch(None)))


def _type_alias(walk: Walk, node: Any, _parent: ast.AST, where: Where) -> None:
    walk.stack.append((node.name, node, where))
    note_annotations(walk, [node.value], node, _type_parameters(walk, node, where))


OF_SCOPES: dict[str, Visitor] = {
    "FunctionDef AsyncFunctionDef": _function,
    "Lambda": _anonymous_function,
    "ClassDef": _class,
    "TypeAlias": _type_alias,
    "Yield YieldFrom": _yield,
    "Return": _return,
}
