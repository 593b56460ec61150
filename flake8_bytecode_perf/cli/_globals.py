"""Which globals, attributes and members of classes a piece of a file uses, and where it names them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.symbols import scopes_by_node
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.scopes import Scope


class Use(NamedTuple):
    """A global that is named, and the node that does it: a name, a definition, a `global` statement, a text in an annotation."""

    name: str
    node: ast.AST


class Uses(NamedTuple):
    """What a piece of code uses: globals, and the names of what may be members of classes.

    `unknown_members`: a member's name is computed, so that any may be used.
    """

    globals: list[Use]
    members: set[str]
    unknown_members: bool


class Globals:
    """The globals of a file, from its syntax tree."""

    def __init__(self, tree: ast.Module) -> None:
        self.tree, self.module = tree, collect(tree)
        self._readers = {place[0]: scope for scope in self.module.scopes for place in scope.names}
        self._scopes = scopes_by_node(self.module)
        self._texts = {text for node in ast.walk(tree) for text in _texts_of_annotations(node)}

    def is_bound(self, name: str) -> bool:
        """Whether the module itself binds a name."""
        return name in self.module.scope.bindings

    def uses(self, top: ast.AST, left_out: frozenset[ast.AST] = frozenset()) -> Uses:
        """Return what a node of the module's own scope uses, without what some nodes in it do."""
        found, members, unknown = list[Use](), set[str](), False
        for node, scope in self._walk(top, left_out):
            found += self._named(node, scope)
            match node:
                case ast.Attribute(attr=name):
                    members.add(name)
                case ast.Name(id=name) if self.module.owner(scope, name).kind is Kind.CLASS:
                    members.add(name)
                case ast.Constant(value=str() as name) if name.isidentifier():
                    members.add(name)
                case ast.MatchClass(kwd_attrs=names):
                    members.update(names)
                case ast.Call(func=ast.Name(id="getattr"), args=[_, name, *_]) if not isinstance(name, ast.Constant):
                    unknown = True
        return Uses(found, members, unknown)

    def _walk(self, top: ast.AST, left_out: frozenset[ast.AST]) -> Iterator[tuple[ast.AST, Scope]]:
        waiting = [(top, self.module.scope)]
        while waiting:
            node, scope = waiting.pop()
            if node in left_out:
                continue
            yield node, self._readers.get(node, scope)
            inner = self._scopes.get(node, scope)
            waiting += [(child, inner) for child in ast.iter_child_nodes(node)]

    def _is_read_before_bound(self, node: ast.Name, scope: Scope) -> bool:
        """Whether a class reads a global where it binds the same name: x = x."""
        if scope.kind is not Kind.CLASS or not isinstance(node.ctx, ast.Load) or not self.is_bound(node.id):
            return False
        return all(node.lineno <= getattr(found.node, "lineno", 0) for found in scope.bindings.get(node.id, ()))

    def _named(self, node: ast.AST, scope: Scope) -> Iterator[Use]:
        match node:
            case ast.Name(id=name) if self.module.is_global(scope, name) or self._is_read_before_bound(node, scope):
                yield Use(name, node)
            case ast.Global(names=names):
                for name in names:
                    yield Use(name, node)
            case ast.Constant(value=str() as text) if node in self._texts:
                for name in _names_in(text):
                    yield Use(name, node)
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef() if scope is self.module.scope:
                yield Use(node.name, node)


def _texts_of_annotations(node: ast.AST) -> list[ast.Constant]:
    """The texts in a node's annotation: def f(x: "Page")."""
    annotation = getattr(node, "annotation", None) or getattr(node, "returns", None)
    parts = ast.walk(annotation) if isinstance(annotation, ast.expr) else ()
    return [part for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]


def _names_in(text: str) -> list[str]:
    try:
        return [node.id for node in ast.walk(ast.parse(text, mode="eval")) if isinstance(node, ast.Name)]
    except SyntaxError:
        return []
