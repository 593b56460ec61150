"""Whether a deque, or a list that is reversed at the end, does for a list that is used at its front."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.allocations import is_fresh
from flake8_bytecode_perf.analysis.attributes import called_expressions
from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.comprehensions import loop_of_clause
from flake8_bytecode_perf.analysis.displays import reads_only
from flake8_bytecode_perf.analysis.growth_reads import only_asks
from flake8_bytecode_perf.analysis.handled_errors import may_be_told
from flake8_bytecode_perf.analysis.iteration import left_alone_by_consumer
from flake8_bytecode_perf.analysis.knowledge import DEQUE_METHODS
from flake8_bytecode_perf.analysis.loops import reads_its_frame
from flake8_bytecode_perf.analysis.observability import is_private, only_copies
from flake8_bytecode_perf.analysis.ownership import is_iterated_lazily, values_of_several
from flake8_bytecode_perf.analysis.starts import made_before
from flake8_bytecode_perf.analysis.symbols import compiled_name
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.syntax import children_of, counted

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Site
    from flake8_bytecode_perf.model.variables import Variable


class Reversal(NamedTuple):
    """The outermost loop that only inserts at the front of a list which is made before it, and the calls that insert.

    `whole`: the loop only inserts its own elements, so that the list can be extended by them without it.
    """

    loop: Loop
    calls: tuple[ast.Call, ...]
    whole: bool


class Queue(NamedTuple):
    """The expressions that make the list of a local for which a deque does, and the calls that use its front."""

    made: tuple[ast.expr, ...]
    calls: tuple[ast.Call, ...]


_TESTING = (ast.If, ast.IfExp, ast.While, ast.UnaryOp)


def is_at_front(call: Any) -> bool:
    """Return whether a call is pop(0) or insert(0, x); 0 of another type, as for a dict, is none."""
    if call.keywords or len(call.args) != (1 if call.func.attr == "pop" else 2):
        return False
    return isinstance(call.args[0], ast.Constant) and type(call.args[0].value) is int and call.args[0].value == 0


def serves_as_deque(module: Module, site: Site) -> bool:
    """Return whether the file does nothing with the list of `xs.pop(0)` that a deque does not support or that shows its type.

    Not a parameter: the caller has the list. All uses of a local or global count, and of an attribute all in the file.
    """
    owner = site.node.func.value
    if isinstance(owner, ast.Name):
        variable = module.variable(site.where.scope, owner.id)
        if any(found.kind is Bound.PARAMETER for found in variable.bindings):
            return False
        uses = [(use.node, use.parent, use) for use in variable.reads]
    elif isinstance(owner, ast.Attribute):
        name = compiled_name(site.where.scope, owner.attr)
        uses = [(node, parent, site) for node, parent in module.once(_uses_of_attributes).get(name, ())]
    else:
        return False
    return all(_is_for_deque(module, use._replace(node=node, parent=parent), site) for node, parent, use in uses)


def _uses_of_attributes(module: Module) -> dict[str, list[tuple[ast.expr, ast.AST]]]:
    """Every read of an attribute in the file with the node right above it, by its name; mangled names are left as they are."""
    found: dict[str, list[tuple[ast.expr, ast.AST]]] = {}
    waiting: list[ast.AST] = [module.tree]
    while waiting:
        parent = waiting.pop()
        waiting += (inner := children_of(parent))
        for node in inner:
            if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
                found.setdefault(node.attr, []).append((node, parent))
    return found


def _is_for_deque(module: Module, use: Site, site: Site) -> bool:
    """Whether a use does the same with a deque: methods that it has, an item, a test, a loop that does not change it."""
    match use.parent:
        case ast.Attribute(attr="pop") as method:  # pop from an empty deque
            return method not in module.once(_pops_inside) and not may_be_told(module, use, IndexError)
        case ast.Subscript() if may_be_told(module, use, IndexError):
            return False
        case ast.Attribute(attr="index" | "remove"):  # x not in list, x not in deque
            return not may_be_told(module, use, ValueError)
        case ast.Attribute(attr=method):
            return method in DEQUE_METHODS
        case ast.For(iter=iterable) as loop if iterable is use.node:
            return not loop.lineno <= site.node.lineno <= (loop.end_lineno or 0)  # a deque must not change meanwhile
        case ast.comprehension(iter=iterable) as clause if iterable is use.node:  # q.extend(y - 1 for y in q if y) changes it
            return left_alone_by_consumer(module, loop_of_clause(module, clause), use.node) is Certainty.CERTAIN
        case ast.BoolOp(values=values):
            return values[-1] is not use.node
    return isinstance(use.parent, _TESTING) or reads_only(module, use)


def _pops_inside(module: Module) -> set[ast.AST]:
    """The methods of the calls that pop from another place of a sequence than its ends."""
    return {
        site.node.func
        for site in module.calls_of("pop")
        if isinstance(site.node.func, ast.Attribute) and site.node.args and not is_at_front(site.node)
    }


def can_be_reversed(module: Module, site: Site) -> bool:
    """Return whether the loops around `xs.insert(0, x)` do nothing else with a list that is empty before them."""
    owner, scope = site.node.func.value, site.where.scope
    if site.node.func.attr != "insert" or not isinstance(owner, ast.Name):
        return False
    variable = module.variable(scope, owner.id)
    loop = _outermost(module, site)
    if loop is None or variable.used_elsewhere:
        return False
    given = [found.value for found in variable.bindings if found.node.lineno <= loop.span[1][0]]
    if not all(isinstance(value, ast.List) and len(value.elts) <= 1 for value in given):  # one element stays the last
        return False
    return all(_inserts_at_front(module, use) or only_asks(module, use) for use in variable.uses_in(loop))


def _outermost(module: Module, site: Site) -> Loop | None:
    """The outermost loop around a place that does not rebind the name which is inserted into."""
    outermost = None
    for loop in site.where.loop.outwards() if site.where.loop is not None else ():
        if loop in module.variable(site.where.scope, site.node.func.value.id).loops:
            break
        outermost = loop
    return outermost


def _inserts_at_front(module: Module, use: Site) -> bool:
    return isinstance(use.parent, ast.Attribute) and use.parent in module.once(_front_inserts)


def _front_inserts(module: Module) -> dict[ast.AST, ast.Call]:
    calls = (site.node for site in module.calls_of("insert") if isinstance(site.node.func, ast.Attribute))
    return {call.func: call for call in calls if is_at_front(call)}


def reversal_of(module: Module, site: Site) -> Reversal | None:
    """Return where appends and one `reverse` behind the loop do for `xs.insert(0, x)`, where `can_be_reversed` says that they do.

    None unless a statement right before the loop makes the list: what the list holds then, besides one element, is reversed too.
    """
    name, scope, loop = site.node.func.value.id, site.where.scope, _outermost(module, site)
    if loop is None or isinstance(loop.node, ast.comprehension) or loop.node.orelse or not is_private(module, loop.scope, name):
        return None
    header = getattr(loop.node, "iter", None)
    if loop.scope.kind is not Kind.FUNCTION or reads_its_frame(module, loop) or (header is not None and counted(header, name)):
        return None
    if not isinstance(made_before(loop, name), ast.List):
        return None
    found = module.once(_front_inserts)
    uses = module.variable(scope, name).uses_in(loop)
    calls = tuple([found[use.parent] for use in uses if use.parent in found])
    return Reversal(loop, calls, whole=only_copies(module, loop, site.parent, site.node.args[1]))


def queue_of(module: Module, site: Site) -> Queue | None:
    """Return what a deque takes the place of in a function, where `serves_as_deque` says that it does; None where it can't.

    The list has to be a local that each assignment gives a new list, and that nothing changes while something iterates over it.
    """
    owner, scope = site.node.func.value, site.where.scope.runner
    if not isinstance(owner, ast.Name) or scope.kind is not Kind.FUNCTION or not is_private(module, scope, owner.id):
        return None
    variable = module.variable(scope, owner.id)
    made = [found for found in variable.bindings if found.kind is not Bound.AUGMENTED]
    loop = site.where.loop
    if loop is None or _is_changed_while_read(variable) or reads_its_frame(module, loop):
        return None
    if not all(_makes_list(module, found) for found in made):
        return None
    if not all(_keeps_its_meaning(module, use) for use in variable.reads):
        return None
    front = module.once(_front_calls)
    calls = [front[use.parent] for use in variable.reads if use.parent in front]
    return Queue(tuple([found.value for found in made if found.value is not None]), tuple(calls))


def _makes_list(module: Module, binding: Binding) -> bool:
    value = binding.value
    if binding.kind is not Bound.ASSIGNMENT or binding.annotation is not None or value is None:
        return False
    alone = value not in module.once(values_of_several) and not counted(value, binding.name)
    return alone and is_fresh(module, binding.where.scope, value)


def _keeps_its_meaning(module: Module, use: Site) -> bool:
    """Whether a use does the same with a deque: no bound `pop`, which takes no index there, no copy, no iterator that waits."""
    match use.parent:
        case ast.Attribute(attr="pop" | "insert"):
            return use.parent in module.once(called_expressions)
        case ast.Attribute(attr="copy"):
            return False
    return not is_iterated_lazily(use)


def _is_changed_while_read(variable: Variable) -> bool:
    """Whether an iteration over a list, by a loop or a comprehension, may change it: a deque raises an error then."""
    name = variable.name
    looped = [use.parent for use in variable.reads if isinstance(use.parent, ast.For)]
    inside = any(use.where.scope.kind is Kind.COMPREHENSION for use in variable.reads if isinstance(use.parent, ast.Attribute))
    return inside or any(counted(loop, name) > 1 for loop in looped)


def _front_calls(module: Module) -> dict[ast.AST, ast.Call]:
    """The calls that use the front of a list, by their methods."""
    calls = (site.node for site in module.calls_of("insert", "pop") if isinstance(site.node.func, ast.Attribute))
    return {call.func: call for call in calls if is_at_front(call)}
