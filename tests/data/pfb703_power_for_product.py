"""Marked lines for PFB703, power-for-product. Only ever compiled, never run."""
import math

side = 3
area = side ** 2


def squares(xs, n: int, f: float):
    total = 0
    for x in xs:
        total += x ** 2  # PFB703: 17 likely
        total -= n ** 2  # PFB703: 17 likely
        total += f ** 2  # PFB703: 17 likely
        total += -x ** 2  # PFB703: 18 likely
        total = total + x ** 2 + n ** 2  # PFB703: 24 likely; 33 likely
        print(x ** 2, (x) ** 2)  # PFB703: 14 likely; 22 likely
    while n:
        n -= n ** 2  # PFB703: 13 likely
    return [x ** 2 for x in xs]  # PFB703: 12 likely


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
    return [(x ** 2 + y ** 2) ** 0.5 for x, y in points]  # PFB703: 12 likely; 13 likely; 22 likely


async def coroutine(xs):
    async for x in xs:
        yield x ** 2  # PFB703: 14 likely


class Body:
    def energy(self, bodies):
        total = 0.0
        for b in bodies:
            v = b.v
            total += v ** 2  # PFB703: 21 likely
            total += b.v ** 2  # PFB703: 21 likely
            total += self.mass ** 2  # PFB703: 21 likely
        return total


def generated(xs):
    return sum(x ** 2 for x in xs)  # PFB703: 15 likely


def with_lambda(xs):
    for x in xs:
        print(sorted(xs, key=lambda y: y ** 2), x)


# --- what is not -----------------------------------------------------------------------------------------------------------


def other_exponents(xs, n):
    for x in xs:
        print(x ** 1, x ** 0, x ** 4, x ** 10, x ** -1, x ** -2, x ** n, x ** 2.0, x ** 3.0, x ** 1.5, x ** -0.5, x ** True)


def other_bases(xs, d, f):
    for x in xs:
        print(10 ** 2, (2 + 3) ** 2, (-2) ** 2, 2 ** x, (yield) ** 2, (y := x) ** 2, y, (x or 1) ** 2, [x] ** 2, (lambda: x) ** 2)


def expressions(xs: list[int], ys: list[float], zs, d, f, mean: float):
    for x in xs:
        print((x + 1) ** 2)  # PFB703: 14
        print((-x) ** 2)  # PFB703: 14
        print((x - 1) ** 3)  # PFB703: 14
        print(len(d) ** 2)  # PFB703: 14
        print(xs[x] ** 2)  # PFB703: 14
        print((x * 1.5) ** 2)  # PFB703: 14 likely
        print((x * x + 4) ** 0.5)  # PFB703: 14 likely
        print((x + "a") ** 2)
    for y in ys:
        print((y - mean) ** 2)  # PFB703: 14 likely
        print((y - mean) ** 3)  # PFB703: 14 likely
        print(abs(y) ** 2)  # PFB703: 14 likely
    for z in zs:
        print(z.n ** 2, d[z] ** 2, f(z) ** 2, (z + 1) ** 2)  # PFB703: 14 likely; 24 likely; 35 likely; 46 likely
    print(sum([(y - mean) ** 2 for y in ys]))  # PFB703: 15 likely
    print(sum((z - mean) ** 2 for z in zs))  # PFB703: 14 likely


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
