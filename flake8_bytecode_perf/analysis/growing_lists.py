"""Lists that a loop, or a function that calls itself, adds to and takes nothing from."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.knowledge import GROWING_METHODS, REMOVING_METHODS, REORDERING_METHODS
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.mutation import changes_of, invariance_of, is_called, is_unchanged
from flake8_bytecode_perf.analysis.subclasses import defines
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site

_OF_LISTS = GROWING_METHODS | REORDERING_METHODS  # no set or dict has a method of these names


def added_in(module: Module, loop: Loop, scope: Scope, node: ast.expr) -> list[ast.AST] | None:
    """Return what adds to a list in an iteration; None if that changes the list otherwise, or rebinds the name.

    Calls of functions that change it are not among them: `is_changed_elsewhere` tells.
    """
    if is_another(module, loop, scope, node):
        return None
    return _additions(site for site in changes_of(module, scope, node) if loop.runs(site))


def is_another(module: Module, loop: Loop, scope: Scope, node: ast.expr) -> bool:
    """Return whether a name or attribute may hold another list in each iteration: `names += [x]` leaves it the same."""
    if invariance_of(module, loop, scope, node) is not Certainty.NO:
        return False
    if not isinstance(node, ast.Name):
        return True
    inside = [found for found in module.variable(scope, node.id).bindings if loop.holds(found.where.loop)]
    return not inside or any(found.kind is not Bound.AUGMENTED for found in inside)


def is_changed_elsewhere(module: Module, loop: Loop, scope: Scope, node: ast.expr) -> bool:
    """Return whether code that the loop calls may change a list, or another name may, apart from what the loop itself adds."""
    others = [site for site in changes_of(module, scope, node) if site.where.scope.runner is not loop.scope.runner]
    return bool(others) or is_unchanged(module, loop, scope, node, itself=False) is not Certainty.CERTAIN


def is_bounded(module: Module, loop: Loop, node: ast.expr) -> bool:
    """Return whether an iteration compares the length of a list with a constant: it may well stay short."""
    asked = [
        site.parent
        for site in module.calls_of("len")
        if isinstance(site.parent, ast.Compare) and loop.runs(site) and [key(held) for held in site.node.args] == [key(node)]
    ]
    numbers = [part for compared in asked for part in (compared.left, *compared.comparators)]
    return any(isinstance(number, ast.Constant) and number.value for number in numbers)


@remembered
def calls_of_itself(module: Module, function: Scope) -> list[Site]:
    """Return the calls in a function of something that has its name."""
    name: str = getattr(function.node, "name", "")
    return [call for call in module.calls_of(name) if call.where.scope.runner is function]


def added_by_recursion(module: Module, site: Site, node: ast.Name | ast.Attribute) -> list[ast.AST] | None:
    """Return what adds to a list in a function that calls itself, where all of its calls share the list; None for any other.

    def visit(node): if node in seen: return; seen.append(node); …      or def visit(node, seen), which hands it on
    """
    runner = site.where.scope.runner
    if runner.kind is not Kind.FUNCTION:
        return None
    inner = calls_of_itself(module, runner)
    if isinstance(node, ast.Attribute):
        # self.seen, in a method that calls self.visit
        owner = getattr(node.value, "id", "")
        shared = [call for call in inner if owner and getattr(getattr(call.node.func, "value", None), "id", "") == owner]
        return _additions(changes_of(module, site.where.scope, node)) if shared else None
    variable = module.variable(site.where.scope, node.id)
    grown = [found for found in variable.bindings if found.kind is Bound.AUGMENTED]
    if variable.owner.kind is not Kind.FUNCTION:
        return None
    if variable.owner is runner:
        parameter = all(found.kind is Bound.PARAMETER for found in variable.bindings if found not in grown)
        inner = [call for call in inner if parameter and _is_given(call.node, node.id)]
    elif len(variable.bindings) - len(grown) > 1:
        return None
    return _additions(changes_of(module, site.where.scope, node)) if inner else None


def _is_given(call: ast.Call, name: str) -> bool:
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    return any(isinstance(argument, ast.Name) and argument.id == name for argument in given)


def _additions(changes: Iterable[Site]) -> list[ast.AST] | None:
    added: list[ast.AST] = []
    for site in changes:
        match site.node:
            case ast.Call(func=ast.Attribute(attr=method)) as call if method in _OF_LISTS:
                added += [call] if method in GROWING_METHODS else []
            case ast.AugAssign(op=ast.Add()) as growth:
                added.append(growth)
            case _:
                return None
    return added or None


def additions_of(module: Module, scope: Scope, node: ast.expr) -> list[Site] | None:
    """Return the places of the file that add to a list; None where something else than a method that removes changes it."""
    added: list[Site] = []
    for site in changes_of(module, scope, node):
        match site.node:
            case ast.Call(func=ast.Attribute(attr=method)) if method in REMOVING_METHODS:
                pass
            case ast.Call(func=ast.Attribute(attr=method)) if method in GROWING_METHODS:
                added.append(site)
            case ast.AugAssign(op=ast.Add()):
                added.append(site)
            case _:
                return None
    return added


def elements_added(additions: Iterable[ast.AST]) -> list[tuple[ast.expr, bool]]:
    """Return what such additions are given last, and whether its elements are added, not itself: xs.extend(ys), xs += ys."""
    found: list[tuple[ast.expr, bool]] = []
    for added in additions:
        match added:
            case ast.Call(args=[*_, last]):
                found.append((last, _method(added) == "extend"))
            case ast.AugAssign(value=ast.List(elts=elements)):
                found += [(element, False) for element in elements]
            case ast.AugAssign(value=value):
                found.append((value, True))
    return found


def _method(call: Any) -> str:
    return last_name(call.func) or ""


def is_used_as_list(module: Module, scope: Scope, name: ast.Name) -> bool:
    """Return whether a parameter without annotation and default is taken for a list by its function: out.append(x)."""
    variable = module.variable(scope, name.id)
    grown = [found.node for found in variable.bindings if found.kind is Bound.AUGMENTED]
    match [found for found in variable.bindings if found.node not in grown]:
        case [only] if only.kind is Bound.PARAMETER and only.annotation is None and only.value is None:
            pass
        case _:
            return False
    by_display = any(isinstance(site.node.value, ast.List) and site.node.target in grown for site in module.augments)
    by_method = any(_is_method_of_list(module, site.parent) for site in variable.reads)
    return (by_method or by_display) and not defines(module, *GROWING_METHODS)


def _is_method_of_list(module: Module, parent: ast.AST) -> bool:
    return isinstance(parent, ast.Attribute) and parent.attr in _OF_LISTS and is_called(module, parent)
