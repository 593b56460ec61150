"""The fixes of calls, and the imports that they add."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf import Settings, fix
from flake8_bytecode_perf.fix import fix_text

ALL = Settings(min_gain=0, confidence="likely")
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
        monkeypatch.setattr(fix, "with_import", lambda lines, *_: [*lines[1:], made])
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
