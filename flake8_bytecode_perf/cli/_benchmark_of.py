"""The benchmark of a finding: the function that holds it and its rewrite are cut out of the file."""

from __future__ import annotations

import ast
from textwrap import wrap
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.cli._arguments import Filler
from flake8_bytecode_perf.cli._benchmark import Side, Writer
from flake8_bytecode_perf.cli._errors import UserError
from flake8_bytecode_perf.cli._excerpts import Cutter
from flake8_bytecode_perf.cli._globals import Globals
from flake8_bytecode_perf.cli._printable import printable
from flake8_bytecode_perf.cli._targets import functions_of, path_of, target_in
from flake8_bytecode_perf.examination import parsed, tree_of
from flake8_bytecode_perf.fix import fixed_alone
from flake8_bytecode_perf.report import finding_of
from flake8_bytecode_perf.rewrite import Refusal
from flake8_bytecode_perf.verdict import SENTENCES

if TYPE_CHECKING:
    from pathlib import Path

    from flake8_bytecode_perf.cli._benchmark import Benchmark
    from flake8_bytecode_perf.cli._targets import Target
    from flake8_bytecode_perf.examination import Examination
    from flake8_bytecode_perf.report import Weighed
    from flake8_bytecode_perf.rule import Finding
    from flake8_bytecode_perf.settings import Settings

_WIDTH = 79
_UNCHECKED = "# flake8: noqa"  # check would report, and fix rewrite, what is measured


class Measurable(NamedTuple):
    """A benchmark, the function that it calls, whether there is a rewrite, and what the user must fill in."""

    benchmark: Benchmark
    name: str
    is_rewritten: bool
    unknown: tuple[str, ...]


def benchmark_of(now: Examination, path: Path, weighed: Weighed, settings: Settings, name: str) -> Measurable:
    """Return the benchmark of a finding in a file; raises UserError for a function that can't be cut out of the file."""
    finding, place = finding_of(weighed), f"{name}:{weighed[2][0][0].node.lineno}"
    function, outer = path_of(weighed, place)
    found = Globals(now.tree)
    number = functions_of(now.tree, outer).index(function)
    target = target_in(found, outer, number)
    arguments = Filler(found).arguments(target)
    before = _side(now.text, found, target, arguments.classes)
    after = _rewritten_side(now, weighed, settings, target, arguments.classes)
    header = [*_header(finding, name, target), *_on_rewrite(finding, is_rewritten=after is not None)]
    todo = [] if after else _commented(f"TODO: a copy, to be rewritten as the message says: {printable(finding.message)}")
    benchmark = Writer(before, after or before, arguments, package_of(path)[0]).write(header, todo)
    if parsed(benchmark.text) is None:  # pragma: no cover - no file is known of which this comes
        raise UserError(f"{place}: {target.name} can't be cut out of the file as it is written; please report it")
    unknown = [*before.excerpt.missing, *(one.name for one in arguments.inputs if not one.is_known)]
    return Measurable(benchmark, target.name, after is not None, tuple(unknown))


def _side(text: str, found: Globals, target: Target, classes: set[str]) -> Side:
    return Side(text, Cutter(found, target).cut(classes), target)


def _rewritten_side(now: Examination, weighed: Weighed, settings: Settings, target: Target, classes: set[str]) -> Side | None:
    """The function after the fix of this finding, also an unsafe one; None if there is no fix."""
    text = fixed_alone(now, weighed, settings)
    if isinstance(text, Refusal):
        return None
    found = Globals(tree_of(text))
    return _side(text, found, target_in(found, target.path, target.number), classes)


def package_of(path: Path) -> tuple[str, Path]:
    """Return the package that a file belongs to, "" if it is in none, and the folder from which Python imports it."""
    folder, names = path.resolve().parent, list[str]()
    while (folder / "__init__.py").is_file() and folder != folder.parent:
        names.insert(0, folder.name)
        folder = folder.parent
    return ".".join(names), folder


def _header(finding: Finding, name: str, target: Target) -> list[str]:
    """The first lines of the script: what it measures, and how."""
    lines = _commented(f"{finding.code} in {printable(name)}, line {finding.line}: {target.name} before and after the rewrite.")
    lines += _commented(printable(finding.message))
    if target.dropped:
        lines += _commented(f"Measured without {', '.join([f'@{ast.unparse(one)}' for one in target.dropped])}.")
    return [_UNCHECKED, *lines, *_commented("This script needs pyperf: python -m pip install pyperf")]


def _on_rewrite(finding: Finding, *, is_rewritten: bool) -> list[str]:
    """What is to be known of the rewrite."""
    if not is_rewritten:
        return _commented("There is no automatic fix: rewrite the copy below that is marked TODO.")
    if finding.fix == "unsafe":
        doubts = " ".join([f"{SENTENCES[slug]} ({slug})." for slug in finding.obstacles])
        return _commented(f"The fix is unsafe, it may change what the program does: {doubts}")
    return []


def _commented(text: str) -> list[str]:
    return [f"# {line}" for line in wrap(text, _WIDTH - 2, break_on_hyphens=False)]
