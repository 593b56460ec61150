"""Definite assignment: a forward data-flow analysis over the statements of one function, class body or module.

The state is the set of names that every path to a statement has assigned; None where no path leads. Where paths meet, the
intersection counts. Only statements that run code of the scope itself are visited: not the bodies of functions and classes.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.symbols import compiled_name
from flake8_bytecode_perf.syntax import children_of, has_elements, nodes_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from flake8_bytecode_perf.model.scopes import Scope

State = frozenset[str] | None

_DEFERRED = (ast.Lambda, ast.GeneratorExp, ast.ListComp, ast.SetComp, ast.DictComp)
_CALLABLES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def assigned_on_entry(scope: Scope, goes_on: Callable[[ast.withitem], bool]) -> dict[ast.AST, frozenset[str]]:
    """Return the names that are definitely assigned when each statement of a scope starts, and by the scope's node, at its end.

    `goes_on` tells whether a `with` may go on behind itself after an error. Attributes of names count as well, as "self.rate".
    Statements that no path reaches are left out.
    """
    node: Any = scope.node
    flow = _Flow(scope, goes_on)
    state: State = frozenset(flow.mangled(_parameters(node)))
    body = getattr(node, "body", None)
    if isinstance(body, list):
        state = _meet([flow.block(body, state), *flow.returns])
    if state is not None:
        flow.entries[node] = state
    return flow.entries


def _parameters(node: Any) -> list[str]:
    arguments = getattr(node, "args", None)
    if arguments is None:
        return []
    parameters = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    return [parameter.arg for parameter in parameters if parameter is not None]


class _Flow:
    """The analysis of one scope: the state on entry to each statement, and those of the jumps out of the loop at hand."""

    def __init__(self, scope: Scope, goes_on: Callable[[ast.withitem], bool]) -> None:
        self.entries: dict[ast.AST, frozenset[str]] = {}
        self.returns: list[State] = []
        self._scope = scope
        self._goes_on = goes_on
        self._breaks: list[State] = []
        self._continues: list[State] = []

    def mangled(self, names: Iterable[str]) -> set[str]:
        """Return names as the compiler spells them."""
        return {".".join([compiled_name(self._scope, part) for part in name.split(".")]) for name in names}

    def block(self, body: Sequence[ast.stmt], state: State) -> State:
        """Run the statements of a block."""
        for statement in body:
            if state is None:
                return None
            self.entries[statement] = state
            state = self._statement(statement, state)
        return state

    def _statement(self, node: Any, state: frozenset[str]) -> State:
        match node:
            case ast.If():
                return self._if(node, state)
            case ast.For() | ast.AsyncFor() | ast.While():
                return self._loop(node, state)
            case ast.Try():
                return self._try(node, state)
            case ast.With() | ast.AsyncWith():
                return self._with(node, state)
            case ast.Match():
                return self._match(node, state)
            case ast.Break():
                self._breaks.append(state)
            case ast.Continue():
                self._continues.append(state)
            case _ if node.__class__.__name__ == "TryStar":  # its handlers are those of a Try
                return self._try(node, state)
            case ast.Delete():
                return state - self.mangled(_deleted([node]))
            case _:
                return self._simple(node, state)
        return None

    def _simple(self, node: ast.stmt, state: frozenset[str]) -> State:
        assigned = state | self.mangled(_assigned_by(node))
        if isinstance(node, ast.Return):
            self.returns.append(assigned)
        return None if isinstance(node, (ast.Return, ast.Raise)) or _never_returns(node) else assigned

    def _if(self, node: ast.If, state: frozenset[str]) -> State:
        """An `if` with all its `elif`, one by one: there may be thousands."""
        ends: list[State] = []
        while True:
            state = state | self.mangled(_assigned_by(node.test))
            ends.append(self.block(node.body, state))
            match node.orelse:
                case [ast.If() as node]:
                    self.entries[node] = state
                    continue
            return _meet([*ends, self.block(node.orelse, state)])

    def _loop(self, node: Any, state: frozenset[str]) -> State:
        outer = self._breaks, self._continues
        self._breaks, self._continues = [], []
        state = state | self.mangled(_assigned_by(node.test if isinstance(node, ast.While) else node.iter))
        kept = state - self.mangled(_deleted([node]))
        target: set[str] = set() if isinstance(node, ast.While) else self.mangled(_assigned_by(node.target))
        end = self.block(node.body, kept | target)
        once = _meet([end, *self._continues])
        normal: State = once if not isinstance(node, ast.While) and has_elements(node.iter) else kept
        if isinstance(node, ast.While) and _is_true(node.test):
            normal = None  # only a break ends it
        breaks = self._breaks
        self._breaks, self._continues = outer
        return _meet([self.block(node.orelse, normal), *breaks])

    def _try(self, node: ast.Try, state: frozenset[str]) -> State:
        raised = state - self.mangled(_deleted(node.body))
        ends = [self.block(node.orelse, self.block(node.body, state))]
        for handler in node.handlers:
            named = self.mangled([handler.name] if handler.name else [])
            end = self.block(handler.body, raised | named)
            ends.append(end - named if end is not None else None)
        last = self.block(node.finalbody, raised - self.mangled(_deleted([*node.handlers, *node.orelse])))
        normal = _meet(ends)
        if normal is None or (node.finalbody and last is None):
            return None
        return (normal | (last or frozenset())) - self.mangled(_deleted(node.finalbody))

    def _with(self, node: Any, state: frozenset[str]) -> State:
        for item in node.items:
            state = state | self.mangled(_assigned_by(item))
        end = self.block(node.body, state)
        if not any(map(self._goes_on, node.items)):
            return end
        return _meet([end, state - self.mangled(_deleted(node.body))])

    def _match(self, node: ast.Match, state: frozenset[str]) -> State:
        state = state | self.mangled(_assigned_by(node.subject))
        ends = [self.block(case.body, state | self.mangled(_captured(case.pattern))) for case in node.cases]
        last = node.cases[-1]
        whole = isinstance(last.pattern, ast.MatchAs) and last.pattern.pattern is None and last.guard is None
        return _meet(ends if whole else [*ends, state])


def _meet(states: Sequence[State]) -> State:
    reached = [state for state in states if state is not None]
    return frozenset.intersection(*reached) if reached else None


def _is_true(test: ast.expr) -> bool:
    return isinstance(test, ast.Constant) and bool(test.value)


def _never_returns(node: ast.stmt) -> bool:
    """Whether a statement ends the program: sys.exit(1)."""
    match node:
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id="sys"), attr="exit"))):
            return True
    return False


def _assigned_by(node: ast.AST) -> list[str]:
    """The names that a simple statement or an expression assigns whenever it runs to its end."""
    names: list[str] = []
    waiting: list[ast.AST] = [node]
    while waiting:
        node = waiting.pop()
        names += _named_by(node)
        match node:
            case ast.AnnAssign(value=None) | ast.Assert():
                pass  # python -O leaves out what is asserted
            case ast.BoolOp():
                waiting.append(node.values[0])
            case ast.IfExp():
                waiting.append(node.test)
            case ast.Compare():
                waiting += [node.left, node.comparators[0]]
            case _ if not isinstance(node, (*_CALLABLES, *_DEFERRED)):
                waiting += children_of(node)
    return names


def _named_by(node: ast.AST) -> list[str]:
    match node:
        case ast.Name(id=name, ctx=ast.Store()):
            return [name]
        case ast.Attribute(value=ast.Name(id=name), attr=attribute, ctx=ast.Store()):
            return [f"{name}.{attribute}"]
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return [node.name]
        case ast.Import():
            return [alias.asname or alias.name.partition(".")[0] for alias in node.names]
        case ast.ImportFrom():
            return [alias.asname or alias.name for alias in node.names]
    return []


def _captured(pattern: ast.pattern) -> list[str]:
    """The names that a pattern binds when it matches."""
    found = [getattr(part, "rest" if isinstance(part, ast.MatchMapping) else "name", None) for part in nodes_in(pattern)]
    return [name for name in found if name is not None]


def _deleted(nodes: Iterable[ast.AST]) -> list[str]:
    """The names that statements may delete: by `del`, and those of handlers, which are gone behind them."""
    names: list[str] = []
    waiting = [*nodes]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.ExceptHandler) and node.name:
            names.append(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Del):
            names.append(node.id)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and isinstance(node.ctx, ast.Del):
            names.append(f"{node.value.id}.{node.attr}")
        if not isinstance(node, (*_CALLABLES, *_DEFERRED)):
            waiting += children_of(node)
    return names
