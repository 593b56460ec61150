"""What some code of a file does by itself: the names that it reads and writes, and the functions of the file that it may call."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.operation_calls import call
from flake8_bytecode_perf.analysis.operation_expressions import OF_EXPRESSIONS
from flake8_bytecode_perf.analysis.operation_record import Operations
from flake8_bytecode_perf.analysis.symbols import parts_with_scopes, scope_of
from flake8_bytecode_perf.syntax import children_of, nodes_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.analysis.operation_record import Visitor
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


def operations_of(module: Module, roots: Iterable[tuple[Scope, ast.AST]], function: Scope | None = None) -> Operations:
    """Return what these nodes do, each of which stands in a scope; lambdas and functions that they only define do nothing."""
    done, waiting = Operations(module, function), [*roots]
    while waiting:
        scope, node = waiting.pop()
        visit = _VISITORS.get(node.__class__)
        if visit is not None:
            visit(done, scope, node)
        if node.__class__ in _OPENING:
            waiting += _children_of_opening(module, scope, node)
        else:
            waiting += [(scope, child) for child in children_of(node)]
    return done


def raises_stop_iteration(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Return whether an expression calls `next(it)` itself."""
    return operations_of(module, [(scope, node)]).ends_iteration


def _children_of_opening(module: Module, scope: Scope, node: Any) -> list[tuple[Scope, ast.AST]]:
    """What a node that opens a scope runs at once, and an annotated assignment without its annotation."""
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            parts = [*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)]
        case ast.AnnAssign():
            parts = [node.target, *([node.value] if node.value is not None else [])]
        case ast.Lambda():
            return parts_with_scopes(module, scope, node)[:-1]  # the body runs later
        case _:
            return parts_with_scopes(module, scope, node)
    return [(scope, part) for part in parts]


def _tested(done: Operations, scope: Scope, node: ast.If | ast.While | ast.IfExp) -> None:
    done.test(scope, node.test)


def _bool_op(done: Operations, scope: Scope, node: ast.BoolOp) -> None:
    for value in node.values:
        done.test(scope, value)


def _iterated(done: Operations, scope: Scope, node: ast.For | ast.AsyncFor) -> None:
    done.iterate(scope, node.iter)
    done.suspends |= isinstance(node, ast.AsyncFor)


def _comprehended(done: Operations, scope: Scope, node: Any) -> None:
    """The clauses of a comprehension, whose first iterable is of the scope around."""
    inner = scope_of(done.module, node)
    for number, clause in enumerate(node.generators):
        done.iterate(inner if number else scope, clause.iter)
        done.suspends |= bool(clause.is_async)
        for test in clause.ifs:
            done.test(inner, test)


def _with(done: Operations, _scope: Scope, node: ast.With | ast.AsyncWith) -> None:
    done.call("__enter__", "__exit__", "__aenter__", "__aexit__")
    done.raises = done.unknown = True
    done.suspends |= isinstance(node, ast.AsyncWith)


def _suspends(done: Operations, scope: Scope, node: ast.Yield | ast.YieldFrom | ast.Await) -> None:
    """The body of a generator function only runs where somebody iterates: its `yield` calls nobody."""
    if isinstance(node, ast.YieldFrom):
        done.iterate(scope, node.value)
    if done.function is None or isinstance(node, ast.Await):
        done.raises = done.unknown = done.suspends = True


def _raises(done: Operations, _scope: Scope, node: ast.AST) -> None:
    done.raises = True
    named = [node.exc, getattr(node.exc, "func", None)] if isinstance(node, ast.Raise) else []
    done.ends_iteration |= any(getattr(found, "id", "") == "StopIteration" for found in named)


def _tries(done: Operations, _scope: Scope, node: ast.Try | ast.TryStar) -> None:
    if any(handler.type is None or _may_catch(handler.type) for handler in node.handlers):
        done.guarded.update(part for statement in node.body for part in nodes_in(statement))


def _may_catch(kind: ast.expr) -> bool:
    """Whether a handler of this type catches StopIteration."""
    names = [getattr(part, "id", "") for part in nodes_in(kind)]
    return not {"StopIteration", "Exception", "BaseException"}.isdisjoint(names)


def _runs_anything(done: Operations, _scope: Scope, _node: ast.AST) -> None:
    done.raises = done.unknown = True


_OPENING = frozenset(
    {
        *(ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.AnnAssign),
        *(ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp),
    }
)
_VISITORS: dict[type[ast.AST], Visitor] = {
    ast.Call: call,
    **OF_EXPRESSIONS,
    ast.BoolOp: _bool_op,
    **dict.fromkeys((ast.If, ast.While, ast.IfExp), _tested),
    **dict.fromkeys((ast.For, ast.AsyncFor), _iterated),
    **dict.fromkeys((ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp), _comprehended),
    **dict.fromkeys((ast.With, ast.AsyncWith), _with),
    **dict.fromkeys((ast.Yield, ast.YieldFrom, ast.Await), _suspends),
    **dict.fromkeys((ast.Raise, ast.Assert, ast.Match, ast.Delete), _raises),
    **dict.fromkeys((ast.Try, ast.TryStar), _tries),
    **dict.fromkeys((ast.Import, ast.ImportFrom, ast.ClassDef), _runs_anything),
}
