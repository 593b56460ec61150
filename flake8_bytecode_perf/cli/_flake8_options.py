"""The options of flake8 and of this plugin, to suggest one for a misspelt one: flake8's parser suggests none."""

from __future__ import annotations

import re

from flake8.main.options import register_default_options
from flake8.options.manager import OptionManager

from flake8_bytecode_perf.plugin import Plugin
from flake8_bytecode_perf.settings import did_you_mean

_ALIKE = 0.7  # of names that all begin with two dashes
_UNKNOWN = re.compile(r"unrecognized arguments: (-[^\s=]*)")


def unknown_option(message: str) -> str | None:
    """Return the line on an option that flake8 does not know, with one that may have been meant; None for other messages."""
    found = _UNKNOWN.match(message)
    if found is None:
        return None
    manager = OptionManager(version="", plugin_versions="", parents=[], formatter_names=[])
    register_default_options(manager)
    Plugin.add_options(manager)
    known = [option.long_option_name for option in manager.options if isinstance(option.long_option_name, str)]
    return f"unknown option {found[1]}{did_you_mean(found[1], known, _ALIKE)}"
