"""Which collections are made twice, and how to make them at once; which comprehensions only copy."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.displays import is_constant
from flake8_bytecode_perf.analysis.knowledge import COPIES_IN_VAIN, COPYING_CONSUMERS, EMPTY_AS_WRITTEN, EXTREMES
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.syntax import is_cold, text

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site

_MANY = 30  # the compiler itself packs more arguments into a tuple


class Better(NamedTuple):
    """What does the same at once, for the message, and the variant of the rule that it is."""

    remedy: str
    variant: str


def made_at_once(call: ast.Call) -> Better | None:
    """Return what makes the same as set(), dict(), tuple(), list(), max() or min() of the one argument that a call has."""
    name, inner = call.func.id, call.args[0]  # type: ignore[attr-defined]  # it is a name
    if any(isinstance(element, ast.Starred) for element in getattr(inner, "elts", ())):
        return None
    if name in EXTREMES:
        return _of_two(call, inner)
    if call.keywords:
        return None
    match name, inner:
        case ("set", ast.List() | ast.Tuple() | ast.Set()) | ("dict" | "tuple" | "list", ast.List() | ast.Tuple()):
            return _display(name, inner)
        case "set", ast.ListComp() | ast.SetComp():
            variant = "set comprehension" if isinstance(inner, ast.ListComp) else "set around a comprehension"
            return Better(text(ast.SetComp(elt=inner.elt, generators=inner.generators)), variant)
        case "dict", ast.ListComp(elt=ast.Tuple(elts=[k, v]) | ast.List(elts=[k, v])) if not _unpacked(k, v):
            return Better(text(ast.DictComp(key=k, value=v, generators=inner.generators)), "dict comprehension")
        case ("dict", ast.DictComp()) | ("list", ast.ListComp()):
            return Better(text(inner), f"{name} around a comprehension")
        case "dict", ast.Dict():
            return Better(text(inner), "dict around a dict")
    return None


def copied_twice(module: Module, scope: Scope, call: ast.Call) -> Better | None:
    """Return what makes the same as a call around another copy of all elements: sorted(xs) for sorted(list(xs))."""
    name = call.func.id  # type: ignore[attr-defined]  # it is a name
    match call.args[0]:
        case ast.Call(func=ast.Name(id=inner), args=[copied], keywords=options) if inner in COPIES_IN_VAIN.get(name, ()):
            if isinstance(copied, ast.Starred) or not module.is_builtin(scope, inner):
                return None
            kept = call.func if name != "list" else ast.Name(id=inner, ctx=ast.Load())  # list(sorted(xs)), list(list(xs))
            plain = ast.Call(func=kept, args=[copied], keywords=call.keywords or (options if name == "list" else []))
            return Better(text(plain), f"{name} around {inner}")
    return None


def _unpacked(*parts: ast.expr) -> bool:
    return any(isinstance(part, ast.Starred) for part in parts)


def _of_two(call: ast.Call, inner: ast.expr) -> Better | None:
    """max(a, b) for max([a, b]); `default` goes with a single argument only."""
    if not isinstance(inner, (ast.List, ast.Tuple)) or not 2 <= len(inner.elts) <= _MANY:
        return None
    if any(keyword.arg != "key" for keyword in call.keywords):
        return None
    plain = ast.Call(func=call.func, args=inner.elts, keywords=call.keywords)
    return Better(text(plain), "max" if isinstance(inner, ast.List) else "max around a tuple")


def _display(name: str, inner: ast.List | ast.Tuple | ast.Set) -> Better | None:
    elements = inner.elts
    if not elements:
        return Better(EMPTY_AS_WRITTEN[name], "empty")
    if name == "set":
        return Better(text(ast.Set(elts=elements)), "")
    if name == "dict":
        pairs = [pair.elts for pair in elements if isinstance(pair, (ast.Tuple, ast.List))]
        if len(pairs) < len(elements) or any(len(pair) != 2 or _unpacked(*pair) for pair in pairs):
            return None
        keys: list[ast.expr | None] = [pair[0] for pair in pairs]
        if len({text(pair[0]) for pair in pairs}) < len(pairs):
            return None  # of a key that is written twice pyflakes warns
        return Better(text(ast.Dict(keys=keys, values=[pair[1] for pair in pairs])), "dict")
    if name == "tuple":
        variant = "tuple" if isinstance(inner, ast.List) else "tuple around a tuple"
        return Better(text(ast.Tuple(elts=elements, ctx=ast.Load())), variant)
    return Better(text(ast.List(elts=elements, ctx=ast.Load())), "list")


def copied(module: Module, site: Site) -> Better | None:
    """Return what copies the same as the comprehension at `site`: list(xs) for [x for x in xs]; None if it does not only copy."""
    node, scope = site.node, site.where.scope
    if len(node.generators) != 1 or node.generators[0].ifs or node.generators[0].is_async:
        return None
    target, iterable = node.generators[0].target, node.generators[0].iter
    if is_cold(iterable):  # [x for x in (a, b)]
        return None
    match node:
        case ast.ListComp(elt=ast.Name(id=name)) | ast.SetComp(elt=ast.Name(id=name)):
            kind = "list" if isinstance(node, ast.ListComp) else "set"
            if not isinstance(target, ast.Name) or target.id != name:
                return None
            remedy = _consumer(module, site, iterable) or f"{kind}({text(iterable)})"
            held = kind == "list" and type_of(iterable, module, scope) in ("list", "tuple")
            variant = "copied sequence" if held else f"copied {kind}"
        case ast.DictComp(key=ast.Name(id=name), value=value) if is_constant(value):
            kind = "dict"
            if not isinstance(target, ast.Name) or target.id != name:
                return None
            default = "" if isinstance(value, ast.Constant) and value.value is None else f", {text(value)}"
            remedy, variant = f"dict.fromkeys({text(iterable)}{default})", "one value"
        case ast.DictComp(key=ast.Name(id=k), value=ast.Name(id=v)):
            kind, names = "dict", [getattr(element, "id", "") for element in getattr(target, "elts", ())]
            pairs = _pairs(module, site, iterable)
            if names != [k, v] or k == v or not pairs:
                return None
            remedy = f"dict({pairs})"
            variant = "copied pairs" if isinstance(iterable.func, ast.Name) else "copied dict"
        case _:
            return None
    return Better(remedy, variant) if module.is_builtin(scope, kind) else None


def _consumer(module: Module, site: Site, iterable: ast.expr) -> str:
    """What the call around a copy would be without it: sorted(xs) for sorted([x for x in xs]), or nothing."""
    match site.parent:
        case ast.Call(func=ast.Name(id=name), args=[first, *rest]) if name in COPYING_CONSUMERS and first is site.node:
            plain = ast.Call(func=site.parent.func, args=[iterable, *rest], keywords=site.parent.keywords)
            return text(plain) if module.is_builtin(site.where.scope, name) else ""
    return ""


def _pairs(module: Module, site: Site, iterable: ast.expr) -> str:
    """What dict() is to be given for the pairs that an iterable gives for all to see, or nothing."""
    scope = site.where.scope
    match iterable:
        case ast.Call(func=ast.Attribute(attr="items", value=receiver), args=[], keywords=[]):
            return text(receiver) if type_of(receiver, module, scope) == "dict" else ""
        case ast.Call(func=ast.Name(id="zip"), args=[_, _], keywords=[]) if not _unpacked(*iterable.args):
            return text(iterable) if module.is_builtin(scope, "zip") else ""
        case ast.Call(func=ast.Name(id="enumerate")):
            return text(iterable) if module.is_builtin(scope, "enumerate") else ""
    return ""
