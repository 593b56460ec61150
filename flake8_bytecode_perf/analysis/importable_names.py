"""How a name of a library module is written at a place of a file."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


def imported_as(module: Module, scope: Scope, line: int, origin: str, name: str) -> tuple[str, list[tuple[str, str]]] | None:
    """Return how a module's name is written in `scope`, and what to import for that; None where that would be another's.

    What the file imports counts if it stands above a line, under no condition.
    """
    wanted = f"{origin}.{name}"
    for known, found in module.scope.bindings.items():
        binding = module.constant_global(known)
        if binding is None or binding is not found[0] or binding.origin not in (origin, wanted):
            continue
        above = binding.where.branch.parent is None and binding.node.lineno < line
        if above and module.is_global(scope, known):
            return known if binding.origin == wanted else f"{known}.{name}", []
    return None if module.star_import or hasattr(builtins, name) or _is_used(module, name) else (name, [(origin, name)])


def _is_used(module: Module, name: str) -> bool:
    """Whether any code of a file may mean something by a name."""
    return name in module.once(_used_names)


def _used_names(module: Module) -> set[str]:
    """The names that a file reads, binds or declares, as the source spells them."""
    used = {place[0].id for scope in module.scopes for place in scope.names}
    used.update(fields[0] for scope in module.scopes for fields in scope.bound)
    return used.union(*(declared for scope in module.declaring for declared in (scope.global_names, scope.nonlocal_names)))
