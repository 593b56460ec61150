"""Keeps an attribute in a local while a loop adds to it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.fixes._around import kept_in_local

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite:
    """Return the rewrite: `count` in the loop, `counter.count = count` behind it."""
    loop: Loop = proved.suspect.detail
    stored = proved.suspect.subject
    uses = [node for node in ast.walk(loop.node) if isinstance(node, ast.Attribute) and key(node) == stored]
    return kept_in_local(proved, loop, stored, uses, stored.rpartition(".")[2].strip("_"), stored.replace(".", "_"))
