"""Where one element of what `sorted` returns is all that is used of it: small programs, and the element."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.sorts import element_of_call, element_of_sort, elements_taken, error_if_empty, is_only_iterated
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked
from flake8_bytecode_perf.verdict import Obstacle


@pytest.mark.parametrize(
    ("source", "form", "last"),
    [
        ("return sorted(xs)[0]", "subscript", False),
        ("return sorted(xs)[-1]", "subscript", True),
        ("return sorted(xs)[1]", "", False),
        ("return sorted(xs)[False]", "", False),
        ("return sorted(xs)[-True]", "", False),
        ("return sorted(xs)[n]", "", False),
        ("return xs[sorted(xs)]", "", False),
        ("del sorted(xs)[0]", "", False),
        ("first, *_ = sorted(xs)", "unpacked", False),
        ("*_, last = sorted(xs)", "unpacked", True),
        ("[first, *rest] = sorted(xs)", "unpacked", False),
        ("first, *rest = sorted(xs)\n return rest", "", False),
        ("first, *rest = sorted(xs)\n return locals()", "", False),
        ("first, *rest = sorted(xs)\n return sys._getframe().f_locals", "", False),
        ("first, *xs[1:] = sorted(xs)", "", False),
        ("first, second = sorted(xs)", "", False),
        ("first, = sorted(xs)", "", False),
        ("ranked = sorted(xs)\n return ranked[0], ranked[0]", "local", False),
        ("ranked: list = sorted(xs)\n return ranked[-1]", "local", True),
        ("ranked = sorted(xs)\n return ranked[0], ranked[-1]", "", False),
        ("ranked = sorted(xs)\n return ranked[0], len(ranked)", "", False),
        ("ranked = sorted(xs)\n ranked[0] = 1", "", False),
        ("ranked = sorted(xs)\n ranked = n\n return ranked[0]", "", False),
        ("ranked = sorted(xs)\n return lambda: ranked[0]", "", False),
        ("ranked = sorted(xs)", "", False),
        ("ranked = other = sorted(xs)\n return ranked[0]", "", False),
        ("return sorted(xs)", "", False),
    ],
)
def test_one_element_is_taken_of_what_is_sorted(source: str, form: str, *, last: bool) -> None:
    module = collect(ast.parse(f"def f(xs, n):\n {source}"), Asked())
    [site] = module.calls_of("sorted")
    found = [(taken.form, taken.last) for taken in element_of_sort(module, site)]
    assert found == ([(form, last)] if form else [])


@pytest.mark.parametrize("source", ["ranked = sorted(xs)\nprint(ranked[0])", "first, *_ = sorted(xs)"])
def test_what_a_module_sorts_may_be_read_by_others(source: str) -> None:
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("sorted")
    assert [*element_of_sort(module, site)] == []


@pytest.mark.parametrize(
    ("call", "form", "last", "default"),
    [
        ("next(iter(sorted(xs)))", "call", False, None),
        ("next(reversed(sorted(xs)))", "call", True, None),
        ("next(iter(sorted(xs)), 0)", "call", False, "0"),
        ("next(iter(xs))", "", False, None),
        ("next(map(sorted(xs)))", "", False, None),
        ("next(iter(sorted(xs), 0))", "", False, None),
        ("sorted(xs).pop()", "call", True, None),
        ("sorted(xs).pop(-1)", "call", True, None),
        ("sorted(xs).pop(0)", "call", False, None),
        ("sorted(xs).pop(1)", "", False, None),
        ("sorted(xs).pop(n)", "", False, None),
        ("xs.pop()", "", False, None),
        ("a.sorted(xs).pop()", "", False, None),
    ],
)
def test_one_element_is_taken_by_a_call(call: str, form: str, *, last: bool, default: str | None) -> None:
    module = collect(ast.parse(f"def f(a, xs, n): return {call}"), Asked())
    [site] = module.calls_of("next", "pop")
    taken = element_of_call(module, site)
    assert (taken.form if taken is not None else "", taken is not None and taken.last) == (form, last)
    assert (taken and taken.default and ast.unparse(taken.default)) == default


def test_a_next_that_the_file_binds_takes_nothing_known() -> None:
    module = collect(ast.parse("def f(xs, next): return next(iter(sorted(xs)))"), Asked())
    [site] = module.calls_of("next")
    assert element_of_call(module, site) is None


@pytest.mark.parametrize(
    ("source", "taken", "obstacle"),
    [
        ("y = sorted(xs)[0]", "sorted(xs)[0]", Obstacle.ERROR_DIFFERS),
        ("y = sorted([1, *xs])[0]", "sorted([1, *xs])[0]", None),
        ("y = list(sorted(xs))[0]", "list(sorted(xs))[0]", Obstacle.ERROR_DIFFERS),
        ("y = sorted(xs).pop()", "sorted(xs).pop()", Obstacle.ERROR_DIFFERS),
        ("try: y = sorted(xs)[0]\nexcept IndexError: pass", "sorted(xs)[0]", Obstacle.OTHER_ERROR),
        ("sorted = f\ny = sorted(xs)[0]", None, None),
        ("y = sorted(xs)", None, None),
    ],
)
def test_where_one_element_of_what_is_sorted_is_taken(source: str, taken: str | None, obstacle: Obstacle | None) -> None:
    module = collect(ast.parse(source))
    found = [(ast.unparse(one.place.node), error_if_empty(module, one)) for one in elements_taken(module)]
    assert found == ([(taken, obstacle)] if taken is not None else [])


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("for y in reversed(xs): pass", True),
        ("z = [y for y in reversed(xs)]", True),
        ("z = list(reversed(xs))", True),
        ("z = next(reversed(xs))", False),
        ("z = reversed(xs)", False),
    ],
)
def test_what_is_reversed_is_only_iterated_over(source: str, *, answer: bool) -> None:
    [site] = collect(ast.parse(source)).calls_of("reversed")
    assert is_only_iterated(site) is answer
