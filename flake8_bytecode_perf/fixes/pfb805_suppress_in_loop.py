"""Makes a `try` of `with suppress(…)`."""

from __future__ import annotations

import libcst as cst

from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `try:` with the body, `except E: pass`.

    None where the `with` enters something else too, or a kind is unpacked.
    """
    [site] = proved.sites
    statement = proved.chunk.node(proved.statement(site.node))
    call = proved.chunk.node(site.node)
    if not isinstance(statement, cst.With) or len(statement.items) != 1 or not isinstance(call, cst.Call):
        return None
    kinds = [argument.value for argument in call.args if not argument.star]
    if len(kinds) != len(call.args) or not kinds:
        return None
    kind = kinds[0] if len(kinds) == 1 else cst.Tuple([cst.Element(one) for one in kinds])
    silent = cst.IndentedBlock([cst.SimpleStatementLine([cst.Pass()])])
    handler = cst.ExceptHandler(silent, kind)
    return Rewrite({statement: cst.Try(statement.body, [handler], leading_lines=statement.leading_lines)})
