"""Where a value is only asked whether it is true, or a length whether it is 0."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.model.kinds import Kind

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site

# What `len(xs) OP n` says for each operator and number: that there is something, or nothing.
_SAYS: dict[tuple[type[ast.cmpop], int], bool] = {
    (ast.Eq, 0): False,
    (ast.NotEq, 0): True,
    (ast.Gt, 0): True,
    (ast.LtE, 0): False,
    (ast.GtE, 1): True,
    (ast.Lt, 1): False,
}
_TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {ast.Gt: ast.Lt, ast.Lt: ast.Gt, ast.GtE: ast.LtE, ast.LtE: ast.GtE}


class Question(NamedTuple):
    """The node that asks, and whether it says that something is there, or nothing."""

    place: Any
    filled: bool


def truth_question(site: Site) -> Question | None:
    """Return what asks for the truth of an expression; None where its value may be used. Beside `and` the bytecode tells."""
    node, parent = site.node, site.parent
    match parent:
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test) | ast.Assert(test=test):
            return Question(node, filled=True) if test is node else None
        case ast.comprehension(ifs=tests):
            return Question(node, filled=True) if any(test is node for test in tests) else None
        case ast.UnaryOp(op=ast.Not()):
            return Question(parent, filled=False)
        case ast.BoolOp():  # if len(xs) and deep; the bytecode tells it from n = len(xs) or 5
            return Question(node, filled=True)
    return None


def is_only_tested(module: Module, site: Site) -> bool:
    """Return whether nothing asks for more than the truth of an expression, nor of the `and` and `or` that it is part of."""
    choices = _choices(module)
    while isinstance(site.parent, ast.BoolOp):
        site = choices[site.parent]  # flag = any([a, b]) or all([c, d])      needs the value of the last one
    return truth_question(site) is not None


@remembered
def _choices(module: Module) -> dict[ast.AST, Site]:
    return {site.node: site for site in module.sites(ast.BoolOp)}


def length_question(site: Site) -> Question | None:
    """Return what asks whether a length, the value of a call, is 0 or not: by a comparison, or for its truth."""
    call, parent = site.node, site.parent
    match parent:
        case ast.Compare(ops=[operator], comparators=[other]):
            number = parent.left if other is call else other
            kind = _TURNED.get(type(operator), type(operator)) if other is call else type(operator)
            known = isinstance(number, ast.Constant) and type(number.value) is int
            says = _SAYS.get((kind, number.value)) if known else None  # type: ignore[attr-defined]
            return None if says is None else Question(parent, says)
    return truth_question(site)


def asked_for_emptiness(module: Module, site: Site) -> ast.AST | None:
    """Return what asks whether what is made at `site` is empty: of itself, or of the only read of the local that holds it."""
    match site.parent:
        case ast.Assign(targets=[ast.Name(id=name)]) if site.where.scope.kind is Kind.FUNCTION:
            variable = module.variable(site.where.scope, name)
            inside = len(variable.bindings) == 1 and variable.owner is site.where.scope and not variable.used_elsewhere
            match variable.reads:
                case [read] if inside and read.where.loop is site.where.loop:
                    return _place(module, read)
            return None
    return _place(module, site)


def _place(module: Module, site: Site) -> ast.AST | None:
    """The node that asks whether what stands at a site is empty, by its truth or by `len`."""
    match site.parent:
        case ast.Call(func=ast.Name(id="len"), args=[_]) if module.is_builtin(site.where.scope, "len"):
            calls = (call for call in module.hot_calls_of("len") if call.node is site.parent)
            asked = next(map(length_question, calls), None)
        case _:
            asked = truth_question(site)
    if asked is None:
        return None
    # if not xs:      the bytecode decides at `xs`
    return asked.place.operand if isinstance(asked.place, ast.UnaryOp) else asked.place
