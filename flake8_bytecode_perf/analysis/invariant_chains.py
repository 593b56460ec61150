"""How much of a chain of attributes is loop-invariant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.attributes import invariance_of_chain, is_left_alone, is_of_class
from flake8_bytecode_perf.analysis.certainty import Certainty

if TYPE_CHECKING:
    import ast

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Where


def invariant_prefix(module: Module, where: Where, links: list[ast.Attribute]) -> tuple[Certainty, Loop, int] | None:
    """Return how many links of a chain are loop-invariant, with how sure that is and the outermost such loop; None if none are.

    A certain answer goes before a likely one.
    """
    base: Any = links[0].value
    sure = is_of_class(module, where.scope, base, links[0])
    if not sure and not module.doubts:
        return None
    loops = list(where.loop.outwards())[::-1] if where.loop is not None else []
    if not module.doubts:  # the functions that a loop calls are looked at where it would pay
        own = (loop for loop in loops if is_left_alone(module, loop, where.scope, base, links[:1]))
        return next(((Certainty.CERTAIN, loop, 1) for loop in own), None)
    for wanted in (Certainty.CERTAIN, Certainty.LIKELY):
        # of a chain `self.a.b` no more than self.a is certain
        for length in range(1 if wanted is Certainty.CERTAIN else len(links), 0, -1):
            for loop in loops:
                if invariance_of_chain(module, loop, where.scope, base, links[:length]) is wanted:
                    return wanted, loop, length
    return None
