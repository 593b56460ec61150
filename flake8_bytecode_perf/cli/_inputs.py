"""Values to call a function with, as expressions: from its annotations, its defaults and the calls in its file."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.annotations import elements_of, values_of, without_none
from flake8_bytecode_perf.analysis.knowledge import COUNTERS, ENUM_BASES, MAPPING_ANNOTATIONS
from flake8_bytecode_perf.analysis.symbols import dotted_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from flake8_bytecode_perf.cli._globals import Globals

MANY, _FEW = 1000, 10  # elements of a collection, and of one inside another
_DEEPEST = 3
_WHOLE = {
    "int": str(MANY),
    "float": "1.5",
    "complex": "1.5j",
    "bool": "True",
    "str": '"some text " * 100',
    "Text": '"some text " * 100',
    "bytes": 'b"some bytes " * 100',
    "bytearray": 'bytearray(b"some bytes " * 100)',
}
_ELEMENT = {
    "int": "{}",
    "float": "float({})",
    "complex": "complex({})",
    "bool": "{} % 2 == 0",
    "str": "str({})",
    "Text": "str({})",
    "bytes": "str({}).encode()",
    "bytearray": "bytearray(str({}).encode())",
}
_TEXT_FILES = ("TextIO", "StringIO")
_SETS = frozenset("set Set frozenset FrozenSet AbstractSet".split())
_FROZEN = frozenset("frozenset FrozenSet".split())
_ITERATORS = frozenset("Iterator Generator".split())


class Values:
    """Makes expressions for the values that annotations ask for; `classes` are those of the file that they make objects of.

    `instance` returns the call that makes an object of a class of the file, or None.
    """

    def __init__(self, found: Globals, instance: Callable[[ast.ClassDef, int], str | None]) -> None:
        self._globals, self._instance = found, instance
        self.classes: set[str] = set()
        self.modules: set[str] = set()  # to be imported

    def of(self, annotation: ast.expr | None, depth: int = 0) -> str | None:
        """Return an expression for an argument, or at greater depths for one element, by its index; None if it is not clear."""
        annotation = without_none(self._parsed(annotation))
        name, index = _last_name(annotation), "ijk"[depth - 1 : depth]
        if depth > _DEEPEST or annotation is None:
            return None
        if isinstance(annotation, ast.Subscript) and name == "Literal":
            first = annotation.slice.elts[0] if isinstance(annotation.slice, ast.Tuple) else annotation.slice
            return ast.unparse(first)
        if isinstance(annotation, (ast.Name, ast.Attribute)):
            if name in _WHOLE:
                return _ELEMENT[name].format(index) if depth else _WHOLE[name]
            return self._named(annotation, name, depth)
        if isinstance(annotation, ast.Subscript) and name in ("Final", "Annotated"):
            inner = annotation.slice
            return self.of(inner.elts[0] if isinstance(inner, ast.Tuple) else inner, depth)
        is_union = isinstance(annotation, ast.BinOp)
        return self._of_union(annotation, depth) if is_union else self._collection(annotation, name, depth)

    def _parsed(self, annotation: ast.expr | None) -> ast.expr | None:
        """The expression in a text."""
        if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
            try:
                return ast.parse(annotation.value, mode="eval").body
            except SyntaxError:
                return None
        return annotation

    def many(self, annotation: ast.expr | None) -> str | None:
        """Return a list of many values; None if it is not clear what they are."""
        element = self.of(annotation, 1)
        return None if element is None else self._filled("list", element, 0)

    def _of_union(self, annotation: Any, depth: int) -> str | None:
        """A value of the first type of a | b for which there is one."""
        return self.of(annotation.left, depth) or self.of(annotation.right, depth)

    def _named(self, annotation: ast.Name | ast.Attribute, name: str, depth: int) -> str | None:
        """A value of a class of the file, of what a name of the file stands for, or of a text file."""
        if name in _TEXT_FILES:
            self.modules.add("io")
            return f'io.StringIO("".join([f"{{i}}\\n" for i in range({MANY})]))'
        if not isinstance(annotation, ast.Name):
            return None
        bound = self._globals.module.constant_global(name)
        if bound is None:
            return None
        if isinstance(bound.node, ast.ClassDef):
            return self._object(bound.node, depth)
        return self.of(bound.value, depth) if isinstance(bound.value, ast.expr) else None

    def _object(self, node: ast.ClassDef, depth: int) -> str | None:
        module = self._globals.module
        is_enum = any(dotted_name(base, module, module.scope) in ENUM_BASES for base in node.bases)
        made = f"next(iter({node.name}))" if is_enum else self._instance(node, depth)
        if made is not None:
            self.classes.add(node.name)
        return made

    def _collection(self, annotation: ast.expr, name: str, depth: int) -> str | None:
        """A collection of as many elements as its annotation shows, or of many."""
        if depth == _DEEPEST or not isinstance(annotation, ast.Subscript):
            return None
        if name in MAPPING_ANNOTATIONS or name in {one.rpartition(".")[2] for one in COUNTERS}:
            return self._mapping(annotation, name, depth)
        if name in ("tuple", "Tuple") and isinstance(annotation.slice, ast.Tuple) and not _is_ellipsis(annotation.slice.elts[-1]):
            parts = [self.of(part, depth) for part in annotation.slice.elts]
            known = [part for part in parts if part is not None]
            return f"({', '.join(known)}{',' * (len(known) == 1)})" if len(known) == len(parts) else None
        if name == "Generator" and isinstance(annotation.slice, ast.Tuple):
            elements: ast.expr | None = annotation.slice.elts[0]
        else:
            elements = annotation.slice if name == "AbstractSet" else elements_of(annotation)
        element = self.of(elements, depth + 1)
        return None if element is None else self._filled(name, element, depth)

    def _filled(self, name: str, element: str, depth: int) -> str:
        """A collection of elements, each from its index."""
        index, count = "ijk"[depth], _FEW if depth else MANY
        each = f"{element} for {index} in range({count})"
        if name in _SETS:
            return f"frozenset({{{each}}})" if name in _FROZEN else f"{{{each}}}"
        listed = f"list(range({count}))" if element == index else f"[{each}]"
        if name in _ITERATORS:
            return f"iter({listed})"
        if name in ("tuple", "Tuple"):
            return f"tuple({listed})"
        if name in ("deque", "Deque"):
            self.modules.add("collections")
            return f"collections.deque({listed})"
        return listed

    def _mapping(self, annotation: ast.Subscript, name: str, depth: int) -> str | None:
        counts = ast.Name("int", ast.Load())
        counted = name == "Counter"
        key = self.of(annotation.slice if counted else elements_of(annotation), depth + 1)
        value = self.of(counts if counted else values_of(annotation), depth + 1)
        if key is None or value is None:
            return None
        made = f"{{{key}: {value} for {'ijk'[depth]} in range({_FEW if depth else MANY})}}"
        if counted or name == "OrderedDict":
            self.modules.add("collections")
            return f"collections.{name}({made})"
        if name in ("defaultdict", "DefaultDict"):
            factory: Any = values_of(annotation)
            self.modules.add("collections")
            return f"collections.defaultdict({_last_name(factory)}, {made})"
        return made


def _last_name(annotation: ast.expr | None) -> str:
    """The last name of list[int], typing.List and Page."""
    if isinstance(annotation, ast.Subscript):
        annotation = annotation.value
    match annotation:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _is_ellipsis(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is ...
