"""The corners of single fixes: what each refuses, and forms that its rule's examples don't show."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.fix import fix_text

ALL = Settings(min_gain=-1, confidence="likely", unsafe_fixes=True)

OBSTRUCTED = {
    "506: a chain": ("def work(xs, a):\n    for x in xs:\n        if x == a.b.c:\n            return True\n    return False\n"),
    "309: its own keys": ("class A:\n    def work(self, xs):\n        for x in xs:\n            print(x in self.keys())\n"),
    "202: in a try": (
        "class A:\n    def work(self, xs):\n        try:\n            for x in xs:\n                self.n += x\n"
        "        except TypeError:\n            pass\n"
    ),
    "103: an error is suppressed": (
        "from contextlib import suppress\n\nn = 0\n\n\ndef work(xs):\n    global n\n    with suppress(TypeError):\n"
        "        for x in xs:\n            n += x\n"
    ),
}

LEFT = {
    "407: two items": "def work(xs):\n    d = {}\n    for x in xs:\n        d = {**d, x: 1, x.n: 2}\n    return d\n",
    "407: several lines": "def work(xs):\n    d = {}\n    for x in xs:\n        d = {**d, x: 1\n + 2}\n    return d\n",
    "407: another order": "def work(xs):\n    d = {}\n    for x in xs:\n        d = {**d, x.pop(): x.pop()}\n    return d\n",
    "407: by union": "def work(xs):\n    s = set()\n    for x in xs:\n        s = s.union([x])\n    return s\n",
    "407: with a star": "def work(xs):\n    s = set()\n    for x in xs:\n        s = {*s, *x}\n    return s\n",
    "407: a frozenset": "def work(xs):\n    s = frozenset()\n    for x in xs:\n        s = s | {x}\n    return s\n",
    "405: two on a line": "def work(xs):\n    t = []\n    for x in xs:\n        t = [*t, x]; print(x)\n    return t\n",
    "103: a loop that returns": (
        "n = 0\n\n\ndef work(xs):\n    global n\n    for x in xs:\n        n += x\n        if x > 9:\n            return\n"
    ),
    "103: an else that stores as well": (
        "n = 0\ndef work(xs):\n    global n\n    for x in xs:\n        n += x\n    else:\n        n += 1\n"
    ),
    "202: an else that stores as well": (
        "class A:\n    def work(self, xs):\n        for x in xs:\n            self.n += x\n"
        "        else:\n            self.n += 1\n"
    ),
    "105: all that a block holds": "def work(xs):\n    for x in xs:\n        if x:\n            import os\n",
    "105: its name is read above": "def work(xs):\n    for x in xs:\n        print(os)\n        import os\n",
    "402: in the middle of a sum": (
        "def work(xs):\n    s = ''\n    for x in xs:\n        s = (s + 'a') + f(x)\n        t = 1\n    return s, t\n"
    ),
    "402: s as it is shown": "def work(xs):\n    s = ''\n    for x in xs:\n        s = f'{s!s}a'\n    return s\n",
    "403: with an else": (
        "def work(xs: list[str]):\n    s = ''\n    for x in xs:\n        s += x\n    else:\n        print(s)\n    return s\n"
    ),
    "402: several targets": "def work(xs):\n    s = t = ''\n    for x in xs:\n        s = t = s + str(x)\n    return s, t\n",
    "402: another form": "def work(xs):\n    s = ''\n    for x in xs:\n        s = str(x) + s\n    return s\n",
    "402: two on a line": "def work(xs):\n    s = ''\n    for x in xs:\n        s = f'{s}a'; print(x)\n    return s\n",
    "403: it was not empty": ("def work(xs: list[str], s: str):\n    print(s)\n    for x in xs:\n        s += x\n    return s\n"),
    "404: a loop in a loop": (
        "def work(xs):\n    b = b''\n    for x in xs:\n        for y in x:\n            b += bytes([y])\n    return b\n"
    ),
    "404: not made just before": (
        "def work(xs):\n    b = b''\n    print(xs)\n    for x in xs:\n        b += bytes([x])\n    return b\n"
    ),
    "404: read in the loop": (
        "def work(xs):\n    b = b''\n    for x in xs:\n        b += bytes([x])\n        print(b)\n    return b\n"
    ),
    "405: a tuple": "def work(xs):\n    t = ()\n    for x in xs:\n        t = t + (x,)\n    return t\n",
    "106: in a class": ("class A:\n    rows = []\n    cells = [sorted(row, key=lambda x: -x) for row in rows]\n"),
    "804: a call": "def work(xs):\n    m = 0\n    for x in xs:\n        m = max(m, abs(x))\n        print(m)\n    return m\n",
    "804: the other way round": (
        "def work(xs):\n    m = 0\n    for x in xs:\n        m = max(x, m)\n        print(m)\n    return m\n"
    ),
    "805: two contexts": (
        "from contextlib import suppress\n\n\ndef work(xs, lock):\n    for x in xs:\n"
        "        with suppress(KeyError), lock:\n            print(x)\n"
    ),
    "805: of a tuple that is unpacked": (
        "from contextlib import suppress\n\n\ndef work(xs, errors):\n    for x in xs:\n"
        "        with suppress(*errors):\n            print(x)\n"
    ),
    "807: the names are taken": (
        "def work(xs, d):\n    for x in xs:\n        d.update({k: v for k, v in x})\n    k = v = 1\n    return k, v\n"
    ),
    "528: several lines": "def work(n):\n    f = [True] * n\n    for j in range((\n n\n)):\n        f[j] = False\n    return f\n",
    "601: several parts": "def work(xs):\n    return ['a' '{}'.format(x) for x in xs]\n",
    "601: bytes in a name": "def work(xs):\n    return ['\\N{BULLET} {}'.format(x) for x in xs]\n",
    "601: an index": "def work(xs):\n    return ['{0[a]}'.format(x) for x in xs]\n",
    "601: an attribute of a sum": "def work(xs):\n    return ['{.real}'.format(x + 1) for x in xs]\n",
    "601: a backslash": "def work(xs):\n    return ['{}'.format(x['\\n']) for x in xs]\n",
    "601: all quotes": "def work(xs):\n    return ['{}{}'.format(x['a'], x[\"b\"]) for x in xs]\n",
    "601: a comment": "def work(xs):\n    return ['{}'.format(  # as it is\n        x) for x in xs]\n",
    "602: a raw string": "def work(xs):\n    return [r'\\d' + str(x) for x in xs]\n",
    "602: several lines": "def work(xs):\n    return ['a' +\n            str(x) + 'b' for x in xs]\n",
    "603: a raw string between": "def work(xs: list[str]):\n    return [r'\\d'.join([x, x]) for x in xs]\n",
    "603: several lines": "def work(xs: list[str]):\n    return ['-'.join([x,\n                      x]) for x in xs]\n",
    "203: a lambda": "import math\n\n\ndef work():\n    return lambda xs: [math.pi * math.pi * x for x in xs]\n",
    "203: not in each pass": (
        "import math\n\n\ndef work(xs):\n    for x in xs:\n        if x:\n            print(math.pi * math.pi)\n"
    ),
    "402: text before": "def work(xs):\n    s = ''\n    for x in xs:\n        s = f'a{s}'\n    return s\n",
    "403: reads itself": "def work(xs: list[str]):\n    s = ''\n    for x in xs:\n        s += x + ',' * len(s)\n    return s\n",
    "601: the quotes that do are those of an f-string around it": (
        "def work(xs):\n    return [f\"{'{}{}'.format(x, 'a')}\" for x in xs]\n"
    ),
    "304: in f-strings of both quotes": "def work(xs):\n    return [f\"{f'{dict(a=x)}'}\" for x in xs]\n",
    "520: in f-strings of both quotes": "def work(xs):\n    return [f\"{f'{max(x, key=lambda y: y.a)}'}\" for x in xs]\n",
    "603: fields with both quotes": "def work(xs):\n    return [''.join([x['k'], x[\"l\"]]) for x in xs]\n",
    "515: what only the function imports": ("def work(xs):\n    import re\n    for x in xs:\n        print(re.match('a', x))\n"),
    "601: the quotes that do are in the text": 'def work(xs):\n    return ["it\'s {}".format(x["a"]) for x in xs]\n',
}
CHANGED = {
    "405: several in a display": (
        "def work(xs):\n    t = []\n    for x in xs:\n        t = [*t, x, 1]\n    return t\n",
        "def work(xs):\n    t = []\n    for x in xs:\n        t += [x, 1]\n    return t\n",
    ),
    "407: a set display": (
        "def work(xs):\n    s = set()\n    for x in xs:\n        s = {*s, x}\n    return s\n",
        "def work(xs):\n    s = set()\n    for x in xs:\n        s.add(x)\n    return s\n",
    ),
    "407: two on a line": (
        "def work(xs):\n    d = {}\n    for x in xs:\n        d = {**d, x: 1}; print(x)\n    return d\n",
        "def work(xs):\n    d = {}\n    for x in xs:\n        d[x] = 1; print(x)\n    return d\n",
    ),
    "407: a loop on a line": (
        "def work(xs):\n    s = set()\n    for x in xs: s = s | {x}  # all\n    return s\n",
        "def work(xs):\n    s = set()\n    for x in xs: s.add(x)  # all\n    return s\n",
    ),
    "407: a union of dicts": (
        "def work(xs):\n    d = {}\n    for x in xs:\n        d = d | {x: x.n}\n    return d\n",
        "def work(xs):\n    d = {}\n    for x in xs:\n        d[x] = x.n\n    return d\n",
    ),
    "803: over several lines": (
        "def work(xs):\n    return sum(\n        x + 1\n        for x in xs\n    )\n",
        "def work(xs):\n    return sum(\n        [\n            x + 1\n            for x in xs\n        ]\n    )\n",
    ),
    "803: lines that start below the first": (
        "def work(xs):\n    return sum(x + 1\n               for x in xs\n      if x)\n",
        "def work(xs):\n    return sum([x + 1\n                for x in xs\n      if x])\n",
    ),
    "803: parentheses of its own over several lines": (
        "def work(xs):\n    return sum(\n        (\n            x + 1\n            for x in xs\n        ),\n        2,\n    )\n",
        "def work(xs):\n    return sum(\n        [\n            x + 1\n            for x in xs\n        ],\n        2,\n    )\n",
    ),
    "803: a backslash in a string": (
        "def work(xs):\n    return ''.join(\n        x + '\\n'\n        for x in xs\n    )\n",
        "def work(xs):\n    return ''.join(\n        [\n            x + '\\n'\n            for x in xs\n        ]\n    )\n",
    ),
    "803: a backslash at the end of a line": (
        "def work(xs):\n    return sum(\n        x + \\\n        1\n        for x in xs\n    )\n",
        "def work(xs):\n    return sum(\n        [x + \\\n        1\n        for x in xs]\n    )\n",
    ),
    "803: one line of its own": (
        "def work(xs):\n    return sum(\n        x + 1 for x in xs\n    )\n",
        "def work(xs):\n    return sum(\n        [x + 1 for x in xs]\n    )\n",
    ),
    "201: what an outer loop binds": (
        "def work(ns, xs):\n    for n in ns:\n        for x in xs:\n            f(n.a, x, n.a)\n",
        "def work(ns, xs):\n    for n in ns:\n        a = n.a\n        for x in xs:\n            f(a, x, a)\n",
    ),
    "803: a list over several lines": (
        "def work(xs):\n    return list(  # all\n        x + 1\n        for x in xs\n    )\n",
        "def work(xs):\n    return [  # all\n        x + 1\n        for x in xs\n    ]\n",
    ),
    "803: a text over several lines": (
        "def work(xs):\n    return sum(\n        len('''\n''' + x)\n        for x in xs\n    )\n",
        "def work(xs):\n    return sum(\n        [len('''\n''' + x)\n        for x in xs]\n    )\n",
    ),
    "309: what binds looser": (
        "def work(xs, a: list, b: list):\n    return [x in list(a or b) for x in xs]\n",
        "def work(xs, a: list, b: list):\n    return [x in (a or b) for x in xs]\n",
    ),
    "309: a set": (
        "def work(xs):\n    return [x in set((1, 2)) for x in xs]\n",
        "def work(xs):\n    return [x in {1, 2} for x in xs]\n",
    ),
    "203: in a try": (
        "import math\ndef work(xs):\n    for x in xs:\n        try:\n            x(math.pi)\n        finally:\n            x()\n",
        (
            "import math\ndef work(xs):\n    pi = math.pi\n    for x in xs:\n"
            "        try:\n            x(pi)\n        finally:\n            x()\n"
        ),
    ),
    "301: one element": ("def work(x):\n    return x.y([1][0])\n", "def work(x):\n    return x.y((1,)[0])\n"),
    "308: a tuple of one": ("def work(x):\n    return tuple([x])\n", "def work(x):\n    return (x,)\n"),
    "302: one element": (
        "def work(xs, y):\n    for x in xs:\n        (a,) = [y]\n",
        "def work(xs, y):\n    for x in xs:\n        (a,) = (y,)\n",
    ),
    "510: a list of the keys": (
        "def work(d: dict):\n    return [k for k, v in d.items()], {v for k, v in d.items()}, [k for k, v in d.items() if k]\n",
        "def work(d: dict):\n    return list(d), set(d.values()), [k for k in d if k]\n",
    ),
    "405: several": (
        "def work(xs):\n    l = []\n    for x in xs:\n        l = l + [x, x]\n    return l\n",
        "def work(xs):\n    l = []\n    for x in xs:\n        l += [x, x]\n    return l\n",
    ),
    "806: None": (
        "def work(xs):\n    for x in xs:\n        print(isinstance(x, int | None))\n",
        "def work(xs):\n    for x in xs:\n        print(isinstance(x, (int, type(None))))\n",
    ),
    "807: a condition": (
        "def work(xs, d: dict):\n    for x in xs:\n        d.update({k: 1 for k in x if k})\n",
        "def work(xs, d: dict):\n    for x in xs:\n        for k in x:\n            if k:\n                d[k] = 1\n",
    ),
    "306: of dict()": (
        "def work(xs, f):\n    for x in xs:\n        f(**dict(a=x), **{'b': 1})\n",
        "def work(xs, f):\n    for x in xs:\n        f(a=x, b=1)\n",
    ),
    "306: of nothing": (
        "def work(xs, f):\n    for x in xs:\n        f(*())\n        f(x, **{})\n",
        "def work(xs, f):\n    for x in xs:\n        f()\n        f(x)\n",
    ),
    "306: behind a keyword": (
        "def work(xs, f):\n    for x in xs:\n        f(k=x, *(x, 1))\n        f(k=x, *[x], m=2, **{'n': 3})\n",
        "def work(xs, f):\n    for x in xs:\n        f(x, 1, k=x)\n        f(x, k=x, m=2, n=3)\n",
    ),
    "308: around a set": ("def work(a, b):\n    return set({a, b})\n", "def work(a, b):\n    return {a, b}\n"),
    "601: fields in a specification": (
        "def work(xs, w):\n    return ['{:>{}} {!r}'.format(x, w, x.a) for x in xs]\n",
        "def work(xs, w):\n    return [f'{x:>{w}} {x.a!r}' for x in xs]\n",
    ),
    "601: attributes and braces": (
        "def work(xs):\n    return ['{{{0.a.b}}}'.format(x) for x in xs]\n",
        "def work(xs):\n    return [f'{{{x.a.b}}}' for x in xs]\n",
    ),
    "601: the other quotes": (
        "def work(xs):\n    return ['<{}>'.format(x['a']) for x in xs]\n",
        "def work(xs):\n    return [f\"<{x['a']}>\" for x in xs]\n",
    ),
    "308: in an f-string": (
        "def work(xs):\n    return [f'{set([x])}{x}{set([x]) | {1}}' for x in xs]\n",
        "def work(xs):\n    return [f'{ {x}}{x}{ {x} | {1}}' for x in xs]\n",
    ),
    "304: in an f-string": (
        "def work(xs):\n    return [f'{dict()}{dict(a=x)!r}' for x in xs]\n",
        "def work(xs):\n    return [f'{ {}}{ {\"a\": x}!r}' for x in xs]\n",
    ),
    "304: in an f-string of the quotes that it likes": (
        'def work(xs):\n    return [f"{dict(a=x)!r}" for x in xs]\n',
        "def work(xs):\n    return [f\"{ {'a': x}!r}\" for x in xs]\n",
    ),
    "520: names as Python knows them, and parentheses": (
        "from operator import attrgetter\ndef work(xs):\n    return max(xs, key=lambda y: ((y.a).b, y.\ufb01))\n",
        'from operator import attrgetter\ndef work(xs):\n    return max(xs, key=attrgetter("a.b", "fi"))\n',
    ),
    "520: in an f-string of the quotes that it likes": (
        'from operator import attrgetter\ndef work(xs):\n    return [f"{max(x, key=lambda y: y.a)}" for x in xs]\n',
        "from operator import attrgetter\ndef work(xs):\n    return [f\"{max(x, key=attrgetter('a'))}\" for x in xs]\n",
    ),
    "601: in an f-string of three quotes": (
        'def work(xs):\n    return [f"""{\'{}{}\'.format(x, \'a\')}""" for x in xs]\n',
        'def work(xs):\n    return [f"""{f"{x}{\'a\'}"}""" for x in xs]\n',
    ),
    "601: what needs parentheses": (
        "def work(xs, y):\n    return ['{} {}'.format(x if y else 1, {x}) for x in xs]\n",
        "def work(xs, y):\n    return [f'{(x if y else 1)} { {x}}' for x in xs]\n",
    ),
    "604: among others": (
        "def work(xs, f):\n    return [f or x.startswith('a') or x.startswith(('b', 'c')) or x == f for x in xs]\n",
        "def work(xs, f):\n    return [f or x.startswith(('a', 'b', 'c')) or x == f for x in xs]\n",
    ),
    "604: negated among others": (
        "def work(xs, f):\n    return [f and not x.endswith('a') and not x.endswith('b') for x in xs]\n",
        "def work(xs, f):\n    return [f and not x.endswith(('a', 'b')) for x in xs]\n",
    ),
}


# Fixes that have an obstacle: only who asks for unsafe ones gets them.
UNSAFE = OBSTRUCTED | {
    "405: an inner function knows it": (
        "def work(xs):\n    a = []\n    def old():\n        return a\n    for x in xs:\n        a = a + [x]\n    return a, old\n"
    ),
    "405: the caller's list": "def work(xs, found: list):\n    for x in xs:\n        found = found + [x]\n    return found\n",
    "405: two names": ("def work(xs):\n    a = b = []\n    for x in xs:\n        a = a + [x]\n    return a, b\n"),
    "405: of a tuple that is unpacked": (
        "def work(xs, g):\n    a, b = g()\n    for x in xs:\n        a = a + [x]\n    return a, b\n"
    ),
    "405: kept before": ("def work(xs):\n    a = []\n    b = a\n    for x in xs:\n        a = a + [x]\n    return a, b\n"),
    "403: parts that need not be strings": ("def work(xs):\n    s = ''\n    for x in xs:\n        s += x\n    return s\n"),
    "403: read by a handler": (
        "def work(xs):\n    s = ''\n    try:\n        s = ''\n        for x in xs:\n            s += str(x)\n"
        "    except ValueError:\n        print(s)\n    return s\n"
    ),
    "404: parts that need not be bytes": ("def work(xs):\n    b = b''\n    for x in xs:\n        b += x\n    return b\n"),
}
WITH_OBSTACLE = {"105: its name is read above", "203: not in each pass"}  # these have a fix that may change behaviour
SAFE = Settings(min_gain=-1)


@pytest.mark.parametrize("name", LEFT)
def test_a_fix_refuses(name: str) -> None:
    settings = SAFE if name in WITH_OBSTACLE else ALL
    assert fix_text(LEFT[name], settings, {f"PFB{name[:3]}"}).text == LEFT[name]
    assert fix_text(LEFT[name], ALL, {f"PFB{name[:3]}"}).left, "no rule reports it"


@pytest.mark.parametrize("name", UNSAFE)
def test_a_fix_with_an_obstacle_is_unsafe(name: str) -> None:
    code = f"PFB{name[:3]}"
    safe = fix_text(UNSAFE[name], replace(ALL, unsafe_fixes=False), {code})
    assert safe.text == UNSAFE[name]
    assert [found.fix for found in safe.left if found.code == code] == ["unsafe"]
    assert fix_text(UNSAFE[name], ALL, {code}).fixed[code] == 1


@pytest.mark.parametrize("name", CHANGED)
def test_a_fix_knows_the_form(name: str) -> None:
    slow, fast = CHANGED[name]
    assert fix_text(slow, ALL, {f"PFB{name[:3]}"}).text == fast
