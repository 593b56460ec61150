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

- the call is `max(xs)` or `min(xs)`, which raises an exception if `xs` is empty
- an argument may have no value before the loop, or only a test in the loop shows that it is not None
- an argument is of unknown type, or an item: `set(d[k])` raises an exception if there is none
- a comprehension does anything else than put strings together
- a method's object is not known to be a string, or the method may raise an exception
- the call is that of a function of the file: a subclass may define another method
- the loop runs unknown code, and an argument was passed to unknown code or retained by another object before
- the call is in a generator that runs later
- the call is `float("nan")`, which returns a different object each time

The fix is unsafe if the loop runs code that may have a reference to a list, dict or set: a caller may pass a list that a function
changes which the loop calls.

Not reported:

- a loop that changes the object (also by `ids[k]` of a `defaultdict`, which adds the key), calls an unknown method of it, or
  tests it (`xs and len(xs)`)
- an object that the file changes elsewhere, if the loop runs unknown code that may do so
- a `while` that can end only if unknown code changes the object (`while len(queue): self.step()`)
- a call that is not made in every iteration, if the finding would be `likely`
- a function of the file that calls unknown code, changes or stores something outside, or reads an object that the loop may change
- a call whose result can be changed, if it is more than read
- a comprehension that calls other functions than builtins and methods that change nothing, or that makes new lists
"""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.displays import reads_of_local, reads_only
from flake8_bytecode_perf.analysis.early_values import obstacles_to_early_value
from flake8_bytecode_perf.analysis.flow import hardly_runs, is_conditional
from flake8_bytecode_perf.analysis.invariance import alone_in_test, best_loop, binds_any, is_deferred, is_guarded
from flake8_bytecode_perf.analysis.knowledge import (
    CONTAINER_READERS,
    EXTREMES,
    IMMUTABLE,
    NEW_COLLECTIONS,
    PARSING_TYPES,
    PURE_TEXT_METHODS,
    SET_OPERATORS,
    TYPE_QUESTIONS,
)
from flake8_bytecode_perf.analysis.mutation import is_called
from flake8_bytecode_perf.analysis.own_calls import names_of_functions, state_of_own_call
from flake8_bytecode_perf.analysis.ownership import is_own
from flake8_bytecode_perf.analysis.pure_calls import PURE, goes_through_all, state_of_argument, state_of_call
from flake8_bytecode_perf.analysis.pure_comprehensions import state_of_comprehension
from flake8_bytecode_perf.analysis.pure_methods import is_text_method
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode import (
    Bytecode,
    Evidence,
    at_parent,
    at_site,
    calls,
    is_made,
    looks_up,
    stands_at,
)
from flake8_bytecode_perf.model import Site
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import children_of, last_name, nodes_in, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flake8_bytecode_perf.model import Loop, Module, Scope
    from flake8_bytecode_perf.verdict import Verdict

    _OfFunction = tuple[Site, tuple[Loop, Certainty], str]

_PURE = sorted(PURE)
_TEXT_METHODS = sorted(PURE_TEXT_METHODS)
_OF_FUNCTIONS = ("method", "joined", "own")


def _suspects(module: Module) -> Iterator[Suspect]:
    groups: dict[tuple[Loop, str, Certainty], list[Site]] = {}
    answers = [(site, answer) for site in module.hot_calls_of(*_PURE) if (answer := _answer(module, site)) is not None]
    of_functions = [one for site in _calls_of_functions(module) if (one := _answer_of_function(module, site)) is not None]
    once = [site.node for site, _ in answers] + [site.node for site, *_ in of_functions]
    covered = {part for node in once for inner in children_of(node) for part in nodes_in(inner)}
    for site, (loop, state) in answers:
        if site.node not in covered:  # abs(len(xs))      is one finding
            name = text(site.node)
            groups.setdefault((loop, name, state), []).append(Site(site.node.func, site.node, site.where))
    for (loop, name, state), sites in groups.items():
        call = sites[0].parent
        empty = goes_through_all(call) and call.func.id in EXTREMES
        note = " (it raises a ValueError if its argument is empty)" if empty else ""
        spans = tuple([site.parent for site in sites])
        judge = partial(_verdict, module, sites[0]._replace(node=call), loop, state)
        yield Suspect(tuple(sites), name, note=note, spans=spans, detail=loop, variant=_variant(call), judge=judge)
    yield from _of_functions(module, [answer for answer in of_functions if answer[0].node not in covered])
    yield from _built(module)


def _of_functions(module: Module, answers: list[_OfFunction]) -> Iterator[Suspect]:
    """Calls of strings' methods, and of functions of the file that only compute a value."""
    groups: dict[tuple[Loop, str, Certainty, str], list[Site]] = {}
    for site, (loop, state), variant in answers:
        groups.setdefault((loop, text(site.node), state, variant), []).append(site)
    for (loop, name, state, variant), sites in groups.items():
        judge = partial(_verdict, module, sites[0], loop, state)
        yield Suspect(tuple(sites), name, detail=loop, variant=variant, judge=judge)


def _calls_of_functions(module: Module) -> Iterator[Site]:
    yield from module.hot_calls_of(*_TEXT_METHODS)
    if module.doubts:  # likely at best
        yield from module.hot_calls_of(*(module.called.keys() & names_of_functions(module)) - PURE_TEXT_METHODS)


def _answer_of_function(module: Module, site: Site) -> _OfFunction | None:
    """Such a call, the loop before which it may stand, how sure that is, and the variant of the rule."""
    call, scope, loop = site.node, site.where.scope, site.where.loop
    if loop is None or not isinstance(call, ast.Call) or isinstance(site.parent, (ast.Expr, ast.Await)):
        return None
    owner = [call.func.value] if isinstance(call.func, ast.Attribute) else []
    if binds_any(module, loop, scope, [*owner, *call.args]) or hardly_runs(site):
        return None
    by_method = is_text_method(call)
    best = _best(module, site, lambda around: _state_of_function(module, around, scope, call, by_method=by_method))
    if best is None or not _is_reusable(module, site):
        return None
    name = last_name(call.func)
    return site, best, ("joined" if name == "join" else "method") if by_method else "own"


def _state_of_function(module: Module, loop: Loop, scope: Scope, call: ast.Call, *, by_method: bool) -> Certainty:
    if by_method:
        return state_of_call(module, loop, scope, call, 0)
    # while self.pending(): step()      is there because its answer changes
    if isinstance(loop.node, ast.While) and call in nodes_in(loop.node.test):
        return Certainty.NO
    return state_of_own_call(module, loop, scope, call, lambda part: state_of_argument(module, loop, scope, part, 0))


def _is_reusable(module: Module, site: Site) -> bool:
    """Whether every iteration may get the same object: one that can't be changed, or that is only read."""
    return type_of(site.node, module, site.where.scope) in IMMUTABLE or _is_only_read(module, site)


def _verdict(module: Module, site: Site, loop: Loop, state: Certainty) -> Verdict:
    """What may go wrong where a call, or a comprehension, stands before the loop."""
    return verdict_of(
        unless(state is Certainty.CERTAIN, Obstacle.CHANGED_BY_CALLEE),
        *obstacles_to_early_value(module, loop, site.where.scope, site.node),
        can_be_written=loop.scope.in_function,
    )


def _answer(module: Module, site: Site) -> tuple[Loop, Certainty] | None:
    """The loop before which a call may stand, and how sure that is."""
    call, scope = site.node, site.where.scope
    if site.where.loop is None or not isinstance(call.func, ast.Name) or _is_no_work(site.parent):
        return None
    if binds_any(module, site.where.loop, scope, call.args):
        return None
    # ys = sorted(xs)      makes a list of its own
    if call.func.id in NEW_COLLECTIONS and not _is_only_read(module, site):
        return None
    best = _best(module, site, lambda loop: state_of_call(module, loop, scope, call, 0))
    return best if best is not None and not hardly_runs(site) else None


def _built(module: Module) -> Iterator[Suspect]:
    """Comprehensions that give the same in every iteration, of which nothing but reads is made."""
    for site in module.comprehensions:
        if (
            site.where.loop is None
            or isinstance(site.node, ast.GeneratorExp)
            or hardly_runs(site)
            or not _is_only_read(module, site)
        ):
            continue
        best = _best_of_comprehension(module, site)
        if best is not None:
            judge = partial(_verdict, module, site, *best)
            yield Suspect((site,), text(site.node), detail=best[0], variant="comprehension", judge=judge)


def _best_of_comprehension(module: Module, site: Site) -> tuple[Loop, Certainty] | None:
    return _best(module, site, lambda loop: state_of_comprehension(module, loop, site.where.scope, site.node))


def _is_only_read(module: Module, site: Site) -> bool:
    """Whether a collection that is made at a site is only read: where it stands, or by all uses of one local."""
    return _is_read_here(module, site) or reads_of_local(module, site, _is_read_here)


def _is_read_here(module: Module, site: Site) -> bool:
    match site.parent:
        case ast.Compare(ops=operators):
            return not any(isinstance(operator, (ast.Is, ast.IsNot)) for operator in operators)
        case ast.BinOp(op=operator):
            return isinstance(operator, SET_OPERATORS) and type_of(site.node, module, site.where.scope) == "set"
        case ast.Attribute(attr=method) as above:
            return method in CONTAINER_READERS and is_called(module, above)
    copied = getattr(getattr(site.node, "func", None), "id", "") == "list"
    return reads_only(module, site) and not (copied and isinstance(site.parent, (ast.For, ast.comprehension)))  # PFB512's


def _best(module: Module, site: Site, state_in: Callable[[Loop], Certainty]) -> tuple[Loop, Certainty] | None:
    """The loop before which something may stand that `state_in` is asked of, and how sure that is."""
    call = site.node
    assert site.where.loop is not None  # noqa: S101 - it was asked for
    best = best_loop(site, state_in)
    if best is None or _awaits_change(module, site.where.loop, site):
        return None
    if best[1] is Certainty.CERTAIN and (all(map(_is_constant, _arguments(call))) or not is_deferred(module, site)):
        return best
    best = best[0], Certainty.LIKELY
    doubtful = is_conditional(module, site, best[0]) or alone_in_test(module, best[0], site)
    return None if doubtful or _guarded(module, best[0], site) else best


def _arguments(node: ast.expr) -> list[ast.expr]:
    return node.args if isinstance(node, ast.Call) else [node]


def _is_constant(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant)


def _is_no_work(parent: ast.AST) -> bool:
    """Whether what uses a call runs once, or is there for the reader: for j in range(len(xs)), assert isinstance(x, str)."""
    ranged = isinstance(parent, ast.Call) and getattr(parent.func, "id", "") == "range"
    return ranged or isinstance(parent, ast.Assert)


def _awaits_change(module: Module, loop: Loop, site: Site) -> bool:
    """Whether a loop runs until unknown code changes what the call is given: while len(queue): self.step()."""
    if not isinstance(loop.node, ast.While) or all(part is not site.node for part in nodes_in(loop.node.test)):
        return False
    return alone_in_test(module, loop, site) and any(_is_theirs(module, site.where.scope, part) for part in _arguments(site.node))


def _is_theirs(module: Module, scope: Scope, node: ast.expr) -> bool:
    return type_of(node, module, scope) not in IMMUTABLE and not is_own(module, scope, node)


def _guarded(module: Module, loop: Loop, site: Site) -> bool:
    given = _arguments(site.node) if getattr(getattr(site.node, "func", None), "id", "") not in TYPE_QUESTIONS else ()
    return any(is_guarded(module, loop, site.where.scope, node) for node in given if isinstance(node, (ast.Name, ast.Attribute)))


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
