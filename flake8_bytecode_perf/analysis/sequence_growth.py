"""Lists and tuples that grow by copies: what they are, and who else may read or hold them."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.displays import reads_only
from flake8_bytecode_perf.analysis.effects import is_known_call, unknown_code
from flake8_bytecode_perf.analysis.growth import copies, growths
from flake8_bytecode_perf.analysis.growth_targets import grows_as, is_plain_local, type_of_target
from flake8_bytecode_perf.analysis.knowledge import NOT_CONCATENATED_WITH
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.ownership import is_unaliased_until
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.analysis.growth_forms import Growth
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def growing_sums(module: Module) -> Iterator[tuple[Growth, str, str]]:
    """Yield the lists and tuples that grow by `+`, with what they are and what they are known to be before."""
    for growth in growths(module):
        known = type_of_target(module, growth)
        kind = known or next((kind for kind in ("list", "tuple") if grows_as(module, growth, kind)), "")
        # items += [x]     extends a list in place, and items += (x,) too
        if kind not in ("list", "tuple") or (growth.form == "+=" and (kind == "list" or known == "list")):
            continue
        # items = 1, 2; items = items + [x]     raises
        scope = growth.site.where.scope
        if not known or not any(type_of(part, module, scope) == NOT_CONCATENATED_WITH[known] for part in growth.added):
            yield growth, kind, known


def obstacle_of_aliases(module: Module, growth: Growth) -> Obstacle | None:
    """Return why to append may change a list that a caller or another name refers to: `found = self.found`."""
    own = isinstance(growth.target, ast.Name) and is_unaliased_until(
        module, growth.site.where.scope, growth.local, growth.loops[-1].span[1]
    )
    return unless(own or growth.form not in ("+", "copy"), Obstacle.CHANGES_IN_PLACE)


def is_from_get(growth: Growth) -> bool:
    """Whether the old sequence is `d.get(k, [])`: then the default tells what d holds."""
    return _old_call(growth) is not None


def _old_call(growth: Growth) -> ast.Call | None:
    """The call that gives the old sequence: `d.get(k, [])` of `d.get(k, []) + [x]` or `[*d.get(k, []), x]`."""
    match growth.form, growth.operation:
        case ("+", ast.BinOp(left=ast.Call() as call)):
            return call
        case (
            "copy",
            ast.List(elts=[ast.Starred(value=ast.Call() as call), *_])
            | ast.Tuple(elts=[ast.Starred(value=ast.Call() as call), *_]),
        ):
            return call
    return None


def is_unobserved_sequence(module: Module, growth: Growth) -> bool:
    """Whether no unknown code can observe the sequence between two iterations."""
    where, loop = growth.site.where, growth.loops[-1]
    if is_from_get(growth):
        calls = (site for site in module.calls if loop.holds(site.where.loop))
        return all(site.node is _old_call(growth) or is_known_call(module, site) for site in calls)
    if not is_plain_local(module, growth):
        return not unknown_code(module, loop)
    name = growth.local
    uses = module.variable(where.scope, name).uses_in(loop)
    passed = (use for use in uses if isinstance(use.parent, ast.Call))
    return all(reads_only(module, use) for use in passed)


def adds_whole_parts(growth: Growth) -> bool:
    """Whether all elements of something else are added: xs + f(y), [*xs, *ys]; not those of a display alone."""
    elements = getattr(growth.value, "elts", None)
    if growth.form == "copy" and elements is not None:
        return sum(isinstance(element, ast.Starred) for element in elements) > 1
    return any(not isinstance(part, (ast.List, ast.Tuple)) or _unpacks(part) for part in growth.added)


def _unpacks(display: ast.List | ast.Tuple) -> bool:
    return any(isinstance(element, ast.Starred) for element in display.elts)


def is_in_front(growth: Growth) -> bool:
    """Whether what is added stands before the old elements: [x] + xs, [x, *xs]."""
    return growth.form in ("prepend", "copy behind")


def grows_at_both_ends(module: Module, growth: Growth) -> bool:
    """Whether the loops of what grows add to its front and to its end: a list that is reversed has another order then."""
    outermost = growth.loops[-1]
    return len({front for site, front in _additions(module)[key(growth.target)] if outermost.holds(site.where.loop)}) > 1


@remembered
def _additions(module: Module) -> defaultdict[str, list[tuple[Site, bool]]]:
    """Where loops add to sequences, by their alias keys, and whether at the front."""
    found = defaultdict(list)
    for growth in (*growths(module), *copies(module)):
        found[key(growth.target)].append((growth.site, is_in_front(growth)))
    for site in module.calls_of("append", "extend"):
        if isinstance(site.node.func, ast.Attribute):
            found[key(site.node.func.value)].append((site, False))
    return found
