"""What grows in the loops of a file."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import arms, assignments, key
from flake8_bytecode_perf.analysis.growth_forms import Growth, copied_by, grown_by
from flake8_bytecode_perf.analysis.knowledge import MUTATORS
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.renewals import growing_loops
from flake8_bytecode_perf.syntax import nodes_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def growths(module: Module) -> list[Growth]:
    """Return all growth in the loops of a file by adding to the old value."""
    return module.once(_growths)


@remembered
def growing_values(module: Module) -> set[ast.AST]:
    """Return the expressions that make a longer value of an old one: "".join([s, x]) of `s = "".join([s, x])` in a loop."""
    return {growth.operation for growth in growths(module)}


def copies(module: Module) -> list[Growth]:
    """Return all growth in the loops of a file by copying the old value into a new collection: [*xs, x], {**d, k: v}, s | {x}."""
    return module.once(_copies)


def _growths(module: Module) -> list[Growth]:
    return _in_loops(module, _sums(module))


def _copies(module: Module) -> list[Growth]:
    return _in_loops(module, _candidates_for_copies(module))


def _in_loops(module: Module, candidates: Iterable[Growth]) -> list[Growth]:
    growing = []
    for growth in candidates:
        loops = tuple(growing_loops(module, growth))
        if loops:
            growing.append(growth._replace(loops=loops))
    return growing


def _sums(module: Module) -> Iterator[Growth]:
    for site in module.augments:
        node = site.node
        if isinstance(node.op, ast.Add) and not _is_number(node.value):
            yield Growth(site, node.target, node.value, node, (node.value,), "+=", ())
    for site, target, expression in _made(module):
        wanted = key(target)
        grown = grown_by(expression, wanted) if wanted else None
        if grown is not None and not all(map(_is_number, grown[1])):
            yield Growth(site, target, expression, *grown, ())


def _candidates_for_copies(module: Module) -> Iterator[Growth]:
    for site in module.augments:
        if isinstance(site.node.op, ast.BitOr):
            yield Growth(site, site.node.target, site.node.value, site.node, (site.node.value,), "|=", ())
    for site, target, expression in _made(module):
        wanted = key(target)
        copied = copied_by(expression, wanted) if wanted else None
        if copied is not None and not _changes(expression, wanted):
            yield Growth(site, target, expression, expression, *copied, ())


@remembered
def _made(module: Module) -> list[tuple[Site, ast.expr, ast.expr]]:
    """The expressions that make a value in the loops of a file, with the statement and the target that get it."""
    return [(site, target, made) for site, target, value in assignments(module) for made in arms(value)]


def _changes(value: ast.expr, wanted: str) -> bool:
    """Whether what is added changes the old value behind the copy: {**d, k: d.pop(j)} keeps j."""
    functions = (node.func for node in nodes_in(value) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute))
    return any(function.attr in MUTATORS and key(function.value) == wanted for function in functions)


def _is_number(node: ast.expr) -> bool:
    """Whether it is a constant that can be added to no sequence: n += 1."""
    return isinstance(node, ast.Constant) and not isinstance(node.value, (str, bytes))
