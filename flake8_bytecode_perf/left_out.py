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
    """Whether flake8's `exclude` names a folder between a file and the folder where flake8 runs.

    flake8 itself passes over such a folder only on its way through the folders that it is given, and not if a file in it is
    named. No folder is excluded for a file elsewhere, nor is the one where flake8 runs. Raises nothing.
    """
    path = path_from(folder or ".", filename)
    if path.startswith(("../", "/")):
        return False
    between = [*PurePosixPath(path).parents][:-1]
    names = [name for one in between for name in (one.name, str(Path(folder, one).absolute()))]
    return any(fnmatch(name, pattern) for name in names for pattern in patterns)
