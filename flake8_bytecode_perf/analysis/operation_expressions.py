"""What the reads and stores of names, attributes and items do, and operators and displays."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.arithmetic import may_raise, value_type
from flake8_bytecode_perf.analysis.definitions import functions_named, getters_and_methods, is_imported_module, setters
from flake8_bytecode_perf.analysis.instances import class_of
from flake8_bytecode_perf.analysis.knowledge import COMPARISONS, HASHABLE, ITERATION, MEMBERSHIP, NUMBERS, OPERATORS, TEXTS
from flake8_bytecode_perf.analysis.symbols import compiled_name

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.operation_record import Operations, Visitor
    from flake8_bytecode_perf.model.scopes import Scope


def _name(done: Operations, scope: Scope, node: ast.Name) -> None:
    if not done.is_local(scope, node.id):
        (done.reads if isinstance(node.ctx, ast.Load) else done.writes).add(compiled_name(scope, node.id))
    if isinstance(node.ctx, ast.Load):
        done.special.update(functions_named(done.module, scope, node.id))


def _attribute(done: Operations, scope: Scope, node: ast.Attribute) -> None:
    known, name = class_of(done.module, scope, node.value) is not None, compiled_name(scope, node.attr)
    if isinstance(node.ctx, ast.Load):
        done.reads.add(name)
        done.special.update(getters_and_methods(done.module, scope, node))
        done.call("__getattr__", "__getattribute__")
        known = known or bool(value_type(done.module, scope, node.value))
        done.raises |= not known and not is_imported_module(done.module, scope, node.value)
    else:
        done.writes.add(name)
        done.special.update(setters(done.module).get(name, ()))
        done.call("__setattr__", "__delattr__")
        done.raises |= not known or isinstance(node.ctx, ast.Del)


def _subscript(done: Operations, scope: Scope, node: ast.Subscript) -> None:
    held = value_type(done.module, scope, node.value)
    done.call_special(scope, [node.value], "__getitem__", "__setitem__", "__delitem__", "__missing__")
    if not isinstance(node.slice, ast.Slice):
        done.call_special(scope, [node.slice], "__hash__", "__eq__", "__index__")
    if not isinstance(node.ctx, ast.Load):
        done.change(scope, node.value)
    stored = isinstance(node.ctx, ast.Store) and held == "dict"
    sliced = isinstance(node.ctx, ast.Load) and held in ("str", "bytes", "list", "tuple") and isinstance(node.slice, ast.Slice)
    done.raises |= not sliced and not (stored and value_type(done.module, scope, node.slice) in HASHABLE)


_OF_PLACES: dict[type[ast.AST], Visitor] = {ast.Name: _name, ast.Attribute: _attribute, ast.Subscript: _subscript}


def _operation(done: Operations, scope: Scope, node: Any, *operands: ast.expr) -> None:
    operator = node.op
    types = [value_type(done.module, scope, operand) for operand in operands]
    name = OPERATORS.get(operator.__class__, "")
    done.call_special(scope, operands, *(f"__{prefix}{name}__" for prefix in ("", "r", "i") if name))
    texts = len(set(types)) == 1 and types[0] in ("str", "bytes", "list", "tuple") and isinstance(operator, ast.Add)
    numbers = NUMBERS.issuperset(types) and (isinstance(node, ast.UnaryOp) or not may_raise(node))
    overflows = isinstance(operator, ast.Pow) and "float" in types
    done.raises |= (not texts and not numbers) or overflows


def _binary(done: Operations, scope: Scope, node: ast.BinOp) -> None:
    _operation(done, scope, node, node.left, node.right)


def _unary(done: Operations, scope: Scope, node: ast.UnaryOp) -> None:
    if isinstance(node.op, ast.Not):
        done.test(scope, node.operand)
    else:
        _operation(done, scope, node, node.operand)


def _augmented(done: Operations, scope: Scope, node: ast.AugAssign) -> None:
    target: Any = node.target
    fields = {name: getattr(target, name) for name in target._fields}
    as_read: Any = ast.copy_location(type(target)(**{**fields, "ctx": ast.Load()}), target)
    _OF_PLACES[target.__class__](done, scope, as_read)
    _operation(done, scope, node, as_read, node.value)
    if value_type(done.module, scope, as_read) not in HASHABLE:
        done.change(scope, target)


def _compare(done: Operations, scope: Scope, node: ast.Compare) -> None:
    operands = [node.left, *node.comparators]
    for operator, left, right in zip(node.ops, operands, node.comparators, strict=False):
        types = [value_type(done.module, scope, side) for side in (left, right)]
        if isinstance(operator, (ast.In, ast.NotIn)):
            done.call_special(scope, [left, right], *MEMBERSHIP)
            if not types[1]:
                done.iterate(scope, right)
            done.raises |= not types[1] or (types[1] in ("set", "dict", "frozenset") and types[0] not in HASHABLE)
        elif not isinstance(operator, (ast.Is, ast.IsNot)):
            done.call_special(scope, [left, right], *COMPARISONS)
            done.raises |= not isinstance(operator, (ast.Eq, ast.NotEq)) and not _comparable(types)


def _comparable(types: list[str]) -> bool:
    return NUMBERS.issuperset(types) or (types[0] == types[1] and types[0] in TEXTS)


def _formatted(done: Operations, scope: Scope, node: ast.FormattedValue) -> None:
    done.call_special(scope, [node.value], "__format__", "__str__", "__repr__")
    done.raises |= node.format_spec is not None


def _unpacked(done: Operations, scope: Scope, node: ast.Tuple | ast.List | ast.Starred) -> None:
    """Targets that are unpacked, and the starred items of calls and displays."""
    if isinstance(node, ast.Starred) and isinstance(node.ctx, ast.Load):
        done.iterate(scope, node.value)
    elif isinstance(node.ctx, ast.Store):
        done.raises = True
        done.call(*ITERATION)


def _hashed(done: Operations, scope: Scope, node: Any) -> None:
    """The elements of a set and the keys of a dict."""
    parts = node.elts if isinstance(node, ast.Set) else node.keys
    types = [value_type(done.module, scope, part) if part is not None else "" for part in parts]
    done.raises |= not HASHABLE.issuperset(types)
    done.call_special(scope, filter(None, parts), "__hash__", "__eq__", "keys", "__getitem__")


OF_EXPRESSIONS: dict[type[ast.AST], Visitor] = {
    **_OF_PLACES,
    ast.BinOp: _binary,
    ast.UnaryOp: _unary,
    ast.AugAssign: _augmented,
    ast.Compare: _compare,
    ast.FormattedValue: _formatted,
    **dict.fromkeys((ast.Tuple, ast.List, ast.Starred), _unpacked),
    **dict.fromkeys((ast.Set, ast.Dict), _hashed),
}
