"""A call of a builtin whose arguments the loop does not change.

**What**

`len(xs)`, `float("inf")`, `isinstance(x, str)`, `max(xs)` and other builtins without side effects, in a loop's body or in the
test of a `while`, if the loop neither binds nor changes their arguments. `set(d[k])`, `list(d.values())` and `sorted(xs)` too,
and list, set and dict comprehensions, if the loop only reads what they return: `x in {name + ".py" for name in NAMES}`. One
finding covers all such calls with the same arguments in a nest of loops. It is at the first call.

Also methods of strings, `name.lower()` and `"|".join(words)`, and calls of functions and methods of the file that only compute a
value from what the loop leaves alone: `self._margin()`.

**Why**

Every iteration looks the builtin up, calls it, and gets the same result as before. `sum(xs)`, `max(xs)` and `sorted(xs)` iterate
over all of `xs` again in every iteration.

**Slow**

```python
def work(n):
    best = 0.0
    for i in range(n):
        if best < float("inf"):
            best = i * 0.5
    return best
```

**Fast**

```python
def work(n):
    infinity = float("inf")
    best = 0.0
    for i in range(n):
        if best < infinity:
            best = i * 0.5
    return best
```

**Proof**

LOAD_GLOBAL or LOAD_NAME at the builtin, and the CALL; for a method or a function of the file, the CALL. For a comprehension,
BUILD_LIST, BUILD_SET or BUILD_MAP.

**When not**

A loop may run zero times, and then a call before it must not raise an exception. Therefore the finding is `certain` only if the
arguments are constants or of known types that the builtin accepts.

The finding is `likely` in these cases:

- the elements that `sum`, `max`, `min` or `sorted` go through are not known to be numbers, or for the latter three strings. They
  are known of a list that the function makes itself, if nothing else is ever put in
- an argument may have no value before the loop, or only a test in the loop shows that it is not None
- an argument is of unknown type, or an item: `set(d[k])` raises an exception if there is none
- a comprehension does anything else than put strings together
- a method's object is not known to be a string, or the method may raise an exception
- the call is that of a function of the file: a subclass may define another method
- the loop runs unknown code, and an argument was passed to unknown code or retained by another object before
- the call is in a generator that runs later
- the call is `float("nan")`, which returns a different object each time

The fix is unsafe for `max(xs)` and `min(xs)`, which raise an exception if `xs` is empty. It is also unsafe if the loop runs code
that may have a reference to a list, dict or set: a caller may pass a list that a function changes which the loop calls.

Not reported:

- a loop that changes the object (also by `ids[k]` of a `defaultdict`, which adds the key), calls an unknown method of it, or
  tests it (`xs and len(xs)`)
- an object that the file changes elsewhere, if the loop runs unknown code that may do so
- a `while` that can end only if unknown code changes the object (`while len(queue): self.step()`)
- a call that is not made in every iteration, if the finding would be `likely` or the call is `max(xs)` or `min(xs)`
- a function of the file that calls unknown code, changes or stores something outside, or reads an object that the loop may change
- a call whose result can be changed, if it is more than read
- a comprehension that calls other functions than builtins and methods that change nothing, or that makes new lists
"""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.early_calls import (
    calls_of_functions,
    place_of_builtin_call,
    place_of_comprehension,
    place_of_function_call,
)
from flake8_bytecode_perf.analysis.early_values import verdict_of_early_value
from flake8_bytecode_perf.analysis.knowledge import PARSING_TYPES, TYPE_QUESTIONS
from flake8_bytecode_perf.analysis.pure_calls import PURE, goes_through_all, needs_element
from flake8_bytecode_perf.analysis.pure_methods import is_text_method
from flake8_bytecode_perf.bytecode.opcodes import calls, looks_up
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence, at_parent, at_site, is_made, stands_at
from flake8_bytecode_perf.model.scopes import Site
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import children_of, last_name, nodes_in, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.analysis.certainty import Certainty
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.verdict import Verdict

    _Answer = tuple[Site, tuple[Loop, Certainty], str]  # a call, where it may stand, the variant

_PURE = sorted(PURE)
_OF_FUNCTIONS = ("method", "joined", "own")


def _suspects(module: Module) -> Iterator[Suspect]:
    groups: dict[tuple[Loop, str, Certainty, str], list[Site]] = {}
    of_builtins = [one for site in module.hot_calls_of(*_PURE) if (one := _answer(module, site)) is not None]
    of_functions = [one for site in calls_of_functions(module) if (one := _answer_of_function(module, site)) is not None]
    answers = of_builtins + of_functions
    covered = {part for site, *_ in answers for inner in children_of(site.node) for part in nodes_in(inner)}
    for site, (loop, state), variant in answers:
        if site.node not in covered:  # abs(len(xs))      is one finding
            groups.setdefault((loop, text(site.node), state, variant), []).append(site)
    for (loop, name, state, variant), sites in groups.items():
        judge = partial(_judge, module, sites[0], loop, state)
        suspect = Suspect(tuple(sites), name, detail=loop, variant=variant, judge=judge)
        yield suspect if variant in _OF_FUNCTIONS else _at_builtin(suspect)
    yield from _built(module)


def _at_builtin(suspect: Suspect) -> Suspect:
    """The suspect at the name of a builtin instead of its call."""
    calls = tuple([site.node for site in suspect.sites])
    sites = tuple([Site(site.node.func, site.node, site.where) for site in suspect.sites])
    note = " (it raises a ValueError if its argument is empty)" if needs_element(calls[0]) else ""
    return suspect._replace(sites=sites, spans=calls, note=note)


def _answer_of_function(module: Module, site: Site) -> _Answer | None:
    """What is known of a call of a method, or of a function of the file."""
    best = place_of_function_call(module, site)
    if best is None:
        return None
    variant = "joined" if last_name(site.node.func) == "join" else "method"
    return site, best, variant if is_text_method(site.node) else "own"


def _judge(module: Module, site: Site, loop: Loop, state: Certainty) -> Verdict:
    return verdict_of_early_value(module, site, loop, state, can_be_written=loop.scope.in_function)


def _answer(module: Module, site: Site) -> _Answer | None:
    """What is known of a call of a builtin."""
    call = site.node
    if not isinstance(call.func, ast.Name):
        return None
    # len(sorted(xs))      is one finding, or none: of the inner call nothing is said
    inside = (part for argument in call.args for part in nodes_in(argument))
    if not module.wants(RULE.code, _variant(call)) and not any(isinstance(part, ast.Call) for part in inside):
        return None
    best = place_of_builtin_call(module, site)
    return (site, best, _variant(call)) if best is not None else None


def _built(module: Module) -> Iterator[Suspect]:
    """Comprehensions that give the same in every iteration, of which nothing but reads is made."""
    for site in module.comprehensions:
        best = place_of_comprehension(module, site)
        if best is not None:
            judge = partial(_judge, module, site, *best)
            yield Suspect((site,), text(site.node), detail=best[0], variant="comprehension", judge=judge)


def _variant(call: ast.Call) -> str:
    name = call.func.id  # type: ignore[attr-defined]  # a builtin's
    if goes_through_all(call):
        return "whole"
    if name in TYPE_QUESTIONS or name == "len":
        return "cheap"
    parsed = name in PARSING_TYPES and all(isinstance(argument, ast.Constant) for argument in call.args)
    return "" if parsed else "value"


_looked_up_and_called = stands_at((at_site, looks_up), (at_parent, calls))


def _proof(site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    proof = is_made if suspect.variant in (*_OF_FUNCTIONS, "comprehension") else _looked_up_and_called
    return proof(site, suspect, bytecode)


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=_proof,
    hoists=True,
    whole=frozenset({"whole", "joined", "own"}),
    message="`{subject}` is recomputed {count} per iteration ({instructions}); compute it once before the loop{note}",
    yields_to=("PFB309", "PFB507", "PFB512"),
)
