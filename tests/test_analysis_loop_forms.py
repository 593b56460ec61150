"""What a loop computes, looks for or counts, and which half of a pair it reads."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

import pytest

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.counters import counter_of, invariance_of_bound, is_bound_by_last_statement
from flake8_bytecode_perf.analysis.flow import dominates, stands_in_every_iteration
from flake8_bytecode_perf.analysis.halves import imports_pandas, is_never_read
from flake8_bytecode_perf.analysis.handled_errors import catches_attribute_error
from flake8_bytecode_perf.analysis.loops import for_loops, while_loops
from flake8_bytecode_perf.analysis.reductions import is_first_element, is_generator, is_infinite, reduction_of
from flake8_bytecode_perf.analysis.searches import exists_before, may_be_changed_first, search_of
from flake8_bytecode_perf.analysis.sums import operands_of_sum, whole_sums
from flake8_bytecode_perf.collect import collect

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module


def _loop(body: str, before: str = "pass", header: str = "for x in xs", after: str = "pass") -> tuple[Module, Loop]:
    source = f"import math\n\n\ndef f(xs, ys, n, best):\n    {before}\n    {header}:\n{body}\n    {after}\n"
    module = collect(ast.parse(source))
    [loop] = while_loops(module) if header.startswith("while") else for_loops(module)
    return module, loop


def _expression(source: str) -> Any:
    return ast.parse(source, mode="eval").body


@pytest.mark.parametrize(
    ("statement", "test", "answer"),
    [
        ("best += x", "", ("sum", True)),
        ("best = best + x", "", ("sum", True)),
        ("best = max(best, x)", "", ("max", True)),
        ("best = min(x, best)", "", ("min", False)),
        ("best = x if x < best else best", "", ("min", True)),
        ("best = x", "best <= x", ("max", False)),
        ("best = x", "best is None or x > best", ("max", True)),
        ("best += y", "", None),
        ("best = x", "x != best", None),
        ("best += x", "x > 0", None),
        ("best = max(best, x, 0)", "", None),
    ],
)
def test_what_a_statement_computes(statement: str, test: str, answer: tuple[str, bool] | None) -> None:
    found = reduction_of("x", ast.parse(statement).body[0], [_expression(test)] if test else [])
    assert (found and (found.builtin, found.strict)) == answer


@pytest.mark.parametrize(
    ("start", "builtin", "answer"),
    [
        ("math.inf", "min", True),
        ("-math.inf", "max", True),
        ("float('-inf')", "max", True),
        ("-float('inf')", "max", True),
        ("math.inf", "max", False),
        ("float('inf')", "max", False),
        ("float('1')", "min", False),
        ("0", "min", False),
    ],
)
def test_no_number_is_further_out(start: str, builtin: str, *, answer: bool) -> None:
    module, loop = _loop("        pass")
    assert is_infinite(_expression(start), builtin, module, loop.scope) is answer


@pytest.mark.parametrize(
    ("start", "iterable", "answer"),
    [("xs[0]", "xs", True), ("xs[0]", "xs[1:]", True), ("xs[0]", "ys", False), ("xs[1]", "xs", False), ("0", "xs", False)],
)
def test_it_is_the_first_element(start: str, iterable: str, *, answer: bool) -> None:
    assert is_first_element(_expression(start), _expression(iterable)) is answer


@pytest.mark.parametrize(
    ("iterable", "answer"), [("(y for y in ys)", True), ("made", True), ("f(xs)", False), ("xs", False), ("[1]", False)]
)
def test_it_is_a_generator(iterable: str, *, answer: bool) -> None:
    module, loop = _loop("        pass", "made = (y for y in ys)")
    assert is_generator(module, loop.scope, _expression(iterable)) is answer


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("if x == n:\n            return True", ("n", True)),
        ("if n == x:\n            best = 1", ("n", False)),
        ("if x == x:\n            return True", None),
        ("if x == n:\n            return x", None),
        ("if x > n:\n            return True", None),
        ("if x == n:\n            break", None),
        ("if x == n:\n            print(n)", None),
    ],
)
def test_what_a_loop_looks_for(body: str, answer: tuple[str, bool] | None) -> None:
    _, loop = _loop(f"        {body}")
    found = search_of(loop)
    assert (found and (ast.unparse(found.wanted), found.leaves)) == answer


@pytest.mark.parametrize(
    ("wanted", "iterable", "exists", "changed"),
    [
        ("n", "xs", True, False),
        ("late", "xs", False, False),
        ("1", "ys()", True, False),
        ("n", "ys()", True, False),
        ("best.n", "ys()", False, True),
        ("n", "(n := xs)", True, True),
    ],
)
def test_what_is_looked_for_before_the_loop(wanted: str, iterable: str, *, exists: bool, changed: bool) -> None:
    body = f"        if x == {wanted}:\n            return True"
    module, loop = _loop(body, "if n: late = 1", f"for x in {iterable}")
    found = search_of(loop)
    assert found is not None
    assert (exists_before(module, found), may_be_changed_first(module, found)) == (exists, changed)


@pytest.mark.parametrize(
    ("test", "step", "answer"),
    [
        ("i < n", "i += 1", 1),
        ("n >= i", "i = i + 2", 2),
        ("i > 0", "i -= 1", -1),
        ("i < n", "i -= 1", None),
        ("i != n", "i += 1", None),
        ("i < n", "i = n + 1", None),
        ("i < n", "n += 1", None),
        ("n", "i += 1", None),
        ("i < n", "print(i)", None),
    ],
)
def test_how_a_loop_counts(test: str, step: str, answer: int | None) -> None:
    _, loop = _loop(f"        {step}", header=f"while {test}")
    found = counter_of(loop.node)  # type: ignore[arg-type]  # it is a `while`
    assert (found and found.step) == answer


@pytest.mark.parametrize(
    ("before", "body", "answer"),
    [
        ("i = 0", "print(i)\n        i += 1", True),
        ("i = 0", "i = 2\n        i += 1", False),
        ("if n: i = 0", "print(i)\n        i += 1", False),
    ],
)
def test_the_last_statement_alone_binds_the_counter(before: str, body: str, *, answer: bool) -> None:
    module, loop = _loop(f"        {body}", before, "while i < n")
    assert is_bound_by_last_statement(module, loop, "i") is answer


@pytest.mark.parametrize(
    ("bound", "body", "answer"),
    [
        ("n", "pass", Certainty.CERTAIN),
        ("n - 1", "pass", Certainty.CERTAIN),
        ("-3", "pass", Certainty.CERTAIN),
        ("n", "n = 2", Certainty.NO),
        ("len(xs)", "xs.append(1)", Certainty.NO),
        ("len(xs)", "pass", Certainty.CERTAIN),
        ("sum(xs)", "pass", Certainty.NO),
        ("best.size", "ys()", Certainty.NO),
    ],
)
def test_how_sure_it_is_that_a_bound_is_invariant(bound: str, body: str, answer: Certainty) -> None:
    module, loop = _loop(f"        {body}\n        i += 1", "i = 0", f"while i < {bound}")
    test: Any = loop.node.test  # type: ignore[union-attr]  # it is a `while`
    assert invariance_of_bound(module, loop, test.comparators[0]) is answer


@pytest.mark.parametrize(
    ("body", "after", "answer"),
    [("print(v)", "pass", True), ("print(k)", "pass", False), ("print(v)", "print(k)", False), ("del k", "pass", False)],
)
def test_a_target_is_never_read(body: str, after: str, *, answer: bool) -> None:
    module, loop = _loop(f"        {body}", header="for k, v in xs.items()", after=after)
    assert is_never_read(module, loop, "k") is answer


@pytest.mark.parametrize(
    ("line", "answer"), [("import pandas as pd", True), ("from pandas import concat", True), ("import pandasql", False)]
)
def test_a_module_imports_pandas(line: str, *, answer: bool) -> None:
    assert imports_pandas(collect(ast.parse(line))) is answer


def test_a_sum_has_its_operands_from_left_to_right() -> None:
    module = collect(ast.parse("for x in xs:\n    y = a + (b + c * d) + 1\n"))
    whole = module.once(whole_sums)
    assert {ast.unparse(site.node) for site in whole.values()} == {"a + (b + c * d) + 1"}
    [top] = {site.node for site in whole.values()}
    assert [ast.unparse(part) for part in operands_of_sum(top)] == ["a", "b", "c * d", "1"]


@pytest.mark.parametrize(
    ("handler", "answer"),
    [("except AttributeError", True), ("except (KeyError, Exception)", True), ("except", True), ("except KeyError", False)],
)
def test_an_attribute_error_is_caught(handler: str, *, answer: bool) -> None:
    module, loop = _loop(f"        try:\n            x.go\n        {handler}:\n            pass")
    [read] = [node for node in ast.walk(loop.node) if isinstance(node, ast.Attribute)]
    assert catches_attribute_error(module, loop, read) is answer


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("print(n)", True),
        ("print(x); print(n)", True),
        ("if x: print(n)", False),
        ("if x:\n            continue\n        print(n)", False),
    ],
)
def test_a_place_stands_in_every_iteration(body: str, *, answer: bool) -> None:
    module, loop = _loop(f"        {body}")
    [read] = module.variable(loop.scope, "n").reads
    assert stands_in_every_iteration(loop, read) is answer


@pytest.mark.parametrize(
    ("binding", "answer"),
    [("best = 1", True), ("if n: best = 1", False), ("best = g(best)", True), ("with suppress(KeyError): best = 1", False)],
)
def test_a_binding_dominates_a_read(binding: str, *, answer: bool) -> None:
    source = f"from contextlib import suppress\n\n\ndef f(n):\n    {binding}\n    return best\n"
    module = collect(ast.parse(source))
    [scope] = [found for found in module.scopes if found.in_function]
    variable = module.variable(scope, "best")
    [bound], read = variable.bindings, max(variable.reads, key=lambda site: site.node.lineno)
    assert dominates(module, bound, read) is answer
