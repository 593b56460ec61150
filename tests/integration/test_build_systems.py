"""docs/build-systems.md and the example for Pants, as far as they can be checked without Pants."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

pytestmark = pytest.mark.any_python
CHECKOUT = Path(__file__).parents[2]
EXAMPLE = CHECKOUT / "examples" / "pants"
PAGE = (CHECKOUT / "docs" / "build-systems.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
SLOW = '''\
"""A page of cells."""


class Page:
    """Collects cells."""

    html = ""

    def render(self, rows: list[str]) -> None:
        """Add the rows as the cells of a table."""
        for row in open(rows):
            self.html += f"<td>{row}</td>"
'''


def flake8(folder: Path) -> tuple[int, str]:
    """Return how flake8 ends and what it prints, under the settings of the folder, as Pants calls it: with names of files."""
    names = [path.relative_to(folder).as_posix() for path in sorted(folder.glob("app/*.py"))]
    command = [sys.executable, "-m", "flake8", *names]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_the_page_shows_the_settings_of_the_example() -> None:
    shown = [text for language, text in BLOCKS if language == "toml"]
    assert shown[0] == (EXAMPLE / "pants.toml").read_text(encoding="utf-8")
    assert [sorted(tomllib.loads(text)) for text in shown[1:]] == [["flake8", "python"]]


def test_the_build_files_of_the_page_can_be_parsed() -> None:
    files = [ast.parse(text) for language, text in BLOCKS if language == "python"]
    assert len(files) == 3


def test_the_example_has_no_finding_and_has_the_one_on_the_page_after_the_change(tmp_path: Path) -> None:
    folder = tmp_path / "pants"
    shutil.copytree(EXAMPLE, folder)
    assert flake8(folder) == (0, "")
    (folder / "app" / "page.py").write_text(SLOW, encoding="utf-8")
    [shown] = re.findall(r"^app/page\.py:.*\n", PAGE, re.MULTILINE)
    assert flake8(folder) == (1, shown)
