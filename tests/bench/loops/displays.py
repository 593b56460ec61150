"""Displays and calls: what json, configparser, enum, argparse and shlex make anew in each pass, in light loops and in heavy ones."""

import copy
import enum


class Kind(enum.Enum):
    NAME = 1
    NUMBER = 2


class Base:
    def put(self, value):
        return value + 1


class Derived(Base):
    def pfb205_put_before(self, values):
        """A method of the class above, looked up in each pass."""
        total = 0
        for value in values:
            total += super().put(value)
        return total

    def pfb205_put_after(self, values):
        put = super().put
        total = 0
        for value in values:
            total += put(value)
        return total


def pfb205_put_data(n):
    return Derived(), [*range(n)]


def pfb106_adder_before(values):
    """A function that each pass makes anew."""
    total = 0
    for value in values:
        add = lambda x: x + 1
        total += add(value)
    return total


def pfb106_adder_after(values):
    add = lambda x: x + 1
    total = 0
    for value in values:
        total += add(value)
    return total


def pfb106_adder_data(n):
    return ([*range(n)],)


def pfb204_names_before(codes):
    """The value of a member, asked for in each pass."""
    count = 0
    for code in codes:
        if code == Kind.NAME.value:
            count += 1
    return count


def pfb204_names_after(codes):
    name = Kind.NAME.value
    count = 0
    for code in codes:
        if code == name:
            count += 1
    return count


def pfb204_names_data(n):
    return ([i % 3 for i in range(n)],)


def pfb303_signs_before(signs):
    """A table of constants, made in each pass."""
    total = 0
    for sign in signs:
        total += {"+": 1, "-": -1}[sign]
    return total


def pfb303_signs_after(signs):
    values = {"+": 1, "-": -1}
    total = 0
    for sign in signs:
        total += values[sign]
    return total


def pfb303_signs_data(n):
    return (["+-"[i % 2] for i in range(n)],)


def pfb304_groups_before(names):
    """An empty list for each name."""
    found = {}
    for name in names:
        found[name] = list()
    return found


def pfb304_groups_after(names):
    found = {}
    for name in names:
        found[name] = []
    return found


def pfb304_groups_data(n):
    return ([f"name{i}" for i in range(n)],)


def pfb304_copies_before(rows):
    """A dict beside a deep copy: heavy."""
    found = []
    for row in rows:
        found.append(dict(row=copy.deepcopy(row)))
    return found


def pfb304_copies_after(rows):
    found = []
    for row in rows:
        found.append({"row": copy.deepcopy(row)})
    return found


def pfb304_copies_data(n):
    return ([[i, [i]] for i in range(n // 30)],)


def pfb307_indexed_before(rows):
    """A dict that grows by one entry a pass."""
    found = {}
    for key, value in rows:
        found.update({key: value})
    return found


def pfb307_indexed_after(rows):
    found = {}
    for key, value in rows:
        found[key] = value
    return found


def pfb307_indexed_data(n):
    return ([(i, str(i)) for i in range(n)],)


def pfb307_collected_before(values):
    """A list that grows by one element a pass."""
    found = []
    for value in values:
        if value % 3:
            found += [value]
    return found


def pfb307_collected_after(values):
    found = []
    for value in values:
        if value % 3:
            found.append(value)
    return found


def pfb307_collected_data(n):
    return ([*range(n)],)


def pfb308_larger_before(pairs):
    """The greater of two, by way of a list."""
    total = 0
    for left, right in pairs:
        total += max([left, right])
    return total


def pfb308_larger_after(pairs):
    total = 0
    for left, right in pairs:
        total += max(left, right)
    return total


def pfb308_larger_data(n):
    return ([(i % 7, i % 5) for i in range(n)],)


def pfb308_unique_before(groups):
    """A set by way of a list."""
    found = []
    for group in groups:
        found.append(len(set([value % 5 for value in group])))
    return found


def pfb308_unique_after(groups):
    found = []
    for group in groups:
        found.append(len({value % 5 for value in group}))
    return found


def pfb308_unique_data(n):
    return ([[*range(20)]] * (n // 20),)


def pfb309_present_before(table, keys):
    """Membership by way of a view."""
    table = dict(table)
    count = 0
    for key in keys:
        if key in table.keys():
            count += 1
    return count


def pfb309_present_after(table, keys):
    table = dict(table)
    count = 0
    for key in keys:
        if key in table:
            count += 1
    return count


def pfb309_present_data(n):
    return {i: i for i in range(0, n, 2)}, [*range(n)]


def pfb521_counted_before(names):
    """How often each name occurs."""
    counts = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return counts


def pfb521_counted_after(names):
    from collections import defaultdict

    counts = defaultdict(int)
    for name in names:
        counts[name] += 1
    return counts


def pfb521_counted_data(n):
    return ([f"name{i % 50}" for i in range(n)],)


def pfb516_scaled_before(values, options):
    """An option that each pass looks up."""
    options = dict(options)
    found = []
    for value in values:
        found.append(value * options["scale"])
    return found


def pfb516_scaled_after(values, options):
    options = dict(options)
    scale = options["scale"]
    found = []
    for value in values:
        found.append(value * scale)
    return found


def pfb516_scaled_data(n):
    return [*range(n)], {"scale": 3}
