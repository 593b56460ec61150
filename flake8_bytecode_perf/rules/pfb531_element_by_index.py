"""A loop that reads the items of its element by index, and nothing else of it.

**What**

`for pair in pairs` where the body uses `pair` only to read `pair[0]` and `pair[1]`, in a statement or a comprehension. More items
count as well, and so does an element within the target: `for i, pair in enumerate(pairs)`. The finding is at the `for`.

**Why**

Every `pair[0]` loads the pair and an index, and looks the item up. The header of the loop can unpack the pair: UNPACK_SEQUENCE
stores all items in locals at once.

**Slow**

```python
def work(n):
    pairs = [(3, 4)] * n
    total = 0
    for pair in pairs:
        total += pair[0] * pair[1]
    return total
```

**Fast**

```python
def work(n):
    pairs = [(3, 4)] * n
    total = 0
    for width, height in pairs:
        total += width * height
    return total
```

**Proof**

BINARY_SUBSCR (BINARY_OP `[]`) at an item.

**When not**

Not reported:

- an element that is used in another way: passed, stored, sliced, changed, or read outside of the loop
- an index that is no constant, or counts from the end
- fewer reads than the element has items, or of one item alone: unpacking costs as much
- fewer than two reads in every iteration; one is enough if there are two others behind a test, and the file shows how many items
  the elements have
- an element that an inner function reads, that is known to be a dict or a set, or that is read under a `try` of the loop, or in a
  loop under an `except IndexError`
- an element of an iterable whose elements another loop of the function shows to have more items

The finding is `likely` if the file does not show how many items the elements have. With more items than the loop reads, the
header needs names for all of them: `for width, height, _ in boxes`.

No fix is written: the items need names that say what they are.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.flow import is_conditional, stands_in_every_iteration
from flake8_bytecode_perf.analysis.handled_errors import is_expected
from flake8_bytecode_perf.analysis.iterables import scope_of_iterable
from flake8_bytecode_perf.analysis.iteration import header, iterations
from flake8_bytecode_perf.analysis.knowledge import UNORDERED_ITEMS
from flake8_bytecode_perf.analysis.look_ups import (
    constant_items,
    is_constant_item,
    is_only_read,
    items_shown,
    source_of_elements,
)
from flake8_bytecode_perf.analysis.loops import names_bound_by
from flake8_bytecode_perf.analysis.tuple_lengths import length_of_elements
from flake8_bytecode_perf.analysis.types import known_type_of_element
from flake8_bytecode_perf.bytecode.opcodes import subscripts
from flake8_bytecode_perf.bytecode.proofs import at_any_span, stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module

_PAIR = 2
_NO_ROWS = (*UNORDERED_ITEMS, "str", "bytes")  # types of elements that are not made of parts
_NAMES = ("first", "second", "third", "fourth", "fifth", "sixth")


def _suspects(module: Module) -> Iterator[Suspect]:
    # most loops bind no name that is read by an index
    indexed = {site.node.value.id for site in module.hot_sites(ast.Subscript) if is_constant_item(site.node, len(_NAMES))}
    for loop in iterations(module):
        node: Any = loop.node
        for name in names_bound_by(node.target) if indexed else ():
            items = constant_items(module, loop, name, len(_NAMES)) if name in indexed else []
            indexes = sorted({site.parent.slice.value for site in items})
            always = sum(stands_in_every_iteration(loop, site) and not is_conditional(module, site, loop) for site in items)
            enough = always >= _PAIR or (always and len(items) > _PAIR)
            if not enough or len(indexes) < _PAIR or not is_only_read(module, loop, name) or _may_be_short(module, loop):
                continue
            source = source_of_elements(loop, name)
            scope = scope_of_iterable(loop)
            length = length_of_elements(module, scope, source, loop) if source is not None else 0
            known = known_type_of_element(source, module, scope).name if source is not None else ""
            size = length or len(indexes)
            if not length and (always < _PAIR or items_shown(module, loop, source) > size):
                continue  # an iteration that skips the second read may have a shorter element
            # for box in boxes: box[0] * box[2]      unpacks an item that nobody reads
            if indexes[-1] >= size or size > min(len(items), len(_NAMES)) or known in _NO_ROWS:
                continue
            unpacked = ", ".join([_NAMES[index] if index in indexes else "_" for index in range(size)])
            nodes = tuple([site.parent for site in items])
            yield Suspect(
                (header(loop),),
                name,
                verdict_of(unless(bool(length), Obstacle.UNKNOWN_TYPE)),
                f"{'' if length else f', if it always has {size} items'}: `{_header(node, name, unpacked)}",
                nodes,
                variant=_variant(length, len(indexes), always),
                silences=nodes,
            )


def _may_be_short(module: Module, loop: Loop) -> bool:
    """Whether a handler around a loop is there for an element with fewer items, of which unpacking tells by a ValueError."""
    return is_expected(module, header(loop), IndexError, ValueError)


def _variant(length: int, indexes: int, always: int) -> str:
    if always < _PAIR:
        return "guarded of more" if length > _PAIR else "guarded"
    return "of more" if length > _PAIR or indexes > _PAIR else "" if always == _PAIR else "several"


def _header(node: Any, name: str, unpacked: str) -> str:
    """The loop's header with what stands in the place of a name."""
    if isinstance(node.target, ast.Name):
        return f"for {unpacked} in {text(node.iter)}"
    parts = [text(part).replace(name, f"({unpacked})") if _is_name(part, name) else text(part) for part in node.target.elts]
    return f"for {', '.join(parts)} in {text(node.iter)}"


def _is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=(ast.Subscript,),
    proof=stands_at((at_any_span, subscripts)),
    message="`{subject}` is read by index alone ({instructions}); unpack it in the header{note}`",
    precedes=("PFB516",),
)
