"""What reads a value while it grows in a loop, and whether it can be put together after the loop all the same."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import key, mentions
from flake8_bytecode_perf.analysis.aliases import linked_names
from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.chains import chains
from flake8_bytecode_perf.analysis.effects import effects_between_steps, effects_of_callees_in
from flake8_bytecode_perf.analysis.growth import copies, growths
from flake8_bytecode_perf.analysis.growth_targets import is_plain_local, one_object
from flake8_bytecode_perf.analysis.iteration import waits
from flake8_bytecode_perf.analysis.knowledge import RETAINING_COLLECTION_METHODS
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.renewals import renewals
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.syntax import nodes_in
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.growth_forms import Growth
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site

_LEAVING = (ast.Return, ast.Raise, ast.Break)
_STORING = (ast.Tuple, ast.List, ast.Set, ast.Dict, ast.Yield, ast.YieldFrom, ast.NamedExpr, ast.AnnAssign)


def join_state(module: Module, growth: Growth) -> Certainty:
    """Return whether the parts could be joined after the loop instead: NO if an iteration reads the value that grows.

    LIKELY if it is only asked whether it is empty or how long it is, if it is read where it is then given a new value, and if an
    inner function reads it. A place that leaves the loops may well read it.
    """
    states = [_state_of_read(module, growth, site) for site in reads_while_growing(module, growth)]
    inner = Certainty.LIKELY if _is_read_by_inner_function(module, growth) else Certainty.CERTAIN
    return min([inner, *states])


def join_obstacles(module: Module, growth: Growth) -> tuple[Obstacle | None, ...] | None:
    """Return why a list that is joined after the loop may not do for a string or bytes that grow; None where it can't."""
    state = join_state(module, growth)
    if state is Certainty.NO:
        return None
    reads = unless(state is Certainty.CERTAIN, Obstacle.READ_WHILE_IT_GROWS)
    return unless(one_object(module, growth), Obstacle.OTHER_OBJECT), reads, _obstacle_of_others(module, growth)


def _obstacle_of_others(module: Module, growth: Growth) -> Obstacle | None:
    """Why code of others may read a growing value that is no plain local: a callee, the iterator, who resumes a generator."""
    if is_plain_local(module, growth) and not module.variable(growth.site.where.scope, growth.local).used_elsewhere:
        return None
    loop, names = growth.loops[-1], linked_names(module, growth.site.where.scope, _holder_of(growth.target))
    if names & effects_of_callees_in(module, loop).reads:
        return Obstacle.READ_BY_CALLEE
    if any(names & effects_between_steps(module, around).reads for around in growth.loops):
        return Obstacle.READ_BY_CALLEE
    return unless(not waits(module, loop), Obstacle.SUSPENDS)


def _holder_of(target: ast.expr) -> ast.expr:
    """What holds a target: the name or attribute itself, d of d[k]."""
    while isinstance(target, ast.Subscript):
        target = target.value
    return target


def reads_while_growing(module: Module, growth: Growth) -> list[Site]:
    """Return the places that read the target in the loops in which it grows, those that only make the longer value left out."""
    loop = growth.loops[-1]
    old = _operands(module, growth.site.where.scope.runner, key(growth.target))
    return [
        site
        for site in _reads(module, growth, loop)
        if site.node not in old and not _is_arm(site, old) and not _leaves(site, loop) and not _is_none_test(site.parent)
    ]


def is_retained_while_growing(module: Module, growth: Growth) -> bool:
    """Return whether something keeps the value of an iteration: `last = s`, `yield s`, `out.append(s)`, `[s]`."""
    return any(_is_stored(site) for site in reads_while_growing(module, growth))


def is_iterated_while_growing(growth: Growth) -> bool:
    """Return whether a loop runs over the very collection that grows in it: changed in place, it would not end, or raise."""
    iterables = [iterable for loop in growth.loops if (iterable := getattr(loop.node, "iter", None)) is not None]
    return any(mentions(iterable, growth.target) for iterable in iterables)


def _reads(module: Module, growth: Growth, loop: Loop) -> list[Site]:
    where, target = growth.site.where, growth.target
    if isinstance(target, ast.Name):
        return module.variable(where.scope, growth.local).uses_in(loop)
    index = module.once(_chain_reads if isinstance(target, ast.Attribute) else _item_reads)
    return [site for site in index[key(target), loop.nest] if loop.runs(site)]


def _chain_reads(module: Module) -> defaultdict[tuple[str, Loop], list[Site]]:
    """The chains of attributes that loops read, and the parts that they start with, by their path and the outermost loop."""
    found: defaultdict[tuple[str, Loop], list[Site]] = defaultdict(list)
    for site, base, links in chains(module):
        for link, above in zip(links, [*links[1:], site.parent], strict=True):
            if base is not None:
                found[key(link), site.where.nest].append(site._replace(node=link, parent=above))
    return found


def _item_reads(module: Module) -> defaultdict[tuple[str, Loop], list[Site]]:
    found: defaultdict[tuple[str, Loop], list[Site]] = defaultdict(list)
    for site in module.sites(ast.Subscript):
        if site.where.loop is not None and isinstance(site.node.ctx, ast.Load):
            found[key(site.node), site.where.nest].append(site)
    return found


@remembered
def _operands(module: Module, runner: Scope, path: str) -> set[ast.AST]:
    """The places where a longer value is made of the old one: the first s of each `s = s + x`."""
    found: set[ast.AST] = set()
    for growth in (*growths(module), *copies(module)):
        if growth.form not in ("+=", "|=") and growth.site.where.scope.runner is runner and key(growth.target) == path:
            parts = (part for part in nodes_in(growth.value) if isinstance(part, ast.expr) and key(part) == path)
            found.update([*parts][:1])
    return found


def _is_arm(site: Site, old: set[ast.AST]) -> bool:
    """Whether a conditional leaves the value as it is: `s = s + x if x else s`."""
    other = isinstance(site.parent, ast.IfExp) and site.node is not site.parent.test
    return other and any(node in old for node in nodes_in(site.parent))


def _leaves(site: Site, loop: Loop) -> bool:
    """Whether the block of a place, or one around it in the loop, ends by leaving the loop."""
    branch, around = site.where.branch, site.where.loop
    while branch is not loop.branch and branch.parent is not None:
        if branch.block == ():
            return True  # a `raise`
        last = branch.block[-1] if branch.block else None
        if isinstance(last, (ast.Return, ast.Raise)) or (isinstance(last, ast.Break) and around is loop):
            return True
        branch = branch.parent
    return False


def _is_none_test(parent: Any) -> bool:
    match parent:
        case ast.Compare(ops=[ast.Is() | ast.IsNot()], comparators=[ast.Constant(value=None)]):
            return True
    return False


def _state_of_read(module: Module, growth: Growth, site: Site) -> Certainty:
    if only_asks(module, site):
        return Certainty.LIKELY
    found = renewals(module, growth, growth.loops[-1])
    flushed = any(place.branch.holds(site.where.branch) and _line(node) >= _line(site.node) for node, place in found)
    return Certainty.LIKELY if flushed else Certainty.NO


def _line(node: Any) -> int:
    line: int = node.lineno
    return line


def only_asks(module: Module, site: Site) -> bool:
    """Return whether a read asks for no more than the truth or the length of a value."""
    node = site.node
    match site.parent:
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test):
            return test is node
        case ast.UnaryOp(op=ast.Not()):
            return True
        case ast.BoolOp(values=values):
            return values[-1] is not node
        case ast.Call(func=ast.Name(id="len" | "bool" as name)):
            return module.is_builtin(site.where.scope, name)
        case ast.Compare(left=left, ops=[ast.Eq() | ast.NotEq()], comparators=[ast.Constant(value="" | b"")]):
            return left is node
    return False


def _is_stored(site: Site) -> bool:
    match site.parent:
        case ast.Assign(value=value, targets=targets):
            return value is site.node and not all(isinstance(target, (ast.Tuple, ast.List)) for target in targets)
        case ast.Call(func=ast.Attribute(attr=method), args=arguments):
            return site.node in arguments and method in RETAINING_COLLECTION_METHODS
        case ast.Subscript(slice=place, ctx=ast.Store()):
            return place is site.node  # counts[s] = 1 keeps it as a key
        case ast.Lambda(args=arguments) | ast.FunctionDef(args=arguments) | ast.AsyncFunctionDef(args=arguments):
            return site.node in (*arguments.defaults, *arguments.kw_defaults)
        case ast.Return():
            return True
    return isinstance(site.parent, _STORING)


def _is_read_by_inner_function(module: Module, growth: Growth) -> bool:
    """Whether a function that stands before the loop reads the local, and so may be called in it."""
    if not isinstance(growth.target, ast.Name):
        return False
    scope = growth.site.where.scope
    variable, (_, end) = module.variable(scope, growth.local), growth.loops[-1].span
    if variable.owner.kind is Kind.MODULE:
        return False
    return any(
        site.where.scope.runner is not scope.runner
        and site.where.scope.runner is not variable.owner
        and (site.node.lineno, site.node.col_offset) < end
        for site in variable.reads
    )
