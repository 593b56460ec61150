"""The builtin type that an expression gives, as far as this file shows it: a name such as "str", or nothing.

Never more than it knows: a name is followed to its bindings, a call only into the builtins and a few modules.
"""

from __future__ import annotations

import ast
from bisect import bisect_left
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.annotations import elements_of, type_of_annotation, values_of
from flake8_bytecode_perf.analysis.knowledge import CONSTRUCTORS, DOTTED, FUNCTIONS, GUESSED, METHODS
from flake8_bytecode_perf.analysis.symbols import class_at_hand, compiled_name, dotted_name, line_of
from flake8_bytecode_perf.model import Bound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from flake8_bytecode_perf.model import Binding, Module, Scope, Variable

_DEEP = 8  # expressions that nest deeper are unknown; only the left side of + is followed further
_STEP = 3  # what following a name counts as: no more than two in a row
MANY = 8  # a name with more bindings is unknown
_NUMBERS = frozenset({"int", "float", "bool"})
_SEQUENCES = frozenset({"str", "bytes", "list", "tuple"})
WHOLE = (ast.Add, ast.Sub, ast.Mult, ast.FloorDiv, ast.Mod)  # of ints they give an int
_ARITHMETIC = (*WHOLE, ast.Div, ast.Pow)
_ELEMENTS = {"str": "str", **dict.fromkeys(("bytes", "bytearray", "range"), "int")}
_DISPLAYS: dict[type[ast.AST], str] = {
    ast.List: "list",
    ast.ListComp: "list",
    ast.Tuple: "tuple",
    ast.Dict: "dict",
    ast.DictComp: "dict",
    ast.Set: "set",
    ast.SetComp: "set",
    ast.JoinedStr: "str",
}


def type_of(expression: ast.expr | None, module: Module, scope: Scope, depth: int = 0) -> str:
    """Return the name of the builtin type of an expression that stands in `scope`, or an empty string."""
    if depth > _DEEP or expression is None:
        return ""
    if expression.__class__ in _DISPLAYS:
        return _DISPLAYS[expression.__class__]
    match expression:
        case ast.Constant(value=value):
            return "" if value is ... else type(value).__name__
        case ast.Name():
            return _type_of_name(expression, module, scope, depth)
        case ast.Call():
            return _type_of_call(expression, module, scope, depth)
        case ast.Attribute():
            return _type_of_attribute(expression, module, scope, depth)
        case ast.BinOp() | ast.UnaryOp() | ast.Compare():
            return _type_of_operation(expression, module, scope, depth)
        case ast.NamedExpr(value=value) | ast.Subscript(value=value, slice=ast.Slice()):
            return type_of(value, module, scope, depth + 1)
    alternatives = _alternatives(expression)
    return common(type_of(part, module, scope, depth + 1) for part in alternatives)


def _alternatives(expression: ast.expr) -> list[ast.expr]:
    """The expressions that can become the value of a conditional, or of `and` and `or`."""
    match expression:
        case ast.IfExp(body=one, orelse=other):
            return [one, other]
        case ast.BoolOp(values=values):
            return values
    return []


def _type_of_attribute(node: ast.Attribute, module: Module, scope: Scope, depth: int) -> str:
    """The type that all stores of an attribute of `self` agree on, or that of math.pi."""
    owner = class_at_hand(module, scope, node.value) if isinstance(node.value, ast.Name) else None
    if owner is None or depth + _STEP > _DEEP:
        return DOTTED.get(dotted_name(node, module, scope), "") if node.attr in ("pi", "e", "tau", "inf", "nan") else ""
    name, known = compiled_name(scope, node.attr), module.once(_known_stores)
    if (name, depth) not in known:  # many classes may store it, and many methods ask
        known[name, depth] = _stored(module.stores.get(name, ()), module, depth)
    outside, inside = known[name, depth], _stored(owner.bindings.get(name, ()), module, depth)
    annotated = outside.annotated or inside.annotated
    if annotated or outside.defined or inside.defined:
        return annotated
    types = outside.types | inside.types
    counted = types & {"int", "bool"} and (outside.augmented or inside.augmented)
    return "" if counted else common(types)


class _Stored(NamedTuple):
    """What the stores of an attribute's name say: the type that one is annotated with, those of the values, if any is a `def`."""

    annotated: str
    types: frozenset[str]
    defined: bool
    augmented: bool


def _stored(stores: Sequence[Binding], module: Module, depth: int) -> _Stored:
    kinds = {found.kind for found in stores}
    types = frozenset([type_of_binding(found, module, depth) for found in stores if found.kind is not Bound.AUGMENTED])
    return _Stored(annotated(stores), types, Bound.DEFINITION in kinds, Bound.AUGMENTED in kinds)


def _known_stores(_module: Module) -> dict[tuple[str, int], _Stored]:
    """The answers so far, by name and depth."""
    return {}


def type_of_stores(stores: Sequence[Binding], module: Module) -> str:
    """Return the type that all known assignments to an attribute agree on; those of None do not count."""
    known = (type_of_binding(found, module, 0) for found in stores if tells(found))
    return annotated(stores) or common(filter(None, known))


def tells(binding: Binding) -> bool:
    """Whether a binding tells the type of what it binds: no None, no `+=`, no `del`."""
    none = isinstance(binding.value, ast.Constant) and binding.value.value is None
    return binding.kind not in (Bound.AUGMENTED, Bound.DECLARATION, Bound.DELETION) and not none


def annotated(bindings: Iterable[Binding]) -> str:
    """Return the type that one of the bindings is annotated with, or nothing."""
    return next(filter(None, (type_of_annotation(found.annotation) for found in bindings)), "")


def common(types: Iterable[str]) -> str:
    """Return the one type that all of them are, or nothing."""
    agreed = ""
    for found in types:
        if not found or (agreed and found != agreed):
            return ""
        agreed = found
    return agreed


def type_of_binding(binding: Binding, module: Module, depth: int = 0) -> str:
    """Return the type that a binding gives, or nothing; `depth` counts what was followed to come to it."""
    if binding.annotation is not None:
        return type_of_annotation(binding.annotation)
    if binding.kind is Bound.PARAMETER and (rest := _type_of_rest(binding)):
        return rest
    # def f(xs, sep=""): a caller gives a string too, but def f(xs, seen=()) may well be given a list
    if binding.kind is Bound.PARAMETER and not isinstance(getattr(binding.value, "value", None), (str, bytes)):
        return ""
    if binding.value is None and binding.kind is Bound.OTHER:
        return _type_of_target(binding, module, depth)
    return type_of(binding.value, module, binding.where.scope, depth + _STEP)


def _type_of_rest(binding: Binding) -> str:
    """What `*args` and `**options` are."""
    arguments = binding.where.scope.node.args  # type: ignore[attr-defined]  # a function's node has them
    return "tuple" if binding.node is arguments.vararg else "dict" if binding.node is arguments.kwarg else ""


def _type_of_target(binding: Binding, module: Module, depth: int) -> str:
    """The type that a loop gives to its target, or to one half of `for i, x in enumerate(xs)`."""
    header: Any = binding.where.loop.node if binding.where.loop is not None else None
    scope = binding.where.scope
    match header:
        case ast.For(target=target, iter=iterable) | ast.comprehension(target=target, iter=iterable, is_async=0):
            pass
        case _:
            return ""
    if target is binding.node:
        return type_of_element(iterable, module, scope, depth + _STEP)
    match target, iterable:
        case ast.Tuple(elts=[index, item]), ast.Call(func=ast.Name(id="enumerate"), args=[items, *_]):
            if binding.node is index:
                return "int" if module.is_builtin(scope, "enumerate") else ""
            return type_of_element(items, module, scope, depth + _STEP) if binding.node is item else ""
    return ""


def type_of_element(iterable: ast.expr, module: Module, scope: Scope, depth: int = 0) -> str:
    """Return the type of what an iterable gives: int for range(n), str for line.split(), float for list[float]."""
    if depth > _DEEP:
        return ""
    match iterable:
        case ast.Tuple(elts=elements) | ast.List(elts=elements) | ast.Set(elts=elements):
            return common(type_of(element, module, scope, depth + 1) for element in elements)
        case ast.ListComp(elt=made) | ast.GeneratorExp(elt=made) | ast.SetComp(elt=made):
            return type_of(made, module, module.once(_scopes_of_comprehensions)[iterable], depth + 1)
        case ast.BinOp(op=ast.Mult(), left=ast.List() as held) | ast.Subscript(value=held, slice=ast.Slice()):
            return type_of_element(held, module, scope, depth + 1)
        case ast.Name() | ast.Attribute() | ast.Call(func=ast.Attribute(attr="values"), args=[]):
            annotated = {type_of_annotation(found) for found in _element_annotations(iterable, module, scope, depth)}
            if any(annotated):
                return common(annotated)
        case ast.Call():
            return _type_of_given(iterable, module, scope, depth)
    return _ELEMENTS.get(type_of(iterable, module, scope, depth + 1), "")


def _type_of_given(call: ast.Call, module: Module, scope: Scope, depth: int) -> str:
    """The type of the elements of what a call gives: sorted(xs), map(int, xs), text.split(), d.keys()."""
    match call:
        case ast.Call(func=ast.Attribute(attr="keys", value=held), args=[]):
            return type_of_element(held, module, scope, depth + 1) if type_of(held, module, scope, depth + 1) == "dict" else ""
        case ast.Call(func=ast.Attribute(attr="split" | "rsplit" | "splitlines", value=text)):
            return type_of(text, module, scope, depth + 1)
        case ast.Call(func=ast.Name(id=name), args=arguments) if module.is_builtin(scope, name):
            if name == "range":
                return "int"
            if name == "map" and len(arguments) > 1:
                return _type_of_call(ast.Call(func=arguments[0], args=[], keywords=[]), module, scope, depth)
            once = name in ("sorted", "reversed", "list", "tuple", "set", "frozenset", "iter") and len(arguments) == 1
            return type_of_element(arguments[0], module, scope, depth + 1) if once else ""
    return _ELEMENTS.get(type_of(call, module, scope, depth + 1), "")


def _scopes_of_comprehensions(module: Module) -> dict[ast.AST, Scope]:
    return {loop.scope.node: loop.scope for loop in module.loops if isinstance(loop.node, ast.comprehension)}


def _element_annotations(node: ast.expr, module: Module, scope: Scope, depth: int) -> Iterator[ast.expr | None]:
    """Yield what the annotations of a name, an attribute of self or a dict's values() say of its elements, if they do."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name() | ast.Attribute() as held)):
            yield from (values_of(found) for found in _annotations(held, module, scope, depth))
        case ast.Name() | ast.Attribute():
            yield from (elements_of(found) for found in _annotations(node, module, scope, depth))


def _annotations(node: ast.expr, module: Module, scope: Scope, depth: int) -> Iterator[ast.expr | None]:
    """Yield the annotation of each binding of a name, None for one without; of an attribute of self those that there are."""
    match node:
        case ast.Name(id=name) if depth <= _DEEP:
            for found in module.variable(scope, name).bindings:
                if found.annotation is not None:
                    yield found.annotation
                else:
                    yield from _annotations_of_target(found, module, depth + _STEP)
        case ast.Attribute(attr=name, value=ast.Name() as base):
            owner, name = class_at_hand(module, scope, base), compiled_name(scope, name)
            stores = [*module.stores.get(name, ()), *owner.bindings.get(name, ())] if owner is not None else []
            yield from (found.annotation for found in stores if found.annotation is not None)


def _annotations_of_target(binding: Binding, module: Module, depth: int) -> Iterator[ast.expr | None]:
    """Yield what annotations say of a loop's target, None for any other binding: list[int] in rows: list[list[int]]."""
    node: Any = binding.where.loop.node if binding.where.loop is not None else None
    target = getattr(node, "target", None)
    if target is not binding.node or isinstance(node, ast.AsyncFor) or getattr(node, "is_async", False):
        yield None
    else:
        yield from _element_annotations(node.iter, module, binding.where.scope, depth)


def _type_of_name(node: ast.Name, module: Module, scope: Scope, depth: int) -> str:
    variable = module.variable(scope, node.id)
    bindings, augmented = _reaching(variable, node, module, scope)
    if len(bindings) > MANY or depth + _STEP > _DEEP:
        return ""
    found = common(type_of_binding(found, module, depth) for found in bindings)
    if not found and any(binding.value.__class__ is ast.BinOp for binding in bindings):
        found = _type_of_steps(bindings, node.id, module, depth)
    # n = 0; n += x      stays what it is only if x is an int too: who knows
    return "" if found in ("int", "bool") and augmented else found


def _type_of_steps(bindings: Sequence[Binding], name: str, module: Module, depth: int) -> str:
    """The type of a number that some of its bindings make from what it was: x = 1.0, x = x * 2."""
    steps = [(found, other) for found in bindings if (other := _other_operand(found, name)) is not None]
    others = [found for found in bindings if _other_operand(found, name) is None] if steps else ()
    first = common(type_of_binding(found, module, depth) for found in others)
    for step, other in steps if first in _NUMBERS else ():
        operand = type_of(other, module, step.where.scope, depth + _STEP)
        if _type_of_arithmetic(step.value.op, first, operand) != first:  # type: ignore[union-attr]  # a binary operation
            return ""
    return first if first in _NUMBERS else ""


def _other_operand(binding: Binding, name: str) -> ast.expr | None:
    """What a variable is added to, or multiplied by, to give it its next value: 2 of x = x * 2."""
    match binding.value:
        case ast.BinOp(left=ast.Name(id=found), right=other) | ast.BinOp(left=other, right=ast.Name(id=found)):
            return other if found == name and binding.kind is Bound.ASSIGNMENT else None
    return None


class _Lines(NamedTuple):
    """A variable's bindings by their lines, in order; those lines, of what every call runs, and of the last `+=`."""

    bindings: list[Binding]
    lines: list[int]
    always: list[int]
    augmented: int


def _reaching(variable: Variable, node: ast.Name, module: Module, scope: Scope) -> tuple[Sequence[Binding], bool]:
    """The bindings that may give a name its value where it stands, and whether a `+=` may; none before what every call runs.

    def f(xs):
        xs = list(xs)      whatever a caller gives, from here on it is a list
    """
    known = module.once(_known_lines)
    if variable not in known:
        known[variable] = _lines(variable)
    bindings, lines, always, augmented = known[variable]
    if scope.runner is not variable.owner or variable.bound_elsewhere:
        return bindings, bool(augmented)
    above = bisect_left(always, node.lineno)
    last = always[above - 1] if above else 0
    return bindings[bisect_left(lines, last) :], augmented >= max(last, 1)


def _lines(variable: Variable) -> _Lines:
    given = sorted([found for found in variable.bindings if found.kind is not Bound.AUGMENTED], key=line_of)
    always = [
        line_of(found)
        for found in given
        if found.kind is Bound.ASSIGNMENT and found.where.loop is None and found.where.branch.parent is None
    ]
    augmented = max([line_of(found) for found in variable.bindings if found.kind is Bound.AUGMENTED], default=0)
    return _Lines(given, list(map(line_of, given)), always, augmented)


def _known_lines(_module: Module) -> dict[Variable, _Lines]:
    """What `_reaching` knows so far."""
    return {}


def _type_of_call(node: ast.Call, module: Module, scope: Scope, depth: int) -> str:
    name = dotted_name(node.func, module, scope)
    if name in ("abs", "sum", "round") and len(node.args) == 1:
        inner = type_of(node.args[0], module, scope, depth + 1)
        return ("int" if name == "round" else inner) if inner in ("int", "float") else ""
    if name in CONSTRUCTORS or name in FUNCTIONS:
        return name if name in CONSTRUCTORS else FUNCTIONS[name]
    if name in DOTTED:
        return DOTTED[name]
    if not isinstance(node.func, ast.Attribute):
        return ""
    if node.func.attr == "fromkeys" and dotted_name(node.func.value, module, scope) == "dict":
        return "dict"
    method, receiver = node.func.attr, type_of(node.func.value, module, scope, depth + 1)
    if receiver:
        result = METHODS.get(receiver, {}).get(method, "")
        return receiver if result == "self" else result
    guess, counts = GUESSED.get(method, ("", ()))
    return guess if len(node.args) in counts and (not node.keywords or method == "format") else ""


def _type_of_operation(node: ast.BinOp | ast.UnaryOp | ast.Compare, module: Module, scope: Scope, depth: int) -> str:
    match node:
        case ast.Compare(ops=[operator]):
            return "bool" if isinstance(operator, (ast.Is, ast.IsNot, ast.In, ast.NotIn)) else ""
        case ast.Compare() | ast.UnaryOp(op=ast.Invert()):
            return ""
        case ast.UnaryOp(op=operator, operand=operand):
            found = type_of(operand, module, scope, depth + 1)
            return "bool" if isinstance(operator, ast.Not) else found if found in ("int", "float") else ""
    if isinstance(node.op, ast.Add):
        return _type_of_sum(node, module, scope, depth)
    left, right = (type_of(part, module, scope, depth + 1) for part in (node.left, node.right))
    if isinstance(node.op, ast.Mod) and left in ("str", "bytes"):
        return left
    if isinstance(node.op, ast.Mult) and (found := next(filter(_SEQUENCES.__contains__, (left, right)), "")):
        return found
    return _type_of_arithmetic(node.op, left, right)


def _type_of_arithmetic(operator: ast.operator, left: str, right: str) -> str:
    """The type of an operation on two numbers: with a float it is one; int / int is too; 2 ** n may be either."""
    if left not in _NUMBERS or right not in _NUMBERS or not isinstance(operator, _ARITHMETIC):
        return ""
    if "float" in (left, right):
        return "" if isinstance(operator, ast.Pow) else "float"  # (-8.0) ** 0.5 is complex
    return "float" if isinstance(operator, ast.Div) else "" if isinstance(operator, ast.Pow) else "int"


def _type_of_sum(node: ast.BinOp, module: Module, scope: Scope, depth: int) -> str:
    """The type of a + b + c + …, a chain that leans to the left: one operand that is a sequence tells for all."""
    known, sums = module.once(_known_sums), []
    operand: ast.expr = node
    while isinstance(operand, ast.BinOp) and isinstance(operand.op, ast.Add) and (operand, depth) not in known:
        sums.append(operand)
        operand = operand.left
    found = known[operand, depth] if (operand, depth) in known else type_of(operand, module, scope, depth + 1)
    for one in reversed(sums):
        found = known[one, depth] = _sum_of(found, type_of(one.right, module, scope, depth + 1))
    return found


def _sum_of(left: str, right: str) -> str:
    if found := next(filter(_SEQUENCES.__contains__, (right, left)), ""):
        return found
    return ("float" if "float" in (left, right) else "int") if left in _NUMBERS and right in _NUMBERS else ""


def _known_sums(_module: Module) -> dict[tuple[ast.expr, int], str]:
    """The types of the sums that were asked for, which are parts of one another, by node and depth."""
    return {}
