"""Bad and odd input: whatever a file holds, its findings stand in their right place, and nothing else is said.

Most files hold `PAGE`, whose finding must be there whatever stands around it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import in_process
import pytest
from pages import QUADRATIC as PAGE

from flake8_bytecode_perf import Settings, check_source

if TYPE_CHECKING:
    from pathlib import Path

LENGTH = PAGE.count("\n")  # the finding is on the last line
PLACE = (LENGTH, 12, "PFB401")
LINES = 100_000
EVERYTHING = Settings(min_gain=-1, confidence="likely")
Place = tuple[int, int, str]


def places(source: str | bytes) -> list[Place]:
    """Return line, byte column and code of what is found at the defaults."""
    return [(found.line, found.column, found.code) for found in check_source(source)]


def around(middle: str) -> list[Place]:
    """Return what is found in `middle` and the same page before and behind it; lines count from one in `middle`."""
    source = f"{PAGE}{middle}\n{PAGE}"
    last = source.count("\n")
    found = places(source)
    assert PLACE in found, "the finding before"
    assert (last, 12, "PFB401") in found, "the finding behind"
    return [(line - LENGTH, column, code) for line, column, code in found if LENGTH < line <= last - LENGTH]


def page_in_one_line(header: str) -> tuple[str, int, int]:
    """Return the page with its loop in one line behind another header, that line, and where its finding starts."""
    line = f"        {header} "
    source = PAGE.replace("        for row in open(rows):\n            ", line)
    assert source != PAGE
    return source, LENGTH - 1, len(line)


def run(folder: Path, *arguments: str, stdin: str | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run flake8 in `folder`."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONNODEBUGRANGES"}
    return subprocess.run(
        [sys.executable, "-m", "flake8", "--isolated", "--select=PFB,E9", *arguments],
        cwd=folder,
        env=inherited | {"PYTHONUTF8": "1"} | environment,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def flake8(folder: Path, *arguments: str, stdin: str | None = None, **environment: str) -> str:
    """Run flake8 in `folder` and return what it prints; it must not write to stderr.

    It runs in this process, unless it needs another input, environment or number of processes.
    """
    if stdin is None and not environment and "-j2" not in arguments:
        done = in_process.flake8(folder, "--isolated", "--select=PFB,E9", *arguments)
    else:
        done = run(folder, *arguments, stdin=stdin, **environment)
    assert not done.stderr
    assert done.returncode == bool(done.stdout)
    return done.stdout


def reported(folder: Path, source: str | bytes) -> list[str]:
    """Write a file, run flake8 on it and return `line:column: code` for each thing that it reports."""
    path = folder / "page.py"
    path.write_bytes(source if isinstance(source, bytes) else source.encode())
    lines = flake8(folder, "page.py").splitlines()
    assert all(line.startswith("page.py:") for line in lines)
    return [" ".join(line.removeprefix("page.py:").split()[:2]) for line in lines]


# Hardly anything in the file

NOTHING = {
    "empty": "",
    "blank lines": "\n\n   \n\t\n",
    "one newline": "\n",
    "comments": "# one\n\n    # two\n# three, without a newline",
    "a docstring": '"""Only words."""\n',
}


@pytest.mark.parametrize("source", NOTHING.values(), ids=NOTHING)
def test_a_file_without_code_has_no_findings(source: str) -> None:
    assert places(source) == []
    assert places(source.encode()) == []


@pytest.mark.parametrize("source", NOTHING.values(), ids=NOTHING)
def test_flake8_says_nothing_of_a_file_without_code(tmp_path: Path, source: str) -> None:
    assert reported(tmp_path, source) == []


@pytest.mark.parametrize("source", [NOTHING["empty"], NOTHING["comments"]], ids=["empty", "comments"])
def test_a_file_without_code_tells_nothing_of_missing_positions(tmp_path: Path, source: str) -> None:
    (tmp_path / "page.py").write_text(source)
    assert PYTHON_HAS_NO_COLUMNS not in flake8(tmp_path, "page.py", PYTHONNODEBUGRANGES="1")


# How the text is written down


def test_a_byte_order_mark_moves_no_finding(tmp_path: Path) -> None:
    source = "f = lambda x: [','.join(z.a for z in y) for y in x]\n" + PAGE
    wanted = [(1, 23, "PFB803"), (LENGTH + 1, 12, "PFB401")]
    marked = b"\xef\xbb\xbf" + source.encode()
    assert places(source) == places(marked) == places("\ufeff" + source) == wanted
    assert reported(tmp_path, marked) == ["1:24: PFB803", f"{LENGTH + 1}:13: PFB401"]


def test_a_coding_line_is_obeyed(tmp_path: Path) -> None:
    source, line, column = page_in_one_line("for é in open(rows):")
    written = f"# -*- coding: latin-1 -*-\n{source}".encode("latin-1")
    assert places(written) == [(line + 1, column + 1, "PFB401")]
    assert reported(tmp_path, written) == [f"{line + 1}:{column + 1}: PFB401"]


@pytest.mark.parametrize("newline", ["\r\n", "\r"], ids=["CRLF", "CR"])
def test_line_ends_move_no_finding(tmp_path: Path, newline: str) -> None:
    source = f"{PAGE}\n{PAGE}".replace("\n", newline)
    assert places(source) == places(source.encode()) == [PLACE, (2 * LENGTH + 1, 12, "PFB401")]
    assert reported(tmp_path, source) == [f"{LENGTH}:13: PFB401", f"{2 * LENGTH + 1}:13: PFB401"]


def test_a_missing_newline_at_the_end_moves_no_finding(tmp_path: Path) -> None:
    assert places(PAGE.rstrip()) == [PLACE]
    assert reported(tmp_path, PAGE.rstrip()) == [f"{LENGTH}:13: PFB401"]


def test_form_feeds_end_no_line(tmp_path: Path) -> None:
    source = f"# one\f two\n\f\nx = '\f'\n\f{PAGE}"
    assert places(source) == [(LENGTH + 3, 12, "PFB401")]
    assert reported(tmp_path, source) == [f"{LENGTH + 3}:13: PFB401"]


def test_a_form_feed_before_a_finding_is_one_column(tmp_path: Path) -> None:
    source = PAGE.replace("            self.html +=", "\f            self.html +=")
    assert places(source) == [(LENGTH, 13, "PFB401")]
    assert reported(tmp_path, source) == [f"{LENGTH}:14: PFB401"]


@pytest.mark.parametrize("separator", ["\v", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"], ids=ascii)
def test_what_str_splitlines_takes_for_a_line_end_is_none(tmp_path: Path, separator: str) -> None:
    source = f"# one{separator}two\nx = '{separator}'\n{PAGE}"
    assert places(source) == [(LENGTH + 2, 12, "PFB401")]
    assert reported(tmp_path, source) == [f"{LENGTH + 2}:13: PFB401"]


def test_a_tab_is_one_column(tmp_path: Path) -> None:
    source = PAGE.replace("    ", "\t")
    assert places(source) == [(LENGTH, 3, "PFB401")]
    assert reported(tmp_path, source) == [f"{LENGTH}:4: PFB401"]


# Characters outside ASCII: bytes in the tree, characters in flake8

WIDE = {
    "a two-byte name": ("for é in open(rows):", 1),
    "two-byte characters": ('for row in open(rows or "üü"):', 2),
    "three-byte characters": ('for row in open(rows or "日本"):', 4),
    "four-byte characters": ('for row in open(rows or "🐍"):', 3),
    "a combining accent": ('for row in open(rows or "e\u0301"):', 1),
}


@pytest.mark.parametrize(("header", "more"), WIDE.values(), ids=WIDE)
def test_flake8_counts_characters_and_check_source_bytes(tmp_path: Path, header: str, more: int) -> None:
    source, line, column = page_in_one_line(header)
    assert places(source) == [(line, column + more, "PFB401")]
    assert reported(tmp_path, source) == [f"{line}:{column + 1}: PFB401"]


def test_characters_count_behind_a_string_of_several_lines(tmp_path: Path) -> None:
    source = 'f = lambda x: ("""é\néé""", [",".join(z.a for z in y) for y in x])\n'
    assert places(source) == [(2, 18, "PFB803")]
    assert reported(tmp_path, source) == ["2:17: PFB803"]


def test_a_name_outside_ascii_is_named_in_the_message(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text(PAGE.replace("html", "größe"), encoding="utf-8")
    assert "PFB401 string `self.größe` grows by `+=`" in flake8(tmp_path, "page.py")


# What is no Python, or hardly


@pytest.mark.parametrize("source", ["x = 1\0\n", 'x = "\0"\n', "# \0\n", "\0"], ids=ascii)
def test_null_bytes_are_left_to_flake8(tmp_path: Path, source: str) -> None:
    """On some builds of 3.12 and 3.13 flake8's own tokenizing ends with a SystemError there, with or without this plugin."""
    assert places(PAGE + source) == places((PAGE + source).encode()) == []
    (tmp_path / "page.py").write_text(PAGE + source)
    done = run(tmp_path, "page.py")
    assert "E999" in done.stdout or "SystemError" in done.stderr
    assert "PFB" not in done.stdout
    assert "flake8_bytecode_perf" not in done.stderr


BROKEN = {
    "an open bracket": "x = (\n",
    "a stray word": "for for for\n",
    "a wrong indent": "  x = 1\n",
    "Python 2": 'print "x"\n',
    "an open string": 'x = "\n',
    "an unknown coding": "# coding: nonsense\nx = = 1\n",
}


@pytest.mark.parametrize("source", BROKEN.values(), ids=BROKEN)
def test_a_syntax_error_is_left_to_flake8(tmp_path: Path, source: str) -> None:
    assert places(PAGE + source) == []
    assert {place.split()[-1] for place in reported(tmp_path, PAGE + source)} & {"E999", "E902"}
    assert "PFB" not in flake8(tmp_path, "page.py")


@pytest.mark.parametrize("source", [b"\xff\xfe x = 1\n", b'x = "\xe9"\n', b"# coding: nonsense\nx = 1\n"], ids=ascii)
def test_bytes_that_no_one_can_read_have_no_findings(source: bytes) -> None:
    assert places(PAGE.encode()) == [PLACE]
    assert places(source + PAGE.encode()) == []


@pytest.mark.parametrize("source", ["x = '\udcff'\n", "\udcff = 1\n"], ids=ascii)
def test_lone_surrogates_in_a_string_have_no_findings(source: str) -> None:
    assert places(PAGE + source) == []


# What parses and does not compile: `grown` is a suspect that stands in the statement which the compiler refuses

GROWN = "for row in open(rows): page.html += 'x'"
REFUSED = {
    "return in a module": f"if rows:\n    {GROWN}\n    return\n",
    "yield in a module": f"if rows:\n    {GROWN}\n    yield\n",
    "await in a module": f"if rows:\n    {GROWN}\n    await rows\n",
    "return in a class": f"class C:\n  if rows:\n    {GROWN}\n    return\n",
    "await in a function": f"def f(page, rows):\n    {GROWN}\n    await rows\n",
    "async for in a function": f"def f(page, rows):\n    {GROWN}\n    async for row in rows: pass\n",
    "async with in a function": f"def f(page, rows):\n    {GROWN}\n    async with rows: pass\n",
    "yield from in async": f"async def f(page, rows):\n    {GROWN}\n    yield from rows\n",
    "duplicate arguments": f"def f(page, rows, rows):\n    {GROWN}\n",
    "break outside a loop": f"def f(page, rows):\n    {GROWN}\n    break\n",
    "continue outside a loop": f"def f(page, rows):\n    {GROWN}\n    continue\n",
    "nonlocal in a module": f"if rows:\n    {GROWN}\n    nonlocal rows\n",
    "nonlocal of nothing": f"def f(page, rows):\n    {GROWN}\n    nonlocal nowhere\n",
    "global after use": f"def f(page, rows):\n    {GROWN}\n    print(x)\n    global x\n",
    "a parameter made global": f"def f(page, rows):\n    global rows\n    {GROWN}\n",
    "a bare star": f"def f(page, rows):\n    {GROWN}\n    *rows\n",
    "two stars": f"def f(page, rows):\n    {GROWN}\n    *a, *b = rows\n",
    "__debug__": f"def f(page, rows):\n    {GROWN}\n    __debug__ = 1\n",
    "a star-import in a function": f"def f(page, rows):\n    {GROWN}\n    from os import *\n",
    "a late future": f"def f(page, rows):\n    {GROWN}\n    from __future__ import annotations\n",
    "two catch-all cases": f"def f(page, rows):\n    {GROWN}\n    match rows:\n        case _: pass\n        case _: pass\n",
    "a name bound twice in a pattern": f"def f(page, rows):\n    {GROWN}\n    match rows:\n        case [a, a]: pass\n",
    "a bare except that is not last": f"def f(page, rows):\n    {GROWN}\n    try: pass\n    except: pass\n    except E: pass\n",
}


@pytest.mark.parametrize("source", REFUSED.values(), ids=REFUSED)
def test_what_does_not_compile_costs_the_others_nothing(source: str) -> None:
    with pytest.raises(SyntaxError):
        compile(source, "<refused>", "exec", dont_inherit=True)
    assert around(source) == []


@pytest.mark.parametrize("name", ["return in a module", "await in a function", "duplicate arguments"])
def test_flake8_reports_the_others_and_no_syntax_error(tmp_path: Path, name: str) -> None:
    source = f"{PAGE}{REFUSED[name]}{PAGE}"
    assert reported(tmp_path, source) == [f"{LENGTH}:13: PFB401", f"{source.count(chr(10))}:13: PFB401"]


def test_the_suspect_of_what_does_not_compile_is_found_where_it_does() -> None:
    assert around(f"def f(page, rows):\n    page.full = True\n    {GROWN}\n") == [(3, 27, "PFB401")]


@pytest.mark.parametrize("source", ["from __future__ import nowhere\n", "from __future__ import braces\n"])
def test_an_unknown_future_costs_nothing_where_it_parses(source: str) -> None:
    parses = sys.version_info < (3, 14)
    assert places(source + PAGE) == ([(LENGTH + 1, 12, "PFB401")] if parses else [])


WARNED = {
    "a comparison with a literal": "x is 1",
    "a called string": "'x' ()",
    "a tuple for an index": "'x' [(1, 2)]",
    "an assertion of a tuple": "assert (x, 'y')",
}


@pytest.mark.parametrize("statement", WARNED.values(), ids=WARNED)
def test_the_compilers_warnings_are_kept_to_itself(tmp_path: Path, statement: str) -> None:
    source = PAGE + f"        {statement}\n"
    assert places(source) == [PLACE]
    assert reported(tmp_path, source) == [f"{LENGTH}:13: PFB401"]


def test_a_warning_of_the_parser_is_kept_to_itself() -> None:
    """flake8 itself shows this one: it parses too. Here the tests' filter would raise it."""
    assert places(PAGE + "            '\\d'\n") == [PLACE]


# Deep and long


def _elifs(statement: str, indent: str) -> str:
    return "".join(f"{indent}{'el' if number else ''}if x == {number}:\n{indent}    {statement}\n" for number in range(2000))


def test_two_thousand_elifs_cost_the_others_nothing() -> None:
    assert around("def f(x):\n" + _elifs("y = 1", "    ")) == []


def test_two_thousand_elifs_in_a_module_cost_the_others_nothing() -> None:
    assert around(_elifs("y = 1", "")) == []


def test_two_thousand_elifs_in_a_loop_cost_the_others_nothing() -> None:
    assert around("def f(xs):\n    for x in xs:\n" + _elifs("return x", "        ") + "        else: return 0\n") == []


def test_two_thousand_elifs_beside_what_grows_cost_the_others_nothing() -> None:
    loop = "def f(xs, out):\n    s = ''\n    for x in xs:\n        out.append(s)\n        s += 'x'\n"
    around(loop + _elifs("s = s", "        "))


def test_what_grows_in_each_of_two_thousand_elifs_costs_the_others_nothing() -> None:
    """The compiler of some versions refuses so many, and it does not pay in those that hardly ever run."""
    found = around("def f(xs, page):\n    page.html = ''\n    for x in xs:\n" + _elifs("page.html += 'x'", "        "))
    assert {(line, column) for line, column, _ in found} <= {(5 + 2 * number, 12) for number in range(2000)}


def test_what_grows_by_five_hundred_summands_is_found() -> None:
    summands = " + ".join(f"a{number}" for number in range(500))
    loop = f"def f(page, rows):\n    page.html = ''\n    for row in rows:\n        page.html += {summands} + 'x'\n"
    assert around(loop) == []  # next to five hundred additions, the copy is nothing
    found = check_source(loop, settings=EVERYTHING)
    assert (4, 8, "PFB401") in [(one.line, one.column, one.code) for one in found]


def test_a_string_made_of_five_hundred_summands_is_known() -> None:
    summands = " + ".join(["'x'", *(f"a{number}" for number in range(500))])
    loop = f"def f(page, rows):\n    page.html = {summands}\n    for row in open(rows):\n        page.html += row\n"
    assert around(loop) == [(4, 8, "PFB401")]


@pytest.mark.parametrize("statement", ["y = {}", "for x in {}: pass", "sum({})", "def f(xs): return {}", "y = x in {}"])
def test_two_hundred_nested_lists_cost_the_others_nothing(statement: str) -> None:
    depth = 199  # the tokenizer takes two hundred brackets, and two of the statements have one of their own
    found = around(statement.format("[" * depth + "1" + "]" * depth))
    assert "PFB000" not in {code for *_, code in found}


def test_too_many_nested_lists_are_left_to_flake8() -> None:
    assert places(PAGE + "y = " + "[" * 300 + "]" * 300 + "\n") == []


@pytest.mark.parametrize("opening", ["if x:", "for x in xs:", "def f(x):", "class C:", "with x:", "while x:"])
def test_blocks_as_deep_as_python_takes_them_cost_the_others_nothing(opening: str) -> None:
    deep = 19 if opening[0] in "fw" and "d" not in opening else 95
    block = "".join(f"{' ' * number}{opening}\n" for number in range(deep)) + " " * deep + "page.html += 'x'\n"
    assert "PFB000" not in {code for *_, code in around(block)}


def test_chains_of_hundreds_of_links_cost_the_others_nothing() -> None:
    loop = "def f(page, rows):\n    for row in rows:\n        x = page{} + page{}\n"
    for links in (".a" * 300, ".a()" * 300, "[0]" * 300, "().a" * 300):
        assert "PFB000" not in {code for *_, code in around(loop.format(links, links))}


# Long

FILLER = "def plain_{number}(x):\n" + "".join(f"    y{line} = x + {line}\n" for line in range(12))


@pytest.mark.parametrize("lines", [LINES // 5, pytest.param(LINES, marks=pytest.mark.full)])
def test_a_long_file_has_every_finding(lines: int) -> None:
    one = PAGE + FILLER
    height = one.count("\n")
    copies = lines // height
    source = "".join(one.replace("html", f"html_{number}").format(number=number) for number in range(copies))
    assert source.count("\n") == lines
    assert places(source) == [(number * height + LENGTH, 12, "PFB401") for number in range(copies)]


def test_a_file_that_says_the_same_a_thousand_times_has_every_finding() -> None:
    assert places(PAGE * 1000) == [(number * LENGTH, 12, "PFB401") for number in range(1, 1001)]


# Through flake8 alone


def test_stdin_is_reported_under_its_display_name(tmp_path: Path) -> None:
    source, line, column = page_in_one_line("for é in open(rows):")
    lines = flake8(tmp_path, "--stdin-display-name=shown.py", "-", stdin=source)
    assert lines.startswith(f"shown.py:{line}:{column + 1}: PFB401 ")


def test_stdin_without_a_display_name_is_reported(tmp_path: Path) -> None:
    assert flake8(tmp_path, "-", stdin=PAGE).startswith(f"stdin:{LENGTH}:13: PFB401 ")


def test_empty_stdin_has_no_findings(tmp_path: Path) -> None:
    assert not flake8(tmp_path, "-", stdin="")


PYTHON_HAS_NO_COLUMNS = "PFB000 the bytecode of this Python has no column positions"


def test_without_positions_each_file_gets_one_line_that_says_so(tmp_path: Path) -> None:
    for name in ("one.py", "two.py"):
        (tmp_path / name).write_text(PAGE * 2)
    lines = flake8(tmp_path, "one.py", "two.py", PYTHONNODEBUGRANGES="1").splitlines()
    assert [line.split(" the ")[0] for line in lines] == ["one.py:1:1: PFB000", "two.py:1:1: PFB000"]
    assert all(PYTHON_HAS_NO_COLUMNS in line for line in lines)


def test_with_positions_no_line_says_that_they_are_missing(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text(PAGE)
    assert "PFB000" not in flake8(tmp_path, "one.py")


def test_files_that_flake8_runs_at_once_are_told_apart(tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"page_{number}.py").write_text("\n" * number + PAGE)
    lines = flake8(tmp_path, "-j2", ".").splitlines()
    assert [line.split()[0] for line in lines] == [f"./page_{number}.py:{LENGTH + number}:13:" for number in range(6)]
