"""A lambda, or a comprehension, that does for every element what a function in C does.

**What**

`key=lambda x: x[1]`, `key=lambda x: x.name`, or a tuple of these, for `sorted`, `min`, `max`, `list.sort`,
`itertools.groupby`, `heapq.nsmallest`, `nlargest` or `merge`. The finding is reported at the lambda.

Also a list comprehension, or the generator expression that a builtin exhausts, that calls a builtin with two elements:
`[max(a, b) for a, b in zip(xs, ys)]`, `[pow(*pair) for pair in pairs]`. The finding is reported at the comprehension.

Also a tuple of the items that a constant names: `tuple([row[key] for key in KEYS])`, or the same with a generator expression,
where `KEYS` is a tuple of at least two constants at module level. One `operator.itemgetter(*KEYS)`, made at module level, picks
them all.

**Why**

The lambda is called for every element, and every call creates a frame. `operator.itemgetter` and `attrgetter` do the same in
C. The comprehension unpacks every pair and looks the builtin up; `map` and `itertools.starmap` call it from C.

**Slow**

```python
def work(n):
    pairs = [(i, -i) for i in range(n)]
    return sorted(pairs, key=lambda pair: pair[1])
```

**Fast**

```python
from operator import itemgetter


def work(n):
    pairs = [(i, -i) for i in range(n)]
    return sorted(pairs, key=itemgetter(1))
```

**Proof**

MAKE_FUNCTION at the lambda, CALL or CALL_KW at the call that receives it. In a comprehension, LOAD_GLOBAL at the builtin and CALL
at the call of it, or CALL_FUNCTION_EX; BINARY_SUBSCR at the item that is picked (BINARY_OP from 3.14 on).

**When not**

Not reported:

- an index that is not constant, which `itemgetter` would evaluate only once, and slices
- anything read from an item (`x[0][1]`), methods, and a tuple of both items and attributes
- a private `x.__name` in a class, because `attrgetter` does not mangle the name
- a lambda with a default or a second parameter
- a few elements that the code writes out
- items that a list names, which may change, or one item, for which `itemgetter` gives no tuple
- a comprehension with a condition, and one that calls other functions than builtins: for a function that is written in Python,
  `starmap` gains nothing from 3.13 on
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.comprehensions import each_iteration, is_other_function
from flake8_bytecode_perf.analysis.knowledge import KEY_FUNCTIONS, MAPPED_ON_PAIRS, ONE_RESULT_CONSUMERS, SHORT_CIRCUIT
from flake8_bytecode_perf.analysis.lengths import is_few
from flake8_bytecode_perf.analysis.pairs import mapped, pairs_of
from flake8_bytecode_perf.analysis.picked_items import picked_items
from flake8_bytecode_perf.analysis.symbols import compiled_name, dotted_name
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode import (
    Bytecode,
    Evidence,
    at_later_spans,
    at_parent,
    at_site,
    at_span,
    calls,
    looks_up,
    makes_function,
    stands_at,
    subscripts,
)
from flake8_bytecode_perf.model import Heat, Site
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._callbacks import each_call, parameters_of
from flake8_bytecode_perf.syntax import chain, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.model import Module, Scope


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.calls_of("sorted", "min", "max", "sort", "groupby", "nsmallest", "nlargest", "merge"):
        key = _lambda(site.node)
        if key is None or len(parameters_of(key)) != 1 or not _takes_a_key(module, site):
            continue
        getter, variant = _getter(key, site.where.scope)
        if getter:
            weighed, place = (each_call(module, site, key),), Site(key, site.node, site.where)
            yield Suspect((place,), text(key), note=getter, spans=(site.node,), variant=variant, weighed=weighed)
    yield from _called_on_pairs(module)
    yield from _picked(module)


def _picked(module: Module) -> Iterator[Suspect]:
    """Tuples of the items that a constant names."""
    for site in module.comprehensions:
        picked = picked_items(module, site)
        each = each_iteration(module, site.node, site.node.elt) if picked is not None else None
        if picked is not None and each is not None:
            note, spans = f"operator.itemgetter(*{picked.keys})({text(picked.owner)})", (picked.item, site.parent)
            verdict = verdict_of(can_be_written=False)
            variant = "picked" if isinstance(site.node, ast.ListComp) else "picked lazily"
            yield Suspect((site,), text(picked.item), verdict, note, spans, variant=variant, weighed=(each,))


def _called_on_pairs(module: Module) -> Iterator[Suspect]:
    """Comprehensions that call a builtin with both halves of each pair."""
    for site in module.comprehensions:
        consumer = _consumer(module, site) if isinstance(site.node, (ast.ListComp, ast.GeneratorExp)) else ""
        element: Any = site.node.elt if consumer else None
        match element:
            case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]) if name in MAPPED_ON_PAIRS:
                remedy = _on_pairs(module, site, name, arguments)
                weighed = each_iteration(module, site.node, element) if remedy else None
                if weighed is not None and module.is_builtin(weighed.where.scope, name):
                    spread = isinstance(arguments[0], ast.Starred)
                    spans, note = (element, element.func), f"{consumer}({remedy})"
                    variant = "spread" if spread else "starmap" if "starmap" in remedy else "map"
                    # a pair of three elements is a ValueError in the comprehension
                    verdict = verdict_of(unless(variant != "starmap", Obstacle.ERROR_DIFFERS), can_be_written=False)
                    yield Suspect((site,), text(element), verdict, note, spans, variant=variant, weighed=(weighed,))


def _consumer(module: Module, site: Site) -> str:
    """The builtin that exhausts a comprehension, which has no other argument; `list` for a list; "" for any other generator."""
    match site.node, site.parent:
        case node, ast.Call(func=ast.Name(id=name), args=[first], keywords=[]) if (
            first is node and name in ONE_RESULT_CONSUMERS and module.is_builtin(site.where.scope, name)
        ):
            return name if not isinstance(node, ast.ListComp) or name not in SHORT_CIRCUIT else "list"
        case ast.ListComp(), _:
            return "list"
    return ""


def _on_pairs(module: Module, site: Site, name: str, arguments: list[ast.expr]) -> str:
    match arguments, site.node.generators:
        case [ast.Name(id=one), ast.Name(id=other)], clauses:
            pairs = pairs_of(module, site.where.scope, clauses)
            return mapped(name, pairs, one, other) if pairs is not None else ""
        case [ast.Starred(value=ast.Name(id=spread))], [
            ast.comprehension(target=ast.Name(id=bound), ifs=[], is_async=0) as clause
        ]:
            return f"itertools.starmap({name}, {text(clause.iter)})" if spread == bound else ""
    return ""


def _lambda(call: ast.Call) -> ast.Lambda | None:
    """The lambda among what a call is given: by the name of `key`, or as the last argument."""
    given = [keyword.value for keyword in call.keywords if keyword.arg == "key"] or call.args[1:][-1:]
    return next((value for value in given if isinstance(value, ast.Lambda)), None)


def _takes_a_key(module: Module, site: Site) -> bool:
    """Whether the call calls its key with more than a few elements."""
    call, scope, named = site.node, site.where.scope, any(keyword.arg == "key" for keyword in site.node.keywords)
    if isinstance(call.func, ast.Attribute) and call.func.attr == "sort":
        known = type_of(call.func.value, module, scope) in ("", "list")
        few = not module.asked.cold and is_few(module, scope, call.func.value)
        return named and not call.args and known and not few and not is_other_function(module, scope, call.func)
    iterable, most = KEY_FUNCTIONS.get(dotted_name(call.func, module, scope), (0, 0))
    most -= named and most > 1  # the last one is the key
    fits = iterable < len(call.args) <= most if named else len(call.args) == most > 1
    return fits and not is_few(module, scope, call.args[iterable])


def _getter(key: ast.Lambda, scope: Scope) -> tuple[str, str]:
    """What of `operator` does the same as the lambda, and the variant of the rule; nothing where nothing does."""
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


_key_is_made = stands_at((at_site, makes_function), (at_parent, calls))
_builtin_is_called = stands_at((at_later_spans, looks_up), (at_span, calls))
_items_are_read = stands_at((at_span, subscripts), (at_later_spans, calls))


def _proof(site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    proof = _items_are_read if suspect.variant.startswith("picked") else _builtin_is_called
    proof = _key_is_made if isinstance(site.node, ast.Lambda) else proof
    return proof(site, suspect, bytecode)


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=_proof,
    adds_names=True,
    message="`{subject}` is evaluated in Python for every element ({instructions}); use `{note}`, which does the same in C",
    heat=Heat.FUNCTION,
    precedes=("PFB803",),
)
