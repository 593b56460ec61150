"""Where the fixes that put one expression in place of another leave the code as it is."""

from __future__ import annotations

import pytest

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.fix import fix_text

ALL = Settings(min_gain=-1, confidence="likely", unsafe_fixes=True)


def _fixed(body: str, *codes: str, above: str = "") -> str:
    """The body of a function after all fixes with these codes."""
    head = "def f(xs: list[int], ys: list[int], words: list[str], n: int, use):\n"
    lines = "".join(f"    {line}\n" for line in body.splitlines())
    after = fix_text(above + head + lines, ALL, set(codes)).text
    return "\n".join(line[4:] for line in after.partition(head)[2].splitlines())


@pytest.mark.any_python
@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("total = 0\nfor x, y in zip(xs, ys):\n    total += x * y\nreturn total", "return sum(map(mul, xs, ys))"),
        ("total = n\nfor x, y in zip(xs, ys):\n    total += x * y\nreturn total", "total += sum(map(mul, xs, ys))"),
        ("total = 3\nfor x, y in zip(xs, ys):\n    total += x * y\nreturn total", "return sum(map(mul, xs, ys), 3)"),
        ("return sum((x - y for x, y in zip(xs, ys)), n)", "return sum(map(sub, xs, ys), n)"),
    ],
)
def test_a_sum_of_products_is_mapped(body: str, line: str) -> None:
    assert line in _fixed(body, "PFB534").splitlines()


@pytest.mark.any_python
@pytest.mark.parametrize(
    ("above", "body"),
    [
        ("mul = 1\n", "return sum(x * y for x, y in zip(xs, ys))"),
        ("starmap = 1\n", "return sum(x * y for x, y in use.items())"),
        ("map = 1\n", "return sum(x * y for x, y in zip(xs, ys))"),
    ],
)
def test_a_sum_of_products_stays_where_a_name_is_taken(above: str, body: str) -> None:
    assert _fixed(body, "PFB534", above=above) == body


@pytest.mark.any_python
@pytest.mark.parametrize(
    ("above", "body", "line"),
    [
        ("", "for x in xs:\n    if any([x == 1, x == n]):\n        use(x)", "    if x == 1 or x == n:"),
        ("", "for x in xs:\n    use(1 + any([callable(x), callable(n)]))", "    use(1 + (callable(x) or callable(n)))"),
        ("", "for x in xs:\n    use(all([x or n, n]))", "    use(bool((x or n) and n))"),
        ("", "for x in xs:\n    use(n == 1 or all([x, n]))", "    use(n == 1 or bool(x and n))"),
        ("", "for x in xs:\n    if n == 1 or (n and all([x, n])):\n        use(x)", "    if n == 1 or (n and (x and n)):"),
        ("", "for x in xs:\n    if any([\n        x == 1,\n        (x ==\n         n),\n    ]):\n        use(x)", "    if any(["),
        ("", "for x in xs:\n    if len(list(words)) == 0:\n        use(x)", "    if not words:"),
        ("", "return reduce(lambda a, b: a + b, use, [])", "return list(chain.from_iterable(use))"),
        ("chain = 1\n", "return reduce(lambda a, b: a + b, use, [])", "return reduce(lambda a, b: a + b, use, [])"),
        ("list = 1\n", "return reduce(lambda a, b: a + b, use, [])", "return reduce(lambda a, b: a + b, use, [])"),
        ("", "return reduce(lambda a, b: a + b, (x for x in words), '')", 'return "".join(x for x in words)'),
        ("", "return next(iter(sorted(xs)), n)", "return min(xs, default=n)"),
        ("", "for x in reversed(sorted(xs)):\n    use(x)", "for x in sorted(xs, reverse=True):"),
        ("", "first, *_ = sorted(xs)\nreturn first", "first = min(xs)"),
        ("", "*_, last = sorted(xs, reverse=True)\nreturn last", "last = min(xs)"),
        ("", "ranked = sorted(xs)\nreturn ranked[0]", "ranked = sorted(xs)"),
        ("", "first, *rest = sorted(xs)\ndel rest\nreturn first", "first, *rest = sorted(xs)"),
    ],
)
def test_one_expression_stands_for_another(above: str, body: str, line: str) -> None:
    after = _fixed(body, "PFB312", "PFB408", "PFB517", above=f"from functools import reduce\n{above}")
    assert line in after.splitlines()


@pytest.mark.any_python
@pytest.mark.parametrize(
    "start",
    [
        *("seen = set()\nuse()\nfound = []", "found = []\nuse()\nseen = set()", "seen = set()\nfound = []\nuse()"),
        *("seen = set(); use(); found = []", "seen, found = set(), []\nuse()"),
    ],
)
def test_a_loop_that_lists_distinct_elements_goes_with_its_set_and_list(start: str) -> None:
    loop = "for x in xs:\n    if x not in seen:\n        seen.add(x)\n        found.append(x)\nreturn found"
    assert _fixed(f"{start}\n{loop}", "PFB533") == "use()\nreturn list(dict.fromkeys(xs))"
    other = f"# what is seen\n{start.replace('found = []', 'found = None')}\n{loop}"
    assert _fixed(other.replace("set(), []", "set(), None"), "PFB533") == other.replace("set(), []", "set(), None")


@pytest.mark.any_python
def test_a_record_is_made_by_its_constructor_in_the_order_of_the_arguments() -> None:
    made = "P = namedtuple('P', 'x y')\nODD = namedtuple('ODD', 'class y', rename=True)\n"
    above = f"from collections import namedtuple\n\n{made}\n\n"
    body = "p, odd = P(1, 2), ODD(1, 2)\nfor x in xs:\n    {}"
    pairs = [("use(p._replace(y=x))", "use(P(p.x, x))"), ("use(p._replace(x=use(x)))", "use(P(use(x), p.y))")]
    for slow, fast in (*pairs, ("use(odd._replace(y=x))", "use(ODD(odd._0, x))")):
        assert _fixed(body.format(slow), "PFB705", above=above) == body.format(fast)
    slow = body.format("use(p._replace(y=x, x=n))")
    assert _fixed(slow, "PFB705", above=above) == slow
