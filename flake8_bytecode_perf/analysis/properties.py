"""What the getters of a file's properties read, and whether reading is all that they do."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.effects import is_known_call
from flake8_bytecode_perf.analysis.knowledge import MAKES_NEW_OBJECT, MUTATORS, NOT_REPEATABLE
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.symbols import compiled_name, dotted_name, scope_of
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.model.scopes import Branch, Site, Where
from flake8_bytecode_perf.syntax import chain, children_of

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

    _Function = ast.FunctionDef | ast.AsyncFunctionDef

_DEEPEST = 3  # properties and methods that a getter reads are followed so far
_DOING = (
    *(ast.Yield, ast.YieldFrom, ast.Await, ast.Raise, ast.Assert, ast.Delete, ast.Global, ast.Nonlocal, ast.Import),
    *(ast.ImportFrom, ast.With, ast.AsyncWith, ast.AsyncFor, ast.Lambda, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef),
)
_FRESH = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp, ast.GeneratorExp)


class Read(NamedTuple):
    """What a getter reads of its object: the names behind `self`, and whether what is inside counts."""

    names: tuple[str, ...]
    inside: bool


def properties(module: Module) -> dict[str, list[tuple[Scope, _Function]]]:
    """The getters that the file's classes decorate with @property alone, by name, each with its class."""
    found: dict[str, list[tuple[Scope, _Function]]] = {}
    for scope in module.scopes:
        for name, bindings in scope.bindings.items() if scope.kind is Kind.CLASS else ():
            for node in [binding.node for binding in bindings if isinstance(binding.node, ast.FunctionDef)]:
                match node.decorator_list:
                    case [ast.Name(id="property")] if module.is_builtin(scope, "property"):
                        found.setdefault(name, []).append((scope, node))
    return found


def is_plain(reads: list[Read] | None) -> bool:
    """Whether a getter only returns what it finds: return self._rate."""
    return reads is not None and len(reads) == 1 and not reads[0].inside


@remembered
def reads_of_getters(module: Module, name: str) -> list[Read] | None:
    """What the getters of that name read, of all classes of the file; None where one of them does more than read."""
    each = [_reads_of(module, owner, getter, 0) for owner, getter in module.once(properties)[name]]
    return None if None in each else [read for reads in each for read in reads or ()]


def _reads_of(module: Module, owner: Scope, function: _Function, depth: int) -> list[Read] | None:
    scope = scope_of(module, function)
    parameters = [*function.args.posonlyargs, *function.args.args]
    if depth > _DEEPEST or not parameters:
        return None
    found: list[Read] = []
    waiting: list[tuple[ast.AST, ast.AST]] = [(statement, function) for statement in function.body]
    while waiting:
        node, parent = waiting.pop()
        base, links = chain(node) if isinstance(node, ast.Attribute) else (None, [])
        if base is not None and base.id == parameters[0].arg and isinstance(node.ctx, ast.Load):  # type: ignore[attr-defined]
            reads = _reads_of_chain(module, owner, [compiled_name(scope, link.attr) for link in links], parent, depth)
            if reads is None:
                return None
            found += reads
        elif not _only_reads(module, scope, node, parameters[0].arg) or (isinstance(parent, ast.Return) and _is_fresh(node)):
            return None
        else:
            waiting += [(child, node) for child in children_of(node)]
    return found


def _reads_of_chain(module: Module, owner: Scope, names: list[str], parent: ast.AST, depth: int) -> list[Read] | None:
    """What reading `self.a.b` reads: the attribute, or what a property or method of the class does."""
    for binding in owner.bindings.get(names[0], ()):
        if isinstance(binding.node, ast.FunctionDef):
            return _reads_of(module, owner, binding.node, depth + 1)
    if isinstance(parent, ast.Call) and getattr(parent.func, "attr", "") == names[-1]:
        # self.rows.count(x)      reads the rows; self.of_another_class(), self.rows.pop()      may do anything
        return [Read(tuple(names[:-1]), inside=True)] if names[1:] and names[-1] not in MUTATORS else None
    return [Read(tuple(names), inside=not isinstance(parent, ast.Return))]


def _only_reads(module: Module, scope: Scope, node: ast.AST, own: str) -> bool:
    """Whether a part of a getter does nothing but read what the file shows to stay."""
    match node:
        case ast.Name(id=name, ctx=ast.Load()):
            constant = module.is_builtin(scope, name) or module.constant_global(name) is not None
            own_local = not module.is_global(scope, name) or any(
                name in inner.bindings for inner in module.scopes if inner.parent is scope
            )
            return name != own and (constant or own_local)
        case ast.Attribute() | ast.Subscript():
            return isinstance(node.ctx, ast.Load)
        case ast.Call():
            if isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") == own:
                return True  # a method of its own is followed
            if getattr(node.func, "attr", "") in MUTATORS or dotted_name(node.func, module, scope).startswith(NOT_REPEATABLE):
                return False
            return is_known_call(module, Site(node, node, Where(scope, None, Branch(None))))
    return not isinstance(node, _DOING)


def _is_fresh(node: ast.AST) -> bool:
    """Whether a getter returns a new object each time, which the loop may fill or use up: return list(self.rows)."""
    return isinstance(node, _FRESH) or (isinstance(node, ast.Call) and getattr(node.func, "id", "") in MAKES_NEW_OBJECT)
