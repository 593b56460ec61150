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
- a name of an exception may have no value
- the file contains `ExceptionGroup`, `TaskGroup` or `except*`: from 3.12 on, `suppress(E)` also removes E from an ExceptionGroup,
  as `except*` does

A name that holds a tuple must be unpacked next to other exceptions: `except (E, *ERRORS)`.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.classes import is_class
from flake8_bytecode_perf.analysis.flow import is_definitely_assigned
from flake8_bytecode_perf.analysis.knowledge import EXCEPTION_GROUPS
from flake8_bytecode_perf.analysis.subclasses import defines
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.bytecode.opcodes import calls, enters_with
from flake8_bytecode_perf.bytecode.proofs import at_site, stands_at
from flake8_bytecode_perf.model.scopes import Site
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import classes_in, nodes_in, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.calls:
        for item in site.node.items if isinstance(site.node, ast.With) else ():
            made = item.context_expr
            exceptions = _suppressed(made, module, site.where.scope) if item.optional_vars is None else []
            if exceptions:
                verdict = verdict_of(
                    unless(all(map(_is_plain, exceptions)) and not module.once(_handles_groups), Obstacle.OTHER_ERROR),
                    unless(
                        len(exceptions) < 2 or all(is_class(module, site.where.scope, one) for one in classes_in(exceptions)),
                        Obstacle.UNKNOWN_TYPE,
                    ),
                    unless(not defines(module, "__subclasscheck__", "__subclasshook__"), Obstacle.OWN_CLASS),
                    unless(not _is_bound_inside(module, site, exceptions), Obstacle.CHANGED_IN_LOOP),
                    unless(_have_values(module, site, exceptions), Obstacle.MAY_BE_UNBOUND),
                )
                yield Suspect((Site(made, site.node, site.where),), text(made), verdict, _clause(exceptions), (site.node,))


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


def _have_values(module: Module, site: Site, exceptions: list[ast.expr]) -> bool:
    """Whether all names of what is suppressed have a value: `except` does not evaluate them where no exception is raised."""
    names = {node.id for kind in exceptions for node in nodes_in(kind) if isinstance(node, ast.Name)}
    return all(is_definitely_assigned(module, site.where.scope, site.node, name) for name in names)


def _is_bound_inside(module: Module, site: Site, exceptions: list[ast.expr]) -> bool:
    """Whether the body of the `with` binds a name of what is suppressed: `except` evaluates it after the body."""
    scope, body = site.where.scope, site.node.body
    first, last = body[0].lineno, body[-1].end_lineno
    names = {node.id for kind in exceptions for node in nodes_in(kind) if isinstance(node, ast.Name)}
    return any(first <= found.node.lineno <= last for name in names for found in module.variable(scope, name).bindings)


def _handles_groups(module: Module) -> bool:
    """Whether the file handles or raises groups of exceptions, of which `suppress` takes out the members, and `except` none."""
    imported = {origin.rpartition(".")[2] for _, origin in module.imported}
    words = {word for node in nodes_in(module.tree) for word in _words(node)}
    return bool(EXCEPTION_GROUPS & (imported | words)) or any(isinstance(node, ast.TryStar) for node in nodes_in(module.tree))


def _words(node: ast.AST) -> Iterator[str]:
    """The last name that a node reads, or the text of a constant: getattr(builtins, "ExceptionGroup")."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.Constant(value=str() as name):
            yield name


def _at_statement(site: Site, _suspect: Suspect) -> tuple[ast.AST, ...]:
    return site.node, site.parent  # the latter to Python 3.12


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=(ast.With,),
    proof=stands_at((at_site, calls), (_at_statement, enters_with)),
    message=(
        "`{subject}` is created and entered in every iteration ({instructions}); "
        "use `try` with `except {note}`, which costs nothing until an exception is caught"
    ),
    simple=frozenset(),
)
