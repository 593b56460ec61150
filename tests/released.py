"""The rules that are released: docs/rules/index.md lists them. A rule that is being written needs no measurement or page."""

from __future__ import annotations

import re
from pathlib import Path

from flake8_bytecode_perf.rules import RULES

_INDEX = Path(__file__).parent.parent / "docs" / "rules" / "index.md"
CODES = frozenset(re.findall(r"^\| \[(PFB\d{3})\]", _INDEX.read_text(encoding="utf-8"), re.MULTILINE)) - {"PFB504"}
RELEASED = tuple(rule for rule in RULES if rule.code in CODES)
