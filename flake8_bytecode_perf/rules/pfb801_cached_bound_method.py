"""A bound method that is assigned to a local and called in a loop.

**What**

`append = found.append` before a loop of a function, if `append` is only called. The finding is reported at `found.append`.

**Why**

Since CPython 3.11, `found.append(x)` creates no bound method: LOAD_ATTR in its method form (LOAD_METHOD on 3.11) pushes the
function and the object onto the stack, and calling `append` of a list has a specialised instruction of its own. A bound method in
a local has neither. Other methods of builtin types have no such instruction, and are faster in a local: `found.add` of a set,
`found.get` of a dictionary. The variant `other` below is only measured to show that.

Old articles advise such locals ("avoiding dots"). We know of no linter that does.

**Slow**

```python
def work(n):
    found, last = [], 0
    append = found.append
    for i in range(n):
        append(i)
        last = i
    return found, last
```

**Fast**

```python
def work(n):
    found, last = [], 0
    for i in range(n):
        found.append(i)
        last = i
    return found, last
```

**Proof**

LOAD_ATTR at the method, not in the form that loads a method to call, and the CALL of the local in the loop.

**When not**

The finding is `certain` if the object is known to be a list, or is `self` and its class defines the method without a
decorator. Otherwise it is `likely`. For `self.items.append`, assign `self.items` to the local, not the method: like the method,
it does not change in the loop.

Not reported:

- an object whose name is rebound before the last of the calls
- a local that an inner function uses, or that is used in any other way than by a call
- a call that unpacks its arguments, which has no method form
- methods other than `append` and those that the class of the object defines in this file: the local is as fast, or faster
- functions of modules (PFB203), methods of classes, `super().m`, and attributes that the file stores: for these, a local is
  faster
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.bound_methods import OTHER, method_in, same_when_called
from flake8_bytecode_perf.bytecode.opcodes import loads_attribute
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.model.scopes import Site
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._cached_callables import in_hot_loops, kept_and_called, stand_ins
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding


def _suspects(module: Module) -> Iterator[Suspect]:
    for kept in module.once(stand_ins):
        attribute, binding = kept.binding.value, kept.binding
        if not isinstance(attribute, ast.Attribute) or binding.kind is Bound.PARAMETER:
            continue
        hot = in_hot_loops(kept.calls, binding.where.loop)
        if not hot or any(_unpacks(call.node) for call in hot):
            continue
        method = method_in(module, binding)
        if method is None or not same_when_called(module, binding, kept.calls):
            continue
        site = Site(attribute, binding.node, hot[0].where)
        spans, note = tuple([call.node for call in hot]), _remedy(module, binding)
        yield Suspect(
            (site,),
            text(attribute),
            verdict_of(unless(method.certain, Obstacle.UNKNOWN_TYPE)),
            note,
            spans,
            variant=method.variant,
            weighed=tuple(hot),
        )


def _unpacks(call: ast.Call) -> bool:
    """Whether a call has no method form: f(*a), f(**k)."""
    starred = any(isinstance(argument, ast.Starred) for argument in call.args)
    return starred or any(keyword.arg is None for keyword in call.keywords)


def _remedy(module: Module, binding: Binding) -> str:
    """Call the method on the object if that is a local; otherwise assign the object to the local, not its method."""
    holder = binding.value.value  # type: ignore[union-attr]  # an attribute, as _suspects has seen
    if isinstance(holder, ast.Name):
        variable = module.variable(binding.where.scope, holder.id)
        captured = variable.owner is not module.scope and len(variable.bindings) == 1
        if captured or variable.owner is binding.where.scope:
            return "call the method on the object"
    return f"assign `{text(holder)}` to the local instead"


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=kept_and_called(loads_attribute),
    message="bound method `{subject}` is assigned to a local and called in a loop ({instructions}); {note}",
    unreported=frozenset({OTHER}),
)
