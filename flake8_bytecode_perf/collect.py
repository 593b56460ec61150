"""One walk over the syntax tree with an explicit stack, from the tree to a `Module` of facts.

A place is put on the stack as (node, the node above it, `Where`). `Where` is replaced on the way down and so never has
to be restored. Nothing is written to the tree, which other plugins share, and nothing recurses, for trees can be deep.
"""

from __future__ import annotations

import ast
from itertools import repeat, zip_longest
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.model import NEW, Asked, Bound, Branch, Kind, Loop, Module, Scope, Site, Where, mangle
from flake8_bytecode_perf.syntax import CHILDREN, LENGTH_KEEPING, holds, is_cold, leaves_at_once, nodes_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

# an attribute of a module, and more so an enum's member, is looked up each time
_NAME, _LOAD, _CONSTANT, _ATTRIBUTE, _CALL = ast.Name, ast.Load, ast.Constant, ast.Attribute, ast.Call
_ASSIGNMENT, _PARAMETER, _DEFINITION = Bound.ASSIGNMENT, Bound.PARAMETER, Bound.DEFINITION
_DELETION, _OTHER = Bound.DELETION, Bound.OTHER
_CLASS = Kind.CLASS
_Function = ast.FunctionDef | ast.AsyncFunctionDef
_ALWAYS_PLAIN = frozenset({ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef})  # an alias has a scope of its own
_RETURNED = frozenset({ast.List, ast.IfExp, ast.Name})
_Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp


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
    _Collector(module, shadowed).run()
    return module


def _builtins_in(module: Module, scope: Scope) -> frozenset[str]:
    return frozenset(name for name in LENGTH_KEEPING if module.is_builtin(scope, name))


def _pairs(target: ast.expr, value: ast.expr | None) -> list[tuple[ast.expr, ast.expr]] | None:
    """The names of `a, b = c, d` with the expression that each gets, or None for any other assignment."""
    if not isinstance(target, (ast.Tuple, ast.List)) or not isinstance(value, (ast.Tuple, ast.List)):
        return None
    if len(target.elts) != len(value.elts) or any(isinstance(item, ast.Starred) for item in [*target.elts, *value.elts]):
        return None
    return list(zip(target.elts, value.elts, strict=True))


def _aside(where: Where, block: Sequence[ast.AST] | None, choice: ast.AST | None = None) -> Where:
    """The place of a block that opens at `where`; its statements, where it may be skipped, and the statement that may skip it."""
    scope, loop, branch = where
    inner: Where = NEW(Where, (scope, loop, NEW(Branch, (branch, block, choice))))
    return inner


class _Collector:
    """The state of one walk: the stack, and the module that it fills. One method for each kind of node that matters."""

    def __init__(self, module: Module, shadowed: Mapping[ast.AST, frozenset[str]]) -> None:
        self.module, self.shadowed = module, shadowed
        self.stack: list[tuple[Any, Any, Where]] = [(module.tree, None, Where(module.scope, None, Branch(None)))]

    def run(self) -> None:
        """Empty the stack. Most kinds of nodes have no method."""
        stack, visitors, pass_by = self.stack, _VISITORS, _Collector.pass_by
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

    def note(self, node: ast.AST, parent: ast.AST, where: Where) -> None:
        """Note where a node of such a kind stands, and whether a loop repeats it."""
        kind = node.__class__
        self.module.places[kind].append((node, parent, where))
        if where.loop is not None:
            self.module.repeated.add(kind)

    def expression(self, node: ast.Expr, _parent: ast.AST, where: Where) -> None:
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
        self.push(nodes, parent, _aside(where, None))

    def arm(self, block: Sequence[ast.stmt], parent: ast.AST, where: Where) -> None:
        """Put the statements of a block that may be skipped on the stack."""
        if block:
            inner = _aside(where, block, parent)
            self.stack.extend([(node, parent, inner) for node in block])

    # What binds a name or an attribute

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

    def target(self, node: ast.expr, value: ast.expr, parent: ast.AST, where: Where) -> None:
        """Note what one target of an assignment binds; in `a, b = c, d` the name a gets c, and b gets d."""
        waiting = [(node, value, parent)]
        while waiting:
            node, value, parent = waiting.pop()
            if (pairs := _pairs(node, value)) is not None:
                waiting += [(item, part, node) for item, part in pairs]
            else:
                self.give(_ASSIGNMENT, node, parent, where, value)

    def assign(self, node: ast.Assign, parent: ast.AST, where: Where) -> None:
        value = node.value
        for target in node.targets:
            if target.__class__ is ast.Name:
                where.scope.bound.append((target.id, _ASSIGNMENT, target, where, value, None, "", ()))
            else:
                self.target(target, value, node, where)
        if where.loop is not None:
            self.module.assigns.append(NEW(Site, (node, parent, where)))
        self.value(value, node, where)

    def annotated_assign(self, node: ast.AnnAssign, parent: ast.AST, where: Where) -> None:
        self.annotations([node.annotation], node, where)
        kind = _ASSIGNMENT if node.value is not None else Bound.DECLARATION
        self.give(kind, node.target, node, where, node.value, node.annotation)
        if node.value is not None:
            self.stack.append((node.value, node, where))
            if where.loop is not None:
                self.module.assigns.append(NEW(Site, (node, parent, where)))

    def augmented_assign(self, node: ast.AugAssign, parent: ast.AST, where: Where) -> None:
        self.give(Bound.AUGMENTED, node.target, node, where)
        self.stack.append((node.value, node, where))
        if where.loop is not None:
            self.module.augments.append(NEW(Site, (node, parent, where)))
            self.module.repeated.add(ast.AugAssign)

    def walrus(self, node: ast.NamedExpr, parent: ast.AST, where: Where) -> None:
        outer = where._replace(scope=where.scope.runner)  # in a comprehension it binds a name of the function around
        if outer.scope is not where.scope:
            where.scope.nonlocal_names |= {mangle(where.scope, node.target.id)}
        self.give(_ASSIGNMENT, node.target, node, outer, node.value)
        self.stack.append((node.value, node, where))
        if where.loop is not None:
            self.module.assigns.append(NEW(Site, (node, parent, where)))

    def handler(self, node: ast.ExceptHandler, _parent: ast.AST, where: Where) -> None:
        inner = _aside(where, ())
        if node.name:
            self.bind(node.name, Bound.OTHER, node, inner)
        self.children(node, inner)

    def raise_(self, node: ast.Raise, _parent: ast.AST, where: Where) -> None:
        self.children(node, _aside(where, ()))

    def assert_(self, node: ast.Assert, _parent: ast.AST, where: Where) -> None:
        self.push([node.test], node, where)
        if node.msg is not None:
            self.push([node.msg], node, _aside(where, ()))

    def match_case(self, node: ast.match_case, _parent: ast.AST, where: Where) -> None:
        inner = _aside(where, node.body)
        self.children(node, inner)
        patterns = [found for found in nodes_in(node.pattern) if isinstance(found, ast.pattern)]
        for pattern in patterns:
            name = getattr(pattern, "rest" if isinstance(pattern, ast.MatchMapping) else "name", None)
            if name is not None:
                self.bind(name, Bound.OTHER, pattern, inner, at=patterns)

    def import_(self, node: ast.Import, parent: ast.AST, where: Where) -> None:
        for alias in node.names:
            bound = alias.asname or alias.name.partition(".")[0]
            self.import_name(bound, Bound.IMPORT, node, where, alias.name if alias.asname else bound)
        self.note_import(node, parent, where)

    def import_from(self, node: ast.ImportFrom, parent: ast.AST, where: Where) -> None:
        package = "." * node.level + (node.module or "")
        for alias in node.names:
            self.import_name(alias.asname or alias.name, Bound.OTHER, node, where, f"{package}.{alias.name}")
        self.note_import(node, parent, where)

    def import_name(self, name: str, kind: Bound, node: ast.AST, where: Where, origin: str) -> None:
        """Note that an import binds a name."""
        self.bind(name, kind, node, where, origin)
        self.module.imported.append((name, origin))

    def note_import(self, node: ast.Import | ast.ImportFrom, parent: ast.AST, where: Where) -> None:
        """Keep an import that a loop repeats, and those that the compiler must see."""
        if where.scope.kind is Kind.MODULE:
            self.module.import_statements.append(node)
        if where.loop is not None:
            self.module.imports.append(NEW(Site, (node, parent, where)))

    def global_(self, node: ast.Global, _parent: ast.AST, where: Where) -> None:
        names = {mangle(where.scope, name) for name in node.names}
        where.scope.global_names |= names
        self.module.global_names.update(names)

    def nonlocal_(self, node: ast.Nonlocal, _parent: ast.AST, where: Where) -> None:
        where.scope.nonlocal_names |= {mangle(where.scope, name) for name in node.names}

    # What reads

    def name(self, node: ast.Name, parent: ast.AST, where: Where) -> None:
        kind = node.ctx.__class__
        if kind is _LOAD:
            where.scope.names.append((node, parent, where))
        else:
            self.bind(node.id, _DELETION if kind is ast.Del else _OTHER, node, where)

    def attribute(self, node: ast.Attribute, parent: ast.AST, where: Where) -> None:
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

    def yield_(self, node: ast.Yield | ast.YieldFrom, parent: ast.AST, where: Where) -> None:
        self.module.generators.add(where.scope.runner.node)
        self.unknown_code(node, parent, where)

    def unknown_code(self, node: ast.AST, parent: ast.AST, where: Where) -> None:
        """What runs unknown code without a call: yield, await, with."""
        if where.loop is not None:
            self.module.calls.append(NEW(Site, (node, parent, where)))
        self.children(node, where)

    def with_(self, node: ast.With | ast.AsyncWith, parent: ast.AST, where: Where) -> None:
        self.note(node, parent, where)
        self.unknown_code(node, parent, where)

    def list_display(self, node: ast.List, parent: ast.AST, where: Where) -> None:
        if node.elts and node.ctx.__class__ is ast.Load:
            self.module.lists.append(NEW(Site, (node, parent, where)))
            if where.loop is not None:
                self.module.repeated.add(ast.List)
        self.children(node, where)

    def return_(self, node: ast.Return, parent: ast.AST, where: Where) -> None:
        if node.value.__class__ in _RETURNED:
            self.module.returns.append(NEW(Site, (node, parent, where)))
        self.value(node.value, node, where)

    # What loops and branches

    def open_loop(self, node: Any, above: ast.AST, where: Where, *, cold: bool) -> Where:
        """Make a loop and return the place of its body."""
        depth = (where.loop.depth if where.loop is not None else 0) + (not cold)
        branch: Branch = NEW(Branch, (where.branch, None, None))
        loop = Loop(node, where.scope, where.loop, branch, cold, depth, above)
        self.module.loops.append(loop)
        inner: Where = NEW(Where, (where.scope, loop, branch))
        return inner

    def is_cold(self, iterable: ast.expr, where: Where) -> bool:
        """Whether a loop at `where` makes few iterations, given what the names there mean."""
        return is_cold(iterable, self.shadowed.get(where.scope.node, frozenset()))

    def for_loop(self, node: ast.For | ast.AsyncFor, parent: ast.AST, where: Where) -> None:
        self.stack.append((node.iter, node, where))
        self.loop_else(node, where)
        if leaves_at_once(node.body):
            self.branch([node.target, *node.body], node, where)
        else:
            inner = self.open_loop(node, parent, where, cold=self.is_cold(node.iter, where))
            self.push([node.target, *node.body], node, inner)

    def loop_else(self, node: ast.For | ast.AsyncFor | ast.While, where: Where) -> None:
        """Go on to the `else` of a loop, which a `break` skips."""
        if node.orelse and holds(node.body, ast.Break):
            self.arm(node.orelse, node, where)
        else:
            self.push(node.orelse, node, where)

    def while_loop(self, node: ast.While, parent: ast.AST, where: Where) -> None:
        self.loop_else(node, where)
        if leaves_at_once(node.body):
            self.branch([node.test, *node.body], node, where)
        else:
            self.push([node.test, *node.body], node, self.open_loop(node, parent, where, cold=False))

    def comprehension(self, node: _Comprehension, parent: ast.AST, where: Where) -> None:
        self.module.comprehensions.append(NEW(Site, (node, parent, where)))
        if where.loop is not None:
            self.module.repeated.add(node.__class__)
        outer = where
        inner: Where = NEW(Where, (self.open_scope(Kind.COMPREHENSION, node, where.scope), where.loop, where.branch))
        for clause in node.generators:
            self.stack.append((clause.iter, clause, outer))
            outer = inner = self.open_loop(clause, node, inner, cold=self.is_cold(clause.iter, where))
            self.push([clause.target, *clause.ifs], clause, inner)
        elements = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
        self.push([element for element in elements if element is not None], node, inner)  # none: {**d for d in ds}, on 3.15

    def if_(self, node: ast.If, _parent: ast.AST, where: Where) -> None:
        self.stack.append((node.test, node, where))
        self.arm(node.body, node, where)
        self.arm(node.orelse, node, where)

    def try_(self, node: ast.Try, _parent: ast.AST, where: Where) -> None:
        self.module.tries.append(node)
        self.branch(node.body, node, where)
        self.branch(node.orelse, node, where)
        self.push([*node.handlers, *node.finalbody], node, where)

    # What opens a scope

    def open_scope(self, kind: Kind, node: ast.AST, parent: Scope, class_name: str | None = None) -> Scope:
        """Make a scope below its parent."""
        scope = Scope(kind, node, parent, parent.class_name if class_name is None else class_name)
        self.module.scopes.append(scope)
        return scope

    def annotations(self, nodes: Iterable[ast.expr | None], parent: ast.AST, where: Where) -> None:
        """Annotations run once, later or never: as if they stood outside of every loop."""
        outside = Where(where.scope, None, where.branch)
        self.stack.extend([(node, parent, outside) for node in nodes if node is not None])

    def type_parameters(self, node: Any, where: Where) -> Where:
        """Open the scope of `[T]`, if there is one, and return the place of what may read T; an alias has one anyway."""
        parameters = getattr(node, "type_params", ())
        if not parameters and node.__class__ in _ALWAYS_PLAIN:
            return where
        inner = where._replace(scope=self.open_scope(Kind.TYPE_PARAMETERS, node, where.scope), loop=None)
        for parameter in parameters:
            self.bind(parameter.name, Bound.OTHER, parameter, inner)
            self.children(parameter, inner)
        return inner

    def function(self, node: _Function, parent: ast.AST, where: Where) -> None:
        self.note(node, parent, where)
        where.scope.bound.append((node.name, _DEFINITION, node, where, None, None, "", ()))
        if node.decorator_list:
            self.push(node.decorator_list, node, where)
        typed = self.type_parameters(node, where)
        if node.returns is not None:
            self.annotations([node.returns], node, typed)
        inner = self.open_function(Kind.FUNCTION, node, where, typed)
        self.stack.extend([(statement, node, inner) for statement in node.body])

    def anonymous_function(self, node: ast.Lambda, parent: ast.AST, where: Where) -> None:
        self.note(node, parent, where)
        inner = self.open_function(Kind.LAMBDA, node, where, where)
        self.stack.append((node.body, node, inner))

    def open_function(self, kind: Kind, node: _Function | ast.Lambda, where: Where, typed: Where) -> Where:
        """Bind the parameters in a new scope and return the place of the body; defaults belong outside."""
        arguments, names = node.args, [*node.args.posonlyargs, *node.args.args]
        annotations = []
        scope = self.open_scope(kind, node, typed.scope)
        inner: Where = NEW(Where, (scope, None, NEW(Branch, (None, None, None))))
        bound = scope.bound
        if names and where.scope.kind is _CLASS:
            self.module.instances.add(names[0].arg)
        defaults: list[ast.expr | None] = []
        if arguments.defaults or arguments.kwonlyargs:
            required = repeat(None, len(names) - len(arguments.defaults))
            defaults = [*required, *arguments.defaults, *arguments.kw_defaults]
            computed = [default for default in defaults if default is not None and default.__class__ is not _CONSTANT]
            self.push(computed, node, where)
            names += arguments.kwonlyargs
        for parameter, default in zip_longest(names, defaults):
            annotation = parameter.annotation
            bound.append((parameter.arg, _PARAMETER, parameter, inner, default, annotation, "", ()))
            if annotation is not None:
                annotations.append(annotation)
        for rest in (arguments.vararg, arguments.kwarg):
            if rest is not None:  # *args holds a tuple of what its annotation says
                self.bind(rest.arg, _PARAMETER, rest, inner)
                annotations.append(rest.annotation)
        if annotations:
            self.annotations(annotations, node, typed)
        return inner

    def class_(self, node: ast.ClassDef, _parent: ast.AST, where: Where) -> None:
        self.bind(node.name, _DEFINITION, node, where)
        self.push(node.decorator_list, node, where)
        typed = self.type_parameters(node, where)
        self.push([*node.bases, *node.keywords], node, typed)
        inner = self.open_scope(Kind.CLASS, node, typed.scope, node.name)
        self.push(node.body, node, Where(inner, None, Branch(None)))

    def type_alias(self, node: Any, _parent: ast.AST, where: Where) -> None:
        self.stack.append((node.name, node, where))
        self.annotations([node.value], node, self.type_parameters(node, where))


_METHODS: dict[str, Callable[[_Collector, Any, Any, Where], None]] = {
    "BinOp BoolOp Compare IfExp Subscript Dict Set": _Collector.keep,
    "Expr": _Collector.expression,
    "Name": _Collector.name,
    "Attribute": _Collector.attribute,
    "Call": _Collector.call,
    "Yield YieldFrom": _Collector.yield_,
    "Await": _Collector.unknown_code,
    "With AsyncWith": _Collector.with_,
    "Assign": _Collector.assign,
    "AnnAssign": _Collector.annotated_assign,
    "AugAssign": _Collector.augmented_assign,
    "NamedExpr": _Collector.walrus,
    "ExceptHandler": _Collector.handler,
    "Raise": _Collector.raise_,
    "Assert": _Collector.assert_,
    "Import": _Collector.import_,
    "ImportFrom": _Collector.import_from,
    "Global": _Collector.global_,
    "Nonlocal": _Collector.nonlocal_,
    "List": _Collector.list_display,
    "Return": _Collector.return_,
    "For AsyncFor": _Collector.for_loop,
    "While": _Collector.while_loop,
    "ListComp SetComp DictComp GeneratorExp": _Collector.comprehension,
    "If": _Collector.if_,
    "Try TryStar": _Collector.try_,
    "match_case": _Collector.match_case,
    "FunctionDef AsyncFunctionDef": _Collector.function,
    "Lambda": _Collector.anonymous_function,
    "ClassDef": _Collector.class_,
    "TypeAlias": _Collector.type_alias,
}
_VISITORS = {
    getattr(ast, name): method
    for names, method in _METHODS.items()
    for name in names.split()
    if hasattr(ast, name)  # type aliases come with 3.12
}
