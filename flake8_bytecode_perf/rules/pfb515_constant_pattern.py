"""A constant pattern that a function or a loop passes to a function of `re`.

**What**

`re.match("…", s)`, `search`, `fullmatch`, `split`, `sub`, `subn`, `findall`, `finditer` and `compile` with a constant pattern,
in a function or a loop. A constant may have a name, be an attribute of the class, or be put together: `f"{NAME}={VALUE}"`,
`NAME + "$"`.

**Why**

Each call first looks the pattern up in the cache of `re`, by its type, text and flags.

**Slow**

```python
import re


def work(n):
    found = 0
    for i in range(n):
        if re.match("a+b", "aaab"):
            found += 1
    return found
```

**Fast**

```python
import re


_PATTERN = re.compile("a+b")


def work(n):
    found = 0
    for i in range(n):
        if _PATTERN.match("aaab"):
            found += 1
    return found
```

**Proof**

CALL at the call of the function of `re`.

**When not**

Not reported:

- a pattern or flags that are not constant;
- functions of the same names in other modules;
- a call that a loop runs at most once: in a `return` or a `raise`, or before a `break`;
- a call at module level outside of loops;
- a function that hardly ever runs, such as `__repr__` or one with a cache;
- a function that is called only while the module is imported, or only outside of loops of a program: a file with an
  `if __name__ == "__main__"` block.

The finding is only `likely` if this Python refuses the pattern with its flags or warns of it, if the flags have `re.DEBUG`, if
the file patches the function (`mock.patch("re.match")`), or if the pattern is an attribute, which a subclass may replace.

The fix compiles the pattern above the function. It does so with a pattern and flags that consist of literals and of globals
which one statement above the function binds, and whose names are those of constants (`DIGITS`, `_digits`): another module could
assign to the others. A pattern that is a local is left: the assignment to the local would be left over.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.flow import runs_at_most_once
from flake8_bytecode_perf.analysis.import_time import is_called_seldom, only_at_import
from flake8_bytecode_perf.analysis.pattern_calls import (
    Given,
    compiles_in_silence,
    is_constant_above,
    is_function_replaced,
    is_imported_lazily,
    pattern_calls,
    pattern_given,
)
from flake8_bytecode_perf.analysis.rare_functions import is_rare
from flake8_bytecode_perf.bytecode.opcodes import calls
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import nodes_in, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site, Where


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in pattern_calls(module):
        scope, function = site.where.scope, site.node.func
        if site.where.loop is None and _runs_once(module, site.where):
            continue
        given = pattern_given(module, site)
        if given is None or runs_at_most_once(site) or _is_kept(module, site):
            continue
        verdict = verdict_of(
            unless(compiles_in_silence(given), Obstacle.OTHER_ERROR),
            unless(not is_function_replaced(module, function, given.function), Obstacle.OTHER_RESULT),
            unless(not _may_be_another(given.pattern), Obstacle.CODE_ELSEWHERE),
            unless(not is_imported_lazily(module, scope, function), Obstacle.EARLY_IMPORT),
            can_be_written=_can_be_above(module, site, given),
        )
        detail, variant = (given.function, given.pattern, given.flags), "compile" * (given.function == "compile")
        yield Suspect((site,), text(function), verdict, detail=detail, variant=variant)


def _can_be_above(module: Module, site: Site, given: Given) -> bool:
    """Whether a pattern and its flags can be written above the function: their names are those of the module's constants.

    Another module may assign to a name in lower case: pattern = "a+"
    """
    parts = [part for node in (given.pattern, given.flags) if node is not None for part in nodes_in(node)]
    names = [part.id for part in parts if isinstance(part, ast.Name)]
    above = all(is_constant_above(module, site, name) for name in names)
    return above and site.where.scope is not module.scope and not _may_be_another(given.pattern)


def _runs_once(module: Module, where: Where) -> bool:
    """Whether a pattern is at module level already, or what uses it hardly ever runs."""
    seldom = is_called_seldom(module, where.scope.runner) or is_rare(module, where.scope)
    return not where.scope.in_function or seldom or only_at_import(module, where)


def _is_kept(module: Module, site: Site) -> bool:
    """Whether a global holds the pattern, which a function compiles when it is first needed."""
    match site.parent:
        case ast.Assign(targets=[ast.Name(id=name)]):
            return module.owner(site.where.scope, name) is module.scope
    return False


def _may_be_another(pattern: ast.expr) -> bool:
    """Whether a pattern is made of an attribute of the class at hand, which a subclass may have as well."""
    return any(isinstance(part, ast.Attribute) and part.attr != "join" for part in nodes_in(pattern))


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=("re.",),
    proof=stands(calls),
    adds_names=True,
    message=(
        "the constant pattern of `{subject}` is looked up in the cache of `re` each time ({instructions}); "
        "compile the pattern once at module level"
    ),
    heat=Heat.FUNCTION,
)
