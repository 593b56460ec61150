"""Classes, dataclasses and enumerations."""

import enum
from collections import namedtuple
from dataclasses import asdict, dataclass

from case import Case
from samples import integers, rng, words


class Status(enum.Enum):
    NEW = "new"
    PAID = "paid"
    PACKED = "packed"
    SHIPPED = "shipped"
    RETURNED = "returned"


@dataclass
class Item:
    number: int
    name: str
    price: float

    def gross(self, rate):
        return self.price * rate


Point = namedtuple("Point", "x y")


class Counter:
    STEP = 3
    LIMIT = 1_000_000_000

    def __init__(self, values):
        self.values = values
        self.total = 0
        self.changes = 0

    def bump(self, value):
        self.changes += 1
        self.total += value

    def count_before(self):
        for value in self.values:
            self.total += value * self.STEP
            if self.total > self.LIMIT:
                self.total = 0
                self.changes += 1
        return self.total, self.changes

    def count_after(self):
        total, step, limit = self.total, self.STEP, self.LIMIT
        for value in self.values:
            total += value * step
            if total > limit:
                total = 0
                self.changes += 1
        self.total = total
        return self.total, self.changes


class Accumulator(Counter):
    def bumped_before(self):
        for value in self.values:
            if value % 2:
                self.bump(value)
        return self.total

    def bumped_after(self):
        bump = self.bump
        for value in self.values:
            if value % 2:
                bump(value)
        return self.total


def bumped_arguments(size):
    return (Accumulator(integers(size)),)


bumped = Case(
    (1_000, 30, 3),
    "the wiki: keep a bound method in a local",
    "calls of methods have had an instruction of their own since 3.11",
)


def status_texts_before(states):
    return [state.value + "/" + state.name for state in states]


def status_texts_after(states):
    return [state._value_ + "/" + state._name_ for state in states]


def status_texts_arguments(size):
    draw = rng(size)
    return ([draw.choice(list(Status)) for _ in range(size)],)


status_texts = Case((30, 1_000), "answers on slow Enum: .value and .name are properties")


def item_dicts_before(items):
    return [asdict(item) for item in items]


def item_dicts_after(items):
    return [{"number": item.number, "name": item.name, "price": item.price} for item in items]


def item_dicts_arguments(size):
    return ([Item(number, name, 1.5) for number, name in enumerate(words(size))],)


item_dicts = Case((30, 3, 1_000), "asdict copies deeply: name the fields")


def shifted_before(points, dx):
    return [Point(point.x + dx, point.y) for point in points]


def shifted_after(points, dx):
    return [point._replace(x=point.x + dx) for point in points]


def shifted_arguments(size):
    return [Point(x, -x) for x in integers(size)], 5


shifted = Case((30, 1_000), "_replace instead of naming all fields", "_replace builds a dict and a call")
