"""Variables, with all that binds and reads them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.model.scopes import NEW, Binding, Scope, Site

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop, Point
    from flake8_bytecode_perf.model.module import Module


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
    def _sorted(self) -> dict[Loop | None, tuple[list[Point], list[Site]]]:
        """The reads by nest in the order of the file, and their places, as far as they were asked for."""
        return {}
