"""The types that annotations name: of a value, of its elements, of a dict's values."""

from __future__ import annotations

import ast

from flake8_bytecode_perf.analysis.knowledge import (
    CONSTRUCTORS,
    ELEMENT_ANNOTATIONS,
    MAPPING_ANNOTATIONS,
    TYPES_OF_ANNOTATIONS,
)
from flake8_bytecode_perf.analysis.type_values import NONE, UNKNOWN, Type, merged
from flake8_bytecode_perf.syntax import nodes_in


def type_of_annotation(annotation: ast.expr | None) -> Type:
    """Return the builtin type that an annotation names: str, "str", typing.List[int]; with None: str | None, Optional[str]."""
    match annotation:
        case ast.Constant(value=None):
            return NONE
        case ast.Constant(value=str() as text):
            return Type(text, declared=True) if text in CONSTRUCTORS else UNKNOWN
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return Type(TYPES_OF_ANNOTATIONS[name], declared=True) if name in TYPES_OF_ANNOTATIONS else UNKNOWN
        case ast.BinOp(op=ast.BitOr(), left=left, right=right):
            return merged(map(type_of_annotation, (left, right)))
        case ast.Subscript(value=ast.Name(id=wrapper) | ast.Attribute(attr=wrapper), slice=inner):
            return _type_of_subscript(wrapper, inner)
    return UNKNOWN


def _type_of_subscript(wrapper: str, inner: ast.expr) -> Type:
    first = inner.elts[0] if isinstance(inner, ast.Tuple) and inner.elts else inner
    if wrapper == "Optional":
        return merged([type_of_annotation(inner), NONE])
    if wrapper == "Union":
        return merged(map(type_of_annotation, inner.elts if isinstance(inner, ast.Tuple) else [inner]))
    if wrapper in ("Final", "ClassVar", "Annotated"):
        return type_of_annotation(first)
    return Type(TYPES_OF_ANNOTATIONS[wrapper], declared=True) if wrapper in TYPES_OF_ANNOTATIONS else UNKNOWN


def elements_of(annotation: ast.expr | None) -> ast.expr | None:
    """Return what list[int], Iterable[int] or tuple[int, ...] holds, and what dict[int, str] is keyed by; None for others."""
    match without_none(annotation):
        case ast.Subscript(value=ast.Name(id=holder) | ast.Attribute(attr=holder), slice=inner) if holder in ELEMENT_ANNOTATIONS:
            return inner
        case ast.Subscript(slice=ast.Tuple(elts=[inner, ast.Constant(value=value)])) if value is ...:
            return inner
        case ast.Subscript(value=ast.Name(id=holder) | ast.Attribute(attr=holder), slice=ast.Tuple(elts=[key, _])):
            return key if holder in MAPPING_ANNOTATIONS else None
    return None


def values_of(annotation: ast.expr | None) -> ast.expr | None:
    """Return what dict[int, str] holds; None for others."""
    match without_none(annotation):
        case ast.Subscript(value=ast.Name(id=holder) | ast.Attribute(attr=holder), slice=ast.Tuple(elts=[_, value])):
            return value if holder in MAPPING_ANNOTATIONS else None
    return None


def parts_of(annotation: ast.expr | None) -> list[ast.expr]:
    """Return what tuple[int, str] holds, one after the other; nothing for others, and for tuple[int, ...]."""
    match annotation:
        case ast.Subscript(value=ast.Name(id="tuple" | "Tuple") | ast.Attribute(attr="Tuple"), slice=ast.Tuple(elts=parts)):
            return [] if any(isinstance(part, ast.Constant) and part.value is ... for part in parts) else parts
    return []


def pairs_of_items(annotation: ast.expr | None) -> list[ast.expr]:
    """Return the key and the value that dict[int, str] holds; nothing for others."""
    match without_none(annotation):
        case ast.Subscript(value=ast.Name(id=holder) | ast.Attribute(attr=holder), slice=ast.Tuple(elts=[key, value])):
            return [key, value] if holder in MAPPING_ANNOTATIONS else []
    return []


def without_none(annotation: ast.expr | None) -> ast.expr | None:
    """Return what is left of `T | None`, `Optional[T]` and `Union[T, None]`; a loop never runs over None."""
    match annotation:
        case ast.BinOp(op=ast.BitOr(), left=one, right=ast.Constant(value=None)):
            return without_none(one)
        case ast.BinOp(op=ast.BitOr(), left=ast.Constant(value=None), right=one):
            return without_none(one)
        case ast.Subscript(value=ast.Name(id="Optional") | ast.Attribute(attr="Optional"), slice=inner):
            return inner
        case ast.Subscript(value=ast.Name(id="Union") | ast.Attribute(attr="Union"), slice=ast.Tuple(elts=parts)):
            others = [part for part in parts if not (isinstance(part, ast.Constant) and part.value is None)]
            return others[0] if len(others) == 1 else annotation
    return annotation


def admits_none(annotation: ast.expr | None) -> bool:
    """Whether an annotation names None or Optional at any depth, also in a string."""
    if annotation is None:
        return False
    for part in nodes_in(annotation):
        match part:
            case ast.Constant(value=None) | ast.Name(id="Optional") | ast.Attribute(attr="Optional"):
                return True
            case ast.Constant(value=str() as text) if "None" in text or "Optional" in text:
                return True
    return False


def names_counter(annotation: ast.expr | None) -> bool:
    """Whether an annotation names a Counter, also in a string or beside None."""
    parts = nodes_in(annotation) if annotation is not None else ()
    return any("Counter" in str(getattr(part, "id", getattr(part, "attr", getattr(part, "value", "")))) for part in parts)
