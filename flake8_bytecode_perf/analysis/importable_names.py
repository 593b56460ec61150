"""How a name of a library module is written at a place of a file, and what to import for that."""

from __future__ import annotations

import ast
import builtins
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.symbols import exported_names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


class Import(NamedTuple):
    """An import at the top of a file: of a name from a module, or of the module itself, also `as` a private name."""

    module: str
    name: str = ""
    alias: str = ""

    @property
    def bound(self) -> str:
        """The name that the import binds."""
        return self.alias or self.name or self.module

    @property
    def line(self) -> str:
        """The statement."""
        if self.name:
            return f"from {self.module} import {self.name}"
        return f"import {self.module} as {self.alias}" if self.alias else f"import {self.module}"


def imported_as(module: Module, scope: Scope, line: int, origin: str, name: str) -> tuple[str, list[Import]] | None:
    """Return how a module's name is written in `scope`, and what to import for that; None where that would be another's.

    What the file imports counts if it stands above a line, under no condition.
    """
    wanted, submodules = f"{origin}.{name}", _submodules(module)
    for known, found in module.scope.bindings.items():
        binding = module.constant_global(known)
        if binding is None or binding is not found[0] or binding.origin not in (origin, wanted):
            continue
        above = binding.where.branch.parent is None and binding.node.lineno < line
        if above and known not in submodules and module.is_global(scope, known):
            return known if binding.origin == wanted else f"{known}.{name}", []
    added = _import_of(module, origin, name)
    if module.star_import or _is_lazy(module, origin):
        return None
    if hasattr(builtins, added.bound) or added.bound in submodules or _is_used(module, added.bound):
        return None
    return added.bound if added.name else f"{added.bound}.{name}", [added]


def _import_of(module: Module, origin: str, name: str) -> Import:
    """The import for a name, by which the file gets no public name that its `__all__` would have to list: of the whole module.

    It gets a private name where the file gives one to all that it imports, and is of the name alone where the file imports
    other names from that module.
    """
    top = [node for node in module.tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    named = [node for node in top if isinstance(node, ast.Import) or node.module != "__future__"]
    bound = [alias.asname or alias.name for node in named for alias in node.names]
    if bound and all(each.startswith("_") for each in bound):
        return Import(origin, alias=f"_{origin}")
    others = [node for node in named if isinstance(node, ast.ImportFrom) and (node.module, node.level) == (origin, 0)]
    names = {alias.name for node in others for alias in node.names if alias.asname is None}
    return Import(origin) if "__all__" in module.scope.bindings and names <= exported_names(module) else Import(origin, name)


def _is_lazy(module: Module, origin: str) -> bool:
    """Whether only functions import a module, or names from it, so that it is not loaded with the file."""
    above = [name for node in module.import_statements for name in _modules_of(node)]
    return _loads(origin, [found for _, found in module.imported]) and not _loads(origin, above)


def _modules_of(node: ast.Import | ast.ImportFrom) -> list[str]:
    """The modules that an import names, but those of the file's own package."""
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""] if node.level == 0 else []
    return [alias.name for alias in node.names]


def _loads(origin: str, names: Iterable[str]) -> bool:
    """Whether one of some dotted names is a module, or leads through it."""
    return any(f"{name}.".startswith(f"{origin}.") for name in names)


def _submodules(module: Module) -> set[str]:
    """The modules beside the file that it imports from: in a package's `__init__`, `from .chain import a` binds `chain` too."""
    return {origin.lstrip(".").partition(".")[0] for _, origin in module.imported if origin.startswith(".")}


def _is_used(module: Module, name: str) -> bool:
    """Whether any code of a file may mean something by a name."""
    return name in module.once(_used_names)


def _used_names(module: Module) -> set[str]:
    """The names that a file reads, binds or declares, as the source spells them."""
    used = {place[0].id for scope in module.scopes for place in scope.names}
    used.update(fields[0] for scope in module.scopes for fields in scope.bound)
    return used.union(*(declared for scope in module.declaring for declared in (scope.global_names, scope.nonlocal_names)))
