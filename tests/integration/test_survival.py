"""Does the standard library survive its fixes: a slice of what `tests/survival/stdlib.py` does."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "survival" / "stdlib.py"
NO_TESTS = 2


@pytest.mark.skipif(sys.version_info[:2] != (3, 13), reason="it takes long, and one Python is enough")
def test_thirty_modules_of_the_library_pass_their_tests_when_they_are_fixed() -> None:
    done = subprocess.run([sys.executable, SCRIPT, "--slice"], capture_output=True, text=True, check=False)
    if done.returncode == NO_TESTS:
        pytest.skip(done.stderr.strip())
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 new failures" in done.stdout
    assert " 0 fixes" not in done.stdout
