"""Makes an f-string of a join of a few strings."""

from __future__ import annotations

from flake8_bytecode_perf.fixes._careful import in_one_line
from flake8_bytecode_perf.fixes._fstrings import Raw, f_string, field, raw_of
from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite; None where it goes over several lines, or an f-string of 3.11 can't hold it."""
    [site] = proved.sites
    call = proved.chunk.node(site.node)
    between, parts = raw_of(call.func.value), list[str | None]()
    for element in call.args[0].value.elements:
        raw = raw_of(element.value)
        parts += [Raw(between or ""), Raw(raw) if raw is not None else field(element.value)]
    if between is None or in_one_line(call) is None:
        return None
    made = f_string(parts[1:], call.func.value.quote, proved.chunk.quotes_around(call))
    if made is None:
        return None
    return Rewrite({call: made.with_changes(lpar=call.lpar, rpar=call.rpar)})
