"""What must not change the findings of a real file: its layout, its comments, the names of its locals."""

from __future__ import annotations

import ast
import random
import sysconfig
import textwrap
from collections import Counter
from pathlib import Path

import black
import pytest
from renaming import names_of_others, renamed

from flake8_bytecode_perf import Finding, Settings, check_source
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rules import RULES

EVERYTHING = Settings(min_gain=0, confidence="likely")
LIBRARY = Path(sysconfig.get_paths()["stdlib"])
NAMES = """
    argparse ast calendar cmd colorsys copy csv difflib filecmp fnmatch fractions getopt gettext glob graphlib heapq inspect
    linecache mimetypes netrc optparse posixpath pprint quopri reprlib shlex statistics tabnanny tarfile textwrap timeit
""".split()
FILES = pytest.mark.parametrize(
    "path",
    [  # every third file for each change, the others at full size
        pytest.param(LIBRARY / f"{name}.py", id=name, marks=pytest.mark.full if number % 3 else ())
        for number, name in enumerate(NAMES)
    ],
)
# in a function, what was the module's becomes a local: these rules look at one or at the other, or follow the module's imports
OF_THE_MODULE = {"PFB101", "PFB102", "PFB103", "PFB104", "PFB203", "PFB204", "PFB515", "PFB802"}
# and what ran once may run again: rules that speak of functions speak of it, and attributes of locals may be kept in locals
MORE = {rule.code for rule in RULES if rule.heat < Heat.LOOP} | {"PFB201"}


def found_in(source: str) -> list[Finding]:
    return check_source(source, "changed.py", EVERYTHING)


def said(found: list[Finding]) -> Counter[tuple[str, str, str, str]]:
    """What is said of a file but for where it stands."""
    return Counter((one.code, one.where, one.message, one.confidence) for one in found)


@FILES
def test_a_reformatted_file_has_the_same_findings(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    mode = black.Mode(line_length=60, target_versions={black.TargetVersion.PY311})
    formatted = black.format_str(source, mode=mode)
    assert formatted != source
    assert said(found_in(formatted)) == said(found_in(source))


@FILES
def test_blank_lines_and_comments_move_the_findings_with_their_lines(path: Path) -> None:
    source, chance = path.read_text(encoding="utf-8"), random.Random(path.stem)  # noqa: S311 - no secret
    lines = source.splitlines(keepends=True)
    starts = {node.lineno for node in ast.walk(ast.parse(source)) if isinstance(node, ast.stmt) and not _decorated(node)}
    moved, made = {}, []
    for number, line in enumerate(lines, start=1):
        if number in starts and chance.random() < 0.3:
            made += ["\n", "# another comment\n"][: chance.randrange(1, 3)]
        made.append(line)
        moved[number] = len(made)
    assert len(made) > len(lines)
    expected = [(one.code, moved[one.line], one.column, moved[one.end_line], one.message) for one in found_in(source)]
    found = [(one.code, one.line, one.column, one.end_line, one.message) for one in found_in("".join(made))]
    assert found == expected


def _decorated(node: ast.stmt) -> bool:
    return bool(getattr(node, "decorator_list", ()))


@FILES
def test_other_names_of_locals_change_nothing_but_the_names_in_the_messages(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    changed, count = renamed(source)
    assert count
    assert names_of_others(compile(changed, "a.py", "exec")) == names_of_others(compile(source, "a.py", "exec"))
    after, before = ([(one.line, one.code, one.confidence, one.where) for one in found_in(text)] for text in (changed, source))
    assert Counter(after) == Counter(before)


SHADOWS = """\
def f(a, b=1, *, c):
    x = [q for q in a if (z := q)]
    def g():
        return x + z + (lambda r: r + x)(b)
    for y, (w, *v) in a:
        with y as u:
            del w
    try:
        import os
    except OSError as error:
        print(error, c)
    class C:
        v = v
    global s
    s = f(c=u)
    return g, C, os, v
def h():
    x = 1
    return locals()
"""


def test_a_renaming_leaves_what_others_name() -> None:
    changed, count = renamed(SHADOWS)
    lines = changed.splitlines()
    assert lines[0] == "def f(a, b=1, *, c):"
    assert lines[1:7] == [
        "    x_ = [q_ for q_ in a if (z := q_)]",
        "    def g():",
        "        return x_ + z + (lambda r: r + x_)(b)",
        "    for y_, (w_, *v) in a:",
        "        with y_ as u_:",
        "            del w_",
    ]
    assert lines[8:11] == ["        import os", "    except OSError as error_:", "        print(error_, c)"]
    assert lines[-3:] == ["def h():", "    x = 1", "    return locals()"]
    assert "    s = f(c=u_)" in lines
    assert count == 6
    assert names_of_others(compile(changed, "a.py", "exec")) == names_of_others(compile(SHADOWS, "a.py", "exec"))


@FILES
def test_wrapped_in_a_function_a_file_has_no_loop_at_module_level_and_keeps_what_does_not_look_at_the_module(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    before, source = found_in(ast.unparse(tree)), ast.unparse(tree)
    wrapped = f"def wrapped():\n{textwrap.indent(source, '    ')}\n"
    try:
        compile(wrapped, "wrapped.py", "exec")
    except SyntaxError:  # a `from __future__` or a star import
        pytest.skip("it can't stand in a function")
    after = found_in(wrapped)
    assert not [one for one in after if one.code == "PFB101"]
    counted, expected = Counter(one.code for one in after), Counter(one.code for one in before)
    for code in (counted.keys() | expected.keys()) - OF_THE_MODULE:
        assert counted[code] >= expected[code] if code in MORE else counted[code] == expected[code], code
