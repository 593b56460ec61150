"""What some code of a file does by itself: the names that it reads and writes, and the functions of the file that it may call."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.arithmetic import may_raise, value_type
from flake8_bytecode_perf.analysis.definitions import (
    functions_named,
    functions_of,
    getters_and_methods,
    is_imported_module,
    is_known_function,
    methods,
    overriding_methods,
    setters,
)
from flake8_bytecode_perf.analysis.instances import class_of
from flake8_bytecode_perf.analysis.iterators import steps_of
from flake8_bytecode_perf.analysis.knowledge import (
    ARGUMENT_MUTATORS,
    CALLED_BY_BUILTINS,
    CALLS_ARGUMENTS,
    COMPARISONS,
    CONSUMERS,
    HASHABLE,
    ITERATION,
    ITERATOR_ADAPTERS,
    KNOWN_MODULES,
    MEMBERSHIP,
    MUTATORS,
    NEVER_RAISES,
    NEVER_RAISES_FOR_NUMBERS,
    NEVER_RAISING_METHODS,
    NUMBERS,
    OPERATORS,
    TEXTS,
    TRUTH,
)
from flake8_bytecode_perf.analysis.symbols import compiled_name, dotted_name, parts_with_scopes, scope_of
from flake8_bytecode_perf.model import BUILTINS, Bound
from flake8_bytecode_perf.syntax import children_of, nodes_in, root

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from flake8_bytecode_perf.model import Module, Scope

_FRESH = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp, ast.Constant, ast.JoinedStr)


@dataclass(slots=True)
class Operations:
    """What code does by itself, and the functions that it may call. Names are those of variables, attributes and containers.

    `function` is the function whose body the code is: its own locals are left out, and a change of a parameter's object sets
    `changes_arguments`. `arguments` are the names that the code gives to functions of the file. `callees` are the functions that
    it calls or passes to `map` and its like, `special` those that operators, builtins and attributes may call.
    """

    module: Module
    function: Scope | None = None
    reads: set[str] = field(default_factory=set)
    writes: set[str] = field(default_factory=set)
    arguments: set[str] = field(default_factory=set)
    callees: set[Scope] = field(default_factory=set)
    special: set[Scope] = field(default_factory=set)
    raises: bool = False
    suspends: bool = False
    unknown: bool = False
    ends_iteration: bool = False
    changes_arguments: bool = False
    guarded: set[ast.AST] = field(default_factory=set)  # what stands in a `try` that catches StopIteration

    @property
    def functions(self) -> set[Scope]:
        """All functions of the file that the code may call."""
        return self.callees | self.special

    def is_local(self, scope: Scope, name: str) -> bool:
        """Whether a name is a local of the function."""
        return self.function is not None and self.module.owner(scope, name).runner is self.function

    def call(self, *names: str) -> None:
        """Add the file's special methods of these names."""
        for name in names:
            self.special.update(methods(self.module).get(name, ()))

    def call_special(self, scope: Scope, operands: Iterable[ast.expr], *names: str) -> None:
        """Add the special methods that may belong to an operand: any of the file for one of unknown type."""
        for operand in operands:
            kind = value_type(self.module, scope, operand)
            found = overriding_methods(self.module, kind) if kind else methods(self.module)
            if not kind or not isinstance(operand, _FRESH):
                self.special.update([one for name in names for one in found.get(name, ())])

    def change(self, scope: Scope, node: ast.expr) -> None:
        """Note that the object of an expression changes: of `self.items` the name `items`."""
        base = root(node)
        if isinstance(base, ast.Name) and self.is_local(scope, base.id):
            for binding in self.module.variable(scope, base.id).bindings:
                self.changes_arguments |= binding.kind is not Bound.AUGMENTED and not isinstance(binding.value, _FRESH)
                self.writes.update(names_of(scope, binding.value))
        self.writes.update(names_of(scope, node))

    def iterate(self, scope: Scope, iterable: ast.expr) -> None:
        """Note what runs when the code iterates over something: an iterator that the file does not show may only raise."""
        steps = steps_of(self.module, scope, iterable)
        self.callees |= steps.callees
        self.raises |= steps.unknown or bool(steps.callees)
        if steps.unknown:
            self.call(*ITERATION)
        else:
            self.call_special(scope, [iterable], *ITERATION)

    def test(self, scope: Scope, node: ast.expr) -> None:
        """Note what asking an expression for its truth runs."""
        self.call_special(scope, [node], *TRUTH)


def operations_of(module: Module, roots: Iterable[tuple[Scope, ast.AST]], function: Scope | None = None) -> Operations:
    """Return what these nodes do, each of which stands in a scope; lambdas and functions that they only define do nothing."""
    done, waiting = Operations(module, function), [*roots]
    while waiting:
        scope, node = waiting.pop()
        visit = _VISITORS.get(node.__class__)
        if visit is not None:
            visit(done, scope, node)
        if node.__class__ in _OPENING:
            waiting += _children_of_opening(module, scope, node)
        else:
            waiting += [(scope, child) for child in children_of(node)]
    return done


def raises_stop_iteration(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Return whether an expression calls `next(it)` itself."""
    return operations_of(module, [(scope, node)]).ends_iteration


def names_of(scope: Scope, node: ast.AST | None) -> Iterator[str]:
    """Yield the names that an object may have: that of a variable, the last one of a chain, d of d[k], both of `a or b`."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            yield compiled_name(scope, name)
        case ast.Subscript(value=value) | ast.Starred(value=value) | ast.NamedExpr(value=value):
            yield from names_of(scope, value)
        case ast.BoolOp(values=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts):
            for part in parts:
                yield from names_of(scope, part)
        case ast.IfExp(body=one, orelse=other):
            yield from names_of(scope, one)
            yield from names_of(scope, other)


def _children_of_opening(module: Module, scope: Scope, node: Any) -> list[tuple[Scope, ast.AST]]:
    """What a node that opens a scope runs at once, and an annotated assignment without its annotation."""
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            parts = [*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)]
        case ast.AnnAssign():
            parts = [node.target, *([node.value] if node.value is not None else [])]
        case ast.Lambda():
            return parts_with_scopes(module, scope, node)[:-1]  # the body runs later
        case _:
            return parts_with_scopes(module, scope, node)
    return [(scope, part) for part in parts]


def _name(done: Operations, scope: Scope, node: ast.Name) -> None:
    if not done.is_local(scope, node.id):
        (done.reads if isinstance(node.ctx, ast.Load) else done.writes).add(compiled_name(scope, node.id))
    if isinstance(node.ctx, ast.Load):
        done.special.update(functions_named(done.module, scope, node.id))


def _attribute(done: Operations, scope: Scope, node: ast.Attribute) -> None:
    known, name = class_of(done.module, scope, node.value) is not None, compiled_name(scope, node.attr)
    if isinstance(node.ctx, ast.Load):
        done.reads.add(name)
        done.special.update(getters_and_methods(done.module, scope, node))
        done.call("__getattr__", "__getattribute__")
        known = known or bool(value_type(done.module, scope, node.value))
        done.raises |= not known and not is_imported_module(done.module, scope, node.value)
    else:
        done.writes.add(name)
        done.special.update(setters(done.module).get(name, ()))
        done.call("__setattr__", "__delattr__")
        done.raises |= not known or isinstance(node.ctx, ast.Del)


def _subscript(done: Operations, scope: Scope, node: ast.Subscript) -> None:
    held = value_type(done.module, scope, node.value)
    done.call_special(scope, [node.value], "__getitem__", "__setitem__", "__delitem__", "__missing__")
    if not isinstance(node.slice, ast.Slice):
        done.call_special(scope, [node.slice], "__hash__", "__eq__", "__index__")
    if not isinstance(node.ctx, ast.Load):
        done.change(scope, node.value)
    stored = isinstance(node.ctx, ast.Store) and held == "dict"
    sliced = isinstance(node.ctx, ast.Load) and held in ("str", "bytes", "list", "tuple") and isinstance(node.slice, ast.Slice)
    done.raises |= not sliced and not (stored and value_type(done.module, scope, node.slice) in HASHABLE)


def _call(done: Operations, scope: Scope, node: ast.Call) -> None:
    name = dotted_name(node.func, done.module, scope)
    given = [*node.args, *[keyword.value for keyword in node.keywords]]
    passed = given if name in BUILTINS else []
    done.callees.update([one for part in (node.func, *passed) for one in functions_of(done.module, scope, part)])
    if name not in BUILTINS:
        done.call("__del__")  # what a call returns, or its locals, may be the last references to an object
    if name in BUILTINS:
        _call_builtin(done, scope, node, name)
    elif name.startswith(KNOWN_MODULES):
        done.raises |= not name.startswith("time.")
    elif isinstance(node.func, ast.Attribute) and value_type(done.module, scope, node.func.value):
        _call_method(done, scope, node)
    else:
        known = is_known_function(done.module, scope, node.func)
        done.ends_iteration |= getattr(node.func, "attr", "") in ("__next__", "send") and node not in done.guarded
        done.raises |= not known
        done.unknown |= not known
        names = {found for argument in given for found in names_of(scope, argument)}
        (done.arguments if known else done.writes).update(names)
        if isinstance(node.func, ast.Attribute) and node.func.attr in MUTATORS:
            done.change(scope, node.func.value)
        elif name.rpartition(".")[2] in ARGUMENT_MUTATORS and given:
            done.change(scope, given[0])


def _call_builtin(done: Operations, scope: Scope, node: ast.Call, name: str) -> None:
    types = [value_type(done.module, scope, argument) for argument in node.args]
    done.ends_iteration |= name == "next" and len(node.args) == 1 and node not in done.guarded
    safe = name in NEVER_RAISES or (
        name in NEVER_RAISES_FOR_NUMBERS and NUMBERS.issuperset(types) and (name == "abs" or len(types) > 1)
    )
    done.raises |= not safe and not (name in ("len", "range") and all(types))
    lazy = name in ("map", "filter") and bool(node.args) and is_shown_function(done.module, scope, node.args[0])
    done.unknown |= (name in CALLS_ARGUMENTS and not lazy) or any(
        keyword.arg == "key" and not is_shown_function(done.module, scope, keyword.value) for keyword in node.keywords
    )
    done.call_special(scope, node.args, *CALLED_BY_BUILTINS.get(name, ()))
    several = name in ("max", "min") and len(node.args) > 1
    if not several and (name in CONSUMERS or name in ITERATOR_ADAPTERS or name in ("map", "filter")):
        for argument in node.args:
            done.iterate(scope, argument)


def is_shown_function(module: Module, scope: Scope, function: ast.expr) -> bool:
    """Return whether a function that is passed is one of the file, or a builtin that runs no code of others."""
    name = dotted_name(function, module, scope)
    if name in BUILTINS:
        return name not in CALLS_ARGUMENTS
    none = isinstance(function, ast.Constant) and function.value is None
    return none or isinstance(function, ast.Lambda) or is_known_function(module, scope, function)


def _call_method(done: Operations, scope: Scope, node: ast.Call) -> None:
    """A method of a builtin type."""
    function: Any = node.func
    types = [value_type(done.module, scope, argument) for argument in node.args]
    done.raises |= function.attr not in NEVER_RAISING_METHODS or (function.attr != "append" and not HASHABLE.issuperset(types))
    if function.attr in MUTATORS:
        done.change(scope, function.value)
    done.call_special(scope, node.args, "__hash__", "__eq__", "__lt__")
    done.call_special(scope, [function.value], function.attr)
    if function.attr == "sort":
        done.unknown |= any(not is_shown_function(done.module, scope, keyword.value) for keyword in node.keywords)
    if function.attr in ("extend", "update", "join", "writelines", "union", "intersection", "difference", "fromkeys"):
        for argument in node.args:
            done.iterate(scope, argument)


def _operation(done: Operations, scope: Scope, node: Any, *operands: ast.expr) -> None:
    operator = node.op
    types = [value_type(done.module, scope, operand) for operand in operands]
    name = OPERATORS.get(operator.__class__, "")
    done.call_special(scope, operands, *(f"__{prefix}{name}__" for prefix in ("", "r", "i") if name))
    texts = len(set(types)) == 1 and types[0] in ("str", "bytes", "list", "tuple") and isinstance(operator, ast.Add)
    numbers = NUMBERS.issuperset(types) and (isinstance(node, ast.UnaryOp) or not may_raise(node))
    overflows = isinstance(operator, ast.Pow) and "float" in types
    done.raises |= (not texts and not numbers) or overflows


def _binary(done: Operations, scope: Scope, node: ast.BinOp) -> None:
    _operation(done, scope, node, node.left, node.right)


def _unary(done: Operations, scope: Scope, node: ast.UnaryOp) -> None:
    if isinstance(node.op, ast.Not):
        done.test(scope, node.operand)
    else:
        _operation(done, scope, node, node.operand)


def _augmented(done: Operations, scope: Scope, node: ast.AugAssign) -> None:
    target: Any = node.target
    fields = {name: getattr(target, name) for name in target._fields}
    as_read: Any = ast.copy_location(type(target)(**{**fields, "ctx": ast.Load()}), target)
    _VISITORS[target.__class__](done, scope, as_read)
    _operation(done, scope, node, as_read, node.value)
    if value_type(done.module, scope, as_read) not in HASHABLE:
        done.change(scope, target)


def _compare(done: Operations, scope: Scope, node: ast.Compare) -> None:
    operands = [node.left, *node.comparators]
    for operator, left, right in zip(node.ops, operands, node.comparators, strict=False):
        types = [value_type(done.module, scope, side) for side in (left, right)]
        if isinstance(operator, (ast.In, ast.NotIn)):
            done.call_special(scope, [left, right], *MEMBERSHIP)
            if not types[1]:
                done.iterate(scope, right)
            done.raises |= not types[1] or (types[1] in ("set", "dict", "frozenset") and types[0] not in HASHABLE)
        elif not isinstance(operator, (ast.Is, ast.IsNot)):
            done.call_special(scope, [left, right], *COMPARISONS)
            done.raises |= not isinstance(operator, (ast.Eq, ast.NotEq)) and not _comparable(types)


def _comparable(types: list[str]) -> bool:
    return NUMBERS.issuperset(types) or (types[0] == types[1] and types[0] in TEXTS)


def _tested(done: Operations, scope: Scope, node: ast.If | ast.While | ast.IfExp) -> None:
    done.test(scope, node.test)


def _bool_op(done: Operations, scope: Scope, node: ast.BoolOp) -> None:
    for value in node.values:
        done.test(scope, value)


def _formatted(done: Operations, scope: Scope, node: ast.FormattedValue) -> None:
    done.call_special(scope, [node.value], "__format__", "__str__", "__repr__")
    done.raises |= node.format_spec is not None


def _iterated(done: Operations, scope: Scope, node: ast.For | ast.AsyncFor) -> None:
    done.iterate(scope, node.iter)
    done.suspends |= isinstance(node, ast.AsyncFor)


def _comprehended(done: Operations, scope: Scope, node: Any) -> None:
    """The clauses of a comprehension, whose first iterable is of the scope around."""
    inner = scope_of(done.module, node)
    for number, clause in enumerate(node.generators):
        done.iterate(inner if number else scope, clause.iter)
        done.suspends |= bool(clause.is_async)
        for test in clause.ifs:
            done.test(inner, test)


def _with(done: Operations, _scope: Scope, node: ast.With | ast.AsyncWith) -> None:
    done.call("__enter__", "__exit__", "__aenter__", "__aexit__")
    done.raises = done.unknown = True
    done.suspends |= isinstance(node, ast.AsyncWith)


def _suspends(done: Operations, scope: Scope, node: ast.Yield | ast.YieldFrom | ast.Await) -> None:
    """The body of a generator function only runs where somebody iterates: its `yield` calls nobody."""
    if isinstance(node, ast.YieldFrom):
        done.iterate(scope, node.value)
    if done.function is None or isinstance(node, ast.Await):
        done.raises = done.unknown = done.suspends = True


def _raises(done: Operations, _scope: Scope, node: ast.AST) -> None:
    done.raises = True
    named = [node.exc, getattr(node.exc, "func", None)] if isinstance(node, ast.Raise) else []
    done.ends_iteration |= any(getattr(found, "id", "") == "StopIteration" for found in named)


def _tries(done: Operations, _scope: Scope, node: ast.Try | ast.TryStar) -> None:
    if any(handler.type is None or _may_catch(handler.type) for handler in node.handlers):
        done.guarded.update(part for statement in node.body for part in nodes_in(statement))


def _may_catch(kind: ast.expr) -> bool:
    """Whether a handler of this type catches StopIteration."""
    names = [getattr(part, "id", "") for part in nodes_in(kind)]
    return not {"StopIteration", "Exception", "BaseException"}.isdisjoint(names)


def _runs_anything(done: Operations, _scope: Scope, _node: ast.AST) -> None:
    done.raises = done.unknown = True


def _unpacked(done: Operations, scope: Scope, node: ast.Tuple | ast.List | ast.Starred) -> None:
    """Targets that are unpacked, and the starred items of calls and displays."""
    if isinstance(node, ast.Starred) and isinstance(node.ctx, ast.Load):
        done.iterate(scope, node.value)
    elif isinstance(node.ctx, ast.Store):
        done.raises = True
        done.call(*ITERATION)


def _hashed(done: Operations, scope: Scope, node: Any) -> None:
    """The elements of a set and the keys of a dict."""
    parts = node.elts if isinstance(node, ast.Set) else node.keys
    types = [value_type(done.module, scope, part) if part is not None else "" for part in parts]
    done.raises |= not HASHABLE.issuperset(types)
    done.call_special(scope, filter(None, parts), "__hash__", "__eq__", "keys", "__getitem__")


_OPENING = frozenset(
    {
        *(ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.AnnAssign),
        *(ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp),
    }
)
_VISITORS: dict[type[ast.AST], Callable[[Operations, Scope, Any], None]] = {
    ast.Name: _name,
    ast.Attribute: _attribute,
    ast.Subscript: _subscript,
    ast.Call: _call,
    ast.BinOp: _binary,
    ast.UnaryOp: _unary,
    ast.AugAssign: _augmented,
    ast.Compare: _compare,
    ast.BoolOp: _bool_op,
    ast.FormattedValue: _formatted,
    **dict.fromkeys((ast.If, ast.While, ast.IfExp), _tested),
    **dict.fromkeys((ast.For, ast.AsyncFor), _iterated),
    **dict.fromkeys((ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp), _comprehended),
    **dict.fromkeys((ast.With, ast.AsyncWith), _with),
    **dict.fromkeys((ast.Yield, ast.YieldFrom, ast.Await), _suspends),
    **dict.fromkeys((ast.Raise, ast.Assert, ast.Match, ast.Delete), _raises),
    **dict.fromkeys((ast.Try, ast.TryStar), _tries),
    **dict.fromkeys((ast.Import, ast.ImportFrom, ast.ClassDef), _runs_anything),
    **dict.fromkeys((ast.Tuple, ast.List, ast.Starred), _unpacked),
    **dict.fromkeys((ast.Set, ast.Dict), _hashed),
}
