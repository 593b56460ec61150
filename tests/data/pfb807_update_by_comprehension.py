"""Marked lines for PFB807, update-by-comprehension. Only ever compiled, never run.

The finding stands at the dict comprehension. What isn't known to be a dict may be a Counter, a set, a form: likely.
"""
import collections
import hashlib
import os
import sys
from collections import Counter

import state
from app import settings

names = os.listdir(".")
table = {}
sizes = {}

# --- module and class level ------------------------------------------------------------------------------------------------

table.update({name: len(name) for name in names})
if sys.argv:
    table.update({name: 0 for name in names if name})

for name in names:
    settings.update({letter: name for letter in name})  # PFB807: 20 likely

while names:
    settings.update({name: None for name in names})  # PFB807: 20 likely
    names.pop()

for name in names:
    table.update({letter: name for letter in name})
    break


class Registry:
    known = {}
    known.update({name: len(name) for name in names})
    for name in names:
        settings.update({letter: name for letter in name})  # PFB807: 24 likely

    def __init__(self, pairs, defaults):
        self.pairs = pairs
        self.defaults = defaults
        self.defaults.update({key.lower(): value for key, value in pairs})  # PFB807: 29 likely

    def register(self, items):
        found = {}
        found.update({item.name: item for item in items})  # PFB807: 21
        return found

    @classmethod
    def load(cls, items):
        cls.by_name.update({item.name: item for item in items})  # PFB807: 27 likely

    @staticmethod
    def merge(first, second):
        result = dict(first)
        result.update({key: value for key, value in second if value})  # PFB807: 22
        return result


class Headers(dict):
    def __init__(self, pairs):
        super().__init__()
        super().update({key.title(): value for key, value in pairs})

    def update(self, pairs):
        dict.update(self, {key.title(): value for key, value in pairs})
        super(Headers, self).update({key.title(): value for key, value in pairs})


# --- every receiver --------------------------------------------------------------------------------------------------------------


def known_dicts(xs, annotated: dict, subscripted: dict[str, int]):
    empty = {}
    empty.update({x.name: x for x in xs})  # PFB807: 17
    filled = {"a": 1, "b": xs}
    filled.update({x.name: x for x in xs})  # PFB807: 18
    called = dict()
    called.update({x.name: x for x in xs})  # PFB807: 18
    keywords = dict(a=1, b=2)
    keywords.update({x.name: x for x in xs})  # PFB807: 20
    copied = dict(xs)
    copied.update({x.name: x for x in xs})  # PFB807: 18
    comprehended = {x: None for x in xs}
    comprehended.update({x.name: x for x in xs})  # PFB807: 24
    unpacked = {**copied, "a": 1}
    unpacked.update({x.name: x for x in xs})  # PFB807: 20
    declared: dict = {}
    declared.update({x.name: x for x in xs})  # PFB807: 20
    annotated.update({x.name: x for x in xs})  # PFB807: 21
    subscripted.update({x.name: x for x in xs})  # PFB807: 23
    return empty, filled, called, keywords, comprehended, unpacked, declared


def unknown_receivers(xs, given, box, flag, load):
    given.update({x.name: x for x in xs})  # PFB807: 17 likely
    box.table.update({x.name: x for x in xs})  # PFB807: 21 likely
    box.context.data.update({x.name: x for x in xs})  # PFB807: 28 likely
    loaded = load(xs)
    loaded.update({x.name: x for x in xs})  # PFB807: 18 likely
    either = {} if flag else load(xs)
    either.update({x.name: x for x in xs})  # PFB807: 18 likely
    default = given or {}
    default.update({x.name: x for x in xs})  # PFB807: 19 likely
    rebound = {}
    rebound = load(rebound)
    rebound.update({x.name: x for x in xs})  # PFB807: 19 likely
    for one in given:
        one.update({x.name: x for x in xs})  # PFB807: 19 likely
    with load(xs) as opened:
        opened.update({x.name: x for x in xs})  # PFB807: 22 likely
    settings.update({x.name: x for x in xs})  # PFB807: 20 likely
    return loaded, either, default, rebound


def no_dicts(xs, typed: set, tallied: Counter):
    names = set()
    names.update({x.name: x for x in xs})
    more = {1, 2, 3}
    more.update({x.name: x for x in xs})
    made = {x for x in xs}
    made.update({x.name: x for x in xs})
    votes = Counter()
    votes.update({x.name: x.votes for x in xs})
    others = collections.Counter(xs)
    others.update({x.name: x.votes for x in xs})
    typed.update({x.name: x for x in xs})
    tallied.update({x.name: x.votes for x in xs})
    digest = hashlib.sha256()
    digest.update(b"".join(x.raw for x in xs))
    state.update({x.name: x for x in xs})
    return names, more, made, votes, others, digest


# --- every comprehension ---------------------------------------------------------------------------------------------------------


def comprehensions(xs, ys, n):
    d = {}
    d.update({x: 0 for x in xs})  # PFB807: 13
    d.update({x: y for x, y in zip(xs, ys)})  # PFB807: 13
    d.update({x.name: i for i, x in enumerate(xs)})  # PFB807: 13
    d.update({i: i * i for i in range(n)})  # PFB807: 13
    d.update({key: value for key, value in ys.items() if value is not None})  # PFB807: 13
    d.update({x: y for x in xs if x for y in x if y})  # PFB807: 13
    d.update({(x, y): x + y for x in xs for y in ys})  # PFB807: 13
    d.update({first: rest for first, *rest in xs})  # PFB807: 13
    d.update({x if x else n: [y for y in ys] for x in xs})  # PFB807: 13
    d.update({x: {y: n for y in ys} for x in xs})  # PFB807: 13
    d.update({x: (lambda: n) for x in xs})  # PFB807: 13
    d.update({f"{x}": str(x) for x in xs})  # PFB807: 13
    d.update({x.größe: "é" for x in xs}); print("ü"); d.update({"ß" + x: 1 for x in ys})  # PFB807: 13; 67
    d.update(({x: n for x in xs}))  # PFB807: 14
    d.update({x: n for x in xs},)  # PFB807: 13
    d.update({x: n for x in sorted(xs, key=len)})  # PFB807: 13
    d.update({x: n for x in (xs if n else ys)})  # PFB807: 13
    d.update({x: n for x in xs[1:]})  # PFB807: 13
    d.update({x: found for x in xs if (found := ys.get(x))})  # PFB807: 13
    return d


def several_lines(xs, d):
    d.update(
        {  # PFB807: 8 likely
            x.name: x.value
            for x in xs
            if x.value
        }
    )
    d.update({  # PFB807: 13 likely
        x.name: x.value for x in xs
    })
    (d
     .update({x: 0 for x in xs}))  # PFB807: 13 likely


def tabs(xs):
	d = {}
	if xs: d.update({x: 0 for x in xs})  # PFB807: 17
	return d


# --- every place in a function ------------------------------------------------------------------------------------------------------


def places(xs, lock, kind):
    d = {}
    if xs:
        d.update({x: 0 for x in xs})  # PFB807: 17
    elif kind: d.update({x: 0 for x in kind})  # PFB807: 24
    else:
        d.update({x: 1 for x in kind})  # PFB807: 17
    try:
        d.update({x: x.name for x in xs})  # PFB807: 17
    except AttributeError:
        d.update({x: None for x in xs})  # PFB807: 17
    finally:
        d.update({x: 1 for x in kind})  # PFB807: 17
    with lock:
        d.update({x: 0 for x in xs})  # PFB807: 17
    match kind:
        case {"a": a}:
            d.update({x: 0 for x in a})  # PFB807: 21
    for x in xs:
        d.update({y: x for y in x})  # PFB807: 17
        while x:
            d.update({y: 0 for y in x.pop()})  # PFB807: 21
    else:
        d.update({x: 1 for x in kind})  # PFB807: 17
    for n in (1, 2):
        d.update({x: n for x in xs})  # PFB807: 17
    return d


def inner(xs):
    def collect(ys):
        d = {}
        d.update({y: 0 for y in ys})  # PFB807: 17
        return d

    return collect(xs)


def generator(xs):
    d = {}
    while True:
        d.update({x: 0 for x in xs})  # PFB807: 17
        xs = yield d


async def coroutine(xs, load):
    d = {}
    d.update({x.name: x for x in await load(xs)})  # PFB807: 13
    async for x in xs:
        d.update({y: x for y in x})  # PFB807: 17
    await load(d)
    await load.update({x.name: x for x in xs})
    await xs.client.update({x: 0 for x in d})


# --- the comprehension reads the receiver -------------------------------------------------------------------------------------------


def reads(xs, given, box):
    d = dict(xs)
    d.update({value: key for key, value in d.items()})
    d.update({x: d[x] + 1 for x in xs})
    d.update({x: 0 for x in xs if x not in d})
    d.update({x: len(d) for x in xs})
    d.update({x: 0 for x in d})
    d.update({x: d.get(x, 0) + 1 for x in xs})
    d.update({x: y for x in xs for y in d[x]})
    d.update({x: [y for y in d] for x in xs})
    d.update({x: (lambda: d) for x in xs})
    given.update({x: given[x] for x in xs})
    given.update({x.lower(): given for x in xs})
    box.table.update({x: box.table[x] for x in xs})
    box.table.update({key.lower(): value for key, value in box.table.items()})


# --- other calls -------------------------------------------------------------------------------------------------------------------


def other_arguments(xs, d, extra):
    d.update({x: 0 for x in xs}, a=1)
    d.update({x: 0 for x in xs}, **extra)
    d.update(extra, {x: 0 for x in xs})
    d.update({x: 0 for x in xs}, extra)
    d.update(**{x: 0 for x in xs})
    d.update(values={x: 0 for x in xs})
    d.update(*{x: 0 for x in xs})
    d.update((x, 0) for x in xs)
    d.update([(x, 0) for x in xs])
    d.update(((x, 0) for x in xs))
    d.update({x for x in xs})
    d.update(zip(xs, xs))
    d.update(dict.fromkeys(xs))
    d.update(dict({x: 0 for x in xs}))
    d.update({x: 0 for x in xs} or extra)
    d.update({x: 0 for x in xs} if xs else {})
    d.update({x: 0 for x in xs} | extra)
    d.update({"a": {x: 0 for x in xs}})
    d.update({**extra, "a": 1})
    d.update({"a": 1, "b": 2})
    d.update(extra)
    d.update()


def other_methods(xs, d, update):
    update({x: 0 for x in xs})
    d.extend({x: 0 for x in xs})
    d.setdefault("a", {x: 0 for x in xs})
    d.update_all({x: 0 for x in xs})
    d.update["a"]({x: 0 for x in xs})
    d.update.now({x: 0 for x in xs})
    d.a = {x: 0 for x in xs}
    d |= {x: 0 for x in xs}
    return {x: 0 for x in xs}


def already_fast(xs):
    d = {}
    for x in xs:
        d[x.name] = x
    return d


# --- cold ---------------------------------------------------------------------------------------------------------------------------


def cold(a, b, f):
    d = {}
    d.update({x.name: x for x in (a, b)})
    d.update({x: f(x) for x in ["a", "b", "c", "d", "e", "f", "g", "h"]})
    d.update({i: a for i in range(8)})
    d.update({letter: 0 for letter in "abc"})
    d.update({x: i for i, x in enumerate((a, b))})
    d.update({x: y for x, y in zip((a, b), (1, 2))})
    d.update({(x, y): 0 for x in (a, b) for y in (1, 2)})
    return d


def warm(a, b, f):
    d = {}
    d.update({x: f(x) for x in ["a", "b", "c", "d", "e", "f", "g", "h", "i"]})  # PFB807: 13
    d.update({i: a for i in range(9)})  # PFB807: 13
    d.update({x: y for x in (a, b) for y in x})  # PFB807: 13
    d.update({x: y for x in a for y in (1, 2)})  # PFB807: 13
    d.update({i: a for i in range(b)})  # PFB807: 13
    return d


# --- shadowed: what `dict()` makes is unknown then ---------------------------------------------------------------------------------------


def parameter(xs, dict):
    d = dict()
    d.update({x: 0 for x in xs})  # PFB807: 13 likely
    return d


def imported(xs):
    from app import Table as dict
    d = dict(a=1)
    d.update({x: 0 for x in xs})  # PFB807: 13 likely
    return d


# --- gone from the bytecode -------------------------------------------------------------------------------------------------------------


def dead(xs):
    d = {}
    if 0:
        d.update({x: 0 for x in xs})  # PFB807: refuted
    if not __debug__: d.update({x: 0 for x in xs})  # PFB807: refuted
    if __debug__:
        print(d)
    else:
        d.update({x: 1 for x in xs})  # PFB807: refuted
    while False:
        d.update({x: 2 for x in xs})  # PFB807: refuted
    for x in xs:
        continue
        d.update({y: x for y in x})  # PFB807: refuted
    return d
    d.update({x: 3 for x in xs})  # PFB807: refuted


if 0:
    for name in names:
        table.update({letter: name for letter in name})  # PFB807: refuted
