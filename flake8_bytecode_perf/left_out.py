"""Which files are left out: those with tests, unless the user asks for their findings, and those in an excluded folder."""

from __future__ import annotations

import re
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from flake8_bytecode_perf.baseline import path_from

if TYPE_CHECKING:
    from collections.abc import Sequence

_OF_TESTS = re.compile(r"(?:.*/)?(?:tests?/.*|test_[^/]*|[^/]*_test\.pyi?|conftest\.pyi?)")


def is_test(filename: str, folder: str = "") -> bool:
    """Whether a file holds tests, by its name or a folder `test` or `tests` between it and the folder where flake8 runs.

    Of a file outside of that folder the name alone counts: what is installed under /home/tests is no test. Raises nothing.
    """
    path = path_from(folder or ".", filename)
    name = path.rpartition("/")[2] if path.startswith(("../", "/")) else path
    return _OF_TESTS.fullmatch(name) is not None


def is_in_excluded_folder(filename: str, patterns: Sequence[str], folder: str = "") -> bool:
    """Whether flake8's `exclude` names a folder between a file and the folder where flake8 runs, or that one by its whole path.

    flake8 itself passes over such a folder only on its way through the folders that it is given, and not if a file in it is
    named. No folder is excluded for a file elsewhere, and for the standard input without a name. Raises nothing.
    """
    path = path_from(folder or ".", filename)
    if filename == "stdin" or path.startswith(("../", "/")):
        return False
    for one in PurePosixPath(path).parents:
        names = filter(None, [one.name, str(Path(folder, one).absolute())])
        if any(fnmatch(name, pattern) for name in names for pattern in patterns):
            return True
    return False
