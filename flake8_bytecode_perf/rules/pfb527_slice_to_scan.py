r"""A slice that is made only to be searched, compared or read.

**What**

In a loop, a slice that is used only for one of these:

- `find`, `rfind`, `index`, `rindex`, `count`, `startswith` or `endswith` of a slice of a string, `index` of a slice of a list
- `match`, `search`, `fullmatch`, `findall` or `finditer` of a compiled pattern, called with a slice
- `struct.unpack`, or `unpack` of a `struct.Struct`, called with a slice of as many bytes as it reads
- a test whether the slice is empty: `if s[p:]`

**Why**

The slice copies a part of the string, list or bytes. All of these accept positions instead. `len(s) > p` tells whether `s[p:]` is
empty.

**Slow**

```python
def work(n):
    text, found = "one line\nanother line\nthe third line\nthe fourth line\n", 0
    for i in range(n):
        found += text[: i % 50].rfind("\n")
    return found
```

**Fast**

```python
def work(n):
    text, found = "one line\nanother line\nthe third line\nthe fourth line\n", 0
    for i in range(n):
        found += text.rfind("\n", 0, i % 50)
    return found
```

**Proof**

BINARY_SLICE, or BINARY_SUBSCR to 3.11, or BINARY_OP `[]` from 3.14, at the slice. CALL at the call, or the test of the slice.

**When not**

Positions that these methods return count from the start of the whole string. With `line.find("=", p)`, subtract `p` from what is
found. The same is true of the positions of a match, and its attribute `string` is the whole string.

Not reported:

- slices with a step, and `count` of a list
- a pattern that is not a constant of this file, or that contains `^`, `\A`, `\b`, `\B` or a lookbehind: these would see what
  comes before the position
- `unpack` with a slice that may be longer than the format: it raises an exception then, `unpack_from` does not

The finding is `likely` in these cases:

- the type of what is sliced is unknown, for `index`, `count` and tests
- a position may be negative, for patterns and tests, or a pattern's second position may come before the first
- what is searched for may be empty: an empty string is found in an empty slice, but not beyond the end of a string
- a class of this file defines the method, or `__getitem__`

No fix is written for positions that count from another place, as the calculations that follow would have to change with them; for
patterns, whose matches know the whole string; for a function `unpack`, as `unpack_from` would have to be imported; and for a loop
over records.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.knowledge import AFFIX_METHODS, RETURNS_POSITION
from flake8_bytecode_perf.analysis.slice_uses import SliceUse, uses_of_slices
from flake8_bytecode_perf.analysis.slices import Part, asks_whether_found
from flake8_bytecode_perf.analysis.structs import goes_through_records
from flake8_bytecode_perf.bytecode.contexts import decisions
from flake8_bytecode_perf.bytecode.opcodes import calls, decides, takes_part
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence, found, found_at, together
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def _suspects(module: Module) -> Iterator[Suspect]:
    for use in uses_of_slices(module):
        yield _FORMS[use.form](module, use)


def _searched(_module: Module, use: SliceUse) -> Suspect:
    """A search in a slice: s[p:].find(c) is s.find(c, p)."""
    site, part, method = use.site, use.part, use.site.node.func.attr
    shifted = method in RETURNS_POSITION and part.lower is not None and not asks_whether_found(site)
    verdict = verdict_of(*use.obstacles, can_be_written=not shifted)
    remedy = f"{text(part.whole)}.{method}({', '.join([text(site.node.args[0]), *part.positions])})"
    variant = "affix" if method in AFFIX_METHODS else "count" if method == "count" else "from a position" if shifted else ""
    return Suspect((site,), text(part.node), verdict, _shift(remedy, part) if shifted else remedy, (part.node,), variant=variant)


def _matched(_module: Module, use: SliceUse) -> Suspect:
    """A pattern and a slice: PATTERN.match(s[p:]) is PATTERN.match(s, p)."""
    site, part, verdict = use.site, use.part, verdict_of(*use.obstacles, can_be_written=False)
    remedy = f"{text(site.node.func)}({', '.join([text(part.whole), *part.positions])})"
    note = _shift(remedy, part) if part.lower else remedy
    return Suspect((site,), text(part.node), verdict, note, (part.node,), variant="match")


def _unpacked(module: Module, use: SliceUse) -> Suspect:
    """A record in a slice: unpack(form, d[p:p + 4]) is unpack_from(form, d, p)."""
    site, part, function = use.site, use.part, text(use.site.node.func)
    all_of_it = goes_through_records(module, site, part.node)
    place = [text(part.lower)] if part.lower is not None and not all_of_it else []
    called = function.removesuffix("unpack") + ("iter_unpack" if all_of_it else "unpack_from")
    verdict = verdict_of(*use.obstacles, can_be_written=not all_of_it and isinstance(site.node.func, ast.Attribute))
    remedy = f"{called}({', '.join([*map(text, site.node.args[:-1]), text(part.whole), *place])})"
    return Suspect((site,), text(part.node), verdict, remedy, (part.node,), variant="records" if all_of_it else "unpack")


def _tested(module: Module, use: SliceUse) -> Suspect:
    """The truth of a slice: `if s[p:]` is `if len(s) > p`."""
    site, part = use.site, use.part
    verdict = verdict_of(*use.obstacles, can_be_written=module.is_builtin(site.where.scope, "len"))
    remedy = f"len({text(part.whole)}) {'<=' if isinstance(site.parent, ast.UnaryOp) else '>'} {text(part.bounds[0])}"
    return Suspect((site,), text(site.node), verdict, remedy, variant="test")


def _shift(remedy: str, part: Part) -> str:
    return f"{remedy}`, whose positions count from the start of `{text(part.whole)}"


_FORMS = {"search": _searched, "match": _matched, "unpack": _unpacked, "test": _tested}


def _proof(site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    if suspect.spans:
        return found_at(bytecode, (suspect.spans[0], takes_part), (site.node, calls))
    taken = [*filter(takes_part, bytecode.at(site.node))]
    return together(found(taken, takes_part), found(decisions(taken), decides))


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=(ast.Subscript,),
    proof=_proof,
    message="`{subject}` makes a copy only to look at it once ({instructions}); use `{note}`",
)
