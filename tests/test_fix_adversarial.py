"""Programs that a careless rewrite would change: each returns the same after it is fixed, and keeps what must not be fixed."""

from __future__ import annotations

from typing import Any

import pytest

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.fix import fix_text

CERTAIN = Settings(min_gain=-1)


def results(source: str) -> list[Any]:
    """What the module's `work` returns for each of its `CALLS`, or the kind of error that it ends with."""
    names: dict[str, Any] = {}
    exec(compile(source, "<program>", "exec", dont_inherit=True), names)  # noqa: S102 - made by the test
    found: list[Any] = []
    for arguments in names["CALLS"]:
        try:
            found.append(repr(names["work"](*arguments)))
        except Exception as error:  # noqa: BLE001 - part of what a program does
            found.append(type(error))
    return found


# What a fix of this code must leave, as the program would do something else after it.
LEFT = {
    "PFB405 another name for the list": """
def work(n):
    found = []
    first = found
    for i in range(n):
        found = found + [i]
    return first, found
CALLS = [(2,)]
""",
    "PFB405 a closure": """
def work(n):
    xs, out = [], []
    xs = [0]
    def snap(): return xs
    for i in range(n):
        xs = xs + [i]
        out.append(snap())
    return out
CALLS = [(2,)]
""",
    "PFB405 a list that has another name already": """
FIRST = [1]
def work(n):
    xs = FIRST
    for i in range(n):
        xs = xs + [i]
    return xs, FIRST
CALLS = [(2,)]
""",
    "PFB405 a parameter": """
def grown(xs: list, n):
    for i in range(n):
        xs = xs + [i]
    return xs
def work(n):
    a = [1]
    return grown(a, n), a
CALLS = [(2,)]
""",
    "PFB405 two names at once": """
def work(n):
    xs = ys = []
    for i in range(n):
        xs = xs + [i]
    return xs, ys
CALLS = [(2,)]
""",
    "PFB405 a default": """
def work(n):
    xs, fs = [], []
    xs = []
    for i in range(n):
        xs = xs + [i]
        fs.append(lambda xs=xs: xs)
    return [f() for f in fs]
CALLS = [(2,)]
""",
    "PFB405 itself": """
def work(n):
    xs = []
    for i in range(n):
        xs = xs + [xs]
    return xs
CALLS = [(3,)]
""",
    "PFB405 a list that is built of it": """
def work(n):
    xs, kept = [], {}
    xs = []
    for i in range(n):
        xs = xs + [i]
        kept[xs[0], i] = {"all": xs}
    return kept
CALLS = [(3,)]
""",
    "PFB103 an error half-way": """
count = 0
def counted(xs):
    global count
    for x in xs:
        count += 1 // x
def work(*xs):
    global count
    count = 0
    try:
        counted(list(xs))
    except ZeroDivisionError:
        pass
    return count
CALLS = [(1, 1, 0)]
""",
    "PFB103 a generator that reads it": """
count = 0
def numbers():
    for i in range(3):
        yield count
def work():
    global count
    out = []
    for x in numbers():
        count += 1
        out += [x]
    return out
CALLS = [()]
""",
    "PFB103 not there before": """
def work(n):
    global seen
    for i in range(n):
        seen = i
    return n
CALLS = [(0,), (2,)]
""",
    "PFB103 gone in each pass": """
seen = 0
def work(n):
    global seen
    for i in range(n):
        seen = i
        del seen
    return n
CALLS = [(0,), (2,)]
""",
    "PFB103 bound by an import": """
math = None
def work(n):
    global math
    for i in range(n):
        if i > 1: import math
    return str(math)[:7]
CALLS = [(0,), (3,)]
""",
    "PFB103 an inner function": """
count = 0
def work(n):
    global count
    fs = []
    for i in range(n):
        count += 1
        fs.append(lambda: count)
    return [f() for f in fs]
CALLS = [(3,)]
""",
    "PFB202 an error half-way": """
class Counter:
    def __init__(self):
        self.count = 0
def work(*xs):
    counter, ys = Counter(), list(xs)
    counter = Counter()
    try:
        for y in ys:
            counter.count += 1
            assert y
    except AssertionError:
        pass
    return counter.count
CALLS = [(1, 1, 0)]
""",
    "PFB202 nothing to add to": """
def work(n, counter=None):
    for i in range(n):
        counter.count += i
    return counter
CALLS = [(0,)]
""",
    "PFB202 not set yet": """
class Counter:
    def __init__(self, n):
        for i in range(n):
            self.count += i
        self.count = 0
def work(n):
    return Counter(n).count
CALLS = [(0,), (1,)]
""",
    "PFB202 set by some": """
class Counter:
    def __init__(self, n):
        if n:
            self.count = 0
    def add(self, n):
        for i in range(n):
            self.count += i
def work(n):
    counter = Counter(n)
    for i in range(n):
        counter.count += i
    counter.add(n)
    return n
CALLS = [(0,), (2,)]
""",
    "PFB202 told of each store": """
told = []
class Counter:
    def __init__(self):
        self.count = 0
    def __setattr__(self, name, value):
        told.append(value)
        object.__setattr__(self, name, value)
def work(n):
    counter = Counter()
    for i in range(n):
        counter.count += i
    return told
CALLS = [(3,)]
""",
    "PFB202 a generator that reads it": """
class Counter:
    def __init__(self):
        self.count = 0
    def __iter__(self):
        for i in range(3):
            yield self.count
def work():
    counter, out = Counter(), []
    numbers = iter(counter)
    for x in numbers:
        counter.count += 1
        out.append(x)
    return out
CALLS = [()]
""",
    "PFB202 of a call that may be anything": """
def made(): return None
def work(n):
    counter = made()
    for i in range(n):
        counter.count += i
    return counter
CALLS = [(0,)]
""",
    "PFB403 read after an error": """
def work(*xs):
    try:
        s = ""
        for x in xs:
            s += str(1 // x)
    except ZeroDivisionError:
        return s
    return s
CALLS = [(1, 0), (1, 1)]
""",
    "PFB404 read after an error": """
def work(*xs):
    try:
        b = b""
        for x in xs:
            b += x
    except TypeError:
        return b
    return b
CALLS = [(b"a", 1), (b"a",)]
""",
    "PFB404 another function sees it": """
def work(*xs):
    def kind(): return type(b).__name__.encode()
    b = b""
    for x in xs:
        b += kind()
    return b
CALLS = [(1, 2)]
""",
    "PFB404 bytes is another": """
def work(xs, bytes=None):
    b = b""
    for x in xs:
        b += x
    return b
CALLS = [([b"a", b"b"],)]
""",
    "PFB515 a pattern that is none": """
import re
def work(*xs):
    return [re.match("(", x) for x in xs]
CALLS = [(), ("a",)]
""",
    "PFB515 a pattern that is warned of": """
import re
def work(*xs):
    return [re.match("[[a]", x) is None for x in xs]
CALLS = [()]
""",
    "PFB803 its own frame": """
def work(*xs):
    return sum(len(locals()) for x in xs)
CALLS = [(1, 2)]
""",
    "PFB805 a tuple among others": """
from contextlib import suppress
ERRORS = (KeyError, TypeError)
def work(n, other=(IndexError,)):
    for i in range(n):
        with suppress(ValueError, ERRORS):
            int("a")
        with suppress(ValueError, other):
            int("a")
    return n
CALLS = [(2,)]
""",
    "PFB805 tuples that attributes hold": """
import decimal
from contextlib import suppress
decimal.ERRORS = (KeyError,)
class Kinds:
    def __init__(self):
        self.own = (IndexError,)
    def tried(self):
        for i in range(3):
            with suppress(ValueError, decimal.ERRORS):
                int("a")
            with suppress(ValueError, self.own):
                int("a")
            with suppress((ValueError, (OSError, TypeError)), self.own):
                int("a")
def work():
    return Kinds().tried()
CALLS = [()]
""",
    "PFB805 a kind that the body binds": """
from contextlib import suppress
def work(n):
    error = ValueError
    for i in range(n):
        with suppress(error):
            error = KeyError
            raise ValueError
    return n
CALLS = [(1,)]
""",
    "PFB807 a name that an inner function reads": """
k = 5
def work(*xs):
    d = {}
    d.update({k: 1 for k in xs})
    def other(): return k
    return d, other()
CALLS = [(1, 2)]
""",
    "PFB807 all names": """
def work(*xs):
    d = {}
    d.update({k: 1 for k in xs})
    return d, sorted(locals())
CALLS = [(1, 2)]
""",
    "PFB309 what has no hash": """
def work(*xs):
    d, s = {1: 2}, {1, 2}
    s = {1, 2}
    return [(x in list({1: 2}), x in list(s)) for x in xs]
CALLS = [([], 1)]
""",
    "PFB203 what the standard library rebinds": """
from io import StringIO
import sys
from contextlib import redirect_stdout
def work(n):
    out = []
    for i in range(n):
        with redirect_stdout(StringIO()) as shown:
            print("x", file=sys.stdout)
        out.append(shown.getvalue())
    return out
CALLS = [(2,)]
""",
    "PFB201 a method that stores by any name": """
class Meter:
    def __init__(self):
        self.rate = 3
        self.limit = 4
    def put(self, name, value):
        setattr(self, name, value)
    def total(self, n):
        total = 0
        for i in range(n):
            total += self.rate * i + self.rate
            self.put("rate", i)
        return total
def work(n):
    return Meter().total(n)
CALLS = [(3,)]
""",
    "PFB201 methods that store in the dict": """
class Meter:
    def __init__(self):
        self.rate = 3
    def bump(self):
        self.__dict__["rate"] += 1
    def update(self, **given):
        vars(self).update(given)
    def again(self):
        self.__init__()
    def bumping(self, n):
        out = []
        for i in range(n):
            out.append(self.rate + self.rate)
            self.bump()
        return out
    def updating(self, n):
        out = []
        for i in range(n):
            out.append(self.rate + self.rate)
            self.update(rate=i)
        return out
    def starting(self, n):
        out = []
        for i in range(n):
            out.append(self.rate + self.rate)
            self.again()
        return out
def work(n):
    meter = Meter()
    return meter.bumping(n), meter.updating(n), meter.starting(n)
CALLS = [(3,)]
""",
    "PFB201 a function that stores by name": """
class Meter:
    def __init__(self):
        self.rate = 3
    def total(self, n):
        total = 0
        for i in range(n):
            total += self.rate * i + self.rate
            bump(self)
        return total
def bump(meter):
    setattr(meter, "rate", meter.rate + 1)
def work(n):
    return Meter().total(n)
CALLS = [(3,)]
""",
    "PFB201 a subclass that looks up by itself": """
class Meter:
    def __init__(self):
        self.rate = 3
    def total(self, n):
        total = 0
        for i in range(n):
            total += self.rate * i + self.rate
        return total
class Counting(Meter):
    reads = 0
    def __getattribute__(self, name):
        if name == "rate":
            Counting.reads += 1
            return Counting.reads
        return object.__getattribute__(self, name)
def work(n):
    return Counting().total(n)
CALLS = [(3,)]
""",
    "PFB201 a loop of __init__ before its store": """
class Meter:
    def __init__(self, xs):
        total = 0
        for x in xs:
            total += self.rate * x + self.rate
        self.rate = total
def work(*xs):
    return Meter(xs).rate
CALLS = [(), (1,)]
""",
    "PFB201 it may be gone": """
class Meter:
    def __init__(self):
        self.rate = 3
    def total(self, n):
        out = []
        try:
            for i in range(n):
                out.append(self.rate + self.rate)
                delattr(self, "rate")
        except AttributeError:
            out.append("gone")
        return out
def work(n):
    return Meter().total(n)
CALLS = [(2,)]
""",
    "PFB102 what is known by its name": """
def work(n):
    made = type("Made", (), {})()
    for i in range(n):
        setattr(made, f"x{i}", i)
    return sorted(vars(made))
CALLS = [(2,)]
""",
    "PFB102 all names are shown": """
LIMIT = 3
def work(n):
    total = 0
    for i in range(n):
        total += LIMIT * i + LIMIT
    return sorted(locals())
CALLS = [(2,)]
""",
    "PFB103 all names are shown": """
total = 3
def work(n):
    global total
    for i in range(n):
        total += i
    return sorted(locals())
CALLS = [(2,)]
""",
    "PFB105 what may not be there": """
def work(*xs):
    out = []
    for x in xs:
        import there_is_none
        out.append(there_is_none)
    return out
CALLS = [(), (1,)]
""",
    "PFB105 what some systems do without": """
def work(*xs):
    out = []
    for x in xs:
        if not x:
            continue
        out.append(x)
        if x > 5:
            break
        import winreg
    return out
CALLS = [(0,), (6,)]
""",
    "PFB105 a parameter": """
def work(n, math=None):
    out = []
    for i in range(n):
        out.append(i)
        import math
    return math is None, out
CALLS = [(0,), (1,)]
""",
    "PFB105 a global": """
def work(n):
    global math
    for i in range(n):
        i += 1
        import math
    return "math" in globals()
CALLS = [(0,), (1,)]
""",
    "PFB512 a dict that is filled by reads": """
from collections import defaultdict
def work(*xs):
    d = defaultdict(list)
    for x in xs:
        d[x] = [x]
    out = []
    for k in list(d):
        out.append((d[k], d[k + 1]))
    for k in [d[k + 9] for k in list(d)]:
        out.append(k)
    return out
CALLS = [(1, 5)]
""",
    "PFB106 a name that is read above": """
def work(*xs):
    out = []
    for x in xs:
        try:
            out.append(f(1))
        except NameError:
            out.append("none")
        def f(v): return v
    return out
CALLS = [(1, 2)]
""",
    "PFB105 an inner function that reads it above": """
def work(n):
    def get():
        return json.__name__
    out = []
    for i in range(n):
        try:
            out.append(get())
        except NameError:
            out.append("none")
        import json
    return out
CALLS = [(2,)]
""",
}
# What is fixed although it looks like it.
FIXED = {
    "PFB405 what only asks": """
def work(n):
    xs = list(range(2))
    for i in range(n):
        if i != 3 or (i not in xs and len(xs) < 5):
            xs = xs + [xs[-1] + i]
        xs += [i]
    return sorted(xs), xs[0]
CALLS = [(4,)]
""",
    "PFB405 a sum to start from": """
def work(n):
    xs: list = [1] + [2]
    for i in range(n):
        xs = xs + [i]
    ys = xs
    return ys
CALLS = [(4,)]
""",
    "PFB103 comprehensions, sums and comparisons": """
count = 0
def work(n):
    global count
    out = []
    for i in range(n):
        count += i % 3 + 2 ** 2
        out.append([count + j for j in range(abs(2))])
        if count > 5: break
    return out, count
CALLS = [(0,), (7,)]
""",
    "PFB202 a number of what it is given": """
class Counter:
    def __init__(self):
        self.count = 0
    def add(self, xs, ys: list):
        for x in range(len(xs)):
            self.count += len(ys) + x
def work(*xs):
    counter = Counter()
    counter.add(xs, [5, 6, 7])
    return counter.count
CALLS = [(), (0, 2)]
""",
    "PFB202 of a class of the file": """
class Counter:
    total = 0
    def __init__(self):
        self.count = 0
    def add(self, n):
        for i in range(n):
            self.total += i
def work(n):
    counter = Counter()
    for i in range(n):
        counter.count += i
    counter.add(n)
    return counter.count, counter.total
CALLS = [(0,), (7,)]
""",
    "PFB304 a name that is another to Python": """
def work(n):
    return [dict(\ufb01=i, b=2) for i in range(n)]
CALLS = [(2,)]
""",
    "PFB805 several classes": """
import json
from contextlib import suppress
from zlib import error
class Mine(Exception): pass
def work(n):
    for i in range(n):
        with suppress(ValueError, Mine, json.JSONDecodeError, error):
            raise [ValueError, Mine, error][i]
    return n
CALLS = [(3,)]
""",
    "PFB807 names that others bind themselves": """
def work(*xs):
    d, e = {}, {}
    d = {}
    d.update({k: 1 for k in xs})
    d.update({k: 2 for k in xs})
    def other(k): return k
    return d, other(3), [k for k in xs]
CALLS = [(1, 2)]
""",
    "PFB203 what is called, and constants": """
import decimal
import sys
def work(n):
    out = []
    for i in range(n):
        out.append(decimal.Decimal(i) + decimal.MAX_PREC + sys.maxsize)
    return out
CALLS = [(3,)]
""",
    "PFB201 a loop of __init__ behind its store": """
class Meter:
    unit = 2
    def __init__(self, xs):
        self.rate = 1
        self.total = 0
        for x in xs:
            self.total += self.rate * x + self.unit * self.rate + self.unit
def work(*xs):
    return Meter(xs).total
CALLS = [(), (1,)]
""",
    "PFB105 what is imported at the top as well": """
import numbers
import flake8_bytecode_perf.model.kinds
def work(n):
    out = []
    for i in range(n):
        from flake8_bytecode_perf.model.kinds import Kind
        import json
        out.append(Kind.MODULE.value + json.dumps(i))
    return out
CALLS = [(0,), (2,)]
""",
    "PFB512 a dict that is asked for its own keys": """
def work(*xs):
    d = {x: x + 1 for x in xs}
    out = []
    for k in list(d):
        out.append((d[k], xs[0]))
    return out
CALLS = [(1, 5)]
""",
}


@pytest.mark.parametrize("name", LEFT)
def test_what_would_differ_is_left(name: str) -> None:
    source, code = LEFT[name], name[:6]
    outcome = fix_text(source, CERTAIN)
    assert code not in outcome.fixed, outcome.text
    assert not outcome.dropped
    assert results(outcome.text) == results(source), outcome.text


@pytest.mark.parametrize("name", FIXED)
def test_what_only_looks_like_it_is_fixed(name: str) -> None:
    source, code = FIXED[name], name[:6]
    outcome = fix_text(source, CERTAIN, {code})
    assert code in outcome.fixed, outcome.text
    assert results(outcome.text) == results(source), outcome.text
