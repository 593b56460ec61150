"""The facts about one file: scopes, loops, bindings and sites. Filled by `collect`, read by the rules.

Every class is immutable from outside; the lists and dicts that they hold are filled while `collect` walks and never
after. Positions are those of the nodes themselves: lines from one, columns in bytes from zero.
"""

from __future__ import annotations

import ast
import builtins
import enum
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

# Neither what a module has of its own (`__name__`), nor what `site` adds, or does not.
_OF_SITE = {"copyright", "credits", "exit", "license", "quit", "help", "_"}
BUILTINS = frozenset(name for name in dir(builtins) if not name.startswith("__")) - _OF_SITE | {"__import__"}
_T = TypeVar("_T")
_Place = tuple[Any, Any, "Where"]
_Point = tuple[int, int]
# the last name of what is called, an attribute that is read, a package that is imported from ("re."), or a kind of node
Sought = str | type[ast.AST]
_NO_NAMES: frozenset[str] = frozenset()
NEW: Any = tuple.__new__  # makes a named tuple of all its fields, in a third of the time


class Heat(enum.IntEnum):
    """How often a place runs, as the option's values name it; comparable."""

    MODULE = 0
    FUNCTION = 1
    LOOP = 2
    NESTED = 3


class Kind(enum.Enum):
    """What opens a scope."""

    MODULE = "module"
    CLASS = "class"
    FUNCTION = "function"
    LAMBDA = "lambda"
    COMPREHENSION = "comprehension"
    TYPE_PARAMETERS = "type parameters"


# an enum's member is looked up as an attribute each time: on 3.11 that takes long
_CLASS, _TYPED, _RUN_BY_OTHERS = Kind.CLASS, Kind.TYPE_PARAMETERS, (Kind.COMPREHENSION, Kind.TYPE_PARAMETERS)
_FRAMED = Kind.FUNCTION, Kind.LAMBDA
_NAMED = Kind.FUNCTION, Kind.CLASS


class Bound(enum.Enum):
    """How a name comes to its value, as far as a rule wants to know."""

    PARAMETER = "parameter"
    ASSIGNMENT = "assignment"
    AUGMENTED = "augmented assignment"
    IMPORT = "import"
    DEFINITION = "definition"
    DECLARATION = "annotation without a value"
    DELETION = "del"
    OTHER = "with, except, match or type parameter"


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
    names: list[_Place] = field(default_factory=list)
    bound: list[tuple[Any, ...]] = field(default_factory=list)
    global_names: frozenset[str] = _NO_NAMES
    nonlocal_names: frozenset[str] = _NO_NAMES
    _reads: dict[str, list[_Place]] | None = None
    _bindings: dict[str, list[Binding]] | None = None

    @property
    def reads(self) -> dict[str, list[_Place]]:
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

    def reads_of(self, name: str) -> list[_Place]:
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


@dataclass(slots=True, eq=False)
class Loop:
    """One `for`, `while` or `for` clause of a comprehension. `depth` counts the hot loops up to and with this one.

    `above` is the node right above: what has the loop among its statements, or the comprehension.
    """

    node: ast.For | ast.AsyncFor | ast.While | ast.comprehension
    scope: Scope
    parent: Loop | None
    branch: Branch
    cold: bool
    depth: int
    above: Any
    _outermost: Loop | None = None

    def __post_init__(self) -> None:
        self._outermost = self.parent.nest if self.parent is not None else None

    @property
    def header(self) -> Site:
        """The place of a finding about the whole loop, as hot as its body."""
        return Site(self.node, self.above, Where(self.scope, self, self.branch))

    @property
    def whole(self) -> Any:
        """The loop's statement; of a clause, the comprehension that it is part of."""
        return self.above if isinstance(self.node, ast.comprehension) else self.node

    @property
    def line(self) -> int:
        """The line where the loop's header starts; a comprehension's target stands in for it."""
        header = self.node.target if isinstance(self.node, ast.comprehension) else self.node
        return header.lineno

    def holds(self, other: Loop | None) -> bool:
        """Whether `other` is this loop or one inside it."""
        while other is not None:
            if other is self:
                return True
            other = other.parent
        return False

    @property
    def nest(self) -> Loop:
        """The outermost of the loops around this one; itself, if there is none."""
        return self._outermost or self

    def encloses(self, node: Any) -> bool:
        """Whether a node lies within the loop's source."""
        start, end = self.span
        return bool(start <= (node.lineno, node.col_offset) and (node.end_lineno, node.end_col_offset) <= end)

    @property
    def span(self) -> tuple[_Point, _Point]:
        """Where the loop's source starts and ends: lines and zero-based byte columns. A comprehension's is all of it."""
        mine: Any = self.node if not isinstance(self.node, ast.comprehension) else self.scope.node
        return (mine.lineno, mine.col_offset), (mine.end_lineno, mine.end_col_offset)

    def runs(self, site: Site) -> bool:
        """Whether each iteration runs what stands at `site`, or makes the inner function that holds it; the header does not."""
        if site.where.scope.runner is self.scope.runner:
            return self.holds(site.where.loop)
        return self.encloses(site.node)

    def outwards(self) -> Iterator[Loop]:
        """The loop itself and the loops around it, innermost first."""
        loop: Loop | None = self
        while loop is not None:
            yield loop
            loop = loop.parent


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


@dataclass(eq=False)  # frozen ones take twice as long to make
class Variable:
    """One variable, with all that binds and reads it: in the scope that owns it and in the inner ones that use it."""

    owner: Scope
    name: str
    module: Module

    @cached_property
    def users(self) -> list[Scope]:
        """The inner scopes that read it, or bind it by `global` and `nonlocal`."""
        return self.module.users_of(self.owner, self.name)

    @cached_property
    def bindings(self) -> list[Binding]:
        """Every binding, those through `global` and `nonlocal` included."""
        found = list(self.owner.bindings.get(self.name, ()))
        for scope in self.module.declaring:
            declared = self.name in scope.global_names or self.name in scope.nonlocal_names
            if declared and scope is not self.owner and self.module.owner(scope, self.name) is self.owner:
                found += scope.bindings.get(self.name, ())
        return found

    @cached_property
    def bindings_by_nest(self) -> defaultdict[Loop | None, list[Binding]]:
        """The bindings by the outermost loop around them."""
        nests: defaultdict[Loop | None, list[Binding]] = defaultdict(list)
        for binding in self.bindings:
            loop = binding.where.loop
            nests[loop.nest if loop is not None else None].append(binding)
        return nests

    @cached_property
    def reads(self) -> list[Site]:
        """Every read, those in inner scopes included."""
        return [NEW(Site, place) for scope in (self.owner, *self.users) for place in scope.reads.get(self.name, ())]

    @cached_property
    def reads_by_nest(self) -> defaultdict[Loop | None, list[Site]]:
        """The reads by the outermost loop around them; those of inner functions in loops stand outside of these."""
        nests: defaultdict[Loop | None, list[Site]] = defaultdict(list)
        for site in self.reads:
            nests[site.where.loop.nest if site.where.loop is not None else None].append(site)
        return nests

    @cached_property
    def loops(self) -> set[Loop]:
        """The loops that bind it, at whatever depth."""
        return {loop for found in self.bindings if found.where.loop is not None for loop in found.where.loop.outwards()}

    @cached_property
    def bound_elsewhere(self) -> bool:
        """Whether a function other than its own binds it."""
        return any(binding.where.scope.runner is not self.owner.runner for binding in self.bindings)

    @cached_property
    def used_elsewhere(self) -> bool:
        """Whether the frame of another scope reads or binds it."""
        return any(user.runner is not self.owner for user in self.users)

    def is_invariant_in(self, loop: Loop) -> bool:
        """Whether it is a function's local that neither `loop` nor an inner function binds."""
        local = self.owner.kind not in (Kind.MODULE, Kind.CLASS)
        return local and loop not in self.loops and not self.bound_elsewhere

    def uses_in(self, loop: Loop) -> list[Site]:
        """The reads that an iteration of `loop` makes, or that an inner function made in it may make."""
        runner = loop.scope.runner
        inner = (site for site in self._reads_within(None, loop) if site.where.scope.runner is not runner)
        return [*filter(loop.runs, self._reads_within(loop.nest, loop)), *filter(loop.runs, inner)]

    def uses_before_end(self, loop: Loop) -> list[Site]:
        """The reads that stand before the end of `loop`, also those before it."""
        return [use for use in self.reads if (use.node.lineno, use.node.col_offset) < loop.span[1]]

    def _reads_within(self, nest: Loop | None, loop: Loop) -> list[Site]:
        """Those of the reads in a nest, or outside of all, that stand within the source of a loop."""
        if nest not in self._sorted:
            ordered = sorted(self.reads_by_nest[nest], key=lambda site: (site.node.lineno, site.node.col_offset))
            self._sorted[nest] = [(site.node.lineno, site.node.col_offset) for site in ordered], ordered
        (places, reads), (start, end) = self._sorted[nest], loop.span
        return reads[bisect_left(places, start) : bisect_left(places, end)]

    @cached_property
    def _sorted(self) -> dict[Loop | None, tuple[list[_Point], list[Site]]]:
        """The reads by nest in the order of the file, and their places, as far as they were asked for."""
        return {}


class Asked(NamedTuple):
    """What the rules are asked for, so that they need not look for anything else; by default for all that there is.

    `everywhere`: rules that speak in loops for what stands outside as well. `doubts`: what is likely at best. `worthless` are
    the variants that nobody wants, each with its rule's code. `cold`: what stands in cold code as well.
    """

    everywhere: bool = True
    doubts: bool = True
    worthless: frozenset[tuple[str, str]] = frozenset()
    cold: bool = True


@dataclass(eq=False)  # frozen ones take twice as long to make
class Module:
    """All facts of one file. The lists hold sites inside loops only, where their comment does not say otherwise."""

    tree: ast.Module
    scope: Scope
    scopes: list[Scope]
    asked: Asked
    loops: list[Loop] = field(default_factory=list)
    attributes: list[Site] = field(default_factory=list)  # the longest chain that is read: a.b.c once, not a.b
    augments: list[Site] = field(default_factory=list)
    assigns: list[Site] = field(default_factory=list)  # Assign, AnnAssign with a value, NamedExpr
    calls: list[Site] = field(default_factory=list)  # and what runs unknown code otherwise: yield, await, with
    imports: list[Site] = field(default_factory=list)
    lists: list[Site] = field(default_factory=list)  # displays that are not empty, in loops and outside
    returns: list[Site] = field(default_factory=list)  # of a list, a conditional or a name, in loops and outside
    comprehensions: list[Site] = field(default_factory=list)  # in loops and outside
    tries: list[ast.Try] = field(default_factory=list)  # and TryStar, in loops and outside
    stored: list[tuple[Any, ...]] = field(default_factory=list)  # the fields of the bindings of attributes, everywhere
    imported: list[tuple[str, str]] = field(default_factory=list)  # each name that an import binds, and its origin, everywhere
    import_statements: list[ast.Import | ast.ImportFrom] = field(default_factory=list)  # in the module's own scope
    global_names: set[str] = field(default_factory=set)  # declared `global` anywhere
    generators: set[ast.AST] = field(default_factory=set)  # functions and lambdas that yield
    places: defaultdict[type[ast.AST], list[_Place]] = field(default_factory=lambda: defaultdict(list))  # by kind, everywhere
    attribute_names: set[str] = field(default_factory=set)  # of the attributes that are read, everywhere
    repeated: set[Sought] = field(default_factory=set)  # what stands in loops: called names, and kinds of nodes
    instances: set[str] = field(default_factory=set)  # the first parameters of the functions in classes
    called: defaultdict[str, list[_Place]] = field(default_factory=lambda: defaultdict(list))  # by last name, everywhere
    _derived: dict[Any, Any] = field(default_factory=dict)
    _answers: defaultdict[Any, dict[Any, Any]] = field(default_factory=lambda: defaultdict(dict))
    _variables: dict[tuple[Scope, str], Variable] = field(default_factory=dict)
    _owners: dict[tuple[Scope, str], Scope] = field(default_factory=dict)  # by scope and name as it is written

    def given(self, *kinds: type[ast.expr]) -> Iterator[tuple[Scope, str, Any]]:
        """Yield the names that are given a value of one of these kinds, each with its scope, and the value."""
        for scope in self.scopes:
            for fields in scope.bound:
                if fields[4].__class__ in kinds:
                    yield scope, fields[0], fields[4]

    @property
    def doubts(self) -> bool:
        """Whether what is likely at best is asked for."""
        return self.asked.doubts

    def wants(self, code: str, variant: str) -> bool:
        """Whether a variant of a rule is asked for."""
        return (code, variant) not in self.asked.worthless

    @cached_property
    def held(self) -> set[Sought]:
        """What the file calls, which attributes it reads, what it imports from, and which kinds of nodes that are kept it has."""
        return {
            *self.called,
            *self.attribute_names,
            *[f"{origin.partition('.')[0]}." for _, origin in self.imported],
            *self.places,
            *[site.node.__class__ for site in self.comprehensions],
            *[loop.node.__class__ for loop in self.loops],
            *([ast.Call] if self.called else ()),
            *([ast.List] if self.lists else ()),
            *([ast.AugAssign] if self.augments else ()),
        }

    @property
    def sought_in_loops(self) -> set[Sought]:
        """What of that the loops of the file repeat; all, if `everywhere` is wanted."""
        return self.held if self.asked.everywhere else self.repeated

    @cached_property
    def stores(self) -> dict[str, list[Binding]]:
        """What binds attributes in the file, by attribute."""
        return bindings_by_name(self.stored)

    def stores_of(self, scope: Scope, attribute: str) -> list[Binding]:
        """What binds the attributes of the name that `attribute` means in `scope`, whatever object has them."""
        return self.stores.get(mangle(scope, attribute), [])

    @cached_property
    def looping(self) -> list[Scope]:
        """The scopes whose own code has loops."""
        return list(dict.fromkeys([loop.scope for loop in self.loops]))

    @cached_property
    def around_loops(self) -> list[Scope]:
        """The scopes whose own code, or that of a scope inside, has loops."""
        found: dict[Scope, None] = {}
        for looping in self.looping:
            scope: Scope | None = looping
            while scope is not None and scope not in found:
                found[scope] = None
                scope = scope.parent
        return list(found)

    @cached_property
    def star_import(self) -> bool:
        """Whether a `from … import *` may bind any name of the module."""
        return any(isinstance(node, ast.ImportFrom) and node.names[0].name == "*" for node in self.import_statements)

    def owner(self, scope: Scope, name: str) -> Scope:
        """The scope whose variable `name` means when it stands in `scope`; the module's for globals and builtins."""
        owner = self._owners.get((scope, name))
        if owner is None:
            owner = self._owners[scope, name] = self._owner(scope, mangle(scope, name))
        return owner

    def _owner(self, scope: Scope, name: str) -> Scope:
        inner: Scope | None = scope
        while inner is not None and inner.parent is not None:
            if name in inner.global_names:
                return self.scope
            bound = name in inner.bindings and name not in inner.nonlocal_names
            if bound and (inner is scope or inner.kind is not _CLASS):
                return inner
            inner = inner.parent
        return self.scope

    def variable(self, scope: Scope, name: str) -> Variable:
        """The variable that `name`, as the source spells it, means in `scope`."""
        if name[:2] == "__":
            name = mangle(scope, name)
        place = self.owner(scope, name), name
        variable = self._variables.get(place)
        if variable is None:
            variable = self._variables[place] = Variable(place[0], name, self)
        return variable

    def is_global(self, scope: Scope, name: str) -> bool:
        """Whether `name` in `scope` is looked up in the module and the builtins."""
        return self.owner(scope, name) is self.scope

    def constant_global(self, name: str) -> Binding | None:
        """The one statement that binds the global `name`, if there is just one and nothing declares it global."""
        return self._constant_globals.get(name)

    @cached_property
    def _constant_globals(self) -> dict[str, Binding]:
        constant, declared, deleted = {}, Bound.DECLARATION, Bound.DELETION
        for name, bindings in self.scope.bindings.items():
            bound = [found for found in bindings if found.kind is not declared]
            if len(bound) == 1 and bound[0].kind is not deleted and name not in self.global_names:
                constant[name] = bound[0]
        return constant if not self.star_import else {}

    def is_builtin(self, scope: Scope, name: str) -> bool:
        """Whether `name` in `scope` can only be the builtin of that name."""
        unbound = name not in self.scope.bindings and name not in self.global_names
        return unbound and name in BUILTINS and not self.star_import and self.is_global(scope, name)

    def imported_as(self, scope: Scope, name: str) -> str:
        """The dotted name that `name` in `scope` was imported from, where one import alone binds it, or nothing."""
        owner = self.owner(scope, name)
        if owner is self.scope:
            binding = self.constant_global(name)
            return binding.origin if binding is not None else ""
        bound = owner.bindings.get(name, [])
        origin = bound[0].origin if len(bound) == 1 else ""
        return origin if origin and not self.variable(scope, name).bound_elsewhere else ""

    @cached_property
    def declaring(self) -> list[Scope]:
        """The scopes that declare names global or nonlocal."""
        return [scope for scope in self.scopes if scope.global_names or scope.nonlocal_names]

    @cached_property
    def _inner(self) -> dict[Scope | None, list[Scope]]:
        """The scopes right inside each scope."""
        inner: dict[Scope | None, list[Scope]] = {}
        for scope in self.scopes:
            inner.setdefault(scope.parent, []).append(scope)
        return inner

    def users_of(self, owner: Scope, name: str) -> list[Scope]:
        """Return the scopes inside `owner` that read its variable `name`, or bind it by `global` and `nonlocal`."""
        known = self.answers(Module.users_of)
        if owner not in known:  # for all names at once: a function may hold thousands of comprehensions
            known[owner] = self._names_inside(owner)
        return [scope for scope in known[owner].get(name, ()) if self.owner(scope, name) is owner]

    def _names_inside(self, owner: Scope) -> dict[str, list[Scope]]:
        """The scopes inside one, by the names that they read or declare."""
        named: dict[str, list[Scope]] = {}
        waiting = list(self._inner.get(owner, ()))
        while waiting:
            scope = waiting.pop()
            waiting += self._inner.get(scope, ())
            for name in {*scope.reads, *scope.nonlocal_names, *scope.global_names}:
                named.setdefault(name, []).append(scope)
        return named

    def calls_of(self, *names: str) -> Iterator[Site]:
        """Yield the calls, in loops and outside, of a function or method with one of these last names: f(x), a.f(x)."""
        for name in names:
            if name in self.called:
                for place in self.called[name]:
                    yield NEW(Site, place)

    def hot_calls_of(self, *names: str) -> list[Site]:
        """Return those calls in loops only, unless `everywhere` is wanted."""
        called = self.called
        return self._hot([place for name in names if name in called for place in called[name]])

    def hot_sites(self, *kinds: type[ast.AST]) -> list[Site]:
        """Return every node of these kinds in loops only, unless `everywhere` is wanted."""
        return self._hot([place for kind in kinds for place in self.places[kind]])

    def _hot(self, places: list[_Place]) -> list[Site]:
        everywhere = self.asked.everywhere
        return [NEW(Site, place) for place in places if everywhere or place[2].loop is not None]

    def sites(self, *kinds: type[ast.AST]) -> Iterator[Site]:
        """Yield every node of these kinds, in loops and outside: operators, subscripts, displays, functions and `with`."""
        for kind in kinds:
            for place in self.places[kind]:
                yield NEW(Site, place)

    def once(self, derive: Callable[[Module], _T]) -> _T:
        """Return `derive(self)`, computed once for this file: for what several rules ask."""
        if derive not in self._derived:
            self._derived[derive] = derive(self)
        derived: _T = self._derived[derive]
        return derived

    def answers(self, question: Any) -> dict[Any, Any]:
        """Return the answers to a question that are known so far, by its arguments; empty at first."""
        return self._answers[question]

    def release(self) -> None:
        """Cut the circles of module, scopes and what they hold, so that all of it goes at once and not by garbage collection.

        The collector would have the syntax tree of the file to look through as well.
        """
        for scope in self.scopes:
            scope.release()
        self.forget()

    def asked_for(self, asked: Asked) -> Module:
        """Return the same facts, with nothing derived from them yet, of which so much is asked; `forget` these afterwards."""
        return replace(self, asked=asked, _derived={}, _answers=defaultdict(dict), _variables={}, _owners={})

    def forget(self) -> None:
        """Let go of what was derived from the facts."""
        self._variables.clear()
        self._owners.clear()
        self._derived.clear()
        self._answers.clear()
