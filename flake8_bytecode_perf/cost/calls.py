"""What a call costs, by what is called: a builtin, a method of a builtin type, a function of this file, or unknown code."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis import call_costs
from flake8_bytecode_perf.analysis.symbols import compiled_name, dotted_name
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.model.scopes import Binding
from flake8_bytecode_perf.syntax import is_private, last_name

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site


def target_of_call(node: ast.Call, module: Module, scope: Scope) -> Scope | None:
    """Return the function of this file that a call runs: f(x), C(x), or x.f(y) where one class has such a method."""
    match node.func:
        case ast.Name(id=name):
            bindings = module.variable(scope, name).bindings
        case ast.Attribute(attr=name) if name not in call_costs.METHODS:
            bindings = module.once(_methods).get(compiled_name(scope, name), [])
        case _:
            return None
    if len(bindings) != 1 or bindings[0].kind is not Bound.DEFINITION:
        return None
    return module.once(_functions).get(bindings[0].node)


def callers_of(module: Module, function: Scope) -> list[Site]:
    """Return the calls of a function in functions of this file, if its name says that nobody else calls it; itself left out."""
    name = getattr(function.node, "name", "")
    if not is_private(name):
        return []
    calls = [site for site in module.calls_of(name) if site.where.scope.runner is not function]
    return calls if all(site.where.scope.runner.kind is Kind.FUNCTION for site in calls) else []


def property_of(node: ast.Attribute, module: Module) -> Scope | None:
    """Return the function that reading an attribute runs, where one class of this file makes it a property."""
    match module.once(_methods).get(node.attr, ()):
        case [Binding(node=ast.FunctionDef(decorator_list=[ast.Name(id="property")]) as function)]:
            return module.once(_functions)[function]
    return None


def _methods(module: Module) -> dict[str, list[Binding]]:
    """What the classes of a file bind, by name."""
    found: dict[str, list[Binding]] = {}
    for scope in module.scopes:
        if scope.kind is Kind.CLASS:
            for name, bindings in scope.bindings.items():
                found.setdefault(name, []).extend(bindings)
    return found


def _functions(module: Module) -> dict[ast.AST, Scope]:
    """The functions of a file by their nodes, and the `__init__` of each class by the class's."""
    found: dict[ast.AST, Scope] = {}
    for scope in module.scopes:
        if scope.kind is Kind.FUNCTION and isinstance(scope.node, ast.FunctionDef):
            found[scope.node] = scope
            if scope.node.name == "__init__" and scope.owner is not None:
                found[scope.owner.node] = scope
    return found


def class_of_call(node: ast.Call, module: Module, scope: Scope) -> str:
    """Return the instruction class of a call that runs none of this file's functions."""
    function = _callee_behind(node.func, module, scope)
    name = dotted_name(function, module, scope)
    if not call_costs.OUTSIDE_WORDS.isdisjoint(last_name(function).lower().split("_")):
        return call_costs.OUTSIDE
    if name in ("isinstance", "issubclass") and len(node.args) == 2 and isinstance(node.args[1], ast.BinOp):
        return "CALL isinstance of a union"
    if name in call_costs.BUILTINS:
        if name in call_costs.LINEAR_IN_ONE_ARGUMENT and len(node.args) == 1:
            return call_costs.LINEAR
        return call_costs.MAKING if name in call_costs.CHEAP_IF_EMPTY and not node.args else call_costs.BUILTINS[name]
    if name == "re.compile" and not all(isinstance(argument, ast.Constant) for argument in node.args):
        return call_costs.DEAR  # another pattern each time is not in the module's cache
    if name:
        return _of_library(name)
    return _of_method(node, function, module, scope) if isinstance(function, ast.Attribute) else call_costs.UNKNOWN


def waits_outside(module: Module) -> bool:
    """Whether a file imports what talks to networks, other processes or a command line: its calls of unknown code may wait."""
    imported = set()
    for statement in module.import_statements:
        package = f"{statement.module}." if isinstance(statement, ast.ImportFrom) else ""
        for alias in statement.names:
            parts = f"{package}{alias.name}".split(".")
            imported |= {".".join(parts[:count]) for count in (1, 2)}
    return not call_costs.OUTSIDE_MODULES.isdisjoint(imported)


def _of_library(name: str) -> str:
    """The class of a function by its dotted name, or by that of the longest part of it that is known."""
    parts, known = name.split("."), call_costs.BY_DOTTED_NAME
    names = [".".join(parts[:count]) + "." * (count < len(parts)) for count in range(len(parts), 0, -1)]
    return next((known[start] for start in names if start in known), call_costs.UNKNOWN)


def _of_method(node: ast.Call, function: ast.Attribute, module: Module, scope: Scope) -> str:
    """The class of a method by its name, and by its object where other classes use the name as often as the builtin types."""
    name = function.attr
    if name in call_costs.COSTLY_METHODS:
        return call_costs.COSTLY_METHODS[name]
    if name in call_costs.ONE_ARGUMENT and (len(node.args) != 1 or node.keywords):
        return call_costs.UNKNOWN
    if name in ("encode", "decode") and not _is_fast_codec(node):
        return call_costs.LIBRARY
    if name in call_costs.AMBIGUOUS and not _is_of_builtin(node, function, module, scope):
        return call_costs.UNKNOWN
    return call_costs.METHODS.get(name, call_costs.UNKNOWN)


def _is_fast_codec(call: ast.Call) -> bool:
    """Whether a call of `encode` or `decode` names one of the codecs that take no look-up, or none; a variable may hold any."""
    given = [*call.args[:1], *(keyword.value for keyword in call.keywords if keyword.arg == "encoding")]
    names = [value.value for value in given if isinstance(value, ast.Constant) and isinstance(value.value, str)]
    plain = [name.lower().replace("-", "").replace("_", "").replace(" ", "") for name in names]
    return len(plain) == len(given) and call_costs.FAST_CODECS.issuperset(plain)


def _is_of_builtin(node: ast.Call, method: ast.Attribute, module: Module, scope: Scope) -> bool:
    """Whether a method is a builtin type's, by the type of its object, its arguments or its result."""
    operands = [method.value, *node.args, node]
    return any(type_of(operand, module, scope) for operand in operands)


def _callee_behind(function: ast.expr, module: Module, scope: Scope) -> ast.expr:
    """The value of a local that is bound once: the append in `add = found.append`."""
    if isinstance(function, ast.Name):
        bindings = module.variable(scope, function.id).bindings
        if len(bindings) == 1 and isinstance(bindings[0].value, (ast.Attribute, ast.Name)):
            return bindings[0].value
    return function
