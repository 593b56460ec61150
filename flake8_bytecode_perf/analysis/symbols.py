"""Name resolution: which class, module or builtin a name stands for, and which statements define it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.knowledge import ARRAY_LIBRARIES, IMPLICIT_CLASS_METHODS
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.model.scopes import Binding, Scope, mangle
from flake8_bytecode_perf.syntax import children_of, last_name, nodes_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.model.module import Module


def compiled_name(scope: Scope, name: str) -> str:
    """Return a name or attribute as the compiler spells it in `scope`: `__x` in class C is `_C__x`."""
    return mangle(scope, name)


@remembered
def scopes_by_node(module: Module) -> dict[ast.AST, Scope]:
    """Return the scopes of a file by the nodes that open them: the module, classes, functions, lambdas, comprehensions."""
    return {scope.node: scope for scope in module.scopes if scope.kind is not Kind.TYPE_PARAMETERS}


def scope_of(module: Module, node: ast.AST) -> Scope:
    """Return the scope that a function, a lambda, a class or a comprehension opens."""
    return scopes_by_node(module)[node]


def parts_with_scopes(module: Module, scope: Scope, node: Any) -> list[tuple[Scope, Any]]:
    """Return what an expression in `scope` consists of, each part with the scope in which it is evaluated.

    A comprehension evaluates its first iterable in the scope around it, and all else in its own.
    """
    match node:
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            inner, first = scope_of(module, node), node.generators[0].iter
            clauses = [part for clause in node.generators for part in children_of(clause) if part is not first]
            values = [part for part in children_of(node) if not isinstance(part, ast.comprehension)]
            return [(scope, first), *[(inner, part) for part in (*clauses, *values)]]
        case ast.Lambda(args=arguments, body=body):
            defaults = [*arguments.defaults, *filter(None, arguments.kw_defaults)]
            return [*[(scope, default) for default in defaults], (scope_of(module, node), body)]
    return [(scope, part) for part in children_of(node)]


def class_defined_by(module: Module, binding: Binding | None) -> Scope | None:
    """Return the class of the file that a binding defines, if it is the statement of one."""
    return scope_of(module, binding.node) if binding is not None and isinstance(binding.node, ast.ClassDef) else None


def class_at_hand(module: Module, scope: Scope, base: ast.Name) -> Scope | None:
    """Return the class whose instance, or which itself, `base` is: the first parameter of one of its methods."""
    if base.id not in module.instances:
        return None
    method = module.owner(scope, base.id)
    return method.owner if method.kind is Kind.FUNCTION and _instance_parameter(module, method) == base.id else None


def is_class_at_hand(module: Module, scope: Scope, base: ast.Name) -> bool:
    """Return whether a name is the first parameter of a method that gets the class: the `cls` of a class method."""
    if class_at_hand(module, scope, base) is None:
        return False
    function: Any = module.owner(scope, base.id).node
    return function.name in IMPLICIT_CLASS_METHODS or any(last_name(found) == "classmethod" for found in function.decorator_list)


@remembered
def _instance_parameter(_module: Module, function: Scope) -> str:
    """The parameter that is bound to the instance, or the class, in a method; nothing for other functions."""
    node: Any = function.node
    first = [*node.args.posonlyargs, *node.args.args][:1]
    return first[0].arg if first and function.owner is not None and not is_static_method(function) else ""


def is_static_method(function: Scope) -> bool:
    """Return whether a function is decorated as a static method, which gets neither the instance nor the class."""
    node: Any = function.node
    return any(last_name(decorator) == "staticmethod" for decorator in node.decorator_list)


def dotted_name(node: ast.expr, module: Module, scope: Scope) -> str:
    """Return the canonical name of a builtin, or of what an import gives that alone binds its name: p.join is os.path.join."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return ""
    name = mangle(scope, node.id)
    origin = module.imported_as(scope, name)
    if not origin and not parts and module.is_builtin(scope, name):
        return name
    return ".".join([origin, *reversed(parts)]) if origin else ""


def values_of_name(module: Module, scope: Scope, node: ast.expr) -> list[tuple[Scope, ast.expr]]:
    """Return an expression, and where it is a name, all values that statements bind it to, each with its scope."""
    bindings = module.variable(scope, node.id).bindings if isinstance(node, ast.Name) else ()
    return [(scope, node), *[(found.where.scope, found.value) for found in bindings if found.value is not None]]


def gives_anew(binding: Binding, name: str) -> bool:
    """Whether a binding gives a variable or attribute a value that is not made from the one it had: no `s = s + x`."""
    if binding.kind in (Bound.AUGMENTED, Bound.DECLARATION):
        return False
    if binding.value is None:
        return True
    # name = p.name      is made of p's name, not of its own
    kind, field = (ast.Attribute, "attr") if isinstance(binding.node, ast.Attribute) else (ast.Name, "id")
    return name not in [getattr(node, field) for node in nodes_in(binding.value) if isinstance(node, kind)]


def line_of(binding: Binding) -> int:
    """Return the line of a binding, counted from one."""
    return binding.node.lineno  # type: ignore[no-any-return]  # nodes are untyped in the facts


def bindings_of(module: Module, scope: Scope, receiver: ast.expr) -> Sequence[Binding]:
    """Return what a name is bound to, or what any attribute of that name is; nothing for other expressions."""
    match receiver:
        case ast.Name(id=name):
            return module.variable(scope, name).bindings
        case ast.Attribute(attr=name):
            return module.stores_of(scope, name)
    return ()


def all_bindings(node: ast.Name | ast.Attribute, module: Module, scope: Scope) -> Sequence[Binding]:
    """Return what binds a name; or the attributes of that name of any object, also in the class body of `self`."""
    if isinstance(node, ast.Name):
        return module.variable(scope, node.id).bindings
    owner = class_at_hand(module, scope, node.value) if isinstance(node.value, ast.Name) else None
    inside = owner.bindings.get(compiled_name(scope, node.attr), ()) if owner is not None else ()
    return [*module.stores_of(scope, node.attr), *inside]


@remembered
def imports_any(module: Module, *packages: str) -> bool:
    """Return whether the module itself imports one of these packages, or something in it."""
    roots = [alias.name for node in module.import_statements for alias in node.names if isinstance(node, ast.Import)]
    absolute = (node for node in module.import_statements if isinstance(node, ast.ImportFrom) and not node.level)
    roots += [node.module or "" for node in absolute]
    return any(root.partition(".")[0] in packages for root in roots)


def imports_arrays(module: Module) -> bool:
    """Whether the file imports a library whose arrays have operators and methods of their own."""
    return imports_any(module, *ARRAY_LIBRARIES)


def exported_names(module: Module) -> set[object]:
    """Return the names in `__all__`, as far as the file writes them there."""
    values = [found.value for found in module.scope.bindings.get("__all__", ()) if found.value is not None]
    return {node.value for value in values for node in nodes_in(value) if isinstance(node, ast.Constant)}
