"""Marked lines for PFB703, power-for-product. Only ever compiled, never run."""
import math

side = 3
area = side ** 2


def squares(xs, n: int, f: float):
    total = 0
    for x in xs:
        total += x ** 2  # PFB703: 17
        total -= n ** 2  # PFB703: 17
        total += f ** 2  # PFB703: 17
        total += -x ** 2  # PFB703: 18
        total = total + x ** 2 + n ** 2  # PFB703: 24; 33
        print(x ** 2, (x) ** 2)  # PFB703: 14; 22
    while n:
        n -= n ** 2  # PFB703: 13
    return [x ** 2 for x in xs]  # PFB703: 12


def cubes(xs, n: int, f: float):
    total = 0
    for x in xs:
        total += x ** 3  # PFB703: 17 likely
        total += n ** 3  # PFB703: 17
        total += f ** 3  # PFB703: 17 likely
    return total


def roots(xs, n: int, f: float):
    total = 0
    for x in xs:
        total += x ** 0.5  # PFB703: 17 likely
        total += n ** 0.5  # PFB703: 17 likely
        total += f ** 0.5  # PFB703: 17 likely
        total += x ** .5  # PFB703: 17 likely
    return total


def norm(points):
    return [(x ** 2 + y ** 2) ** 0.5 for x, y in points]  # PFB703: 13; 22


async def coroutine(xs):
    async for x in xs:
        yield x ** 2  # PFB703: 14


class Body:
    def energy(self, bodies):
        total = 0.0
        for b in bodies:
            v = b.v
            total += v ** 2  # PFB703: 21
            total += b.v ** 2
            total += self.mass ** 2
        return total


def generated(xs):
    return sum(x ** 2 for x in xs)  # PFB703: 15


def with_lambda(xs):
    for x in xs:
        print(sorted(xs, key=lambda y: y ** 2), x)


# --- what is not -----------------------------------------------------------------------------------------------------------


def other_exponents(xs, n):
    for x in xs:
        print(x ** 1, x ** 0, x ** 4, x ** 10, x ** -1, x ** -2, x ** n, x ** 2.0, x ** 3.0, x ** 1.5, x ** -0.5, x ** True)


def other_bases(xs, d, f):
    for x in xs:
        print(x.n ** 2, d[x] ** 2, f(x) ** 2, (x + 1) ** 2, 10 ** 2, 2 ** x, (yield) ** 2, (y := x) ** 2, y)


def other_operators(xs):
    for x in xs:
        print(x * 2, x ^ 2, x // 2, pow(x, 2), math.pow(x, 2))
        x **= 2


def no_numbers(xs):
    text = ""
    for x in xs:
        print(text ** 2, x)


def once(x):
    return x ** 2


def few(n):
    for x in (1, 2, 3):
        n += x ** 2
    return n


def dropped(xs):
    for x in xs:
        if not __debug__:
            print(x ** 2)  # PFB703: refuted
