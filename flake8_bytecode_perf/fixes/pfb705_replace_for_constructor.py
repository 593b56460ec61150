"""Calls the constructor of a record in place of what copies it field by field."""

from __future__ import annotations

from typing import Any

import libcst as cst

from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite:
    """Return the rewrite: Point(1, p.y) for p._replace(x=1)."""
    [site] = proved.sites
    record, copy = proved.suspect.detail
    call: Any = proved.chunk.node(site.node)
    changed = {argument.keyword.value: argument.value for argument in call.args if argument.keyword is not None}
    kept = {field: cst.Attribute(cst.Name(copy.name.id), cst.Name(field)) for field in record.fields}
    arguments = [cst.Arg(changed.get(field, kept[field])) for field in record.fields]
    return Rewrite({call: cst.Call(cst.Name(record.name), arguments, lpar=call.lpar, rpar=call.rpar)})
