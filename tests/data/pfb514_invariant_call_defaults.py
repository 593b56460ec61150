"""Marked lines for PFB514: an item that is read may be added, by a `defaultdict` and by a class with `__missing__`."""
import collections
from collections import Counter, defaultdict
from collections import defaultdict as table


def lengths(rows, use, known: dict, given: defaultdict[str, int]):
    ids, other, untouched = defaultdict(list), table(list), collections.defaultdict(int)
    counts = Counter()
    for r in rows:
        ids[r].append(len(ids))
        other[r].append(sorted(other)[0])
        use(len(given), given[r])
        use(len(counts), counts[r])  # PFB514: 12
        use(len(known), known[r])  # PFB514: 12 likely
        use(len(untouched))  # PFB514: 12


def reads(rows, use):
    one, two, three = defaultdict(int), defaultdict(int), defaultdict(int)
    for r in rows:
        use(len(one), [one[k] for k in r])
        use(len(two), two.__getitem__(r))
        use(len(three), "{x}".format_map(three))
    four, five, six, text = defaultdict(int), defaultdict(int), defaultdict(int), ""
    for r in rows:
        use(len(four), "%(x)s" % four)
        use(len(five))
        text %= five
        use(len(six), "%(x)s" % (r | {"n": 1}))  # PFB514: 12
    while len(one) < 9:
        one[rows] += 1


def made(other):
    return defaultdict(list)


def filled():
    found = defaultdict(list)
    return found


def others(rows, use, deep):
    one, two, three = made(rows), filled(), defaultdict(int) if deep else {}
    four, five = defaultdict(int).copy(), (six := defaultdict(int))
    for r in rows:
        use(len(one), one[r])
        use(len(two), two[r])
        use(len(three), three[r])
        use(len(four), four[r])
        use(len(five), six[r])


class Ids(dict):
    def __missing__(self, key):
        self[key] = len(self)
        return self[key]


class Words(Ids):
    pass


class Groups(defaultdict[str, list]):
    def fill(self, rows, use):
        ids, words, groups = Ids(), Words(), Groups(list)
        for r in rows:
            use(ids[r], len(ids), len(words), words[r], groups[r], len(groups))
        ids, words = Ids(), Words()
        for r in rows:
            use(len(ids), "%(x)s" % ids, len(words), "{x}".format_map(words))


class Index:
    def __init__(self):
        self.ids = defaultdict(list)
        self.kept = {}

    def fill(self, rows):
        for r in rows:
            self.ids[r].append(len(self.ids))
            self.kept[r] += len(self.kept)
