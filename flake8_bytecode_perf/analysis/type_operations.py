"""The types of calls and operations; `ask` answers for their operands."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.knowledge import CONSTRUCTORS, DOTTED, FUNCTIONS, GUESSED, METHODS, REPEATED, TEXTS
from flake8_bytecode_perf.analysis.return_types import type_of_result
from flake8_bytecode_perf.analysis.subclasses import defines, may_override
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.analysis.type_values import UNKNOWN, Type, type_of_arithmetic, type_of_sum

if TYPE_CHECKING:
    from collections.abc import Callable

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

    Ask = Callable[[ast.expr | None, Module, Scope, int], Type]


def type_of_call(node: ast.Call, module: Module, scope: Scope, depth: int, ask: Ask) -> Type:
    """Return the type of what a call of a builtin, a known function, one of the file or a method of a known type gives."""
    name = dotted_name(node.func, module, scope)
    if name in ("abs", "sum", "round") and len(node.args) == 1:
        inner = ask(node.args[0], module, scope, depth + 1)
        if inner.sure not in ("int", "float"):
            return UNKNOWN
        return Type("int") if name == "round" else inner
    if name in CONSTRUCTORS or name in FUNCTIONS or name in DOTTED:
        return Type(name if name in CONSTRUCTORS else FUNCTIONS.get(name) or DOTTED[name])
    own = type_of_result(node, module, scope, depth, ask)
    if own.name or not isinstance(node.func, ast.Attribute):
        return own
    if node.func.attr == "fromkeys" and dotted_name(node.func.value, module, scope) == "dict":
        return Type("dict")
    method, receiver = node.func.attr, ask(node.func.value, module, scope, depth + 1)
    if may_override(module, receiver, method):
        return UNKNOWN
    if receiver.name:
        result = METHODS.get(receiver.name, {}).get(method, "")
        return Type(receiver.name if result == "self" else result)
    guess, counts = GUESSED.get(method, ("", ()))
    guessed = len(node.args) in counts and (not node.keywords or method == "format")
    return Type(guess) if guessed and not defines(module, method) else UNKNOWN


def type_of_operation(node: ast.BinOp | ast.UnaryOp | ast.Compare, module: Module, scope: Scope, depth: int, ask: Ask) -> Type:
    """Return the type of what an operator gives."""
    match node:
        case ast.Compare(ops=[operator]):
            return Type("bool") if isinstance(operator, (ast.Is, ast.IsNot, ast.In, ast.NotIn)) else UNKNOWN
        case ast.Compare() | ast.UnaryOp(op=ast.Invert()):
            return UNKNOWN
        case ast.UnaryOp(op=ast.Not()):
            return Type("bool")
        case ast.UnaryOp(operand=operand):
            found = ask(operand, module, scope, depth + 1)
            return found if found.sure in ("int", "float") else UNKNOWN
    if isinstance(node.op, ast.Add):
        return _type_of_additions(node, module, scope, depth, ask)
    left, right = (ask(part, module, scope, depth + 1) for part in (node.left, node.right))
    if isinstance(node.op, ast.Mod) and left.name in TEXTS:
        return left._replace(optional=False)
    if isinstance(node.op, ast.Mult):
        for found in (left, right):
            if found.name in REPEATED:
                return found._replace(optional=False)
    return type_of_arithmetic(node.op, left, right)


def _type_of_additions(node: ast.BinOp, module: Module, scope: Scope, depth: int, ask: Ask) -> Type:
    """The type of a + b + c + …, a chain that leans to the left: a sequence decides, unless a class of this file adds."""
    known, sums = module.answers(_type_of_additions), []
    operand: ast.expr = node
    while isinstance(operand, ast.BinOp) and isinstance(operand.op, ast.Add) and (operand, depth) not in known:
        sums.append(operand)
        operand = operand.left
    found = known[operand, depth] if (operand, depth) in known else ask(operand, module, scope, depth + 1)
    for one in reversed(sums):
        right = ask(one.right, module, scope, depth + 1)
        open_ended = not (found.name and right.name) and defines(module, "__add__", "__radd__")
        found = known[one, depth] = UNKNOWN if open_ended else type_of_sum(found, right)
    return found
