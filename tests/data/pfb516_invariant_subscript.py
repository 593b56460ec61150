"""Marked lines for PFB516, invariant-subscript. Only ever compiled, never run.

One finding an item and nest of loops, at the first read. Certain where the file shows that the item is there.
"""
import os
import sys
from heapq import heappop
from typing import Dict, List

from conf import SETTINGS, Table, limits

CODES = {"a": 1, "b": 2}
PAIR = ("x", "y")
GROWN = {"a": 1}
rows = sys.argv


class Kind:
    pass


def grow():
    GROWN["b"] = 2


# --- known to be there -----------------------------------------------------------------------------------------------------------


def displays(xs, k, more):
    rates = {"low": 1, "high": 3, 5: 2, **more}
    limits = [1, 2, 3]
    spread = [*more, 1]
    again = {"a": 1}
    if k:
        again = {"b": 1}
    for x in xs:
        x += rates["low"] + rates["high"] + rates[5]  # PFB516: 13; 28; 44
        x += rates["none"]  # PFB516: 13 likely
        x += limits[0] + limits[2]  # PFB516: 13; 25
        x += limits[3] + limits["a"] + limits[-1]  # PFB516: 13 likely; 25 likely; 39 likely
        x += spread[0] + again["a"]  # PFB516: 13 likely; 25 likely
        x += CODES["a"] + GROWN["a"] + len(PAIR[1])  # PFB516: 13; 26 likely; 43
        if x:
            x += rates["low"] + limits[1]  # PFB516: 32
            x += rates["other"] + spread[1] + GROWN["b"]


def indexes(grid: list, table: list, d: dict, unknown, other: list):
    for y in range(len(grid)):
        for x in range(3 + y):
            x += grid[y][x]  # PFB516: 17
        for x in range(9):
            if x:
                x += grid[y]  # PFB516: 21
    for i, row in enumerate(table):
        for x in row:
            x += table[i] if x else other[i]  # PFB516: 17
    for k in d:
        for x in rows:
            x += d[k]  # PFB516: 17
            x += unknown[k]  # PFB516: 17 likely
    for y in range(len(unknown)):
        while y:
            y.of(unknown[y]) if y else unknown[y]  # PFB516: 17 likely
    for y in range(len(other)):
        for x in rows:
            x += grid[y]  # PFB516: 17 likely
    for i, row in enumerate(table, 1):
        for x in row:
            x += table[i]  # PFB516: 17 likely
    for y in table:
        for x in y:
            x += table[y]  # PFB516: 17 likely
    for y in range(len(grid)):
        y += 1
        for x in range(9):
            x += grid[y]  # PFB516: 17 likely
    for y in range(len(grid) - 1):
        for x in range(9):
            x += grid[y + 1] + grid[x] + grid[y][0]  # PFB516: 17 likely; 41 likely


# --- changed in the loop -------------------------------------------------------------------------------------------------------------


def changed(a: dict, b: list, c: dict, d, e: list, f: dict, g: list, h: dict, use):
    put = g.append
    same = h
    for x in use:
        a["n"] = a["n"] + 1
        b.append(b[0])
        del c["y"], c["x"].y
        d = d["next"]
        heappop(e) if e[0] else heappop()
        f["n"] += f["m"]
        put(g[0])
        same["x"] = h["x"]
        (a["x"], b[1]) = x
    for x in use:
        a.update(n=a["n"])
        b[1:] = b[0]
        c |= {x: c["x"]}
        for e[1] in x:
            x += e[0]
    for x in use:
        x.a["n"] = x.a["m"]
        x = x["n"]
    for i in use:
        i += a[i] + a[use(i)] + b[i:] + b[1:2] + b[i + 1] + b[(i, 1)] + a[f"{i}"] + b[-i] + use()[0] + use[0][i].y  # PFB516: 103 likely
    for i in range(3000):
        b = use
        i += b[0]


def handed_on(a: dict, b: list, c, d, use):
    for x in use:
        use(a, x)
        x += a["n"]
    for x in use:
        y = b
        x += b[0] + y
    for x in use:
        c.advance()
        x += c[0]
    for x in use:
        d.n = x
        x += d[0]
    for x in use:
        c.get(x)
        x += c["n"] + d[0]  # PFB516: 13 likely; 22 likely
    while c[0] < 3:
        use()
    while d[0] < 3:
        d.get(3)


# --- asked for ---------------------------------------------------------------------------------------------------------------------------


def asked(a: dict, b, c, d, e, f, xs, use):
    for x in xs:
        if "n" in a:
            x += 1
        x += a["n"]
        x += b[0] if x else 1
        x += (c is not None) and c[0]
        x += c["n"]
        x += d["n"] if d else 2
        try:
            x += e["n"]
        except KeyError:
            x += e["m"]
        use(x and f[0])
    y = f and [x for x in xs if x == f[0]]
    if not e:
        y = 1
    elif any(x == e[0] for x in xs):
        y = 2
    return y, [b[k] + x for k in xs for x in k], lambda: [b[0] for x in xs], [[x for x in b[0] if x == b[1]] for _ in xs]  # PFB516: 90 likely; 103 likely


def with_tries(a, b, xs):
    try:
        for x in xs:
            x += a["n"]  # PFB516: 17 likely
            try:
                x += 1
            finally:
                x += b["n"]  # PFB516: 21 likely
    except KeyError:
        pass


# --- types, attributes and modules ---------------------------------------------------------------------------------------------------------


def types(xs, use):
    for x in xs:
        use(list[int], dict[str, int], List[int], Dict["a", int], Table[int], Kind[0], limits[0])
        use(os.environ["HOME"], sys.argv[1])


def of_settings(xs):
    for x in xs:
        x += SETTINGS["n"]  # PFB516: 13 likely
        x += rows[0]  # PFB516: 13 likely


class Model:
    sizes = (1, 2)

    def __init__(self, weights):
        self.weights = dict(weights)
        self.steps = []
        self.pairs = {"a": 1}

    def step(self, k):
        self.steps.append(k)
        self.late = {}
        self.more = {}

    def total(self, xs, k):
        for x in xs:
            x += self.weights["n"] + self.sizes[0] + self.pairs["a"]  # PFB516: 17 likely; 37 likely; 53 likely
            x += self.weights[k] + self.weights[self.key] + self.late[0]  # PFB516: 17 likely; 35 likely; 60 likely
            x += self.weights[x] + self.weights[x.k] + self[0]  # PFB516: 55 likely
        for x in xs:
            self.step(x)
            x += self.weights["n"] + self.steps[0]
        for x in xs:
            x.push()
            x += self.late["n"]
            x += self.weights["n"] + self.steps[0]  # PFB516: 17 likely
        for x in xs:
            self.grown[x] = self.grown["n"]
            self.late = self.late[0]
        for x in k.parts:
            x += k.rest[0]  # PFB516: 17 likely
            k.other[0] = 1
            x += k.other[1]


# --- places -----------------------------------------------------------------------------------------------------------------------------------------


def places(xs, a: dict, use):
    key = "n", 1
    b = [x + a["n"] for x in xs]  # PFB516: 13 likely
    c = {x: a[key] for x in xs if x < a["n"]}  # PFB516: 12 likely; 38 likely
    d = sum(a["n"] * x for x in a["rows"])  # PFB516: 12 likely
    for x in (1, 2):
        x += a["n"]
    while xs < a["limit"]:  # PFB516: 15 likely
        xs += a["limit"] + a["é"]  # PFB516: 27 likely
    for x in a["rows"]:
        for y in a["rows"]:  # PFB516: 17 likely
            x += y
        else:
            x += a["x", 1] + a[()] + a[-1] + a[None]  # PFB516: 17 likely; 29 likely; 37 likely; 45 likely
        with a["lock"] as y:  # PFB516: 13 likely
            x += f"{y}" + a["text"][1:]  # PFB516: 26 likely
        match a["kind"]:  # PFB516: 14 likely
            case 1:
                x += a["one"]
            case _ if a["two"] == x:
                x += 2
        (
            a  # PFB516: 12 likely
            ["over"]
        )
        if 0:
            x += CODES["a"]  # PFB516: refuted
        if x:
            raise ValueError(a["n"])
        if y:
            return a["n"]
        use = lambda: a["n"]
    return b, c, d


def shadowed(grid: list, range):
    for y in range(len(grid)):
        for x in y:
            x += grid[y]  # PFB516: 17 likely
            if x:
                x += grid[y]


def generator(xs, a: list, t: tuple):
    for x in xs:
        yield a[0], x, t[0]  # PFB516: 14 likely; 23 likely
        yield x


async def coroutine(xs, a: tuple):
    async for x in xs:
        await x(a[0])  # PFB516: 16 likely


for row in rows:
    row += CODES["a"] + CODES["c"] + row[0]  # PFB516: 11; 24 likely
    if row:
        row += CODES["b"] + CODES["d"]  # PFB516: 15


class Body:
    for row in rows:
        size = CODES["a"]  # PFB516: 15


def may_never_be_made(rows, groups, key):
    for row in rows:
        if not row:
            continue
        groups[key].append(row)


def always_made(rows, groups, key):
    for row in rows:
        groups[key].append(row)  # PFB516: 8 likely


def asked_in_the_loop_around(rows, tables):
    total = 0
    for table in tables:
        for row in rows:
            total += row * table.sizes["k"]  # PFB516: 27 likely
        if "k" in table.sizes:
            total += 1
    return total


# --- keys that are put together from strings -----------------------------------------------------------------------------------


def texts(rates: dict[str, int], codes: list[str], base: str, size: int, own, xs: list[int]):
    total = 0
    for code in codes:
        for x in xs:
            total += rates[code.lower() + "_" + base] * x  # PFB516: 21 likely
        for x in xs:
            total += rates[f"{code}-{size}"] * x  # PFB516: 21 likely
        for x in xs:
            total += rates[code.replace("a", "b").upper()]  # PFB516: 21 likely
    for x in xs:
        total += rates[f"{base}-{x}"] + rates[own.lower()] + rates[f"{own}"] + rates[f"{base:>9}"] + rates[base.join(codes)]
        total += rates[base.replace("a", own.name)] + rates[str(size)]
        base = base.lower()
        total += rates[base.upper()]
    return total
