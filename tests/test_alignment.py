"""Continuation lines: they stay aligned with the code that a fix moves, in whatever way they were aligned with it."""

from __future__ import annotations

import io
import tokenize
from typing import Any

import pycodestyle
import pytest

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.alignment import laid_out
from flake8_bytecode_perf.fix import fix_text
from flake8_bytecode_perf.fixes import FIXES
from flake8_bytecode_perf.rules import RULES

ALL = Settings(min_gain=-1, confidence="likely", unsafe_fixes=True)
MOVED = {
    "with what follows the bracket": ("self.f(a,\n       b)", "f(a,\nb)", "f(a,\n  b)"),
    "with a closing bracket": (
        "x = self.f([a,\n            b\n            ])",
        "x = f([a,\n b\n ])",
        "x = f([a,\n       b\n       ])",
    ),
    "with its own opening bracket": ("self.f(a,\n       b\n      )", "f(a,\n b\n )", "f(a,\n  b\n )"),
    "with code that is replaced itself": ("self.f(self.a,\n       self.b)", "f(a,\n       b)", "f(a,\n  b)"),
    "a bracket that is replaced": ("y = set(a +\n        b)", "y = {a +\n        b}", "y = {a +\n     b}"),
    "with a string": ("self.f(a, 'b'\n          'c')", "f(a, 'b'\n          'c')", "f(a, 'b'\n     'c')"),
    "with an f-string": ("self.f(a, f'{b}'\n          'c')", "f(a, f'{b}'\n          'c')", "f(a, f'{b}'\n     'c')"),
    "with what stands right of it": ("self.f(a,\n         b)", "f(a,\n         b)", "f(a,\n    b)"),
    "in a bracket that is nested": (
        "self.f(g(a,\n         b),\n       c)",
        "f(g(a,\n         b),\n       c)",
        "f(g(a,\n    b),\n  c)",
    ),
    "behind a hanging line": (
        "self.f(a,\n       g(\n           b,\n       ))",
        "f(a,\n       g(\n           b,\n       ))",
        "f(a,\n  g(\n      b,\n  ))",
    ),
    "with a string in a hanging line": (
        "f(\n    self.a, 'b'\n            'c')",
        "f(\n    a, 'b'\n            'c')",
        "f(\n    a, 'b'\n       'c')",
    ),
    "behind a backslash": (
        "x = self.a + 'b' \\\n             'c'",
        "x = a + 'b' \\\n             'c'",
        "x = a + 'b' \\\n        'c'",
    ),
    "by a backslash, in another block": ("    x = a + \\\n        b", "x = a + \\\n        b", "x = a + \\\n    b"),
    "in another block": ("    self.f(a,\n           b)", "f(a,\n           b)", "f(a,\n  b)"),
    "behind a string of several lines": (
        "self.f(a, '''\n''', g(b,\n       c),\n       d)",
        "f(a, '''\n''', g(b,\n       c),\n       d)",
        "f(a, '''\n''', g(b,\n       c),\n  d)",
    ),
    "of two statements": (
        "out = []\nfor x in f(a,\n           b):\n    out.append(g(x,\n                 c))",
        "out = [g(x,\n                 c) for x in f(a,\n           b)]",
        "out = [g(x,\n         c) for x in f(a,\n                       b)]",
    ),
    "with a comment": ("# d\nself.f(a,\n       # b\n       c)", "# d\nf(a,\n       # b\n       c)", "# d\nf(a,\n  # b\n  c)"),
}
KEPT = {
    "the lines of a string": ("self.f(a, '''\n       b''')", "f(a, '''\n       b''')"),
    "the lines of an f-string": ("self.f(a, f'''\n       {b}''')", "f(a, f'''\n       {b}''')"),
    "what hangs": ("self.f(\n    a,\n    b,\n)", "f(\n    a,\n    b,\n)"),
    "what hangs by a backslash": ("x = self.a + \\\n    b", "x = a + \\\n    b"),
    "what hangs behind a comment": ("self.f(  # c\n    a,\n    b,\n)", "f(  # c\n    a,\n    b,\n)"),
    "a tab behind spaces": ("self.f(a,\n      \tb)", "f(a,\n      \tb)"),
    "a form feed": ("self.f(a,\n\x0c      b)", "f(a,\n\x0c      b)"),
    "tabs": ("self.f(a,\n\tb)", "f(a,\n\tb)"),
    "what is aligned with nothing": ("self.f(a,\n    b)", "f(a,\n    b)"),
    "what gets another layout": ("self.f(a,\n       b)", "f(\n    a,\n       b)"),
    "what gets brackets": ("x = self.a + \\\n         b", "x = f(a +\n  b)"),
    "a new statement": ("f(a)", "g(a,\n   b)\nf(a)"),
    "what is new": ("self.f(a, b)", "f(g(\n  c), a,\n   b)"),
    "what loses what it was aligned with": ("x = self.a + 'b' \\\n             'c'", "x = a + \\\n             'c'"),
    "lines that end as on old machines": ("self.f(a,\r       b)", "f(a,\r       b)"),
    "where such a line is gone": ("self.f(a,\r       b,\n       c)", "f(a,\n       c)"),
}


@pytest.mark.parametrize("name", MOVED)
def test_a_line_moves_with_the_code_that_it_was_aligned_with(name: str) -> None:
    old, new, wanted = MOVED[name]
    assert laid_out(old + "\n", new + "\n", 79) == f"{wanted}\n"


@pytest.mark.parametrize("name", KEPT)
def test_a_line_stays_that_is_aligned_with_nothing_that_moves(name: str) -> None:
    old, new = KEPT[name]
    assert laid_out(old + "\n", new + "\n", 79) == f"{new}\n"


def test_windows_line_ends_stay() -> None:
    assert laid_out("self.f(a,\r\n       b)\r\n", "f(a,\r\n       b)\r\n", 79) == "f(a,\r\n  b)\r\n"


def broken(source: str) -> str:
    """A source with a new line behind each comma in brackets, aligned with what follows the bracket."""
    made, columns, last, moved = [""], [], (1, 0), ""
    lines = source.splitlines(keepends=True)
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type in (tokenize.INDENT, tokenize.DEDENT, tokenize.NEWLINE, tokenize.NL, tokenize.ENDMARKER):
            continue
        (row, column), (last_row, last_column) = token.start, last
        if row > last_row:
            made[-1] += lines[last_row - 1][last_column:]
            made += [*lines[last_row : row - 1], lines[row - 1][:column]]
        elif moved and columns:
            made[-1] += "\n"
            made.append(" " * columns[-1])
        else:
            made[-1] += lines[row - 1][last_column:column]
        made[-1] += token.string
        if token.string in ("(", "[", "{"):
            columns.append(len(made[-1]))
        elif token.string in (")", "]", "}"):
            columns.pop()
        last, moved = token.end, token.string == ","
    return "".join(made) + lines[last[0] - 1][last[1] :]


def complaints(source: str) -> list[str]:
    """What pycodestyle says of the indentation, at flake8's default settings."""
    options = pycodestyle.StyleGuide(select=["E1"], ignore=["E121", "E123", "E126"], quiet=2).options
    found: list[str] = []
    checker: Any = pycodestyle.Checker(lines=source.splitlines(keepends=True), options=options)
    checker.report_error = lambda row, _column, message, _check: found.append(f"{message} {checker.lines[row - 1]}")
    checker.check_all()
    return found


# The comma that ends the pair's line was not the one behind the key, but looks like it.
UNKNOWN = {"PFB308 dict: of one pair"}
NAMED = {f"{rule.code} {pair.name}".strip(): pair.slow for rule in RULES if rule.code in FIXES for pair in rule.pairs}
PAIRS = pytest.mark.parametrize("source", [pytest.param(slow, id=name) for name, slow in NAMED.items() if name not in UNKNOWN])


@PAIRS
def test_lines_that_were_aligned_are_aligned_after_the_fix(source: str) -> None:
    before = broken(source)
    assert complaints(before) == []
    assert complaints(fix_text(before, ALL).text) == []
