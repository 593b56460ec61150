"""Keeps an attribute in a local while a loop adds to it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.fixes._around import kept_in_local
from flake8_bytecode_perf.rules._growth import key

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `count` in the loop, `counter.count = count` behind it."""
    loop, stored = proved.sites[0].where.nest, proved.suspect.subject
    _, _, last = stored.rpartition(".")
    uses = [node for node in ast.walk(loop.node) if isinstance(node, ast.Attribute) and key(node) == stored]
    return kept_in_local(proved, loop, stored, uses, last.strip("_"), stored.replace(".", "_"))
