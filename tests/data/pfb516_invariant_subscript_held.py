"""Marked lines for PFB516, invariant-subscript: what else may hold the object. Only ever compiled, never run.

The functions use the same few names: what one does with its `d` says nothing about another's.
"""


def own(xs):
    d = {"x": 1}
    for x in xs:
        x.go(d["x"])  # PFB516: 13
        if x:
            x.go(d["x"])


def filled(xs):
    d = {}
    for x in xs:
        d[x] = 1
        x.go(d["x"])


def filled_before(xs):
    d = {"x": 1}
    d["y"] = 2
    for x in xs:
        x.go(d["x"])  # PFB516: 13 likely


def emptied_before(xs, y):
    d = {"x": 1}
    y.empty(d)
    for x in xs:
        x.go(d["x"])  # PFB516: 13 likely
        if x:
            x.go(d["x"])


def handed_after(xs, y):
    d = {"x": 1}
    for x in xs:
        x.go(d["x"])  # PFB516: 13
    y.empty(d)


def two_names(xs):
    d = e = {"x": 1}
    for x in xs:
        e["x"] = x
        x.go(d["x"])


def cached_method(xs):
    d = [1]
    add = d.append
    for x in xs:
        add(x)
        x.go(d[0])


def run_later(xs):
    d = {"x": 1}
    later = (d["x"] + x for x in xs)  # PFB516: 13 likely
    now = sum(d["x"] + x for x in xs)  # PFB516: 14 likely
    d = {"x": 2}
    return later, now


class Table:
    def fill(self, n):
        made = {}
        for u in range(n):
            made[u] = {}
            for v in range(u, n):
                made[u][v] = self.product(u, v)  # PFB516: 16 likely
        self.made = made

    def fill_what_others_change(self, n):
        kept = {}
        for u in range(n):
            kept[u] = {}
            for v in range(u, n):
                kept[u][v] = self.product(u, v)
        self.kept = kept

    def clear(self):
        self.kept.clear()
