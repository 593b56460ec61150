"""What a rewrite is worth: the last question before a finding is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flake8_bytecode_perf.rule import Rule
    from flake8_bytecode_perf.settings import Settings


def pays(rule: Rule, settings: Settings) -> bool:
    """Return whether a rule's confirmed findings are worth a report.

    No savings are measured yet: until they are, a rule whose saving is so small that the weighing usually decides is
    reported at a min-gain of 0 alone, any other always.
    """
    return not rule.marginal or settings.min_gain == 0
