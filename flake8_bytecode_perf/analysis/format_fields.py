"""The fields of a format string and the arguments that they take, as `str.format` reads them."""

from __future__ import annotations

import ast
import keyword
import re
import string
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.analysis.type_values import Type

_CONVERSIONS = (None, "a", "r", "s")
_DEEPEST = 2  # a field, and the fields in its specification
_PATH = re.compile(r"(?:\.\w+|\[[^\]]+\])*")
_ALIGNED = r"(?:.?[<>^])?"
_SPECS = {
    "str": re.compile(rf"{_ALIGNED}\d*(?:\.\d+)?s?"),
    "int": re.compile(rf"{_ALIGNED}[-+ ]?0?\d*[,_]?[dxXob]?"),
    "float": re.compile(rf"{_ALIGNED}[-+ ]?0?\d*[,_]?(?:\.\d+)?[eEfFgG%]?"),
}


class Field(NamedTuple):
    """A field: the argument that it takes, what it looks up in that (`.name`, `[key]`), and its specification."""

    argument: ast.expr
    path: str
    spec: str
    converted: bool


class _Written(NamedTuple):
    name: str
    path: str
    spec: str
    converted: bool


def fields_of(form: str, call: ast.Call) -> list[Field] | None:
    """Return the fields in their order; None where one has no argument, or is none that can be read."""
    try:
        written = list(_fields(form, _DEEPEST))
    except ValueError:
        return None
    named = {given.arg: given.value for given in call.keywords}
    if None in named or any(isinstance(argument, ast.Starred) for argument in call.args):
        return None
    automatic = [field for field in written if not field.name]
    if automatic and any(field.name.isdigit() for field in written):
        return None
    positions = iter(range(len(automatic)))
    found = []
    for name, path, spec, converted in written:
        index = next(positions) if not name else int(name) if name.isdigit() else None
        value = named.get(name) if index is None else call.args[index] if index < len(call.args) else None
        if value is None:
            return None
        found.append(Field(value, path, spec, converted))
    return found


def _fields(form: str, deep: int) -> Iterator[_Written]:
    """The fields of a format, those in specifications behind their own; raises ValueError."""
    for _, field, spec, conversion in string.Formatter().parse(form):
        if conversion not in _CONVERSIONS:
            raise ValueError(conversion)
        if field is not None:
            name = re.split(r"[.\[]", field, maxsplit=1)[0]
            path = field[len(name) :]
            attributes = re.findall(r"\.(\w+)", path)
            if not _PATH.fullmatch(path) or not all(part.isidentifier() and not keyword.iskeyword(part) for part in attributes):
                raise ValueError(field)
            yield _Written(name, path, spec or "", conversion is not None)
            if deep and spec:
                yield from _fields(spec, deep - 1)


def accepts(field: Field, known: Type) -> bool:
    """Whether formatting a value of this type can't fail: any specification that is not plain may."""
    if field.converted or not field.spec:
        return bool(field.converted and _SPECS["str"].fullmatch(field.spec)) or not field.spec
    pattern = _SPECS.get(known.sure)
    return pattern is not None and bool(pattern.fullmatch(field.spec))
