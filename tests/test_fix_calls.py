"""The fixes of calls, and the imports that they add."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf import Settings, check_source, imports
from flake8_bytecode_perf.fix import fix_text

ALL = Settings(min_gain=-1, confidence="likely", unsafe_fixes=True)
KEY = "def work(xs):\n    return sorted(xs, key=lambda x: x[1])\n"
GETTER = "def work(xs):\n    return sorted(xs, key=itemgetter(1))\n"


def fixed(source: str, *codes: str) -> str:
    return fix_text(source, ALL, codes).text


class TestImports:
    """Where `from operator import itemgetter` goes."""

    @pytest.mark.parametrize(
        ("above", "below"),
        [
            ("", "from operator import itemgetter\n\n\n"),
            ('"""Doc."""\n\n\n', '"""Doc."""\n\nfrom operator import itemgetter\n\n\n'),
            (
                '"""Doc."""\nfrom __future__ import annotations\n\nimport numpy\n\n\n',
                '"""Doc."""\nfrom __future__ import annotations\n\nfrom operator import itemgetter\n\nimport numpy\n\n\n',
            ),
            ("# By whom.\nimport numpy\n\n\n", "# By whom.\n\nfrom operator import itemgetter\n\nimport numpy\n\n\n"),
            ("import os\nimport sys\n\n\n", "import os\nimport sys\nfrom operator import itemgetter\n\n\n"),
            (
                "import os\nfrom abc import ABC\nfrom sys import path\n\n\n",
                "import os\nfrom abc import ABC\nfrom operator import itemgetter\nfrom sys import path\n\n\n",
            ),
            ("import os\nfrom . import a\n\n\n", "import os\nfrom operator import itemgetter\nfrom . import a\n\n\n"),
            ("from .a import b\n\n\n", "from operator import itemgetter\n\nfrom .a import b\n\n\n"),
            ("import os\nx = 1\n\n\n", "import os\nfrom operator import itemgetter\nx = 1\n\n\n"),
            ("x = 1\n\n\n", "from operator import itemgetter\n\nx = 1\n\n\n"),
            ("@print\nclass A: ...\n\n\n", "from operator import itemgetter\n\n\n@print\nclass A: ...\n\n\n"),
        ],
    )
    def test_goes_where_a_reader_looks_for_it(self, above: str, below: str) -> None:
        assert fixed(above + KEY, "PFB520") == below + GETTER
        assert fixed(below + GETTER, "PFB520") == below + GETTER

    def test_ends_its_line_as_the_file_does(self) -> None:
        source = f"import os\r\n\r\n{KEY}".replace("\r\n", "\n").replace("\n", "\r\n")
        assert fixed(source, "PFB520").startswith("import os\r\nfrom operator import itemgetter\r\n\r\ndef")

    def test_is_added_once(self) -> None:
        source = KEY + "\n\ndef other(xs):\n    xs.sort(key=lambda x: x[0])\n    return sum(xs, [])\n"
        after = fixed(source, "PFB519", "PFB520")
        assert after.startswith("from itertools import chain\nfrom operator import itemgetter\n\n\ndef")
        assert after.count("import") == 2

    @pytest.mark.parametrize(
        ("above", "name"),
        [
            ("from operator import itemgetter\n", "itemgetter"),
            ("from operator import itemgetter as item\n", "item"),
            ("import operator\n", "operator.itemgetter"),
            ("import operator as op\n", "op.itemgetter"),
        ],
    )
    def test_uses_what_is_imported(self, above: str, name: str) -> None:
        assert fixed(above + KEY, "PFB520") == above + GETTER.replace("itemgetter", name)

    @pytest.mark.parametrize(
        "above",
        ["from operator import *\n", "itemgetter = 3\n", "def f(itemgetter):\n    return itemgetter\n", "import a; import b\n"],
    )
    def test_refuses_where_the_name_means_something_else_or_no_line_is_free(self, above: str) -> None:
        assert fixed(above + KEY, "PFB520") == above + KEY

    @pytest.mark.parametrize(
        ("head", "wanted", "getter"),
        [
            ("__all__ = ['f']\n\nimport os\n", "__all__ = ['f']\n\nimport operator\nimport os\n", "operator.itemgetter"),
            ("import ast\n__all__ = ['f']\n", "import ast\nimport operator\n__all__ = ['f']\n", "operator.itemgetter"),
            (
                "import ast\nfrom os import path\n__all__ = []\n",
                "import ast\nimport operator\nfrom os import path\n__all__ = []\n",
                "operator.itemgetter",
            ),
            ("__all__ = ['f']\n", "__all__ = ['f']\n\nimport operator\n\n\n", "operator.itemgetter"),
            (
                "from operator import mul\n__all__ = ['mul']\n",
                "import operator\nfrom operator import mul\n__all__ = ['mul']\n",
                "operator.itemgetter",
            ),
            (
                "__all__ = ['f']\nimport os as _os\n",
                "__all__ = ['f']\nimport operator as _operator\nimport os as _os\n",
                "_operator.itemgetter",
            ),
            (
                "from __future__ import annotations\nfrom math import log as _log\n",
                "from __future__ import annotations\nimport operator as _operator\nfrom math import log as _log\n",
                "_operator.itemgetter",
            ),
        ],
    )
    def test_no_public_name_comes_in_beside_those_in_all(self, head: str, wanted: str, getter: str) -> None:
        assert fixed(head + KEY, "PFB520") == wanted + GETTER.replace("itemgetter", getter)

    @pytest.mark.parametrize(
        ("head", "wanted"),
        [
            ("import os\n", "import os\nfrom operator import itemgetter\n"),
            ("import os as _os\nimport ast\n", "import os as _os\nimport ast\nfrom operator import itemgetter\n"),
            ("from operator import mul\n__all__ = ['f']\n", "from operator import itemgetter, mul\n__all__ = ['f']\n"),
        ],
    )
    def test_a_name_comes_in_where_the_file_has_others_like_it(self, head: str, wanted: str) -> None:
        assert fixed(head + KEY, "PFB520") == wanted + GETTER

    @pytest.mark.parametrize(
        "head",
        [
            "__all__ = ['f']\noperator = 3\n",
            "import os as _os\n_operator = 3\n",
            "from .operator import mul\n__all__ = ['f']\n",
            "import operator\nfrom .operator.more import mul\n__all__ = []\n",
            "from .itemgetter import mul\n",
            "from .itemgetter.more import mul\n",
        ],
    )
    def test_refuses_where_the_name_of_the_import_means_something_else(self, head: str) -> None:
        assert fixed(head + KEY, "PFB520") == head + KEY

    @pytest.mark.parametrize("head", ["", "__all__ = []\n", "import os as _os\n"])
    @pytest.mark.parametrize("line", ["import operator as op", "from operator import mul"])
    def test_what_only_a_function_imports_stays_there(self, head: str, line: str) -> None:
        source = f"{head}{KEY}\n\ndef late():\n    {line}\n"
        assert fixed(source, "PFB520") == source

    @pytest.mark.parametrize(
        ("code", "line"),
        [
            ("PFB520", "from operator import add"),
            ("PFB520", "try: import operator\nexcept E: pass"),
            ("PFB519", "import itertools.x"),
        ],
    )
    def test_what_a_function_imports_again_is_loaded_already(self, code: str, line: str) -> None:
        source = f"{line}\n{KEY}\n\ndef late(xs):\n    import itertools as i, operator as o\n    print(sum(xs, []))\n"
        assert fixed(source, code) != source

    def test_a_module_of_the_package_may_have_another_name(self) -> None:
        head = "import operator\nfrom .operators import operator as plus\nfrom . import mul\n"
        assert fixed(head + KEY, "PFB520") == head + GETTER.replace("itemgetter", "operator.itemgetter")

    @pytest.mark.parametrize(
        "above", ["if print:\n    from operator import itemgetter\n", "try:\n    import operator\nfinally: 1\n"]
    )
    def test_what_is_imported_under_a_condition_does_not_count(self, above: str) -> None:
        after = fixed(above + KEY, "PFB520")
        assert after == above + KEY if "itemgetter" in above else after.startswith("from operator import itemgetter\n")

    @pytest.mark.parametrize("source", ['"doc"; import os\n', '"doc"; x = 1\n', "x = 1; y = 2\n", "import os; y = 2\n"])
    def test_refuses_where_statements_share_the_line(self, source: str) -> None:
        assert fixed(source + KEY, "PFB520") == source + KEY

    @pytest.mark.parametrize("made", ["x = 1\n", "from operator import itemgetter\n", "x ="])
    def test_an_import_that_changes_what_is_around_it_is_dropped(self, made: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(imports, "with_import", lambda lines, *_: [*lines[1:], made])
        source = f"import os\n{KEY}"
        outcome = fix_text(source, ALL, {"PFB520"})
        assert (outcome.text, len(outcome.dropped)) == (source, 1)


class TestGetters:
    """operator.itemgetter and attrgetter for a lambda."""

    def test_takes_what_the_lambda_takes_as_it_is_written(self) -> None:
        source = (
            "import operator\ndef work(xs):\n    xs.sort(key=lambda x: (x['a'], x[-1]))\n"
            "    return min(xs, key=lambda x: (x.a, x.b.c))\n"
        )
        after = fixed(source, "PFB520")
        assert "operator.itemgetter('a', -1)" in after
        assert 'operator.attrgetter("a", "b.c")' in after

    def test_a_comment_stays(self) -> None:
        source = (
            "import operator\ndef work(xs):\n    xs.sort(key=lambda x: (x[1],  # the name\n                           x[0]))\n"
        )
        assert fixed(source, "PFB520") == source


class TestSums:
    """itertools.chain for sum."""

    @pytest.mark.parametrize(
        ("slow", "fast"),
        [
            ("sum(xs, [])", "list(chain.from_iterable(xs))"),
            ("sum(xs, ())", "tuple(chain.from_iterable(xs))"),
            ("sum(xs, start=[])", "list(chain.from_iterable(xs))"),
            ("sum((x for x in xs), [])", "list(chain.from_iterable(x for x in xs))"),
            ("sum((\n        x for x in xs), [])", "list(chain.from_iterable((\n        x for x in xs)))"),
            ("(sum(xs, []))", "(list(chain.from_iterable(xs)))"),
        ],
    )
    def test_is_chained(self, slow: str, fast: str) -> None:
        source = f"from itertools import chain\ndef work(xs):\n    return {slow}\n"
        assert fixed(source, "PFB519") == source.replace(slow, fast)

    @pytest.mark.parametrize(
        "source",
        [
            "def work(xs, list):\n    return sum(xs, [])\n",
            "chain = 1\ndef work(xs):\n    return sum(xs, [])\n",
            "def work(xs):\n    return sum(xs,  # all\n               [])\n",
        ],
    )
    def test_refuses(self, source: str) -> None:
        assert fixed(source, "PFB519") == source


class TestExtremes:
    """min, max, next(iter()) and sorted(reverse=True)."""

    @pytest.mark.parametrize(
        ("slow", "fast"),
        [
            ("sorted(xs)[0]", "min(xs)"),
            ("sorted(xs, reverse=True)[0]", "max(xs)"),
            ("sorted(xs, reverse=True, key=f)[0]", "max(xs, key=f)"),
            ("sorted(xs, key=f, reverse=False)[0]", "min(xs, key=f)"),
            ("(sorted(xs)[0])", "(min(xs))"),
            ("list(reversed(sorted(xs)))", "list(sorted(xs, reverse=True))"),
            ("list(reversed(sorted(xs, )))", "list(sorted(xs, reverse=True))"),
            ("list(reversed(sorted(xs,)))", "list(sorted(xs, reverse=True))"),
        ],
    )
    def test_is_taken_without_sorting(self, slow: str, fast: str) -> None:
        source = f"def work(xs, f):\n    return {slow}\n"
        assert fixed(source, "PFB517") == source.replace(slow, fast)

    @pytest.mark.parametrize(
        "source",
        [
            "def work(xs, min):\n    return sorted(xs)[0]\n",
            "def work(xs):\n    return sorted(xs)[  # the least\n        0]\n",
        ],
    )
    def test_refuses(self, source: str) -> None:
        assert fixed(source, "PFB517") == source

    def test_the_first_is_taken_without_a_copy(self) -> None:
        source = "def work(xs):\n    return list(xs)[0]\n"
        assert fixed(source, "PFB518") == "def work(xs):\n    return next(iter(xs))\n"
        assert fixed(source.replace("xs)", "xs, iter)", 1), "PFB518") == source.replace("xs)", "xs, iter)", 1)


class TestLambdas:
    """Comprehensions for map and filter."""

    @pytest.mark.parametrize(
        ("slow", "fast"),
        [
            ("list(map(lambda x: x + 1, xs))", "[x + 1 for x in xs]"),
            ("list(map(lambda x, /: x + 1, xs))", "[x + 1 for x in xs]"),
            ("(list(map(lambda x: x + 1, xs)))", "([x + 1 for x in xs])"),
            ("set(map(lambda x: -x, xs))", "{-x for x in xs}"),
            ("dict(map(lambda x: (x, -x), xs))", "{x: -x for x in xs}"),
            ("tuple(map(lambda x: -x, xs))", "tuple([-x for x in xs])"),
            ("dict(map(lambda x: (x, -x), xs), a=1)", "dict({x: -x for x in xs}, a=1)"),
            ("list(filter(lambda x: x or f, xs))", "[x for x in xs if x or f]"),
            ("list(filter(lambda x: x if f else 1, xs))", "[x for x in xs if (x if f else 1)]"),
            ("list(map(lambda x: x, xs if f else []))", "[x for x in (xs if f else [])]"),
            ("list(map(lambda x, y: x * y, xs, f))", "[x * y for x, y in zip(xs, f)]"),
            ("any(map(lambda x: x > f, xs))", "any(x > f for x in xs)"),
            ("enumerate(map(lambda x: x > f, xs), 1)", "enumerate((x > f for x in xs), 1)"),
            ("[*map(lambda x: -x, xs)]", "[*[-x for x in xs]]"),
        ],
    )
    def test_becomes_a_comprehension(self, slow: str, fast: str) -> None:
        source = f"def work(xs, f):\n    return {slow}\n"
        assert fixed(source, "PFB509") == source.replace(slow, fast)
        assert ast.parse(source.replace(slow, fast))

    @pytest.mark.parametrize(
        "source",
        [
            "def work(xs, ys, zip):\n    return list(map(lambda x, y: x * y, xs, ys))\n",
            "def work(xs):\n    return list(map(lambda x: -x,  # turned round\n                    xs))\n",
        ],
    )
    def test_refuses(self, source: str) -> None:
        assert fixed(source, "PFB509") == source


class TestPatterns:
    """re.compile at module level."""

    def test_each_pattern_gets_a_name_of_its_own(self) -> None:
        source = (
            "import re\n\n\ndef one(xs):\n    return [re.sub('a+', 'b', x) for x in xs]\n\n\n"
            "def other(xs):\n    return [re.match('b+', x, re.I) for x in xs]\n"
        )
        after = fixed(source, "PFB515")
        assert "_PATTERN = re.compile('a+')\n\n\ndef one(xs):\n    return [_PATTERN.sub('b', x) for x in xs]\n" in after
        assert "_PATTERN_2 = re.compile('b+', re.I)\n\n\ndef other(xs):\n    return [_PATTERN_2.match(x) for x in xs]\n" in after

    @pytest.mark.parametrize(
        ("slow", "fast"),
        [
            ("re.sub('a', 'b', x, flags=re.I, count=1)", "_PATTERN.sub('b', x, count=1)"),
            ("re.match(string=x, pattern='a')", "_PATTERN.match(string=x)"),
            ("re.compile('a', re.X)", "_PATTERN"),
            ("(re.search('a', x))", "(_PATTERN.search(x))"),
        ],
    )
    def test_is_compiled_with_its_flags(self, slow: str, fast: str) -> None:
        source = f"import re\n\n\ndef work(xs):\n    return [{slow} for x in xs]\n"
        assert f"def work(xs):\n    return [{fast} for x in xs]\n" in fixed(source, "PFB515")

    @pytest.mark.parametrize(
        "source",
        [
            "from re import match\n\n\ndef work(xs):\n    return [match('a', x) for x in xs]\n",
            "import re\n\n# works\ndef work(xs):\n    return [re.match('a', x) for x in xs]\n",
            "import re\n\nfor x in dir():\n    print(re.match('a', x))\n",
            "import re\n\n\ndef work(xs):\n    return [re.match('a'\n                     'b', x) for x in xs]\n",
            "import re\n\n\ndef work(xs):\n    return [re.match('a',  # one\n                     x) for x in xs]\n",
        ],
    )
    def test_refuses(self, source: str) -> None:
        assert fixed(source, "PFB515") == source

    @pytest.mark.parametrize(
        ("slow", "compiled"),
        [
            ("re.match(WORD, x)", "_WORD_PATTERN = re.compile(WORD)"),
            ("re.match(NAME_RE, x)", "_NAME_PATTERN = re.compile(NAME_RE)"),
            ("re.match(WORD, x, FLAGS)", "_WORD_PATTERN = re.compile(WORD, FLAGS)"),
            ("re.match(f'({WORD})=', x)", "_PATTERN = re.compile(f'({WORD})=')"),
            ("re.match(WORD + _end, x, flags=re.I | M)", "_PATTERN = re.compile(WORD + _end, re.I | M)"),
        ],
    )
    def test_is_compiled_above_the_function_from_constants_with_names(self, slow: str, compiled: str) -> None:
        after = fixed(_CONSTANTS + f"\n\ndef work(xs):\n    return [{slow} for x in xs]\n", "PFB515")
        assert f"\n\n{compiled}\n\n\ndef work(xs):\n" in after

    @pytest.mark.parametrize(
        "slow",
        ["re.match(LATE, x)", "re.match(word, x)", "re.match(OTHER, x)", "re.match(local, x)", "re.match(WORD, x, LATE_FLAGS)"],
    )
    def test_a_constant_that_may_not_be_there_or_be_another_stays_where_it_is(self, slow: str) -> None:
        work = f"\n\ndef work(xs):\n    local = 'a'\n    return [{slow} for x in xs]\n"
        source = f"{_CONSTANTS}{work}\n\nLATE = 'b'\nLATE_FLAGS = re.I\n"
        assert fixed(source, "PFB515") == source
        assert "PFB515" in {finding.code for finding in check_source(source, "x.py", ALL)}


_CONSTANTS = """\
import re
from re import M

WORD = NAME_RE = "[a-z]+"
FLAGS = re.I
OTHER = "b"
_end = "$"
word = "a"
globals()["OTHER"] = "c"
"""


class TestBuiltBefore:
    """What moves before the loop: functions, and dicts and sets of constants."""

    @pytest.mark.parametrize(
        ("slow", "fast"),
        [
            (
                "    for x in xs:\n        t = {1: 2}\n        f(t[x])\n",
                "    t = {1: 2}\n    for x in xs:\n        f(t[x])\n",
            ),
            (
                "    for x in xs:\n        # what it is\n        t = {1: 2}\n\n        f(t[x])\n",
                "    # what it is\n    t = {1: 2}\n    for x in xs:\n        f(t[x])\n",
            ),
            (
                "    for x in xs:\n        f(x)\n        t = {1: 2}\n\n        f(t[x])\n",
                "    t = {1: 2}\n    for x in xs:\n        f(x)\n\n        f(t[x])\n",
            ),
            ("    return [x for x in xs if x in {1: 2}]\n", "    known = {1: 2}\n    return [x for x in xs if x in known]\n"),
            ("    return [{1, 2} - x for x in xs]\n", "    wanted = {1, 2}\n    return [wanted - x for x in xs]\n"),
        ],
    )
    def test_a_container_is_built_once(self, slow: str, fast: str) -> None:
        head = "def work(xs, f):\n"
        assert fixed(head + slow, "PFB303") == head + fast

    @pytest.mark.parametrize(
        "body",
        [
            "    for x in xs:\n        t = {1: 2}; f(t[x])\n",
            "    return lambda ys: [y in {1: 2} for y in ys]\n",
            "    for x in xs:\n        f({1: 2,\n           3: 4}[x])\n",
        ],
    )
    def test_a_container_stays_where_it_can_not_be_moved(self, body: str) -> None:
        head = "def work(xs, f):\n"
        assert fixed(head + body, "PFB303") == head + body

    def test_nothing_is_named_at_module_level(self) -> None:
        source = "for x in dir():\n    print({1: 2}[x])\n"
        assert fixed(source, "PFB303") == source

    @pytest.mark.parametrize(
        ("slow", "fast"),
        [
            (
                "    n = 0\n    for x in xs:\n        # twice\n        def g(y):\n            return y + y\n\n        f(g(x))\n",
                "    n = 0\n\n    # twice\n    def g(y):\n        return y + y\n\n    for x in xs:\n        f(g(x))\n",
            ),
            (
                "    for x in xs:\n        g = lambda y: y + 1\n        f(g(x))\n",
                "    g = lambda y: y + 1\n    for x in xs:\n        f(g(x))\n",
            ),
            (
                "    for x in xs:\n        f(sorted(x, key=lambda y: -y))\n",
                "\n    def key(y):\n        return -y\n\n    for x in xs:\n        f(sorted(x, key=key))\n",
            ),
            (
                "    for x in xs:\n        f(sorted(x, key=(lambda y: -y)))\n        f(reduce(lambda y, z: y * z, x))\n",
                (
                    "\n    def key(y):\n        return -y\n\n    def function(y, z):\n        return y * z\n\n    for x in xs:\n"
                    "        f(sorted(x, key=(key)))\n        f(reduce(function, x))\n"
                ),
            ),
        ],
    )
    def test_a_function_is_built_once(self, slow: str, fast: str) -> None:
        head = "from functools import reduce\n\n\ndef work(xs, f):\n"
        assert fixed(head + slow, "PFB106") == head + fast

    @pytest.mark.parametrize(
        "body",
        [
            "    for x in xs:\n        f(sorted(x, key=lambda y:\n            -y))\n",
            "    for x in xs:\n        f((g := lambda y: -y)(x))\n",
        ],
    )
    def test_a_lambda_stays_where_it_has_no_line(self, body: str) -> None:
        head = "def work(xs, f):\n"
        assert fixed(head + body, "PFB106") == head + body


class TestItems:
    """What is read before the loop."""

    @pytest.mark.parametrize(
        ("key", "name"), [("'a'", "a"), ("'a-b'", "table_item"), ("2", "table_2"), ("-1", "table_last"), ("k", "item")]
    )
    def test_is_named_after_its_key(self, key: str, name: str) -> None:
        source = "def work(xs, table: dict, k):\n    for x in xs:\n        print(x, {})\n"
        read = f"table[{key}]"
        assert f"    {name} = {read}\n    for x in xs:\n        print(x, {name})\n" in fixed(source.format(read), "PFB516")

    def test_refuses_several_lines(self) -> None:
        source = "def work(xs, table: dict):\n    for x in xs:\n        print(x, table[\n            1])\n"
        assert fixed(source, "PFB516") == source

    def test_nothing_is_read_before_a_lambda_runs(self) -> None:
        source = (
            "class A:\n    def __init__(self):\n        self.rate = 2\n\n    def work(self, xs):\n"
            "        return lambda self: [self.rate * self.rate * x for x in xs]\n"
        )
        assert fixed(source, "PFB201") == source


# --- PFB525: map ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("slow", "fast"),
    [
        ("sum(len(x) for x in xs)", "sum(map(len, xs))"),
        ("sum((len(x) for x in xs), n)", "sum(map(len, xs), n)"),
        ("max([len(x) for x in xs], default=0)", "max(map(len, xs), default=0)"),
        ("','.join(str(x) for x in (y for y in xs))", "','.join(map(str, (y for y in xs)))"),
        ("f\"{','.join(str(x) for x in xs or ys)}\"", "f\"{','.join(map(str, xs or ys))}\""),
        ("sum(\n        len(x) for x in xs\n    )", "sum(map(len, xs))"),
        ("sum(\n        len(x)\n        for x in g(\n            xs\n        )\n    )", "sum(map(len, g(xs)))"),
        ("sum(\n        (len(x) for x in xs), n\n    )", "sum(\n        map(len, xs), n\n    )"),
        (f"sum(\n        len(x) for x in {'xs' * 34}\n    )", f"sum(\n        map(len, {'xs' * 34})\n    )"),
    ],
)
def test_a_comprehension_that_calls_a_builtin_becomes_a_map(slow: str, fast: str) -> None:
    source = "def f(xs, ys, n, g):\n    return {}\n"
    assert fixed(source.format(slow), "PFB525") == source.format(fast)


@pytest.mark.parametrize(
    "call",
    [
        "sum(\n        len(x)  # of each\n        for x in xs\n    )",
        f"sum(\n        len(x)\n        for x in g(\n            {'xs' * 34},\n        )\n    )",
        f"sum((\n        len(x)\n        for x in g(\n            {'xs' * 34}\n        )\n    ), n)",
    ],
)
def test_a_comprehension_of_several_lines_that_needs_them_stays(call: str) -> None:
    source = f"def f(xs, ys, n, g):\n    return {call}\n"
    assert fixed(source, "PFB525") == source


ENDING = "class A:\n    def __len__(self):\n        return next(self.sizes)\n\n"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("def f(xs):\n    return sum(len(x) for x in xs)\n", "safe"),
        (f"{ENDING}def f(xs):\n    return sum(len(x) for x in xs)\n", "unsafe"),
        (f"{ENDING}def f(xs: list[str]):\n    return sum(len(x) for x in xs)\n", "safe"),
        (f"{ENDING}def f(xs):\n    return sum(int(x) for x in xs)\n", "safe"),
        ("class A:\n    def __radd__(self, n): A.n = n\n\ndef f(xs):\n    return sum([abs(x) for x in xs])\n", "safe"),
        ("def f(xs, map):\n    return sum(len(x) for x in xs)\n", "none"),
        ("import sys\n\ndef f(xs):\n    return sum(len(x) for x in xs), sys._getframe(1).f_locals\n", "none"),
    ],
)
def test_a_map_is_safe_unless_it_ends_or_runs_otherwise(source: str, kind: str) -> None:
    left = fix_text(source, Settings(min_gain=-1, confidence="likely"), ()).left
    assert [one.fix for one in left if one.code == "PFB525"] == [kind]
