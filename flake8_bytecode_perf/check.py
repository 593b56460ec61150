"""The whole pipeline in one place: collect, suspect, confirm, weigh, report. The file to read first."""

from __future__ import annotations

import ast
import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.globals import lists_own_names
from flake8_bytecode_perf.bytecode.compiled import Compiled, has_positions
from flake8_bytecode_perf.choice import most_specific, worth_it
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.cost.gain import gain_of, worth_asking, worthless
from flake8_bytecode_perf.cost.heat import heat_of, without_cold
from flake8_bytecode_perf.model.facts import Asked
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.report import finding_of
from flake8_bytecode_perf.rule import Finding
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.verdict import Obstacle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from flake8_bytecode_perf.bytecode.proofs import Evidence
    from flake8_bytecode_perf.cost.worth import Gain
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site
    from flake8_bytecode_perf.report import Weighed
    from flake8_bytecode_perf.rule import Rule, Suspect
    from flake8_bytecode_perf.settings import Settings

    Suspicion = tuple[Rule, Suspect, list[Site], Gain | None]  # the gain, if it is known for just these sites
    Confirmed = tuple[Rule, Suspect, list[tuple[Site, Evidence]], Gain | None]

_TROUBLE = "PFB000"
_DEEP = 100  # levels of a syntax tree; code that people write has about 20
_NO_POSITIONS = (
    "the bytecode of this Python has no column positions (PYTHONNODEBUGRANGES or -X no_debug_ranges), so no "
    "finding can be confirmed; run flake8 without that setting"
)


def check(tree: ast.Module, settings: Settings, rules: Sequence[Rule] = RULES) -> list[Finding]:
    """Return the findings in a parsed file, sorted by position. The tree is left as it is; nothing is raised."""
    if not tree.body:
        return []
    if not has_positions():
        return [_trouble(_NO_POSITIONS)]  # pragma: no cover - coverage does not see this interpreter's lines
    try:
        with garbage_left_alone():
            return _pipeline(tree, settings, rules)
    except Exception as error:  # noqa: BLE001 - an error here must not end flake8's run
        return [_trouble(f"internal error in this file ({_in_one_line(error)}); please report it")]


@contextmanager
def garbage_left_alone() -> Iterator[None]:
    """Keep the garbage collector out: it would look through the syntax tree again and again, and find nothing.

    Reference counts free what the pipeline makes. With the collector the time for a line grows with the file.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _pipeline(tree: ast.Module, settings: Settings, rules: Sequence[Rule]) -> list[Finding]:
    with examined(tree, settings, rules) as (_, reported, troubles):
        return sorted({*troubles, *map(finding_of, reported)})


@contextmanager
def examined(
    tree: ast.Module, settings: Settings, rules: Sequence[Rule] = RULES
) -> Iterator[tuple[Module, list[Weighed], list[Finding]]]:
    """Yield the facts of a file, its findings and the rules' internal errors; the facts are released afterwards."""
    module = collect(tree, asked_by(settings))
    yield module, *found_in(module, settings, rules)
    module.release()


def asked_by(settings: Settings) -> Asked:
    """Return what the rules are asked for with these settings."""
    measured = settings.measured is not None
    cold = settings.min_gain <= 0 or settings.heat is Heat.MODULE or measured
    doubts = settings.confidence == "likely" or measured
    return Asked(settings.heat is not None or measured, doubts, worthless(settings), cold, measured)


def found_in(module: Module, settings: Settings, rules: Sequence[Rule] = RULES) -> tuple[list[Weighed], list[Finding]]:
    """Return the findings in a file from its facts, and the rules' internal errors."""
    troubles: list[Finding] = []
    suspicions = list(_suspect(module, settings, rules, troubles))
    confirmed = _confirm(module, suspicions, troubles)
    weighed = list(_weigh(module, confirmed, settings))
    return list(most_specific(module, weighed, settings)), troubles


def found_anew(module: Module, settings: Settings, rules: Sequence[Rule] = RULES) -> list[Weighed]:
    """Return the findings in a file at other settings than those that its facts were collected for."""
    asked = module.asked_for(asked_by(settings))
    found, _ = found_in(asked, settings, rules)
    asked.forget()
    return found


def _suspect(module: Module, settings: Settings, rules: Sequence[Rule], troubles: list[Finding]) -> Iterator[Suspicion]:
    """Ask each rule that can pay; keep the sites that are hot enough, of suspects that are certain enough.

    What would not pay if every site of it were confirmed is left out: it need not be compiled.
    """
    for rule in _asked(module, settings, rules):
        least = _least_heat(rule, settings)
        try:
            for suspect in rule.suspects(module):
                if suspect.variant in rule.unreported or not module.wants(rule.code, suspect.variant):
                    continue
                if not _is_sure_enough(suspect, settings):
                    continue
                sites = [site for site in suspect.sites if heat_of(site.where) >= least]
                gain = gain_of(rule, suspect, sites, module, settings) if sites else None
                if gain is None or not gain.pays(settings):
                    continue
                warm, sites = without_cold(module, rule, suspect, sites, least)
                if not sites or (warm is suspect and not gain.is_often_enough(settings)):
                    continue
                judged = _judged(rule, warm, module)
                if judged is not None and _is_sure_enough(judged, settings):
                    judged = judged if settings.measured is None else judged.where_hot()
                    yield rule, judged, sites, gain if warm is suspect else None
        except Exception as error:  # noqa: BLE001 - one rule's fault must not cost the other findings
            troubles += _raised(rule, error, module)


def _judged(rule: Rule, suspect: Suspect, module: Module) -> Suspect | None:
    """The suspect with its verdict worked out: a file that lists its own names shows a name that is added; None if taken back."""
    judged = suspect.judged()
    if judged is not None and rule.adds_names and lists_own_names(module):
        return judged._replace(verdict=judged.verdict.but(Obstacle.NAME_IS_READ))
    return judged


def _is_sure_enough(suspect: Suspect, settings: Settings) -> bool:
    """Whether a suspect is certain, if only that is wanted. Of what a profile shows, it is no matter whether it runs often."""
    verdict = suspect.verdict if settings.measured is None else suspect.verdict.where_hot()
    return settings.confidence == "likely" or verdict.is_certain


def _least_heat(rule: Rule, settings: Settings) -> Heat:
    """The least heat of what a rule reports. A profile shows what is hot, so that nothing need be guessed."""
    if settings.measured is not None:
        return Heat.MODULE
    return rule.heat if settings.heat is None else settings.heat


def _asked(module: Module, settings: Settings, rules: Sequence[Rule]) -> Iterator[Rule]:
    """Yield the rules that may find something in a file: it has what they look for, and where they look for it."""
    held, repeated = module.held, module.sought_in_loops
    for rule in worth_asking(rules, settings, looped=any(loop.depth for loop in module.loops)):
        if rule.needs and held.isdisjoint(rule.needs):
            continue
        if not rule.repeats or module.asked.profiled or not repeated.isdisjoint(rule.repeats):
            yield rule


def _confirm(module: Module, suspicions: Sequence[Suspicion], troubles: list[Finding]) -> Iterator[Confirmed]:
    """Keep the sites where the instructions stand, first things first."""
    if not suspicions:
        return
    spans = [node for _, suspect, *_ in suspicions for node in suspect.spans]
    bytecode = Compiled(module, [*spans, *(site.node for _, _, sites, _ in suspicions for site in sites)])
    for rule, suspect, sites, gain in suspicions:
        try:
            asked = ((site, rule.proof(site, suspect, bytecode)) for site in sorted(sites, key=_position))
            proved = [(site, evidence) for site, evidence in asked if evidence is not None]
        except Exception as error:  # noqa: BLE001 - as above
            troubles += _raised(rule, error, module)
        else:
            if proved:
                yield rule, suspect, proved, gain if len(proved) == len(sites) else None


def _weigh(module: Module, confirmed: Iterable[Confirmed], settings: Settings) -> Iterator[Weighed]:
    """Keep what gains enough with the sites that are proved; it was weighed before with all of them, so nothing raises."""
    for rule, suspect, proved, known in confirmed:
        gain = known or gain_of(rule, suspect, [site for site, _ in proved], module, settings)
        worth = worth_it(suspect, gain, settings)
        if worth is not None:
            yield rule, worth, proved, gain


def _raised(rule: Rule, error: Exception, module: Module) -> list[Finding]:
    """The internal error of a rule; none where a rule recurses because the file's code is nested deeper than any that is slow."""
    if isinstance(error, RecursionError) and _depth(module.tree) > _DEEP:
        return []
    what = f"internal error of rule {rule.code} in this file ({_in_one_line(error)})"
    return [_trouble(f"{what}: its findings are missing here; please report it")]


def _depth(tree: ast.AST) -> int:
    """How deep a tree is. Nothing recurses here."""
    level, depth = [tree], 0
    while level:
        level, depth = [child for node in level for child in ast.iter_child_nodes(node)], depth + 1
    return depth


def _in_one_line(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())


def _trouble(message: str) -> Finding:
    return Finding(1, 0, _TROUBLE, message, 1, 0)


def _position(site: Site) -> tuple[int, int]:
    return site.node.lineno, site.node.col_offset
