"""nbQA, for real: the commands of docs/command-line.md on a notebook with a finding."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.any_python
PAGE = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^nbqa .*notebook\.ipynb.*$", PAGE, re.MULTILINE)
SLOW, FAST = "    return [list(x + 1 for x in xs) for xs in rows]", "    return [[x + 1 for x in xs] for xs in rows]"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a notebook of two cells: a magic and an import, and a function with a finding."""
    sources = (["%matplotlib inline\n", "import os"], ["def f(rows):\n", SLOW])
    kind = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": []}
    cells = [kind | {"id": f"cell-{number}", "source": source} for number, source in enumerate(sources)]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (tmp_path / "notebook.ipynb").write_text(json.dumps(notebook, indent=1))
    return tmp_path


def run(folder: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the page in a shell, with nbqa and its tools on PATH."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = os.environ | {"PATH": path}
    return subprocess.run(["sh", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_a_finding_is_reported_in_its_cell_and_fixed_there(folder: Path) -> None:
    flake8, check, fix, diff = COMMANDS
    for command, mark in ((flake8, ""), (check, "[*] ")):
        done = run(folder, command)
        assert done.stdout.startswith(f"notebook.ipynb:cell_2:2:17: PFB803 {mark}generator expression"), done.stderr
        assert done.returncode == 1
    before = (folder / "notebook.ipynb").read_text()
    shown = re.sub(r"\x1b\[[\d;]*m", "", run(folder, diff).stdout)
    assert "Cell 2\n" in shown
    assert f"\n-{SLOW}\n" in shown
    assert f"\n+{FAST}\n" in shown
    assert "NBQA" not in shown
    assert (folder / "notebook.ipynb").read_text() == before
    assert run(folder, fix).returncode == 0
    cells = json.loads((folder / "notebook.ipynb").read_text())["cells"]
    assert [cell["source"][-1] for cell in cells] == ["import os", FAST]
    done = run(folder, check)
    assert (done.returncode, done.stdout) == (0, "")
