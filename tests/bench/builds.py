"""How the running interpreter was built: what every measurement has to say."""

from __future__ import annotations

import sysconfig


def build() -> str:
    """Tell if the interpreter was built with profile feedback.

    Debian asks make for it, not configure, and leaves PGO_PROF_USE_FLAG empty; in other builds its default stands.
    """
    by_configure = "--enable-optimizations" in (sysconfig.get_config_var("CONFIG_ARGS") or "")
    by_make = sysconfig.get_config_var("PGO_PROF_USE_FLAG") == ""
    return "optimised build" if by_configure or by_make else "UNOPTIMISED build"
