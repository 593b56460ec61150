"""Makes a `try` of `with suppress(…)`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.model import Binding, Bound
from flake8_bytecode_perf.rewrite import Proved, Rewrite
from flake8_bytecode_perf.syntax import chain

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Site


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `try:` with the body, `except E: pass`.

    None where the `with` enters something else too, where one of several kinds may be a tuple of them, which `except` takes
    alone, and where the body binds what they are called.
    """
    [site] = proved.sites
    several = len(site.node.args) > 1
    if _is_bound_inside(proved, site) or (several and not all(_is_class(proved, site, kind) for kind in site.node.args)):
        return None
    statement = proved.chunk.node(proved.statement(site.node))
    call = proved.chunk.node(site.node)
    if not isinstance(statement, cst.With) or len(statement.items) != 1 or not isinstance(call, cst.Call):
        return None
    kinds = [argument.value for argument in call.args if not argument.star]
    if len(kinds) != len(call.args) or not kinds:
        return None
    kind = kinds[0] if len(kinds) == 1 else cst.Tuple([cst.Element(one) for one in kinds])
    silent = cst.IndentedBlock([cst.SimpleStatementLine([cst.Pass()])])
    handler = cst.ExceptHandler(silent, kind)
    return Rewrite({statement: cst.Try(statement.body, [handler], leading_lines=statement.leading_lines)})


def _is_bound_inside(proved: Proved, site: Site) -> bool:
    """Whether the body of the `with` binds a name that says what is suppressed, for which `except` looks behind it."""
    scope, body = site.where.scope, site.parent.body
    first, last = body[0].lineno, body[-1].end_lineno
    names = {node.id for kind in site.node.args for node in ast.walk(kind) if isinstance(node, ast.Name)}
    return any(first <= found.node.lineno <= last for name in names for found in proved.module.variable(scope, name).bindings)


def _is_class(proved: Proved, site: Site, kind: Any) -> bool:
    """Whether a kind is one class: a builtin, one that the file defines, or imports under a name that is no constant's."""
    base, links = chain(kind)
    if base is None:
        return False
    scope = site.where.scope
    if not links and proved.module.is_builtin(scope, base.id):
        return True
    match proved.module.variable(scope, base.id).bindings:
        case [Binding(kind=kind_of, origin=origin)] if origin or kind_of is Bound.DEFINITION:
            return not (links[-1].attr if links else base.id).isupper()
        case [Binding(kind=Bound.ASSIGNMENT, value=value)] if not links:  # error = zlib.error
            return _is_class(proved, site, value)
    return False
