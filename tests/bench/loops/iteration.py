"""Iteration: what collections, difflib, graphlib, statistics and ipaddress go through, in light loops and in heavy ones."""

import hashlib
from operator import itemgetter


def numbers(n):
    return [i * 7 % 1009 for i in range(n)]


def pfb501_squares_before(values):
    """An operation for each element."""
    found = []
    for value in values:
        found.append(value * value)
    return found


def pfb501_squares_after(values):
    return [value * value for value in values]


def pfb501_squares_data(n):
    return (numbers(n),)


def pfb501_large_before(values):
    """The elements that pass a test: half of them."""
    found = []
    for value in values:
        if value > 500:
            found.append(value + 1)
    return found


def pfb501_large_after(values):
    return [value + 1 for value in values if value > 500]


def pfb501_large_data(n):
    return (numbers(n),)


def pfb501_digests_before(values):
    """A call that takes its time: heavy."""
    found = []
    for value in values:
        found.append(hashlib.sha256(value).hexdigest())
    return found


def pfb501_digests_after(values):
    return [hashlib.sha256(value).hexdigest() for value in values]


def pfb501_digests_data(n):
    return ([b"some bytes" * 8] * (n // 20),)


def pfb502_copied_before(values):
    """A list, element by element."""
    found = []
    for value in values:
        found.append(value)
    return found


def pfb502_copied_after(values):
    return list(values)


def pfb502_copied_data(n):
    return (numbers(n),)


def pfb503_letters_before(names):
    """The first letters that occur."""
    found = set()
    for name in names:
        found.add(name[0])
    return found


def pfb503_letters_after(names):
    return {name[0] for name in names}


def pfb503_letters_data(n):
    return ([f"{chr(97 + i % 26)}name" for i in range(n)],)


def pfb505_total_before(values):
    """A sum by hand."""
    total = 0
    for value in values:
        total += value
    return total


def pfb505_total_after(values):
    return sum(values)


def pfb505_total_data(n):
    return (numbers(n),)


def pfb506_known_before(values, wanted):
    """Whether a value occurs: it is the last."""
    for value in values:
        if value == wanted:
            return True
    return False


def pfb506_known_after(values, wanted):
    return wanted in values


def pfb506_known_data(n):
    return [*range(n), -1], -1


def pfb507_doubled_before(values):
    """An index that does nothing but index."""
    values = list(values)
    total = 0
    for i in range(len(values)):
        total += values[i] * 2
    return total


def pfb507_doubled_after(values):
    values = list(values)
    total = 0
    for value in values:
        total += value * 2
    return total


def pfb507_doubled_data(n):
    return (numbers(n),)


def pfb508_counted_before(n):
    """A counter by hand."""
    total = 0
    i = 0
    while i < n:
        total += i ^ 3
        i += 1
    return total


def pfb508_counted_after(n):
    total = 0
    for i in range(n):
        total += i ^ 3
    return total


def pfb508_counted_data(n):
    return (n,)


def pfb509_shifted_before(values):
    """A lambda for each element."""
    return list(map(lambda value: value + 1, values))


def pfb509_shifted_after(values):
    return [value + 1 for value in values]


def pfb509_shifted_data(n):
    return (numbers(n),)


def pfb510_keys_before(table):
    """Pairs of which only the keys are used."""
    table = dict(table)
    count = 0
    for key, _ in table.items():
        if key > 3:
            count += 1
    return count


def pfb510_keys_after(table):
    table = dict(table)
    count = 0
    for key in table:
        if key > 3:
            count += 1
    return count


def pfb510_keys_data(n):
    return ({i: str(i) for i in range(n)},)


def pfb511_weights_before(weights):
    """A look-up for each key."""
    weights = dict(weights)
    total = 0
    for key in weights:
        total += key * weights[key]
    return total


def pfb511_weights_after(weights):
    weights = dict(weights)
    total = 0
    for key, weight in weights.items():
        total += key * weight
    return total


def pfb511_weights_data(n):
    return ({i: i % 11 for i in range(n)},)


def pfb514_pairs_before(values):
    """A length that each pass asks for."""
    values = list(values)
    found, i = 0, 0
    while i + 1 < len(values):
        found += values[i] - values[i + 1]
        i += 2
    return found


def pfb514_pairs_after(values):
    values = list(values)
    found, i, length = 0, 0, len(values)
    while i + 1 < length:
        found += values[i] - values[i + 1]
        i += 2
    return found


def pfb514_pairs_data(n):
    return (numbers(2 * n),)


def pfb514_limited_before(values):
    """float('inf') in each pass."""
    count = 0
    for value in values:
        if value < float("inf"):
            count += 1
    return count


def pfb514_limited_after(values):
    infinity = float("inf")
    count = 0
    for value in values:
        if value < infinity:
            count += 1
    return count


def pfb514_limited_data(n):
    return (numbers(n),)


def pfb520_sorted_before(rows):
    """A key by a lambda, for many short sorts."""
    found = []
    for row in rows:
        found.append(sorted(row, key=lambda pair: pair[1]))
    return found


def pfb520_sorted_after(rows):
    found = []
    for row in rows:
        found.append(sorted(row, key=itemgetter(1)))
    return found


def pfb520_sorted_data(n):
    return ([[(j, j * 7 % 13) for j in range(12)]] * (n // 12),)


def pfb517_first_before(groups):
    """The least of twenty."""
    found = []
    for group in groups:
        found.append(sorted(group)[0])
    return found


def pfb517_first_after(groups):
    found = []
    for group in groups:
        found.append(min(group))
    return found


def pfb517_first_data(n):
    return ([[j * 7 % 13 for j in range(20)]] * (n // 20),)


def pfb524_counted_before(groups):
    """How many of a group pass a test."""
    found = []
    for group in groups:
        found.append(sum(1 for value in group if value > 5))
    return found


def pfb524_counted_after(groups):
    found = []
    for group in groups:
        found.append(len([value for value in group if value > 5]))
    return found


def pfb524_counted_data(n):
    return ([[j * 7 % 13 for j in range(20)]] * (n // 20),)


def pfb526_holds_before(groups, wanted):
    """Whether a value is in a group: it is in the middle."""
    count = 0
    for group in groups:
        if any(value == wanted for value in group):
            count += 1
    return count


def pfb526_holds_after(groups, wanted):
    count = 0
    for group in groups:
        if wanted in group:
            count += 1
    return count


def pfb526_holds_data(n):
    return [[*range(20)]] * (n // 20), 10


def pfb704_emptied_before(values):
    """A stack that is worked off."""
    stack, total = list(values), 0
    while len(stack) > 0:
        total += stack.pop()
    return total


def pfb704_emptied_after(values):
    stack, total = list(values), 0
    while stack:
        total += stack.pop()
    return total


def pfb704_emptied_data(n):
    return (numbers(n),)


def pfb703_lengths_before(points):
    """The squares of two coordinates."""
    found = []
    for x, y in points:
        found.append(x ** 2 + y ** 2)
    return found


def pfb703_lengths_after(points):
    found = []
    for x, y in points:
        found.append(x * x + y ** 2)
    return found


def pfb703_lengths_data(n):
    return ([(i / 3, i / 7) for i in range(n)],)


def pfb702_scaled_before(values):
    """A float by an int."""
    scale, total = 1.5, 0.0
    for _ in values:
        total += scale * 2
    return total


def pfb702_scaled_after(values):
    scale, total = 1.5, 0.0
    for _ in values:
        total += scale * 2.0
    return total


def pfb702_scaled_data(n):
    return (numbers(n),)
