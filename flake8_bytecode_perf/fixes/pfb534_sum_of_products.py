"""Has `map` or `starmap` compute what is summed up."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.fixes._results import called, in_place, made, operand
from flake8_bytecode_perf.rewrite import Proved, Rewrite

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.importable_names import Import


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: sum(map(mul, xs, ys)); None where one of the functions means something else there."""
    [site] = proved.sites
    mapped = _mapped(proved)
    if mapped is None:
        return None
    value, imports = mapped
    if not isinstance(site.node, ast.For):
        return Rewrite({proved.chunk.node(site.node): value}, imports=imports)
    rewrite = _for_loop(proved, value)
    return replace(rewrite, imports=[*rewrite.imports, *imports]) if rewrite is not None else None


def _for_loop(proved: Proved, value: cst.Call) -> Rewrite | None:
    """The rewrite of a loop: `total = sum(…)` in place of it and of `total = 0`, or `total += sum(…)`."""
    loop: Any = proved.sites[0].where.loop
    name, operator, rest = proved.suspect.note.split(" ", 2)
    begin = [cst.Arg(cst.parse_expression(rest[:-1].rpartition(", ")[2]))] if not rest.endswith("))") else []
    summed = called("sum", cst.Arg(value), *begin)
    if operator == "=":
        return made(proved, loop, name, summed)
    return in_place(proved, loop, cst.AugAssign(cst.Name(name), cst.AddAssign(), summed))


def _mapped(proved: Proved) -> tuple[cst.Call, list[Import]] | None:
    """The call of `map`, or of `starmap`, with the function of `operator`, and what to import for that."""
    scope, pairs = proved.sites[0].where.scope, proved.suspect.detail
    function = proved.imported(scope, "operator", pairs.function)
    caller = proved.imported(scope, "itertools", "starmap") if pairs.kind == "pairs" else ("map", [])
    if function is None or caller is None:
        return None
    given = [cst.Arg(operand(proved.chunk.node(source))) for source in pairs.iterables]
    call = cst.Call(cst.parse_expression(caller[0]), [cst.Arg(cst.parse_expression(function[0])), *given])
    return call, [*function[1], *caller[1]]
