"""What some code does by itself, as it is found out: the names that it reads and writes, and the functions that it may call."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.arithmetic import value_type
from flake8_bytecode_perf.analysis.definitions import methods, overriding_methods
from flake8_bytecode_perf.analysis.iterators import steps_of
from flake8_bytecode_perf.analysis.knowledge import ITERATION, TRUTH
from flake8_bytecode_perf.analysis.symbols import compiled_name
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.syntax import root

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

    Visitor = Callable[["Operations", Scope, Any], None]


_FRESH = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp, ast.Constant, ast.JoinedStr)


@dataclass(slots=True)
class Operations:
    """What code does by itself, and the functions that it may call. Names are those of variables, attributes and containers.

    `function` is the function whose body the code is: its own locals are left out, and a change of a parameter's object sets
    `changes_arguments`. `arguments` are the names that the code gives to functions of the file. `callees` are the functions that
    it calls or passes to `map` and its like, `special` those that operators, builtins and attributes may call.
    """

    module: Module
    function: Scope | None = None
    reads: set[str] = field(default_factory=set)
    writes: set[str] = field(default_factory=set)
    arguments: set[str] = field(default_factory=set)
    callees: set[Scope] = field(default_factory=set)
    special: set[Scope] = field(default_factory=set)
    raises: bool = False
    suspends: bool = False
    unknown: bool = False
    ends_iteration: bool = False
    changes_arguments: bool = False
    guarded: set[ast.AST] = field(default_factory=set)  # what stands in a `try` that catches StopIteration

    @property
    def functions(self) -> set[Scope]:
        """All functions of the file that the code may call."""
        return self.callees | self.special

    def is_local(self, scope: Scope, name: str) -> bool:
        """Whether a name is a local of the function."""
        return self.function is not None and self.module.owner(scope, name).runner is self.function

    def call(self, *names: str) -> None:
        """Add the file's special methods of these names."""
        for name in names:
            self.special.update(methods(self.module).get(name, ()))

    def call_special(self, scope: Scope, operands: Iterable[ast.expr], *names: str) -> None:
        """Add the special methods that may belong to an operand: any of the file for one of unknown type."""
        for operand in operands:
            kind = value_type(self.module, scope, operand)
            found = overriding_methods(self.module, kind) if kind else methods(self.module)
            if not kind or not isinstance(operand, _FRESH):
                self.special.update([one for name in names for one in found.get(name, ())])

    def change(self, scope: Scope, node: ast.expr) -> None:
        """Note that the object of an expression changes: of `self.items` the name `items`."""
        base = root(node)
        if isinstance(base, ast.Name) and self.is_local(scope, base.id):
            for binding in self.module.variable(scope, base.id).bindings:
                self.changes_arguments |= binding.kind is not Bound.AUGMENTED and not isinstance(binding.value, _FRESH)
                self.writes.update(names_of(scope, binding.value))
        self.writes.update(names_of(scope, node))

    def iterate(self, scope: Scope, iterable: ast.expr) -> None:
        """Note what runs when the code iterates over something: an iterator that the file does not show may only raise."""
        steps = steps_of(self.module, scope, iterable)
        self.callees |= steps.callees
        self.raises |= steps.unknown or bool(steps.callees)
        if steps.unknown:
            self.call(*ITERATION)
        else:
            self.call_special(scope, [iterable], *ITERATION)

    def test(self, scope: Scope, node: ast.expr) -> None:
        """Note what asking an expression for its truth runs."""
        self.call_special(scope, [node], *TRUTH)


def names_of(scope: Scope, node: ast.AST | None) -> Iterator[str]:
    """Yield the names that an object may have: that of a variable, the last one of a chain, d of d[k], both of `a or b`."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            yield compiled_name(scope, name)
        case ast.Subscript(value=value) | ast.Starred(value=value) | ast.NamedExpr(value=value):
            yield from names_of(scope, value)
        case ast.BoolOp(values=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts):
            for part in parts:
                yield from names_of(scope, part)
        case ast.IfExp(body=one, orelse=other):
            yield from names_of(scope, one)
            yield from names_of(scope, other)
