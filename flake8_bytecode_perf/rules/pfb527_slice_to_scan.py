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
from typing import TYPE_CHECKING, Any

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
from flake8_bytecode_perf.analysis.structs import goes_through_records, reads_all
from flake8_bytecode_perf.analysis.subclasses import defines, may_override
from flake8_bytecode_perf.analysis.types import known_type
from flake8_bytecode_perf.analysis.values import is_never_empty
from flake8_bytecode_perf.bytecode import (
    Bytecode,
    Evidence,
    calls,
    decides,
    decisions,
    found,
    found_at,
    takes_part,
    together,
)
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module, Site

_ZERO = ast.Constant(value=0)


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_calls_of(*POSITION_METHODS):
        match site.node:
            case ast.Call(func=ast.Attribute(value=ast.Subscript() as part), args=[_], keywords=[]) if _is_slice(part):
                yield from _searched(module, site, part)
    for site in module.hot_calls_of(*PATTERN_METHODS):
        match site.node:
            case ast.Call(func=ast.Attribute(value=pattern), args=[ast.Subscript() as part], keywords=[]) if _is_slice(part):
                if can_start_anywhere(module, site.where.scope, pattern):
                    yield _matched(module, site, part)
    for site in module.hot_calls_of("unpack"):
        match site.node:
            case ast.Call(args=[*_, ast.Subscript() as part], keywords=[]) if _is_slice(part):
                yield from _unpacked(module, site, part)
    for site in module.hot_sites(ast.Subscript):
        if _is_slice(site.node) and site.node.slice.upper is None and _is_tested(site):
            yield from _tested(module, site)


def _is_slice(node: ast.Subscript) -> bool:
    """Whether it is a slice without a step that leaves something out."""
    part = node.slice
    return isinstance(part, ast.Slice) and part.step is None and (part.lower is not None or part.upper is not None)


def _searched(module: Module, site: Site, part: Any) -> Iterator[Suspect]:
    """A search in a slice: s[p:].find(c) is s.find(c, p)."""
    whole, scope, method, wanted = part.value, site.where.scope, site.node.func.attr, site.node.args[0]
    known = known_type(whole, module, scope)
    listed = known.name in INDEXED_BETWEEN and method == "index"
    if isinstance(wanted, ast.Starred) or (known.name and known.name not in STRINGS and not listed):
        return
    shifted = method in RETURNS_POSITION and part.slice.lower is not None and not _only_asks(site)
    own = may_override(module, known, method, "__getitem__") if known.name else defines(module, method, "__getitem__")
    verdict = verdict_of(
        unless(not own, Obstacle.OWN_CLASS),
        unless(bool(known.name) or method not in ("index", "count"), Obstacle.UNKNOWN_TYPE),
        unless(listed or part.slice.lower is None or is_never_empty(module, scope, wanted), Obstacle.OTHER_RESULT),
        order_obstacle(module, site, [bound for bound in _bounds(part) if bound is not None], wanted),
        can_be_written=not shifted,
    )
    remedy = f"{text(whole)}.{method}({', '.join([text(wanted), *_positions(part)])})"
    variant = "affix" if method in AFFIX_METHODS else "count" if method == "count" else "from a position" if shifted else ""
    yield Suspect((site,), text(part), verdict, _shift(remedy, part) if shifted else remedy, (part,), variant=variant)


def _only_asks(site: Site) -> bool:
    """Whether a position is only compared with -1, or with 0 as to its sign: whether something is found at all."""
    match site.parent:
        case ast.Compare(ops=[operator], comparators=[ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=1))]):
            return isinstance(operator, (ast.Eq, ast.NotEq, ast.Gt))
        case ast.Compare(ops=[ast.Lt() | ast.GtE()], comparators=[ast.Constant(value=0)]):
            return True
    return False


def _matched(module: Module, site: Site, part: Any) -> Suspect:
    """A pattern and a slice: PATTERN.match(s[p:]) is PATTERN.match(s, p)."""
    scope, bounds = site.where.scope, [bound for bound in _bounds(part) if bound is not None]
    verdict = verdict_of(
        unless(not defines(module, "__getitem__"), Obstacle.OWN_CLASS),
        unless(all(is_never_negative(module, scope, bound) for bound in bounds), Obstacle.OTHER_RESULT),
        # an empty pattern matches the empty line[3:2], but not from 3 to 2
        unless(len(bounds) < 2 or (difference_of(module, scope, bounds[1], bounds[0]) or -1) >= 0, Obstacle.OTHER_RESULT),
        can_be_written=False,
    )
    remedy = f"{text(site.node.func)}({', '.join([text(part.value), *_positions(part)])})"
    return Suspect((site,), text(part), verdict, _shift(remedy, part) if part.slice.lower else remedy, (part,), variant="match")


def _unpacked(module: Module, site: Site, part: Any) -> Iterator[Suspect]:
    """A record in a slice: unpack(form, d[p:p + 4]) is unpack_from(form, d, p)."""
    if not reads_all(module, site, part):
        return
    all_of_it = goes_through_records(module, site, part)
    function, start = text(site.node.func), part.slice.lower
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
    remedy = f"{called}({', '.join([*form, text(part.value), *place])})"
    yield Suspect((site,), text(part), verdict, remedy, (part,), variant="records" if all_of_it else "unpack")


def _tested(module: Module, site: Site) -> Iterator[Suspect]:
    """The truth of a slice: `if s[p:]` is `if len(s) > p`."""
    scope, whole, lower = site.where.scope, site.node.value, site.node.slice.lower
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


def _bounds(part: Any) -> tuple[ast.expr | None, ast.expr | None]:
    return part.slice.lower, part.slice.upper


def _positions(part: Any) -> list[str]:
    """The positions as arguments: p of s[p:]; 0 and q of s[:q]."""
    lower, upper = _bounds(part)
    return [text(lower or _ZERO), *([text(upper)] if upper is not None else [])]


def _shift(remedy: str, part: Any) -> str:
    return f"{remedy}`, whose positions count from the start of `{text(part.value)}"


def _is_tested(site: Site) -> bool:
    """Whether only the truth of what stands at a site may count; the bytecode tells it of `and` and `or`."""
    match site.parent:
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test):
            return test is site.node
        case ast.comprehension(ifs=tests):
            return any(test is site.node for test in tests)
    return isinstance(site.parent, ast.BoolOp) or (isinstance(site.parent, ast.UnaryOp) and isinstance(site.parent.op, ast.Not))


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
