"""The builtin type that an expression gives, as far as this file shows it: a name such as "str", or nothing.

None is a member of a type: what may be None has no sure type, unless a test excludes it (`narrowing`). A name is followed to its
bindings, a call only into the builtins and a few modules.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.annotations import admits_none, type_of_annotation, values_of
from flake8_bytecode_perf.analysis.instances import annotated_class
from flake8_bytecode_perf.analysis.knowledge import DOTTED, NUMBERS
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.narrowing import excludes_none
from flake8_bytecode_perf.analysis.reaching import reaching_bindings
from flake8_bytecode_perf.analysis.symbols import all_bindings, compiled_name, dotted_name
from flake8_bytecode_perf.analysis.type_elements import annotations_of, type_of_elements_of
from flake8_bytecode_perf.analysis.type_operations import type_of_call, type_of_operation
from flake8_bytecode_perf.analysis.type_targets import TargetQuestion, type_of_target, unpacked_calls
from flake8_bytecode_perf.analysis.type_values import DEEP, NONE, STEP, UNKNOWN, Type, merged, type_of_arithmetic
from flake8_bytecode_perf.model.kinds import Bound

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope

_INDEXED = frozenset({"list", "str", "bytes", "bytearray", "range"})  # each item is of the type of the elements
MANY = 8  # a name with more bindings is unknown
_DISPLAYS: dict[type[ast.AST], Type] = {
    ast.List: Type("list"),
    ast.ListComp: Type("list"),
    ast.Tuple: Type("tuple"),
    ast.Dict: Type("dict"),
    ast.DictComp: Type("dict"),
    ast.Set: Type("set"),
    ast.SetComp: Type("set"),
    ast.JoinedStr: Type("str"),
}


def type_of(expression: ast.expr | None, module: Module, scope: Scope, depth: int = 0) -> str:
    """Return the name of the builtin type of an expression that stands in `scope`; nothing if unknown, or if it may be None."""
    return known_type(expression, module, scope, depth).sure


def type_shown(expression: ast.expr | None, module: Module, scope: Scope) -> str:
    """Return the name of the type as `type_of` does, but nothing where only the default of a parameter tells: def f(sep="")."""
    return known_type(expression, module, scope).shown


def type_unless_none(expression: ast.expr | None, module: Module, scope: Scope) -> str:
    """Return the name of the type that a value has if it is not None: for places that raise the same error for None."""
    return known_type(expression, module, scope).name


def may_be_none(expression: ast.expr, module: Module, scope: Scope) -> bool:
    """Whether something in this file says that a value may be None: an annotation, a default, a store of an attribute."""
    known = known_type(expression, module, scope)
    if known.name:
        return known.optional or known is NONE
    if not isinstance(expression, (ast.Name, ast.Attribute)):
        return False
    return any(map(_says_none, all_bindings(expression, module, scope))) and not _is_narrowed(expression, module, scope)


def known_type(expression: ast.expr | None, module: Module, scope: Scope, depth: int = 0) -> Type:
    """Return what is known of the type of an expression that stands in `scope`."""
    if depth > DEEP or expression is None:
        return UNKNOWN
    if expression.__class__ in _DISPLAYS:
        return _DISPLAYS[expression.__class__]
    match expression:
        case ast.Constant(value=value):
            return UNKNOWN if value is ... else NONE if value is None else Type(type(value).__name__)
        case ast.Name():
            return _type_of_name(expression, module, scope, depth)
        case ast.Call():
            return type_of_call(expression, module, scope, depth, known_type)
        case ast.Attribute():
            return _type_of_attribute(expression, module, scope, depth)
        case ast.BinOp() | ast.UnaryOp() | ast.Compare():
            return type_of_operation(expression, module, scope, depth, known_type)
    return _type_of_parts(expression, module, scope, depth)


def _type_of_parts(expression: ast.expr, module: Module, scope: Scope, depth: int) -> Type:
    """The type of an expression whose value is that of one of its parts: a conditional, `and`, `or`, `:=`, a slice."""
    match expression:
        case ast.NamedExpr(value=value):
            return known_type(value, module, scope, depth + 1)
        case ast.Subscript(value=value, slice=ast.Slice()):
            return known_type(value, module, scope, depth + 1)._replace(optional=False)
        case ast.Subscript(value=value, slice=index) if not isinstance(index, ast.Tuple):
            return _type_of_item(value, module, scope, depth + 1)
        case ast.IfExp(body=one, orelse=other):
            return merged(known_type(part, module, scope, depth + 1) for part in (one, other))
        case ast.BoolOp(op=operator, values=values):
            types = [known_type(part, module, scope, depth + 1) for part in values]
            if isinstance(operator, ast.Or):  # x or []      is x only where x is true
                types = [*(found._replace(optional=False) for found in types[:-1] if found is not NONE), types[-1]]
            return merged(types)
    return UNKNOWN


def _type_of_item(held: ast.expr, module: Module, scope: Scope, depth: int) -> Type:
    """The type of an item by its index or key: of text[i], of xs[i] with xs: list[int], of d[k] with d: dict[str, int]."""
    kind = known_type(held, module, scope, depth).shown
    if kind == "dict":
        noted = [values_of(found) for found in annotations_of(held, module, scope, depth)]
        return merged(map(type_of_annotation, noted)) if noted else UNKNOWN
    return known_type_of_element(held, module, scope, depth) if kind in _INDEXED else UNKNOWN


# Attributes


def _type_of_attribute(node: ast.Attribute, module: Module, scope: Scope, depth: int) -> Type:
    """The type that all stores of an attribute of `self` or of a known instance agree on, or that of math.pi."""
    owner = annotated_class(module, scope, node.value)
    if owner is None or depth + STEP > DEEP:
        named = DOTTED.get(dotted_name(node, module, scope), "") if node.attr in ("pi", "e", "tau", "inf", "nan") else ""
        return Type(named) if named else UNKNOWN
    name = compiled_name(scope, node.attr)
    outside, inside = _stored(module, None, name, depth), _stored(module, owner, name, depth)
    if outside.defined or inside.defined:
        return UNKNOWN
    annotated = outside.annotated if outside.annotated.name else inside.annotated
    found = merged([annotated, *(NONE for stored in (outside, inside) if stored.none)]) if annotated.name else UNKNOWN
    if not annotated.name:
        found = merged(outside.types | inside.types)
        if found.name in ("int", "bool") and (outside.augmented or inside.augmented):
            return UNKNOWN
    return found._replace(optional=False) if found.optional and _is_narrowed(node, module, scope) else found


class _Stored(NamedTuple):
    """What the stores of an attribute say: the annotated type, those of the values, whether one is None or a `def`."""

    annotated: Type
    types: frozenset[Type]
    none: bool
    defined: bool
    augmented: bool


@remembered
def _stored(module: Module, owner: Scope | None, name: str, depth: int) -> _Stored:
    """What is known of the stores in a class body, or of all others of that name: many methods ask."""
    stores = module.stores.get(name, ()) if owner is None else owner.bindings.get(name, ())
    kinds = {found.kind for found in stores}
    types = frozenset([known_type_of_binding(found, module, depth) for found in stores if found.kind is not Bound.AUGMENTED])
    none = any(map(is_none, stores))
    return _Stored(annotated_type(stores), types, none, Bound.DEFINITION in kinds, Bound.AUGMENTED in kinds)


def type_of_stores(stores: Sequence[Binding], module: Module) -> str:
    """Return the name of the type that all known assignments to an attribute agree on if it is not None."""
    return known_type_of_stores(stores, module).name


def known_type_of_stores(stores: Sequence[Binding], module: Module) -> Type:
    """Return the type that all known assignments to an attribute agree on; those of None do not count."""
    annotated = annotated_type(stores)
    if annotated.name:
        return annotated
    return merged([found for one in stores if tells(one) and (found := known_type_of_binding(one, module)).name])


def tells(binding: Binding) -> bool:
    """Whether a binding has type information apart from None: no None, no `+=`, no `del`."""
    return binding.kind not in (Bound.AUGMENTED, Bound.DECLARATION, Bound.DELETION) and not is_none(binding)


def is_none(binding: Binding) -> bool:
    """Whether a binding gives None."""
    return isinstance(binding.value, ast.Constant) and binding.value.value is None


def _says_none(binding: Binding) -> bool:
    return is_none(binding) or admits_none(binding.annotation)


def annotated_type(bindings: Iterable[Binding]) -> Type:
    """Return the type that one of the bindings is annotated with."""
    return next((known for found in bindings if (known := type_of_annotation(found.annotation)).name), UNKNOWN)


def _is_narrowed(node: ast.Name | ast.Attribute, module: Module, scope: Scope) -> bool:
    """Whether a test excludes None where a name stands; for an attribute, only if no method but `__init__` stores None."""
    bindings = all_bindings(node, module, scope)
    if isinstance(node, ast.Name):
        inner = scope.runner is not module.variable(scope, node.id).owner
        return not inner and excludes_none(module, scope, node.id, bindings, (node.lineno, node.col_offset))
    late = [found for found in bindings if is_none(found) and found.where.scope.path[-1:] != ("__init__",)]
    if any(found.where.scope.in_function for found in late) or not isinstance(node.value, ast.Name):
        return False
    return excludes_none(module, scope, f"{node.value.id}.{node.attr}", bindings, (node.lineno, node.col_offset))


# Names


def type_of_binding(binding: Binding, module: Module) -> str:
    """Return the name of the type that a binding gives, or nothing; None is not excluded by what follows the binding."""
    return known_type_of_binding(binding, module).sure


def known_type_of_binding(binding: Binding, module: Module, depth: int = 0) -> Type:
    """Return the type that a binding gives; `depth` counts what was followed to reach it."""
    if binding.annotation is not None:
        return _type_of_annotated(binding, module, depth)
    if binding.kind is Bound.PARAMETER and (rest := _type_of_rest(binding)):
        return Type(rest)
    # def f(xs, sep=""): a caller passes a string too, but def f(xs, seen=()) may well be given a list
    if binding.kind is Bound.PARAMETER:
        value = getattr(binding.value, "value", None)
        return Type(type(value).__name__, declared=True, assumed=True) if isinstance(value, (str, bytes)) else UNKNOWN
    if binding.value is None and binding.kind is Bound.OTHER:
        return _type_of_target(binding, module, depth)
    return known_type(binding.value, module, binding.where.scope, depth + STEP)


def _type_of_annotated(binding: Binding, module: Module, depth: int) -> Type:
    """The type of an annotated binding; that of its value where this is the same, as it says more."""
    declared = type_of_annotation(binding.annotation)
    if is_none(binding):
        return merged([declared, NONE]) if declared.name else UNKNOWN
    if binding.kind is Bound.ASSIGNMENT and binding.value is not None:
        given = known_type(binding.value, module, binding.where.scope, depth + STEP)
        return given if given.name == declared.name else declared
    return declared


def _type_of_rest(binding: Binding) -> str:
    """What `*args` and `**options` are."""
    arguments = binding.where.scope.node.args  # type: ignore[attr-defined]  # a function's node has them
    return "tuple" if binding.node is arguments.vararg else "dict" if binding.node is arguments.kwarg else ""


def _type_of_target(binding: Binding, module: Module, depth: int) -> Type:
    """The type that a loop gives to its target, or to one name of `for i, x in enumerate(xs)`, or of what is unpacked."""
    header: Any = binding.where.loop.node if binding.where.loop is not None else None
    scope, unpacked = binding.where.scope, module.once(unpacked_calls).get(binding.node)
    if unpacked is not None:
        return known_type_of_element(unpacked, module, scope, depth + STEP)
    match header:
        case ast.For(target=target, iter=iterable) | ast.comprehension(target=target, iter=iterable, is_async=0):
            pass
        case _:
            return UNKNOWN
    return type_of_target(TargetQuestion(binding.node, module, scope, depth, known_type), target, iterable)


def _type_of_name(node: ast.Name, module: Module, scope: Scope, depth: int) -> Type:
    variable = module.variable(scope, node.id)
    bindings, augmented = reaching_bindings(variable, node, module, scope)
    if len(bindings) > MANY or depth + STEP > DEEP:
        return UNKNOWN
    found = merged(known_type_of_binding(found, module, depth) for found in bindings)
    if not found.name and any(binding.value.__class__ is ast.BinOp for binding in bindings):
        found = _type_of_steps(bindings, node.id, module, depth)
    # n = 0; n += x      stays an int only if x is one too, which is unknown
    if found.name in ("int", "bool") and augmented:
        return UNKNOWN
    return found._replace(optional=False) if found.optional and _is_narrowed(node, module, scope) else found


def _type_of_steps(bindings: Sequence[Binding], name: str, module: Module, depth: int) -> Type:
    """The type of a number that some of its bindings make from what it was: x = 1.0, x = x * 2."""
    steps = [(found, other) for found in bindings if (other := _other_operand(found, name)) is not None]
    others = [found for found in bindings if _other_operand(found, name) is None] if steps else ()
    first = merged(known_type_of_binding(found, module, depth) for found in others)
    if first.sure not in NUMBERS:
        return UNKNOWN
    for step, other in steps:
        operand = known_type(other, module, step.where.scope, depth + STEP)
        made = type_of_arithmetic(step.value.op, first, operand)  # type: ignore[union-attr]  # a binary operation
        if made.name != first.name:
            return UNKNOWN
        first = made
    return first


def _other_operand(binding: Binding, name: str) -> ast.expr | None:
    """What a variable is added to, or multiplied by, to give it its next value: 2 of x = x * 2."""
    match binding.value:
        case ast.BinOp(left=ast.Name(id=found), right=other) | ast.BinOp(left=other, right=ast.Name(id=found)):
            return other if found == name and binding.kind is Bound.ASSIGNMENT else None
    return None


# Elements


def type_of_element(iterable: ast.expr, module: Module, scope: Scope) -> str:
    """Return the type of what an iterable gives: int for range(n), str for line.split(), float for list[float]."""
    return known_type_of_element(iterable, module, scope).sure


def known_type_of_element(iterable: ast.expr, module: Module, scope: Scope, depth: int = 0) -> Type:
    """Return what is known of the type of what an iterable gives."""
    return type_of_elements_of(iterable, module, scope, depth, known_type)
