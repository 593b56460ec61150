"""Whether a loop may change an object that it reads: by a method, an item that is stored, or code that it is handed to."""

from __future__ import annotations

import ast
import math
from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.attributes import invariance_of_chain
from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.chains import chains
from flake8_bytecode_perf.analysis.default_items import adds_items_when_read, may_hold_defaults
from flake8_bytecode_perf.analysis.effects import unknown_code
from flake8_bytecode_perf.analysis.knowledge import ARGUMENT_MUTATORS, ARGUMENT_READERS, COPYING_METHODS, IMMUTABLE, MUTATORS
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.symbols import class_at_hand, compiled_name, dotted_name
from flake8_bytecode_perf.analysis.types import type_unless_none
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.syntax import chain, last_name

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site

_DISPLAYS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)


class AliasKey(NamedTuple):
    """The alias key of an object: a variable's name with the scope that owns it, or an attribute's name, whatever has it."""

    name: str
    owner: Scope | None


def invariance_of(module: Module, loop: Loop, scope: Scope, node: ast.expr) -> Certainty:
    """Return how sure it is that a constant, a name or a chain of attributes is loop-invariant: the same object."""
    if isinstance(node, ast.Constant):
        return Certainty.CERTAIN
    base, links = chain(node)
    if base is None:
        return Certainty.NO
    if links:
        return invariance_of_chain(module, loop, scope, base, links)
    name = compiled_name(scope, base.id)
    if not module.is_global(scope, name):
        return Certainty.CERTAIN if module.variable(scope, name).is_invariant_in(loop) else Certainty.NO
    # for row in rows: row      at module level, where the loop itself is the one statement that binds it
    known = module.is_builtin(scope, name) or module.constant_global(name) is not None
    return Certainty.CERTAIN if known and loop not in module.variable(scope, name).loops else Certainty.NO


def is_unchanged(  # noqa: PLR0913 - what is asked for, and of which changes
    module: Module, loop: Loop, scope: Scope, node: ast.expr, *, items: bool = True, itself: bool = True, keys: bool = True
) -> Certainty:
    """Return how sure it is that the object of a name, or a chain of attributes, has the same contents in each iteration.

    What stores an item, `x[i] = v`, counts as a change unless `items` is false: the length of a list stays. NO where the
    loop itself changes it; LIKELY where code that this file does not show may: the loop hands it on, gives it another
    name, or runs unknown code while something else in the file changes what that name refers to. Without `itself`, what the
    loop's own code does to it is not asked for; without `keys`, nor what reads of items add to a `defaultdict`.
    """
    if isinstance(node, ast.Constant) or type_unless_none(node, module, scope) in IMMUTABLE:
        return Certainty.CERTAIN
    base, links = chain(node)
    if base is None:
        return Certainty.NO
    # another function's local of that name is another object, and so is an attribute, but for items = self.items
    alias_key = _alias_key(module, scope, node)
    name, owner = alias_key
    aliases = module.once(_aliases)[alias_key]
    if (itself and _is_changed_in(module, loop, alias_key, items)) or not module.once(_with_cached_mutator).isdisjoint(
        {alias_key, *aliases}
    ):
        return Certainty.NO
    additions = _additions_by_reads(module, alias_key) if keys else []
    if itself and any(map(loop.runs, additions)):
        return Certainty.NO
    variable = module.variable(scope, name)
    changes = [*_changes_of(module, alias_key, items), *additions]
    shared = bool(links) or module.is_global(scope, name) or variable.used_elsewhere
    # self.rows = rows      and another method changes self.rows
    if not shared and any(other.owner is not owner for other in aliases):
        shared = any(site.where.scope.runner is not scope.runner for site in changes)
    if changes and shared and unknown_code(module, loop):
        return Certainty.LIKELY
    path = base.id, *(link.attr for link in links)
    return Certainty.LIKELY if _escapes(module, loop, scope, path) else Certainty.CERTAIN


def changes_of(module: Module, scope: Scope, node: ast.expr) -> list[Site]:
    """Return the places of the file that may change what a name or a chain of attributes stands for."""
    return _changes_of(module, _alias_key(module, scope, node), True)  # noqa: FBT003


def _additions_by_reads(module: Module, alias_key: AliasKey) -> list[Site]:
    """The reads of items that may add them: ids[name] of a `defaultdict`, or of a class with `__missing__`."""
    alias_keys = {alias_key, *module.once(_aliases)[alias_key]}
    if alias_keys.isdisjoint(module.once(_with_defaults)):
        return []
    return [site for one in alias_keys for site in module.once(_item_reads)[one]]


def _item_reads(module: Module) -> defaultdict[AliasKey, list[Site]]:
    """The places that may read an item of a mapping, by the mapping."""
    found: defaultdict[AliasKey, list[Site]] = defaultdict(list)
    for site in module.sites(ast.Subscript):
        found[_alias_key(module, site.where.scope, site.node.value)].append(site)
    for site in module.calls_of("__getitem__", "format", "format_map"):
        for node in (getattr(site.node.func, "value", site.node.func), *site.node.args):
            found[_alias_key(module, site.where.scope, node)].append(site)
    for site in (*module.sites(ast.BinOp), *module.augments):
        if isinstance(site.node.op, ast.Mod):  # "%(name)s" % ids
            node = site.node.value if isinstance(site.node, ast.AugAssign) else site.node.right
            found[_alias_key(module, site.where.scope, node)].append(site)
    return found


def _with_defaults(module: Module) -> set[AliasKey]:
    """What the file binds to a mapping that adds an item when it is read."""
    found: set[AliasKey] = set()
    if not may_hold_defaults(module):
        return found
    given = [(scope, fields, True) for scope in module.scopes for fields in scope.bound]
    stored = [(fields[3].scope, fields, False) for fields in module.stored]
    for scope, fields, is_name in (*given, *stored):
        if any(adds_items_when_read(module, scope, part) for part in fields[4:6] if part is not None):
            name = compiled_name(scope, fields[0])
            found.add(AliasKey(name, module.owner(scope, name) if is_name else None))
    return found


@remembered
def _is_changed_in(module: Module, loop: Loop, alias_key: AliasKey, items: bool) -> bool:  # noqa: FBT001 - a key of the memo
    """Whether a loop runs one of the places that may change a name's object."""
    return any(map(loop.runs, _changes_of(module, alias_key, items)))


@remembered
def _changes_of(module: Module, alias_key: AliasKey, items: bool) -> list[Site]:  # noqa: FBT001 - a key of the memo
    """The places that may change an attribute, in any place of the file, or a variable of its owner."""
    alias_keys = {alias_key, *module.once(_aliases)[alias_key]}
    changes = [site for one in {one.name for one in alias_keys} for site in module.once(changes_by_name)[one]]
    return [site for site in changes if (items or not _stores_item(site)) and _may_be(module, alias_key, alias_keys, site)]


def _may_be(module: Module, alias_key: AliasKey, alias_keys: set[AliasKey], site: Site) -> bool:
    """Whether a place may change the object of an alias key: no other variable; of an attribute, no list made for a local."""
    scope, changed = site.where.scope, _alias_key(module, site.where.scope, site.parent)
    if changed in alias_keys or alias_key.owner is not None or changed.name != alias_key.name:
        return changed in alias_keys
    bindings = module.variable(scope, changed.name).bindings if changed.owner is not None else ()
    return not bindings or any(found.value.__class__ not in _DISPLAYS for found in bindings if found.kind is not Bound.AUGMENTED)


def _alias_key(module: Module, scope: Scope, node: ast.expr) -> AliasKey:
    """The alias key of a name or a chain of attributes."""
    name = compiled_name(scope, last_name(node))
    return AliasKey(name, module.owner(scope, name) if isinstance(node, ast.Name) else None)


def _aliases(module: Module) -> defaultdict[AliasKey, set[AliasKey]]:
    """What stands for the same object: items = self.items, self.items = items, xs = ys or zs, xs = ys = []."""
    found: defaultdict[AliasKey, set[AliasKey]] = defaultdict(set)
    first: dict[ast.expr, AliasKey] = {}  # that is given a value
    given = [(scope, fields[0], fields[4]) for scope in module.scopes for fields in scope.bound if fields[4] is not None]
    stored = [(fields[3].scope, fields[0], fields[4]) for fields in module.stored if fields[4] is not None]
    for place, (scope, bare, value) in enumerate([*given, *stored]):
        name = compiled_name(scope, bare)
        alias_key = AliasKey(name, module.owner(scope, name) if place < len(given) else None)
        others = [_alias_key(module, scope, part) for part in _same_object(value)]
        for other in (first.setdefault(value, alias_key), *others):
            if other is not alias_key:
                found[alias_key].add(other)
                found[other].add(alias_key)
    return found


def is_held(module: Module, scope: Scope, name: ast.Name, loop: Loop | None = None) -> bool:
    """Whether the file gives a local's object another name, or code that may keep it; with a `loop`: before that, or in it."""
    if module.once(_aliases)[_alias_key(module, scope, name)]:
        return True
    last = loop.nest.span[1] if loop is not None else (math.inf, 0)
    reads = module.variable(scope, name.id).reads
    return any((site.node.lineno, site.node.col_offset) < last and may_escape(module, site) for site in reads)


def _same_object(value: ast.expr) -> list[ast.expr]:
    """The names and attributes whose object a value may be: xs, xs or [], xs if deep else ys."""
    match value:
        case ast.Name() | ast.Attribute():
            return [value]
        case ast.BoolOp(values=parts):
            return [name for part in parts for name in _same_object(part)]
        case ast.IfExp(body=one, orelse=other):
            return [*_same_object(one), *_same_object(other)]
        case ast.NamedExpr(target=name, value=given):
            return [name, *_same_object(given)]
    return []


def _with_cached_mutator(module: Module) -> set[AliasKey]:
    """The objects that a local may change by a method that it holds: add = self.items.append."""
    return {_alias_key(module, scope, value.value) for scope, _, value in module.given(ast.Attribute) if value.attr in MUTATORS}


def changes_somewhere(module: Module, scope: Scope, node: ast.expr, *, by_others: bool = False) -> bool:
    """Whether anything in the file changes what a name or a chain stands for; `by_others`: in the frame of another scope."""
    changes = changes_of(module, scope, node)
    return any(site.where.scope.runner is not scope.runner for site in changes) if by_others else bool(changes)


def calls_what_changes(module: Module, loop: Loop, node: ast.expr) -> bool:
    """Whether a loop calls a function of the file, self.grow(), that stores or changes an attribute of a chain's names."""
    _, links = chain(node)
    for name in [compiled_name(loop.scope, link.attr) for link in links]:
        stores = [store.where.scope for store in module.stores.get(name, ())]
        changes = [site.where.scope for site in module.once(changes_by_name)[name]]
        named = {getattr(scope.runner.node, "name", "") for scope in (*stores, *changes)}
        if any(map(loop.runs, module.calls_of(*named))):
            return True
    return False


def changes_by_name(module: Module) -> defaultdict[str, list[Site]]:
    """Return the places that change an object, by its last name: `items` of `self.items`. A site's parent is the object."""
    found: defaultdict[str, list[Site]] = defaultdict(list)
    for site in module.calls_of(*MUTATORS):
        if isinstance(site.node.func, ast.Attribute):
            _note(found, site, site.node.func.value)
    for site in module.calls_of(*ARGUMENT_MUTATORS):
        if site.node.args:
            _note(found, site, site.node.args[0])
    for site in module.sites(ast.Subscript):
        if not isinstance(site.node.ctx, ast.Load):
            _note(found, site, site.node.value)
    for site in module.augments:  # x += [1] changes the list that other names mean too
        _note(found, site, site.node.target)
    return found


def _note(found: defaultdict[str, list[Site]], site: Site, changed: ast.expr) -> None:
    name = last_name(changed)
    if name:
        found[compiled_name(site.where.scope, name)].append(site._replace(parent=changed))


def _stores_item(site: Site) -> bool:
    node = site.node
    return isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store) and not isinstance(node.slice, ast.Slice)


@remembered
def _escapes(module: Module, loop: Loop, scope: Scope, path: tuple[str, ...]) -> bool:
    """Whether an iteration gives the object to code that may change it, or another name: f(x), y = x, [x], yield x."""
    base, *links = path
    if not links:
        return any(may_escape(module, site) for site in module.variable(scope, base).uses_in(loop))
    known_class = class_at_hand(module, scope, ast.Name(base, ast.Load())) is not None
    own = module.once(_own_calls)[base, loop.nest] if known_class else []
    if any(loop.holds(site.where.loop) for site in own):
        return True  # self.load()      may change self.items
    inside = (site for site in module.once(_reads)[path, loop.nest] if loop.holds(site.where.loop))
    given = module.variable(scope, base).uses_in(loop)
    return any(may_escape(module, site) for site in (*inside, *given))


def _own_calls(module: Module) -> defaultdict[tuple[str, Loop], list[Site]]:
    """The calls of methods, `self.load()`, by the name of the object and the outermost loop around them."""
    found: defaultdict[tuple[str, Loop], list[Site]] = defaultdict(list)
    for site in module.calls:
        base, links = chain(getattr(site.node, "func", site.node))
        if base is not None and len(links) == 1 and site.where.loop is not None:
            found[base.id, site.where.nest].append(site)
    return found


def _reads(module: Module) -> defaultdict[tuple[tuple[str, ...], Loop], list[Site]]:
    """The chains that loops read, by their names and the outermost loop around them."""
    found: defaultdict[tuple[tuple[str, ...], Loop], list[Site]] = defaultdict(list)
    for site, base, links in chains(module):
        if base is not None:
            found[(base.id, *(link.attr for link in links)), site.where.nest].append(site)
    return found


def may_escape(module: Module, site: Site) -> bool:
    """Whether the node right above what stands at `site` keeps it, or gives it to code that may: f(x), y = x, [x], yield x."""
    node, parent = site.node, site.parent
    match parent:
        case ast.Call():
            return parent.func is not node and not _only_reads(module, site, parent)
        case ast.Assign(targets=targets, value=value):
            return value is node and not all(isinstance(target, (ast.Tuple, ast.List)) for target in targets)
        case ast.Subscript() | ast.AnnAssign() | ast.NamedExpr():
            return parent.value is not node if isinstance(parent, ast.Subscript) else parent.value is node
        case ast.Attribute(attr=name):  # map(xs.append, ys)
            return name in MUTATORS and not is_called(module, parent)
        case ast.BoolOp():  # f(xs or []), but not `while xs or ys`
            above = module.once(_above_choices).get(parent)
            return above is not None and may_escape(module, site._replace(node=parent, parent=above))
        case ast.ListComp() | ast.SetComp() | ast.GeneratorExp() | ast.DictComp() | ast.Match() | ast.withitem():
            return True
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda():  # def f(xs=xs)
            return True
        case ast.Tuple() | ast.List() | ast.Set() | ast.Dict() | ast.Yield() | ast.keyword() | ast.IfExp() | ast.Await():
            return True
    return False


def _above_choices(module: Module) -> dict[ast.AST, ast.AST]:
    """The nodes right above each `and` and `or`."""
    return {site.node: site.parent for site in module.sites(ast.BoolOp)}


def _only_reads(module: Module, site: Site, call: ast.Call) -> bool:
    """Whether a call keeps nothing of its arguments and changes none: len(x), ", ".join(x), xs.extend(x)."""
    function: Any = call.func
    if dotted_name(function, module, site.where.scope) in ARGUMENT_READERS:
        return True
    return isinstance(function, ast.Attribute) and (
        function.attr in COPYING_METHODS and bool(type_unless_none(function.value, module, site.where.scope))
    )


def is_called(module: Module, attribute: ast.Attribute) -> bool:
    """Whether an attribute is read to be called."""
    return attribute in module.once(_called)


def _called(module: Module) -> set[ast.AST]:
    return {function for places in module.called.values() for function in [place[0].func for place in places]}
