"""Tests for membership."""

from case import Case
from samples import csv_lines, rng, rows, words


class Version:
    def __init__(self, major, minor):
        self.major = major
        self.minor = minor

    def __eq__(self, other):
        return isinstance(other, Version) and (self.major, self.minor) == (other.major, other.minor)

    def __hash__(self):
        return hash((self.major, self.minor))


def shipped_ids_before(orders):
    ids = []
    for order in orders:
        if order["status"] in ["packed", "shipped", "returned"]:
            ids.append(order["id"])
    return ids


def shipped_ids_after(orders):
    ids = []
    for order in orders:
        if order["status"] in {"packed", "shipped", "returned"}:
            ids.append(order["id"])
    return ids


def shipped_ids_arguments(size):
    return (rows(size),)


shipped_ids = Case(
    (30, 1_000),
    "ruff PLR6201: a set for membership in a literal",
    "three interned strings: identity finds them as fast as a hash",
)


def supported_before(versions, known):
    found = []
    for version in versions:
        if version in known:
            found.append(version.major)
    return found


def supported_after(versions, known):
    known = set(known)
    found = []
    for version in versions:
        if version in known:
            found.append(version.major)
    return found


def supported_arguments(size):
    draw = rng(size)
    known = [Version(3, minor) for minor in (14, 13, 12)]
    return [draw.choice(known) for _ in range(size)], known


supported = Case(
    (3, 30), "a set instead of a list of three", "__hash__ is a Python method; identity finds most of them in the list"
)


def distinct_cities_before(lines):
    cities = []
    for line in lines:
        city = line.split(",")[2]
        if city not in cities:
            cities.append(city)
    return cities


def distinct_cities_after(lines):
    return list(dict.fromkeys(line.split(",")[2] for line in lines))


def distinct_cities_arguments(size):
    return (csv_lines(size),)


distinct_cities = Case(
    (1_000, 30),
    "dict.fromkeys keeps the order and removes what is equal",
    "there are only eight cities, and split dominates",
)


def ranks_before(names, order):
    ranks = {}
    for name in names:
        ranks[name] = order.index(name)
    return ranks


def ranks_after(names, order):
    places = {}
    for place, name in enumerate(order):
        places.setdefault(name, place)
    ranks = {}
    for name in names:
        ranks[name] = places[name]
    return ranks


def ranks_arguments(size):
    names = words(size)
    return names, names[::-1]


ranks = Case((30, 3, 1_000), "a dict of places instead of list.index in a loop")


def is_taken_before(name, names):
    return any(other == name for other in names)


def is_taken_after(name, names):
    return name in names


def is_taken_arguments(size):
    names = words(size)
    return names[-1], names


is_taken = Case((30, 3, 1_000), "`in` instead of any() with ==")
