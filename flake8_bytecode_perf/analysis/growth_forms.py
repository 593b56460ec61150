"""A target that gets a longer value made of its old one: `t += x`, `t = t + x`, `t = f"{t}{x}"` and similar forms."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.lengths import has_few_iterations
from flake8_bytecode_perf.analysis.sums import operands_of_sum
from flake8_bytecode_perf.analysis.symbols import compiled_name
from flake8_bytecode_perf.model.scopes import Site

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module


class Growth(NamedTuple):
    """One place where a target gets a longer value made of its old one.

    `value` is the whole new value; `operation` the addition in it that has the target as its left operand, or else all
    of it; the statement itself for `+=`. `added` are the other operands. `loops` are the loops in which it grows,
    innermost first.
    """

    site: Site
    target: ast.expr
    value: ast.expr
    operation: ast.AST
    added: tuple[ast.expr, ...]
    form: str  # "+=", "+", "prepend" or "rebuild"; of a copy "|=", "copy" or "copy behind"
    loops: tuple[Loop, ...]

    @property
    def local(self) -> str:
        """The name that grows, as the compiler spells it; nothing for other targets."""
        return compiled_name(self.site.where.scope, self.target.id) if isinstance(self.target, ast.Name) else ""

    def place(self, module: Module) -> Site:
        """Where a finding stands, as hot as the loops in which the target grows: its target if augmented, else the new value."""
        where = self.site.where
        hot = not all(has_few_iterations(module, loop) for loop in self.loops)
        node = self.target if self.form in ("+=", "|=") else self.value
        return Site(node, self.site.node, where if hot else where._replace(loop=None))


def grown_by(value: ast.expr, wanted: str) -> tuple[ast.AST, tuple[ast.expr, ...], str] | None:
    """Return the operation that adds to the target with the key `wanted`, what it adds, and its form; None if there is none."""
    match value:
        case ast.BinOp(op=ast.Add()):
            return _sum(value, wanted)
        case ast.JoinedStr(values=parts):
            inner = [part.value for part in parts if isinstance(part, ast.FormattedValue)]
            return _rebuilt(value, inner, wanted, alone=len(parts) < 2)
        case ast.BinOp(op=ast.Mod(), left=ast.Constant(value=str() | bytes() as form), right=right):
            inner = right.elts if isinstance(right, ast.Tuple) else [right]
            return _rebuilt(value, inner, wanted, alone=len(form) <= 2)
        case ast.Call(func=ast.Attribute(attr="format", value=ast.Constant(value=str() as form)), args=inner, keywords=named):
            return _rebuilt(value, [*inner, *(keyword.value for keyword in named)], wanted, alone=len(form) <= 2)
        case ast.Call(
            func=ast.Attribute(attr="join", value=ast.Constant(value=str() | bytes())),
            args=[ast.List(elts=inner) | ast.Tuple(elts=inner)],
        ):
            return _rebuilt(value, inner, wanted, alone=len(inner) < 2)
    return None


def copied_by(value: ast.expr, wanted: str) -> tuple[tuple[ast.expr, ...], str] | None:
    """Return what `value` adds to a copy of the target with the key `wanted`, and in which form; None if it makes no such copy.

    [*xs, x], {**d, k: v}, d | e, s.union(e), dict(d, k=v): "copy"; [x, *xs], {k: v, **d}, e | d: "copy behind" what is added.
    """
    parts = _parts_of_copy(value)
    old = [part for part, unpacked in parts if unpacked and wanted in (key(part), old_item(part))]
    if len(parts) < 2 or len(old) != 1:
        return None
    added = tuple([part for part, _ in parts if part is not old[0]])
    return added, "copy" if parts[0][0] is old[0] else "copy behind"


def _parts_of_copy(value: ast.expr) -> list[tuple[ast.expr, bool]]:
    """What a collection is made of, and whether that is a collection whose elements it takes over."""
    match value:
        case ast.List(elts=elements) | ast.Tuple(elts=elements) | ast.Set(elts=elements):
            return [(part.value, True) if isinstance(part, ast.Starred) else (part, False) for part in elements]
        case ast.Dict(keys=keys, values=values):
            return [(part, name is None) for name, part in zip(keys, values, strict=True)]
        case ast.BinOp(op=ast.BitOr()):
            return [(part, True) for part in _operands_of_union(value)]
        case ast.Call(func=ast.Attribute(attr="union", value=first), args=rest, keywords=[]):
            return [(first, True), *((part, False) for part in rest)]
        case ast.Call(func=ast.Name(id="dict"), args=first, keywords=named):
            return [*((part, True) for part in first), *((part.value, part.arg is None) for part in named)]
    return []


def _operands_of_union(value: ast.expr) -> list[ast.expr]:
    """The operands of a | b | c, a chain that leans to the left."""
    parts: list[ast.expr] = []
    while isinstance(value, ast.BinOp) and isinstance(value.op, ast.BitOr):
        parts.append(value.right)
        value = value.left
    return [value, *reversed(parts)]


def _sum(value: ast.BinOp, wanted: str) -> tuple[ast.AST, tuple[ast.expr, ...], str] | None:
    first, leaves = value, operands_of_sum(value)
    while isinstance(first.left, ast.BinOp) and isinstance(first.left.op, ast.Add):
        first = first.left
    same = [leaf for leaf in leaves if key(leaf) == wanted or old_item(leaf) == wanted]
    if not same:
        return None
    added = tuple([leaf for leaf in leaves if leaf is not same[0]])
    return (first, added, "+") if first.left is same[0] else (value, added, "prepend")


def old_item(leaf: ast.expr) -> str:
    """Return the key of `d[k]` for `d.get(k, …)`, which reads the same; nothing for other expressions."""
    match leaf:
        case ast.Call(func=ast.Attribute(attr="get" | "setdefault", value=owner), args=[item, *_]):
            return key(ast.Subscript(value=owner, slice=item, ctx=ast.Load()))
    return ""


def _rebuilt(
    value: ast.expr, inner: list[ast.expr], wanted: str, *, alone: bool
) -> tuple[ast.AST, tuple[ast.expr, ...], str] | None:
    if alone or not any(key(part) == wanted for part in inner):
        return None
    return value, (value,), "rebuild"
