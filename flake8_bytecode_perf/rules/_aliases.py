"""Whether a second reference to a string is alive when it grows: then CPython must copy it.

The alias arms, a new value of either name disarms, as does the append itself, for then the alias keeps an older string.
An append that is reached armed is defeated.

    out.append(s)      out.append(s)
    s += x             s = ""
                       s += x
    defeated           not defeated
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.collect import mangle
from flake8_bytecode_perf.rules._passes import Passes
from flake8_bytecode_perf.rules._shapes import text

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Module, Site
    from flake8_bytecode_perf.rules._growth import Growth

_KEEPING = frozenset({"append", "appendleft", "add", "insert"})  # extend(s) keeps its letters


def alias_of(module: Module, growth: Growth) -> tuple[str, bool] | None:
    """Return what keeps the string that grows, and whether it surely does in each pass; None if nothing is found to."""
    scope, name = growth.site.where.scope, growth.local
    loop = growth.loops[-1]
    own = [binding.node for binding in module.bindings(scope, name) if binding.node is not growth.target]
    doubtful: str = ""
    for use in module.reads(scope, name):
        keeper = _keeper(use) if loop.holds(use.where.loop) else None
        if keeper is None:
            continue
        ends = list(own)  # any new value will do: the alias keeps the one before
        if isinstance(keeper, ast.Name):
            others = module.bindings(scope, mangle(scope, keeper.id))
            ends += [found.node for found in others if found.node is not keeper]
        if Passes(use.node, growth.operation, ends).reached_armed(loop.node):
            if use.where.branch.holds(growth.site.where.branch):
                return text(keeper), True
            doubtful = text(keeper)
    return (doubtful, False) if doubtful else None


def _keeper(use: Site) -> ast.expr | None:
    """What comes to hold the string by one read of it: `t` of `t = s`, the call of `out.append(s)`, the yield."""
    name = use.node.id
    match use.parent:
        case ast.Assign(targets=targets, value=value) if value is use.node:
            other = [target for target in targets if getattr(target, "id", "") != name]
            return other[0] if other else None
        case ast.AnnAssign(target=target, value=value) | ast.NamedExpr(target=target, value=value) if value is use.node:
            return target
        case ast.Call(func=ast.Attribute(attr=method), args=arguments) as call if method in _KEEPING:
            return call if any(argument is use.node for argument in arguments) else None
        case ast.Yield() as kept:
            return kept
    return None
