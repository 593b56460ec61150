"""What a call costs, by what is called: a builtin, a method of a builtin type, a function of this file, or who knows."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.symbols import compiled_name, dotted_name
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.model import Binding, Bound, Kind

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Module, Scope

_FAST = "CALL builtin"  # tens of nanoseconds at most
_MAKING = "CALL type"  # makes a small object
_LINEAR = "CALL linear"  # looks at every element
_HASHING = "CALL set"  # hashes or compares every element
_UNKNOWN = "CALL unknown"
_TEXT = "CALL str method"
OF_EVERY_ELEMENT = (_LINEAR, _HASHING)

_BUILTINS = {
    name: instruction_class
    for instruction_class, names in {
        _FAST: "len isinstance issubclass ord chr abs id type callable hash bool iter divmod",
        _MAKING: "int str float bytes hasattr getattr setattr next round range zip enumerate reversed map filter pow "
        "slice object super min max complex hex bin oct format",
        _LINEAR: "sum any all list tuple bytearray",
        _HASHING: "sorted set dict frozenset",
    }.items()
    for name in names.split()
}
_ONE_ARGUMENT = frozenset({"min", "max"})  # min(xs) looks at every element, min(a, b) does not
_EMPTY = frozenset({"list", "tuple", "set", "dict"})  # list() makes an empty one
# Methods that belong to builtin types, whatever the object is; a few are those of other classes as well.
_METHODS = {
    name: instruction_class
    for instruction_class, names in {
        _FAST: "append add discard pop get popleft appendleft isdigit isalpha isspace isalnum islower isupper isidentifier "
        "setdefault items keys values clear popitem bit_length is_integer",
        _TEXT: "startswith endswith strip lstrip rstrip lower upper casefold find rfind partition rpartition removeprefix "
        "removesuffix replace encode decode title capitalize zfill ljust rjust translate",
        _LINEAR: "split rsplit splitlines join extend sort index count insert remove update copy format reverse union "
        "intersection difference issubset issuperset isdisjoint",
    }.items()
    for name in names.split()
}
# Names that other classes use as often: taken for the builtin's where the type is known.
_AMBIGUOUS = frozenset("find index count insert remove update replace format copy".split())
_DOTTED = (
    (("math.", "cmath.", "operator.", "itertools.", "bisect.", "struct.", "random.random", "time.time", "time.perf_"), _MAKING),
    (("contextlib.suppress",), "CALL suppress"),
)


def target_of_call(node: ast.Call, module: Module, scope: Scope) -> Scope | None:
    """Return the function of this file that a call runs: f(x), C(x), or x.f(y) where one class has such a method."""
    match node.func:
        case ast.Name(id=name):
            bindings = module.variable(scope, name).bindings
        case ast.Attribute(attr=name) if name not in _METHODS:
            bindings = module.once(_methods).get(compiled_name(scope, name), [])
        case _:
            return None
    if len(bindings) != 1 or bindings[0].kind is not Bound.DEFINITION:
        return None
    return module.once(_functions).get(bindings[0].node)


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
    """Return the instruction_class of a call that runs none of this file's functions."""
    function = _callee_behind(node.func, module, scope)
    name = dotted_name(function, module, scope)
    if name in ("isinstance", "issubclass") and len(node.args) == 2 and isinstance(node.args[1], ast.BinOp):
        return "CALL isinstance of a union"
    if name in _BUILTINS:
        if name in _ONE_ARGUMENT and len(node.args) == 1:
            return _LINEAR
        return _MAKING if name in _EMPTY and not node.args else _BUILTINS[name]
    for prefixes, instruction_class in _DOTTED:
        if name.startswith(prefixes):
            return instruction_class
    if name or not isinstance(function, ast.Attribute):
        return _UNKNOWN
    if function.attr in _AMBIGUOUS and not _is_of_builtin(node, function, module, scope):
        return _UNKNOWN
    return _METHODS.get(function.attr, _UNKNOWN)


def _is_of_builtin(node: ast.Call, method: ast.Attribute, module: Module, scope: Scope) -> bool:
    """Whether a method is a builtin type's, by the type of its object, by its arguments or by what it gives."""
    operands = [method.value, *node.args, node]
    return any(type_of(operand, module, scope) for operand in operands)


def _callee_behind(function: ast.expr, module: Module, scope: Scope) -> ast.expr:
    """What a local stands for that is bound once: in `add = found.append` the append."""
    if isinstance(function, ast.Name):
        bindings = module.variable(scope, function.id).bindings
        if len(bindings) == 1 and isinstance(bindings[0].value, (ast.Attribute, ast.Name)):
            return bindings[0].value
    return function
