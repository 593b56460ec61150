"""A lambda as a key that only reads an item or an attribute.

**What**

`key=lambda x: x[1]`, `key=lambda x: x.name`, or a tuple of these, for `sorted`, `min`, `max`, `list.sort`,
`itertools.groupby`, `heapq.nsmallest`, `nlargest` or `merge`. The finding is reported at the lambda.

**Why**

The lambda is called for every element, and every call creates a frame. `operator.itemgetter` and `attrgetter` do the same in
C.

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

MAKE_FUNCTION at the lambda, CALL or CALL_KW at the call that receives it.

**When not**

Not reported:

- an index that is not constant, which `itemgetter` would evaluate only once, and slices
- anything read from an item (`x[0][1]`), methods, and a tuple of both items and attributes
- a private `x.__name` in a class, because `attrgetter` does not mangle the name
- a lambda with a default or a second parameter
- a few elements that the code writes out
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.comprehensions import is_other_function
from flake8_bytecode_perf.analysis.knowledge import KEY_FUNCTIONS
from flake8_bytecode_perf.analysis.lengths import is_few
from flake8_bytecode_perf.analysis.symbols import compiled_name, dotted_name
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode import at_parent, at_site, calls, makes_function, stands_at
from flake8_bytecode_perf.model import Heat, Site
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._callbacks import each_call, parameters_of
from flake8_bytecode_perf.syntax import chain, text

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


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands_at((at_site, makes_function), (at_parent, calls)),
    message="`{subject}` is called for every element ({instructions}); use `{note}`, which does the same in C",
    heat=Heat.FUNCTION,
)
