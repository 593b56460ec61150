"""Lists that loops fill."""

import logging
from decimal import Decimal
from itertools import chain

from case import Case
from samples import csv_lines, integers, log_lines, rng, rows, words

log = logging.getLogger(__name__)


class Order:
    def __init__(self, number, lines):
        self.number = number
        self.lines = lines


def large_orders_before(orders, limit):
    result = []
    for order in orders:
        if order["amount"] >= limit:
            result.append(order["id"])
    log.debug("%d of %d orders", len(result), len(orders))
    return result


def large_orders_after(orders, limit):
    result = [order["id"] for order in orders if order["amount"] >= limit]
    log.debug("%d of %d orders", len(result), len(orders))
    return result


def large_orders_arguments(size):
    return rows(size), 40_000


large_orders = Case((30, 3, 1_000, 100_000), "ruff PERF401: comprehension instead of a loop with append")


class Basket:
    def __init__(self):
        self.items = []
        self.changed = False

    def add_all_before(self, products):
        for product in products:
            self.items.append((product, 1))
        self.changed = True
        return self.items

    def add_all_after(self, products):
        self.items.extend([(product, 1) for product in products])
        self.changed = True
        return self.items


def add_all_arguments(size):
    return Basket(), words(size)


add_all = Case((30, 3, 1_000), "ruff PERF401: extend with a comprehension, on an attribute")


def all_lines_before(orders):
    lines = []
    for order in orders:
        for line in order.lines:
            lines.append(line)
    return lines


def all_lines_after(orders):
    return list(chain.from_iterable(order.lines for order in orders))


def all_lines_arguments(size):
    return ([Order(number, words(4)) for number in range(size)],)


all_lines = Case((30, 1_000), "ruff PERF402 and answers on flattening: chain.from_iterable")


def snapshot_before(queue, limit):
    copied = []
    for task in queue:
        copied.append(task)
    if len(copied) > limit:
        log.warning("queue is long: %d", len(copied))
    return copied


def snapshot_after(queue, limit):
    copied = list(queue)
    if len(copied) > limit:
        log.warning("queue is long: %d", len(copied))
    return copied


def snapshot_arguments(size):
    return words(size), 10**6


snapshot = Case((30, 3, 1_000, 100_000), "ruff PERF402: list() instead of a loop that copies")


def unique_before(tags):
    unique = []
    for tag in tags:
        if tag not in unique:
            unique.append(tag)
    return unique


def unique_after(tags):
    unique = []
    unique = [tag for tag in tags if tag not in unique]
    return unique


def unique_arguments(size):
    return (words(size, distinct=max(2, size // 3)),)


unique = Case(
    (30, 1_000),
    "PERF401, applied without a look at the condition",
    "the list that grows is read in the loop",
    same=False,
)


def parsed_before(lines):
    parsed = [None] * len(lines)
    for number in range(len(lines)):
        fields = lines[number].split(",")
        parsed[number] = (int(fields[0]), fields[1])
    return parsed


def parsed_after(lines):
    parsed = []
    for line in lines:
        fields = line.split(",")
        parsed.append((int(fields[0]), fields[1]))
    return parsed


def parsed_arguments(size):
    return (csv_lines(size),)


parsed = Case((1000, 30), "folklore that a list of the right length beats append; here the reverse")


def first_errors_before(lines, limit):
    errors = []
    for number, line in enumerate(lines, 1):
        if "ERROR" not in line:
            continue
        errors.append((number, line[20:60]))
        if len(errors) == limit:
            break
    return errors


def first_errors_after(lines, limit):
    errors = [(number, line[20:60]) for number, line in enumerate(lines, 1) if "ERROR" in line]
    return errors[:limit]


def first_errors_arguments(size):
    return log_lines(size), 2


first_errors = Case((1_000, 30), "a comprehension and a slice instead of the loop", "the loop stops early")


def totals_before(prices, rate):
    totals = []
    for price in prices:
        gross = price * rate
        totals.append(gross if gross > 1 else Decimal(1))
    return totals


def totals_after(prices, rate):
    return [max(price * rate, Decimal(1)) for price in prices]


def totals_arguments(size):
    return [Decimal(cents) / 100 for cents in integers(size)], Decimal("1.19")


totals = Case(
    (30, 1_000),
    "comprehension with max() instead of a loop with a condition",
    "max() and Decimal() cost more than the loop",
)


def pairs_before(points):
    pairs = []
    for i in range(len(points)):
        for j in range(i + 1, len(points)):
            if abs(points[i] - points[j]) < 1000:
                pairs.append((i, j))
    return pairs


def pairs_after(points):
    return [
        (i, j) for i, point in enumerate(points) for j, other in enumerate(points[i + 1 :], i + 1) if abs(point - other) < 1000
    ]


def pairs_arguments(size):
    draw = rng(size)
    return ([draw.randrange(100_000) for _ in range(size)],)


pairs = Case(
    (30, 3),
    "nested loops as one comprehension over the elements, without indexes",
    "the slices and enumerate cost as much as the indexes",
)
