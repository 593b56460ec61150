"""Whether every iteration may get the same object, where each makes one of its own."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.displays import reads_of_local, reads_only
from flake8_bytecode_perf.analysis.knowledge import CONTAINER_READERS, IMMUTABLE, SET_OPERATORS
from flake8_bytecode_perf.analysis.mutation import is_called
from flake8_bytecode_perf.analysis.types import type_of

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def may_be_shared(module: Module, site: Site) -> bool:
    """Whether every iteration may get the same object: one that can't be changed, or that is only read."""
    return type_of(site.node, module, site.where.scope) in IMMUTABLE or is_only_read(module, site)


def is_only_read(module: Module, site: Site) -> bool:
    """Whether a collection that is made at a site is only read: where it stands, or by all uses of one local."""
    return _is_read_here(module, site) or reads_of_local(module, site, _is_read_here)


def _is_read_here(module: Module, site: Site) -> bool:
    match site.parent:
        case ast.Compare(ops=operators):
            return not any(isinstance(operator, (ast.Is, ast.IsNot)) for operator in operators)
        case ast.BinOp(op=operator):
            return isinstance(operator, SET_OPERATORS) and type_of(site.node, module, site.where.scope) == "set"
        case ast.Attribute(attr=method) as above:
            return method in CONTAINER_READERS and is_called(module, above)
    copied = getattr(getattr(site.node, "func", None), "id", "") == "list"
    return reads_only(module, site) and not (copied and isinstance(site.parent, (ast.For, ast.comprehension)))  # PFB512's
