"""Arithmetic."""

import math
from fractions import Fraction

from case import Case
from samples import floats, integers


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __mul__(self, other):
        return Vector(self.x * other.x, self.y * other.y)

    def __pow__(self, exponent):
        return Vector(self.x**exponent, self.y**exponent)


def points(size):
    values = floats(size)
    return list(zip(values, values[::-1], strict=True))


def lengths_before(vectors):
    result = []
    for x, y in vectors:
        result.append((x * x + y * y) ** 0.5)
    return [round(length, 9) for length in result]


def lengths_after(vectors):
    result = []
    for x, y in vectors:
        result.append(math.sqrt(x * x + y * y))
    return [round(length, 9) for length in result]


def lengths_arguments(size):
    return (points(size),)


lengths = Case((30, 1_000), "math.sqrt instead of ** 0.5")


def near_before(origin, places, radius):
    x0, y0 = origin
    count = 0
    for x, y in places:
        if math.sqrt((x - x0) ** 2 + (y - y0) ** 2) <= radius:
            count += 1
    return count


def near_after(origin, places, radius):
    x0, y0 = origin
    limit = radius * radius
    count = 0
    for x, y in places:
        dx, dy = x - x0, y - y0
        if dx * dx + dy * dy <= limit:
            count += 1
    return count


def near_arguments(size):
    return (100.0, 100.0), points(size), 120.0


near = Case((1_000, 30, 3), "compare squares of distances, without a root")


def powers_before(vectors):
    return [(vector**2).x for vector in vectors]


def powers_after(vectors):
    return [(vector * vector).x for vector in vectors]


def powers_arguments(size):
    return ([Vector(number, 2) for number in integers(size)],)


powers = Case((30, 1000), "a product instead of ** 2")


def shares_before(parts):
    total = Fraction(0)
    for part in parts:
        total = total + Fraction(part, 7)
    return total


def shares_after(parts):
    return sum([Fraction(part, 7) for part in parts], Fraction(0))


def shares_arguments(size):
    return (integers(size, most=50),)


shares = Case((30, 1_000), "sum() instead of a loop", "a Fraction's sum is Python code with gcd")


def mean_before(readings):
    total = 0.0
    for reading in readings:
        total += reading
    return total / len(readings)


def mean_after(readings):
    return sum(readings) / len(readings)


def mean_arguments(size):
    return (floats(size),)


mean = Case((30, 1_000), "builtins beat loops: sum()", "since 3.12 sum() of floats compensates rounding errors", same=False)


def revenue_before(cents):
    total = 0
    for amount in cents:
        total += amount
    return total


def revenue_after(cents):
    return sum(cents)


def revenue_arguments(size):
    return (integers(size),)


revenue = Case((30, 3, 1_000), "builtins beat loops: sum() of ints")


def polynomial_before(coefficients, x):
    total = 0
    for power, coefficient in enumerate(coefficients):
        total += coefficient * x**power
    return total


def polynomial_after(coefficients, x):
    total = 0
    for coefficient in reversed(coefficients):
        total = total * x + coefficient
    return total


def polynomial_arguments(size):
    return integers(size, most=100), 3


polynomial = Case((3, 30), "Horner's method instead of a power for each term")


def close_before(old, new):
    changed = 0
    for a, b in zip(old, new):
        if abs(a - b) > 1e-6:
            changed += 1
    return changed


def close_after(old, new):
    changed = 0
    for a, b in zip(old, new):
        if not math.isclose(a, b, rel_tol=0.0, abs_tol=1e-6):
            changed += 1
    return changed


def close_arguments(size):
    return floats(size), floats(size)[::-1]


close = Case(
    (30, 1_000),
    "the function that is made for it: math.isclose",
    "a call with two keywords against abs() and a comparison",
)


def primes_before(limit):
    primes = []
    for number in range(2, limit):
        if all(number % prime for prime in primes if prime * prime <= number):
            primes.append(number)
    return primes


def primes_after(limit):
    primes = []
    for number in range(2, limit):
        for prime in primes:
            if prime * prime > number:
                primes.append(number)
                break
            if number % prime == 0:
                break
        else:
            primes.append(number)
    return primes


def primes_arguments(size):
    return (size,)


primes = Case((1_000, 30), "a loop that stops instead of a generator that filters")
