"""What the walk finds in one file, and what the rules are asked for."""

from __future__ import annotations

import ast
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.model.scopes import NEW, Binding, Place, Scope, Site, bindings_by_name, mangle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.kinds import Sought
    from flake8_bytecode_perf.model.loops import Loop


class Asked(NamedTuple):
    """What the rules are asked for, so that they need not look for anything else; by default for all that there is.

    `everywhere`: rules that speak in loops for what stands outside as well. `doubts`: what is likely at best. `worthless` are
    the variants that nobody wants, each with its rule's code. `cold`: what stands in cold code as well. `profiled`: what only a
    profile shows to run again and again.
    """

    everywhere: bool = True
    doubts: bool = True
    worthless: frozenset[tuple[str, str]] = frozenset()
    cold: bool = True
    profiled: bool = False


@dataclass(eq=False)  # frozen ones take twice as long to make
class Facts:
    """What the walk finds in one file. The lists hold sites inside loops only, where their comment does not say otherwise."""

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
    # by kind, everywhere; the comparisons `x in xs` and `x not in xs` by ast.In, too
    places: defaultdict[type[ast.AST], list[Place]] = field(default_factory=lambda: defaultdict(list))
    attribute_names: set[str] = field(default_factory=set)  # of the attributes that are read, everywhere
    repeated: set[Sought] = field(default_factory=set)  # what stands in loops: called names, and kinds of nodes
    instances: set[str] = field(default_factory=set)  # the first parameters of the functions in classes
    called: defaultdict[str, list[Place]] = field(default_factory=lambda: defaultdict(list))  # by last name, everywhere

    def given(self, *kinds: type[ast.expr]) -> Iterator[tuple[Scope, str, Any]]:
        """Yield the names that are given a value of one of these kinds, each with its scope, and the value."""
        for scope in self.scopes:
            for fields in scope.bound:
                if fields[4].__class__ in kinds:
                    yield scope, fields[0], fields[4]

    def values(self) -> Iterator[ast.expr]:
        """Yield the value of each assignment to a name or an attribute, once for each of its targets, and each default."""
        for bound in (*[scope.bound for scope in self.scopes], self.stored):
            for fields in bound:
                if fields[4] is not None:
                    yield fields[4]

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

    @cached_property
    def declaring(self) -> list[Scope]:
        """The scopes that declare names global or nonlocal."""
        return [scope for scope in self.scopes if scope.global_names or scope.nonlocal_names]

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

    def _hot(self, places: list[Place]) -> list[Site]:
        everywhere = self.asked.everywhere
        return [NEW(Site, place) for place in places if everywhere or place[2].loop is not None]

    def sites(self, *kinds: type[ast.AST]) -> Iterator[Site]:
        """Yield every node of these kinds, in loops and outside: operators, subscripts, displays, functions and `with`."""
        for kind in kinds:
            for place in self.places[kind]:
                yield NEW(Site, place)
