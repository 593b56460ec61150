"""The places of a module that `branches_child.py` counts or times, and a copy of its syntax tree that does so."""

from __future__ import annotations

import ast
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.call_costs import UNKNOWN
from flake8_bytecode_perf.analysis.knowledge import EARLY_CONSUMERS
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.cost.calls import class_of_call, target_of_call
from flake8_bytecode_perf.cost.frequencies import kind_of_test
from flake8_bytecode_perf.syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Iterator

HIT, TEST, START, CALL = "__count_hit__", "__count_test__", "__count_start__", "__time_call__"  # what the copies call
_LEAVES = {ast.Return: "return", ast.Raise: "raise", ast.Continue: "continue", ast.Break: "break"}
_FRAME_READERS = {"super", "locals", "globals", "vars", "dir", "eval", "exec", "_getframe", "currentframe", "stack"}
_OF_DICTIONARIES = {"items", "values", "keys"}
_COPYING = {"list", "tuple", "sorted", "reversed", "set", "enumerate", "iter"}


@dataclass
class Place:
    """One place, with what the syntax shows of it, how often it was reached and how often it then ran.

    A branch is reached when its condition is evaluated, and runs when the condition is true. A loop is reached when it starts,
    and runs in each iteration.
    """

    file: str
    line: int
    construct: str
    kind: str
    looped: bool
    leaves: str = ""
    reached: int = 0
    ran: int = 0
    callee: str = ""
    times: list[float] = field(default_factory=list)


class _Copying(ast.NodeTransformer):
    """Changes a tree in place; knows which function it is in, and whether in a loop of it."""

    def __init__(self, file: str, places: list[Place]) -> None:
        self.file, self.places = file, places
        self.parameters: set[str] | None = None  # of the function around; None outside of functions
        self.depth = 0

    def add(self, node: Any, construct: str, kind: str, leaves: str = "") -> int:
        """Note a place, and return its number."""
        self.places.append(Place(self.file, node.lineno, construct, kind, self.depth > 0, leaves))
        return len(self.places) - 1

    @contextmanager
    def within(self, parameters: set[str] | None, depth: int) -> Iterator[None]:
        """Inside a function with these parameters, and so many loops of it."""
        before = self.parameters, self.depth
        self.parameters, self.depth = parameters, depth
        yield
        self.parameters, self.depth = before

    def visit_FunctionDef(self, node: Any) -> Any:
        arguments = node.args
        every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
        with self.within({argument.arg for argument in every if argument is not None}, 0):
            if isinstance(node, ast.Lambda):
                node.body = self.visit(node.body)
            else:
                node.body = self.block(node.body)
        return node

    visit_AsyncFunctionDef = visit_Lambda = visit_FunctionDef  # noqa: N815 - as above

    def visit_ClassDef(self, node: ast.ClassDef) -> Any:
        with self.within(None, 0):
            node.body = self.block(node.body)
        return node

    def block(self, body: list[ast.stmt]) -> list[ast.stmt]:
        """Change the statements of a block."""
        changed: list[ast.stmt] = []
        for statement in body:
            found = self.visit(statement)
            changed += found if isinstance(found, list) else [found]
        return changed


class CountingRuns(_Copying):
    """Counts what branches and loops do."""

    def visit(self, node: ast.AST) -> Any:
        """Change a node; nothing at module or class level."""
        inner = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef))
        if self.parameters is None and not inner:
            return self.generic_visit(node)
        return super().visit(node)

    # Branches

    def visit_If(self, node: ast.If) -> Any:
        leaves = _LEAVES.get(type(node.body[-1]), "")
        place = self.add(node, "guard" if leaves and not node.orelse else "if", kind_of_test(node.test), leaves)
        node.test = _call(TEST, place, self.visit(node.test))
        node.body, node.orelse = self.block(node.body), self.block(node.orelse)
        return node

    def visit_IfExp(self, node: ast.IfExp) -> Any:
        place = self.add(node, "conditional expression", kind_of_test(node.test))
        self.generic_visit(node)
        node.test = _call(TEST, place, node.test)
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> Any:
        word = "and" if isinstance(node.op, ast.And) else "or"
        numbers = [self.add(left, f"right of {word}", kind_of_test(left)) for left in node.values[:-1]]
        self.generic_visit(node)
        values = node.values
        for number, k in zip(numbers, range(len(values)), strict=False):
            values[k] = _after(_call(HIT, number, ast.Constant(0)), values[k])
            values[k + 1] = _after(_call(HIT, number, ast.Constant(1)), values[k + 1])
        return node

    def visit_Match(self, node: ast.Match) -> Any:
        numbers = [self.add(case.pattern, "case", "case", _LEAVES.get(type(case.body[-1]), "")) for case in node.cases]
        self.generic_visit(node)
        for number, case in zip(numbers, node.cases, strict=True):
            node.subject = _after(_call(HIT, number, ast.Constant(0)), node.subject)
            case.body.insert(0, ast.Expr(_call(HIT, number, ast.Constant(1))))
        return node

    # Loops

    def visit_For(self, node: Any) -> Any:
        place = self.add(node, "for", self._kind_of_iterable(node.iter))
        node.iter = _call(START, place, self.visit(node.iter))
        with self.within(self.parameters, self.depth + 1):
            node.body = [ast.Expr(_call(HIT, place, ast.Constant(1))), *self.block(node.body)]
        node.orelse = self.block(node.orelse)
        return node

    visit_AsyncFor = visit_For  # noqa: N815 - as above

    def visit_While(self, node: ast.While) -> Any:
        endless = isinstance(node.test, ast.Constant)
        place = self.add(node, "while", "while True" if endless else f"while {kind_of_test(node.test)}")
        with self.within(self.parameters, self.depth + 1):
            node.test = self.visit(node.test)
            node.body = [ast.Expr(_call(HIT, place, ast.Constant(1))), *self.block(node.body)]
        node.orelse = self.block(node.orelse)
        return [ast.Expr(_call(HIT, place, ast.Constant(0))), node]

    def visit_Call(self, node: ast.Call) -> Any:
        if last_name(node.func) in EARLY_CONSUMERS and node.args and isinstance(node.args[0], ast.GeneratorExp):
            node.args[0] = self._comprehension(node.args[0], "generator in any, all, next")
            node.args[1:] = map(self.visit, node.args[1:])
            return node
        return self.generic_visit(node)

    def visit_ListComp(self, node: Any) -> Any:
        return self._comprehension(node, "comprehension")

    visit_SetComp = visit_DictComp = visit_GeneratorExp = visit_ListComp  # noqa: N815 - as above

    def _comprehension(self, node: Any, construct: str) -> Any:
        depth = self.depth
        for clause in node.generators:
            place = self.add(clause.iter, construct, self._kind_of_iterable(clause.iter))
            clause.iter = _call(START, place, self.visit(clause.iter))
            self.depth += 1
            filters = [self._filter(test) for test in clause.ifs]
            clause.ifs = [_call(HIT, place, ast.Constant(1)), *filters]
        for part in ("key", "value", "elt"):
            if getattr(node, part, None) is not None:
                setattr(node, part, self.visit(getattr(node, part)))
        self.depth = depth
        return node

    def _filter(self, test: ast.expr) -> ast.expr:
        return _call(TEST, self.add(test, "filter", kind_of_test(test)), self.visit(test))

    def _kind_of_iterable(self, node: ast.expr) -> str:
        match node:
            case ast.Call(func=ast.Name(id="range")):
                return "range"
            case ast.Call(func=ast.Name(id="zip")):
                return "zip"
            case ast.Call(func=ast.Name(id=name), args=[first, *_]) if name in _COPYING:
                return self._kind_of_iterable(first)
            case ast.Call(func=ast.Attribute(attr=name), args=[]) if name in _OF_DICTIONARIES:
                return "items, values, keys"
            case ast.Call():
                return "call"
            case ast.Name(id=name):
                return "parameter" if name in (self.parameters or ()) else "other name"
            case ast.Attribute():
                return "attribute"
            case ast.List() | ast.Tuple() | ast.Set() | ast.Dict() | ast.Constant():
                return "display"
        return "other expression"


class CountingCalls(_Copying):
    """Times the calls in the loops of functions that run unknown code, as the plugin sees it."""

    def __init__(self, file: str, places: list[Place], tree: ast.Module) -> None:
        super().__init__(file, places)
        module = collect(tree)
        self.timed = {
            site.node
            for site in module.calls
            if isinstance(site.node, ast.Call)
            and site.where.scope.in_function
            and last_name(site.node.func) not in _FRAME_READERS
            and target_of_call(site.node, module, site.where.scope) is None
            and class_of_call(site.node, module, site.where.scope) == UNKNOWN
        }

    def visit_Call(self, node: ast.Call) -> Any:
        wanted = node in self.timed
        self.generic_visit(node)
        if not wanted:
            return node
        place = self.add(node, "call", last_name(node.func))
        name = ast.Name(CALL, ast.Load())
        return ast.Call(name, [ast.Constant(place), node.func, *node.args], node.keywords)


def _call(name: str, place: int, argument: ast.expr) -> ast.expr:
    return ast.Call(ast.Name(name, ast.Load()), [ast.Constant(place), argument], [])


def _after(first: ast.expr, value: ast.expr) -> ast.expr:
    """An expression that runs another one first."""
    return ast.Subscript(ast.Tuple([first, value], ast.Load()), ast.Constant(1), ast.Load())
