"""What flake8 reports of a file depends on the file, the options and the Python alone: a cache may keep it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

pytestmark = pytest.mark.any_python
# what each Python can parse
DATA = sorted(path for path in (Path(__file__).parent / "data").glob("*.py") if "_py3" not in path.stem)[::8]
NAMES = tuple(path.name for path in DATA)
TO_BE_SET = ("LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "PYTHONHASHSEED", "PYTHONIOENCODING", "PYTHONUTF8", "TZ")
HOME = {name: value for name, value in os.environ.items() if name not in TO_BE_SET}


class Way(NamedTuple):
    """One way to ask for the findings of the same files; the folders begin at the one that holds the tree and its link."""

    inside: str = "tree"
    prefix: str = ""
    names: tuple[str, ...] = NAMES
    options: tuple[str, ...] = ("--jobs=1",)
    environment: tuple[tuple[str, str], ...] = ()

    def findings(self, top: Path, min_gain: int = 0) -> list[str]:
        """Return flake8's lines, sorted and without the prefix of their paths."""
        prefix = self.prefix.format(top=top)
        options = ["--isolated", "--select=PFB", f"--bytecode-perf-min-gain={min_gain}", "--bytecode-perf-confidence=likely"]
        done = subprocess.run(
            [sys.executable, "-m", "flake8", *options, *self.options, *[prefix + name for name in self.names]],
            cwd=top / self.inside,
            env=HOME | {name: value.format(top=top) for name, value in self.environment},
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
        lines = done.stdout.splitlines()
        assert (done.returncode, done.stderr) == (int(bool(lines)), "")
        assert [line for line in lines if not line.startswith(prefix)] == []
        return sorted([line.removeprefix(prefix) for line in lines])


FOLDERS = {
    "the tree itself": Way(prefix="./"),
    "an absolute path": Way(prefix="{top}/tree/"),
    "another folder": Way("elsewhere/deep", "../../tree/"),
    "the root": Way("/", "{top}/tree/"),
    "a symbolic link": Way(".", "link/"),
    "the inside of a symbolic link": Way("link"),
}
ORDERS = {
    "the files backwards": Way(names=NAMES[::-1]),
    "every third file first": Way(names=(*NAMES[::3], *NAMES[1::3], *NAMES[2::3])),
    "two processes": Way(options=("--jobs=2",)),
    "two processes, backwards": Way(names=NAMES[::-1], options=("--jobs=2",)),
}
SURROUNDINGS = {
    "the locale C": Way(environment=(("LC_ALL", "C"),)),
    "the locale C, not coerced": Way(environment=(("LC_ALL", "C"), ("PYTHONCOERCECLOCALE", "0"), ("PYTHONUTF8", "0"))),
    "the locale C.UTF-8": Way(environment=(("LC_ALL", "C.UTF-8"),)),
    "a time zone in the east": Way(environment=(("TZ", "Pacific/Kiritimati"),)),
    "a time zone in the west": Way(environment=(("TZ", "XYZ+12"),)),
    "the hash seed 0": Way(environment=(("PYTHONHASHSEED", "0"),)),
    "the hash seed 1": Way(environment=(("PYTHONHASHSEED", "1"),)),
    "a random hash seed": Way(environment=(("PYTHONHASHSEED", "random"),)),
}
WAYS = FOLDERS | ORDERS | SURROUNDINGS


@pytest.fixture(scope="module")
def top(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds a small tree of files with findings, a link to it, and another folder."""
    folder = tmp_path_factory.mktemp("hermetic")
    (folder / "tree").mkdir()
    (folder / "elsewhere" / "deep").mkdir(parents=True)
    (folder / "link").symlink_to("tree")
    for path in DATA:
        shutil.copy(path, folder / "tree")
    return folder


@pytest.fixture(scope="module")
def expected(top: Path) -> list[str]:
    """Return the findings of the plain way, of which there are many in many files."""
    found = Way().findings(top)
    assert len({line.partition(":")[0] for line in found}) > len(NAMES) // 2
    assert Way().findings(top, min_gain=40) != found
    return found


@pytest.fixture(scope="module")
def latin_1(top: Path) -> Way:
    """Return the way through a locale whose encoding is Latin-1, made here if the system has the sources of one."""
    compiler = shutil.which("localedef")
    command = [compiler or "localedef", "-i", "en_US", "-f", "ISO-8859-1", str(top / "en_US.ISO-8859-1")]
    if compiler is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no Latin-1 locale can be made here")
    environment = {"LC_ALL": "en_US.ISO-8859-1", "LOCPATH": str(top)}
    ask = [sys.executable, "-c", "import locale; print(locale.getencoding())"]
    told = subprocess.run(ask, env=HOME | environment, capture_output=True, text=True, check=True).stdout
    if told.strip() != "ISO-8859-1":
        pytest.skip(f"this Python takes the locale for {told.strip()}")
    return Way(environment=tuple(environment.items()))


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_findings_are_the_same_by_every_way(top: Path, expected: list[str], way: Way) -> None:
    assert way.findings(top) == expected


@pytest.mark.parametrize(
    "way",
    [
        pytest.param(way, id=name, marks=() if name in ("the inside of a symbolic link", "two processes") else pytest.mark.full)
        for name, way in WAYS.items()
    ],
)
def test_findings_are_others_where_the_options_are(top: Path, expected: list[str], way: Way) -> None:
    assert way.findings(top, min_gain=40) != expected


def test_findings_are_the_same_in_a_latin_1_locale_and_others_where_the_options_are(
    top: Path, expected: list[str], latin_1: Way
) -> None:
    assert latin_1.findings(top) == expected
    assert latin_1.findings(top, min_gain=40) != expected


@pytest.mark.parametrize("name", NAMES[::5])
def test_a_file_alone_has_the_findings_that_it_has_among_others(top: Path, expected: list[str], name: str) -> None:
    alone = Way(names=(name,)).findings(top)
    assert alone == [line for line in expected if line.startswith(f"{name}:")]
    assert alone != expected
