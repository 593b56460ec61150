"""Marked lines for PFB511, key-lookup-loop. Only ever compiled, never run.

The finding stands at the `for`, or at the target of a comprehension's clause.
"""
import os
from collections import Counter, OrderedDict, defaultdict
from typing import Dict

names = {"a": 1, "b": 2}
lines = ["a", "b"]

# --- module and class level: items() keeps the key for others ------------------------------------------------------------

for k in names:  # PFB511: 0
    print(names[k])

for k in names.keys():  # PFB511: 0
    print(k, names[k])

for k in os.environ:
    print(k, os.environ[k])

for k in lines:
    print(lines[k])

upper = [names[k] + 1 for k in names]  # PFB511: 26


class Table:
    cells = {}

    def __init__(self, rows):
        self.rows = {}
        self.given = rows
        self.totals = Counter(rows)

    def show(self):
        for k in self.rows:  # PFB511: 8
            print(k, self.rows[k])
        for k in self.totals.keys():  # PFB511: 8
            print(self.totals[k], k)
        for k in self.rows:  # PFB511: 8 likely
            self.draw(self.rows[k])
        for k in self.given:  # PFB511: 8 likely
            print(k, self.given[k])
        for k in self.given.keys():  # PFB511: 8 likely
            print(k, self.given[k])
        for k in self.__dict__:  # PFB511: 8 likely
            print(k, self.__dict__[k])

    def reset(self):
        self.changed = {}
        for k in self.changed:  # PFB511: 8 likely
            print(k, self.changed[k])
        self.changed["a"] = 1


# --- every way to write it ----------------------------------------------------------------------------------------------


def plain(xs, count, **options):
    d, e = {}, {}
    d.update(xs)
    e[0] = count
    for k in d:  # PFB511: 4
        print(k, d[k])
    for k in d.keys():  # PFB511: 4
        print(k, d[k])
    for k in (d):  # PFB511: 4
        print(k, (d)[k])
    for k in d:  # PFB511: 4
        print(d[k])
    for k in d:  # PFB511: 4
        if k in xs:
            continue
        print(k, d[k])
    for k in d:  # PFB511: 4
        if k in xs:
            print(d[k])
        elif d[k]:
            break
    else:
        print(k)
    for k in d:  # PFB511: 4
        print(k, d[k], d[k].size)
    for k in d:  # PFB511: 4
        d[k].append(1)
    for k in d:  # PFB511: 4
        d[k].n += 1
    for k in d:  # PFB511: 4
        e[k] = d[k]
    for schlüssel in d: print(schlüssel, d[schlüssel])  # PFB511: 4
    for k in options:  # PFB511: 4
        print(k, options[k])
    for k in d:  # PFB511: 4
        for x in xs:
            print(k, x, d[k])
    for k in d:  # PFB511: 4
        print([x for x in xs if x in d[k]], k)
    for k in d:  # PFB511: 4
        match d[k]:
            case {"x": x}:
                print(k, x)
    for k in d:  # PFB511: 4
        print(xs[k], d[k])
        xs[k] = (last := d[k])
    return k, last


def kinds(a: dict[str, int], b: Dict[str, int], c: defaultdict[str, int], d: "dict", xs):
    e = OrderedDict(xs)
    f = defaultdict(list)
    g = {x: x for x in xs}
    h = dict.fromkeys(xs)
    i: dict[str, int] = xs.load()
    for k in a:  # PFB511: 4
        print(k, a[k])
    for k in b:  # PFB511: 4
        print(k, b[k])
    for k in c:  # PFB511: 4
        print(k, c[k])
    for k in d:  # PFB511: 4
        print(k, d[k])
    for k in e:  # PFB511: 4
        print(k, e[k])
    for k in f:  # PFB511: 4
        print(k, f[k])
    for k in g:  # PFB511: 4
        print(k, g[k])
    for k in h:  # PFB511: 4
        print(k, h[k])
    for k in i:  # PFB511: 4
        print(k, i[k])


def comprehensions(d: dict[str, int], xs):
    a = [d[k] for k in d]  # PFB511: 18
    b = {k: d[k] + 1 for k in d}  # PFB511: 25
    c = {d[k] for k in d.keys() if d[k]}  # PFB511: 18
    e = sum(d[k] for k in d if k)  # PFB511: 21
    f = [x for k in d for x in d[k]]  # PFB511: 15
    g = [d[k] for x in xs for k in d if k == x]  # PFB511: 30
    h = [[d[k] for k in d] for x in xs]  # PFB511: 19
    d.update((k, d[k]) for k in d)
    print(list(d[k] for k in d), *(d[k] for k in d))  # PFB511: 24; 44 likely
    return a, b, c, e, f, g, h, any(d[k] == k for k in d)  # PFB511: 50


def unknown(d, e, f):
    for k in d.keys():  # PFB511: 4 likely
        print(k, d[k])
    for k in d:  # PFB511: 4 likely
        print(k, d[k])
    for k in d.rows.keys():  # PFB511: 4 likely
        print(k, d.rows[k])
    for k in d.rows:  # PFB511: 4 likely
        print(k, d.rows[k])
    for k in e:
        print(k, e[k])
    for k in e.rows:
        print(k, e.rows[k])
    for k in f.keys():  # PFB511: 4 likely
        yield k, f[k]
    print(e.items(0), items())


async def asynchronous(d: dict[str, int], stream):
    for k in d:  # PFB511: 4 likely
        await stream.send(k, d[k])
    async for k in d:
        print(d[k])
    return [d[k] async for k in d]


def several_functions(e, d: dict[str, int]):
    for k in e:
        print(k, e[k])

    def inner():
        for k in d:  # PFB511: 8
            print(k, d[k])

    return inner


# --- the dict changes ---------------------------------------------------------------------------------------------------


def changed(d: dict[str, int], f, self):
    for k in d:
        d[k] = d[k] + 1
    for k in d:
        d[k] += 1
        print(d[k])
    for k in d:
        if d[k]:
            del d[k]
            break
    for k in d:
        print(d[k], d.pop(k))
        break
    for k in d:
        print(d[k])
        d.update(f)
        d = f(d)
    for k in d:
        d.setdefault(0, d[k])
    for k in d:
        d |= {k: d[k]}
    for k in d:
        f[k], d[0] = d[k], 1
    for k in self.lines:
        self.lines = {k: self.lines[k]}


def handed_on(d: dict[str, int], f):
    for k in d:  # PFB511: 4 likely
        f(d, d[k], k)
    for k in d:  # PFB511: 4 likely
        f.d = d
        print(d[k], k)


def key_changes(d: dict[str, int], f):
    for k in d:
        k = k.lower()
        print(d[k])
    for k in d:
        if (k := f(k)):
            print(d[k])
    for k in d:
        for k in f:
            print(d[k])
    for k in d:
        k += "x"
        print(d[k])


def by_others(d: dict[str, int]):
    def more():
        nonlocal d
        d = {}

    for k in d:
        more()
        print(k, d[k])


# --- something else ----------------------------------------------------------------------------------------------------------


def others(d: dict[str, int], e, f, xs: list[int], s: str, t: set[int]):
    for k in d:
        print(e[k], k)
    for k in d:
        print(k, d["k"], d[k:], d[k, 0], d[-k], d[e])
    for k in d:
        print(d.get(k))
    for k in d:
        f(lambda: d[k])
    for k in d:
        def inner():
            return d[k]
        f(inner)
    for k in sorted(d):
        print(d[k])
    for k in list(d):
        print(d[k])
    for k in d.values():
        print(d[k])
    for k, v in d.items():
        print(d[k])
    for k in d.keys(1):
        print(d[k])
    for k in d.keys:
        print(d[k])
    for k in e.d:
        print(d[k])
    for k in xs:
        print(xs[k])
    for k in xs.keys():
        print(xs[k])
    for k in s:
        print(s[k])
    for k in t:
        print(t[k])
    for k in f():
        print(f()[k])
    for k in f().keys():
        print(f()[k])
    for k in e[0]:
        print(e[0][k])
    for f.k in d:
        print(d[f.k])
    for i, k in enumerate(d):
        print(d[k])
    for k in d:
        print([d[k] for d in f])
    for k in d:
        print(k)
    while d:
        print(d[k])


def not_a_loop(d: dict[str, int]):
    for k in d:
        return d[k]


# --- gone from the bytecode ---------------------------------------------------------------------------------------------------


def dead(d: dict[str, int]):
    for k in d:  # PFB511: refuted
        if 0:
            print(d[k])
    if not __debug__:
        for k in d:  # PFB511: refuted
            print(d[k])
    return d
    for k in d:  # PFB511: refuted
        print(d[k])


def changed_by_its_other_name():
    d = e = {1: 2}
    for k in d:
        e[k] = 3
        print(d[k])


# --- bound behind the loop, but not if it was left by a break ---------------------------------------------------------------------


def else_of_a_loop(d: dict, f):
    for k in d:  # PFB511: 4
        if f(d[k]):
            break
    else:
        k = None
    return k


# --- what goes through the object itself ------------------------------------------------------------------------------------------


class Mapping:
    def items(self):
        return [(k, self[k]) for k in self.keys()]

    def values(self):
        for k in self.keys():
            yield self[k]

    def pairs(self):
        return [(k, self[k]) for k in self.keys()]  # PFB511: 33 likely


# --- counted keys, and mappings that are known by two look-ups ----------------------------------------------------------------


def counted(d: dict[str, int], unknown, xs: list[int]):
    for i, k in enumerate(d):  # PFB511: 4
        print(i, k, d[k], d[k])
    for i, k in enumerate(d.keys(), start=1):  # PFB511: 4
        if d[k]:
            print(i, d[k].size)
        print(d[k])
    for i, k in enumerate(d):
        print(i, k, d[k])
    for i, k in enumerate(unknown):  # PFB511: 4 likely
        print(i, unknown[k], unknown[k])
    for i, k in enumerate(xs):
        print(i, xs[k], xs[k])
    for i, k in enumerate(d):
        print(k, d[i])
    for i, k in zip(xs, d):
        print(i, d[k])


def guarded(settings, write):
    for name in settings:  # PFB511: 4 likely
        if settings[name] is None:
            continue
        write(name + "=" + str(settings[name]))


def both_guarded(settings, others, write):
    for name in settings:
        if others:
            write(settings[name], settings[name])


class Held:
    def __init__(self, table, chart, made, typed: list[str]):
        self.table = table
        self.chart = chart
        self.made = made or []
        self.typed = typed

    def report(self, f):
        for word in self.table:  # PFB511: 8 likely
            hits = len(self.table[word])
            if hits > 1:
                print(word, self.table[word][0])
        for word in self.table:
            print(self.table[word])
        for word in self.table:
            f(self.table, word)
            print(self.table[word], self.table[word])
        for word in self.chart:
            print(self.chart[word], self.chart[word], self.chart.axes)
        for word in self.made:
            print(self.made[word], self.made[word])
        for word in self.typed:
            print(self.typed[word], self.typed[word])
