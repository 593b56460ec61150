"""The types of the names in a loop's target, and of those to which an assignment in a loop unpacks a call."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.annotations import pairs_of_items, parts_of, type_of_annotation
from flake8_bytecode_perf.analysis.type_elements import annotations_of, element_annotations, type_of_elements_of
from flake8_bytecode_perf.analysis.type_values import STEP, UNKNOWN, Type, merged
from flake8_bytecode_perf.syntax import nodes_in

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.type_operations import Ask
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_PAIR = 2


def unpacked_calls(module: Module) -> dict[ast.AST, ast.expr]:
    """Return the calls that assignments in loops unpack, by the names to which they do: k, v = line.split("=", 1)."""
    found: dict[ast.AST, ast.expr] = {}
    for site in module.assigns:
        match site.node:
            case ast.Assign(targets=[ast.Tuple(elts=parts) | ast.List(elts=parts)], value=ast.Call() as call):
                found.update((part, call) for part in parts if isinstance(part, ast.Name))
    return found


class TargetQuestion(NamedTuple):
    """The name of a loop's target whose type is asked for, and where the loop stands; `ask` gives types of expressions."""

    name: ast.AST
    module: Module
    scope: Scope
    depth: int
    ask: Ask


def type_of_target(asked: TargetQuestion, target: ast.expr, iterable: ast.expr) -> Type:
    """Return the type that a loop over an iterable gives to a name of its target."""
    if target is asked.name:
        return type_of_elements_of(iterable, asked.module, asked.scope, asked.depth + STEP, asked.ask)
    if not isinstance(target, ast.Tuple) or any(isinstance(part, ast.Starred) for part in target.elts):
        return UNKNOWN
    holding = [index for index, part in enumerate(target.elts) if any(node is asked.name for node in nodes_in(part))]
    return _type_of_part(asked, target, holding[0], iterable) if holding else UNKNOWN


def _type_of_part(asked: TargetQuestion, target: ast.Tuple, index: int, iterable: ast.expr) -> Type:
    """The type of the name, which is, or is in, one part of a tuple."""
    part, count = target.elts[index], len(target.elts)
    match iterable:
        case ast.Call(func=ast.Name(id="enumerate"), args=[items, *_]) if count == _PAIR:
            if not asked.module.is_builtin(asked.scope, "enumerate"):
                return UNKNOWN
            return type_of_target(asked, part, items) if index else Type("int")
        case ast.Call(func=ast.Name(id="zip"), args=zipped) if len(zipped) == count:
            return type_of_target(asked, part, zipped[index]) if asked.module.is_builtin(asked.scope, "zip") else UNKNOWN
    return _type_of_item(asked, index, count, iterable) if part is asked.name else UNKNOWN


def _type_of_item(asked: TargetQuestion, index: int, count: int, iterable: ast.expr) -> Type:
    """What is known of one item of each tuple: of [("a", 1), ("b", 2)], pairs: list[tuple[str, int]], d.items()."""
    module, scope, depth = asked.module, asked.scope, asked.depth + 1
    match iterable:
        case ast.Tuple(elts=rows) | ast.List(elts=rows):
            items = [row.elts[index] for row in rows if isinstance(row, ast.Tuple) and len(row.elts) == count]
            known = [asked.ask(item, module, scope, depth) for item in items]
            return merged(known) if len(items) == len(rows) else UNKNOWN
        case ast.Call(func=ast.Attribute(attr="items", value=ast.Name() | ast.Attribute() as held), args=[]):
            parts = [pairs_of_items(found) for found in annotations_of(held, module, scope, depth)]
        case ast.Name() | ast.Attribute() | ast.Call():
            parts = [parts_of(found) for found in element_annotations(iterable, module, scope, depth)]
        case _:
            return UNKNOWN
    return merged(type_of_annotation(one[index]) for one in parts) if all(len(one) == count for one in parts) else UNKNOWN
