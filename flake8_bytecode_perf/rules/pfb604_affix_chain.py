"""Several tests of a string for its prefix or suffix.

**What**

`s.startswith(a) or s.startswith(b)`, `not s.endswith(a) and not s.endswith(b)`, in a loop.

**Why**

Each test loads the method and calls it (LOAD_ATTR, CALL). One call with a tuple tests all of them.

**Slow**

```python
def work(n):
    name, found = "https://host", 0
    for i in range(n):
        if name.startswith("ftp:") or name.startswith("http:"):
            found += 1
    return found
```

**Fast**

```python
def work(n):
    name, found = "https://host", 0
    for i in range(n):
        if name.startswith(("ftp:", "http:")):
            found += 1
    return found
```

**Proof**

The calls of the method (CALL), at least two.

**When not**

Not reported: tests of different strings, tests with a start or end position or with a call as the argument, and tests with
another test between them.

The finding is `likely` if an argument is not known to be a string or a tuple of strings: the tuple must not contain a tuple.
"""

from __future__ import annotations

import ast
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.attributes import is_computed
from flake8_bytecode_perf.analysis.flow import is_definitely_assigned
from flake8_bytecode_perf.analysis.knowledge import AFFIX_METHODS
from flake8_bytecode_perf.analysis.operands import operand_obstacle
from flake8_bytecode_perf.analysis.subclasses import defines, may_override
from flake8_bytecode_perf.analysis.types import known_type
from flake8_bytecode_perf.bytecode import Bytecode, Evidence, calls, name_of
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import chain, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module, Scope, Site


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_sites(ast.BoolOp):
        negated = isinstance(site.node.op, ast.And)
        for (method, _), group in groupby(site.node.values, partial(_asked, negated=negated)):
            tests = [value.operand if negated else value for value in group] if method else []
            if len(tests) > 1:
                yield _suspect(module, site, method, tests)


def _asked(value: Any, *, negated: bool) -> tuple[str, str]:
    """The method and the string that one of the values asks; two empty strings for others."""
    if negated:
        if not isinstance(value, ast.UnaryOp) or not isinstance(value.op, ast.Not):
            return "", ""
        value = value.operand
    match value:
        case ast.Call(func=ast.Attribute(attr=method, value=asked), args=[argument], keywords=[]) if method in AFFIX_METHODS:
            plain = not any(isinstance(node, (ast.Call, ast.Starred, ast.NamedExpr, ast.Await)) for node in ast.walk(argument))
            return (method, key(asked)) if plain and key(asked) else ("", "")
    return "", ""


def _suspect(module: Module, site: Site, method: str, tests: list[Any]) -> Suspect:
    whole = len(tests) == len(site.node.values)
    place = site if whole else site._replace(node=tests[0])
    verdict = verdict_of(
        _receiver_obstacle(module, site.where.scope, method, tests[0].func.value), *_obstacles(module, site, tests)
    )
    asked = text(tests[0].func.value)
    remedy = f"{asked}.{method}(({', '.join(part for test in tests for part in _parts(test.args[0]))}))"
    variant = "several" if len(tests) > 2 else ""
    return Suspect((place,), f"{asked}.{method}", verdict, remedy, tuple(tests), variant=variant)


def _receiver_obstacle(module: Module, scope: Scope, method: str, asked: ast.expr) -> Obstacle | None:
    """Why asking twice may not be what asking once is: a method, or a property, of a class in this file."""
    known = known_type(asked, module, scope)
    own = may_override(module, known, method) if known.name in ("str", "bytes") else defines(module, method)
    computed = any(is_computed(module, scope, link.attr) for link in chain(asked)[1])
    return Obstacle.OWN_CLASS if own or computed else None


def _obstacles(module: Module, site: Site, tests: list[Any]) -> Iterator[Obstacle | None]:
    """What keeps the arguments from being evaluated together: strings that are bound in any case, or tuples written out."""
    scope = site.where.scope
    for test in tests:
        if not isinstance(test.args[0], ast.Tuple):
            yield operand_obstacle(module, scope, test.args[0], ("str", "bytes"))
        names = [node.id for node in ast.walk(test.args[0]) if isinstance(node, ast.Name) and test is not tests[0]]
        assigned = all(is_definitely_assigned(module, scope, site.node, name) for name in names)
        yield unless(assigned, Obstacle.MAY_BE_UNBOUND)


def _parts(argument: ast.expr) -> list[str]:
    return [text(element) for element in argument.elts] if isinstance(argument, ast.Tuple) else [text(argument)]


def _proof(_site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    called = [next((one for one in bytecode.at(test) if calls(one)), None) for test in suspect.spans]
    found = [one for one in called if one is not None]
    return Evidence((name_of(found[0]),)) if len(found) > 1 else None


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=_proof,
    message="`{subject}` is called once for each test ({instructions}); use one call: `{note}`",
)
