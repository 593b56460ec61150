"""Loops that do nothing but fill a collection, and what was made just before them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.bytecode import calls, found, loads_method
from flake8_bytecode_perf.collect import mangle
from flake8_bytecode_perf.model import Bound, Kind
from flake8_bytecode_perf.rules._comprehensions import lines_tried
from flake8_bytecode_perf.rules._loops import block_of, for_loops, names_bound_by, seen_outside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Loop, Module, Site
    from flake8_bytecode_perf.rule import Bytecode, Evidence, Suspect

_NOT_IN_COMPREHENSIONS = (ast.Yield, ast.YieldFrom, ast.Await, ast.NamedExpr)
_PLAIN_TARGETS = (ast.Name, ast.Tuple, ast.List, ast.Starred, ast.Store)
_SIMPLE = (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Expr)
_FAR = 4  # statements between the making and the loop


class Collecting(NamedTuple):
    """A `for` whose pass calls `receiver.append(element)` or `.add`, if the `conditions` around hold, and nothing else."""

    loop: Loop
    call: Any
    conditions: tuple[ast.expr, ...]

    @property
    def receiver(self) -> ast.expr:
        return self.call.func.value  # type: ignore[no-any-return]

    @property
    def element(self) -> ast.expr:
        return self.call.args[0]  # type: ignore[no-any-return]


def collecting(module: Module, method: str) -> Iterator[Collecting]:
    """Yield the `for` loops that only call `method` with one argument, and whose body a comprehension could hold."""
    for loop in for_loops(module):
        node: Any = loop.node
        found = _lone_call(node.body, method)
        if found is None or node.orelse or not loop.scope.in_function:
            continue
        call, conditions = found
        if _fits_a_comprehension(module, loop, call, conditions):
            yield Collecting(loop, call, conditions)


def _lone_call(body: list[Any], method: str) -> tuple[ast.Call, tuple[ast.expr, ...]] | None:
    """The call that is all that a body does, and the tests around it, outermost first."""
    conditions: list[ast.expr] = []
    while True:
        match body:
            case [ast.If(test=test, body=body, orelse=[])]:
                conditions.append(test)
            case [ast.Expr(value=ast.Call(func=ast.Attribute(attr=attribute), args=[element], keywords=[]) as call)]:
                fits = attribute == method and not isinstance(element, ast.Starred)
                return (call, tuple(conditions)) if fits else None
            case _:
                return None


def _fits_a_comprehension(module: Module, loop: Loop, call: ast.Call, conditions: tuple[ast.expr, ...]) -> bool:
    node: Any = loop.node
    if not all(isinstance(part, (*_PLAIN_TARGETS, ast.Load)) for part in ast.walk(node.target)):
        return False  # for self.x in xs
    inside = [part for tree in (*call.args, *conditions) for part in ast.walk(tree)]
    if any(isinstance(part, _NOT_IN_COMPREHENSIONS) or getattr(part, "id", "") in ("super", "__class__") for part in inside):
        return False
    return not any(seen_outside(module, loop, name) for name in names_bound_by(node.target))


def made_before(module: Module, loop: Loop, name: str) -> ast.expr | None:
    """Return what a local is bound to shortly before a loop, by a statement after which nothing mentions it until then.

    None where the name is not the function's own, or an inner function knows it.
    """
    variable = module.variable(loop.scope, mangle(loop.scope, name))
    shared = any(user.kind is not Kind.COMPREHENSION for user in variable.users)
    if variable.owner is not loop.scope or shared or any(found.kind is Bound.OTHER for found in variable.bindings):
        return None
    block, index = block_of(loop.node, loop.above)
    for statement in reversed(block[max(index - _FAR, 0) : index]):
        value = _value_for(statement, name)
        if value is not None:
            return value
        if not isinstance(statement, _SIMPLE) or _mentions_name(statement, name):
            return None
    return None


def _value_for(statement: ast.stmt, name: str) -> ast.expr | None:
    match statement:
        case ast.Assign(targets=[ast.Name(id=target)], value=value):
            return value if target == name else None
        case ast.AnnAssign(target=ast.Name(id=target), value=value, simple=1):
            return value if target == name else None
    return None


def _mentions_name(node: ast.AST, name: str) -> bool:
    return any(isinstance(part, ast.Name) and part.id == name for part in ast.walk(node))


def is_read(collected: Collecting) -> bool:
    """Whether a pass reads the collection, other than to fill it, or the header goes through it."""
    node: Any = collected.loop.node
    name = getattr(collected.receiver, "id", "")
    return any(_mentions_name(part, name) for part in (node.iter, collected.element, *collected.conditions))


def filled_at_once(module: Module, loop: Loop) -> bool:
    """Whether nobody can tell that a local collection is filled bit by bit: no handler goes on with a part of it."""
    return loop.node.lineno not in module.once(lines_tried)  # type: ignore[union-attr]


def is_copied(one: Collecting) -> bool:
    """Whether each element goes in as it is: PFB502 speaks there."""
    target = one.loop.node.target  # type: ignore[union-attr]  # a `for` has one
    same = isinstance(one.element, ast.Name) and isinstance(target, ast.Name) and one.element.id == target.id
    return same and not one.conditions


def is_empty(module: Module, one: Collecting, kind: str, value: ast.expr | None) -> bool:
    """Whether a value is `[]`, or a call of the builtin type `kind` with nothing."""
    match value:
        case ast.List(elts=[]):
            return kind == "list"
        case ast.Call(func=ast.Name(id=name), args=[], keywords=[]):
            return name == kind and module.is_builtin(one.loop.scope, kind)
    return False


def proof(_site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    """Find the method and the call, which are the suspect's spans."""
    call, method = suspect.spans
    return found([*bytecode.at(method), *bytecode.at(call)], loads_method, calls)
