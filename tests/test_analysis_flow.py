"""Control flow: definite assignment, and which iterations reach a place. Each program marks what is asked for by `here`."""

from __future__ import annotations

import ast
from textwrap import dedent
from typing import Any

import pytest

from flake8_bytecode_perf.analysis.flow import (
    is_assigned_later,
    is_definitely_assigned,
    may_run_zero_times,
    runs_at_most_once,
    runs_in_every_iteration,
)
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.scopes import Site


def _module(source: str) -> Any:
    return collect(ast.parse(dedent(source)))


def _here(module: Any) -> Site:
    """The place where a program reads the name `here`."""
    [place] = [place for scope in module.scopes for place in scope.reads.get("here", ())]
    return Site._make(place)


ASSIGNED = [
    ("def f(x):\n    here", True),
    ("def f(*x):\n    here", True),
    ("def f():\n    x = 1\n    here", True),
    ("def f():\n    x: int\n    here", False),
    ("def f():\n    x = 1\n    del y.x\n    here", True),
    ("def f():\n    x: int = 1\n    here", True),
    ("def f():\n    x = here", False),
    ("def f():\n    here\n    x = 1", False),
    ("def f():\n    import x.y\n    here", True),
    ("def f():\n    from y import z as x\n    here", True),
    ("def f():\n    def x(): pass\n    here", True),
    ("def f():\n    class x: pass\n    here", True),
    ("def f():\n    with y as x: pass\n    here", True),
    ("def f():\n    with suppress(E): x = 1\n    here", False),
    ("def f():\n    with suppress(E):\n        x = 1\n        here", True),
    ("def f():\n    x = 1\n    del x\n    here", False),
    ("def f():\n    x = 1\n    if y: del x\n    here", False),
    ("def f():\n    x = 1\n    for y in ys:\n        here\n        del x", False),
    ("def f():\n    if y: x = 1\n    here", False),
    ("def f():\n    if y:\n        x = 1\n        here", True),
    ("def f():\n    if y: x = 1\n    else: x = 2\n    here", True),
    ("def f():\n    if y: x = 1\n    elif z: x = 2\n    here", False),
    ("def f():\n    if y: x = 1\n    else: return\n    here", True),
    ("def f():\n    if y: x = 1\n    else: sys.exit(1)\n    here", True),
    ("def f():\n    if (x := y): pass\n    here", True),
    ("def f():\n    if y and (x := z): pass\n    here", False),
    ("def f():\n    y if z else (x := z)\n    here", False),
    ("def f():\n    y < z < (x := z)\n    here", False),
    ("def f():\n    y < (x := z)\n    here", True),
    ("def f():\n    assert (x := y)\n    here", False),
    ("def f():\n    for x in ys: pass\n    here", False),
    ("def f():\n    for x in ys: here", True),
    ("def f():\n    for x in (1, 2): pass\n    here", True),
    ("def f():\n    for x in (1, 2):\n        if y: break\n    here", True),
    ("def f():\n    for y in ys: x = 1\n    else: x = 2\n    here", True),
    ("def f():\n    for y in ys:\n        if y: break\n    else: x = 2\n    here", False),
    ("def f():\n    for y in ys:\n        if y: continue\n        x = 1\n        here", True),
    ("def f():\n    for y in (1, 2):\n        if y: continue\n        x = 1\n    here", False),
    ("def f():\n    while y: x = 1\n    here", False),
    ("def f():\n    while True:\n        x = 1\n        if y: break\n    here", True),
    ("def f():\n    while True:\n        if y: break\n        x = 1\n    here", False),
    ("def f():\n    try: x = 1\n    except E: pass\n    here", False),
    ("def f():\n    try: x = 1\n    except E: here", False),
    ("def f():\n    try: x = 1\n    except E: return\n    here", True),
    ("def f():\n    try: x = 1\n    except E: x = 2\n    here", True),
    ("def f():\n    try: x = 1\n    finally: y = 1\n    here", True),
    ("def f():\n    try: y = 1\n    finally: x = 1\n    here", True),
    ("def f():\n    try: x = 1\n    finally: here", False),
    ("def f():\n    x = 1\n    try: y\n    except E as x: pass\n    here", False),
    ("def f():\n    try: y\n    except* E: x = 1\n    else: x = 2\n    here", True),
    ("def f():\n    try: return\n    finally: x = 1\n    here", False),
    ("def f():\n    match y:\n        case [x]: pass\n        case _: x = 1\n    here", True),
    ("def f():\n    match y:\n        case {**x}: pass\n    here", False),
    ("def f():\n    lambda: (x := 1)\n    here", False),
    ("def f():\n    [y for x in ys if here]", True),
    ("f = lambda x: here", True),
    ("def f():\n    x = 1\n    while True: here", True),
    ("def f():\n    if y: x = 1\n    here\n    raise E", False),
    ("class C:\n    __x = 1\n    here", True),
    # names of the functions around
    ("def f():\n    x = 1\n    def g(): x, here", True),
    ("def f():\n    def g(): x, here\n    x = 1", True),
    ("def f():\n    def g(): x, here\n    h()\n    x = 1", False),
    ("def f():\n    def g(): x, here\n    if y: x = 1", False),
    ("def f():\n    x = 1\n    def g(): x, here\n    def h():\n        nonlocal x\n        del x", False),
    # globals and builtins
    ("x = 1\ndef f(): here", True),
    ("def f(): here\nx = 1", True),
    ("def f(): here\nf()\nx = 1", False),
    ("def f(): here\nx = g()\ndef g(): pass", False),
    ("import re\ndef f(): here\nx = re.compile('a')", True),
    ("import re\ndef f(): here\nx = re.sub('a', f, 'b')", False),
    ("def f(): here\nfor y in ys: pass\nx = 1", False),
    ("def f(): here\n@wrap\ndef g(): pass\nx = 1", False),
    ("import functools\ndef f(): here\n@functools.cache\ndef g(): pass\nx = 1", True),
    ("def f(): here\ndef x(): pass", True),
    ("def x(): here", True),
    ("@wrap\ndef x(): here", False),
    ("def f(): here\nx += 1", False),
    ("if y: x = 1\ndef f(): here", False),
    ("if y: x = 1\nelse: raise E\ndef f(): here", True),
    ("x = 1\ndef f(): here\ndef g():\n    global x\n    del x", False),
    ("def f(): here\ndef g():\n    global x\n    x = 1", False),
    ("x = 1\nclass C:\n    def f(self): here", True),
    ("x = 1\ndef f(): here\nf()\ndel x", False),
    ("x = 1\ndef f(): here\ntry: f()\nexcept E as x: pass", False),
    ("def f():\n    x = 1\n    def g(): x, here\n    g()\n    del x\n    g()", False),
]


@pytest.mark.parametrize(("source", "expected"), ASSIGNED, ids=[source for source, _ in ASSIGNED])
def test_definitely_assigned(source: str, *, expected: bool) -> None:
    name = "__x" if "__x" in source else "x"
    module = _module(source)
    site = _here(module)
    assert is_definitely_assigned(module, site.where.scope, site.node, name) is expected


def test_what_a_lambda_binds_later_is_not_assigned() -> None:
    module = _module("lambda: [lambda: here, (x := 1)]")
    site = _here(module)
    assert not is_definitely_assigned(module, site.where.scope, site.node, "x")


def test_a_builtin_always_has_a_value() -> None:
    module = _module("def f(): here")
    site = _here(module)
    assert is_definitely_assigned(module, site.where.scope, site.node, "len")
    assert not is_definitely_assigned(module, site.where.scope, site.node, "lens")


LATER = [
    ("def f(): here\nf()\nx = 1", True),
    ("def f(): here\nif y:\n    x = 1\n", False),
    ("def f(): here\nx = 1\ndel x", False),
    ("def f(): here\nf()\nx = 1\nprint(x)", True),
]


@pytest.mark.parametrize(("source", "expected"), LATER, ids=[source for source, _ in LATER])
def test_assigned_later(source: str, *, expected: bool) -> None:
    module = _module(source)
    assert is_assigned_later(module, _here(module).where.scope, "x") is expected


EVERY = [
    ("for x in xs:\n    here", True),
    ("for x in xs:\n    if x: here", False),
    ("for x in xs:\n    if here: pass", True),
    ("for x in xs:\n    if x: pass\n    elif here: pass", False),
    ("for x in xs:\n    x and here", False),
    ("for x in xs:\n    here and x", True),
    ("for x in xs:\n    x if y else here", False),
    ("for x in xs:\n    x < y < here", False),
    ("for x in xs:\n    x < here", True),
    ("for x in xs:\n    if x: continue\n    here", False),
    ("for x in xs:\n    here\n    if x: continue", True),
    ("for x in xs:\n    if x: break\n    here", True),
    ("for x in xs:\n    try: here\n    except E: pass", True),
    ("for x in xs:\n    try: x\n    except E: here", False),
    ("for x in xs:\n    try: x\n    except E: continue\n    here", False),
    ("for x in xs:\n    with x: here", True),
    ("for x in xs:\n    match x:\n        case 1: here", False),
    ("for x in xs:\n    for y in x: here", False),
    ("for x in xs:\n    for y in (1, 2): here", True),
    ("for x in xs:\n    for y in x:\n        if y: continue\n    here", True),
    ("for x in xs:\n    if x: continue\n    here\n    break", False),
    ("for x in xs:\n    lambda: here", False),
    ("while here:\n    pass", True),
    ("[here for x in xs]", True),
    ("[here for x in xs if x]", False),
    ("[x for x in xs if here]", True),
    ("[x for x in xs if x if here]", False),
    ("[here for x in xs for y in x]", False),
]


@pytest.mark.parametrize(("source", "expected"), EVERY, ids=[source for source, _ in EVERY])
def test_runs_in_every_iteration(source: str, *, expected: bool) -> None:
    module = _module(source)
    assert runs_in_every_iteration(module, module.loops[0], _here(module)) is expected


ONCE = [
    ("for x in xs:\n    here", False),
    ("for x in xs:\n    if x: return here", True),
    ("for x in xs:\n    if x: raise E(here)", True),
    ("for x in xs:\n    if x:\n        here\n        break", True),
    ("for x in xs:\n    if x:\n        here\n        continue", False),
    ("for x in xs:\n    if x: continue\n    here\n    break", True),
    ("for x in xs:\n    if x: continue\n    return here", True),
    ("for x in xs:\n    here\n    if x: continue\n    break", False),
    ("for x in xs:\n    try: return here\n    except E: pass", False),
    ("for x in xs:\n    if x: continue\n    try: return here\n    except E: break", True),
    ("for x in xs:\n    with suppress(E): return here", False),
    ("for x in xs:\n    if x: continue\n    with y: return here", True),
    ("for x in xs:\n    try: x\n    except E:\n        here\n        break", True),
    ("for x in xs:\n    try: x\n    except E: raise F(here)\n    except G: pass", True),
    ("for x in xs:\n    try: x\n    except E: here", False),
    ("for x in xs:\n    for y in x:\n        here\n    break", False),
    ("for x in xs:\n    if x: continue\n    if here: break\n    else: return", True),
    ("[here for x in xs]", False),
    ("here", False),
]


@pytest.mark.parametrize(("source", "expected"), ONCE, ids=[source for source, _ in ONCE])
def test_runs_at_most_once(source: str, *, expected: bool) -> None:
    lines = source.splitlines()
    module = _module("def f(xs):\n" + "\n".join(f"    {line}" for line in lines))
    assert runs_at_most_once(_here(module)) is expected


ZERO = [
    ("for x in xs: pass", True),
    ("for x in (1, 2): pass", False),
    ("for x in (*xs,): pass", True),
    ("for x in []: pass", True),
    ("for x in {1: 2}: pass", False),
    ("for x in {**xs}: pass", True),
    ("for x in 'ab': pass", False),
    ("for x in '': pass", True),
    ("while True:\n    if x: break", False),
    ("while x: pass", True),
    ("[x for x in (1, 2)]", False),
]


@pytest.mark.parametrize(("source", "expected"), ZERO, ids=[source for source, _ in ZERO])
def test_may_run_zero_times(source: str, *, expected: bool) -> None:
    assert may_run_zero_times(_module(source).loops[0]) is expected
