"""A module's attribute that a loop looks up in every iteration.

**What**

`math.sqrt`, `os.path.join`: an attribute of a module that the file imports at module level, read or called in a loop of
a function. All reads of one dotted name in a nest of loops give one finding, at the first read.

**Why**

Each use is a LOAD_GLOBAL for the module and a LOAD_ATTR for each dot. A local is a slot of the frame.

**Slow**

```python
import os.path


def work(n):
    found = 0
    for i in range(n):
        if os.path.sep == "/":
            found += i
    return found
```

**Fast**

```python
import os.path


def work(n):
    found = 0
    sep = os.path.sep
    for i in range(n):
        if sep == "/":
            found += i
    return found
```

**Proof**

LOAD_GLOBAL at the module's name, LOAD_ATTR (or LOAD_METHOD on 3.11) at the dotted name.

**When not**

Not reported:

- a name that may be something other than a module: `from package import name` counts only for known submodules, such as
  those of the standard library;
- an attribute that the loop stores;
- a read that runs at most once: in an exception handler, a `return` or a `raise`, or before a `break`;
- the last part of `sys.stdout.write`: only `sys.stdout` is reported, because the file cannot show what the attribute of
  an object is.

The finding is only `likely` in these cases:

- the file assigns an attribute of that name outside the loop, or replaces it as `mock.patch("time.sleep")` does;
- a condition at module level decides whether the module is imported;
- the attribute is `sys.stdout` or `sys.stderr`, and the loop redirects it;
- the attribute is in the condition of a `while` loop that can end only when unknown code changes it
  (`while state.n < 3: state.tick()`).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.chains import global_chains, makes_a_pattern
from flake8_bytecode_perf.analysis.flow import runs_at_most_once
from flake8_bytecode_perf.analysis.loops import reads_its_frame
from flake8_bytecode_perf.analysis.module_attributes import dots_of_module, obstacles_to_early_attribute, stores_of_dotted
from flake8_bytecode_perf.bytecode.proofs import reads_chain
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import chain
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    import ast
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site
    from flake8_bytecode_perf.verdict import Verdict


def _suspects(module: Module) -> Iterator[Suspect]:
    groups: dict[tuple[Loop, str, str], list[Site]] = {}
    for site, base, links, binding in global_chains(module):
        depth = dots_of_module(module, binding, links)
        names = [link.attr for link in links[:depth]]
        loop = site.where.nest
        if depth and makes_a_pattern(site, links[depth - 1]):
            continue
        if depth and not any(loop.holds(store.loop) for store in stores_of_dotted(module, binding.origin, names)):
            key = loop, ".".join([base.id, *names]), ".".join([binding.origin, *names])
            groups.setdefault(key, []).append(site._replace(node=links[depth - 1]))
    for (loop, name, dotted), sites in groups.items():
        repeated = [site for site in sites if not runs_at_most_once(site)]
        if repeated:
            yield Suspect(
                tuple(repeated),
                name,
                spans=tuple([part for site in repeated for part in _parts(site.node)]),
                variant="one dot" if name.count(".") == 1 else "",
                judge=partial(_verdict, module, loop, name, dotted, repeated),
            )


def _verdict(module: Module, loop: Loop, name: str, dotted: str, sites: list[Site]) -> Verdict:
    return verdict_of(
        *obstacles_to_early_attribute(module, loop, name, dotted, sites),
        unless(not reads_its_frame(module, loop), Obstacle.NAME_IS_READ),
    )


def _parts(node: ast.expr) -> list[ast.AST]:
    base, links = chain(node)
    return [*links, base] if base is not None else [*links]


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=reads_chain,
    hoists=True,
    message="`{subject}` is read {count} per iteration and never rebound ({instructions}); assign it to a local before the loop",
    yields_to=("PFB204", "PFB406", "PFB514", "PFB515", "PFB516"),
)
