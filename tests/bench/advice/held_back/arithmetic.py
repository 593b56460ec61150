"""Arithmetic."""

from decimal import Decimal

from case import Case
from samples import floats, integers, rng


def variance_before(values, mean):
    total = 0.0
    for value in values:
        total += (value - mean) ** 2
    return total / len(values)


def variance_after(values, mean):
    total = 0.0
    for value in values:
        difference = value - mean
        total += difference * difference
    return total / len(values)


def variance_arguments(size):
    return floats(size), 175.0


variance = Case((1_000, 30, 3), "a product instead of ** 2")


def with_tax_before(prices):
    result = []
    for price in prices:
        result.append(price * Decimal("1.19") + Decimal("0.50"))
    return result


def with_tax_after(prices):
    rate, fee = Decimal("1.19"), Decimal("0.50")
    result = []
    for price in prices:
        result.append(price * rate + fee)
    return result


def with_tax_arguments(size):
    return ([Decimal(cents) / 100 for cents in integers(size)],)


with_tax = Case((30, 3, 1_000), "make a Decimal from a string once")


def clock_before(durations):
    result = []
    for seconds in durations:
        minutes = seconds // 60
        result.append((minutes // 60, minutes % 60, seconds % 60))
    return result


def clock_after(durations):
    result = []
    for seconds in durations:
        minutes, seconds = divmod(seconds, 60)
        hours, minutes = divmod(minutes, 60)
        result.append((hours, minutes, seconds))
    return result


def clock_arguments(size):
    return (integers(size),)


clock = Case((30, 1_000), "ruff FURB and answers: divmod instead of // and %", "divmod is a call and makes a tuple")


def even_before(numbers):
    return [number * 2 for number in numbers if number % 2 == 0]


def even_after(numbers):
    return [number << 1 for number in numbers if number & 1 == 0]


def even_arguments(size):
    return (integers(size),)


even = Case(
    (30, 1_000),
    "folklore: bit operations instead of * 2 and % 2",
    "multiplication of ints has an instruction of its own, a shift has none",
)


def multiplied_before(a, b):
    n = len(a)
    result = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            for k in range(n):
                result[i][j] += a[i][k] * b[k][j]
    return result


def multiplied_after(a, b):
    columns = list(zip(*b))
    return [[sum([x * y for x, y in zip(row, column)]) for column in columns] for row in a]


def multiplied_arguments(size):
    draw = rng(size)
    return [[draw.randrange(100) for _ in range(size)] for _ in range(size)], [
        [draw.randrange(100) for _ in range(size)] for _ in range(size)
    ]


multiplied = Case((30, 3), "matrix product over rows and transposed columns instead of three indexes")
