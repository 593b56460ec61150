"""In which loops a target grows: up to the one that gives it a new value in each iteration."""

from __future__ import annotations

import ast
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import assignments, key, mentions, stores_by_key
from flake8_bytecode_perf.analysis.dataflow import GenKill
from flake8_bytecode_perf.analysis.growth_forms import copied_by, grown_by
from flake8_bytecode_perf.analysis.iterables import gives_distinct
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.mutation import changes_of
from flake8_bytecode_perf.analysis.symbols import gives_anew
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.syntax import children_of, root

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from flake8_bytecode_perf.analysis.growth_forms import Growth
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope, Where
    from flake8_bytecode_perf.model.variables import Variable

_MOST_FOLLOWED = 50  # in one nest of loops; no more are looked at, and the rest is taken for growth that ends


def growing_loops(module: Module, growth: Growth) -> Iterator[Loop]:
    """Yield the loops around a growth, innermost first, up to one that gives the target a new value in each iteration.

    A loop each of whose iterations changes another item, `for k in d: d[k] += x`, is left out: the loops around it may come
    to the same one again.
    """
    loop = growth.site.where.loop
    while loop is not None and not _is_renewed(module, growth, loop):
        if not _gives_another_item(module, growth, loop):
            yield loop
        loop = loop.parent


def _gives_another_item(module: Module, growth: Growth, loop: Loop) -> bool:
    """Whether the target is an item whose key the loop binds, to another one in each iteration."""
    match growth.target, loop.node:
        case ast.Subscript(value=owner, slice=ast.Name(id=name)), ast.For() | ast.comprehension() as node:
            return gives_distinct(module, loop, name) or key(owner) == key(node.iter)
    return False


def _is_renewed(module: Module, growth: Growth, loop: Loop) -> bool:
    """Whether no iteration of `loop` finds what an earlier one has grown: the object or the value is new in each."""
    where, target = growth.site.where, growth.target
    base = root(target)
    itself = isinstance(target, ast.Name)
    if not itself and isinstance(base, ast.Name) and loop in module.variable(where.scope, base.id).loops:
        return True
    found = renewals(module, growth, loop)
    if any(place.branch.holds(where.branch) and _before(node, growth.operation) for node, place in found):
        return True  # in the growth's own block or one around it: it is not reached in another way
    if isinstance(loop.node, ast.comprehension):
        return bool(found)
    # if found: s += x; break      leaves the loop, and so finds nothing that it has grown before
    if not found and where.branch is loop.branch:
        return False
    nodes = [node for node, _ in found]
    if not nodes and not _may_be_left(module, loop):
        return False  # the next iteration finds it
    # a machine with hundreds of states may hold hundreds of growths, and to follow the iterations of each takes too long
    known = module.once(_followed)
    known[loop.nest] += 1
    return known[loop.nest] > _MOST_FOLLOWED or not GenKill(growth.operation, growth.operation, nodes).reaches(loop.node)


def _followed(_module: Module) -> Counter[Loop]:
    """How many times the iterations of the loops in a nest were followed."""
    return Counter()


def _before(node: Any, other: Any) -> bool:
    return bool((node.lineno, node.col_offset) < (other.lineno, other.col_offset))


def _may_be_left(module: Module, loop: Loop) -> bool:
    """Whether a loop holds a `break`, a `return` or a `raise`."""
    return loop.node in _left_under(module, loop.nest)


@remembered
def _left_under(_module: Module, outermost: Loop) -> set[ast.AST]:
    """The loops of a nest, its outermost one given, that hold a `break`, a `return` or a `raise`."""
    left: set[ast.AST] = set()
    waiting: list[tuple[ast.AST, tuple[ast.AST, ...]]] = [(outermost.node, ())]
    while waiting:
        node, around = waiting.pop()
        if isinstance(node, (ast.Break, ast.Return, ast.Raise)):
            left.update(around)
        elif not isinstance(node, ast.expr):
            inner = (*around, node) if isinstance(node, (ast.For, ast.AsyncFor, ast.While)) else around
            waiting.extend([(part, inner) for part in children_of(node)])
    return left


def renewals(module: Module, growth: Growth, loop: Loop) -> list[tuple[ast.AST, Where]]:
    """Return each place in a loop that gives the target a value which is not made of its old one."""
    where, target = growth.site.where, growth.target
    match target:
        case ast.Name():
            return _of_variable(module, loop, module.variable(where.scope, growth.local), target.id)
        case ast.Attribute(attr=name):
            return _of_attribute(module, loop, where.scope.runner, key(target), name)
    return [(node, place) for node, place in items(module)[key(target)] if loop.holds(place.loop)]


@remembered
def _of_variable(_module: Module, loop: Loop, variable: Variable, name: str) -> list[tuple[ast.AST, Where]]:
    return _renewing(variable.bindings_by_nest[loop.nest], name, loop)


@remembered
def _of_attribute(module: Module, loop: Loop, runner: Scope, path: str, name: str) -> list[tuple[ast.AST, Where]]:
    return _renewing(module.once(stores_by_key)[runner, path], name, loop)


def _renewing(bindings: Iterable[Binding], name: str, loop: Loop) -> list[tuple[ast.AST, Where]]:
    inside = (binding for binding in bindings if loop.holds(binding.where.loop))
    return [(binding.node, binding.where) for binding in inside if gives_anew(binding, name)]


def items(module: Module) -> defaultdict[str, list[tuple[ast.AST, Where]]]:
    """Return where the loops of the file assign to `d[k]` what is not made of its old value, by its key."""
    return module.once(_items)


def _items(module: Module) -> defaultdict[str, list[tuple[ast.AST, Where]]]:
    found: defaultdict[str, list[tuple[ast.AST, Where]]] = defaultdict(list)
    for site, target, value in assignments(module):
        wanted = key(target) if isinstance(target, ast.Subscript) else ""
        if wanted and not (grown_by(value, wanted) or copied_by(value, wanted) or mentions(value, target)):
            found[wanted].append((target, site.where))
    return found


def is_rebound_in(module: Module, scope: Scope, loop: Loop, node: ast.expr) -> bool:
    """Return whether a loop binds the name that an expression starts from, or stores an attribute of the expression's name.

    `xs += ys` leaves a list the same.
    """
    base = root(node)
    bindings = [*module.variable(scope, base.id).bindings_by_nest[loop.nest]] if isinstance(base, ast.Name) else []
    bindings += module.stores_of(scope, node.attr) if isinstance(node, ast.Attribute) else []
    return any(found.kind is not Bound.AUGMENTED and loop.holds(found.where.loop) for found in bindings)


def is_reused_in(module: Module, scope: Scope, loop: Loop, node: ast.expr, *, mutable: bool) -> bool:
    """Return whether a loop changes the object of a name in place and gives the name no other: a list of it has it many times.

    Unless the object is known to be `mutable`, what `+=` changes may be a number.
    """
    if not isinstance(node, ast.Name) or is_rebound_in(module, scope, loop, node):
        return False
    changes = filter(loop.runs, changes_of(module, scope, node))
    return any(mutable or not isinstance(site.node, ast.AugAssign) for site in changes)
