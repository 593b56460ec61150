"""A dict or set of constants that every iteration builds and only reads.

**What**

A dict or set display of constants in a loop that is read in place (`{…}[k]`, `k in {…: …}`, `{…}.get(k)`, `{…} & s`, an
inner loop over it, a builtin that neither keeps nor changes it), or assigned once in its function to a local that is
only read.

**Why**

A dict or set can be changed, so every iteration builds another one with the same contents (BUILD_MAP, BUILD_SET).

**Slow**

```python
def work(n):
    total = 0
    for i in range(n):
        total += {0: 1, 1: 5, 2: 7, 3: 9}[i & 3]
    return total
```

**Fast**

```python
def work(n):
    total = 0
    table = {0: 1, 1: 5, 2: 7, 3: 9}
    for i in range(n):
        total += table[i & 3]
    return total
```

**Proof**

BUILD_MAP, BUILD_CONST_KEY_MAP or BUILD_SET at the display. `x in {1, 2}` and `for x in {1, 2}` are refuted, because the
compiler itself turns the set into a constant.

**When not**

Not reported:

- an empty display;
- a container that may be changed or retained: it is stored, returned, yielded, passed to unknown code, or bound to a
  name that is also bound elsewhere;
- `x == {1, 2}`, which reads better as it is;
- a list, which PFB301 reports.

Differs by version: 3.15 no longer turns the set that a comprehension or generator expression iterates over into a
constant.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.displays import by_size, is_constant, reads_of_local, reads_only
from flake8_bytecode_perf.analysis.knowledge import CONTAINER_READERS, REFLECTED_SET_OPERATORS
from flake8_bytecode_perf.analysis.loops import reads_its_frame
from flake8_bytecode_perf.analysis.subclasses import defines
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.proofs import is_made
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site

_OPERATORS = (ast.BitAnd, ast.BitOr, ast.BitXor, ast.Sub)


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_sites(ast.Dict, ast.Set):
        if site.where.loop is None or not _is_of_constants(site.node):
            continue
        if _reads(module, site) or reads_of_local(module, site, _reads):
            verdict = verdict_of(unless(not reads_its_frame(module, site.where.nest), Obstacle.NAME_IS_READ))
            yield Suspect((site,), text(site.node), verdict, variant=_variant(site.node))


def _is_of_constants(node: ast.Dict | ast.Set) -> bool:
    if isinstance(node, ast.Set):
        return all(map(is_constant, node.elts))
    pairs = zip(node.keys, node.values, strict=True)
    return bool(node.keys) and all(key is not None and is_constant(key) and is_constant(value) for key, value in pairs)


def _variant(node: ast.Dict | ast.Set) -> str:
    size = by_size(node)
    return f"set {size}".strip() if isinstance(node, ast.Set) else size


def _reads(module: Module, site: Site) -> bool:
    """Whether the node right above only reads the dict or set at `site`, so that one container is enough for all iterations."""
    node, parent = site.node, site.parent
    match parent:
        case ast.Attribute():
            return parent in module.once(_called_on)
        case ast.BinOp(op=ast.Mod(), left=form, right=right):  # "%(name)s" % {"name": "a"}
            return right is node and type_of(form, module, site.where.scope) == "str"
        case ast.BinOp(op=operator):
            return isinstance(operator, _OPERATORS) and not defines(module, *REFLECTED_SET_OPERATORS)
        case ast.Call(func=ast.Attribute(attr="translate" | "format_map", value=receiver)):
            return type_of(receiver, module, site.where.scope) == "str"
    return reads_only(module, site)


def _called_on(module: Module) -> frozenset[Any]:
    """The methods in a file that are called and only read what they belong to."""
    return frozenset(site.node.func for site in module.calls_of(*CONTAINER_READERS))


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=(ast.Dict, ast.Set),
    proof=is_made,
    message="`{subject}` is built in every iteration and only read ({instructions}); build it once before the loop",
    yields_to=("PFB306", "PFB307", "PFB308"),
)
