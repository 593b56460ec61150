"""flake8-json, for real: what a CI job reads is its report."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

QUADRATIC = """\
def render(page, rows):
    page.html = ""
    for row in rows:
        page.html += f"<td>{row}</td>"
"""
JOINED = """\
def render(page, rows):
    page.html = "".join([f"<td>{row}</td>" for row in rows])
"""


def report(folder: Path, source: str) -> tuple[int, list[dict[str, Any]]]:
    """Return flake8's exit code and the entries that its report holds for one file."""
    path = folder / "page.py"
    path.write_text(source)
    done = subprocess.run(
        [sys.executable, "-m", "flake8", "--isolated", "--format=json", "page.py"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stderr == ""
    return done.returncode, json.loads(done.stdout)["page.py"]


def test_report_holds_the_code_and_the_place_of_a_finding(tmp_path: Path) -> None:
    exit_code, [entry] = report(tmp_path, QUADRATIC)
    assert exit_code == 1
    assert (entry["code"], entry["line_number"], entry["column_number"]) == ("PFB401", 4, 9)
    assert entry["text"].startswith("string 'page.html' grows by +=")


def test_report_on_a_file_without_findings_is_empty(tmp_path: Path) -> None:
    assert report(tmp_path, JOINED) == (0, [])
