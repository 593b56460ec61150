"""Marked lines for PFB514, invariant-call, of collections whose elements are known. Only ever compiled, never run."""
from dataclasses import dataclass


def numbers(xs: list[float], names: list[str], counts: tuple[int, ...], use):
    for x in range(10):
        use(x / sum(xs), x - max(xs), min(names), sum(counts))  # PFB514: 16; 29; 38; 50
        use(sum(names), abs(max(xs)))  # PFB514: 12 likely; 24 likely


def in_order(xs: list[float], pairs: list[complex]):
    found = []
    for x in xs:
        found.append(sorted(xs).index(x))  # PFB514: 21
        found.append(sorted(pairs).index(x))  # PFB514: 21 likely
    return found


def of_each_other(xs: list[float]):
    found = []
    for x in xs:
        found.append(x / max(xs))  # PFB514: 25
    return found, [x / sum(xs) for x in xs]  # PFB514: 23


def where_it_is_reached(xs: list[float], limits):
    found = []
    for limit in limits:
        if limit:
            found.append(max(xs))
        if xs and limit > max(xs):
            found.append(limit)
        if limit:
            found.append(sum(xs))  # PFB514: 25
    return found


def tested_elsewhere(xs: list[float], limits):
    found = []
    for limit in limits:
        if xs:
            found.append(limit)
        found.append(limit - max(xs))
    return found


def changed(xs: list[float], ys, zs: list[float] | None):
    for y in ys:
        xs.append(y / sum(xs) + max(xs) + sum(zs))  # PFB514: 42 likely


def later(xs: list[float]):
    return (x / max(xs) for x in xs)  # PFB514: 16 likely


@dataclass
class Colony:
    weights: list[float]
    sizes: list[int]

    def shares(self):
        found = []
        for weight in self.weights:
            found.append(weight / sum(self.weights))  # PFB514: 34
        return found

    def grown(self):
        found = []
        for size in self.sizes:
            found.append(max(self.sizes))
            self.sizes[0] += size
        return found


# --- lists that the function has made itself ----------------------------------------------------------------------------------


def of_own_lists(rows, names, use):
    values = [float(row) for row in rows]
    sizes, mixed, changed, many = [], [], [], []
    for name in names:
        sizes.append(len(name))
        mixed.append(len(name))
        mixed.append(name)
        changed.append(len(name))
        changed[0] = name
        many.append(len(name))
        many.extend(name)
    found = []
    for value in values:
        found.append((value - min(values)) / sum(values))  # PFB514: 30; 45
    for size in sizes:
        found.append(size / sum(sizes))  # PFB514: 28
    for row in rows:
        found += row / sum(mixed), row / sum(changed), row / sum(many)  # PFB514: 23 likely; 41 likely; 61 likely
    return found


def of_an_own_list_that_changes(rows):
    values, found = [float(row) for row in rows], []
    for place, value in enumerate(values):
        found.append(value / sum(values))
        values[place] = 0.0
    return found
