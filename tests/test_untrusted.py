"""What flake8 runs of a folder that it lints, what stops it, and that our own processes run nothing: as docs/ci.md says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pages import QUADRATIC

from flake8_bytecode_perf.cli.parallel import each

PAGE = (Path(__file__).parents[1] / "docs" / "ci.md").read_text(encoding="utf-8")
PROGRAMS = Path(sys.executable).parent
FILES = 9  # as many as make two processes worth it
PLUGIN = """\
[flake8]
select = PFB,XX
[flake8:local-plugins]
extension =
    XX = own:Plugin
paths = .
"""
MARK = "import pathlib\npathlib.Path(__file__).with_suffix('.ran').touch()\n"
NEW_INTERPRETERS = sys.platform == "linux" and sys.version_info >= (3, 14)  # for workers; elsewhere we can't try


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with findings, a local plugin, and modules named as those that Python's workers import."""
    (tmp_path / "src").mkdir()
    for number in range(FILES):
        (tmp_path / "src" / f"page{number}.py").write_text(QUADRATIC)
    for name in ("selectors", "signal", "struct"):
        (tmp_path / f"{name}.py").write_text(f"{MARK}raise SystemExit\n")
    (tmp_path / "own.py").write_text(f"{MARK}class Plugin:\n    def __init__(self, tree): ...\n    def run(self): return ()\n")
    (tmp_path / "setup.cfg").write_text(PLUGIN)
    return tmp_path


def run(folder: Path, command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command with the programs of this Python, without the variables that would change what it imports."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COVERAGE_"))}
    path = os.pathsep.join([str(PROGRAMS), os.environ["PATH"]])
    environment = own | {"PATH": path, "BYTECODE_PERF_CACHE_DIR": str(folder / "cache")} | environment
    return subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


def ran(folder: Path) -> set[str]:
    """Return the modules of a folder that have run."""
    return {mark.stem for mark in folder.glob("*.ran")}


def test_the_command_for_code_that_one_does_not_trust_runs_nothing_of_it(folder: Path) -> None:
    [command] = re.findall(r"^PYTHONSAFEPATH=1 flake8 .*$", PAGE, re.MULTILINE)
    done = run(folder, f"{command} --jobs=2")
    assert done.stdout.count("PFB401") == FILES, done.stderr
    assert ran(folder) == set()


def test_without_isolated_a_local_plugin_runs(folder: Path) -> None:
    run(folder, "PYTHONSAFEPATH=1 flake8 --jobs=1 src")
    assert ran(folder) == {"own"}


@pytest.mark.parametrize("command", ["flake8 --isolated --jobs=2 src", "python -m flake8 --isolated --jobs=1 src"])
def test_without_a_safe_path_modules_of_the_folder_run(folder: Path, command: str) -> None:
    run(folder, command)
    assert bool(ran(folder)) == ("-m" in command or NEW_INTERPRETERS)


@pytest.mark.parametrize("command", ["check --no-cache", "fix --diff --no-cache", "baseline write"])
def test_our_own_workers_run_no_module_of_the_folder(folder: Path, command: str) -> None:
    (folder / "setup.cfg").write_text("[flake8]\njobs = 2\n")
    done = run(folder, f"bytecode-perf {command} src")
    assert done.returncode in (0, 1), done.stderr
    assert ran(folder) == set()


@pytest.mark.parametrize("command", ["check", "fix --diff", "show"])
def test_our_own_commands_read_the_configuration_and_run_its_local_plugins(folder: Path, command: str) -> None:
    run(folder, f"bytecode-perf {command} src/page1.py")
    assert ran(folder) == {"own"}


@pytest.mark.parametrize("before", [None, "x"])
def test_the_variable_that_keeps_the_folder_out_is_as_it_was_afterwards(
    folder: Path, monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    monkeypatch.chdir(folder / "src")
    monkeypatch.delenv("PYTHONSAFEPATH", raising=False)
    if before is not None:
        monkeypatch.setenv("PYTHONSAFEPATH", before)
    assert [*each(len, ["work"] * FILES, 2, "counting")] == [4] * FILES
    assert os.environ.get("PYTHONSAFEPATH") == before
