"""What a variable is bound to, line by line: its type where a loop starts."""

from __future__ import annotations

import ast
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.narrowing import excludes_none
from flake8_bytecode_perf.analysis.symbols import gives_anew, line_of
from flake8_bytecode_perf.analysis.type_values import NONE, WHOLE, Type, merged
from flake8_bytecode_perf.analysis.types import (
    MANY,
    annotated_type,
    is_none,
    known_type_of_binding,
    tells,
    type_of,
    type_of_binding,
)
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.syntax import own_statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Branch, Scope, Where
    from flake8_bytecode_perf.model.variables import Variable


def type_before(module: Module, where: Where, name: str, line: int, inside: Loop | None = None) -> str:
    """Return the name of the type that a variable has where a loop starts at `line`; nothing if unknown, or if it may be None."""
    return known_type_before(module, where, name, line, inside).sure


def known_type_before(module: Module, where: Where, name: str, line: int, inside: Loop | None = None) -> Type:
    """Return what is known of the type that a variable has where a loop starts at `line`.

    Of a function's own local the bindings that reach the loop tell: the last one above and, while it is conditional,
    those before it; and those `inside` a loop, where one is given. Of a global, or a local of the function around, all
    bindings that are known.
    """
    owner = module.owner(where.scope, name)
    history = module.once(_histories).of(module, where.scope, name)
    if history.annotated.sure and not history.none:
        return history.annotated
    if owner is not where.scope.runner or owner is module.scope:
        return merged(found.type for found in history.steps if found.type.name)
    asked = line, id(where.branch), inside
    if asked not in history.answers:
        found = merged([*history.types_in(inside), *history.types_above(line, where.branch)])
        narrowed = found.optional and excludes_none(module, where.scope, name, module.variable(where.scope, name).bindings, line)
        history.answers[asked] = found._replace(optional=found.optional and not narrowed)
    return history.answers[asked]


def is_int_before(module: Module, where: Where, name: str, line: int) -> bool:
    """Whether a variable surely is an int where a loop starts at `line`: after `n = 0; n += x` only if x is one too."""
    if type_before(module, where, name, line) != "int":
        return False
    start = module.once(_histories).of(module, where.scope, name).anew_above(line, where.branch)
    above = [found for found in module.variable(where.scope, name).bindings if start <= line_of(found) < line]
    return len(above) <= MANY and all(gives_anew(found, name) or _stays_int(found, module) for found in above)


def _stays_int(binding: Binding, module: Module) -> bool:
    """Whether what is made from an int is one: n += 1, n = n // 2; also of what gives no value, or none yet."""
    if binding.kind is not Bound.AUGMENTED:
        return binding.value is None or type_of_binding(binding, module) == "int"
    node = module.once(augments_by_target)[binding.node]
    return isinstance(node.op, WHOLE) and type_of(node.value, module, binding.where.scope) in ("int", "bool")


def augments_by_target(module: Module) -> dict[ast.expr, ast.AugAssign]:
    """Return the augmented assignments of a file by their targets."""
    return {node.target: node for node in own_statements(module.tree.body, inner=True) if isinstance(node, ast.AugAssign)}


class _Step(NamedTuple):
    """One binding of a variable, and the type that it gives."""

    line: int
    type: Type
    anew: bool
    branch: Branch
    loop: Loop | None


class _History:
    """What a variable is bound to, line by line."""

    def __init__(self, annotated: Type, steps: list[_Step]) -> None:
        self.annotated, self.steps = annotated, steps
        self.none = any(step.type is NONE or step.type.optional for step in steps)
        self._telling = [step for step in steps if step.type.name or step.anew]
        self._lines = [step.line for step in self._telling]
        self.answers: dict[tuple[int, int, Loop | None], Type] = {}  # several rules ask the same

    def types_in(self, loop: Loop | None) -> list[Type]:
        """Return the types of the values that the iterations of a loop bind it to."""
        return [] if loop is None else [step.type for step in self.steps if step.anew and loop.holds(step.loop)]

    def types_above(self, line: int, branch: Branch) -> Iterator[Type]:
        """Yield the types that it may have where a line is reached, up to one that it surely gets before."""
        for index in range(bisect_left(self._lines, line) - 1, -1, -1):
            step = self._telling[index]
            yield step.type
            if step.branch.holds(branch):
                return

    def anew_above(self, line: int, branch: Branch) -> int:
        """Return the line of the last binding that surely gives it a value anew before a line is reached, or 0."""
        sure = [step.line for step in self.steps if step.anew and step.line < line and step.branch.holds(branch)]
        return sure[-1] if sure else 0


def _may_be_other(module: Module, binding: Binding) -> bool:
    """Whether what is made from the old value may be of another type: `s = wrap(s)`, `s = s or p`, but not `s = s + x`."""
    match binding.value:
        case ast.Call(func=ast.Name(id="max" | "min" as name)):
            return not module.is_builtin(binding.where.scope, name)
        case ast.Call(func=function):
            return not isinstance(function, ast.Attribute)
    return isinstance(binding.value, (ast.BoolOp, ast.IfExp))


class _Histories:
    """The histories of a file's variables, each made once."""

    def __init__(self) -> None:
        self._told: dict[Variable, _History] = {}

    def of(self, module: Module, scope: Scope, name: str) -> _History:
        """Return the history of the variable that `name` means in `scope`."""
        variable = module.variable(scope, name)
        if variable not in self._told:
            steps = [
                _Step(
                    line_of(found),
                    known_type_of_binding(found, module),
                    gives_anew(found, name) or _may_be_other(module, found),
                    found.where.branch,
                    found.where.loop,
                )
                for found in variable.bindings
                if tells(found) or is_none(found)
            ]
            self._told[variable] = _History(annotated_type(variable.bindings), sorted(steps, key=lambda step: step.line))
        return self._told[variable]


def _histories(_module: Module) -> _Histories:
    return _Histories()


def type_of_constant(value: ast.expr | None) -> str:
    """Return the name of a constant's type; nothing for any other expression."""
    return type(value.value).__name__ if isinstance(value, ast.Constant) else ""


def type_at_start(module: Module, loop: Loop, name: str, start: ast.expr | None) -> str:
    """Return the type that a name has when a loop starts, where `start` is what a statement right before it assigns, if any."""
    return type_of_constant(start) or type_before(module, loop.header.where, name, loop.line)
