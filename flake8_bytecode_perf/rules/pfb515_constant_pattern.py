"""A constant pattern that a loop passes to a function of `re`.

**What**

`re.match("…", s)`, `search`, `fullmatch`, `split`, `sub`, `subn`, `findall`, `finditer` and `compile` with a constant pattern,
in a loop.

**Why**

Each call first looks the pattern up in the cache of `re`, by its type, text and flags.

**Slow**

```python
import re


def work(n):
    found = 0
    for i in range(n):
        if re.match("a+b", "aaab"):
            found += 1
    return found
```

**Fast**

```python
import re


_PATTERN = re.compile("a+b")


def work(n):
    found = 0
    for i in range(n):
        if _PATTERN.match("aaab"):
            found += 1
    return found
```

**Proof**

CALL at the call of the function of `re`.

**When not**

Not reported: a pattern or flags that are not constant, and functions of the same names in other modules.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.displays import is_constant
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.bytecode import calls, stands
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module, Scope

# The place of the flags among the arguments.
_FLAGS = {"compile": 1, "match": 2, "search": 2, "fullmatch": 2, "findall": 2, "finditer": 2, "split": 3, "sub": 4, "subn": 4}


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_calls_of(*_FLAGS, *_other_names(module)):
        call, scope = site.node, site.where.scope
        called = dotted_name(call.func, module, scope)
        if not called.startswith("re.") or called[3:] not in _FLAGS:
            continue
        given = {keyword.arg: keyword.value for keyword in call.keywords}
        pattern = given.get("pattern") or (call.args[0] if call.args else None)
        at = _FLAGS[called[3:]]
        flags = given.get("flags") or (call.args[at] if len(call.args) > at else None)
        if pattern is None or not _is_text(pattern) or None in given or any(isinstance(arg, ast.Starred) for arg in call.args):
            continue
        if flags is None or _is_flags(module, scope, flags):
            variant = called[3:] if called == "re.compile" else ""
            yield Suspect((site,), text(call.func), detail=(called[3:], pattern, flags), variant=variant)


def _other_names(module: Module) -> list[str]:
    """The names that the file, or a function with loops, gives functions of `re` by `from re import sub as replace`."""
    scopes = dict.fromkeys([module.scope, *module.around_loops])
    given = (name for scope in scopes for name, *_, origin, _ in scope.bound if origin.startswith("re."))
    return [name for name in dict.fromkeys(given) if name not in _FLAGS]


def _is_text(pattern: ast.expr) -> bool:
    first = pattern.left if isinstance(pattern, ast.BinOp) else pattern
    return is_constant(pattern) and isinstance(getattr(first, "value", None), (str, bytes))


def _is_flags(module: Module, scope: Scope, flags: ast.expr) -> bool:
    """Whether flags are re's own, or constants, put together by `|`."""
    waiting = [flags]
    while waiting:
        match waiting.pop():
            case ast.BinOp(op=ast.BitOr(), left=left, right=right):
                waiting += [left, right]
            case ast.Constant():
                continue
            case flag if not dotted_name(flag, module, scope).startswith("re."):
                return False
    return True


RULE = Rule(
    code="PFB515",
    name="constant-pattern",
    doc=__doc__,
    suspects=_suspects,
    proof=stands(calls),
    message=(
        "the constant pattern of `{subject}` is looked up in the cache of `re` in every iteration ({instructions}); "
        "compile the pattern once at module level"
    ),
)
