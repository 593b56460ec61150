"""Calls that copy a record: small programs, what is copied, and whose fields it has."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.record_copies import copy_at, has_own_fields, may_be_of_subclass, record_of_copy
from flake8_bytecode_perf.analysis.records import records
from flake8_bytecode_perf.collect import collect

_POINT = "from collections import namedtuple\nPoint = namedtuple('Point', 'x, y')\n"
_BOX = "from copy import copy\nfrom dataclasses import dataclass, replace\n@dataclass\nclass Box:\n width: int\n height: int\n"


@pytest.mark.parametrize(
    ("source", "name", "variant", "record"),
    [
        (_POINT + "def f(p): return p._replace(x=1)", "p", "", "Point"),
        (_POINT + "def f(p): return p._replace(z=1)", "p", "", None),
        (_POINT + "def f(p): return p._replace()", None, None, None),
        (_POINT + "def f(p, q): return p._replace(**q)", None, None, None),
        (_POINT + "def f(p): return p.q._replace(x=1)", None, None, None),
        (_BOX + "def f(b): return replace(b, width=1)", "b", "dataclass", "Box"),
        (_BOX + "def f(b): return replace(b, x=1)", "b", "dataclass", None),
        (_BOX + "def f(b: Box): return copy(b)", "b", "copy", "Box"),
        (_BOX + "def f(b): return copy(b)", "b", "copy", None),
        ("def f(s): return s.replace('a', 'b')", None, None, None),
    ],
)
def test_what_a_call_copies(source: str, name: str | None, variant: str | None, record: str | None) -> None:
    module = collect(ast.parse(source))
    [site] = module.calls_of("_replace", "replace", "copy")
    copy = copy_at(module, site)
    found = record_of_copy(module, site, copy) if copy is not None else None
    assert (copy and (copy.name.id, copy.variant)) == ((name, variant) if name is not None else None)
    assert (found and found.name) == record


@pytest.mark.parametrize(
    ("behind", "subclass", "own"),
    [
        ("def f(p): return p._replace(x=1)", False, False),
        ("class Sub(Point): pass\ndef f(p): return p._replace(x=1)", True, False),
        ("class Sub(Point): pass\ndef f():\n p = Point(1, 2)\n return p._replace(x=1)", False, False),
        ("Point.x = property(print)\ndef f(p): return p._replace(x=1)", False, True),
    ],
)
def test_the_constructor_may_give_another_object(behind: str, *, subclass: bool, own: bool) -> None:
    module = collect(ast.parse(_POINT + behind))
    [site] = module.calls_of("_replace")
    copy, record = copy_at(module, site), records(module)["Point"]
    assert copy is not None
    assert (may_be_of_subclass(module, site, record, copy), has_own_fields(module, record)) == (subclass, own)
