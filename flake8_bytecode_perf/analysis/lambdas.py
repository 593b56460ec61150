"""Lambdas that are keys: who calls them with elements, and what of `operator` does the same."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.comprehensions import is_other_function
from flake8_bytecode_perf.analysis.knowledge import KEY_FUNCTIONS
from flake8_bytecode_perf.analysis.lengths import is_few
from flake8_bytecode_perf.analysis.symbols import compiled_name, dotted_name
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.syntax import chain, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site


def parameters_of(function: ast.Lambda) -> list[str]:
    """Return the names of a lambda's parameters, or none if one has a default, is a keyword's or takes the rest."""
    given = function.args
    if given.defaults or given.kwonlyargs or given.vararg is not None or given.kwarg is not None:
        return []
    return [parameter.arg for parameter in (*given.posonlyargs, *given.args)]


def key_lambda(call: ast.Call) -> ast.Lambda | None:
    """Return the lambda among what a call is given: by the name of `key`, or as the last argument."""
    given = [keyword.value for keyword in call.keywords if keyword.arg == "key"] or call.args[1:][-1:]
    return next((value for value in given if isinstance(value, ast.Lambda)), None)


def takes_a_key(module: Module, site: Site) -> bool:
    """Whether the call at `site` calls its key with more than a few elements."""
    call, scope, named = site.node, site.where.scope, any(keyword.arg == "key" for keyword in site.node.keywords)
    if isinstance(call.func, ast.Attribute) and call.func.attr == "sort":
        known = type_of(call.func.value, module, scope) in ("", "list")
        few = not module.asked.cold and is_few(module, scope, call.func.value)
        return named and not call.args and known and not few and not is_other_function(module, scope, call.func)
    iterable, most = KEY_FUNCTIONS.get(dotted_name(call.func, module, scope), (0, 0))
    most -= named and most > 1  # the last one is the key
    fits = iterable < len(call.args) <= most if named else len(call.args) == most > 1
    return fits and not is_few(module, scope, call.args[iterable])


def getter_of(key: ast.Lambda, scope: Scope) -> tuple[str, str]:
    """Return what of `operator` does the same as the lambda, and what that takes: "items", "attributes", "dotted", "attribute".

    A lone item has "". Nothing where nothing does the same.
    """
    many = isinstance(key.body, ast.Tuple)
    parts: Sequence[ast.expr] = key.body.elts if isinstance(key.body, ast.Tuple) else [key.body]
    if len(parts) < 1 + many:  # lambda x: (x[0],)
        return "", ""
    if items := _items(parts, key):
        return f"operator.itemgetter({', '.join(items)})", "items" if many else ""
    if names := _attributes(parts, key, scope):
        variant = "attributes" if many else "dotted" if "." in names[0] else "attribute"
        return f"operator.attrgetter({', '.join(map(repr, names))})", variant
    return "", ""


def _items(parts: Sequence[ast.expr], key: ast.Lambda) -> list[str]:
    """The indexes, as they are written, if each part is an item of the parameter with a constant index."""
    indexes = []
    for part in parts:
        match part:
            case ast.Subscript(value=ast.Name(id=name), slice=index) if name == parameters_of(key)[0] and _is_constant(index):
                indexes.append(text(index))
    return indexes if len(indexes) == len(parts) else []


def _is_constant(index: ast.expr) -> bool:
    value = index.operand if isinstance(index, ast.UnaryOp) and isinstance(index.op, ast.USub) else index
    return isinstance(value, ast.Constant)


def _attributes(parts: Sequence[ast.expr], key: ast.Lambda, scope: Scope) -> list[str]:
    """The attributes, dotted where they are attributes of attributes, if each part is one of the parameter."""
    names = []
    for part in parts:
        base, links = chain(part)
        private = any(compiled_name(scope, link.attr) != link.attr for link in links)
        if base is not None and links and not private and base.id == parameters_of(key)[0]:
            names.append(".".join([link.attr for link in links]))
    return names if len(names) == len(parts) else []
