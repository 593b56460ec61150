"""bytecode-perf new-rule, for real: in a copy of the checkout, as a newcomer runs it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from flake8_bytecode_perf import cli
from flake8_bytecode_perf.cli import new_rule

CHECKOUT = Path(__file__).parents[2]
STEM = "pfb898_odd_rule"


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command of a copy of the checkout."""
    # the copy of the package must not be measured with the package
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "COV"))}
    environment = {**kept, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    arguments = [sys.executable, "-m", *command]
    return subprocess.run(arguments, cwd=folder, env=environment, capture_output=True, text=True, timeout=300, check=False)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the checkout and add a rule; return the folder."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in ("flake8_bytecode_perf", "tests", "docs", "pyproject.toml", "setup.cfg", "README.md", "CHANGELOG.md"):
        source = CHECKOUT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    done = run(folder, "flake8_bytecode_perf", "new-rule", "pfb898", "odd-rule")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"wrote flake8_bytecode_perf/rules/{STEM}.py\nwrote tests/data/{STEM}.py\n")
    return folder


def test_the_new_rule_passes_its_tests_and_breaks_no_other(copy: Path) -> None:
    chosen = f"{STEM} or PFB898 or (not pfb and not shown)"
    files = ["tests/test_rules.py", "tests/test_docs.py", "tests/test_layers.py", "tests/integration/test_examples.py"]
    done = run(copy, "pytest", "-q", "-n0", "-p", "no:cacheprovider", "-k", chosen, *files)
    assert done.returncode == 0, done.stdout
    assert run(copy, "pytest", "-q", "-n0", "-p", "no:cacheprovider", "-k", STEM, "tests/test_rules.py").returncode == 0


def test_the_new_rule_is_reported_at_min_gain_0_alone(copy: Path) -> None:
    path = f"tests/data/{STEM}.py"
    check = ["flake8_bytecode_perf", "check", "--select", "PFB898", "--jobs", "1", path]
    # the project's own configuration excludes its test data
    (copy / "setup.cfg").write_text("[flake8]\nbytecode-perf-tests = true\n")
    assert run(copy, *check).stdout == ""
    found = run(copy, *check, "--min-gain", "0")
    assert re.fullmatch(rf"{path}:6:15: PFB898 .* \(saving not measured\)\n", found.stdout)


@pytest.mark.any_python
def test_its_page_says_that_it_is_not_measured_and_how_to_measure_it(copy: Path) -> None:
    assert "| 3.13 | not measured | | | |" in run(copy, "flake8_bytecode_perf", "explain", "PFB898").stdout
    shown = run(copy, "flake8_bytecode_perf", "show", "--verbose", f"tests/data/{STEM}.py:6").stdout
    assert re.search(r"^3\.13 +not measured", shown, re.MULTILINE)
    said = run(copy, "docs.render_rules").stdout
    assert "PFB898: it needs measuring on optimised builds of 3.11, 3.12, 3.13, 3.14, 3.15; run: bytecode-perf bench" in said
    assert not (copy / "docs" / "rules" / f"{STEM}.md").exists()
    for script in ("render_measured", "render_parts", "render_pictures"):
        assert run(copy, f"docs.{script}").returncode == 0


@pytest.mark.any_python
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["PFB1", "odd-rule"], "'PFB1' is not a code: it must be PFB and three digits, as in PFB527"),
        (["PFB898", "odd"], "'odd' is not a name: it must be two or more lower-case words with hyphens, as in sorted-twice"),
        (["pfb1", "odd-rule"], "'pfb1' is not a code: it must be PFB and three digits, as in PFB527"),
        (["PFB898", "Odd"], "'Odd' is not a name: it must be two or more lower-case words with hyphens, as in sorted-twice"),
        (["PFB401", "odd-rule"], "PFB401 odd-rule is taken: there is PFB401 quadratic-concatenation"),
        (["PFB898", "append-loop"], "PFB898 append-loop is taken: there is PFB501 append-loop"),
        (["PFB504", "odd-rule"], "PFB504 is reserved: no finding has this code"),
    ],
)
def test_a_code_or_name_that_is_not_free_is_refused(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["new-rule", *arguments]) == 2
    assert capsys.readouterr().err == f"bytecode-perf new-rule: error: {told}\n"


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a checkout that has only the page on writing a rule in place of this one; return its folder."""
    for name in ("docs", "flake8_bytecode_perf/rules", "tests/data"):
        (tmp_path / name).mkdir(parents=True)
    shutil.copy(CHECKOUT / "docs" / "writing-a-rule.md", tmp_path / "docs")
    monkeypatch.setattr(new_rule, "_CHECKOUT", tmp_path)
    return tmp_path


@pytest.mark.any_python
def test_the_files_hold_the_example_of_the_page_under_their_own_code_and_name(empty: Path) -> None:
    assert cli.main(["new-rule", "pfb898", "Odd-Rule"]) == 0
    rule = (empty / "flake8_bytecode_perf" / "rules" / f"{STEM}.py").read_text(encoding="utf-8")
    assert "Rule(\n    __name__,\n" in rule
    data = (empty / "tests" / "data" / f"{STEM}.py").read_text(encoding="utf-8")
    assert data.startswith('"""Marked lines for PFB898."""\n\n\ndef ')
    assert "# PFB898: refuted\n" in data
    assert not [left for left in ("PFB899", "unfolded-constant", "check(") if left in rule + data]


@pytest.mark.any_python
def test_a_file_that_exists_is_left_as_it_is(empty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (empty / "tests" / "data" / f"{STEM}.py").write_text("mine\n")
    assert cli.main(["new-rule", "PFB898", "odd-rule"]) == 2
    told = f"bytecode-perf: tests/data/{STEM}.py exists already; remove it or choose another code or name\n"
    assert capsys.readouterr().err == told
    assert not list((empty / "flake8_bytecode_perf" / "rules").iterdir())


@pytest.mark.any_python
def test_outside_of_a_checkout_it_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(new_rule, "_CHECKOUT", tmp_path)
    assert cli.main(["new-rule", "PFB898", "odd-rule"]) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("bytecode-perf: new-rule works only in a checkout of flake8-bytecode-perf: clone its repository")


def test_it_writes_two_files_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for folder in ("docs", "flake8_bytecode_perf/rules", "tests/data"):
        (tmp_path / folder).mkdir(parents=True)
    shutil.copy(CHECKOUT / "docs/writing-a-rule.md", tmp_path / "docs")
    monkeypatch.setattr(new_rule, "_CHECKOUT", tmp_path)
    paths = [f"flake8_bytecode_perf/rules/{STEM}.py", f"tests/data/{STEM}.py"]
    assert cli.main(["new-rule", "PFB898", "odd-rule"]) == 0
    assert capsys.readouterr().out.splitlines()[:2] == [f"wrote {path}" for path in paths]
    assert all("PFB898" in (tmp_path / path).read_text(encoding="utf-8") for path in paths[1:])
    assert cli.main(["new-rule", "PFB898", "odd-rule"]) == 2
    assert f"{paths[0]} exists already" in capsys.readouterr().err
