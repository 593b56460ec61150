"""Tuples of the items that a constant tuple of keys names: what one `operator.itemgetter` picks."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.syntax import counted

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site

_LEAST = 2  # itemgetter(key) gives the item itself, not a tuple of it


class Picked(NamedTuple):
    """The name of the keys, the object whose items are picked, and the item of one iteration."""

    keys: str
    owner: ast.expr
    item: ast.Subscript


def picked_items(module: Module, site: Site) -> Picked | None:
    """Return what `tuple([row[key] for key in KEYS])` picks, where KEYS is a tuple of at least two constants at module level."""
    match site.node, site.parent:
        case (
            ast.ListComp(elt=item, generators=[clause]) | ast.GeneratorExp(elt=item, generators=[clause]) as node,
            ast.Call(func=ast.Name(id="tuple"), args=[only], keywords=[]),
        ) if only is node and module.is_builtin(site.where.scope, "tuple"):
            return _picked(module, site, item, clause)
    return None


def _picked(module: Module, site: Site, item: ast.expr, clause: ast.comprehension) -> Picked | None:
    match item, clause:
        case (
            ast.Subscript(value=ast.Name() | ast.Attribute() as owner, slice=ast.Name(id=key)),
            ast.comprehension(target=ast.Name(id=bound), iter=ast.Name(id=keys), ifs=[], is_async=0),
        ) if key == bound and not counted(owner, bound) and module.is_global(site.where.scope, keys):
            found = module.constant_global(keys)
            match found.value if found is not None else None:
                case ast.Tuple(elts=parts) if len(parts) >= _LEAST and all(isinstance(part, ast.Constant) for part in parts):
                    return Picked(keys, owner, item)
    return None
