"""What is asked of a comprehension that a call is given: what its passes are, and who sees what it fills."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key, mentions
from flake8_bytecode_perf.analysis.effects import foreign_code
from flake8_bytecode_perf.analysis.symbols import class_at_hand, dotted_name
from flake8_bytecode_perf.model import Bound, Branch, Kind, Loop, Module, Site, Where
from flake8_bytecode_perf.syntax import chain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Scope

    Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp

_ENDLESS = frozenset({"itertools.count", "itertools.cycle", "sys.stdin"})
_PASSING_ON = frozenset({"enumerate", "filter", "map", "itertools.chain", "itertools.starmap"})
_OS_PATH = (["os", "path"], ["os.path"])


def each_pass(module: Module, comprehension: Comprehension, element: ast.expr, *, filtered: bool = True) -> Site | None:
    """Return the place that runs once for each element, or None where neither the comprehension nor a loop around is hot.

    Once for each that the conditions let through; unless `filtered`, for those that they stop too.
    """
    last = comprehension.generators[-1]
    loop = module.once(_loops)[last]
    if not loop.depth:
        return None
    branch = Branch(loop.branch, last.ifs) if last.ifs and filtered else loop.branch
    return Site(element, comprehension, Where(loop.scope, loop, branch))


def _loops(module: Module) -> dict[ast.AST, Loop]:
    """The loops of a file's comprehensions, by their clauses."""
    return {loop.node: loop for loop in module.loops if isinstance(loop.node, ast.comprehension)}


def runs_foreign_code(module: Module, comprehension: Comprehension) -> bool:
    """Whether a pass of a comprehension calls code that this file does not show, or waits for it."""
    return is_asynchronous(comprehension) or foreign_code(module, module.once(_loops)[comprehension.generators[0]])


def is_asynchronous(comprehension: Comprehension) -> bool:
    """Whether its passes wait for something, so that a generator is an asynchronous one."""
    return bool(comprehension.generators[0].is_async) or any(map(_waits, _inside(comprehension)))


def calls_next(comprehension: Comprehension) -> bool:
    """Whether its passes call next(it), whose StopIteration becomes a RuntimeError in a generator."""
    return any(
        isinstance(node, ast.Call) and getattr(node.func, "id", "") == "next" and len(node.args) == 1
        for node in _inside(comprehension)
    )


def _inside(comprehension: Comprehension) -> Iterator[ast.AST]:
    """All that the passes run: not the first iterable, which is asked for before."""
    first, *others = comprehension.generators
    elements = [comprehension.key, comprehension.value] if isinstance(comprehension, ast.DictComp) else [comprehension.elt]
    for part in (*elements, *first.ifs, *others):
        yield from ast.walk(part)


def _waits(node: ast.AST) -> bool:
    return isinstance(node, ast.Await) or (isinstance(node, ast.comprehension) and bool(node.is_async))


def may_not_end(module: Module, site: Site) -> bool:
    """Whether the comprehension at `site` goes through what may go on for ever: count(), cycle(xs), iter(f, sentinel)."""
    return any(_may_not_end(clause.iter, module, site.where.scope) for clause in site.node.generators)


def _may_not_end(iterable: ast.expr, module: Module, scope: Scope) -> bool:
    called = iterable.func if isinstance(iterable, ast.Call) else iterable
    name, arguments = dotted_name(called, module, scope), getattr(iterable, "args", [])
    if name in _PASSING_ON:
        return any(_may_not_end(argument, module, scope) for argument in arguments)
    if name == "zip":
        return bool(arguments) and all(_may_not_end(argument, module, scope) for argument in arguments)
    return name in _ENDLESS or (name, len(arguments)) in (("iter", 2), ("itertools.repeat", 1))


def reads(module: Module, site: Site, receiver: ast.expr) -> bool:
    """Whether the comprehension at `site` reads what it fills, or goes through another name for it or a view of it."""
    if mentions(site.node, receiver):
        return True
    wanted, scope = key(receiver), site.where.scope
    iterables = [clause.iter for clause in site.node.generators if isinstance(clause.iter, ast.Name)]
    bindings = [found for name in iterables for found in module.variable(scope, name.id).bindings]
    return bool(wanted) and any(_object_of(found.value) == wanted for found in bindings if found.value is not None)


def _object_of(value: ast.expr) -> str:
    """The key of a name or attribute, or of the object that a method is called on: `d` for d.items()."""
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
        return key(value.func.value)
    return key(value)


def is_other_function(module: Module, scope: Scope, function: ast.Attribute) -> bool:
    """Whether `x.f` is a function of a module, or a method that the class at hand defines: no builtin's in any case."""
    base, links = chain(function)
    if base is None:
        return False
    owner, names = class_at_hand(module, scope, base), [link.attr for link in links[:-1]]
    if owner is not None and not names and function.attr in owner.bindings:
        return True
    bindings = module.variable(scope, base.id).bindings
    return any((found.kind is Bound.IMPORT and not names) or [found.origin, *names] in _OS_PATH for found in bindings)


def filled_unseen(module: Module, site: Site, receiver: ast.expr) -> bool:
    """Whether it makes no difference if the comprehension at `site` fills its receiver bit by bit or all at once.

    Code that it calls may look at the receiver, unless that is a local of the function; what catches an error may find it
    half filled.
    """
    if site.node.lineno in module.once(lines_tried):
        return False
    return not runs_foreign_code(module, site.node) or _is_own(module, site.where.scope, receiver)


def lines_tried(module: Module) -> set[int]:
    """The lines under a `try` that goes on after an error."""
    lines: set[int] = set()
    for node in module.tries:
        if any(not isinstance(handler.body[-1], ast.Raise) for handler in node.handlers):
            lines.update(range(node.body[0].lineno, node.handlers[0].lineno))
    return lines


def _is_own(module: Module, scope: Scope, receiver: ast.expr) -> bool:
    """Whether a name is a local that neither the caller nor an inner function knows."""
    if not isinstance(receiver, ast.Name):
        return False
    variable = module.variable(scope, receiver.id)
    given = any(found.kind is Bound.PARAMETER for found in variable.bindings)
    shared = variable.used_elsewhere
    return variable.owner.kind is Kind.FUNCTION and not given and not shared
