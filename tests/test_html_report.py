"""`check --format html`: the page parses, loads nothing, shows each finding, and escapes what it shows."""

from __future__ import annotations

import ast
import base64
import hashlib
import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from in_process import bytecode_perf
from profiled import PAGE_CLASS

from flake8_bytecode_perf.cli._html import details
from flake8_bytecode_perf.cli._html import page as html_page
from flake8_bytecode_perf.cli._html.excerpt import excerpt
from flake8_bytecode_perf.cli._html.savings import chart
from flake8_bytecode_perf.cli._savings import Saving
from flake8_bytecode_perf.cli.side_by_side import Region
from flake8_bytecode_perf.cost.tables import table
from flake8_bytecode_perf.settings import RUNNING_TARGET, TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EMPTY = {"br", "input", "meta"}
EVERYTHING = ("--min-gain=0", "--confidence=likely")
HOSTILE = "</script><img src=x onerror=alert(1)>&\"'"
PAGE = f"""\
import re


{PAGE_CLASS}

def years(lines):
    found = []
    for line in lines:
        if re.match(r"\\d{{4}}", line):
            found = found + [line]
    return found
"""
TALLY, RENDER, YEARS = "tally (page.py:10)", "render (page.py:14)", "years (page.py:20)"


class Element:
    """An element of a page, with its attributes, its elements and its text."""

    def __init__(self, name: str, attributes: dict[str, str | None]) -> None:
        self.name, self.attributes = name, attributes
        self.elements: list[Element] = []
        self.text = ""

    def all(self, name: str = "", /, **wanted: str) -> list[Element]:
        """All elements in it of a name, with these attributes, in order."""
        return [one for one in self.walk() if name in ("", one.name) and one.has(wanted)]

    def one(self, name: str = "", /, **wanted: str) -> Element:
        [found] = self.all(name, **wanted)
        return found

    def has(self, wanted: dict[str, str]) -> bool:
        attributes = {key.replace("-", "_"): (value or "").split() for key, value in self.attributes.items()}
        return all(value in attributes.get(key.strip("_"), ()) for key, value in wanted.items())

    def walk(self) -> Iterator[Element]:
        for element in self.elements:
            yield element
            yield from element.walk()


class Reader(HTMLParser):
    """Reads a page; each element must be closed, in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        assert len(element.attributes) == len(attrs), f"an attribute of {tag} is given twice"
        self.open[-1].elements.append(element)
        if tag not in EMPTY:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data


def read(text: str) -> Element:
    assert text.startswith("<!doctype html>\n")
    reader = Reader()
    reader.feed(text)
    reader.close()
    [root] = reader.open
    return root


def report(folder: Path, *arguments: str, given: str = "") -> Element:
    """The page that `check` writes with these arguments."""
    done = bytecode_perf(folder, "check", "--format=html", "-o", "report.html", *arguments, given=given)
    assert done.returncode in (0, 1), done.stderr
    return read((folder / "report.html").read_text(encoding="utf-8"))


def findings(page: Element) -> list[str]:
    """The code of each finding, in order."""
    return [one.attributes["data-code"] or "" for one in page.all("article")]


def card(page: Element, code: str) -> Element:
    return page.one("article", data_code=code)


def source(page: Element, code: str) -> Element:
    """The rows of the source that shows a finding."""
    return card(page, code).one("table", class_="listing").one("tbody")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "page.py").write_text(PAGE, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Element:
    """The report on the page, with all that is found."""
    folder = tmp_path_factory.mktemp("everything")
    (folder / "page.py").write_text(PAGE, encoding="utf-8")
    return report(folder, *EVERYTHING)


@pytest.fixture
def profiled(folder: Path) -> Path:
    (folder / "run.raw").write_text(f"{TALLY} 300\n{RENDER} 650\n{YEARS} 50\n", encoding="utf-8")
    return folder


def test_the_page_is_well_formed_and_its_links_lead_somewhere(everything: Element) -> None:
    assert everything.one("html").attributes["lang"] == "en"
    assert everything.one("title").text == "bytecode-perf: 4 findings in 1 file (1 file checked)"
    assert "width=device-width" in (everything.one("meta", name="viewport").attributes["content"] or "")
    names = [one.attributes["id"] for one in everything.all() if "id" in one.attributes]
    assert len(names) == len({*names})
    links = [one.attributes["href"] or "" for one in everything.all("a")]
    assert {link.removeprefix("#") for link in links} <= {*names}
    assert len(links) == 1 + 2 * len(findings(everything))


def test_the_page_loads_nothing_and_runs_nothing_but_its_own_script(everything: Element) -> None:
    given = {name for one in everything.all() for name in one.attributes}
    assert not given & {"src", "srcset", "style", "action", "data", "poster"}
    assert not [name for name in given if name.startswith("on")]
    assert not everything.all("link")
    style, script = everything.one("style").text, everything.one("script").text
    assert not re.search(r"url\(|@import|https?:|fetch|import\(", style + script)
    policy = everything.one("meta", http_equiv="Content-Security-Policy").attributes["content"] or ""
    assert policy.startswith("default-src 'none'; ")
    for text in (style, script):
        assert f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" in policy


def test_each_finding_is_there_with_its_place_and_message(everything: Element, folder: Path) -> None:
    found = json.loads(bytecode_perf(folder, "check", "--format=json", "--sort=gain", *EVERYTHING).stdout)["findings"]
    assert findings(everything) == [one["code"] for one in found]
    for one, shown in zip(found, everything.all("article"), strict=True):
        assert shown.one(class_="place").text == f"{one['path']}:{one['line']}:{one['column']} in {one['where']}"
        assert shown.one(class_="message").text == one["message"].replace("`", "")
        assert shown.attributes["data-fix"] == one["fix"]
        assert ("likely" in shown.one("h3").text) == (one["confidence"] == "likely")
        assert len(shown.all(class_="doubts")) == bool(one["obstacles"])


def test_the_order_is_by_gain_unless_another_one_is_wanted(everything: Element, folder: Path) -> None:
    assert findings(everything)[:2] == ["PFB401", "PFB405"]
    assert findings(report(folder, *EVERYTHING, "--sort=place")) == ["PFB202", "PFB401", "PFB515", "PFB405"]


def test_the_overview_lists_all_findings_in_the_same_order(everything: Element) -> None:
    rows = everything.one("ol").all("li")
    assert [row.one("a").attributes["href"] for row in rows] == [f"#{one.attributes['id']}" for one in everything.all("article")]
    assert [row.attributes["data-code"] for row in rows] == findings(everything)
    assert rows[0].all(class_="saved")[0].text.strip() == "quadratic"
    assert re.fullmatch(r"<?\d+% of a call", rows[-1].all(class_="saved")[0].text)


def test_a_profile_gives_the_order_and_the_time_of_each_line(profiled: Path) -> None:
    page = report(profiled, "--profile=run.raw", *EVERYTHING)
    assert findings(page)[0] == "PFB401"
    hot = card(page, "PFB401")
    assert hot.one("p", class_="saved").text == "65% of the run"
    times = {row.one(class_="number").text: row.one(class_="time") for row in source(page, "PFB401").all("tr")}
    assert (times["14"].text, times["14"].attributes["class"]) == ("65.0%", "time heat5")
    assert (times["13"].text, times["13"].attributes["class"]) == ("", "time heat0")
    assert page.one(class_="legend").text.endswith("0.1%1%5%15%30%")
    assert "Profile: run.raw" in page.one("header", class_="page").text


def test_without_a_profile_no_time_is_shown(everything: Element) -> None:
    assert not everything.all(class_="time")
    assert not everything.all(class_="legend")
    assert "Profile" not in everything.one("header", class_="page").text


def test_a_profile_without_lines_is_said_to_have_none(folder: Path) -> None:
    (folder / "run.raw").write_text("tally (page.py:8) 300\nrender (page.py:12) 650\nyears (page.py:17) 50\n", encoding="utf-8")
    page = report(folder, "--profile=run.raw", *EVERYTHING)
    assert "The profile knows the time of functions only, not of lines." in card(page, "PFB401").text
    assert not page.all(class_="time")


def test_a_file_that_has_changed_since_the_profile_is_said_to_have(folder: Path) -> None:
    (folder / "run.raw").write_text(f"tally ({folder}/page.py:100) 300\nrender ({folder}/page.py:104) 700\n", encoding="utf-8")
    page = report(folder, "--profile=run.raw", *EVERYTHING)
    assert "The file has changed since the profile was recorded" in page.all("article")[0].text
    assert not page.all(class_="time")


def test_the_slow_code_is_marked_in_its_loop_and_the_lines_around(everything: Element) -> None:
    rows = source(everything, "PFB405").all("tr")
    assert [row.one(class_="number").text for row in rows] == ["17", "18", "19", "20", "21", "22"]
    assert rows[0].one(class_="text").text == "def years(lines):"
    assert [row.one("mark").text for row in rows if row.all("mark")] == ["found + [line]"]


def test_marks_are_in_the_right_place_behind_wide_characters(folder: Path) -> None:
    (folder / "page.py").write_text("def f(d, xs):\n    for x in xs:\n        é = '😀'; d['ß'] += [x]; d['ß'] = d['ß'] + [x]\n")
    page = report(folder, *EVERYTHING, "--select=PFB405")
    assert source(page, "PFB405").one("mark").text == "d['ß'] + [x]"


def test_bytecode_is_shown_before_and_after_the_fix(everything: Element) -> None:
    shown = card(everything, "PFB515")
    before, after = shown.one("details").all("figure")
    assert (before.one("figcaption").text, after.one("figcaption").text) == ("Before", "After bytecode-perf fix")
    assert before.all("mark")
    assert all(mark.text.startswith("* CALL") for mark in before.all("mark"))
    assert 'if re.match(r"\\d{4}", line):' in before.one("pre").text
    assert "_PATTERN" in after.one("pre").text


def test_an_unsafe_fix_is_named_as_such(everything: Element) -> None:
    shown = card(everything, "PFB202")
    assert shown.attributes["data-fix"] == "unsafe"
    assert "fix may change behaviour" in shown.one("h3").text
    assert "After bytecode-perf fix --unsafe-fixes" in shown.one("details").text


@pytest.mark.any_python
def test_fixes_of_the_same_code_are_each_shown_alone(folder: Path) -> None:
    loop = "    for x in xs:\n        found = found + [re.match('a+', x)]\n"
    (folder / "page.py").write_text(f"import re\n\n\ndef f(xs):\n    found = []\n{loop}    return found\n")
    page = report(folder, *EVERYTHING)
    after = {code: card(page, code).one("details").all("figure")[1].text for code in ("PFB405", "PFB515")}
    assert "found.append(re.match('a+', x))" in after["PFB405"]
    assert "found = found + [_PATTERN.match(x)]" in after["PFB515"]


def test_without_a_fix_the_example_of_the_rule_is_shown_and_said_to_be_one(folder: Path) -> None:
    (folder / "page.py").write_text("def f(xs):\n    for x in xs:\n        print(any(y == 'a' for y in 'abc' * 9))\n")
    shown = card(report(folder, *EVERYTHING), "PFB526").one("details")
    assert "This rule has no automatic fix. This is the rule's example, slow and fast, not your code:" in shown.text
    assert [one.text for one in shown.all("figcaption")] == ["This code", "Slow", "Fast"]


@pytest.mark.parametrize(
    ("body", "code", "reason"),
    [
        ("print(f'{list(y for y in x)=}')", "PFB803", "an f-string shows the source of the code: f'{x=}'"),
        ("x = '{} {}'.format(x,\n            # last\n            x)", "PFB601", "there is a comment inside the code"),
    ],
)
def test_the_reason_why_there_is_no_fix_is_said(folder: Path, body: str, code: str, reason: str) -> None:
    (folder / "page.py").write_text(f"def f(xs):\n    for x in xs:\n        {body}\n        print(x)\n")
    shown = card(report(folder, *EVERYTHING, f"--select={code}"), code).one("details")
    assert f"No fix is shown: {reason}" in shown.text
    assert "This is the rule's example, slow and fast, not your code:" in shown.text


def test_the_saving_of_each_python_is_a_bar(everything: Element) -> None:
    chart = card(everything, "PFB405").one(class_="savings")
    rows = chart.one("tbody").all("tr")
    assert [row.one("th").text.split()[0] for row in rows] == [*TARGETS]
    for target, row in zip(TARGETS, rows, strict=True):
        pair = table(target)["records"]["PFB405"]["pairs"][""]
        percent = 100 * (1 - pair["fast"] / pair["slow"])
        assert float(row.one("rect").attributes["width"] or "") == pytest.approx(percent, abs=0.06)
        assert [cell.text for cell in row.all(class_="number")] == [f"{percent:.0f}%", f"{pair['slow']:.1f} → {pair['fast']:.1f}"]
    assert [row.one("th").text.split()[0] for row in rows if row.all(class_="here")] == [RUNNING_TARGET]


def test_the_documentation_of_each_rule_is_there_once(everything: Element) -> None:
    shown = everything.all(class_="rule")
    assert [one.attributes["id"] for one in shown] == sorted({*findings(everything)})
    for one in shown:
        assert [heading.text for heading in one.all("h4")] == ["What", "Why", "Slow", "Fast", "Proof", "When not"]
        assert len(one.all("pre")) >= 2
        assert "**" not in one.text
        assert "```" not in one.text
    assert card(everything, "PFB405").one("a").attributes["href"] == "#PFB405"


def test_filters_have_a_box_for_each_code_and_kind_of_fix_and_are_hidden_without_the_script(everything: Element) -> None:
    panel = everything.one(id="filter")
    assert "hidden" in panel.attributes
    labels = {one.one("input").attributes["value"]: one.text.strip() for one in panel.all("label")}
    assert list(labels)[-4:] == sorted(findings(everything))
    assert labels["PFB405"] == "PFB405 sequence-rebuilt (1)"
    assert labels["unsafe"].startswith("fix may change behaviour (")
    assert {one.attributes["data-fix"] for one in everything.all("article")} == {*labels} - {*findings(everything)}
    assert [one.attributes["name"] for one in panel.all("input")] == ["fix"] * (len(labels) - 4) + ["code"] * 4
    assert panel.one("output").attributes["role"] == "status"


def test_dark_mode_and_paper_have_styles_of_their_own(folder: Path) -> None:
    style = report(folder).one("style").text
    assert "@media screen and (prefers-color-scheme: dark)" in style
    assert "details::details-content" in style.partition("@media print {")[2]


def test_what_files_hold_and_are_called_is_text_and_nothing_else(folder: Path) -> None:
    nested = folder / "<"
    nested.mkdir()
    (nested / HOSTILE.removeprefix("<").removeprefix("/")).with_suffix(".py").write_text(
        f"# {HOSTILE}\ndef f(xs, d):\n    for x in xs:  # \u202e {HOSTILE} <!-- ]]>\n"
        f"        d['{HOSTILE[:-1]}'] = d['{HOSTILE[:-1]}'] + [x]  # \x7f\n",
        encoding="utf-8",
    )
    (folder / "page.py").rename(folder / "harmless.py")
    page = report(folder, *EVERYTHING, "<")
    assert findings(page)
    assert {one.name for one in page.all()} == {one.name for one in report(folder, *EVERYTHING, "harmless.py").all()}
    assert len(page.all("script")) == 1
    shown = page.all("article")[0]
    assert shown.one(class_="place").text.startswith(f"{HOSTILE}.py:")
    text = shown.one("table", class_="listing").text
    assert f"# \\u202e {HOSTILE} <!-- ]]>" in text
    assert "# \\x7f" in text


def test_a_long_loop_and_a_long_line_are_cut(folder: Path) -> None:
    body = "".join(f"        print({number}, '{'x' * 400}')\n" for number in range(200))
    start, end = "def f(xs):\n    found = []\n    for x in xs:\n", "        found = found + [x]\n    return found\n"
    (folder / "page.py").write_text(start + body + end)
    page = report(folder, *EVERYTHING, "--select=PFB405")
    rows = source(page, "PFB405").all("tr")
    assert [row.text for row in rows if "gap" in (row.attributes.get("class") or "")] == ["… lines 4 to 201 …"]
    assert len(rows) < 10
    assert max(len(row.text) for row in rows) < 320
    assert re.search(r"… and \d+ more$", card(page, "PFB405").one("details").all("pre")[0].text)


@pytest.mark.any_python
def test_of_a_slow_loop_the_first_line_is_marked(folder: Path) -> None:
    (folder / "page.py").write_text("def f(xs):\n    out = []\n    for x in xs:\n        out.append(x)\n    return out\n")
    rows = source(report(folder, *EVERYTHING, "--select=PFB502"), "PFB502").all("tr")
    assert [row.one("mark").text for row in rows if row.all("mark")] == ["for x in xs:"]


@pytest.mark.any_python
def test_marks_that_touch_are_one_and_none_stands_behind_the_end_of_a_line() -> None:
    lines = ["ys = ys + xs + zs\n", f"ys = {'x + ' * 80}y + z\n"]
    [first, second] = ast.parse("".join(lines)).body
    assert isinstance(first, ast.Assign)
    assert isinstance(first.value, ast.BinOp)
    nodes = [first.value, first.value.left, second.value.right]  # type: ignore[attr-defined]
    assert [line.marks for line in excerpt(lines, Region(1, 2), nodes, None)] == [((5, 17),), ()]


@pytest.mark.any_python
def test_what_is_not_measured_and_what_is_slower_is_said() -> None:
    shown = chart([Saving("3.11", None, None), Saving("3.12", -3.0, (2.0, 3.0))], growth=False)
    assert "not measured" in shown
    assert "slower" in shown


@pytest.mark.any_python
def test_details_are_those_of_the_most_important_findings(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (details.MOST, html_page.MOST) == (300, 300)
    monkeypatch.setattr(details, "MOST", 20)
    monkeypatch.setattr(html_page, "MOST", 20)
    loop = "def f{}(xs):\n    ys = ()\n    for x in xs:\n        ys = ys + (x,)\n    return ys\n"
    (folder / "page.py").write_text("".join(map(loop.format, range(21))))
    page = report(folder, "--select=PFB405", *EVERYTHING)
    shown = page.all("article")
    assert [bool(one.all("details")) for one in shown] == [True] * 20 + [False]
    assert "Source and bytecode are shown for the first 20 findings" in page.text
    assert (folder / "report.html").stat().st_size < 20 * 6_600 + 20_000  # 300 findings take less than 2 MB


@pytest.mark.any_python
def test_the_page_is_the_same_each_time_however_many_processes_make_it(folder: Path) -> None:
    for number in range(3):
        (folder / f"page{number}.py").write_text(PAGE.replace("Page", f"Page{number}"))
    one = bytecode_perf(folder, "check", "--format=html", "--jobs=1", *EVERYTHING).stdout
    command = [sys.executable, "-m", "flake8_bytecode_perf", "check", "--format=html", "--jobs=2", *EVERYTHING]
    assert subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False).stdout == one
    assert len(findings(read(one))) == 16
    assert str(folder) not in one


def test_the_standard_input_is_shown_like_a_file(folder: Path) -> None:
    page = report(folder, *EVERYTHING, "--select=PFB405", "-", given=PAGE)
    assert card(page, "PFB405").one(class_="place").text.startswith("stdin:21:")
    assert "found = found + [line]" in source(page, "PFB405").text


def test_a_page_without_findings_says_so(folder: Path) -> None:
    (folder / "page.py").write_text("x = 1\n")
    page = report(folder)
    assert "No findings (1 file checked)" in page.one("header").text
    assert not page.all("main")


def test_findings_of_a_file_that_does_not_compile_are_there_without_its_bytecode(folder: Path) -> None:
    (folder / "page.py").write_text(PAGE + "\nreturn 1\n")
    done = bytecode_perf(folder, "check", "--format=html", *EVERYTHING)
    assert len(findings(read(done.stdout))) == 4
    assert "page.py: its source and bytecode are not in the report (SyntaxError: 'return' outside function" in done.stderr


def test_an_internal_error_comes_first_and_has_nothing_else_to_show(folder: Path) -> None:
    command = [sys.executable, "-X", "no_debug_ranges", "-m", "flake8_bytecode_perf", "check", "--format=html"]
    page = read(subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False).stdout)
    assert findings(page) == ["PFB000"]
    shown = card(page, "PFB000")
    assert not shown.all("a")
    assert not shown.all(class_="saved")
    assert "has no column positions" in shown.one(class_="message").text
