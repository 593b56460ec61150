"""Makes a tuple of a union of classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.rewrite import Proved, Rewrite

if TYPE_CHECKING:
    from collections.abc import Iterator


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `(A, B)` for `A | B`; None is type(None)."""
    replaced: dict[cst.CSTNode, cst.CSTNode | None] = {}
    for site in proved.sites:
        union = proved.chunk.node(site.node)
        replaced[union] = cst.Tuple([cst.Element(kind) for kind in _kinds(union)])
    return Rewrite(replaced)


def _kinds(union: Any) -> Iterator[cst.BaseExpression]:
    if isinstance(union, cst.BinaryOperation) and isinstance(union.operator, cst.BitOr):
        yield from _kinds(union.left)
        yield from _kinds(union.right)
    elif isinstance(union, cst.Name) and union.value == "None":
        yield cst.parse_expression("type(None)")
    else:
        yield union
