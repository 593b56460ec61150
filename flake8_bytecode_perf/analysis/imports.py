"""Whether an import that a loop repeats may run before the loop."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.flow import is_definitely_assigned, may_run_zero_times, runs_in_every_iteration
from flake8_bytecode_perf.analysis.knowledge import IMPORT_STATE, IMPORT_STATE_MUTATORS, NOT_EVERYWHERE
from flake8_bytecode_perf.analysis.loops import reads_its_frame
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.suppression import goes_on_after_error
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.model.scopes import Site
from flake8_bytecode_perf.verdict import Obstacle

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module


def obstacles_to_early_import(module: Module, site: Site) -> list[Obstacle]:
    """Return what may go wrong where an import in a loop runs before the outermost loop around it instead."""
    nest, found = site.where.nest, []
    if _is_conditional(module, site) or _is_bound_again(module, site):
        found.append(Obstacle.CONDITIONAL)
    if _is_changed(module, nest, site):
        found.append(Obstacle.CHANGED_IN_LOOP)
    if reads_its_frame(module, nest) or _is_read_above(module, site):
        found.append(Obstacle.NAME_IS_READ)
    skipped = any(may_run_zero_times(loop) for loop in site.where.loop.outwards()) if site.where.loop is not None else True
    if skipped and not _cannot_fail(module, site):
        found.append(Obstacle.EARLY_IMPORT)
    if skipped and _may_be_read_outside(module, nest, site):
        found.append(Obstacle.SKIPPED_ITERATION)
    return found


def _names(site: Site) -> list[str]:
    return [alias.asname or alias.name.partition(".")[0] for alias in site.node.names]


def _is_conditional(module: Module, site: Site) -> bool:
    loop = site.where.loop
    if loop is None or (
        isinstance(site.parent, ast.With) and any(goes_on_after_error(module, item) for item in site.parent.items)
    ):
        return True
    return site.where.branch is not loop.branch or not runs_in_every_iteration(module, loop, site)


def _is_bound_again(module: Module, site: Site) -> bool:
    """Whether the loop binds one of the names to something else too, so that they differ between iterations."""
    loop, names = site.where.loop, {*_names(site)}
    bindings = [(name, found) for name in names for found in module.variable(site.where.scope, name).bindings]
    origins = {(name, found.origin) for name, found in bindings if loop is not None and loop.holds(found.where.loop)}
    return len(origins) > len(names)


def _is_changed(module: Module, nest: Loop, site: Site) -> bool:
    """Whether the loop may change what the import finds: by `sys.modules` or `sys.path`, or by an attribute that it stores."""
    if any(nest.runs(found) or found.where.scope.runner is not nest.scope.runner for found in _uses_of_import_state(module)):
        return True
    if any(map(nest.runs, _reads_of_import_state(module))):
        return True
    if not isinstance(site.node, ast.ImportFrom):
        return False
    stores = [store for alias in site.node.names for store in module.stores.get(alias.name, ())]
    return any(nest.runs(Site(store.node, None, store.where)) or store.where.scope.in_function for store in stores)


@remembered
def _uses_of_import_state(module: Module) -> list[Site]:
    """The places in functions and loops that change what an import finds."""
    stored = [site for site in module.sites(ast.Subscript) if not isinstance(site.node.ctx, ast.Load)]
    called = [site for site in module.calls_of(*IMPORT_STATE_MUTATORS) if isinstance(site.node.func, ast.Attribute)]
    found = [site for site in stored if _is_state(module, site, site.node.value)]
    found += [site for site in called if _is_state(module, site, site.node.func.value)]
    found += [*module.calls_of("reload", "patch_modules", "import_fresh_module")]
    given = [site for site in module.calls_of("dict", "setitem", "delitem") if isinstance(site.node.func, ast.Attribute)]
    found += [site for site in given if any(_is_state(module, site, argument) for argument in site.node.args[:1])]
    return [site for site in found if site.where.loop is not None or site.where.scope.in_function]


@remembered
def _reads_of_import_state(module: Module) -> list[Site]:
    """The places that ask whether a module is imported: "decimal" in sys.modules, sys.modules.get("decimal")."""
    found = [site for site in module.sites(ast.Compare) if any(_is_state(module, site, part) for part in site.node.comparators)]
    read = [site for site in module.sites(ast.Subscript) if _is_state(module, site, site.node.value)]
    asked = [site for site in module.calls_of("get") if isinstance(site.node.func, ast.Attribute)]
    return [*found, *read, *(site for site in asked if _is_state(module, site, site.node.func.value))]


def _is_state(module: Module, site: Site, node: ast.expr) -> bool:
    """Whether an expression is `sys.modules`, a name that is bound to it, or its text: mock.patch.dict("sys.modules", …)."""
    if isinstance(node, ast.Constant):
        return node.value in IMPORT_STATE
    scope = site.where.scope
    values = [found.value for found in module.variable(scope, node.id).bindings] if isinstance(node, ast.Name) else []
    return any(dotted_name(value, module, scope) in IMPORT_STATE for value in (node, *filter(None, values)))


def _is_read_above(module: Module, site: Site) -> bool:
    """Whether a name is read above the import, where the first iteration may find that it has no value."""
    reads = [read for name in _names(site) for read in module.variable(site.where.scope, name).reads]
    return any(read.node.lineno < site.node.lineno for read in reads)


def _may_be_read_outside(module: Module, nest: Loop, site: Site) -> bool:
    """Whether what reads a name outside of the loop, or in other functions, finds another value if the loop runs zero times."""
    scope = site.where.scope
    for name in _names(site):
        variable = module.variable(scope, name)
        if variable.owner is not scope or scope.kind in (Kind.MODULE, Kind.CLASS) or len(variable.bindings) > 1:
            return True
        outside = [read for read in variable.reads if not nest.runs(read)]
        if outside and not is_definitely_assigned(module, scope, nest.node, name):
            return True
    return False


def _cannot_fail(module: Module, site: Site) -> bool:
    """Whether an import can't fail: of a module of the standard library, or of what the file imports at its top as well."""
    above = {name for node in module.tree.body if isinstance(node, (ast.Import, ast.ImportFrom)) for name in _imported(node)}
    return all(name in above or _is_standard(site.node, name) for name in _imported(site.node))


def _imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    """What an import names: modules, or the names that it takes from one; of `from .a import b` with its dots."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return ["." * node.level + f"{node.module or ''}.{alias.name}" for alias in node.names]


def _is_standard(node: ast.Import | ast.ImportFrom, name: str) -> bool:
    """Whether an import names a module that every Python has; what is taken from one may be missing."""
    top = name.partition(".")[0]
    return isinstance(node, ast.Import) and top in sys.stdlib_module_names and top not in NOT_EVERYWHERE
