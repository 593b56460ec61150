"""A rule that is not measured yet, wherever its savings are shown."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import in_process
import pytest
from pages import QUADRATIC

from flake8_bytecode_perf import Settings, check_source
from flake8_bytecode_perf.cli._page import page
from flake8_bytecode_perf.cost import gain
from flake8_bytecode_perf.cost import tables as measured
from flake8_bytecode_perf.editor.evidence import evidence
from flake8_bytecode_perf.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

[RULE] = [rule for rule in RULES if rule.code == "PFB401"]


@pytest.fixture(autouse=True)
def _without_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    shutil.copytree(measured.SAVINGS, tmp_path / "savings", ignore=shutil.ignore_patterns(f"{RULE.stem}.*"))
    monkeypatch.setattr(measured, "SAVINGS", tmp_path / "savings")
    _forget()
    yield
    _forget()


def _forget() -> None:
    for cached in (vars(gain) | vars(measured)).values():
        if hasattr(cached, "cache_clear"):
            cached.cache_clear()


def test_it_is_reported_at_min_gain_0_alone() -> None:
    assert RULE.code not in {found.code for found in check_source(QUADRATIC)}
    [found] = check_source(QUADRATIC, settings=Settings(min_gain=0))
    assert found.message.endswith(" (saving not measured)")


def test_its_page_has_a_row_for_each_python() -> None:
    assert "| 3.13 | not measured | | | |" in page(RULE)
    [measured] = [rule for rule in RULES if rule.code == "PFB501"]
    assert "not measured" not in page(measured)


def test_show_has_a_row_for_each_python(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text(QUADRATIC)
    shown = in_process.bytecode_perf(tmp_path, "show", "--verbose", "page.py:7").stdout
    assert [line.split() for line in shown.splitlines() if line.startswith("3.13 ")] == [["3.13", "not", "measured"]]


def test_hovering_over_it_shows_a_row_for_each_python() -> None:
    [found] = check_source(QUADRATIC, settings=Settings(min_gain=0))
    assert "| 3.13 | not measured | | |" in evidence(found)
