"""What the iterations of a loop do: small loops, and their tests, their locals and the statements that these lead to."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.loop_bodies import Local, conjuncts, lone, steps_of
from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.collect import collect

FOUR_ARMS = "if x:\n    y = 1\nelif z:\n    y = 2\nelif w:\n    y = 3\nelse:\n    y = 4"


@pytest.mark.parametrize(
    ("body", "steps", "rest"),
    [
        ("f(x)", [], ["f(x)"]),
        ("if x: f(x)", ["x"], ["f(x)"]),
        ("if not x: continue\nf(x)", ["x"], ["f(x)"]),
        ("if x: continue\nf(x)\ng(x)", ["not x"], ["f(x)", "g(x)"]),
        ("if x:\n f(x)\nelse: continue", ["x"], ["f(x)"]),
        ("if x:\n f(x)\nelse: pass", ["x"], ["f(x)"]),
        ("if x: pass\nelse: f(x)", ["not x"], ["f(x)"]),
        ("if not x: continue\nelif y: f(x)", ["x", "y"], ["f(x)"]),
        ("if x: pass\nelse: f(x)\ng(x)", [], ["if x:\n    pass\nelse:\n    f(x)", "g(x)"]),
        ("if x:\n f(x)\nelse: g(x)", [], ["if x:\n    f(x)\nelse:\n    g(x)"]),
        ("if x: f(x)\ng(x)", [], ["if x:\n    f(x)", "g(x)"]),
        ("y = x\nif y: f(y)", ["y = x", "y"], ["f(y)"]),
        ("y: int = x\nf(y)", ["y = x"], ["f(y)"]),
        ("y: int\nf(y)", [], ["y: int", "f(y)"]),
        ("y = z = x\nf(y)", [], ["y = z = x", "f(y)"]),
        ("if x: y = 1\nelse: y = 2\nf(y)", ["y = 1 if x else 2"], ["f(y)"]),
        ("if x: y = 1\nelif z: y = 2\nelse: y = 3\nf(y)", ["y = 1 if x else 2 if z else 3"], ["f(y)"]),
        ("if x: y = 1\nelif z: y = 2\nf(y)", [], ["if x:\n    y = 1\nelif z:\n    y = 2", "f(y)"]),
        (f"{FOUR_ARMS}\nf(y)", [], [FOUR_ARMS, "f(y)"]),
        ("if x: y = 1\nelse: z = 2\nf(y)", [], ["if x:\n    y = 1\nelse:\n    z = 2", "f(y)"]),
        ("if x: break\nf(x)", [], ["if x:\n    break", "f(x)"]),
        ("y = x", [], ["y = x"]),
    ],
)
def test_an_iteration_leads_through_tests_and_locals(body: str, steps: list[str], rest: list[str]) -> None:
    done, left = steps_of(ast.parse(body).body)
    shown = [f"{step.name} = {ast.unparse(step.value)}" if isinstance(step, Local) else ast.unparse(step) for step in done]
    assert (shown, [ast.unparse(statement) for statement in left]) == (steps, rest)


@pytest.mark.parametrize(
    ("loop", "statement", "tests"),
    [
        ("for x in xs: f(x)", "f(x)", []),
        ("for x in xs:\n  if x: f(x)", "f(x)", ["x"]),
        ("for x in xs:\n  if x: continue\n  if y:\n   f(x)", "f(x)", ["not x", "y"]),
        ("for x in xs:\n  y = x\n  f(y)", None, []),
        ("for x in xs:\n  f(x)\n  g(x)", None, []),
        ("for x in xs: f(x)\n else: g()", None, []),
        ("for x in (1, 2): f(x)", None, []),
    ],
)
def test_a_loop_does_one_thing(loop: str, statement: str | None, tests: list[str]) -> None:
    [found] = for_loops(collect(ast.parse(f"def f(xs, y):\n {loop}")))
    done = lone(found)
    assert (done and ast.unparse(done.statement)) == statement
    assert [ast.unparse(test) for test in (done.tests if done is not None else [])] == tests


def test_a_loop_of_a_module_or_of_a_coroutine_does_nothing_plain() -> None:
    [loop] = for_loops(collect(ast.parse("for x in xs: f(x)")))
    assert lone(loop) is None
    loops = collect(ast.parse("async def f(xs):\n async for x in xs: f(x)")).loops
    assert [lone(loop) for loop in loops] == [None]


@pytest.mark.parametrize(
    ("test", "parts"),
    [
        ("a and b and c", ["a", "b", "c"]),
        ("a(x) and b", ["a(x)", "b"]),
        ("a and b(x)", ["a and b(x)"]),
        ("not (a or not b)", ["not a", "b"]),
        ("not (a and b)", ["not (a and b)"]),
        ("a or b", ["a or b"]),
        ("a", ["a"]),
    ],
)
def test_what_must_hold_for_a_test(test: str, parts: list[str]) -> None:
    assert [ast.unparse(part) for part in conjuncts(ast.parse(test, mode="eval").body)] == parts
