"""The types that annotations name: of a value, of its elements, of a dict's values."""

from __future__ import annotations

import ast

from flake8_bytecode_perf.analysis.knowledge import CONSTRUCTORS

_MAPPINGS = frozenset("dict Dict defaultdict DefaultDict OrderedDict Mapping MutableMapping".split())
_HOLDERS = frozenset(
    "list set frozenset deque Iterable Iterator Sequence Collection List Set FrozenSet Deque MutableSequence Generator".split()
)
_ANNOTATIONS = {
    "List": "list",
    "Tuple": "tuple",
    "Dict": "dict",
    "Set": "set",
    "FrozenSet": "frozenset",
    "Text": "str",
    **dict.fromkeys("DefaultDict defaultdict OrderedDict Counter".split(), "dict"),
}


def type_of_annotation(annotation: ast.expr | None) -> str:
    """Return the builtin type that an annotation names: str, "str", str | None, Optional[str], typing.List[int]."""
    match annotation:
        case ast.Constant(value=str() as text):
            return text if text in CONSTRUCTORS else ""
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name if name in CONSTRUCTORS else _ANNOTATIONS.get(name, "")
        case ast.BinOp(op=ast.BitOr(), left=left, right=ast.Constant(value=None)):
            return type_of_annotation(left)
        case ast.Subscript(value=ast.Name(id=wrapper) | ast.Attribute(attr=wrapper), slice=inner):
            if wrapper in ("Optional", "Final", "ClassVar", "Annotated"):
                return type_of_annotation(inner.elts[0] if isinstance(inner, ast.Tuple) and inner.elts else inner)
            return wrapper if wrapper in CONSTRUCTORS else _ANNOTATIONS.get(wrapper, "")
    return ""


def elements_of(annotation: ast.expr | None) -> ast.expr | None:
    """Return what list[int], Iterable[int] or tuple[int, ...] holds, and what dict[int, str] is keyed by; None for others."""
    match _plain(annotation):
        case ast.Subscript(value=ast.Name(id=holder) | ast.Attribute(attr=holder), slice=inner) if holder in _HOLDERS:
            return inner
        case ast.Subscript(slice=ast.Tuple(elts=[inner, ast.Constant(value=value)])) if value is ...:
            return inner
        case ast.Subscript(value=ast.Name(id=holder) | ast.Attribute(attr=holder), slice=ast.Tuple(elts=[key, _])):
            return key if holder in _MAPPINGS else None
    return None


def values_of(annotation: ast.expr | None) -> ast.expr | None:
    """Return what dict[int, str] holds; None for others."""
    match _plain(annotation):
        case ast.Subscript(value=ast.Name(id=holder) | ast.Attribute(attr=holder), slice=ast.Tuple(elts=[_, value])):
            return value if holder in _MAPPINGS else None
    return None


def _plain(annotation: ast.expr | None) -> ast.expr | None:
    """An annotation without `| None` and `Optional`: what a loop goes through is not None."""
    match annotation:
        case ast.BinOp(op=ast.BitOr(), left=left, right=ast.Constant(value=None)):
            return left
        case ast.Subscript(value=ast.Name(id="Optional") | ast.Attribute(attr="Optional"), slice=inner):
            return inner
    return annotation
