"""The values of the type analysis: a builtin type, whether None is a member of it, and what operators make of two of them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.knowledge import CONCATENATED, NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterable

DEEP = 8  # expressions that nest deeper are unknown
STEP = 3  # what following a name or a call counts as: no more than two in a row
WHOLE = (ast.Add, ast.Sub, ast.Mult, ast.FloorDiv, ast.Mod)  # of ints they give an int
_ARITHMETIC = (*WHOLE, ast.Div, ast.Pow)


class Type(NamedTuple):
    """What is known of a value: the name of its builtin type, "" if unknown.

    `optional`: it may be None instead. `declared`: an annotation says so, so it may be an instance of a subclass. `assumed`: only
    the default of a parameter says so, so a caller may pass None or something else.
    """

    name: str = ""
    optional: bool = False
    declared: bool = False
    assumed: bool = False

    @property
    def sure(self) -> str:
        """The name of the type, or nothing where the value may be None."""
        return "" if self.optional else self.name

    @property
    def shown(self) -> str:
        """The name of the type, or nothing where the value may be None, or of another type if a caller wants it."""
        return "" if self.assumed else self.sure


UNKNOWN = Type()
NONE = Type("NoneType")


def merged(types: Iterable[Type]) -> Type:
    """Return the type of a value that is of one of these: unknown if they differ, optional if one of them is None."""
    name, optional, declared, assumed, none = "", False, False, False, False
    for found in types:
        if found.name == "NoneType":
            none = True
        elif not found.name or (name and found.name != name):
            return UNKNOWN
        else:
            name, assumed = found.name, assumed or found.assumed
            optional, declared = optional or found.optional, declared or found.declared
    if not name:
        return NONE if none else UNKNOWN
    return Type(name, optional or none, declared, assumed)


def type_of_arithmetic(operator: ast.operator, left: Type, right: Type) -> Type:
    """Return the type of an operation on two numbers: with a float it is one; int / int is too; 2 ** n may be either."""
    if left.sure not in NUMBERS or right.sure not in NUMBERS or not isinstance(operator, _ARITHMETIC):
        return UNKNOWN
    declared = left.declared or right.declared
    if "float" in (left.name, right.name):
        return UNKNOWN if isinstance(operator, ast.Pow) else Type("float", declared=declared)  # (-8.0) ** 0.5 is complex
    if isinstance(operator, ast.Pow):
        return UNKNOWN
    return Type("float" if isinstance(operator, ast.Div) else "int", declared=declared)


def type_of_sum(left: Type, right: Type) -> Type:
    """Return the type of the sum of two values; one that is a sequence decides: neither None nor a number can be added to it."""
    for found in (right, left):
        if found.name in CONCATENATED:
            assumed = all(one.assumed for one in (left, right) if one.name)  # text + "!" fails at once if text is none
            return Type(found.name, declared=left.declared or right.declared, assumed=assumed)
    if left.sure not in NUMBERS or right.sure not in NUMBERS:
        return UNKNOWN
    return Type("float" if "float" in (left.name, right.name) else "int", declared=left.declared or right.declared)
