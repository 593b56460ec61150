"""The pages say what the rules, the tables and the programs say."""

from __future__ import annotations

import ast
import re
import runpy
import subprocess
import sys
import xml.etree.ElementTree as ET
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from flake8.options.manager import OptionManager
from marks import read_marks
from released import RELEASED

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.check import check
from flake8_bytecode_perf.cli._page import GROUPS as RULE_GROUPS
from flake8_bytecode_perf.cli._page import page, reserved_page
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.plugin import Plugin
from flake8_bytecode_perf.settings import RUNNING, SUPPORTED

DOCS = Path(__file__).parent.parent / "docs"
RULE_PAGES = runpy.run_path(str(DOCS / "render_rules.py"))
MEASURED = runpy.run_path(str(DOCS / "render_measured.py"))
GROUPS = MEASURED["groups"]()
PICTURES = runpy.run_path(str(DOCS / "render_pictures.py"))
PARTS = runpy.run_path(str(DOCS / "render_parts.py"))
RENDERED_ON = RULE_PAGES["RENDERED_ON"]  # another Python has other bytecode
STEMS = [rule.stem for rule in RELEASED]
pytestmark = [pytest.mark.any_python] if RUNNING != RENDERED_ON else []
_CODE = re.compile(r"^```\w+\n.*?^```$", re.DOTALL | re.MULTILINE)
_BYTECODE = re.compile(r"^## Bytecode\n.*?(?=^## )", re.DOTALL | re.MULTILINE)


class Facts(NamedTuple):
    """What matters in a page: its headings, code and figures. The sentences around them may be edited."""

    headings: list[str]
    code: list[str]
    rows: list[list[str]]


def facts(page: str, python: str = RUNNING) -> Facts:
    """Return the facts of a page, without its bytecode if that is to be compared with another Python's."""
    text = page if python == RUNNING else _BYTECODE.sub("", page)
    prose = _CODE.sub("", text)
    rows = [[cell.strip() for cell in line.split("|")] for line in prose.splitlines() if line.startswith("|")]
    return Facts(re.findall(r"^#+ .*", prose, re.MULTILINE), _CODE.findall(text), rows)


def folded(text: str) -> str:
    """Return a text without line breaks."""
    return " ".join(text.split())


@pytest.mark.parametrize(("stem", "rule"), list(zip(STEMS, RELEASED, strict=True)), ids=STEMS)
def test_a_rules_page_shows_the_rule_and_the_tables_as_they_are(stem: str, rule: Any) -> None:
    kept = (DOCS / "rules" / f"{stem}.md").read_text(encoding="utf-8")
    [python] = re.findall(r"^As CPython (\S+) compiles", kept, re.MULTILINE)
    assert python in SUPPORTED
    assert facts(kept, python) == facts(page(rule), python), f"run: python{RENDERED_ON} docs/render_rules.py"
    told = [part for part in _CODE.sub("", rule.doc).split("\n\n") if part.strip() and not part.startswith("**")]
    assert [part for part in told if folded(part) not in folded(kept)] == [], "as above"


def test_a_page_with_another_figure_or_another_code_has_other_facts() -> None:
    kept = (DOCS / "rules" / f"{STEMS[0]}.md").read_text(encoding="utf-8")
    assert facts(kept.replace("| 3.11 |", "| 3.10 |", 1)) != facts(kept)
    assert facts(kept.replace("work(n)", "work(m)", 1)) != facts(kept)
    assert facts(kept.replace("\n\n", "\n\nA sentence more.\n\n", 1)) == facts(kept)


@pytest.mark.parametrize("rule", RELEASED, ids=STEMS)
def test_a_rules_page_marks_what_was_proved_in_slow_and_nothing_in_fast(rule: Any) -> None:
    slow, fast = re.findall(r"```bytecode\n(.*?)```", page(rule), re.DOTALL)
    assert re.search(r"^ *\d* \* ", slow, re.MULTILINE)
    assert not re.search(r"^ *\d* \* ", fast, re.MULTILINE)


def test_rendered_on_another_python_a_page_keeps_its_bytecode_while_its_programs_are_the_same() -> None:
    kept = (DOCS / "rules" / f"{STEMS[0]}.md").read_text(encoding="utf-8")
    other = kept.replace(f"As CPython {RENDERED_ON} compiles", "As CPython 3.99 compiles").replace("| 3.11 |", "| 3.10 |", 1)
    rendered = RULE_PAGES["with_kept_bytecode"](other, kept)
    assert f"As CPython {RENDERED_ON} compiles" in rendered
    assert rendered.replace("| 3.10 |", "| 3.11 |", 1) == kept
    changed = other.replace("work(n)", "work(m)", 1)
    assert RULE_PAGES["with_kept_bytecode"](changed, kept) == changed
    assert RULE_PAGES["with_kept_bytecode"](kept, other) == kept
    assert RULE_PAGES["with_kept_bytecode"](kept, "") == kept


def test_the_list_of_the_rules_and_the_reserved_page_show_the_rules_and_tables_as_they_are() -> None:
    for name, rendered in (("index", RULE_PAGES["index"](RELEASED)), ("pfb504_dict_loop", reserved_page())):
        kept = (DOCS / "rules" / f"{name}.md").read_text(encoding="utf-8")
        assert facts(kept) == facts(rendered), "run: docs/render_rules.py"
        assert facts(kept).rows


def test_the_measured_page_shows_the_tables_as_they_are() -> None:
    kept = (DOCS / "measured.md").read_text(encoding="utf-8")
    assert facts(kept) == facts(MEASURED["page"](GROUPS)), "run: python docs/render_measured.py"
    assert facts(kept).rows


@pytest.mark.parametrize("group", RULE_GROUPS)
def test_the_picture_of_each_group_shows_the_tables_as_they_are(group: str) -> None:
    kept = (DOCS / "measured" / f"pfb{group}.svg").read_text(encoding="utf-8")
    assert drawn_in(kept) == drawn_in(PICTURES["picture"](group)), "run: python docs/render_pictures.py"
    assert f"](measured/pfb{group}.svg)" in (DOCS / "measured.md").read_text(encoding="utf-8")


def test_the_page_on_the_jit_shows_the_tables_as_they_are() -> None:
    kept = (DOCS / "jit.md").read_text(encoding="utf-8")
    assert facts(kept) == facts(MEASURED["page_of_jit"]()), "run: python docs/render_measured.py"


@pytest.mark.parametrize(
    ("before", "after", "classes"),
    [(5.0, 0.0, [1]), (5.0, -5.0, [0]), (0.0, -5.0, [0]), (0.0, 5.0, [2]), (5.0, 4.0, []), (0.0, 0.0, []), (-5.0, -6.0, [])],
)
def test_a_pair_is_in_a_class_of_the_page_if_the_jit_changes_it(before: float, after: float, classes: list[int]) -> None:
    change = MEASURED["Change"]("PFB101", "", before, after)
    assert [number for number, (_, _, chosen) in enumerate(MEASURED["CLASSES"]) if chosen(change)] == classes


def test_each_column_of_each_table_has_a_heading() -> None:
    for path in [*DOCS.glob("*.md"), *(DOCS / "rules").glob("*.md")]:
        lines = path.read_text(encoding="utf-8").splitlines()
        headings = [above for above, line in pairwise(lines) if re.fullmatch(r"(\|[-: ]+)+\|", line)]
        assert [line for line in headings if re.search(r"\|\s*\|", line)] == [], path.name


def test_a_rules_page_opens_with_what_the_rule_finds() -> None:
    for rule in RELEASED:
        opening = page(rule).split("\n\n")[1]
        assert folded(opening) == folded(rule.doc.split("\n\n")[0]), rule.code


def test_3_12_is_marked_as_derived_wherever_figures_are_shown() -> None:
    pages = [*DOCS.glob("*.md"), *(DOCS / "rules").glob("pfb*.md")]
    lines = [line for page in pages for line in page.read_text(encoding="utf-8").splitlines()]
    titles = [part for line in lines if " | 3.11 | " in line for part in line.strip("| ").split(" | ")]
    titles += [line.split(" | ")[0].strip("| ") for line in lines if line.startswith("| 3.1")]
    assert {title for title in titles if title.startswith("3.12")} == {"3.12 (derived)"}
    assert [title for title in titles if "derived" in title and not title.startswith("3.12")] == []
    assert "3.12" not in PICTURES["MEASURED"]


def drawn_in(picture: str) -> list[tuple[str | None, dict[str, str]]]:
    """Return the texts and attributes of a picture, in order."""
    return [(element.text, element.attrib) for element in ET.fromstring(picture).iter()]  # noqa: S314 - our own


def test_no_label_of_a_picture_reaches_its_dots_and_a_phone_can_show_it() -> None:
    labels = [row.label for group in RULE_GROUPS for row in PICTURES["rows_of"](group)]
    assert labels == [f"{rule.code} {rule.name}" for rule in RELEASED]
    assert all(8 + PICTURES["LETTER"] * len(label) <= PICTURES["LABEL"] for label in labels)
    assert PICTURES["WIDTH"] <= 360


def test_a_picture_has_a_dot_for_each_measured_python_and_slower_ones_have_another_colour() -> None:
    drawn = drawn_in(PICTURES["picture"]("6"))
    dots = [attributes["class"] for _, attributes in drawn if "cx" in attributes]
    rows = PICTURES["rows_of"]("6")
    ratios = [(target, ratio) for row in rows for target, ratio in row.ratios.items()]
    assert len(dots) == len(ratios) == len(rows) * len(PICTURES["MEASURED"])
    for dot, (target, ratio) in zip(dots, ratios, strict=True):
        assert dot == ("faster" if ratio >= 1 else "slower") + " jit" * target.endswith("-jit")
    assert {dot.split()[0] for dot in dots} == {"faster", "slower"}
    assert [text for text, attributes in drawn if attributes.get("class") == "end"] == [
        PICTURES["short"](min(row.ratios.values())) for row in rows
    ]


def test_a_picture_follows_the_colour_scheme() -> None:
    style = PICTURES["STYLE"]
    light, _, dark = style.partition("@media (prefers-color-scheme:dark)")
    names = [set(re.findall(r"(?:^|\})\{?(\.?\w+)\{", part.replace("\n", ""))) for part in (light, dark)]
    assert {".ground", ".faster", ".slower"} <= names[0] & names[1]
    colours = [dict(re.findall(r"\.(\w+)\{fill:(#\w+)", part)) for part in (light, dark)]
    assert all(colours[0][name] != colours[1][name] for name in ("ground", "faster", "slower"))


@pytest.mark.parametrize("name", PARTS["parts"]())
def test_the_parts_of_pages_are_rendered_from_the_rules_and_tables_as_they_are(name: str) -> None:
    kept = PARTS["kept"]()[name]
    if name.endswith("bytecode") and RUNNING != RENDERED_ON:
        assert kept.startswith(f"CPython {RENDERED_ON}:")
    else:
        assert facts(kept) == facts(PARTS["parts"]()[name]), f"run: python{RENDERED_ON} docs/render_parts.py"
        assert facts(kept) != Facts([], [], [])


def test_every_part_stands_in_a_page_and_is_renewed_there() -> None:
    parts = PARTS["parts"]()
    assert PARTS["kept"]().keys() == parts.keys()
    old = "".join([f"<!-- {name} -->\n\nold\n<!-- end of {name} -->\n\n" for name in ("front", "proof-bytecode")])
    page = f"# A page\n\n{old}"
    renewed = PARTS["with_parts"](page, parts)
    assert f"<!-- front -->\n\n{parts['front']}\n<!-- end of front -->" in renewed
    assert ("old" in renewed) == (RUNNING != RENDERED_ON)
    assert renewed.startswith("# A page\n\n")


@pytest.mark.parametrize("name", ["front", "proof"])
def test_flake8_prints_what_the_page_shows(name: str, tmp_path: Path) -> None:
    source, said = re.findall(r"```(?:python|text)\n(.*?)```", PARTS["parts"]()[name], re.DOTALL)
    (tmp_path / "page.py").write_text(source, encoding="utf-8")
    command, _, lines = said.removeprefix("$ ").partition("\n")
    arguments = [sys.executable, "-m", *command.split(), "--isolated"]
    done = subprocess.run(arguments, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False)
    gain = r"saves about \d+%"  # it differs from one Python to the next
    assert re.sub(gain, "", done.stdout) == re.sub(gain, "", lines)


def test_the_program_on_writing_a_rule_prints_what_its_page_says() -> None:
    _, printed = PARTS["run_program"]()
    assert f"It prints:\n\n```text\n{printed}```\n" in (DOCS / "writing-a-rule.md").read_text(encoding="utf-8")


def test_the_rule_of_the_page_finds_its_slow_and_not_its_fast_which_give_the_same() -> None:
    rule, given = PARTS["run_program"]()[0]["RULE"], []
    for source, codes in ((rule.slow, ["PFB899"]), (rule.fast, [])):
        names: dict[str, Any] = {}
        exec(compile(source, "<example>", "exec"), names)  # noqa: S102 - our own page
        given.append(names["work"](50))
        assert [finding.code for finding in check(ast.parse(source), Settings(min_gain=0), rules=[rule])] == codes
    assert given[0] == given[1]


def test_the_test_data_of_the_page_holds_for_its_rule() -> None:
    rule = PARTS["run_program"]()[0]["RULE"]
    [data] = re.findall(r"```text\n(def .*?)```", (DOCS / "writing-a-rule.md").read_text(encoding="utf-8"), re.DOTALL)
    found = check(ast.parse(data), Settings(min_gain=0), rules=[rule])
    suspected = {site.node.lineno for suspect in rule.suspects(collect(ast.parse(data))) for site in suspect.sites}
    reported, refuted = ([mark for mark in read_marks(data) if (mark.column is None) is silent] for silent in (False, True))
    assert [(finding.line, finding.column) for finding in found] == [(mark.line, mark.column) for mark in reported]
    assert refuted
    assert {mark.line for mark in refuted} <= suspected


def test_the_code_of_the_page_on_writing_a_rule_is_free() -> None:
    assert "PFB899" not in {rule.code for rule in RELEASED}


def test_the_page_on_configuration_has_every_option() -> None:
    manager = OptionManager(version="", plugin_versions="", parents=[], formatter_names=[])
    Plugin.add_options(manager)
    page = (DOCS / "configuration.md").read_text(encoding="utf-8")
    for option in manager.options:
        assert f"| `{option.long_option_name}` |" in page
        assert f"### {option.long_option_name.removeprefix('--bytecode-perf-')}\n" in page


def test_the_page_on_fixing_names_options_that_there_are() -> None:
    command = [sys.executable, "-m", "flake8_bytecode_perf", "fix", "--help"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    named = re.findall(r"^\| `(--[a-z-]+)", (DOCS / "fixing.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert {"--diff", "--select"} <= set(named)
    assert all(option in told for option in named)
