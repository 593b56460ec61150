"""Keeps an attribute in a local while a loop adds to it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.fixes._around import kept_in_local
from flake8_bytecode_perf.fixes._results import is_set_at_first
from flake8_bytecode_perf.model import Kind

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Module
    from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `count` in the loop, `counter.count = count` behind it.

    None where the attribute may not be there before the loop, and where a class of the file is told of each store.
    """
    loop, stored = proved.sites[0].where.nest, proved.suspect.subject
    if not is_set_at_first(proved, loop.scope, proved.sites[0].node) or proved.module.once(_hooks):
        return None
    _, _, last = stored.rpartition(".")
    uses = [node for node in ast.walk(loop.node) if isinstance(node, ast.Attribute) and key(node) == stored]
    return kept_in_local(proved, loop, stored, uses, last.strip("_"), stored.replace(".", "_"))


def _hooks(module: Module) -> bool:
    """Whether a class of the file is told of each attribute that is stored."""
    return any("__setattr__" in scope.bindings for scope in module.scopes if scope.kind is Kind.CLASS)
