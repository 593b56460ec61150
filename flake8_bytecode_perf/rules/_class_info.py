"""What `isinstance` and `suppress` take as classes: one, a tuple or a union of them, and tuples of those."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def classes_in(kinds: Iterable[ast.expr]) -> Iterator[ast.expr]:
    """Yield in their order the classes that tuples and unions are made of: A, B, C of `(A | B, C)`."""
    waiting = [*kinds][::-1]
    while waiting:
        match waiting.pop():
            case ast.BinOp(op=ast.BitOr(), left=left, right=right):
                waiting += [right, left]
            case ast.Tuple(elts=elements):
                waiting += reversed(elements)
            case kind:
                yield kind
