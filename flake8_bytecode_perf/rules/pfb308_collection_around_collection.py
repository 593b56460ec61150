"""A collection that is built only to build another one from it.

**What**

`set()`, `dict()`, `tuple()` or `list()` around a display or a comprehension that could build the result directly:
`set([a, b])`, `set([f(x) for x in xs])`, `dict([(k, v)])`, `tuple([a, b])`, `list((a, b))`, `list([…])`, `dict({…})`;
`max([a, b])` and `min((a, b))`; comprehensions that only copy: `[x for x in xs]`, `{x for x in xs}`,
`{k: v for k, v in d.items()}`; a dict comprehension with one constant value, `{k: 0 for k in xs}`; and a call around another
that has already copied all elements: `sorted(list(xs))`, `set(list(xs))`, `set(sorted(xs))`, `list(sorted(xs))`,
`tuple(list(xs))`.

**Why**

The inner collection is built, iterated over by a call and discarded. A comprehension that only copies binds each
element to a name; `list(xs)` copies all elements in one call.

flake8-comprehensions reports most of this as C403 to C406, C409 to C411, C413, C414, C416, C418 and C420.

**Slow**

```python
def work(n):
    total = 0
    for i in range(n):
        total += len(set([i, n]))
    return total
```

**Fast**

```python
def work(n):
    total = 0
    for i in range(n):
        total += len({i, n})
    return total
```

**Proof**

BUILD_LIST, BUILD_SET, BUILD_MAP, BUILD_TUPLE or a constant tuple at the inner collection, and the CALL around it. For a
comprehension that only copies, the instruction that builds its result.

**When not**

Not reported:

- a builtin that is shadowed;
- `dict` around elements that are not visibly pairs;
- an element that is itself unpacked;
- `tuple([f(x) for x in xs])`: PFB803 covers the form without the list;
- a set that would lose elements (`list({a, b})`, `sorted(set(xs))`);
- `tuple(sorted(xs))`, and what may keep equal elements in another order: `sorted(sorted(xs))`, `sorted(reversed(xs))`;
- `max` and `min` with `default` or of one element;
- `[(a, b) for a, b in xs]`, which is not a copy: it builds tuples, and the elements of `xs` need not be tuples;
- a comprehension that filters, awaits or changes an element;
- a comprehension over visibly at most 8 elements;
- `[x for x in self]` in `__len__` itself, because `list(xs)` asks `xs` for its length first.

The finding is `likely` in these cases:

- `{k: v for k, v in d.items()}` if a class of this file derives from dict and has `items` of its own;
- `set()` or `dict()` around a list comprehension if a class of this file has a `__hash__` that changes or prints something, and
  nothing shows that the elements are of another class.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.comprehensions import each_iteration
from flake8_bytecode_perf.analysis.hashability import hash_obstacle
from flake8_bytecode_perf.analysis.iteration import may_override_protocol
from flake8_bytecode_perf.analysis.knowledge import COLLECTION_CONSUMERS
from flake8_bytecode_perf.analysis.observability import length_obstacle
from flake8_bytecode_perf.analysis.symbols import scope_of
from flake8_bytecode_perf.bytecode.opcodes import builds_tuple, calls, loads_tuple, makes_function
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence, found, found_at, makes
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._copies import copied, copied_twice, made_at_once
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.bytecode.instruction import Instruction
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site

_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp)


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.calls_of(*COLLECTION_CONSUMERS, "sorted"):
        if len(site.node.args) == 1 and site.node.func.__class__ is ast.Name:
            yield from _around(module, site)
    for site in module.comprehensions:
        copy = None if site.node.__class__ is ast.GeneratorExp else copied(module, site)
        weighed = each_iteration(module, site.node, site.node) if copy is not None else None
        if copy is not None and weighed is not None:
            verdict = verdict_of(_length_obstacle(module, site), unless(_copies_plainly(module, site), Obstacle.OWN_CLASS))
            yield Suspect((site,), text(site.node), verdict, copy.remedy, variant=copy.variant, weighed=(weighed,))


def _length_obstacle(module: Module, site: Site) -> Obstacle | None:
    """What `list(xs)` may call that a comprehension does not: `__len__`. A set or a dict has no use for that."""
    listed = isinstance(site.node, ast.ListComp)
    return length_obstacle(module, site.where.scope, site.node.generators[0].iter) if listed else None


def _copies_plainly(module: Module, site: Site) -> bool:
    """Whether `dict(d)`, which may read the dict itself, gives what `d.items()` does."""
    iterable = site.node.generators[0].iter
    return not isinstance(site.node, ast.DictComp) or not may_override_protocol(module, site.where.scope, iterable)


def _around(module: Module, site: Site) -> Iterator[Suspect]:
    """What is suspected of a call with one argument."""
    call, inner = site.node, site.node.args[0]
    better, weighed = made_at_once(call) or copied_twice(module, site.where.scope, call), site
    if better is None or not module.is_builtin(site.where.scope, call.func.id):
        return
    if isinstance(inner, _COMPREHENSIONS):
        place = each_iteration(module, inner, inner)
        # set([x for x in xs])     needs one fix: the comprehension
        if place is None or copied(module, site._replace(node=inner, parent=call)) is not None:
            return
        weighed = place
    # set(list(xs)): list asks xs for its length, set does not
    copied_first = length_obstacle(module, site.where.scope, inner.args[0]) if isinstance(inner, ast.Call) else None
    verdict = verdict_of(copied_first, _hash_obstacle(module, call))
    yield Suspect((site,), text(call), verdict, better.remedy, (inner,), variant=better.variant, weighed=(weighed,))


def _hash_obstacle(module: Module, call: ast.Call) -> Obstacle | None:
    """What may tell that set([f(x) for x in xs]), or dict([(f(x), 1) for x in xs]), hashes nothing until the last f(x)."""
    inner: Any = call.args[0]
    match call.func, inner:
        case ast.Name(id="dict"), ast.ListComp(elt=ast.Tuple(elts=[hashed, _]) | ast.List(elts=[hashed, _])):
            return hash_obstacle(module, scope_of(module, inner), hashed)
        case ast.Name(id="set"), ast.ListComp(elt=hashed):
            return hash_obstacle(module, scope_of(module, inner), hashed)
    return None


def _proof(site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    if not suspect.spans:
        instructions = bytecode.at(site.node)
        made = found(instructions, makes(site.node))
        return made if any(map(makes_function, instructions)) or not all(map(_is_its_own, instructions)) else None
    [inner] = suspect.spans
    # a tuple may be a constant
    return found_at(bytecode, (inner, _gives_tuple if isinstance(inner, ast.Tuple) else makes(inner)), (site.node, calls))


def _is_its_own(instruction: Instruction) -> bool:
    """Whether it stands in a comprehension's own code, which is there even where nothing makes a function of it."""
    return instruction.code.co_name in ("<listcomp>", "<setcomp>", "<dictcomp>")


def _gives_tuple(instruction: Instruction) -> bool:
    return builds_tuple(instruction) or loads_tuple(instruction)


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=(*COLLECTION_CONSUMERS, "sorted", ast.ListComp, ast.SetComp, ast.DictComp),
    proof=_proof,
    message="`{subject}` does unnecessary work ({instructions}); use `{note}`",
    heat=Heat.FUNCTION,
    yields_to=("PFB309",),
)
