"""The fixes that evaluate something once before a loop: a call, a member of an Enum, a method of `super()`, a property."""

from __future__ import annotations

import pytest

from flake8_bytecode_perf import Settings, check_source
from flake8_bytecode_perf.fix import fix_text

ALL = Settings(min_gain=-1, confidence="likely", unsafe_fixes=True)
SAFE = Settings(min_gain=-1)
CODES = {"PFB204", "PFB205", "PFB206", "PFB514"}
HEADER = """\
import enum


class Color(enum.Enum):
    RED = 1
    IF = 2


class Base:
    def add(self, x):
        return x

    @property
    def size(self):
        return 1

    @staticmethod
    def plain(x):
        return x


class Stack(Base):
    def __init__(self, xs):
        self.rows = list(xs)
        self.rate = 2

    @property
    def double(self):
        return self.rate

    def run(self, xs, n: int, out: list, texts: list[str], use):
"""


def _program(body: str) -> str:
    return HEADER + "".join(f"        {line}\n" for line in body.splitlines())


def _safe(body: str) -> str:
    """The body after the safe fixes."""
    text = fix_text(_program(body), SAFE, CODES).text
    return "\n".join(line[8:] for line in text.removeprefix(HEADER).splitlines())


def _obstacles(body: str) -> set[str]:
    found = check_source(_program(body), "x.py", ALL)
    return {obstacle for finding in found if finding.code in CODES for obstacle in finding.obstacles}


@pytest.mark.any_python
@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("for x in xs:\n    use(int('ff', 16), x)", "ff_number = int('ff', 16)"),
        ("for x in xs:\n    use(float('-inf'), x)", "minus_infinity = float('-inf')"),
        ("for x in xs:\n    use(ord('\\n'), x)", "code = ord('\\n')"),
        ("ys = [1]\nfor x in xs:\n    use(x % len(ys))", "ys_length = len(ys)"),
        ("for i in range(n):\n    use(isinstance(xs, Color))", "is_color = isinstance(xs, Color)"),
        ("for i in range(n):\n    use(isinstance(xs, (list, set)))", "is_list_or_set = isinstance(xs, (list, set))"),
        ("for i in range(n):\n    use(isinstance(xs, (list, set, dict)))", "xs_is_instance = isinstance(xs, (list, set, dict))"),
        ("for i in range(n):\n    use(callable(xs), i)", "xs_is_callable = callable(xs)"),
        ("for i in range(n):\n    use(min(n, 3), max(n, 4), i)", "smaller = min(n, 3)"),
        ("for i in range(n):\n    i += len(self.rows)", "rows_length = len(self.rows)"),
        ("for i in range(n):\n    i += abs(len(out))", "out_absolute = abs(len(out))"),
        ("for i in range(n):\n    i in {text + 'x' for text in texts}", "known = {text + 'x' for text in texts}"),
        ("for i in range(n):\n    'x' in sorted(texts)", "sorted_texts = sorted(texts)"),
        ("for x in xs:\n    use(x is Color.RED)", "red = Color.RED"),
        ("for x in xs:\n    use(x, Color.IF.name)", "if_name = Color.IF.name"),
        ("for x in xs:\n    super().add(x)", "add = super().add"),
        ("for x in xs:\n    super(Stack, self).plain(x)", "plain = super(Stack, self).plain"),
        ("for x in xs:\n    super(Base, self).__setattr__(x, 1)", "super_setattr = super(Base, self).__setattr__"),
    ],
)
def test_what_is_the_same_in_every_iteration_is_evaluated_before_the_loop(body: str, line: str) -> None:
    assert line in _safe(body).splitlines()


@pytest.mark.any_python
@pytest.mark.parametrize(
    ("body", "obstacle"),
    [
        ("if n: ys = [1]\nfor x in xs:\n    use(x % len(ys))", "may-be-unbound"),
        ("ys = None\nif n: ys = 'a'\nfor x in xs:\n    if ys is not None: use(x % len(ys))", "may-be-none"),
        ("for x in (out := [1]) and xs:\n    x += len(out)", "changed-in-loop"),
        ("ys = [1]\nfor x in (ys.append(1), *xs):\n    x += len(ys)", "changed-in-loop"),
        ("ys = [1]\nys.append(2) or [x % len(ys) for x in xs]", "changed-in-loop"),
        ("for x in use():\n    x += len(out)", "iterable-runs-code"),
        ("for x in xs:\n    use(x % len(out))", "shared-object"),
        ("for x in range(n):\n    x += len(out)\n    yield x", "shared-object"),
        ("for x in range(n):\n    x += len(out)\n    xs.append(x)", "same-object"),
        ("for x in range(n):\n    use(len('abc'), locals())", "name-is-read"),
        ("for x in xs:\n    super().missing(x)", "skipped-iteration"),
        ("for x in xs:\n    super().size(x)", "skipped-iteration"),
        ("for x in xs:\n    super(Stack, out).add(x)", "skipped-iteration"),
        ("for x in xs:\n    super(use, self).add(x)", "skipped-iteration"),
        ("for x in xs:\n    super().add(x)\nself.add = 1", "changed-by-callee"),
        ("for x in xs:\n    x += self.double", "changed-by-callee"),
        ("for x in xs:\n    use(Later.ONE.value, x)\nclass Later(enum.Enum):\n    ONE = 1", ""),
    ],
)
def test_what_may_be_another_before_the_loop_stays_in_it(body: str, obstacle: str) -> None:
    assert _safe(body) == body
    assert obstacle in {*_obstacles(body), ""}


@pytest.mark.any_python
def test_a_comprehension_in_a_test_that_is_evaluated_again_and_again_has_no_place_before_it() -> None:
    source = "def f(xs: list[int], ys: list):\n    while any(len(ys) < x for x in xs):\n        ys.append(1)\n"
    assert fix_text(source, ALL, {"PFB514"}).text == source
    once = source.replace("while", "if").replace("ys.append(1)", "return xs")
    assert "    ys_length = len(ys)\n    if any(ys_length < x for x in xs):\n" in fix_text(once, ALL, {"PFB514"}).text


@pytest.mark.any_python
def test_a_slice_between_names_has_no_spaces_around_its_colon() -> None:
    source = "def f(xs, a='abc'):\n    for x in xs:\n        print(x[len(a) :], x[1 : len(a)], x[len(a) : x.n])\n"
    text = fix_text(source.replace("a='abc'", "a: str"), SAFE, {"PFB514"}).text
    assert "print(x[a_length:], x[1:a_length], x[a_length : x.n])" in text


@pytest.mark.any_python
def test_a_property_is_read_before_the_loop_if_unsafe_fixes_are_wanted() -> None:
    body = "for x in xs:\n    x += self.double"
    text = fix_text(_program(body), ALL, {"PFB206"}).text
    assert "        double = self.double\n        for x in xs:\n            x += double\n" in text


@pytest.mark.any_python
@pytest.mark.parametrize(
    "body",
    [
        "for x in xs:\n    super(\n    ).add(x)",
        "for x in xs:\n    use(max(\n        n, 3), x)",
        "use(lambda: [len(out) for x in xs])",
    ],
)
def test_what_goes_over_lines_or_stands_in_a_lambda_stays(body: str) -> None:
    assert _safe(body) == body


OWN = """\
class Rows(list):
    def __len__(self):
        return print("asked") or 3


class Table:
    def __init__(self, n):
        self.fill(n)
        self.size = [1, 2]

    def fill(self, n):
        for i in range(n):
            print(i % len(self.size))


def work(rows: list, names: dict, n: int):
    for i in range(n):
        i += len(rows) + len(names)
    return n
"""


@pytest.mark.any_python
def test_an_attribute_that_init_sets_later_and_a_class_that_counts_its_own_way_stay_in_the_loop() -> None:
    text = fix_text(OWN, SAFE, {"PFB514"}).text
    assert "print(i % len(self.size))" in text
    assert "i += len(rows) + names_length\n" in text
    found = [finding for finding in check_source(OWN, "x.py", ALL) if finding.code == "PFB514"]
    assert {"own-class", "skipped-iteration"} <= {obstacle for finding in found for obstacle in finding.obstacles}


def test_the_best_element_is_only_taken_early_where_unsafe_fixes_are_wanted_as_there_may_be_none() -> None:
    source = "def f(xs: list[float]):\n    return [x / max(xs) for x in xs]\n"
    assert fix_text(source, SAFE, {"PFB514"}).text == source
    assert "= max(xs)\n" in fix_text(source, ALL, {"PFB514"}).text
    assert "= sum(xs)\n" in fix_text(source.replace("max", "sum"), SAFE, {"PFB514"}).text
