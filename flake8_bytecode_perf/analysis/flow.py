"""Control flow of one function, class body or module: what is assigned when a statement starts, and which iterations reach it."""

from __future__ import annotations

import ast
from bisect import bisect_right
from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.assignments import assigned_on_entry
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.suppression import goes_on_after_error
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.syntax import children_of, has_elements, holds, leaves, nodes_in, suppresses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope, Site

    _Point = tuple[int, int]
    _Block = Sequence[ast.stmt]

_BLOCKS = ("body", "orelse", "finalbody")
_OWN_CODE = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def is_definitely_assigned(module: Module, scope: Scope, node: Any, name: str) -> bool:
    """Whether a name has a value whenever the statement in which `node` stands starts.

    Of a local the assignments that dominate the statement count. A global, or a local of an enclosing function, has to be
    assigned before the function that reads it can be called, and never be deleted. A builtin always has a value.
    """
    variable = module.variable(scope, name)
    owner, name = variable.owner, variable.name
    if owner is module.scope and module.is_builtin(scope, name):
        return True
    deleting = {found.where.scope.runner for found in variable.bindings if _unbinds(found)}
    if deleting and not deleting == {owner} == {scope.runner}:
        return False
    if owner is scope.runner:
        return name in _assigned_at(module, owner, node)
    if owner.kind is Kind.COMPREHENSION or owner.kind is Kind.TYPE_PARAMETERS:
        return True
    function = _function_in(owner, scope)
    return name in _assigned_at(module, owner, function) or _is_assigned_before_a_call(module, owner, function, name)


def _unbinds(binding: Binding) -> bool:
    """Whether a name has no value behind what binds it: del x, except E as x."""
    return binding.kind is Bound.DELETION or isinstance(binding.node, ast.ExceptHandler)


def is_assigned_at_end(module: Module, scope: Scope, name: str) -> bool:
    """Whether a name, as the compiler spells it, has a value whenever the code of its scope has run: a class body, a module."""
    return name in _entries(module, scope).get(scope.node, ())


def is_attribute_assigned(module: Module, function: Scope, node: Any, attribute: str) -> bool:
    """Whether a function has assigned an attribute of its first parameter when the statement starts in which `node` stands.

    `attribute` is the name as the compiler spells it; with the function's own node, it is asked for the function's end.
    """
    arguments = function.node.args  # type: ignore[attr-defined]  # a function's node has them
    first = [*arguments.posonlyargs, *arguments.args][:1]
    entries = _entries(module, function)
    assigned = entries.get(node) if node is function.node else _assigned_at(module, function, node)
    return bool(first) and f"{first[0].arg}.{attribute}" in (assigned or ())


def is_assigned_later(module: Module, scope: Scope, name: str) -> bool:
    """Whether a global is assigned by a statement of the module that is under no condition, wherever that stands."""
    variable = module.variable(scope, name)
    own = [found for found in variable.bindings if found.where.scope is module.scope]
    deleted = any(found.kind is Bound.DELETION for found in variable.bindings)
    return not deleted and any(variable.name in _assigned_after(module, found) for found in own)


def _assigned_after(module: Module, binding: Binding) -> frozenset[str]:
    body = module.tree.body
    index = bisect_right(body, _start(binding.node), key=_start)
    following = _entries(module, module.scope).get(body[index]) if index < len(body) else None
    end = _entries(module, module.scope).get(module.tree)
    return following if following is not None else end if end is not None else frozenset()


def statement_at(module: Module, scope: Scope, node: Any) -> ast.stmt | None:
    """Return the innermost statement of a scope's own code in which a node stands."""
    return _statement_at(module, scope, _start(node))


def _function_in(owner: Scope, scope: Scope) -> Any:
    """The function, class or lambda right inside the scope that owns a name, in which the name is read."""
    inner = scope
    while inner.parent is not None and inner.parent is not owner:
        inner = inner.parent
    return inner.node


def _assigned_at(module: Module, owner: Scope, node: Any) -> frozenset[str]:
    """The names that `owner` has definitely assigned when the statement of its code starts in which a node stands."""
    entries = _entries(module, owner)
    statement = _statement_at(module, owner, _start(node))
    return entries.get(statement) or frozenset() if statement is not None else entries.get(owner.node) or frozenset()


@remembered
def _entries(module: Module, scope: Scope) -> dict[ast.AST, frozenset[str]]:
    """What is definitely assigned on entry to each statement of a scope; at its end, by the node of the scope."""
    return assigned_on_entry(scope, partial(goes_on_after_error, module))


@remembered
def _starts(module: Module, scope: Scope) -> tuple[list[_Point], list[ast.stmt]]:
    statements = [node for node in _entries(module, scope) if isinstance(node, ast.stmt) and node is not scope.node]
    statements.sort(key=_start)
    return [_start(node) for node in statements], statements


def _statement_at(module: Module, scope: Scope, place: _Point) -> ast.stmt | None:
    """The innermost statement of a scope's own code in which a place lies."""
    starts, statements = _starts(module, scope)
    for index in range(bisect_right(starts, place) - 1, -1, -1):
        statement: Any = statements[index]
        if place < (statement.end_lineno, statement.end_col_offset):
            return statement  # type: ignore[no-any-return]
    return None


def _is_assigned_before_a_call(module: Module, owner: Scope, function: Any, name: str) -> bool:
    """Whether a name gets its value behind a function, and nothing that runs before that can call the function."""
    body: Any = getattr(owner.node, "body", ())
    if not isinstance(body, list):
        return False
    first = bisect_right(body, _start(function), key=_start) - 1
    # a decorator stands above its function
    bound = [found for found in owner.bindings.get(name, ()) if found.where.branch.parent is None and found.where.loop is None]
    last = min([bisect_right(body, _start(found.node), key=_start) - 1 for found in bound], default=-1)
    if last < first or any(found.kind in (Bound.DELETION, Bound.AUGMENTED, Bound.DECLARATION) for found in bound):
        return False
    return not any(_may_call(module, owner, statement) for statement in body[first : last + 1])


def _may_call(module: Module, owner: Scope, statement: ast.stmt) -> bool:
    """Whether a statement may call a function of this file: any call does, but for those of what the file imports."""
    waiting: list[ast.AST] = [statement]
    while waiting:
        node = waiting.pop()
        if isinstance(node, _OWN_CODE):
            waiting += getattr(node, "decorator_list", ())
            waiting += [*node.args.defaults, *filter(None, node.args.kw_defaults)]
            if any(not _is_unknown_code(module, owner, found) for found in getattr(node, "decorator_list", ())):
                return True
            continue
        if isinstance(node, ast.Call) and not _is_unknown_code(module, owner, node):
            return True
        if isinstance(node, (ast.Return, ast.Raise, ast.Await, ast.Yield, ast.YieldFrom, ast.For, ast.AsyncFor)):
            return True
        waiting += children_of(node)
    return False


def _is_unknown_code(module: Module, owner: Scope, node: ast.expr) -> bool:
    """Whether a decorator or a call runs imported code or a builtin, and is given no function of this file to call."""
    called = node.func if isinstance(node, ast.Call) else node
    arguments: list[ast.expr] = [*node.args, *(found.value for found in node.keywords)] if isinstance(node, ast.Call) else []
    names = [found.id for argument in arguments for found in nodes_in(argument) if isinstance(found, ast.Name)]
    own = any(found.kind is Bound.DEFINITION for name in names for found in module.variable(owner, name).bindings)
    return bool(dotted_name(called, module, owner)) and not own


def place_of(loop: Loop) -> Any:
    """Return the node that has a loop's place: a comprehension's clause has none of its own."""
    return loop.above if isinstance(loop.node, ast.comprehension) else loop.node


def may_run_zero_times(loop: Loop) -> bool:
    """Whether the body of a loop may not run at all: its iterable is no display or range that has elements for all to see."""
    node = loop.node
    if isinstance(node, ast.While):
        return not (isinstance(node.test, ast.Constant) and node.test.value)
    return not has_elements(node.iter)


def runs_in_every_iteration(module: Module, loop: Loop, site: Site) -> bool:
    """Whether every iteration of a loop that goes on to another one runs what stands at `site`.

    Not what stands under `if`, `case` or a handler, in an expression that may be skipped, behind a `continue`, or in an inner
    loop that may run zero times; nor what runs at most once.
    """
    if may_be_skipped(module, site.node) or site.where.scope.runner is not loop.scope.runner or runs_at_most_once(site):
        return False
    inner = site.where.loop
    while inner is not loop:
        if inner is None or may_run_zero_times(inner):
            return False
        inner = inner.parent
    if any(True for _ in skippable_blocks(site, loop)):
        return False
    if isinstance(loop.node, ast.comprehension):
        first = loop.node.ifs[0] if loop.node.ifs else None
        return first is None or _start(first) <= _start(site.node) < _end(first)
    return not any(holds(block[:index], ast.Continue) for block, index in blocks_around(loop, site.node))


def hardly_runs(site: Site) -> bool:
    """Whether a place in a loop runs at most once, or only when something fails: in a handler or a `raise`."""
    return any(not block for block in skippable_blocks(site, site.where.loop)) or runs_at_most_once(site)


def runs_at_most_once(site: Site) -> bool:
    """Whether what stands at `site` runs at most once in the innermost loop around it, as what follows leaves the loop."""
    loop = site.where.loop
    if loop is None or isinstance(loop.node, ast.comprehension):
        return False
    for block, index in blocks_around(loop, site.node):
        # if x: …; break      and so is what stands behind a guard: if not x: continue, …, break
        if leaves(block[index:]) and not holds(block[index:], ast.Continue):
            return True
        if _goes_on_after_error(block[index], site.node):
            return False
    return False


def stands_in_every_iteration(loop: Loop, site: Site) -> bool:
    """Whether each iteration of a loop comes to what stands at `site`: not under an `if`, nor behind a `continue`."""
    branch = site.where.branch
    while branch is not loop.branch and branch.parent is not None:
        if branch.block is not None:
            return False
        branch = branch.parent
    if isinstance(loop.node, ast.comprehension):
        # [x for x in xs if x]      the last is read in each iteration
        return not loop.node.ifs or (site.node.lineno, site.node.col_offset) >= (loop.node.iter.lineno, loop.node.iter.col_offset)
    before = [statement for statement in loop.node.body if statement.end_lineno < site.node.lineno]
    return not holds(before, ast.Continue)


def dominates(module: Module, binding: Binding, site: Site) -> bool:
    """Return whether a binding runs whenever what stands at `site` does, and before it."""
    if not binding.where.branch.holds(site.where.branch) or may_be_skipped(module, binding.node):
        return False
    # with suppress(KeyError): f(); x = 1      binds x unless f fails
    if binding.node.lineno in module.once(lines_suppressed):
        return False
    if binding.kind is Bound.OTHER:
        return _start(binding.node) < _start(site.node)
    # n = f(n)      reads what was there before
    value = binding.value
    inside = value is not None and _start(value) <= _start(site.node) < (value.end_lineno, value.end_col_offset)
    return binding.kind is Bound.ASSIGNMENT and bool(binding.node.lineno < site.node.lineno) and not inside


def lines_suppressed(module: Module) -> set[int]:
    """Return the lines of what a `with` runs and goes on behind after an error."""
    withs = module.sites(ast.With, ast.AsyncWith)
    blocks = [site.node for site in withs if any(goes_on_after_error(module, item) for item in site.node.items)]
    return {line for block in blocks for line in range(block.lineno, block.end_lineno + 1)}


def _goes_on_after_error(statement: Any, node: Any) -> bool:
    """Whether a statement tries a node, which may fail, and the loop goes on: try: return int(x), except ValueError: pass."""
    if isinstance(statement, (ast.With, ast.AsyncWith)):
        return any(map(suppresses, statement.items))
    handlers = getattr(statement, "handlers", ())
    return (
        _start(node) < _end(statement.body[-1]) and not all(leaves(handler.body) for handler in handlers) if handlers else False
    )


def blocks_around(loop: Loop, node: Any) -> Iterator[tuple[_Block, int]]:
    """Yield the blocks of a loop's body in which a node stands, outermost first, with the index of its statement in each."""
    block: _Block | None = loop.node.body if not isinstance(loop.node, ast.comprehension) else None
    place = _start(node)
    while block:
        index = bisect_right(block, place, key=_start) - 1
        if index < 0 or _end(block[index]) <= place:
            return
        yield block, index
        block = _block_within(block[index], place)


def _block_within(statement: Any, place: _Point) -> _Block | None:
    """The block of a compound statement in which a place lies; those of functions and classes are not part of it."""
    if isinstance(statement, (*_OWN_CODE, ast.ClassDef)):
        return None
    blocks = [getattr(statement, name, ()) for name in _BLOCKS]
    blocks += [part.body for part in (*getattr(statement, "handlers", ()), *getattr(statement, "cases", ()))]
    return next((block for block in blocks if block and _start(block[0]) <= place < _end(block[-1])), None)


def skippable_blocks(site: Site, loop: Loop | None) -> Iterator[Sequence[ast.AST]]:
    """Yield the blocks that may be skipped between a place and a loop around it, innermost first."""
    branch: Any = site.where.branch
    while branch is not None and branch is not (loop.branch if loop is not None else None):
        if branch.block is not None:
            yield branch.block
        branch = branch.parent


def is_conditional(module: Module, site: Site, loop: Loop) -> bool:
    """Whether an iteration may skip what stands at `site`: by an `if`, a `case`, a handler, `and`, `or` or a conditional."""
    return may_be_skipped(module, site.node) or any(True for _ in skippable_blocks(site, loop))


def may_be_skipped(module: Module, node: Any) -> bool:
    """Whether `and`, `or`, a conditional or a chain of comparisons may leave out a node: the x of `done and (x := 1)`."""
    start, end = _start(node), _end(node)
    return any(first <= start and end <= last for first, last in module.once(_skippable_spans)[node.lineno])


def _skippable_spans(module: Module) -> defaultdict[int, list[tuple[_Point, _Point]]]:
    """The spans of the expressions that may be skipped, by each of their lines."""
    found: defaultdict[int, list[tuple[_Point, _Point]]] = defaultdict(list)
    for site in module.sites(ast.BoolOp, ast.IfExp, ast.Compare):
        for part in _skippable_parts(site.node):
            for line in range(part.lineno, (part.end_lineno or part.lineno) + 1):
                found[line].append((_start(part), _end(part)))
    return found


def _skippable_parts(node: Any) -> list[ast.expr]:
    if isinstance(node, ast.BoolOp):
        return node.values[1:]
    return node.comparators[1:] if isinstance(node, ast.Compare) else [node.body, node.orelse]


def _start(node: Any) -> _Point:
    return node.lineno, node.col_offset


def _end(node: Any) -> _Point:
    return node.end_lineno, node.end_col_offset
