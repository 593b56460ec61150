"""Marked lines for PFB407, mapping-rebuilt. Only ever compiled, never run."""
import os
from collections import Counter, defaultdict

names = os.listdir(".")
table = {}
chosen = set()
for name in names:
    table = {**table, name: 1}  # PFB407: 12
    chosen = chosen | {name}  # PFB407: 13


def dicts(xs, more):
    d, e, f, g, h = {}, {}, {}, {}, {}
    for x in xs:
        d = {**d, x: 1}  # PFB407: 12
    for x in xs:
        e = e | {x: 1}  # PFB407: 12
        e = e | x.items  # PFB407: 12
    for x in xs:
        f = {**f, **x}  # PFB407: 12
        f = dict(f, **{x: 1})  # PFB407: 12
        f = dict(**f, **{x: 1}, y=1)  # PFB407: 12
    while more:
        g = {**g, more.pop(): g.get(1, 0) + 1}  # PFB407: 12
    for x in xs:
        h = {**h, x: 1} if x else h  # PFB407: 12
    return d, e, f, g, h


def sets(xs):
    s, t, u, v, w = set(), set(), set(), frozenset(), frozenset()
    for x in xs:
        s = {*s, x}  # PFB407: 12
        s = {x, *s}  # PFB407: 12
    for x in xs:
        t = t | {x}  # PFB407: 12
        t = {x} | t  # PFB407: 12
        t = t | {x} | {x.n}  # PFB407: 12
    for x in xs:
        u = u.union([x])  # PFB407: 12
        u = u.union({x})  # PFB407: 12
        u = u.union(x)  # PFB407: 12 likely
    for x in xs:
        v = v | {x}  # PFB407: 12
        w |= {x}  # PFB407: 8
    return s, t, u, v, w


def tested(xs):
    seen, n = set(), 0
    for x in xs:
        if x in seen or len(seen) > 99:
            continue
        for y in x:
            seen = seen | {y}  # PFB407: 19
            n += sum(seen)
    return n


def given(d: dict, s, xs):
    for x in xs:
        d = {**d, x: 1}  # PFB407: 12
        s = {*s, x}  # PFB407: 12
    return d, s


def unknown(d, s, t, xs):
    for x in xs:
        d = d | {x: 1}  # PFB407: 12 likely
        s = s | {x}  # PFB407: 12 likely
        t = t.union([x])  # PFB407: 12 likely
    return d, s, t


def handed_on(xs):
    d, s = {}, set()
    for x in xs:
        d = {**d, x: 1}  # PFB407: 12 likely
        x.visit(d)
        s = s | {x}  # PFB407: 12 likely
        y = s if x else None
    return d, s, y


def read_later(xs):
    s = set()
    for x in xs:
        pairs = zip(s, x)
        s = s | {x}  # PFB407: 12 likely
        print(*pairs)
    return s


class Page:
    def __init__(self):
        self.tags = set()
        self.items = {}

    def fill(self, xs):
        for x in xs:
            self.tags = self.tags | {x}  # PFB407: 24
            self.items = {**self.items, x: 1}  # PFB407: 25

    def load(self, xs):
        for x in xs:
            self.items = {**self.items, x: x.load()}  # PFB407: 25 likely


class Watched:
    @property
    def names(self):
        return self._names

    @names.setter
    def names(self, names):
        self._names = names
        print(names)

    def fill(self, xs):
        for x in xs:
            self.names = {**self.names, x: 1}  # PFB407: 25 likely


def item(groups, xs):
    for x in xs:
        groups["all"] = {**groups["all"], x: 1}  # PFB407: 24


# --- what is not -------------------------------------------------------------------------------------------------------------


def dropped(xs):
    d = {}
    for x in xs:
        continue
        d = {**d, x: 1}  # PFB407: refuted
    return d


def in_place(xs):
    d, s = {}, set()
    for x in xs:
        d |= {x: 1}
        s |= {x}
        d[x] = 1
        s.add(x)
        s.update([x])


def old_values_win(xs):
    d, e = {}, {}
    for x in xs:
        d = {x: 1, **d}
        e = {x: 1} | e
    return d, e


def same_keys(xs, groups):
    d, s = {}, set()
    for x in xs:
        d = {**d, "x": x}
        d = dict(d, x=x)
        d = d | {"x": x, "y": 1}
        s = s | {1}
        s = s.union([1, 2])
        groups[x.n] = groups[x.n] | {x}
    return d, s


def counted(xs):
    c = Counter()
    for x in xs:
        c = c | Counter(x)
        c = c | {x: 1}
    return c


def gone_through_later(xs):
    t = set()
    for x in xs:
        t = t | {x}  # PFB407: 12
        for y in t:
            print(y)


def kept(xs, out, box):
    d, e, f, s = {}, {}, {}, set()
    for x in xs:
        d = {**d, x: 1}
        out.append(d)
    for x in xs:
        e = {**e, x: 1}
        yield e
    for x in xs:
        f = {**f, x: 1}
        box.last = f
    for x in xs:
        old = s
        s = s | {x}
        if old == s:
            break


def gone_through(s):
    while s:
        for x in s:
            s = s | {x.n}


def anew(xs, queue):
    for x in xs:
        d = {}
        d = {**d, x: 1}
    while queue:
        node, seen = queue.pop()
        seen = seen | {node}
        for child in node:
            queue.append((child, seen | {child}))
    for s in xs:
        s = s | {1}
    for x in xs:
        s = {*s, x}
        break


def other_types(xs, flags: int, mask, geometry, d, e):
    for x in xs:
        flags = flags | 1
        mask = mask | x
        geometry = geometry.union(x)
        geometry = geometry.union(x, grid=1)
        d = {**e, x: 1}
        d = {**d}
        d = dict(d)
        d = {**d, **d}
        e = {x: 1, "d": d}
        e[x] = {**d, x: 1}


def changed_behind_the_copy(xs):
    d = {}
    for x in xs:
        d = {**d, x: d.pop(x.n)}
    return d


def few(xs):
    d = {}
    for x in ("a", "b"):
        d = {**d, x: 1}
    d = {**d, "c": 1}
    return d


def shadowed(xs, dict):
    d = {}
    for x in xs:
        d = dict(d, x=1)
    return d


def kept_by_functions(xs, table):
    calls, seen, groups, counts = [], {}, frozenset(), {}
    for x in xs:
        seen = {**seen, x: 1}
        calls.append(lambda taken=seen: print(taken))
    for x in xs:
        groups |= {x}
        table[groups] = x
    for x in xs:
        counts = {**counts, x: 1}  # PFB407: 17
        table[x] = len(counts)
    return calls, counts


# --- most iterations add something, or few -----------------------------------------------------------------------------------


def in_usual_arms(xs):
    d, s = {}, set()
    for x in xs:
        if x.n is not None:
            d = {**d, x.n: x}  # PFB407: 16
        if x.n is None:
            continue
        s = s | {x}  # PFB407: 12
    return d, s


def in_rare_arms(xs):
    d, s = {}, set()
    for x in xs:
        if "n" in x:
            d = {**d, x.n: x}  # PFB407: 16 likely
        if isinstance(x, set):
            s = s | {x}  # PFB407: 16 likely
        else:
            s.add(x)
    return d, s


def of_its_own(xs, nodes, k):
    s, t, u, v, w, y, z = set(), set(), set(), set(), set(), frozenset(), set()
    for x in xs:
        s = s | {x.n}  # PFB407: 12
        t = t.union({x, k})  # PFB407: 12
        u = u | set([x])  # PFB407: 12
        v = {*v, *x.names, x}  # PFB407: 12
        y |= {x, k}  # PFB407: 8
    while nodes:
        w = w | {nodes.pop()}  # PFB407: 12
        z = z | {(node := next(nodes))}  # PFB407: 12
        print(node)
    return s, t, u, v, w, y, z


def of_what_may_be_there(xs, k):
    s, t, u, v, w, y = set(), set(), set(), set(), set(), frozenset()
    for x in xs:
        s = s.union(x.names)  # PFB407: 12 likely
        t = t | set(x.names)  # PFB407: 12 likely
        u = {*u, *x}  # PFB407: 12 likely
        v = v | {k}  # PFB407: 12 likely
        w = w.union({*x.names})  # PFB407: 12 likely
        y |= {*x.names}  # PFB407: 8 likely
    return s, t, u, v, w, y
