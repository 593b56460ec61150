"""Lines that are no counting generators, for PFB524. Only ever compiled, never run."""
import collections
import itertools
import sys
from itertools import chain, count, cycle, repeat
from math import fsum as total


def other_sums(xs: list, start):
    a = sum(1 for x in xs)
    a = sum(1 for _ in xs)
    a = sum(1 for row in xs for x in row)
    a = sum(2 for x in xs if x)
    a = sum(1.0 for x in xs if x)
    a = sum(-1 for x in xs if x)
    a = sum(x for x in xs if x)
    a = sum(x > 0 for x in xs)
    a = sum(x > 0 for x in xs if x)
    a = sum(bool(x) for x in xs)
    a = sum(x.size for x in xs if x)
    a = sum("1" for x in xs if x)
    a = sum(None for x in xs if x)
    a = sum([1 for x in xs if x])
    a = sum({1 for x in xs if x})
    a = sum((1 for x in xs if x), start)
    a = sum((1 for x in xs if x), 0)
    a = sum((1 for x in xs if x), start=10)
    a = sum((1 for x in xs if x), **start)
    a = sum(*(1 for x in xs if x))
    a = sum(*[(1 for x in xs if x)])
    a = sum(1 if x else 2 for x in xs)
    return a


def other_functions(xs: list, sum_of):
    a = len([x for x in xs if x])
    a = list(1 for x in xs if x)
    a = any(1 for x in xs if x)
    a = max(1 for x in xs if x)
    a = total(1 for x in xs if x)
    a = sum_of(1 for x in xs if x)
    a = xs.sum(1 for x in xs if x)
    a = xs[0](1 for x in xs if x)
    a = (1 for x in xs if x)
    a = sum
    return a, sum(a)


def stored(xs: list):
    ones = (1 for x in xs if x)
    return sum(ones)


def endless(xs: list):
    a = sum(1 for i in count() if i)
    a = sum(1 for i in itertools.count(3) if i)
    a = sum(1 for i in cycle(xs) if i)
    a = sum(1 for i in repeat(3) if i)
    a = sum(1 for i in iter(xs.pop, None) if i)
    a = sum(1 for i in enumerate(count()) if i)
    a = sum(1 for i in zip(count(), cycle(xs)) if i)
    a = sum(1 for i in chain(xs, count()) if i)
    a = sum(1 for line in sys.stdin if line)
    a = sum(1 for x in xs for i in count() if i)
    return a


async def asynchronous(xs, ys):
    a = sum(1 async for x in xs if x)
    a = sum(1 for y in ys if await y)
    a = sum([1 async for x in xs if x])
    return a


def few(xs):
    a = sum(1 for x in (1, 2, 3) if x in xs)
    a = sum(1 for x in [xs.a, xs.b] if x)
    a = sum(1 for i in range(8) if i in xs)
    a = sum(1 for c in "aeiou" if c in xs)
    for x in xs:
        a += sum(1 for y in (1, 2, 3) if y in x)  # PFB524: 16
    return a


def shadowed(xs: list):
    from numpy import sum
    return sum(1 for x in xs if x)


def shadowed_by_a_parameter(xs: list, sum):
    return sum(1 for x in xs if x)


def shadowed_by_a_local(xs: list):
    sum = 0
    for x in xs:
        sum += x
    return sum(1 for x in xs if x)


def shadowed_around(xs: list):
    def sum(ones):
        return len(list(ones))

    def inner():
        return sum(1 for x in xs if x)

    return inner


def range_of_others(xs, n):
    def range(n):
        return iter(n.next, None)

    a = sum(1 for i in range(10) if i)  # PFB524: 11 likely
    a = sum(1 for i in zip() if i)  # PFB524: 11 likely
    a = sum(1 for i in enumerate() if i)  # PFB524: 11 likely
    return a
