"""Makes a comprehension of map or filter with a lambda."""

from __future__ import annotations

import ast
from typing import Any

import libcst as cst

from flake8_bytecode_perf.rewrite import Proved, Rewrite

_CODE = cst.Module([])
_MADE_BY = {ast.ListComp: "list", ast.SetComp: "set", ast.DictComp: "dict"}


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: the comprehension, for a call of list, set or dict around it as well."""
    [site] = proved.sites
    kind, call, around = proved.suspect.detail, proved.chunk.node(site.node), site.parent
    made = _comprehension(call, kind)
    whole = isinstance(around, ast.Call) and isinstance(around.func, ast.Name) and around.func.id == _MADE_BY.get(kind)
    if whole and len(around.args) == 1 and not around.keywords:
        replaced = proved.chunk.node(around)
        return Rewrite({replaced: made.with_changes(lpar=replaced.lpar, rpar=replaced.rpar)})
    if kind is ast.GeneratorExp and not call.lpar and not _is_only_argument(around):
        made = made.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    elif kind is ast.GeneratorExp:
        made = made.with_changes(lpar=call.lpar, rpar=call.rpar)
    return Rewrite({call: made})


def _is_only_argument(around: Any) -> bool:
    return isinstance(around, ast.Call) and len(around.args) == 1 and not around.keywords


def _comprehension(call: Any, kind: type[ast.expr]) -> Any:
    function, *iterables = (argument.value for argument in call.args)
    parameters = [*function.params.posonly_params, *function.params.params]
    names = ", ".join([parameter.name.value for parameter in parameters])
    each = _clause(iterables[0]) if len(iterables) == 1 else f"zip({', '.join(map(_code, iterables))})"
    if call.func.value == "filter":
        return _parsed(names, names, each, _clause(function.body), kind)
    body = _code(function.body)
    if kind is ast.DictComp:
        body = ": ".join(_code(element.value) for element in function.body.elements)
    return _parsed(body, names, each, "", kind)


def _parsed(element: str, names: str, each: str, condition: str, kind: type[ast.expr]) -> Any:
    tested = f" if {condition}" if condition else ""
    opening, closing = "[]" if kind is ast.ListComp else "()" if kind is ast.GeneratorExp else "{}"
    made = cst.parse_expression(f"{opening}{element} for {names} in {each}{tested}{closing}")
    return made.with_changes(lpar=[], rpar=[])


def _clause(node: Any) -> str:
    """What stands after `in` or `if`, where a conditional expression needs parentheses."""
    return _code(node) if node.lpar or not isinstance(node, (cst.IfExp, cst.Lambda)) else f"({_code(node)})"


def _code(node: cst.CSTNode) -> str:
    return _CODE.code_for_node(node)
