"""What an expression, a statement or a loop may read, write and raise, calls into functions of the file included."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.definitions import functions_of, methods
from flake8_bytecode_perf.analysis.iterables import scope_of_iterable
from flake8_bytecode_perf.analysis.iterators import steps_of
from flake8_bytecode_perf.analysis.knowledge import (
    CALLED_BY_BUILTINS,
    CALLS_ARGUMENTS,
    HASHABLE,
    ITERATION,
    KNOWN_MODULES,
    PLAIN_DECORATORS,
    SIDE_EFFECT_BUILTINS,
)
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.operation_calls import is_shown_function
from flake8_bytecode_perf.analysis.operation_record import Operations
from flake8_bytecode_perf.analysis.operations import operations_of
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.analysis.types import type_of_element, type_unless_none
from flake8_bytecode_perf.model.kinds import BUILTINS
from flake8_bytecode_perf.syntax import last_name, nodes_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site

_EMPTY: frozenset[str] = frozenset()


class Effects(NamedTuple):
    """What code may do.

    `reads` and `writes` are the names of variables, attributes (by their last name) and containers that change. `suspends`:
    it yields or awaits. `unknown`: it runs code that the file does not show, which may do anything. `ends_iteration`: it may
    raise StopIteration, as `next(it)` does.
    """

    reads: frozenset[str] = _EMPTY
    writes: frozenset[str] = _EMPTY
    raises: bool = False
    suspends: bool = False
    unknown: bool = False
    ends_iteration: bool = False


class _Summary(NamedTuple):
    """The effects of a function, and whether it may change what it is given."""

    effects: Effects
    changes_arguments: bool


def effects_of(module: Module, scope: Scope, node: ast.AST) -> Effects:
    """Return what an expression or statement that stands in a scope may do, with the functions of the file that it may call.

    An object of unknown class may be of any class of the file: its special methods count. An iterator that the file does not
    show counts as code that raises and does nothing else.
    """
    return _whole(module, operations_of(module, [(scope, node)])).effects


def effects_of_callees(module: Module, scope: Scope, node: ast.AST) -> Effects:
    """Return what the functions may do that an expression or statement calls: `effects_of` without its own reads and writes."""
    return _of_callees(module, operations_of(module, [(scope, node)]))


def effects_of_consumer(module: Module, scope: Scope, call: ast.Call) -> Effects:
    """Return what a builtin does between the elements of its first argument: it adds, compares and calls the key function."""
    name, own = dotted_name(call.func, module, scope), Operations(module)
    own.call(*[special for special in CALLED_BY_BUILTINS.get(name, ()) if special not in ITERATION])
    plain = type_of_element(call.args[0], module, scope) in HASHABLE
    own.raises = name not in ("any", "all", "set", "frozenset", "dict") and not plain
    keys = operations_of(module, [(scope, keyword.value) for keyword in call.keywords if keyword.arg == "key"])
    own.callees |= keys.callees | {found for keyword in call.keywords for found in functions_of(module, scope, keyword.value)}
    own.unknown = any(keyword.arg == "key" and not is_shown_function(module, scope, keyword.value) for keyword in call.keywords)
    return _whole(module, own).effects


@remembered
def effects_between_steps(module: Module, loop: Loop) -> Effects:
    """Return what runs when the iterator of a loop, or of a comprehension's clause, gives its next element.

    Nothing for builtin containers and ranges; the body of a generator function or expression of the file; unknown code else.
    """
    return _whole(module, _between_steps(module, loop)).effects


@remembered
def _between_steps(module: Module, loop: Loop) -> Operations:
    if isinstance(loop.node, ast.While):
        return Operations(module)
    scope = scope_of_iterable(loop)
    steps = steps_of(module, scope, loop.node.iter)
    own = operations_of(module, steps.generators)
    own.callees |= steps.callees
    if steps.unknown:
        own.raises = own.unknown = True
        own.call(*ITERATION)
    else:  # a list may be of a class of the file that derives from list
        own.call_special(scope, [loop.node.iter], *ITERATION)
    return own


@remembered
def effects_of_iteration(module: Module, loop: Loop) -> Effects:
    """Return what an iteration of a loop may do: its body, the test of a `while`, the next step of the iterator."""
    return union([effects_between_steps(module, loop), _whole(module, _body(module, loop)).effects])


@remembered
def effects_of_callees_in(module: Module, loop: Loop) -> Effects:
    """Return what the functions may do that an iteration of a loop calls; its own reads and writes are left out."""
    return _of_callees(module, _body(module, loop))


@remembered
def _body(module: Module, loop: Loop) -> Operations:
    node: Any = loop.node
    if isinstance(node, ast.comprehension):
        made: Any = loop.scope.node
        elements = [made.key, made.value] if isinstance(made, ast.DictComp) else [made.elt]
        clauses = made.generators[made.generators.index(node) :]
        parts = [*elements, node.target, *node.ifs, *clauses[1:]]
    else:
        parts = [*node.body, node.test if isinstance(node, ast.While) else node.target]
    body = operations_of(module, [(loop.scope, part) for part in parts if part is not None])
    body.suspends |= isinstance(node, ast.AsyncFor) or bool(getattr(node, "is_async", False))
    return body


def union(effects: Iterable[Effects]) -> Effects:
    """Return what several pieces of code may do together."""
    found = [*effects]
    return Effects(
        _EMPTY.union(*[one.reads for one in found]),
        _EMPTY.union(*[one.writes for one in found]),
        any(one.raises for one in found),
        any(one.suspends for one in found),
        any(one.unknown for one in found),
        any(one.ends_iteration for one in found),
    )


def _of_callees(module: Module, own: Operations) -> Effects:
    whole = _whole(module, own)
    functions = union(_summary(module, callee).effects for callee in own.functions)
    writes = functions.writes | (own.arguments if whole.changes_arguments else _EMPTY)
    unknown = whole.effects.unknown
    ends = any(_summary(module, callee).effects.ends_iteration for callee in own.callees)
    return functions._replace(writes=writes, unknown=unknown, raises=functions.raises or unknown, ends_iteration=ends)


def _whole(module: Module, own: Operations) -> _Summary:
    """What code does by itself and in the functions that it calls; a generator function's body does not suspend its caller."""
    summaries = [_summary(module, callee) for callee in own.functions]
    called = union(one.effects for one in summaries)
    changes = any(one.changes_arguments for one in summaries)
    effects = Effects(
        called.reads | own.reads,
        called.writes | own.writes | (own.arguments if changes else _EMPTY),
        called.raises or own.raises,
        own.suspends,
        called.unknown or own.unknown,
        own.ends_iteration or any(_summary(module, callee).effects.ends_iteration for callee in own.callees),
    )
    return _Summary(effects, changes or own.changes_arguments)


def _summary(module: Module, function: Scope) -> _Summary:
    """What a function of the file does. Functions that call each other do the same, so each such group is worked out once."""
    known: dict[Scope, _Summary] = module.answers(_summary)
    if function not in known:
        for group in _groups(module, function, known):
            _summarise(module, group, known)
    return known[function]


def _summarise(module: Module, group: list[Scope], known: dict[Scope, _Summary]) -> None:
    merged = Operations(module)
    for function in group:
        own = _operations_of_function(module, function)
        merged.reads |= own.reads
        merged.writes |= own.writes
        merged.arguments |= own.arguments
        merged.callees |= own.callees.difference(group)
        merged.special |= own.special.difference(group)
        merged.raises |= own.raises
        merged.unknown |= own.unknown
        merged.ends_iteration |= own.ends_iteration
        merged.changes_arguments |= own.changes_arguments
    summary = _whole(module, merged)
    for function in group:  # a generator function turns StopIteration into RuntimeError
        stops = summary.effects.ends_iteration and function.node not in module.generators
        known[function] = summary._replace(effects=summary.effects._replace(ends_iteration=stops))


@remembered
def _operations_of_function(module: Module, function: Scope) -> Operations:
    node: Any = function.node
    body = [node.body] if isinstance(node, ast.Lambda) else node.body
    own = operations_of(module, [(function, part) for part in body], function)
    own.unknown = own.unknown or any(last_name(found) not in PLAIN_DECORATORS for found in getattr(node, "decorator_list", ()))
    return own


def may_be_called_by(module: Module, *names: str) -> frozenset[Scope]:
    """Return the functions of the file that its methods of these names may call, themselves included."""
    return _reachable(module, frozenset(scope for name in names for scope in methods(module).get(name, ())))


@remembered
def methods_have_effects(module: Module, *names: str) -> bool:
    """Return whether one of the file's methods of these names changes or prints something, raises, or runs unknown code."""
    found = [scope for name in names for scope in methods(module).get(name, ())]
    effects = union(_summary(module, scope).effects for scope in found)
    parts = [node for scope in may_be_called_by(module, *names) for node in nodes_in(scope.node)]
    return bool(effects.writes) or effects.unknown or any(map(_raises_or_prints, parts))


def _raises_or_prints(node: ast.AST) -> bool:
    printing = isinstance(node, ast.Call) and getattr(node.func, "id", "") in SIDE_EFFECT_BUILTINS
    return printing or isinstance(node, ast.Raise)


def functions_called_in(module: Module, loop: Loop) -> frozenset[Scope]:
    """Return the functions of the file that an iteration of a loop may call, those that they call included."""
    called = _body(module, loop).callees
    if not isinstance(loop.node, ast.While):
        called = called | steps_of(module, scope_of_iterable(loop), loop.node.iter).callees
    return _reachable(module, frozenset(called))


def functions_run_in(module: Module, loop: Loop) -> frozenset[Scope]:
    """Return the functions of `functions_called_in`, and those that operators, attributes and the iterator may call."""
    return _reachable(module, frozenset(_body(module, loop).functions | _between_steps(module, loop).functions))


@remembered
def _reachable(module: Module, start: frozenset[Scope]) -> frozenset[Scope]:
    found = dict.fromkeys(start)
    waiting = [*found]
    while waiting:
        for callee in _operations_of_function(module, waiting.pop()).functions:
            if callee not in found:
                found[callee] = None
                waiting.append(callee)
    return frozenset(found)


def _groups(module: Module, start: Scope, known: dict[Scope, _Summary]) -> list[list[Scope]]:
    """The strongly connected components of the calls that lead from a function, callees first (Tarjan, without recursion)."""
    index: dict[Scope, int] = {start: 0}
    low = {start: 0}
    stack, on_stack = [start], {start}
    groups: list[list[Scope]] = []
    group: list[Scope]
    waiting = [(start, iter(_operations_of_function(module, start).functions))]
    while waiting:
        function, callees = waiting[-1]
        for callee in callees:
            if callee in known:
                continue
            if callee not in index:
                index[callee] = low[callee] = len(index)
                stack.append(callee)
                on_stack.add(callee)
                waiting.append((callee, iter(_operations_of_function(module, callee).functions)))
                break
            if callee in on_stack:
                low[function] = min(low[function], index[callee])
        else:
            waiting.pop()
            if waiting:
                low[waiting[-1][0]] = min(low[waiting[-1][0]], low[function])
            if low[function] == index[function]:
                groups.append(group := [])
                while not group or group[-1] is not function:
                    group.append(stack.pop())
                on_stack.difference_update(group)
    return groups


@remembered
def may_end_iteration(module: Module) -> bool:
    """Return whether code of the file may raise StopIteration by itself: next(it), it.send(x), raise StopIteration."""
    calls = any(True for _ in module.calls_of("next", "__next__", "send"))
    return calls or any("StopIteration" in scope.reads for scope in module.scopes)


def methods_may_end_iteration(module: Module, *names: str) -> bool:
    """Return whether one of the file's methods of these names may raise StopIteration, which ends a `map` that calls it."""
    return may_end_iteration(module) and not methods(module).keys().isdisjoint(names)


def unknown_code(module: Module, loop: Loop) -> bool:
    """Whether something in `loop` calls, yields to or enters code that this file does not show."""
    return loop in module.once(_loops_with_unknown_code)


def _loops_with_unknown_code(module: Module) -> set[Loop]:
    loops: set[Loop] = set()
    for site in module.calls:
        assert site.where.loop is not None  # noqa: S101 - the facts keep calls in loops alone
        if site.where.loop not in loops and not is_known_call(module, site):
            loops.update(site.where.loop.outwards())
    return loops


def is_known_call(module: Module, site: Site) -> bool:
    """Whether a call stays within builtins that run no code of others: len(x), math.sqrt(x), a list's append."""
    node: Any = site.node
    if not isinstance(node, ast.Call) or any(keyword.arg in (None, "key", "default") for keyword in node.keywords):
        return False
    name = dotted_name(node.func, module, site.where.scope)
    if name:
        return (name in BUILTINS and name not in CALLS_ARGUMENTS) or name.startswith(KNOWN_MODULES)
    return isinstance(node.func, ast.Attribute) and bool(type_unless_none(node.func.value, module, site.where.scope))


def runs_unknown(module: Module, site: Site, expression: ast.expr) -> bool:
    """Whether an expression at `site` calls, awaits or yields to code that this file does not show."""
    running = [node for node in nodes_in(expression) if isinstance(node, _RUNNING)]
    return any(not is_known_call(module, site._replace(node=node)) for node in running)


_RUNNING = (ast.Call, ast.Await, ast.Yield, ast.YieldFrom)
