"""A message of a logging call that is formatted even if nothing is logged.

**What**

`log.debug(f"read {name}")`, `log.debug("read %s" % name)` or `log.debug("read {}".format(name))`, in a loop; also `info`, and
`log` with a level that is a constant up to INFO, a name of one, or a parameter with such a default. The message may be the
keyword argument `msg`, or a local that only the call reads. The finding is reported at the call.

**Why**

The message is formatted in every iteration. `debug` then discards it, because by default only warnings and errors are logged.
If the message is constant and the values are arguments, it is formatted only when it is logged.

ruff's G001, G002 and G004 and pylint's W1201 to W1203 report the same, for all levels.

**Slow**

```python
import logging

log = logging.getLogger("shop")


def work(n):
    names, total = ["pen", "book"], 0
    for i in range(n):
        name = names[i & 1]
        log.debug(f"article {i} is a {name}")
        total += len(name)
    return total
```

**Fast**

```python
import logging

log = logging.getLogger("shop")


def work(n):
    names, total = ["pen", "book"], 0
    for i in range(n):
        name = names[i & 1]
        log.debug("article %s is a %s", i, name)
        total += len(name)
    return total
```

**Proof**

The instruction that formats, at the message: BUILD_STRING or FORMAT_SIMPLE (FORMAT_VALUE to 3.12), BINARY_OP `%` or CALL.

**When not**

If the level is logged, the rewrite saves nothing.

Not reported:

- levels from WARNING on, because they are usually logged
- a call under a test of the level, such as `isEnabledFor`, or of a name such as `debug` or `verbose`
- a message without values, and one that is put together with `+`
- format specifications that `%` does not have: `f"{n:,}"`, `f"{day:%Y}"`, `f"{text:^20}"`
- an f-string in which one value changes an earlier one: `f"{xs} {xs.pop()}"`
- a logger of another library, such as loguru, which takes its arguments in another way

No fix is written for `"…".format(…)`, for strings beside each other, and for a width without a type or an alignment, which
depends on the value. The other fixes are unsafe.

An error in the message is then printed by `logging` and no longer raised. The finding is `likely` if the logger is not known to
be one of `logging`, or if the level is INFO, which many programs log.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.evaluation_order import acts
from flake8_bytecode_perf.analysis.format_fields import fields_of
from flake8_bytecode_perf.analysis.instances import defines_shown
from flake8_bytecode_perf.analysis.logging_calls import asks_for_level, level_is_passed, quiet_message, receiver_is_logger
from flake8_bytecode_perf.bytecode.opcodes import formats_or_joins
from flake8_bytecode_perf.bytecode.proofs import stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site

_SPEC = re.compile(r">?[-+ 0]*\d*(?:\.\d+)?[dixXoeEfFgGs]?")  # what `%` has as well


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_calls_of("debug", "info", "log"):
        given = quiet_message(module, site)
        message = _made(module, site, given)
        variant = _variant(message) if message is not None else None
        if message is None or variant is None or asks_for_level(site.where.branch):
            continue
        if defines_shown(module, site.where.scope, site.node.func.value, site.node.func.attr):
            continue
        logger = receiver_is_logger(module, site.where.scope, site.node.func.value)
        if logger is not Certainty.NO:
            verdict = verdict_of(
                unless(logger is Certainty.CERTAIN, Obstacle.UNKNOWN_TYPE),
                unless(site.node.func.attr != "info", Obstacle.CODE_ELSEWHERE),
                unless(not level_is_passed(module, site), Obstacle.NAME_IS_PASSED),
                unless(message is given, Obstacle.CHANGED_IN_LOOP),
                Obstacle.ERROR_DIFFERS,
                can_be_written=message is given and variant != "format",
            )
            fields = message.values if isinstance(message, ast.JoinedStr) else []  # a lone field is all that f"{x}" formats
            yield Suspect((site,), text(message), verdict, spans=(message, *fields), variant=variant, silences=(message,))


def _made(module: Module, site: Site, message: ast.expr | None) -> ast.expr | None:
    """The message itself, or the value of a local that the same iteration gives it, and that nothing else reads."""
    if not isinstance(message, ast.Name):
        return message
    variable, where = module.variable(site.where.scope, message.id), site.where
    values = [found.value for found in variable.bindings if found.where.loop is where.loop and found.where.scope is where.scope]
    return values[0] if len(values) == len(variable.bindings) == 1 and len(variable.reads) == 1 else None


def _variant(message: ast.expr) -> str | None:
    """How the message is formatted, as the name of a variant; None where it has no values, or `%` could not format them so."""
    match message:
        case ast.JoinedStr(values=parts):
            fields = [part for part in parts if isinstance(part, ast.FormattedValue)]
            changed = any(acts(field.value) for field in fields[1:])
            specs = [_spec(field.format_spec) for field in fields]
            return _checked(specs, "specified", "") if not changed else None
        case ast.BinOp(left=ast.Constant(value=str() as form), op=ast.Mod()) if "%" in form.replace("%%", ""):
            return "percent"
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str() as form), attr="format")):
            return _checked([field.spec for field in fields_of(form, message) or ()], "format", "format")
    return None


def _spec(node: ast.expr | None) -> str:
    """A format specification; one that no `%` has where a value is part of it."""
    match node:
        case None:
            return ""
        case ast.JoinedStr(values=[ast.Constant(value=str() as spec)]):
            return spec
    return "{}"


def _checked(specs: Sequence[str], specified: str, plain: str) -> str | None:
    if not specs or not all(map(_SPEC.fullmatch, specs)):
        return None
    return specified if any(specs) else plain


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=("debug", "info", "log"),
    proof=stands_at((lambda _site, suspect: suspect.spans, formats_or_joins)),
    message=(
        "the message `{subject}` is formatted even if it is not logged ({instructions}); "
        "pass its values as arguments, which are formatted only if it is"
    ),
    precedes=("PFB601", "PFB602", "PFB605"),
)
