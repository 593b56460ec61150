"""What tests/bench/branches_child.py counts in a program, and what the model takes from the measured page."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from flake8_bytecode_perf.cost import frequencies

ROOT = Path(__file__).parents[1]
CHILD = ROOT / "tests" / "bench" / "branches_child.py"

COUNTED = """\
def work(xs, table):
    found = []
    for x in xs:
        if x == 3:
            continue
        if x is None or x in table:
            found.append(x)
    while found and found[-1] != 1:
        found.pop()
    return [x for x in xs if x] or any(x for x in xs)


def kind(x):
    match x:
        case 1:
            return "one"
        case _:
            return "other" if x else "none"
"""
PROGRAM = """\
import counted

assert counted.work([1, 2, 3, None], {2}) == [1, 2, 3]
assert counted.work([], {}) is False
assert [counted.kind(x) for x in (1, 2, 0)] == ["one", "other", "none"]
"""


def places(folder: Path, source: str, program: str, *options: str) -> list[dict[str, Any]]:
    (folder / "counted.py").write_text(source, encoding="utf-8")
    (folder / "program.py").write_text(program, encoding="utf-8")
    written = folder / "found.json"
    command = [sys.executable, str(CHILD), *options, "--of", "counted", "--write", str(written), "program.py"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    found: list[dict[str, Any]] = json.loads(written.read_text(encoding="utf-8"))
    return found


def test_branches_and_loops_are_counted_and_results_stay_the_same(tmp_path: Path) -> None:
    found = places(tmp_path, COUNTED, PROGRAM)
    assert {(one["line"], one["construct"], one["kind"], one["reached"], one["ran"]) for one in found} == {
        (3, "for", "parameter", 2, 4),
        (4, "guard", "== constant", 4, 1),
        (6, "if", "or", 3, 2),
        (6, "right of or", "is None", 3, 2),
        (8, "while", "while and", 2, 2),
        (8, "right of and", "name", 4, 2),
        (10, "right of or", "other", 2, 1),
        (10, "comprehension", "parameter", 2, 4),
        (10, "filter", "name", 4, 3),
        (10, "generator in any, all, next", "parameter", 1, 0),
        (15, "case", "case", 3, 1),
        (17, "case", "case", 3, 2),
        (18, "conditional expression", "name", 2, 1),
    }
    assert [one["leaves"] for one in found if one["construct"] in {"guard", "if"}] == ["continue", ""]


CALLS = """\
import textwrap
from collections import Counter
from fractions import Fraction


def own(x):
    return x


class Same:
    def run(self, x):
        return own(x)


def work(xs, same, given, kind):
    for x in xs:
        same.run(x)
        given(x)
        kind(x)
        len(xs)
        own(x)


def once(given):
    given(1)
"""


def test_calls_of_unknown_code_in_loops_are_timed_by_what_they_call(tmp_path: Path) -> None:
    program = (
        "import counted, textwrap, math\n"
        "counted.work(['a', 'b'], counted.Same(), textwrap.dedent, counted.Counter)\n"
        "counted.work([1], counted.Same(), math.sin, counted.Fraction)\ncounted.once(math.sin)\n"
    )
    found = places(tmp_path, CALLS, program, "--calls")
    assert [(one["line"], one["kind"], one["callee"], one["ran"]) for one in found] == [
        (18, "given", "other file", 3),
        (19, "kind", "class", 3),
    ]
    assert all(one["median"] > 0 for one in found)


def test_tests_of_a_package_are_not_counted(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("", encoding="utf-8")
    source = "def f(x):\n    return 1 if x else 2\n"
    (tmp_path / "test_counted.py").write_text(source, encoding="utf-8")
    assert places(tmp_path, source, "import counted, test_counted\ncounted.f(1), test_counted.f(1)\n")[0]["reached"] == 1


def measured() -> dict[str, dict[str, tuple[int, float]]]:
    """The rows of the page's tables, by the title of their first column and by kind: the number of places and the mean."""
    found: dict[str, dict[str, tuple[int, float]]] = {}
    title = ""
    for line in (ROOT / "docs" / "branches.md").read_text(encoding="utf-8").splitlines():
        kind, *cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|---"):
            continue
        title = (title or kind) if line.startswith("|") else ""
        if title and title != kind:
            found.setdefault(title, {}).setdefault(kind.strip("`"), (int(cells[0].replace(",", "")), float(cells[-1])))
    return found


def test_the_frequencies_are_those_of_the_page() -> None:
    page = measured()

    def differing(title: str) -> dict[str, float]:
        rows = {kind: row for kind, row in page[title].items() if "*" not in kind and "," not in kind}
        return {kind: mean for kind, (places, mean) in rows.items() if places >= 50 and round(abs(mean - 0.5), 2) >= 0.1}

    assert differing("condition") == frequencies.BLOCKS
    assert differing("left operand of `and`") == frequencies.BEHIND_AND
    assert differing("left operand of `or`") == frequencies.BEHIND_OR
    assert (page["branch"]["filter"][1], page["branch"]["case"][1]) == (frequencies.FILTER, frequencies.CASE)
