"""Calls: displays instead of calls, unpacking, closures, recursion, caching."""

from functools import lru_cache, partial

from case import Case
from samples import floats, integers, rows, words


class Node:
    def __init__(self, value, children=()):
        self.value = value
        self.children = list(children)


def tree(size):
    nodes = [Node(number) for number in integers(size)]
    for place in range(1, size):
        nodes[(place - 1) // 3].children.append(nodes[place])
    return nodes[0]


def clamp(value, low=0, high=100):
    if value < low:
        return low
    if value > high:
        return high
    return value


def ratings_before(names):
    ratings = []
    for name in names:
        entry = dict()
        entry["name"] = name
        entry["votes"] = list()
        ratings.append(entry)
    return ratings


def ratings_after(names):
    ratings = []
    for name in names:
        entry = {}
        entry["name"] = name
        entry["votes"] = []
        ratings.append(entry)
    return ratings


def ratings_arguments(size):
    return (words(size),)


ratings = Case((30, 3, 1_000), "ruff C408: {} and [] instead of dict() and list()")


def percentages_before(values):
    result = []
    for value in values:
        result.append(clamp(value))
    return result


def percentages_after(values):
    result = []
    for value in values:
        if value < 0:
            value = 0
        elif value > 100:
            value = 100
        result.append(value)
    return result


def percentages_arguments(size):
    return (integers(size, most=120),)


percentages = Case((30, 3, 1_000), "the wiki: inline a small function into the loop")


def tagged_before(orders, suffix):
    result = {}
    for order in orders:

        def label(name):
            return name.upper() + suffix

        result[order["id"]] = label(order["name"])
    return result


def tagged_after(orders, suffix):
    def label(name):
        return name.upper() + suffix

    result = {}
    for order in orders:
        result[order["id"]] = label(order["name"])
    return result


def tagged_arguments(size):
    return rows(size), "-x"


tagged = Case((30, 3, 1_000), "define a nested function before the loop")


def ways_before(steps):
    if steps < 2:
        return 1
    return ways_before(steps - 1) + ways_before(steps - 2)


def ways_after(steps):
    @lru_cache(maxsize=None)
    def count(left):
        return 1 if left < 2 else count(left - 1) + count(left - 2)

    return count(steps)


def ways_arguments(size):
    return (12 if size == 30 else size,)


ways = Case((30, 3), "cache the results of a recursive function")


def vat(amount):
    return amount * 119 // 100


@lru_cache(maxsize=None)
def cached_vat(amount):
    return amount * 119 // 100


def taxed_before(amounts):
    return [vat(amount) for amount in amounts]


def taxed_after(amounts):
    return [cached_vat(amount) for amount in amounts]


def taxed_arguments(size):
    return (integers(size, most=5_000),)


taxed = Case((30, 1000), "cache what is called often")


def default_entry(city):
    return {"city": city, "orders": []}


@lru_cache(maxsize=None)
def cached_entry(city):
    return {"city": city, "orders": []}


def delivery_before(orders):
    entries = []
    for order in orders:
        entry = default_entry(order["city"])
        entry["orders"].append(order["id"])
        entries.append(entry)
    return [len(entry["orders"]) for entry in entries]


def delivery_after(orders):
    entries = []
    for order in orders:
        entry = cached_entry(order["city"])
        entry["orders"].append(order["id"])
        entries.append(entry)
    return [len(entry["orders"]) for entry in entries]


def delivery_arguments(size):
    return (rows(size),)


delivery = Case(
    (30, 3), "cache what is called with the same argument again", "the cached dict is changed by its users", same=False
)


def parities_before(numbers):
    even = 0
    for number in numbers:
        if isinstance(number, int) and number % 2 == 0:
            even += number
    return even


def parities_after(numbers, *, _isinstance=isinstance, _int=int):
    even = 0
    for number in numbers:
        if _isinstance(number, _int) and number % 2 == 0:
            even += number
    return even


def parities_arguments(size):
    return (integers(size),)


parities = Case((30, 1000), "builtins as defaults of parameters, so that they are locals")


def leaves_before(node):
    if not node.children:
        yield node.value
    for child in node.children:
        yield from leaves_before(child)


def leaves_after(node):
    stack = [node]
    while stack:
        node = stack.pop()
        if not node.children:
            yield node.value
        stack.extend(reversed(node.children))


def leaves_arguments(size):
    return (tree(size),)


leaves = Case((30, 3, 1_000), "a stack instead of nested generators")


def rounded_before(values, digits):
    convert = lambda value: round(value, digits)
    return [convert(value) for value in values]


def rounded_after(values, digits):
    convert = partial(round, ndigits=digits)
    return [convert(value) for value in values]


def rounded_arguments(size):
    return floats(size), 2


rounded = Case((30, 1_000), "functools.partial instead of a lambda", "partial with a keyword is no faster, and round() dominates")
