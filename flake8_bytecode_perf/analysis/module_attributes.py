"""Attributes of imported modules: how far a dotted name leads through modules, and whether it may be read before a loop."""

from __future__ import annotations

import ast
from itertools import takewhile
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.flow import runs_in_every_iteration
from flake8_bytecode_perf.analysis.globals import is_replaced, obstacles_to_early_read
from flake8_bytecode_perf.analysis.invariance import alone_in_test
from flake8_bytecode_perf.analysis.knowledge import NOT_EVERYWHERE, PLATFORM_ATTRIBUTES, REDIRECTED, SUBMODULES
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.other_names import calls_by_any_name
from flake8_bytecode_perf.analysis.symbols import class_at_hand, dotted_name, values_of_name
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.verdict import Obstacle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope, Site, Where


def dots_of_module(module: Module, binding: Binding, links: Sequence[ast.Attribute]) -> int:
    """Return how many dots of a chain lead through modules, the last one to any attribute of one; 0 if its name is no module's.

    `binding` is what binds the name that the chain starts from.
    """
    if binding.kind is not Bound.IMPORT and binding.origin not in SUBMODULES:
        return 0
    known = module.once(_imported_modules)
    names = [link.attr for link in links]
    paths = (".".join([binding.origin, *names[:length]]) for length in range(1, len(names)))
    return 1 + sum([1 for _ in takewhile(known.__contains__, paths)])


def _imported_modules(module: Module) -> frozenset[str]:
    """Every module that an `import a.b.c` of the file names, a and a.b included, and the known submodules."""
    names = [alias.name for node in module.import_statements if isinstance(node, ast.Import) for alias in node.names]
    return SUBMODULES.union(name.rsplit(".", count)[0] for name in names for count in range(name.count(".") + 1))


def stores_of_dotted(module: Module, origin: str, names: Sequence[str]) -> list[Where]:
    """Return where the file assigns to a module's attribute, or to one on the way to it, through any name of the module."""
    dotted = [".".join([origin, *names[:length]]) for length in range(len(names))]
    return [
        store.where
        for before, name in zip(dotted, names, strict=True)
        for store in module.stores.get(name, ())
        if any(dotted_name(value, module, scope) == before for scope, value in _owners(module, store))
        or (_is_of_parameter(module, store) and before in _passed(module))
    ]


def _owners(module: Module, store: Binding) -> list[tuple[Scope, ast.expr]]:
    """What a store of an attribute may be one of: the expression before the dot, and the module that its name is bound to."""
    return values_of_name(module, store.where.scope, store.node.value)


def _is_of_parameter(module: Module, store: Binding) -> bool:
    """Whether an attribute is stored of what a caller passes: def reset(module): module.state = 0."""
    owner, scope = store.node.value, store.where.scope
    if not isinstance(owner, ast.Name) or class_at_hand(module, scope, owner) is not None:
        return False
    return any(binding.kind is Bound.PARAMETER for binding in module.variable(scope, owner.id).bindings)


@remembered
def _passed(module: Module) -> set[str]:
    """The canonical names of what the file passes to functions."""
    given = [(site.where.scope, found) for name in module.called for site in module.calls_of(name) for found in site.node.args]
    return {dotted_name(node, module, scope) for scope, node in given if isinstance(node, (ast.Name, ast.Attribute))}


def obstacles_to_early_attribute(module: Module, loop: Loop, name: str, dotted: str, sites: Sequence[Site]) -> list[Obstacle]:
    """Return what may go wrong where a module's attribute is read before a loop: `name` in the file, `dotted` by its origin."""
    first, *names = name.split(".")
    origin = dotted.removesuffix("." + ".".join(names))
    found = obstacles_to_early_read(module, loop, first)
    stored = stores_of_dotted(module, origin, names) or any(is_replaced(module, loop, part) for part in names)
    redirecting = [site for site, _ in calls_by_any_name(module, "redirect_stdout", "redirect_stderr")]
    redirected = dotted in REDIRECTED and any(map(loop.runs, redirecting))
    if stored or redirected or any(_is_awaited(module, site) for site in sites):
        found.append(Obstacle.CHANGED_BY_CALLEE)
    if may_be_missing(dotted) or not any(runs_in_every_iteration(module, loop, site) for site in sites):
        found.append(Obstacle.SKIPPED_ITERATION)
    return found


def may_be_missing(dotted: str) -> bool:
    """Whether some systems, or builds of Python, lack an attribute of a standard module, or the module: os.startfile."""
    return dotted in PLATFORM_ATTRIBUTES or dotted.partition(".")[0] in NOT_EVERYWHERE


def _is_awaited(module: Module, site: Site) -> bool:
    """Whether a `while` runs until unknown code changes an attribute: while state.n < 3: state.tick()."""
    loop = site.where.loop
    if loop is None or not isinstance(loop.node, ast.While):
        return False
    # while state.busy: …      while not state.done: …      while state.n < 3: …
    return site.parent in (loop.node, loop.node.test) and alone_in_test(module, loop, site)
