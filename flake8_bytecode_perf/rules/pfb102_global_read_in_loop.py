"""A global or builtin that a loop reads repeatedly.

**What**

A loop in a function reads a global that is bound by exactly one statement, at module level, or a builtin that the file
never binds. All reads of a name in a nest of loops give one finding, at the first read.

**Why**

Each read is a LOAD_GLOBAL. CPython caches the lookup, so that a single read costs very little; several reads in a short
iteration can add up.

**Slow**

```python
SCALE = 3


def work(n):
    total = 0
    for i in range(n):
        total += SCALE * i + SCALE * SCALE - SCALE - SCALE
    return total
```

**Fast**

```python
SCALE = 3


def work(n):
    total = 0
    scale = SCALE
    for i in range(n):
        total += scale * i + scale * scale - scale - scale
    return total
```

**Proof**

LOAD_GLOBAL at the name.

**When not**

Not reported:

- a name that two statements bind (`try` and `except`, or `if` and `else`, count as two), or that is declared `global`
  anywhere;
- a name in a file with a star import;
- `super`, which the compiler must see under that name;
- the name of a module whose attribute is read, such as `math` in `math.pi`: PFB203 reports it;
- a read that runs at most once: in an exception handler, a `return` or a `raise`, or before a `break`.

The finding is only `likely` in these cases:

- the global may have no value, because a condition at module level decides whether it is bound;
- the file replaces it in ways that do not name it, such as `globals()["LIMIT"] = 3` or `mock.patch("package.helper")`.
"""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.chains import most_in_one_loop
from flake8_bytecode_perf.analysis.flow import runs_at_most_once
from flake8_bytecode_perf.analysis.globals import obstacles_to_early_read
from flake8_bytecode_perf.analysis.knowledge import KNOWN_BY_NAME
from flake8_bytecode_perf.analysis.loops import reads_its_frame
from flake8_bytecode_perf.analysis.symbols import compiled_name
from flake8_bytecode_perf.bytecode.opcodes import loads_global
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.model.scopes import NEW, Site
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope
    from flake8_bytecode_perf.verdict import Verdict

_FEW = 2


def _suspects(module: Module) -> Iterator[Suspect]:
    groups: dict[tuple[str, Loop], list[Site]] = {}
    for scope in module.looping:
        if not scope.in_function:
            continue
        wanted: dict[str, str] = {}  # the names as they are written, and as they are looked up
        for place in scope.names:
            spelled = place[0].id
            if spelled not in wanted:
                name = compiled_name(scope, spelled)
                wanted[spelled] = name if _is_global(module, scope, name) else ""
            if wanted[spelled] and (loop := place[2].loop) is not None:
                groups.setdefault((wanted[spelled], loop.nest), []).append(NEW(Site, place))
    for (name, loop), sites in groups.items():
        if module.wants(RULE.code, _variant(module, name, sites)):
            repeated = [site for site in sites if not runs_at_most_once(site)]
            if repeated:
                judge = partial(_verdict, module, loop, name, repeated)
                yield Suspect(tuple(repeated), name, variant=_variant(module, name, repeated), judge=judge)


def _is_global(module: Module, scope: Scope, name: str) -> bool:
    """Whether a name is a global bound once, or a builtin, where these are asked for; the compiler has to see `super`."""
    if module.constant_global(name) is not None:
        return module.is_global(scope, name)
    return name != "super" and module.wants(RULE.code, "builtin") and module.is_builtin(scope, name)


def _variant(module: Module, name: str, sites: list[Site]) -> str:
    if module.constant_global(name) is None:
        return "builtin"
    return "few" if most_in_one_loop(sites) <= _FEW else ""


def _verdict(module: Module, loop: Loop, name: str, sites: list[Site]) -> Verdict:
    # PFB802 advises against a builtin in a local that is only called
    builtin = module.constant_global(name) is None
    called = all(isinstance(site.parent, ast.Call) and site.parent.func is site.node for site in sites)
    return verdict_of(
        *obstacles_to_early_read(module, loop, name),
        unless(not reads_its_frame(module, loop), Obstacle.NAME_IS_READ),
        can_be_written=not (builtin and (called or name in KNOWN_BY_NAME)),
    )


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands(loads_global),
    hoists=True,
    message="`{subject}` is read {count} per iteration and never rebound ({instructions}); assign it to a local before the loop",
    yields_to=(
        "PFB203",
        "PFB204",
        "PFB304",
        "PFB308",
        "PFB309",
        "PFB406",
        "PFB514",
        "PFB515",
        "PFB516",
        "PFB525",
        "PFB526",
        "PFB602",
        "PFB704",
        "PFB804",
        "PFB805",
    ),
)
