"""Loops that do nothing but add parts to a string, so that a comprehension may give the parts to `join`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.loops import before, names_bound_by, reads_in, seen_outside
from flake8_bytecode_perf.analysis.observability import stops
from flake8_bytecode_perf.syntax import walruses

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.growth_forms import Growth
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module


def is_alone_in_loop(growth: Growth) -> bool:
    """Return whether a loop does nothing else, so that it can be a comprehension; another one appends to a list."""
    loop = growth.site.where.loop
    return loop is not None and isinstance(loop.node, ast.For) and loop.node.body == [growth.site.node]


def may_be_joined(module: Module, growth: Growth, loop: Loop) -> bool:
    """Return whether the loop only adds to a string that is made empty right before, and a comprehension may hold its parts."""
    node: Any = loop.node
    first = before(loop) if is_alone_in_loop(growth) and growth.form == "+=" and not node.orelse else None
    match first:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value="")) if name == growth.local:
            hidden = not any(seen_outside(module, loop, target) for target in names_bound_by(node.target))
            plain = not stops(module, loop.scope, growth.value) and not walruses([growth.value, node.iter])
            return hidden and plain and not reads_in(module, loop, name)
    return False
