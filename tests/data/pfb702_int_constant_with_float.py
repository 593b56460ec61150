"""Marked lines for PFB702, int-constant-with-float. Only ever compiled, never run."""
import math
import random
import time

scale = 0.5
half = scale * 2


def locals_(xs):
    x, total, y = 0.5, 0.0, float(xs[0])
    z = x * y
    for i in xs:
        total += x * 2  # PFB702: 17
        total += 2 * x  # PFB702: 17
        total -= x + 1  # PFB702: 17
        total -= x - 1  # PFB702: 17
        total += 1 - x  # PFB702: 17
        total += y * 2  # PFB702: 17
        total += z * 2  # PFB702: 17
        total += -x * 2  # PFB702: 17
        total += (x + y) * 3  # PFB702: 17
        total += 1  # PFB702: 8
        total *= 2  # PFB702: 8
        total -= 3  # PFB702: 8
        print(x > 0, x < 1, x >= 0, x <= 1, x == 0, x != 0, 0 < x)  # PFB702: 14; 21; 28; 36; 44; 52; 60
        print(float(i) * 2, math.sqrt(i) + 1, math.pi * 2)  # PFB702: 14; 28; 46
        print(random.random() * 2, time.perf_counter() - 1)  # PFB702: 14; 35
        if x > 0 and y < 1:  # PFB702: 11; 21
            print(i / 2 * 3)
    while total > 0:  # PFB702: 10
        total -= 0.5
    return [x * 2 for _ in xs]  # PFB702: 12


def annotated(x: float, xs: list[float]):
    total = 0.0
    for y in xs:
        total += y * 2  # PFB702: 17 likely
        total += x * 2  # PFB702: 17 likely
    z = x
    for y in xs:
        total += z * 2  # PFB702: 17 likely
    return total


class Body:
    def __init__(self, mass: float):
        self.speed = 0.5
        self.mass = mass
        self.count = 0

    def move(self, xs):
        total = 0.0
        for x in xs:
            total += self.speed * 2  # PFB702: 21
            total += self.mass * 2  # PFB702: 21 likely
            total += self.count * 2
            total += self.other * 2
        return total


async def coroutine(xs):
    x = 1.0
    async for y in xs:
        yield x * 2, y  # PFB702: 14


# --- what is not -----------------------------------------------------------------------------------------------------------


def unknown(xs, x):
    for y in xs:
        print(x * 2, y + 1, y > 0)


def ints(xs):
    x = 3
    for y in xs:
        print(x * 2, len(y) + 1, x > 0)
        x += 1


def rebound(xs):
    x = 0.5
    for y in xs:
        print(x * 2)
        x = y


def floats(xs):
    x = 0.5
    for y in xs:
        print(x * 2.0, x + 1.0, x > 0.0, y)


def other_operators(xs):
    x = 0.5
    for y in xs:
        print(x / 2, x // 2, x % 2, x ** 2, y)
        x /= 2
        x = 0.5


def other_constants(xs):
    x = 0.5
    for y in xs:
        print(x * True, x == None, x * 9007199254740993, x * y, x < 1 < y, x in (1, 2))  # noqa


def attributes(xs, d):
    for x in xs:
        x.n += 1
        d[x] += 1


def once():
    x = 0.5
    return x * 2


def few():
    x = 0.5
    for y in (1, 2, 3):
        print(x * 2, y)


def given(x=0.5):
    for y in range(100):
        print(x * 2, y)


def dropped(xs):
    x = 0.5
    for y in xs:
        if not __debug__:
            print(x * 2, y)  # PFB702: refuted


def stepping(n, y):
    a, b, c, d, e, f, g = 1.0, 1.0, 1.0, 1.0, 1, n, [1.0]
    for i in range(n):
        a = a * 2  # PFB702: 12
        b = 2 - b  # PFB702: 12
        c = c * y
        d = d**i
        e = e / 2
        f = f * 1.5
        g = g * 2
        print(a * 2, b > 1)  # PFB702: 14; 21
        print(c * 2, d * 2, e * 2, f * 2, g * 2, ~i * 2, (0 < i < 3) * 2)
