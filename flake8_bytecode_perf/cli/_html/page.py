"""The report as one page: what was found, by what it saves; it loads nothing, and works without its script."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_bytecode_perf import __version__
from flake8_bytecode_perf.cli._formats import NAMES
from flake8_bytecode_perf.cli._html.details import MOST
from flake8_bytecode_perf.cli._html.finding import FIXES, HEATS, card, place, saves
from flake8_bytecode_perf.cli._html.markup import Markup, joined, tag
from flake8_bytecode_perf.cli._html.prose import prose
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import RUNNING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.cli._formats import Reported

_STYLE, _SCRIPT = (Path(__file__).with_name(name) for name in ("style.css", "script.js"))


def page(reported: Sequence[Reported], counts: str, profiles: Sequence[str] = ()) -> str:
    """Return the report: findings in their order, the line that counts them, and the names of the profile's files."""
    style, script = (path.read_text(encoding="utf-8") for path in (_STYLE, _SCRIPT))
    head = [
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", f"bytecode-perf: {counts}"),
        tag("style", Markup(style)),
    ]
    body = [
        tag("a", "Skip to the findings", href="#findings", class_="skip"),
        tag("header", "\n", _about(reported, counts, profiles), "\n", class_="page"),
        *([tag("div", "\n", _filters(reported), "\n", _main(reported), "\n", class_="columns")] if reported else []),
        tag("script", Markup(script)),
    ]
    parts = tag("head", "\n", joined(*head), "\n"), tag("body", "\n", joined(*body), "\n")
    return joined(Markup("<!doctype html>"), tag("html", "\n", joined(*parts), "\n", lang="en")) + "\n"


def _policy(style: str, script: str) -> str:
    """What a browser may do with the page: use its own style and script, and load nothing."""
    hashes = [b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (style, script)]
    allowed = "style-src 'sha256-{}'; script-src 'sha256-{}'".format(*hashes)
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _about(reported: Sequence[Reported], counts: str, profiles: Sequence[str]) -> Markup:
    made = f"flake8-bytecode-perf {__version__}, bytecode of Python {RUNNING}"
    parts = [tag("h1", "bytecode-perf"), tag("p", tag("b", counts)), tag("p", made)]
    if profiles:
        names = [part for name in profiles for part in (", ", tag("code", name))][1:]
        parts.append(tag("p", "Profile: ", *names))
    if any(line.time is not None for one in reported if one.detail for line in one.detail.lines):
        steps = [tag("span", f"{least:g}%", class_=f"heat{heat}") for heat, least in enumerate(HEATS, 1)]
        parts.append(tag("p", "Time of a line, in percent of the run, from: ", *steps, class_="legend"))
    return joined(*parts)


def _filters(reported: Sequence[Reported]) -> Markup:
    """The filters, which the script shows: they show what is ticked, or everything if nothing is."""
    codes = Counter(one.finding.code for one in reported)
    kinds = Counter(one.finding.fix for one in reported)
    fixes = [_choice("fix", kind, f"{FIXES[kind]} ({kinds[kind]})") for kind in FIXES if kinds[kind]]
    rules = [_choice("code", code, f"{code} {NAMES[code]} ({codes[code]})") for code in sorted(codes)]
    form = tag(
        "form",
        tag("fieldset", tag("legend", "Only this kind of fix"), *fixes),
        tag("fieldset", tag("legend", "Only these rules"), *rules),
        tag("p", tag("button", "Show all", type="reset"), " ", tag("output", id="shown", role="status")),
        autocomplete="off",
    )
    return tag("details", tag("summary", "Filter"), form, id="filter", hidden=True)


def _choice(name: str, value: str, label: str) -> Markup:
    return tag("label", tag("input", type="checkbox", name=name, value=value), " ", label)


def _main(reported: Sequence[Reported]) -> Markup:
    numbered = [(f"f{number}", one if number <= MOST else one._replace(detail=None)) for number, one in enumerate(reported, 1)]
    cards = joined(*[card(one, name) for name, one in numbered])
    limit = f"Source and bytecode are shown for the first {MOST} findings; --select or fewer paths show those of others."
    note = tag("p", limit, class_="note") if len(reported) > MOST else ""
    overview = tag("nav", "\n", tag("h2", "Overview"), "\n", _overview(reported), "\n", aria_label="Overview")
    found = tag("section", "\n", tag("h2", "Findings", id="findings"), "\n", note, cards, "\n")
    return tag("main", "\n", joined(overview, found, _rules({one.finding.code for one in reported})), "\n")


def _overview(reported: Sequence[Reported]) -> Markup:
    rows = [_entry(one, f"#f{number}") for number, one in enumerate(reported, 1)]
    return tag("ol", "\n", joined(*rows), "\n", class_="overview")


def _entry(one: Reported, target: str) -> Markup:
    finding = one.finding
    what = tag("span", finding.code, " ", tag("span", NAMES[finding.code], class_="name"), class_="code")
    saved = tag("span", " ".join(saves(finding)), class_="saved")
    where = tag("a", place(one), href=target)
    badge = tag("span", FIXES[finding.fix], class_=f"badge {finding.fix}")
    return tag("li", saved, " ", where, " ", what, " ", badge, data_code=finding.code, data_fix=finding.fix)


def _rules(codes: set[str]) -> Markup:
    """The documentation of the rules; a link to it opens it."""
    shown = [
        tag("details", tag("summary", f"{rule.code} {rule.name}"), tag("div", prose(_doc(rule.doc)), id=rule.code, class_="rule"))
        for rule in RULES
        if rule.code in codes
    ]
    return tag("section", "\n", joined(tag("h2", "Rules"), *shown), "\n") if shown else Markup()


def _doc(doc: str | None) -> str:
    return (doc or "").strip()
