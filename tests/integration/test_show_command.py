"""`bytecode-perf show` and `explain` as a user runs them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from in_process import bytecode_perf
from pages import JOINED, QUADRATIC
from terminals import on_a_terminal

from flake8_bytecode_perf.cli import main
from flake8_bytecode_perf.cli._page import page
from flake8_bytecode_perf.cli.side_by_side import Region, region_after
from flake8_bytecode_perf.cost.tables import table
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import TARGETS

if TYPE_CHECKING:
    from pathlib import Path

HOISTED = """\
import re


class Meter:
    def __init__(self):
        self.rate = 3

    def total(self, rows):
        total = 0
        for row in rows:
            # what a row weighs
            total += self.rate * row + self.rate * 2 - self.rate
        return total


def by_second(pairs):
    return sorted(pairs, key=lambda pair: pair[1])
"""
SEARCHED = """\
def common(rows, allowed):
    names = [name.strip() for name in allowed]
    found = []
    for row in rows:
        for name in names:
            found.append(sorted(found, key=lambda one: one[0]))
        if row in names:
            found.append(row)
    return found
"""
PARTIAL = """\
class Report:
    def __init__(self):
        self.total = 0

    def add(self, rows):
        for row in rows:
            self.total += row
"""


def shown(folder: Path, source: str, place: str = "page.py", *options: str) -> list[str]:
    """Return the lines that are shown; with the bytecode, unless other options are given."""
    (folder / "page.py").write_text(source)
    ended = bytecode_perf(folder, "show", *(options or ("--verbose",)), place)
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout.splitlines()


def marked(lines: list[str]) -> list[str]:
    """The instructions behind a star."""
    return [line.partition(" *  ")[2].split()[0] for line in lines if " *  " in line]


def before_of(lines: list[str]) -> list[str]:
    """Return the lines on the code before the rewrite."""
    start = next(number for number, line in enumerate(lines) if line.startswith("before, on Python "))
    return lines[start : lines.index("", start)]


def plain(text: str) -> str:
    """Return what a terminal shows without its colours."""
    return re.sub(r"\x1b\[[\d;]*m", "", text)


def test_a_finding_is_shown_with_its_bytecode_and_what_it_saves(tmp_path: Path) -> None:
    lines = shown(tmp_path, QUADRATIC)
    assert lines[0].startswith("page.py:7: PFB401 string `self.html` grows by `+=`")
    assert "(certain" in lines[0]
    before = before_of(lines)
    assert marked(before) == ["BINARY_OP", "STORE_ATTR"]
    [growing] = [line for line in before if line.startswith("   7  ")]
    assert "self.html += " in growing
    assert "LOAD_FAST" in growing
    assert not any("__init__" in line for line in before)
    assert [line.split()[0] for line in lines[-8:-1]] == [*TARGETS]
    assert all(float(line.split()[-3]) > float(line.split()[-2]) for line in lines[-8:-1])
    assert all(line.endswith("%") for line in lines[-8:-1])
    assert [line.split()[0] for line in lines[-8:-1] if " (derived) " in line] == ["3.12"]


def test_by_default_the_lines_and_the_savings_are_shown_without_bytecode(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text(PARTIAL.replace("self.total += row", "self.total += row  # all"))
    (tmp_path / "setup.cfg").write_text("[flake8]\nbytecode-perf-targets = 3.11\n")  # gains differ by Python
    head, _, obstacle, _, *lines = bytecode_perf(tmp_path, "show", "page.py:7").stdout.splitlines()
    assert re.match(r"page\.py:7: PFB202 .* \(likely, unsafe fix\)$", head)
    assert obstacle.endswith("(seen-after-error)")
    after = lines.index("after `bytecode-perf fix --unsafe-fixes`:")
    assert lines[:4] == [
        "",
        "before:",
        "   6          for row in rows:",
        "   7              self.total += row  # all  *  " + lines[3].split("  *  ")[1],
    ]
    assert set(lines[3].split("  *  ")[1].split(", ")) >= {"LOAD_ATTR", "STORE_ATTR"}
    assert [line.strip() for line in lines[after + 1 : after + 5]] == [
        "6          total = self.total",
        "7          for row in rows:",
        "8              total += row  # all",
        "9          self.total = total",
    ]
    python = r"3\.1\d( \(derived\))?"
    assert re.fullmatch(rf"saves \d+% of an iteration on {python} \(({python}: \d+%(, )?){{4}}\)", lines[after + 6])


def test_in_brief_a_long_loop_has_a_mark_where_lines_are_left_out(tmp_path: Path) -> None:
    calls = "".join([f"            self.call_{number}(row)\n" for number in range(30)])
    more = "            # a comment\n            self.total = row\n            self.total"
    source = PARTIAL.replace("            self.total", f"{calls}{more}")
    (tmp_path / "page.py").write_text(source)
    lines = bytecode_perf(tmp_path, "show", "page.py:39").stdout.splitlines()
    before = lines[lines.index("before:") + 1 : next(number for number, line in enumerate(lines) if line.startswith("after"))]
    assert [line.split()[0] for line in before] == ["6", "…", "38", "39"]


def test_in_brief_growth_names_the_example_that_was_measured(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text(QUADRATIC)
    found = bytecode_perf(tmp_path, "show", "page.py").stdout
    assert re.search(r"^saves \d+% of the rule's example of 2,000 iterations on \S+( \(derived\))? \(3", found, re.MULTILINE)


WHY_NOT = """\
def likely(xs):
    return ",".join(str(x) for x in xs)


class Rare:
    def __repr__(self):
        return ", ".join(str(x) for x in self.xs)


def little(xs, count):
    n = 0
    for x in xs:
        n = count(x, n, key=len)
    return n


def short(rows, allowed):
    names = [name.strip() for name in allowed]
    for row in rows:
        if row in names:
            print(row)


def numbers():
    html = ""
    for row in range(1000):
        html += f"<td>{row}</td>"
    return html


def passed(sep, xs):
    return sep.join(str(x) for x in xs)


def brief():
    first, second = [1, 2]
    return first + second


def counted(rows):
    global total
    for row in rows:
        if row:
            total += row
"""


@pytest.mark.parametrize(
    ("line", "section", "reason"),
    [
        (2, {}, "it is only likely (--confidence likely)"),
        (2, {"confidence": "likely"}, ""),
        (2, {"min-gain": 90}, "it is only likely, and it saves less than 90% of an iteration (--min-gain)"),
        (20, {"min-gain": 90}, "it is only likely, and it saves less than 10% at the expected length (--min-gain 0)"),
        (32, {"min-gain": 90}, "it is only likely, and it saves less than 90% of an iteration (--min-gain)"),
        (2, {"confidence": "likely", "min-gain": 90}, "it saves less than 90% of an iteration (--min-gain)"),
        (7, {}, "the code rarely runs, as far as the file shows (--bytecode-perf-heat)"),
        (7, {"heat": "module", "confidence": "likely"}, ""),
        (13, {}, "it saves no measurable time (--min-gain 0)"),
        (13, {"min-gain": 0, "confidence": "likely"}, ""),
        (20, {}, "it is only likely, and it saves less than 10% at the expected length (--min-gain 0)"),
        (27, {}, ""),
        (27, {"min-share": 90}, "it saves less than 90% of a call of its function (--min-share)"),
        (27, {"min-share": 90, "min-gain": 0}, ""),
        (36, {}, "it saves too few nanoseconds to notice (--min-gain 0)"),
        (36, {"min-gain": 0}, ""),
        (44, {"targets": "3.15"}, "it may be slower if the loop makes few iterations (--min-gain 0)"),
        (44, {"targets": "3.15", "min-gain": 0}, ""),
    ],
)
def test_each_finding_says_why_check_leaves_it_out(tmp_path: Path, line: int, section: dict[str, object], reason: str) -> None:
    """What is said is what check does: it reports the finding just where nothing is said."""
    options = {"targets": "3.13", **section}
    lines = "".join([f"bytecode-perf-{name} = {value}\n" for name, value in options.items()])
    (tmp_path / "setup.cfg").write_text(f"[flake8]\n{lines}")
    head, told, *_ = shown(tmp_path, WHY_NOT, f"page.py:{line}")
    assert told == f"  check leaves it out: {reason}" if reason else "leaves it out" not in told
    checked = bytecode_perf(tmp_path, "check", "page.py").stdout
    assert bool(re.search(rf"^page\.py:{line}:\d+: {head.split()[1]} ", checked, re.MULTILINE)) is not bool(reason)


def test_what_flake8_is_told_to_leave_out_says_so(tmp_path: Path) -> None:
    told = "  check leaves it out: noqa, the baseline or flake8's configuration hides it"
    assert shown(tmp_path, QUADRATIC.replace('+= "x"', '+= "x"  # noqa'), "page.py:7")[1] == told
    (tmp_path / "setup.cfg").write_text("[flake8]\nextend-exclude = page.py\n")
    assert shown(tmp_path, QUADRATIC, "page.py:7")[1] == "  check leaves it out: flake8's configuration excludes the file"
    (tmp_path / "setup.cfg").unlink()
    (tmp_path / "test_page.py").write_text(QUADRATIC)
    for place in ("test_page.py", "test_page.py:7"):
        assert bytecode_perf(tmp_path, "show", place).stdout.splitlines()[1] == (
            "  check leaves it out: the file contains tests (--tests)"
        )


def test_with_a_profile_the_share_is_one_of_the_run(tmp_path: Path) -> None:
    (tmp_path / "run.raw").write_text("numbers (page.py:27) 1\nmain (app.py:1) 9\n")
    (tmp_path / "setup.cfg").write_text("[flake8]\nbytecode-perf-profile = ./run.raw\nbytecode-perf-min-share = 50\n")
    told = "  check leaves it out: it saves less than 50% of the profiled run (--min-share)"
    assert shown(tmp_path, WHY_NOT, "page.py:27")[1] == told


CLAMPED = """\
def water(heights):
    left, right, best = 0, len(heights) - 1, 0
    while left < right:
        best = max(best, min(heights[left], heights[right]) * (right - left))
        if heights[left] < heights[right]:
            left += 1
        else:
            right -= 1
    return best
"""


def test_it_says_on_which_pythons_a_finding_is_reported_and_how_a_team_gets_the_same(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text(CLAMPED)

    def told(*arguments: str, **section: str) -> list[str]:
        lines = "".join([f"bytecode-perf-{name} = {value}\n" for name, value in section.items()])
        (tmp_path / "setup.cfg").write_text(f"[flake8]\n{lines}")
        found = bytecode_perf(tmp_path, "show", *arguments, "page.py:4").stdout
        return [line for line in found.splitlines() if line.startswith("reported on ")]

    for options in ([], ["--verbose"]):
        [line] = told(*options)
        assert line.startswith("reported on 3.11; not on 3.12, 3.13, ")
        assert line.endswith("(bytecode-perf-targets sets the Pythons that count, whichever runs flake8)")
    assert told(targets="3.11,3.13") == []
    (tmp_path / "page.py").write_text(QUADRATIC.replace("    def __init__", "\n\n    def __init__")[:-1])
    assert told() == []


def test_each_python_has_one_row_of_savings_however_many_examples_show_the_variant(tmp_path: Path) -> None:
    lines = shown(tmp_path, "def f(xs):\n    for x in xs:\n        print(x, len(x), 2, 3)\n        x.close()\n", "page.py:3")
    lines = lines[: lines.index("", lines.index(next(line for line in lines if line.startswith("saving")))) + 1]
    assert "PFB102 `print` is read once per iteration" in lines[0]
    assert [line.split()[0] for line in lines[-8:-1]] == [*TARGETS]
    examples = [pair for name, pair in table("3.13")["records"]["PFB102"]["pairs"].items() if name.startswith("builtin")]
    assert len(examples) > 1
    least = min(examples, key=lambda pair: pair["saved"])
    assert lines[-6].split()[:3] == ["3.13", f"{least['slow']:.1f}", f"{least['fast']:.1f}"]


@pytest.mark.parametrize(
    ("source", "place", "end"),
    [
        (PARTIAL, "page.py:7", "(likely, unsafe fix)"),
        (HOISTED, "page.py:11", "(likely)"),  # its fix is safe
        (SEARCHED, "page.py:8", "(likely)"),  # it has none
    ],
)
def test_an_unsafe_fix_is_called_so(source: str, place: str, end: str, tmp_path: Path) -> None:
    (tmp_path / "setup.cfg").write_text("[flake8]\nbytecode-perf-targets = 3.11\n")  # gains differ by Python
    assert shown(tmp_path, source, place)[0].endswith(end)


def test_without_a_fix_the_reason_and_the_function_of_the_fast_example_are_shown(tmp_path: Path) -> None:
    lines = shown(tmp_path, SEARCHED, "page.py:8")
    start = lines.index("no fix: the rule has no automatic fix")
    assert lines[start + 1] == "rewritten by hand, in the example of `bytecode-perf explain PFB310`:"
    assert any("set(" in line for line in lines[start:])
    assert not any("LOAD_BUILD_CLASS" in line or "def work" in line for line in lines[start:])
    assert not marked(lines[start:])


def test_the_code_of_other_functions_in_the_loop_is_left_out(tmp_path: Path) -> None:
    lines = shown(tmp_path, SEARCHED, "page.py:8")
    assert marked(lines) == ["CONTAINS_OP"]
    own = before_of(lines)
    assert any("<code object <lambda>>" in line for line in own)
    assert not any("one[0]" in line and "BINARY_SUBSCR" in line for line in own)
    assert sum("lambda" in line for line in own) == 2  # the source of the line, and the constant


def test_of_a_long_loop_only_its_start_and_the_lines_around_the_finding_are_shown(tmp_path: Path) -> None:
    calls = "".join([f"            self.call_{number}(row)\n" for number in range(30)])
    source = PARTIAL.replace("            self.total", f"{calls}            self.total = row\n            self.total").rstrip()
    lines = shown(tmp_path, f"{source}\n{calls}", "page.py:38")
    assert "PFB202" in lines[0]
    before, _, after = "\n".join(lines).partition("\nafter `")
    for listing in (before, after):
        assert "for row in rows:" in listing
        assert [number for number in range(30) if f"call_{number}(" in listing] in ([0, 1, 29], [0, 1, 28, 29])
        assert len(re.findall(r" …$", listing, re.MULTILINE)) == 2


def test_the_most_important_finding_at_a_line_comes_first(tmp_path: Path) -> None:
    source = QUADRATIC.replace('"x"', 'f"{row.name}"') + "            self.count += row.count + self.size * self.size\n"
    lines = shown(tmp_path, source, "page.py:7")
    codes = [line.split()[1] for line in lines if re.match(r"page\.py:\d: PFB", line)]
    assert codes[0] == "PFB401"
    assert "PFB201" in codes[1:]


def test_only_the_instructions_of_the_finding_are_marked(tmp_path: Path) -> None:
    source = "def f(xs):\n    n = 0\n    for x in xs:\n        n += len(x) + abs(n)\n    return n\n"
    lines = shown(tmp_path, source, "page.py:4")
    starts = [number for number, line in enumerate(lines) if line.startswith("page.py:4: PFB102")]
    assert len(starts) == 2
    for start in starts:
        [star] = [line for line in lines[start : lines.index("", lines.index("", start) + 1)] if " *  " in line]
        [name] = re.findall("PFB102 `(.*?)`", lines[start])
        assert name in star.split(" *  ")[1]


def test_what_a_fix_writes_is_shown_with_its_bytecode(tmp_path: Path) -> None:
    lines = shown(tmp_path, HOISTED, "page.py:11")
    assert "PFB201 `self.rate` is read 3 times per iteration" in lines[0]
    start = lines.index("after `bytecode-perf fix`:")
    assert marked(lines[:start]) == ["LOAD_ATTR"] * 3
    after = lines[start:]
    assert any("rate = self.rate" in line for line in after)
    assert any("total += rate * row + rate * 2 - rate" in line for line in after)
    assert not marked(after)
    assert not any("return total" in line for line in after)
    assert lines[-2].startswith("3.15")
    assert lines[-2].endswith("%")


def test_an_import_that_a_fix_adds_is_shown(tmp_path: Path) -> None:
    lines = shown(tmp_path, HOISTED, "page.py:17")
    start = lines.index("after `bytecode-perf fix`:")
    assert lines[start + 1].strip() == "from operator import itemgetter"
    assert any("key=itemgetter(1)" in line for line in lines[start:])


def test_a_line_shows_what_saves_too_little_as_well(tmp_path: Path) -> None:
    source = "def f(xs, count):\n    n = 0\n    for x in xs:\n        n = count(x, n, key=len)\n    return n\n"
    assert shown(tmp_path, source) == ["page.py: no findings in this file"]  # nor anything that saves a measurable time
    lines = shown(tmp_path, source, "page.py:4")
    assert "PFB102" in lines[0]


def test_a_file_without_findings_names_the_lines_that_show_more(tmp_path: Path) -> None:
    (tmp_path / "setup.cfg").write_text("[flake8]\nbytecode-perf-targets = 3.13\n")
    source = WHY_NOT.partition("def numbers")[0]
    [line] = shown(tmp_path, source)
    start = r"page\.py: no findings in this file; check leaves out 3"
    told = re.fullmatch(rf"{start}: (.*); `bytecode-perf show (\S+)` says why", line)
    assert told
    assert {*told[1].split(", ")} == {"line 20 (PFB310)", "line 2 (PFB525)", "line 7 (PFB525)"}
    assert "check leaves it out: " in shown(tmp_path, source, told[2])[1]
    more = shown(tmp_path, source + source.partition("\n\n\n")[0])[0]
    assert "check leaves out 4: " in more
    assert ", …; " in more


def test_a_file_in_which_nothing_can_be_saved_says_just_that(tmp_path: Path) -> None:
    assert shown(tmp_path, "def f(rows):\n    return rows\n") == ["page.py: no findings in this file"]


BEATEN = """\
def grows(xs, word: str):
    s = ""
    for x in xs:
        s = "".join([s, word])
    return s
"""


def test_a_line_shows_what_check_reports_beside_what_it_leaves_out(tmp_path: Path) -> None:
    """PFB603 yields to PFB402, which is only likely."""
    (tmp_path / "setup.cfg").write_text("[flake8]\nbytecode-perf-targets = 3.14\n")
    lines = [line for line in shown(tmp_path, BEATEN, "page.py:4") if line.startswith("page.py:4: PFB")]
    assert [line.split()[1] for line in lines] == ["PFB402", "PFB603"]
    assert [line.split()[1] for line in bytecode_perf(tmp_path, "check", "page.py").stdout.splitlines()] == ["PFB603"]


def test_a_line_within_no_finding_says_so(tmp_path: Path) -> None:
    assert shown(tmp_path, HOISTED, "page.py:6") == ["page.py: no findings at line 6 or in the loop around it"]


def test_a_line_without_a_finding_names_the_nearest_of_its_function(tmp_path: Path) -> None:
    source = f"{QUADRATIC}\n\ndef idle(rows):\n    return rows\n"
    told = "page.py: no findings at line {} or in the loop around it"
    line = 1 + next(number for number, text in enumerate(source.splitlines()) if "+=" in text)
    first = line - 2
    assert shown(tmp_path, source, f"page.py:{first}") == [
        f"{told.format(first)}; the nearest in this function: line {line} (PFB401)"
    ]
    last = len(source.splitlines())
    assert shown(tmp_path, source, f"page.py:{last}") == [told.format(last)]
    inner = source.replace("        for", "        def inner():\n            return 1\n        for", 1)
    [only] = shown(tmp_path, inner, f"page.py:{line}")
    assert only.endswith(f"; the nearest in this function: line {line + 2} (PFB401)")


def test_noqa_hides_a_finding_but_not_from_who_asks_for_its_line(tmp_path: Path) -> None:
    source = QUADRATIC.replace('+= "x"', '+= "x"  # noqa')
    assert shown(tmp_path, source) == [
        "page.py: no findings in this file; check leaves out 1: line 7 (PFB401); `bytecode-perf show page.py:7` says why"
    ]
    assert "PFB401" in shown(tmp_path, source, "page.py:7:12")[0]


def test_a_statement_outside_of_loops_is_shown_alone(tmp_path: Path) -> None:
    lines = shown(tmp_path, "import os\n\n\ndef f(self):\n    y = 2\n    self.a = sum([1, 2, 3])\n    return y\n", "page.py:6")
    sources = [line[6:].strip() for line in lines if line[:4].strip().isdigit()]
    assert sources
    assert all(source.startswith("self.a = ") for source in sources)


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("no.py", "no.py can't be read (No such file or directory)"),
        ("no.py:3", "no.py can't be read (No such file or directory)"),
        (".", ". can't be read (Is a directory)"),
        ("page.py:99", "page.py has no line 99; its last line is 6"),
        ("page.py:0", "page.py has no line 0; its last line is 6"),
        ("page.py:render", "page.py:render: 'render' is not a line; give its number, as in page.py:1"),
        ("page.py:", "page.py:: '' is not a line; give its number, as in page.py:1"),
        ("no.py:render", "no.py:render can't be read (No such file or directory)"),
        ("stray.py", "stray.py is not valid Python"),
        ("old.py", "old.py is not valid Python"),
    ],
)
def test_what_cannot_be_shown_is_one_line(tmp_path: Path, place: str, told: str) -> None:
    (tmp_path / "page.py").write_text(JOINED)
    (tmp_path / "old.py").write_text("print 'hello'\n")
    (tmp_path / "stray.py").write_text(f"{QUADRATIC}\nreturn 1\n")  # which parses
    ended = bytecode_perf(tmp_path, "show", place)
    assert ended.returncode == 2
    assert ended.stderr.startswith(f"bytecode-perf: {told}")
    assert len(ended.stderr.splitlines()) == 1


def test_lines_that_stay_or_move_are_found_again() -> None:
    before = [f"{number}\n" for number in range(20)]
    assert region_after(before, before, Region(4, 6)) == (Region(4, 6), [])
    assert region_after(before, ["new\n", *before], Region(10, 12)) == (Region(11, 13), ["new\n"])
    assert region_after(before, [*before[:8], "new\n", *before[8:]], Region(10, 12)) == (Region(9, 13), [])
    assert region_after(before, [*before[:9], "new\n", *before[12:]], Region(10, 12)) == (Region(10, 10), [])


@pytest.mark.parametrize("rule", [RULES[0], RULES[-1]], ids=lambda rule: rule.code)
@pytest.mark.parametrize("named", ["code", "name"])
def test_a_rules_page_is_printed_as_it_is(tmp_path: Path, rule: object, named: str) -> None:
    ended = bytecode_perf(tmp_path, "explain", getattr(rule, named))
    assert (ended.returncode, ended.stdout) == (0, page(rule))  # type: ignore[arg-type]  # a rule


def test_a_terminal_gets_colours(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text(QUADRATIC)
    for command in (["show", "page.py"], ["explain", "PFB401"]):
        assert "\x1b[1" in on_a_terminal(tmp_path, *command)
        assert "\x1b[3" not in on_a_terminal(tmp_path, *command, NO_COLOR="1")


def test_a_narrow_terminal_gets_the_instructions_below_their_line_and_breaks_no_name(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text(QUADRATIC.replace("html", "html_of_the_whole_page"))
    wide, narrow = (plain(on_a_terminal(tmp_path, "show", "-v", "page.py", COLUMNS=columns)) for columns in ("120", "60"))
    for text in (wide, narrow):
        assert "…" not in text
        assert 'self.html_of_the_whole_page += "x"' in text
        assert re.search("^[^:]* STORE_ATTR +html_of_the_whole_page", text, re.MULTILINE)
    assert "LOAD_FAST" in next(line for line in wide.splitlines() if '+= "x"' in line)
    assert "LOAD_FAST" not in next(line for line in narrow.splitlines() if '+= "x"' in line)
    assert max(map(len, narrow.splitlines())) <= 60


def test_a_code_may_be_written_small_and_the_reserved_one_has_a_page(tmp_path: Path) -> None:
    assert bytecode_perf(tmp_path, "explain", "pfb401").stdout.startswith("# PFB401 ")
    assert bytecode_perf(tmp_path, "explain", "PFB504").stdout.startswith("# PFB504 dict-loop")


def test_without_a_code_the_rules_are_listed(tmp_path: Path) -> None:
    lines = bytecode_perf(tmp_path, "explain").stdout.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in RULES]
    assert lines[0].startswith("PFB101 module-level-loop: ")
    assert any(line.startswith("PFB803 generator-argument (has a fix): ") for line in lines)


@pytest.mark.parametrize("prefix", ["PFB4", "pfb40", "PFB"])
def test_the_rules_of_a_group_are_listed(tmp_path: Path, prefix: str) -> None:
    lines = bytecode_perf(tmp_path, "explain", prefix).stdout.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in RULES if rule.code.startswith(prefix.upper())]


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("PFB999", "'PFB999' is not the code or name of a rule; `bytecode-perf explain` lists the rules"),
        ("PF", "'PF' is not the code or name of a rule; `bytecode-perf explain` lists the rules"),
        ("PFB9", "'PFB9' is not the code or name of a rule; `bytecode-perf explain` lists the rules"),
        ("pfb41", "'pfb41' is not the code or name of a rule; did you mean quadratic-concatenation (PFB401)?"),
        ("401", "'401' is not the code or name of a rule; did you mean quadratic-concatenation (PFB401)?"),
        ("quadratic", "'quadratic' is not the code or name of a rule; did you mean quadratic-concatenation (PFB401)?"),
        ("apend-loop", "'apend-loop' is not the code or name of a rule; did you mean append-loop (PFB501)?"),
        (
            "sum",
            (
                "'sum' is not the code or name of a rule; did you mean sum-of-lists (PFB519), sum-of-products (PFB534) or "
                "string-sum (PFB602)?"
            ),
        ),
        ("PFB000", "PFB000 is not a rule: it reports an internal error"),
        ("", "'' is not the code or name of a rule; `bytecode-perf explain` lists the rules"),
    ],
)
def test_what_is_no_rule_is_one_line(capsys: pytest.CaptureFixture[str], named: str, told: str) -> None:
    assert main(["explain", named]) == 2
    assert capsys.readouterr() == ("", f"bytecode-perf explain: error: {told}\n")


@pytest.mark.parametrize("command", ["show", "explain", "bench"])
def test_an_unknown_option_is_one_line_of_the_command(capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert main([command, "PFB401", "--hlep"]) == 2
    assert capsys.readouterr() == ("", f"bytecode-perf {command}: error: unknown option --hlep; did you mean `--help`?\n")


def test_a_notebook_is_not_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "book.ipynb").write_text('{"cells": []}')
    assert main(["show", str(tmp_path / "book.ipynb")]) == 2
    assert "book.ipynb is a Jupyter notebook; run `nbqa" in capsys.readouterr().err
