"""Collects the parts of a string in a local list, and joins it behind the loop."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.analysis.parts import parts_of
from flake8_bytecode_perf.fixes._appends import appended
from flake8_bytecode_perf.fixes._careful import source_of
from flake8_bytecode_perf.fixes._hoist import as_local
from flake8_bytecode_perf.fixes._layout import joined_lines
from flake8_bytecode_perf.fixes._results import argument, in_place, with_arguments
from flake8_bytecode_perf.rewrite import Rewrite

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.growth_forms import Growth
from flake8_bytecode_perf.rewrite import Proved

_JOIN = cst.Call(cst.Attribute(cst.SimpleString('""'), cst.Name("join")))


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: a list with the string before the loop, appends in it, and the joined list behind.

    None where a statement adds to the string in a form that is no append.
    """
    growth: Growth = proved.suspect.detail
    found = parts_of(proved.module, growth)
    assert found is not None  # noqa: S101 - the rule has asked
    loop: Any = found.loop
    target = proved.chunk.node(growth.target)
    stored = joined_lines(target) or source_of(target)
    if found.whole:
        joined = with_arguments(_JOIN, argument(proved.chunk.node(loop.node).iter))
        return replace(in_place(proved, loop, cst.AugAssign(target, cst.AddAssign(), joined)), rewritten=[loop.node])
    name = proved.fresh(loop, "parts", f"{as_local(_last_word(growth.target))}_parts", value=f"[{stored}]")
    made = [appended(proved, name, one.site.node) for one in found.growths]
    appends = [one for one in made if one is not None]
    if len(appends) < len(made):
        return None
    line = proved.chunk.line_of(loop.node)
    return Rewrite(dict(appends), {line: [f"{name} = [{stored}]"]}, {line: [f'{stored} = "".join({name})']}, [loop.node])


def _last_word(target: Any) -> str:
    """What a target is called: html for page.html, comment for ret["comment"]."""
    if isinstance(target, ast.Subscript):
        return str(getattr(target.slice, "value", ""))
    word: str = target.attr if isinstance(target, ast.Attribute) else target.id
    return word
