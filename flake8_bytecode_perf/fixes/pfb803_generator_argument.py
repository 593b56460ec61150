"""Makes a comprehension of a generator expression, or passes what it goes through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.rewrite import Proved, Rewrite

if TYPE_CHECKING:
    from collections.abc import Callable

_OWN: dict[str, Callable[[Any], cst.BaseExpression]] = {
    "list": lambda generator: cst.ListComp(generator.elt, generator.for_in),
    "set": lambda generator: cst.SetComp(generator.elt, generator.for_in),
    "dict": lambda generator: cst.DictComp(key=_half(generator, 0), value=_half(generator, 1), for_in=generator.for_in),
}


def _half(generator: Any, index: int) -> cst.BaseExpression:
    return generator.elt.elements[index].value  # type: ignore[no-any-return]


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: the comprehension, for list, set and dict in place of the call, or the iterable alone."""
    [site] = proved.sites
    call, generator = proved.chunk.node(site.parent), proved.chunk.node(site.node)
    if proved.suspect.detail is not None:  # tuple(x for x in xs)
        return Rewrite({generator: generator.for_in.iter})
    make = _OWN.get(call.func.value) if isinstance(call.func, cst.Name) else None
    if make is not None:
        made = make(generator)
        opening, closing = call.whitespace_before_args, call.args[0].whitespace_after_arg
        if isinstance(made, cst.ListComp):
            made = made.with_changes(
                lbracket=cst.LeftSquareBracket(whitespace_after=opening),
                rbracket=cst.RightSquareBracket(whitespace_before=closing),
            )
        else:
            made = made.with_changes(
                lbrace=cst.LeftCurlyBrace(whitespace_after=opening), rbrace=cst.RightCurlyBrace(whitespace_before=closing)
            )
        return Rewrite({call: made.with_changes(lpar=call.lpar, rpar=call.rpar)})
    return Rewrite({generator: _listed(proved, call, generator)})


def _listed(proved: Proved, call: Any, generator: Any) -> cst.BaseExpression:
    """The list comprehension, its lines indented in the brackets as black does it."""
    made, [site] = _OWN["list"](generator), proved.sites
    code = cst.Module([]).code_for_node
    lines = code(made)[1:-1].split("\n")
    column = site.node.elt.col_offset - proved.statement(site.node).col_offset  # libcst adds what the block is indented by
    texts = any(quotes in line for line in lines for quotes in ('"""', "'''"))
    if generator.lpar:
        return made.with_changes(
            lbracket=cst.LeftSquareBracket(whitespace_after=generator.lpar[0].whitespace_after),
            rbracket=cst.RightSquareBracket(whitespace_before=generator.rpar[-1].whitespace_before),
        )
    fixed = texts or column < 0 or any(line.endswith("\\") for line in lines)
    if len(lines) == 1 or "\n" not in code(call.whitespace_before_args) or fixed:
        return made
    indent = proved.chunk.tree.default_indent
    inner = [f"{indent}{line}" if line.strip() else line for line in [" " * column + lines[0], *lines[1:]]]
    return cst.parse_expression("\n".join(["[", *inner, " " * column + "]"]))
