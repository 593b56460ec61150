"""How sure the analysis is of an answer."""

from __future__ import annotations

import enum


class Certainty(enum.IntEnum):
    """How sure an answer is: not given, given unless something that the file does not show prevents it, or given."""

    NO = 0
    LIKELY = 1
    CERTAIN = 2
