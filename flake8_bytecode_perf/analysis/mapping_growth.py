"""Dicts and sets that grow by copies: what they are, what is added, and who else may read or hold them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.displays import is_constant
from flake8_bytecode_perf.analysis.effects import unknown_code
from flake8_bytecode_perf.analysis.growth_reads import reads_while_growing
from flake8_bytecode_perf.analysis.growth_targets import is_plain_local
from flake8_bytecode_perf.analysis.holders import escapes
from flake8_bytecode_perf.analysis.ownership import is_read_later, is_unaliased_until
from flake8_bytecode_perf.analysis.receivers import may_count
from flake8_bytecode_perf.analysis.types import type_of

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.growth_forms import Growth
    from flake8_bytecode_perf.model.module import Module

_SETS = ("set", "frozenset")


def adds_more_than_constants(growth: Growth) -> bool:
    """Whether more than constants is added: {**d, "a": x} has as many items after each iteration."""
    match growth.value:
        case ast.Dict(keys=keys, values=values):
            added = [value if name is None else name for name, value in zip(keys, values, strict=True)]
        case ast.Call(func=ast.Name(), keywords=named):
            added = [keyword.value for keyword in named if keyword.arg is None]
        case _:
            added = [*growth.added]
    return not all(key(part) == key(growth.target) or _is_constant(part) for part in added)


def _is_constant(node: ast.expr) -> bool:
    match node:
        case ast.Dict(keys=parts) | ast.Set(elts=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts):
            return all(part is not None and is_constant(part) for part in parts)
    return is_constant(node)


def kind_of_growth(module: Module, growth: Growth, known: str) -> str:
    """Return what grows: a dict, a set or a frozenset; nothing for others, and for what changes in place."""
    scope = growth.site.where.scope
    match growth.value:
        case _ if growth.form == "|=":
            return "frozenset" if known == "frozenset" else ""
        case ast.Dict():
            return "dict"
        case ast.Set():
            return "set"
        case ast.BinOp():
            kinds = {known} if known else {type_of(part, module, scope) for part in growth.added}
            kind = kinds.pop() if len(kinds) == 1 else ""
            return kind if kind in _SETS or (kind == "dict" and not may_count(module, scope, growth.target)) else ""
        case ast.Call(func=ast.Attribute()):
            given = all(isinstance(part, (ast.List, ast.Tuple, ast.Set)) for part in growth.added)
            return known if known in _SETS else "set" if given and not known else ""
        case ast.Call(func=ast.Name(id=name)) if module.is_builtin(scope, name):
            return "dict"
    return ""


def is_unobserved(module: Module, growth: Growth) -> bool:
    """Whether nothing but the loop's own statements can reach the dict or set of an iteration."""
    if not is_plain_local(module, growth):
        return not unknown_code(module, growth.loops[-1])
    return not any(escapes(module, site) or is_read_later(module, site) for site in reads_while_growing(module, growth))


def is_unaliased_before(module: Module, growth: Growth) -> bool:
    """Whether nothing else refers to what the target has before the loop."""
    end = growth.loops[-1].span[0]
    return is_plain_local(module, growth) and is_unaliased_until(module, growth.site.where.scope, growth.local, end)
