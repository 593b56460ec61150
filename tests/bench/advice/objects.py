"""Classes, dataclasses and enumerations."""

import enum
from dataclasses import asdict, dataclass, replace

from case import Case
from samples import floats, integers, log_lines, rng, rows, words


class Level(enum.IntEnum):
    DEBUG = 10
    INFO = 20
    WARNING = 30
    ERROR = 40


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


@dataclass
class Box:
    items: list
    label: str


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


def count_arguments(size):
    return (Counter(integers(size)),)


count = Case((1_000, 30, 3), "keep an attribute that is updated in a loop in a local")


def severe_before(events):
    severe = []
    for level, text in events:
        if level >= Level.WARNING:
            severe.append(text)
    return severe


def severe_after(events):
    warning = Level.WARNING
    severe = []
    for level, text in events:
        if level >= warning:
            severe.append(text)
    return severe


def severe_arguments(size):
    draw = rng(size)
    return ([(draw.choice(list(Level)), word) for word in words(size)],)


severe = Case((1_000, 30), "look up an Enum member once, before the loop")


def states_before(orders):
    states = []
    for order in orders:
        states.append(Status(order["status"]))
    return states


STATUS_BY_VALUE = {status.value: status for status in Status}


def states_after(orders):
    states = []
    for order in orders:
        states.append(STATUS_BY_VALUE[order["status"]])
    return states


def states_arguments(size):
    return (rows(size),)


states = Case((30, 3, 1_000), "a dict instead of calling an Enum class")


def field_values_before(items, field):
    values = []
    for item in items:
        if hasattr(item, field):
            values.append(getattr(item, field))
        else:
            values.append(None)
    return values


def field_values_after(items, field):
    values = []
    for item in items:
        values.append(getattr(item, field, None))
    return values


def field_values_arguments(size):
    return [Item(number, name, 1.5) for number, name in enumerate(words(size))], "price"


field_values = Case((30, 3, 1_000), "getattr with a default instead of hasattr and getattr")


def boxes_before(boxes):
    dicts = [asdict(box) for box in boxes]
    for box in boxes:
        box.items.clear()
    return dicts


def boxes_after(boxes):
    dicts = [{"items": box.items, "label": box.label} for box in boxes]
    for box in boxes:
        box.items.clear()
    return dicts


def boxes_arguments(size):
    return ([Box(words(4), name) for name in words(size)],)


boxes = Case((3, 30), "asdict copies deeply: name the fields", "the lists are shared then, and change", same=False)


def increased_before(items, rate):
    return [replace(item, price=item.price * rate) for item in items]


def increased_after(items, rate):
    return [Item(item.number, item.name, item.price * rate) for item in items]


def increased_arguments(size):
    return [Item(number, name, 1.5) for number, name in enumerate(words(size))], 1.1


increased = Case((30, 1_000), "call the class instead of dataclasses.replace")


def only_items_before(things):
    return [thing.number for thing in things if isinstance(thing, Item)]


def only_items_after(things):
    return [thing.number for thing in things if type(thing) is Item]


class Bundle(Item):
    pass


def only_items_arguments(size):
    draw = rng(size)
    return ([draw.choice([Item, Bundle])(number, "x", 1.0) for number in range(size)],)


only_items = Case((30, 3), "type() is instead of isinstance", "objects of subclasses are not found", same=False)


def gross_total_before(items, rate):
    total = 0.0
    for item in items:
        total += getattr(item, "price") * rate
    return total


def gross_total_after(items, rate):
    total = 0.0
    for item in items:
        total += item.price * rate
    return total


def gross_total_arguments(size):
    return [Item(number, "x", price) for number, price in enumerate(floats(size))], 1.19


gross_total = Case((30, 3, 1_000), "ruff B009: an attribute instead of getattr with a constant")


class Importer:
    KNOWN = ("INFO", "WARNING", "ERROR")

    def __init__(self):
        self.errors = []
        self.options = {"strict": True, "prefix": "2024"}

    def parse(self, line):
        day, time, level, rest = line.split(" ", 3)
        return day, level, rest

    def load_before(self, lines):
        events = []
        for line in lines:
            if self.options["strict"] and not line.startswith(self.options["prefix"]):
                self.errors.append(line)
                continue
            day, level, rest = self.parse(line)
            if level in self.KNOWN:
                events.append((day, rest))
        return events

    def load_after(self, lines):
        events = []
        strict, prefix, known = self.options["strict"], self.options["prefix"], self.KNOWN
        for line in lines:
            if strict and not line.startswith(prefix):
                self.errors.append(line)
                continue
            day, level, rest = self.parse(line)
            if level in known:
                events.append((day, rest))
        return events


def load_arguments(size):
    return Importer(), log_lines(size)


load = Case((1_000, 30, 3), "read attributes and constant items once, before the loop")
