"""Items and properties that are the same in every iteration: small loops, and how sure that is."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.invariant_items import is_repeatable_key, only_looks_up, state_of_item
from flake8_bytecode_perf.analysis.properties import reads_of_getters
from flake8_bytecode_perf.analysis.property_reads import may_have_property, state_of_property
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.syntax import nodes_in

_BOX = "class Box:\n @property\n def size(self): return self._size\n"


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("1", True),
        ("-1", True),
        ("-n", False),
        ("n", True),
        ("self.n", True),
        ("n, m", True),
        ("n, f()", False),
        ("n + 1", True),
        ("n / 2", False),
        ("name.lower()", True),
        ("name.lower(n)", False),
        ("name.read()", False),
        ("f'{n}-{m}'", True),
        ("f'{n:4}'", False),
    ],
)
def test_a_key_gives_the_same_again(key: str, *, answer: bool) -> None:
    assert is_repeatable_key(ast.parse(key, mode="eval").body) is answer


@pytest.mark.parametrize(
    ("body", "state"),
    [
        ("g = d[1]", Certainty.CERTAIN),
        ("g = d[k]", Certainty.CERTAIN),
        ("g = d[k, 1]", Certainty.CERTAIN),
        ("g = d[k + 1]", Certainty.CERTAIN),
        ("g = d[k.lower()]", Certainty.CERTAIN),
        ("g = d[f'{k}']", Certainty.CERTAIN),
        ("g = d[x]", Certainty.NO),
        ("g = d[u.lower()]", Certainty.NO),
        ("g = d[f'{u}']", Certainty.NO),
        ("g = d[k]; d[x] = 1", Certainty.NO),
        ("g = d[k]; d.clear()", Certainty.NO),
        ("g = u[k]", Certainty.LIKELY),
    ],
)
def test_an_item_is_the_same_in_every_iteration(body: str, state: Certainty) -> None:
    module = collect(ast.parse(f"def f(xs, u, k: str):\n d = {{1: 2}}\n for x in xs:\n  {body}"))
    loop = next(loop for loop in module.loops)
    item = next(node for node in nodes_in(loop.node) if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load))
    assert state_of_item(module, loop, loop.scope, item) is state


@pytest.mark.parametrize(
    ("before", "answer"),
    [
        ("d = {}", True),
        ("d = f()", True),
        ("d = defaultdict(int)", False),
        ("class d: pass", False),
        ("from m import d", False),
        ("class D:\n def __getitem__(self, k): return k\nd = D()", False),
    ],
)
def test_reading_an_item_only_looks_it_up(before: str, *, answer: bool) -> None:
    module = collect(ast.parse(f"{before}\ne = d[1]"))
    owner = next(node.value for node in nodes_in(module.tree) if isinstance(node, ast.Subscript))
    assert only_looks_up(module, module.scope, owner) is answer


@pytest.mark.parametrize(
    ("function", "answer"),
    [
        ("def f(box: Box): return box.size", True),
        ("def f(box: 'Box'): return box.size", True),
        ("def f(box: Other): return box.size", False),
        ("def f(box): return box.size", True),
        ("def f(box): return box.size\nclass Other:\n size = 1", False),
        ("def f():\n box = Box()\n return box.size", True),
        ("def f():\n box = g()\n return box.size", False),
        ("class Crate(Box):\n def f(box): return box.size", True),
        ("class Crate:\n def f(box): return box.size", False),
        ("class Crate(Box):\n size = 1\n def f(box): return box.size", False),
    ],
)
def test_a_name_may_have_a_property(function: str, *, answer: bool) -> None:
    module = collect(ast.parse(_BOX + function))
    [scope] = [scope for scope in module.scopes if getattr(scope.node, "name", "") == "f"]
    read = next(node for node in nodes_in(scope.node) if isinstance(node, ast.Attribute) and node.attr == "size")
    assert may_have_property(module, scope, read.value, "size") is answer


@pytest.mark.parametrize(
    ("body", "state"),
    [
        ("g(box.size)", Certainty.LIKELY),
        ("box = x; g(box.size)", Certainty.NO),
        ("box._size = x; g(box.size)", Certainty.NO),
    ],
)
def test_a_property_gives_the_same_in_every_iteration(body: str, state: Certainty) -> None:
    module = collect(ast.parse(f"{_BOX}def f(box, g, xs):\n for x in xs: {body}"))
    [loop] = module.loops
    reads = reads_of_getters(module, "size")
    assert reads is not None
    base = next(node.value for node in nodes_in(loop.node) if isinstance(node, ast.Attribute) and node.attr == "size")
    assert state_of_property(module, loop, loop.scope, base, reads) is state
