"""Which `with` statements go on behind themselves after an error, as far as the file shows it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.syntax import last_name, nodes_in, suppresses

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_EXITS = ("__exit__", "__aexit__")
_MAKERS = ("contextmanager", "asynccontextmanager")
_STACKS = frozenset({"ExitStack", "AsyncExitStack"})
_PUSHES = frozenset({"push", "push_async_exit", "suppress"})
_YIELDS = (ast.Yield, ast.YieldFrom)


def goes_on_after_error(module: Module, item: ast.withitem) -> bool:
    """Whether what a `with` enters may keep an error from leaving it: suppress, pytest.raises, a context manager of the file."""
    return suppresses(item) or is_own_suppressor(module, item)


def is_own_suppressor(module: Module, item: ast.withitem) -> bool:
    """Whether an item enters anything else than something called suppress that may keep any error from leaving the `with`."""
    names = {last_name(node) for node in nodes_in(item.context_expr)}
    if any("raises" in name.lower() for name in names):
        return True
    own = suppressors(module)
    if not names.isdisjoint(_STACKS):
        return bool(own) or not _PUSHES.isdisjoint(module.called)
    # with self: …      may be an object of any class
    return bool(own) and (not isinstance(item.context_expr, ast.Call) or not own.isdisjoint(names))


@remembered
def suppressors(module: Module) -> frozenset[str]:
    """Return the names of the file's classes and functions that make such context managers, and of what it imports as such."""
    imported = [alias.asname for node in module.import_statements for alias in node.names if "suppress" in alias.name]
    found = {name for scope in module.scopes if (name := _made_by(scope))} | {name for name in imported if name}
    classes: list[Any] = [scope.node for scope in module.scopes if scope.kind is Kind.CLASS]
    count = 0
    while count < len(found):
        count = len(found)
        found |= {node.name for node in classes if any(last_name(base) in found for base in node.bases)}
    return frozenset(found)


def _made_by(scope: Scope) -> str:
    """The name of a context manager for which a function may suppress errors: its own, or that of its class; "" for others."""
    node: Any = scope.node
    name: str = getattr(node, "name", "")
    if name in _EXITS and scope.owner is not None:
        returned = (part.value for part in nodes_in(node) if isinstance(part, ast.Return))
        truthy = any(value is not None and not (isinstance(value, ast.Constant) and not value.value) for value in returned)
        return scope.owner.node.name if truthy else ""  # type: ignore[attr-defined]  # a class's node has it
    made = any(last_name(decorator) in _MAKERS for decorator in getattr(node, "decorator_list", ()))
    return name if made and any(map(_catches_at_yield, nodes_in(node))) else ""


def _catches_at_yield(node: Any) -> bool:
    """Whether a statement runs a `yield` and may go on after an error there."""
    match node:
        case ast.With(items=items) | ast.AsyncWith(items=items):
            catches = any(map(suppresses, items))
        case ast.Try(handlers=handlers) | ast.TryStar(handlers=handlers):
            catches = any(not _raises_again(handler) for handler in handlers)
        case _:
            return False
    return catches and any(isinstance(part, _YIELDS) for statement in node.body for part in nodes_in(statement))


def _raises_again(handler: ast.ExceptHandler) -> bool:
    """Whether a handler raises what it has caught, in any case."""
    last = handler.body[-1]
    return (
        isinstance(last, ast.Raise) and last.exc is None and not any(isinstance(part, ast.Return) for part in nodes_in(handler))
    )
