"""A function that a loop builds, but that does not depend on the loop.

**What**

A `lambda` or a `def` in a loop. The loop does not bind its defaults and captured names, and only calls the function or
passes it to a call. The finding is at the function.

**Why**

Every iteration creates a new function object (MAKE_FUNCTION), with a tuple for its defaults and one for its captured
variables, and discards the previous function.

**Slow**

```python
def work(n):
    total = 0
    for i in range(n):
        def double(x):
            return x + x

        total += double(i)
    return total
```

**Fast**

```python
def work(n):
    total = 0

    def double(x):
        return x + x

    for i in range(n):
        total += double(i)
    return total
```

**Proof**

MAKE_FUNCTION at the function.

**When not**

Not reported:

- a function whose identity matters: it is decorated, stored, returned, put into a list, given an attribute, or read
  outside the loop;
- a function with a default that is created again each time, such as `[]`;
- a function that reads a name that the loop binds, also in its defaults and annotations.

The finding is only `likely` if a default or an annotation may have no value yet before the loop, or if the function is
passed to code that may keep it. Only sorting, `map`, `re.sub` and similar functions are known not to keep it.

Nothing is saved in an exception handler or in a block that leaves the loop, because they run only once.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.captures import independent
from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.displays import is_constant
from flake8_bytecode_perf.analysis.invariance import best_loop
from flake8_bytecode_perf.analysis.knowledge import KEY_CONSUMERS, RETAINING_METHODS
from flake8_bytecode_perf.analysis.loops import reads_its_frame
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.bytecode.opcodes import makes_function
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import last_name, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_sites(ast.Lambda, ast.FunctionDef, ast.AsyncFunctionDef):
        if site.where.loop is None:
            continue
        use = _use(module, site) if _is_plain(site.node) else Certainty.NO
        best = best_loop(site, lambda loop, site=site: independent(module, loop, site)) if use else None  # type: ignore[misc]
        if best is not None:
            name = text(site.node) if isinstance(site.node, ast.Lambda) else site.node.name
            verdict = verdict_of(
                unless(use is Certainty.CERTAIN, Obstacle.ESCAPES),
                unless(best[1] is Certainty.CERTAIN, Obstacle.MAY_BE_UNBOUND),
                unless(not reads_its_frame(module, best[0]) and not _is_read_above(site), Obstacle.NAME_IS_READ),
                can_be_written=_can_be_named(site),
            )
            yield Suspect((site,), name, verdict, detail=best[0])


def _can_be_named(site: Site) -> bool:
    """Whether a function has a name, or can be given one that is no global of the module."""
    return not isinstance(site.node, ast.Lambda) or isinstance(site.parent, ast.Assign) or site.where.scope.in_function


def _is_read_above(site: Site) -> bool:
    """Whether a function's name is read above it, where the first iteration finds that it has no value."""
    name = getattr(site.node, "name", getattr(getattr(site.parent, "targets", [None])[0], "id", None))
    return name is not None and any(read.lineno < site.node.lineno for read, *_ in site.where.scope.reads_of(name))


def _is_plain(node: Any) -> bool:
    """Whether building a function runs nothing else: no decorator, no type parameters, no default that is created each time."""
    defaults = [*node.args.defaults, *filter(None, node.args.kw_defaults)]
    shared = all(is_constant(found) or isinstance(found, ast.Name) for found in defaults)
    return shared and not getattr(node, "decorator_list", ()) and not getattr(node, "type_params", ())


def _use(module: Module, site: Site) -> Certainty:
    """How certain it is that one function is enough for all iterations."""
    match site.parent:
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.NamedExpr(target=ast.Name(id=name)):
            return _use_of_name(module, site, name)
    if not isinstance(site.node, ast.Lambda):
        return _use_of_name(module, site, site.node.name)
    return _use_in(module, site.where.scope, site.node, site.parent)


def _use_of_name(module: Module, site: Site, name: str) -> Certainty:
    """The same of a function that has a name: a local, bound here alone, that nothing but the loop reads."""
    scope, loop = site.where.scope, site.where.loop
    variable = module.variable(scope, name)
    if variable.owner is not scope or scope.kind is not Kind.FUNCTION or len(variable.bindings) > 1:
        return Certainty.NO
    inside = [read for read in variable.reads if read.where.scope.runner.node in (scope.node, site.node)]
    if len(inside) < len(variable.reads) or not inside or not all(map(loop.runs, inside)):  # type: ignore[union-attr]
        return Certainty.NO
    return min(_use_in(module, read.where.scope, read.node, read.parent) for read in variable.reads)


def _use_in(module: Module, scope: Scope, node: ast.expr, parent: Any) -> Certainty:
    """The same of one place: f(x) calls it, sorted(xs, key=f) too, run(f) may keep it, fs.append(f) does."""
    call = module.once(_calls_by_keyword).get(parent) if isinstance(parent, ast.keyword) else parent
    if not isinstance(call, ast.Call):
        return Certainty.NO
    if call.func is node or dotted_name(call.func, module, scope) in KEY_CONSUMERS:
        return Certainty.CERTAIN
    name = last_name(call.func)
    if name == "sort":
        return Certainty.CERTAIN
    return Certainty.NO if name in RETAINING_METHODS else Certainty.LIKELY


def _calls_by_keyword(module: Module) -> dict[ast.keyword, ast.Call]:
    calls = (place[0] for places in module.called.values() for place in places)
    return {keyword: call for call in calls for keyword in call.keywords}


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=(ast.Lambda, ast.FunctionDef, ast.AsyncFunctionDef),
    proof=stands(makes_function),
    hoists=True,
    message=(
        "function `{subject}` is built in every iteration, but does not depend on the loop ({instructions}); "
        "build it before the loop"
    ),
    yields_to=("PFB509", "PFB520"),
    simple=frozenset(),
)
