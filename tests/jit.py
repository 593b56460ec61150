"""A Python that has a JIT, for the tests that switch it on."""

from __future__ import annotations

import shutil
import subprocess

import pytest

_HAS_ONE = "import sys; sys.exit(not sys._jit.is_available())"


def with_jit(minor: str) -> str:
    """Return the path of a Python of this version; skip the test if there is none on PATH that has a JIT."""
    found = shutil.which(f"python{minor}")
    if found is None or subprocess.run([found, "-c", _HAS_ONE], capture_output=True, check=False).returncode:
        pytest.skip(f"no Python {minor} with a JIT on PATH")
    return found
