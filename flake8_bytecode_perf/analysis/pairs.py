"""Comprehensions over pairs, and how a function is called with the two halves of each from C."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.syntax import text

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site


class Pairs(NamedTuple):
    """The names of the two halves, and what gives them: the two arguments of `zip`, or one iterable of pairs."""

    names: tuple[str, str]
    sources: tuple[ast.expr, ...]


def pairs_of(module: Module, scope: Scope, clauses: list[ast.comprehension]) -> Pairs | None:
    """Return what a comprehension goes through that makes no more of it than pairs: for a, b in zip(xs, ys)."""
    match clauses:
        case [ast.comprehension(target=ast.Tuple(elts=[ast.Name(id=one), ast.Name(id=other)]), iter=source, ifs=[], is_async=0)]:
            if one == other:
                return None
            match source:
                case ast.Call(func=ast.Name(id="zip"), args=arguments, keywords=keywords) if module.is_builtin(scope, "zip"):
                    plain = (
                        len(arguments) == 2 and not keywords and not any(isinstance(given, ast.Starred) for given in arguments)
                    )
                    return Pairs((one, other), tuple(arguments)) if plain else None
            return Pairs((one, other), (source,))
    return None


def mapped(function: str, pairs: Pairs, first: str, second: str) -> str:
    """Return the call that calls a function with the halves of these names in this order; nothing if there is none."""
    if (first, second) == pairs.names:
        return f"{'map' if len(pairs.sources) > 1 else 'itertools.starmap'}({', '.join([function, *map(text, pairs.sources)])})"
    turned = (second, first) == pairs.names and len(pairs.sources) > 1
    return f"map({', '.join([function, *map(text, pairs.sources[::-1])])})" if turned else ""


def called_on_pairs(module: Module, site: Site, name: str, arguments: list[ast.expr]) -> str:
    """Return what calls a builtin with the pairs of the comprehension at `site`, as it does itself; nothing if there is none."""
    match arguments, site.node.generators:
        case [ast.Name(id=one), ast.Name(id=other)], clauses:
            pairs = pairs_of(module, site.where.scope, clauses)
            return mapped(name, pairs, one, other) if pairs is not None else ""
        case [ast.Starred(value=ast.Name(id=spread))], [
            ast.comprehension(target=ast.Name(id=bound), ifs=[], is_async=0) as clause
        ]:
            return f"itertools.starmap({name}, {text(clause.iter)})" if spread == bound else ""
    return ""
