"""What stands around a loop and in its header: for the rules about a whole loop."""

from __future__ import annotations

import ast
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.flow import dominates
from flake8_bytecode_perf.analysis.knowledge import FRAME_ATTRIBUTES, FRAME_FUNCTIONS, FRAME_READERS
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.other_names import calls_by_any_name
from flake8_bytecode_perf.analysis.symbols import compiled_name
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.model.scopes import Site
from flake8_bytecode_perf.syntax import last_name, nodes_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope
    from flake8_bytecode_perf.model.variables import Variable


_USES = (Bound.AUGMENTED, Bound.DELETION)  # x += 1 reads x, and del x fails without one
_MANY = 200  # a name that is used more often is taken to be seen
_BLOCKS = ("body", "orelse", "finalbody")


def block_of(node: Any, above: Any) -> tuple[Sequence[ast.stmt], int]:
    """Return the statements among which a statement stands, and its index in them; `above` is the node that has them."""
    blocks = [getattr(above, name, ()) for name in _BLOCKS]
    found = ((block, bisect_left(block, _start(node), key=_start)) for block in blocks)
    return next((block, index) for block, index in found if index < len(block) and block[index] is node)


def _start(node: Any) -> tuple[int, int]:
    return node.lineno, node.col_offset


def before(loop: Loop) -> ast.stmt | None:
    """Return the statement right before a loop in its block, if there is one."""
    block, index = block_of(loop.node, loop.above)
    return block[index - 1] if index else None


def after(loop: Loop) -> Sequence[ast.stmt]:
    """Return the statements behind a loop in its block."""
    block, index = block_of(loop.node, loop.above)
    return block[index + 1 :]


def for_loops(module: Module) -> Iterator[Loop]:
    """Yield the file's `for` loops: statements, not those that wait (`async for`), nor clauses of comprehensions."""
    return (loop for loop in module.loops if loop.node.__class__ is ast.For)


def while_loops(module: Module) -> Iterator[Loop]:
    """Yield the file's `while` loops."""
    return (loop for loop in module.loops if loop.node.__class__ is ast.While)


def names_bound_by(target: ast.expr) -> list[str]:
    """Return the names in a loop's target, as they are written."""
    if isinstance(target, ast.Name):
        return [target.id]
    return [node.id for node in nodes_in(target) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]


def seen_outside(module: Module, loop: Loop, name: str) -> bool:
    """Whether what a loop binds to `name` may be read behind it, before it (in another loop around), or by an inner function.

    At module and class level it always may: the names are there for others. So may a `global` or `nonlocal` one, and any
    where something looks into the frame. A read that can only find what another loop or an assignment has bound is none.
    """
    scope = loop.scope
    name = compiled_name(scope, name)
    variable = module.variable(scope, name)
    if variable.owner is not scope or scope.kind in (Kind.MODULE, Kind.CLASS):
        return True
    if any(module.is_builtin(scope, reader) for reader in FRAME_READERS & scope.runner.reads.keys()):
        return True
    if len(variable.reads) > _MANY:  # for each of a thousand loops the uses in all of them would be looked at
        return True
    uses = [*variable.reads, *(Site(found.node, None, found.where) for found in variable.bindings if found.kind in _USES)]
    return any(_may_find(variable, loop, site) for site in uses)


def _may_find(variable: Variable, loop: Loop, site: Site) -> bool:
    """Whether a read of a variable, but those of the loop's own iterations, may find what the loop has bound."""
    if site.where.scope.runner is not loop.scope.runner:
        return True
    if loop.holds(site.where.loop) or isinstance(loop.node, ast.comprehension):
        return False
    body, around = _start(loop.node.body[0]), site.where.loop
    while around is not None and not around.holds(loop):
        around = around.parent
    earlier = _start(site.node) < body
    if earlier and around is None:
        return False
    for binding in variable.bindings:
        # the path from the loop to the read leads through what binds the name behind the loop, or in the next iteration around
        between = around.holds(binding.where.loop) if earlier and around is not None else _start(binding.node) > body
        if between and not loop.holds(binding.where.loop) and dominates(variable.module, binding, site):
            return False
    return True


def reads_in(module: Module, loop: Loop, name: str) -> list[Site]:
    """Return the reads of a variable that an iteration of the loop makes, those of inner functions made in it included."""
    return module.variable(loop.scope, name).uses_in(loop)


def stands_in_test(loop: Loop | None, node: ast.expr) -> bool:
    """Whether a node stands in the test of a `while`, which every iteration evaluates."""
    return loop is not None and isinstance(loop.node, ast.While) and node in nodes_in(loop.node.test)


def tries_around(module: Module, loop: Loop, node: ast.expr) -> list[ast.Try]:
    """Return the `try` statements inside a loop that have a node under them, where their handlers guard it."""
    line = node.lineno
    return [found for found in module.tries if loop.encloses(found) and _spans(found.body, line) and found.handlers]


def _spans(body: Sequence[ast.stmt], line: int) -> bool:
    return body[0].lineno <= line <= (body[-1].end_lineno or 0)


def reads_its_frame(module: Module, loop: Loop) -> bool:
    """Whether the function around a loop reads the names of its frame, as by `locals()`, or what it calls does."""
    return is_frame_read(module, loop.scope)


def is_frame_read(module: Module, scope: Scope) -> bool:
    """Whether the function at hand reads the names of its frame, or what it calls does: it sees names that nothing else reads."""
    return scope.runner in _frame_readers(module) or reads_callers_frames(module)


@remembered
def reads_callers_frames(module: Module) -> bool:
    """Return whether the file looks into the frames of callers: a comprehension may have a frame of its own, or other names."""
    names = FRAME_FUNCTIONS | FRAME_ATTRIBUTES
    if not module.attribute_names.isdisjoint(names) or any(True for _ in calls_by_any_name(module, *FRAME_FUNCTIONS)):
        return True
    if any(last_name(site.node.func) != reader and _is_own_frame(site, reader) for site, reader in _frame_calls(module)):
        return True  # names = locals
    return any(getattr(getattr(site.node.func, "value", None), "id", "") == "inspect" for site in module.calls_of("stack"))


def _frame_calls(module: Module) -> Iterator[tuple[Site, str]]:
    return calls_by_any_name(module, *FRAME_READERS)


def _is_own_frame(site: Site, reader: str) -> bool:
    """Whether a call of `vars`, `eval` and such looks into the frame that it is called from, not into its argument."""
    return not site.node.args or reader in ("eval", "exec")


@remembered
def _frame_readers(module: Module) -> set[Scope]:
    """The scopes that look into their frame, and those around them."""
    found: set[Scope] = set()
    for scope in {site.where.scope for site, reader in _frame_calls(module) if _is_own_frame(site, reader)}:
        inner: Scope | None = scope
        while inner is not None and inner.kind is not Kind.MODULE:
            found.add(inner)
            inner = inner.parent
        found.update([scope] if scope.kind is Kind.MODULE else [])
    return found
