"""A method that a loop looks up through `super()` in every iteration.

**What**

`super().add(x)` or `super(Stack, self).add(x)` in a loop. All reads of one method in a nest of loops give one finding,
at the first read.

**Why**

Each `super()` searches the classes that follow this one in the method resolution order until one of them has the
method. Nothing is cached between two iterations. Other bound methods are not worth a local (PFB801), but this one is.

**Slow**

```python
class Base:
    def add(self, x):
        self.last = x


class Stack(Base):
    def fill(self, n):
        for i in range(n):
            super().add(i)
        return self.last


def work(n):
    return Stack().fill(n)
```

**Fast**

```python
class Base:
    def add(self, x):
        self.last = x


class Stack(Base):
    def fill(self, n):
        add = super().add
        for i in range(n):
            add(i)
        return self.last


def work(n):
    return Stack().fill(n)
```

**Proof**

LOAD_SUPER_ATTR at the attribute from 3.12 on; LOAD_GLOBAL at `super` and the CALL on 3.11.

**When not**

Not reported:

- a loop that binds the first parameter, or one of the two arguments of `super`;
- a function that checks `hasattr(super(), …)`;
- a generator expression, and before 3.12 any comprehension, where `super()` without arguments raises.

The finding is only `likely` if the attribute is read and not called, because it may be a property, or if a `try` in the
loop catches an AttributeError. It is also only `likely` in an exception handler and in a block that leaves the loop:
they run only once, so nothing is saved there.

The fix is safe if the look-up can't fail, which a loop of no iterations would show: a base class is a builtin that has the
method, or a class of this file that defines it, and no class of this file has a property, or anything else than a method, of that
name.
"""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.early_values import obstacles_to_early_value
from flake8_bytecode_perf.analysis.flow import hardly_runs
from flake8_bytecode_perf.analysis.handled_errors import catches_attribute_error
from flake8_bytecode_perf.analysis.inherited import inherits_method
from flake8_bytecode_perf.analysis.knowledge import ATTRIBUTE_QUESTIONS
from flake8_bytecode_perf.analysis.mutation import invariance_of
from flake8_bytecode_perf.bytecode.opcodes import calls, loads_super_attribute, looks_up
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence, found, together
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site
    from flake8_bytecode_perf.verdict import Verdict


def _suspects(module: Module) -> Iterator[Suspect]:
    groups: dict[tuple[Loop, Scope, str], list[Site]] = {}
    for site in module.calls_of("super"):
        scope = site.where.scope
        if site.where.loop is None or not module.is_builtin(scope, "super"):
            continue
        # f(super()), super().n = 1      hand the object on, or store an attribute of it
        read = isinstance(site.parent, ast.Attribute) and isinstance(site.parent.ctx, ast.Load)
        loop = _outermost_invariant(module, site) if read else None
        if loop is not None and not _asked_for(module, scope.runner):
            key = loop, scope.runner, text(site.parent)
            groups.setdefault(key, []).append(site._replace(node=site.parent, parent=site.node))
    for (loop, _, name), sites in groups.items():
        spans = [part for site in sites for part in (site.parent, site.parent.func)]
        yield Suspect(tuple(sites), name, spans=tuple(spans), detail=loop, judge=partial(_verdict, module, loop, sites))


def _verdict(module: Module, loop: Loop, sites: list[Site]) -> Verdict:
    """What may go wrong where a method is looked up before a loop: above all, no base class may have it."""
    usual = [site for site in sites if not hardly_runs(site)]
    certain = all(_is_called(module, site.node) and not catches_attribute_error(module, loop, site.node) for site in usual)
    first = sites[0]
    scope, name = first.where.scope, first.node.attr
    stored = "__class__" in module.stores or bool(module.stores_of(scope, name))
    return verdict_of(
        unless(certain and bool(usual), Obstacle.OTHER_ERROR),
        *obstacles_to_early_value(module, loop, scope, first.parent, contents=False),
        unless(inherits_method(module, scope, first.parent, name), Obstacle.SKIPPED_ITERATION),
        unless(not stored, Obstacle.CHANGED_BY_CALLEE),
    )


def _outermost_invariant(module: Module, site: Site) -> Loop | None:
    """The outermost loop in which `super()` is loop-invariant, if there is one."""
    scope, call = site.where.scope, site.node
    runner: Any = scope.runner.node
    parameters = [*runner.args.posonlyargs, *runner.args.args] if scope.in_function and scope.class_name else []
    given = call.args or [ast.Name(found.arg, ast.Load()) for found in parameters[:1]]
    loops = [*site.where.loop.outwards()][::-1] if given and not call.keywords else []  # type: ignore[union-attr]
    invariant = (loop for loop in loops if all(_keeps(module, loop, scope, part) for part in given))
    return next(invariant, None)


def _keeps(module: Module, loop: Loop, scope: Scope, node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and bool(invariance_of(module, loop, scope, node))


def _asked_for(module: Module, scope: Scope) -> bool:
    """Whether a function asks what super() has, by `hasattr(super(), "add")`."""
    asked = (site for site in module.calls_of(*ATTRIBUTE_QUESTIONS) if site.where.scope.runner is scope and site.node.args)
    return any(isinstance(site.node.args[0], ast.Call) and _is_super(site.node.args[0]) for site in asked)


def _is_super(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id == "super"


def _is_called(module: Module, attribute: ast.Attribute) -> bool:
    return any(site.node.func is attribute for site in module.calls_of(attribute.attr))


def _proof(site: Site, _suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    call = site.parent
    looked_up = found(bytecode.at(call.func), looks_up)
    loaded = found(bytecode.at(site.node), loads_super_attribute) or found(bytecode.at(call), calls)
    # sum(super().of(x) for x in xs)      in a frame of its own, whose first argument is the iterator
    own = not call.args and any(found.code.co_varnames[:1] == (".0",) for found in bytecode.at(call.func))
    return together(looked_up, loaded) if not own else None


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=("super",),
    proof=_proof,
    hoists=True,
    message="`{subject}` searches the base classes {count} per iteration ({instructions}); assign it to a local before the loop",
)
