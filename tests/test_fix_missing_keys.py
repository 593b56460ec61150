"""The fix of dicts whose missing keys are handled by hand."""

from __future__ import annotations

import pytest
from test_fix_results import fixed, in_function

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.fix import fix_text

SAFE = Settings(min_gain=-1)
END = "\nreturn sorted(d.items())"


def becomes(slow: str, fast: str, factory: str) -> None:
    """The safe fix rewrites the calls of a dict, whose name is d."""
    source = in_function(f"d = {{}}\nfor x in xs:\n    g(x)\n    {slow}{END}")
    wanted = in_function(f"d = defaultdict({factory})\nfor x in xs:\n    g(x)\n    {fast}{END}")
    assert fix_text(source, SAFE, {"PFB521"}).text == f"from collections import defaultdict\n\n\n{wanted}"


def kinds(body: str) -> set[tuple[str, tuple[str, ...]]]:
    source = in_function(body)
    left = fix_text(source, Settings(min_gain=-1, confidence="likely"), ()).left
    return {(one.fix, one.obstacles) for one in left if one.code == "PFB521"}


@pytest.mark.parametrize(
    ("slow", "fast", "factory"),
    [
        ("d[x] = d.get(x, 0) + 1", "d[x] += 1", "int"),
        ("d[x] = d.get(x, 0) - n  # fewer", "d[x] -= n  # fewer", "int"),
        ("d[x] = d.get(x, 0.0) + (1.5)", "d[x] += (1.5)", "float"),
        ("d[x] = d.get(x, 0) + 1; n = 1", "d[x] += 1; n = 1", "int"),
        ("d[x] = d.get(x, 0) + (\n        n\n    )", "d[x] += n", "int"),
        ("d.setdefault(x, []).append(n)", "d[x].append(n)", "list"),
        ("d.setdefault(\n        x, []\n    ).append(n)", "d[x].append(n)", "list"),
        ("d.setdefault(x, set()).add(n)", "d[x].add(n)", "set"),
        ("d.setdefault(x, {})[n] = x", "d[x][n] = x", "dict"),
        ("d.setdefault(x, []).append(n)\n    d.setdefault(n, []).append(x)", "d[x].append(n)\n    d[n].append(x)", "list"),
        ("d.setdefault(x, []).append(n)\n    d.setdefault(n, {})", "d[x].append(n)\n    d.setdefault(n, {})", "list"),
    ],
)
def test_calls_that_handle_missing_keys_become_items_of_a_defaultdict(slow: str, fast: str, factory: str) -> None:
    becomes(slow, fast, factory)


def test_a_defaultdict_that_others_may_see_is_for_who_asks() -> None:
    body = "d = {}\nfor x in xs:\n    g(x)\n    d.setdefault(x, []).append(n)\nreturn d"
    assert kinds(body) == {("unsafe", ("type-matters",))}
    assert "d[x].append(n)" in fixed(in_function(body), "PFB521")


def test_a_sum_of_what_may_be_no_number_is_for_who_asks() -> None:
    assert kinds(f"d = {{}}\nfor x in xs:\n    g(x)\n    d[x] = d.get(x, 0) + x{END}") == {("unsafe", ("part-type",))}


@pytest.mark.parametrize(
    "body",
    [
        "d = {}\nfor x in xs:\n    d[x] = d.get(x, 0) + 1",  # a Counter
        "d = {}\nfor x in xs:\n    g(x)\n    d[x] = 1 + d.get(x, 0)",
        "d = {}\nfor x in xs:\n    g(x)\n    try: g(d[n])\n    except KeyError: pass\n    d[x] = d.get(x, 0) + 1",
        "d = {}\nfor x in xs:\n    g(x)\n    d[n] += 1\n    d[x] = d.get(x, 0) + 1",
        "d = {1: 2}\nfor x in xs:\n    g(x)\n    d[x] = d.get(x, 0) + 1",
        "for x in xs:\n    g(x)\n    if x in d: d[x] += 1\n    else: d[x] = 1\nd = {}",
        "list, d = n, {}\nfor x in xs:\n    g(x)\n    d.setdefault(x, []).append(n)",
    ],
)
def test_a_dict_whose_items_are_read_or_made_otherwise_is_left_alone(body: str) -> None:
    assert {kind for kind, _ in kinds(body)} == {"none"}
    assert fixed(in_function(body), "PFB521") == in_function(body)


def test_the_dict_of_an_attribute_is_left_alone() -> None:
    source = "class A:\n    def __init__(self): self.d = {}\n    def f(self, xs):\n        for x in xs:\n"
    source += "            print(x)\n            self.d[x] = self.d.get(x, 0) + 1\n"
    assert fixed(source, "PFB521") == source


@pytest.mark.parametrize(
    "call",
    [
        "d[x] = d.get(x, 0) + g(\n        n,\n        x,\n    )",
        "d.setdefault((\n        x,\n        n,\n    ), []).append(n)",
    ],
)
def test_what_needs_its_lines_is_left_alone(call: str) -> None:
    source = in_function(f"d = {{}}\nfor x in xs:\n    n = 1\n    {call}{END}")
    assert fixed(source, "PFB521") == source


def test_a_name_that_is_taken_is_left_alone() -> None:
    source = in_function(f"d = {{}}\nfor x in xs:\n    g(x)\n    d[x] = d.get(x, 0) + 1{END}") + "\ndefaultdict = 1\n"
    assert fixed(source, "PFB521") == source
