"""The rules: one module each, named by the rule's stem, and found by that name."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.rule import Rule

STEMS = tuple(sorted(found.name for found in iter_modules(__path__) if found.name.startswith("pfb")))


def with_precedence(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return the rules, each of which yields to those that name it in `precedes` as well."""
    given = tuple(rules)
    first = {code: tuple([rule.code for rule in given if code in rule.precedes]) for rule in given for code in rule.precedes}
    return tuple([replace(rule, yields_to=rule.yields_to + first.get(rule.code, ())) for rule in given])


RULES: tuple[Rule, ...] = with_precedence(import_module(f"{__name__}.{stem}").RULE for stem in STEMS)
