"""Sorting, the smallest and the largest."""

import functools
import heapq
from operator import itemgetter

from case import Case
from samples import floats, rows, words


def compare_amounts(one, other):
    return one["amount"] - other["amount"]


def winner_before(scores):
    name, points = sorted(scores, key=itemgetter(1))[-1]
    return f"{name} with {points} points"


def winner_after(scores):
    name, points = max(scores, key=itemgetter(1))
    return f"{name} with {points} points"


def winner_arguments(size):
    return ([(name, number // 4) for number, name in enumerate(words(size))],)


winner = Case(
    (3, 30),
    "max instead of sorted()[-1]",
    "of equal elements, sorted()[-1] is the last one and max the first",
    same=False,
)


def top_three_before(orders):
    best = sorted(orders, key=lambda order: order["amount"], reverse=True)[:3]
    return [order["name"] for order in best]


def top_three_after(orders):
    best = heapq.nlargest(3, orders, key=lambda order: order["amount"])
    return [order["name"] for order in best]


def top_three_arguments(size):
    return (rows(size),)


top_three = Case((30, 1_000, 100_000), "heapq.nlargest instead of sorting", "nlargest is a Python loop, sorting is not")


def by_name_before(orders):
    ordered = sorted(orders, key=lambda order: order["name"])
    return [order["id"] for order in ordered]


def by_name_after(orders):
    ordered = sorted(orders, key=itemgetter("name"))
    return [order["id"] for order in ordered]


def by_name_arguments(size):
    return (rows(size),)


by_name = Case((30, 3, 1_000), "ruff FURB118 and the sorting guide: itemgetter instead of a lambda")


def ranked_before(orders):
    ordered = sorted(orders, key=functools.cmp_to_key(compare_amounts))
    return [order["id"] for order in ordered]


def ranked_after(orders):
    ordered = sorted(orders, key=lambda order: order["amount"])
    return [order["id"] for order in ordered]


def ranked_arguments(size):
    return (rows(size),)


ranked = Case((30, 3, 1_000), "the sorting guide: a key instead of cmp_to_key")


def range_of_before(values):
    low = min(values)
    high = max(values)
    return high - low


def range_of_after(values):
    low = high = values[0]
    for value in values:
        if value < low:
            low = value
        elif value > high:
            high = value
    return high - low


def range_of_arguments(size):
    return (floats(size),)


range_of = Case((30, 1_000), "one pass instead of two", "two passes of builtins beat one of bytecode")
