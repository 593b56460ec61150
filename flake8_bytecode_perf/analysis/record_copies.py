"""Calls that copy a record with other fields, and the record that it is."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.globals import is_patched
from flake8_bytecode_perf.analysis.records import record_of, records
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.syntax import last_name

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.records import Record
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


class Copy(NamedTuple):
    """What is copied, with which fields changed, and how: "" for a method, "dataclass" or "copy"."""

    name: ast.Name
    changes: dict[str, ast.expr]
    variant: str


def copy_at(module: Module, site: Site) -> Copy | None:
    """Return what the call at `site` copies: p of `p._replace(x=1)`, `replace(p, x=1)` and `copy(p)`."""
    call, scope = site.node, site.where.scope
    changes = {keyword.arg: keyword.value for keyword in call.keywords}
    if None in changes:
        return None
    match call:
        case ast.Call(func=ast.Attribute(value=ast.Name() as name, attr="_replace"), args=[]) if changes:
            return Copy(name, changes, "")
        case ast.Call(args=[ast.Name() as name]) if changes and dotted_name(call.func, module, scope) == "dataclasses.replace":
            return Copy(name, changes, "dataclass")
        case ast.Call(args=[ast.Name() as name], keywords=[]) if dotted_name(call.func, module, scope) == "copy.copy":
            return Copy(name, changes, "copy")
    return None


def record_of_copy(module: Module, site: Site, copy: Copy) -> Record | None:
    """Return the class of what is copied, if it has these fields; if it is not known, the only one of the file that has them."""
    known = record_of(module, site.where.scope, copy.name)
    fitting = [
        record
        for record in ([known] if known is not None else records(module).values())
        if _is_of_kind(record, copy) and copy.changes.keys() <= {*record.fields}
    ]
    return fitting[0] if len(fitting) == 1 and (known is not None or copy.changes) else None


def _is_of_kind(record: Record, copy: Copy) -> bool:
    """Whether a call copies such a record: `replace` takes no plain class."""
    if copy.variant == "copy":
        return not record.is_tuple
    return record.is_tuple if copy.variant == "" else record.is_dataclass


def may_be_of_subclass(module: Module, site: Site, record: Record, copy: Copy) -> bool:
    """Whether a class of the file derives from the record, and the object is not shown to be made by the record's constructor."""
    bindings = module.variable(site.where.scope, copy.name.id).bindings
    if all(isinstance(found.value, ast.Call) for found in bindings):
        return False
    classes = [scope.node for scope in module.scopes if scope.kind is Kind.CLASS]
    return any(last_name(base) == record.name for node in classes for base in node.bases)  # type: ignore[attr-defined]


def has_own_fields(module: Module, record: Record) -> bool:
    """Whether a field is something else in the class, or gets to be later: a property, Point.x = property(…)."""
    stored = [last_name(store.node.value) for field in record.fields for store in module.stores.get(field, ())]
    classes = {getattr(scope.node, "name", "") for scope in module.scopes if scope.kind is Kind.CLASS} | {record.name}
    patched = any(is_patched(module, field) for field in record.fields)
    return patched or not record.methods.isdisjoint(record.fields) or not classes.isdisjoint(stored)
