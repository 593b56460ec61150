"""Which list displays are only read, so that a tuple would do: consumed on the spot, or by all uses of one local."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.handled_errors import may_be_told
from flake8_bytecode_perf.analysis.knowledge import (
    FIRST_ARGUMENT_READERS,
    FRAME_READERS,
    LATER_ARGUMENT_READERS,
    LONE_ARGUMENT_READERS,
    READING_METHODS_OF,
)
from flake8_bytecode_perf.analysis.subclasses import may_override
from flake8_bytecode_perf.analysis.types import known_type
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.verdict import Obstacle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site

_TWO, _MANY = 2, 8


def is_constant(node: ast.expr) -> bool:
    """Whether the compiler makes a constant of an element: 1, -1, "a" "b", 60 * 60, (1, 2); bounded in depth."""
    waiting: list[tuple[ast.expr, int]] = [(node, 0)]
    while waiting:
        node, depth = waiting.pop()
        match node:
            case ast.Constant():
                continue
            case ast.UnaryOp(op=ast.USub() | ast.UAdd() | ast.Invert(), operand=operand):
                waiting.append((operand, depth + 1))
            case ast.BinOp(left=left, right=right):
                waiting += [(left, depth + 1), (right, depth + 1)]
            case ast.Tuple(elts=elements):
                waiting += [(element, depth + 1) for element in elements]
            case _:
                return False
        if depth > 8:
            return False
    return True


def by_size(display: ast.List | ast.Set | ast.Dict) -> str:
    """Return the variant of a rule whose measured display is as long."""
    size = len(display.keys if isinstance(display, ast.Dict) else display.elts)
    return "two" if size <= _TWO else "many" if size > _MANY else ""


def only_read(module: Module, site: Site) -> bool:
    """Whether the list made at `site` is only read, in ways that a tuple serves as well."""
    return reads_only(module, site) or reads_of_local(module, site, reads_only)


def reads_of_local(module: Module, site: Site, reads: Callable[[Module, Site], bool]) -> bool:
    """Whether what is made at `site` is bound to a local of a function, once, and each use of that local only reads it."""
    statement, scope = site.parent, site.where.scope
    target = _lone_target(statement)
    if target is None or statement.value is not site.node or scope.kind is not Kind.FUNCTION:
        return False
    looked_into = any(module.is_builtin(scope, name) for name in FRAME_READERS & scope.reads.keys())
    if module.owner(scope, target.id) is not scope or looked_into:
        return False
    variable = module.variable(scope, target.id)
    bindings = [found for found in variable.bindings if found.kind is not Bound.DECLARATION]
    return len(bindings) == 1 and bool(variable.reads) and all(reads(module, use) for use in variable.reads)


def _lone_target(statement: Any) -> ast.Name | None:
    match statement:
        case ast.Assign(targets=[ast.Name() as target]) | ast.AnnAssign(target=ast.Name() as target):
            return target
    return None


def obstacles_to_tuple(module: Module, site: Site) -> Iterator[Obstacle | None]:
    """Yield what tells a list, which is only read, from a tuple.

    Where an index is wrong, the error names the type, and a handler may show it. The iterator of a list is of another type.
    """
    display, statement = site.node, site.parent
    target = _lone_target(statement) if getattr(statement, "value", None) is display else None
    uses = module.variable(site.where.scope, target.id).reads if target is not None else [site]
    indexed = [use for use in uses if isinstance(use.parent, ast.Subscript) and not _is_within(use.parent.slice, display)]
    told = any(may_be_told(module, use, IndexError, TypeError) for use in indexed)
    yield Obstacle.ERROR_DIFFERS if told else None
    yield Obstacle.TYPE_MATTERS if any(_hands_out_iterator(module, use) for use in uses) else None


def _hands_out_iterator(module: Module, use: Site) -> bool:
    """Whether the iterator of what stands at `use` may come to code that asks for its type, or copies it."""
    made = module.once(_iterators).get(use.parent)
    return made is not None and not (_only_steps(module, made) or reads_of_local(module, made, _only_steps))


def _iterators(module: Module) -> dict[ast.AST, Site]:
    """The calls of `iter` and `reversed` in a file."""
    return {site.node: site for site in module.calls_of("iter", "reversed")}


def _only_steps(module: Module, site: Site) -> bool:
    """Whether the node right above only takes elements from the iterator at `site`."""
    match site.parent:
        case ast.Call(func=ast.Name(id="iter")):
            return False  # which gives the iterator back
        case ast.Call(func=ast.Name(id="next"), args=[first, *_]):
            return first is site.node and module.is_builtin(site.where.scope, "next")
    return reads_only(module, site)


def _is_within(index: ast.expr, display: ast.List) -> bool:
    """Whether an index is sure to be one of the display's."""
    return isinstance(index, ast.Constant) and index.value in range(len(display.elts))


def reads_only(module: Module, site: Site) -> bool:
    """Whether the node right above only reads what stands at `site`."""
    node, parent = site.node, site.parent
    match parent:
        case ast.For(iter=read) | ast.comprehension(iter=read, is_async=0) | ast.YieldFrom(value=read):
            return read is node
        case ast.Subscript(value=read, slice=index, ctx=ast.Load()):
            return read is node and not isinstance(index, ast.Slice)
        case ast.Starred(ctx=ast.Load()):
            return True
        case ast.Compare(ops=[*_, ast.In() | ast.NotIn()], comparators=[*_, last]):
            return last is node
        case ast.Assign(targets=targets, value=read):
            return read is node and all(isinstance(target, (ast.Tuple, ast.List)) for target in targets)
        case ast.Call():
            return any(argument is node for argument in parent.args) and _call_reads(module, site, parent)
    return False


def _call_reads(module: Module, site: Site, call: ast.Call) -> bool:
    """Whether a call only reads its argument: a builtin, or a method of a known builtin type."""
    scope = site.where.scope
    match call.func:
        case ast.Name(id=name) if module.is_builtin(scope, name):
            return _builtin_reads(name, call, site.node)
        case ast.Attribute(attr="fromkeys", value=ast.Name(id="dict")) if module.is_builtin(scope, "dict"):
            return call.args[0] is site.node
        case ast.Attribute(attr=method, value=receiver):
            known = known_type(receiver, module, scope)
            return method in READING_METHODS_OF.get(known.name, ()) and not may_override(module, known, method)
    return False


def _builtin_reads(name: str, call: ast.Call, node: ast.expr) -> bool:
    if name in FIRST_ARGUMENT_READERS:
        return call.args[0] is node
    if name in LONE_ARGUMENT_READERS:
        return len(call.args) == 1
    return name == "zip" or (name in LATER_ARGUMENT_READERS and call.args[0] is not node)
