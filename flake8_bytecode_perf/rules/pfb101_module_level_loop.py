"""A loop at module or class level.

**What**

A `for` or `while` statement in the code of a module or a class, but not in a function. A nest of loops gives one
finding, at the outermost loop.

**Why**

At that level each name is an entry of a dictionary: LOAD_NAME reads it and STORE_NAME assigns it. In a function the
same names are slots of its frame.

**Slow**

```python
result = 0
for i in range(n):
    result = result + i * i
```

**Fast**

```python
def work(n):
    total = 0
    for i in range(n):
        total = total + i * i
    return total


result = work(n)
```

**Proof**

LOAD_NAME or STORE_NAME inside the loop.

**When not**

Not reported:

- a loop whose body contains only imports, functions and classes;
- a loop of at most 8 iterations;
- by default, a loop that runs only while its module is imported, unless it makes 100,000 iterations or more, or reads from
  outside the file, for example from an open file; loops in the `if __name__ == "__main__":` block are reported;
- a loop whose body always leaves it in the first iteration.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.bytecode.opcodes import loads_name, stores_name
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence, found
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.model.scopes import Site, Where
from flake8_bytecode_perf.rule import Rule, Suspect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module

_DECLARATIVE = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def _suspects(module: Module) -> Iterator[Suspect]:
    for loop in module.loops:
        level = loop.scope.kind
        if level not in (Kind.MODULE, Kind.CLASS) or isinstance(loop.node, ast.comprehension):
            continue
        # for name in names:     a cold loop around this one gives no finding, so this one does
        #     for row in rows:
        hot_above = loop.parent is not None and loop.parent.depth > 0
        if hot_above or all(isinstance(statement, _DECLARATIVE) for statement in loop.node.body):
            continue
        names = module.once(_names_by_nest).get(loop.nest, [])
        weighed = tuple(site for site in names if loop.holds(site.where.loop))
        yield Suspect((Site(loop.node, None, _header(loop)),), _keyword(loop), note=level.value, weighed=weighed)


def _names_by_nest(module: Module) -> dict[Loop, list[Site]]:
    """The places in loops of modules and classes that look a name up, or store one, by the outermost loop."""
    nests: dict[Loop, list[Site]] = {}
    for scope in module.scopes:
        if scope.kind in (Kind.MODULE, Kind.CLASS):
            read = (Site._make(place) for places in scope.reads.values() for place in places)
            bound = (Site(found.node, None, found.where) for bindings in scope.bindings.values() for found in bindings)
            for site in (*read, *bound):
                if site.where.loop is not None:
                    nests.setdefault(site.where.nest, []).append(site)
    return nests


def _header(loop: Loop) -> Where:
    return Where(loop.scope, loop, loop.branch)


def _keyword(loop: Loop) -> str:
    return "while" if isinstance(loop.node, ast.While) else "for"


def _proof(site: Site, _suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    loop = site.node  # the iterable is read once, the `else` runs once
    repeated = [loop.test if isinstance(loop, ast.While) else loop.target, *loop.body]
    inside = [instruction for node in repeated for instruction in bytecode.within(node)]
    return found(inside, loads_name, stores_name) or found(inside, stores_name) or found(inside, loads_name)


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=_proof,
    message="`{subject}` loop at {note} level looks names up in a dictionary ({instructions}); move it into a function",
)
