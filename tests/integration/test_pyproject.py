"""flake8-pyproject, for real: the `[tool.flake8]` section of pyproject.toml, for flake8 and for our commands."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from in_process import bytecode_perf

from flake8_bytecode_perf.cli._flake8 import Flake8
from flake8_bytecode_perf.plugin import Plugin

pytestmark = pytest.mark.any_python
PAGE = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")
[EXAMPLE] = re.findall(r"^```toml\n(\[tool\.flake8\].*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
SLOW = "def f(rows):\n    return [list(x + 1 for x in xs) for xs in rows]\n"
GAIN, TARGETS, BASELINE, PROFILE = [
    f"check: error: bytecode-perf-{name} in pyproject.toml:" for name in ("min-gain", "targets", "baseline", "profile")
]
VALUE = "is not a valid value: it must be"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "page.py").write_text(SLOW)
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "page.py").write_text(SLOW)
    return tmp_path


def configure(folder: Path, *lines: str) -> None:
    (folder / "pyproject.toml").write_text("\n".join(["[tool.flake8]", *lines, ""]))


def flake8(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run flake8 in a process of its own, because flake8-pyproject changes flake8 itself."""
    command = [sys.executable, "-m", "flake8", "--select=PFB", "page.py", "scripts"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def codes(told: str) -> list[str]:
    return re.findall(r"PFB\d{3}", told)


@pytest.fixture
def _settings_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take back what flake8 sets on the plugin's class."""
    monkeypatch.setattr(Plugin, "settings", Plugin.settings)
    monkeypatch.setattr(Plugin, "baseline", Plugin.baseline)
    monkeypatch.setattr(Plugin, "exclude", Plugin.exclude)


@pytest.mark.usefixtures("_settings_stay")
def test_the_section_of_the_page_holds_for_flake8_and_for_our_commands(folder: Path) -> None:
    assert codes(flake8(folder).stdout) == ["PFB803"] * 2
    (folder / "pyproject.toml").write_text(EXAMPLE)
    (folder / "page.py").write_text("def f(rows):\n    for xs in rows:\n        yield list(x + 1 for x in xs)\n")
    (folder / "scripts" / "page.py").write_text("for x in range(10**6):\n    y = x + x + x\n")
    assert codes(flake8(folder).stdout) == codes(bytecode_perf(folder, "check").stdout) == ["PFB803"]
    settings = Flake8([], str(folder)).settings
    assert (settings.min_gain, settings.confidence, settings.targets) == (10.0, "likely", ("3.11", "3.13"))


@pytest.mark.parametrize(
    "line",
    [
        "bytecode-perf-min-gain = 98",
        'bytecode-perf-min-gain = "98"',
        'extend-ignore = ["PFB8"]',
        'per-file-ignores = ["page.py: PFB803", "scripts/*: PFB"]',
        'exclude = ["page.py", "scripts"]',
    ],
)
def test_values_may_be_texts_numbers_and_lists(folder: Path, line: str) -> None:
    configure(folder, line)
    for done in (flake8(folder), bytecode_perf(folder, "check"), bytecode_perf(folder, "fix", ".")):
        assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert (folder / "page.py").read_text() == SLOW


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            'bytecode-perf-min-gain = "many"',
            f" check: error: bytecode-perf-min-gain in pyproject.toml: 'many' {VALUE} a percentage",
        ),
        (
            'bytecode-perf-targets = ["3.9"]',
            f" {TARGETS} '3.9' {VALUE} a comma-separated list of 3.11, ",
        ),
        (
            "bytecode-perf-min-gain = {a = 1}",
            f" {GAIN} \"{{'a': 1}}\" {VALUE} a percentage",
        ),
        (
            'bytecode-perf-baseline = ["no.json"]',
            f" {BASELINE} the baseline 'no.json' can't be read",
        ),
        (
            'bytecode-perf-profile = ["no"]',
            f" {PROFILE} no: the profile can't be read",
        ),
        ('max-line-length = "wide"', f": max-line-length in pyproject.toml: 'wide' {VALUE} a whole number"),
        ("max-line-length = [80]", f": max-line-length in pyproject.toml: [80] {VALUE} a whole number"),
        ("bytecode-perf-tests = 3", f": bytecode-perf-tests in pyproject.toml: '3' {VALUE} true or false"),
        ('bytecode-perf-tests = ["true"]', f": bytecode-perf-tests in pyproject.toml: ['true'] {VALUE} true or false"),
        (
            'per-file-ignores = "x"',
            ": per-file-ignores in pyproject.toml: Expected `per-file-ignores` to be a mapping",
        ),
        (
            'ignore = ["bogus code"]',
            ": ignore in pyproject.toml: Error code 'bogus code' supplied to 'ignore' option ",
        ),
        ("max-line-length", ": the configuration pyproject.toml can't be parsed ("),
    ],
)
def test_a_wrong_value_is_one_line_that_names_the_file(folder: Path, line: str, message: str) -> None:
    configure(folder, line)
    done = bytecode_perf(folder, "check")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert done.stderr.startswith(f"bytecode-perf{message}")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"[tool.flake8", "can't be parsed (Expected ']'"),
        (b"\xff\xfe", "can't be parsed ('utf-8' codec can't decode"),
        (b"[tool]\nflake8 = 3\n", "has flake8 = 3; write the options in a table [tool.flake8]"),
        (b"tool = []\n", "has tool = []; write"),
    ],
)
def test_a_file_that_is_no_such_table_is_one_line(folder: Path, content: bytes, message: str) -> None:
    (folder / "pyproject.toml").write_bytes(content)
    for command in ("check", "fix"):
        done = bytecode_perf(folder, command, "page.py")
        assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
        assert done.stderr.startswith(f"bytecode-perf: the configuration pyproject.toml {message}")


def test_a_fault_of_another_plugin_is_not_told_as_one_of_the_configuration(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    configure(folder, "bytecode-perf-min-gain = 98")
    monkeypatch.setattr(Plugin, "parse_options", lambda _: None + 1)
    with pytest.raises(TypeError, match="unsupported operand"):
        bytecode_perf(folder, "check")


def test_a_wrong_value_in_a_list_stops_flake8_with_one_line(folder: Path) -> None:
    configure(folder, 'bytecode-perf-targets = ["3.11", "3.9"]')
    done = flake8(folder)
    assert done.returncode == 1
    assert f"\nbytecode-perf-targets in pyproject.toml: '3.9' {VALUE}" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_a_file_without_the_section_leaves_setup_cfg_in_force(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool.other]\n")
    (folder / "setup.cfg").write_text("[flake8]\nbytecode-perf-min-gain = many\n")
    assert "bytecode-perf-min-gain in setup.cfg: 'many' " in bytecode_perf(folder, "check").stderr


@pytest.mark.usefixtures("_settings_stay")
def test_an_editor_reads_the_file_of_each_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    configure(folder, "bytecode-perf-min-gain = 98")
    assert Flake8([], str(folder)).settings.min_gain == 98.0
    assert Flake8([], str(folder / "scripts")).settings.min_gain == 5.0
    monkeypatch.setattr("flake8_bytecode_perf.cli._configuration.find_spec", lambda _: None)
    assert Flake8([], str(folder)).settings.min_gain == 5.0
