"""A `with contextlib.suppress(…)` in a loop.

**What**

`with contextlib.suppress(KeyError):` in the body of a loop, imported under any name. The finding is reported at
`suppress(…)`.

**Why**

Every iteration creates an object (CALL) and calls its `__enter__` and `__exit__`, which are written in Python. A `try` costs
nothing until an exception is raised, and less than `suppress` afterwards.

ruff's and flake8-simplify's SIM105, refurb's FURB107 and Sourcery's use-contextlib-suppress advise `suppress` instead of
`try`, `except` and `pass`. In a loop, mark such a line with `# noqa: SIM105`.

**Slow**

```python
from contextlib import suppress


def work(n):
    total = 0
    for i in range(n):
        with suppress(OverflowError):
            total += i
    return total
```

**Fast**

```python
def work(n):
    total = 0
    for i in range(n):
        try:
            total += i
        except OverflowError:
            pass
    return total
```

**Proof**

CALL at `suppress(…)`, and the instruction that enters a `with`: BEFORE_WITH, from 3.14 on LOAD_SPECIAL.

**When not**

Not reported: `with … as`, whose name the body may use, and `suppress()` without arguments.

The finding is `likely` in these cases:

- the exceptions are other expressions than names, attributes and tuples of these: `suppress` evaluates them in every iteration,
  `except` only when an exception is raised
- the file contains `ExceptionGroup`, `TaskGroup` or `except*`: from 3.12 on, `suppress(E)` also removes E from an ExceptionGroup,
  as `except*` does

A name that holds a tuple must be unpacked next to other exceptions: `except (E, *ERRORS)`.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.bytecode import Bytecode, Evidence, calls, enters_with, found
from flake8_bytecode_perf.model import Site
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import classes_in, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module, Scope

_GROUPS = frozenset({"ExceptionGroup", "BaseExceptionGroup", "TaskGroup"})


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.calls:
        for item in site.node.items if isinstance(site.node, ast.With) else ():
            made = item.context_expr
            exceptions = _suppressed(made, module, site.where.scope) if item.optional_vars is None else []
            if exceptions:
                certain = all(map(_is_plain, exceptions)) and not module.once(_handles_groups)
                yield Suspect(
                    (Site(made, site.node, site.where),),
                    text(made),
                    verdict_of(unless(certain, Obstacle.OTHER_ERROR)),
                    _clause(exceptions),
                    (site.node,),
                )


def _suppressed(made: ast.expr, module: Module, scope: Scope) -> list[ast.expr]:
    """The arguments of `suppress(…)`, or nothing for any other expression."""
    match made:
        case ast.Call(func=function, args=exceptions, keywords=[]):
            return exceptions if dotted_name(function, module, scope) == "contextlib.suppress" else []
    return []


def _is_plain(argument: ast.expr) -> bool:
    """Whether it makes no difference when an argument is asked for: E, errors.E, *E, (E, F)."""
    match argument:
        case ast.Name():
            return True
        case ast.Attribute(value=value) | ast.Starred(value=value):
            return _is_plain(value)
        case ast.Tuple(elts=elements):
            return all(map(_is_plain, elements))
    return False


def _clause(exceptions: list[ast.expr]) -> str:
    """What `except` catches the same with, which takes no tuple in a tuple: E, (E, F), (*E,)."""
    classes = list(classes_in(exceptions))
    single = len(classes) == 1 and not isinstance(classes[0], ast.Starred)
    return text(classes[0] if single else ast.Tuple(elts=classes, ctx=ast.Load()))


def _handles_groups(module: Module) -> bool:
    nodes = ast.walk(module.tree)
    return any(isinstance(node, ast.TryStar) or getattr(node, "id", getattr(node, "attr", "")) in _GROUPS for node in nodes)


def _proof(site: Site, _suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    called = found(bytecode.at(site.node), calls)
    entered = found([*bytecode.at(site.node), *bytecode.at(site.parent)], enters_with)  # to 3.12 at the whole statement
    if called is None or entered is None:
        return None
    return Evidence(called.instructions + entered.instructions)


RULE = Rule(
    code="PFB805",
    name="suppress-in-loop",
    doc=__doc__,
    suspects=_suspects,
    proof=_proof,
    message=(
        "`{subject}` is created and entered in every iteration ({instructions}); "
        "use `try` with `except {note}`, which costs nothing until an exception is caught"
    ),
)
