"""A container that is built only to be unpacked into arguments.

**What**

`f(*(a, b))`, `f(*[a, b])`, `f(**{"k": v})`, `f(**dict(k=v))` in a loop: a display, or `dict()` with only keywords, that
is unpacked in place. The finding is at the call.

**Why**

The call uses the general form (CALL_FUNCTION_EX): it takes its arguments from a tuple and a dict, which are built for
it, and with `**` the dict is merged into another one. Plain arguments stay on the stack.

**Slow**

```python
def area(width, height):
    return width * height


def work(n):
    total = 0
    for i in range(n):
        total += area(*(i, 2))
    return total
```

**Fast**

```python
def area(width, height):
    return width * height


def work(n):
    total = 0
    for i in range(n):
        total += area(i, 2)
    return total
```

**Proof**

CALL_FUNCTION_EX at the call.

**When not**

Not reported:

- a call that uses the general form in any case, because it unpacks something else as well. A `**` display beside
  `*args` is the exception: its merge is unnecessary even so;
- a set, a string or a comprehension;
- an element that is itself unpacked;
- keys that are not constant ASCII identifiers, are keywords of the language, or occur twice;
- a call that would have so many arguments that the compiler packs them itself.
"""

from __future__ import annotations

import ast
from keyword import iskeyword
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.displays import is_constant
from flake8_bytecode_perf.bytecode.opcodes import calls_spread
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site

_MANY = 30  # the compiler itself packs more arguments; one with a keyword counts twice


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.calls:
        if site.node.__class__ is ast.Call:
            unpacked = [node for node in (*site.node.args, *site.node.keywords) if _is_unpacked(node)]
            if unpacked:
                yield from _suspect(module, site, unpacked)


def _is_unpacked(node: Any) -> bool:
    return node.__class__ is ast.Starred or (node.__class__ is ast.keyword and node.arg is None)


def _suspect(module: Module, site: Site, unpacked: Sequence[Any]) -> Iterator[Suspect]:
    inside = {node: parts for node in unpacked if (parts := _parts(module, site, node)) is not None}
    rest = [node for node in unpacked if node not in inside]
    if rest:  # f(*args, **{"k": v})
        inside = {node: parts for node, parts in inside.items() if isinstance(node, ast.keyword)}
    if not inside or any(isinstance(node, ast.keyword) for node in rest):
        return
    plain = _spelled_out(site.node, inside)
    names = [keyword.arg for keyword in plain.keywords]
    if len(set(names)) < len(names) or len(plain.args) + 2 * len(names) > _MANY:
        return
    variant = "beside" if rest else _variant(site.node, inside)
    packed = tuple([node.value for node in inside])
    yield Suspect((site,), text(packed[0]), note=text(plain), variant=variant, silences=packed)


def _variant(call: ast.Call, inside: Mapping[Any, list[Any]]) -> str:
    """Which pair of Slow and Fast a call is like in which all that is unpacked is packed there."""
    if any(isinstance(node, ast.keyword) for node in inside):
        return "keywords"
    if len(call.args) > 1:
        return "among others"
    ((node, elements),) = inside.items()
    return "constants" if isinstance(node.value, ast.Tuple) and all(map(is_constant, elements)) else ""


def _parts(module: Module, site: Site, node: Any) -> list[Any] | None:
    """What is packed to be unpacked at once: expressions, or keywords; None if it can't be told or written as arguments."""
    match node.value:
        case ast.Tuple(elts=elements) | ast.List(elts=elements) if isinstance(node, ast.Starred):
            return None if any(isinstance(element, ast.Starred) for element in elements) else elements
        case ast.Dict(keys=keys, values=values) if isinstance(node, ast.keyword):
            named = [ast.keyword(_name(key), value) for key, value in zip(keys, values, strict=True) if _name(key)]
            return named if len(named) == len(keys) else None
        case ast.Call(func=ast.Name(id="dict"), args=[], keywords=keywords) if module.is_builtin(site.where.scope, "dict"):
            given = isinstance(node, ast.keyword) and all(keyword.arg is not None for keyword in keywords)
            return keywords if given else None
    return None


def _name(key: Any) -> str:
    """The name that a key can be written as before `=`, or nothing; outside ASCII the compiler would normalise it."""
    match key:
        case ast.Constant(value=str() as name) if name.isascii() and name.isidentifier() and not iskeyword(name):
            return name if name != "__debug__" else ""
    return ""


def _spelled_out(call: ast.Call, inside: Mapping[Any, list[Any]]) -> ast.Call:
    """The call with what was packed as arguments of its own."""
    arguments = [part for node in call.args for part in inside.get(node, [node])]
    keywords = [part for node in call.keywords for part in inside.get(node, [node])]
    return ast.Call(func=call.func, args=arguments, keywords=keywords)


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands(calls_spread),
    message="`{subject}` is unpacked into arguments in every iteration ({instructions}); pass them directly: `{note}`",
)
