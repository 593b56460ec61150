"""A list or tuple that every iteration rebuilds with one more element.

**What**

`l = l + [x]`, `l = [x] + l`, `t += (x,)`, `t = t + (x,)`, `d[k] = d.get(k, []) + [x]` in a loop, and the displays
`l = [*l, x]`, `l = [x, *l]`, `t = (*t, x)`, `d[k] = [*d.get(k, []), x]`.

**Why**

BINARY_OP creates a new sequence and copies all elements so far, and so does LIST_EXTEND of a new list: the time grows with the
square of the number of iterations. `append` does not copy them.

**Slow**

```python
def work(n):
    found, last = [], 0
    for i in range(n):
        found = found + [i]
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

BINARY_OP + or += at the statement or at the addition; LIST_EXTEND at the display.

**When not**

Not reported:

- `l += [x]` on a list, which extends the list in place
- a sequence that is newly created in every iteration
- a loop that stores, yields, retains or iterates over the old sequence

The finding is `likely` in these cases:

- the type of the target is not known
- the local is passed to unknown code
- an attribute, a global or an item grows while unknown code runs that may observe it
- few iterations may make it longer: the statement stands in a handler or in the rare arm of an `if`. That is an arm for what
  equals or is in something, for what passes another test while nothing is done with the rest, or beside one that appends in place
- with a profile: a method rebuilds an attribute of its object outside of loops; other code may read or replace it
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.call_growth import added_by_calls, rebuilt_by_calls
from flake8_bytecode_perf.analysis.growth import copies
from flake8_bytecode_perf.analysis.growth_frequency import frequency_obstacle
from flake8_bytecode_perf.analysis.growth_reads import is_iterated_while_growing, is_retained_while_growing
from flake8_bytecode_perf.analysis.growth_targets import one_object, type_of_target
from flake8_bytecode_perf.analysis.sequence_growth import (
    adds_whole_parts,
    growing_sums,
    grows_at_both_ends,
    is_from_get,
    is_in_front,
    is_unobserved_sequence,
    obstacle_of_aliases,
)
from flake8_bytecode_perf.bytecode.opcodes import extends_sequence
from flake8_bytecode_perf.bytecode.proofs import at_span, stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.analysis.growth_forms import Growth
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.verdict import Verdict

_KINDS: dict[type[ast.AST], str] = {ast.List: "list", ast.Tuple: "tuple"}
_REMEDIES = {
    "list": "append to a list instead",
    "list of parts": "extend a list instead",
    "list in front": "append to a list and reverse it, or use a deque",
    "list at both ends": "use a deque",
    "tuple": "append to a list and make a tuple of it after the loop",
    "tuple of parts": "extend a list and make a tuple of it after the loop",
    "tuple in front": "append to a list, reverse it and make a tuple of it after the loop",
    "tuple at both ends": "use a deque and make a tuple of it after the loop",
}


def _suspects(module: Module) -> Iterator[Suspect]:
    for growth, kind, known in (*growing_sums(module), *_displays(module)):
        if is_retained_while_growing(module, growth) or is_iterated_while_growing(growth):
            continue
        unpacked, variant = growth.form.startswith("copy"), _variant(growth, kind)
        obstacles = (
            unless(bool(known or unpacked or is_from_get(growth)), Obstacle.UNKNOWN_TYPE),
            unless(is_unobserved_sequence(module, growth), Obstacle.READ_BY_CALLEE),
            unless(is_from_get(growth) or one_object(module, growth), Obstacle.OTHER_OBJECT),
            unless(known == kind or not unpacked, Obstacle.FIRST_VALUE),
            obstacle_of_aliases(module, growth),
            frequency_obstacle(module, growth),
        )
        place, verdict = growth.place(module), _verdict(growth, obstacles)
        remedy = _REMEDIES[f"{known or kind}{_where(module, growth)}"]
        yield Suspect((place,), text(growth.target), verdict, remedy, (growth.operation,), variant=variant)
    if module.asked.profiled:
        yield from _rebuilt_by_calls(module)


def _rebuilt_by_calls(module: Module) -> Iterator[Suspect]:
    """Attributes that a method rebuilds in no loop: only a profile shows that it is called again and again."""
    verdict, remedy = verdict_of(Obstacle.CODE_ELSEWHERE, can_be_written=False), "append to a list of the object instead"
    added = [(site, site.parent, "tuple") for site in added_by_calls(module, "tuple")]
    rebuilt = [(site, operation, kind) for kind in ("list", "tuple") for site, operation in rebuilt_by_calls(module, kind)]
    for site, operation, kind in added + rebuilt:
        target = site.node if site.parent is operation else site.parent
        yield Suspect((site,), text(target), verdict, remedy, (operation,), variant="tuple" if kind == "tuple" else "")


def _where(module: Module, growth: Growth) -> str:
    """Where a sequence grows, and whether by whole parts, as the remedies name it."""
    if grows_at_both_ends(module, growth):
        return " at both ends"
    if is_in_front(growth):
        return " in front"
    return " of parts" if adds_whole_parts(growth) else ""


def _variant(growth: Growth, kind: str) -> str:
    """What the rewrite costs once depends on: a list that is reversed or made a tuple in the end, or a list for each item."""
    if isinstance(growth.target, ast.Subscript):
        return "tuple item" if kind == "tuple" else "item"
    if is_in_front(growth):
        return "front"
    if kind == "tuple":
        return "tuple"
    return "unpacked" if growth.form == "copy" else ""


def _displays(module: Module) -> Iterator[tuple[Growth, str, str]]:
    """Those that grow in a display: items = [*items, x]."""
    for growth in copies(module):
        kind = _KINDS.get(growth.value.__class__)
        if kind is not None and growth.form != "|=":
            yield growth, kind, type_of_target(module, growth)


def _verdict(growth: Growth, obstacles: Sequence[Obstacle | None]) -> Verdict:
    """The verdict; `xs = xs + [x]` and `xs = [*xs, x]` on a local are what a fix rewrites."""
    match growth.site.node:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.BinOp(left=ast.Name(id=old), right=ast.List(elts=[_, *_]))):
            return verdict_of(*obstacles, can_be_written=old == name)
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.List(elts=[ast.Starred(value=ast.Name(id=old)), _, *_])):
            return verdict_of(*obstacles, can_be_written=old == name)
    return verdict_of(*obstacles, can_be_written=False)


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands_at((at_span, extends_sequence)),
    message="`{subject}` is rebuilt in every iteration ({instructions}), which copies all of it; {note}",
    growth=True,
)
