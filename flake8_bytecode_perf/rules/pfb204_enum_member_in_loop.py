"""A member of an Enum that a loop looks up again and again.

**What**

`Color.RED`, `Color.RED.value`, `Color.RED.name` read in a loop of a function. One finding stands for all reads of one dotted
name in a nest of loops, at the first.

**Why**

`value` and `name` are descriptors written in Python: each read runs their code. The member itself is an attribute of a class
with a metaclass of its own. A local is a slot.

**Slow**

```python
import enum


class Color(enum.Enum):
    RED = 1
    BLUE = 2


def work(n):
    found = 0
    for i in range(n):
        if i & 3 == Color.RED.value:
            found += 1
    return found
```

**Fast**

```python
import enum


class Color(enum.Enum):
    RED = 1
    BLUE = 2


def work(n):
    red = Color.RED.value
    found = 0
    for i in range(n):
        if i & 3 == red:
            found += 1
    return found
```

**Proof**

LOAD_GLOBAL at the class's name, LOAD_ATTR at each dot.

**When not**

Certain for a class of this file whose bases lead to Enum, Flag and their kin in `enum`, where its body binds the member and the
class has no metaclass or decorator that could change it. Likely, and only with `.value` or `.name`, for a class that is
imported: `from colors import Color` and `Color.RED.value`, by the way the names are written. Silent in `case Color.RED:`, where
a local would be bound and not compared, for methods and for what else the body of an Enum holds that is no member. Silent in a
handler, a `raise` and a block that leaves the loop, which runs but once.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.bytecode import found, loads_any_attribute, loads_global
from flake8_bytecode_perf.collect import mangle
from flake8_bytecode_perf.infer import dotted_name
from flake8_bytecode_perf.model import Bound, Kind
from flake8_bytecode_perf.rule import Bytecode, Evidence, Rule, Suspect
from flake8_bytecode_perf.rules._loops import hardly_runs
from flake8_bytecode_perf.rules._shapes import chain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Loop, Module, Scope, Site

_BASES = frozenset(f"enum.{name}" for name in "Enum IntEnum StrEnum Flag IntFlag ReprEnum".split())
_PLAIN = frozenset({"enum.unique", "enum.verify"})
_NO_MEMBERS = frozenset({"enum.nonmember", "enum.property", "property", "classmethod", "staticmethod", "functools.partial"})
_OF_MEMBERS = frozenset({"value", "name"})
_DEEPEST = 4  # bases of bases are followed so far


def _suspects(module: Module) -> Iterator[Suspect]:
    groups: dict[tuple[Loop, str, bool], list[Site]] = {}
    for site in module.attributes:
        if site.where.scope.in_function and site.parent.__class__ is not ast.MatchValue and not hardly_runs(site):
            base, links = chain(site.node)
            # Color.RED(x)      calls the member: nothing is known of that
            called = isinstance(site.parent, ast.Call) and site.parent.func is site.node
            seen = _member(module, site.where.scope, base, links[: len(links) - called]) if base is not None else None
            if base is not None and seen is not None:
                depth, certain = seen
                name = ".".join([base.id, *(link.attr for link in links[:depth])])
                groups.setdefault((site.where.nest, name, certain), []).append(site._replace(node=links[depth - 1]))
    for (_, name, certain), sites in groups.items():
        variant = "" if name.rpartition(".")[2] in _OF_MEMBERS else "member"
        spans = [part for site in sites for part in _parts(site.node)]
        yield Suspect(tuple(sites), name, certain, variant=variant, spans=tuple(spans))


def _member(module: Module, scope: Scope, base: ast.Name, links: list[ast.Attribute]) -> tuple[int, bool] | None:
    """How many dots lead to a member, or to its value or name, and whether that is certain; None if none do."""
    name = mangle(scope, base.id)
    binding = module.settled_global(name) if links and module.is_global(scope, name) else None
    if binding is None:
        return None
    if binding.origin:
        return _imported(base, links)
    owner = _classes(module).get(binding.node)
    certain = owner is not None and _is_enum(module, owner)
    if owner is None or certain is None or not _is_member(module, owner, mangle(scope, links[0].attr)):
        return None
    further = len(links) > 1 and links[1].attr in _OF_MEMBERS and links[1].attr not in owner.bindings
    if not certain and not further:
        return None
    return 1 + further, certain and _binds_always(owner, mangle(scope, links[0].attr))


def _imported(base: ast.Name, links: list[ast.Attribute]) -> tuple[int, bool] | None:
    """`Color.RED.value` and `colors.Color.RED.value`, where the names are written as those of classes and constants."""
    names = [base.id, *(link.attr for link in links)]
    for depth in (2, 3):
        if names[depth : depth + 1] and names[depth] in _OF_MEMBERS:
            kind, member = names[depth - 2 : depth]
            written = kind[:1].isupper() and not kind.isupper() and member.isupper()
            return (depth, False) if written else None
    return None


def _classes(module: Module) -> dict[Any, Scope]:
    """The file's classes by their nodes."""
    return module.once(_scopes_of_classes)


def _scopes_of_classes(module: Module) -> dict[Any, Scope]:
    return {scope.node: scope for scope in module.scopes if scope.kind is Kind.CLASS}


def _is_enum(module: Module, owner: Scope, depth: int = 0) -> bool | None:
    """Whether a class is an Enum: True if it certainly is, False if by the names of its bases, None if it isn't."""
    node: Any = owner.node
    scope = owner.parent or module.scope
    answers = [_is_enum_base(module, scope, base, depth) for base in node.bases]
    if all(answer is None for answer in answers):
        return None
    decorators = [found.func if isinstance(found, ast.Call) else found for found in node.decorator_list]
    plain = all(dotted_name(found, module, scope) in _PLAIN for found in decorators)
    changed = any(keyword.arg in (None, "metaclass") for keyword in node.keywords)
    return True in answers and plain and not changed and "__getattribute__" not in owner.bindings


def _is_enum_base(module: Module, scope: Scope, base: ast.expr, depth: int) -> bool | None:
    name = dotted_name(base, module, scope)
    if name in _BASES:
        return True
    if name:
        return False if name.endswith(("Enum", "Flag", "Choices")) else None
    binding = module.settled_global(base.id) if isinstance(base, ast.Name) and module.is_global(scope, base.id) else None
    above = _classes(module).get(binding.node) if binding is not None else None
    return _is_enum(module, above, depth + 1) if above is not None and depth < _DEEPEST else None


def _is_member(module: Module, owner: Scope, name: str) -> bool:
    """Whether the body of an Enum binds a name to a value that becomes a member: no function, `_name_` or annotation."""
    if name.startswith("_") or name in ("value", "name"):
        return False
    bindings = owner.bindings.get(name, ())
    return bool(bindings) and all(
        binding.kind is Bound.ASSIGNMENT and not _is_no_member(module, owner, binding.value) for binding in bindings
    )


def _is_no_member(module: Module, owner: Scope, value: ast.expr | None) -> bool:
    called = dotted_name(value.func, module, owner) if isinstance(value, ast.Call) else ""
    return isinstance(value, ast.Lambda) or called in _NO_MEMBERS


def _binds_always(owner: Scope, name: str) -> bool:
    """Whether the member is there in any case: not under `if sys.platform == …`, where reading it early may raise."""
    return any(binding.where.branch.parent is None for binding in owner.bindings[name])


def _parts(node: ast.expr) -> list[ast.expr]:
    base, links = chain(node)
    return [*links, base] if base is not None else links  # type: ignore[return-value]


def _proof(site: Site, _suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    parts = _parts(site.node)
    looked_up = found(bytecode.at(parts[-1]), loads_global)
    attributes = [found(bytecode.at(link), loads_any_attribute) for link in parts[:-1]]
    if looked_up is None or None in attributes:
        return None
    return Evidence(looked_up.instructions + tuple([name for one in attributes if one is not None for name in one.instructions]))


RULE = Rule(
    code="PFB204",
    name="enum-member-in-loop",
    doc=__doc__,
    suspects=_suspects,
    proof=_proof,
    message="'{subject}' of an Enum is looked up {count} a pass ({instructions}); bind it to a local before the loop",
)
