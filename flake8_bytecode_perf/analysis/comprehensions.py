"""Comprehensions that a call is given: where an iteration runs, what it reads, whether it ends."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.effects import effects_of_callees, may_end_iteration
from flake8_bytecode_perf.analysis.knowledge import ADAPTERS_OF_ITERATORS, ENDLESS, NEVER_READS_CONTENTS, VIEWS
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.operations import raises_stop_iteration
from flake8_bytecode_perf.analysis.symbols import class_at_hand, dotted_name
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.model.scopes import Site, Where
from flake8_bytecode_perf.syntax import chain, nodes_in, root
from flake8_bytecode_perf.verdict import Obstacle

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

    Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp

_MEMBERSHIP = (ast.In, ast.NotIn)
_OS_PATH = (["os", "path"], ["os.path"])


def each_iteration(module: Module, comprehension: Comprehension, element: ast.expr, *, filtered: bool = True) -> Site | None:
    """Return the place that runs once for each element, or None where neither the comprehension nor a loop around is hot.

    Once for each that the conditions let through; unless `filtered`, for those that they stop too: where the element is bound.
    """
    last = comprehension.generators[-1]
    loop = _loops(module)[last]
    if not loop.depth:
        return None
    return Site(element if filtered else last.target, comprehension, Where(loop.scope, loop, loop.branch))


def loop_of(module: Module, comprehension: Comprehension) -> Loop:
    """Return the loop of a comprehension's first clause."""
    return _loops(module)[comprehension.generators[0]]


def loop_of_clause(module: Module, clause: ast.comprehension) -> Loop:
    """Return the loop of a clause of a comprehension."""
    return _loops(module)[clause]


@remembered
def _loops(module: Module) -> dict[ast.AST, Loop]:
    """The loops of a file's comprehensions, by their clauses."""
    return {loop.node: loop for loop in module.loops if isinstance(loop.node, ast.comprehension)}


def yielded_whole(comprehension: Comprehension) -> ast.expr | None:
    """Return the iterable whose elements a generator expression gives as they are: xs of `(x for x in xs)`; None for others."""
    match comprehension:
        case ast.GeneratorExp(
            elt=ast.Name(id=name), generators=[ast.comprehension(target=ast.Name(id=bound), iter=iterable, ifs=[], is_async=0)]
        ) if name == bound:
            return iterable
    return None


def is_asynchronous(scope: Scope, comprehension: Comprehension) -> bool:
    """Whether the iterations of a comprehension in `scope` await something, so that a generator is an asynchronous one."""
    if not isinstance(scope.runner.node, ast.AsyncFunctionDef):
        return False
    parts = (node for part in parts_of_iteration(comprehension) for node in nodes_in(part))
    return any(clause.is_async for clause in comprehension.generators) or any(map(_waits, parts))


def stop_iteration_obstacle(module: Module, scope: Scope, *nodes: ast.expr) -> Obstacle | None:
    """Return what may let StopIteration out of expressions: it ends `map`, and is a RuntimeError in a generator.

    A comprehension lets it through. `next(it)` raises it, and a function of the file that calls that, or one that is given.
    """
    if any(raises_stop_iteration(module, scope, node) for node in nodes):
        return Obstacle.OTHER_ERROR
    calls = (found.func for node in nodes for found in nodes_in(node) if isinstance(found, ast.Call))
    given = any(isinstance(found, ast.Name) and _is_given(module, scope, found.id) for found in calls)
    called = may_end_iteration(module) and any(effects_of_callees(module, scope, node).ends_iteration for node in nodes)
    return Obstacle.STOP_ITERATION if given or called else None


def parts_of_iteration(comprehension: Comprehension) -> list[ast.expr]:
    """Return all that the iterations evaluate: not the first iterable, which is evaluated before."""
    first, *others = comprehension.generators
    elements = [comprehension.key, comprehension.value] if isinstance(comprehension, ast.DictComp) else [comprehension.elt]
    inner = [part for clause in others for part in (clause.iter, *clause.ifs)]
    return [part for part in (*elements, *first.ifs, *inner) if part is not None]


def _is_given(module: Module, scope: Scope, name: str) -> bool:
    """Whether a name is a parameter, or what a loop binds: f of `def total(f, xs)`."""
    kinds = {found.kind for found in module.variable(scope, name).bindings}
    return Bound.PARAMETER in kinds


def _waits(node: ast.AST) -> bool:
    return isinstance(node, ast.Await) or (isinstance(node, ast.comprehension) and bool(node.is_async))


def may_not_end(module: Module, site: Site) -> bool:
    """Whether the comprehension at `site` goes through what may go on for ever: count(), cycle(xs), iter(f, sentinel)."""
    return any(_may_not_end(clause.iter, module, site.where.scope) for clause in site.node.generators)


def _may_not_end(iterable: ast.expr, module: Module, scope: Scope) -> bool:
    called, arguments = (iterable.func, iterable.args) if isinstance(iterable, ast.Call) else (iterable, [])
    name = dotted_name(called, module, scope)
    if name in ADAPTERS_OF_ITERATORS:
        return any(_may_not_end(argument, module, scope) for argument in arguments)
    if name == "zip":
        return bool(arguments) and all(_may_not_end(argument, module, scope) for argument in arguments)
    return name in ENDLESS or (name, len(arguments)) in (("iter", 2), ("itertools.repeat", 1))


def containers_read(comprehension: Comprehension) -> list[ast.expr]:
    """Return the names and attributes whose contents a comprehension reads: ys of `x in ys`, `ys[i]`, `len(ys)`, `for y in ys`.

    What the first clause alone iterates over is left out for a generator: to fill that would never end.
    """
    first = comprehension.generators[0].iter if isinstance(comprehension, ast.GeneratorExp) else None
    found: list[ast.expr] = []
    for node in nodes_in(comprehension):
        match node:
            case ast.Compare(ops=operators, comparators=others):
                found += [part for operator, part in zip(operators, others, strict=True) if isinstance(operator, _MEMBERSHIP)]
            case ast.Subscript(value=value):
                found.append(value)
            case ast.Call(func=ast.Attribute(attr=name, value=value)):
                found += [value, *node.args] if first is None or name not in VIEWS else []
            case ast.Call(func=ast.Name(id=name), args=arguments) if name not in NEVER_READS_CONTENTS:
                found += arguments
            case ast.comprehension(iter=iterable) if iterable is not first:
                found.append(iterable)
    bound = names_bound_in(comprehension)
    return [node for node in found if isinstance(node, (ast.Name, ast.Attribute)) and getattr(root(node), "id", "") not in bound]


def names_bound_in(comprehension: Comprehension) -> set[str]:
    """Return the names that a comprehension binds."""
    return {node.id for node in nodes_in(comprehension) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}


def is_other_function(module: Module, scope: Scope, function: ast.Attribute) -> bool:
    """Whether `x.f` is a function of a module, or a method that the class at hand defines: no builtin's in any case."""
    base, links = chain(function)
    if base is None:
        return False
    owner, names = class_at_hand(module, scope, base), [link.attr for link in links[:-1]]
    if owner is not None and not names and function.attr in owner.bindings:
        return True
    bindings = module.variable(scope, base.id).bindings
    return any((found.kind is Bound.IMPORT and not names) or [found.origin, *names] in _OS_PATH for found in bindings)
