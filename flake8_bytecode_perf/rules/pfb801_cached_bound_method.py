"""A bound method that is kept in a local for a loop to call.

**What**

`append = found.append` before a loop of a function, where all that is done with `append` is to call it. The finding stands
at `found.append`.

**Why**

From CPython 3.11 on `found.append(x)` makes no bound method: LOAD_ATTR in its method form (LOAD_METHOD on 3.11) puts the
function and the object on the stack, and calling `append` of a list has a specialised instruction of its own. A bound
method in a local has neither. Methods other than that `append` differ little, and some the other way: the variants below
are weighed each by its own saving.

Old articles advise such locals ("avoiding dots"); no linter known to us does.

**Slow**

```python
def work(n):
    found = []
    append = found.append
    for i in range(n):
        append(i)
    return found
```

**Fast**

```python
def work(n):
    found = []
    for i in range(n):
        found.append(i)
    return found
```

**Proof**

LOAD_ATTR at the method, not in the form that loads a method to call, and the CALL of the local in the loop.

**When not**

Certain where the object is known to be of a builtin type, or is `self` and its class defines the method undecorated; else
likely. Of `self.items.append` keep `self.items` in the local, not the method: that one can't change either.

Not where the object's name is rebound before the last of the calls, the local is used by an inner function or other than
called, or a call unpacks its arguments, which has no method form. Not for functions of modules (PFB203), methods of
classes, `super().m`, and attributes that the file stores: to keep those in a local does pay.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.bytecode import loads_attribute
from flake8_bytecode_perf.model import Bound, Site, mangle
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._bound_methods import method_in, same_when_called
from flake8_bytecode_perf.rules._shapes import text
from flake8_bytecode_perf.rules._stand_ins import in_hot_loops, kept_and_called, stand_ins

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Binding, Module


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
        yield Suspect((site,), text(attribute), method.certain, note, spans, variant=method.variant, weighed=tuple(hot))


def _unpacks(call: ast.Call) -> bool:
    """Whether a call has no method form: f(*a), f(**k)."""
    starred = any(isinstance(argument, ast.Starred) for argument in call.args)
    return starred or any(keyword.arg is None for keyword in call.keywords)


def _remedy(module: Module, binding: Binding) -> str:
    """Call it on the object, where that is a local; else keep the object, and not its method."""
    holder = binding.value.value  # type: ignore[union-attr]  # an attribute, as _suspects has seen
    if isinstance(holder, ast.Name):
        variable = module.variable(binding.where.scope, mangle(binding.where.scope, holder.id))
        captured = variable.owner is not module.scope and len(variable.bindings) == 1
        if captured or variable.owner is binding.where.scope:
            return "call the method on the object"
    return f"assign `{text(holder)}` to the local instead"


RULE = Rule(
    code="PFB801",
    name="cached-bound-method",
    doc=__doc__,
    suspects=_suspects,
    proof=kept_and_called(loads_attribute),
    message="bound method `{subject}` is assigned to a local and called in a loop ({instructions}); {note}",
    marginal=True,
)
