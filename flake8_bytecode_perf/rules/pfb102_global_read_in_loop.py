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
- the name of a module whose attribute is read, such as `math` in `math.pi`: PFB203 reports it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.chains import most_in_one_loop
from flake8_bytecode_perf.analysis.symbols import compiled_name
from flake8_bytecode_perf.bytecode import loads_global, stands
from flake8_bytecode_perf.model import NEW, Loop, Site
from flake8_bytecode_perf.rule import Rule, Suspect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module, Scope


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
                wanted[spelled] = name if _is_settled(module, scope, name) else ""
            if wanted[spelled] and (loop := place[2].loop) is not None:
                groups.setdefault((wanted[spelled], loop.nest), []).append(NEW(Site, place))
    for (name, _), sites in groups.items():
        bound = module.settled_global(name) is not None
        variant = "builtin" if not bound else "few" if most_in_one_loop(sites) <= _FEW else ""
        yield Suspect(tuple(sites), name, variant=variant)


def _is_settled(module: Module, scope: Scope, name: str) -> bool:
    """Whether a name is a global bound once, or a builtin, where these are asked for; the compiler has to see `super`."""
    if module.settled_global(name) is not None:
        return module.is_global(scope, name)
    return name != "super" and module.wants(RULE.code, "builtin") and module.is_builtin(scope, name)


RULE = Rule(
    code="PFB102",
    name="global-read-in-loop",
    doc=__doc__,
    suspects=_suspects,
    proof=stands(loads_global),
    message="`{subject}` is read {count} per iteration and never rebound ({instructions}); assign it to a local before the loop",
    marginal=True,
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
