"""Whether a second reference to a string is alive when it grows: then CPython must copy it.

The alias arms, a new value of either name disarms, as does the append itself, for then the alias keeps an older string. An
append that is reached armed is defeated.

    out.append(s)      out.append(s)
    s += x             s = ""
                       s += x
    defeated           not defeated
"""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import assigned, key
from flake8_bytecode_perf.analysis.dataflow import Passes
from flake8_bytecode_perf.rules._growth import items
from flake8_bytecode_perf.syntax import root, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Loop, Module, Site
    from flake8_bytecode_perf.rules._growth import Growth

_KEEPING = frozenset({"append", "appendleft", "add", "insert", "setdefault"})
_KEEPING_ITEMS = frozenset({"extend", "extendleft", "update"})  # out.extend([s]) keeps s, out.extend(s) its letters
_SURE, _PERHAPS = "sure", "perhaps"
_DROPPING = frozenset({"clear", "pop", "popleft", "remove"})


class Keeper(NamedTuple):
    """What comes to hold a value: the expression that is read, what holds it from then on, and how the user wrote that."""

    value: ast.expr
    holder: ast.expr | None
    shown: ast.AST


def alias_of(module: Module, growth: Growth) -> tuple[str, bool] | None:
    """Return what keeps the string that grows, and whether it surely does in each pass; None if nothing is found to."""
    answers = module.once(_answers)
    if growth.operation not in answers:
        answers[growth.operation] = _find_alias(module, growth)
    return answers[growth.operation]


def _answers(_module: Module) -> dict[ast.AST, tuple[str, bool] | None]:
    """Room for the answers: three rules ask the same."""
    return {}


def _find_alias(module: Module, growth: Growth) -> tuple[str, bool] | None:
    scope, loop = growth.site.where.scope, growth.loops[-1]
    doubtful = ""
    for site, keeper in module.once(_keepers)[loop.nest]:
        known = _hands_on(keeper.value, growth.local)
        if not known or not loop.holds(site.where.loop) or site.where.scope.runner is not scope.runner:
            continue
        if isinstance(keeper.holder, ast.Name) and keeper.holder.id == growth.local:
            continue
        bindings = module.variable(scope, growth.local).bindings_by_nest[loop.nest]
        own = [binding.node for binding in bindings if binding.node is not growth.target]
        passes = Passes(keeper.value, growth.operation, [*own, *_ends(module, site, keeper, loop)])
        if known == _SURE and passes.reached_armed(loop.node, must=True):
            return text(keeper.shown), True
        if passes.reached_armed(loop.node):
            doubtful = text(keeper.shown)
    return (doubtful, False) if doubtful else None


def _hands_on(value: ast.expr, name: str) -> str:
    """Whether an expression gives, or holds, the very object that a name stands for: s, (s, 1), s or t, s[:], str(s)."""
    match value:
        case ast.Name(id=found):
            return _SURE if found == name else ""
        case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Set(elts=parts) | ast.Dict(values=parts):
            return next(filter(None, (_hands_on(part, name) for part in parts)), "")
        case ast.Subscript(value=inner, slice=ast.Slice(lower=None, upper=None, step=None)):
            return _hands_on(inner, name)
        case ast.Call(func=ast.Name(id="str"), args=[ast.Name() as inner], keywords=[]):
            return _hands_on(inner, name)
        case ast.JoinedStr(values=[ast.FormattedValue(value=ast.Name() as inner, conversion=-1, format_spec=None)]):
            return _hands_on(inner, name)
        case ast.Call(func=ast.Attribute(attr="strip" | "lstrip" | "rstrip", value=inner)):
            return _PERHAPS if _hands_on(inner, name) else ""  # where nothing is stripped it is the same string
        case ast.IfExp(body=one, orelse=other):
            return _PERHAPS if _hands_on(one, name) or _hands_on(other, name) else ""
        case ast.BoolOp(values=parts):
            return _PERHAPS if any(_hands_on(part, name) for part in parts) else ""
    return ""


def _keepers(module: Module) -> defaultdict[Loop, list[tuple[Site, Keeper]]]:
    """What the loops of the file put somewhere, by nest of loops."""
    nests: defaultdict[Loop, list[tuple[Site, Keeper]]] = defaultdict(list)
    for site in (*module.assigns, *module.augments, *module.calls):
        nests[site.where.nest] += [(site, keeper) for keeper in _kept_by(site)]
    return nests


def _kept_by(site: Site) -> Iterator[Keeper]:
    match site.node:
        case ast.Assign() | ast.AnnAssign() | ast.NamedExpr():
            yield from (Keeper(value, target, target) for target, value in assigned(site.node))
        case ast.AugAssign(op=ast.Add(), target=target, value=ast.List() | ast.Tuple() as value):
            yield Keeper(value, target, target)
        case ast.Call(func=ast.Attribute(attr=method, value=holder), args=arguments) as call if method in _KEEPING:
            yield from (Keeper(argument, holder, call) for argument in arguments)
        case ast.Call(func=ast.Attribute(attr=method, value=holder), args=[ast.List() | ast.Tuple() as value]) as call:
            if method in _KEEPING_ITEMS:
                yield Keeper(value, holder, call)
        case ast.Yield(value=ast.expr() as value) as call:
            yield Keeper(value, None, call)


def _ends(module: Module, site: Site, keeper: Keeper, loop: Loop) -> Iterator[ast.AST]:
    """Where what holds the string gets another value, is emptied, or is made anew."""
    holder, scope = keeper.holder, site.where.scope
    if holder is None:
        return
    base = root(holder)
    if isinstance(base, ast.Name):
        bindings = module.variable(scope, base.id).bindings_by_nest[loop.nest]
        yield from (binding.node for binding in bindings if binding.node is not holder)
    if isinstance(holder, ast.Attribute):
        stores = module.stores_of(scope, holder.attr)
        yield from (store.node for store in stores if store.node is not holder and key(store.node) == key(holder))
    elif isinstance(holder, ast.Subscript):
        yield from (node for node, _ in items(module)[key(holder)] if node is not holder)
    yield from module.once(_dropping_calls)[key(holder)]


def _dropping_calls(module: Module) -> defaultdict[str, list[ast.AST]]:
    """The calls that empty a container, by its key."""
    calls: defaultdict[str, list[ast.AST]] = defaultdict(list)
    for site in module.calls:
        match site.node:
            case ast.Call(func=ast.Attribute(attr=method, value=holder)) if method in _DROPPING:
                calls[key(holder)].append(site.node)
    return calls
