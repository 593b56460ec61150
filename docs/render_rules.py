"""Write docs/rules/*.md from the rules: python3.14 docs/render_rules.py, because the bytecode is that of the running Python."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from flake8_bytecode_perf.cli._page import page, reserved_page
from flake8_bytecode_perf.fixes import FIXES
from flake8_bytecode_perf.rules import RULES

if TYPE_CHECKING:
    from flake8_bytecode_perf.rule import Rule

FOLDER = Path(__file__).parent / "rules"
INTRODUCTION = """\
# Rules

Each rule's page describes what the rule finds and why, with slow and fast code that return the same result, the proof,
exceptions, the bytecode of both, the fix if there is one, and the measurements. Heat is the lowest level of code at which a rule
reports: `function` means in functions and loops, `loop` means in loops only. M marks rules whose saving is small: whether a
finding is reported usually depends on its [gain](../measuring.md). G marks rules whose rewrites improve the time complexity from
quadratic to linear: their findings are reported regardless of the gain. The rules of group 8 undo what other linters and old
articles recommend. PFB000 is an internal error while checking a file.

| rule | what | heat | fix | |
|---|---|---|---|---|
"""
CONTENTS = """
```{toctree}
:hidden:
:glob:

pfb*
```
"""


def index() -> str:
    """Return the page that lists all rules."""
    rows = {rule.code: _row(rule) for rule in RULES}
    rows["PFB504"] = "| [PFB504](pfb504_dict_loop.md) dict-loop | Reserved: nothing is reported under this code. | | | |"
    return INTRODUCTION + "\n".join([rows[code] for code in sorted(rows)]) + "\n" + CONTENTS


def _row(rule: Rule) -> str:
    what = (rule.doc or "").split("\n\n")[0].replace("\n", " ").replace("|", "\\|")
    mark = "M" * rule.marginal + "G" * rule.growth
    fix = "yes" if rule.code in FIXES else "no"
    return f"| [{rule.code}]({rule.stem}.md) {rule.name} | {what} | {rule.heat.name.lower()} | {fix} | {mark} |"


def main() -> None:
    """Write every page."""
    FOLDER.mkdir(exist_ok=True)
    for rule in RULES:
        (FOLDER / f"{rule.stem}.md").write_text(page(rule), encoding="utf-8")
    (FOLDER / "pfb504_dict_loop.md").write_text(reserved_page(), encoding="utf-8")
    (FOLDER / "index.md").write_text(index(), encoding="utf-8")


if __name__ == "__main__":
    main()
