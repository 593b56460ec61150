"""Does the standard library survive its fixes? A part of what `tests/survival/stdlib.py` does."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "survival" / "stdlib.py"
NO_TESTS = 2


@pytest.mark.any_python
@pytest.mark.parametrize("arguments", [["--slice=6"], pytest.param(["--slice=30"], marks=pytest.mark.full)], ids=" ".join)
def test_modules_of_the_library_pass_their_tests_when_they_are_fixed(arguments: list[str]) -> None:
    done = subprocess.run([sys.executable, SCRIPT, *arguments], capture_output=True, text=True, check=False)
    if done.returncode == NO_TESTS:
        pytest.skip(done.stderr.strip())
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^(\d+) new failures, \1 of them known$", done.stdout, re.MULTILINE)
    assert " 0 fixes" not in done.stdout
