"""What `any` and `all` look for among the elements of an iterable: any(x == wanted for x in xs)."""

from __future__ import annotations

import ast

from flake8_bytecode_perf.syntax import nodes_in

_OPERATORS: dict[str, type[ast.cmpop]] = {"any": ast.Eq, "all": ast.NotEq}
_RUNNING = (
    *(ast.Await, ast.Yield, ast.YieldFrom, ast.NamedExpr, ast.Lambda),
    *(ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp),
)


def value_searched(name: str, looking: ast.GeneratorExp | ast.ListComp) -> ast.expr | None:
    """Return what `any`, or `all`, compares each element with, so that `in` may ask the same; None for another test.

    That is not made of the element, and runs no code of its own. `name` is that of the builtin.
    """
    match looking:
        case (
            ast.GeneratorExp(elt=ast.Compare() as comparison, generators=[clause])
            | ast.ListComp(elt=ast.Compare() as comparison, generators=[clause])
        ) if len(comparison.ops) == 1 and isinstance(comparison.ops[0], _OPERATORS[name]):
            return _other_side(comparison, clause)
    return None


def _other_side(comparison: ast.Compare, clause: ast.comprehension) -> ast.expr | None:
    sides = comparison.left, comparison.comparators[0]
    match clause:
        case ast.comprehension(target=ast.Name(id=target), ifs=[], is_async=0):
            named = [isinstance(side, ast.Name) and side.id == target for side in sides]
            wanted = sides[named.index(True) - 1] if True in named else None
            parts = nodes_in(wanted) if wanted is not None else []
            strange = any(isinstance(part, _RUNNING) or getattr(part, "id", "") == target for part in parts)
            return None if strange else wanted
    return None
