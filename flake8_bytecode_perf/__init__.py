r"""Find slow Python and prove it: a flake8 plugin, and the same findings as a function.

>>> from flake8_bytecode_perf import check_source
>>> [finding] = check_source("class P:\n def f(self, xs):\n  for x in xs: self.out += f'{x}'\n")
>>> finding.line, finding.column, finding.code
(3, 15, 'PFB401')
"""

from __future__ import annotations

import ast
import warnings

__version__ = "0.1.0"
__all__ = ["Finding", "Settings", "check_source"]

from flake8_bytecode_perf.check import check as _check
from flake8_bytecode_perf.rule import Finding
from flake8_bytecode_perf.settings import Settings


def check_source(source: str | bytes, filename: str = "<unknown>", settings: Settings | None = None) -> list[Finding]:
    """Return the findings in one file's source, sorted by position.

    Bytes are decoded as Python does it, by BOM and coding line. `filename` is for the compiler and for the profile, if
    the settings have one; it is never read.
    What does not parse gives no findings: the syntax error is for others to report. Nothing is raised.
    """
    if isinstance(source, str):
        source = source.removeprefix("\ufeff")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source, filename)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    return _check(tree, (settings or Settings()).of_file(filename, tree))
