"""The fixes of what a loop goes over: what they write, and where they leave a loop alone."""

from __future__ import annotations

from typing import Any

import pytest

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.fix import fix_text

ALL = Settings(min_gain=-1, confidence="likely", unsafe_fixes=True)


def fixed(source: str, code: str) -> str:
    """What the fix of a code makes of a source, whose own check drops nothing."""
    outcome = fix_text(source, ALL, {code})
    assert not outcome.dropped
    return outcome.text


def in_function(body: str, head: str = "def f(xs: list, d: dict, n: int, g):\n") -> str:
    return head + "".join([f"    {line}\n" if line else "\n" for line in body.splitlines()])


def becomes(code: str, slow: str, fast: str, **head: str) -> Any:
    return fixed(in_function(slow, **head), code) == in_function(fast, **head)


# --- PFB512: copied iterable -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("copy", "source"),
    [
        ("(list(xs))", "(xs)"),
        ("[*xs]", "xs"),
        ("xs.copy()", "xs"),
        ("tuple( sorted(xs) )", "sorted(xs)"),
        ("list(\n        sorted(xs,\n            key=n)\n    )", "sorted(xs,\n            key=n)"),
        ("list(sorted(xs)\n        + [1])", "(sorted(xs)\n        + [1])"),
        ("(list(sorted(xs)\n        + [1]))", "(sorted(xs)\n        + [1])"),
        ("[*(1, *xs)]", "(1, *xs)"),
    ],
)
def test_what_was_copied_is_gone_through(copy: str, source: str) -> None:
    assert becomes("PFB512", f"for x in {copy}:  # all\n    print(x)", f"for x in {source}:  # all\n    print(x)")


def test_a_copy_in_a_comprehension_goes() -> None:
    assert becomes("PFB512", "return [x + 1 for x in list(xs) if x]", "return [x + 1 for x in xs if x]")


def test_a_comment_within_the_copy_keeps_it() -> None:
    source = "for x in list(\n    xs,  # all\n):\n    print(x)"
    assert becomes("PFB512", source, source)


# --- PFB510: unused half -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("slow", "fast"),
    [
        ("for k, _ in d.items():", "for k in d:"),
        ("for k, _ in g.items():", "for k in g.keys():"),
        ("for (k, _) in (d.items()):", "for k in (d):"),
        ("for _, k in g.table . items( ):", "for k in g.table . values( ):"),
        ("for _, (k, v) in d.items():", "for k, v in d.values():"),
        ("for _, (k,) in d.items():", "for (k,) in d.values():"),
        ("for _, [k, v] in d.items():", "for [k, v] in d.values():"),
        ("for _, (k,\n            v) in d.items():", "for (k,\n         v) in d.values():"),
        ("for _, k in enumerate(xs, 1):", "for k in xs:"),
        ("for _, k in enumerate(xs, start=n):", "for k in xs:"),
        ("for k, _ in enumerate(xs):", "for k in range(len(xs)):"),
        ("for k, _ in (enumerate(xs)):", "for k in (range(len(xs))):"),
        ("for _, k in d.items():  # type: ignore[attr-defined]", "for k in d.values():  # type: ignore[attr-defined]"),
    ],
)
def test_a_half_that_nothing_reads_goes(slow: str, fast: str) -> None:
    assert becomes("PFB510", f"{slow}\n    print(k)", f"{fast}\n    print(k)")


def test_a_half_goes_in_the_clause_of_a_comprehension() -> None:
    assert becomes("PFB510", "return {a: b for _, (a, b) in d.items()}", "return {a: b for a, b in d.values()}")


@pytest.mark.parametrize(
    "header",
    [
        "for k, _ in d.items():  # type: str, int",
        "for k, _ in d.items(\n    # all\n):",
        "for (\n    _,  # the key\n    k,\n) in d.items():",
        "for _, k in enumerate(xs, n + 1):",
        "for _, k in enumerate(xs, start=xs[0]):",
    ],
)
def test_a_half_stays_where_more_than_it_would_go(header: str) -> None:
    assert becomes("PFB510", f"{header}\n    print(k)", f"{header}\n    print(k)")


@pytest.mark.parametrize("name", ["range", "len"])
def test_a_half_stays_where_a_builtin_is_another(name: str) -> None:
    source = f"for i, _ in enumerate(xs):\n    print(i)\n{name} = 1"
    assert becomes("PFB510", source, source)


@pytest.mark.parametrize("element", ["n", "k.name"])
def test_a_comprehension_that_does_more_than_copy_stays_one(element: str) -> None:
    slow = f"return [{element} for k, _ in d.items()]"
    assert becomes("PFB510", slow, slow.replace("k, _ in d.items()", "k in d"))


def test_a_half_goes_in_a_loop_on_one_line() -> None:
    assert becomes("PFB510", "for k, _ in d.items(): print(k)", "for k in d: print(k)")
    assert becomes("PFB510", "for k, _ in d.items(): print(k)  # type: str", "for k, _ in d.items(): print(k)  # type: str")


# --- PFB511: key lookup loop; PFB507: index loop -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("slow", "fast"),
    [
        ("for k in d:\n    print(k, d[k])", "for k, value in d.items():\n    print(k, value)"),
        ("for k in d.keys():\n    print(d[k])", "for value in d.values():\n    print(value)"),
        ("for k in (d):\n    print(k, (d[k]))", "for k, value in (d.items()):\n    print(k, (value))"),
        ("for k in d:\n    x = d[k]\n    print(k, x)", "for k, x in d.items():\n    print(k, x)"),
        ("for k in d:\n    x = d[k]\n\n    # all\n\n    print(x)", "for x in d.values():\n    # all\n\n    print(x)"),
        ("for k in d.keys(\n    # all\n):\n    print(d[k])", "for value in d.values(\n    # all\n):\n    print(value)"),
        ("for k in d:\n    x = d[k]; print(x)", "for x in d.values():\n    print(x)"),
        ("for k in d: x = d[k]; print(k, x)", "for k, x in d.items(): print(k, x)"),
        ("for k in d:\n    a, b = d[k]\n    print(a)", "for a, b in d.values():\n    print(a)"),
        ("for k in d:\n    a, b = d[k]\n    print(a, k)", "for k, (a, b) in d.items():\n    print(a, k)"),
        ("for k in d:\n    (a, b) = d[k]\n    print(a, k)", "for k, (a, b) in d.items():\n    print(a, k)"),
        ("for k in d:\n    x = d[k]\n    print(x, d[k])", "for x in d.values():\n    print(x, x)"),
        ("for k in d:\n    print(k)\n    x = d[k]\n    print(x)", "for k, x in d.items():\n    print(k)\n    print(x)"),
        (
            "for k in d:\n    if k:\n        x = d[k]\n\n        print(x)",
            "for k, x in d.items():\n    if k:\n        print(x)",
        ),
        ("return [d[k] for k in d if k]", "return [value for k, value in d.items() if k]"),
        ("return [y for k in d for y in d[k]]", "return [y for value in d.values() for y in value]"),
    ],
)
def test_the_header_hands_the_value_out(slow: str, fast: str) -> None:
    assert becomes("PFB511", slow, fast)


@pytest.mark.parametrize(
    ("slow", "fast"),
    [
        ("for i in range(0, len(xs), 1):\n    print(xs[i])", "for x in xs:\n    print(x)"),
        ("for i in (range(len(xs))):\n    print(i, xs[i], xs[i], xs[i])", "for i, x in (enumerate(xs)):\n    print(i, x, x, x)"),
        ("for i in range(len(xs)):\n    x = xs[i]\n    print(x)", "for x in xs:\n    print(x)"),
        (
            "for i in range(len(xs)):\n    x = xs[i]\n    print(i, xs[i], xs[i])",
            "for i, x in enumerate(xs):\n    print(i, x, x)",
        ),
        ("for i in range(len(xs)):\n    (a,) = xs[i]\n    print(a)", "for (a,) in xs:\n    print(a)"),
        (
            "return {i: xs[i] + xs[i] * xs[i] for i in range(len(xs))}",
            "return {i: x + x * x for i, x in enumerate(xs)}",
        ),
    ],
)
def test_the_header_hands_the_element_out(slow: str, fast: str) -> None:
    assert becomes("PFB507", slow, fast)


@pytest.mark.parametrize(
    "source",
    [
        "for k in d:  # type: str\n    print(d[k])",
        "for k in d:\n    # what it holds\n    x = d[k]\n    print(x)",
        "for k in d:\n    x = d[k]  # what it holds\n    print(x)",
    ],
)
def test_a_look_up_stays_where_a_comment_would_mean_something_else(source: str) -> None:
    assert becomes("PFB511", source, source)


@pytest.mark.parametrize(
    "source",
    [
        # nothing would be left of the block
        "for k in d:\n    x = d[k]",
        "for k in d:\n    if k:\n        x = d[k]\n    print(k)",
        "for k in d:\n    if not k:\n        print(k)\n    else:\n        x = d[k]\n        print(x)",
        # the name may still have the value of another pass, or gets another
        "for k in d:\n    if k:\n        continue\n    x = d[k]\n    print(k)\nprint(x)",
        "x = 1\nfor k in d:\n    print(x)\n    x = d[k]\n    print(k)",
        "x = 1\nfor k in d:\n    if k:\n        x = d[k]\n        print(k)\n    print(x)",
        "for k in d:\n    print(k)\n    x = d[k]\n    x += 1\n    print(x)",
        "for k in d:\n    print(k)\n    x = d[k]\n    g.append(x for _ in d)",
        "for k in d:\n    x = d[k]\n    x += 1\n    print(x, d[k])",
        "for k in d:\n    x = d[k]\n    print(x, [d[k] for x in xs])",
        "for k in d:\n    a, b = d[k]\n    print(a, d[k])",
        "for k in d:\n    print(k)\n    a, b = d[k]\n    print(a)",
    ],
)
def test_a_look_up_gets_a_new_name_where_its_own_would_mean_something_else(source: str) -> None:
    needed = "print(k)" in source or "if k" in source
    header = "for k, value in d.items()" if needed else "for value in d.values()"
    assert becomes("PFB511", source, source.replace("for k in d", header).replace("d[k]", "value"))


def test_a_new_name_is_for_functions_and_comprehensions_alone() -> None:
    source = "d = {1: 2}\nfor k in d:\n    print(k, d[k])\nclass A:\n    for k in d:\n        print(k, d[k])\n"
    assert fixed(source, "PFB511") == source
    assert fixed("d = {1: 2}\ne = [d[k] for k in d]\n", "PFB511") == "d = {1: 2}\ne = [value for value in d.values()]\n"
    given = "d = {1: 2}\nfor k in d:\n    v = d[k]\n    print(k, v)\n"
    assert fixed(given, "PFB511") == "d = {1: 2}\nfor k, v in d.items():\n    print(k, v)\n"


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("PFB507", "def __iter__(self):\n        for i in range(len(self)):\n            yield self[i]"),
        ("PFB510", "def values(self):\n        return [v for _, v in self.items()]"),
        ("PFB510", "def keep(self):\n        return [v for _, v in self.items()]"),
        ("PFB511", "def items(self):\n        return [(k, self[k]) for k in self.keys()]"),
        ("PFB511", "def keep(self):\n        return [(k, self[k]) for k in self.keys()]"),
    ],
)
def test_a_class_is_not_told_to_go_over_itself(code: str, body: str) -> None:
    source = f"class A:\n    {body}\n"
    assert fixed(source, code) == source
    outside = source.replace("class A", "if True").replace("(self):", "(self, other):")
    assert fixed(outside, code) != outside
    assert fixed(source.replace("(self):", "(other, self):"), code) != source
    lambda_ = f"class A:\n    f = lambda self: {'[self[i] for i in range(len(self))]'}\n"
    assert fixed(lambda_, "PFB507") == lambda_.replace("self[i] for i in range(len(self))", "item for item in self")


def test_an_element_stays_where_enumerate_is_another() -> None:
    source = "for i in range(len(xs)):\n    print(i, xs[i], xs[i], xs[i])\nenumerate = 1"
    assert becomes("PFB507", source, source)


@pytest.mark.parametrize("header", ["for i in range(\n    # all\n    len(xs)\n):", "for i in range(len(xs)):  # type: int"])
def test_a_comment_in_the_header_keeps_the_index(header: str) -> None:
    source = f"{header}\n    print(xs[i])"
    assert becomes("PFB507", source, source)


def test_what_an_f_string_shows_as_it_is_written_keeps_the_index() -> None:
    source = "for i in range(len(xs)):\n    print(f'{xs[i]=}')"
    assert becomes("PFB507", source, source)


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        ("sizes", "size"),
        ("_SIZES", "size"),
        ("entries", "entry"),
        ("boxes", "box"),
        ("matches", "match"),
        ("crashes", "crash"),
        ("glasses", "glass"),
        ("indices", "index"),
        ("row_vertices", "row_vertex"),
        ("size_by_name", "value"),
        ("sizes_by_name", "size"),
        ("id_to_names", "names"),
        ("status", "value"),
        ("pos", "value"),
        ("basis", "value"),
        ("gloss", "value"),
        ("data", "value"),
        ("ids", "value"),
        ("classes", "value"),
    ],
)
def test_a_value_is_named_after_what_holds_it(owner: str, name: str) -> None:
    source = f"def f({owner}: dict):\n    for k in {owner}:\n        print(k, {owner}[k])\n"
    assert f"for k, {name} in {owner}.items():" in fixed(source, "PFB511")


def test_a_value_gets_a_name_of_its_own_where_others_have_it() -> None:
    source = "value = 1\nfor k in d:\n    print(k, d[k])"
    assert "for k, d_value in d.items():" in fixed(in_function(source), "PFB511")


# --- PFB508: counter loop ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("slow", "fast"),
    [
        ("i = 0\nwhile i < n:\n    print(i)\n    i += 1", "for i in range(n):\n    print(i)"),
        ("i = 1\nwhile n > i:\n    print(i)\n    i = i + 2", "for i in range(1, n, 2):\n    print(i)"),
        ("i = n\nwhile i >= 0:\n    print(i)\n    i -= 1", "for i in range(n, -1, -1):\n    print(i)"),
        ("i = n\nwhile i >= -2:\n    print(i)\n    i -= 1", "for i in range(n, -3, -1):\n    print(i)"),
        ("i = 0\nwhile i <= 20:\n    print(i)\n    i += 1", "for i in range(21):\n    print(i)"),
        ("i = 0\nwhile i <= (n - 1):\n    print(i)\n    i += 1", "for i in range(n):\n    print(i)"),
        ("i = 0\nwhile i <= n - 3:\n    print(i)\n    i += 1", "for i in range(n - 2):\n    print(i)"),
        ("i = 0\nwhile i <= n + 3:\n    print(i)\n    i += 1", "for i in range(n + 4):\n    print(i)"),
        ("i = 9\nwhile i >= n + 1:\n    print(i)\n    i -= 1", "for i in range(9, n, -1):\n    print(i)"),
        ("i = 0\nwhile i <= n // 2:\n    print(i)\n    i += 1", "for i in range(n // 2 + 1):\n    print(i)"),
        ("i = n\nwhile i >= n * 2:\n    print(i)\n    i -= 1", "for i in range(n, n * 2 - 1, -1):\n    print(i)"),
        (
            "i = 0\nwhile i < n:\n    print(i)\n    i += 1\nelse:\n    print(n)",
            "for i in range(n):\n    print(i)\nelse:\n    print(n)",
        ),
        (
            "print(n)\n\n# all\ni = 0\n\n# of them\n\nwhile i < n :  # now\n    print(i)\n\n    i += 1\n    # done",
            "print(n)\n\n# all\n# of them\n\nfor i in range(n) :  # now\n    print(i)\n    # done",
        ),
        (
            "print(n)\n\ni = 0\nm = 1\nwhile i < n:\n    print(i, m)\n    i += 1",
            "print(n)\n\nm = 1\nfor i in range(n):\n    print(i, m)",
        ),
        # what sets the counter stays
        ("i = m = 0\nwhile i < n:\n    print(i)\n    i += 1", "i = m = 0\nfor i in range(i, n):\n    print(i)"),
        ("i = n\nm = 1\nwhile i > 0:\n    print(i)\n    i -= 1", "i = n\nm = 1\nfor i in range(i, 0, -1):\n    print(i)"),
        ("i = 0; m = 1\nwhile i < n:\n    print(i)\n    i += 1", "i = 0; m = 1\nfor i in range(i, n):\n    print(i)"),
        ("i = 0\nm = [i]\nwhile i < n:\n    print(i)\n    i += 1", "i = 0\nm = [i]\nfor i in range(i, n):\n    print(i)"),
        (
            "i = 0\nif n:\n    m = 2\nwhile i < n:\n    print(i)\n    i += 1",
            "i = 0\nif n:\n    m = 2\nfor i in range(i, n):\n    print(i)",
        ),
        ("i = yield\nwhile i < n:\n    print(i)\n    i += 1", "i = yield\nfor i in range(i, n):\n    print(i)"),
    ],
)
def test_range_counts_the_passes(slow: str, fast: str) -> None:
    assert becomes("PFB508", slow, fast)


def test_a_counter_that_is_given_counts_on() -> None:
    source = "def f(n: int, i: int):\n    i = i\n    if n:\n        while i < n:\n            print(i)\n            i += 1\n"
    assert "for i in range(i, n):" in fixed(source, "PFB508")


@pytest.mark.parametrize(
    "source",
    [
        "i = 0  # the first\nwhile i < n:\n    print(i)\n    i += 1",
        "# the first\ni = 0\nm = 1\nwhile i < n:\n    print(i)\n    i += 1",
        "i = 0\nwhile i < n:\n    print(i)\n    i += 1  # the next",
        "i = 0\nwhile i < n:\n    print(i)\n    # the next\n    i += 1",
        "i = 0\nwhile (\n    # all\n    i < n\n):\n    print(i)\n    i += 1",
        "i = 0\nwhile i < n:\n    print(i); i += 1",
        "i = 0\nwhile i < n:\n    print(i)\n    i += 1\nrange = 1",
    ],
)
def test_a_counter_stays_where_more_than_it_would_go(source: str) -> None:
    assert becomes("PFB508", source, source)
