"""A builtin in a local or a default argument that a loop calls.

**What**

`_len = len` in a function, or a default argument `len=len`, if the name is only called, at least once in a loop. The finding
is reported at the builtin.

**Why**

Since CPython 3.11, LOAD_GLOBAL of a builtin in a loop is specialised to two comparisons and a read from a slot, and calls of
`len`, `isinstance` or `str` have specialised instructions either way. The alias costs a name, or a place in the signature,
and brings no measurable saving.

**Slow**

```python
def work(n):
    _abs = abs
    total = 0
    for i in range(n):
        total += _abs(i)
    return total
```

**Fast**

```python
def work(n):
    total = 0
    for i in range(n):
        total += abs(i)
    return total
```

**Proof**

LOAD_GLOBAL, or LOAD_NAME outside functions, at the builtin, and the CALL of the local in the loop.

**When not**

For a default argument, the finding is `likely`, because a caller in another file may pass a different value. Its name must
contain the builtin's name (`len`, `_len`, `local_len`), because a parameter such as `key=str` is meant to be passed.

Not reported:

- a default argument that a call in the file does pass, or of `__del__`, where a default outlives the builtins
- an alias at module level, which is a global like the builtin: it costs the same, and other files may use it
- a name that is used in any other way than by a call
- a builtin whose name the module binds

perflint's W8202 (loop-global-usage) advises such locals for a module's own globals, not for builtins.
"""

from __future__ import annotations

import ast
from math import inf
from typing import TYPE_CHECKING

from flake8_bytecode_perf.bytecode.opcodes import looks_up
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.model.scopes import Site
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._cached_callables import StandIn, in_hot_loops, kept_and_called, stand_ins
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module


def _suspects(module: Module) -> Iterator[Suspect]:
    for kept in module.once(stand_ins):
        builtin, name = kept.binding.value, kept.variable.name
        hot = in_hot_loops(kept.calls)
        default = kept.binding.kind is Bound.PARAMETER
        if not hot or not isinstance(builtin, ast.Name) or not _is_builtin(module, kept, builtin.id):
            continue
        if default and (builtin.id not in name.split("_") or _is_used(module, kept)):
            continue
        site, note = Site(builtin, kept.binding.node, hot[0].where), "default argument" if default else "local"
        spans, variant = tuple([call.node for call in hot]), "default argument" if default else ""
        yield Suspect(
            (site,),
            builtin.id,
            verdict_of(unless(not default, Obstacle.NAME_IS_PASSED)),
            f"{note} `{name}`",
            spans,
            variant=variant,
            weighed=tuple(hot),
        )


def _is_used(module: Module, kept: StandIn) -> bool:
    """Whether a default outlives its builtin, in `__del__`, or a call in this file gives the parameter another value."""
    scope, node = kept.variable.owner, kept.variable.owner.node
    if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) or scope.parent is None:
        return False  # a lambda
    positional = [*node.args.posonlyargs, *node.args.args]
    place = positional.index(kept.binding.node) if kept.binding.node in positional else inf
    reads = module.variable(scope.parent, node.name).reads
    callers = [site.parent for site in reads if isinstance(site.parent, ast.Call) and site.parent.func is site.node]
    return node.name == "__del__" or any(_gives(call, kept.binding.node.arg, place) for call in callers)


def _gives(call: ast.Call, name: str, place: float) -> bool:
    """Whether a call gives an argument to the parameter of that name and place, or may do so by unpacking."""
    unpacked = place < inf and any(isinstance(argument, ast.Starred) for argument in call.args)
    return unpacked or len(call.args) > place or any(keyword.arg in (name, None) for keyword in call.keywords)


def _is_builtin(module: Module, kept: StandIn, builtin: str) -> bool:
    """Whether the builtin's name means the builtin where the local is bound, and at each call."""
    scope = kept.variable.owner
    bound_in = scope.parent if kept.binding.kind is Bound.PARAMETER else scope
    named = [] if kept.variable.name == builtin else [call.where.scope for call in kept.calls]
    return all(module.is_builtin(place, builtin) for place in (bound_in, *named) if place is not None)


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=kept_and_called(looks_up),
    message="builtin `{subject}` is called in a loop through the {note} ({instructions}); call the builtin itself",
)
