"""A collection that is built only to ask whether something in it is true, or whether there is anything in it.

**What**

`any([a, b, c])` and `all((a, b))` of a display, in a loop. A copy in a test, `if list(xs)`, `if not sorted(xs)`,
`len(list(it)) == 0`, and a list comprehension in a test, `if [x for x in xs if p(x)]`, `if len([…]) > 0`, also where a
local holds the copy or the comprehension and is used for nothing else.

**Why**

`any` creates an iterator over a list that was built for it, and all elements are evaluated first: `a or b or c` stops at the
first that is true. A copy takes all elements, where the first would answer the question.

**Slow**

```python
def work(n):
    found = 0
    for i in range(n):
        if any([i == 3, i == 5, i > 90]):
            found += 1
    return found
```

**Fast**

```python
def work(n):
    found = 0
    for i in range(n):
        if i == 3 or i == 5 or i > 90:
            found += 1
    return found
```

**Proof**

BUILD_LIST, BUILD_TUPLE or BUILD_SET at the display, and CALL at `any` or `all`. For a copy, CALL, followed by the test; for a
comprehension, the test behind it.

**When not**

The finding is `likely` in these cases:

- an element after the first calls code that the file does not show, or that has an effect: it is not always called then
- a copy of something that is not known to be a container: an iterator is not exhausted by its first element
- a list comprehension in a test, which is slower than a loop with `break` only if an element is found early

Not reported:

- elements that bind a name, await, or change an object (`xs.pop()`), also in a function of this file that they call
- a display with `*`, or of fewer than two elements, and of constants alone
- a copy or comprehension that is used for more than the test
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.comprehensions import is_asynchronous
from flake8_bytecode_perf.analysis.effects import effects_of
from flake8_bytecode_perf.analysis.emptiness import Question, asked_for_emptiness, is_only_tested, length_question, truth_question
from flake8_bytecode_perf.analysis.evaluation_order import acts, is_inert
from flake8_bytecode_perf.analysis.knowledge import COPYING_BUILTINS, SHORT_CIRCUIT, SIZED, TRUTH
from flake8_bytecode_perf.analysis.skipped_evaluations import changes_something, takes_elements
from flake8_bytecode_perf.analysis.subclasses import defines, may_override
from flake8_bytecode_perf.analysis.types import known_type, type_of
from flake8_bytecode_perf.bytecode.contexts import decisions
from flake8_bytecode_perf.bytecode.opcodes import builds_sequence, calls, compares, decides
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence, found, found_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_calls_of(*SHORT_CIRCUIT):
        match site.node:
            case ast.Call(func=ast.Name(id=name), args=[ast.List() | ast.Tuple() | ast.Set() as display], keywords=[]):
                if len(display.elts) > 1 and module.is_builtin(site.where.scope, name):
                    yield from _of_display(module, site, display, name)
    for site in module.hot_calls_of(*COPYING_BUILTINS):
        yield from _of_tested_copy(module, site)
    for site in module.hot_calls_of("len"):
        asked = length_question(site)
        if asked is not None and len(site.node.args) == 1 and module.is_builtin(site.where.scope, "len"):
            yield from _of_copy(module, site, site.node.args[0], asked)
    for site in module.comprehensions if module.doubts else ():  # likely at best
        asking = asked_for_emptiness(module, site) if isinstance(site.node, ast.ListComp) else None
        if asking is not None and not is_asynchronous(site.where.scope, site.node) and not acts(site.node):
            note = "use a loop with `break`, which stops at the first"
            verdict = verdict_of(Obstacle.OTHER_RESULT, can_be_written=False)
            yield Suspect((site,), text(site.node), verdict, note, (asking,), variant="comprehension")


def _of_display(module: Module, site: Site, display: ast.List | ast.Tuple | ast.Set, name: str) -> Iterator[Suspect]:
    """The suspect of any([a, b]) and all([a, b])."""
    elements, scope = display.elts, site.where.scope
    later = elements[1:]
    if any(isinstance(element, ast.Starred) for element in elements) or any(map(acts, later)):
        return
    effects = [effects_of(module, scope, element) for element in later]
    if any(changes_something(module, scope, element) for element in later):
        return
    plain = is_only_tested(module, site) or all(type_of(element, module, scope) == "bool" for element in elements)
    if not plain and not module.is_builtin(scope, "bool"):
        return
    verdict = verdict_of(
        unless(plain or not defines(module, *TRUTH), Obstacle.OWN_CLASS),  # bool(a or b) asks one of them twice
        unless(not any(found.unknown for found in effects), Obstacle.CODE_ELSEWHERE),
        unless(not any(found.writes for found in effects), Obstacle.OTHER_RESULT),
        unless(all(is_inert(module, site, element) for element in elements), Obstacle.ERROR_DIFFERS),
        can_be_written=not isinstance(display, ast.Set),  # whose elements have to be hashable
    )
    joined = text(ast.BoolOp(op=ast.Or() if name == "any" else ast.And(), values=elements))
    yield Suspect(
        (site,), text(site.node), verdict, f"use `{joined}`" if plain else f"use `bool({joined})`", (display, site.node)
    )


def _of_copy(module: Module, site: Site, copy: Any, asked: Question) -> Iterator[Suspect]:
    """The suspect of `if list(xs)` and len(list(xs)) == 0."""
    scope = site.where.scope
    match copy:
        case ast.Call(func=ast.Name(id=name), args=[ast.expr() as copied], keywords=named) if name in COPYING_BUILTINS:
            if isinstance(copied, (ast.Starred, ast.GeneratorExp)) or not module.is_builtin(scope, name) or acts(copied):
                return
            if takes_elements(module, scope, copied):
                return
        case _:
            return
    known = known_type(copied, module, scope)
    sized = known.sure in SIZED
    obstacles = (
        unless(sized, Obstacle.UNKNOWN_TYPE),
        unless(not may_override(module, known, "__len__", "__bool__", "__iter__"), Obstacle.OWN_CLASS),
        unless(not named, Obstacle.CODE_ELSEWHERE),
        unless(name in ("list", "tuple"), Obstacle.ERROR_DIFFERS),
    )
    note = (
        f"use `{text(copied) if asked.filled else _not(copied)}`"
        if sized
        else f"ask for the first element of `{text(copied)}` only"
    )
    verdict = verdict_of(*obstacles, can_be_written=sized)
    place = site._replace(node=asked.place)
    yield Suspect((place,), text(asked.place), verdict, note, (site.node,), (copied, asked.filled), "copy")


def _of_tested_copy(module: Module, site: Site) -> Iterator[Suspect]:
    """The suspect of `if list(xs)`, or of `found = list(xs)` where `if found` is all that the local is for."""
    asked = truth_question(site)
    if asked is not None:
        yield from _of_copy(module, site, site.node, asked)
        return
    asking = asked_for_emptiness(module, site) if module.doubts and isinstance(site.parent, ast.Assign) else None
    if asking is not None:
        for suspect in _of_copy(module, site, site.node, Question(site.node, filled=True)):
            # what is copied may change before the test
            verdict = verdict_of(*suspect.verdict.obstacles, Obstacle.OTHER_RESULT, can_be_written=False)
            yield suspect._replace(verdict=verdict, spans=(asking,))


def _not(node: ast.expr) -> str:
    return text(ast.UnaryOp(op=ast.Not(), operand=node))


def _proof(site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    if not suspect.variant:
        display, call = suspect.spans
        return found_at(bytecode, (display, builds_sequence), (call, calls))
    if isinstance(site.node, ast.Compare):
        return found(bytecode.at(site.node), compares)
    return found(decisions(bytecode.at(suspect.spans[0] if suspect.spans else site.node)), decides)


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=(*SHORT_CIRCUIT, *COPYING_BUILTINS, "len", ast.ListComp),
    proof=_proof,
    message="`{subject}` builds a collection only to test it ({instructions}); {note}",
    precedes=("PFB102", "PFB301", "PFB302", "PFB303", "PFB308", "PFB704"),
)
