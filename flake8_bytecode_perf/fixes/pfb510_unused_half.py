"""Has a loop take the one half of a pair that it uses."""

from __future__ import annotations

import ast
from typing import Any

import libcst as cst

from flake8_bytecode_perf.fixes._careful import (
    bare,
    header_of,
    in_place_of,
    is_builtin_there,
    is_own_instance,
    method_of,
)
from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `for k in d`, `for v in d.values()`, `for x in xs`, `for i in range(len(xs))`.

    None where a comment would be wrong, where what `enumerate` starts from may raise, where `range` is another, and for
    `self`, whose `values` this may be.
    """
    header, iterable = header_of(proved), _iterable(proved)
    if iterable is None or header is None:
        return None
    collected = _collected(proved, iterable)
    if collected is not None:
        return collected
    target, old = header
    other = proved.chunk.node(proved.suspect.detail)
    return Rewrite({target: bare(other), old: in_place_of(old, iterable)})


def _collected(proved: Proved, iterable: Any) -> Rewrite | None:
    """The rewrite of a comprehension that would only copy the half: `list(d)` for `[k for k, v in d.items()]`."""
    loop: Any = proved.sites[0].where.loop
    kept = proved.suspect.detail
    match loop.above:
        case ast.ListComp(elt=ast.Name(id=name), generators=[ast.comprehension(ifs=[])]) as made:
            kind = "list"
        case ast.SetComp(elt=ast.Name(id=name), generators=[ast.comprehension(ifs=[])]) as made:
            kind = "set"
        case _:
            return None
    if not isinstance(kept, ast.Name) or kept.id != name or not is_builtin_there(proved, kind):
        return None
    old = proved.chunk.node(made)
    return Rewrite({old: cst.Call(cst.Name(kind), [cst.Arg(iterable)], lpar=old.lpar, rpar=old.rpar)})


def _iterable(proved: Proved) -> Any:
    """What hands out the half that is used, if that is known."""
    call = proved.chunk.node(proved.suspect.spans[0])
    called: Any = proved.suspect.spans[0]
    if isinstance(call.func, cst.Attribute) and is_own_instance(proved, called.func.value):
        return None
    match proved.suspect.variant:
        case "":
            return call.func.value if proved.suspect.verdict.is_certain else method_of(call, "keys")
        case "values":
            return method_of(call, "values")
        case "index":
            return call.args[0].value if _starts_quietly(proved) else None
    if not is_builtin_there(proved, "range", "len"):
        return None
    length = call.with_changes(func=cst.Name("len"), lpar=[], rpar=[])
    return cst.Call(cst.Name("range"), [cst.Arg(length)])


def _starts_quietly(proved: Proved) -> bool:
    """Whether it makes no difference that the start of `enumerate(xs, start)` is no longer worked out."""
    call: Any = proved.suspect.spans[0]
    starts = [*call.args[1:], *(keyword.value for keyword in call.keywords)]
    return all(isinstance(start, (ast.Constant, ast.Name)) for start in starts)
