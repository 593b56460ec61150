"""The rules: one module each, named by the rule's stem, and found by that name."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flake8_bytecode_perf.rule import Rule

STEMS = tuple(sorted(found.name for found in iter_modules(__path__) if found.name.startswith("pfb")))
RULES: tuple[Rule, ...] = tuple(import_module(f"{__name__}.{stem}").RULE for stem in STEMS)
