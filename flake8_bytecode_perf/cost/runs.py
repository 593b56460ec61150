"""How often places run: per iteration of the loop around them, and how often that loop starts per call of its function."""

from __future__ import annotations

import ast
from collections import defaultdict
from math import inf, prod
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.knowledge import EARLY_CONSUMERS
from flake8_bytecode_perf.analysis.lengths import is_rest_of_arguments, most_elements
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.cost.conditions import Conditions, conditions_of, does_all
from flake8_bytecode_perf.cost.frequencies import frequency_of_arm, frequency_of_filters
from flake8_bytecode_perf.cost.heat import UNKNOWN_ITERATIONS
from flake8_bytecode_perf.syntax import is_endless, leaves_at_once, may_be_left

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Branch, Scope, Site

    Path = tuple[Branch, ...]  # the blocks that may be skipped around a place, outermost first

_OF_ARGUMENTS = 3.0  # iterations assumed for a loop over `*args`: callers write few
_EARLY = 0.5  # share of its iterations that a loop makes if it may be left early


def per_iteration(module: Module, sites: Sequence[Site]) -> float:
    """Return how often an iteration of the loop around these sites runs them, or a call of the function where there is no loop.

    It is the mean of the certain and the expected number: what only one arm of an `if` runs may be the rare case, and the saving
    must hold then too. It is 0 if the loop itself is in code that hardly ever runs.
    """
    paths = [tuple(_skippable(site)) for site in sites]
    looped = sites[0].where.loop is not None
    if not all(_often(branch, looped=False) for branch in _around(sites[0])):
        return 0.0
    conditions = [conditions_of(module, site.where.scope, site.where.loop, site.node) for site in sites]
    expected = sum(
        [
            found.behind_guards * found.in_expressions * prod([_often(branch, looped=looped) for branch in path])
            for path, found in zip(paths, conditions, strict=True)
        ]
    )
    return (expected + _certain(paths, conditions, looped=looped)) / 2


def starts_per_call(module: Module, loop: Loop) -> float:
    """Return how often a loop starts in one call of the function that runs it.

    As in `per_iteration`, it is the mean of the certain and the expected number: an arm of an `if` around the loop may be the
    rare case. An arm without which the call would do nothing is no such case.
    """
    expected, certain = 1.0, 1.0
    while True:
        above = loop.parent
        arms = [*_arms_up_to(loop.branch.parent, above)]
        alone = above is None and len(arms) == 1 and does_all(loop.scope.runner.node, arms[0])
        often = prod([_often(branch, looped=above is not None) for branch in arms])
        guards, operators = _before_start(module, loop)
        repeated = iterations_per_start(module, above) if above is not None else 1.0
        expected *= often * guards * operators * repeated
        certain *= guards * repeated * (often if alone else not arms) * (operators == 1.0)
        if above is None:
            return (expected + certain) / 2
        loop = above


def _before_start(module: Module, loop: Loop) -> Conditions:
    """How often a loop starts, as far as guards before it and operators and filters around it decide that."""
    above = loop.parent
    if above is not None and above.scope is loop.scope and isinstance(above.node, ast.comprehension):
        return Conditions(in_expressions=frequency_of_filters(above.node.ifs))
    node = loop.scope.node if isinstance(loop.node, ast.comprehension) else loop.node
    return conditions_of(module, loop.scope, above, node)


def iterations_per_start(module: Module, loop: Loop) -> float:
    """Return the number of iterations that a loop is assumed to make each time that it starts."""
    return iterations(module, loop.scope, loop.node)


def iterations_per_call(module: Module, loop: Loop | None) -> float:
    """Return the number of iterations that a loop is assumed to make in one call of its function; one outside of loops."""
    return 1.0 if loop is None else starts_per_call(module, loop) * iterations_per_start(module, loop)


@remembered
def most_iterations(module: Module, loop: Loop | None) -> float:
    """Return how many iterations a loop, with all loops around it, makes at most in one call of its function; often infinity."""
    most = 1.0 if loop is not None else inf
    while loop is not None:
        if isinstance(loop.node, ast.While):
            return inf
        most *= most_elements(module, loop.scope, loop.node.iter)
        loop = loop.parent
    return most


@remembered
def iterations(module: Module, scope: Scope, node: Any) -> float:
    """Return the assumed number of iterations of a loop's statement or clause in a scope.

    It is the number of elements, where the file shows how many there are at most, and half of it where the loop may be left
    early, as a `while` loop may; one at least.
    """
    if isinstance(node, ast.comprehension):
        early = node in module.once(_left_early)
    elif leaves_at_once(node.body):
        return 1.0
    elif isinstance(node, ast.While):
        return UNKNOWN_ITERATIONS * (1.0 if is_endless(node) else _EARLY)
    else:
        early = may_be_left(node.body)
    number = most_elements(module, scope, node.iter)
    if number == inf:
        number = _OF_ARGUMENTS if is_rest_of_arguments(module, scope, node.iter) else UNKNOWN_ITERATIONS
    return max(number * (_EARLY if early else 1.0), 1.0)


def _left_early(module: Module) -> frozenset[ast.AST]:
    """The first clauses of generator expressions whose consumer may stop before their end."""
    consumers = [call for name in EARLY_CONSUMERS for call, *_ in module.called.get(name, ())]
    generators = [call.args[0] for call in consumers if call.args and isinstance(call.args[0], ast.GeneratorExp)]
    return frozenset([generator.generators[0] for generator in generators])


def _skippable(site: Site) -> Iterator[Branch]:
    """Yield the blocks that may be skipped between a site and its loop or function, outermost first."""
    return reversed([*_arms_up_to(site.where.branch, site.where.loop)])


def _around(site: Site) -> Iterator[Branch]:
    """Yield the blocks that may be skipped around a site's loop."""
    loop = site.where.loop
    return _arms_up_to(loop.branch.parent if loop is not None else None, None)


def _arms_up_to(branch: Branch | None, loop: Loop | None) -> Iterator[Branch]:
    """Yield the blocks that may be skipped from a block outwards, up to the loop around it."""
    while branch is not None and (loop is None or branch is not loop.branch):
        if branch.block is not None:
            yield branch
        branch = branch.parent


def _often(branch: Branch, *, looped: bool) -> float:
    return frequency_of_arm(branch.choice, branch.block or (), looped=looped)


def _certain(paths: Sequence[Path], conditions: Sequence[Conditions], *, looped: bool) -> float:
    """How many of the places run whichever arms are taken: of an `if` the fewest of its arms. Nothing recurses here.

    What an operator or a filter may skip does not count; what stands behind guards, as often as these go on.
    """
    within: defaultdict[int, float] = defaultdict(float)  # how many an arm runs for certain, by its block; 0 stands for the loop
    choices: dict[tuple[int, int], tuple[int, Any]] = {}  # by the arm around a choice and the choice: its depth and itself
    for path, found in zip(paths, conditions, strict=True):
        around = 0
        for depth, branch in enumerate(path):
            choices[around, id(branch.choice)] = depth, branch.choice
            around = id(branch.block)
        within[around] += found.behind_guards * (found.in_expressions == 1.0)
    for (around, _), (_, choice) in sorted(choices.items(), key=lambda item: -item[1][0]):
        if isinstance(choice, ast.If):
            arms = [arm for arm in (choice.body, choice.orelse) if not arm or frequency_of_arm(choice, arm, looped=looped)]
            within[around] += min([within[id(arm)] for arm in arms], default=0.0)
    return within[0]
