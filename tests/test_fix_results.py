"""The fixes of loops that work out one thing: what they write, and where they leave a loop alone."""

from __future__ import annotations

from typing import Any

import pytest

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.fix import fix_text

ALL = Settings(min_gain=-1, confidence="likely", unsafe_fixes=True)
HEAD = "def f(xs: list, ys: list, n: int, g):\n"


def fixed(source: str, code: str) -> str:
    """What the fix of a code makes of a source, whose own check drops nothing."""
    outcome = fix_text(source, ALL, {code})
    assert not outcome.dropped
    return outcome.text


def in_function(body: str, head: str = HEAD) -> str:
    return head + "".join([f"    {line}\n" if line else "\n" for line in body.splitlines()])


def becomes(code: str, slow: str, fast: str, **head: str) -> Any:
    result = fixed(in_function(slow, **head), code)
    assert result == in_function(fast, **head)


def is_unsafe(code: str, slow: str, head: str = HEAD) -> None:
    """The rule finds it, and the fix is only for who asks for unsafe ones."""
    source = in_function(slow, head)
    outcome = fix_text(source, Settings(min_gain=-1, confidence="likely"), {code})
    assert outcome.text == source
    assert [found.fix for found in outcome.left if found.code == code] == ["unsafe"]


def stays(code: str, slow: str, **head: str) -> None:
    """The fix leaves alone what the rule finds."""
    becomes(code, slow, slow, **head)
    assert code in [found.code for found in fix_text(in_function(slow, **head), ALL, {code}).left]


# --- PFB501 and PFB503: comprehensions -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("test", "written"),
    [
        ("if x:\n        out.append(x + 1)", "if x"),
        ("if not x:\n        continue\n    out.append(x + 1)", "if x"),
        ("if x:\n        continue\n    out.append(x + 1)", "if not x"),
        ("if x is None:\n        continue\n    out.append(x + 1)", "if x is not None"),
        ("if x is not None:\n        continue\n    out.append(x + 1)", "if x is None"),
        ("if (x in ys):\n        continue\n    if (n):\n        out.append(x + 1)", "if x not in ys and n"),
        ("if x not in ys:\n        continue\n    out.append(x + 1)", "if x in ys"),
        ("if x == g:\n        continue\n    out.append(x + 1)", "if not x == g"),
        ("if n == 3:\n        continue\n    out.append(x + 1)", "if n != 3"),
        ("if n != 3:\n        continue\n    out.append(x + 1)", "if n == 3"),
        ("if n < 3:\n        continue\n    out.append(x + 1)", "if not n < 3"),
        ("if 1 < x < 3:\n        continue\n    out.append(x + 1)", "if not 1 < x < 3"),
        ("if x or n:\n        continue\n    out.append(x + 1)", "if not (x or n)"),
        ("if not x or n:\n        continue\n    out.append(x + 1)", "if x and not n"),
        ("if not x and n is g:\n        continue\n    out.append(x + 1)", "if x or n is not g"),
        ("if not (x and n) or g:\n        continue\n    out.append(x + 1)", "if x and n and not g"),
        ("if not (x if n else g) and g:\n        continue\n    out.append(x + 1)", "if (x if n else g) or not g"),
        ("if not (x or n):\n        continue\n    out.append(x + 1)", "if x or n"),
        ("if not (x or n) or g:\n        continue\n    out.append(x + 1)", "if (x or n) and not g"),
        ("if -x:\n        continue\n    out.append(x + 1)", "if not -x"),
        ("if x if n else g:\n        out.append(x + 1)", "if (x if n else g)"),
        ("if x:\n        if n or g:\n            out.append(x + 1)", "if x and (n or g)"),
        ("if x and n:\n        if n if x else g:\n            out.append(x + 1)", "if x and n and (n if x else g)"),
    ],
)
def test_what_a_pass_asks_is_asked_by_the_comprehension(test: str, written: str) -> None:
    becomes("PFB501", f"out = []\nfor x in xs:\n    {test}\nreturn out", f"return [x + 1 for x in xs {written}]")


@pytest.mark.parametrize(
    ("header", "element", "written"),
    [
        ("for x in *xs, ys", "x[0]", "x[0] for x in (*xs, ys)"),
        ("for x in xs if n else ys", "(x, n)", "(x, n) for x in (xs if n else ys)"),
        ("for x, in xs", "x", "x for x, in xs"),
        ("for x in xs", "n := x", "(n := x) for x in xs"),
    ],
)
def test_parentheses_are_put_where_a_comprehension_needs_them(header: str, element: str, written: str) -> None:
    becomes("PFB501", f"out = []\n{header}:\n    out.append({element})\nreturn out", f"return [{written}]")


@pytest.mark.parametrize(("empty", "add", "written"), [("[]", "append", "[{}]"), ("set()", "add", "{{{}}}")])
def test_a_pair_that_a_local_names_gets_parentheses(empty: str, add: str, written: str) -> None:
    before = f"out = {empty}\nfor x in xs:\n    pair = x + 1, n\n    out.{add}(pair)\nreturn out"
    becomes("PFB501" if add == "append" else "PFB503", before, "return " + written.format("(x + 1, n) for x in xs"))


def test_a_long_comprehension_goes_over_lines() -> None:
    becomes(
        "PFB501",
        "squares = []\nfor number in xs:\n    if number is not None:\n        for other in number.others:\n"
        "            if other:\n                squares.append(g(number, other))\ng(squares)",
        "squares = [\n    g(number, other)\n    for number in xs\n    if number is not None\n    for other in number.others\n"
        "    if other\n]\ng(squares)",
    )
    becomes(
        "PFB501",
        "for n in range(n):\n    out = []\n    for number in xs:\n        if number.is_what_is_not_wanted or number.other:\n"
        "            if other:\n                out.append(g(number))\n    return out",
        "for n in range(n):\n    return [\n        g(number)\n        for number in xs\n"
        "        if number.is_what_is_not_wanted or number.other\n        if other\n    ]",
    )


@pytest.mark.parametrize(
    "behind",
    ["return out, n", "g(out)\nreturn out", "return out  # all", "n = 1; return out", "if n:\n    return out\nout += [1]"],
)
def test_a_name_stays_where_it_serves_for_more_than_the_return(behind: str) -> None:
    becomes("PFB501", f"out = []\nfor x in xs:\n    out.append(x + 1)\n{behind}", f"out = [x + 1 for x in xs]\n{behind}")


def test_a_name_that_is_added_to_elsewhere_stays() -> None:
    around = "while n:\n    out += [1]\n    out = []\n    for x in xs:\n        out.append(x + 1)\n    return out"
    wanted = "while n:\n    out += [1]\n    out = [x + 1 for x in xs]\n    return out"
    becomes("PFB501", f"out = [1]\n{around}", f"out = [1]\n{wanted}")


def test_an_annotation_stays() -> None:
    becomes(
        "PFB501",
        "out: list[int] = []\nfor x in xs:\n    out.append(x + 1)\nreturn out",
        "out: list[int] = [x + 1 for x in xs]\nreturn out",
    )


def test_comments_above_and_blank_lines_stay() -> None:
    becomes(
        "PFB501",
        "g(1)\n\n# the first\nout = []\n\n# the second\nfor x in xs:\n    out.append(x + 1)\n\ng(out)",
        "g(1)\n\n# the first\n# the second\nout = [x + 1 for x in xs]\n\ng(out)",
    )


def test_statements_between_stay_before() -> None:
    becomes(
        "PFB501",
        "g(1)\n\nout = []\nm = g(2)\n# the second\nfor x in xs:\n    out.append(x + m)\ng(out)",
        "g(1)\n\nm = g(2)\n# the second\nout = [x + m for x in xs]\ng(out)",
    )
    becomes(
        "PFB501",
        "g(1)\nout = []\nm = g(2)\nfor x in xs:\n    out.append(x + m)\ng(out)",
        "g(1)\nm = g(2)\nout = [x + m for x in xs]\ng(out)",
    )
    becomes(
        "PFB501",
        "out = []\n\nm = g(2)\nfor x in xs:\n    out.append(x + m)\ng(out)",
        "m = g(2)\nout = [x + m for x in xs]\ng(out)",
    )


@pytest.mark.parametrize(
    "source",
    [
        "out = []  # new\nfor x in xs:\n    out.append(x + 1)\nreturn out",
        "out = []\nfor x in xs:  # all\n    out.append(x + 1)\nreturn out",
        "out = []\nfor x in xs:\n    # one\n    out.append(x + 1)\nreturn out",
        "out = []\nfor x in xs:\n    out.append(x + 1)  # one\nreturn out",
        "out = []\nfor x in xs:\n    out.append(x + 1)\n    # done\nreturn out",
    ],
)
def test_a_comment_in_what_goes_keeps_it(source: str) -> None:
    stays("PFB501", source)


@pytest.mark.parametrize(
    ("start", "left"),
    [
        ("out, m = [], 1", "m = 1"),
        ("m, out = g(xs), list()", "m = g(xs)"),
        ("m, out, k = 1, [], g", "m, k = 1, g"),
        ("(m, k, out) = (1, 2, [])", "(m, k) = (1, 2)"),
        ("out, m = [], (1, 2)  # two", "m = (1, 2)  # two"),
        ("out, m = [], (1, 2)  # type: ignore", "m = (1, 2)  # type: ignore"),
        ("m = 1; out = []", "m = 1"),
        ("out = []; m = 1", "m = 1"),
        ("m = 1; out = []; k = 2;", "m = 1; k = 2"),
        ("m = 1; out, k = [], 2", "m = 1; k = 2"),
        ("# all\nm = 1; out = []  # one\n# each", "# all\nm = 1  # one\n# each"),
    ],
)
def test_what_is_made_along_with_something_else_goes_alone(start: str, left: str) -> None:
    loop = "for x in xs:\n    out.append(x + m)\n"
    becomes("PFB501", f"{start}\n{loop}return out", f"{left}\nreturn [x + m for x in xs]")
    becomes("PFB501", f"{start}\n{loop}g(out)\nreturn out", f"{left}\nout = [x + m for x in xs]\ng(out)\nreturn out")


@pytest.mark.parametrize(
    "start",
    [
        "[out, m] = [], 1",
        "out, m = [], *ys",
        "out, *m = [], 1",  # a list of one
        "out, m = [], 1  # type: list, int",
        "out = []; m = 1  # type: int",
    ],
)
def test_what_is_made_in_another_form_stays(start: str) -> None:
    stays("PFB501", f"{start}\nfor x in xs:\n    out.append(x + 1)\nreturn out")


@pytest.mark.parametrize(
    ("start", "left"),
    [
        ("seen, out = set(), []", ""),
        ("seen = set(); out = []", ""),
        ("out = []\nseen = set()", ""),
        ("seen, m, out = set(), 1, []", "m = 1\n"),
        ("seen = set(); m = 1; out = []", "m = 1\n"),
        ("m = 1; seen = set()\nout = []", "m = 1\n"),
        ("out, m = [], 1; seen = set()", "m = 1\n"),
    ],
)
def test_a_set_and_a_list_that_are_made_together_go_together(start: str, left: str) -> None:
    loop = "for x in xs:\n    if x not in seen:\n        seen.add(x)\n        out.append(x)\n"
    becomes("PFB533", f"{start}\n{loop}return out", f"{left}return list(dict.fromkeys(xs))")


@pytest.mark.parametrize(
    ("slow", "fast"),
    [
        ("out = set()\nfor x in xs:\n    out.add(x + 1)\nreturn out", "return {x + 1 for x in xs}"),
        ("out = set()\nfor x in xs:\n    if x:\n        out.add(x)\ng(out)", "out = {x for x in xs if x}\ng(out)"),
        ("out = set()\nfor x in xs:\n    out.add(x)\nreturn out", "return set(xs)"),
        ("out = {1}\nfor x in xs:\n    out.add(x)\nreturn out", "out = {1}\nout.update(xs)\nreturn out"),
    ],
)
def test_a_set_is_made_by_one_expression(slow: str, fast: str) -> None:
    becomes("PFB503", slow, fast)


def test_a_set_whose_loop_has_a_comment_stays() -> None:
    stays("PFB503", "out = set()\nfor x in xs:\n    out.add(x)  # one\nreturn out")


@pytest.mark.parametrize(
    ("loop", "written"),
    [
        (
            "for x in xs:\n    out.append(g(x,\n                 n))",
            "    g(x,\n      n)\n    for x in xs",
        ),
        (
            "for x in xs:\n    out.append(g(\n        x,  # one\n\n        # two\n        n,\n    ))",
            "    g(\n        x,  # one\n\n        # two\n        n,\n    )\n    for x in xs",
        ),
        (
            "for x in g(\n    xs\n):\n    if (x and\n        n):\n        out.append(\n            g(x)\n        )",
            "    g(x)\n    for x in g(\n        xs\n    )\n    if (x and\n        n)",
        ),
        (
            "for x in xs:\n    out.append(x + '''\n  a''')",
            "    x + '''\n  a'''\n    for x in xs",
        ),
    ],
)
def test_what_goes_over_lines_keeps_its_form(loop: str, written: str) -> None:
    becomes("PFB501", f"out = []\n{loop}\nreturn out", f"return [\n{written}\n]")


@pytest.mark.parametrize(
    "loop",
    [
        "for x in xs:\n    out.append(g(x, \\\n        n))",
        "for x in xs:\n    if (x and\n        n):\n        continue\n    out.append(x + 1)",
        "for (x,\n     y) in xs:\n    out.append(x)",
        "for x in xs:\n    out.append(g(x,\n  n))",
        "for x in xs:\n    out.append(g(\n        x,\nn\n    ))",
    ],
)
def test_what_goes_over_lines_in_a_form_that_would_be_lost_stays(loop: str) -> None:
    stays("PFB501", f"while n:\n    out = []\n    {loop.replace(chr(10), chr(10) + '    ')}\n    return out")


def test_what_goes_over_lines_with_tabs_stays() -> None:
    source = "def f(xs, n):\n\tout = []\n\tfor x in xs:\n\t\tout.append(g(x,\n\t\t\tn))\n\treturn out\n"
    assert fixed(source, "PFB501") == source


# --- PFB502: copies ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("iterable", "value"),
    [
        ("xs", "list(xs)"),
        ("*xs, n", "list((*xs, n))"),
        ("(g(y) for y in ys)", "list(g(y) for y in ys)"),
        ("[g(y) for y in ys]", "[g(y) for y in ys]"),
        ("sorted(ys,\n        key=g)", "sorted(ys,\n        key=g)"),
        ("list(ys)", "list(ys)"),
        ("g(ys)", "list(g(ys))"),
    ],
)
def test_a_new_list_is_made_at_once(iterable: str, value: str) -> None:
    becomes("PFB502", f"out = []\nfor x in {iterable}:\n    out.append(x)\nreturn out", f"return {value}")


def test_a_list_is_unpacked_where_list_is_another() -> None:
    source = "out = []\nfor x in xs:\n    out.append(x)\nreturn out"
    assert fixed(in_function(source, "def list(): pass\n" + HEAD), "PFB502").endswith("    return [*xs]\n")


@pytest.mark.parametrize(
    ("head", "slow", "fast"),
    [
        (HEAD, "for x in xs:\n    ys.append(x)", "ys.extend(xs)"),
        (HEAD, "# all\nfor x in g(1): ys.append(x)", "# all\nys.extend(g(1))"),
        (HEAD, "for x in (g(y) for y in ys[:]):\n    xs.append(x)", "xs.extend(g(y) for y in ys[:])"),
        ("OUT = []\n" + HEAD, "for x in xs:\n    OUT.append(x)", "OUT.extend(xs)"),
        (HEAD, "out = g()\nfor x in xs:\n    out.append(x)", "out = g()\nout.extend(xs)"),
    ],
)
def test_what_is_there_is_extended(head: str, slow: str, fast: str) -> None:
    becomes("PFB502", slow, fast, head=head)


@pytest.mark.parametrize(
    ("head", "source"),
    [
        (HEAD, "for x in xs:\n    g.rows.append(x)"),
        (HEAD, "for x in xs:\n    OUT.append(x)"),
        ("OUT = []\n" + HEAD, "for x in g(1):\n    OUT.append(x)"),
        ("if g:\n    OUT = []\n" + HEAD, "for x in xs:\n    OUT.append(x)"),
        (HEAD, "if n:\n    out = [1]\nfor x in xs:\n    out.append(x)"),
        ("def f(xs, n, g):\n", "out = 0\nif n:\n    out = g(1)\nfor x in xs:\n    out.append(x)"),
        ("def f(xs, ys=None):\n", "for x in xs:\n    ys.append(x)"),
        ("def f(xs, ys: list | None):\n", "for x in xs:\n    ys.append(x)"),
        ("def f(xs, ys: Optional[list]):\n", "for x in xs:\n    ys.append(x)"),
    ],
)
def test_what_may_be_another_or_not_be_there_before_the_loop_is_not_extended(head: str, source: str) -> None:
    is_unsafe("PFB502", source, head)


def test_a_loop_with_a_comment_in_it_is_not_made_an_extend() -> None:
    stays("PFB502", "for x in xs:\n    # one\n    ys.append(x)")


CLASS = """\
class Table:
    def __init__(self):
        self.rows = []

    def add(self, rows):
        for row in {}:
            self.rows.append(row)
"""


def test_an_attribute_is_extended_unless_the_iterable_may_change_it() -> None:
    assert fixed(CLASS.format("rows"), "PFB502").endswith("        self.rows.extend(rows)\n")
    for source in (CLASS.format("self.read()"), CLASS.format("rows").replace(" = []", ": list | None = []")):
        assert fix_text(source, Settings(min_gain=-1, confidence="likely"), {"PFB502"}).text == source


# --- PFB505: reductions --------------------------------------------------------------------------------------------------

INTS = "def f(xs: list[int], n: int, g, best: int, top):\n"
MAX = "for x in xs:\n    if x > best:\n        best = x\n"


@pytest.mark.parametrize(
    ("slow", "fast"),
    [
        ("n = 0\nfor x in xs:\n    n += x\nreturn n", "return sum(xs)"),
        ("n = 5\nfor x in xs:\n    n = n + x\nreturn n", "return sum(xs, 5)"),
        ("total = 0.0\nfor x in xs:\n    total += x\nreturn total", "return sum(xs, 0.0)"),
        ("n += 1\nfor x in xs:\n    n += x\nreturn n", "n += 1\nn += sum(xs)\nreturn n"),
        (f"best = None\n{MAX.replace('x >', 'best is None or x >')}g(best)", "best = max(xs, default=None)\ng(best)"),
        (f"best = -float('inf')\n{MAX}return best", "return max(xs, default=-float('inf'))"),
        (f"best = -1\n{MAX}return best", "return max(-1, max(xs, default=-1))"),
        (f"best = -n\n{MAX}g(best)", "best = -n\nbest = max(best, max(xs, default=best))\ng(best)"),
        (f"{MAX}g(best)", "best = max(best, max(xs, default=best))\ng(best)"),
        (f"best = xs[0]\n{MAX}return best", "return max(xs)"),
        (f"best = xs[0]\n{MAX.replace('in xs', 'in xs[1:]')}return best", "return max(xs)"),
        ("least = n\nfor x in xs:\n    least = min(least, x)", "least = n\nleast = min(least, min(xs, default=least))"),
    ],
)
def test_a_reduction_is_one_call(slow: str, fast: str) -> None:
    becomes("PFB505", slow, fast, head=INTS)


@pytest.mark.parametrize(
    "source",
    [
        "best, m = xs[0], 1\n" + MAX + "return best",
        "n = 0\nfor x in xs:\n    n += x  # one\nreturn n",
        "for x in xs:\n    # one\n    n += x\nreturn n",
    ],
)
def test_a_reduction_that_can_not_be_written_as_a_call_stays(source: str) -> None:
    stays("PFB505", source, head=INTS)


@pytest.mark.parametrize(
    ("source", "obstacle"),
    [
        ("best = xs[0]\nxs.pop(0)\n" + MAX + "return best", "other-error"),
        ("if n:\n    total = 0\nfor x in xs:\n    total += x\ng(total)", "may-be-unbound"),
        ("if n:\n    high = 0\nfor x in xs:\n    high = max(high, x)\ng(high)", "may-be-unbound"),
        (MAX.replace("best", "top") + "g(top)", "unknown-type"),
        (f"best = None\n{MAX}g(best)", "unknown-type"),
        (f"high: int | None = g\n{MAX.replace('best', 'high')}g(high)", "may-be-none"),
    ],
)
def test_a_reduction_whose_start_may_be_another_or_none_is_not_safe(source: str, obstacle: str) -> None:
    text = in_function(source, head=INTS)
    outcome = fix_text(text, Settings(min_gain=-1, confidence="likely"), {"PFB505"})
    assert outcome.text == text
    assert obstacle in next(found.obstacles for found in outcome.left if found.code == "PFB505")


def test_none_that_is_stored_after_the_loop_does_not_matter() -> None:
    loop = MAX.replace("best", "high")
    becomes(
        "PFB505",
        f"high = n\n{loop}high = None\ng(high)",
        "high = n\nhigh = max(high, max(xs, default=high))\nhigh = None\ng(high)",
        head=INTS,
    )


def test_the_last_of_equal_elements_of_another_type_is_not_surely_the_same() -> None:
    loop = "    for x in flags:\n        if x >= best:\n            best = x\n"
    source = f"def f(flags: list[bool]):\n    best = 0\n{loop}    return best\n"
    certain = Settings(min_gain=-1, confidence="certain")
    assert fix_text(source, certain, {"PFB505"}).text == source
    assert fix_text(source.replace(">=", ">"), certain, {"PFB505"}).text != source


# --- PFB506: searches ----------------------------------------------------------------------------------------------------

SEARCH = "for x in xs:\n    if x == n:\n        "


@pytest.mark.parametrize(
    ("slow", "fast"),
    [
        (f"{SEARCH}return True\nreturn False", "return n in xs"),
        (f"{SEARCH}return False\nreturn True", "return n not in xs"),
        (f"{SEARCH}return True\nelse:\n    return False", "return n in xs"),
        (f"{SEARCH}return True\nelse:\n    g(1)\nreturn False", "if n in xs:\n    return True\nelse:\n    g(1)\nreturn False"),
        (
            f"{SEARCH}return False\nelse:\n    return True\n    g(1)",
            "if n in xs:\n    return False\nelse:\n    return True\n    g(1)",
        ),
        (f"{SEARCH}return True\nreturn False; g(1)", "if n in xs:\n    return True\nreturn False; g(1)"),
        (f"{SEARCH}return True\n# no\nreturn False", "if n in xs:\n    return True\n# no\nreturn False"),
        (f"{SEARCH}return 1  # ok\ng(2)".replace("n:", "n:  # it"), "if n in xs:  # it\n    return 1  # ok\ng(2)"),
        (f"{SEARCH}return 5\nreturn False", "if n in xs:\n    return 5\nreturn False"),
        (f"{SEARCH}raise ValueError(  # found\n            n)", "if n in xs:\n    raise ValueError(  # found\n        n)"),
        (f"{SEARCH}break\nelse:\n    # none\n    g(1)\n    g(2)", "if n not in xs:\n    # none\n    g(1)\n    g(2)"),
        (f"# a\n{SEARCH}g(1)\n        break\nelse:\n    g(2)", "# a\nif n in xs:\n    g(1)\nelse:\n    g(2)"),
        (f"ok = False\n{SEARCH}ok = True\n        break\nreturn ok", "return n in xs"),
        (f"ok = False\n{SEARCH}ok = True\ng(ok)", "ok = n in xs\ng(ok)"),
        (f"ok = True\n\n{SEARCH}ok = False\ng(ok)", "ok = n not in xs\ng(ok)"),
        (f"ok = g(1)\n{SEARCH}ok = True\ng(ok)", "ok = g(1)\nif n in xs:\n    ok = True\ng(ok)"),
        (f"ok, m = False, 1\n{SEARCH}ok = True\ng(ok)", "m = 1\nok = n in xs\ng(ok)"),
        (f"[ok, m] = False, 1\n{SEARCH}ok = True\ng(ok)", "[ok, m] = False, 1\nif n in xs:\n    ok = True\ng(ok)"),
        (
            f"ok = 0\n{SEARCH}ok = 1\n        break\nelse:\n    g(1)\ng(ok)",
            "ok = 0\nif n in xs:\n    ok = 1\nelse:\n    g(1)\ng(ok)",
        ),
        (
            f"ok = False\n{SEARCH}ok = True\ng(lambda: ok)",
            "ok = False\nif n in xs:\n    ok = True\ng(lambda: ok)",
        ),
        (
            f"ok = False\n{SEARCH.replace('in xs', 'in g(ok)')}ok = True\n        break\ng(ok)",
            "ok = False\nif n in g(ok):\n    ok = True\ng(ok)",
        ),
        (f"{SEARCH.replace('n:', '-1:')}return True\nreturn False", "return -1 in xs"),
        (f"{SEARCH.replace('n:', 'int:')}return True\nreturn False", "return int in xs"),
        (f"{SEARCH.replace('in xs', 'in xs or ys')}return True\nreturn False", "return n in (xs or ys)"),
    ],
)
def test_a_search_is_an_in(slow: str, fast: str) -> None:
    becomes("PFB506", slow, fast)


def test_a_flag_that_a_handler_looks_at_is_set_first() -> None:
    becomes(
        "PFB506",
        f"try:\n    ok = False\n    {SEARCH}ok = True\n".replace("\n    if", "\n        if").replace(
            "        ok = T", "            ok = T"
        )
        + "except ValueError:\n    g(2)\ng(ok)",
        "try:\n    ok = False\n    if n in xs:\n        ok = True\nexcept ValueError:\n    g(2)\ng(ok)",
    )


@pytest.mark.parametrize(
    "source",
    [
        f"{SEARCH}return True\nreturn False".replace("xs:\n", "xs:  # all\n"),
        f"{SEARCH}g(1); break",
        f"{SEARCH}g(1)\n        break  # found",
        f"ok = 2\n{SEARCH}ok = True\nelse:\n    g(1)\ng(ok)",
    ],
)
def test_a_search_of_another_form_stays(source: str) -> None:
    stays("PFB506", source)


@pytest.mark.parametrize(
    "source",
    [
        f"if g:\n    m = 1\n{SEARCH.replace('n:', 'm:')}return True\nreturn False",
        f"{SEARCH.replace('n:', 'g.limit:')}return True\nreturn False",
        f"{SEARCH.replace('n:', 'g.limits.upper:')}return True\nreturn False",
        f"{SEARCH.replace('in xs', 'in (m := xs)')}return True\nreturn False",
        f"{SEARCH.replace('in xs', 'in set(xs)').replace('n:', 'ys:')}return True\nreturn False",
    ],
)
def test_a_search_for_what_may_fail_before_the_loop_is_unsafe(source: str) -> None:
    is_unsafe("PFB506", source)


@pytest.mark.parametrize(
    ("iterable", "setting", "answer"),
    [
        ("xs", "def __init__(self):\n        self.n = 1", "self.n in xs"),
        ("xs", "n = 1", "self.n in xs"),
        ("xs", "n: int\n\n    def start(self):\n        self.n = 1", ""),
        ("xs", "def __init__(self):\n        if g:\n            self.n = 1", ""),
        ("self.read()", "n = 1", ""),
    ],
)
def test_an_attribute_is_looked_for_that_an_instance_always_has(iterable: str, setting: str, answer: str) -> None:
    source = f"class Table:\n    {setting}\n\n    def has(self, xs: list):\n        for x in {iterable}:\n"
    source += "            if x == self.n:\n                return True\n        return False\n"
    safe = fix_text(source, Settings(min_gain=-1, confidence="likely"), {"PFB506"}).text
    assert safe == (f"{source[: source.index('for')]}return {answer}\n" if answer else source)


def test_a_global_is_looked_for_unless_the_iterable_may_change_it() -> None:
    source = f"{SEARCH.replace('n:', 'LIMIT:')}return True\nreturn False"
    becomes("PFB506", source, "return LIMIT in xs", head="LIMIT = 3\n" + HEAD)
    is_unsafe("PFB506", source.replace("in xs", "in g(1)"), head="LIMIT = g\n" + HEAD)
    is_unsafe("PFB506", source, head="if n:\n    LIMIT = 3\n" + HEAD)


# --- PFB405: sequence rebuilt ---------------------------------------------------------------------------------------------


def test_a_sum_that_shares_its_line_stays() -> None:
    stays("PFB405", "found = []\nfor x in xs:\n    g(x); found = found + [x]\nreturn found")
