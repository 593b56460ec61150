"""The types of what iterables give; `ask` answers for the expressions in them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.annotations import elements_of, type_of_annotation, values_of
from flake8_bytecode_perf.analysis.symbols import all_bindings, class_at_hand, scope_of
from flake8_bytecode_perf.analysis.type_operations import type_of_call
from flake8_bytecode_perf.analysis.type_values import DEEP, STEP, UNKNOWN, Type, merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from flake8_bytecode_perf.analysis.type_operations import Ask
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope

_ELEMENTS = {"str": "str", **dict.fromkeys(("bytes", "bytearray", "range"), "int")}


def type_of_elements_of(iterable: ast.expr, module: Module, scope: Scope, depth: int, ask: Ask) -> Type:
    """Return what is known of the type of what an iterable gives."""
    if depth > DEEP:
        return UNKNOWN
    match iterable:
        case ast.Tuple(elts=elements) | ast.List(elts=elements) | ast.Set(elts=elements):
            return merged(ask(element, module, scope, depth + 1) for element in elements)
        case ast.ListComp(elt=made) | ast.GeneratorExp(elt=made) | ast.SetComp(elt=made):
            return ask(made, module, scope_of(module, iterable), depth + 1)
        case ast.BinOp(op=ast.Mult(), left=ast.List() as held) | ast.Subscript(value=held, slice=ast.Slice()):
            return type_of_elements_of(held, module, scope, depth + 1, ask)
        case ast.Name() | ast.Attribute() | ast.Call(func=ast.Attribute(attr="values"), args=[]):
            annotated = {type_of_annotation(found) for found in element_annotations(iterable, module, scope, depth)}
            if any(found.name for found in annotated):
                return merged(annotated)
        case ast.Call():
            return _type_of_given(iterable, module, scope, depth, ask)
    return _element_of(ask(iterable, module, scope, depth + 1))


def _element_of(held: Type) -> Type:
    """The type of the elements of a string, bytes or a range."""
    return Type(_ELEMENTS[held.name]) if held.name in _ELEMENTS else UNKNOWN


def _type_of_given(call: ast.Call, module: Module, scope: Scope, depth: int, ask: Ask) -> Type:
    """The type of the elements of what a call gives: sorted(xs), map(int, xs), text.split(), d.keys()."""
    match call:
        case ast.Call(func=ast.Attribute(attr="keys", value=held), args=[]):
            known = ask(held, module, scope, depth + 1).name
            return type_of_elements_of(held, module, scope, depth + 1, ask) if known == "dict" else UNKNOWN
        case ast.Call(func=ast.Attribute(attr="split" | "rsplit" | "splitlines", value=text), args=arguments):
            found = ask(text, module, scope, depth + 1)._replace(optional=False, declared=False)
            return found if found.name or not arguments else _type_of_separator(arguments[0], text)
        case ast.Call(func=ast.Name(id=name), args=arguments) if module.is_builtin(scope, name):
            if name == "range":
                return Type("int")
            if name == "map" and len(arguments) > 1:
                return type_of_call(ast.Call(func=arguments[0], args=[], keywords=[]), module, scope, depth, ask)
            once = name in ("sorted", "reversed", "list", "tuple", "set", "frozenset", "iter") and len(arguments) == 1
            return type_of_elements_of(arguments[0], module, scope, depth + 1, ask) if once else UNKNOWN
    return _element_of(ask(call, module, scope, depth + 1))


def _type_of_separator(separator: ast.expr, text: ast.expr) -> Type:
    """The type that a separator shows: what is split at a str is a str. A pandas column, `names.str`, gives lists."""
    match separator, text:
        case _, ast.Attribute(attr="str"):
            return UNKNOWN
        case ast.Constant(value=str() | bytes() as value), _:
            return Type(type(value).__name__)
    return UNKNOWN


def element_annotations(node: ast.expr, module: Module, scope: Scope, depth: int) -> Iterator[ast.expr | None]:
    """Yield what annotations say of the elements of a name, an attribute of self, a dict's values(); None if they do not."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name() | ast.Attribute() as held)):
            yield from (values_of(found) for found in annotations_of(held, module, scope, depth))
        case ast.Name() | ast.Attribute():
            yield from (elements_of(found) for found in annotations_of(node, module, scope, depth))


def annotations_of(node: ast.expr, module: Module, scope: Scope, depth: int) -> Iterator[ast.expr | None]:
    """Yield the annotation of each binding of a name, None for one without; of an attribute of self those that there are.

    Where an attribute has none, each store that gives it a name counts, self.words = words, and None stands for any other.
    """
    match node:
        case ast.Name(id=name) if depth <= DEEP:
            for found in module.variable(scope, name).bindings:
                if found.annotation is not None:
                    yield found.annotation
                else:
                    yield from annotations_of_target(found, module, depth + STEP)
        case ast.Attribute(value=ast.Name() as base) if class_at_hand(module, scope, base) is not None:
            stores = all_bindings(node, module, scope)
            annotated = [found.annotation for found in stores if found.annotation is not None]
            yield from annotated or _annotations_of_stored(stores, module, depth + STEP)


def _annotations_of_stored(stores: Iterable[Binding], module: Module, depth: int) -> Iterator[ast.expr | None]:
    for store in stores:
        if isinstance(store.value, ast.Name) and depth <= DEEP:
            yield from annotations_of(store.value, module, store.where.scope, depth)
        else:
            yield None


def annotations_of_target(binding: Binding, module: Module, depth: int) -> Iterator[ast.expr | None]:
    """Yield what annotations say of a loop's target, None of any other binding: list[int] in rows: list[list[int]]."""
    node: Any = binding.where.loop.node if binding.where.loop is not None else None
    target = getattr(node, "target", None)
    if target is not binding.node or isinstance(node, ast.AsyncFor) or getattr(node, "is_async", False):
        yield None
    else:
        yield from element_annotations(node.iter, module, binding.where.scope, depth)
