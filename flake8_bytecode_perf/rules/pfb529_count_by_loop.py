"""A loop that counts the elements that equal a value.

**What**

A `for` loop that only does `if x == y: n += 1` or a similar form: `n += x == y`, `if x != y: continue`, `if xs[i] == y` over
indexes. `n` is a local, or an attribute such as `self.found`. The same in a comprehension: `sum(1 for x in xs if x == y)`,
`sum(x == y for x in xs)`, `len([x for x in xs if x == y])`. Also `bin(n).count("1")` and `f"{n:b}".count("1")`, which count the
bits of an int. The finding is at the loop's header, at the comprehension, or at the call of `count`.

**Why**

Every iteration binds the variable, compares, and adds. `count` does all of that in C. `n.bit_count()` counts the bits of an int
without building a string.

**Slow**

```python
def work(n):
    text = "banana" * (n // 6)
    found = 0
    for letter in text:
        if letter == "a":
            found += 1
    return found
```

**Fast**

```python
def work(n):
    text = "banana" * (n // 6)
    return text.count("a")
```

**Proof**

The COMPARE_OP of the comparison, or the CALL of `count`.

**When not**

Not reported:

- a loop that does something else, has an `else`, or whose variable is read outside of it before it is rebound
- a count that an inner function uses, or whose partial result an exception handler can observe
- a value that the loop computes: only a constant, a name or an attribute is the same in every iteration
- the keys of a dict, the elements of a set, a call or a file of unknown type: these have no `count`
- a sequence of unknown type in a file that imports an array library
- the characters of a string that are compared with a constant of another length
- a value that is given `float("nan")`
- `bin(n).count("1")` in a file that also uses `bit_count`: it is there for other Pythons

The finding is `likely` in these cases:

- the type of the sequence is unknown
- the value is not known to be a str, an int, bytes, a bool, None or a constant: `count` treats identical objects as equal,
  although a NaN is not equal to itself
- the characters of a string are compared with a name: `"banana".count("an")` is 2
- the number whose bits are counted is not known to be an int
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.comprehensions import each_iteration
from flake8_bytecode_perf.analysis.counter_starts import obstacles_to_adding, starts_at_zero
from flake8_bytecode_perf.analysis.counts import Count, bits_counted, count_in, count_obstacles, count_of, counter_of
from flake8_bytecode_perf.analysis.knowledge import COUNTING_BUILTINS
from flake8_bytecode_perf.analysis.loop_bodies import lone_loops
from flake8_bytecode_perf.analysis.operands import operand_obstacle
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.opcodes import calls, compares
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence, found
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


class Remedy(NamedTuple):
    """What the rule tells its fix: whose method is called with what, and what the call replaces, or the count that it gives.

    With `anew` the count is zero before the loop.
    """

    owner: ast.expr
    method: str
    argument: ast.expr | None = None
    replaced: ast.expr | None = None
    name: str = ""
    anew: bool = False


def _suspects(module: Module) -> Iterator[Suspect]:
    yield from _loops(module)
    yield from _comprehensions(module)
    # what does without `bit_count` in a file that has it is for a Python that has not
    for site in module.calls_of("count") if "bit_count" not in module.held else ():
        number = bits_counted(module, site)
        if number is not None:
            obstacle = operand_obstacle(module, site.where.scope, number, ("int", "bool"), ("bit_count", "__index__"))
            plain = isinstance(number, (ast.Name, ast.Attribute, ast.Subscript, ast.Call))
            note = f"{text(number)}.bit_count()" if plain else f"({text(number)}).bit_count()"
            remedy = Remedy(number, "bit_count", replaced=site.node)
            yield Suspect((site,), text(site.node), verdict_of(obstacle), note, (site.node,), remedy, "bits")


def _loops(module: Module) -> Iterator[Suspect]:
    for loop, done in lone_loops(module).items():
        node: Any = loop.node
        counter = counter_of(done.statement, done.tests) if isinstance(node.target, ast.Name) else None
        count = count_of(counter.test, node.target.id, node.iter) if counter is not None else None
        if counter is None or count is None or not _has_builtins(module, loop.header, count, node.iter):
            continue
        obstacles, kept = count_obstacles(module, loop.header, count), obstacles_to_adding(module, loop, counter, count.test)
        if obstacles is None or kept is None:
            continue
        anew = starts_at_zero(loop, counter.name)
        note = f"{counter.name} {'=' if anew else '+='} {_called(count)}"
        yield Suspect(
            (loop.header,),
            counter.name,
            verdict_of(*obstacles, *([] if anew else kept)),
            note,
            (count.test,),
            Remedy(count.sequence, "count", count.wanted, name=counter.name, anew=anew),
            _variant(module, loop.header, count),
        )


def _comprehensions(module: Module) -> Iterator[Suspect]:
    for site in module.comprehensions:
        match site.node:
            case (ast.GeneratorExp() | ast.ListComp()) as looking if len(looking.generators) == 1:
                count = count_in(site, looking.elt, looking.generators[0])
                weighed = each_iteration(module, looking, looking.elt, filtered=False) if count is not None else None
                if count is None or weighed is None or not _has_builtins(module, site, count, looking.generators[0].iter):
                    continue
                obstacles = count_obstacles(module, site, count)
                if obstacles is not None:
                    variant = f"comprehension {_variant(module, site, count)}".strip()
                    verdict, subject = verdict_of(*obstacles), text(count.test)
                    remedy = Remedy(count.sequence, "count", count.wanted, site.parent)
                    yield Suspect((site,), subject, verdict, _called(count), (count.test,), remedy, variant, (weighed,))


def _has_builtins(module: Module, site: Site, count: Count, iterable: ast.expr) -> bool:
    """Whether the names of the builtins that the form is known by are not bound to something else."""
    names = COUNTING_BUILTINS if count.sequence is iterable else (*COUNTING_BUILTINS, "range")
    alone = not isinstance(site.parent, ast.Call) or site.parent.args == [site.node]
    return alone and all(module.is_builtin(site.where.scope, name) for name in names)


def _variant(module: Module, site: Site, count: Count) -> str:
    return "" if type_of(count.sequence, module, site.where.scope) == "str" else "of elements"


def _called(count: Count) -> str:
    return f"{text(count.sequence)}.count({text(count.wanted)})"


def _proof(_site: object, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    [node] = suspect.spans
    return found(bytecode.at(node), compares if isinstance(node, ast.Compare) else calls)


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=_proof,
    message="`{subject}` counts one by one ({instructions}); use `{note}`",
    heat=Heat.FUNCTION,
    needs=(ast.For, ast.ListComp, ast.GeneratorExp, "count"),
    precedes=("PFB202", "PFB507", "PFB524", "PFB803"),
)
