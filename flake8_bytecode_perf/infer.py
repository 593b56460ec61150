"""The builtin type that an expression gives, as far as this file shows it: a name such as "str", or nothing.

Never more than it knows: a name is followed to its bindings, a call only into the builtins and a few modules.
"""

from __future__ import annotations

import ast
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.collect import mangle
from flake8_bytecode_perf.model import Bound

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from flake8_bytecode_perf.model import Binding, Branch, Module, Scope, Variable, Where

_DEEP = 8  # expressions that nest deeper are unknown; only the left side of + is followed further
_STEP = 3  # what following a name counts as: no more than two in a row
_MANY = 8  # a name with more bindings is unknown

_CONSTRUCTORS = frozenset("str bytes bytearray list tuple dict set frozenset int float bool complex range memoryview".split())
_FUNCTIONS = {
    **dict.fromkeys("repr ascii chr hex oct bin format input".split(), "str"),
    **dict.fromkeys("len ord hash id".split(), "int"),
    **dict.fromkeys("sorted dir".split(), "list"),
    "vars": "dict",
}
_DOTTED = {
    **dict.fromkeys("json.dumps html.escape html.unescape textwrap.dedent textwrap.indent textwrap.fill".split(), "str"),
    **dict.fromkeys("urllib.parse.quote urllib.parse.unquote urllib.parse.urlencode".split(), "str"),
    **dict.fromkeys("os.getcwd re.escape traceback.format_exc string.capwords inspect.cleandoc".split(), "str"),
    **dict.fromkeys("struct.pack os.urandom pickle.dumps marshal.dumps zlib.compress".split(), "bytes"),
    "collections.defaultdict": "dict",
    "collections.OrderedDict": "dict",
    "collections.Counter": "dict",
}
_TO_STR = frozenset(
    "capitalize casefold center expandtabs format format_map join ljust lower lstrip removeprefix removesuffix replace "
    "rjust rstrip strip swapcase title translate upper zfill".split()
)
# What a method is taken to give where its object is unknown, by the number of its arguments: date.replace(hour=0) is no
# str, and os.path.join(a, b) need not be.
_GUESSED = {
    **dict.fromkeys("strip lstrip rstrip".split(), ("str", (0, 1))),
    **dict.fromkeys("lower upper title capitalize casefold swapcase isoformat hexdigest".split(), ("str", (0,))),
    **dict.fromkeys("join zfill removeprefix removesuffix strftime".split(), ("str", (1,))),
    **dict.fromkeys("ljust rjust".split(), ("str", (1, 2))),
    "replace": ("str", (2, 3)),
    "format": ("str", range(256)),
    "decode": ("str", (0, 1, 2)),
    "encode": ("bytes", (0, 1, 2)),
}
_OF_STR = {**dict.fromkeys(_TO_STR, "self"), **dict.fromkeys("split rsplit splitlines".split(), "list")}
_METHODS = {
    "str": {**_OF_STR, "encode": "bytes", "partition": "tuple", "rpartition": "tuple"},
    "bytes": {**_OF_STR, "decode": "str", "hex": "str"},
    "list": {"copy": "list"},
    "dict": {"copy": "dict"},
    "set": dict.fromkeys("copy union intersection difference symmetric_difference".split(), "set"),
}
_ANNOTATIONS = {"List": "list", "Tuple": "tuple", "Dict": "dict", "Set": "set", "FrozenSet": "frozenset", "Text": "str"}
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
        case ast.BinOp():
            return _type_of_operation(expression, module, scope, depth)
        case ast.NamedExpr(value=value) | ast.Subscript(value=value, slice=ast.Slice()):
            return type_of(value, module, scope, depth + 1)
    alternatives = _alternatives(expression)
    return _common(type_of(part, module, scope, depth + 1) for part in alternatives)


def _alternatives(expression: ast.expr) -> list[ast.expr]:
    """The expressions that can become the value of a conditional, or of `and` and `or`."""
    match expression:
        case ast.IfExp(body=one, orelse=other):
            return [one, other]
        case ast.BoolOp(values=values):
            return values
    return []


def type_of_annotation(annotation: ast.expr | None) -> str:
    """Return the builtin type that an annotation names: str, "str", str | None, Optional[str], typing.List[int]."""
    match annotation:
        case ast.Constant(value=str() as text):
            return text if text in _CONSTRUCTORS else ""
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name if name in _CONSTRUCTORS else _ANNOTATIONS.get(name, "")
        case ast.BinOp(op=ast.BitOr(), left=left, right=ast.Constant(value=None)):
            return type_of_annotation(left)
        case ast.Subscript(value=ast.Name(id=wrapper) | ast.Attribute(attr=wrapper), slice=inner):
            if wrapper in ("Optional", "Final", "ClassVar", "Annotated"):
                return type_of_annotation(inner.elts[0] if isinstance(inner, ast.Tuple) and inner.elts else inner)
            return wrapper if wrapper in _CONSTRUCTORS else _ANNOTATIONS.get(wrapper, "")
    return ""


def type_before(module: Module, where: Where, name: str, line: int) -> str:
    """Return the type that a variable has where a loop starts at `line`.

    Of a function's own local the bindings that reach the loop tell: the last one above and, while it is conditional,
    those before it. Of a global, or a local of the function around, all bindings that are known.
    """
    owner = module.owner(where.scope, name)
    history = module.once(_histories).of(module, where.scope, name)
    if history.annotated or owner is not where.scope.runner or owner is module.scope:
        return history.annotated or _common(filter(None, (found.type for found in history.steps)))
    types: list[str] = []
    for step in reversed(history.steps[: bisect_left(history.steps, line, key=lambda step: step.line)]):
        if step.type or step.anew:
            types.append(step.type)
            if step.branch.holds(where.branch):
                break
    return _common(types)


class _Step(NamedTuple):
    """One binding of a variable, and the type that it gives."""

    line: int
    type: str
    anew: bool
    branch: Branch


class _History(NamedTuple):
    """What a variable is bound to, line by line."""

    annotated: str
    steps: list[_Step]


class _Histories:
    """The histories of a file's variables, each told once."""

    def __init__(self) -> None:
        self._told: dict[Variable, _History] = {}

    def of(self, module: Module, scope: Scope, name: str) -> _History:
        """Return the history of the variable that `name` means in `scope`."""
        variable = module.variable(scope, name)
        if variable not in self._told:
            steps = [
                _Step(_line(found), _type_of_binding(found, module, 0), gives_anew(found, name), found.where.branch)
                for found in variable.bindings
                if _tells(found)
            ]
            self._told[variable] = _History(_annotated(variable.bindings), sorted(steps, key=lambda step: step.line))
        return self._told[variable]


def _histories(_module: Module) -> _Histories:
    return _Histories()


def type_of_stores(stores: Sequence[Binding], module: Module) -> str:
    """Return the type that all known assignments to an attribute agree on; those of None do not count."""
    known = (_type_of_binding(found, module, 0) for found in stores if _tells(found))
    return _annotated(stores) or _common(filter(None, known))


def _tells(binding: Binding) -> bool:
    none = isinstance(binding.value, ast.Constant) and binding.value.value is None
    return binding.kind not in (Bound.AUGMENTED, Bound.DECLARATION, Bound.DELETION) and not none


def _annotated(bindings: Iterable[Binding]) -> str:
    return next(filter(None, (type_of_annotation(found.annotation) for found in bindings)), "")


def gives_anew(binding: Binding, name: str) -> bool:
    """Whether a binding gives a variable or attribute a value that is not made from the one it had: no `s = s + x`."""
    if binding.kind in (Bound.AUGMENTED, Bound.DECLARATION):
        return False
    if binding.value is None:
        return True
    # name = p.name      is made of p's name, not of its own
    kind, field = (ast.Attribute, "attr") if isinstance(binding.node, ast.Attribute) else (ast.Name, "id")
    return name not in [getattr(node, field) for node in ast.walk(binding.value) if isinstance(node, kind)]


def _line(binding: Binding) -> int:
    return binding.node.lineno  # type: ignore[no-any-return]  # nodes are untyped in the facts


def _common(types: Iterable[str]) -> str:
    """The one type that all of them are, or nothing."""
    agreed = ""
    for found in types:
        if not found or (agreed and found != agreed):
            return ""
        agreed = found
    return agreed


def _type_of_binding(binding: Binding, module: Module, depth: int) -> str:
    if binding.annotation is not None:
        return type_of_annotation(binding.annotation)
    # def f(xs, sep=""): a caller gives a string too, but def f(xs, seen=()) may well be given a list
    if binding.kind is Bound.PARAMETER and not isinstance(getattr(binding.value, "value", None), str | bytes):
        return ""
    return type_of(binding.value, module, binding.where.scope, depth + _STEP)


def _type_of_name(node: ast.Name, module: Module, scope: Scope, depth: int) -> str:
    bindings = [found for found in module.variable(scope, mangle(scope, node.id)).bindings if found.kind is not Bound.AUGMENTED]
    if len(bindings) > _MANY or depth + _STEP > _DEEP:
        return ""
    return _common(_type_of_binding(found, module, depth) for found in bindings)


def _type_of_call(node: ast.Call, module: Module, scope: Scope, depth: int) -> str:
    name = dotted_name(node.func, module, scope)
    if name in _CONSTRUCTORS or name in _FUNCTIONS:
        return name if name in _CONSTRUCTORS else _FUNCTIONS[name]
    if name in _DOTTED:
        return _DOTTED[name]
    if not isinstance(node.func, ast.Attribute):
        return ""
    method, receiver = node.func.attr, type_of(node.func.value, module, scope, depth + 1)
    if receiver:
        result = _METHODS.get(receiver, {}).get(method, "")
        return receiver if result == "self" else result
    guess, counts = _GUESSED.get(method, ("", ()))
    return guess if len(node.args) in counts and (not node.keywords or method == "format") else ""


def _type_of_operation(node: ast.BinOp, module: Module, scope: Scope, depth: int) -> str:
    if isinstance(node.op, ast.Mod):
        left = type_of(node.left, module, scope, depth + 1)
        return left if left in ("str", "bytes") else ""
    if isinstance(node.op, ast.Mult):
        types = {type_of(part, module, scope, depth + 1) for part in (node.left, node.right)}
        return next((found for found in types if found in ("str", "bytes", "list", "tuple")), "")
    if not isinstance(node.op, ast.Add):
        return ""
    # a + b + c + … is a chain that leans to the left, and may be long: one operand that is known tells for all.
    operand: ast.expr = node
    while isinstance(operand, ast.BinOp) and isinstance(operand.op, ast.Add):
        found = type_of(operand.right, module, scope, depth + 1)
        if found in ("str", "bytes", "list", "tuple"):
            return found
        operand = operand.left
    found = type_of(operand, module, scope, depth + 1)
    return found if found in ("str", "bytes", "list", "tuple") else ""


def dotted_name(node: ast.expr, module: Module, scope: Scope) -> str:
    """Return the canonical name of a builtin, or of what a module-level import gives: p.join is os.path.join."""
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
