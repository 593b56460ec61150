"""Whether a loop that removes the first element of a list again and again removes most of its elements, or a few.

Asked of `xs.pop(0)` and `xs = xs[1:]`: each moves or copies what is left, which costs much only if it is done for most elements.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import key, mentions
from flake8_bytecode_perf.analysis.deques import is_at_front
from flake8_bytecode_perf.analysis.emptiness import length_question
from flake8_bytecode_perf.analysis.knowledge import ARGUMENT_MUTATORS, GROWING_METHODS, ORDER_OF_ARGUMENT, RAISED_WHEN_EMPTY
from flake8_bytecode_perf.analysis.symbols import bindings_of
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.syntax import children_of, classes_in, last_name, leaves

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site

_LOOPS = (ast.For, ast.AsyncFor, ast.While)
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_FEW = 2  # a length that is compared with a constant from here on is kept short


class _Exits(NamedTuple):
    """How the body of a loop leaves it: where nothing is left, and otherwise."""

    when_empty: bool
    early: bool


def removes_most(module: Module, site: Site, held: ast.expr) -> bool:
    """Return whether a loop around `site`, which removes the first element of `held`, goes on until none is left or adds others.

    while queue: queue.pop(0)       a loop that ends early, by a test or a `break`, may remove a few elements only
    """
    for loop in site.where.loop.outwards() if site.where.loop is not None else ():
        if _is_made_in(module, loop, site, held):
            return False
        if _is_kept_short(module, loop, held):
            return False
        if _adds(module, loop, held) or _goes_on_until_empty(loop, site, held):
            return True
    return False


def _is_made_in(module: Module, loop: Loop, site: Site, held: ast.expr) -> bool:
    """Whether an iteration of a loop makes the list anew: what it removes then is of that list."""
    inside = [found for found in bindings_of(module, site.where.scope, held) if loop.holds(found.where.loop)]
    return any(
        found.kind is not Bound.AUGMENTED and not (found.value is not None and mentions(found.value, held)) for found in inside
    )


def _is_kept_short(module: Module, loop: Loop, held: ast.expr) -> bool:
    """Whether an iteration compares the length with a constant, as in `if len(last) > 5: last.pop(0)`."""
    compared = [
        site.parent
        for site in module.calls_of("len")
        if isinstance(site.parent, ast.Compare) and loop.runs(site) and [key(one) for one in site.node.args] == [key(held)]
    ]
    numbers = [part.value for test in compared for part in (test.left, *test.comparators) if isinstance(part, ast.Constant)]
    return any(isinstance(number, int) and number >= _FEW for number in numbers)


def _adds(module: Module, loop: Loop, held: ast.expr) -> bool:
    """Whether an iteration adds elements at another place than the front, and the loop goes on then: a queue of work."""
    wanted = key(held)
    for call in module.calls_of(*GROWING_METHODS):
        method = call.node.func
        at_end = isinstance(method, ast.Attribute) and not is_at_front(call.node)
        if at_end and key(method.value) == wanted and loop.runs(call) and _goes_on(loop, call):
            return True
    for call in module.calls_of(*ARGUMENT_MUTATORS):
        if [key(one) for one in call.node.args[:1]] == [wanted] and loop.runs(call) and _goes_on(loop, call):
            return True
    return any(key(site.node.target) == wanted and loop.runs(site) and _goes_on(loop, site) for site in module.augments)


def _goes_on(loop: Loop, site: Site) -> bool:
    """Whether no block around a place in a loop is a handler or leaves the loop."""
    branch = site.where.branch
    while branch is not loop.branch and branch.parent is not None:
        if branch.block is not None and (not branch.block or isinstance(branch.block[-1], (ast.Break, ast.Return, ast.Raise))):
            return False
        branch = branch.parent
    return True


def _goes_on_until_empty(loop: Loop, site: Site, held: ast.expr) -> bool:
    node: Any = loop.node
    match node:
        case ast.While(test=ast.Constant(value=value)) if value:
            exits = _exits(node.body, site, held)
            return exits.when_empty and not exits.early
        case ast.While(test=test):
            tests = test.values if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.Or) else [test]
            asked = any(_says_filled(part, site, held) for part in tests)
            return asked and not _exits(node.body, site, held).early
    body: Sequence[ast.AST] = getattr(node, "body", ())
    return _goes_through(node.iter, held) and not _exits(body, site, held).early


def _goes_through(iterable: Any, held: ast.expr) -> bool:
    """Whether a loop makes an iteration for each element: for _ in range(len(xs)), for x in list(xs)."""
    match iterable:
        case ast.Call(func=ast.Name(id="range"), args=[ast.Call(func=ast.Name(id="len"), args=[measured])]):
            return key(measured) == key(held)
        case ast.Call(func=ast.Name(id=name), args=[first, *_]) if name in ORDER_OF_ARGUMENT:
            return _goes_through(first, held)
        case ast.Call(func=ast.Attribute(attr="copy", value=value)) | ast.Subscript(value=value, slice=ast.Slice()):
            return _goes_through(value, held)
        case ast.Name() | ast.Attribute():
            return key(iterable) == key(held)
    return False


def _says_filled(test: ast.expr, site: Site, held: ast.expr) -> bool | None:
    """Whether a true test says that something is left, or nothing (False); None where it asks something else."""
    match test:
        case ast.NamedExpr(value=value):
            return _says_filled(value, site, held)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            answer = _says_filled(operand, site, held)
            return None if answer is None else not answer
        case ast.Name() | ast.Attribute():
            return key(test) == key(held) or None
        case ast.Call(func=ast.Name(id="len" | "bool"), args=[asked]):
            return key(asked) == key(held) or None
        case ast.Compare(left=left, ops=[operator], comparators=[right]):
            return _compared(test, left, operator, right, site, held)
    return None


def _compared(  # noqa: PLR0913, PLR0917 - the parts of a comparison
    test: ast.Compare, left: ast.expr, operator: ast.cmpop, right: ast.expr, site: Site, held: ast.expr
) -> bool | None:
    """What len(xs) > 0 and xs != [] say."""
    for side, other in ((left, right), (right, left)):
        call = side.value if isinstance(side, ast.NamedExpr) else side
        if isinstance(call, ast.Call) and last_name(call.func) == "len" and [key(one) for one in call.args] == [key(held)]:
            question = length_question(site._replace(node=side, parent=test))
            return question.filled if question is not None else None
        if key(side) == key(held) and isinstance(operator, (ast.Eq, ast.NotEq)) and _is_empty(other):
            return isinstance(operator, ast.NotEq)
    return None


def _is_empty(node: ast.expr) -> bool:
    return not getattr(node, "elts", getattr(node, "value", True))


def _exits(body: Sequence[ast.AST], site: Site, held: ast.expr) -> _Exits:
    """How the body of a loop leaves the loop by `break` or `return`; an error that is raised does not count."""
    when_empty = early = False
    waiting = [(statement, True) for statement in body]
    while waiting:
        node, own = waiting.pop()
        if isinstance(node, ast.Return) or (isinstance(node, ast.Break) and own):
            early = True
            continue
        exit_blocks, parts = _split(node, site, held)
        when_empty = when_empty or any(leaves(block) for block in exit_blocks)
        inner = own and not isinstance(node, _LOOPS)
        waiting += [(part, inner) for part in parts]
    return _Exits(when_empty, early)


def _split(node: ast.AST, site: Site, held: ast.expr) -> tuple[list[list[ast.stmt]], Iterator[ast.AST]]:
    """The blocks of a statement that run where nothing is left, and the statements of the others."""
    exits: list[list[ast.stmt]] = []
    if isinstance(node, (*_DEFINITIONS, ast.expr)):
        return exits, iter(())
    match node:
        case ast.If(test=test) if (filled := _says_filled(test, site, held)) is not None:
            exits = [node.orelse if filled else node.body]
        case ast.Try(handlers=handlers):
            exits = [handler.body for handler in handlers if _is_for_empty(handler)]
    left_out = {statement for block in exits for statement in block}
    parts = children_of(node)
    parts += [part for handler in parts if isinstance(handler, ast.ExceptHandler) for part in handler.body]
    return exits, (part for part in parts if part not in left_out and not isinstance(part, ast.ExceptHandler))


def _is_for_empty(handler: ast.ExceptHandler) -> bool:
    kinds = classes_in([handler.type]) if handler.type is not None else ()
    return any(last_name(kind) in RAISED_WHEN_EMPTY for kind in kinds)
