"""The programs that append_in_place.py times: each builds one string of the words `xs`, each in a form of its own."""

from __future__ import annotations

from textwrap import dedent, indent
from typing import NamedTuple


class Case(NamedTuple):
    """One program: it defines `grow(xs)`, or else is itself what is timed.

    `warm` tells that the function has been called many times before. `why` says what no reader of one file could tell,
    where the plugin is not held to its answer.
    """

    name: str
    source: str
    warm: bool = False
    why: str = ""


def _grow(body: str, before: str = "", *, header: str = "for w in xs:", top: str = "") -> str:
    """A function that grows `s` in a loop with this body."""
    inside = f's = ""\n{dedent(before).strip()}\n{header}\n{indent(dedent(body).strip(), "    ")}\nreturn s'
    return f"{dedent(top).strip()}\n\n\ndef grow(xs):\n{indent(inside, '    ')}\n".lstrip()


def _drained(body: str, before: str = "", *, header: str = "for w in xs:") -> str:
    """A generator that grows `s`, and the loop that runs it and holds what it yielded last."""
    work = _grow(body, before, header=header).replace("def grow", "def work")
    return f"{work}\n\ndef grow(xs):\n    for kept in work(xs):\n        pass\n"


def _awaited(body: str, before: str = "", *, header: str = "for w in xs:", top: str = "") -> str:
    """A coroutine that grows `s`, and the function that runs it."""
    work = _grow(body, before, header=header).replace("def grow", "async def work")
    run = "def grow(xs):\n    for _ in work(xs).__await__():\n        pass\n"
    return f"{dedent(top).strip()}\n\n\n{work}\n\n{run}".lstrip()


_KEEPER = """
    class Keeper:
        def append(self, s):
            self.kept = s

        def insert(self, place, s):
            self.kept = s

        add = append
"""
_ASYNC_WORDS = """
    async def each(xs):
        for w in xs:
            yield w
"""
_SELF = """
class Page:
    def __init__(self):
        self.s = ""

    def work(self, xs):
        for w in xs:
            self.s += w


def grow(xs):
    Page().work(xs)
"""
_GLOBAL = """
s = ""


def grow(xs):
    global s
    s = ""
    for w in xs:
        {}
"""
_NONLOCAL = """
def grow(xs):
    s = ""

    def work():
        nonlocal s
        for w in xs:
            {}

    work()
"""
_CLASS = """
def grow(xs):
    class Page:
        s = ""
        for w in xs:
            {}
"""
_WHILE_LOOP = "while i < n:"
_WALRUS = "while (i := i + 1) < n:"
_WALRUS_WHILE = f'def grow(xs):\n    s = ""\n    i, n = -1, len(xs)\n    {_WALRUS} s += xs[i]\n    return s\n'
_ONE_LINE_WHILE = 'def grow(xs):\n    s = ""\n    i, n = 0, len(xs)\n    while i < n: i += 1; s += xs[i - 1]\n    return s\n'
_NOT_SOUGHT = "the plugin does not look for an alias of this kind"
_HOW_OFTEN = "how often the other jump back runs, no reader can tell"
_SUSPENDS = "whether the await suspends, no reader can tell"
_DEQUE = "from collections import deque"
_LOCK = "from threading import Lock"
_AT_ONCE = "async def rest():\n    pass"
_LATER = "from types import coroutine\n\n\n@coroutine\ndef rest():\n    yield"
_HALF = "half = len(xs) // 2\ni = 0"
_COUNTED = "i, n = 0, len(xs)"
_STEP = "s += xs[i]\ni += 1"
_UNUSED = "\n".join(f"v{number} = 0" for number in range(260))

_PLAIN = [
    Case("s += w", _grow("s += w")),
    Case("s += w, whole loop on one line", 'def grow(xs):\n    s = ""\n    for w in xs: s += w\n    return s\n'),
    Case("s = s + w", _grow("s = s + w")),
    Case("s: str = s + w", _grow("s: str = s + w")),
    Case("s += a + b", _grow('s += w + ","')),
    Case("s = s + (a + b)", _grow('s = s + (w + ",")')),
    Case("s += f-string", _grow('s += f"{w},"')),
    Case("s += a if c else b", _grow('s += w if w else ","')),
    Case("s += a or b", _grow('s += w or ","')),
    Case("s = (s / + w) over three lines", _grow("s = (\n    s\n    + w\n)")),
    Case("s += w / s += v on two lines", _grow('s += w\ns += ","')),
    Case("under if", _grow("if w:\n    s += w")),
    Case("under if and else", _grow('if w:\n    s += w\nelse:\n    s += ","')),
    Case("under match", _grow('match w:\n    case "":\n        pass\n    case _:\n        s += w')),
    Case("under try", _grow("try:\n    s += w\nexcept ValueError:\n    pass")),
    Case("under try, finally", _grow("try:\n    s += w\nfinally:\n    n = 1")),
    Case("in an except clause", _grow("try:\n    1 / 0\nexcept ZeroDivisionError as error:\n    s += w")),
    Case("in an except* clause", _grow("try:\n    1 / 0\nexcept* ZeroDivisionError:\n    s += w")),
    Case("in a finally clause", _grow("try:\n    n = 1\nfinally:\n    s += w")),
    Case("under with", _grow("with lock:\n    s += w", "lock = Lock()", top=_LOCK)),
    Case("nested loops", _grow("for c in (w, w):\n    s += c")),
    Case("for with continue", _grow("if not w:\n    continue\ns += w")),
    Case("a parameter s: str", 'def grow(xs, s: str = ""):\n    for w in xs:\n        s += w\n    return s\n'),
    Case("a mangled name", _grow("__s += w").replace('s = ""', '__s = ""').replace("return s", "return __s")),
    Case("an alias from before the loop", _grow("s += w", 's = "".join(xs[:2])\nt = s')),
]

_FRAMES = [
    Case("in a generator that yields w", _drained("s += w\nyield w")),
    Case("in a generator that yields len(s)", _drained("s += w\nyield len(s)")),
    Case("in a generator, s += (yield)", _drained('s += (yield) or "twelve chars"')),
    Case("in a coroutine", _awaited("s += w")),
    Case("in a coroutine that awaits", _awaited("s += w\nawait rest()", top=_AT_ONCE)),
    Case("s += await f()", _awaited("s += await same(w)", top="async def same(w):\n    return w")),
    Case("async for", _awaited("s += w", header="async for w in each(xs):", top=_ASYNC_WORDS)),
    Case(
        "in a method",
        "class A:\n" + indent(_grow("s += w"), "    ").replace("(xs)", "(self, xs)") + "\ngrow = A().grow\n",
    ),
    Case(
        "more than 256 locals",
        _grow("s += w", _UNUSED).replace('    s = ""\n', "").replace("for w", 's = ""\n    for w'),
    ),
    Case("more than 256 locals, s an early one", _grow("s += w", _UNUSED)),
]

_ONE_LINE = [
    Case("s += w; n += 1", _grow("s += w; n += 1", "n = 0")),
    Case("n += 1; s += w", _grow("n += 1; s += w", "n = 0")),
    Case("s += w; t = s[:1]", _grow("s += w; t = s[:1]")),
    Case("s += w; t = w", _grow("s += w; t = w")),
    Case("s += w; s += v", _grow('s += w; s += ","')),
    Case("s += w; f(s)", _grow("s += w; f(s)", top="def f(s):\n    pass")),
    Case("s += w; n = 1", _grow("s += w; n = 1")),
    Case("s += w; out.append(1)", _grow("s += w; out.append(1)", "out = []")),
    Case("if w: s += w; n += 1", _grow("if w: s += w; n += 1", "n = 0")),
    Case("s = s + w; n += 1", _grow("s = s + w; n += 1", "n = 0")),
    Case("s += a + b; n += 1", _grow('s += w + ","; n += 1', "n = 0")),
    Case("walrus while, one line, called once", _WALRUS_WHILE),
    Case("walrus while, one line, called often", _WALRUS_WHILE, warm=True),
    Case("walrus while, two lines, called once", _grow("s += xs[i]", "i, n = -1, len(xs)", header=_WALRUS)),
    Case("walrus while, two lines, called often", _grow("s += xs[i]", "i, n = -1, len(xs)", header=_WALRUS), warm=True),
    Case("s += w; continue", _grow("n = 1\ns += w; continue")),
    Case("if w: s += w; continue / n += 1", _grow("if w: s += w; continue\nn += 1", "n = 0")),
    Case("try: s += w; n += 1", _grow("try: s += w; n += 1\nexcept ValueError: pass", "n = 0")),
    Case("try: s += w / finally: n += 1", _grow("try: s += w\nfinally: n += 1", "n = 0")),
    Case("for c in (w, w): s += c", _grow("for c in (w, w): s += c")),
    Case("while, one line, called once", _ONE_LINE_WHILE),
    Case("while, one line, called often", _ONE_LINE_WHILE, warm=True),
]

_WHILE = [
    Case("while, called once", _grow(_STEP, _COUNTED, header=_WHILE_LOOP)),
    Case("while, called often", _grow(_STEP, _COUNTED, header=_WHILE_LOOP), warm=True),
    Case("while, called once, append last", _grow("i += 1\ns += xs[i - 1]", _COUNTED, header=_WHILE_LOOP)),
    Case("while with `not`, called once", _grow(_STEP, _COUNTED, header="while not i >= n:")),
    Case("while with `and`, called once", _grow(_STEP, _COUNTED, header="while i < n and i >= 0:")),
    Case(
        "while with `is not None`, called once",
        _grow("s += w\nw = next(words, None)", "words = iter(xs)\nw = next(words)", header="while w is not None:"),
    ),
    Case("while True with break, called once", _grow(f"if i >= n:\n    break\n{_STEP}", _COUNTED, header="while True:")),
    Case(
        "while True with return, called once",
        _grow(f"if i >= n:\n    return s\n{_STEP}", _COUNTED, header="while True:"),
    ),
    Case(
        "while with a continue that runs, called once",
        _grow(f"{_STEP}\nif i % 2:\n    continue\nt = i", _COUNTED, header=_WHILE_LOOP),
    ),
    Case(
        "while with a continue that never runs, called once",
        _grow(f"{_STEP}\nif i < 0:\n    continue\nt = i", _COUNTED, header=_WHILE_LOOP),
        why=_HOW_OFTEN,
    ),
    Case(
        "while behind a for of many passes, called once",
        _grow(_STEP, f"{_COUNTED}\nfor w in xs:\n    pass", header="while i < n:"),
    ),
    Case("while before a for, called once", _grow("n = 1", f"{_COUNTED}\nwhile i < n:\n    s += xs[i]\n    i += 1")),
    Case("for in a while, called once", _grow("for w in xs:\n    s += w\ni = n", _COUNTED, header=_WHILE_LOOP)),
    Case(
        "while with an inner for, called once",
        _grow(f"{_STEP}\nfor c in (1, 2):\n    pass", _COUNTED, header=_WHILE_LOOP),
    ),
    Case("while in a generator, yields, called once", _drained(f"{_STEP}\nyield i", _COUNTED, header=_WHILE_LOOP)),
    Case(
        "while in a generator, yields behind it, once",
        _drained(f"{_STEP}", _COUNTED, header=_WHILE_LOOP).replace("return s", "yield len(s)"),
    ),
    Case("while in a coroutine, no await, called once", _awaited(_STEP, _COUNTED, header=_WHILE_LOOP)),
    Case("while in a coroutine, no await, called often", _awaited(_STEP, _COUNTED, header=_WHILE_LOOP), warm=True),
    Case(
        "while in a coroutine that awaits, called once",
        _awaited(f"{_STEP}\nawait rest()", _COUNTED, header=_WHILE_LOOP, top=_AT_ONCE),
        why=_SUSPENDS,
    ),
    Case(
        "while in a coroutine that is suspended, called once",
        _awaited(f"{_STEP}\nawait rest()", _COUNTED, header=_WHILE_LOOP, top=_LATER),
        why=_SUSPENDS,
    ),
    Case("while in a while, called once", _grow("while i < n:\n    s += xs[i]\n    i += 1", _COUNTED, header=_WHILE_LOOP)),
    Case(
        "while in a for of two passes, called once",
        _grow("i = 0\nwhile i < n:\n    s += xs[i]\n    i += 1", _COUNTED, header="for k in range(2):"),
        why=_HOW_OFTEN,
    ),
    Case(
        "while behind a for of two passes, called once",
        _grow(_STEP, f"{_COUNTED}\nfor w in (1, 2):\n    pass", header="while i < n:"),
        why=_HOW_OFTEN,
    ),
    Case(
        "while behind a while, called once",
        _grow(_STEP, f"{_COUNTED}\nwhile i < 9:\n    i += 1", header="while i < n:"),
    ),
    Case(
        "while with an if at its end, called once",
        _grow("i += 1\nif i:\n    s += xs[i - 1]", _COUNTED, header=_WHILE_LOOP),
    ),
    Case(
        "while with if and else at its end, called once",
        _grow("i += 1\nif i:\n    s += xs[i - 1]\nelse:\n    i = 0", _COUNTED, header=_WHILE_LOOP),
    ),
    Case(
        "while with try at its end, called once",
        _grow("i += 1\ntry:\n    s += xs[i - 1]\nexcept ValueError:\n    pass", _COUNTED, header=_WHILE_LOOP),
    ),
    Case(
        "while with with at its end, called once",
        _grow("i += 1\nwith lock:\n    s += xs[i - 1]", f"{_COUNTED}\nlock = Lock()", header="while i < n:", top=_LOCK),
    ),
    Case("while with break, called once", _grow(f"{_STEP}\nif i < 0:\n    break", _COUNTED, header=_WHILE_LOOP)),
    Case("while with `or`, called once", _grow(_STEP, _COUNTED, header="while i < 0 or i < n:")),
    Case("while with a chained comparison, called once", _grow(_STEP, _COUNTED, header="while -1 < i < n:")),
    Case(
        "while with a for of a comprehension, called once",
        _grow(f"{_STEP}\nk = [c for c in (1, 2)]", _COUNTED, header=_WHILE_LOOP),
    ),
]

_DEFEATED = [
    Case("(s := s + w)", _grow("(s := s + w)")),
    Case("f(s := s + w)", _grow("f(s := s + w)", top="def f(s):\n    pass")),
    Case("if (s := s + w):", _grow("if (s := s + w):\n    pass")),
    Case("[s := s + w for w in xs]", "def grow(xs):\n    s = ''\n    [s := s + w for w in xs]\n    return s\n"),
    Case("t = s = s + w", _grow("t = s = s + w")),
    Case("s = t = s + w", _grow("s = t = s + w")),
    Case("s, n = s + w, n + 1", _grow("s, n = s + w, n + 1", "n = 0")),
    Case("n, s = n + 1, s + w", _grow("n, s = n + 1, s + w", "n = 0")),
    Case("s, n, m = s + w, 1, 2", _grow("s, n, m = s + w, 1, 2")),
    Case("(n, / s) = n + 1, s + w over two lines", _grow("(n,\n s) = n + 1, s + w", "n = 0")),
    Case("n, s = / n + 1, / s + w over three lines", _grow("n, s = (\n    n + 1,\n    s + w,\n)", "n = 0")),
    Case("n, m, s = 1, 2, s + w", _grow("n, m, s = 1, 2, s + w")),
    Case("n, s, m = 1, s + w, 2", _grow("n, s, m = 1, s + w, 2")),
    Case("s, t = s + w, t + w", _grow("s, t = s + w, t + w", 't = ""')),
    Case("s, k[0] = s + w, 1", _grow("s, k[0] = s + w, 1", "k = [0]")),
    Case("k[0], s = 1, s + w", _grow("k[0], s = 1, s + w", "k = [0]")),
    Case("s = (s + w) if c else s", _grow("s = (s + w) if w else s")),
    Case("s = (s + a) if c else (s + b)", _grow('s = (s + w) if w else (s + ",")')),
    Case("s = s if c else (s + w)", _grow("s = s if not w else (s + w)")),
    Case("s = s + a + b", _grow('s = s + w + ","')),
    Case("s = s + (a) + b over lines", _grow('s = (\n    s\n    + w\n    + ","\n)')),
    Case("f-string", _grow('s = f"{s}{w}"')),
    Case("%", _grow('s = "%s%s" % (s, w)')),
    Case("format", _grow('s = "{}{}".format(s, w)')),
    Case("join", _grow('s = "".join([s, w])')),
    Case("join of a tuple", _grow('s = "".join((s, w))')),
    Case("prepend", _grow("s = w + s")),
    Case("a + s + b", _grow('s = w + s + ","')),
]

_ALIASES = [
    Case("alias: another name", _grow("s += w\nt = s")),
    Case("alias: another name, taken before the append", _grow("t = s\ns += w")),
    Case("alias: annotated name", _grow("s += w\nt: str = s")),
    Case("alias: walrus", _grow("s += w\nif (t := s):\n    pass")),
    Case("alias: attribute", _grow("s += w\nkeeper.kept = s", "keeper = Keeper()", top=_KEEPER)),
    Case("alias: subscript", _grow("s += w\nl[0] = s", "l = [None]")),
    Case("alias: key of a dict's item", _grow("s += w\nd['k'] = s", "d = {}")),
    Case("alias: append", _grow("s += w\nout.append(s)", "out = deque(maxlen=1)", top=_DEQUE)),
    Case("alias: add", _grow("s += w\nout.add(s)", "out = Keeper()", top=_KEEPER)),
    Case("alias: insert", _grow("s += w\nout.insert(0, s)", "out = Keeper()", top=_KEEPER)),
    Case("alias: global", _grow("s += w\nkept = s", "global kept")),
    Case("alias: cell", _grow("s += w\nkept = s", "def get():\n    return kept")),
    Case("alias: yield", _drained("s += w\nyield s")),
    Case("alias: t = s on the append's own line", _grow("s += w; t = s")),
    Case("alias: t = u = s", _grow("s += w\nt = u = s")),
    Case("alias: t, n = s, 1", _grow("s += w\nt, n = s, 1")),
    Case("alias: one name, every other pass", _grow("i += 1\ns += w\nif i % 2:\n    t = s\nelse:\n    t = None", "i = 0")),
    Case("alias: under if, lasting", _grow("s += w\nif w:\n    t = s")),
    Case("alias: in an inner loop", _grow("s += w\nfor c in (1, 2):\n    t = s")),
    Case("alias: in the outer loop", _grow("for c in (w, w):\n    s += c\nt = s")),
    Case("alias: t = s if c else w", _grow("s += w\nt = s if w else w")),
    Case("alias: t = s or w", _grow("s += w\nt = s or w")),
    Case("alias: t = (s, 1)", _grow("s += w\nt = (s, 1)")),
    Case("alias: t = [s]", _grow("s += w\nt = [s]")),
    Case("alias: out.append((1, s))", _grow("s += w\nout.append((1, s))", "out = deque(maxlen=1)", top=_DEQUE)),
    Case("alias: out.extend([s])", _grow("s += w\nout.extend([s])", "out = deque(maxlen=1)", top=_DEQUE)),
    Case("alias: yield 1, s", _drained("s += w\nyield 1, s")),
    Case("alias: t = s[:]", _grow("s += w\nt = s[:]")),
    Case("alias: t = f'{s}'", _grow("s += w\nt = f'{s}'")),
    Case("alias: t = s.strip()", _grow("s += w\nt = s.strip()")),
    Case("alias: t = {'k': s}", _grow("s += w\nt = {'k': s}")),
    Case("alias: l[0] = 1, s", _grow("s += w\nl[0] = 1, s", "l = [None]")),
    Case("alias: d.setdefault(i, s)", _grow("s += w\nd.clear()\nd.setdefault(1, s)", "d = {}")),
    Case("alias: out += [s]", _grow("s += w\nout += [s]", "out = deque(maxlen=1)", top=_DEQUE)),
    Case("alias: out.appendleft(s)", _grow("s += w\nout.appendleft(s)", "out = deque(maxlen=1)", top=_DEQUE)),
    Case("alias: t = str(s)", _grow("s += w\nt = str(s)")),
    Case("alias: match s: case t", _grow("s += w\nmatch s:\n    case t:\n        pass"), why=_NOT_SOUGHT),
    Case("alias: for t in [s]", _grow("s += w\nfor t in [s]:\n    pass"), why=_NOT_SOUGHT),
    Case("alias: lambda t=s: t", _grow("s += w\nt = lambda t=s: t"), why=_NOT_SOUGHT),
]

_NO_ALIASES = [
    Case(
        "no alias: flush, out.append(s) / s = ''",
        _grow("i += 1\ns += w\nif i == half:\n    out.append(s)\n    s = ''", f"{_HALF}\nout = []"),
    ),
    Case(
        "no alias: flush before the append",
        _grow("i += 1\nif i == half:\n    out.append(s)\n    s = ''\ns += w", f"{_HALF}\nout = []"),
    ),
    Case("no alias: flush, t = s / s = ''", _grow("i += 1\ns += w\nif i == half:\n    t = s\n    s = ''", _HALF)),
    Case("no alias: flush, t, s = s, ''", _grow("i += 1\ns += w\nif i == half:\n    t, s = s, ''", _HALF)),
    Case(
        "no alias: flush, l[0] = s / s = ''",
        _grow("i += 1\ns += w\nif i == half:\n    l[0] = s\n    s = ''", f"{_HALF}\nl = [None]"),
    ),
    Case("no alias: flush, yield s / s = ''", _drained("i += 1\ns += w\nif i == half:\n    yield s\n    s = ''", _HALF)),
    Case("no alias: t = s, then t = ''", _grow("s += w\nt = s\nt = ''")),
    Case("no alias: t = s, then del t", _grow("s += w\nt = s\ndel t")),
    Case("no alias: t = s, then t = '' before the append", _grow("t = ''\ns += w\nt = s")),
    Case("no alias: t = s, then break", _grow("s += w\nif not w:\n    t = s\n    break")),
    Case("no alias: t = s, then for t in (1, 2)", _grow("s += w\nt = s\nfor t in (1, 2):\n    pass")),
    Case("no alias: t = s, then t = t[:1]", _grow("s += w\nt = s\nt = t[:1]")),
    Case("no alias: t = s, then t = '' in both branches", _grow("s += w\nt = s\nif w:\n    t = ''\nelse:\n    t = 1")),
    Case(
        "no alias: keeper.kept = s, then = None",
        _grow("s += w\nkeeper.kept = s\nkeeper.kept = None", "keeper = Keeper()", top=_KEEPER),
    ),
    Case("no alias: l[0] = s, then = None", _grow("s += w\nl[0] = s\nl[0] = None", "l = [None]")),
    Case("no alias: out.append(s), then out.clear()", _grow("s += w\nout.append(s)\nout.clear()", "out = []")),
    Case("no alias: out.append(s), then out.pop()", _grow("s += w\nout.append(s)\nout.pop()", "out = []")),
    Case("no alias: out.append(s), then out = []", _grow("s += w\nout.append(s)\nout = []", "out = []")),
    Case("no alias: out = [], append, out.append(s)", _grow("out = []\ns += w\nout.append(s)")),
    Case("no alias: return s", _grow("s += w\nif not w:\n    return s")),
    Case("no alias: n = len(s)", _grow("s += w\nn = len(s)")),
    Case("no alias: f(s) keeps nothing", _grow("s += w\nf(s)", top="def f(s):\n    pass")),
    Case("no alias: t = s[:1]", _grow("s += w\nt = s[:1]")),
    Case("no alias: t = s[-1] == 'x'", _grow("s += w\nt = s[-1] == 'x'")),
    Case("no alias: if s", _grow("s += w\nif s:\n    pass")),
    Case("no alias: s.startswith(w)", _grow("s += w\nt = s.startswith(w)")),
    Case("no alias: yield len(s), 1", _drained("s += w\nyield len(s), 1")),
]

_ELSEWHERE = [
    Case("attribute +=", _grow("keeper.s += w", "keeper = Keeper()\nkeeper.s = ''", top=_KEEPER)),
    Case("attribute = attribute + w", _grow("keeper.s = keeper.s + w", "keeper = Keeper()\nkeeper.s = ''", top=_KEEPER)),
    Case("self.s +=", _SELF),
    Case("global +=", _GLOBAL.format("s += w")),
    Case("global = global + w", _GLOBAL.format("s = s + w")),
    Case("nonlocal +=", _NONLOCAL.format("s += w")),
    Case("nonlocal = nonlocal + w", _NONLOCAL.format("s = s + w")),
    Case("a cell of an inner function's +=", _grow("s += w", "def get():\n    return s")),
    Case("a cell, read in a lambda", _grow("s += w", "get = lambda: s")),
    Case("a cell, s = s + w", _grow("s = s + w", "def get():\n    return s")),
    Case("a local read in a comprehension", _grow("s += w", "k = [c for c in 'ab' if c in s]")),
    Case("a local read in a generator expression", _grow("s += w", "k = (c for c in 'ab' if c in s)")),
    Case("subscript +=", _grow("l[0] += str(w)", "l = ['']")),
    Case("subscript = subscript + w", _grow("l[0] = l[0] + str(w)", "l = ['']")),
    Case("a dict's item +=", _grow("d['k'] += str(w)", "d = {'k': ''}")),
    Case("module level +=", 's = ""\nfor w in xs:\n    s += w\n'),
    Case("module level s = s + w", 's = ""\nfor w in xs:\n    s = s + w\n'),
    Case("class body +=", _CLASS.format("s += w")),
    Case("class body s = s + w", _CLASS.format("s = s + w")),
]

CASES = [*_PLAIN, *_FRAMES, *_ONE_LINE, *_WHILE, *_DEFEATED, *_ALIASES, *_NO_ALIASES, *_ELSEWHERE]
