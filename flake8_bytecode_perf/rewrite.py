"""What a fix works with: the place that was proved, and the rewrite or the refusal that it hands back."""

from __future__ import annotations

import ast
import builtins
import keyword
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.importable_names import imported_as
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.model.loops import Loop

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import libcst as cst

    from flake8_bytecode_perf.analysis.importable_names import Import
    from flake8_bytecode_perf.chunk import Chunk
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site
    from flake8_bytecode_perf.rule import Suspect

_DOUBLED = re.compile(r"(?<=[^_])__+(?=[^_])")  # where _index is joined to self
_START_OF_WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


class Refusal(NamedTuple):
    """Why a finding is not fixed: a name that stays, and a sentence for the user, without its full stop."""

    slug: str
    reason: str


class RefusedError(Exception):
    """A rewrite can't be applied; `refusal` tells why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.reason)
        self.refusal = refusal


@dataclass(slots=True)
class Rewrite:
    """What a fix wants: nodes of one chunk to replace, lines to put before and after statements, and imports.

    A node is replaced by None to be removed. `rewritten` are statements that change besides those of the sites, `imports` are
    of the standard library.
    """

    replaced: dict[cst.CSTNode, cst.CSTNode | None] = field(default_factory=dict)
    before: dict[Any, list[Any]] = field(default_factory=dict)
    after: dict[Any, list[Any]] = field(default_factory=dict)
    rewritten: list[ast.stmt] = field(default_factory=list)
    imports: list[Import] = field(default_factory=list)

    @property
    def touched(self) -> set[cst.CSTNode]:
        """The nodes that change, and those that get lines around them."""
        return {*self.replaced, *self.before, *self.after}

    @classmethod
    def union(cls, rewrites: Iterable[Rewrite]) -> Rewrite:
        """Return what several rewrites that do not overlap want together."""
        together = cls()
        for rewrite in rewrites:
            together.replaced |= rewrite.replaced
            together.imports += rewrite.imports
            for mine, lines in ((together.before, rewrite.before), (together.after, rewrite.after)):
                for node, added in lines.items():
                    known = mine.get(node, [])
                    mine[node] = known + [line for line in added if line not in known]  # two loops of one statement
        return together


class Given(NamedTuple):
    """A name that a fix has been given in a function, the value that it gets before a loop, and that loop."""

    runner: Scope
    name: str
    value: str
    loop: Loop | None

    def serves(self, runner: Scope, value: str, loop: Loop | None) -> bool:
        """Whether the name can get the same value before another loop as well: neither stands in the other."""
        if self.loop is None or loop is None or (self.runner, self.value) != (runner, value):
            return False
        return not self.loop.holds(loop) and not loop.holds(self.loop)


@dataclass(frozen=True, slots=True)
class Proved:
    """A finding as a fix is handed it: the sites that were proved, where they stand, and how to name new things there."""

    module: Module
    suspect: Suspect
    sites: tuple[Site, ...]
    chunk: Chunk
    parents: Mapping[ast.AST, ast.AST]

    def statement(self, node: ast.AST) -> ast.stmt:
        """Return the statement of a block that a node stands in: of an `elif` the whole `if`."""
        while True:
            above = self.parents[node]
            if isinstance(node, ast.stmt) and not _is_elif(node, above):
                return node
            node = above

    def imported(self, scope: Scope, module: str, name: str) -> tuple[str, list[Import]] | None:
        """Return how a module's name is written in `scope`, and what to import for that; None where that would be another's.

        What the file imports counts if it stands above, under no condition.
        """
        return imported_as(self.module, scope, self.chunk.top, module, name)

    def fresh(self, loop_or_scope: Loop | Scope, *wanted: str, value: str = "") -> str:
        """Return the first of some names that nothing which the function can see, or that sees into it, uses.

        A name that is to get this `value` before a loop may also be one that another loop of the function gets it by.
        """
        loop = loop_or_scope if isinstance(loop_or_scope, Loop) else None
        scope = loop_or_scope.scope if isinstance(loop_or_scope, Loop) else loop_or_scope
        runner = scope.runner
        same = {given.name for given in self.chunk.named if value and given.serves(runner, value, loop)}
        given = {given.name for given in self.chunk.named if within(given.runner, runner) or within(runner, given.runner)}
        taken = _seen_from(self.module, runner) | (given - same)
        candidates = [_plain(name) for name in wanted if name.isidentifier() and not keyword.iskeyword(name)]
        candidates += [f"local_{candidates[-1]}"] if hasattr(builtins, candidates[-1]) else []
        candidates += [f"{candidates[-1]}_{number}" for number in range(2, 1000)]
        kept = {"l", *keyword.kwlist}  # flake8 takes l for 1
        free = (name for name in candidates if not hasattr(builtins, name) and name not in kept)
        name = next(name for name in free if name not in taken or self._has_only(runner, name, value))
        self.chunk.named.append(Given(runner, name, value, loop))
        return name

    def _has_only(self, runner: Scope, name: str, value: str) -> bool:
        """Whether a name is a local of a function that never has another value than this builtin."""
        if runner.kind is not Kind.FUNCTION or not hasattr(builtins, value) or not self.module.is_builtin(runner, value):
            return False
        if any(name in scope.bindings for scope in self.module.scopes if scope is not runner):
            return False
        found = [binding.value for binding in runner.bindings.get(name, ())]
        return bool(found) and all(isinstance(one, ast.Name) and one.id == value for one in found)


def _plain(name: str) -> str:
    """A name as locals are written: OrderedDict is ordered_dict, ast_Tuple is ast_tuple, is__Visitor is is_visitor."""
    return "_".join(_word(part) for part in _DOUBLED.sub("_", name).split("_"))


def _word(part: str) -> str:
    is_capitalized = part[:1].isupper() and not part.isupper()
    return _START_OF_WORD.sub("_", part).lower() if is_capitalized else part


def _is_elif(node: ast.stmt, above: Any) -> bool:
    """Whether it is the lone `if` of an `else`: written out or as `elif`, it is part of the `if` above for us."""
    return isinstance(node, ast.If) and isinstance(above, ast.If) and above.orelse == [node]


def _seen_from(module: Module, runner: Scope) -> set[str]:
    """The names that code of a function may mean; the names of a class are unknown to its methods."""
    names: set[str] = set()
    for scope in module.scopes:
        if scope.kind is Kind.CLASS and scope is not runner and within(runner, scope):
            continue
        if scope.kind is Kind.MODULE or within(scope, runner) or within(runner, scope):
            names |= scope.bindings.keys() | scope.reads.keys() | scope.global_names | scope.nonlocal_names
    return names


def within(scope: Scope | None, other: Scope) -> bool:
    """Return whether a scope is another one, or stands in it."""
    while scope is not None:
        if scope is other:
            return True
        scope = scope.parent
    return False
