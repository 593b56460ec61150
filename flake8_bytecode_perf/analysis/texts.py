"""Which text an expression is, as far as the file shows it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.knowledge import FOR_PYTHON_2, TO_STR
from flake8_bytecode_perf.analysis.sums import operands_of_sum
from flake8_bytecode_perf.analysis.values import values_of
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.syntax import nodes_in
from flake8_bytecode_perf.verdict import Obstacle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_DEEPEST = 8  # names and sums in each other


def text_of(module: Module, scope: Scope, node: ast.expr, depth: int = 0) -> str | bytes | None:
    """Return the text that a constant is, a name that such a text alone is assigned to, or what such texts are put together to.

    That of an attribute is the one that the class at hand gives it: a subclass may have another.
    """
    if depth > _DEEPEST:
        return None
    match node:
        case ast.Constant(value=str() | bytes() as value):
            return value
        case ast.Name() | ast.Attribute():
            return _of_name(module, scope, node, depth)
        case ast.JoinedStr(values=parts):
            return _joined("", [_formatted(module, scope, part, depth) for part in parts])
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            pair = [text_of(module, scope, part, depth + 1) for part in (left, right)]
            return _joined(b"" if isinstance(pair[0], bytes) else "", pair)
        case ast.Call(func=ast.Attribute(attr="join", value=between), args=[ast.List(elts=parts) | ast.Tuple(elts=parts)]):
            separator = text_of(module, scope, between, depth + 1)
            return _joined(separator, [text_of(module, scope, part, depth + 1) for part in parts])
    return None


def text_path(module: Module, scope: Scope, node: ast.expr) -> str:
    """Return one spelling for all ways to write the same text: that of `key`, also of `str(x)`, `x.lower()` or `x.strip("/")`.

    Nothing for others. To make such a text once is the same as to make it each time.
    """
    calls: list[str] = []
    while isinstance(node, ast.Call) and not node.keywords:
        match node:
            case ast.Call(func=ast.Name(id="str"), args=[made]) if module.is_builtin(scope, "str"):
                calls.append("|str")
            case ast.Call(func=ast.Attribute(attr=method, value=made), args=given) if method in TO_STR:
                if not all(isinstance(one, ast.Constant) for one in given):
                    return ""
                calls.append(f"|{method}({', '.join(map(ast.unparse, given))})")
            case _:
                return ""
        node = made
    path = key(node)
    return path + "".join(reversed(calls)) if path else ""


def _of_name(module: Module, scope: Scope, node: ast.Name | ast.Attribute, depth: int) -> str | bytes | None:
    values = values_of(module, scope, node) or []
    if isinstance(node, ast.Name) and module.owner(scope, node.id).kind is Kind.MODULE and not module.constant_global(node.id):
        return None
    return text_of(module, values[0].scope, values[0].node, depth + 1) if len(values) == 1 else None


def _formatted(module: Module, scope: Scope, part: ast.expr, depth: int) -> str | bytes | None:
    match part:
        case ast.FormattedValue(value=value, conversion=-1, format_spec=None):
            return text_of(module, scope, value, depth + 1)
    return text_of(module, scope, part, depth + 1) if isinstance(part, ast.Constant) else None


def _joined(separator: str | bytes | None, parts: list[str | bytes | None]) -> str | bytes | None:
    """The parts in one, if all are known and of the kind of what stands between them."""
    texts = [part for part in parts if isinstance(part, str)]
    if isinstance(separator, str):
        return separator.join(texts) if len(texts) == len(parts) else None
    data = [part for part in parts if isinstance(part, bytes)]
    return separator.join(data) if separator is not None and len(data) == len(parts) else None


def fstring_obstacle(module: Module, parts: Iterable[ast.expr]) -> Obstacle | None:
    """Return the obstacle to an f-string with these parts: a Python without f-strings, or a backslash between the braces."""
    if module.once(_runs_on_python_2):
        return Obstacle.PYTHON_2
    inner = (node for part in parts if not isinstance(part, ast.Constant) for node in nodes_in(part))
    strings = (node.value for node in inner if isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)))
    return Obstacle.BACKSLASH if any("\\" in repr(string) for string in strings) else None


def _runs_on_python_2(module: Module) -> bool:
    """Whether a file imports what only helps code that runs on Python 2, too."""
    imports = module.import_statements
    modules = {node.module for node in imports if isinstance(node, ast.ImportFrom)}
    return not FOR_PYTHON_2.isdisjoint(modules | {alias.name for node in imports for alias in node.names})


def may_lack_zeros(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether the file puts a date together of parts that may be numbers without leading zeros: f"{y}-{m}-{d}"."""
    if isinstance(node, ast.Name):
        return any(_joins_by_hyphens(value.node) for value in values_of(module, scope, node) or ())
    return _joins_by_hyphens(node)


def _joins_by_hyphens(node: ast.expr) -> bool:
    match node:
        case ast.JoinedStr(values=parts):
            plain = [part for part in parts if isinstance(part, ast.FormattedValue) and part.format_spec is None]
            return bool(plain) and any(isinstance(part, ast.Constant) and "-" in str(part.value) for part in parts)
        case ast.BinOp(op=ast.Add()):
            return any(isinstance(part, ast.Call) and getattr(part.func, "id", "") == "str" for part in operands_of_sum(node))
        case ast.BinOp(op=ast.Mod(), left=ast.Constant(value=str(form))):
            return any(part in form for part in ("%d-", "%s-", "%i-"))
        case ast.Call(func=ast.Attribute(attr="format", value=ast.Constant(value=str(form)))):
            return "}-" in form and ":" not in form.partition("}-")[0]
        case ast.Call(func=ast.Attribute(attr="join", value=ast.Constant(value="-"))):
            return True
    return False
