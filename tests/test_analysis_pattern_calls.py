"""Calls that compile a pattern, and what they are given: small programs, and the answer."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.pattern_calls import (
    compiles_in_silence,
    is_constant_above,
    is_function_replaced,
    is_imported_lazily,
    pattern_calls,
    pattern_given,
)
from flake8_bytecode_perf.collect import collect


@pytest.mark.parametrize(
    ("source", "given"),
    [
        ("import re\nre.match('a', s)", ("match", "a", 0, True)),
        ("import re\nre.match('a', s, re.I | 8)", ("match", "a", 10, True)),
        ("import re\nF = re.I\nre.match('a', s, F)", ("match", "a", 2, True)),
        ("import re\nre.sub(pattern='a', repl='b', string=s, flags=re.M)", ("sub", "a", 8, True)),
        ("import re\nre.compile('a', re.DEBUG)", ("compile", "a", 128, False)),
        ("import re\nre.compile('(')", ("compile", "(", 0, False)),
        ("import re\nre.compile('a', re.NEW)", ("compile", "a", None, False)),
        ("from re import sub as replace\nreplace('a', 'b', s)", ("sub", "a", 0, True)),
        ("import re\nre.match(p, s)", None),
        ("import re\nre.match('a', s, flags)", None),
        ("import re\nre.match(*given)", None),
        ("import re\nre.match('a', s, **given)", None),
        ("import re\nre.match(string=s)", None),
    ],
)
def test_what_a_call_is_given(source: str, given: tuple[str, str, int | None, bool] | None) -> None:
    module = collect(ast.parse(source))
    [site] = pattern_calls(module)
    found = pattern_given(module, site)
    assert (found and (found.function, found.source, found.value, compiles_in_silence(found))) == given


@pytest.mark.parametrize("source", ["import re\nre.escape('a')", "import other\nother.match('a', s)", "match('a', s)"])
def test_other_functions_compile_no_pattern(source: str) -> None:
    assert [*pattern_calls(collect(ast.parse(source)))] == []


@pytest.mark.parametrize(
    ("source", "replaced", "lazily"),
    [
        ("import re\ndef f(s): re.match('a', s)", False, False),
        ("import re\nre.match = print\ndef f(s): re.match('a', s)", True, False),
        ("import re, mock\nmock.patch('re.match', print)\ndef f(s): re.match('a', s)", True, False),
        ("__lazy_modules__ = ['re']\nimport re\ndef f(s): re.match('a', s)", False, True),
        ("__lazy_modules__ = ['re']\nfrom re import match\ndef f(s): match('a', s)", False, True),
    ],
)
def test_a_function_of_re_may_be_another(source: str, *, replaced: bool, lazily: bool) -> None:
    module = collect(ast.parse(source))
    [site] = pattern_calls(module)
    assert is_function_replaced(module, site.node.func, "match") is replaced
    assert is_imported_lazily(module, site.where.scope, site.node.func) is lazily


@pytest.mark.parametrize(
    ("above", "answer"),
    [("P = 'a'", True), ("_p = 'a'", True), ("p = 'a'", False), ("P = 'a'\nP = 'b'", False), ("pass", False)],
)
def test_a_global_is_a_constant_above_a_function(above: str, *, answer: bool) -> None:
    module = collect(ast.parse(f"import re\n{above}\ndef f(s): re.match(P + _p + p, s)"))
    [site] = pattern_calls(module)
    name = above[0] if above[0] in "Pp" and above != "pass" else "_p" if above[0] == "_" else "P"
    assert is_constant_above(module, site, name) is answer
