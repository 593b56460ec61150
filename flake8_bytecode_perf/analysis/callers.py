"""Whether the file shows that a function is called again and again."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.definitions import functions_of
from flake8_bytecode_perf.analysis.knowledge import CALLS_FOR_EACH
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.model import Kind
from flake8_bytecode_perf.syntax import last_name

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Module, Scope, Site


@remembered
def is_called_repeatedly(module: Module, function: Scope) -> bool:
    """Return whether a loop of the file calls a function, hands it to what calls it for each element, or it calls itself.

    A generator expression or comprehension is a loop as well; `sorted(xs, key=f)` hands a function on. Callers of callers are
    not followed.
    """
    if function.kind is not Kind.FUNCTION:
        return False
    node: Any = function.node
    calls = (site for site in module.calls_of(node.name) if _is_in_loop(site) or site.where.scope.runner is function)
    called = any(function in functions_of(module, site.where.scope, site.node.func) for site in calls)
    return called or _is_handed_on(module, function)


def _is_in_loop(site: Site) -> bool:
    return site.where.loop is not None and not site.where.loop.cold


def _is_handed_on(module: Module, function: Scope) -> bool:
    """Whether a function is given to `map`, as a key, or as what replaces each match: re.sub(pattern, f, text)."""
    node: Any = function.node
    if function.owner is not None or function.parent is None:
        return False
    reads: list[Site] = module.variable(function.parent, node.name).reads
    return any(isinstance(site.parent, ast.Call) and last_name(site.parent.func) in CALLS_FOR_EACH for site in reads) or any(
        isinstance(site.parent, ast.keyword) and site.parent.arg == "key" for site in reads
    )
