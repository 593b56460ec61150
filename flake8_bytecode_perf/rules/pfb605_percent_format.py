"""A string literal with `%` that the compiler does not turn into an f-string.

**What**

`"%d of %d" % (i, n)`, `"%5.2f" % (x,)`, `"%(a)s" % {"a": x}`, in a loop.

**Why**

BINARY_OP `%` parses the string in every iteration. The compiler itself turns `%s`, `%r` and `%a` with a tuple display into
an f-string, but no other form.

**Slow**

```python
def work(n):
    found = ""
    for i in range(n):
        found = "%d of many" % (i,)
    return found
```

**Fast**

```python
def work(n):
    found = ""
    for i in range(n):
        found = f"{i:d} of many"
    return found
```

**Proof**

BINARY_OP `%` at the operation. It does not exist if the compiler has created an f-string.

**When not**

Not reported: a string that is not a literal, a value that may itself be a tuple or a mapping, `%c`, `*` as a width, `#`,
bytes, and fields that do not match the values.

The finding is `certain` for `%s`, `%r` and `%a`, and for numbers known to be of the type that the field expects. Otherwise it is
`likely`: `%d` truncates a float, but an f-string raises ValueError. It is `likely`, too, if a value has a string with a backslash
in it, which an f-string only takes from 3.12 on.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.knowledge import ONE_FORMAT_VALUE, PERCENT_TYPES
from flake8_bytecode_perf.analysis.texts import fstring_obstacle
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.opcodes import operates
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_FIELD = re.compile(
    r"%(?:\((?P<name>[^()]*)\))?(?P<flags>[-+ 0#]*)(?P<width>\*|\d*)(?:\.(?P<precision>\*|\d*))?[hlL]?(?P<type>.)", re.DOTALL
)
_ANY = frozenset("sra")


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_sites(ast.BinOp):
        node = site.node
        if node.op.__class__ is not ast.Mod or not isinstance(node.left, ast.Constant) or not isinstance(node.left.value, str):
            continue
        right = node.right
        many = isinstance(right, ast.Tuple) and len(right.elts) > 1
        variant = "mapping" if isinstance(right, ast.Dict) else "several" if many else ""
        pairs = _pairs(node.left.value, right, module, site.where.scope) if module.wants(RULE.code, variant) else None
        if pairs:
            certain = all(_is_wanted(kind, value, module, site.where.scope) for kind, value in pairs)
            verdict = verdict_of(unless(certain, Obstacle.UNKNOWN_TYPE), fstring_obstacle(module, [value for _, value in pairs]))
            yield Suspect((site,), text(node), verdict, variant=variant)


def _pairs(form: str, right: Any, module: Module, scope: Scope) -> list[tuple[str, ast.expr]] | None:
    """The fields' types, each with its value; None where they don't fit or are unknown."""
    fields = [found for found in _FIELD.finditer(form) if found["type"] != "%"]
    spoilt = any(_is_spoilt(found) for found in fields) or len(fields) != form.replace("%%", "").count("%")
    if spoilt or not fields:
        return None
    named = [found["name"] for found in fields]
    if isinstance(right, ast.Dict):
        given = {getattr(name, "value", None): value for name, value in zip(right.keys, right.values, strict=True)}
        fits = None not in named and len(right.keys) == len(given) and sorted(named) == sorted(given, key=str)
        return [(found["type"], given[found["name"]]) for found in fields] if fits else None
    values = right.elts if isinstance(right, ast.Tuple) else [right] if type_of(right, module, scope) in ONE_FORMAT_VALUE else []
    fits = set(named) == {None} and len(values) == len(fields) and not any(isinstance(value, ast.Starred) for value in values)
    return [(found["type"], value) for found, value in zip(fields, values, strict=True)] if fits else None


def _is_spoilt(field: re.Match[str]) -> bool:
    """Whether an f-string has no such field, or another with that spelling."""
    if "*" in (field["width"], field["precision"]) or "#" in field["flags"]:
        return True
    return field["type"] not in _ANY and field["type"] not in PERCENT_TYPES


def _is_wanted(kind: str, value: ast.expr, module: Module, scope: Scope) -> bool:
    return kind in _ANY or type_of(value, module, scope) in PERCENT_TYPES[kind]


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=(ast.BinOp,),
    proof=stands(operates("%")),
    message="`{subject}` parses its format string in every iteration ({instructions}); use an f-string, which is parsed once",
)
