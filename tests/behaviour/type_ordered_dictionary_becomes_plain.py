# A display makes a plain dict of a dict of another class.
from collections import OrderedDict, defaultdict


def ordered(xs):
    d = OrderedDict()
    for x in xs:
        d = {**d, x: 1}
    return type(d).__name__


def default(xs):
    d = defaultdict(int)
    for x in xs:
        d = {**d, x: 1}
    return d.get("q"), type(d).__name__


def plain(xs):
    d = dict(q=2)
    for x in xs:
        d = {**d, x: 1}
    return d


def by_operator(xs):
    d = OrderedDict()
    for x in xs:
        d = d | {x: 1}
    return type(d).__name__


for letters in ("", "ab"):
    print(ordered(letters), default(letters), plain(letters), by_operator(letters))
