"""A local that is assigned only to be returned in the next statement.

**What**

`total = a + b` immediately followed by `return total`, in a function that a loop of this file calls.

**Why**

STORE_FAST and LOAD_FAST (on some versions, one instruction for both) store and load a value that is already on the
stack.

**Slow**

```python
def add(a, b):
    total = a + b
    return total


def work(n):
    total = 0
    for i in range(n):
        total = add(total, i)
    return total
```

**Fast**

```python
def add(a, b):
    return a + b


def work(n):
    total = 0
    for i in range(n):
        total = add(total, i)
    return total
```

**Proof**

STORE_FAST at the target, in any form that the Python version has, and RETURN_VALUE at the `return`.

**When not**

Not reported:

- a function that no loop of the file calls
- a local that is read anywhere else afterwards, is used by an inner function, or is `global` or `nonlocal`
- tuples, `+=` and several targets
- a `return` directly in a `try`, whose handlers may read the local
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.loops import block_of
from flake8_bytecode_perf.bytecode.opcodes import returns, stores_fast
from flake8_bytecode_perf.bytecode.proofs import at_site, at_span, stands_at
from flake8_bytecode_perf.cost.calls import target_of_call
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rule import Rule, Suspect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.returns:
        if isinstance(site.node.value, ast.Name) and not isinstance(site.parent, (ast.Try, ast.ExceptHandler)):
            stored = _stored_before(site)
            scope = site.where.scope
            if stored is not None and scope in module.once(_called_in_loops) and _is_dead(module, scope, stored):
                yield Suspect((site._replace(node=stored),), stored.id, spans=(site.node,))


def _stored_before(site: Site) -> ast.Name | None:
    """The target of the statement right before a `return`, if that gives the name its value."""
    if isinstance(site.parent, ast.match_case):
        block, index = site.parent.body, site.parent.body.index(site.node)
    else:
        block, index = block_of(site.node, site.parent)  # type: ignore[assignment]
    match block[index - 1] if index else None:
        case ast.Assign(targets=[ast.Name() as target]) | ast.AnnAssign(target=ast.Name() as target, value=ast.expr()):
            return target if target.id == site.node.value.id else None
    return None


def _is_dead(module: Module, scope: Scope, stored: ast.Name) -> bool:
    """Whether nothing but `return` right behind it reads what is stored."""
    variable = module.variable(scope, stored.id)
    if variable.owner is not scope or variable.users:
        return False
    last = max(site.node.lineno for site in variable.reads)
    later = [site for site in variable.reads if site.node.lineno > stored.lineno or site.where.loop is not None]
    return all(isinstance(site.parent, ast.Return) for site in later) and bool(last)


def _called_in_loops(module: Module) -> set[Scope]:
    """The functions of the file that its hot loops call."""
    hot = (site for site in module.calls if site.where.loop is not None and site.where.loop.depth)
    calls: list[Any] = [site for site in hot if isinstance(site.node, ast.Call)]
    targets = (target_of_call(site.node, module, site.where.scope) for site in calls)
    return {scope for scope in targets if scope is not None}


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands_at((at_site, stores_fast), (at_span, returns)),
    message="`{subject}` is stored only to be returned ({instructions}); return the value directly",
    heat=Heat.FUNCTION,
    repeats=(ast.Call,),
)
