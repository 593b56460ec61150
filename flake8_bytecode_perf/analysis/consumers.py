"""What consumes the elements of a comprehension or of a `map`, and what may stand in its place there."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import mentions
from flake8_bytecode_perf.analysis.comprehensions import is_other_function
from flake8_bytecode_perf.analysis.knowledge import (
    CLOSED_CONSUMERS,
    CONSUMER_KEYWORDS,
    EAGER_CONSUMERS,
    EARLY_CONSUMERS,
    EXTREMES,
    FRAME_USERS,
    KEEPS_ELEMENTS,
    LAZY_CONSUMERS,
    ONE_RESULT_CONSUMERS,
    SHORT_CIRCUIT,
    TEXTS,
)
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.syntax import nodes_in
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site

    Kind = type[ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp]

_UNFIT = (ast.NamedExpr, ast.Yield, ast.YieldFrom, ast.Lambda)


def exhausted_by(module: Module, site: Site) -> str:
    """Return the builtin that exhausts a list comprehension or a generator, and has no other argument.

    `list` for any other list; "" for any other generator, and for sets and dicts.
    """
    match site.node, site.parent:
        case (ast.ListComp() | ast.GeneratorExp()) as node, ast.Call(func=ast.Name(id=name), args=[first], keywords=[]) if (
            first is node and name in ONE_RESULT_CONSUMERS and module.is_builtin(site.where.scope, name)
        ):
            return name if not isinstance(node, ast.ListComp) or name not in SHORT_CIRCUIT else "list"
        case ast.ListComp(), _:
            return "list"
    return ""


def same_with_map(module: Module, site: Site) -> bool | None:
    """Whether what is called with the comprehension at `site` surely does the same with a `map`; None for other consumers."""
    call: Any = site.parent
    given, whole = {keyword.arg for keyword in call.keywords}, isinstance(site.node, ast.ListComp)
    match call.func:
        case ast.Name(id=name) if name in ONE_RESULT_CONSUMERS and module.is_builtin(site.where.scope, name):
            most = 2 if name == "sum" else 1
            if len(call.args) > most or given - CONSUMER_KEYWORDS.get(name, set()) or (whole and name in SHORT_CIRCUIT):
                return None
            return not (whole and name in EXTREMES and "key" in given) and not _of_temporaries(module, site)
        case ast.Attribute(attr="join", value=receiver) if not given and len(call.args) == 1:
            kind = type_of(receiver, module, site.where.scope)
            wrong = kind not in ("", "str", "bytes", "bytearray") or is_other_function(module, site.where.scope, call.func)
            return None if wrong else bool(kind)
    return None


def _of_temporaries(module: Module, site: Site) -> bool:
    """Whether a `map` may drop an element before it gets the next one, which then may have the same `id`."""
    iterable = site.node.generators[0].iter
    return site.node.elt.func.id == "id" and type_of(iterable, module, site.where.scope) not in KEEPS_ELEMENTS


def comprehension_for(module: Module, site: Site) -> tuple[Kind, Obstacle | None] | None:
    """Return what kind of comprehension may stand for the `map` or `filter` at `site`, with an obstacle; None for none."""
    node, parent = site.node, site.parent
    match parent:
        case ast.Call() if parent.args[:1] == [node]:
            return _taken_by_call(module, site, parent)
        case ast.For(iter=iterable) | ast.comprehension(iter=iterable, is_async=0):
            return (ast.GeneratorExp, None) if iterable is node else None
        case ast.Assign(targets=targets) if all(isinstance(target, (ast.Tuple, ast.List)) for target in targets):
            return ast.ListComp, None
        case ast.Starred():
            return ast.ListComp, None
        case ast.Compare(comparators=[iterable], ops=[ast.In() | ast.NotIn()]) if iterable is node:
            return ast.GeneratorExp, Obstacle.FEW_ELEMENTS
        case ast.Call(func=ast.Name(id="zip" | "map" | "filter" as name)) if module.is_builtin(site.where.scope, name):
            return ast.GeneratorExp, None
        case ast.Return() | ast.Assign() | ast.AnnAssign() | ast.Yield() | ast.YieldFrom() | ast.Call() | ast.keyword():
            return ast.GeneratorExp, Obstacle.CODE_ELSEWHERE
    return None


def _taken_by_call(module: Module, site: Site, call: ast.Call) -> tuple[Kind, Obstacle | None] | None:
    scope, given = site.where.scope, {keyword.arg for keyword in call.keywords}
    match call.func:
        case ast.Name(id=name) if name in EAGER_CONSUMERS and module.is_builtin(scope, name):
            return _kind(name, site.node), unless("key" not in given or name == "sorted", Obstacle.READ_BY_CONSUMER)
        case ast.Name(id=name) if name in LAZY_CONSUMERS and module.is_builtin(scope, name):
            return ast.GeneratorExp, unless(name not in EARLY_CONSUMERS, Obstacle.FEW_ELEMENTS)
        case ast.Attribute(attr="join", value=receiver) if not is_other_function(module, scope, call.func):
            return ast.ListComp, unless(type_of(receiver, module, scope) in TEXTS, Obstacle.UNKNOWN_TYPE)
        case ast.Attribute(attr="extend", value=receiver):
            # xs.extend(map(lambda y: y + xs[-1], ys))      sees the list grow
            return None if mentions(site.node, receiver) else (ast.ListComp, Obstacle.CODE_ELSEWHERE)
    return ast.GeneratorExp, Obstacle.CODE_ELSEWHERE


def _kind(name: str, mapped: ast.Call) -> Kind:
    """The comprehension that a call of `list`, `set`, `dict` and kin becomes, or is given."""
    match name, mapped:
        case "set", _:
            return ast.SetComp
        case "dict", ast.Call(func=ast.Name(id="map"), args=[ast.Lambda(body=ast.Tuple(elts=[one, other])), *_]):
            return ast.ListComp if isinstance(one, ast.Starred) or isinstance(other, ast.Starred) else ast.DictComp
    return ast.ListComp


def may_be_element(body: ast.expr) -> bool:
    """Whether a lambda's body does the same where a comprehension has it."""
    consumed: set[ast.AST] = set()
    for node in nodes_in(body):  # the call comes before what it is given
        match node:
            case ast.Call(func=ast.Name(id=name), args=arguments) if name in FRAME_USERS or (
                name == "next" and len(arguments) < 2
            ):
                return False
            case ast.Call(func=ast.Name(id=name), args=[first]) if name in CLOSED_CONSUMERS:
                consumed.add(first)
            case ast.Call(func=ast.Attribute(attr="join"), args=[first]):
                consumed.add(first)
        if isinstance(node, _UNFIT) or (isinstance(node, ast.GeneratorExp) and node not in consumed):
            return False
    return True
