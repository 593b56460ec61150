"""Moves an import out of the loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.fixes._hoist import moved

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: the import right before the outermost loop."""
    [site] = proved.sites
    return moved(proved, site.where.nest, site.node)
