"""Calls of functions that have got another name: `from contextlib import redirect_stdout as quiet`, `put = setattr`."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def calls_by_any_name(module: Module, *names: str) -> Iterator[tuple[Site, str]]:
    """Yield the calls of what has one of these last names, or gets another name from it anywhere in the file, with the former.

    This is for what must not be missed: a name may well mean something else at the place of the call.
    """
    for name in names:
        for other in (name, *_other_names(module, name)):
            yield from ((site, name) for site in module.calls_of(other))


@remembered
def _other_names(module: Module, name: str) -> list[str]:
    """The names that a name is given, directly or by way of others."""
    given, found = _given_names(module), [name]
    for known in found:  # grows as it goes
        found += [other for other in given.get(known, ()) if other not in found]
    return found[1:]


@remembered
def _given_names(module: Module) -> dict[str, list[str]]:
    """The names that imports and assignments of the file give to what has a last name."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    assigned = [(name, last_name(value)) for _, name, value in module.given(ast.Name, ast.Attribute)]
    imported = [(name, origin.rpartition(".")[2]) for name, origin in module.imported]
    for name, old in (*assigned, *imported):
        if old != name:
            found[old].append(name)
    return found
