"""Makes a `defaultdict` of a dict whose missing keys a loop handles by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.fixes._careful import source_of
from flake8_bytecode_perf.fixes._layout import joined_lines, without_lines
from flake8_bytecode_perf.rewrite import Rewrite

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.missing_keys import Filled
    from flake8_bytecode_perf.rewrite import Proved
    from flake8_bytecode_perf.rules.pfb521_hand_counting import Remedy


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `counts[k] += 1`, `groups[k].append(x)`; None where `defaultdict` is another name in the file."""
    remedy: Remedy = proved.suspect.detail
    [site] = proved.sites
    written = proved.imported(site.where.scope, "collections", "defaultdict")
    changes = [_summed(proved, place) if place.form == "get" else _got(proved, place) for place in remedy.places]
    done = [change for change in changes if change is not None]
    if written is None or len(done) < len(changes):
        return None
    name, imports = written
    replaced: dict[cst.CSTNode, cst.CSTNode | None]
    replaced = {proved.chunk.node(remedy.made): cst.parse_expression(f"{name}({remedy.factory})")}
    statements = [proved.statement(node) for node in (remedy.made, *[place.site.node for place in remedy.places])]
    replaced |= dict(done)
    return Rewrite(replaced, rewritten=statements, imports=imports)


def _summed(proved: Proved, place: Filled) -> tuple[Any, Any] | None:
    """The statement `d[k] = d.get(k, 0) + x`, and `d[k] += x`; None for an x of several lines."""
    node = proved.chunk.node(proved.statement(place.site.node))
    added = joined_lines(without_lines(proved.chunk.node(place.added)))
    operator = cst.AddAssign() if isinstance(proved.chunk.node(place.site.parent).operator, cst.Add) else cst.SubtractAssign()
    if added is None:
        return None
    return node, cst.AugAssign(node.targets[0].target, operator, cst.parse_expression(added), semicolon=node.semicolon)


def _got(proved: Proved, place: Filled) -> tuple[Any, Any] | None:
    """The call `d.setdefault(k, [])`, and `d[k]`; None for a key of several lines."""
    node = proved.chunk.node(place.site.node)
    wanted = joined_lines(node.args[0].value)
    return (node, cst.parse_expression(f"{source_of(node.func.value)}[{wanted}]")) if wanted is not None else None
