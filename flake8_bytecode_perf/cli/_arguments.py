"""The arguments for a function that is cut out of its file, as far as the file shows what they may be."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.knowledge import CONSTRUCTORS, PLAIN_BASES
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.cli._inputs import MANY, Values
from flake8_bytecode_perf.model.kinds import BUILTINS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.cli._globals import Globals
    from flake8_bytecode_perf.cli._targets import Target

_LONGEST = 200  # characters of a literal that is taken from a call
_UNKNOWN = "..."


class Input(NamedTuple):
    """A local variable with an argument's value, and where that comes from; `is_known` unless the user must fill it in."""

    name: str
    value: str
    origin: str
    is_known: bool = True


class Arguments(NamedTuple):
    """The values, and how they are passed; `classes` are those of the file that they need, `modules` what they import."""

    inputs: list[Input]
    positional: list[str]
    keywords: dict[str, str]
    classes: set[str]
    modules: set[str]

    @property
    def are_known(self) -> bool:
        """Whether nothing is left to fill in."""
        return all(one.is_known for one in self.inputs)


class Filler:
    """Finds values for the parameters of functions of a file."""

    def __init__(self, found: Globals) -> None:
        self._globals = found
        self._values = Values(found, self._object)
        self._making: list[str] = []  # classes whose objects are being made, to notice those that need one another

    def arguments(self, target: Target) -> Arguments:
        """Return the arguments for a function."""
        parameters = target.function.args
        shown = self._shown(target.function.name, parameters, is_method=len(target.path) > 1)
        inputs: list[Input] = []
        positional: list[str] = []
        keywords: dict[str, str] = {}
        first = [*parameters.posonlyargs, *parameters.args]
        if target.takes_self and first:
            inputs.append(self._self(first[0].arg, target.path[0]))
            positional.append(inputs[0].name)
        bound = len(target.path) > 1 and (target.takes_self or _takes_class(target))
        defaults = _defaults(parameters)
        for parameter in first[1 if bound else 0 :]:
            found = self._input(parameter, defaults.get(parameter.arg), shown.get(parameter.arg), target)
            inputs.append(found)
            positional.append(found.name)
        if parameters.vararg is not None:
            inputs.append(self._rest(parameters.vararg))
            positional.append(f"*{inputs[-1].name}")
        for parameter in parameters.kwonlyargs:
            found = self._input(parameter, defaults.get(parameter.arg), shown.get(parameter.arg), target)
            inputs.append(found)
            keywords[parameter.arg] = found.name
        return Arguments(inputs, positional, keywords, self._values.classes, self._values.modules)

    def _self(self, name: str, owner: str) -> Input:
        """The object whose method is called."""
        [node] = [one for one in self._globals.tree.body if isinstance(one, ast.ClassDef) and one.name == owner][-1:]
        self._values.classes.add(owner)
        made = self._object(node, 0)
        if made is not None:
            return Input(name, made, "")
        names = [parameter.arg for parameter, _ in self._required(node) or ()]
        return Input(name, _UNKNOWN, f"{owner}({', '.join(names)})", is_known=False)

    def _input(self, parameter: ast.arg, default: ast.expr | None, shown: ast.expr | None, target: Target) -> Input:
        """A parameter's value: as a call in the file has it, its default, one of its type, or a number of iterations."""
        name, annotation = _local(parameter.arg), parameter.annotation
        if shown is not None:
            return Input(name, ast.unparse(shown), f"as in line {shown.lineno}")
        by_default = Input(name, ast.unparse(default), "the default") if default is not None and _is_plain(default) else None
        if by_default is not None and not (annotation is not None and _is_empty(default)):
            return by_default
        made = self._values.of(annotation)
        if made is not None and annotation is not None:
            return Input(name, made, ast.unparse(annotation))
        if by_default is not None:
            return by_default
        if annotation is None and _is_number_of_iterations(parameter.arg, target.function):
            return Input(name, str(MANY), "the number of iterations")
        return Input(name, _UNKNOWN, ast.unparse(annotation) if annotation else "", is_known=False)

    def _rest(self, parameter: ast.arg) -> Input:
        """The values of *args."""
        made = self._values.many(parameter.annotation)
        if made is None or parameter.annotation is None:
            return Input(_local(parameter.arg), f"[{_UNKNOWN}]", "", is_known=False)
        return Input(_local(parameter.arg), made, f"*{ast.unparse(parameter.annotation)}")

    # Objects of classes of the file

    def _object(self, node: ast.ClassDef, depth: int) -> str | None:
        """The call that makes an object, or None if its arguments are not known."""
        if node.name in self._making:
            return None
        for call in self._calls(node.name):
            is_name = isinstance(call.func, ast.Name) and not any(isinstance(one, ast.Starred) for one in call.args)
            if is_name and all(one.arg for one in call.keywords) and all(map(_is_plain, _values_in(call))):
                return ast.unparse(call)
        required = self._required(node)
        if required is None:
            return None
        self._making.append(node.name)
        made = {parameter.arg: self._values.of(parameter.annotation, depth) for parameter, is_needed in required if is_needed}
        self._making.pop()
        known = [f"{name}={value}" for name, value in made.items() if value is not None]
        return f"{node.name}({', '.join(known)})" if len(known) == len(made) else None

    def _required(self, node: ast.ClassDef) -> list[tuple[ast.arg, bool]] | None:
        """The parameters of a constructor, and whether they must be given; None if they are not in the file."""
        module = self._globals.module
        for one in node.body:
            if isinstance(one, ast.FunctionDef) and one.name == "__init__":
                given = _defaults(one.args)
                found = [*one.args.posonlyargs, *one.args.args][1:] + one.args.kwonlyargs
                return [(parameter, parameter.arg not in given) for parameter in found]
        bases = [dotted_name(base, module, module.scope) for base in node.bases]
        decorators = [one.func if isinstance(one, ast.Call) else one for one in node.decorator_list]
        has_fields = "typing.NamedTuple" in bases or any(
            dotted_name(one, module, module.scope) == "dataclasses.dataclass" for one in decorators
        )
        if has_fields:
            fields = [one for one in node.body if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)]
            return [(ast.arg(ast.unparse(one.target), one.annotation), one.value is None) for one in fields]
        for base in node.bases:
            bound = module.constant_global(base.id) if isinstance(base, ast.Name) else None
            if bound is not None and isinstance(bound.node, ast.ClassDef):
                return self._required(bound.node)
        return [] if {*bases} <= PLAIN_BASES else None

    # What calls in the file show

    def _calls(self, name: str) -> Iterator[ast.Call]:
        return (place[0] for place in self._globals.module.called.get(name, ()) if isinstance(place[0], ast.Call))

    def _shown(self, name: str, parameters: ast.arguments, *, is_method: bool) -> dict[str, ast.expr]:
        """The literals that the call with most of them passes, by parameter."""
        best: dict[str, ast.expr] = {}
        for call in self._calls(name):
            if isinstance(call.func, ast.Attribute) is not is_method or any(isinstance(one, ast.Starred) for one in call.args):
                continue
            names = [one.arg for one in [*parameters.posonlyargs, *parameters.args]][1 if is_method else 0 :]
            passed = dict(zip(names, call.args, strict=False)) | {one.arg: one.value for one in call.keywords if one.arg}
            plain = {name: value for name, value in passed.items() if _is_plain(value)}
            best = max(best, plain, key=len)
        return best


def _takes_class(target: Target) -> bool:
    """Whether the first parameter of a method is its class."""
    return not target.takes_self and any(ast.unparse(one) == "classmethod" for one in target.function.decorator_list)


def _local(name: str) -> str:
    """The name of a local variable that hides no builtin."""
    return f"{name}_" if name in BUILTINS else name


def _defaults(parameters: ast.arguments) -> dict[str, ast.expr]:
    positional = [*parameters.posonlyargs, *parameters.args]
    found = dict(zip([one.arg for one in reversed(positional)], reversed(parameters.defaults), strict=False))
    keywords = zip(parameters.kwonlyargs, parameters.kw_defaults, strict=True)
    return found | {one.arg: default for one, default in keywords if default is not None}


def _values_in(call: ast.Call) -> list[ast.expr]:
    return [*call.args, *(one.value for one in call.keywords)]


def _is_empty(value: ast.expr | None) -> bool:
    """Whether a default is None or an empty collection, with which a function hardly does anything."""
    match value:
        case ast.Constant(value=None | "" | b"") | ast.List(elts=[]) | ast.Tuple(elts=[]) | ast.Dict(keys=[]):
            return True
    return False


def _is_plain(value: ast.expr) -> bool:
    """Whether an expression is made of literals, and of calls that make a builtin type of them."""
    bound = {node.id for node in ast.walk(value) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    for node in ast.walk(value):
        match node:
            case ast.Name(id=name) if name not in bound and name not in CONSTRUCTORS:
                return False
            case ast.Call(func=ast.Name() | ast.Attribute(value=ast.Constant())):
                pass
            case ast.Call() | ast.Lambda() | ast.Await() | ast.Yield() | ast.YieldFrom() | ast.NamedExpr():
                return False
    return len(ast.unparse(value)) <= _LONGEST


def _is_number_of_iterations(name: str, function: ast.FunctionDef) -> bool:
    """Whether a parameter is what a `range` of the function ends at."""
    return any(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "range"
        and any(isinstance(one, ast.Name) and one.id == name for one in node.args[:2])
        for node in ast.walk(function)
    )
