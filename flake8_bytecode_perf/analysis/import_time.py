"""Which code runs once: while its module is imported, or as the main function of a program."""

from __future__ import annotations

import ast
from math import inf, prod
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.definitions import functions_named
from flake8_bytecode_perf.analysis.filled_globals import fills_global
from flake8_bytecode_perf.analysis.iterables import names_entered, scope_of_iterable
from flake8_bytecode_perf.analysis.knowledge import MAIN_FUNCTIONS, OUTSIDE_FILES, OUTSIDE_READERS
from flake8_bytecode_perf.analysis.lengths import has_few_iterations, most_elements
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.numbers import number_of
from flake8_bytecode_perf.analysis.symbols import dotted_name, exported_names, parts_with_scopes
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.syntax import is_private, last_name, may_be_left, nodes_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Branch, Scope, Site, Where
    from flake8_bytecode_perf.model.variables import Variable

_LONG = 100_000  # iterations: what a rewrite saves in fewer is less than a few milliseconds
_DEEPEST = 4  # functions that call functions
_MOST_FOLLOWED = 8  # names
_DISPLAYS = (ast.List, ast.Tuple, ast.Set)


def only_at_import(module: Module, where: Where, depth: int = 0) -> bool:
    """Whether a place runs while its module is imported, or once later, to fill a global, and never again.

    The `__main__` block of a script does not count.
    """
    runner = where.scope.runner
    if fills_global(module, where):
        return True
    if runner.kind in (Kind.FUNCTION, Kind.LAMBDA):
        return depth < _DEEPEST and _is_called_at_import(module, runner, depth + 1)
    return not where.scope.in_function and not _in_a_function(runner) and not in_main_block(module, where.branch)


def _in_a_function(scope: Scope) -> bool:
    """Whether a class stands in a function."""
    return scope.parent is not None and (scope.parent.in_function or _in_a_function(scope.parent))


def _is_called_at_import(module: Module, function: Scope, depth: int) -> bool:
    """Whether a private function is only called by code that runs at import, outside of loops: `_TABLE = _table()`."""
    known = module.answers(_is_called_at_import)
    if function not in known:
        known[function] = False  # what a recursive call finds
        uses = _uses(module, function)
        known[function] = bool(uses) and all(_is_call_at_import(module, site, depth) for site in uses)
    answer: bool = known[function]
    return answer


def _uses(module: Module, function: Scope) -> list[Site]:
    """What reads the name of a private function of the module; nothing for others, and for what may be called by others."""
    node: Any = function.node
    if function.kind is not Kind.FUNCTION or function.parent is not module.scope or node.decorator_list:
        return []
    variable = module.variable(module.scope, node.name)
    private = is_private(node.name) and node.name not in exported_names(module)
    return variable.reads if private and len(variable.bindings) == 1 else []


def _is_call_at_import(module: Module, site: Site, depth: int) -> bool:
    if not isinstance(site.parent, ast.Call) or site.parent.func is not site.node:
        return False
    loop = site.where.loop
    repeated = loop is not None and not all(has_few_iterations(module, around) for around in loop.outwards())
    return not repeated and only_at_import(module, site.where, depth)


def in_main_block(module: Module, branch: Branch | None) -> bool:
    """Whether a block is `if __name__ == "__main__":` or lies in it."""
    blocks = module.once(_main_blocks)
    while branch is not None and blocks:
        if any(branch.block is block for block in blocks):
            return True
        branch = branch.parent
    return False


def _main_blocks(module: Module) -> list[list[ast.stmt]]:
    return [node.body for node in module.tree.body if isinstance(node, ast.If) and _asks_for_main(node.test)]


def _asks_for_main(test: ast.expr) -> bool:
    match test:
        case (
            ast.Compare(left=ast.Name(id="__name__"), ops=[ast.Eq()], comparators=[ast.Constant(value="__main__")])
            | ast.Compare(left=ast.Constant(value="__main__"), ops=[ast.Eq()], comparators=[ast.Name(id="__name__")])
        ):
            return True
    return False


def is_main(module: Module, function: Scope) -> bool:
    """Whether a function is what a program starts with: it is called at most once, and by its name or in the `__main__` block."""
    node: Any = function.node
    if function.kind is not Kind.FUNCTION or function.parent is not module.scope:
        return False
    reads = module.variable(module.scope, node.name).reads
    started = [site for site in reads if in_main_block(module, site.where.branch)]
    return len(reads) <= 1 and (node.name in MAIN_FUNCTIONS or bool(started))


@remembered
def is_called_seldom(module: Module, scope: Scope, depth: int = 0) -> bool:
    """Whether a function belongs to a program, a file with a `__main__` block, that only calls it outside of loops."""
    function = scope.runner
    if not module.once(_main_blocks) or function.kind is not Kind.FUNCTION or depth > _DEEPEST:
        return False
    owner = function.owner
    named: Any = owner if owner is not None and function.node.name == "__init__" else function  # type: ignore[attr-defined]
    calls = list(module.calls_of(named.node.name))
    reads = module.variable(named.parent, named.node.name).reads
    given_away = any(not isinstance(read.parent, ast.Call) or read.parent.func is not read.node for read in reads)
    return bool(calls) and not given_away and all(_is_called_once(module, function, site, depth) for site in calls)


def _is_called_once(module: Module, function: Scope, site: Site, depth: int) -> bool:
    """Whether a call of a function stands in no loop, and neither does what calls the function around it."""
    around = site.where.scope.runner
    if site.where.loop is not None or around is function:
        return False
    return around.kind is Kind.MODULE or is_called_seldom(module, around, depth + 1)


def takes_long(module: Module, where: Where) -> bool:
    """Whether the loops around a place run often, or over what is read from outside, so that once is enough to notice."""
    lengths = [_iterations(module, loop) for loop in where.loop.outwards()] if where.loop is not None else []
    return prod(lengths) >= _LONG


def shows_many(module: Module, loop: Loop) -> bool:
    """Return whether a loop makes very many iterations by itself, or goes over what is read from outside."""
    return _iterations(module, loop) >= _LONG


@remembered
def _iterations(module: Module, loop: Loop) -> float:
    """How many iterations a loop makes: no end of them over what comes from outside, one where the file does not tell."""
    if isinstance(loop.node, ast.While):
        test = [node for node in nodes_in(loop.node.test) if isinstance(node, ast.expr)]
        numbers = [number_of(module, loop.scope, node) or 0 for node in test]
        reads = any(_reads(module, loop.scope, node) for node in nodes_in(loop.node) if not isinstance(node, ast.Name))
        return inf if reads else max([1, *numbers])
    scope = scope_of_iterable(loop)
    most = most_elements(module, scope, loop.node.iter)
    if most < inf:
        return max(most, 1)
    if isinstance(loop.node, ast.For) and may_be_left(loop.node.body):  # it looks for the first line that matches
        return 1
    return inf if any(_reads(module, *found) for found in _behind(module, scope, loop.node.iter)) else 1


def _behind(module: Module, scope: Scope, value: ast.expr) -> Iterator[tuple[Scope, ast.AST]]:
    """The nodes of an expression, and of what is assigned to the names in it, each once; of displays only what they unpack."""
    waiting: list[tuple[Scope, ast.AST]] = [(scope, value)]
    followed: set[Variable] = set()
    while waiting:
        scope, node = waiting.pop()
        if isinstance(node, _DISPLAYS):
            waiting += [(scope, element) for element in node.elts if isinstance(element, ast.Starred)]
            continue
        if isinstance(node, ast.Dict):  # {**others, "+": lambda a, b: a + b}
            waiting += [(scope, value) for key, value in zip(node.keys, node.values, strict=True) if key is None]
            continue
        yield scope, node
        if isinstance(node, ast.Call) and _makes_its_own(module, scope, node):
            continue
        waiting += parts_with_scopes(module, scope, node)
        variable = module.variable(scope, node.id) if isinstance(node, ast.Name) else None
        if variable is not None and variable not in followed and len(followed) < _MOST_FOLLOWED:
            followed.add(variable)
            given = [found for found in variable.bindings if found.kind is Bound.ASSIGNMENT]
            waiting += [(found.where.scope, found.value) for found in given if found.value is not None]


def _makes_its_own(module: Module, scope: Scope, call: ast.Call) -> bool:
    """Whether a call runs a function of this file that is no generator: what it is given need not be what it returns."""
    called = functions_named(module, scope, call.func.id) if isinstance(call.func, ast.Name) else []
    return bool(called) and module.generators.isdisjoint(function.node for function in called)


def _reads(module: Module, scope: Scope, node: ast.AST) -> bool:
    """Whether a node stands for something outside of the file: a file, or a name that nothing here binds."""
    if isinstance(node, ast.Call):
        called = functions_named(module, scope, node.func.id) if isinstance(node.func, ast.Name) else []
        return last_name(node.func) in OUTSIDE_READERS or not module.once(_reading).isdisjoint(called)
    if isinstance(node, ast.Attribute):
        return dotted_name(node, module, scope) in OUTSIDE_FILES
    if not isinstance(node, ast.Name):
        return False
    bindings = module.variable(scope, node.id).bindings
    entered = module.once(names_entered)
    return any(binding.node in entered for binding in bindings) if bindings else not module.is_builtin(scope, node.id)


def _reading(module: Module) -> set[Scope]:
    """The functions that read from outside."""
    return {site.where.scope.runner for site in module.calls_of(*OUTSIDE_READERS)}
