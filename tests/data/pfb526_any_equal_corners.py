"""Lines that look for no equal element, for PFB526. Only ever compiled, never run."""
import asyncio

import numpy as np


def comparisons(xs: list, y: int):
    a = any(x != y for x in xs)
    a = all(x == y for x in xs)
    a = any(x is y for x in xs)
    a = any(x > y for x in xs)
    a = any(x in y for x in xs)
    a = any(x == y == 3 for x in xs)
    a = any(x.n == y for x in xs)
    a = any(x[0] == y for x in xs)
    a = any(x() == y for x in xs)
    a = any(abs(x) == y for x in xs)
    a = any(-x == y for x in xs)
    a = any(x == x for x in xs)
    a = any(x == -x for x in xs)
    a = any(x == x.parent for x in xs)
    a = any(x == (y, x) for x in xs)
    a = any(x == f"{x}" for x in xs)
    a = any(y == 3 for x in xs)
    a = any(x == y or x for x in xs)
    a = any(not x == y for x in xs)
    a = any(True for x in xs if x == y)
    a = any(x == y for x in xs if x)
    a = any(x == y for row in xs for x in row)
    a = any(x == y for x, in xs)
    a = any(x == z for x, z in xs)
    a = any(x == y for xs[0] in xs)
    a = any((hit := x) == y for x in xs)
    a = any({x == y for x in xs})
    a = any((x, y) for x in xs)
    return a, hit


def with_effects(xs: list, y, f):
    a = any(x == f(y) for x in xs)
    a = any(x == y.pop() for x in xs)
    a = any(x == next(y) for x in xs)
    a = any(x == (z := y) for x in xs)
    a = any(x == [z for z in y] for x in xs)
    a = any(x == (lambda: y) for x in xs)
    a = any(x == f"{f(y)}" for x in xs)
    return a, z


def letters(text: str, data: bytes, y: str, n: int):
    a = any(letter == "ab" for letter in text)
    a = any(letter == "" for letter in text)
    a = any(letter == y for letter in text)
    a = any(letter == y.lower() for letter in text)
    a = any(letter == y for letter in text.strip())
    a = any(byte == 3 for byte in data)
    a = any(byte == n for byte in bytearray(data))
    return a


def other_functions(xs: list, f, anything):
    a = np.any(x == 3 for x in xs)
    a = f(x == 3 for x in xs)
    a = sum(x == 3 for x in xs)
    a = list(x == 3 for x in xs)
    a = [x == 3 for x in xs]
    a = (x == 3 for x in xs)
    a = any(*(x == 3 for x in xs))
    a = any([(x == 3 for x in xs)])
    a = any(map(f, xs))
    a = any(xs)
    a = any()
    a = any((x == 3 for x in xs), 3)
    a = any((x == 3 for x in xs), key=f)
    a = any((x == 3 for x in xs), **f)
    a = xs[0](x == 3 for x in xs)
    return a


async def asynchronous(xs, y):
    a = any([x == 3 async for x in xs])
    a = any([x == await y for x in xs])
    return a


def few(xs, n: int):
    a = any(x == n for x in (1, 2, 3))
    a = any(x == n for x in [xs.a, xs.b])
    a = any(x == n for x in range(8))
    a = any(x == "a" for x in "aeiou")
    for x in xs:
        a = any(y == n for y in (x.a, x.b))  # PFB526: 12
    return a


def shadowed(xs: list):
    from numpy import any
    return any(x == 3 for x in xs)


def shadowed_by_a_parameter(xs: list, all):
    return all(x != 3 for x in xs)


def shadowed_around(xs: list):
    def any(flags):
        return list(flags)

    def inner():
        return any(x == 3 for x in xs)

    return inner
