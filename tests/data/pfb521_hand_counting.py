"""Marked lines for PFB521, hand-counting. Only ever compiled, never run.

The finding stands at the call of `get` or `setdefault`, at the test, or at the item that is tried.
"""
import collections
import os

names = sorted(os.listdir("."))
counts = {}
groups = dict()

# --- module and class level ------------------------------------------------------------------------------------------------

for name in names:
    counts[name] = counts.get(name, 0) + 1  # PFB521: 19 likely
    groups.setdefault(name[0], []).append(name)  # PFB521: 4 likely

counts["all"] = counts.get("all", 0) + 1


class Index:
    shared = {}

    def __init__(self):
        self.pages = {}
        self.sizes = dict()
        self.ready: dict[str, int] = {}

    def add(self, words):
        for word in words:
            self.pages.setdefault(word, []).append(word)  # PFB521: 12 likely
            self.sizes[word] = self.sizes.get(word, 0) + 1  # PFB521: 31 likely
            if word in self.ready:  # PFB521: 15 likely
                self.ready[word] += 1
            else:
                self.ready[word] = 1

    @classmethod
    def note(cls, words):
        for word in words:
            cls.shared.setdefault(word, set()).add(word)  # PFB521: 12 likely


def into_a_global(words):
    for word in words:
        counts[word] = counts.get(word, 0) + 1  # PFB521: 23 likely


# --- certain -------------------------------------------------------------------------------------------------------------------


def counted(text: str):
    d = {}
    for word in text.split():
        d[word] = d.get(word, 0) + 1  # PFB521: 18
    return sorted(d.items())


def every_count(xs: list, n: int):
    a, b, c = [], [], []
    d, e, f, g = {}, {}, dict(), {}
    for x in xs:
        n += 1
        d[x] = d.get(x, 0) + 1  # PFB521: 15
        e[x.name] = e.get(x.name, 0) + n  # PFB521: 20
        f[x, n] = f.get((x, n), 0) - 1  # PFB521: 18
        g[x[0]] = 1 + g.get(x[0], 0)  # PFB521: 22
    for k in d:
        a.append(k)
    for k, v in e.items():
        b.append(v)
    c += [max(f, key=f.get), len(f), sum(f.values())]
    if not g:
        return a, b, c
    return sorted(g, key=g.get)


def floats(xs, ratio):
    d = {}
    for x in xs:
        d[x] = d.get(x, 0.0) + ratio  # PFB521: 15
    return d.keys()


def every_group(rows):
    a, b, c, d = {}, {}, {}, {}
    for row in rows:
        a.setdefault(row.name, []).append(row)  # PFB521: 8
        b.setdefault(row.name, set()).add(row)  # PFB521: 8
        c.setdefault(row.name, {})[row.size] = row  # PFB521: 8
        same = d.setdefault(row.name.lower(), list())  # PFB521: 15
        same.append(row)
    return a.items(), sorted(b), c.values(), list(d)


def by_test(xs: list, rows):
    a, b, c, d = {}, {}, {}, {}
    for x in xs:
        if x in a:  # PFB521: 11
            a[x] += 1
        else:
            a[x] = 1
        if x not in b:  # PFB521: 11
            b[x] = [rows]
        else:
            b[x].append(rows)
        if x not in c:  # PFB521: 11
            c[x] = []
        c[x].append(rows)
        if x:
            if x not in d:  # PFB521: 15
                d[x] = 0
            d[x] += 1
    return a.items(), b.items(), c.items(), d.items()


def by_handler(xs: list, row):
    a, b, c = {}, {}, {}
    for x in xs:
        try:
            a[x] += 1  # PFB521: 12
        except KeyError:
            a[x] = 1
        try:
            b[x].append(row)  # PFB521: 12
        except KeyError:
            b[x] = [row]
        try:
            c[x].add(row)  # PFB521: 12
        except KeyError as error:
            c[x] = {row}
    return a.items(), b.items(), c.items()


def a_while_loop(text: str):
    d = {}
    while text:
        word, _, text = text.partition(" ")
        d[word] = d.get(word, 0) + 1  # PFB521: 18
    return d.items()


def in_branches(xs, n):
    d: dict[str, list[int]] = {}
    for x in xs:
        if x.ok:
            d.setdefault(x.name, []).append(x)  # PFB521: 12
        elif x.ready:
            with n:
                d.setdefault(x.name, []).append(x)  # PFB521: 16
        else:
            for y in x:
                d.setdefault(y, []).append(x)  # PFB521: 16
    return list(d.values())


async def asynchronous(xs):
    d = {}
    async for x in xs:
        d[x] = d.get(x, 0) + 1  # PFB521: 15
        d.setdefault(await x.name(), []).append(x)  # PFB521: 8
    for k, v in d.items():
        yield k, v


def several_lines(xs):
    d = {}
    for x in xs:
        d.setdefault(  # PFB521: 8
            x.name,
            [],
        ).append(x)
    return d.items()


def tabs(xs):
	d = {}
	for x in xs:
		d.setdefault(x, []).append(x)  # PFB521: 2
	return d.items()


def umlauts(xs):
    d = {}
    for x in xs:
        x.größe(); d.setdefault(x.größe, []).append(x)  # PFB521: 21
    return d.items()


# --- likely --------------------------------------------------------------------------------------------------------------------


def returned(xs):
    d = {}
    for x in xs:
        d.setdefault(x.name, []).append(x)  # PFB521: 8 likely
    return d


def handed_on(xs, f):
    a, b, c, d, e = {}, {}, {}, {}, {}
    for x in xs:
        a.setdefault(x.name, []).append(x)  # PFB521: 8 likely
        b.setdefault(x.name, []).append(x)  # PFB521: 8 likely
        c.setdefault(x.name, []).append(x)  # PFB521: 8 likely
        d.setdefault(x.name, []).append(x)  # PFB521: 8 likely
        e.setdefault(x.name, []).append(x)
        yield c
    f(a)
    print(b)
    yield f"{d}"
    e = f


def handed_on_otherwise(xs, f):
    a, b, c, d = {}, {}, {}, {}
    for x in xs:
        a.setdefault(x.name, []).append(x)  # PFB521: 8 likely
        b.setdefault(x.name, []).append(x)  # PFB521: 8 likely
        c.setdefault(x.name, []).append(x)  # PFB521: 8 likely
        d.setdefault(x.name, []).append(x)  # PFB521: 8 likely
    f.a = a
    return b["name"], c == f, d.copy()


def with_another_name(xs, f):
    f.counts = a = {}
    b = c = dict()
    print(d := {})
    for x in xs:
        a[x] = a.get(x, 0) + 1  # PFB521: 15 likely
        b.setdefault(x, []).append(x)  # PFB521: 8 likely
        d.setdefault(x, []).append(x)  # PFB521: 8 likely
    return a.items(), b.items(), d.items()


def read_elsewhere(xs, y):
    d = {}
    for x in xs:
        d[x] = d.get(x, 0) + 1  # PFB521: 15 likely
    x = y
    return d[x]


def kept_by_an_inner_function(xs):
    d = {}
    for x in xs:
        d.setdefault(x.name, []).append(x)  # PFB521: 8 likely

    def get(name):
        return d[name]

    return get


def not_made_empty(xs, other):
    a, b, c = {"name": 0}, dict(other), {k: 0 for k in other}
    d = {}
    d = {}
    for x in xs:
        xs.pop()
        a[x] = a.get(x, 0) + 1  # PFB521: 15 likely
        b[x] = b.get(x, 0) + 1  # PFB521: 15 likely
        c[x] = c.get(x, 0) + 1  # PFB521: 15 likely
        d[x] = d.get(x, 0) + 1  # PFB521: 15 likely
    return a.items(), b.items(), c.items(), d.items()


def added_by_others(xs, f):
    a, b, c, d = {}, {}, {}, {}
    for x in xs:
        a[x] = a.get(x, 0) + f(x)  # PFB521: 15 likely
        b[x] = b.get(x, 0) + len(b)  # PFB521: 15 likely
        try:
            c[x].append(f[x])  # PFB521: 12 likely
        except KeyError:
            c[x] = [f[x]]
        if x not in d:  # PFB521: 11 likely
            d[x] = {}
        d[x][f] = 1
    return a.items(), b.items(), c.items(), d.items()


def by_an_inner_function(xs):
    d = {}

    def add(xs):
        for x in xs:
            d.setdefault(x.name, []).append(x)  # PFB521: 12 likely

    add(xs)
    return d.items()


# --- the compiler drops it -----------------------------------------------------------------------------------------------------


def dropped(xs):
    d = {}
    for x in xs:
        if __debug__:
            d[x] = 1
        else:
            d[x] = d.get(x, 0) + 1  # PFB521: refuted
        if 0:
            d.setdefault(x, []).append(x)  # PFB521: refuted
        while False:
            if x in d:  # PFB521: refuted
                d[x] += 1
            else:
                d[x] = 1
    return d.items()
