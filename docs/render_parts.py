"""Write the findings, bytecode and figures that pages show between their prose: python docs/render_parts.py.

A part stands in its page between `<!-- NAME -->` and `<!-- end of NAME -->`, so that readers of the repository see it too. A part
whose name ends in `bytecode` shows the bytecode of CPython 3.14, and is written only there; the other parts are the same on every
Python.
"""

from __future__ import annotations

import ast
import re
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf import Settings, check_source
from flake8_bytecode_perf.cli._listing import listing
from flake8_bytecode_perf.cli._page import written
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.cost.tables import savings, table, titled
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import RUNNING, SUPPORTED
from flake8_bytecode_perf.verdict import Obstacle

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from flake8_bytecode_perf.rule import Rule

FOLDER = Path(__file__).parent
PART = re.compile(r"^<!-- (?P<name>[a-z-]+) -->\n\n(?P<text>.*?)\n<!-- end of (?P=name) -->$", re.DOTALL | re.MULTILINE)
RENDERED_ON = "3.14"
_RULE = "pfb899_unfolded_constant"  # the module that the program of the page would be
NAME = "page.py"
FRONT = """\
class Page:
    def __init__(self):
        self.html = ""

    def render(self, path):
        for row in open(path):
            self.html += f"<td>{row}</td>"
"""
LOCAL = """\

    def render_numbers(self):
        html = ""
        for row in range(1000):
            html += f"<td>{row}</td>"
        self.html = html
"""
REFUTED = """\

    def first_blank(self, rows):
        for row in rows:
            if row in ["", "-"]:
                return row
        return None
"""
PROOF = FRONT + LOCAL + REFUTED
BECAUSE = {
    "PFB401": "a string grows by `+=`",
    "PFB403": "a local string grows by `+=` or `+`",
    "PFB301": "a list of constants is only read",
}
WEIGHED = "PFB403"


def reported(source: str) -> str:
    """Return the source and the output of flake8 for it, as a terminal shows them."""
    findings = check_source(source, NAME, Settings(targets=(RENDERED_ON,)))
    said = [f"{NAME}:{found.line}:{found.column + 1}: {found.code} {found.message}\n" for found in findings]
    return f"```python\n{source}```\n\n```text\n$ flake8 --select=PFB {NAME}\n{''.join(said)}```\n"


def bytecode(source: str, lines: Collection[int], settings: Settings | None = None, rules: Sequence[Rule] = RULES) -> str:
    """Return the instructions of some lines of a source; those that the findings name are marked."""
    line, function, kept = None, "", []
    for row in listing(source, NAME, settings, rules):
        line = row.line or (line if row.function == function else None)
        function = row.function
        if line in lines:
            kept.append(row)
    return f"CPython {RUNNING}:\n\n```bytecode\n{written(kept)}```\n"


def program() -> str:
    """Return the program that the code blocks of the page on writing a rule form together."""
    page = (FOLDER / "writing-a-rule.md").read_text(encoding="utf-8")
    return "\n\n".join([block for _, block in re.findall(r"^(`{3,})python\n(.*?)^\1$", page, re.DOTALL | re.MULTILINE)])


def run_program() -> tuple[dict[str, Any], str]:
    """Return the names that the program defines, and what it prints."""
    module = sys.modules[_RULE] = ModuleType(_RULE)
    names = vars(module)
    with redirect_stdout(StringIO()) as printed:
        exec(compile(program(), "writing-a-rule.md", "exec", dont_inherit=True), names)  # noqa: S102 - our own page
    return names, printed.getvalue()


def suspected() -> str:
    """Return the table of suspects that the syntax tree alone gives in the example."""
    module = collect(ast.parse(PROOF))
    found = [
        (site.node.lineno, rule.code, suspect.subject)
        for rule in RULES
        if rule.code in BECAUSE
        for suspect in rule.suspects(module)
        for site in suspect.sites
    ]
    rows = [f"| {line} | {code} | `{subject}` | {BECAUSE[code]} |" for line, code, subject in sorted(found)]
    return "\n".join(["| line | rule | what | because |", "|---|---|---|---|", *rows, ""])


def weighed() -> str:
    """Return the gain of the finding on the local on each Python."""
    lines = ["| Python | saving per iteration | cost of an iteration | gain |", "|---|---|---|---|"]
    for target in SUPPORTED:
        [gain] = [
            found.gain for found in check_source(PROOF, NAME, Settings(min_gain=0, targets=(target,))) if found.code == WEIGHED
        ]
        saved = savings(target)[WEIGHED, ""].saved
        lines.append(f"| {titled(target)} | {saved:.1f} ns | {saved / gain * 100:.1f} ns | {gain:.0f}% |")
    return "\n".join([*lines, ""])


def measured() -> str:
    """Return what the rewrite of the front page's finding saves on each Python."""
    lines = ["| Python | before | after | before / after |", "|---|---|---|---|"]
    for target in SUPPORTED:
        pair = table(target)["records"]["PFB401"]["pairs"][""]
        lines.append(f"| {titled(target)} | {pair['slow']:.1f} ns | {pair['fast']:.1f} ns | {pair['ratio']:.2f} |")
    return "\n".join([*lines, ""])


def obstacles() -> str:
    """Return the table of the obstacles to a rewrite."""
    effects = {True: "the finding is `likely`", False: "the fix is unsafe"}
    rows = [f"| `{one.slug}` | {one.sentence} | {effects[one.doubts]} |" for one in Obstacle]
    return "\n".join(["| obstacle | meaning | effect |", "|---|---|---|", *rows, ""])


def parts() -> dict[str, str]:
    """Return each part by its name."""
    names, _ = run_program()
    return {
        "obstacles": obstacles(),
        "front": reported(FRONT),
        "front-bytecode": bytecode(FRONT, {7}),
        "front-measured": measured(),
        "proof": reported(PROOF),
        "proof-suspected": suspected(),
        "proof-bytecode": bytecode(PROOF, {7, 12, 17}),
        "proof-weighed": weighed(),
        "rule-bytecode": bytecode(names["SOURCE"], {3, 4, 5}, Settings(min_gain=0), [names["RULE"]]),
    }


def kept() -> dict[str, str]:
    """Return each part as a page has it, by its name."""
    pages = [page.read_text(encoding="utf-8") for page in FOLDER.glob("*.md")]
    return {found["name"]: found["text"] for page in pages for found in PART.finditer(page)}


def with_parts(page: str, rendered: dict[str, str]) -> str:
    """Return a page with its parts as they are now; those with bytecode stay as they are where another Python runs."""

    def renewed(found: re.Match[str]) -> str:
        name = found["name"]
        text = found["text"] if name.endswith("bytecode") and RUNNING != RENDERED_ON else rendered[name]
        return f"<!-- {name} -->\n\n{text}\n<!-- end of {name} -->"

    return PART.sub(renewed, page)


def main() -> None:
    """Write every part."""
    if RUNNING != RENDERED_ON:
        print(f"bytecode is left as it is, because the pages show that of CPython {RENDERED_ON}")  # noqa: T201 - a script
    rendered = parts()
    for path in FOLDER.glob("*.md"):
        page = path.read_text(encoding="utf-8")
        if PART.search(page):
            path.write_text(with_parts(page, rendered), encoding="utf-8")


if __name__ == "__main__":
    main()
