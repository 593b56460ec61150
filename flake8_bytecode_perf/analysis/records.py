"""Classes of a file whose constructor takes their fields, and does nothing else: named tuples, dataclasses, plain classes."""

from __future__ import annotations

import ast
from keyword import iskeyword
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.symbols import class_at_hand, dotted_name
from flake8_bytecode_perf.analysis.type_elements import annotations_of_target
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.syntax import last_name, nodes_in

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope

_NO_FIELDS = frozenset({"ClassVar", "InitVar", "KW_ONLY"})
_OPTIONS = frozenset({"init", "kw_only"})


class Record(NamedTuple):
    """A class with its fields in the order of the constructor: a named tuple, a dataclass, or neither."""

    name: str
    fields: tuple[str, ...]
    is_tuple: bool
    methods: frozenset[str] = frozenset()
    is_dataclass: bool = False


@remembered
def records(module: Module) -> dict[str, Record]:
    """Return the named tuples and dataclasses of a module by their names; a name that is bound twice is left out."""
    classes = [scope for scope in module.scopes if scope.kind is Kind.CLASS and _is_global(module, scope.node)]
    found = [record for scope in classes if (record := _of_class(module, scope))]
    for scope, name, value in module.given(ast.Call):
        fields = _of_call(module, scope, value) if _is_global(module, value, name) else ()
        if fields:
            found.append(Record(name, fields, is_tuple=True))
    return {record.name: record for record in found}


def _is_global(module: Module, node: Any, name: str = "") -> bool:
    """Whether a class, or the call that makes one, is all that a global name is ever bound to."""
    bindings = [*module.scope.bindings.get(name or node.name, ())]
    alone = len(bindings) == 1 and (bindings[0].node is node or bindings[0].value is node)
    return alone and bindings[0].name not in module.global_names


def _of_class(module: Module, scope: Scope) -> Record | None:
    node = scope.node
    if not isinstance(node, ast.ClassDef) or scope.parent is None or node.keywords:
        return None
    methods = frozenset(part.name for part in node.body if isinstance(part, ast.FunctionDef))
    given = [target for part in node.body if isinstance(part, ast.Assign) for target in part.targets]
    methods |= {target.id for target in given if isinstance(target, ast.Name)}
    match node.bases:
        case [ast.Call() as base]:
            fields = _of_call(module, scope.parent, base)
            return Record(node.name, fields, is_tuple=True, methods=methods) if fields else None
        case [base] if dotted_name(base, module, scope.parent) == "typing.NamedTuple":
            fields = tuple(_annotated(node))
            return Record(node.name, fields, is_tuple=True, methods=methods) if fields else None
        case [] if len(node.decorator_list) == 1 and _is_plain_dataclass(module, scope, node.decorator_list[0]):
            fields = tuple(_annotated(node)) if not _has_odd_fields(node) else ()
            return Record(node.name, fields, is_tuple=False, methods=methods, is_dataclass=True) if fields else None
        case [] if not node.decorator_list:
            fields = _stored_by_constructor(node)
            return Record(node.name, fields, is_tuple=False, methods=methods) if fields else None
    return None


def _stored_by_constructor(node: ast.ClassDef) -> tuple[str, ...]:
    """The attributes to which an `__init__` stores its parameters, one after the other; none if it does anything else."""
    made = [part for part in node.body if isinstance(part, ast.FunctionDef) and part.name == "__init__"]
    if len(made) != 1 or made[0].decorator_list:
        return ()
    given = made[0].args
    if given.vararg or given.kwarg or given.kwonlyargs or given.posonlyargs or not given.args:
        return ()
    stores = dict(_store(statement, given.args[0].arg) for statement in made[0].body)
    return tuple(stores.get(parameter.arg, "") for parameter in given.args[1:]) if _is_all(stores, given) else ()


def _is_all(stores: dict[str, str], given: ast.arguments) -> bool:
    """Whether each parameter is stored, and nothing else."""
    return stores.keys() == {parameter.arg for parameter in given.args[1:]} and len({*stores.values()}) == len(stores)


def _store(statement: ast.stmt, instance: str) -> tuple[str, str]:
    """The parameter that a statement stores, and the attribute; nothing for any other statement."""
    match statement:
        case (
            ast.Assign(targets=[ast.Attribute(value=ast.Name(id=owner), attr=attribute)], value=ast.Name(id=parameter))
            | ast.AnnAssign(target=ast.Attribute(value=ast.Name(id=owner), attr=attribute), value=ast.Name(id=parameter))
        ) if owner == instance:
            return parameter, attribute
    return "", ""


def _of_call(module: Module, scope: Scope, call: ast.Call) -> tuple[str, ...]:
    """The fields of `namedtuple("P", "x y")` or `namedtuple("P", ["x", "y"])`; none of any other call."""
    if dotted_name(call.func, module, scope) != "collections.namedtuple":
        return ()
    options = {keyword.arg: keyword.value for keyword in call.keywords}
    names = _names_given(call) if None not in options else ()
    return _renamed(names) if "rename" in options else names


def _renamed(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names of fields that `rename=True` makes: "_1" for the second, if it is a keyword, private, or there already."""
    plain = [name.isidentifier() and not iskeyword(name) and not name.startswith("_") for name in names]
    return tuple([name if plain[at] and name not in names[:at] else f"_{at}" for at, name in enumerate(names)])


def _names_given(call: ast.Call) -> tuple[str, ...]:
    match call.args:
        case [_, ast.Constant(value=str() as names)]:
            return tuple(names.replace(",", " ").split())
        case [_, ast.List(elts=elements) | ast.Tuple(elts=elements)]:
            written = [str(element.value) for element in elements if isinstance(element, ast.Constant)]
            return tuple(written) if len(written) == len(elements) else ()
    return ()


def _annotated(node: ast.ClassDef) -> list[str]:
    return [part.target.id for part in node.body if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name)]


def _is_plain_dataclass(module: Module, scope: Scope, decorator: ast.expr) -> bool:
    """Whether the only decorator of a class is that of the standard library, which leaves the constructor as it is."""
    options = dataclass_options(module, scope) or {}
    return _makes_dataclass(module, scope, decorator) and options.keys().isdisjoint({*_OPTIONS, None})


def dataclass_options(module: Module, owner: Scope) -> dict[str | None, object] | None:
    """Return the options of the decorator that makes a class a dataclass, with the values of constants; None for other classes.

    A decorator of another library that is called `dataclass` is taken to do the same.
    """
    node: Any = owner.node
    for decorator in node.decorator_list:
        if last_name(_called(decorator)) == "dataclass" or _makes_dataclass(module, owner, decorator):
            return {keyword.arg: getattr(keyword.value, "value", None) for keyword in getattr(decorator, "keywords", ())}
    return None


def is_plain_field(module: Module, binding: Binding) -> bool:
    """Return whether a binding in the body of a dataclass is a field of which each instance has a value of its own.

    names: list[str] = field(default_factory=list)      but not field(init=False) alone, nor field(default=Descriptor())
    """
    match binding.value:
        case ast.Call(func=function, keywords=keywords) if (
            dotted_name(function, module, binding.where.scope) == "dataclasses.field"
        ):
            given = {keyword.arg: keyword.value for keyword in keywords}
            starts = "init" not in given or not given.keys().isdisjoint(("default", "default_factory"))
            return starts and not isinstance(given.get("default"), ast.Call)
    return False


def _makes_dataclass(module: Module, owner: Scope, decorator: ast.expr) -> bool:
    return dotted_name(_called(decorator), module, owner.parent or owner) == "dataclasses.dataclass"


def _called(decorator: ast.expr) -> ast.expr:
    return decorator.func if isinstance(decorator, ast.Call) else decorator


def _has_odd_fields(node: ast.ClassDef) -> bool:
    """Whether a field is none of the constructor's, or the constructor has another: ClassVar, field(init=False)."""
    annotations = [part.annotation for part in node.body if isinstance(part, ast.AnnAssign)]
    named = {getattr(part, "attr", getattr(part, "id", "")) for annotation in annotations for part in nodes_in(annotation)}
    written = any(isinstance(annotation, ast.Constant) for annotation in annotations)
    values = [part.value for part in node.body if isinstance(part, ast.AnnAssign) and isinstance(part.value, ast.Call)]
    options = {keyword.arg for value in values for keyword in value.keywords}
    return written or not _NO_FIELDS.isdisjoint(named) or not _OPTIONS.isdisjoint(options)


def record_of(module: Module, scope: Scope, name: ast.Name) -> Record | None:
    """Return the record that a name surely stands for an instance of: by annotations, by what binds it, or as `self`."""
    owner = class_at_hand(module, scope, name)
    if owner is not None:
        return records(module).get(getattr(owner.node, "name", "")) if _is_global(module, owner.node) else None
    known = [_of_binding(module, found) for found in module.variable(scope, name.id).bindings if not _renews(found)]
    return known[0] if known and all(record == known[0] for record in known) else None


def _of_binding(module: Module, binding: Binding) -> Record | None:
    """The record of an annotation, also of that of what a loop goes through, or of a call of its class."""
    own = isinstance(binding.annotation, ast.Name)
    noted = {binding.annotation} if own else {*annotations_of_target(binding, module, 0)}
    named = noted if noted != {None} else {getattr(binding.value, "func", None)}
    names = {getattr(found, "id", "") for found in named}  # "" of one that is not known
    known = len(names) == 1 and all(module.is_global(binding.where.scope, name) for name in names)
    return records(module).get(names.pop()) if known else None


def _renews(binding: Binding) -> bool:
    """Whether a binding makes the value of the old one: p = p._replace(x=1), p = replace(p, x=1)."""
    match binding.value:
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="_replace")) if name == binding.name:
            return True
        case ast.Call(args=[ast.Name(id=name)]) if name == binding.name:
            return getattr(binding.value.func, "attr", getattr(binding.value.func, "id", "")) in ("replace", "copy")
    return False
