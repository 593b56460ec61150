"""The wheel and the sdist, built for real, installed and run in a clean environment of the Python that runs the tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from pages import QUADRATIC

from flake8_bytecode_perf import __version__

pytestmark = pytest.mark.any_python
CHECKOUT = Path(__file__).parents[2]
NOT_SHIPPED = {".git", ".tox", ".venv", "build", "__pycache__", "tests", "docs", "examples"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist and the wheel of the checkout, and in `again` the wheel that is built from the sdist."""
    folder = tmp_path_factory.mktemp("built")
    shutil.copytree(CHECKOUT, folder / "checkout", ignore=lambda _, names: NOT_SHIPPED.intersection(names))
    command = [sys.executable, "-m", "build", "--sdist", "--wheel", "--outdir", str(folder), str(folder / "checkout")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    [sdist] = folder.glob("*.tar.gz")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder / "again"), str(sdist)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def run(*command: str, inside: Path) -> subprocess.CompletedProcess[str]:
    """Run a command without anything that leads to the checkout."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV"))}
    return subprocess.run(command, cwd=inside, env=clean, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def programs(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the programs of a clean environment in which the wheel is installed, with what it needs."""
    folder = tmp_path_factory.mktemp("clean")
    subprocess.run([sys.executable, "-m", "virtualenv", "--quiet", str(folder)], check=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    [wheel] = built.glob("*.whl")
    installed = run(str(programs / "python"), "-m", "pip", "install", "--quiet", str(wheel), inside=folder)
    assert installed.returncode == 0, installed.stderr
    return programs


@pytest.mark.parametrize("kind", ["*.whl", "again/*.whl"], ids=["the wheel", "the sdist's wheel"])
def test_it_installs_and_runs_in_a_clean_environment(built: Path, programs: Path, tmp_path: Path, kind: str) -> None:
    [file] = built.glob(kind)
    again = ["--quiet", "--force-reinstall", "--no-deps", str(file)]
    installed = run(str(programs / "python"), "-m", "pip", "install", *again, inside=tmp_path)
    assert installed.returncode == 0, installed.stderr
    (tmp_path / "page.py").write_text(QUADRATIC)
    assert f"flake8-bytecode-perf: {__version__}" in run(str(programs / "flake8"), "--version", inside=tmp_path).stdout
    assert "page.py:7:13: PFB401" in run(str(programs / "flake8"), "page.py", inside=tmp_path).stdout
    checked = run(str(programs / "bytecode-perf"), "check", "page.py", inside=tmp_path)
    assert (checked.returncode, checked.stdout.startswith("page.py:7:13: PFB401")) == (1, True)
    assert run(str(programs / "bytecode-perf"), "explain", "PFB102", inside=tmp_path).stdout.startswith("# PFB102")
    (tmp_path / "page.py").write_text("def f(xs):\n    return [list(-x for x in y) for y in xs]\n")
    assert run(str(programs / "bytecode-perf"), "fix", "page.py", inside=tmp_path).returncode == 0


def test_the_wheel_holds_the_package_and_its_data_alone(built: Path) -> None:
    [wheel] = built.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    tops = {name.split("/")[0] for name in names}
    assert tops == {"flake8_bytecode_perf", f"flake8_bytecode_perf-{__version__}.dist-info"}
    assert {"flake8_bytecode_perf/py.typed", "flake8_bytecode_perf/savings/cp313.json"} <= names
    files = [path for kind in ("*.py", "*.jsonl") for path in (CHECKOUT / "flake8_bytecode_perf").rglob(kind)]
    shipped = {path.relative_to(CHECKOUT).as_posix() for path in files}
    assert shipped <= names


def test_the_sdist_builds_the_same_wheel(built: Path) -> None:
    [wheel], [again] = built.glob("*.whl"), built.glob("again/*.whl")
    assert zipfile.ZipFile(again).namelist() == zipfile.ZipFile(wheel).namelist()
