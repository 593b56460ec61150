# The name of a record's class is bound again, by a function or inside one, and a class changes how its tuples are made.
from collections import namedtuple

Point = namedtuple("Point", "x y")
Pair = namedtuple("Pair", "a b c")
Renamed = namedtuple("Renamed", "a _b", rename=True)


class Told(namedtuple("Told", "x y")):
    def _replace(self, **changes):
        print("replace", changes)
        return super()._replace(**changes)


class Initialised(namedtuple("Initialised", "x y")):
    def __init__(self, *fields):
        print("init", fields)


class Made(namedtuple("Made", "x y")):
    @classmethod
    def _make(cls, fields):
        print("make")
        return super()._make(fields)


def moved(n):
    point = Point(1, 2)
    for i in range(n):
        point = point._replace(x=i)
        if i == 1:
            use_three_dimensions()
    return point


def use_three_dimensions():
    global Point
    Point = namedtuple("Point", "x y z", defaults=[0])


def paired(n):
    Pair = namedtuple("Pair", "a b")
    pair = Pair(1, 2)
    for i in range(n):
        pair = pair._replace(a=i)
    return pair


def changed(made, n):
    told, initialised, renamed = Told(1, 2), Initialised(3, 4), Renamed(5, 6)
    own = Made(7, 8)
    for i in range(n):
        told = told._replace(x=i)
        initialised = initialised._replace(y=i)
        renamed = renamed._replace(a=i)
        own = own._replace(y=i)
    return told, initialised, renamed, own


print(moved(4), paired(2), Pair(1, 2, 3), changed(None, 2))
