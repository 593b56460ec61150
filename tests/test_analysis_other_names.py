"""Calls of functions under any name, and stores into the dictionaries of globals: small programs."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.globals import is_patched
from flake8_bytecode_perf.analysis.other_names import calls_by_any_name
from flake8_bytecode_perf.collect import collect


@pytest.mark.parametrize(
    ("source", "calls"),
    [
        ("setattr(x, y, 1)", ["setattr(x, y, 1)"]),
        ("put = setattr\nput(x, y, 1)", ["put(x, y, 1)"]),
        ("put = setattr\nset_it = put\ndef f(x): set_it(x, y, 1)", ["set_it(x, y, 1)"]),
        ("from builtins import setattr as put\nput(x, y, 1)", ["put(x, y, 1)"]),
        ("def f(x, put=setattr): put(x, y, 1)", ["put(x, y, 1)"]),
        ("put = setattr(x, y, 1)\nput(x)", ["setattr(x, y, 1)"]),
        ("put = other\nput(x, y, 1)", []),
    ],
)
def test_calls_are_found_by_any_name(source: str, calls: list[str]) -> None:
    found = list(calls_by_any_name(collect(ast.parse(source)), "setattr"))
    assert [ast.unparse(site.node) for site, _ in found] == calls
    assert {name for _, name in found} <= {"setattr"}


@pytest.mark.parametrize(
    ("source", "patched"),
    [
        ("f.__globals__['X'] = 1", True),
        ("del f.__globals__['X']", True),
        ("frame.f_globals[name] = 1", True),
        ("f.__globals__.update(X=1)", True),
        ("f.__globals__.update(values)", True),
        ("f.__globals__.update(**values)", True),
        ("import sys\nvars(sys.modules[__name__])['X'] = 1", True),
        ("import sys\nme = sys.modules[__name__]\nme.__dict__['X'] = 1", True),
        ("namespace = globals\nnamespace()['X'] = 1", True),
        ("f.__globals__['Y'] = 1", False),
        ("f.__globals__.update(Y=1)", False),
        ("print(f.__globals__['X'])", False),
        ("self.__dict__['X'] = vars(x)['X'] = 1", False),
    ],
)
def test_a_store_into_the_dictionary_of_the_globals_is_seen(source: str, *, patched: bool) -> None:
    assert is_patched(collect(ast.parse(source)), "X") is patched
