"""The documentation site, for real: built by Sphinx with warnings as errors."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from released import RELEASED

DOCS = Path(__file__).parents[2] / "docs"
pytestmark = pytest.mark.any_python


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site; any warning fails."""
    out = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html", "-d", f"{out}/doctrees", str(DOCS)]
    done = subprocess.run([*command, f"{out}/html"], capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return out / "html"


def test_the_front_page_shows_a_finding_its_bytecode_and_what_it_saves(site: Path) -> None:
    front = re.sub(r"<[^>]+>", "", (site / "index.html").read_text(encoding="utf-8"))
    for shown in ("PFB401 string", "STORE_ATTR", "before / after", "3.15"):
        assert shown in front


def test_each_rule_has_a_page_with_marked_instructions(site: Path) -> None:
    for rule in RELEASED:
        page = (site / "rules" / f"{rule.stem}.html").read_text(encoding="utf-8")
        assert '<span class="gs">' in page, rule.code


def test_each_page_is_in_the_contents(site: Path) -> None:
    front = (site / "index.html").read_text(encoding="utf-8")
    for page in DOCS.glob("*.md"):
        assert f'href="{page.stem}.html"' in front or page.stem == "index"


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    for page in site.rglob("*.html"):
        loaded = re.findall(
            r"<(?:script|img|iframe)[^>]+src=\"([^\"]+)|<link[^>]+href=\"([^\"]+)", page.read_text(encoding="utf-8")
        )
        assert not [address for found in loaded for address in found if "//" in address], page
