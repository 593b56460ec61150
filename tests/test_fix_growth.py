"""The fix of strings that grow in sight: what it writes, and what keeps it from it."""

from __future__ import annotations

import ast
import sys

import pytest
from test_fix_results import ALL, becomes, fixed, in_function, is_unsafe, stays

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.examination import Examination
from flake8_bytecode_perf.fix import fix_text, fixed_each
from flake8_bytecode_perf.proposals import OTHER_FORM

PAGE = """\
class Page:
    kind = ""

    def __init__(self):
        self.html = ""
        self.rest = ""

"""
METHOD = PAGE + "    def f(self, xs: list, ys, n: int, g, other):\n"
WORDS = '"aaaaaaaaaaaaaaaaaaaaaa {} bbbbbbbbbbbbbbbbbbbbbbbbbbbb {}"'

LOOP = "for x in xs:\n    self.html += str(x)"


def in_method(body: str) -> str:
    return METHOD + "".join([f"        {line}\n" for line in body.splitlines()])


def written(body: str) -> str:
    """What becomes of the body of a method: only the safe fixes, none of which may fail its check."""
    outcome = fix_text(in_method(body), Settings(min_gain=-1), {"PFB401"})
    assert not outcome.dropped
    return "\n".join([line[8:] for line in outcome.text.removeprefix(METHOD).splitlines()])


def safely(source: str) -> str:
    """What the safe fixes make of a source."""
    return fix_text(source, Settings(min_gain=-1), {"PFB401"}).text


def found(body: str) -> list[tuple[str, tuple[str, ...]]]:
    """What the rule says of the fix in the body of a method: how safe it is, and why."""
    outcome = fix_text(in_method(body), Settings(min_gain=-1, confidence="likely"), {"PFB401"})
    return [(one.fix, one.obstacles) for one in outcome.left if one.code == "PFB401"]


@pytest.mark.parametrize(
    ("added", "appended"),
    [
        ("self.html += str(x)", "parts.append(str(x))"),
        ('self.html += "<" + str(x) + ">"  # tag', 'parts.append("<" + str(x) + ">")  # tag'),
        ('self.html += (f"{x}")', 'parts.append((f"{x}"))'),
        ('self.html += "a"; self.html = self.html + "<" + str(x)', 'parts.append("a"); parts.append("<" + str(x))'),
        ('self.html += "a"; n = 1', 'parts.append("a"); n = 1'),
        ('self.html += (\n        "a"  # first\n        "b"\n    )', 'parts.append(\n        "a"  # first\n        "b"\n    )'),
        ('self.html += (\n        "a"\n        "b"\n    )', 'parts.append(\n        "a"\n        "b"\n    )'),
        ("self.html += str(\n        x\n    )", "parts.append(str(\n        x\n    ))"),
        ('self.html += """\na\n"""', 'parts.append("""\na\n""")'),
        ('self.html += "a" \\\n        if n else "b"', 'parts.append("a" if n else "b")'),
        ('self.html += "a" + \\\n        str(x)', 'parts.append("a" + str(x))'),
        ('self.html += "a\\\nb"', 'parts.append("a\\\nb")'),
        ('self.html += """\na""" \\\n        "b"', 'parts.append(\n        """\na"""\n        "b"\n    )'),
        (
            f'self.html += "{"a" * 50}" + \\\n  "{"b" * 50}"',
            f'parts.append(\n        "{"a" * 50}" +\n        "{"b" * 50}"\n    )',
        ),
    ],
)
def test_a_statement_that_adds_becomes_an_append(added: str, appended: str) -> None:
    assert written(f"for x in xs:\n    {added}") == (
        f'parts = [self.html]\nfor x in xs:\n    {appended}\nself.html = "".join(parts)'
    )


@pytest.mark.parametrize(
    ("added", "appended"),
    [
        # one line is too short for it, and then as well
        (f"self.html += {WORDS[:-1]} {'c' * 8}\"", f"parts.append(\n        {WORDS[:-1]} {'c' * 8}\"\n    )"),
        # several lines, each further to the right
        (
            f"self.html += {WORDS}.format(\n        x, ys\n    )",
            f"parts.append(\n        {WORDS}.format(\n            x, ys\n        )\n    )",
        ),
        # now one has room for it
        (
            f"self.html += {WORDS}.format(\n        x\n    )",
            f"parts.append(\n        {WORDS}.format(x)\n    )",
        ),
        # a comma by which black keeps the lines apart, and a comment
        (
            f"self.html += {WORDS}.format(\n        x,\n        ys,\n    )",
            f"parts.append(\n        {WORDS}.format(\n            x,\n            ys,\n        )\n    )",
        ),
        (
            f"self.html += {WORDS}.format(  # all\n        # the first\n        x\n    )",
            f"parts.append(\n        {WORDS}.format(  # all\n            # the first\n            x\n        )\n    )",
        ),
        (
            f"self.html += {WORDS}.format(\n        # one\n\n        # two\n        x,\n    )",
            f"parts.append(\n        {WORDS}.format(\n            # one\n\n            # two\n            x,\n        )\n    )",
        ),
        # lines that are aligned
        (f"self.html += ({WORDS}\n                 'b')", f"parts.append({WORDS}\n                 'b')"),
        (
            f"self.html += {WORDS}.format(x,\n{' ' * 70}ys)",
            f"parts.append(\n        {WORDS}.format(x,\n{' ' * 61}ys)\n    )",
        ),
        (
            f'self.html += (\n        {WORDS}\n        "{"c" * 20}"\n    )',
            f'parts.append(\n        {WORDS}\n        "{"c" * 20}"\n    )',
        ),
    ],
)
def test_a_long_part_is_laid_out_as_black_does_it(added: str, appended: str) -> None:
    source = f"for x in xs:\n    {added}"
    outcome = fix_text(in_method(source), Settings(min_gain=-1, unsafe_fixes=True), {"PFB401"})
    assert appended in "\n".join([line[8:] for line in outcome.text.splitlines()])


def test_a_statement_that_fits_only_now_is_put_on_one_line() -> None:
    source = f'class A:\n    def __init__(self):\n        self.{"long" * 9} = ""\n\n    def f(self, xs: list):\n'
    source += "        for x in xs:\n"
    source += f'            self.{"long" * 9} += "aaaaaaaaaaaaaaaaa {{}}".format(\n                x\n            )\n'
    assert '            parts.append("aaaaaaaaaaaaaaaaa {}".format(x))\n' in fixed(source, "PFB401")


def test_all_that_adds_in_a_nest_of_loops_becomes_appends() -> None:
    body = 'for x in xs:\n    self.html += "("\n    for y in "ab":\n        self.html += y\n    else:\n        self.html += ")"'
    appends = 'for x in xs:\n    parts.append("(")\n    for y in "ab":\n        parts.append(y)\n'
    appends += '    else:\n        parts.append(")")'
    assert written(body) == f'parts = [self.html]\n{appends}\nself.html = "".join(parts)'


def test_an_inner_loop_is_fixed_where_the_outer_one_starts_anew() -> None:
    body = 'for x in xs:\n    self.html = ""\n    for y in xs:\n        self.html += str(y)\n    print(self.html)'
    inner = '    parts = [self.html]\n    for y in xs:\n        parts.append(str(y))\n    self.html = "".join(parts)'
    assert written(body) == f'for x in xs:\n    self.html = ""\n{inner}\n    print(self.html)'


def test_the_names_of_the_lists_are_free_ones() -> None:
    body = "parts = xs\nfor x in xs:\n    self.html += str(x)\n    self.rest += str(x)\nreturn parts"
    assert "html_parts = [self.html]\nrest_parts = [self.rest]\nfor" in written(body)
    body = "html_parts = parts = xs\nfor x in xs:\n    self.html += str(x)\nreturn parts, html_parts"
    assert "html_parts_2 = [self.html]" in written(body)
    source = 'parts = 1\nLOG = ""\n\ndef f(xs: list):\n    global LOG\n    for x in xs:\n        LOG += str(x)\n'
    assert "    log_parts = [LOG]\n" in fixed(source, "PFB401")
    body = "for x in xs:\n    self.html += str(x)\nfor x in xs:\n    self.html += str(x)"
    assert written(body).count("parts = [self.html]") == 2


def test_elements_that_are_only_added_are_joined_at_once() -> None:
    head = PAGE + "    def f(self, xs: list[str]):\n"
    source = head + "        for x in xs:\n            self.html += x\n"
    assert fixed(source, "PFB401") == head + '        self.html += "".join(xs)\n'
    source += "        return x\n"
    assert "parts.append(x)" in fixed(source, "PFB401")


def test_strings_of_globals_items_and_inner_functions_are_collected() -> None:
    source = 'log = ""\n\ndef f(xs: list):\n    global log\n    for x in xs:\n        log += str(x)\n'
    assert 'parts = [log]\n    for x in xs:\n        parts.append(str(x))\n    log = "".join(parts)' in fixed(source, "PFB401")
    source = 'def f(xs):\n    out = ""\n    for x in xs:\n        out += str(x)\n    return lambda: out\n'
    assert 'parts = [out]\n    for x in xs:\n        parts.append(str(x))\n    out = "".join(parts)' in fixed(source, "PFB401")
    body = 'ret = {"text": "", "n": 0}\nfor x in xs:\n    ret["text"] += str(x)\n    ret["n"] += 1\nreturn ret'
    fast = body.replace('ret["text"] +=', "parts.append(").replace("str(x)", "str(x))").replace("append( ", "append(")
    fast = fast.replace("for", 'parts = [ret["text"]]\nfor').replace("return", 'ret["text"] = "".join(parts)\nreturn')
    becomes("PFB401", body, fast)


@pytest.mark.parametrize(
    ("body", "obstacle"),
    [
        ("for x in ys:\n    self.html += str(x)", "seen-after-error"),
        ("for x in xs:\n    self.html += str(1 // x)", "seen-after-error"),
        ("for x in xs:\n    self.html += str(x)\n    g(x)", "read-by-unknown-code"),
        ("for x in xs:\n    self.html += str(x)\n    n = (self, x)", "read-by-unknown-code"),
        ("for x in xs:\n    self.html += str(x)\n    n = self.__dict__", "read-by-unknown-code"),
        ("for x in g(xs):\n    self.html += str(x)", "iterable-runs-code"),
        ("for x in xs:\n    self.html += x", "part-type"),
        ("for x in xs:\n    self.html += str(x)\n    n = other.html", "same-object"),
        ("for x in xs:\n    self.kind += str(x)", "skipped-iteration"),
        ("for x in xs:\n    self.html += str(x)\nself.html = None", "first-value"),
        ('for x in xs:\n    self.html += str(x)\nsetattr(self, "html", None)', "first-value"),
        ("for x in xs:\n    other.html += str(x)", "store-runs-code"),
        ("for x in xs:\n    self.html += str(x)\n\ndef g(self, html=''): self.html = html", "first-value"),
        ("self.rest = self.kind\n\ndef g(self, n, rest=''):\n    for x in range(n): self.html += rest", "part-type"),
    ],
)
def test_what_may_tell_the_difference_makes_the_fix_unsafe(body: str, obstacle: str) -> None:
    assert written(body) == body
    [(kind, obstacles), *_] = found(body)
    assert (kind, obstacle in obstacles) == ("unsafe", True)


@pytest.mark.parametrize("other", ['d[True] += "y"', "d[1.0] = None", "n = d[True]"])
def test_an_item_whose_key_is_written_in_two_ways_is_left_alone(other: str) -> None:
    source = f'def f(xs):\n    d = {{1: "", 2: ""}}\n    for x in xs:\n        d[1] += str(x)\n        {other}\n    return d\n'
    assert safely(source) == source
    assert "parts.append(str(x))" in safely(source.replace(other, 'd[2] += "y"'))


@pytest.mark.parametrize(
    ("head", "given"),
    [("def f(n, out='')", "out"), ("def f(n)", "out: str = n"), ("def f(n, out: str = '')", "n")],
)
def test_the_default_of_a_parameter_does_not_show_what_a_captured_name_holds(head: str, given: str) -> None:
    inner = "    def add():\n        nonlocal out\n        for i in range(n): out += str(i)\n    add()\n    return out\n"
    source = f"{head}:\n    {given}\n{inner}"
    assert (safely(source) == source) is (given == "out")
    source = source.replace("nonlocal out", "nonlocal out; out = g()")
    assert safely(source) == source


@pytest.mark.parametrize(
    "body",
    [
        "for x in xs:\n    self.html += str(x)\n    if x: return",
        "for x in xs:\n    self.html += str(x)\n    yield x",
        "for x in xs:\n    self.html += str(x)\n    print(locals())",
        "for x in xs:\n    self.html += str(x)\nelse:\n    n = self.html",
        "while True:\n    self.html += str(n)",
        "for x in xs:\n    self.html += str(x)\n    if x: print(self.html); break",
        "for x in xs:\n    self.html += str(x)\n    self.f(xs, ys, n, g, other)",
        "for x in self.f(xs, ys, n, g, other):\n    self.html += str(x)\n    self.html = self.html or str(x)",
        "for x in xs:\n    self.other.html += str(x)",
        'for x in xs:\n    self.html += str(x)\n    self.html = self.html + "a" if x else self.html',
        'for x in xs:\n    self.html += str(x)\n    n = self.html = self.html + "a"',
        'for x in xs:\n    self.html += str(x)\n    self.html = "a" + self.html',
    ],
)
def test_a_loop_that_needs_the_string_is_left_alone(body: str) -> None:
    assert written(body) == body
    assert {kind for kind, _ in found(body)} <= {"none"}


@pytest.mark.parametrize(
    "member",
    [
        "@property\n    def html(self): return ''",
        "def __setattr__(self, name, value): print(name)",
        "def __getattribute__(self, name): return name",
    ],
)
def test_an_attribute_that_runs_code_is_left_alone(member: str) -> None:
    source = f"{in_method(LOOP)}\n    {member}\n"
    assert fixed(source, "PFB401") == source


def test_the_attribute_of_a_class_is_left_alone() -> None:
    source = PAGE + "    @classmethod\n    def f(cls, xs: list):\n        for x in xs:\n            cls.kind += str(x)\n"
    assert fixed(source, "PFB401") == source
    source = PAGE + "    def __new__(cls, xs: list):\n        for x in xs:\n            cls.kind += str(x)\n"
    assert fixed(source, "PFB401") == source


def test_a_string_at_module_or_class_level_is_left_alone() -> None:
    loop = 'text = ""\nfor x in xs:\n    text += str(x)\n'
    for source in (loop, "class A:\n" + "".join([f"    {line}\n" for line in loop.splitlines()])):
        assert fixed(source, "PFB401") == source


NEW = PAGE + "{more}def f(xs, g):\n    page = Page()\n{before}    for x in xs:\n        page.html += str(x)\n{inside}"


@pytest.mark.parametrize(
    ("changes", "safe"),
    [
        ({}, True),
        ({"before": "    page.rest = g\n", "inside": "        page.rest += str(x)\n"}, True),
        ({"before": "    g(page)\n"}, False),
        ({"before": "    page.show()\n", "more": "    def show(self): print(self)\n\n"}, False),
        ({"inside": "        page.rest = g(page)\n"}, False),
        ({"inside": "        page.size\n", "more": "    @property\n    def size(self): return g(self)\n\n"}, False),
        ({"before": "    h = lambda: page\n"}, False),
        ({"more": "    def __post_init__(self): g(self)\n\n"}, False),
        ({"more": "    def __new__(cls): return object()\n\n"}, False),
        ({"more": "    def __post_init__(): g()\n\n"}, False),
        ({"more": "    def __getattr__(self, name): return g(self)\n\n"}, False),
    ],
)
def test_an_object_that_the_function_has_made_is_seen_by_nobody_else(changes: dict[str, str], safe: bool) -> None:  # noqa: FBT001
    source = f"{NEW}    return page\n".format(**{"more": "", "before": "", "inside": "", **changes})
    after = fix_text(source, Settings(min_gain=-1), {"PFB401"}).text
    assert ("page.html = " in after) == safe


def test_a_captured_local_is_seen_by_functions_that_are_made_before_the_loop_ends() -> None:
    source = 'def f(xs):\n    out = ""\n    show = lambda: out\n    for x in xs:\n        out += str(x)\n    return show\n'
    assert fix_text(source, Settings(min_gain=-1), {"PFB401"}).text == source
    source = 'def f(rows):\n    for xs in rows:\n        out = ""\n        for x in xs:\n            out += str(x)\n'
    source += "        yield lambda: out\n"
    assert fix_text(source, Settings(min_gain=-1), {"PFB401"}).text == source


ITEM = 'ret = {"text": "", 1: "one"}\nfor x in xs:\n    ret["text"] += str(x)'


@pytest.mark.parametrize(
    "body",
    [
        f"{ITEM}\n    print(ret)",
        f'{ITEM}\n    del ret["text"]',
        ITEM.replace('"text":', '"other":'),
        ITEM.replace('{"text"', '{g: 1, "text"'),
        ITEM.replace("ret =", "ret = g ="),
        ITEM.replace("for", "g(ret)\nfor"),
        ITEM.replace("for", "if n: ret = g\nfor"),
        ITEM.replace("ret =", "ret: dict =").replace('{"text": "", 1: "one"}', "g(n)"),
        ITEM.replace('"text": "", 1: "one"', '**g, "text": ""'),
    ],
)
def test_an_item_of_a_dict_that_others_may_know_is_left_alone(body: str) -> None:
    stays("PFB401", body)


def test_an_item_that_may_be_no_string_makes_the_fix_unsafe() -> None:
    is_unsafe("PFB401", ITEM.replace("for", 'ret["text"] = g\nfor'))
    is_unsafe("PFB401", ITEM.replace("for", '(ret["text"], n) = g, n\nfor'))
    is_unsafe("PFB401", ITEM.replace('"text": ""', '"text": n'))
    assert "parts" in fixed(in_function(ITEM.replace("for", "if n: return ret\nfor")), "PFB401")
    assert "parts" in fixed(in_function(ITEM.replace("for", 'ret["text"] += "a"\nret["n"] = 1\nfor')), "PFB401")


def test_a_sum_in_parentheses_is_left_alone() -> None:
    body = 'for x in xs:\n    self.html += "a"\n    self.html = (self.html + "b") + str(x)'
    assert written(body) == body
    assert found(body)[0] == ("safe", ())


@pytest.mark.skipif(sys.version_info < (3, 12), reason="the syntax is new")
def test_the_lines_of_an_f_string_are_kept_where_a_brace_needs_them() -> None:
    added = f"self.html += str(\n        f'{{\n{{1: {WORDS}}}[1]}}'\n    )"
    after = fixed(in_method(f"for x in xs:\n    {added}"), "PFB401")
    assert "parts.append(" in after
    assert "{{" not in after


@pytest.mark.parametrize(
    "source",
    [
        in_method("for x in xs:\n    self.html += str(x)\n    if x: return"),
        "def f(xs):\n    out = []\n    out.append(1)\n    for x in xs:\n        out.insert(0, x)\n        print(x)\n",
    ],
)
def test_a_fix_that_is_asked_for_what_it_can_not_write_says_so(source: str) -> None:
    now = Examination(source, ast.parse(source), ALL)
    asked = [one for one in now.weighed if one[0].code in ("PFB401", "PFB513")]
    assert list(fixed_each(now, asked, ALL).values()) == [OTHER_FORM]
