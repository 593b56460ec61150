"""How many elements the argument of `ask(…)` has at most, in small programs."""

from __future__ import annotations

import ast
import string
from math import inf

import pytest

from flake8_bytecode_perf.analysis.knowledge import LENGTHS_OF_TEXTS
from flake8_bytecode_perf.analysis.lengths import has_bounded_length, most_elements
from flake8_bytecode_perf.collect import collect


def most(source: str) -> float:
    module = collect(ast.parse(source))
    [site] = module.calls_of("ask")
    return most_elements(module, site.where.scope, site.node.args[0])


@pytest.mark.parametrize(
    ("expression", "answer"),
    [
        ("(1, 2, 3)", 3),
        ("[1, 2]", 2),
        ("{1, 2}", 2),
        ("{'a': 1}", 1),
        ("{'a': 1}.items()", 1),
        ("{'a': 1, **{'b': 2}}.keys()", 2),
        ("{**d}", inf),
        ("'abc'", 3),
        ("b'ab'", 2),
        ("(1, *(2, 3))", 3),
        ("(1, *xs)", inf),
        ("[0] * 3", 3),
        ("4 * (0, 1)", 8),
        ("[0] * n", inf),
        ("[1] + [2, 3]", 3),
        ("[1] + xs", inf),
        ("{1} | {2}", 2),
        ("[1, 2] if c else [3]", 2),
        ("[1, 2] if c else xs", inf),
        ("xs or (1, 2)", inf),
        ("(1,) or (1, 2)", 2),
        ("(y := [1, 2])", 2),
        ("[x for x in (1, 2)]", 2),
        ("{x: y for x in (1, 2) for y in (3, 4, 5)}", 6),
        ("(x for x in xs)", inf),
        ("{x for x in 'ab'}", 2),
        ("xs", inf),
        ("-xs", inf),
        ("f(x)", inf),
        ("f()()", inf),
        ("obj.names", inf),
        ("obj.a.names", inf),
        # slices
        ("xs[:3]", 3),
        ("xs[1:3]", 2),
        ("xs[-3:]", 3),
        ("xs[-3:-1]", 2),
        ("xs[3:]", inf),
        ("xs[:n]", inf),
        ("xs[n:4]", inf),
        ("xs[:-1]", inf),
        ("xs[2:-1]", inf),
        ("xs[5:3]", 0),
        ("(1, 2)[1:]", 2),
        ("xs[0]", inf),
        # builtins
        ("range(4)", 4),
        ("range(2, 6)", 4),
        ("range(6, 2)", 0),
        ("range(0, 10, 3)", 4),
        ("range(0, 10, 0)", inf),
        ("range(n)", inf),
        ("range(n, 10)", 10),
        ("range(10, n)", inf),
        ("range(n, n + 4)", 4),
        ("range(n, n + m)", inf),
        ("range(n, m)", inf),
        ("range(0, n, 2)", inf),
        ("range(10**3)", 1000),
        ("range(10**n)", inf),
        ("range(10**1000)", inf),
        ("range(2 * 3)", 6),
        ("range(7 // 2)", inf),
        ("range(-n)", inf),
        ("range(len((1, 2)))", 2),
        ("range(1, len((1, 2, 3)))", 2),
        ("range(len(xs))", inf),
        ("range(min(len(xs), 4))", 4),
        ("enumerate((1, 2))", 2),
        ("sorted(xs)", inf),
        ("sorted('ab', key=f)", 2),
        ("reversed(list(tuple(set([1, 2]))))", 2),
        ("list()", 0),
        ("set(*xs)", inf),
        ("dict(a=1, b=2)", 2),
        ("dict([(1, 2)], a=1)", 2),
        ("dict(**xs)", inf),
        ("map(f, (1, 2), xs)", 2),
        ("map(f, xs)", inf),
        ("filter(f, 'ab')", 2),
        ("zip(xs, (1, 2))", 2),
        ("zip(xs)", inf),
        ("divmod(n, 2)", 2),
        ("dict.fromkeys('ab')", 2),
        ("dict.fromkeys()", inf),
        # methods
        ("{'a': 1}.copy()", 1),
        ("{'a': 1}.get(n)", inf),
        ("'a b c'.split()", 3),
        ("'a,b'.split(',')", 2),
        ("'a,b'.split('')", inf),
        ("'a,b'.split(n)", inf),
        ("text.split()", inf),
        ("'a\\nb'.splitlines()", 2),
        ("text.splitlines()", inf),
        ("text.split(',', 2)", 3),
        ("text.rsplit(maxsplit=1)", 2),
        ("text.split(',', -1)", inf),
        ("text.split(',', n)", inf),
        ("text.partition('=')", 3),
        ("'ab'.lower()", 2),
    ],
)
def test_an_expression_shows_how_many_elements_it_has(expression: str, answer: float) -> None:
    assert most(f"ask({expression})") == answer


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        # names that are assigned what has a length
        ("NAMES = ['a', 'b']\nask(NAMES)", 2),
        ("NAMES = ['a', 'b']\ndef f():\n ask(sorted(NAMES))", 2),
        ("def f():\n names = ('a', 'b')\n ask(names)", 2),
        ("A = B = ('a',)\nask(A + B)", 2),
        ("A, B = (1, 2), xs\nask(A)", 2),
        ("A, B = (1, 2), xs\nask(B)", inf),
        ("A, B = pairs\nask(A)", inf),
        ("NAMES: list = ['a']\nask(NAMES)", 1),
        ("NAMES: list\nNAMES = ['a']\nask(NAMES)", 1),
        ("NAMES: list\nask(NAMES)", inf),
        ("if c:\n NAMES = ['a']\nelse:\n NAMES = ['a', 'b']\nask(NAMES)", 2),
        ("if c:\n NAMES = ['a']\nelse:\n NAMES = f()\nask(NAMES)", inf),
        ("from a import NAMES\nask(NAMES)", inf),
        ("def f(names=('a',)):\n ask(names)", inf),
        ("def f(*names):\n ask(names)", inf),
        ("for x in xs:\n ask(x)", inf),
        ("with open(p) as f:\n ask(f)", inf),
        ("xs = sorted(xs)\nask(xs)", inf),
        ("a = b\nb = a\nask(a)", inf),
        ("".join([f"a{n} = a{n - 1}\n" for n in range(400, 0, -1)]) + "a0 = (1,)\nask(a400)", inf),
        ("a = (1,)\nb = a\nc = b\nask(c)", 1),
        (f"a = (1,)\nask({' + '.join(['a'] * 3)})", 3),
        (f"a = (1,)\nask({' + '.join(['a'] * 900)})", inf),
        ("NAMES = ['a']\nNAMES += xs\nask(NAMES)", inf),
        ("NAMES = ['a']\ndef f():\n global NAMES\n NAMES = xs\nask(NAMES)", inf),
        ("N = 3\nask(range(N))", 3),
        ("N = 3\nN = 4\nask(range(N))", inf),
        ("N = 3\nask(range(N + 1))", 4),
        ("N = N + 1\nask(range(N))", inf),
        ("def f(n):\n ask(range(n))", inf),
        # what is enlarged
        ("NAMES = ['a']\nNAMES.append('b')\nask(NAMES)", 2),
        ("NAMES = ['a']\nNAMES.extend(('b', 'c'))\nask(NAMES)", 3),
        ("NAMES = ['a']\nNAMES.extend(('b', *xs))\nask(NAMES)", inf),
        ("NAMES = ['a']\nNAMES.extend(xs)\nask(NAMES)", inf),
        ("NAMES = ['a']\nfor x in xs:\n NAMES.append(x)\nask(NAMES)", inf),
        ("NAMES = ['a']\ndef add(x):\n NAMES.append(x)\nask(NAMES)", inf),
        ("NAMES = ['a']\nother.NAMES.append('b')\nask(NAMES)", 1),
        ("NAMES = ['a']\ndef f():\n NAMES = []\n NAMES.append(1)\nask(NAMES)", 1),
        ("NAMES = ['a']\nNAMES.sort()\nask(NAMES)", 1),
        ("d = {'a': 1}\nd['b'] = 2\nask(d.items())", 2),
        ("d = {'a': 1}\nfor x in xs: d[x] = 2\nask(d)", inf),
        ("d = {'a': 1}\nd.update({'b': 2})\nask(d)", 2),
        ("d = {'a': 1}\nd.update({'b': 2}, c=3)\nask(d)", inf),
        ("d = {'a': 1}\nd.update({**e})\nask(d)", inf),
        ("d = {'a': 1}\nd.update(b=2, c=3)\nask(d)", 3),
        ("d = {'a': 1}\nd.update(**e)\nask(d)", inf),
        ("xs = [1]\nxs[1:] = ys\nask(xs)", inf),
        ("xs = [1, 2]\nfor x in ys: xs[0] = x\nask(xs)", 2),
        ("xs = list('ab')\nfor x in ys: xs[0] = x\nask(xs)", 2),
        ("xs = [0] * 3\nfor x in ys: xs[0] = x\nask(xs)", 3),
        ("xs = [c for c in 'ab']\nfor x in ys: xs[0] = x\nask(xs)", 2),
        ("xs = dict.fromkeys('ab')\nfor x in ys: xs[x] = x\nask(xs)", inf),
        ("if c:\n xs = [1]\nelse:\n xs = {1: 2}\nxs[0] = 1\nask(xs)", 2),
        ("append(1)\nadd(1)\nxs = [1]\nask(xs)", 1),
        # what a loop over so many elements enlarges
        ("def f():\n xs = []\n for x in (1, 2):\n  if x: xs.append(x)\n ask(tuple(xs))", 2),
        ("def f():\n xs = [0]\n for x in (1, 2):\n  for y in 'abc': xs.extend((x, y))\n ask(tuple(xs))", 13),
        ("def f():\n xs = []\n for x in ys: xs.append(x)\n ask(tuple(xs))", inf),
        ("def f():\n xs = []\n while ys:\n  for x in (1, 2): xs.append(x)\n ask(tuple(xs))", inf),
        ("def f():\n xs = []\n for x in (1, 2): xs.extend(x)\n ask(tuple(xs))", inf),
        ("def f():\n xs = []\n for x in xs: xs.append(x)\n ask(tuple(xs))", inf),
        # what begins empty
        ("NAMES = []\nask(NAMES)", inf),
        ("class C:\n names = ()\n def f(self): ask(self.names)", inf),
        ("def f():\n xs = []\n xs.append(1)\n if c: xs.append(2)\n return ' '.join(sorted(xs)) and ask(tuple(xs))", 2),
        ("def f():\n xs = []\n fill(xs)\n ask(xs)", inf),
        ("def f():\n xs = []\n self.xs = xs\n ask(xs)", inf),
        ("def f():\n xs = list()\n def g(): xs.append(1)\n ask(xs)", inf),
        ("def f():\n xs = []\n fill()(xs)\n ask(xs)", inf),
        ("def f():\n xs = []\n xs.append(1)\n print(','.join(xs))\n for x in ask(sorted(xs)): pass", 1),
        ("def f():\n xs = []\n o.fill(xs)\n ask(sorted(xs))", inf),
        ("def f():\n xs = []\n fill()(xs)\n ask(sorted(xs))", inf),
        # keyword arguments and command lines are few
        ("def f(**options):\n ask(options.items())", 8),
        ("import string\ndef f():\n ask([c for c in string.printable])", 100),
        ("from string import digits\ndef f():\n ask(digits + 'abc')", 13),
        ("import string\ndef f():\n ask(string.capwords)", inf),
        ("def f(**options):\n options['a'] = 1\n ask(options)", 9),
        ("def f(**options):\n options = load()\n ask(options)", inf),
        ("import sys\nask(sys.argv[1:])", 8),
        ("from sys import argv\nask(argv)", 8),
        ("import os\nask(os.environ)", inf),
        ("import os.path\nask(os.path.splitext(p))", 2),
        # itertools
        ("import itertools\nask(itertools.chain((1, 2), (3,)))", 3),
        ("from itertools import product\nask(product((1, 2), (3, 4, 5)))", 6),
        ("from itertools import product\nask(product((1, 2), repeat=9))", inf),
        ("from itertools import islice\nask(islice(xs, 3))", 3),
        ("from itertools import islice\nask(islice(xs, n))", inf),
        ("from itertools import islice\nask(islice(xs, 3, 9))", inf),
        # attributes of the class at hand
        ("class C:\n names = ('a', 'b')\n def f(self): ask(self.names)", 2),
        ("class C:\n names = ('a', 'b')\nask(C.names)", 2),
        ("class C:\n names = ('a', 'b')\nask(D.names)", inf),
        ("class C:\n names = ('a', 'b')\n def f(self): ask(type(self).names)", 2),
        ("class C:\n names = ('a', 'b')\n def f(self): ask(self.__class__.names)", 2),
        ("class C:\n names = ('a', 'b')\n def f(self, o): ask(type(o).names)", inf),
        ("class C:\n names = ('a', 'b')\n def f(self, type): ask(type(self).names)", inf),
        ("class C:\n names = ('a', 'b')\n @classmethod\n def f(cls): ask(cls.names)", 2),
        ("class C:\n names = ('a', 'b')\n def f(self, o): ask(o.names)", inf),
        ("class C:\n def __init__(self): self.names = ['a']\n def f(self): ask(self.names)", 1),
        ("class C:\n def __init__(self, x): self.names = x\n def f(self): ask(self.names)", inf),
        ("class C:\n names = ['a']\n def add(self, x): self.names.append(x)\n def f(self): ask(self.names)", inf),
        ("class C:\n names = ('a',)\n def g(self): self.names = load()\n def f(self): ask(self.names)", inf),
        ("class C:\n names = {'a': 1}\n def g(self): self.names['b'] = 1\n def f(self): ask(self.names)", inf),
        # enumerations of the file
        ("from enum import Enum\nclass C(Enum):\n A = 1\n B = 2\n _x = 3\n def f(self): pass\nask(C)", 2),
        ("from enum import Enum\nclass C(Enum):\n A = 1\nclass D(C):\n pass\nask(list(C))", 1),
        ("from enum import Enum\nclass C(Enum):\n pass\nask(C)", inf),
        ("class C:\n A = 1\nask(C)", inf),
    ],
)
def test_a_name_shows_how_many_elements_it_refers_to(source: str, answer: float) -> None:
    assert most(source) == answer


@pytest.mark.parametrize(("expression", "expected"), [("[0] * 100", True), ("[0] * 101", False), ("[0] * n", False)])
def test_what_has_a_hundred_elements_does_not_grow(expression: str, *, expected: bool) -> None:
    module = collect(ast.parse(f"ask({expression})"))
    [site] = module.calls_of("ask")
    assert has_bounded_length(module, site.where.scope, site.node.args[0]) is expected


def test_the_texts_of_module_string_have_the_lengths_that_are_known() -> None:
    assert {name: len(getattr(string, name.removeprefix("string."))) for name in LENGTHS_OF_TEXTS} == LENGTHS_OF_TEXTS
