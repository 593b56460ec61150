"""A literal's `format` where an f-string does the same.

**What**

`"{}".format(x)`, with positions, names and specifications, in a loop.

**Why**

The method is loaded and called, and takes its string apart in each pass. The compiler takes an f-string apart once.

**Slow**

```python
def work(n):
    found = ""
    for i in range(n):
        found = "<{}>".format(i)
    return found
```

**Fast**

```python
def work(n):
    found = ""
    for i in range(n):
        found = f"<{i}>"
    return found
```

**Proof**

CALL (CALL_KW) at the call.

**When not**

Silent for a string that is no literal, for `*args` and `**kwargs`, where an argument is not used or would be worked out twice,
or in another order, and where the fields do not fit the arguments.
"""

from __future__ import annotations

import ast
import string
from typing import TYPE_CHECKING

from flake8_bytecode_perf.bytecode import calls, stands
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._shapes import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module

_SIMPLE = (ast.Name, ast.Constant)
_DEEPEST = 2  # a field, and the fields in its specification


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_calls_of("format"):
        match site.node:
            case ast.Call(func=ast.Attribute(value=ast.Constant(value=str() as form))) as call:
                used = _used(form, call)
                if used and _fits(call, used):
                    variant = "several" if len(used) > 1 else ""
                    yield Suspect((site,), text(call), detail=used, variant=variant)


def _used(form: str, call: ast.Call) -> list[ast.expr] | None:
    """The arguments in the order in which the fields take them; None where a field has none, or can't be read."""
    try:
        names = list(_names(form, _DEEPEST))
    except ValueError:
        return None
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    if None in named or any(isinstance(argument, ast.Starred) for argument in call.args):
        return None
    automatic = [name for name in names if not name]
    if automatic and any(name.isdigit() for name in names):
        return None
    positions = iter(range(len(automatic)))
    found = []
    for name in names:
        index = next(positions) if not name else int(name) if name.isdigit() else None
        value = named.get(name) if index is None else call.args[index] if index < len(call.args) else None
        if value is None:
            return None
        found.append(value)
    return found


def _names(form: str, deep: int) -> Iterator[str]:
    """The names or numbers of a format's fields, those in specifications behind their own; raises ValueError."""
    for _, field, spec, _ in string.Formatter().parse(form):
        if field is not None:
            name, *_ = field.replace("[", ".").partition(".")
            yield name
            if deep and spec:
                yield from _names(spec, deep - 1)


def _fits(call: ast.Call, used: list[ast.expr]) -> bool:
    """Whether an f-string works out the same, once and in the same order."""
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    if not {*given} <= {*used}:
        return False
    return used == given or all(isinstance(argument, _SIMPLE) for argument in given)


RULE = Rule(
    code="PFB601",
    name="format-call",
    doc=__doc__,
    suspects=_suspects,
    proof=stands(calls),
    message="'{subject}' takes its string apart in each pass ({instructions}); an f-string is taken apart once",
)
