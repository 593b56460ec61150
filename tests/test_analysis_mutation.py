"""Whether a loop may change an object that it reads: small loops, and how sure it is that `rows` stays the same."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.analysis.mutation import changes_of, invariance_of, is_held, is_unchanged
from flake8_bytecode_perf.collect import collect

NO, LIKELY, CERTAIN = Certainty


def _expression(source: str) -> ast.expr:
    return ast.parse(source, mode="eval").body


@pytest.mark.parametrize(
    ("body", "contents", "length"),
    [
        ("print(rows[0])", CERTAIN, CERTAIN),
        ("rows.append(x)", NO, NO),
        ("rows.pop()", NO, NO),
        ("rows[0] = x", NO, CERTAIN),
        ("rows[1:] = x", NO, NO),
        ("del rows[0]", NO, NO),
        ("rows += [x]", NO, NO),
        ("heapq.heappush(rows, x)", NO, NO),
        ("rows.index(x)", CERTAIN, CERTAIN),
        ("use(len(rows))", CERTAIN, CERTAIN),
        ("use(rows)", LIKELY, LIKELY),
        ("use(key=rows)", LIKELY, LIKELY),
        ("other = rows", LIKELY, LIKELY),
        ("first, second = rows", CERTAIN, CERTAIN),
        ("use([rows])", LIKELY, LIKELY),
        ("yield rows", LIKELY, LIKELY),
        ("map(rows.append, x)", LIKELY, LIKELY),
        ("if rows or x: pass", CERTAIN, CERTAIN),
        ("use(rows or x)", LIKELY, LIKELY),
        ("names.extend(rows)", CERTAIN, CERTAIN),
        ("x.extend(rows)", LIKELY, LIKELY),
        ("lambda y=rows: y", LIKELY, LIKELY),
    ],
)
def test_a_loop_leaves_a_local_as_it_is(body: str, contents: Certainty, length: Certainty) -> None:
    module = collect(ast.parse(f"import heapq\ndef f(rows, xs, use):\n names = []\n for x in xs:\n  {body}"))
    [loop] = for_loops(module)
    found = [is_unchanged(module, loop, loop.scope, _expression("rows"), items=items) for items in (True, False)]
    assert found == [contents, length]


@pytest.mark.parametrize(
    ("before", "body", "answer"),
    [
        ("alias = rows", "alias.append(x)", NO),
        ("alias = rows or []", "alias.append(x)", NO),
        ("alias = [] if xs else rows", "alias.append(x)", NO),
        ("alias = rows.copy()", "alias.append(x)", CERTAIN),
        ("add = rows.append", "use(x)", NO),
        ("add = rows.index", "use(x)", CERTAIN),
        ("def g(): rows.append(1)", "use(x)", LIKELY),
        ("def g(): rows.append(1)", "len(x)", CERTAIN),
        ("def g(rows): rows.append(1)", "use(x)", CERTAIN),
    ],
)
def test_another_name_may_change_a_local(before: str, body: str, answer: Certainty) -> None:
    module = collect(ast.parse(f"def f(rows, xs, use):\n {before}\n for x in xs:\n  {body}"))
    [loop] = for_loops(module)
    assert is_unchanged(module, loop, loop.scope, _expression("rows")) is answer


@pytest.mark.parametrize(
    ("body", "more", "answer"),
    [
        ("len(x)", "self.rows.append(1)", CERTAIN),
        ("use(x)", "self.rows.append(1)", LIKELY),
        ("use(x)", "pass", CERTAIN),
        ("use(x)", "other.rows.clear()", LIKELY),
        ("self.more()", "pass", LIKELY),
        ("self.rows.append(x)", "pass", NO),
        ("x.rows.append(x)", "pass", NO),
    ],
)
def test_a_loop_leaves_an_attribute_as_it_is(body: str, more: str, answer: Certainty) -> None:
    source = f"class A:\n def f(self, xs, use):\n  for x in xs:\n   {body}\n def more(self, other): {more}"
    module = collect(ast.parse(source))
    [loop] = for_loops(module)
    assert is_unchanged(module, loop, loop.scope, _expression("self.rows")) is answer


@pytest.mark.parametrize(
    ("expression", "answer"),
    [("1", CERTAIN), ("rows", CERTAIN), ("x", NO), ("N", CERTAIN), ("M", NO), ("len", CERTAIN), ("f(1)", NO), ("unknown", NO)],
)
def test_a_name_is_the_same_object_in_each_iteration(expression: str, answer: Certainty) -> None:
    module = collect(ast.parse("N = M = 1\nM = 2\ndef f(rows, xs):\n for x in xs: pass"))
    [loop] = for_loops(module)
    assert invariance_of(module, loop, loop.scope, _expression(expression)) is answer


def test_an_object_that_is_known_to_be_immutable_stays_the_same() -> None:
    module = collect(ast.parse("def f(rows: str, xs, use):\n for x in xs: use(rows)"))
    [loop] = for_loops(module)
    assert is_unchanged(module, loop, loop.scope, _expression("rows")) is CERTAIN


@pytest.mark.parametrize(
    ("statement", "answer"),
    [
        ("use(rows)", True),
        ("self.rows = rows", True),
        ("other = rows", True),
        ("return rows", False),
        ("use(len(rows))", False),
        ("rows.append(1)", False),
        ("rows[0] = 1", False),
    ],
)
def test_other_code_may_keep_a_local(statement: str, *, answer: bool) -> None:
    module = collect(ast.parse(f"def f(self, use):\n rows = []\n {statement}"))
    assert is_held(module, module.scopes[1], ast.Name("rows", ast.Load())) is answer


def test_the_places_that_change_an_object_are_those_of_all_its_names() -> None:
    source = "def f(rows, other):\n alias = rows\n alias.append(1)\n rows[0] = 2\n other.append(3)\ndef g(rows): rows.clear()\n"
    module = collect(ast.parse(source))
    scope = next(scope for scope in module.scopes if getattr(scope.node, "name", "") == "f")
    found = changes_of(module, scope, _expression("rows"))
    assert {ast.unparse(site.node) for site in found} == {"alias.append(1)", "rows[0]"}
