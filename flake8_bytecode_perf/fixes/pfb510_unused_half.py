"""Has a loop take the one half of a pair that it uses."""

from __future__ import annotations

import ast
from typing import Any

import libcst as cst

from flake8_bytecode_perf.fixes._careful import header_of, in_place_of, is_builtin_there, unless_lost
from flake8_bytecode_perf.rewrite import Proved, Rewrite

_CODE = cst.Module([])


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `for k in d`, `for v in d.values()`, `for x in xs`, `for i in range(len(xs))`.

    None where a comment would go or be wrong, where what `enumerate` starts from may raise, and where `range` is another.
    """
    header, iterable = header_of(proved), _iterable(proved)
    if iterable is None or header is None:
        return None
    target, old = header
    other = proved.chunk.node(proved.suspect.detail)
    return unless_lost(Rewrite({target: _bare(other), old: in_place_of(old, iterable)}))


def _iterable(proved: Proved) -> cst.BaseExpression | None:
    """What hands out the half that is used."""
    call = proved.chunk.node(proved.suspect.spans[0])
    match proved.suspect.variant:
        case "":
            return call.func.value if proved.suspect.certain else _of(call, "keys")
        case "values":
            return _of(call, "values")
        case "index":
            return call.args[0].value if _starts_quietly(proved) else None
    if not is_builtin_there(proved, "range", "len"):
        return None
    length = call.with_changes(func=cst.Name("len"), lpar=[], rpar=[])
    return cst.Call(cst.Name("range"), [cst.Arg(length)])


def _of(call: Any, method: str) -> cst.BaseExpression:
    """The call of another method."""
    return call.with_changes(func=call.func.with_changes(attr=cst.Name(method)), lpar=[], rpar=[])  # type: ignore[no-any-return]


def _starts_quietly(proved: Proved) -> bool:
    """Whether it makes no difference that the start of `enumerate(xs, start)` is no longer worked out."""
    call: Any = proved.suspect.spans[0]
    starts = [*call.args[1:], *(keyword.value for keyword in call.keywords)]
    return all(isinstance(start, (ast.Constant, ast.Name)) for start in starts)


def _bare(target: Any) -> Any:
    """A target without the parentheses of a pair, where it does without: (a, b) is a, b."""
    if not isinstance(target, cst.Tuple) or len(target.elements) < 2 or "\n" in _CODE.code_for_node(target):
        return target
    return target.with_changes(lpar=[], rpar=[])
