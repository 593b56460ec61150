r"""Groups of a match that are read by one call each.

**What**

`m.group(1)`, `m.group(2)` or `m.group("name")`, at least two such calls of one match in a loop. One finding covers all of them.
It is at the first call, or at the tuple if a tuple of them has all groups of a constant pattern by their names.

**Why**

`m.group` has to accept any number of groups: each call loads the method and passes its argument in a tuple or an array. `m[1]`
does the same without a call. `m.groups()` returns all groups in one call, and does not look their names up.

**Slow**

```python
import re

_DATE = re.compile(r"(\d+)-(\d+)-(\d+)")


def work(n):
    dates, found = ["2026-11-30", "1999-1-2"], {}
    for i in range(n):
        date = _DATE.match(dates[i % 2])
        found[date.group(1)] = date.group(2)
    return found
```

**Fast**

```python
import re

_DATE = re.compile(r"(\d+)-(\d+)-(\d+)")


def work(n):
    dates, found = ["2026-11-30", "1999-1-2"], {}
    for i in range(n):
        date = _DATE.match(dates[i % 2])
        found[date[1]] = date[2]
    return found
```

**Proof**

CALL at each call.

**When not**

Not reported:

- a single `m.group(1)`, `m.group()`, and `m.group(1, 2)`
- a group that is not constant
- an object whose name, in a file that does not import `re`, says nothing of a match, unless it comes from `match` or `search`
- a call under an `except AttributeError`, which is there for None: `m[1]` of None raises a `TypeError`

The finding is `likely` if the name is not known to be a match of `re`. It is also `likely` if an `AttributeError` of None may be
caught together with others, or by another function. The fix is safe if a test shows that the match is not None, and for the
matches of `finditer`.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.handled_errors import is_expected, may_be_caught
from flake8_bytecode_perf.analysis.instances import defines_shown
from flake8_bytecode_perf.analysis.narrowing import excludes_none
from flake8_bytecode_perf.analysis.patterns import groups_in_order, match_of, may_be_match
from flake8_bytecode_perf.bytecode.opcodes import calls
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence, found
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site
    from flake8_bytecode_perf.verdict import Verdict

_LEAST = 2  # calls


def _suspects(module: Module) -> Iterator[Suspect]:
    reads = {site.node: site for site in sorted(module.hot_calls_of("group"), key=_place) if _is_read(module, site)}
    taken: set[ast.AST] = set()
    for whole in dict.fromkeys([site.parent for site in reads.values() if isinstance(site.parent, ast.Tuple)]):
        asked = [reads[part] for part in whole.elts if part in reads]
        if len(asked) == len(whole.elts) >= _LEAST and _are_all(module, asked):
            taken.update(whole.elts)
            name, place = asked[0].node.func.value.id, asked[0]._replace(node=whole)
            verdict = _verdict(module, asked, other_error=False)
            yield Suspect((place,), name, verdict, f"{name}.groups()", tuple(whole.elts), variant="all")
    groups: dict[tuple[Loop | None, Scope, str, bool], list[Site]] = {}
    for node, site in reads.items():
        if node not in taken:
            named = isinstance(_group(node), str)
            groups.setdefault((site.where.loop, site.where.scope, node.func.value.id, named), []).append(site)
    for (_, _, name, named), sites in groups.items():
        if len(sites) >= _LEAST:
            remedy = f"{name}[{text(sites[0].node.args[0])}]"
            verdict = _verdict(module, sites, other_error=not _is_match_there(module, sites))
            yield Suspect(tuple(sites), name, verdict, remedy, variant="named" if named else "")


def _is_read(module: Module, site: Site) -> bool:
    if _group(site.node) is None or is_expected(module, site, AttributeError, TypeError):
        return False
    scope, owner = site.where.scope, site.node.func.value
    return may_be_match(module, scope, owner.id) and not defines_shown(module, scope, owner, "group")


def _place(site: Site) -> tuple[int, int]:
    return site.node.lineno, site.node.col_offset


def _group(call: Any) -> str | int | None:
    """The group that a call reads of the match that a name is: 1 of m.group(1)."""
    match call:
        case ast.Call(func=ast.Attribute(value=ast.Name()), args=[ast.Constant(value=str() | int() as group)], keywords=[]):
            return group
    return None


def _are_all(module: Module, sites: list[Site]) -> bool:
    """Whether these are all groups of one match in their order, each read by its name: by number, `m[1]` is as fast."""
    names = {site.node.func.value.id for site in sites}
    if not all(isinstance(_group(site.node), str) for site in sites):
        return False
    known = match_of(module, sites[0].where.scope, sites[0].node.func.value.id) if len(names) == 1 else None
    if known is None or known.source is None:
        return False
    order = groups_in_order(known.source)
    return len(order) == len(sites) and all(_group(site.node) in group for site, group in zip(sites, order, strict=True))


def _verdict(module: Module, sites: list[Site], *, other_error: bool) -> Verdict:
    """What may go wrong: above all, None has no items, which is another error than that it has no attributes."""
    known = match_of(module, sites[0].where.scope, sites[0].node.func.value.id)
    return verdict_of(
        unless(known is not None, Obstacle.UNKNOWN_TYPE),
        unless(not may_be_caught(module, sites[0], AttributeError), Obstacle.OTHER_ERROR),
        unless(not other_error, Obstacle.ERROR_DIFFERS),
    )


def _is_match_there(module: Module, sites: list[Site]) -> bool:
    """Whether a test excludes None at all places, or the name is the target of a loop."""
    scope, name = sites[0].where.scope, sites[0].node.func.value.id
    bindings = module.variable(scope, name).bindings
    tested = all(excludes_none(module, scope, name, bindings, (site.node.lineno, site.node.col_offset)) for site in sites)
    return tested or all(found.kind is Bound.OTHER for found in bindings)


def _proof(site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    each = [found(bytecode.at(node), calls) for node in suspect.spans or (site.node,)]
    return each[0] if None not in each else None


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=("group",),
    proof=_proof,
    message="each group of `{subject}` is read by a call of its own ({instructions}); use `{note}`",
)
