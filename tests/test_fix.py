"""The fixes: each rewrites its rule's Slow into its Fast, and what does not pass its check is left alone."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Any

import libcst as cst
import pytest

from flake8_bytecode_perf import Settings, check_source, fix, fixes
from flake8_bytecode_perf.ast_diff import same_outside
from flake8_bytecode_perf.cost.tables import variant_of
from flake8_bytecode_perf.fix import fix_text, lines_of
from flake8_bytecode_perf.fixes import FIXES
from flake8_bytecode_perf.rewrite import Rewrite
from flake8_bytecode_perf.rules import RULES

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved

ALL = Settings(min_gain=-1, confidence="likely", unsafe_fixes=True)
SAFE = Settings(min_gain=-1)
FIXED = [rule for rule in RULES if rule.code in FIXES]
FEW = ("", ": four of a key")
# What is faster in another way than the fix knows: the string's other uses would have to be looked at.
NOT_FIXED = {"PFB403 append", "PFB404 read", "PFB404 prepend", "PFB501 started", "PFB503 guarded started"}
NOT_FIXED |= {f"{code} {pair}" for code in ("PFB501", "PFB503") for pair in ("either", "local in a test")}
NOT_FIXED |= {f"PFB520 {name}" for name in ("map", "map: whether all are", "starmap", "spread", "picked", "picked lazily")}
NOT_FIXED |= {f"PFB604 {name}" for name in ("any", "any: in a list", "map", "loop", "loop: in a list")}  # it may need a tuple
NOT_FIXED |= {"PFB102 builtin", "PFB102 builtin: len"}  # PFB802 would ask to undo it
NOT_FIXED |= {f"PFB505 {name}" for name in ("by part", "by builtin, remembered", "by look-up, remembered", "by position")}
NOT_FIXED |= {f"PFB505 {name}" for name in ("sum of a builtin", "extreme of a builtin", "extreme of a builtin by call")}
NOT_FIXED |= {"PFB505 extreme of a builtin: by a walrus", "PFB511 enumerated several"}
NOT_FIXED |= {"PFB312 comprehension"}  # a loop with a break is another statement
NOT_FIXED |= {f"PFB533 {name}" for name in ("selected", "computed", "comprehension")}  # what is computed may need several lines
NOT_FIXED |= {f"PFB527 {name}" for name in ("from a position", "match", "records")}  # what is found has other positions
NOT_FIXED |= {"PFB606 format"}  # its fields may have names and numbers
NOT_FIXED |= {f"PFB521 {name}".rstrip() for name in ("", ": of keys worked out", ": of many keys", ": by test", ": by handler")}
NOT_FIXED |= {f"PFB521 {kind} by {form}{many}" for kind in ("count", "group") for form in ("test", "try") for many in FEW}
NOT_FIXED |= {f"PFB703 {name}" for name in ("root", "bound", "bound float", "bound cube")}  # needs a name, or an import
NOT_FIXED |= {"PFB804 two", "PFB804 two: floats", "PFB804 constant"}  # an expression may need parentheses
NOT_FIXED |= {f"{rule.code} {variant}" for rule in FIXED for variant in rule.unreported}
NOT_FIXED |= {f"{rule.code} {pair.name}" for rule in FIXED for pair in rule.pairs if variant_of(pair.name) in rule.unreported}
NOT_FIXED |= {f"PFB405 {name}" for name in ("tuple", "front", "item", "tuple item")}  # a statement behind the loop is needed
# These put the local right before the loop, where the pair has it above other statements, and name it after its value.
ANYWHERE = {"PFB204", "PFB205", "PFB206", "PFB514", "PFB534"}
NAMED = {
    "PFB205 : of a builtin": ("put", "setitem"),
    "PFB514 value": ("whole", "size_number"),
    "PFB514 value: max of two": ("top", "larger"),
    "PFB514 value: ord": ("letter", "a_code"),
    "PFB514 cheap": ("count", "names_length"),
    "PFB514 cheap: in a test": ("count", "sizes_length"),
    "PFB514 cheap: isinstance": ("is_text", "is_str"),
    "PFB514 cheap: the type": ("kind", "text_type"),
    "PFB514 whole": ("whole", "values_sum"),
    "PFB514 whole: a greatest": ("top", "largest"),
    "PFB514 : int of a text": ("mask", "ff_number"),
    "PFB514 whole: a set": ("known", "words_set"),
    "PFB514 whole: sorted": ("ordered", "sorted_values"),
    "PFB514 whole: a rank": ("ranked", "sorted_values"),
    "PFB514 whole: the values of a dict": ("known", "sizes_set"),
    "PFB514 comprehension": ("methods", "known"),
    "PFB514 method": ("stripped", "prefix_strip"),
}
PAIRS = pytest.mark.parametrize(
    ("rule", "pair"),
    [pytest.param(rule, pair, id=f"{rule.code} {pair.name}".strip()) for rule in FIXED for pair in rule.pairs],
)


def fixed(source: str, *codes: str, settings: Settings = ALL) -> str:
    return fix_text(source, settings, set(codes) or FIXES.keys()).text


@PAIRS
def test_a_slow_becomes_its_fast(rule: Any, pair: Any) -> None:
    wanted = pair.slow if f"{rule.code} {pair.name}".rstrip() in NOT_FIXED else pair.fast
    if rule.code == "PFB106":  # the fix gives no lambda a name: linters ask for a def
        wanted = re.sub(r"( +)key = lambda x: (.*)\n", r"\n\1def key(x):\n\1    return \2\n\n", wanted)
    after = fixed(pair.slow, rule.code)
    if rule.code in ANYWHERE:
        wanted = wanted.replace("read, write = Access.READ, Access.WRITE\n", "read = Access.READ\n    write = Access.WRITE\n")
        for function in re.findall(r"operator\.(\w+)", wanted):  # the fix imports the function alone
            wanted = wanted.replace("import operator\n", f"from operator import {function}\n").replace("operator.", "")
        old, new = NAMED.get(f"{rule.code} {pair.name}", ("", ""))
        wanted = re.sub(rf"\b{old}\b", new, wanted) if old else wanted
        assert sorted(after.splitlines()) == sorted(wanted.splitlines())
    else:
        assert after == wanted


@PAIRS
def test_a_fast_stays_as_it_is(rule: Any, pair: Any) -> None:
    assert fixed(pair.fast, rule.code) == pair.fast


@PAIRS
def test_a_fix_makes_no_finding_that_its_fast_has_not(rule: Any, pair: Any) -> None:
    """At the defaults; whether each Fast is free of findings itself, test_rules asks."""
    had = {finding.code for source in (pair.slow, pair.fast) for finding in check_source(source, "before.py", Settings())}
    made = {finding.code for finding in check_source(fixed(pair.slow, rule.code), "after.py", Settings())}
    assert made <= had


def test_what_one_rule_binds_to_a_local_no_other_wants_back() -> None:
    source = "import math\n\ndef f(xs, g):\n    for x in xs:\n        g(len(x), abs, math.sqrt(x), self.items.append(x))\n"
    text = fixed(source, "PFB102", "PFB201", "PFB203")
    assert "sqrt = math.sqrt" in text
    assert not {"PFB801", "PFB802"} & {finding.code for finding in check_source(text, "after.py", ALL)}


def test_no_local_is_called_by_a_letter_that_looks_like_a_digit() -> None:
    source = "L = 3\n\n\ndef f(xs, g, p):\n    for x in xs:\n        g(L, L, L, p.l, p.l, p.l)\n"
    text = fixed(source, "PFB102", "PFB201")
    assert "local_l = L\n" in text
    assert "p_l = p.l\n" in text


def test_every_fix_is_named_as_its_rule() -> None:
    stems = {rule.stem for rule in RULES}
    assert {stem for stem in fixes._STEMS if stem not in stems} == set()  # noqa: SLF001 - the names of the files


LOOP = """\
import math

LIMIT = 3
class Walker:
\tdef __init__(self):
\t\tself.rate = 2  # per pass

\tdef walk(self, xs):
\t\ttotal = 0.0

\t\t# all of them
\t\tfor x in xs:  # in order
\t\t\ttotal += math.sqrt(x)  * ( self.rate )   # weighed
\t\treturn total
"""


def test_comments_blank_lines_and_tabs_survive() -> None:
    assert fixed(LOOP, "PFB201", "PFB203") == LOOP.replace(
        "\n\t\t# all",
        "\n\t\tsqrt = math.sqrt\n\t\trate = self.rate\n\t\t# all",
    ).replace("math.sqrt(x)  * ( self.rate )", "sqrt(x)  * ( rate )")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_endings_survive(end: str) -> None:
    source = "def f(xs):\n    for a, b in xs:\n        print(sum([a, b]))\n".replace("\n", end)
    assert fixed(source, "PFB302") == source.replace("[a, b]", "(a, b)")


def test_lines_are_counted_as_python_counts_them() -> None:
    source = 'x = "\x0c\u2028"\n\x0cdef f(xs):\n    for a, b in xs:\n        print(sum([a, b]))'
    assert fixed(source, "PFB302") == source.replace("[a, b]", "(a, b)")
    assert len(lines_of(source)) == 4


def test_what_is_written_in_characters_of_several_bytes_is_found() -> None:
    source = 'def f(xs):\n    for a, b in xs:\n        print("äöü", sum([a, b]))\n'
    assert fixed(source, "PFB302") == source.replace("[a, b]", "(a, b)")


def test_statements_on_one_line_are_fixed_together() -> None:
    source = "x = 1; f = lambda xs: sum(x + 1 for x in xs); y = 2\n"
    assert fixed(source, "PFB803") == source.replace("(x + 1 for x in xs)", "([x + 1 for x in xs])")


def test_a_decorated_function_is_found() -> None:
    source = "@decorator\n@other(1)\ndef f(xs):\n    return sum(x + 1 for x in xs)\n"
    assert fixed(source, "PFB803") == source.replace("(x + 1 for x in xs)", "([x + 1 for x in xs])")


@pytest.mark.parametrize(
    ("context", "name"),
    [
        ("", "rate"),
        ("        rate = 5\n", "self_rate"),
        ("        def inner(): return rate\n", "self_rate"),
        ("        self_rate = [rate for rate in xs]\n", "self_rate_2"),
    ],
)
def test_a_new_name_is_one_that_nobody_uses_there(context: str, name: str) -> None:
    source = (
        "class Meter:\n    def __init__(self):\n        self.rate = 2\n\n    def total(self, xs):\n"
        f"{context}        for x in xs:\n            print(self.rate, x)\n"
    )
    assert f"        {name} = self.rate\n        for x in xs:\n            print({name}, x)\n" in fixed(source, "PFB201")


def test_a_new_name_that_is_joined_to_a_private_one_has_a_single_underscore() -> None:
    source = (
        "class Meter:\n    def __init__(self):\n        self._rate = 2\n\n    def total(self, xs):\n"
        "        rate = 5\n        for x in xs:\n            print(self._rate, rate, x)\n"
    )
    assert "        self_rate = self._rate\n        for x in xs:\n            print(self_rate, rate, x)\n" in fixed(
        source, "PFB201"
    )


def test_functions_that_do_not_see_each_other_get_the_same_name() -> None:
    method = "    def total(self, xs):\n        for x in xs:\n            print(self.rate, x)\n"
    source = f"class Meter:\n    def __init__(self):\n        self.rate = 2\n\n{method}\n{method}"
    assert fixed(source, "PFB201").count("\n        rate = self.rate\n        for x in xs:\n            print(rate, x)\n") == 2


def test_a_global_that_may_not_be_there_yet_is_not_looked_up_before_the_loop() -> None:
    source = "def f(xs):\n    for x in xs:\n        x(LATER, LATER + x)\n\nf([])\nLATER = 3\n"
    assert fixed(source, "PFB102", settings=SAFE) == source
    assert "later = LATER" in fixed(source.replace("f([])\n", ""), "PFB102", settings=SAFE)


def test_an_attribute_that_only_some_iterations_ask_for_stays_there() -> None:
    source = "import os\n\ndef f(xs):\n    for x in xs:\n        if x:\n            print(os.sep)\n"
    assert fixed(source, "PFB203", settings=SAFE) == source
    assert "sep = os.sep" in fixed(source.replace("if x", "if 1"), "PFB203")


def test_an_attribute_that_some_systems_lack_is_not_read_before_the_loop() -> None:
    source = "import os\n\ndef f(xs):\n    for x in xs:\n        print(os.O_BINARY)\n"
    assert fixed(source, "PFB203", settings=SAFE) == source
    assert "sep = os.sep" in fixed(source.replace("O_BINARY", "sep"), "PFB203", settings=SAFE)


def test_loops_of_one_function_share_a_local_whose_name_is_no_class() -> None:
    loops = "    for x in xs:\n        g(CapWords)\n    for x in xs:\n        g(CapWords, ast.Set)\n"
    source = f"import ast\nCapWords = 1\ndef f(xs, g):\n{loops}"
    text = fixed(source, "PFB102", "PFB203", settings=SAFE)
    assert text.count("cap_words = CapWords\n") == 2
    assert "ast_set = ast.Set\n" in text


def test_what_an_f_string_shows_as_it_is_written_stays() -> None:
    source = 'def f(xs):\n    for a, b in xs:\n        print(f"{sum([a, b])=}")\n'
    assert fixed(source, "PFB302") == source
    assert fixed(source.replace("=}", "}"), "PFB302") == source.replace("=}", "}").replace("[a, b]", "(a, b)")


def test_overlapping_rewrites_are_made_one_after_another() -> None:
    source = "def f(xs):\n    return sum(sum(y + 1 for y in x) for x in xs)\n"
    assert fixed(source, "PFB803") == "def f(xs):\n    return sum([sum([y + 1 for y in x]) for x in xs])\n"


def test_elements_that_a_generator_yields_as_they_are_are_passed_as_they_are() -> None:
    source = "def f(xs, key):\n    return sorted((x for x in xs), key=key), tuple(x for x in xs), set(x for x in xs if x)\n"
    wanted = "def f(xs, key):\n    return sorted(xs, key=key), tuple(xs), {x for x in xs if x}\n"
    assert fixed(source, "PFB803") == wanted


def test_a_fix_that_fails_beside_another_comes_again_in_the_next_round() -> None:
    outcome = fix_text(COUNTED, Settings(min_gain=-1))
    assert outcome.dropped == []
    assert [name in outcome.text for name in ("local_sum,", "local_len, row)", "local_len, xs)")] == [True] * 3


COUNTED = """\
def totals(rows, xs):
    for rows in xs:
        yield map(sum, (map(len, row) for row in rows)), map(len, xs)
"""


def test_rewrites_that_put_lines_before_one_loop_go_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fix, "_MOST_ROUNDS", 1)
    before_loop = fixed(SEVERAL, settings=Settings(min_gain=-1)).partition("for x")[0]
    assert [name in before_loop for name in ("sin = math.sin", "rate = self.rate", "base = self.base")] == [True] * 3


SEVERAL = """\
import math


class Wave:
    def __init__(self):
        self.rate = 2
        self.base = 3

    def at(self, xs):
        total = 0
        for x in xs:
            total += math.sin(x) * self.rate + self.base
        return total
"""


def test_what_does_not_parse_comes_back_as_it_is() -> None:
    outcome = fix_text("for x in:\n", ALL)
    assert (outcome.text, outcome.left, outcome.fixed.total()) == ("for x in:\n", [], 0)


def test_what_is_not_wanted_is_not_fixed() -> None:
    source = "def f(xs):\n    return sum(x + 1 for x in xs)\n"
    outcome = fix_text(source, ALL, FIXES.keys(), lambda found, lines: "sum" not in lines[found.line - 1])
    assert (outcome.text, outcome.left) == (source, [])


def _broken(proved: Proved) -> Rewrite | None:
    """A fix that changes more than the statement at fault."""
    [site] = proved.sites
    loop = proved.chunk.line_of(proved.parents[proved.statement(site.node)])
    return Rewrite({loop.iter: cst.Name("other"), proved.chunk.node(site.node): cst.Name("xs")})


def _useless(proved: Proved) -> Rewrite | None:
    """A fix that leaves what is slow where it is."""
    [site] = proved.sites
    node = proved.chunk.node(site.node)
    return Rewrite({node: node.with_changes(elt=cst.Name("y"))})


def _untidy(proved: Proved) -> Rewrite | None:
    """A fix that makes what does not compile."""
    [site] = proved.sites
    return Rewrite({proved.chunk.node(site.node): cst.Name("x y")})


def _outside(proved: Proved) -> Rewrite | None:
    """A fix that makes what parses and does not compile."""
    [site] = proved.sites
    return Rewrite({proved.chunk.node(site.node): cst.parse_expression("[(yield) for y in a]")})


def _raising(_proved: Proved) -> Rewrite | None:
    raise ZeroDivisionError


@pytest.mark.parametrize("broken", [_broken, _useless, _untidy, _outside])
def test_a_fix_that_fails_its_check_is_dropped_and_costs_no_other(broken: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FIXES, "PFB803", broken)
    source = "def f(xs):\n    for a, b in xs:\n        print(sum([a, b]), min(x + 1 for x in a))\n"
    outcome = fix_text(source, ALL, {"PFB302", "PFB803"})
    assert outcome.text == source.replace("[a, b]", "(a, b)")
    assert [found.code for found in outcome.dropped] == ["PFB803"]
    assert outcome.fixed == {"PFB302": 1}


def test_a_fix_that_raises_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FIXES, "PFB803", _raising)
    source = "def f(xs):\n    for a, b in xs:\n        print(sum([a, b]), min(x + 1 for x in a))\n"
    assert fixed(source, "PFB302", "PFB803") == source.replace("[a, b]", "(a, b)")


OLD = "def f(xs):\n    a = 1\n    for x in xs:\n        print(x)\n    return a\n"


@pytest.mark.parametrize(
    ("new", "same"),
    [
        (OLD, True),
        (OLD.replace("print(x)", "show(x)"), True),
        (OLD.replace("    for", "    p = print\n    for").replace("print(x)", "p(x)"), True),
        (OLD.replace("        print(x)", "        q = x\n        print(q)\n        q = 1"), True),
        (OLD.replace("a = 1", "a = 2"), False),
        (OLD.replace("    return a\n", ""), False),
        (OLD.replace("    return a", "    b = 1\n    return a"), False),
        (OLD.replace("in xs", "in ys"), False),
        (OLD.replace("f(xs)", "f(xs, y)"), False),
        (OLD.replace("def f", "async def f"), False),
        (OLD.replace("def f", "@d\ndef f"), False),
        (OLD + "g = f\n", False),
    ],
)
def test_nothing_but_the_rewritten_statements_may_change(new: str, *, same: bool) -> None:
    old = ast.parse(OLD).body
    function: Any = old[0]
    assert same_outside(old, ast.parse(new).body, [function.body[1].body[0]]) is same


@pytest.mark.parametrize(
    "make",
    [
        lambda _, node: Rewrite({node: cst.parse_expression("(await x)")}),
        lambda proved, _: Rewrite({}, {proved.chunk.line_of(proved.statement(proved.sites[0].node)): ["x ="]}),
        lambda _, node: Rewrite({node: cst.Pass()}),
        lambda proved, _: proved.chunk.node(ast.parse("x", mode="eval").body),
    ],
    ids=["what does not compile", "what is no line", "what is no tree", "what it can't find"],
)
def test_a_fix_that_fails_is_dropped(make: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fix(proved: Proved) -> Rewrite:
        return make(proved, proved.chunk.node(proved.sites[0].node))  # type: ignore[no-any-return]

    monkeypatch.setitem(FIXES, "PFB301", fix)
    source = "def work(x):\n    return x in [1, x][0:1], x.y([1, 2][0])\n"
    outcome = fix_text(source, ALL, {"PFB301"})
    assert (outcome.text, [found.code for found in outcome.dropped]) == (source, ["PFB301"])


def test_the_rounds_end(monkeypatch: pytest.MonkeyPatch) -> None:
    source = "def work(xs):\n    return sum(y + 1 for y in list(x + 1 for x in xs))\n"
    assert fixed(source, "PFB803") == "def work(xs):\n    return sum([y + 1 for y in [x + 1 for x in xs]])\n"
    monkeypatch.setattr(fix, "_MOST_ROUNDS", 1)
    assert fixed(source, "PFB803") == "def work(xs):\n    return sum([y + 1 for y in list(x + 1 for x in xs)])\n"
