"""Loops that add one element per iteration by a detour: through locals, or from one of several arms."""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.effects import runs_unknown
from flake8_bytecode_perf.analysis.evaluation_order import acts, evaluated_before, order_obstacle
from flake8_bytecode_perf.analysis.fillings import Filling, guard_among
from flake8_bytecode_perf.analysis.loop_bodies import Local, Lone, conjuncts, is_plain, steps_of
from flake8_bytecode_perf.analysis.loops import names_bound_by, seen_outside
from flake8_bytecode_perf.syntax import counted, replaced, walruses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site
    from flake8_bytecode_perf.verdict import Obstacle

_ARMS = 3  # so many elements still make a conditional expression that can be read
_LOCALS = 2  # and so many locals a comprehension


class _Put(NamedTuple):
    """What a block adds in any case: the element, and how many calls say so."""

    element: ast.expr
    calls: int = 1


def indirect_fillings(module: Module, method: str) -> Iterator[Filling]:
    """Yield the innermost loops that call `method` for one element which several statements of an iteration work out."""
    for site in module.hot_calls_of(method):
        loop = site.where.loop
        if loop is None or not isinstance(site.parent, ast.Expr) or not is_plain(loop):
            continue
        match site.node:
            case ast.Call(func=ast.Attribute(value=receiver), args=[_], keywords=[]) if key(receiver):
                steps, block = steps_of(loop.node.body)  # type: ignore[union-attr]  # a `for` has one
                put = _put(block, partial(_element_in, key(receiver), method))
                by_local = any(isinstance(step, Local) for step in steps)
                # of the calls in the arms of an `if` the first is asked
                if put is not None and (put.calls > 1 or by_local) and _first_call(block) is site.node:
                    yield from _filling(module, site, Lone(loop, site.parent, []), steps, put)


def _filling(module: Module, site: Site, done: Lone, steps: Sequence[Local | ast.expr], put: _Put) -> Iterator[Filling]:
    call = site.node
    split = [part for step in steps for part in ([step] if isinstance(step, Local) else conjuncts(step))]
    guard = guard_among([_value_of(step) for step in split], call, put.element)
    steps = split if guard in split else steps
    # the conditional of several arms is no code of the file
    values = [_value_of(step) for step in steps if not isinstance(step, Local) or step.stores == 1]
    found = _resolved(module, site, done, [*(step for step in steps if step is not guard), put.element])
    if found is not None:
        *tests, element = found.parts
        written = put.calls == 1 and all(part in (put.element, *values) for part in found.parts)
        held = any(isinstance(step, Local) for step in steps)
        yield Filling(
            done._replace(tests=tests), call, call.func.value, element, guard, put.calls, held, written, found.obstacles
        )


def _value_of(step: Local | ast.expr) -> ast.expr:
    return step.value if isinstance(step, Local) else step


def _put(block: Sequence[ast.stmt], element_in: Callable[[ast.stmt], ast.expr | None]) -> _Put | None:
    """Return what a block adds, which is one element whatever its tests say; None for any other block."""
    match block:
        case [statement] | [statement, ast.Continue()] if (element := element_in(statement)) is not None:
            return _Put(element)
        case [ast.If(test=test, body=body, orelse=orelse), *rest]:
            if bool(orelse) is bool(rest) or (rest and not isinstance(body[-1], ast.Continue)):
                return None
            one, other = _put(body, element_in), _put(orelse or rest, element_in)
            if one is not None and other is not None and one.calls + other.calls <= _ARMS:
                return _Put(ast.IfExp(test, one.element, other.element), one.calls + other.calls)
    return None


def _element_in(receiver: str, method: str, statement: ast.stmt) -> ast.expr | None:
    match statement:
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=owner, attr=name), args=[element], keywords=[])):
            plain = name == method and key(owner) == receiver and not isinstance(element, ast.Starred)
            return element if plain else None
    return None


def _first_call(block: Sequence[ast.stmt]) -> ast.expr:
    """Return the first of the calls by which a block adds an element, also in the arms of an `if`."""
    first: Any = block[0]
    while isinstance(first, ast.If):
        first = first.body[0]
    call: ast.expr = first.value
    return call


class _Resolved(NamedTuple):
    """The tests and the element of an iteration without its locals, and what may show the difference."""

    parts: list[ast.expr]
    obstacles: tuple[Obstacle, ...]


def _resolved(module: Module, site: Site, done: Lone, steps: Sequence[Local | ast.expr]) -> _Resolved | None:
    """Put the locals of an iteration into what reads them: by their value, or by `:=` where several places read one.

    None where nothing reads one, where one is read too early or outside, or where that would change what runs.
    """
    node: Any = done.loop.node
    held = [step for step in steps if isinstance(step, Local)]
    values = [_value_of(step) for step in steps]
    if len(held) > _LOCALS or walruses(values) & {local.name for local in held}:
        return None
    if any(seen_outside(module, done.loop, local.name) or _is_carried_over(local.name, node, steps) for local in held):
        return None
    stored = [*names_bound_by(node.target), *(local.name for local in held for _ in range(local.stores))]
    parts: list[ast.expr] = []
    obstacles: list[Obstacle] = []
    for at in reversed(range(len(steps))):
        step = steps[at]
        if not isinstance(step, Local):
            parts.insert(0, step)
            continue
        placed = _placed(module, site, step, parts, renamed=stored.count(step.name) > step.stores)
        if placed is None:
            return None
        parts, found = placed
        obstacles += found
    return _Resolved(parts, tuple(obstacles))


def _is_carried_over(name: str, node: ast.For, steps: Sequence[Local | ast.expr]) -> bool:
    """Whether an iteration reads what a local has from the one before: total = f(total, x)."""
    at = next(at for at, step in enumerate(steps) if isinstance(step, Local) and step.name == name)
    return name not in names_bound_by(node.target) and any(counted(_value_of(step), name) for step in steps[: at + 1])


def _placed(
    module: Module, site: Site, local: Local, parts: list[ast.expr], *, renamed: bool
) -> tuple[list[ast.expr], list[Obstacle]] | None:
    """Put one local into the parts behind it; None where that can't be done."""
    first = next((at for at, part in enumerate(parts) if counted(part, local.name)), None)
    passed = evaluated_before(parts[first], local.name) if first is not None else None
    if first is None or passed is None:
        return None
    # y = f(x); if x: out.append(y)      would call f less often
    if first and (acts(local.value) or runs_unknown(module, site, local.value)):
        return None
    passed = [*parts[:first], *passed]
    obstacles = [found for part in passed if (found := order_obstacle(module, site, [local.value], part)) is not None]
    values = _values(module, site, local, parts[first:], renamed=renamed)
    if values is None:
        return None
    return [*parts[:first], *(replaced(part, local.name, values) for part in parts[first:])], obstacles


def _values(module: Module, site: Site, local: Local, parts: list[ast.expr], *, renamed: bool) -> Iterator[ast.expr] | None:
    """What takes the place of each read of a local: its value, or `y := f(x)` and then `y`."""
    reads = sum(counted(part, local.name) for part in parts)
    if reads == 1:
        return iter([local.value])
    # out.append((y, y + 1))      a name that only the element reads is better bound by a statement
    element_alone = len(parts) == 1 and not (isinstance(parts[0], ast.IfExp) and counted(parts[0].test, local.name))
    name = f"{local.name}_" if renamed else local.name
    if element_alone or (renamed and module.variable(site.where.scope, name).bindings):
        return None
    bound = ast.NamedExpr(ast.Name(name, ast.Store()), local.value)
    return iter([bound, *(ast.Name(name, ast.Load()) for _ in range(reads - 1))])
