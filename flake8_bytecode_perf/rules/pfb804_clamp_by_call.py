"""A running maximum or minimum that is updated by a call, or the greater of two numbers.

**What**

`m = max(m, x)`, `m = min(m, x)` in a loop, with exactly these two arguments, if `m` is a name, an attribute or an item; also
in `low, high = min(low, x), max(high, x)`. Also `max(x, y)` and `min(x, y)` of two names, or a name and a number, that are known
to be numbers, wherever the call stands in a loop. The finding is reported at the call; that of
the first counts the clamps of other names in the same block.

**Why**

Every iteration looks up the builtin, calls it, and stores the result, which is usually the old value. `if x > m: m = x`
compares once, stores only a new value and calls nothing.

pylint's consider-using-max-builtin (R1731) and consider-using-min-builtin (R1730), and ruff's PLR1730 after them, advise the
call, and ruff's FURB136 advises it for `y if y > x else x`; mark such a line with `# noqa: PLR1730`. If the loop does nothing
else, `max(xs)` replaces it: PFB505 reports such loops.

**Slow**

```python
def work(n):
    longest = 0
    for i in range(n):
        size = i & 63
        longest = max(longest, size)
    return longest
```

**Fast**

```python
def work(n):
    longest = 0
    for i in range(n):
        size = i & 63
        if size > longest:
            longest = size
    return longest
```

**Proof**

LOAD_GLOBAL or LOAD_NAME at `max` or `min`, and the CALL.

**When not**

Not reported: `key`, `default`, a starred or a third argument, a shadowed builtin, a chain of targets, and a tuple assignment
in which one half reads what the other half sets.

`max(m, x)` compares exactly as `x > m` does, including NaN, and returns `m` if both are equal. The finding is `likely` in
these cases:

- the call is `m = max(x, m)`, which also stores an `x` that is equal to `m` or, like a NaN, cannot be compared
- `m` is an attribute or an item, which may run code
- evaluating `x` runs unknown code, and another function sets `m`
- few iterations may come to the call, because it stands under a test for what equals a local that the loop does not change
"""

from __future__ import annotations

import ast
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.knowledge import NUMBERS
from flake8_bytecode_perf.analysis.removals import is_for_one_value
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.analysis.updates import assigned_pairs, is_entangled, is_set_here_alone
from flake8_bytecode_perf.bytecode.opcodes import calls, looks_up
from flake8_bytecode_perf.bytecode.proofs import at_parent, at_site, stands_at
from flake8_bytecode_perf.model.scopes import Site
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.verdict import Verdict

_SIGNS = {"max": ">", "min": "<"}


def _suspects(module: Module) -> Iterator[Suspect]:
    clamps: set[ast.expr] = set()
    # what a fix rewrites is a finding of its own
    blocks: defaultdict[tuple[int, Verdict], list[Suspect]] = defaultdict(list)
    for site in module.assigns:
        pairs = assigned_pairs(site.node)
        for target, value in pairs:
            match value:
                case ast.Call(func=ast.Name(id="max" | "min" as name), args=[_, _] as arguments, keywords=[]):
                    others = [argument for argument in arguments if key(argument) != key(target)]
                    if len(others) != 1:
                        continue
                    clamps.add(value)
                    if not module.is_builtin(site.where.scope, name) or is_entangled(target, value, pairs):
                        continue
                    certain = others[0] is arguments[1] and is_set_here_alone(module, site, target, others[0])
                    verdict = verdict_of(
                        unless(certain, Obstacle.OTHER_RESULT),
                        _frequency_obstacle(module, site),
                        can_be_written=site.node.value is value and _is_written(site.node, others[0], arguments[1]),
                    )
                    found = Suspect((Site(value.func, value, site.where),), text(target), verdict, spans=(value,))
                    note = f"`{_remedy(_SIGNS[name], target, others[0])}`"
                    blocks[id(site.where.branch), verdict].append(found._replace(note=note))
    for block in blocks.values():
        yield from _of_block(block)
    yield from _of_two(module, clamps)


def _frequency_obstacle(module: Module, site: Site) -> Obstacle | None:
    """Whether few iterations may come to a clamp, as under `if c == char`."""
    loop = site.where.loop
    return unless(loop is None or not is_for_one_value(module, site, loop), Obstacle.FEW_ITERATIONS)


def _of_block(found: list[Suspect]) -> Iterator[Suspect]:
    """One suspect for the clamps of several targets in a block, which names the first; a target's second one is of its own."""
    seen: Counter[str] = Counter()
    groups: defaultdict[int, list[Suspect]] = defaultdict(list)
    for suspect in sorted(found, key=lambda suspect: (suspect.sites[0].node.lineno, suspect.sites[0].node.col_offset)):
        groups[seen[suspect.subject]].append(suspect)
        seen[suspect.subject] += 1
    for first, *others in groups.values():
        sites = tuple([site for suspect in (first, *others) for site in suspect.sites])
        spans = tuple([span for suspect in (first, *others) for span in suspect.spans])
        more = "once" if len(others) == 1 else f"{len(others)} times"
        rest = f", and likewise {more} more in this block" if others else ""
        yield first._replace(sites=sites, spans=spans, note=first.note + rest)


def _of_two(module: Module, clamps: set[ast.expr]) -> Iterator[Suspect]:
    """The calls with two numbers at hand that update neither of them."""
    for site in module.hot_calls_of("max", "min"):
        match site.node:
            case ast.Call(func=ast.Name(id=name) as function, args=[first, second], keywords=[]) if site.node not in clamps:
                known = [type_of(argument, module, site.where.scope) for argument in (first, second)]
                constants = [isinstance(argument, ast.Constant) for argument in (first, second)]
                at_hand = all(isinstance(argument, (ast.Name, ast.Constant)) for argument in (first, second))
                if at_hand and not all(constants) and NUMBERS.issuperset(known) and module.is_builtin(site.where.scope, name):
                    one, other = text(first), text(second)
                    yield Suspect(
                        (Site(function, site.node, site.where),),
                        text(site.node),
                        verdict_of(can_be_written=False),
                        f"`{other} if {other} {_SIGNS[name]} {one} else {one}`",
                        (site.node,),
                        variant="constant" if any(constants) else "two",
                    )


def _is_written(statement: ast.stmt, other: ast.expr, second: ast.expr) -> bool:
    """Whether the fix can write the comparison: of `m = max(m, x)`, with a name or a number for x."""
    number = other.operand if isinstance(other, ast.UnaryOp) and not isinstance(other.op, ast.Not) else other
    simple = isinstance(other, ast.Name) or (isinstance(number, ast.Constant) and isinstance(number.value, (int, float)))
    return isinstance(statement, ast.Assign) and other is second and simple


def _is_simple(value: ast.expr) -> bool:
    return isinstance(value.operand if isinstance(value, ast.UnaryOp) else value, (ast.Name, ast.Constant))


def _remedy(sign: str, target: ast.expr, value: ast.expr) -> str:
    """The comparison: `if x > m: m = x`, with what is no name or constant bound first."""
    simple = _is_simple(value)
    new = text(value) if simple else "new"
    compared = new if simple else f"(new := {text(value)})"
    return f"if {compared} {sign} {text(target)}: {text(target)} = {new}"


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=(*_SIGNS,),
    proof=stands_at((at_site, looks_up), (at_parent, calls)),
    message="`{subject}` needs the call of a builtin in every iteration ({instructions}); use {note}",
)
