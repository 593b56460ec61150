"""flake8's formatters, for real: what GitHub, GitLab, Jenkins or a person reads is their report."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

import pytest

from flake8_bytecode_perf import Settings, check_source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.any_python
NAME = "größe & 'more'.py"
TOLD = '& "é"'
TOLD_AS_A_TAG = '<b> & "é"'
SLOW = """\
def total(rows, größe, n):
    for row in rows:
        n += row * größe['{key}'] + größe['{key}']
    return n
"""
FAST = """\
def total(rows, größe):
    return sum(rows) * größe
"""


class Shown(NamedTuple):
    """What a report shows of one finding; the column is None in a format that has none."""

    path: str
    code: str
    line: int
    column: int | None
    message: str


def json_report(_: Path, told: str) -> list[Shown]:
    return [
        Shown(entry["filename"], entry["code"], entry["line_number"], entry["column_number"], entry["text"])
        for entries in json.loads(told).values()
        for entry in entries
    ]


def sarif_report(_: Path, told: str) -> list[Shown]:
    [run] = json.loads(told)["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    shown = []
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        [location] = result["locations"]
        place, region = location["physicalLocation"]["artifactLocation"], location["physicalLocation"]["region"]
        assert place["uriBaseId"] in run["originalUriBaseIds"]
        message = result["message"]["text"]
        shown.append(Shown(unquote(place["uri"]), result["ruleId"], region["startLine"], region["startColumn"], message))
    return shown


def github_report(_: Path, told: str) -> list[Shown]:
    """Read the lines as GitHub does: `::command key=value,key=value::message`."""
    shown = []
    for line in told.splitlines():
        _, command, message = line.split("::", 2)
        kind, _, properties = command.partition(" ")
        assert kind == "error"
        of = dict([part.split("=", 1) for part in properties.split(",")])
        shown.append(Shown(unquote(of["file"]), of["title"], int(of["line"]), int(of["col"]), message))
    return shown


def gitlab_report(_: Path, told: str) -> list[Shown]:
    shown, fingerprints = [], set()
    for issue in json.loads(told):
        message, code = re.fullmatch(r"(.*) \[(PFB\d{3})\]", issue["description"]).groups()
        fingerprints.add(issue["fingerprint"])
        shown.append(Shown(issue["location"]["path"], code, issue["location"]["lines"]["begin"], None, message))
    assert len(fingerprints) == len(shown)
    return shown


def junit_report(_: Path, told: str) -> list[Shown]:
    suites = ET.fromstring(told)  # noqa: S314 - flake8's own
    shown = []
    for failure in suites.iter("failure"):
        path, line, column, code, message = re.fullmatch(r"(.*):(\d+):(\d+): (\w+) (.*)", failure.attrib["message"]).groups()
        shown.append(Shown(path, code, int(line), int(column), message))
    assert int(suites.attrib["failures"]) == len(shown)
    cases = [(case.attrib["file"], case.attrib["line"]) for case in suites.iter("testcase") if case.find("failure") is not None]
    assert cases == [(finding.path, str(finding.line)) for finding in shown]
    return shown


class Text(HTMLParser):
    """A page's links, and its texts with the tags right before them, as a browser reads it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tag = ""
        self.links: list[str] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tag = tag
        self.links += [value for name, value in attributes if name == "href" and value]

    def handle_endtag(self, _: str) -> None:
        self.tag = ""

    def handle_data(self, data: str) -> None:
        if text := " ".join(data.split()):
            self.texts.append((self.tag, text))


def html_report(folder: Path, _: str) -> list[Shown]:
    shown = []
    index = Text((folder / "html" / "index.html").read_text(encoding="utf-8"))
    for link in [link for link in index.links if link.endswith(".report.html")]:
        text = Text((folder / "html" / link).read_text(encoding="utf-8"))
        [path] = [told for tag, told in text.texts if tag == "title"]
        [code] = [told for tag, told in text.texts if tag == "strong"]
        message = text.texts[text.texts.index(("strong", code)) + 1][1]
        [line] = [found.rpartition("#l")[2] for found in text.links if "#l" in found]
        shown.append(Shown(path.removeprefix("flake8 violations: "), code.rstrip(":"), int(line), None, message))
    return shown


READERS: dict[str, Callable[[Path, str], list[Shown]]] = {
    "json": json_report,
    "sarif": sarif_report,
    "github": github_report,
    "gl-codeclimate": gitlab_report,
    "junit-xml": junit_report,
    "html": html_report,
}
OPTIONS = ("--isolated", "--select=PFB", "--bytecode-perf-min-gain=0", "--bytecode-perf-confidence=likely")
WITHOUT_COLUMNS = {"gl-codeclimate", "html"}
UNESCAPED = pytest.mark.xfail(raises=AssertionError, reason="flake8-html 0.4.3 writes messages into its pages as they are")


def flake8(folder: Path, source: str, *options: str) -> tuple[int, str]:
    """Return flake8's exit status and what it prints on one file."""
    (folder / NAME).write_text(source, encoding="utf-8")
    command = [sys.executable, "-m", "flake8", *OPTIONS, *options, NAME]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert done.stderr == ""
    return done.returncode, done.stdout


def report(folder: Path, source: str, name: str) -> tuple[int, list[Shown]]:
    """Return flake8's exit status, and what the report in that format shows for one file."""
    exit_status, told = flake8(folder, source, f"--format={name}", *(["--htmldir=html"] if name == "html" else []))
    return exit_status, READERS[name](folder, told)


def check_report(folder: Path, name: str, key: str) -> None:
    """Assert that the report shows the one finding in a source whose message quotes the key."""
    source = SLOW.format(key=key)
    [found] = check_source(source, settings=Settings(min_gain=0.0, confidence="likely"))
    assert key in found.message
    exit_status, [shown] = report(folder, source, name)
    assert exit_status == 1
    assert shown == Shown(NAME, "PFB516", 3, None if name in WITHOUT_COLUMNS else 20, found.message)


@pytest.mark.parametrize("name", READERS)
def test_report_holds_the_file_the_code_the_place_and_the_message_of_a_finding(tmp_path: Path, name: str) -> None:
    check_report(tmp_path, name, TOLD)


@pytest.mark.parametrize("name", [pytest.param(name, marks=[UNESCAPED] * (name == "html")) for name in READERS])
def test_report_holds_a_message_that_looks_like_markup(tmp_path: Path, name: str) -> None:
    check_report(tmp_path, name, TOLD_AS_A_TAG)


@pytest.mark.parametrize("name", READERS)
def test_report_on_a_file_without_findings_is_well_formed_and_empty(tmp_path: Path, name: str) -> None:
    assert report(tmp_path, FAST, name) == (0, [])


# html writes a folder; sarif 1.0.15 does not close its file, so that what is in it when flake8 ends is chance
@pytest.mark.parametrize("name", sorted(READERS.keys() - {"html", "sarif"}))
def test_report_in_a_file_is_the_report_that_is_printed(tmp_path: Path, name: str) -> None:
    source = SLOW.format(key=TOLD)
    exit_status, printed = flake8(tmp_path, source, f"--format={name}")
    assert flake8(tmp_path, source, f"--format={name}", "--output-file=report") == (exit_status, "")
    written = (tmp_path / "report").read_text(encoding="utf-8")
    assert READERS[name](tmp_path, written) == READERS[name](tmp_path, printed) != []
