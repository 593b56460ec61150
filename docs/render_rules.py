"""Write docs/rules/*.md from the rules, and their number in README.md: python docs/render_rules.py.

The pages show the bytecode of CPython 3.14. On another Python, a page keeps the bytecode that it has, as long as its programs
are the same; otherwise it gets the bytecode of the running Python, and the script says so. A new rule gets a page when it is
measured.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_bytecode_perf.cli._page import GROUPS, page, reserved_page
from flake8_bytecode_perf.cli._store import not_complete
from flake8_bytecode_perf.fixes import FIXES
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import RUNNING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.rule import Rule

FOLDER = Path(__file__).parent / "rules"
README = Path(__file__).parent.parent / "README.md"
RENDERED_ON = "3.14"
PROGRAM = re.compile(r"^```python\n.*?^```$", re.DOTALL | re.MULTILINE)
BYTECODE = re.compile(r"^## Bytecode\n\nAs CPython (\S+) compiles.*?(?=^## )", re.DOTALL | re.MULTILINE)
INTRODUCTION = """\
# Rules

Each rule's page describes what the rule finds and why, with slow and fast code that return the same result, the proof,
exceptions, the bytecode of both, the fix if there is one, and the measurements. *Reported in* is where a rule looks by default;
the option [`heat`](../configuration.md#heat) changes it. *Quadratic* rules replace a form whose time grows with the square of
the number of iterations by one whose time grows in proportion: their findings do not depend on the option `min-gain`. PFB000 is
an internal error while checking a file.
"""
COLUMNS = """\
| rule | what it finds | reported in | fix | quadratic |
|---|---|---|---|---|
"""
LEVELS = {Heat.MODULE: "all code", Heat.FUNCTION: "functions, loops", Heat.LOOP: "loops", Heat.NESTED: "nested loops"}
CONTENTS = """
```{toctree}
:hidden:
:glob:

pfb*
```
"""


def index(rules: Iterable[Rule]) -> str:
    """Return the page that lists these rules, by group."""
    rows = {rule.code: _row(rule) for rule in rules}
    rows["PFB504"] = "| [PFB504](pfb504_dict_loop.md) dict-loop | Reserved: nothing is reported under this code. | | | |"
    parts = [INTRODUCTION]
    for number, title in GROUPS.items():
        lines = [rows[code] for code in sorted(rows) if code.startswith(f"PFB{number}")]
        parts.append(f"\n## PFB{number}: {title}\n\n{COLUMNS}" + "\n".join(lines) + "\n")
    return "".join(parts) + CONTENTS


def _row(rule: Rule) -> str:
    what = (rule.doc or "").split("\n\n")[0].replace("\n", " ").replace("|", "\\|")
    fix, growth = "yes" if rule.code in FIXES else "no", "yes" if rule.growth else ""
    return f"| [{rule.code}]({rule.stem}.md) {rule.name} | {what} | {LEVELS[rule.heat]} | {fix} | {growth} |"


def with_kept_bytecode(rendered: str, kept: str) -> str:
    """Return a page with the bytecode of its older version, where that is another Python's and of the same programs."""
    older, newer = BYTECODE.search(kept), BYTECODE.search(rendered)
    same = PROGRAM.findall(kept) == PROGRAM.findall(rendered)
    if older is None or newer is None or not same or newer[1] in (RENDERED_ON, older[1]):
        return rendered
    return rendered.replace(newer[0], older[0])


def listed() -> list[Rule]:
    """Return the rules that have a page, and those that can get one; say what the others lack."""
    found = []
    for rule in RULES:
        lacking = not_complete(rule)
        if lacking:
            print(f"{rule.code}: {lacking}")  # noqa: T201 - what the script is for
        if not lacking or (FOLDER / f"{rule.stem}.md").exists():
            found.append(rule)
    return found


def main() -> None:
    """Write every page."""
    rules = listed()
    for rule in rules:
        path, rendered = FOLDER / f"{rule.stem}.md", page(rule)
        if path.exists():
            rendered = with_kept_bytecode(rendered, path.read_text(encoding="utf-8"))
        if f"As CPython {RENDERED_ON} compiles" not in rendered:
            print(f"{path.name}: shows the bytecode of CPython {RUNNING}, not of {RENDERED_ON}")  # noqa: T201 - as above
        path.write_text(rendered, encoding="utf-8")
    (FOLDER / "pfb504_dict_loop.md").write_text(reserved_page(), encoding="utf-8")
    (FOLDER / "index.md").write_text(index(rules), encoding="utf-8")
    readme = re.sub(r"(?<=: all )\d+(?=,)", str(len(rules)), README.read_text(encoding="utf-8"))
    README.write_text(readme, encoding="utf-8")


if __name__ == "__main__":
    main()
