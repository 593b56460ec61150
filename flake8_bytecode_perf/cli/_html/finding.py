"""One finding of a report as HTML: what it saves, its source, its bytecode and the saving on each Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.cli._formats import NAMES
from flake8_bytecode_perf.cli._html.bytecode import example, figure
from flake8_bytecode_perf.cli._html.markup import joined, tag
from flake8_bytecode_perf.cli._html.prose import inline
from flake8_bytecode_perf.cli._html.savings import chart
from flake8_bytecode_perf.verdict import SENTENCES

if TYPE_CHECKING:
    from flake8_bytecode_perf.cli._formats import Reported
    from flake8_bytecode_perf.cli._html.details import Detail
    from flake8_bytecode_perf.cli._html.excerpt import Line
    from flake8_bytecode_perf.cli._html.markup import Markup
    from flake8_bytecode_perf.rule import Finding

FIXES = {"safe": "safe to fix", "unsafe": "fix may change behaviour", "none": "no fix"}
_TROUBLE = "PFB000"
HEATS = (0.1, 1.0, 5.0, 15.0, 30.0)  # percent of the run: how many of these a line reaches is its heat


def saves(finding: Finding) -> tuple[str, str]:
    """Return what a finding saves, and of what, as it is ordered by; nothing for an internal error."""
    if finding.run is not None:
        return ("<1%" if finding.run < 1 else f"{finding.run:.0f}%"), "of the run"
    if finding.share is not None:
        return ("<1%" if finding.share < 1 else f"{finding.share:.0f}%"), "of a call"
    return ("" if finding.code == _TROUBLE else "quadratic"), ""


def place(one: Reported) -> str:
    """Return where a finding stands, as flake8 writes it."""
    return f"{one.path}:{one.finding.line}:{one.column}"


def card(one: Reported, name: str) -> Markup:
    """Return a finding as an article with this name."""
    finding, detail = one.finding, one.detail
    parts = [
        _heading(one),
        tag("p", inline(finding.message), class_="message"),
        *([tag("ul", *[tag("li", SENTENCES[slug]) for slug in finding.obstacles], class_="doubts")] if finding.obstacles else []),
    ]
    if detail is not None:
        growth = finding.gain is None
        shown = tag("div", _source(detail), class_="source"), chart(detail.savings, growth=growth)
        parts += [tag("div", *shown, class_="pair wide"), _bytecode(finding, detail)]
    if finding.code != _TROUBLE:
        parts.append(tag("p", tag("a", f"About {finding.code} {NAMES[finding.code]}", href=f"#{finding.code}"), class_="about"))
    return tag("article", "\n", joined(*parts), "\n", id=name, data_code=finding.code, data_fix=finding.fix, tabindex="-1")


def _heading(one: Reported) -> Markup:
    finding = one.finding
    figure, whole = saves(finding)
    where = [" in ", tag("code", finding.where)] if finding.where else []
    badges = [tag("span", FIXES[finding.fix], class_=f"badge {finding.fix}")]
    if finding.confidence == "likely":
        badges.append(tag("span", "likely", class_="badge"))
    title = tag("h3", tag("span", finding.code, class_="code"), " ", NAMES[finding.code], " ", *badges)
    saved = [tag("p", tag("b", figure), " ", whole, class_="saved")] if figure else []
    return tag("header", tag("div", title, tag("p", tag("code", place(one)), *where, class_="place")), *saved)


def _source(detail: Detail) -> Markup:
    timed = any(line.time is not None for line in detail.lines)
    first, last = detail.lines[0].number, detail.lines[-1].number
    caption = f"Source, lines {first} to {last}" + (", with the share of the run that each takes" if timed else "")
    columns = [tag("th", name, scope="col") for name in ["Time"] * timed + ["Line", "Source"]]
    rows, before = [], first - 1
    for line in detail.lines:
        if line.number != before + 1:
            rows.append(tag("tr", tag("td", f"… lines {before + 1} to {line.number - 1} …", colspan="3"), class_="gap"))
        rows.append(_row(line))
        before = line.number
    head = tag("thead", tag("tr", *columns))
    table = tag("table", tag("caption", caption), head, tag("tbody", joined(*rows)), class_="listing")
    return joined(table, tag("p", detail.untimed, class_="note") if detail.untimed else "")


def _row(line: Line) -> Markup:
    text, end = list[str](), 0
    for start, stop in line.marks:
        text += [line.text[end:start], tag("mark", line.text[start:stop])]
        end = stop
    time = [] if line.time is None else [_heat(line.time)]
    return tag("tr", *time, tag("td", str(line.number), class_="number"), tag("td", *text, line.text[end:], class_="text"))


def _heat(time: float) -> Markup:
    heat = sum(time >= least for least in HEATS)
    return tag("td", f"{time:.1f}%" if heat else "", class_=f"time heat{heat}")


def _bytecode(finding: Finding, detail: Detail) -> Markup:
    if detail.after is not None:
        option = " --unsafe-fixes" if finding.fix == "unsafe" else ""
        both = figure("Before", detail.before), figure(f"After `bytecode-perf fix{option}`", detail.after)
        summary, shown = "Bytecode before and after the fix", tag("div", *both, class_="pair")
    else:
        why = f"No fix is shown: {detail.reason}. " if detail.reason else "This rule has no automatic fix. "
        said = tag("p", f"{why}This is the rule's example, slow and fast, not your code:")
        summary = "Bytecode, and that of the rule's example"
        shown = joined(figure("This code", detail.before), said, example(finding.code, detail.variant))
    note = tag("p", tag("b", "*"), " marks the instructions that the finding names.", class_="note")
    return tag("details", tag("summary", summary), "\n", shown, note)
