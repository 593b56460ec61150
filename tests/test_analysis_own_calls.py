"""Which calls of a file's own functions are loop-invariant: small programs, and how sure that is."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.own_calls import names_of_functions, state_of_own_call
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked

PROGRAM = """
import math
WIDTH = 8
ROWS = []
{}
def work(xs, n):
    for x in xs:
        ask({})
        ROWS.append(x)
"""
LIKELY, NO = Certainty.LIKELY, Certainty.NO


def _state(functions: str, call: str, *, argument: Certainty = Certainty.CERTAIN, doubts: bool = True) -> Certainty:
    module = collect(ast.parse(PROGRAM.format(functions, call)), Asked(doubts=doubts))
    [site] = module.calls_of("ask")
    assert site.where.loop is not None
    return state_of_own_call(module, site.where.loop, site.where.scope, site.node.args[0], lambda _: argument)


@pytest.mark.parametrize(
    ("body", "state"),
    [
        ("return n * WIDTH", LIKELY),
        ("return math.sqrt(n)", LIKELY),
        ("return [x for x in n]", LIKELY),
        ("total = 0\n for x in n: total += x\n return total", LIKELY),
        ("return n.strip().lower()", LIKELY),
        ("return len(ROWS)", NO),  # which the loop changes
        ("return [ROWS for x in n]", NO),
        ("return [x for x in ROWS]", NO),
        ("return [ROWS for ROWS in ROWS]", NO),  # the first iterable is evaluated outside
        ("return [ROWS for ROWS in n]", LIKELY),
        ("return print(n)", NO),
        ("return unknown(n)", NO),
        ("n.rows = 1", NO),
        ("n[0] = 1", NO),
        ("global WIDTH\n WIDTH = n", NO),
        ("yield n", NO),
        ("return lambda: n", NO),
    ],
)
def test_a_function_only_computes_a_value(body: str, state: Certainty) -> None:
    assert _state(f"def f(n):\n {body}", "f(n)") is state


@pytest.mark.parametrize(
    ("functions", "call"),
    [
        ("async def f(n): return 1", "f(n)"),
        ("@decorated\ndef f(n): return 1", "f(n)"),
        ("def f(n): return 1", "f(n=n)"),
        ("def f(n): return 1", "f(*n)"),
        ("def f(n, other=None): return other.width", "f(n)"),
        ("class C: pass", "C()"),
        ("if ROWS:\n def f(n): return 1\nelse:\n class f: pass", "f(n)"),
        ("if ROWS:\n def f(n): return 1\nelse:\n def f(n): return print(n)", "f(n)"),
        ("", "unknown(n)"),
    ],
)
def test_any_other_call_is_not_invariant(functions: str, call: str) -> None:
    assert _state(functions, call) is NO


def test_each_function_of_a_name_computes_a_value() -> None:
    assert _state("if ROWS:\n def f(n): return 1\nelse:\n def f(n): return n", "f(n)") is LIKELY


@pytest.mark.parametrize(("other", "state"), [("f", NO), ("g", LIKELY)])
def test_a_class_in_a_class_may_be_what_a_method_is_called_as(other: str, state: Certainty) -> None:
    source = f"""
class C:
 if unknown:
  def f(self): return 1
 else:
  class {other}: pass
 def work(self, xs):
  for x in xs: print(self.f())
"""
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("print")
    assert site.where.loop is not None
    found = state_of_own_call(module, site.where.loop, site.where.scope, site.node.args[0], lambda _: Certainty.CERTAIN)
    assert found is state


def test_a_call_is_as_sure_as_its_arguments_and_likely_at_best() -> None:
    function = "def f(n): return n"
    assert _state(function, "f(n)") is LIKELY
    assert _state(function, "f(n)", argument=NO) is NO
    assert _state(function, "f(n)", doubts=False) is NO


@pytest.mark.parametrize(
    ("method", "state"), [("return self.width", LIKELY), ("return self.rows", NO), ("self.width = 1\n  return 1", NO)]
)
def test_a_method_reads_attributes_that_the_loop_leaves_alone(method: str, state: Certainty) -> None:
    source = f"""
class C:
 def __init__(self): self.width = 8
 def f(self):
  {method}
 def work(self, xs):
  for x in xs:
   print(self.f())
   self.rows = x
"""
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("print")
    assert site.where.loop is not None
    found = state_of_own_call(module, site.where.loop, site.where.scope, site.node.args[0], lambda _: Certainty.CERTAIN)
    assert found is state


def test_the_functions_and_methods_of_a_file_are_named() -> None:
    module = collect(ast.parse("def f(): pass\nclass C:\n def g(self): pass\nh = lambda: 1\n"))
    assert names_of_functions(module) == {"f", "g"}
