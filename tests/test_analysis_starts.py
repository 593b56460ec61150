"""What a name holds right before a loop: small programs, and the value."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.loop_bodies import lone
from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.analysis.starts import is_empty, is_started, made_before, up_to_making
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked


@pytest.mark.parametrize(
    ("before", "value"),
    [
        ("n = 0", "0"),
        ("n: int = 0", "0"),
        ("n, m = 0, []", "0"),
        ("n = m = 0", None),
        ("m, n = f()", None),
        ("n = 1\nn = 0", "0"),
        ("n = 0\nm = 1\nprint(m)", "0"),
        ("n = 0\nprint(n)", None),
        ("n = 0\nn += 1", None),
        ("n = 0\nif m: pass", None),
        ("n = 0\na = 1\nb = 1\nc = 1\nd = 1\ne = 1", None),
        ("if m: n = 0", None),
        ("pass", None),
    ],
)
def test_what_a_name_holds_before_a_loop(before: str, value: str | None) -> None:
    source = f"def f(xs, m):\n {before.replace(chr(10), chr(10) + ' ')}\n for x in xs: n += x"
    [loop] = for_loops(collect(ast.parse(source)))
    made = made_before(loop, "n")
    assert (made and ast.unparse(made)) == value


@pytest.mark.parametrize(
    ("before", "value"),
    [("self.n = 0", "0"), ("self.n = 0\n  m = 1", "0"), ("self.n = 0\n  self.f()", None), ("self.m = 0", None)],
)
def test_what_an_attribute_holds_before_a_loop(before: str, value: str | None) -> None:
    source = f"class A:\n def f(self, xs):\n  {before}\n  for x in xs: self.n += x"
    [loop] = for_loops(collect(ast.parse(source)))
    made = made_before(loop, "self.n")
    assert (made and ast.unparse(made)) == value


@pytest.mark.parametrize(
    ("source", "targets"),
    [
        ("out = []\n for x in xs: out.append(x)", ["x"]),
        ("out = []\n for x in xs:\n  for y in x: out.append(y)", ["x", "y"]),
        ("out = []\n for x in xs:\n  if x:\n   for y in x: out.append(y)", ["x", "y"]),
        ("out = []\n for x in xs:\n  print(x)\n  for y in x: out.append(y)", []),
        ("for x in xs:\n  out = []\n  for y in x: out.append(y)", ["y"]),
        ("for x in xs:\n  for y in x: out.append(y)", []),
    ],
)
def test_the_loops_up_to_what_makes_a_list(source: str, targets: list[str]) -> None:
    module = collect(ast.parse(f"def f(xs):\n {source}"))
    [done] = [done for loop in for_loops(module) if (done := lone(loop)) and isinstance(done.statement, ast.Expr)]
    assert [ast.unparse(found.loop.node.target) for found in up_to_making(done, "out")] == targets


@pytest.mark.parametrize(
    ("value", "kind", "empty", "started"),
    [
        ("[]", "list", True, True),
        ("[]", "set", False, False),
        ("list()", "list", True, False),
        ("set()", "set", True, False),
        ("set()", "list", False, False),
        ("[1]", "list", False, True),
        ("[x for x in y]", "list", False, True),
        ("{1}", "set", False, True),
        ("{x for x in y}", "set", False, True),
        ("{1}", "list", False, False),
        ("{}", "set", False, False),
        ("list(y)", "list", False, True),
        ("sorted(y)", "list", False, True),
        ("set(y)", "set", False, True),
        ("f(y)", "list", False, False),
        ("y", "list", False, False),
    ],
)
def test_what_makes_a_list_or_a_set(value: str, kind: str, *, empty: bool, started: bool) -> None:
    module = collect(ast.parse(f"ask({value})"), Asked())
    [site] = module.calls_of("ask")
    [made] = site.node.args
    assert (is_empty(module, module.scope, made, kind), is_started(module, module.scope, made, kind)) == (empty, started)


def test_a_name_that_the_file_binds_makes_no_list() -> None:
    module = collect(ast.parse("def list(x=()): pass\n"))
    made = [ast.parse(source, mode="eval").body for source in ("list()", "list(x)")]
    assert not is_empty(module, module.scope, made[0], "list")
    assert not is_started(module, module.scope, made[1], "list")
