"""Records that loops copy with other fields, matches that they read, and sums of products; some must stay as they are."""
import copy
import re
from collections import namedtuple
from dataclasses import dataclass, replace
from typing import NamedTuple

Point = namedtuple("Point", "x y z")
Odd = namedtuple("Odd", "class x", rename=True)
_DATE = re.compile(r"(?P<year>\d+)-(?P<month>\d+)")


class Pair(NamedTuple):
    left: int
    right: int = 7


@dataclass
class Order:
    name: str
    count: int = 1

    def more(self, xs):
        for x in xs:
            self = replace(self, count=x)
        return self


@dataclass
class Special(Order):
    extra: int = 5


def tried(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return type(error).__name__


def points(xs):
    point, odd, pair = Point(1, 2, 3), Odd(1, 2), Pair(1)
    found = []
    for x in xs:
        point = point._replace(y=x)
        pair = pair._replace(left=point.y + pair.right)
        found.append((point, odd._replace(x=x), pair, point._replace(z=found.append(x), x=len(found))))
    return found


def orders(xs, order: Order):
    made = Order("a")

    def changed(x):
        made.name += "!"
        return x

    found = []
    for x in xs:
        found.append((replace(order, count=x), replace(made, count=x), replace(made, count=changed(x)), copy.copy(made)))
    return found


def shadowed(xs, Point):
    point = globals()["Point"](1, 2, 3)
    return [point._replace(x=x) for x in xs]


def groups(lines):
    found = []
    for line in lines:
        date = _DATE.match(line)
        if date:
            found.append((date.group(1), date.group(2), (date.group("year"), date.group("month"))))
        year = date.group("year") + date.group("month")
        found.append(year)
    for date in _DATE.finditer(" ".join(lines)):
        found.append((date.group(2), date.group(1)))
    return found


def sums(xs, ys, pairs, table):
    total = 0
    for x, y in zip(xs, ys):
        total += x * y
    return total, sum(x * y for x, y in zip(xs, ys)), sum([y - x for x, y in zip(xs, ys)], 5), sum(a * b for a, b in table.items())


def of_pairs(pairs):
    return sum(a * b for a, b in pairs)


for xs in ([], [3, 4]):
    print(points(xs), orders(xs, Special("b")), Special("c").more(xs), tried(shadowed, xs, int))
    print(sums(xs, [1, 2, 3], [], {1: 2, 3: 4}), tried(of_pairs, [(1, 2), (3, 4)]), tried(of_pairs, [(1, 2, 3)]))
for lines in ([], ["2026-11", "1999-1"], ["2026-11", "x"]):
    print(tried(groups, lines))
