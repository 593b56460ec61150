"""Which files hold tests: these are left out, unless the user asks for their findings."""

from __future__ import annotations

import re

from flake8_bytecode_perf.baseline import path_from

_OF_TESTS = re.compile(r"(?:.*/)?(?:tests?/.*|test_[^/]*|[^/]*_test\.pyi?|conftest\.pyi?)")


def is_test(filename: str, folder: str = "") -> bool:
    """Whether a file holds tests, by its name or a folder `test` or `tests` between it and the folder where flake8 runs.

    Of a file outside of that folder the name alone counts: what is installed under /home/tests is no test. Raises nothing.
    """
    path = path_from(folder or ".", filename)
    name = path.rpartition("/")[2] if path.startswith(("../", "/")) else path
    return _OF_TESTS.fullmatch(name) is not None
