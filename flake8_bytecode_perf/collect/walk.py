"""The state of one walk over a syntax tree, and what its inner loop does with most nodes.

A place is put on the stack as (node, the node above it, `Where`). `Where` is replaced on the way down and so never has
to be restored. Nothing is written to the tree, which other plugins share, and nothing recurses, for trees can be deep.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.model.scopes import NEW, Branch, Site, Where
from flake8_bytecode_perf.syntax import CHILDREN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from flake8_bytecode_perf.model.module import Module

    Visitor = Callable[["Walk", Any, Any, Where], None]

_NAME, _LOAD, _CONSTANT, _ATTRIBUTE, _CALL = ast.Name, ast.Load, ast.Constant, ast.Attribute, ast.Call
_MEMBERSHIP = frozenset({ast.In, ast.NotIn})
_DELETION, _OTHER = Bound.DELETION, Bound.OTHER


def aside(where: Where, block: Sequence[ast.AST] | None, choice: ast.AST | None = None) -> Where:
    """Return the place of a block that opens at `where`: its statements and what skips them, where that may happen."""
    scope, loop, branch = where
    inner: Where = NEW(Where, (scope, loop, NEW(Branch, (branch, block, choice))))
    return inner


class Walk:
    """The state of one walk: the stack, and the module that it fills."""

    def __init__(self, module: Module, shadowed: Mapping[ast.AST, frozenset[str]]) -> None:
        self.module, self.shadowed = module, shadowed
        self.stack: list[tuple[Any, Any, Where]] = [(module.tree, None, Where(module.scope, None, Branch(None)))]

    def run(self, visitors: Mapping[type[ast.AST], Visitor]) -> None:
        """Empty the stack. Most kinds of nodes have no visitor."""
        stack, pass_by = self.stack, Walk.pass_by
        while stack:
            node, parent, where = stack.pop()
            visitors.get(node.__class__, pass_by)(self, node, parent, where)

    def pass_by(self, node: ast.AST, _parent: ast.AST, where: Where) -> None:
        """Go on to the children of a node that is of no interest by itself."""
        self.children(node, where)

    def children(self, node: ast.AST, where: Where) -> None:
        """Put every child of `node` on the stack, constants left out; keep names that are read, a third of all nodes, at once."""
        stack = self.stack
        for value in CHILDREN[node.__class__](node):
            kind = value.__class__
            if kind is _NAME and value.ctx.__class__ is _LOAD:
                where.scope.names.append((value, node, where))
            elif kind is list:
                for child in value:  # the same for each: a function for both would take a tenth of the walk
                    kind = child.__class__
                    if kind is _NAME and child.ctx.__class__ is _LOAD:
                        where.scope.names.append((child, node, where))
                    elif kind is not _CONSTANT and child is not None:
                        stack.append((child, node, where))
            elif kind is not _CONSTANT and value is not None:
                stack.append((value, node, where))

    def keep(self, node: ast.AST, parent: ast.AST, where: Where) -> None:
        """Keep a node of a kind that rules ask for."""
        self.note(node, parent, where)
        self.children(node, where)

    def comparison(self, node: ast.Compare, parent: ast.AST, where: Where) -> None:
        """Keep a comparison; `x in xs` and `x not in xs` by this operator, too."""
        if len(node.ops) == 1 and node.ops[0].__class__ in _MEMBERSHIP:
            self.module.places[ast.In].append((node, parent, where))
            if where.loop is not None:
                self.module.repeated.add(ast.In)
        self.keep(node, parent, where)

    def note(self, node: ast.AST, parent: ast.AST, where: Where) -> None:
        """Note where a node of such a kind stands, and whether a loop repeats it."""
        kind = node.__class__
        self.module.places[kind].append((node, parent, where))
        if where.loop is not None:
            self.module.repeated.add(kind)

    def expression(self, node: ast.Expr, _parent: ast.AST, where: Where) -> None:
        """Go on to the expression of a statement that is nothing else."""
        self.value(node.value, node, where)

    def value(self, node: ast.expr | None, parent: ast.AST, where: Where) -> None:
        """Go on to the only child of a statement, or the last one: at once, where that is a call."""
        kind = node.__class__
        if kind is _CALL:
            self.call(node, parent, where)  # type: ignore[arg-type]  # it is one
        elif kind is _NAME:
            where.scope.names.append((node, parent, where))
        elif kind is not _CONSTANT and node is not None:
            self.stack.append((node, parent, where))

    def push(self, nodes: Iterable[ast.AST], parent: ast.AST, where: Where) -> None:
        """Put these children of `parent` on the stack."""
        self.stack.extend([(node, parent, where) for node in nodes])

    def branch(self, nodes: Iterable[ast.AST], parent: ast.AST, where: Where) -> None:
        """Put the statements of a block of its own on the stack."""
        self.push(nodes, parent, aside(where, None))

    def arm(self, block: Sequence[ast.stmt], parent: ast.AST, where: Where) -> None:
        """Put the statements of a block that may be skipped on the stack."""
        if block:
            inner = aside(where, block, parent)
            self.stack.extend([(node, parent, inner) for node in block])

    def bind(  # noqa: PLR0913, PLR0917 - the fields of a binding
        self, name: str, kind: Bound, node: ast.AST, where: Where, origin: str = "", at: Sequence[ast.AST] = ()
    ) -> None:
        """Note that a name gets a value which is no expression: the fields of a `Binding`."""
        where.scope.bound.append((name, kind, node, where, None, None, origin, at))

    def give(  # noqa: PLR0913, PLR0917 - as above
        self, kind: Bound, node: ast.expr, parent: ast.AST, where: Where, value: Any = None, annotation: Any = None
    ) -> None:
        """Note that a target gets a value, if it is a name or an attribute; go on to what it consists of."""
        if isinstance(node, ast.Name):
            where.scope.bound.append((node.id, kind, node, where, value, annotation, "", ()))
        elif isinstance(node, ast.Attribute):
            self.module.stored.append((node.attr, kind, node, where, value, annotation, "", ()))
            self.stack.append((node.value, node, where))
        else:
            self.stack.append((node, parent, where))

    def name(self, node: ast.Name, parent: ast.AST, where: Where) -> None:
        """Keep a name that is read, or note what binds it."""
        kind = node.ctx.__class__
        if kind is _LOAD:
            where.scope.names.append((node, parent, where))
        else:
            self.bind(node.id, _DELETION if kind is ast.Del else _OTHER, node, where)

    def attribute(self, node: ast.Attribute, parent: ast.AST, where: Where) -> None:
        """Keep an attribute that is read, the longest of a chain, or note what binds it."""
        if node.ctx.__class__ is not ast.Load:
            kind = Bound.DELETION if node.ctx.__class__ is ast.Del else Bound.OTHER
            self.give(kind, node, parent, where)
            return
        names = self.module.attribute_names
        names.add(node.attr)
        if where.loop is not None:
            self.module.attributes.append(NEW(Site, (node, parent, where)))
        while node.value.__class__ is _ATTRIBUTE:
            node = node.value
            names.add(node.attr)
        if node.value.__class__ is _NAME:
            where.scope.names.append((node.value, node, where))
        else:
            self.stack.append((node.value, node, where))

    def call(self, node: ast.Call, parent: ast.AST, where: Where) -> None:
        """Keep a call, and go on to its arguments."""
        stack, function, called = self.stack, node.func, self.module.called
        name = ""
        if function.__class__ is _NAME:
            name = function.id
            where.scope.names.append((function, node, where))
        else:
            if function.__class__ is _ATTRIBUTE:
                name = function.attr
            stack.append((function, node, where))
        if name:
            called[name].append((node, parent, where))
        if where.loop is not None:
            self.module.calls.append(NEW(Site, (node, parent, where)))
            self.module.repeated.update((name, _CALL))
        for argument in node.args:
            if argument.__class__ is _NAME:
                where.scope.names.append((argument, node, where))
            elif argument.__class__ is not _CONSTANT:
                stack.append((argument, node, where))
        for keyword in node.keywords:
            if keyword.value.__class__ is not _CONSTANT:
                stack.append((keyword.value, keyword, where))

    def unknown_code(self, node: ast.AST, parent: ast.AST, where: Where) -> None:
        """What runs unknown code without a call: yield, await, with."""
        if where.loop is not None:
            self.module.calls.append(NEW(Site, (node, parent, where)))
        self.children(node, where)

    def list_display(self, node: ast.List, parent: ast.AST, where: Where) -> None:
        """Keep a list that is written out with elements."""
        if node.elts and node.ctx.__class__ is ast.Load:
            self.module.lists.append(NEW(Site, (node, parent, where)))
            if where.loop is not None:
                self.module.repeated.add(ast.List)
        self.children(node, where)


OF_EXPRESSIONS: dict[str, Visitor] = {
    "BinOp BoolOp IfExp Subscript Dict Set": Walk.keep,
    "Compare": Walk.comparison,
    "Expr": Walk.expression,
    "Name": Walk.name,
    "Attribute": Walk.attribute,
    "Call": Walk.call,
    "Await": Walk.unknown_code,
    "List": Walk.list_display,
}
