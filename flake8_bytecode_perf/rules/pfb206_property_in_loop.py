"""A property that a loop reads in each pass though nothing that it is made of changes.

**What**

`self.rate` in a loop of a method, or `box.rate` of a local that is known to be an instance, where a class of this file makes
`rate` a property and its getter reads nothing that the loop changes. One finding stands for all reads of one property in a nest
of loops, at the first.

**Why**

A property looks like an attribute and costs a call: each read runs the getter.

**Slow**

```python
class Meter:
    def __init__(self):
        self._rate = 3

    @property
    def rate(self):
        return self._rate

    def total(self, n):
        total = 0
        for i in range(n):
            total += self.rate * i
        return total


def work(n):
    return Meter().total(n)
```

**Fast**

```python
class Meter:
    def __init__(self):
        self._rate = 3

    @property
    def rate(self):
        return self._rate

    def total(self, n):
        rate = self.rate
        total = 0
        for i in range(n):
            total += rate * i
        return total


def work(n):
    return Meter().total(n)
```

**Proof**

LOAD_ATTR at the attribute, LOAD_METHOD on 3.11 where it is called.

**When not**

Always likely: a class of another file may override the property. Silent, where the getter calls code that this file does not
show, stores, raises or waits; where the loop stores or changes what the getter reads, or runs code of others while the file
stores it elsewhere than in `__init__`; for a getter that returns a new list or iterator each time; and for one that works
something out in a read that not every pass makes. A `cached_property` costs no call.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.bytecode import loads_any_attribute, stands
from flake8_bytecode_perf.collect import mangle
from flake8_bytecode_perf.infer import class_at_hand, dotted_name
from flake8_bytecode_perf.model import Branch, Kind, Site, Where
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._attributes import Settled
from flake8_bytecode_perf.rules._changes import MUTATORS
from flake8_bytecode_perf.rules._invariants import best_loop, kept, steady
from flake8_bytecode_perf.rules._loops import hardly_runs, is_conditional
from flake8_bytecode_perf.rules._shapes import chain, is_known_call

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from flake8_bytecode_perf.model import Loop, Module, Scope

    _Function = ast.FunctionDef | ast.AsyncFunctionDef

_DEEPEST = 3  # properties and methods that a getter reads are followed so far
_OF_CLASSES = frozenset({"__new__", "__init_subclass__", "__class_getitem__"})
_DOING = (
    *(ast.Yield, ast.YieldFrom, ast.Await, ast.Raise, ast.Assert, ast.Delete, ast.Global, ast.Nonlocal, ast.Import),
    *(ast.ImportFrom, ast.With, ast.AsyncWith, ast.AsyncFor, ast.Lambda, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef),
)
_FRESH = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp, ast.GeneratorExp)
_MAKING = frozenset("bytearray dict enumerate filter iter list map reversed set sorted zip".split())
_NEVER_SAME = ("time.", "input", "open", "print")  # of the calls that run no code of others


class Read(NamedTuple):
    """What a getter reads of its object: the names behind `self`, and whether what is inside counts."""

    names: tuple[str, ...]
    inside: bool


def _suspects(module: Module) -> Iterator[Suspect]:
    properties = module.once(_properties)
    groups: dict[tuple[Loop, str], list[Site]] = {}
    for site in module.attributes if properties else ():
        base, links = chain(site.node)
        # case self.kind:      compares; with a local it would bind
        if base is None or links[0].attr not in properties or hardly_runs(site) or isinstance(site.parent, ast.MatchValue):
            continue
        best = _answer(module, site, base, links[0])
        if best is not None:
            groups.setdefault((best, f"{base.id}.{links[0].attr}"), []).append(site._replace(node=links[0]))
    for (_, name), sites in groups.items():
        reads = _reads_of_getters(module, name.partition(".")[2])
        yield Suspect(tuple(sites), name, certain=False, variant="" if _is_plain(reads) else "computed")


def _properties(module: Module) -> dict[str, list[tuple[Scope, _Function]]]:
    """The getters that the file's classes decorate with @property alone, by name, each with its class."""
    found: dict[str, list[tuple[Scope, _Function]]] = {}
    for scope in module.scopes:
        for name, bindings in scope.bindings.items() if scope.kind is Kind.CLASS else ():
            for node in [binding.node for binding in bindings if isinstance(binding.node, ast.FunctionDef)]:
                match node.decorator_list:
                    case [ast.Name(id="property")] if module.is_builtin(scope, "property"):
                        found.setdefault(name, []).append((scope, node))
    return found


def _answer(module: Module, site: Site, base: ast.Name, link: ast.Attribute) -> Loop | None:
    """The outermost loop in which a property gives the same in each pass."""
    scope, name = site.where.scope, link.attr
    if not _is_instance(module, scope, base, name):
        return None
    reads = _reads_of_getters(module, name)
    stores = module.stores.get(name, ())
    best = best_loop(site, lambda loop: _state(module, loop, scope, base, reads)) if reads is not None else None
    if best is None or any(best[0].holds(store.where.loop) for store in stores):
        return None
    return best[0] if _is_plain(reads) or not is_conditional(module, site._replace(node=link), best[0]) else None


def _is_plain(reads: list[Read] | None) -> bool:
    """Whether a getter only returns what it finds: return self._rate."""
    return reads is not None and len(reads) == 1 and not reads[0].inside


def _is_instance(module: Module, scope: Scope, base: ast.Name, name: str) -> bool:
    """Whether a name is an instance of a class of the file that has the property: self, `box: Box`, box = Box()."""
    owner = class_at_hand(module, scope, base)
    if owner is not None:
        method: Any = module.owner(scope, mangle(scope, base.id)).node
        of_class = any(getattr(found, "id", "") == "classmethod" for found in method.decorator_list)
        above = {getattr(found, "id", "") for found in owner.node.bases}  # type: ignore[attr-defined]
        inherited = name not in owner.bindings and not above.isdisjoint(_classes_with(module, name))
        return not of_class and method.name not in _OF_CLASSES and (name in owner.bindings or inherited)
    bindings = module.variable(scope, mangle(scope, base.id)).bindings
    named = {getattr(found.annotation or getattr(found.value, "func", None), "id", "") for found in bindings}
    return bool(named) and named <= _classes_with(module, name)


def _classes_with(module: Module, name: str) -> set[str]:
    return {getattr(owner.node, "name", "") for owner, _ in module.once(_properties)[name]}


def _state(module: Module, loop: Loop, scope: Scope, base: ast.Name, reads: Iterable[Read]) -> Settled:
    if not module.variable(scope, mangle(scope, base.id)).settled_in(loop):
        return Settled.NO
    states = [_state_of(module, loop, scope, base, read) for read in reads]
    return min(states, default=Settled.CERTAIN)


def _state_of(module: Module, loop: Loop, scope: Scope, base: ast.Name, read: Read) -> Settled:
    node: ast.expr = base
    for name in read.names:
        node = ast.Attribute(node, name, ast.Load())
    return steady(module, loop, scope, node) if read.inside else kept(module, loop, scope, node)


def _reads_of_getters(module: Module, name: str) -> list[Read] | None:
    """What the getters of that name read, of all classes of the file; None where one of them does more than read."""
    answers = module.once(_answers)
    if name not in answers:
        each = [_reads_of(module, owner, getter, 0) for owner, getter in module.once(_properties)[name]]
        answers[name] = None if None in each else [read for reads in each for read in reads or ()]
    return answers[name]


def _answers(_module: Module) -> dict[str, list[Read] | None]:
    """Room for the answers: a file may read one property at many places."""
    return {}


def _reads_of(module: Module, owner: Scope, function: _Function, depth: int) -> list[Read] | None:
    scope = next(found for found in module.scopes if found.node is function)
    parameters = [*function.args.posonlyargs, *function.args.args]
    if depth > _DEEPEST or not parameters:
        return None
    found: list[Read] = []
    waiting: list[tuple[ast.AST, ast.AST]] = [(statement, function) for statement in function.body]
    while waiting:
        node, parent = waiting.pop()
        base, links = chain(node) if isinstance(node, ast.Attribute) else (None, [])
        if base is not None and base.id == parameters[0].arg and isinstance(node.ctx, ast.Load):  # type: ignore[attr-defined]
            reads = _reads_of_chain(module, owner, [mangle(scope, link.attr) for link in links], parent, depth)
            if reads is None:
                return None
            found += reads
        elif not _only_reads(module, scope, node, parameters[0].arg) or (isinstance(parent, ast.Return) and _is_fresh(node)):
            return None
        else:
            waiting += [(child, node) for child in ast.iter_child_nodes(node)]
    return found


def _reads_of_chain(module: Module, owner: Scope, names: list[str], parent: ast.AST, depth: int) -> list[Read] | None:
    """What reading `self.a.b` reads: the attribute, or what a property or method of the class does."""
    for binding in owner.bindings.get(names[0], ()):
        if isinstance(binding.node, ast.FunctionDef):
            return _reads_of(module, owner, binding.node, depth + 1)
    if isinstance(parent, ast.Call) and getattr(parent.func, "attr", "") == names[-1]:
        # self.rows.count(x)      reads the rows; self.of_another_class(), self.rows.pop()      may do anything
        return [Read(tuple(names[:-1]), inside=True)] if names[1:] and names[-1] not in MUTATORS else None
    return [Read(tuple(names), inside=not isinstance(parent, ast.Return))]


def _only_reads(module: Module, scope: Scope, node: ast.AST, own: str) -> bool:
    """Whether a part of a getter does nothing but read what the file shows to stay."""
    match node:
        case ast.Name(id=name, ctx=ast.Load()):
            settled = module.is_builtin(scope, name) or module.settled_global(name) is not None
            own_local = not module.is_global(scope, name) or any(
                name in inner.bindings for inner in module.scopes if inner.parent is scope
            )
            return name != own and (settled or own_local)
        case ast.Attribute() | ast.Subscript():
            return isinstance(node.ctx, ast.Load)
        case ast.Call():
            if isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") == own:
                return True  # a method of its own is followed
            if getattr(node.func, "attr", "") in MUTATORS or dotted_name(node.func, module, scope).startswith(_NEVER_SAME):
                return False
            return is_known_call(module, Site(node, node, Where(scope, None, Branch(None))))
    return not isinstance(node, _DOING)


def _is_fresh(node: ast.AST) -> bool:
    """Whether a getter returns a new object each time, which the loop may fill or use up: return list(self.rows)."""
    return isinstance(node, _FRESH) or (isinstance(node, ast.Call) and getattr(node.func, "id", "") in _MAKING)


RULE = Rule(
    code="PFB206",
    name="property-in-loop",
    doc=__doc__,
    suspects=_suspects,
    proof=stands(loads_any_attribute),
    message="property '{subject}' runs its getter {count} a pass ({instructions}); bind it to a local before the loop",
)
