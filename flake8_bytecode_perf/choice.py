"""Which findings are worth it, and of several at one place, the one that speaks."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.cost.gain import gain_of
from flake8_bytecode_perf.report import span_of

if TYPE_CHECKING:
    import ast
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.cost.worth import Gain
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.report import Span, Weighed
    from flake8_bytecode_perf.rule import Suspect
    from flake8_bytecode_perf.settings import Settings


def worth_it(suspect: Suspect, gain: Gain, settings: Settings) -> Suspect | None:
    """Return a suspect whose rewrite pays, likely if nothing shows that it runs often enough; None if it does not pay.

    Who asks for everything is not told how often it runs.
    """
    if not gain.pays(settings) or not gain.is_often_enough(settings):
        return None
    return suspect if gain.seen or settings.min_gain <= 0 else suspect.where_rare()


def most_specific(module: Module, weighed: Sequence[Weighed], settings: Settings) -> Iterator[Weighed]:
    """Drop the sites that lie within what a better rule found; what is left must gain enough alone.

    Of two rules, one of which yields to the other, the better is the one that gains more; of equals the one that is yielded to.
    So a rule never speaks at a higher min-gain because a better one has fallen silent. Of the same place, only the better one
    speaks. Below min-gain 0 nothing is weighed: then the rule that is yielded to always wins.
    """
    weighed = list(_unbeaten(weighed, settings))
    feared = {code for rule, *_ in weighed for code in rule.yields_to}
    taken: dict[tuple[str, int], list[tuple[Span, Gain]]] = {}
    for rule, suspect, proved, gain in weighed:
        if rule.code in feared:
            nodes: Sequence[Any] = suspect.silences or [site.node for site, _ in proved]
            for node in nodes:
                for line in range(node.lineno, node.end_lineno + 1):
                    taken.setdefault((rule.code, line), []).append((span_of(node), gain))
    for rule, suspect, proved, gain in weighed:
        better = [
            (site, evidence)
            for site, evidence in proved
            if not any(
                _is_inside(site.node, span) and not (settings.min_gain >= 0 and gain.beats(other))
                for code in rule.yields_to
                for span, other in taken.get((code, site.node.lineno), ())
            )
        ]
        if better:
            gains = gain if len(better) == len(proved) else gain_of(rule, suspect, [site for site, _ in better], module, settings)
            worth = worth_it(suspect, gains, settings)
            if worth is not None:
                yield rule, worth, better, gains


def _unbeaten(weighed: Sequence[Weighed], settings: Settings) -> Iterator[Weighed]:
    """Drop what a rule that yields to it beats at the very same places."""
    rivals: dict[tuple[str, Span], list[Gain]] = {}
    for rule, _, proved, gain in weighed if settings.min_gain >= 0 else ():
        for code, (site, _) in product(rule.yields_to, proved):
            rivals.setdefault((code, span_of(site.node)), []).append(gain)
    for one in weighed:
        rule, _, proved, gain = one
        if not all(any(rival.beats(gain) for rival in rivals.get((rule.code, span_of(site.node)), ())) for site, _ in proved):
            yield one


def _is_inside(node: ast.AST, span: Span) -> bool:
    own = span_of(node)
    return span[:2] <= own[:2] and own[2:] <= span[2:]
