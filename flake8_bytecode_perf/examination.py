"""One text of a file as it is fixed: its syntax tree, its facts and its findings, each worked out once."""

from __future__ import annotations

import ast
import warnings
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.check import asked_by, found_anew, found_in
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.report import finding_of
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.source import lines_of
from flake8_bytecode_perf.syntax import children_of, nodes_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.report import Weighed
    from flake8_bytecode_perf.rule import Finding
    from flake8_bytecode_perf.settings import Settings

    Name = tuple[str, ...]


def tree_of(text: str) -> ast.Module:
    """Return the syntax tree of a text; raises SyntaxError and its like."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(text)


def parsed(text: str) -> ast.Module | None:
    """Return the syntax tree of a text, or None if it has none."""
    try:
        return tree_of(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def name_of(weighed: Weighed) -> Name:
    """Return a finding's code and subject, and the functions and classes that it stands in: all that stays when lines move."""
    rule, suspect, proved, _ = weighed
    return rule.code, suspect.subject, *proved[0][0].where.scope.path


class Place(NamedTuple):
    """The name of a finding, and the lines on which its sites begin."""

    name: Name
    lines: frozenset[int]


def _lines_of(weighed: Weighed) -> frozenset[int]:
    return frozenset([site.node.lineno for site, _ in weighed[2]])


class Parents(dict[ast.AST, ast.AST]):
    """The node above each node of a tree that holds code: filled for the statements that are asked for first, then for all."""

    def __init__(self, tree: ast.Module) -> None:
        super().__init__(dict.fromkeys(tree.body, tree))
        self._waiting = {*tree.body}

    def fill(self, statements: Iterable[ast.stmt]) -> None:
        """Add what stands in some statements of the top level."""
        for statement in self._waiting.intersection(statements):
            self._waiting.remove(statement)
            self.update({child: node for node in nodes_in(statement) for child in children_of(node)})

    def __missing__(self, node: ast.AST) -> ast.AST:
        if not self._waiting:
            raise KeyError(node)
        self.fill([*self._waiting])
        return self[node]


class Examination:
    """A text that parses, with its findings at some settings. `release` it when it is done with."""

    def __init__(self, text: str, tree: ast.Module, settings: Settings) -> None:
        self.text, self.tree = text, tree
        self.settings = settings
        self._places: dict[frozenset[str], list[Place]] = {}

    @cached_property
    def lines(self) -> list[str]:
        """The lines, with their ends."""
        return lines_of(self.text)

    @cached_property
    def module(self) -> Module:
        """The facts of the file."""
        return collect(self.tree, asked_by(self.settings))

    @cached_property
    def _found(self) -> tuple[list[Weighed], list[Finding]]:
        return found_in(self.module, self.settings)

    @property
    def weighed(self) -> list[Weighed]:
        """What is found."""
        return self._found[0]

    @property
    def findings(self) -> list[Finding]:
        """What is found, internal errors included, as `check` returns it."""
        weighed, troubles = self._found
        return sorted({*troubles, *map(finding_of, weighed)})

    @cached_property
    def parents(self) -> Parents:
        """The node above each node."""
        return Parents(self.tree)

    def places(self, codes: Collection[str], *, alone: bool = False) -> list[Place]:
        """Return what the rules with these codes find, whatever it gains, and on which lines.

        The rules that they yield to are asked as well, unless they are asked `alone`.
        """
        better = [rule.yields_to for rule in RULES if rule.code in codes and not alone]
        asked = frozenset(codes).union(*better)
        if asked not in self._places:
            self._places[asked] = [Place(name_of(one), _lines_of(one)) for one in self._all_of(asked)]
        return self._places[asked]

    def _all_of(self, codes: Collection[str]) -> list[Weighed]:
        everything, rules = replace(self.settings, min_gain=-1.0), [rule for rule in RULES if rule.code in codes]
        if everything != self.settings:
            return found_anew(self.module, everything, rules)
        return self.weighed if "_found" in vars(self) else found_in(self.module, everything, rules)[0]

    def release(self) -> None:
        """Let go of the facts, which hold each other."""
        if "module" in vars(self):
            self.module.release()
