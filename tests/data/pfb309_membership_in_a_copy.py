"""Marked lines for PFB309, membership-in-a-copy. Only ever compiled, never run."""
import os
from collections import OrderedDict, defaultdict

table = {}
if "a" in table.keys():
    print(table)


def keys(xs, d, e: dict[str, int]):
    table, groups, ordered = {}, defaultdict(list), OrderedDict()
    for x in xs:
        if x in table.keys():  # PFB309: 11
            print(x)
        if x not in table.keys():  # PFB309: 11
            table[x] = x
        if x in groups.keys() or x in ordered.keys():  # PFB309: 11; 33
            print(x)
        if x in e.keys():  # PFB309: 11
            print(x)
        if x in d.keys():  # PFB309: 11 likely
            print(x)
        if x.n in os.environ.keys():  # PFB309: 11 likely
            print(x)
        while x in d[x].keys():  # PFB309: 14 likely
            x += 1
    return [x for x in xs if x in table.keys()]  # PFB309: 29


def lists(xs, ys):
    names, seen, numbers = ["a"], {1}, range(10)
    for x in xs:
        print(x in list(names), x in tuple(names), x in list(seen), x in list(numbers))  # PFB309: 14; 32; 51 likely; 68
        print(x in list(ys), x in tuple(ys))  # PFB309: 14 likely; 29 likely
        print(x in sorted(names), x not in sorted(ys))  # PFB309: 14 likely; 34 likely
        print(x in list([1, 2, x]))  # PFB309: 14
        print(x in list(x.names))  # PFB309: 14 likely
        print(str(x) in list(seen), "a" in tuple({"b": x}), x in list({"b": x}))  # PFB309: 14; 36; 60 likely


def sets(xs):
    for x in xs:
        if x in set((1, 2, 3)):  # PFB309: 11
            print(x)
        if x in frozenset(["a", "b"]) or x not in set(["a", "b"]):  # PFB309: 11; 41
            print(x)


class Cache:
    def __init__(self):
        self.items = {}
        self.other = load()

    def has(self, xs):
        for x in xs:
            if x in self.items.keys():  # PFB309: 15
                print(x)
            if x in self.other.keys():  # PFB309: 15 likely
                print(x)


async def coroutine(xs, d):
    async for x in xs:
        if x in d.keys():  # PFB309: 11 likely
            yield x


# --- what is not -----------------------------------------------------------------------------------------------------------


def other_views(xs, d):
    for x in xs:
        print(x in d.values(), x in d.items(), x in d.keys(1), x in d.keys, x in keys(), x in d)


def other_types(xs, text: str, data: bytes):
    for x in xs:
        print(x in list(text), x in tuple(data), x in text.keys(), x in sorted(text))


def sets_of_names(xs, ys):
    for x in xs:
        print(x in set(ys), x in set((1, x)), x in set(()), x in set(), x in frozenset(ys), x in set({1, 2}))


def generated(xs, ys):
    for x in xs:
        print(x in list(y for y in ys), x in list(), x in list(*ys), x in list(ys, x), x in sorted(ys, key=len))


def other_operators(xs, d, y):
    for x in xs:
        print(d.keys() == x, list(d) == x, x is d.keys(), y < x in d.keys(), list(d) in x, d.keys() in x)


def once(x, d):
    return x in d.keys()


def few(d):
    for x in (1, 2, 3):
        print(x in d.keys())


def shadowed(xs, ys, list):
    for x in xs:
        print(x in list(ys))


def dropped(xs, d):
    for x in xs:
        if not __debug__:
            print(x in d.keys())  # PFB309: refuted
