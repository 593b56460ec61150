"""Marked lines for PFB705, replace-for-constructor. Only ever compiled, never run."""
import collections
import copy
import dataclasses
from collections import namedtuple
from dataclasses import KW_ONLY, dataclass, field, replace
from typing import ClassVar, NamedTuple

from shop import Foreign

Point = namedtuple("Point", "x y")
Size = collections.namedtuple("Size", ["width", "height"])
Twice = namedtuple("Twice", "first second")
Twice = namedtuple("Twice", "second first")


class Colour(NamedTuple):
    red: int
    green: int = 0
    blue: int = 0


class Vector(namedtuple("Vector", "dx, dy")):
    def __new__(cls, dx, dy=0):
        return super().__new__(cls, dx, dy)


@dataclass
class Article:
    name: str
    price: float = 0.0

    def cheaper(self, steps):
        for step in steps:
            self = replace(self, price=step)  # PFB705: 19 likely
            yield self


@dataclasses.dataclass(frozen=True, slots=True)
class Order:
    article: Article
    count: int = 1


@dataclass
class Odd:
    odd: int
    shared: ClassVar[int] = 3


@dataclass
class Late:
    late: int
    found: list = field(init=False)


@dataclass
class Keyed:
    _: KW_ONLY
    keyed: int


@dataclass(kw_only=True)
class AllKeyed:
    all_keyed: int


@dataclass
class Derived(Article):
    derived: int = 0


@dataclass
class Copied:
    copied: int

    def __copy__(self):
        return self


@dataclass
class Plain:
    plain: int
    other: int


def named_tuples(points, xs, colour: Colour, given):
    point = Point(0, 0)
    size = Size(1, 2)
    vector = Vector(1, 2)
    for x in xs:
        point = point._replace(x=x)  # PFB705: 16
        print(point._replace(x=x, y=x))  # PFB705: 14
        print(size._replace(width=x))  # PFB705: 14
        print(colour._replace(red=x))  # PFB705: 14
        print(vector._replace(dx=x))  # PFB705: 14 likely
        print(given._replace(green=x))  # PFB705: 14 likely
    while points:
        p = points.pop()
        print(p._replace(x=1))  # PFB705: 14 likely
    return [p._replace(y=0) for p in points]  # PFB705: 12 likely


def of_a_class_with_a_subclass(xs, article: Article):
    made = Article("a")
    for x in xs:
        print(replace(article, price=x))  # PFB705: 14 likely
        print(replace(made, price=x))  # PFB705: 14
        print(replace(made, price=x(made), name=x))  # PFB705: 14


def data(xs, order: Order, articles, plain: Plain):
    for x in xs:
        print(replace(order, count=x))  # PFB705: 14
        order = dataclasses.replace(order, count=x)  # PFB705: 16
        print(copy.copy(plain))  # PFB705: 14 likely
    for article in articles:
        print(replace(article, price=2))  # PFB705: 14 likely


def silent(xs, given, foreign, changes, odd: Odd, late: Late, keyed: Keyed, other: AllKeyed, copied: Copied):
    point = Point(0, 0)
    print(point._replace(x=1))
    for x in xs:
        print(point._replace(**changes), point._replace(), point._replace(z=1))
        print(given._replace(first=1), x.y._replace(x=1), given()._replace(x=1))
        print(replace(odd, odd=1), replace(late, late=1), replace(keyed, keyed=1), replace(other, all_keyed=2))
        print(replace(foreign, unknown=1), x.replace("a", "b"), copy.copy(x), copy.copy(copied), x.copy())
        print(replace(point, x=3), replace(given, derived=3), point.replace(x=1))
        print(Foreign(x)._replace(x=1))


def never(xs):
    point = Point(0, 0)
    for x in xs:
        if False:
            print(point._replace(x=x))  # PFB705: refuted


# --- copies of plain classes --------------------------------------------------------------------------------------------------


class Node:
    __slots__ = ("left", "right")

    def __init__(self, left, right=None):
        self.left = left
        self.right: object = right


class Counted:
    made = 0

    def __init__(self, left):
        self.left = left
        Counted.made += 1


class Swapped:
    def __init__(self, left, right):
        self.left = left
        self.right = left


class Optional:
    def __init__(self, left, *, right=None):
        self.left = left
        self.right = right


class Guarded:
    def __init__(self, left):
        self.left = left

    def __setattr__(self, name, value):
        print(name)


class Restored:
    def __init__(self, left):
        self.left = left

    def __setstate__(self, state):
        print(state)


class Wrapped:
    @print
    def __init__(self, left):
        self.left = left


class Empty:
    def __init__(self):
        pass


def of_plain_classes(xs, given):
    node, annotated = Node(1, 2), given
    counted, swapped, optional, guarded, wrapped, empty = Counted(1), Swapped(1, 2), Optional(1), Guarded(1), Wrapped(1), Empty()
    for x in xs:
        print(copy.copy(node), copy.copy(annotated), x)  # PFB705: 14 likely
        print(copy.copy(counted), copy.copy(swapped), copy.copy(optional), copy.copy(guarded), copy.copy(wrapped))
        print(copy.copy(empty), replace(node, left=x))


def of_a_class_that_restores_its_state(xs):
    restored = Restored(1)
    for x in xs:
        print(copy.copy(restored), x)


def of_an_argument(xs, node: Node):
    return [copy.copy(node) for x in xs]  # PFB705: 12 likely


def of_annotated_elements(nodes: list[Node], given, points: list[Point]):
    made = [copy.copy(node) for node in nodes]  # PFB705: 12 likely
    for node in given:
        made.append(copy.copy(node))
    for point in points:
        made.append(point._replace(x=1))  # PFB705: 20
    return made
