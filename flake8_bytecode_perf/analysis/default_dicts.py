"""Whether a `defaultdict` or a Counter does what a loop does by hand with the missing keys of a dict, and where."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import mentions
from flake8_bytecode_perf.analysis.effects import runs_unknown
from flake8_bytecode_perf.analysis.importable_names import imported_as
from flake8_bytecode_perf.analysis.loops import names_bound_by, seen_outside
from flake8_bytecode_perf.analysis.missing_keys import Filled, filled_by_hand
from flake8_bytecode_perf.analysis.plain_dicts import is_lone_empty_dict, reads_no_item
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.syntax import nodes_in, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding

_BINDING = (ast.NamedExpr, ast.Await, ast.Yield, ast.YieldFrom)


def places_for_default(module: Module, filled: Filled, made: Sequence[Binding]) -> tuple[Filled, ...]:
    """Return the places where a `defaultdict` does what a call does: all of a local made empty whose items are not read.

    None where the name `defaultdict` is taken.
    """
    scope, owner = filled.site.where.scope, filled.item.value
    if not isinstance(owner, ast.Name) or not is_lone_empty_dict(module, scope, owner, made):
        return ()
    importable = imported_as(module, scope, filled.site.node.lineno, "collections", "defaultdict") is not None
    if not importable or not reads_no_item(module, scope, owner.id):
        return ()
    wanted, variable = (owner.id, filled.factory), module.variable(scope, owner.id)
    return tuple(
        [
            found
            for found in module.once(_filled_by_calls)[wanted]
            if module.variable(found.site.where.scope, owner.id) is variable and module.is_builtin(scope, filled.factory)
        ]
    )


def _filled_by_calls(module: Module) -> defaultdict[tuple[str, str], list[Filled]]:
    """The places that call `get` or `setdefault`, by the name of the dict and what makes a new value."""
    places: defaultdict[tuple[str, str], list[Filled]] = defaultdict(list)
    for filled in filled_by_hand(module):
        first = filled.form == "get" and filled.site.parent.left is filled.site.node
        if isinstance(filled.item.value, ast.Name) and (first or filled.form == "setdefault"):
            places[filled.item.value.id, filled.factory].append(filled)
    return places


def is_worked_out_twice(module: Module, filled: Filled) -> bool:
    """Return whether the key is worked out in two places and may differ, or is made from the dict."""
    index, owner = filled.item.slice, filled.item.value
    if mentions(index, owner):
        return True
    runs = runs_unknown(module, filled.site, index) or any(isinstance(node, _BINDING) for node in nodes_in(index))
    return filled.form != "setdefault" and runs


def may_raise_or_read(module: Module, filled: Filled) -> bool:
    """Return whether the added value runs unknown code, or reads the dict, after a `defaultdict` has created the new value."""
    added = filled.added
    # try: d[k].append(other[v])      catches the KeyError of the other as well
    if added is None or (filled.form == "try" and not isinstance(added, (ast.Constant, ast.Name))):
        return True
    return mentions(added, filled.item.value) or runs_unknown(module, filled.site, added)


def counter_for_loop(module: Module, filled: Filled) -> tuple[str, bool]:
    """Return the Counter that does for the whole loop, and how sure; nothing where the loop does more than to add ones."""
    loop = filled.site.where.loop
    one = isinstance(filled.added, ast.Constant) and filled.added.value == 1 and filled.factory == "int"
    if loop is None or not one or not isinstance(loop.node, ast.For) or loop.node.orelse:
        return "", True
    target, iterable, index = loop.node.target, loop.node.iter, filled.item.slice
    if loop.node.body != list(filled.statements) or any(seen_outside(module, loop, name) for name in names_bound_by(target)):
        return "", True
    itself = isinstance(index, ast.Name) and isinstance(target, ast.Name) and target.id == index.id
    kind = type_of(iterable, module, filled.site.where.scope)
    if mentions(iterable, filled.item.value) or (itself and kind == "dict"):  # Counter(a dict) takes its values for counts
        return "", True
    clause = ast.comprehension(target=target, iter=iterable, ifs=[], is_async=0)
    counted = text(iterable if itself else ast.ListComp(elt=index, generators=[clause]))
    return f"collections.Counter({counted})", bool(kind) or not itself
