"""Write docs/comparison.md: the performance rules of other tools, with our corresponding rules or a measurement of the advice.

    PYTHON tests/bench/comparison.py --python PATH [--python PATH ...] [--processes 7] --markdown docs/comparison.md

Advice without a rule of ours is timed as `bytecode-perf bench` times a rule: before and after in turn, in new processes. Needs
pyperf. Exits with status 2 if something could not be measured.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
import sys
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from flake8_bytecode_perf.cli._measure import Program, sample, saving
from flake8_bytecode_perf.cost.tables import LAYOUT

PASSES = 1000
RECALL = "<!-- recall: start -->"
PAIRS = Path(__file__).with_name("comparison_pairs.md")
PAIR = re.compile(r"^## (.*?)\n\n```python\n(.*?)```\n\n```python\n(.*?)```", re.DOTALL | re.MULTILINE)
INTRODUCTION = """\
# Comparison

This page lists the rules of perflint, of ruff (PERF, and the FURB rules about speed) and of flake8-comprehensions (C4), with our
corresponding rules. If we have no corresponding rule, the advice is measured: the ratio is the time before divided by the time
after. A ratio above 1 means that following the advice makes the code faster. A ratio is bold if its interval is above 1 by more
than the effect of memory layout. Bold ratios mark useful advice that none of our rules gives yet. If there is a reason for that,
the row states it.

Written by `tests/bench/comparison.py` on {date}, CPython {pythons}, optimised builds.

A corresponding rule does not mean the same findings. Our rules check the bytecode, the types that the file shows and the table of
savings, and do not report anything if the rewrite changes what the program does. Most findings that only the other tool reports
fail one of these checks.

"""


class Row(NamedTuple):
    """A rule of another linter: our corresponding rule, or the name of the pair that measures its advice."""

    code: str
    name: str
    ours: str = ""
    pair: str = ""


PERFLINT = (
    Row("W8101", "unnecessary-list-cast", "PFB512, if nothing can change the copied list"),
    Row("W8102", "incorrect-dictionary-iterator", "PFB510"),
    Row(
        "W8201",
        "loop-invariant-statement",
        "PFB201, PFB203, PFB514, PFB516; not arithmetic: user-defined operators may have side effects",
        "invariant arithmetic",
    ),
    Row("W8202", "loop-global-usage", "PFB102, if there are at least three reads per iteration", "one global read"),
    Row("W8203", "loop-try-except-usage", "", "try outside of the loop"),
    Row(
        "W8204",
        "memoryview-over-bytes",
        "PFB523 for a slice that shrinks, PFB527 for one that is only scanned or unpacked",
        "memoryview of short slices",
    ),
    Row("W8205", "dotted-import-in-loop", "PFB203"),
    Row("W8301", "use-tuple-over-list", "PFB301, PFB302, PFB305"),
    Row("W8401", "use-list-comprehension", "PFB501"),
    Row("W8402", "use-list-copy", "PFB502"),
    Row("W8403", "use-dict-comprehension", "none: no measurable saving (the code PFB504 is reserved)", "dict comprehension"),
)
RUFF = (
    Row("PERF101", "unnecessary-list-cast", "PFB512"),
    Row("PERF102", "incorrect-dict-iterator", "PFB510"),
    Row("PERF203", "try-except-in-loop", "", "try outside of the loop"),
    Row("PERF401", "manual-list-comprehension", "PFB501"),
    Row("PERF402", "manual-list-copy", "PFB502"),
    Row("PERF403", "manual-dict-comprehension", "none: no measurable saving (the code PFB504 is reserved)", "dict comprehension"),
    Row("FURB113", "repeated-append", "", "`extend` instead of two `append` calls"),
    Row("FURB118", "reimplemented-operator", "PFB520, for keys"),
    Row("FURB122", "for-loop-writes", "none: slower from 3.12 on", "`writelines` instead of `write`"),
    Row("FURB129", "readlines-in-for", "none: it saves memory, but hardly any time from 3.12 on", "without readlines"),
    Row(
        "FURB132",
        "check-and-remove-from-set",
        "none: only valid for sets, and the type is often unknown: lists also have remove()",
        "`discard` instead of `in` and `remove`",
    ),
    Row("FURB136", "if-expr-min-max", "PFB804 recommends the opposite", "`max` instead of a conditional expression"),
    Row("FURB140", "reimplemented-starmap", "PFB520 and PFB534, for builtins and operators", "starmap"),
    Row("FURB142", "for-loop-set-mutations", "PFB503, for a set created just before", "`update` instead of `add`"),
    Row(
        "FURB145",
        "slice-copy",
        "none: str and tuple have no copy(), and it gains nothing on 3.14 and 3.15",
        "`copy()` instead of a full slice",
    ),
    Row("FURB148", "unnecessary-enumerate", "PFB510"),
    Row("FURB161", "bit-count", "PFB529"),
    Row(
        "FURB171",
        "single-item-membership-test",
        "none: it saves a few nanoseconds, and `in` also finds a NaN",
        "`==` instead of `in` for one element",
    ),
    Row("FURB187", "list-reverse-copy", "none: it changes the list for all other references to it", "reverse in place"),
    Row(
        "FURB188",
        "slice-to-remove-prefix-or-suffix",
        "none: only valid for str and bytes, and startswith() with a tuple has no such form",
        "removeprefix",
    ),
    Row("FURB192", "sorted-min-max", "PFB517"),
)
COMPREHENSIONS = (
    Row("C400", "list() of a generator", "PFB803"),
    Row("C401", "set() of a generator", "PFB803"),
    Row("C402", "dict() of a generator", "PFB803"),
    Row("C403", "set() of a list comprehension", "PFB308"),
    Row("C404", "dict() of a list comprehension", "PFB308"),
    Row("C405", "set() of a display", "PFB308"),
    Row("C406", "dict() of a display", "PFB308"),
    Row("C408", "dict(), list(), tuple()", "PFB304"),
    Row("C409", "tuple() of a display", "PFB308"),
    Row("C410", "list() of a display", "PFB308"),
    Row("C411", "list() of a list comprehension", "PFB308"),
    Row("C413", "list() or reversed() of sorted()", "PFB308 for list(), PFB517 for reversed()"),
    Row(
        "C414",
        "an unnecessary collection call inside another, such as sorted(list(x))",
        "PFB308; not sorted(reversed(x)), which keeps equal elements in another order",
    ),
    Row(
        "C415",
        "a reversed slice in sorted() or set()",
        "none: sorted() keeps equal elements in another order then, and a reversed set is rare",
        "set without a slice",
    ),
    Row("C416", "a comprehension that only copies", "PFB308"),
    Row("C417", "map() of a lambda", "PFB509"),
    Row("C418", "dict() of a dict display", "PFB308"),
    Row(
        "C419",
        "any() or all() of a list comprehension",
        "none: a generator is slower unless an early element decides",
        "any of a generator",
    ),
    Row("C420", "a dict comprehension with one value", "PFB308"),
)


def measured(python: str, processes: int) -> tuple[str, dict[str, str]]:
    """Return a Python's version and the formatted ratio of each pair; raises SystemExit if something can't be measured."""
    programs = {name: Program((before, after), PASSES) for name, before, after in PAIR.findall(PAIRS.read_text(encoding="utf-8"))}
    *_, samples = sample(python, programs, processes)
    if samples.errors:
        raise SystemExit(f"{python}: {samples.errors}")
    found = {}
    for name, times in samples.times.items():
        saved = saving(times)
        ratio = f"{saved.ratio:.2f}"
        found[name] = f"**{ratio}**" if saved.low > LAYOUT else ratio
    return samples.build["python"], found


def page(tables: dict[str, dict[str, str]]) -> str:
    """Return the page as Markdown."""
    date = dt.datetime.now(tz=dt.UTC).date().isoformat()
    parts = [INTRODUCTION.format(date=date, pythons=", ".join(tables))]
    for title, rows in (("perflint", PERFLINT), ("ruff", RUFF), ("flake8-comprehensions", COMPREHENSIONS)):
        minors = [".".join(version.split(".")[:2]) for version in tables]
        lines = [f"## {title}\n", f"| rule | name | our rule | measured advice | {' | '.join(minors)} |"]
        lines.append("|---" * (4 + len(tables)) + "|")
        for row in rows:
            ratios = [table[row.pair] if row.pair else "" for table in tables.values()]
            lines.append(f"| {row.code} | {row.name} | {row.ours or 'none'} | {row.pair} | {' | '.join(ratios)} |")
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def main() -> int:
    """Measure and write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", action="append", required=True, metavar="PATH")
    parser.add_argument("--processes", type=int, default=7, metavar="N")
    parser.add_argument("--markdown", type=Path, required=True, metavar="FILE")
    options = parser.parse_args()
    tables = dict(measured(python, options.processes) for python in options.python)
    kept = options.markdown.read_text(encoding="utf-8") if options.markdown.exists() else ""
    _, mark, recall = kept.partition(RECALL)  # what recall.py has written
    options.markdown.write_text(f"{page(tables)}\n{mark}{recall}" if mark else page(tables), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
