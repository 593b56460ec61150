"""Calls: displays instead of calls, unpacking, closures, recursion, caching."""

from case import Case
from samples import integers, rng


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


def area(width, height, unit="m"):
    return f"{width * height} {unit}2"


def areas_before(sizes):
    return [area(*size) for size in sizes]


def areas_after(sizes):
    return [area(width, height) for width, height in sizes]


def areas_arguments(size):
    return (list(zip(integers(size), integers(size), strict=True)),)


areas = Case(
    (30, 3, 1000),
    "name the elements instead of unpacking a tuple into a call",
    "to unpack a tuple into a call costs little more than into names",
)


def clamped_before(values):
    result = []
    for value in values:
        result.append(clamp(value=value, low=10, high=90))
    return result


def clamped_after(values):
    result = []
    for value in values:
        result.append(clamp(value, 10, 90))
    return result


def clamped_arguments(size):
    return (integers(size, most=120),)


clamped = Case((30, 1000), "positional instead of keyword arguments")


def tree_total_before(node):
    total = node.value
    for child in node.children:
        total += tree_total_before(child)
    return total


def tree_total_after(node):
    total = 0
    stack = [node]
    while stack:
        node = stack.pop()
        total += node.value
        stack.extend(node.children)
    return total


def tree_total_arguments(size):
    return (tree(size),)


tree_total = Case(
    (30, 3, 1000),
    "a stack of one's own instead of recursion",
    "the stack is a list of its own with calls of pop and extend",
)


def dispatched_before(calls):
    results = []
    for args, kwargs in calls:
        results.append(area(*args, **kwargs))
    return results


def dispatched_after(calls):
    results = []
    for args, kwargs in calls:
        if kwargs:
            results.append(area(*args, **kwargs))
        else:
            results.append(area(*args))
    return results


def dispatched_arguments(size):
    draw = rng(size)
    return ([((number, 2), {"unit": "cm"} if draw.random() < 0.1 else {}) for number in range(size)],)


dispatched = Case((30, 1_000), "no ** where there are no keywords")
