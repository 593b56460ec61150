"""What a profile with columns credits to a finding: the instructions that its rewrite does away with, and no others."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from flake8_bytecode_perf import Settings, check_source
from flake8_bytecode_perf.profiles import read

if TYPE_CHECKING:
    from pathlib import Path

HEADER = {"type": "meta", "sample_interval_usec": 1000}
GROWN = """\
class Page:
    def __init__(self):
        self.html = ""

    def render(self, rows):
        for row in rows:
            self.html += str(row)
"""
REBUILT = """\
def numbers(rows):
    found = []
    for row in rows:
        found = found + [row]
    return found
"""
CUT = """\
def numbers(rows: list[int]):
    rest = rows[:]
    while rest:
        print(rest[0])
        rest = rest[1:]
"""
WHOLE = """\
def shares(marks):
    found = []
    for mark in marks:
        found.append(mark / sum(marks))
    return found
"""


def recorded(folder: Path, source: str, function: str, spans: dict[str, int]) -> Path:
    """A recording as Python's own sampler writes it: the samples of each span, which is given by its code."""
    line = next(number for number, text in enumerate(source.splitlines(), 1) if next(iter(spans)) in text)
    text = source.splitlines()[line - 1]
    frames = [
        {"frame_id": number, "path_str_id": 0, "func_str_id": 1, "line": line, "end_line": line, "col": start, "end_col": end}
        for number, code in enumerate(spans)
        for start, end in [(text.index(code), text.index(code) + len(code))]
    ]
    counts = [{"frame_id": number, "self": count, "cumulative": count} for number, count in enumerate(spans.values())]
    strings = [{"str_id": 0, "value": "page.py"}, {"str_id": 1, "value": function}]
    rows = [
        HEADER,
        {"type": "string_table", "strings": strings},
        {"type": "frame_table", "frames": frames},
        {"type": "agg", "samples_total": 100, "entries": counts},
        {"type": "end"},
    ]
    path = folder / "run.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("source", "function", "spans", "code", "share"),
    [
        pytest.param(GROWN, "Page.render", {"self.html += str(row)": 60, "self.html": 10, "str(row)": 30}, "PFB401", 70, id="+="),
        pytest.param(REBUILT, "numbers", {"found + [row]": 50, "found": 40}, "PFB405", 90, id="the store frees the old list"),
        pytest.param(CUT, "numbers", {"rest[1:]": 50, "rest": 40}, "PFB523", 90, id="a slice of the list"),
        pytest.param(WHOLE, "shares", {"sum(marks)": 80, "sum": 1, "mark / sum(marks)": 9}, "PFB514", 81, id="a whole list"),
    ],
)
def test_the_share_is_that_of_the_instructions_that_go_away(  # noqa: PLR0913, PLR0917 - a row of a table
    tmp_path: Path, source: str, function: str, spans: dict[str, int], code: str, share: float
) -> None:
    settings = Settings(profile=read([recorded(tmp_path, source, function, spans)]), confidence="likely")
    [found] = [one for one in check_source(source, "page.py", settings) if one.code == code]
    assert found.run == pytest.approx(share)


def test_a_cheap_call_saves_its_gain_of_the_loop_whatever_its_line_takes(tmp_path: Path) -> None:
    source = WHOLE.replace("sum(marks)", "float('inf')")
    settings = Settings(profile=read([recorded(tmp_path, source, "shares", {"float('inf')": 10, "mark / float('inf')": 90})]))
    [found] = [one for one in check_source(source, "page.py", settings) if one.code == "PFB514"]
    assert found.run == pytest.approx(found.gain)


def test_where_the_profile_shows_what_a_whole_list_takes_no_short_loop_is_feared(tmp_path: Path) -> None:
    source = "def centred(marks: list[float]):\n    return [mark - sum(marks) for mark in marks]\n"
    assert check_source(source, "page.py", Settings(targets=("3.11",))) == []
    for samples, codes in ((80, ["PFB514"]), (0, [])):
        profile = read([recorded(tmp_path, source, "centred", {"sum(marks)": samples, "mark - sum(marks)": 20})])
        assert [one.code for one in check_source(source, "page.py", Settings(profile=profile, targets=("3.11",)))] == codes
