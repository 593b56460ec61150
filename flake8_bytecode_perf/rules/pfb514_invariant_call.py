"""A builtin called in each pass with arguments that the loop does not change.

**What**

`len(xs)`, `float("inf")`, `isinstance(x, str)`, `max(xs)` and other builtins without side effects in a loop's body, or in the
test of a `while`, where the loop neither binds nor changes what they are given. One finding stands for all such calls with the
same arguments in a nest of loops, at the first.

**Why**

Each pass looks the builtin up, calls it, and gets what it got before. `sum(xs)`, `max(xs)` and `sorted(xs)` go through all of
`xs` again in each pass.

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

LOAD_GLOBAL or LOAD_NAME at the builtin, and the CALL.

**When not**

A loop may run zero times, and what stands before it must not raise there: certain only where the arguments are constants or of
known types that the builtin takes. `max(xs)` and `min(xs)` are likely, for they raise where `xs` is empty, and so is all that is
given an object of unknown type. Silent, where the loop itself changes the object, calls an unknown method of it or asks what it
is (`xs and len(xs)`); where code of others may change it that the file shows changing it; and for a doubtful call that not every
pass makes. `float("nan")` is likely: each one is an object of its own.
"""

from __future__ import annotations

import ast
import builtins
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.bytecode import calls, found, looks_up
from flake8_bytecode_perf.infer import dotted_name
from flake8_bytecode_perf.model import Site
from flake8_bytecode_perf.rule import Bytecode, Evidence, Rule, Suspect
from flake8_bytecode_perf.rules._attributes import Settled
from flake8_bytecode_perf.rules._displays import reads_only
from flake8_bytecode_perf.rules._invariants import alone_in_test, best_loop, is_guarded, kept, steady, sure_type
from flake8_bytecode_perf.rules._loops import hardly_runs, is_conditional
from flake8_bytecode_perf.rules._shapes import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Loop, Module, Scope

_OF_CLASS = frozenset({"isinstance", "issubclass", "callable", "type", "id"})  # what these ask does not change
_WHOLE = frozenset({"sum", "min", "max", "any", "all", "tuple", "frozenset", "sorted"})  # go through all that they are given
_OF_VALUE = frozenset("abs ascii bin bool chr complex float format hash hex int len oct ord repr round str".split())
_NAMES = sorted(_OF_CLASS | _WHOLE | _OF_VALUE)
_NUMBERS = frozenset({"int", "float", "bool"})
_SIZED = frozenset("str bytes bytearray list tuple dict set frozenset range memoryview".split())
# The types that a builtin takes without fail, whatever the value; int(1e999) fails, and max([]).
_TAKES = {
    **dict.fromkeys(("abs", "bool", "complex", "float"), _NUMBERS),
    **dict.fromkeys(("bin", "hex", "int", "oct", "round"), frozenset({"int", "bool"})),
    **dict.fromkeys(("ascii", "format", "hash", "repr", "str"), _NUMBERS | {"str", "bytes"}),
    **dict.fromkeys(("all", "any", "len", "tuple"), _SIZED),
}
_ITERATORS = frozenset({"enumerate", "filter", "iter", "map", "open", "reversed", "zip"})
_PARSERS = frozenset({"complex", "float", "int"})  # read a text
_DEEPEST = 4  # calls and operators in each other
_SMALL = 100  # digits and letters of a constant


def _suspects(module: Module) -> Iterator[Suspect]:
    groups: dict[tuple[Loop, str, Settled], list[Site]] = {}
    answers = [(site, answer) for site in module.calls_of(*_NAMES) if (answer := _answer(module, site)) is not None]
    covered = {part for site, _ in answers for argument in site.node.args for part in ast.walk(argument)}
    for site, (loop, state) in answers:
        if site.node not in covered:  # abs(len(xs))      is one finding
            name = text(site.node)
            groups.setdefault((loop, name, state), []).append(Site(site.node.func, site.node, site.where))
    for (_, name, state), sites in groups.items():
        call = sites[0].parent
        empty = _variant(call) == "whole" and call.func.id in ("max", "min")
        note = " (it raises where that is empty)" if empty else ""
        spans = tuple(site.parent for site in sites)
        yield Suspect(tuple(sites), name, state is Settled.CERTAIN, note, spans, variant=_variant(call))


def _answer(module: Module, site: Site) -> tuple[Loop, Settled] | None:
    """The loop before which a call may stand, and how sure that is."""
    call, scope = site.node, site.where.scope
    if site.where.loop is None or not isinstance(call.func, ast.Name) or hardly_runs(site):
        return None
    # ys = sorted(xs)      makes a list of its own
    if (call.func.id == "sorted" and not reads_only(module, site)) or _is_no_work(site.parent):
        return None
    best = best_loop(site, lambda loop: _state_of_call(module, loop, scope, call, 0))
    if best is None or best[1] is Settled.CERTAIN:
        return best
    doubtful = is_conditional(module, site, best[0]) or alone_in_test(module, best[0], site)
    return None if doubtful or _guarded(module, best[0], site) else best


def _is_no_work(parent: ast.AST) -> bool:
    """Whether what uses a call runs once, or is there for the reader: for j in range(len(xs)), assert isinstance(x, str)."""
    ranged = isinstance(parent, ast.Call) and getattr(parent.func, "id", "") == "range"
    return ranged or isinstance(parent, ast.Assert)


def _guarded(module: Module, loop: Loop, site: Site) -> bool:
    given = site.node.args if site.node.func.id not in _OF_CLASS else ()
    return any(is_guarded(module, loop, site.where.scope, node) for node in given if isinstance(node, (ast.Name, ast.Attribute)))


def _state_of_call(module: Module, loop: Loop, scope: Scope, call: ast.Call, depth: int) -> Settled:
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    if name not in _NAMES or call.keywords or not call.args or not module.is_builtin(scope, name):
        return Settled.NO
    if all(isinstance(argument, ast.Constant) for argument in call.args):
        return _state_of_constants(name, [argument.value for argument in call.args])  # type: ignore[attr-defined]
    if name == "type" and len(call.args) > 1:
        return Settled.NO  # makes a class
    if name in _OF_CLASS:
        state = min(_state_of_class(module, loop, scope, argument) for argument in call.args)
    elif _variant(call) == "whole" and any(_runs_dry(module, scope, argument) for argument in call.args):
        return Settled.NO
    elif name == "len" and isinstance(call.args[0], (ast.Name, ast.Attribute)):
        state = steady(module, loop, scope, call.args[0], items=False)
    else:
        state = min(_state(module, loop, scope, argument, depth) for argument in call.args)
    return state if state and _takes(module, scope, name, call.args) else min(state, Settled.LIKELY)


def _state_of_constants(name: str, values: list[Any]) -> Settled:
    """What calling a builtin with constants tells: float("inf") can stand anywhere, float("x") raises."""
    if name in _WHOLE or name in _OF_CLASS or any(len(repr(value)) > _SMALL for value in values):
        return Settled.NO
    try:
        result = getattr(builtins, name)(*values)
    except Exception:  # noqa: BLE001 - whatever it is, that call is not worth a word
        return Settled.NO
    return Settled.CERTAIN if result == result else Settled.LIKELY  # noqa: PLR0124 - a NaN equals nothing


def _state(module: Module, loop: Loop, scope: Scope, node: ast.expr, depth: int) -> Settled:
    """How sure it is that an argument has the same value in each pass."""
    match node:
        case ast.Constant():
            return Settled.CERTAIN
        case ast.Name() | ast.Attribute():
            return steady(module, loop, scope, node)
        case ast.Call() if depth < _DEEPEST:
            return _state_of_call(module, loop, scope, node, depth + 1)
        case ast.BinOp(op=ast.Add() | ast.Sub() | ast.Mult(), left=left, right=right) if depth < _DEEPEST:
            known = sure_type(module, scope, left) in _NUMBERS and sure_type(module, scope, right) in _NUMBERS
            state = min(_state(module, loop, scope, part, depth + 1) for part in (left, right))
            return state if known else min(state, Settled.LIKELY)
    return Settled.NO


def _state_of_class(module: Module, loop: Loop, scope: Scope, node: ast.expr) -> Settled:
    """The same of what isinstance is given: only what it is counts, not what is in it."""
    if isinstance(node, ast.Tuple) and node.elts:
        return min(_state_of_class(module, loop, scope, element) for element in node.elts)
    # x.__class__ = Closed      is the one way to become something else
    if "__class__" in module.stores:
        return Settled.NO
    return Settled.CERTAIN if dotted_name(node, module, scope) else kept(module, loop, scope, node)


def _takes(module: Module, scope: Scope, name: str, arguments: list[ast.expr]) -> bool:
    """Whether a builtin can't fail with these arguments."""
    if name in _OF_CLASS:
        kinds = [part for kind in arguments[1:] for part in (kind.elts if isinstance(kind, ast.Tuple) else [kind])]
        return name != "issubclass" and all(_is_class(module, scope, kind) for kind in kinds)
    types = {sure_type(module, scope, argument) for argument in arguments}
    if len(arguments) > 1:
        return name in ("max", "min") and (types <= _NUMBERS or types == {"str"})
    return types <= _TAKES.get(name, frozenset())


def _is_class(module: Module, scope: Scope, node: ast.expr) -> bool:
    binding = module.settled_global(node.id) if isinstance(node, ast.Name) and module.is_global(scope, node.id) else None
    return bool(dotted_name(node, module, scope)) or (binding is not None and isinstance(binding.node, ast.ClassDef))


def _runs_dry(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether an argument may be an iterator, which the first call leaves empty: it = iter(xs)."""
    bindings = module.variable(scope, node.id).bindings if isinstance(node, ast.Name) else ()
    values = [binding.value for binding in bindings]
    return any(
        isinstance(value, ast.GeneratorExp) or (isinstance(value, ast.Call) and getattr(value.func, "id", "") in _ITERATORS)
        for value in values
    )


def _variant(call: ast.Call) -> str:
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    if name in _WHOLE and not (name in ("max", "min") and len(call.args) > 1):
        return "whole"
    if name in _OF_CLASS or name == "len":
        return "cheap"
    parsed = name in _PARSERS and all(isinstance(argument, ast.Constant) for argument in call.args)
    return "" if parsed else "value"


def _proof(site: Site, _suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    looked_up, called = found(bytecode.at(site.node), looks_up), found(bytecode.at(site.parent), calls)
    if looked_up is None or called is None:
        return None
    return Evidence(looked_up.instructions + called.instructions)


RULE = Rule(
    code="PFB514",
    name="invariant-call",
    doc=__doc__,
    suspects=_suspects,
    proof=_proof,
    message="'{subject}' gives the same {count} a pass ({instructions}); call it once before the loop{note}",
    marginal=True,
    yields_to=("PFB507",),
)
