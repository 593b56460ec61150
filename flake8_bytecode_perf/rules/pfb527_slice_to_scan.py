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

from flake8_bytecode_perf.analysis.emptiness import truth_question
from flake8_bytecode_perf.analysis.evaluation_order import order_obstacle
from flake8_bytecode_perf.analysis.knowledge import (
    AFFIX_METHODS,
    INDEXED_BETWEEN,
    PATTERN_METHODS,
    POSITION_METHODS,
    RETURNS_POSITION,
    SEQUENCES,
    STRINGS,
    TRUTH,
)
from flake8_bytecode_perf.analysis.naturals import is_never_negative
from flake8_bytecode_perf.analysis.numbers import difference_of, number_of
from flake8_bytecode_perf.analysis.operands import operand_obstacle
from flake8_bytecode_perf.analysis.patterns import can_start_anywhere
from flake8_bytecode_perf.analysis.slices import Part, asks_whether_found, part_of
from flake8_bytecode_perf.analysis.structs import goes_through_records, reads_all
from flake8_bytecode_perf.analysis.subclasses import defines, may_override
from flake8_bytecode_perf.analysis.types import known_type
from flake8_bytecode_perf.analysis.values import is_never_empty
from flake8_bytecode_perf.bytecode.contexts import decisions
from flake8_bytecode_perf.bytecode.opcodes import calls, decides, takes_part
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence, found, found_at, together
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module, Site


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_calls_of(*POSITION_METHODS):
        match site.node:
            case ast.Call(func=ast.Attribute(value=sliced), args=[_], keywords=[]) if (part := part_of(sliced)) is not None:
                yield from _searched(module, site, part)
    for site in module.hot_calls_of(*PATTERN_METHODS):
        match site.node:
            case ast.Call(func=ast.Attribute(value=pattern), args=[sliced], keywords=[]) if (part := part_of(sliced)) is not None:
                if can_start_anywhere(module, site.where.scope, pattern):
                    yield _matched(module, site, part)
    for site in module.hot_calls_of("unpack"):
        match site.node:
            case ast.Call(args=[*_, sliced], keywords=[]) if (part := part_of(sliced)) is not None:
                yield from _unpacked(module, site, part)
    for site in module.hot_sites(ast.Subscript):
        part = part_of(site.node)
        if part is not None and _is_tested(site, part):
            yield from _tested(module, site, part)


def _is_tested(site: Site, part: Part) -> bool:
    """Whether only the truth of s[p:] counts; the bytecode tells it of `and` and `or`."""
    behind = part.lower is not None and part.upper is None
    return behind and not isinstance(site.parent, ast.Assert) and truth_question(site) is not None


def _searched(module: Module, site: Site, part: Part) -> Iterator[Suspect]:
    """A search in a slice: s[p:].find(c) is s.find(c, p)."""
    whole, scope, method, wanted = part.whole, site.where.scope, site.node.func.attr, site.node.args[0]
    known = known_type(whole, module, scope)
    listed = known.name in INDEXED_BETWEEN and method == "index"
    if isinstance(wanted, ast.Starred) or (known.name and known.name not in STRINGS and not listed):
        return
    shifted = method in RETURNS_POSITION and part.lower is not None and not asks_whether_found(site)
    own = may_override(module, known, method, "__getitem__") if known.name else defines(module, method, "__getitem__")
    verdict = verdict_of(
        unless(not own, Obstacle.OWN_CLASS),
        unless(bool(known.name) or method not in ("index", "count"), Obstacle.UNKNOWN_TYPE),
        unless(listed or part.lower is None or is_never_empty(module, scope, wanted), Obstacle.OTHER_RESULT),
        order_obstacle(module, site, part.bounds, wanted),
        can_be_written=not shifted,
    )
    remedy = f"{text(whole)}.{method}({', '.join([text(wanted), *part.positions])})"
    variant = "affix" if method in AFFIX_METHODS else "count" if method == "count" else "from a position" if shifted else ""
    yield Suspect((site,), text(part.node), verdict, _shift(remedy, part) if shifted else remedy, (part.node,), variant=variant)


def _matched(module: Module, site: Site, part: Part) -> Suspect:
    """A pattern and a slice: PATTERN.match(s[p:]) is PATTERN.match(s, p)."""
    scope, bounds = site.where.scope, part.bounds
    verdict = verdict_of(
        unless(not defines(module, "__getitem__"), Obstacle.OWN_CLASS),
        unless(all(is_never_negative(module, scope, bound) for bound in bounds), Obstacle.OTHER_RESULT),
        # an empty pattern matches the empty line[3:2], but not from 3 to 2
        unless(len(bounds) < 2 or (difference_of(module, scope, bounds[1], bounds[0]) or -1) >= 0, Obstacle.OTHER_RESULT),
        can_be_written=False,
    )
    remedy = f"{text(site.node.func)}({', '.join([text(part.whole), *part.positions])})"
    return Suspect(
        (site,), text(part.node), verdict, _shift(remedy, part) if part.lower else remedy, (part.node,), variant="match"
    )


def _unpacked(module: Module, site: Site, part: Part) -> Iterator[Suspect]:
    """A record in a slice: unpack(form, d[p:p + 4]) is unpack_from(form, d, p)."""
    if not reads_all(module, site, part.node):
        return
    all_of_it = goes_through_records(module, site, part.node)
    function, start = text(site.node.func), part.lower
    form = [text(argument) for argument in site.node.args[:-1]]
    place = [text(start)] if start is not None and not all_of_it else []
    called = function.removesuffix("unpack") + ("iter_unpack" if all_of_it else "unpack_from")
    verdict = verdict_of(
        unless(not defines(module, "__getitem__"), Obstacle.OWN_CLASS),
        unless(not all_of_it, Obstacle.ERROR_ORDER),
        # data[-4:0] is too short, but there are four bytes from -4 on
        unless(start is None or is_never_negative(module, site.where.scope, start), Obstacle.ERROR_DIFFERS),
        can_be_written=not all_of_it and isinstance(site.node.func, ast.Attribute),
    )
    remedy = f"{called}({', '.join([*form, text(part.whole), *place])})"
    yield Suspect((site,), text(part.node), verdict, remedy, (part.node,), variant="records" if all_of_it else "unpack")


def _tested(module: Module, site: Site, part: Part) -> Iterator[Suspect]:
    """The truth of a slice: `if s[p:]` is `if len(s) > p`."""
    scope, whole, [lower] = site.where.scope, part.whole, part.bounds
    if (number_of(module, scope, lower) or 0) < 0:
        return
    known = known_type(whole, module, scope).name
    if known and known not in SEQUENCES:
        return
    verdict = verdict_of(
        operand_obstacle(module, scope, whole, SEQUENCES, (*TRUTH, "__getitem__")),
        unless(is_never_negative(module, scope, lower), Obstacle.OTHER_RESULT),
        can_be_written=module.is_builtin(scope, "len"),
    )
    negated = isinstance(site.parent, ast.UnaryOp)
    remedy = f"len({text(whole)}) {'<=' if negated else '>'} {text(lower)}"
    yield Suspect((site,), text(site.node), verdict, remedy, variant="test")


def _shift(remedy: str, part: Part) -> str:
    return f"{remedy}`, whose positions count from the start of `{text(part.whole)}"


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
