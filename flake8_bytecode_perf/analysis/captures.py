"""Whether a function that a loop builds takes something from the loop: a default, an annotation, a name that it captures."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.flow import is_definitely_assigned, place_of
from flake8_bytecode_perf.analysis.mutation import invariance_of
from flake8_bytecode_perf.analysis.symbols import compiled_name
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.syntax import nodes_in

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site


def independent(module: Module, loop: Loop, site: Site) -> Certainty:
    """Return NO where the function at `site` takes something that `loop` binds.

    LIKELY where a default, or an annotation, may have no value yet before the loop.
    """
    node, scope = site.node, site.where.scope
    defaults = [*node.args.defaults, *filter(None, node.args.kw_defaults)]
    if not all(invariance_of(module, loop, scope, found) for found in defaults if isinstance(found, ast.Name)):
        return Certainty.NO
    notes = [part for found in _annotations(node) for part in nodes_in(found)]
    names = [(scope, compiled_name(scope, part.id)) for part in notes if isinstance(part, ast.Name)]
    inner = _scopes_in(module, node)
    names += [(found, name) for found in inner for name in found.reads.keys() | found.nonlocal_names]
    own = getattr(node, "name", "")
    taken = any(
        name != own and module.owner(found, name) not in inner and loop in module.variable(found, name).loops
        for found, name in names
    )
    if taken or any(isinstance(part, (ast.Call, ast.NamedExpr)) for part in notes):
        return Certainty.NO
    read_at_once = [part.id for part in (*defaults, *notes) if isinstance(part, ast.Name)]
    return (
        Certainty.CERTAIN
        if all(is_definitely_assigned(module, scope, place_of(loop), name) for name in read_at_once)
        else Certainty.LIKELY
    )


def _annotations(node: Any) -> list[ast.expr]:
    arguments = node.args
    parameters = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    found = [getattr(parameter, "annotation", None) for parameter in parameters]
    return [note for note in (*found, getattr(node, "returns", None)) if note is not None]


def _scopes_in(module: Module, node: ast.AST) -> list[Scope]:
    """The function's own scope and those inside it."""
    found = [scope for scope in module.once(_scopes)[node] if scope.kind is not Kind.TYPE_PARAMETERS]
    for scope in found:  # grows as it goes
        found += module.once(_scopes)[scope]
    return found


def _scopes(module: Module) -> defaultdict[Any, list[Scope]]:
    """The scopes by their nodes, and by the scope around them."""
    found: defaultdict[Any, list[Scope]] = defaultdict(list)
    for scope in module.scopes:
        found[scope.node].append(scope)
        found[scope.parent].append(scope)
    return found
