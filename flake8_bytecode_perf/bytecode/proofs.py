"""Proofs: which instructions must stand at which places."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from flake8_bytecode_perf.bytecode.opcodes import (
    builds_dict,
    builds_list,
    builds_set,
    builds_tuple,
    calls,
    loads_any_attribute,
    loads_global,
    name_of,
)
from flake8_bytecode_perf.syntax import chain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from flake8_bytecode_perf.bytecode.instruction import Instruction
    from flake8_bytecode_perf.model.scopes import Site
    from flake8_bytecode_perf.rule import Suspect

    Proof = Callable[[Site, Suspect, "Bytecode"], "Evidence | None"]


class Bytecode(Protocol):
    """What a proof may ask of the compiled file."""

    def at(self, node: ast.AST) -> Sequence[Instruction]:
        """Return the instructions that stand at exactly the node's span."""

    def within(self, node: ast.AST) -> Iterable[Instruction]:
        """Return the instructions that stand anywhere inside the node's span."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the bytecode says of one site: the names of the instructions found there, and what they mean in words."""

    instructions: tuple[str, ...]
    note: str = ""


# Proofs that only ask what stands at certain places


def at_site(site: Site, _suspect: Suspect) -> Iterable[ast.AST]:
    """The site's own node."""
    return (site.node,)


def at_parent(site: Site, _suspect: Suspect) -> Iterable[ast.AST]:
    """The node that contains the site's."""
    return (site.parent,)


def at_span(_site: Site, suspect: Suspect) -> Iterable[ast.AST]:
    """The first of the suspect's spans."""
    return suspect.spans[:1]


def at_later_spans(_site: Site, suspect: Suspect) -> Iterable[ast.AST]:
    """All spans of the suspect but the first."""
    return suspect.spans[1:]


def at_any_span(_site: Site, suspect: Suspect) -> Iterable[ast.AST]:
    """All spans of the suspect."""
    return suspect.spans


def at_span_or_site(site: Site, suspect: Suspect) -> Iterable[ast.AST]:
    """The first of the suspect's spans, or the site's own node."""
    return *suspect.spans[:1], site.node


def stands(*families: Callable[[Instruction], bool]) -> Proof:
    """Make the proof that one instruction of each family stands at the site's own span."""
    return stands_at(*((at_site, family) for family in families))


def stands_at(*asked: tuple[Callable[[Site, Suspect], Iterable[ast.AST]], Callable[[Instruction], bool]]) -> Proof:
    """Make the proof that at each of the places an instruction of the family beside it stands; they are named in this order."""

    def proof(site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
        first = []
        for place, family in asked:
            here = (instruction for node in place(site, suspect) for instruction in bytecode.at(node))
            first.append(next(filter(family, here), None))
        return _evidence(first)

    return proof


calls_method_of_site = stands_at((at_span_or_site, loads_any_attribute), (at_span_or_site, calls))


def found(instructions: Sequence[Instruction], *families: Callable[[Instruction], bool]) -> Evidence | None:
    """Return the names of the first instruction of each family, or None if a family is missing."""
    return _evidence([next(filter(family, instructions), None) for family in families])


def found_at(bytecode: Bytecode, *asked: tuple[ast.AST, Callable[[Instruction], bool]]) -> Evidence | None:
    """Return the names of the first instruction of each family at the node beside it, or None if one is missing."""
    return _evidence([next(filter(family, bytecode.at(node)), None) for node, family in asked])


def together(*evidence: Evidence | None) -> Evidence | None:
    """Return the instructions of all the evidence, or None if some of it is missing."""
    there = [one for one in evidence if one is not None]
    names = tuple([name for one in there for name in one.instructions])
    return Evidence(names) if len(there) == len(evidence) else None


def _evidence(instructions: Sequence[Instruction | None]) -> Evidence | None:
    """The names of the instructions; None if one of them is missing."""
    named = tuple([name_of(one) for one in instructions if one is not None])
    return Evidence(named) if len(named) == len(instructions) else None


_MAKERS = {
    **dict.fromkeys((ast.List, ast.ListComp), builds_list),
    **dict.fromkeys((ast.Set, ast.SetComp), builds_set),
    **dict.fromkeys((ast.Dict, ast.DictComp), builds_dict),
    ast.Tuple: builds_tuple,
    ast.Call: calls,
}


def makes(node: ast.AST) -> Callable[[Instruction], bool]:
    """Return the family of the instructions that make what a display, a comprehension or a call gives."""
    return _MAKERS[node.__class__]


def is_made(site: Site, _suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    """The proof that the display, the comprehension or the call at the site is made."""
    return found_at(bytecode, (site.node, makes(site.node)))


def reads_chain(site: Site, _suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    """The proof that a global, and each attribute of the chain `a.b.c` at the site, is looked up."""
    base, links = chain(site.node)
    return found_at(bytecode, (base or site.node, loads_global), *((link, loads_any_attribute) for link in links))
