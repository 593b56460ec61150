"""A concatenation with `+` of strings that `str()` creates.

**What**

`str(a) + "-" + str(b)` in a loop.

**Why**

Each `+` creates a string, which the next `+` copies (BINARY_OP), and each `str` is a call. An f-string creates one string.

**Slow**

```python
def work(n):
    found = ""
    for i in range(n):
        found = str(i) + "-" + str(n)
    return found
```

**Fast**

```python
def work(n):
    found = ""
    for i in range(n):
        found = f"{i!s}-{n!s}"
    return found
```

**Proof**

BINARY_OP `+` at the concatenation, CALL at a call of `str`.

**When not**

The finding is `certain` if every part is known to be a string. It is `likely` if the type of a part is unknown: with a part that
is not a string, the concatenation raises TypeError. It is `likely`, too, if a part has a string with a backslash in it, which
an f-string only takes from 3.12 on.

Not reported: a concatenation without a `str(…)` of one argument, and a string that grows by `+=` or `s = s + …` (PFB402,
PFB403).

`!s` keeps the call of `str()`, whose result differs from formatting for some types, such as enumerations.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.knowledge import SUM_OR_FORMAT
from flake8_bytecode_perf.analysis.operands import operand_obstacle
from flake8_bytecode_perf.analysis.sums import operands_of_sum, whole_sums
from flake8_bytecode_perf.analysis.texts import fstring_obstacle
from flake8_bytecode_perf.analysis.types import type_unless_none
from flake8_bytecode_perf.bytecode.opcodes import adds, calls
from flake8_bytecode_perf.bytecode.proofs import at_any_span, at_site, stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site

_TWO = 2


def _suspects(module: Module) -> Iterator[Suspect]:
    seen: set[ast.AST] = set()
    for site in module.hot_calls_of("str"):
        if not isinstance(site.parent, ast.BinOp) or not isinstance(site.parent.op, ast.Add):
            continue
        top = module.once(whole_sums).get(site.parent)
        if top is None or top.node in seen or not module.is_builtin(site.where.scope, "str"):
            continue
        seen.add(top.node)
        parts = operands_of_sum(top.node)
        if _grows(top, parts) or not any(map(_is_str_call, parts)):
            continue
        scope = top.where.scope
        if all(type_unless_none(part, module, scope) in ("str", "") for part in parts):
            calls_ = tuple(part for part in parts if _is_str_call(part))
            others = [part for part in parts if not _is_str_call(part)]
            obstacles = [operand_obstacle(module, scope, part, ("str",), SUM_OR_FORMAT) for part in others]
            verdict = verdict_of(*obstacles, fstring_obstacle(module, parts))
            variant = "two" if len(parts) == _TWO else ""
            note = f"`{{{text(calls_[0].args[0])}!s}}` for `{text(calls_[0])}`"
            yield Suspect((top,), text(top.node), verdict, note, spans=calls_, detail=parts, variant=variant)


def _is_str_call(node: Any) -> bool:
    named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "str"
    return named and len(node.args) == 1 and not node.keywords and not isinstance(node.args[0], ast.Starred)


def _grows(top: Site, parts: list[Any]) -> bool:
    """Whether a sum is assigned to one of its own parts."""
    targets = top.parent.targets if isinstance(top.parent, ast.Assign) else []
    return any(key(target) and key(target) == key(part) for target in targets for part in parts)


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=("str",),
    proof=stands_at((at_site, adds), (at_any_span, calls)),
    message="`{subject}` creates a string for each part ({instructions}); use an f-string with {note}, which creates only one",
)
