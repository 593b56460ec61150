"""Graphs and trees."""

from collections import defaultdict

from case import Case
from samples import rng, words


class Category:
    def __init__(self, name):
        self.name = name
        self.children = []
        self.parent = None

    def add(self, child):
        child.parent = self
        self.children.append(child)


def network(size):
    draw = rng(size)
    return {node: [draw.randrange(size) for _ in range(3)] for node in range(size)}


def categories(size):
    made = [Category(name) for name in words(size)]
    for place in range(1, size):
        made[(place - 1) // 3].add(made[place])
    return made


def names_before(category):
    names = [category.name]
    for child in category.children:
        names = names + names_before(child)
    return names


def names_after(category):
    names = [category.name]
    for child in category.children:
        names.extend(names_after(child))
    return names


def names_arguments(size):
    return (categories(size)[0],)


names = Case((30, 3, 1000), "extend instead of list + list")


def trail_before(category):
    trail = []
    while category is not None:
        trail.insert(0, category.name)
        category = category.parent
    return " > ".join(trail)


def trail_after(category):
    trail = []
    while category is not None:
        trail.append(category.name)
        category = category.parent
    return " > ".join(reversed(trail))


def trail_arguments(size):
    return (categories(size)[-1],)


trail = Case((30, 1_000), "append and reverse instead of insert(0)", "a trail has a few elements")


def degrees_before(edges):
    graph = {}
    for one, other in edges:
        if one not in graph:
            graph[one] = set()
        if other not in graph:
            graph[other] = set()
        graph[one].add(other)
        graph[other].add(one)
    return {node: len(linked) for node, linked in graph.items()}


def degrees_after(edges):
    graph = defaultdict(set)
    for one, other in edges:
        graph[one].add(other)
        graph[other].add(one)
    return {node: len(linked) for node, linked in graph.items()}


def degrees_arguments(size):
    draw = rng(size)
    return ([(draw.randrange(size), draw.randrange(size)) for _ in range(size * 2)],)


degrees = Case((1_000, 30, 3), "defaultdict(set) for adjacency")


def isolated_before(graph, extra):
    alone = []
    for node in extra:
        if len(graph[node]) == 0:
            alone.append(node)
    return alone, len(graph)


def isolated_after(graph, extra):
    known = defaultdict(list, graph)
    alone = []
    for node in extra:
        if len(known[node]) == 0:
            alone.append(node)
    return alone, len(known)


def isolated_arguments(size):
    return network(size) | {-1: []}, [-1, 0]


isolated = Case(
    (30, 3),
    "defaultdict instead of a dict",
    "the copy costs more than two look-ups; with unknown nodes it would also grow",
)
