"""No code of a file that is linted, nor of what lies beside it, ever runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pages import QUADRATIC

from flake8_bytecode_perf import check_source

PROGRAMS = Path(sys.executable).parent
MARKER = "import pathlib\npathlib.Path({!r}).touch()\n"
COMMANDS = [
    ["flake8", "--select=PFB"],
    ["bytecode-perf", "check", "--no-cache"],
    ["bytecode-perf", "fix", "--no-cache", "--diff"],
    ["bytecode-perf", "show"],
    ["bytecode-perf", "baseline", "write", "--output=known.json"],
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "page.py").write_text(QUADRATIC)
    return tmp_path


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    given = [str(PROGRAMS / command[0]), *command[1:]]
    return subprocess.run(given, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_file_that_would_leave_a_mark_when_it_is_imported_leaves_none(folder: Path, command: list[str]) -> None:
    mark = folder / "marked"
    (folder / "page.py").write_text(MARKER.format(str(mark)) + QUADRATIC)
    ended = run(folder, *command, "page.py")
    assert "Traceback" not in ended.stderr
    assert "PFB401" in ended.stdout or command[1] in ("fix", "baseline")
    assert not mark.exists()
    subprocess.run([sys.executable, "page.py"], cwd=folder, check=True)
    assert mark.exists(), "the file leaves no mark at all"


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("name", ["evil.py", "encodings/evil.py", "sitecustomize.py", "ast.py", "flake8_bytecode_perf.py"])
def test_what_lies_beside_a_file_does_not_run(folder: Path, command: list[str], name: str) -> None:
    mark = folder / "marked"
    (folder / "page.py").write_text(f"# -*- coding: evil -*-\n{QUADRATIC}")
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(MARKER.format(str(mark)))
    ended = run(folder, *command, "page.py")
    assert "Traceback" not in ended.stderr
    assert ended.returncode in (0, 1, 2)
    assert not mark.exists()


def test_bytes_in_a_codec_that_nobody_knows_have_no_findings() -> None:
    assert check_source(f"# -*- coding: evil -*-\n{QUADRATIC}".encode()) == []


@pytest.mark.parametrize("name", ["../outside.py", "/etc/passwd", "page.py/../../outside.py", "\0", "a" * 10_000])
def test_paths_in_a_baseline_are_compared_and_never_opened(folder: Path, name: str) -> None:
    (folder / "known.json").write_text(json.dumps({"version": 1, "files": {name: ["PFB401 Page.render: x"]}}))
    ended = run(folder, "flake8", "--select=PFB", "--bytecode-perf-baseline=known.json", "page.py")
    assert ended.stdout.startswith("page.py:7:13: PFB401")
    assert ended.stderr == ""


def test_a_large_baseline_is_read_all_the_same(folder: Path) -> None:
    files = {f"f{number}.py": [f"PFB401 f: {number}"] * 9 for number in range(20_000)}
    (folder / "known.json").write_text(json.dumps({"version": 1, "files": files}))
    ended = run(folder, "flake8", "--select=PFB", "--bytecode-perf-baseline=known.json", "page.py")
    assert ended.stdout.startswith("page.py:7:13: PFB401")
