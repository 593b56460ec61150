"""Gives the local names of a source other names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst
from libcst.metadata import Assignment, ClassScope, ComprehensionScope, FunctionScope, MetadataWrapper, ScopeProvider

if TYPE_CHECKING:
    from types import CodeType

    from libcst.metadata.scope_provider import Scope

# what runs a text, or gives the names away
_BY_NAME = {"locals", "vars", "dir", "eval", "exec"}


def renamed(source: str) -> tuple[str, int]:
    """Return a source whose functions' and comprehensions' locals are named otherwise, and how many were.

    These keep their names: parameters, which a call may name, and what is named as one is; imports, functions and classes,
    whose names messages tell; what a class body binds, a `global`, a `nonlocal` or a `:=`, for libcst looks for the latter in
    the wrong scope; and all in a function that calls locals(), vars(), dir(), eval() or exec().
    """
    wrapper = MetadataWrapper(cst.parse_module(source))
    every = set(wrapper.resolve(ScopeProvider).values())
    scopes = [scope for scope in every if isinstance(scope, (FunctionScope, ComprehensionScope))]
    declared = _Declared()
    wrapper.module.visit(declared)
    in_classes = {assignment.name for scope in every if isinstance(scope, ClassScope) for assignment in scope.assignments}
    nodes: set[cst.CSTNode] = set()
    count = 0
    for scope in scopes:
        if any(name in scope.accesses for name in _BY_NAME):
            continue
        for name in {assignment.name for assignment in scope.assignments} - declared.names - in_classes:
            found = _uses(scope, name)
            nodes |= found
            count += bool(found)
    return wrapper.module.visit(_Renamer(nodes)).code, count


def _uses(scope: Scope, name: str) -> set[cst.CSTNode]:
    """The places of a local name, or none if one of them can't be renamed."""
    nodes: set[cst.CSTNode] = set()
    for assignment in scope[name]:
        if assignment.scope is not scope or not isinstance(assignment, Assignment) or not isinstance(assignment.node, cst.Name):
            return set()
        nodes |= {assignment.node, *(access.node for access in assignment.references)}
    return nodes if all(isinstance(node, cst.Name) for node in nodes) else set()


class _Declared(cst.CSTVisitor):
    """All names of parameters, and of `global` and `nonlocal` statements and `:=`."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def on_visit(self, node: cst.CSTNode) -> bool:
        match node:
            case cst.Param(name=cst.Name(value=name)) | cst.NameItem(name=cst.Name(value=name)):
                self.names.add(name)
            case cst.NamedExpr(target=cst.Name(value=name)):
                self.names.add(name)
        return True


class _Renamer(cst.CSTTransformer):
    def __init__(self, nodes: set[cst.CSTNode]) -> None:
        self.nodes = nodes

    def on_leave(self, original_node: cst.CSTNode, updated_node: cst.CSTNode) -> cst.CSTNode:
        return updated_node.with_changes(value=f"{updated_node.value}_") if original_node in self.nodes else updated_node


def names_of_others(code: CodeType) -> list[tuple[object, ...]]:
    """Return what a renaming of locals keeps: the globals and attributes that all code of a module names, and how many locals."""
    inner = [constant for constant in code.co_consts if isinstance(constant, type(code))]
    shape = code.co_names, len(code.co_varnames), len(code.co_cellvars), len(code.co_freevars)
    return [shape, *(names for one in inner for names in names_of_others(one))]
