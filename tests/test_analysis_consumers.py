"""What consumes a comprehension or a `map`, and what does the same as a lambda: small expressions, and the answer."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.consumers import comprehension_for, exhausted_by, may_be_element, same_with_map
from flake8_bytecode_perf.analysis.lambdas import getter_of, key_lambda, parameters_of, takes_a_key
from flake8_bytecode_perf.analysis.pairs import called_on_pairs
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.verdict import Obstacle


@pytest.mark.parametrize(
    ("source", "consumer"),
    [
        ("sum(x for x in xs)", "sum"),
        ("sum([x for x in xs])", "sum"),
        ("any([x for x in xs])", "list"),
        ("[x for x in xs]", "list"),
        ("sum([x for x in xs], 1)", "list"),
        ("sum((x for x in xs), 1)", ""),
        ("f(x for x in xs)", ""),
        ("sum({x for x in xs})", ""),
    ],
)
def test_what_exhausts_a_comprehension(source: str, consumer: str) -> None:
    module = collect(ast.parse(f"y = {source}"))
    [site] = module.comprehensions
    assert exhausted_by(module, site) == consumer


@pytest.mark.parametrize(
    ("source", "same"),
    [
        ("sum(len(x) for x in xs)", True),
        ("sum((len(x) for x in xs), 1)", True),
        ("max((len(x) for x in xs), key=f)", True),
        ("max([len(x) for x in xs], key=f)", False),
        ("any([len(x) for x in xs])", None),
        ("set(id(x) for x in xs)", False),
        ("set(id(x) for x in [1, 2])", True),
        ("''.join(str(x) for x in xs)", True),
        ("s.join(str(x) for x in xs)", False),
        ("s.join((str(x) for x in xs), 1)", None),
        ("[1].join(str(x) for x in xs)", None),
        ("f(len(x) for x in xs)", None),
    ],
)
def test_a_consumer_does_the_same_with_a_map(source: str, *, same: bool | None) -> None:
    module = collect(ast.parse(f"y = {source}"))
    [site] = module.comprehensions
    assert same_with_map(module, site) is same


@pytest.mark.parametrize(
    ("source", "kind", "obstacle"),
    [
        ("y = list(map(f, xs))", ast.ListComp, None),
        ("y = set(map(f, xs))", ast.SetComp, None),
        ("y = dict(map(lambda x: (x, 1), xs))", ast.DictComp, None),
        ("y = dict(map(lambda x: (*x, 1), xs))", ast.ListComp, None),
        ("y = max(map(f, xs), key=g)", ast.ListComp, Obstacle.READ_BY_CONSUMER),
        ("y = any(map(f, xs))", ast.GeneratorExp, Obstacle.FEW_ELEMENTS),
        ("y = ''.join(map(f, xs))", ast.ListComp, None),
        ("y = s.join(map(f, xs))", ast.ListComp, Obstacle.UNKNOWN_TYPE),
        ("ys.extend(map(f, xs))", ast.ListComp, Obstacle.CODE_ELSEWHERE),
        ("xs.extend(map(f, xs))", None, None),
        ("y = g(map(f, xs))", ast.GeneratorExp, Obstacle.CODE_ELSEWHERE),
        ("y = g(1, map(f, xs))", ast.GeneratorExp, Obstacle.CODE_ELSEWHERE),
        ("y = zip(ys, map(f, xs))", ast.GeneratorExp, None),
        ("for y in map(f, xs): pass", ast.GeneratorExp, None),
        ("a, b = map(f, xs)", ast.ListComp, None),
        ("y = [*map(f, xs)]", ast.ListComp, None),
        ("y = 1 in map(f, xs)", ast.GeneratorExp, Obstacle.FEW_ELEMENTS),
        ("y = map(f, xs)", ast.GeneratorExp, Obstacle.CODE_ELSEWHERE),
        ("map(f, xs)", None, None),
    ],
)
def test_the_comprehension_that_may_stand_for_a_map(source: str, kind: type | None, obstacle: Obstacle | None) -> None:
    module = collect(ast.parse(source))
    [site] = module.calls_of("map")
    assert comprehension_for(module, site) == ((kind, obstacle) if kind is not None else None)


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("x + 1", True),
        ("(y := x)", False),
        ("lambda: x", False),
        ("(y for y in x)", False),
        ("sum(y for y in x)", True),
        ("','.join(y for y in x)", True),
        ("next(x)", False),
        ("next(x, 1)", True),
        ("locals()", False),
    ],
)
def test_the_body_of_a_lambda_may_be_an_element(body: str, *, answer: bool) -> None:
    assert may_be_element(ast.parse(body, mode="eval").body) is answer


@pytest.mark.parametrize(
    ("source", "parameters"),
    [("lambda: 1", []), ("lambda x, /, y: 1", ["x", "y"]), ("lambda x=1: 1", []), ("lambda *x: 1", []), ("lambda *, x: 1", [])],
)
def test_the_parameters_of_a_lambda(source: str, parameters: list[str]) -> None:
    function = ast.parse(source, mode="eval").body
    assert isinstance(function, ast.Lambda)
    assert parameters_of(function) == parameters


@pytest.mark.parametrize(
    ("source", "getter", "takes"),
    [
        ("sorted(xs, key=lambda x: x[1])", ("operator.itemgetter(1)", ""), True),
        ("sorted(xs, key=lambda x: (x[1], x[-1]))", ("operator.itemgetter(1, -1)", "items"), True),
        ("sorted(xs, key=lambda x: x.n)", ("operator.attrgetter('n')", "attribute"), True),
        ("sorted(xs, key=lambda x: x.n.m)", ("operator.attrgetter('n.m')", "dotted"), True),
        ("sorted(xs, key=lambda x: (x.n, x.m))", ("operator.attrgetter('n', 'm')", "attributes"), True),
        ("sorted(xs, key=lambda x: (x.n, x[0]))", ("", ""), True),
        ("sorted(xs, key=lambda x: (x[0],))", ("", ""), True),
        ("sorted(xs, key=lambda x: x[i])", ("", ""), True),
        ("sorted(xs, key=lambda x: y[0])", ("", ""), True),
        ("sorted([1, 2], key=lambda x: x[1])", ("operator.itemgetter(1)", ""), False),
        ("max(xs, ys, key=lambda x: x[1])", ("operator.itemgetter(1)", ""), False),
        ("xs.sort(key=lambda x: x[1])", ("operator.itemgetter(1)", ""), True),
        ("xs.sort(lambda y: y, lambda x: x[1])", ("operator.itemgetter(1)", ""), False),
        ("{}.sort(key=lambda x: x[1])", ("operator.itemgetter(1)", ""), False),
    ],
)
def test_what_does_the_same_as_a_key(source: str, getter: tuple[str, str], *, takes: bool) -> None:
    module = collect(ast.parse(f"y = {source}"))
    [site] = module.calls_of("sorted", "max", "sort")
    key = key_lambda(site.node)
    assert key is not None
    assert (getter_of(key, module.scope), takes_a_key(module, site)) == (getter, takes)


def test_an_attribute_with_a_private_name_has_no_getter() -> None:
    module = collect(ast.parse("class A:\n def f(self, xs): return sorted(xs, key=lambda x: x.__n)"))
    [site] = module.calls_of("sorted")
    key = key_lambda(site.node)
    assert key is not None
    assert getter_of(key, site.where.scope) == ("", "")
    assert key_lambda(ast.Call(ast.Name("sorted"), [ast.Name("xs")], [])) is None


@pytest.mark.parametrize(
    ("source", "call"),
    [
        ("[max(a, b) for a, b in zip(xs, ys)]", "map(max, xs, ys)"),
        ("[max(a, b) for a, b in pairs]", "itertools.starmap(max, pairs)"),
        ("[max(*pair) for pair in pairs]", "itertools.starmap(max, pairs)"),
        ("[max(*pair) for other in pairs]", ""),
        ("[max(a, c) for a, b in pairs]", ""),
        ("[max(a, 1) for a, b in pairs]", ""),
        ("[max(a, b) for a, b in pairs if a]", ""),
    ],
)
def test_what_calls_a_function_with_all_pairs(source: str, call: str) -> None:
    module = collect(ast.parse(source))
    [site] = module.comprehensions
    assert called_on_pairs(module, site, "max", site.node.elt.args) == call
