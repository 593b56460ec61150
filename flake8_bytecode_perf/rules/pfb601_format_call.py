"""A `format` call on a string literal, which an f-string can replace.

**What**

`"{}".format(x)`, also with positions, names and format specifications, in a loop. The string may have a name: `ROW.format(x)`.

**Why**

The method is loaded and called, and parses its string in every iteration. The compiler parses an f-string once.

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

Not reported: a string that is not constant, a call in a `raise` or a handler, `*args` and `**kwargs`, an argument that is unused
or would be evaluated twice or in another order, and fields that do not match the arguments.

The finding is `likely` if the string has a name, which other code may also use. It is also `likely` if an argument may change
an earlier one, because an f-string formats the earlier one first: `"{} {}".format(xs, xs.pop())`. It is `likely`, too, if an
argument has a string with a backslash in it, which an f-string only takes from 3.12 on.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.effects import is_known_call
from flake8_bytecode_perf.analysis.evaluation_order import is_inert
from flake8_bytecode_perf.analysis.flow import hardly_runs
from flake8_bytecode_perf.analysis.format_fields import accepts, fields_of
from flake8_bytecode_perf.analysis.knowledge import FORMATTING, IMMUTABLE, MUTATORS, PURE_METHODS
from flake8_bytecode_perf.analysis.subclasses import defines
from flake8_bytecode_perf.analysis.texts import fstring_obstacle, text_of
from flake8_bytecode_perf.analysis.types import known_type
from flake8_bytecode_perf.bytecode.opcodes import calls
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import nodes_in, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.analysis.format_fields import Field
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site

_SIMPLE = (ast.Name, ast.Constant)
_WAITING = (ast.Await, ast.Yield, ast.YieldFrom)
_SHARED = (ast.Name, ast.Attribute, ast.Subscript, ast.List, ast.Tuple, ast.Dict)


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_calls_of("format"):
        form = _form(module, site)
        fields = fields_of(form, site.node) if form is not None else None
        used = [field.argument for field in fields or ()]
        if fields and _fits(site.node, used) and not hardly_runs(site):
            literal = isinstance(site.node.func.value, ast.Constant)
            verdict = verdict_of(
                unless(literal, Obstacle.CODE_ELSEWHERE),
                unless(not _may_change(module, site, used), Obstacle.CHANGED_BY_CALLEE),
                *_obstacles(module, site, fields),
                fstring_obstacle(module, used),
                can_be_written=literal and not any("[" in field.path for field in fields),
            )
            yield Suspect((site,), text(site.node), verdict, detail=used, variant=_variant(fields))


def _form(module: Module, site: Site) -> str | None:
    """The format string of a call: a literal, or a name that one assignment of such a literal binds."""
    match site.node.func:
        case ast.Attribute(value=ast.Constant() | ast.Name() | ast.Attribute() as form):
            known = text_of(module, site.where.scope, form)
            return known if isinstance(known, str) else None
    return None


def _variant(fields: Sequence[Field]) -> str:
    several, specified = len(fields) > 1, any(field.spec for field in fields)
    return " ".join(["several"] * several + ["specified"] * specified)


def _obstacles(module: Module, site: Site, fields: list[Field]) -> Iterator[Obstacle]:
    """What may show that an f-string formats a value before it evaluates the next argument."""
    last = max((index for index, field in enumerate(fields) if not is_inert(module, site, field.argument)), default=0)
    own = defines(module, *FORMATTING)
    for field in fields[:last]:
        known = known_type(field.argument, module, site.where.scope)
        if field.path:
            yield Obstacle.CHANGED_BY_CALLEE  # what is looked up may be another after the call
        elif (own and not known.sure) or not accepts(field, known):
            yield Obstacle.ERROR_ORDER


def _fits(call: ast.Call, used: list[ast.expr]) -> bool:
    """Whether an f-string works out the same, once and in the same order."""
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    if not {*given} <= {*used}:
        return False
    return used == given or all(isinstance(argument, _SIMPLE) for argument in given)


def _may_change(module: Module, site: Site, arguments: list[ast.expr]) -> bool:
    """Whether what an argument runs may change one before it: xs and xs.pop(), self.name and self.load(), x and f(x)."""
    before: set[str] = set()
    for argument in arguments:
        nodes = nodes_in(argument)
        if before and any(isinstance(node, _WAITING) or _reaches(module, site, node, before) for node in nodes):
            return True
        # what a call or an operator gives is taken to be an object of its own
        if isinstance(argument, _SHARED) and known_type(argument, module, site.where.scope).name not in IMMUTABLE:
            before.update(node.id for node in nodes if isinstance(node, ast.Name))
    return False


def _reaches(module: Module, site: Site, node: ast.AST, names: set[str]) -> bool:
    """Whether a node is a call that may change what one of the names stands for."""
    if not isinstance(node, ast.Call):
        return False
    method = getattr(node.func, "attr", "")
    harmless = method in PURE_METHODS or (method not in MUTATORS and is_known_call(module, site._replace(node=node)))
    return not harmless and any(isinstance(part, ast.Name) and part.id in names for part in nodes_in(node))


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=("format",),
    proof=stands(calls),
    message="`{subject}` parses its format string in every iteration ({instructions}); use an f-string, which is parsed once",
)
