"""Powers of numbers for which a product, or a square root, does the same, and what that does otherwise."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.displays import is_constant
from flake8_bytecode_perf.analysis.handled_errors import is_expected, may_be_caught
from flake8_bytecode_perf.analysis.instances import defines_shown
from flake8_bytecode_perf.analysis.knowledge import ARRAY_LIBRARIES, NUMBERS_OR_UNKNOWN, POWER_METHODS, WHOLE_NUMBERS
from flake8_bytecode_perf.analysis.subclasses import defines, may_override
from flake8_bytecode_perf.analysis.symbols import dotted_name, imports_arrays
from flake8_bytecode_perf.analysis.types import known_type
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.analysis.type_values import Type
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site

_EXPONENTS = frozenset({(int, 2), (int, 3), (float, 0.5)})
_EXPRESSIONS = (ast.BinOp, ast.UnaryOp, ast.Call, ast.Attribute, ast.Subscript)


class Power(NamedTuple):
    """A power: its place, the base, whose type is known so far, and the exponent, 2, 3 or 0.5."""

    site: Site
    base: ast.expr
    type: Type
    exponent: float


def small_powers(module: Module) -> Iterator[Power]:
    """Yield the powers in loops of what is a number, as far as the file shows, by an exponent for which a product does."""
    for site in module.hot_sites(ast.BinOp):
        match site.node:
            case ast.BinOp(op=ast.Pow(), left=base, right=ast.Constant(value=int() | float() as exponent)) if _is_small(exponent):
                known = known_type(base, module, site.where.scope)
                operands = [base, *([base.left, base.right] if isinstance(base, ast.BinOp) else [])]
                if any(defines_shown(module, site.where.scope, operand, "__pow__", "__sub__", "__add__") for operand in operands):
                    continue
                number = known.sure in NUMBERS_OR_UNKNOWN and _is_base(module, site, base, known.sure)
                if number and not _may_overflow(module, site, known.sure):
                    yield Power(site, base, known, exponent)


def _is_small(exponent: float) -> bool:
    return (type(exponent), exponent) in _EXPONENTS


def _is_base(module: Module, site: Site, base: ast.expr, known: str) -> bool:
    """Whether a base is a name or another expression that the compiler does not compute, of numbers and not of arrays."""
    arrays = not known and imports_arrays(module)
    if isinstance(base, ast.Name):
        return not (arrays and _is_used_as_array(module, site))
    return isinstance(base, _EXPRESSIONS) and not arrays and not is_constant(base)


def _is_used_as_array(module: Module, site: Site) -> bool:
    """Whether what is done with a power shows that it is an array: (x ** 2).sum(), np.sum(x ** 2)."""
    match site.parent:
        case ast.Attribute():
            return True
        case ast.Call(func=function):
            return dotted_name(function, module, site.where.scope).partition(".")[0] in ARRAY_LIBRARIES
    return False


def _may_overflow(module: Module, site: Site, known: str) -> bool:
    """Whether a handler around a power is there for what is too great."""
    return known not in WHOLE_NUMBERS and is_expected(module, site, OverflowError)


def obstacles_to_product(module: Module, power: Power) -> Iterator[Obstacle | None]:
    """Yield what a product does otherwise: of great floats it is infinite, where the power raises OverflowError."""
    known = power.type
    yield unless(power.exponent != 0.5 and known.sure in WHOLE_NUMBERS, Obstacle.OTHER_RESULT)
    if known.sure not in WHOLE_NUMBERS:
        yield Obstacle.OTHER_ERROR if may_be_caught(module, power.site, OverflowError) else Obstacle.ERROR_DIFFERS
    own = may_override(module, known, *POWER_METHODS) if known.sure else defines(module, *POWER_METHODS)
    yield unless(not own, Obstacle.OWN_CLASS)
