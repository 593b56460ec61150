"""Which displays the compiler makes a constant of, and which lists are only read: small programs, and the answer."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.displays import is_constant, obstacles_to_tuple, only_read
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.verdict import Obstacle


@pytest.mark.parametrize(
    ("expression", "answer"),
    [
        ("1", True),
        ("-1", True),
        ("~1", True),
        ("60 * 60", True),
        ("(1, ('a', -2))", True),
        ("not 1", False),
        ("[1]", False),
        ("x", False),
        ("(1, x)", False),
        ("f'{1}'", False),
        ("+" * 10 + "1", False),
    ],
)
def test_the_compiler_makes_a_constant(expression: str, *, answer: bool) -> None:
    assert is_constant(ast.parse(expression, mode="eval").body) is answer


@pytest.mark.parametrize(
    ("statement", "answer"),
    [
        ("for y in [1, 2]: pass", True),
        ("z = [y for y in [1, 2]]", True),
        ("z = [1, 2][x]", True),
        ("z = x in [1, 2]", True),
        ("z = x < x in [1, 2]", True),
        ("a, b = [1, 2]", True),
        ("f(*[1, 2])", True),
        ("z = sum([1, 2])", True),
        ("z = max([1, 2])", True),
        ("z = ''.join([x, x])", True),
        ("z = dict.fromkeys([1, 2])", True),
        ("z = list(map(f, [1, 2]))", True),
        ("z = [1, 2]\n return z[x], x in z", True),
        ("z: list = [1, 2]\n return z[x]", True),
        ("z = [1, 2][x:]", False),
        ("z = max([1, 2], x)", False),
        ("z = [1, 2] in x", False),
        ("z = [1, 2] < x", False),
        ("z = f([1, 2])", False),
        ("z = x.join([1, 2])", False),
        ("z = dict.fromkeys(x, [1, 2])", False),
        ("z = isinstance(x, [1, 2])", False),
        ("return [1, 2]", False),
        ("z = [1, 2]", False),
        ("z = [1, 2]\n return z", False),
        ("z = [1, 2]\n z.append(x)", False),
        ("z = [1, 2]\n z = x\n return z[x]", False),
        ("z = y = [1, 2]\n return z[x]", False),
        ("z = [1, 2]\n return z[x], locals()", False),
        ("global z\n z = [1, 2]\n return z[x]", False),
    ],
)
def test_a_list_is_only_read(statement: str, *, answer: bool) -> None:
    module = collect(ast.parse(f"def g(f, x):\n {statement}"))
    [site] = [site for site in module.lists if ast.unparse(site.node) in ("[1, 2]", "[x, x]")]
    assert only_read(module, site) is answer


@pytest.mark.parametrize(
    ("statement", "matters"),
    [
        ("f(iter([1, 2]))", True),
        ("f(reversed([1, 2]))", True),
        ("return iter([1, 2])", True),
        ("x.part = iter([1, 2])", True),
        ("z = iter([1, 2])\n f(next(z), z)", True),
        ("z = [1, 2]\n f(iter(z))", True),
        ("f(iter(iter([1, 2])))", True),
        ("f(next(x, iter([1, 2])))", True),
        ("f(list(iter([1, 2])))", False),
        ("f(next(iter([1, 2])))", False),
        ("z = iter([1, 2])\n f(next(z), next(z, 3))\n for y in z: f(y)", False),
        ("z = [1, 2]\n for y in reversed(z): f(y)", False),
        ("for y in [1, 2]: f(y)", False),
    ],
)
def test_other_code_may_ask_an_iterator_for_its_type(statement: str, *, matters: bool) -> None:
    module = collect(ast.parse(f"def work(f, x):\n {statement}\n"))
    [site] = module.lists
    found = {obstacle for obstacle in obstacles_to_tuple(module, site) if obstacle is not None}
    assert found == ({Obstacle.TYPE_MATTERS} if matters else set())
