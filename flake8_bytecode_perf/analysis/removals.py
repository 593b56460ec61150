"""Whether a loop that may search or change the list which it goes through does so for many elements, and what may see it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.effects import unknown_code
from flake8_bytecode_perf.analysis.flow import blocks_around
from flake8_bytecode_perf.analysis.knowledge import COPYING_BUILTINS, ITERATOR_ADAPTERS
from flake8_bytecode_perf.analysis.mutation import invariance_of
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.syntax import holds, nodes_in, own_statements, root
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def runs_for_few(module: Module, site: Site, loop: Loop) -> bool:
    """Return whether a loop comes to a place for few of its elements: it may leave right behind it, or looks for one value.

    xs.remove(x), if not every: return      if x.name == name: xs.remove(x)
    """
    return _may_leave_behind(loop, site) or is_for_one_value(module, site, loop)


def is_for_one_value(module: Module, site: Site, loop: Loop) -> bool:
    """Return whether a loop comes to a place only for what equals one value, as under `if c == char`."""
    return any(_asks_for_one(module, loop, site, test) for test in _tests_before(loop, site))


def _may_leave_behind(loop: Loop, site: Site) -> bool:
    """Whether a statement behind a place, in its block or one around it, may leave the loop: by `return` or `break`."""
    for block, index in blocks_around(loop, site.node):
        rest = block[index + 1 :]
        if holds(rest, ast.Break) or any(isinstance(node, ast.Return) for node in own_statements(rest)):
            return True
    return False


def _tests_before(loop: Loop, site: Site) -> Iterator[tuple[ast.expr, bool]]:
    """Yield the tests that lead to a place in an iteration, each with what it has to be: those of `if` and of guards."""
    for block, index in blocks_around(loop, site.node):
        for statement in block[:index]:
            # if x.name != name: continue      and what stands behind runs for one name
            if isinstance(statement, ast.If) and not statement.orelse and holds(statement.body, ast.Continue):
                yield statement.test, False
        inner = block[index]
        if isinstance(inner, ast.If) and not _lies_in([inner.test], site):
            yield inner.test, _lies_in(inner.body, site)


def _lies_in(block: Sequence[ast.AST], site: Site) -> bool:
    first, last, node = block[0], block[-1], site.node
    return bool(_start(first) <= _start(node) < (last.end_lineno, last.end_col_offset))  # type: ignore[attr-defined]


def _start(node: Any) -> tuple[int, int]:
    return node.lineno, node.col_offset


def _asks_for_one(module: Module, loop: Loop, site: Site, test: tuple[ast.expr, bool]) -> bool:
    """Whether a test is true only of what equals a local that no loop around changes: x.name == name, but not x.kind == "b"."""
    asked, wanted = test
    join = ast.And if wanted else ast.Or
    parts = asked.values if isinstance(asked, ast.BoolOp) and isinstance(asked.op, join) else [asked]
    for part in parts:
        match part:
            case ast.Compare(left=left, ops=[ast.Eq()], comparators=[right]) if wanted:
                sides = [left, right]
            case ast.Compare(left=left, ops=[ast.NotEq()], comparators=[right]) if not wanted:
                sides = [left, right]
            case _:
                continue
        if any(_is_given(module, loop, site, side) for side in sides):
            return True
    return False


def _is_given(module: Module, loop: Loop, site: Site, side: ast.expr) -> bool:
    base = root(side)
    if not isinstance(base, ast.Name) or module.owner(site.where.scope, base.id).kind is not Kind.FUNCTION:
        return False
    return invariance_of(module, loop.nest, site.where.scope, side) is not Certainty.NO


def removal_obstacles(module: Module, site: Site, loop: Loop) -> tuple[Obstacle | None, ...]:
    """Return why a list of the elements that stay, made once, may differ from what `xs.remove(x)` leaves in a loop."""
    held = site.node.func.value
    # for x in xs: xs.remove(x)      skips the element behind each one that it removes
    copied = unless(is_copied(getattr(loop.node, "iter", None), held), Obstacle.OTHER_RESULT)
    body = getattr(loop.node, "body", [])
    uses = [node for part in body for node in nodes_in(part) if isinstance(node, ast.expr) and key(node) == key(held)]
    used = unless(len(uses) <= 1, Obstacle.OTHER_RESULT)
    seen = isinstance(held, ast.Attribute) and unknown_code(module, loop)
    return copied, used, unless(not seen, Obstacle.READ_BY_CALLEE)


def is_copied(iterable: ast.expr | None, held: ast.expr) -> bool:
    """Return whether a loop goes through a copy of a list, or through it from its end: list(xs), xs[:], enumerate(xs.copy())."""
    match iterable:
        case ast.Call(func=ast.Name(id="reversed")):
            return True
        case ast.Call(func=ast.Name(id=name), args=arguments) if name in ITERATOR_ADAPTERS:
            return all(is_copied(argument, held) or key(argument) != key(held) for argument in arguments)
        case ast.Call(func=ast.Name(id=name)):
            return name in COPYING_BUILTINS
        case ast.Call(func=ast.Attribute(attr="copy")) | ast.Subscript(slice=ast.Slice()):
            return True
    return False
