"""Marked lines for PFB307 where the type is not known, or the rewrite may do something else."""
import collections
import config
from collections import Counter, defaultdict

# --- unknown types --------------------------------------------------------------------------------------------------------


def unknown(rows, d, s, xs, box, key, f):
    for row in rows:
        d.update({row: key})  # PFB307: 17 likely
        d[key].update({row: key})  # PFB307: 22 likely
        box.d.update({row: key})  # PFB307: 21 likely
        d.update(k=row)
        d.update([(row, key)])
        d |= {row: key}
        s.update({row})  # PFB307: 17 likely
        s.update([row])
        s.update((row,))
        s |= {row}
        xs.extend([row])  # PFB307: 18 likely
        xs.extend((row,))  # PFB307: 18 likely
        xs += [row]  # PFB307: 14 likely
        xs += (row,)
        box.xs += [row]  # PFB307: 18 likely
        d[key] += [row]  # PFB307: 18 likely
        d[f(key)] += [row]  # PFB307: 21 likely
        d[f(key)].update({row: key})  # PFB307: 25 likely
        d[key:] += [row]
        f(row).update({row: key})
        f(row).extend([row])
        box.query().filter(row).update({row: key})
        super().update({row: key})
        config.update({row: key})
        config.options.update({row: key})  # PFB307: 30 likely
        collections.extend([row])


def guessed(rows, xs=[], d=None, s: set = ()):
    d = d or {}
    for row in rows:
        xs += [row]  # PFB307: 14 likely
        d.update({row: 1})  # PFB307: 17 likely
        s.update([row])  # PFB307: 17
        s |= {row}  # PFB307: 13


def several_types(rows, f):
    xs = f()
    if not xs:
        xs = []
    ys = None
    ys = []
    zs = []
    ws = None
    for row in rows:
        xs += [row]  # PFB307: 14 likely
        ys += [row]  # PFB307: 14
        zs += [row]  # PFB307: 14 likely
        if row:
            zs = f(zs)
        ws.extend([row])
    return xs, ys, zs


# --- counters ----------------------------------------------------------------------------------------------------------------


def counters(rows, given: Counter, other: collections.Counter[str], f):
    c, d = Counter(), collections.Counter("abc")
    for row in rows:
        c.update({row: 1})
        c.update(k=1)
        c.update([(row, 1)])
        c |= {row: 1}
        d.update({row: 1})
        given.update({row: 1})
        other.update({row: 1})
        c.update([row])
        c.update({row})
    return c


class Counting:
    def __init__(self):
        self.counts = Counter()
        self.rows = []
        self.sizes = {}
        self.later = None
        self.shared = {}

    def run(self, rows):
        for row in rows:
            self.counts.update({row: 1})
            self.rows += [row]  # PFB307: 25
            self.rows.extend([row])  # PFB307: 29
            self.sizes.update({row: self.rows})  # PFB307: 30
            self.sizes.update(k=row)  # PFB307: 12
            self.sizes |= {row: 1}  # PFB307: 26
            self.rows += [self.load(row)]  # PFB307: 25
            self.sizes.update({row: self.load(row)})  # PFB307: 30
            self.later.update({row: 1})  # PFB307: 30 likely
            self.shared.update({row: self.load(row)})  # PFB307: 31 likely
            self.shared.update({row: 1})  # PFB307: 31
            self.shared |= {self.load(row): self.rows}  # PFB307: 27 likely
            self.update({row: 1})
            self.extend([row])
            self.data.update({row: 1})  # PFB307: 29 likely

    def load(self, row):
        self.shared = {}
        return row

    def update(self, rows):
        self.later = {}

    def extend(self, rows):
        pass


class Mapping(dict):
    common = []
    named: list = []

    def run(self, rows):
        for row in rows:
            self.update({row: 1})  # PFB307: 24 likely
            self.common += [row]  # PFB307: 27 likely
            self.common.extend([row])  # PFB307: 31
            self.items += [row]
            self.items.extend([row])  # PFB307: 30 likely

    @property
    def items(self):
        return list(self)

    @items.setter
    def items(self, items):
        pass


# --- what is worked out first --------------------------------------------------------------------------------------------------

TOTAL = 0
LIMIT = 9
SHARED = {}


def order(rows, key, box, f):
    d, n = {}, 0
    for row in rows:
        d.update({row: f(key)})  # PFB307: 17
        d.update({f(row): key})  # PFB307: 17
        d.update({f(row): f(key)})  # PFB307: 17 likely
        d.update({len(row): f(key)})  # PFB307: 17 likely
        d.update({row.key: f(key)})  # PFB307: 17 likely
        d.update({f(row): row.value})  # PFB307: 17 likely
        d.update({row.key: len(row)})  # PFB307: 17
        d.update({(row, -1): f(key)})  # PFB307: 17
        d.update({row + 1: f(key)})  # PFB307: 17
        d.update({TOTAL: f(key)})  # PFB307: 17 likely
        d.update({LIMIT: f(key)})  # PFB307: 17
        d.update({int: f(key)})  # PFB307: 17
        d.update({n: f(key)})  # PFB307: 17 likely
        d.update(k=f(key))  # PFB307: 8
        d |= {row.key: f(key)}  # PFB307: 13 likely
        SHARED.update({row: f(key)})  # PFB307: 22

    def change():
        nonlocal n
        global TOTAL
        n = TOTAL = 1

    return change


def rebound(rows, f):
    xs, ys = [], []

    def clear():
        nonlocal xs
        xs = []
        return 1

    for row in rows:
        xs += [clear()]  # PFB307: 14 likely
        xs += [row]  # PFB307: 14
        xs.extend([clear()])  # PFB307: 18
        ys += [clear()]  # PFB307: 14


# --- items of a defaultdict -----------------------------------------------------------------------------------------------------


def groups(rows, key, f):
    lists, sets, dicts = defaultdict(list), defaultdict(set), collections.defaultdict(dict)
    mixed, made, odd = defaultdict(list), defaultdict(f), defaultdict()
    lists.update(rows)
    mixed[0] = ()
    for row in rows:
        lists[row] += [key]  # PFB307: 22
        lists[row].extend([key])  # PFB307: 26
        lists[row] += [f(key)]  # PFB307: 22 likely
        sets[row].update([key])  # PFB307: 25
        sets[row] |= {key}  # PFB307: 21
        sets[row] += [key]
        dicts[row].update({key: 1})  # PFB307: 26
        dicts[row].update(k=1)  # PFB307: 8
        mixed[row] += [key]  # PFB307: 22 likely
        made[row] += [key]  # PFB307: 21 likely
        odd[row] += [key]  # PFB307: 20 likely
        lists[row:] += [key]
        lists[row:].extend([key])


class Groups:
    def __init__(self):
        self.groups = defaultdict(list)

    def run(self, rows):
        for row in rows:
            self.groups[row] += [1]  # PFB307: 32
            self.groups[row].extend([row])  # PFB307: 36


def shadowed(rows, list):
    groups = defaultdict(list)
    for row in rows:
        groups[row] += [row]  # PFB307: 23 likely


def declared(rows):
    groups: defaultdict
    groups = defaultdict(list)
    other: defaultdict = defaultdict(list) if rows else defaultdict(set)
    for row in rows:
        groups[row] += [row]  # PFB307: 23
        other[row] += [row]  # PFB307: 22 likely


class Private:
    def run(self, rows):
        __xs = []
        for row in rows:
            __xs += [row]  # PFB307: 20
        return __xs
