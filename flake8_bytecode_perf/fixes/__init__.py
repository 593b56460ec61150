"""The fixes: one module each, named as its rule, with `fix(proved) -> Rewrite | Refusal | None`; None where it must not."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from flake8_bytecode_perf.rewrite import Proved, Refusal, Rewrite

    Fix = Callable[[Proved], Rewrite | Refusal | None]

_STEMS = sorted(found.name for found in iter_modules(__path__) if found.name.startswith("pfb"))
FIXES: dict[str, Fix] = {stem[:6].upper(): import_module(f"{__name__}.{stem}").fix for stem in _STEMS}
