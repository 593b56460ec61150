"""Fills a list by a comprehension."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.fixes._comprehensions import comprehended

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `out = [… for …]`, or `return [… for …]`."""
    return comprehended(proved, proved.suspect.subject)
