"""Where one element of what `sorted` returns is all that is used of it: `sorted(xs)[0]`, `first, *_ = sorted(xs)`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.handled_errors import may_be_caught, may_be_told
from flake8_bytecode_perf.analysis.knowledge import ITERABLE_CONSUMERS
from flake8_bytecode_perf.analysis.loops import is_frame_read
from flake8_bytecode_perf.analysis.observability import is_private
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.model.scopes import Site
from flake8_bytecode_perf.verdict import Obstacle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module


class Taken(NamedTuple):
    """An element that is taken of what a call sorts.

    `place` is where a finding stands, `proof` the node that takes the element, `last` whether it is the last one. `form` is
    "subscript", "call", "unpacked" or "local"; `default` what `next` returns where there is none.
    """

    sort: Site
    place: Site
    proof: ast.expr
    last: bool
    form: str
    default: ast.expr | None = None


def element_of_sort(module: Module, site: Site) -> Iterator[Taken]:
    """Yield what is taken of the call at `site`, by a subscript, by unpacking, or by all reads of a local."""
    match site.parent:
        case ast.Subscript(value=value, ctx=ast.Load()) as subscript if value is site.node:
            last = _is_last(subscript)
            if last is not None:
                yield Taken(site, site._replace(node=subscript), subscript, last, "subscript")
        case ast.Assign(targets=[ast.Tuple(elts=parts) | ast.List(elts=parts) as target]):
            last = _is_last_of(module, site, parts)
            if last is not None:
                yield Taken(site, site, target, last, "unpacked")
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            yield from _element_of_local(module, site, name)


def element_of_copy(module: Module, site: Site) -> Taken | None:
    """Return what is taken of a copy of what is sorted, by a subscript: list(sorted(xs))[0]."""
    match site.node, site.parent:
        case ast.Call(func=ast.Name(id=name), args=[call], keywords=[]) as copied, ast.Subscript(
            value=value, ctx=ast.Load()
        ) as one:
            last = _is_last(one)
            if value is copied and _sorts(call) and last is not None and module.is_builtin(site.where.scope, name):
                return Taken(Site(call, copied, site.where), site._replace(node=one), one, last, "subscript")
    return None


def element_of_call(module: Module, site: Site) -> Taken | None:
    """Return what a call of `next` or `pop` takes: next(iter(sorted(xs))), next(reversed(sorted(xs))), sorted(xs).pop()."""
    scope = site.where.scope
    match site.node:
        case ast.Call(
            func=ast.Name(id="next"),
            args=[ast.Call(func=ast.Name(id="iter" | "reversed" as order), args=[call], keywords=[]), *default],
            keywords=[],
        ) if module.is_builtin(scope, "next") and module.is_builtin(scope, order) and _sorts(call):
            sort = Site(call, None, site.where)
            return Taken(sort, site, site.node, order == "reversed", "call", default[0] if default else None)
        case ast.Call(func=ast.Attribute(value=call, attr="pop"), args=[] | [_], keywords=[]) if _sorts(call):
            index = _integer(site.node.args[0]) if site.node.args else -1
            sort = Site(call, None, site.where)
            return Taken(sort, site, site.node, index == -1, "call") if index in (0, -1) else None
    return None


def _sorts(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "sorted"


def _integer(node: ast.expr) -> int | None:
    """The 0 or -1 that an index is written as; neither False nor a name."""
    match node:
        case ast.Constant(value=int() as value) if type(value) is int:
            return value
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() as value)) if type(value) is int:
            return -value
    return None


def _is_last(subscript: ast.Subscript) -> bool | None:
    """Whether an index is the last, -1, or the first, 0; None for others."""
    index = _integer(subscript.slice)
    return index == -1 if index in (0, -1) else None


def _is_last_of(module: Module, site: Site, parts: list[ast.expr]) -> bool | None:
    """Whether the last is unpacked, or the first, and the rest is not read: first, *_ = sorted(xs)."""
    scope = site.where.scope
    match parts:
        case [ast.Starred(value=ast.Name(id=rest)), _] | [_, ast.Starred(value=ast.Name(id=rest))]:
            variable = module.variable(scope, rest)
            deleted = any(found.kind is Bound.DELETION for found in variable.bindings)
            unread = scope.kind is Kind.FUNCTION and is_private(module, scope, rest) and not variable.reads and not deleted
            unread = unread and not is_frame_read(module, scope)
            return isinstance(parts[0], ast.Starred) if unread else None
    return None


def _element_of_local(module: Module, site: Site, name: str) -> Iterator[Taken]:
    """What all reads of a local take: ranked = sorted(xs), and then nothing but ranked[0]."""
    scope = site.where.scope
    if scope.kind is not Kind.FUNCTION or not is_private(module, scope, name):
        return
    variable = module.variable(scope, name)
    given = [found for found in variable.bindings if found.kind is not Bound.DECLARATION]
    taken = [_taken_of(read) for read in variable.reads]
    if len(given) == 1 and taken and None not in taken and len(set(taken)) == 1:
        first: Any = variable.reads[0].parent
        yield Taken(site, site, first, bool(taken[0]), "local")


def _taken_of(read: Site) -> bool | None:
    match read.parent:
        case ast.Subscript(value=value, ctx=ast.Load()) as subscript if value is read.node:
            return _is_last(subscript)
    return None


def elements_taken(module: Module) -> Iterator[Taken]:
    """Yield where one element of what `sorted` returns is taken, the rest of which nothing uses."""
    of_sorts = (taken for site in module.calls_of("sorted") for taken in element_of_sort(module, site))
    of_copies = (element_of_copy(module, site) for site in module.calls_of("list", "tuple"))
    of_calls = (element_of_call(module, site) for site in module.calls_of("next", "pop"))
    for taken in (*of_sorts, *of_copies, *of_calls):
        if taken is not None and module.is_builtin(taken.sort.where.scope, "sorted"):
            yield taken


def error_if_empty(module: Module, taken: Taken) -> Obstacle | None:
    """Return what the other error of an empty iterable does: IndexError or StopIteration becomes ValueError."""
    given = taken.sort.node.args[0]
    if isinstance(given, (ast.List, ast.Tuple, ast.Set)) and any(not isinstance(part, ast.Starred) for part in given.elts):
        return None
    if taken.form == "local":
        return Obstacle.OTHER_ERROR
    if taken.form == "unpacked":
        return Obstacle.ERROR_DIFFERS if may_be_told(module, taken.sort, ValueError) else None  # with other words
    caught = may_be_caught(module, taken.sort, IndexError, StopIteration, ValueError)
    return Obstacle.OTHER_ERROR if caught else Obstacle.ERROR_DIFFERS


def is_only_iterated(site: Site) -> bool:
    """Whether what stands at `site` is only iterated over, so that a list does as well as an iterator."""
    match site.parent:
        case ast.For(iter=taken) | ast.comprehension(iter=taken):
            return taken is site.node
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name in ITERABLE_CONSUMERS and site.parent.func is not site.node
    return False
