"""Makes a call, or a collection, once before the loop."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.fixes._careful import in_one_line
from flake8_bytecode_perf.fixes._hoist import hoisted
from flake8_bytecode_perf.syntax import last_name

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved, Rewrite

_FEW_CLASSES = 2  # that a name tells of
_INFINITIES = {"inf": "infinity", "infinity": "infinity", "+inf": "infinity", "-inf": "minus_infinity", "nan": "nan"}
_AT_THE_CALL = ("comprehension", "method", "joined", "own")  # where the finding stands at what is computed
_NOUNS = {
    "abs": "absolute",
    "bool": "truth",
    "chr": "character",
    "complex": "number",
    "float": "number",
    "frozenset": "set",
    "int": "number",
    "len": "length",
    "ord": "code",
    "repr": "text",
    "round": "rounded",
    "str": "text",
}


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `names_length = len(names)` before the loop; None where it goes over several lines."""
    variant = proved.suspect.variant
    node: Any = proved.sites[0].node if variant in _AT_THE_CALL else proved.sites[0].parent
    value = in_one_line(proved.chunk.node(node))
    if value is None:
        return None
    if variant in _AT_THE_CALL:
        names = _names_of_comprehension(proved, node) if variant == "comprehension" else _names_of_function(node)
        return hoisted(proved, proved.suspect.detail, value, *names)
    sites = tuple([site._replace(node=site.parent) for site in proved.sites])
    return hoisted(proved, proved.suspect.detail, value, *_names(node), sites=sites)


def _names_of_comprehension(proved: Proved, node: Any) -> list[str]:
    """The names for a collection: what `in` looks into is known."""
    kind = {ast.SetComp: "set", ast.DictComp: "dict"}.get(type(node), "list")
    known = ["known"] if isinstance(proved.sites[0].parent, ast.Compare) else []
    return [*known, f"{_plain(node.generators[0].iter)}_{kind}".strip("_")]


def _names_of_function(call: Any) -> list[str]:
    """The names for what a function or a string's method gives: name.lower() is name_lower, self._rule() rule."""
    function = last_name(call.func).strip("_")
    if function == "join":
        return [f"joined_{_plain(call.args[0])}".rstrip("_")]
    owner = _plain(call.func.value) if isinstance(call.func, ast.Attribute) else ""
    return [f"{owner}_{function}" if owner not in ("", "self", "cls") else function, f"{function}_value"]


def _names(call: ast.Call) -> list[str]:
    """The names for the result of a builtin, best first: len(names) is names_length, float("inf") infinity."""
    function = last_name(call.func)
    first = call.args[0]
    if function == "float" and isinstance(first, ast.Constant) and str(first.value).lower() in _INFINITIES:
        return [_INFINITIES[str(first.value).lower()]]
    given = _plain(first)
    if function == "isinstance":
        kind = _classes(call.args[1])
        return [f"is_{kind}", f"{given}_is_{kind}"] if kind else [f"{given}_is_instance".strip("_")]
    if function in ("issubclass", "callable"):
        return [f"{given}_is_{'callable' if function == 'callable' else 'subclass'}"]
    if function in ("max", "min"):
        few = ("larger", "smaller") if len(call.args) > 1 else ("largest", "smallest")
        return [few[function == "min"], f"{few[function == 'min']}_{given}"]
    if function == "sorted":
        return [f"sorted_{given}".strip("_")]
    noun = _NOUNS.get(function, function)
    return [f"{given}_{noun}".strip("_")] if given else [noun, f"{noun}_value"]


def _classes(node: ast.expr) -> str:
    """What one class or two are called: list_or_set of (list, set); nothing for more."""
    named = [last_name(kind) for kind in (node.elts if isinstance(node, ast.Tuple) else [node])]
    return "_or_".join(named) if len(named) <= _FEW_CLASSES and all(named) else ""


def _plain(node: ast.expr) -> str:
    """What an argument is called: rows of self._rows, of rows.values() and of rows[0] too."""
    match node:
        case ast.Call(func=ast.Attribute(value=owner)) | ast.Subscript(value=owner):
            return _plain(owner)
        case ast.Call(args=[only]):
            return _plain(only)
        case ast.Constant(value=str(text)) if text.isidentifier():
            return text.strip("_").lower()
    return last_name(node).strip("_").lower()
