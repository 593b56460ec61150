"""The function that holds a finding, and how it is called."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.knowledge import CACHES, LAZY_BUILTINS
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.cli._errors import UserError
from flake8_bytecode_perf.model.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.cli._globals import Globals
    from flake8_bytecode_perf.model.scopes import Scope
    from flake8_bytecode_perf.report import Weighed

_BOUND = {"classmethod": "", "staticmethod": "", "property": ".fget", "functools.cached_property": ".func"}
_ACCESSORS = {"getter": ".fget", "setter": ".fset", "deleter": ".fdel"}
_HARMLESS = frozenset({"typing.override", "typing.final", "typing_extensions.override", "abc.abstractmethod"})


@dataclass(frozen=True, eq=False)
class Target:
    """The function of a finding.

    `path` are its name and before it that of its class; `number` counts those of the same path. It is measured without the
    decorators that are `dropped`. `suffix` gets the function from the attribute of the class: ".fget" of a property.
    `takes_self`: the first argument is an object of the class. `is_cached`: a cache is to be cleared before each call.
    `is_lazy`: what it returns runs only when it is iterated over.
    """

    function: ast.FunctionDef
    path: tuple[str, ...]
    number: int
    dropped: tuple[ast.expr, ...]
    suffix: str
    takes_self: bool
    is_cached: bool
    is_lazy: bool

    @property
    def name(self) -> str:
        """The name, with that of the class before it."""
        return ".".join(self.path)


def path_of(weighed: Weighed, place: str) -> tuple[ast.FunctionDef, tuple[str, ...]]:
    """Return the function that holds a finding, and its path; raises UserError for one that can't be cut out."""
    scope: Scope | None = weighed[2][0][0].where.scope
    while scope is not None and scope.kind in (Kind.LAMBDA, Kind.COMPREHENSION, Kind.TYPE_PARAMETERS):
        scope = scope.parent
    if scope is None or scope.kind is not Kind.FUNCTION:
        raise UserError(f"{place}: the finding is not in a function; measure the program as a whole with `bytecode-perf try`")
    name, kinds = ".".join(scope.path), [above.kind for above in _around(scope)]
    if isinstance(scope.node, ast.AsyncFunctionDef):
        raise UserError(f"{place}: {name} is asynchronous, and its time depends on the event loop; measure it with a program")
    if Kind.FUNCTION in kinds or Kind.LAMBDA in kinds:
        raise UserError(f"{place}: {name} stands inside another function, and may read its variables; move it out to measure it")
    if kinds.count(Kind.CLASS) > 1:
        raise UserError(f"{place}: {name} belongs to a class inside a class; move that out to measure it")
    assert isinstance(scope.node, ast.FunctionDef)  # noqa: S101 - the other kinds were refused
    return scope.node, scope.path


def _around(scope: Scope) -> Iterator[Scope]:
    while scope.parent is not None:
        scope = scope.parent
        yield scope


def target_in(found: Globals, path: tuple[str, ...], number: int) -> Target:
    """Return the function of a path in a file: the first, second, … of several."""
    function, is_method = functions_of(found.tree, path)[number], len(path) > 1
    decorators = [(node, *_decorator(node, found)) for node in function.decorator_list]
    names = {name for _, name, _ in decorators}
    known = (_BOUND.keys() if is_method else set()) | CACHES | _HARMLESS
    return Target(
        function,
        path,
        number,
        tuple([node for node, name, suffix in decorators if name not in known and not (is_method and suffix)]),
        next(filter(None, (suffix for _, _, suffix in decorators)), "") if is_method else "",
        is_method and names.isdisjoint({"classmethod", "staticmethod"}),
        not names.isdisjoint(CACHES - {"functools.cached_property"}),
        _is_lazy(function, found),
    )


def functions_of(tree: ast.Module, path: tuple[str, ...]) -> list[ast.FunctionDef]:
    """Return the functions of a path, which may be defined several times: a property and its setter."""
    *classes, name = path
    bodies = [node for node in ast.walk(tree) if not classes or (isinstance(node, ast.ClassDef) and node.name == classes[0])]
    defined = [part for node in (bodies if classes else [tree]) for part in _statements(node)]
    return [part for part in defined if isinstance(part, ast.FunctionDef) and part.name == name]


def _statements(node: ast.AST) -> Iterator[ast.AST]:
    """The statements of a class's or a module's own scope, also those under conditions."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.stmt, ast.ExceptHandler)):
            yield child
            if not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                yield from _statements(child)


def _decorator(node: ast.expr, found: Globals) -> tuple[str, str]:
    """A decorator's canonical name, and what gets the function that it wraps."""
    called = node.func if isinstance(node, ast.Call) else node
    name = dotted_name(called, found.module, found.module.scope)
    accessor = _ACCESSORS.get(called.attr, "") if isinstance(called, ast.Attribute) and not name else ""
    return name, accessor or _BOUND.get(name, "")


def _is_lazy(function: ast.FunctionDef, found: Globals) -> bool:
    """Whether a function is a generator, or returns what runs only when it is iterated over."""
    if function in found.module.generators:
        return True
    returned = [node.value for node in ast.walk(function) if isinstance(node, ast.Return)]
    return any(
        isinstance(value, ast.GeneratorExp)
        or (isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id in LAZY_BUILTINS)
        for value in returned
    )
