"""Marked lines for PFB803, generator-argument. Only ever compiled, never run.

The finding stands at the generator expression: without parentheses of its own it begins at the opening one of the call.
`sum`, `min` and `max` are likely where they are given what is not known to be held.
"""
import collections
import functools
import itertools
import itertools as it
import math
import os
import statistics
import sys
from collections import Counter, deque
from itertools import count, count as naturals, cycle, repeat

import numpy as np

names = os.listdir(".")
table = {}
rows = []

# --- module and class level ------------------------------------------------------------------------------------------------

upper = list(name.upper() for name in names)
table = dict((name, name.lower()) for name in names)
print(", ".join(name.strip() for name in names), sum(n * n for n in range(100)))
rows.extend(name.title() for name in names)
if names:
    lower = tuple(name.lower() for name in names)
joined = lambda xs: ", ".join(x.name for x in xs)  # PFB803: 29

for name in names:
    print("-".join(letter.upper() for letter in name))  # PFB803: 18
    rows.extend(letter.upper() for letter in name)  # PFB803: 15 likely

while names:
    print(sorted(name.lower() for name in names))  # PFB803: 16
    names.pop()

nested = [tuple(letter.upper() for letter in name) for name in names]  # PFB803: 15
outer = list(tuple(letter.upper() for letter in name) for name in names)  # PFB803: 18

for name in names:
    print(set(letter.upper() for letter in name))
    break


def default(xs, ys=sorted(name.lower() for name in names)):
    return xs, ys


@functools.wraps(default, list(name.upper() for name in names))
def decorated(xs, sep=", ".join(name.upper() for name in names)):
    return sep


class Page:
    names = tuple(name.upper() for name in names)
    title = ", ".join(name.strip() for name in names)
    for name in names:
        letters = set(letter.upper() for letter in name)  # PFB803: 21

    def parts(self):
        return tuple(part.text for part in self.body)  # PFB803: 20

    def render(self, out):
        out.write("\n".join(part.render() for part in self.body))  # PFB803: 27
        return self.sum(part.size for part in self.body)

    @property
    def by_name(self):
        return dict((part.name, part) for part in self.body)  # PFB803: 19

    @staticmethod
    def ordered(parts):
        return sorted(part.order for part in parts)  # PFB803: 21

    def sum(self, sizes):
        return list(sizes)


# --- every consumer ----------------------------------------------------------------------------------------------------------


def consumers(xs, n, text: str):
    squares = [i * i for i in range(n)]
    scores = {}
    a = list(x.name for x in xs)  # PFB803: 12
    a = tuple(x.name for x in xs)  # PFB803: 13
    a = set(x.name for x in xs)  # PFB803: 11
    a = dict((x.name, x) for x in xs)  # PFB803: 12
    a = sorted(x.name for x in xs)  # PFB803: 14
    a = ", ".join(x.name for x in xs)  # PFB803: 17
    a = sum(i * i for i in range(n))  # PFB803: 11 likely
    a = sum(square + 1 for square in squares)  # PFB803: 11
    a = min(square - n for square in squares)  # PFB803: 11
    a = max(part.count("é") for part in text.split())  # PFB803: 11
    a = max(score * 2 for score in scores.values())  # PFB803: 11
    a = min(x - y for x in range(n) for y in squares)  # PFB803: 11 likely
    return a


def every_generator(xs, ys):
    a = list(x for x in xs)  # PFB803: 12
    a = list(x for x in xs if x)  # PFB803: 12
    a = list(x.n for x in xs if x.n > 0 if x.n < 9)  # PFB803: 12
    a = list((x, y) for x in xs for y in ys)  # PFB803: 12
    a = list(y for x in xs if x for y in x if y)  # PFB803: 12
    a = list(first for first, *rest in xs)  # PFB803: 12
    a = list(x if x > 0 else -x for x in xs)  # PFB803: 12
    a = list([y.n for y in x] for x in xs)  # PFB803: 12
    a = list(y for x in xs if (y := x.parent))  # PFB803: 12
    a = list(lambda: x for x in xs)  # PFB803: 12
    a = list(x.upper() for x in (xs or ys))  # PFB803: 12
    a = list(x.upper() for x in [*xs, *ys, 1, 2, 3, 4, 5, 6, 7])  # PFB803: 12
    a = list(x.upper() for x in xs[:3])  # PFB803: 12
    a = set(n + 1 for n, x in enumerate(xs))  # PFB803: 11
    a = dict((k, v.strip()) for k, v in zip(xs, ys))  # PFB803: 12
    a = dict(((k, 0) for k in xs))  # PFB803: 13
    a = tuple((x.n for x in xs))  # PFB803: 14
    a = tuple( (x.n for x in xs), )  # PFB803: 15
    return a


def several_lines(xs):
    a = list(  # PFB803: 12
        x.name
        for x in xs
        if x
    )
    a = ", ".join(x.name  # PFB803: 17
                  for x in xs)
    a = sorted(
        (x.name for x in xs),  # PFB803: 8
    )
    a = (", "
         .join(x.name for x in xs))  # PFB803: 14
    return a


def joined_lines(xs):
    größe = sorted(x.größe for x in xs); print("é", tuple(x.é for x in xs))  # PFB803: 20; 62
    if xs: print("日本"); return set(x.n for x in xs)  # PFB803: 38
    return größe


def tabs(xs):
	if xs:
		return "\t".join(x.name for x in xs)  # PFB803: 18


# --- the receiver of join and extend ---------------------------------------------------------------------------------------


def joins(xs, sep, typed: str, box):
    comma = ","
    a = "".join(x.name for x in xs)  # PFB803: 15
    a = "ß".join(x.name for x in xs)  # PFB803: 17
    a = f"{sep}\n".join(x.name for x in xs)  # PFB803: 23
    a = comma.join(x.name for x in xs)  # PFB803: 18
    a = typed.join(x.name for x in xs)  # PFB803: 18
    a = sep.join(x.name for x in xs)  # PFB803: 16 likely
    a = box.sep.join(x.name for x in xs)  # PFB803: 20 likely
    a = box[0].join(x.name for x in xs)  # PFB803: 19 likely
    return a


def joins_of_modules(xs):
    a = os.path.join(x.name for x in xs)
    a = np.join(x.name for x in xs)
    return a, os.path.join(*(x.name for x in xs))


def extends(xs, given, box, groups):
    out = []
    copied = list(given)
    made = [x for x in xs]
    out.extend(x.name for x in xs)  # PFB803: 14
    out.extend((x, y) for x in xs for y in x if y)  # PFB803: 14
    copied.extend(x.name for x in xs if x)  # PFB803: 17
    made.extend(x.name for x in given)  # PFB803: 15
    given.extend(x.name for x in xs)  # PFB803: 16 likely
    box.parts.extend(x.name for x in xs)  # PFB803: 20 likely
    groups["a"].extend(x.name for x in xs)  # PFB803: 22 likely
    for x in xs:
        out.extend(y.name for y in x)  # PFB803: 18
    return out, copied, made


class Collector:
    def __init__(self, prefix):
        self.prefix = prefix

    def collect(self, xs):
        self.rows.extend(self.prefix + x for x in xs)  # PFB803: 24 likely
        self.sep.join(self.prefix + x for x in xs)  # PFB803: 21 likely

    def collect_new(self, xs):
        self.rows.extend(x for x in xs if x not in self.rows)
        self.rows.extend(x + len(self.rows) for x in xs)
        self.rows.extend(x for x in self.rows if x)


def receiver_read(xs, given, groups):
    out = []
    out.extend(x for x in xs if x not in out)
    out.extend(x for x in out if x)
    out.extend(x + len(out) for x in xs)
    out.extend(y for x in xs for y in out[x:])
    out.extend(x for x in xs if all(x != y for y in out))
    out.extend(x for x in reversed(out))
    given.extend(x for x in xs if x not in given)
    groups["a"].extend(x for x in xs if x not in groups["a"])
    return out


# --- every place in a function --------------------------------------------------------------------------------------------------


def every_place(xs, box, n):
    print(sorted(x.n for x in xs), key=sorted(x.m for x in xs))  # PFB803: 16; 45
    box.names = box["names"] = list(x.name for x in xs)  # PFB803: 35
    n += sum(i * i for i in range(n))  # PFB803: 12 likely
    for name in sorted(x.name for x in xs):  # PFB803: 22
        print(name, tuple(y.name for y in name))  # PFB803: 25
    while tuple(x.name for x in xs) > n:  # PFB803: 15
        n -= 1
    if ", ".join(x.name for x in xs) or set(x.n for x in xs):  # PFB803: 16; 43
        n = sorted(x.name for x in xs)[0] if n else tuple(x.n for x in xs)  # PFB803: 18; 57
    assert set(x.n for x in xs) <= n, ", ".join(x.name for x in xs)  # PFB803: 14; 47
    with open("".join(x.name for x in xs)) as stream:  # PFB803: 21
        stream.writelines(list(x.name for x in xs))  # PFB803: 30
    try:
        (found := tuple(x.name for x in xs))  # PFB803: 23
    except KeyError:
        raise ValueError("no " + ", ".join(x.name for x in xs))  # PFB803: 42
    match tuple(x.name for x in xs):  # PFB803: 15
        case [first, *_] if first in set(x.name for x in xs):  # PFB803: 40
            return {"names": list(x.name for x in xs)}  # PFB803: 33
    print(*sorted(x.name for x in xs), found)  # PFB803: 17
    return lambda: tuple(x.name for x in xs)  # PFB803: 24


def nested_generators(xs):
    a = "\n".join(",".join(y.name for y in x) for x in xs)  # PFB803: 17; 26
    b = any(x in set(y.n for y in xs) for x in xs)  # PFB803: 20
    c = [sorted(y.n for y in x) for x in xs]  # PFB803: 15
    d = {tuple(y.n for y in x): 0 for x in xs}  # PFB803: 14
    e = all(y for x in xs for y in sorted(z.n for z in x))  # PFB803: 41
    return a, b, c, d, e


def inner_functions(xs):
    def names_of(ys, first=tuple(x.name for x in xs)):  # PFB803: 32
        return list(y.name for y in ys if y.name in first)  # PFB803: 19

    return names_of


def generator(xs):
    yield tuple(x.name for x in xs)  # PFB803: 15
    yield from sorted(x.name for x in xs)  # PFB803: 21
    received = yield
    return list(x.name for x in received)  # PFB803: 15


async def coroutine(xs, load):
    a = list(x.name for x in await load(xs))  # PFB803: 12
    await load(tuple(x.name for x in xs))  # PFB803: 20
    async for x in xs:
        a += list(y.name for y in x)  # PFB803: 17
    return a


# --- asynchronous generators ----------------------------------------------------------------------------------------------------


async def asynchronous(xs, load, out):
    a = list(x.name async for x in xs)
    a = sorted(await load(x) for x in xs)
    a = ", ".join(x.name async for x in xs if x)
    a = set(x.name for x in xs if await load(x))
    a = tuple(y for x in xs for y in await load(x))
    a = dict([(x.name, x) async for x in xs])
    out.extend(await load(x) for x in xs)
    return a


# --- other consumers ---------------------------------------------------------------------------------------------------------------


def other_consumers(xs, f, out):
    a = any(x.n for x in xs), all(x.n > 0 for x in xs)
    a = next(x for x in xs if x), next((x for x in xs if x.n), None)
    a = iter(x.n for x in xs), enumerate(x.n for x in xs), zip(x.n for x in xs)
    a = map(f, (x.n for x in xs)), filter(None, (x.n for x in xs))
    a = frozenset(x.n for x in xs), bytes(x.n for x in xs), bytearray(x.n for x in xs)
    a = Counter(x.n for x in xs), deque(x.n for x in xs), collections.OrderedDict((x, x.n) for x in xs)
    a = math.fsum(x.n for x in xs), math.prod(x.n for x in xs), statistics.mean(x.n for x in xs)
    a = np.sum(x.n for x in xs), np.array(list), np.max(x.n for x in xs)
    a = f(x.n for x in xs), f.sum(x.n for x in xs), f.list(x.n for x in xs), f.sorted(x.n for x in xs)
    a = itertools.chain.from_iterable(x.n for x in xs)
    a = functools.reduce(f, (x.n for x in xs))
    a = print(x.n for x in xs), str(x.n for x in xs), len(x.n for x in xs)
    out.append(x.n for x in xs)
    out.update(x.n for x in xs)
    out.writelines(x.n for x in xs)
    out.add(x.n for x in xs)
    return a


def not_an_argument(xs, f):
    a = (x.n for x in xs)
    print(sum(a), sorted(a), list(a), ", ".join(a))
    b, c = (x.n for x in xs)
    for x in (x.n for x in xs):
        print(x)
    if b in (x.n for x in xs):
        f(*(x.n for x in xs))
    d = [*(x.n for x in xs)], {*(x.n for x in xs)}
    e = max(*(x.n for x in xs)), sorted(*(x.n for x in xs)), dict(**(x.n for x in xs))
    return (x.n for x in xs), c, d, e


def not_sole(xs, f, n):
    a = sum((i * i for i in range(n)), 0.5)  # PFB803: 12 likely
    a = max((i * i for i in range(n)), n)
    a = max(n, (i * i for i in range(n)))
    a = dict(((x.name, x) for x in xs), a=1)
    a = dict(((x.name, x) for x in xs), **f)
    a = list(sorted, (x.n for x in xs))
    a = dict(names=(x.name for x in xs))
    return a


def inside_the_argument(xs, f):
    a = list(f(x.n for x in xs))
    a = sorted((x.n for x in xs) or xs)
    a = tuple((x.n for x in xs) if xs else ())
    a = set([(x.n for x in xs)])
    a = ", ".join(map(f, (x.n for x in xs)))
    return a


def already_fast(xs, n):
    out = []
    out.extend([x.n for x in xs])
    print(", ".join([x.name for x in xs]), sum([i * i for i in range(n)]), {x: x.n for x in xs})
    return sorted({x.n for x in xs}), max([x.n for x in xs])


# --- cold, or unbounded ---------------------------------------------------------------------------------------------------------------


def cold(a, b, f):
    c = list(x.n for x in (a, b))
    c = ", ".join(x.name for x in [a, b, a, b, a, b, a, b])
    c = sum(f(i) for i in range(3))
    c = max(x.n for x in (a, b))
    c = tuple(f(i, x) for i, x in enumerate((a, b)))
    c = set(f(x, y) for x, y in zip((a, b), (1, 2)))
    c = dict((k, a) for k in "abc")
    c = sorted(f(x) for x in {1, 2, 3})
    return c


def warm(a, b, f):
    c = list(x.n for x in (a, b, a, b, a, b, a, b, a))  # PFB803: 12
    c = sum(f(i) for i in range(9))  # PFB803: 11
    c = list(f(x, y) for x in (a, b) for y in x)  # PFB803: 12
    c = list(f(x, y) for x in a for y in (1, 2))  # PFB803: 12
    return c


def unbounded(xs, f, n):
    a = sum(f(i) for i in itertools.count())
    a = max(f(i) for i in count(1))
    a = min(f(i) for i in naturals(n, 2))
    a = sum(f(x) for x in cycle(xs))
    a = list(f(x) for x in it.cycle(xs))
    a = sum(f(x) for x in repeat(n))
    a = max(line.n for line in sys.stdin)
    a = sum(f(chunk) for chunk in iter(f.read, b""))
    a = sum(f(i, x) for x in xs for i in count(x))
    a = tuple(f(i) for i in it.count() if i > n)
    return a


# --- shadowed ----------------------------------------------------------------------------------------------------------------------------


def parameters(xs, list, sum):
    return list(x.n for x in xs), sum(i * i for i in range(9)), tuple(x.n for x in xs)  # PFB803: 69


def local(xs):
    set = xs.collect
    a = set(x.n for x in xs)

    def inner():
        return set(x.n for x in xs)

    return a, inner


def imported(xs):
    from heapq import nsmallest as sorted
    return sorted(x.n for x in xs)


def local_class(xs):
    class dict:
        pass

    return dict((x, x.n) for x in xs)


def loop_target(xs):
    for max in xs:
        max(i * 2 for i in range(100))
    return [min(i * 2 for i in range(100)) for min in xs]


# --- gone from the bytecode ----------------------------------------------------------------------------------------------------------------


def dead(xs):
    a = list(x.n for x in xs) if False else xs  # PFB803: refuted
    a = True or ", ".join(x.n for x in xs)  # PFB803: refuted
    if 0:
        a = tuple(x.n for x in xs)  # PFB803: refuted
    if not __debug__: a = set(x.n for x in xs)  # PFB803: refuted
    if __debug__:
        print(a)
    else:
        a = dict((x, x.n) for x in xs)  # PFB803: refuted
    while False:
        print(sorted(x.n for x in xs))  # PFB803: refuted
    for x in xs:
        continue
        print("".join(y.n for y in x))  # PFB803: refuted
    return a
    print(tuple(x.n for x in xs))  # PFB803: refuted


if 0:
    for name in names:
        print(list(letter.upper() for letter in name))  # PFB803: refuted


# --- what is held, may be long, or is ---------------------------------------------------------------------------------------------

SIZE = 10**8


def held(xs: list[int], table: dict, text: str, n: int, box):
    a = sum((x * x for x in xs), 0.0)  # PFB803: 12
    a = sum((x.n for x in xs), a)  # PFB803: 12
    a = sum((x.n for x in xs), next(box))
    a = sum((x.n for x in xs), 0, 1)
    a = sum((x.n for x in xs), *box)
    a = max((x * x for x in xs), a)
    a = min(x * x for x in table.values())  # PFB803: 11
    a = max(x * i for i, x in enumerate(xs))  # PFB803: 11
    a = sum(i * i for i in range(len(xs)))  # PFB803: 11
    a = sum(i * i for i in range(10_000))  # PFB803: 11
    a = sum(i * i for i in range(1_000_000))  # PFB803: 11 likely
    a = sum(x * n for x in box.rows)  # PFB803: 11 likely
    a = sum(x * n for row in xs for x in row)  # PFB803: 11 likely
    return a


def long(path, n: int, stream):
    a = sum(i % 7 for i in range(10**8))
    a = max(i % 7 for i in range(n, SIZE))
    a = max(i % 7 for i in range(SIZE))
    a = min(i % 7 for i in range(1, 2_000_000))
    a = list(i % 7 for i in range(SIZE))  # PFB803: 12
    with open(path) as lines:
        a = max(len(line) + 1 for line in lines)
        a = sum(len(line) * i for i, line in enumerate(lines, 1))
        a = sorted(len(line) + 1 for line in lines)  # PFB803: 18
    file = path.open()
    a = min((len(line) + 1 for line in file), default=0)
    a = sum(len(line) + 1 for line in open(path))
    a = sum(len(line) + 1 for line in map(str.strip, open(path)))
    a = sum(len(line) + 1 for line in stream)  # PFB803: 11 likely
    return a
