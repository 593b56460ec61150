"""Strings, bytes, lists or tuples that are concatenated by `reduce`.

**What**

`functools.reduce(operator.add, parts)` and `reduce(lambda a, b: a + b, parts)`, with or without an initial value, if the parts
are known to be strings, bytes, lists or tuples. Also a `lambda`, or a function of this file that only returns a value, that adds
something made of its second parameter: `reduce(lambda text, row: text + row.name, rows, "")`, `f"{text}{part}"`. With a constant
between, and without an initial value, `",".join(parts)` replaces `reduce(lambda text, part: text + "," + part, parts)`.

**Why**

Each addition copies the whole previous result: the time grows with the square of the length. `join` and `chain` copy each
part once.

**Slow**

```python
import operator
from functools import reduce


def work(n):
    parts = ["part"] * n
    return reduce(operator.add, parts, "")
```

**Fast**

```python
def work(n):
    parts = ["part"] * n
    return "".join(parts)
```

**Proof**

CALL at the call of `reduce`.

**When not**

Not reported:

- `operator.iadd`, which extends a list in place
- parts whose type is not known, unless a constant stands between them
- at most 100 parts, as far as the file shows it
- a `lambda` that adds in front, or reads the previous result for something else

The finding is `likely` if a class of this file defines what adding does, or if only the constant between them tells that the
parts are strings. Without an initial value, `reduce` raises a TypeError for no parts; `join` gives an empty string.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.lengths import has_bounded_length
from flake8_bytecode_perf.analysis.reduced_sums import Sum, sum_of_reduce
from flake8_bytecode_perf.analysis.subclasses import defines
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.bytecode.opcodes import calls
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module

_JOINED = {"str": '"".join({})', "bytes": 'b"".join({})', "list": "list(chain.from_iterable({}))"}
_JOINED["tuple"] = "tuple(chain.from_iterable({}))"


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.calls_of("reduce"):
        call, scope = site.node, site.where.scope
        if call.keywords or len(call.args) not in (2, 3) or any(isinstance(argument, ast.Starred) for argument in call.args):
            continue
        if dotted_name(call.func, module, scope) != "functools.reduce" or has_bounded_length(module, scope, call.args[1]):
            continue
        found = sum_of_reduce(module, site)
        if found is not None:
            verdict = verdict_of(
                unless(found.sure or not defines(module, "__add__", "__radd__"), Obstacle.OWN_CLASS),
                unless(found.sure or found.separator is None, Obstacle.UNKNOWN_TYPE),
                unless(found.sure and len(call.args) > 2, Obstacle.ERROR_DIFFERS),
                can_be_written=_is_plain(call, found),
            )
            variant = "list" if found.kind in ("list", "tuple") else ""
            yield Suspect((site,), text(call), verdict, _remedy(call, found), detail=found.kind, variant=variant)


def _is_plain(call: ast.Call, found: Sum) -> bool:
    """Whether the elements themselves are added up, to nothing."""
    match call.args[2:]:
        case [] | [ast.Constant(value="" | b"") | ast.List(elts=[]) | ast.Tuple(elts=[])]:
            return found.parts is call.args[1] and found.separator is None
    return False


def _remedy(call: ast.Call, found: Sum) -> str:
    if found.separator is not None:
        return f"{text(found.separator)}.join({text(found.parts)})"
    joined = _JOINED[found.kind].format(text(found.parts))
    match call.args[2:]:
        case [] | [ast.Constant(value="" | b"") | ast.List(elts=[]) | ast.Tuple(elts=[])]:
            return joined
    return f"{text(call.args[2])} + {joined}"


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=("reduce",),
    proof=stands(calls),
    adds_names=True,
    message="`{subject}` copies the whole result in every addition ({instructions}); use `{note}`, which copies once",
    heat=Heat.FUNCTION,
    growth=True,
    precedes=("PFB102", "PFB106", "PFB203"),
)
