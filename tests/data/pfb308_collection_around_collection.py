"""Marked lines for PFB308, collection-around-collection. Only ever compiled, never run.

The finding stands at the call around the inner collection, or at the comprehension that only copies.
"""
import os
from dataclasses import dataclass, field

NAMES = os.listdir(".")
SEEN = set(["a", "b"])
COPY = [name for name in NAMES]
UPPER = set([name.upper() for name in NAMES])
for name in NAMES:
    print(set([name, "a"]))  # PFB308: 10
    print(max([len(name), 9]))  # PFB308: 10
while max([len(NAMES), 3]) > 3:  # PFB308: 6
    NAMES.pop()


class Body:
    pair = tuple([1, 2])
    for name in NAMES:
        pair = tuple([name, 2])  # PFB308: 15

    def method(self, xs):
        self.xs = list([x + 1 for x in xs])  # PFB308: 18
        return tuple([self.xs, 1])  # PFB308: 15

    def __len__(self):
        return len([x for x in self.xs])  # PFB308: 19


# --- sets --------------------------------------------------------------------------------------------------------------


def sets(a, b, f, xs=set([1, 2])):
    s = set([a, b])  # PFB308: 8
    s = set((a, b))  # PFB308: 8
    s = set({a, b})  # PFB308: 8
    s = set([a])  # PFB308: 8
    s = set((a,))  # PFB308: 8
    s = set({a})  # PFB308: 8
    s = set([1, 2])  # PFB308: 8
    s = set((1, 2, 3))  # PFB308: 8
    s = set([1, 2, 3])  # PFB308: 8
    s = set({1, 2, 3})  # PFB308: 8
    s = set([])  # PFB308: 8
    s = set(())  # PFB308: 8
    s = set(["é", f(a)]); t = set([f(*xs)])  # PFB308: 8; 31
    s = set([(a, b), (b, a)])  # PFB308: 8
    s = set([[a]])  # PFB308: 8
    s |= set([a])  # PFB308: 9
    s = s - set([a, b]) | t  # PFB308: 12
    s = f(set([a]), k=set((b,)))  # PFB308: 10; 22
    if a in set([b, 1]): pass  # PFB308: 12
    s = set ( [ a ] )  # PFB308: 8
    s = set(  # PFB308: 8
        [
            a,
            b,
        ],
    )
    s = set([x + 1 for x in xs])  # PFB308: 8
    s = set({x + 1 for x in xs})  # PFB308: 8
    s = set([x for x in xs if x])  # PFB308: 8
    s = set([x for y in xs for x in y])  # PFB308: 8
    s = set([f(x, b) for x in xs])  # PFB308: 8
    s = set([(x, a) for x in xs])  # PFB308: 8
    s = set([lambda: x for x in xs])  # PFB308: 8
    s = set([(y := x) for x in xs])  # PFB308: 8
    return lambda c: set([c, a]), s, y  # PFB308: 21


def not_sets(a, b, xs, kw):
    s = {a, b}
    s = set()
    s = set(xs)
    s = set(*[a])
    s = set([*xs])
    s = set([a, *xs])
    s = set((*xs, a))
    s = set("abc")
    s = set(x + 1 for x in xs)
    s = set([a] + xs)
    s = set([a] * 2)
    s = set(a or [b])
    s = set({a: b})
    s = set(xs, [a])
    s = set(**kw)
    s = frozenset([a, b])
    s = frozenset({a, b})
    s = frozenset([x + 1 for x in xs])
    s = xs.set([a, b])
    s = set(sorted([a, b]))  # PFB308: 8
    s = {x + 1 for x in xs}
    s = set
    s = set[int]
    return s


# --- dicts ---------------------------------------------------------------------------------------------------------------


def dicts(a, b, f, xs, kw):
    d = dict([(a, b)])  # PFB308: 8
    d = dict([(a, b), (b, a)])  # PFB308: 8
    d = dict(((a, b), (b, a)))  # PFB308: 8
    d = dict(((a, b),))  # PFB308: 8
    d = dict([[a, b], (b, a)])  # PFB308: 8
    d = dict([("a", 1), ("b", 2)])  # PFB308: 8
    d = dict((("a", 1), ("b", 2)))  # PFB308: 8
    d = dict([("größe", [a]), (f(a), f(b))])  # PFB308: 8
    d = dict([])  # PFB308: 8
    d = dict(())  # PFB308: 8
    d = dict({})  # PFB308: 8
    d = dict({a: b})  # PFB308: 8
    d = dict({**kw})  # PFB308: 8
    d = dict({a: b, **kw})  # PFB308: 8
    d = dict({x: a for x in xs})  # PFB308: 8
    d = dict([(x, a) for x in xs])  # PFB308: 8
    d = dict([[x, a] for x in xs])  # PFB308: 8
    d = dict([(x, y) for x, y in xs])  # PFB308: 8
    d = dict([(x, y) for x in xs for y in x if y])  # PFB308: 8
    d = dict([(f(x), (x, y)) for x, y in kw.items()])  # PFB308: 8
    return f(dict([(d, 1)]))  # PFB308: 13


def not_dicts(a, b, xs, kw):
    d = {a: b}
    d = dict()
    d = dict(xs)
    d = dict([(a, b)], c=1)
    d = dict([(a, b)], **kw)
    d = dict({a: b}, c=1)
    d = dict({a: b}, **kw)
    d = dict([a, b])
    d = dict([a, (a, b)])
    d = dict([(a, b), *xs])
    d = dict([(a, *b)])
    d = dict([(a,)])
    d = dict([(a, b, 1)])
    d = dict(["ab", (a, b)])
    d = dict([(a, b)] + xs)
    d = dict([x for x in xs if x])
    d = dict([f(x) for x in xs])
    d = dict([(x, *y) for x, y in xs])
    d = dict([(x, 1, 2) for x in xs])
    d = dict([(x,) for x in xs])
    d = dict((x, a) for x in xs)
    d = dict({(a, b), (b, a)})
    d = dict(zip(xs, xs))
    d = dict(a=b)
    d = dict(*[(a, b)])
    d = dict.fromkeys([a, b])
    d = {x: a for x in xs}
    return d


# --- tuples and lists ------------------------------------------------------------------------------------------------------


def tuples(a, b, f, xs):
    t = tuple([a, b])  # PFB308: 8
    t = tuple((a, b))  # PFB308: 8
    t = tuple([a])  # PFB308: 8
    t = tuple((a,))  # PFB308: 8
    t = tuple([1, 2, 3])  # PFB308: 8
    t = tuple((1, 2, 3))  # PFB308: 8
    t = tuple([])  # PFB308: 8
    t = tuple(())  # PFB308: 8
    t += tuple([[x for x in xs if x], (a, b)])  # PFB308: 9
    t = tuple([f(*xs)])  # PFB308: 8
    for x, y in tuple([a, b]): print(x, y)  # PFB308: 16
    return tuple([t])  # PFB308: 11


def not_tuples(a, b, xs):
    t = (a, b)
    t = tuple()
    t = tuple(xs)
    t = tuple([*xs])
    t = tuple((*xs, a))
    t = tuple({a, b})
    t = tuple({a: b})
    t = tuple([x + 1 for x in xs])
    t = tuple([x for x in xs if x])
    t = tuple(x for x in xs)
    t = tuple([a, b] + xs)
    t = tuple("ab")
    t = xs.tuple([a, b])
    return t


def lists(a, b, f, xs):
    r = list((a, b))  # PFB308: 8
    r = list([a, b])  # PFB308: 8
    r = list((a,))  # PFB308: 8
    r = list((1, 2))  # PFB308: 8
    r = list([1, 2, 3])  # PFB308: 8
    r = list([])  # PFB308: 8
    r = list(())  # PFB308: 8
    r = list([x + 1 for x in xs])  # PFB308: 8
    r = list([x for x in xs if x])  # PFB308: 8
    r = list([list((x, a)) for x in xs])  # PFB308: 8; 14
    r += list((f(a), "é"))  # PFB308: 9
    r[:] = list([a])  # PFB308: 11
    return r


def not_lists(a, b, xs):
    r = [a, b]
    r = list()
    r = list(xs)
    r = list([*xs])
    r = list((a, *xs))
    r = list({a, b})
    r = list({a: b})
    r = list({x + 1 for x in xs})
    r = list("ab")
    r = list(x + 1 for x in xs)
    r = list((a, b) + xs)
    r = list(range(9))
    r = list(sorted([a, b]))  # PFB308: 8
    r = list[a, b]
    return r


# --- max and min -----------------------------------------------------------------------------------------------------------


def extremes(a, b, f, xs):
    m = max([a, b])  # PFB308: 8
    m = min([a, b])  # PFB308: 8
    m = max((a, b))  # PFB308: 8
    m = min((a, b, 1))  # PFB308: 8
    m = max([1, 2])  # PFB308: 8
    m = max((1, 2))  # PFB308: 8
    m = max([a, b], key=f)  # PFB308: 8
    m = max([a, b], key=lambda x: x.size)  # PFB308: 8
    m = min([f(a), -b, xs[0], xs.n])  # PFB308: 8
    m = max([a, max([b, 0])])  # PFB308: 8; 16
    m = max([[a], [b]])  # PFB308: 8
    m = max([xs, [a]], key=len) + 1  # PFB308: 8
    return m


def not_extremes(a, b, xs, kw):
    m = max(a, b)
    m = max([a])
    m = max((a,))
    m = max([])
    m = max([*a])
    m = max([*a, b])
    m = max([a, *b])
    m = max({a, b})
    m = max([a, b], default=0)
    m = max([a, b], key=len, default=0)
    m = max([a, b], **kw)
    m = max([a, b], [b, a])
    m = max([a, b], xs)
    m = max(xs)
    m = max([x + 1 for x in xs])
    m = max([a, b] + xs)
    m = max([a] * b)
    m = max("ab")
    m = max({a: b})
    m = xs.max([a, b])
    m = sum([a, b])
    m = sorted([a, b])
    m = any([a, b])
    return m


def many(a):
    m = max([a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a])  # PFB308: 8
    m = max([a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a])
    return m


# --- copies ------------------------------------------------------------------------------------------------------------------


def copies(xs, f, d, ys: list):
    r = [x for x in xs]  # PFB308: 8
    r = [x for x in ys]  # PFB308: 8
    r = [x for x in [f, xs] + ys]  # PFB308: 8
    r = [é for é in f(xs)]  # PFB308: 8
    r = [x for x in xs.items]  # PFB308: 8
    r = [x for x in xs[1:]]  # PFB308: 8
    r = [x for x in range(99)]  # PFB308: 8
    r = [x for x in "a long string"]  # PFB308: 8
    r = [x for x in d.items()]  # PFB308: 8
    r = [x for x in (y + 1 for y in xs)]  # PFB308: 8
    r = [xs for xs in xs]  # PFB308: 8
    r = {x for x in xs}  # PFB308: 8
    r = {x for x in f(xs)} | {1}  # PFB308: 8
    r = sorted([x for x in xs])  # PFB308: 15
    r = sorted([x for x in xs], key=f)  # PFB308: 15
    r = set([x for x in xs])  # PFB308: 12
    r = set({x for x in xs})  # PFB308: 12
    r = tuple([x for x in xs])  # PFB308: 14
    r = list([x for x in xs])  # PFB308: 13
    r = sum([x for x in xs], f)  # PFB308: 12
    r = dict([x for x in xs])  # PFB308: 13
    r = any([x for x in xs])  # PFB308: 12
    r = ", ".join([x for x in xs])  # PFB308: 18
    r = f([x for x in xs], k=[y for y in ys])  # PFB308: 10; 29
    for x in [x for x in xs]: print(x)  # PFB308: 13
    r = [[x for x in y] for y in xs]  # PFB308: 9
    r = [x for x in [y + 1 for y in xs]]  # PFB308: 8
    r = [  # PFB308: 8
        x
        for x in xs
    ]
    return r


def no_copies(xs, f, d):
    r = [x for x in xs if x]
    r = [x for y in xs for x in y]
    r = [x for _ in xs]
    r = [y for x in xs]
    r = [f(x) for x in xs]
    r = [x + 0 for x in xs]
    r = [(x) for x, in xs]
    r = [(a, b) for a, b in xs]
    r = [[a, b] for a, b in xs]
    r = [(x,) for x in xs]
    r = [x.n for x.n in xs]
    r = [x[0] for x[0] in xs]
    r = [d for d[0] in xs]
    r = [(y := x) for x in xs]
    r = (x for x in xs)
    r = {f(x) for x in xs}
    r = {x for x in xs if x}
    r = {x: x for x in xs}
    r = [*xs]
    r = list(xs)
    r = xs[:]
    r = [x for x in (1, 2, 3)]
    r = [x for x in "abc"]
    r = [x for x in range(4)]
    r = set([x for x in (1, 2, 3)])
    r = list([f(x) for x in range(3)])
    return r


def few(xs, f):
    for x in xs:
        r = [y for y in (1, x)]
        r = [y for y in [x, 1]]
        r = [y for y in x]  # PFB308: 12
        r = set([f(y) for y in (1, x)])  # PFB308: 12
    return r


async def asynchronous(stream, f):
    r = [x async for x in stream]
    r = {x async for x in stream}
    r = [x for x in await stream]  # PFB308: 8
    r = set([x async for x in stream])  # PFB308: 8
    r = set([await f(x) for x in stream])  # PFB308: 8
    r = tuple([await f(1), 2])  # PFB308: 8
    return dict([(x, 1) async for x in stream])  # PFB308: 11


def of_dicts(xs, given: dict[str, int], f):
    d = {}
    r = {k: v for k, v in d.items()}  # PFB308: 8
    r = {k: v for (k, v) in given.items()}  # PFB308: 8
    r = {k: v for k, v in zip(xs, f(xs))}  # PFB308: 8
    r = {k: v for k, v in enumerate(xs)}  # PFB308: 8
    r = {k: v for k, v in enumerate(xs, 1)}  # PFB308: 8
    r = {k: v for k, v in xs.items()}
    r = {k: v for k, v in xs}
    r = {v: k for k, v in d.items()}
    r = {k: k for k, v in d.items()}
    r = {k: k for k, k in d.items()}
    r = {k: v for k, v in d.items() if v}
    r = {k: v for k, v, w in zip(xs, xs, xs)}
    r = {k: v for k, (v, w) in d.items()}
    r = {k: v for k, v in zip(*xs)}
    r = {k: v for k, v in zip(xs, *xs)}
    r = {k: v for k, v in zip(xs, xs, strict=True)}
    r = {k: v for k, v in d.items(1)}
    r = {k: v for [k, v] in d.items()}  # PFB308: 8
    r = {k: v + 1 for k, v in d.items()}
    r = {k: v for k, v in d.values()}
    r = {k: v for k, v in sorted(d)}
    r = {k: v for k in xs for v in k}
    return r


def generator(xs):
    yield [x for x in xs]  # PFB308: 10
    yield from [x for x in xs]  # PFB308: 15
    yield set([(yield), 1])  # PFB308: 10


def places(xs, f):
    with f(set([xs])) as g:  # PFB308: 11
        try:
            g(tuple([xs, 1]))  # PFB308: 14
        except ValueError:
            g(max([xs, 1]))  # PFB308: 14
    match g:
        case set([1]):
            pass
        case _ if max([g, 1]):  # PFB308: 18
            raise ValueError(list((g, f)))  # PFB308: 29
    assert max([g, 1])  # PFB308: 11
    def inner(x=tuple([xs, 1])):  # PFB308: 16
        return x
    return [max([x, 0]) for x in xs], inner  # PFB308: 12


# --- the length of self ------------------------------------------------------------------------------------------------------


class Sized:
    def __len__(self):
        return len([x for x in self])  # PFB308: 19 likely

    def __length_hint__(self):
        return len({x for x in self}) + len([x for x in iter(self)])  # PFB308: 19; 44

    def all(self):
        return [x for x in self]  # PFB308: 15


# --- shadowed ------------------------------------------------------------------------------------------------------------------


def parameter(a, b, xs, set, max, list):
    r = set([a, b])
    r = max([a, b])
    r = [x for x in xs]
    r = {x for x in xs}
    r = list((a, b))
    r = tuple([a, b])  # PFB308: 8
    return sorted([x for x in xs]), r


def local(a, xs):
    tuple = sorted = xs.make

    def inner(d, zip, enumerate):
        d = {}
        r = sorted([x for x in xs])  # PFB308: 19
        r = {k: v for k, v in zip(xs, xs)}
        r = {k: v for k, v in enumerate(xs)}
        return tuple([a, 1]), r

    return inner, tuple([a])


class OwnNames:
    set = set([1, 2])

    def method(self, a):
        return set([a, 1])  # PFB308: 15


def imported(a):
    from numpy import max
    return max([a, 1])


# --- gone from the bytecode ------------------------------------------------------------------------------------------------------


def dead(a, xs):
    if 0:
        a = set([a])  # PFB308: refuted
        a = [x for x in xs]  # PFB308: refuted
    if not __debug__: a = max([a, 1])  # PFB308: refuted
    if __debug__:
        return tuple([a, 1])  # PFB308: 15
    else:
        a = dict([(a, 1)])  # PFB308: refuted
    while False:
        a = list((a, 1))  # PFB308: refuted
    return a
    a = {x for x in xs}  # PFB308: refuted
    a = [[x for x in y] for y in xs]  # PFB308: refuted
    a = {k: v for k, v in enumerate(xs)}  # PFB308: refuted


if False:
    NAMES = set([name.upper() for name in NAMES])  # PFB308: refuted
