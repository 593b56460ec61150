"""Scopes with the names that they bind and read, and the places where nodes stand.

Every class is immutable from outside; the lists and dicts that they hold are filled while `collect` walks and never
after. Positions are those of the nodes themselves: lines from one, columns in bytes from zero.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.model.kinds import Bound, Kind

if TYPE_CHECKING:
    import ast
    from collections.abc import Iterable, Sequence

    from flake8_bytecode_perf.model.loops import Loop

Place = tuple[Any, Any, "Where"]
_NO_NAMES: frozenset[str] = frozenset()
NEW: Any = tuple.__new__  # makes a named tuple of all its fields, in a third of the time


# an enum's member is looked up as an attribute each time: on 3.11 that takes long
_CLASS, _TYPED, _RUN_BY_OTHERS = Kind.CLASS, Kind.TYPE_PARAMETERS, (Kind.COMPREHENSION, Kind.TYPE_PARAMETERS)
_FRAMED = Kind.FUNCTION, Kind.LAMBDA
_NAMED = Kind.FUNCTION, Kind.CLASS


class Branch(NamedTuple):
    """A block whose statements run together or not at all: a body, an `else`, a handler, a case. Compared by `is`.

    `block` holds the nodes of one that may be skipped: an arm of an `if`, a case, what a condition lets through; of a handler or
    a `raise`, which hardly ever run, none; it is None for what runs as often as the code around it. `choice` is an arm's `if`.
    """

    parent: Branch | None
    block: Sequence[ast.AST] | None = None
    choice: ast.AST | None = None

    def holds(self, other: Branch | None) -> bool:
        """Whether `other` lies in this block or in one inside it."""
        while other is not None:
            if other is self:
                return True
            other = other.parent
        return False


@dataclass(slots=True, eq=False)  # frozen ones take twice as long to make
class Scope:
    """One scope with the names that it binds and reads. Names are mangled as the compiler mangles them.

    `names` holds each name that is read, as the walk's own tuple, fit for `Site`; `bound` each one that gets a value, as
    all fields of a `Binding`. What `reads` and `bindings` say of them by name is made when it is first asked for: of most
    functions nobody asks, and names are a third of a file's nodes.
    """

    kind: Kind
    node: ast.AST
    parent: Scope | None
    class_name: str = ""
    names: list[Place] = field(default_factory=list)
    bound: list[tuple[Any, ...]] = field(default_factory=list)
    global_names: frozenset[str] = _NO_NAMES
    nonlocal_names: frozenset[str] = _NO_NAMES
    _reads: dict[str, list[Place]] | None = None
    _bindings: dict[str, list[Binding]] | None = None

    @property
    def reads(self) -> dict[str, list[Place]]:
        """Each name that is read here, with its places."""
        if self._reads is None:
            self._reads = {}
            for place in self.names:
                name = place[0].id
                self._reads.setdefault(name if name[0] != "_" else mangle(self, name), []).append(place)
        return self._reads

    @property
    def bindings(self) -> dict[str, list[Binding]]:
        """Each name that gets a value here, with what binds it."""
        if self._bindings is None:
            self._bindings = bindings_by_name(self.bound)
        return self._bindings

    def reads_of(self, name: str) -> list[Place]:
        """Return the places that read a name, given as the source spells it."""
        return self.reads.get(mangle(self, name), [])

    def release(self) -> None:
        """Let go of what holds the scope in turn."""
        self.names.clear()
        self.bound.clear()
        self._reads = self._bindings = None

    @property
    def runner(self) -> Scope:
        """The module, class, function or lambda whose frame runs this scope's code; itself unless a comprehension."""
        scope = self
        while scope.parent is not None and scope.kind in _RUN_BY_OTHERS:
            scope = scope.parent
        return scope

    @property
    def in_function(self) -> bool:
        """Whether the code runs in a function's or lambda's frame."""
        return self.kind in _FRAMED or self.runner.kind in _FRAMED

    @property
    def path(self) -> tuple[str, ...]:
        """The names of the classes and functions that hold this scope, outermost first, and its own: ("Page", "render")."""
        scope: Scope | None = self
        names: list[str] = []
        while scope is not None:
            if scope.kind in _NAMED:
                names.append(scope.node.name)  # type: ignore[attr-defined]  # a class's or function's node has it
            scope = scope.parent
        return tuple(reversed(names))

    @property
    def owner(self) -> Scope | None:
        """The class that this function is a method of, if it is one."""
        above = self.parent
        while above is not None and above.kind is _TYPED:
            above = above.parent
        return above if above is not None and above.kind is _CLASS else None


def mangle(scope: Scope, name: str) -> str:
    """Return `name` as the compiler spells it inside `scope`'s class: `__x` in class C is `_C__x`."""
    if not name.startswith("__") or name.endswith("__") or "." in name:
        return name
    owner = scope.class_name.lstrip("_")
    return f"_{owner}{name}" if owner else name


# The next three are made by the thousand, and a named tuple is made faster than a frozen dataclass.
class Where(NamedTuple):
    """Where a node stands: its scope, the innermost loop that runs it again and again, its block."""

    scope: Scope
    loop: Loop | None
    branch: Branch

    @property
    def nest(self) -> Loop:
        """The outermost loop around a place that is known to stand in one."""
        assert self.loop is not None  # noqa: S101 - the lists of sites in loops hold no others
        return self.loop.nest


class Site(NamedTuple):
    """A node, the node right above it, and where it stands."""

    node: Any
    parent: Any
    where: Where


class Binding(NamedTuple):
    """One place that gives a name, or an attribute, its value; `name` is what the source calls it.

    `origin` is the dotted name that an import stands for; `stored_at` the patterns of a case, whose
    spans the store of what it captures may have.
    """

    name: str
    kind: Bound
    node: Any
    where: Where
    value: ast.expr | None = None
    annotation: ast.expr | None = None
    origin: str = ""
    stored_at: Sequence[ast.AST] = ()


def bindings_by_name(found: Iterable[tuple[Any, ...]]) -> dict[str, list[Binding]]:
    """Return the bindings with these fields, by their mangled names."""
    bindings: dict[str, list[Binding]] = {}
    for fields in found:
        name = fields[0] if fields[0][0] != "_" else mangle(fields[3].scope, fields[0])
        bindings.setdefault(name, []).append(NEW(Binding, fields))
    return bindings
