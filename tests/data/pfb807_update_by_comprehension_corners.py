"""Marked lines for PFB807 where a loop would do something else, or the call is written in an unusual way."""
import collections
import os
from collections import Counter, OrderedDict, defaultdict
from os import environ

table = {}

# --- the result is used: no dict's update ---------------------------------------------------------------------------------


async def used(xs, client, flag):
    d = {}
    a = d.update({x: 0 for x in xs})  # PFB807: refuted
    print(client.update({x: 0 for x in xs}))  # PFB807: refuted
    await client.update({x: 0 for x in xs})  # PFB807: refuted
    a = [d.update({y: 0 for y in x}) for x in xs]  # PFB807: refuted
    a = lambda: d.update({x: 0 for x in xs})  # PFB807: refuted
    a = client.update({x: 0 for x in xs}).fetch()  # PFB807: refuted
    if client.update({x: 0 for x in xs}):  # PFB807: refuted
        return client.update({x: 0 for x in xs})  # PFB807: refuted
    flag and d.update({x: 0 for x in xs})  # PFB807: 22
    d.update({x: 0 for x in xs}) if flag else print(a)  # PFB807: 13


# --- key and value in another order -------------------------------------------------------------------------------------------


def order(xs, it, f, g):
    d = {}
    d.update({next(it): next(it) for _ in xs})  # PFB807: 13 likely
    d.update({f(x): g(x) for x in xs})  # PFB807: 13 likely
    d.update({f(x): [x, g(x)] for x in xs})  # PFB807: 13 likely
    d.update({f(x): len(x) for x in xs})  # PFB807: 13
    d.update({x: g(f(x)) for x in xs})  # PFB807: 13
    d.update({str(x): x for x in xs if f(x) if g(x)})  # PFB807: 13
    d.update({(k := x.name): k.lower() for x in xs})
    d.update({x.name: (k := x) for x in xs})
    d.update({x.name: x for x in xs if (k := x)})  # PFB807: 13
    return d, k


# --- names that a lambda keeps ------------------------------------------------------------------------------------------------------


def kept(xs, n):
    d = {}
    d.update({x: (lambda y: x + y) for x in xs})  # PFB807: 13 likely
    d.update({x: (lambda y, z=x: y) for x in xs})  # PFB807: 13 likely
    d.update({x: [lambda: y] for x, (y, *z) in xs})  # PFB807: 13 likely
    d.update({x: (lambda y: n) for x in xs})  # PFB807: 13
    d.update({x: sum(y for y in x) for x in xs})  # PFB807: 13
    return d


# --- who sees it half filled ------------------------------------------------------------------------------------------------------------


def fills(xs, load, given: dict):
    d = {}
    d.update({x: load(x) for x in xs})  # PFB807: 13
    given.update({x: x.n for x in xs})  # PFB807: 17
    given.update({x: str(x) for x in load(xs)})  # PFB807: 17
    given.update({x: load(x) for x in xs})  # PFB807: 17 likely
    given.update({x: 0 for x in xs for y in load(x)})  # PFB807: 17 likely
    given.update({x: 0 for x in xs if x.ready()})  # PFB807: 17 likely
    table.update({x: load(x) for x in xs})  # PFB807: 17 likely
    table.update({x: x.n for x in xs})  # PFB807: 17
    return d


def fills_captured(xs, load):
    d = {}

    def known(x):
        return x in d

    d.update({x: load(x, known) for x in xs})  # PFB807: 13 likely
    d.update({x: x.n for x in xs})  # PFB807: 13
    e = {}
    e.update({x: load(y) for x in xs for y in [e_ for e_ in x]})  # PFB807: 13
    print([x for x in xs if x in e])
    return d


def fills_in_try(xs):
    d = {}
    try:
        d.update({x: x.n for x in xs})  # PFB807: 17
    except AttributeError:
        pass
    else:
        d.update({x: x.m for x in xs})  # PFB807: 17
    try:
        d.update({x: x.n for x in xs})  # PFB807: 17
    except AttributeError as error:
        print(error)
        raise
    return d


async def fills_between(xs, load, given: dict):
    d = {}
    d.update({x: y async for x, y in xs})  # PFB807: 13
    d.update({x: await load(x) for x in xs})  # PFB807: 13
    given.update({x: y async for x, y in xs})  # PFB807: 17 likely
    given.update({x: await load(x) for x in xs})  # PFB807: 17 likely
    given.update({x: x.n for x in await load(xs)})  # PFB807: 17
    return d


# --- what is no plain dict -----------------------------------------------------------------------------------------------------------------


class Votes:
    def __init__(self):
        self.votes = Counter()
        self.by_name: Counter[str] = make()
        self.ordered = OrderedDict()

    def count(self, xs):
        self.votes.update({x: x.n for x in xs})
        self.by_name.update({x: x.n for x in xs})
        self.ordered.update({x: x.n for x in xs})  # PFB807: 28


def types(xs, annotated: collections.Counter[str], typed: "dict[str, int]", votes: list):
    ordered = OrderedDict()
    ordered.update({x: x.n for x in xs})  # PFB807: 19
    grouped = defaultdict(list)
    grouped.update({x: x.n for x in xs})  # PFB807: 19
    typed.update({x: x.n for x in xs})  # PFB807: 17 likely
    annotated.update({x: x.n for x in xs})
    votes.update({x: x.n for x in xs})
    mixed = {}
    if xs:
        mixed = Counter()
    mixed.update({x: x.n for x in xs})
    "".update({x: x.n for x in xs})


class Table(dict):
    def fill(self, xs):
        self.update({x: x.n for x in xs})  # PFB807: 20 likely
        xs.update({x: x.n for x in self.rows})  # PFB807: 18 likely


class Index:
    def update(self, items):
        self.items = items

    def fill(self, xs):
        self.update({x: x.n for x in xs})
        self.items.update({x: x.n for x in xs})  # PFB807: 26 likely


# --- other receivers --------------------------------------------------------------------------------------------------------------------------


def receivers(xs, box, load):
    import state
    state.update({x: x.n for x in xs})
    state.known.update({x: x.n for x in xs})  # PFB807: 23 likely
    environ.update({x: x.n for x in xs})  # PFB807: 19 likely
    os.environ.update({x: x.n for x in xs})  # PFB807: 22 likely
    box["a"].update({x: x.n for x in xs})  # PFB807: 20 likely
    box[0].d.update({x: x.n for x in xs})  # PFB807: 20 likely
    box.__dict__.update({x: x.n for x in xs})  # PFB807: 24 likely
    load(box).update({x: x.n for x in xs})
    globals().update({x: x.n for x in xs})
    {}.update({x: x.n for x in xs})
    (box or load).update({x: x.n for x in xs})


def views(xs):
    d = dict(xs)
    pairs = d.items()
    d.update({v: k for k, v in pairs})
    same = d
    d.update({x: 0 for x in same})
    d.update({x: 0 for y in xs for x in same})
    d.update({1: 2 for d in xs})
    other = xs.items()
    d.update({v: k for k, v in other})  # PFB807: 13
    return d


# --- few elements --------------------------------------------------------------------------------------------------------------------------------


def few_in_a_loop(xs):
    d = {}
    for x in xs:
        d.update({y: x for y in (1, 2)})  # PFB807: 17
    for x in (1, 2):
        d.update({y: x for y in (1, 2)})
    return d
