"""What is cold, and its hot twin: a finding at the defaults where the same code runs often, none where it does not."""

from __future__ import annotations

import pytest

from flake8_bytecode_perf import Settings, check_source
from flake8_bytecode_perf.cost import weighing
from flake8_bytecode_perf.model.kinds import Heat

GENERATOR = "', '.join(f'{x}!' for x in xs)"
OF_CLASS = f"class C:\n    def _f(self, xs): return [{GENERATOR} for y in xs]\n"
RAISING = "    def g(self, xs): raise ValueError(self._f(xs))\n"


@pytest.fixture(autouse=True)
def _without_a_least_saving(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let rules speak outside of loops, however little they save there."""
    monkeypatch.setattr(weighing, "_LEAST_SAVED", 0.0)


def codes(source: str, **settings: object) -> set[str]:
    given = {"confidence": "likely", "targets": ("3.11",), **settings}  # the savings differ by Python
    settings = Settings(**{"min_gain": 0.5, "min_share": 0, **given})  # type: ignore[arg-type]
    return {finding.code for finding in check_source(source, settings=settings)}


def body(head: str) -> str:
    return f"{head}\n    return {GENERATOR}\n"


def method(head: str, bases: str = "") -> str:
    indented = body(head).replace("\n", "\n    ")
    return f"from abc import ABCMeta\nclass C{bases}:\n    {indented}\n"


MODULE_LOOP = "total = 0\nfor x in {}:\n    total = total + x\n"
TABLE = "def {name}(n):\n    return ', '.join(f'{{x}}!' for x in n)\n{use}\n"

COLD_AND_HOT = {
    # few elements
    "names": (
        "NAMES = ['a', 'b']\ndef f():\n    return ', '.join(f'{x}!' for x in NAMES)\n",
        "from names import NAMES\ndef f():\n    return ', '.join(f'{x}!' for x in NAMES)\n",
    ),
    "items": (
        "ITEMS = {'one': 1}\ndef f():\n    return ', '.join(f'{k}={v}' for k, v in ITEMS.items())\n",
        "ITEMS = load()\ndef f():\n    return ', '.join(f'{k}={v}' for k, v in ITEMS.items())\n",
    ),
    "keywords": (
        "def f(**options):\n    return ', '.join(f'{k}={v}' for k, v in options.items())\n",
        "def f(options):\n    return ', '.join(f'{k}={v}' for k, v in options.items())\n",
    ),
    "growth over few": (
        "NAMES = ['a', 'b']\ndef f():\n    out = []\n    for x in NAMES: out = out + [x]\n    return out\n",
        "def f(NAMES):\n    out = []\n    for x in NAMES: out = out + [x]\n    return out\n",
    ),
    "growth over few in a loop": (
        (
            "NAMES = ['a', 'b']\ndef f(xs):\n    for x in xs:\n        out = []\n"
            "        for n in NAMES: out = out + [n]\n        yield out\n"
        ),
        (
            "NAMES = ['a', 'b']\ndef f(xs):\n    out = []\n    for x in xs:\n        for n in NAMES: out = out + [n]\n"
            "    return out\n"
        ),
    ),
    "few in a hot loop": (
        "NAMES = ['a', 'b']\ndef f():\n    return ', '.join(f'{x}!' for x in NAMES)\n",
        "NAMES = ['a', 'b']\ndef f(xs):\n    for x in xs:\n        yield ', '.join(f'{x}!' for y in NAMES)\n",
    ),
    "key": (
        "NAMES = ['a', 'b']\ndef f(): return sorted(NAMES, key=lambda x: x[0])\n",
        "def f(NAMES): return sorted(NAMES, key=lambda x: x[0])\n",
    ),
    "sort": (
        "def f(a, b):\n    pair = [a, b]\n    pair.sort(key=lambda x: x[0])\n    return pair\n",
        "def f(pair):\n    pair.sort(key=lambda x: x[0])\n    return pair\n",
    ),
    "map": (
        "NAMES = ['a', 'b']\ndef f(): return list(map(lambda x: x.name, NAMES))\n",
        "def f(NAMES): return list(map(lambda x: x.name, NAMES))\n",
    ),
    "copy": (
        "NAMES = [*'abcdefgh']\ndef f():\n    out = []\n    for x in NAMES: out.append(x)\n    return out\n",
        "def f(NAMES):\n    out = []\n    for x in NAMES: out.append(x)\n    return out\n",
    ),
    "enumeration": (
        "from enum import Enum\nclass C(Enum):\n    A = 1\n    B = 2\ndef f():\n    return ', '.join(f'{x}!' for x in C)\n",
        "from enum import Enum\nclass C(Enum):\n    A = 1\n    B = 2\ndef f(C):\n    return ', '.join(f'{x}!' for x in C)\n",
    ),
    # what prepares an error
    "handler": (
        f"def f(xs):\n    try: return g(xs)\n    except OSError:\n        return {GENERATOR}\n",
        f"def f(xs):\n    try: return {GENERATOR}\n    except OSError:\n        return ''\n",
    ),
    "growth in a handler": (
        "def f(xs):\n    s = []\n    for x in xs:\n        try: g(x)\n        except OSError: s = s + [x]\n    return s\n",
        "def f(xs):\n    s = []\n    for x in xs:\n        try: s = s + [x]\n        except OSError: g(x)\n    return s\n",
    ),
    "raise": (f"def f(xs):\n    raise ValueError({GENERATOR})\n", f"def f(xs):\n    return ValueError({GENERATOR})\n"),
    "block that raises": (
        f"def f(xs):\n    if not g(xs):\n        shown = {GENERATOR}\n        raise ValueError(shown)\n",
        f"def f(xs):\n    if not g(xs):\n        shown = {GENERATOR}\n        return shown\n",
    ),
    "assert": (
        f"def f(xs):\n    assert g(xs), {GENERATOR}\n",
        f"def f(xs):\n    assert g(xs)\n    return {GENERATOR}\n",
    ),
    "block that leaves": (
        (
            "def f(o):\n    out = []\n    while True:\n        if o.end():\n            for n in (1, 2): out = out + [n]\n"
            "            return out\n"
        ),
        (
            "def f(o):\n    out = []\n    while True:\n        if o.end():\n            for n in (1, 2): out = out + [n]\n"
            "            o.go()\n"
        ),
    ),
    "logging": (
        f"def f(xs):\n    logger.info('%s', {GENERATOR})\n",
        f"def f(xs):\n    writer.info('%s', {GENERATOR})\n",
    ),
    "logger of an object": (
        f"def f(self, xs):\n    self._log.debug({GENERATOR})\n",
        f"def f(self, xs):\n    self._log.rows({GENERATOR})\n",
    ),
    "warning": (f"def f(xs):\n    warnings.warn({GENERATOR})\n", f"def f(xs):\n    warn({GENERATOR})\n"),
    # functions that hardly ever run
    "repr": (method("def __repr__(self, xs):"), method("def render(self, xs):")),
    "repr's helper": (
        f"class C:\n    def __repr__(self):\n        def show(xs): return {GENERATOR}\n        return show(self.xs)\n",
        f"class C:\n    def show(self):\n        def show(xs): return {GENERATOR}\n        return show(self.xs)\n",
    ),
    "repr of no class": (method("def __del__(self, xs):"), body("def __repr__(xs):")),
    "subclass": (method("def __init_subclass__(cls, xs):"), method("def __init__(self, xs):")),
    "metaclass": (method("def __new__(cls, xs):", "(type)"), method("def __new__(cls, xs):", "(tuple)")),
    "metaclass of abc": (method("def __init__(cls, xs):", "(ABCMeta)"), method("def run(cls, xs):", "(ABCMeta)")),
    "module hook": (body("def __dir__(xs=all_names):"), body("def dir(xs=all_names):")),
    "decorator": (
        f"from functools import wraps\ndef d(f):\n    t = {GENERATOR}\n    @wraps(f)\n    def w(): return f(t)\n    return w\n",
        f"from functools import wraps\ndef d(f):\n    @wraps(f)\n    def w(xs):\n        return f({GENERATOR})\n    return w\n",
    ),
    "decorator with arguments": (
        (
            f"from functools import wraps\ndef d(xs):\n    text = {GENERATOR}\n    def e(f):\n        @wraps(f)\n"
            "        def w(*a): return f(text)\n        return w\n    return e\n"
        ),
        (
            f"from functools import wraps\ndef d(xs):\n    text = {GENERATOR}\n    def e(f):\n        @wraps(f)\n"
            "        def w(*a): return f(text)\n        return w\n    return text\n"
        ),
    ),
    "only a decorator": (
        f"def d(xs):\n    return {GENERATOR}\n@d\ndef f(): pass\n@d\nclass C: pass\n",
        f"def d(xs):\n    return {GENERATOR}\n@d\ndef f(): pass\nd(f)\n",
    ),
    "only a decorator with arguments": (
        f"def d(xs):\n    return {GENERATOR}\n@d(1)\ndef f(): pass\n",
        f"def d(xs):\n    return {GENERATOR}\ndef g():\n    @d(1)\n    def f(): pass\n",
    ),
    "decorator that is a method": (
        (
            f"from functools import wraps\nclass C:\n    def d(self, f, xs):\n        t = {GENERATOR}\n        @wraps(f)\n"
            "        def w(*a): return f(t)\n        return w\n"
        ),
        f"class C:\n    def d(self, f, xs):\n        t = {GENERATOR}\n        def w(*a): return f(t)\n        return w\n",
    ),
    "decorator that is returned otherwise": (
        f"from functools import wraps\ndef d(xs):\n    t = {GENERATOR}\n    @wraps(f)\n    def w(): return f(t)\n    return w\n",
        (
            f"from functools import wraps\ndef d(xs):\n    t = {GENERATOR}\n    def e(f):\n        @wraps(f)\n"
            "        def w(*a): return f(t)\n        return w\n    f(e)\n"
        ),
    ),
    "command line in a class": (
        f"def f(parser, xs):\n    parser.add_argument({GENERATOR})\n",
        f"def f(parser, xs):\n    add_argument(parser)\n    return {GENERATOR}\n",
    ),
    "a global that is filled once": (
        f"T = None\ndef f(xs):\n    global T\n    if T is None:\n        n = len(xs)\n        T = {GENERATOR}\n    return T\n",
        (
            f"T = None\ndef f(xs):\n    global T\n    if T is None:\n        T = {GENERATOR}\n    return T\n"
            "def reset():\n    global T\n    T = None\n"
        ),
    ),
    "a global that is empty until it is filled": (
        f"T = {{}}\ndef f(xs):\n    global T\n    if not T:\n        T = {GENERATOR}\n    return T\n",
        f"T = {{}}\ndef f(xs):\n    global T\n    if not T:\n        T[0] = {GENERATOR}\n    return T\n",
    ),
    "a global that is nothing at first": (
        f"T = []\ndef f(xs):\n    global T\n    if not T:\n        T = {GENERATOR}\n    return T\n",
        f"T = load()\ndef f(xs):\n    global T\n    if not T:\n        T = {GENERATOR}\n    return T\n",
    ),
    "a global and not a local": (
        f"T = None\ndef f(xs):\n    global T\n    if not T:\n        T = {GENERATOR}\n    return T\n",
        f"T = None\ndef f(xs, T):\n    if not T:\n        T = {GENERATOR}\n    return T\n",
    ),
    "at exit": (
        f"import atexit\ndef f(xs=()):\n    print({GENERATOR})\natexit.register(f)\n",
        f"import atexit\ndef f(xs=()):\n    print({GENERATOR})\natexit.register(f)\nf()\n",
    ),
    "decorated at exit": (
        f"import atexit\n@atexit.register\ndef f(xs=all_names):\n    print({GENERATOR})\n",
        f"import atexit\n@register\ndef f(xs=all_names):\n    print({GENERATOR})\n",
    ),
    "command line": (
        f"def f(parser, xs):\n    parser.add_argument('x', help={GENERATOR})\n",
        f"def f(parser, xs):\n    parser.add_argument('x')\n    return {GENERATOR}\n",
    ),
    "command line in a loop": (
        f"def f(parser, ys):\n    for xs in ys:\n        text = {GENERATOR}\n        parser.add_argument(text)\n",
        f"def f(parser, ys):\n    for xs in ys:\n        text = {GENERATOR}\n        parser.add(text)\n",
    ),
    "setup.py": (
        f"from setuptools import setup\ndef f(xs):\n    return {GENERATOR}\nsetup()\n",
        f"from setup import setup\ndef f(xs):\n    return {GENERATOR}\nsetup()\n",
    ),
    "main outside of loops": (
        "def main():\n    return set([a, b])\n",
        "def run():\n    return set([a, b])\n",
    ),
    "main by its use": (
        "def run():\n    return set([a, b])\nif __name__ == '__main__':\n    run()\n",
        "def run():\n    return set([a, b])\nif __name__ == '__main__':\n    run()\n    run()\n",
    ),
    "main's inner function": (
        "def main():\n    return set([a, b])\n",
        "def main():\n    def f(): return set([a, b])\n",
    ),
    "main with a loop": (
        "def main():\n    return set([a, b])\n",
        body("def main(xs):"),
    ),
    # what only runs at import
    "module": ("import t\nTABLE = t.all()\n" + MODULE_LOOP.format("TABLE"), MODULE_LOOP.format("open('f')")),
    "module, long": (MODULE_LOOP.format("range(1000)"), MODULE_LOOP.format("range(10**8)")),
    "module, nested": (
        "total = 0\nfor x in range(100):\n    for y in range(100):\n        total = total + x\n",
        "total = 0\nfor x in range(1000):\n    for y in range(1000):\n        total = total + x\n",
    ),
    "module, unknown": (
        "from t import n\n" + MODULE_LOOP.format("range(n)"),
        MODULE_LOOP.format("range(n)"),
    ),
    "module, file": (
        "from t import text\nlines = text.splitlines()\n" + MODULE_LOOP.format("lines"),
        "lines = open('f').read().splitlines()\n" + MODULE_LOOP.format("lines"),
    ),
    "module, unpacked": (
        "import t\n" + MODULE_LOOP.format("[open, *t.xs]"),
        MODULE_LOOP.format("[1, *open('f')]"),
    ),
    "module, entered": (
        "from t import f\n" + MODULE_LOOP.format("f"),
        "from t import o\nwith o() as f: pass\n" + MODULE_LOOP.format("f"),
    ),
    "module, standard input": (
        "import sys\n" + MODULE_LOOP.format("sys.path"),
        "import sys\n" + MODULE_LOOP.format("sys.stdin"),
    ),
    "module, a function that reads": (
        "def load(): return [*g()]\n" + MODULE_LOOP.format("load()"),
        "def load(): return open('f').read()\n" + MODULE_LOOP.format("load()"),
    ),
    "module, while": (
        "from t import n\n" + MODULE_LOOP.format("range(n)"),
        "total = 0\nwhile total < 100000000:\n    total = total + 1\n",
    ),
    "main block": (
        "import t\ntotal = 0\nif __name__ == '__main__':\n    pass\nelse:\n    for x in t.xs:\n        total = total + x\n",
        "import t\ntotal = 0\nif '__main__' == __name__:\n    for x in t.xs:\n        total = total + x\n",
    ),
    "other block": (
        "import t\ntotal = 0\nif t.debug:\n    for x in t.xs:\n        total = total + x\n",
        "import t\ntotal = 0\nif __name__ == '__main__':\n    for x in t.xs:\n        total = total + x\n",
    ),
    "class": (
        "import t\nclass C:\n    total = 0\n    for x in t.xs:\n        total = total + x\n",
        "import t\nif __name__ == '__main__':\n    total = 0\n    for x in t.xs:\n        total = total + x\n",
    ),
    "class in a function": (
        "def f(xs):\n    class C:\n        shown = [list(y + 1 for y in x) for x in xs]\n    return C\n",
        "def f(xs):\n    shown = [list(y + 1 for y in x) for x in xs]\n    return shown\n",
    ),
    "method of an exception": (
        "class Many(ValueError):\n    def __init__(self, xs):\n        self.shown = [list(y + 1 for y in x) for x in xs]\n",
        "class Many(Values):\n    def __init__(self, xs):\n        self.shown = [list(y + 1 for y in x) for x in xs]\n",
    ),
    "called in a raise": (
        OF_CLASS + "    def g(self, xs): raise ValueError(self._f(xs))\n",
        OF_CLASS + "    def g(self, xs): return ValueError(self._f(xs))\n",
    ),
    "raised by the class alone": (
        OF_CLASS + RAISING + "class D(C):\n    def _f(self, xs): return super()._f(xs)\n    def g(self, x): return self._f(x)\n",
        OF_CLASS + RAISING + "def h(c, xs): return c._f(xs)\n",
    ),
    "for who debugs": (
        f"def debug_text(xs): return [{GENERATOR} for y in xs]\n",
        f"def text(xs): return [{GENERATOR} for y in xs]\n",
    ),
    "listing of a folder": (
        "import os\nif True:\n    for x in os.listdir('.'):\n        total = x + x\n        other = total\n",
        "import os\nif True:\n    for x in open('a'):\n        total = x + x\n        other = total\n",
    ),
    "function for a table": (
        TABLE.format(name="_table", use="TABLE = _table(2)"),
        TABLE.format(name="table", use="TABLE = table(2)"),
    ),
    "function for two tables": (
        TABLE.format(name="_table", use="for n in (1, 2): TABLE = _table(n)"),
        TABLE.format(name="_table", use="for n in xs: TABLE = _table(n)"),
    ),
    "function of a function for a table": (
        TABLE.format(name="_table", use="def _tables(): return _table(1)\nTABLE = _tables()"),
        TABLE.format(name="_table", use="def tables(): return _table(1)\nTABLE = tables()"),
    ),
    "function of many functions": (
        TABLE.format(name="_table", use="def _tables(): return _table(1)\nTABLE = _tables()"),
        TABLE.format(name="_f9", use="".join(f"def _f{n}(): return _f{n + 1}(1)\n" for n in range(9)) + "TABLE = _f0()"),
    ),
    "function that is passed on": (
        TABLE.format(name="_table", use="TABLE = _table(2)"),
        TABLE.format(name="_table", use="TABLE = run(_table)"),
    ),
    "function that is exported": (
        TABLE.format(name="_table", use="TABLE = _table(2)\n__all__ = ['f']"),
        TABLE.format(name="_table", use="TABLE = _table(2)\n__all__ = ['_table']"),
    ),
    "function that calls itself": (
        TABLE.format(name="_table", use="TABLE = _table(2)"),
        TABLE.format(name="_table", use="def _f(): return _table(1) or _f()"),
    ),
    "function that nobody calls": (
        TABLE.format(name="_table", use="TABLE = _table(2)"),
        TABLE.format(name="_table", use=""),
    ),
    "function for the main block": (
        TABLE.format(name="_table", use="TABLE = _table(2)"),
        TABLE.format(name="_table", use="if __name__ == '__main__':\n    TABLE = _table(2)"),
    ),
}
PAIRS = pytest.mark.parametrize(("cold", "hot"), COLD_AND_HOT.values(), ids=COLD_AND_HOT.keys())


@PAIRS
def test_cold_code_gives_no_finding(cold: str, hot: str) -> None:
    del hot
    assert codes(cold) == set()


@PAIRS
def test_its_hot_twin_gives_one(cold: str, hot: str) -> None:
    del cold
    assert codes(hot) != set()


@PAIRS
def test_who_asks_for_everything_gets_what_is_cold_too(cold: str, hot: str) -> None:
    del hot
    assert codes(cold, min_gain=0) != set()


def test_at_heat_module_what_is_cold_is_reported_if_it_pays() -> None:
    assert codes(COLD_AND_HOT["repr"][0], heat=Heat.MODULE) == {"PFB803"}
    assert codes(COLD_AND_HOT["repr"][0], heat=Heat.FUNCTION) == set()
    assert codes(COLD_AND_HOT["module"][0], heat=Heat.MODULE) == {"PFB101"}
