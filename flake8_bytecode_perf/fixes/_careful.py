"""What several fixes must not lose: the parentheses that let an expression go over several lines."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.analysis.iterables import scope_of_iterable

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved

_CODE = cst.Module([])


def in_place_of(old: Any, new: Any) -> Any:
    """Return an expression as it may stand where another stood: in that one's parentheses, or in new ones if it needs them."""
    lpar, rpar = [*old.lpar, *new.lpar], [*new.rpar, *old.rpar]
    if not lpar and not _is_whole(new):
        lpar, rpar = [cst.LeftParen()], [cst.RightParen()]
    return new.with_changes(lpar=lpar, rpar=rpar)


def source_of(node: cst.CSTNode) -> str:
    """Return the source of an expression."""
    return _CODE.code_for_node(node)


def as_operand(node: Any) -> Any:
    """Return an expression as it may stand beside `in`: in parentheses, if it binds no tighter."""
    loose = isinstance(node, (cst.BooleanOperation, cst.Comparison, cst.UnaryOperation, cst.IfExp, cst.Lambda))
    return node.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()]) if loose and not node.lpar else node


def in_one_line(node: cst.CSTNode) -> str | None:
    """Return the source of an expression, or None if it goes over several lines."""
    code = _CODE.code_for_node(node)
    return None if "\n" in code else code


def method_of(call: Any, name: str) -> Any:
    """Return the call of another method of the same object, without the parentheses around it."""
    return call.with_changes(func=call.func.with_changes(attr=cst.Name(name)), lpar=[], rpar=[])


def pair(one: Any, other: Any) -> cst.Tuple:
    """Return the target that binds two things, which may be pairs themselves."""
    if isinstance(other, cst.Tuple) and not other.lpar:
        other = other.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    return cst.Tuple([cst.Element(one), cst.Element(other)], lpar=[], rpar=[])


def bare(target: Any) -> Any:
    """Return a target without the parentheses of a pair, where it does without: (a, b) is a, b."""
    if not isinstance(target, cst.Tuple) or len(target.elements) < 2 or "\n" in _CODE.code_for_node(target):
        return target
    return target.with_changes(lpar=[], rpar=[])


def is_own_instance(proved: Proved, owner: ast.expr) -> bool:
    """Whether a name is the `self` of the method around the loop that was found.

    A class that implements `__iter__`, `items` or `values` by an index or by keys must not be told to go over itself.
    """
    if not isinstance(owner, ast.Name):
        return False
    method = proved.module.owner(proved.sites[0].where.scope, owner.id)
    if method.owner is None or not isinstance(method.node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return False
    parameters = [*method.node.args.posonlyargs, *method.node.args.args]
    return bool(parameters) and parameters[0].arg == owner.id


def is_builtin_there(proved: Proved, *names: str) -> bool:
    """Whether names mean the builtins where the iterable of the loop that was found is worked out."""
    loop: Any = proved.sites[0].where.loop
    scope = loop.scope if isinstance(loop.node, ast.While) else scope_of_iterable(loop)
    return all(proved.module.is_builtin(scope, name) for name in names)


def _is_whole(node: cst.BaseExpression) -> bool:
    """Whether an expression does without parentheses: what goes over several lines may not."""
    try:
        ast.parse(_CODE.code_for_node(node), mode="eval")
    except SyntaxError:
        return False
    return True


def header_of(proved: Proved) -> tuple[Any, Any] | None:
    """Return the target and the iterable of the loop that was found; None where a comment says what types the target has."""
    loop: Any = proved.sites[0].where.loop
    if isinstance(loop.node, ast.comprehension):
        return proved.chunk.node(loop.node.target), proved.chunk.node(loop.node.iter)
    statement = proved.chunk.node(loop.node)
    return (statement.target, statement.iter) if not says_type(statement.body.header) else None


def says_type(behind: cst.TrailingWhitespace | None) -> bool:
    """Whether a comment behind a line says what type something has: # type: list[int]."""
    text = behind.comment.value.lstrip("# ") if behind is not None and behind.comment is not None else ""
    return text.startswith("type:") and not text.startswith("type: ignore")
