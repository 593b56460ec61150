"""What grows in a loop: `t += x`, `t = t + x`, `t = f"{t}{x}"` and kin, for any target; shared by the rules PFB4xx."""

from __future__ import annotations

import ast
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import arms, assignments, key, mentions, stores_by_key
from flake8_bytecode_perf.analysis.dataflow import Passes
from flake8_bytecode_perf.analysis.symbols import compiled_name, gives_anew
from flake8_bytecode_perf.bytecode import adds, found
from flake8_bytecode_perf.model import Loop, Module, Site, Where
from flake8_bytecode_perf.syntax import root

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from flake8_bytecode_perf.bytecode import Bytecode, Evidence
    from flake8_bytecode_perf.model import Binding
    from flake8_bytecode_perf.rule import Suspect

_MOST_FOLLOWED = 50  # in one nest of loops; no more are looked at, and the rest is taken for growth that ends


class Growth(NamedTuple):
    """One place where a target gets a longer value made of its old one.

    `value` is the whole new value; `operation` the addition in it that has the target as its left operand, or else all
    of it; the statement itself for `+=`. `added` are the other operands. `loops` are the loops in which it grows,
    innermost first.
    """

    site: Site
    target: ast.expr
    value: ast.expr
    operation: ast.AST
    added: tuple[ast.expr, ...]
    form: str  # "+=", "+", "prepend" or "rebuild"
    loops: tuple[Loop, ...]

    @property
    def local(self) -> str:
        """The name that grows, as the compiler spells it; nothing for other targets."""
        return compiled_name(self.site.where.scope, self.target.id) if isinstance(self.target, ast.Name) else ""

    @property
    def place(self) -> Site:
        """Where a finding stands, as hot as the loops in which the target grows: the target of +=, else the new value."""
        where = self.site.where
        hot = any(not loop.cold for loop in self.loops)
        node = self.target if self.form == "+=" else self.value
        return Site(node, self.site.node, where if hot else where._replace(loop=None))


def growths(module: Module) -> list[Growth]:
    """Return all growth in the loops of a file."""
    return module.once(_growths)


def _growths(module: Module) -> list[Growth]:
    growing = []
    for growth in _candidates(module):
        loops = tuple(growing_loops(module, growth))
        if loops:
            growing.append(growth._replace(loops=loops))
    return growing


def _candidates(module: Module) -> Iterator[Growth]:
    for site in module.augments:
        node = site.node
        if isinstance(node.op, ast.Add) and not _is_number(node.value):
            yield Growth(site, node.target, node.value, node, (node.value,), "+=", ())
    for site, target, value in assignments(module):
        for expression in arms(value):
            wanted = key(target)
            grown = _grown(expression, wanted) if wanted else None
            if grown is not None and not all(map(_is_number, grown[1])):
                yield Growth(site, target, expression, *grown, ())


def _is_number(node: ast.expr) -> bool:
    """Whether it is a constant that can be added to no sequence: n += 1."""
    return isinstance(node, ast.Constant) and not isinstance(node.value, (str, bytes))


def _grown(value: ast.expr, wanted: str) -> tuple[ast.AST, tuple[ast.expr, ...], str] | None:
    """Tell what `value` adds to the target with the key `wanted`, if it holds it."""
    match value:
        case ast.BinOp(op=ast.Add()):
            return _sum(value, wanted)
        case ast.JoinedStr(values=parts):
            inner = [part.value for part in parts if isinstance(part, ast.FormattedValue)]
            return _rebuilt(value, inner, wanted, alone=len(parts) < 2)
        case ast.BinOp(op=ast.Mod(), left=ast.Constant(value=str() | bytes() as form), right=right):
            inner = right.elts if isinstance(right, ast.Tuple) else [right]
            return _rebuilt(value, inner, wanted, alone=len(form) <= 2)
        case ast.Call(func=ast.Attribute(attr="format", value=ast.Constant(value=str() as form)), args=inner, keywords=named):
            return _rebuilt(value, [*inner, *(keyword.value for keyword in named)], wanted, alone=len(form) <= 2)
        case ast.Call(
            func=ast.Attribute(attr="join", value=ast.Constant(value=str() | bytes())),
            args=[ast.List(elts=inner) | ast.Tuple(elts=inner)],
        ):
            return _rebuilt(value, inner, wanted, alone=len(inner) < 2)
    return None


def _sum(value: ast.BinOp, wanted: str) -> tuple[ast.AST, tuple[ast.expr, ...], str] | None:
    leaves: list[ast.expr] = []
    first: ast.BinOp = value
    waiting: list[ast.expr] = [value]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            waiting += [node.right, node.left]
        else:
            leaves.append(node)
    while isinstance(first.left, ast.BinOp) and isinstance(first.left.op, ast.Add):
        first = first.left
    same = [leaf for leaf in leaves if key(leaf) == wanted or _old_item(leaf) == wanted]
    if not same:
        return None
    added = tuple([leaf for leaf in leaves if leaf is not same[0]])
    return (first, added, "+") if first.left is same[0] else (value, added, "prepend")


def _old_item(leaf: ast.expr) -> str:
    """The key of `d[k]` for `d.get(k, …)`, which reads the same."""
    match leaf:
        case ast.Call(func=ast.Attribute(attr="get" | "setdefault", value=owner), args=[item, *_]):
            return key(ast.Subscript(value=owner, slice=item, ctx=ast.Load()))
    return ""


def _rebuilt(
    value: ast.expr, inner: list[ast.expr], wanted: str, *, alone: bool
) -> tuple[ast.AST, tuple[ast.expr, ...], str] | None:
    if alone or not any(key(part) == wanted for part in inner):
        return None
    return value, (value,), "rebuild"


# In which loops it grows


def growing_loops(module: Module, growth: Growth) -> Iterator[Loop]:
    """Yield the loops around a growth, innermost first, up to one that makes the target anew in each pass."""
    loop = growth.site.where.loop
    while loop is not None and not _made_anew(module, growth, loop):
        yield loop
        loop = loop.parent


def _made_anew(module: Module, growth: Growth, loop: Loop) -> bool:
    """Whether no pass of `loop` finds what an earlier pass has grown: the object or the value is new in each."""
    where, target = growth.site.where, growth.target
    base = root(target)
    itself = isinstance(target, ast.Name)
    if not itself and isinstance(base, ast.Name) and loop in module.variable(where.scope, base.id).loops:
        return True
    renewals = _renewals(module, growth, loop)
    if any(place.branch.holds(where.branch) and _before(node, growth.operation) for node, place in renewals):
        return True  # in the growth's own block or one around it: it is not reached in another way
    if isinstance(loop.node, ast.comprehension):
        return bool(renewals)
    # if found: s += x; break      leaves the loop, and so finds nothing that it has grown before
    if not renewals and where.branch is loop.branch:
        return False
    nodes = [node for node, _ in renewals]
    if not nodes and not _may_be_left(module, loop):
        return False  # the next pass finds it
    # a machine with hundreds of states may hold hundreds of growths, and to follow the passes of each takes too long
    known = module.once(_followed)
    known[loop.nest] += 1
    return known[loop.nest] > _MOST_FOLLOWED or not Passes(growth.operation, growth.operation, nodes).reached_armed(loop.node)


def _followed(_module: Module) -> Counter[Loop]:
    """How many times the passes of the loops in a nest were followed."""
    return Counter()


def _before(node: Any, other: Any) -> bool:
    return bool((node.lineno, node.col_offset) < (other.lineno, other.col_offset))


def _may_be_left(module: Module, loop: Loop) -> bool:
    """Whether a loop holds a `break`, a `return` or a `raise`."""
    known = module.once(_known_to_be_left)
    if loop.nest not in known:
        known[loop.nest] = _left_under(loop.nest.node)
    return loop.node in known[loop.nest]


def _known_to_be_left(_module: Module) -> dict[Loop, set[ast.AST]]:
    """What `_may_be_left` knows so far, by the outermost loop of a nest."""
    return {}


def _left_under(outermost: ast.AST) -> set[ast.AST]:
    """The loops of a nest, its outermost one given, that hold a `break`, a `return` or a `raise`."""
    left: set[ast.AST] = set()
    waiting: list[tuple[ast.AST, tuple[ast.AST, ...]]] = [(outermost, ())]
    while waiting:
        node, around = waiting.pop()
        if isinstance(node, (ast.Break, ast.Return, ast.Raise)):
            left.update(around)
        elif not isinstance(node, ast.expr):
            inner = (*around, node) if isinstance(node, (ast.For, ast.AsyncFor, ast.While)) else around
            waiting.extend([(part, inner) for part in ast.iter_child_nodes(node)])
    return left


def _renewals(module: Module, growth: Growth, loop: Loop) -> list[tuple[ast.AST, Where]]:
    """Each place in a loop that gives the target a value which is not made of its old one."""
    where, target = growth.site.where, growth.target
    whose: Any = module.variable(where.scope, growth.local) if isinstance(target, ast.Name) else where.scope.runner
    known, asked = module.once(_known_renewals), (loop, whose, key(target))
    if asked not in known:
        if isinstance(target, ast.Name):
            known[asked] = _fresh(whose.bindings_by_nest[loop.nest], target.id, loop)
        elif isinstance(target, ast.Attribute):
            known[asked] = _fresh(module.once(stores_by_key)[whose, key(target)], target.attr, loop)
        else:
            known[asked] = [(node, place) for node, place in items(module)[key(target)] if loop.holds(place.loop)]
    return known[asked]


def _fresh(bindings: Iterable[Binding], name: str, loop: Loop) -> list[tuple[ast.AST, Where]]:
    inside = (binding for binding in bindings if loop.holds(binding.where.loop))
    return [(binding.node, binding.where) for binding in inside if gives_anew(binding, name)]


def _known_renewals(_module: Module) -> dict[tuple[Loop, Any, str], list[tuple[ast.AST, Where]]]:
    """The answers so far, by the variable or the function that stores, and the key of the target."""
    return {}


def items(module: Module) -> defaultdict[str, list[tuple[ast.AST, Where]]]:
    """Return where the loops of the file assign to `d[k]` what is not made of its old value, by its key."""
    return module.once(_items)


def _items(module: Module) -> defaultdict[str, list[tuple[ast.AST, Where]]]:
    found: defaultdict[str, list[tuple[ast.AST, Where]]] = defaultdict(list)
    for site, target, value in assignments(module):
        wanted = key(target) if isinstance(target, ast.Subscript) else ""
        if wanted and _grown(value, wanted) is None and not mentions(value, target):
            found[wanted].append((target, site.where))
    return found


def added(_site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    """Prove that + or += stands at the operation, which is the suspect's first span."""
    return found(bytecode.at(suspect.spans[0]), adds)
