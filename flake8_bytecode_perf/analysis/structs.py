"""What a call of `struct.unpack`, or of the `unpack` of a `struct.Struct`, reads."""

from __future__ import annotations

import ast
import struct
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.numbers import difference_of
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.analysis.values import values_of
from flake8_bytecode_perf.syntax import nodes_in

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site

_ZERO = ast.Constant(value=0)


def reads_all(module: Module, site: Site, part: Any) -> bool:
    """Return whether the `unpack` at a site reads all bytes of a slice: d[p:p + 4], d[:4], d[p:p + RECORD.size]."""
    scope, start, end = site.where.scope, part.slice.lower, part.slice.upper
    if end is None:
        return False
    size = _size(module, site)
    if size is None:
        return False
    if difference_of(module, scope, end, start or _ZERO) == size:
        return True
    asked = end.right if isinstance(end, ast.BinOp) and isinstance(end.op, ast.Add) else end
    placed = start is None if asked is end else start is not None and ast.dump(end.left) == ast.dump(start)
    return placed and _is_size_of(asked, site.node.func)


def goes_through_records(module: Module, site: Site, part: Any) -> bool:
    """Return whether the loop around goes through all of the bytes, record by record: for p in range(0, len(d), 4)."""
    loop, scope, start = site.where.loop, site.where.scope, part.slice.lower
    header: Any = loop.node if loop is not None else None
    match getattr(header, "target", None), getattr(header, "iter", None):
        case ast.Name(id=name), ast.Call(
            func=ast.Name(id="range"), args=[ast.Constant(value=0), ast.Call(func=ast.Name(id="len"), args=[whole]), step]
        ) if isinstance(start, ast.Name) and start.id == name:
            long = difference_of(module, scope, step, _ZERO) == _size(module, site) or _is_size_of(step, site.node.func)
            read = sum(loop is not None and loop.runs(found) for found in module.variable(scope, name).reads)
            inside = sum(getattr(found, "id", "") == name for found in nodes_in(part))
            return long and read == inside and ast.dump(whole) == ast.dump(part.value)
    return False


def _is_size_of(node: ast.expr, function: ast.expr) -> bool:
    """Whether an expression is the size of the Struct whose method is called: RECORD.size."""
    match node, function:
        case ast.Attribute(attr="size", value=owner), ast.Attribute(value=made):
            return ast.dump(owner) == ast.dump(made)
    return False


def _size(module: Module, site: Site) -> int | None:
    """How many bytes a call of `unpack` reads, if its format is a constant."""
    function, scope, arguments = site.node.func, site.where.scope, site.node.args
    if len(arguments) == 2:
        return _size_of(arguments[0]) if dotted_name(function, module, scope) == "struct.unpack" else None
    owner = getattr(function, "value", None)
    values = values_of(module, scope, owner) or [] if isinstance(owner, (ast.Name, ast.Attribute)) else []
    sizes = {_size_of_struct(module, value.scope, value.node) for value in values}
    return sizes.pop() if len(sizes) == 1 else None


def _size_of_struct(module: Module, scope: Scope, node: ast.expr) -> int | None:
    match node:
        case ast.Call(func=function, args=[form]) if dotted_name(function, module, scope) == "struct.Struct":
            return _size_of(form)
    return None


def _size_of(form: ast.expr) -> int | None:
    try:
        return struct.calcsize(form.value) if isinstance(form, ast.Constant) else None  # type: ignore[arg-type]
    except (struct.error, TypeError, ValueError):
        return None
