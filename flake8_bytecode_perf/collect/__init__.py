"""One walk over the syntax tree with an explicit stack, from the tree to a `Module` of facts."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.collect.bindings import OF_BINDINGS
from flake8_bytecode_perf.collect.blocks import OF_BLOCKS
from flake8_bytecode_perf.collect.scopes import OF_SCOPES
from flake8_bytecode_perf.collect.walk import OF_EXPRESSIONS, Walk
from flake8_bytecode_perf.model.facts import Asked
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.model.module import Module
from flake8_bytecode_perf.model.scopes import Scope
from flake8_bytecode_perf.syntax import LENGTH_KEEPING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flake8_bytecode_perf.collect.walk import Visitor


def collect(tree: ast.Module, asked: Asked = Asked()) -> Module:  # noqa: B008 - it never changes
    """Return the facts about a parsed file, of which so much is `asked`; the tree stays as it is."""
    module = _collected(tree, asked, {})
    # def range(n): …      then `for x in range(3)` tells nothing of its length
    bound = (name for scope in module.scopes if scope.kind is not Kind.CLASS for name, *_ in scope.bound)
    if any(loop.cold for loop in module.loops) and not LENGTH_KEEPING.isdisjoint(bound):
        shadowed = {scope.node: LENGTH_KEEPING - _builtins_in(module, scope) for scope in module.scopes}
        module.release()
        return _collected(tree, asked, shadowed)
    return module


def _collected(tree: ast.Module, asked: Asked, shadowed: Mapping[ast.AST, frozenset[str]]) -> Module:
    root = Scope(Kind.MODULE, tree, None)
    module = Module(tree, root, [root], asked)
    Walk(module, shadowed).run(_VISITORS)
    return module


def _builtins_in(module: Module, scope: Scope) -> frozenset[str]:
    return frozenset(name for name in LENGTH_KEEPING if module.is_builtin(scope, name))


_VISITORS: dict[type[ast.AST], Visitor] = {
    getattr(ast, name): visitor
    for names, visitor in (OF_EXPRESSIONS | OF_BINDINGS | OF_BLOCKS | OF_SCOPES).items()
    for name in names.split()
    if hasattr(ast, name)  # type aliases come with 3.12
}
