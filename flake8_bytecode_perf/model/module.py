"""All facts of one file, and what the names in it mean."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from flake8_bytecode_perf.model.facts import Asked, Facts
from flake8_bytecode_perf.model.kinds import BUILTINS, Bound, Kind
from flake8_bytecode_perf.model.scopes import Binding, Scope, mangle
from flake8_bytecode_perf.model.variables import Variable

if TYPE_CHECKING:
    from collections.abc import Callable

_CLASS = Kind.CLASS  # an enum's member is looked up as an attribute each time: on 3.11 that takes long
_T = TypeVar("_T")


@dataclass(eq=False)
class Module(Facts):
    """All facts of one file: what the walk found, what the names in it mean, and the answers that were derived from that."""

    _derived: dict[Any, Any] = field(default_factory=dict)
    _answers: defaultdict[Any, dict[Any, Any]] = field(default_factory=lambda: defaultdict(dict))
    _variables: dict[tuple[Scope, str], Variable] = field(default_factory=dict)
    _owners: dict[tuple[Scope, str], Scope] = field(default_factory=dict)  # by scope and name as it is written

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
