"""How many items each element of an iterable has, as far as the file shows it: two of dict.items(), zip(xs, ys), [(1, 2)]."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.annotations import elements_of, without_none
from flake8_bytecode_perf.analysis.knowledge import (
    ADDING_METHODS,
    COPYING_BUILTINS,
    LENGTHS_OF_ELEMENTS,
    MUTATORS,
    REMOVING_METHODS,
)
from flake8_bytecode_perf.analysis.mutation import is_held
from flake8_bytecode_perf.analysis.observability import is_private
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.model.kinds import Bound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site

_DEEPEST = 6  # names and calls are followed so far


class _Place(NamedTuple):
    """Where an iterable stands: its scope, and the loop that goes through it."""

    module: Module
    scope: Scope
    loop: Loop | None


def length_of_elements(module: Module, scope: Scope, iterable: ast.expr, loop: Loop | None = None) -> int:
    """Return how many items each element of an iterable has, where a loop goes through it; 0 if unknown."""
    return _of(_Place(module, scope, loop), iterable, 0)


def _of(place: _Place, iterable: ast.expr, depth: int) -> int:
    if depth > _DEEPEST:
        return 0
    match iterable:
        case ast.List(elts=elements) | ast.Tuple(elts=elements) | ast.Set(elts=elements):
            return _common([_length(element) for element in elements])
        case ast.ListComp(elt=element) | ast.SetComp(elt=element) | ast.GeneratorExp(elt=element):
            return _length(element)
        case ast.Call(func=ast.Attribute(attr="items" | "most_common")):
            return 2
        case ast.Call(func=function, args=arguments):
            return _of_call(place, dotted_name(function, place.module, place.scope), arguments, depth)
        case ast.Subscript(value=whole, slice=ast.Slice()) | ast.BinOp(left=whole, op=ast.Mult()):
            return _of(place, whole, depth + 1)
        case ast.Name(id=name):
            return _of_name(place, name, depth)
    return 0


def _of_call(place: _Place, name: str, arguments: list[ast.expr], depth: int) -> int:
    if name in ("zip", "itertools.product"):
        return _length(ast.Tuple(arguments))
    match arguments:
        case [first, *_] if name in COPYING_BUILTINS | {"reversed", "iter"}:
            return _of(place, first, depth + 1)
        case [_, ast.Constant(value=int(length))] if name in ("itertools.combinations", "itertools.permutations"):
            return length
    return LENGTHS_OF_ELEMENTS.get(name, 0)


def _of_name(place: _Place, name: str, depth: int) -> int:
    """Of a name: by its annotation, or by all that a local of the function is given and that is added to it."""
    module, scope, loop = place
    variable = module.variable(scope, name)
    annotated = [found.annotation for found in variable.bindings if found.annotation is not None]
    if annotated:
        return _of_annotation(annotated[0])
    if not is_private(module, scope, name) or any(map(_is_changed, variable.reads)):
        return 0
    if not all(found.kind is Bound.ASSIGNMENT and found.value is not None for found in variable.bindings):
        return 0
    given = [found.value for found in variable.bindings if found.value is not None]
    lengths = [_of(place, value, depth + 1) for value in given if not _is_empty(value)]
    added = [_length(argument) for argument in _added(module, scope, name)]
    return _common([*lengths, *added]) if not is_held(module, scope, ast.Name(name), loop) else 0


def _is_empty(value: ast.expr) -> bool:
    match value:
        case ast.List(elts=[]) | ast.Call(func=ast.Name(id="list" | "set"), args=[]):
            return True
    return False


def _is_changed(site: Site) -> bool:
    """Whether a use of a collection may put something else than one element into it."""
    match site.parent:
        case ast.Attribute(attr=name):
            return name in MUTATORS and name not in REMOVING_METHODS and name not in ADDING_METHODS
        case ast.Subscript(value=value, ctx=ast.Store()):
            return value is site.node
    return False


def _added(module: Module, scope: Scope, name: str) -> Iterator[ast.expr]:
    """What `append` and `add` put into a local."""
    for site in module.calls_of(*ADDING_METHODS):
        match site.node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=receiver)), args=[argument]) if receiver == name:
                if module.owner(site.where.scope, name) is module.owner(scope, name):
                    yield argument


def _of_annotation(annotation: ast.expr) -> int:
    match without_none(elements_of(annotation)):
        case ast.Subscript(value=ast.Name(id="tuple" | "Tuple") | ast.Attribute(attr="Tuple"), slice=ast.Tuple(elts=parts)):
            return 0 if any(isinstance(part, ast.Constant) and part.value is ... for part in parts) else len(parts)
    return 0


def _length(element: ast.expr) -> int:
    match element:
        case ast.Tuple(elts=parts):  # the items of a list may change while a loop goes on
            return 0 if any(isinstance(part, ast.Starred) for part in parts) else len(parts)
    return 0


def _common(lengths: list[int]) -> int:
    """The length that all have, or 0."""
    return lengths[0] if lengths and len({*lengths}) == 1 else 0
