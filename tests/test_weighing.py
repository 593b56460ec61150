"""What is reported at which min-gain and min-share, with the tables that are shipped."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from flake8_bytecode_perf import Finding, Settings, check_source

DATA = sorted((Path(__file__).parent / "data").glob("*.py"))
Place = tuple[int, int, str]


def reported(source: str, settings: Settings) -> set[Place]:
    try:
        return {(found.line, found.column, found.code) for found in check_source(source, settings=settings)}
    except SyntaxError:
        return set()  # written for a newer Python


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_a_higher_min_gain_or_min_share_reports_nothing_new(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    levels = [(0, 0), (5, 0), (5, 10), (20, 30)]
    found = [reported(source, Settings(min_gain=gain, min_share=share, confidence="likely")) for gain, share in levels]
    for lower, higher in pairwise(found):
        assert higher <= lower


APPEND = """\
def names(rows):
    found = []
    for row in rows:
        found.append(row)
    return found
"""


def reported_on(source: str, **given: float) -> list[Finding]:
    """The findings with the savings of 3.11: they differ by Python."""
    return check_source(source, settings=Settings(targets=("3.11",), **given))  # type: ignore[arg-type]


def test_a_loop_that_is_a_small_part_of_its_function_is_not_reported() -> None:
    [alone] = reported_on(APPEND)
    assert alone.share is not None
    assert alone.share > 5
    beside = APPEND.replace("    found = []\n", "    found = open(rows).readlines()\n    found = []\n")
    assert reported_on(beside) == []
    assert [one.code for one in reported_on(beside, min_share=0)] == [alone.code]


def test_a_private_function_counts_as_part_of_those_that_call_it() -> None:
    private = APPEND.replace("names", "_names")
    assert len(reported_on(private)) == 1
    called = private + "\n\ndef stored(path):\n    return _names(open(path).readlines())\n"
    assert reported_on(called) == []
    often = private + "\n\ndef stored(tables):\n    return [_names(table) for table in tables]\n"
    assert len(reported_on(often)) == 1


def test_a_file_that_talks_to_other_processes_may_wait_in_each_unknown_call() -> None:
    unknown = APPEND.replace("    found = []\n", "    found = []\n    load(rows)\n")
    assert len(reported_on(unknown, min_share=1)) == 1
    assert reported_on("import subprocess\n" + unknown, min_share=1) == []
    assert len(reported_on("import subprocess\n" + APPEND)) == 1


@pytest.mark.parametrize(
    ("before", "certain"),
    [("", True), ("a(); b(); ", True), ("for y in ys: a(y).b(c(y).d(y), e(y))\n    ", False)],
)
def test_joining_arrays_costs_their_call_and_the_share_of_the_function_counts(before: str, *, certain: bool) -> None:
    source = (
        "import numpy as np\n\n\ndef joined(xs, ys, a, b, c, d, e, f, g, h):\n"
        f"    {before}all = np.zeros(3)\n    for x in xs:\n        all = np.append(all, x)\n    return all\n"
    )
    found = check_source(source, settings=Settings(targets=("3.13",)))
    assert [one.code for one in found] == ["PFB406"] * certain
    likely = check_source(source, settings=Settings(min_gain=0, targets=("3.13",), confidence="likely"))
    assert "PFB406" in [one.code for one in likely]


def test_of_several_unknown_callees_one_is_sooner_dear() -> None:
    source = "def f(xs, {0}):\n    {1}\n    return dict((x.name, x) for x in xs)\n"
    same, others = "; ".join(["a()"] * 5), "; ".join(f"{name}()" for name in "abcde")
    shares = []
    for calls in (same, others):
        settings = Settings(min_share=0, targets=("3.13",), confidence="likely")
        [found] = check_source(source.format("a, b, c, d, e", calls), settings=settings)
        shares.append(found.share)
    one, several = shares
    assert one is not None
    assert several is not None
    assert one / several == pytest.approx(1.9 / 1.1, rel=0.05)


def test_a_log_call_at_the_lowest_level_takes_no_longer_than_others() -> None:
    source = "def f(log, xs):\n    found = dict((x.name, x) for x in xs)\n    log.{}('%d', len(found))\n    return found\n"
    settings = Settings(targets=("3.13",), confidence="likely")
    found = [check_source(source.format(name), settings=settings) for name in ("info", "debug", "count_up")]
    shares = [one.share for [one] in found]
    assert shares[0] == shares[1] != shares[2]


def test_growth_needs_more_than_few_iterations() -> None:
    source = "def f(xs):\n    s = b''\n    for x in {}:\n        s += x\n    return s\n"
    known = source.replace("s += x", "s += b'x'")
    settings = Settings(targets=("3.11",))  # from 3.12 on it pays at once
    assert [found.code for found in check_source(known.format("range(5000)"), "f.py", settings)] == ["PFB404"]
    assert check_source(known.format("range(20)"), "f.py", settings) == []


@pytest.mark.parametrize(
    ("first", "growth", "certain"),
    [
        ("[]", "s = s + [x[2:4] + x[6:]]", True),
        ("()", "s += (x[2:4] + x[6:],)", False),
        ("()", "s = (x[2:4],) + s", False),
        ("{}", "s[x] = s.get(x, []) + [x]", True),
        ("{}", "s[x] = s.get(x, ()) + (x,)", False),
    ],
)
def test_what_has_to_be_converted_in_the_end_pays_in_a_longer_loop_only(first: str, growth: str, *, certain: bool) -> None:
    source = f"def f(xs):\n    s = {first}\n    for x in xs:\n        {growth}\n    return s\n"
    sure, likely = (Settings(targets=("3.13",), confidence=confidence) for confidence in ("certain", "likely"))
    assert [found.code for found in check_source(source, "f.py", likely)] == ["PFB405"]
    assert [found.code for found in check_source(source, "f.py", sure)] == ["PFB405"] * certain


@pytest.mark.parametrize(
    ("loop", "growth", "certain"),
    [
        ("for x in xs:", "self.s += '-' + x", False),
        ("for x in open(xs):", "self.s += '-' + x", True),
        ("for x in xs:", "self.s = self.s + [x]", True),
    ],
)
def test_an_attribute_is_as_long_as_several_calls_make_it(loop: str, growth: str, *, certain: bool) -> None:
    source = f"class A:\n    def f(self, xs: list[str]):\n        {loop}\n            {growth}\n"
    sure, likely = (Settings(targets=("3.13",), confidence=confidence) for confidence in ("certain", "likely"))
    assert len(check_source(source, settings=likely)) == 1
    assert len(check_source(source, settings=sure)) == certain


def test_a_loop_that_tries_one_thing_after_the_other_is_no_loop() -> None:
    source = (
        "from contextlib import suppress\n\ndef f(d, xs):\n    for x in xs:\n        with suppress(KeyError):\n            {}\n"
    )
    settings = Settings(targets=("3.13",), confidence="likely")
    assert [one.code for one in check_source(source.format("d[x] = d[-x]"), settings=settings)] == ["PFB805"]
    assert check_source(source.format("return d[-x]"), settings=settings) == []
    tried = (
        "def f(d, xs):\n    for x in xs:\n        try:\n            y = dict()\n            {} y, d[x]\n        except E: pass\n"
    )
    assert [one.code for one in check_source(tried.format("yield"), settings=settings)] == ["PFB304"]
    assert check_source(tried.format("return"), settings=settings) == []


def test_what_map_calls_for_each_element_takes_its_time() -> None:
    mapped = "def f(rows):\n    return [list(map(lambda pair: pair[0](pair[1]), row)) for row in rows]\n"
    assert reported_on(mapped) == []
    assert [one.code for one in reported_on(mapped.replace("pair[0](pair[1])", "-pair"))] == ["PFB509"]


@pytest.mark.parametrize(
    ("call", "fast"),
    [
        ("x.decode()", True),
        ("x.decode('UTF-8')", True),
        ("x.encode('latin_1', 'replace')", True),
        ("x.decode(errors='ignore')", True),
        ("x.decode('cp437')", False),
        ("x.decode(encoding='cp437')", False),
        ("x.decode(codec)", False),
    ],
)
def test_a_codec_that_is_looked_up_and_runs_in_python_takes_long(call: str, *, fast: bool) -> None:
    source = f"def f(xs, codec):\n    found = []\n    for x in xs:\n        found += [{call}]\n    return found\n"
    [one] = [found for found in reported_on(source, min_share=0, min_gain=0.1) if found.code == "PFB307"]
    assert one.gain is not None
    assert (one.gain > 10) is fast


def test_of_two_rules_at_one_place_the_one_that_gains_more_speaks() -> None:
    joined = "def f(rows): return [','.join(str(x) for x in row) for row in rows]\n"
    for target, code in (("3.11", "PFB803"), ("3.13", "PFB525")):
        assert [one.code for one in check_source(joined, settings=Settings(targets=(target,), confidence="likely"))] == [code]


@pytest.mark.parametrize(
    ("body", "certain"),
    [
        ("return tuple(x.name for x in xs)", False),
        ("return dict((x.name, x) for x in xs)", True),  # a comprehension reads as simply
        ("for x in xs: tuple(y.name for y in x)", True),
        ("for x in xs: tuple(y.name.upper() for y in x)", False),  # a share of 29 percent
        ("for ys in xs:\n  for x in ys: tuple(y.name.upper() for y in x)", True),
        ("for ys in xs:\n  for x in ys: tuple(y.name[1:3].upper().lower() for y in x)", False),  # of 17
    ],
)
def test_what_reads_less_simply_has_to_save_more(body: str, *, certain: bool) -> None:
    source = f"def f(xs, g):\n {body}\n"
    sure, likely = (Settings(targets=("3.13",), confidence=confidence) for confidence in ("certain", "likely"))
    assert [found.code for found in check_source(source, settings=likely)] == ["PFB803"]
    assert [found.code for found in check_source(source, settings=sure)] == ["PFB803"] * certain


def test_the_loops_of_a_finding_itself_count_if_they_are_statements() -> None:
    head = "def f(d: dict[str, int], ys: list[int]):\n    n = 0\n    for k in d:\n"
    inner, lone = "        for y in ys:\n            n += d[k] + y.a.b\n", "        n += d[k] + d.size.a.b.c.d\n"
    sure, likely = (Settings(targets=("3.14",), confidence=confidence) for confidence in ("certain", "likely"))
    for body, certain in ((inner, True), (lone, False)):
        found = [(one.code, one.share) for one in check_source(f"{head}{body}    return n\n", settings=likely)]
        [share] = [share for code, share in found if code == "PFB511"]
        assert share is not None
        assert 10 <= share < 20
        assert ("PFB511" in [one.code for one in check_source(f"{head}{body}    return n\n", settings=sure)]) is certain


def test_what_runs_once_must_save_enough_in_all() -> None:
    loop = "if __name__ == '__main__':\n    for x in {}:\n        y = x + 1\n        z = y * 2\n"
    assert [one.code for one in check_source(loop.format("range(100_000)"))] == ["PFB101"]
    assert check_source(loop.format("range(37)")) == []


def test_a_loop_that_may_be_short_must_not_get_slower() -> None:
    head = "class A:\n    def __init__(self, root): self.root = root\n    def f(self, x):\n"
    body = "            x = self.root[x]\n            x = self.root[x]\n        return x\n"
    settings = Settings(min_share=0, targets=("3.13",))
    assert check_source(f"{head}        while x:\n{body}", settings=settings) == []
    assert [one.code for one in check_source(f"{head}        for x in x.ys:\n{body}", settings=settings)] == ["PFB201"]
