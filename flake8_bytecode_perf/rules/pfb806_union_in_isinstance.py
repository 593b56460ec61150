"""`isinstance(x, A | B)` in a loop.

**What**

`isinstance` or `issubclass` with a union of classes, created by `|`, as the second argument, in a loop or a comprehension.
The finding is reported at the union.

**Why**

`|` creates a new union object for each call (BINARY_OP), and `isinstance` then calls its `__instancecheck__`. `isinstance`
iterates over a tuple of classes itself.

ruff's and pyupgrade's UP038 advised the union until it was removed. refurb's FURB121 still creates one from
`isinstance(x, A) or isinstance(x, B)` if the target is 3.10 or later.

**Slow**

```python
def work(n):
    total = 0
    for i in range(n):
        if isinstance(i, str | int):
            total += i
    return total
```

**Fast**

```python
def work(n):
    total = 0
    for i in range(n):
        if isinstance(i, (str, int)):
            total += i
    return total
```

**Proof**

BINARY_OP `|` at the union, and the CALL.

**When not**

Not reported: a union that is stored in a name, `Union[…]` and `Optional[…]`, and an `isinstance` that is not the builtin.

For `int | None` the tuple is `(int, type(None))`, because None itself is not a class.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.classes import is_class
from flake8_bytecode_perf.analysis.subclasses import defines
from flake8_bytecode_perf.bytecode.opcodes import calls, unites
from flake8_bytecode_perf.bytecode.proofs import at_parent, at_site, stands_at
from flake8_bytecode_perf.model.scopes import Site
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import classes_in, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_NONE_TYPE = ast.Call(func=ast.Name(id="type", ctx=ast.Load()), args=[ast.Constant(value=None)], keywords=[])


def _suspects(module: Module) -> Iterator[Suspect]:
    for call in module.calls:
        match call.node:
            case ast.Call(func=ast.Name(id="isinstance" | "issubclass" as name), args=[_, kinds], keywords=[]):
                unions = _unions(kinds)
                if unions and module.is_builtin(call.where.scope, name):
                    sites = tuple(Site(union, call.node, call.where) for union in unions)
                    verdict = verdict_of(*(_obstacle(module, call.where.scope, kind) for kind in classes_in(unions)))
                    yield Suspect(sites, name, verdict, text(_tuple(kinds)), (call.node,), weighed=(call,))


def _obstacle(module: Module, scope: Scope, kind: ast.expr) -> Obstacle | None:
    """What a part of a union may be instead of a class, or None: a tuple is no error in a tuple."""
    if defines(module, "__or__", "__ror__", "__instancecheck__", "__subclasscheck__"):
        return Obstacle.OWN_CLASS
    none = isinstance(kind, ast.Constant) and kind.value is None
    return unless(none or is_class(module, scope, kind) or _is_union(module, scope, kind), Obstacle.UNKNOWN_TYPE)


def _is_union(module: Module, scope: Scope, kind: ast.expr) -> bool:
    """Whether a name is bound to a union of classes once: Number = int | float, and type(None) is a class as well."""
    match kind:
        case ast.Call(func=ast.Name(id="type"), args=[_], keywords=[]):
            return module.is_builtin(scope, "type")
        case ast.Name(id=name):
            values = [found.value for found in module.variable(scope, name).bindings]
            return len(values) == 1 and isinstance(values[0], ast.BinOp) and isinstance(values[0].op, ast.BitOr)
    return False


def _unions(kinds: ast.expr) -> list[ast.BinOp]:
    """The unions in `A | B` and `(A | B, C)`."""
    match kinds:
        case ast.BinOp(op=ast.BitOr()):
            return [kinds]
        case ast.Tuple(elts=elements):
            return [union for element in elements for union in _unions(element)]
    return []


def _tuple(kinds: ast.expr) -> ast.Tuple:
    """The tuple of the same classes, type(None) for None."""
    classes = classes_in([kinds])
    mended = [_NONE_TYPE if isinstance(kind, ast.Constant) and kind.value is None else kind for kind in classes]
    return ast.Tuple(elts=mended, ctx=ast.Load())


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=("isinstance", "issubclass"),
    proof=stands_at((at_site, unites), (at_parent, calls)),
    message="`{subject}` receives a union that is built in every iteration ({instructions}); use the tuple `{note}`",
)
