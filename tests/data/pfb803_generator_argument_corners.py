"""Marked lines for PFB803 where the rewrite would do something else, or the generator is given in an unusual way."""
import os
import posixpath
import sys
from collections import deque
from itertools import chain, count, cycle, islice, repeat, takewhile
from os import path

# --- keywords ---------------------------------------------------------------------------------------------------------


def keywords(xs, load, size):
    a = sum((x.n for x in xs), start=1)  # PFB803: 12 likely
    a = min((x.n for x in xs), default=None)  # PFB803: 12 likely
    a = max((x.n for x in xs), key=size)  # PFB803: 12 likely
    a = sorted((load(x) for x in xs), key=size, reverse=True)  # PFB803: 15
    # size(…) sees what each load(…) has done, and is called in between
    a = min((load(x) for x in xs), key=size)  # PFB803: 12 likely
    a = max((x.name.lower() for x in xs), key=size, default="")  # PFB803: 12 likely
    a = max((load(x) for x in xs), default=a)  # PFB803: 12 likely
    a = sum((x.n for x in xs), **load)
    a = list((x.n for x in xs), key=size)
    a = sorted((x.n for x in xs), cmp=size)
    a = ", ".join((x.n for x in xs), key=size)
    a = [].extend((x.n for x in xs), key=size)
    return a


# --- what makes a dict ------------------------------------------------------------------------------------------------------


def dicts(xs, pairs):
    a = dict((x.name, (x, 1)) for x in xs)  # PFB803: 12
    a = dict(pair for pair in pairs)
    a = dict(line.split("=") for line in xs)
    a = dict([x, 1] for x in xs)
    a = dict((*x,) for x in xs)
    a = dict((x, *x) for x in xs)
    a = dict((x, 1, 2) for x in xs)
    return a


# --- StopIteration ------------------------------------------------------------------------------------------------------------


def stops(xs, it):
    a = list(next(it) for _ in xs)  # PFB803: 12 likely
    a = sum(x + next(it) for x in xs)  # PFB803: 11 likely
    a = tuple(x for x in xs if x != next(it))  # PFB803: 13 likely
    a = tuple(y for x in xs for y in next(it))  # PFB803: 13 likely
    a = set(next(it, None) for _ in xs)  # PFB803: 11
    a = list(x for x in next(it))  # PFB803: 12
    return a


# --- inputs with an end and without ---------------------------------------------------------------------------------------------


def inputs(xs, f, n):
    a = sum(i * x + 1 for i, x in zip(count(), xs))  # PFB803: 11 likely
    a = sum(i * x for i, x in zip(*xs))  # PFB803: 11 likely
    a = sum(i for i in islice(count(), n))  # PFB803: 11
    a = sum(x for x in repeat(n, 3))  # PFB803: 11
    a = sum(x for x in iter(xs))  # PFB803: 11
    a = sum(x for x in chain(xs, xs))  # PFB803: 11
    a = sum(x for i, x in enumerate(cycle(xs)))
    a = sum(x for x in map(f, count()))
    a = sum(x for x in filter(f, map(f, cycle(xs))))
    a = sum(x for x in chain(xs, repeat(n)))
    a = sum(x for x, y in zip(count(), cycle(xs)))
    a = max(len(line) for n, line in enumerate(sys.stdin))
    a = sum(x * n for x in takewhile(f, xs))
    a = sum(x * n for x in takewhile(f, [*xs]))  # PFB803: 11 likely
    a = list(x * n for x in takewhile(f, xs))  # PFB803: 12
    return a


def own_count(xs, count):
    return sum(i for i in count())  # PFB803: 14


# --- asynchronous or not ----------------------------------------------------------------------------------------------------------


async def asynchronous(xs, load, ys):
    a = list(x for x in [await load(y) for y in ys])  # PFB803: 12
    a = list([await load(y) for y in x] for x in xs)
    a = list([y async for y in x] for x in xs)
    a = list(x for x in xs for y in ys async for z in y)
    a = list(z for x in await load(xs) for z in x)  # PFB803: 12
    return a


# --- what extend fills --------------------------------------------------------------------------------------------------------------

found = []


def fills(xs, load, given: list, typed: "list[int]"):
    out = []
    out.extend(load(x) for x in xs)  # PFB803: 14
    given.extend(x.n for x in xs)  # PFB803: 16
    typed.extend(str(x) for x in xs)  # PFB803: 16 likely
    # load(…) may look at the list
    given.extend(load(x) for x in xs)  # PFB803: 16 likely
    found.extend(load(x) for x in xs)  # PFB803: 16 likely
    found.extend(x.n for x in load(xs))  # PFB803: 16
    return out


def fills_captured(xs, load):
    out = []

    def seen():
        return len(out)

    out.extend(load(x, seen) for x in xs)  # PFB803: 14 likely
    out.extend(x.n for x in xs)  # PFB803: 14
    return out


def fills_in_try(xs):
    out = []
    try:
        out.extend(x.n for x in xs)  # PFB803: 18
    except AttributeError:
        out.extend(x for x in xs)  # PFB803: 18
    else:
        out.extend(x.m for x in xs)  # PFB803: 18
    finally:
        out.extend(x for x in xs)  # PFB803: 18
    try:
        out.extend(x.n for x in xs)  # PFB803: 18
    except AttributeError:
        raise ValueError from None
    try:
        out.extend(x.n for x in xs)  # PFB803: 18
        print(sum(x.n for x in xs))  # PFB803: 17 likely
    finally:
        print(out)


def fills_what_it_reads(xs, box):
    out = [1]
    same = out
    out.extend(x for x in same)
    out.extend(x + y for y in xs for x in same)
    part = out.copy()
    out.extend(x for x in part)  # PFB803: 14
    box.rows.extend(x for x in box.rows[1:])
    box.rows.extend(x for x in box.columns)  # PFB803: 19 likely
    box[0].extend(x for x in box[1])  # PFB803: 17 likely
    box[0].extend(x for x in box [0])


# --- whose method -----------------------------------------------------------------------------------------------------------------------


def of_modules(xs):
    import ntpath
    a = path.join(x.n for x in xs), ntpath.join(x.n for x in xs), posixpath.join(x.n for x in xs)
    sys.path.extend(x.n for x in xs)  # PFB803: 19 likely
    return a, os.sep.join(x.n for x in xs)  # PFB803: 25 likely


def of_calls(xs, load):
    load().extend(x.n for x in xs)  # PFB803: 17 likely
    load("a").extend(x.n for x in load("b"))  # PFB803: 20 likely
    list(xs).extend(x.n for x in xs)  # PFB803: 19
    list(xs).extend(load(x) for x in xs)  # PFB803: 19 likely
    return str(load).join(x.n for x in xs)  # PFB803: 25


def of_other_types(xs, ints: dict):
    data = bytearray()
    data.extend(x.n for x in xs)
    ints.extend(x.n for x in xs)
    queue = deque()
    queue.extend(x.n for x in xs)  # PFB803: 16 likely
    return data.join(x.n for x in xs), b"".join(x.n for x in xs), {1}.join(x.n for x in xs)  # PFB803: 20; 47


class Rows:
    def extend(self, rows):
        self.rows = rows

    def fill(self, xs):
        self.extend(x.n for x in xs)
        self.rows.extend(x.n for x in xs)  # PFB803: 24 likely
        self.join(x.n for x in xs)  # PFB803: 17 likely
        xs.extend(x.n for x in self)  # PFB803: 17 likely


# --- few elements -------------------------------------------------------------------------------------------------------------------------


def few_in_a_loop(xs):
    for x in xs:
        print(tuple(y.n for y in (x, x)))  # PFB803: 19
        print(tuple(y.n for y in (x, x) for z in (x, y)))  # PFB803: 19
    for x in (xs, xs):
        print(tuple(y.n for y in (x, x)))
    return [max(y.n for y in (x, x)) for x in xs]  # PFB803: 15


# --- elements as they are -----------------------------------------------------------------------------------------------------


class Rows(list):
    def __iter__(self):
        return reversed(self)


def as_they_are(xs, lines, n, key, names: list[str], rows: Rows):
    a = tuple(x for x in xs)  # PFB803: 13
    a = sorted((x for x in xs), key=key)  # PFB803: 15
    a = sum((x for x in xs), n)  # PFB803: 12
    a = max(x for x in lines)  # PFB803: 11
    a = "".join(name for name in names)  # PFB803: 15 likely
    a = names.join(name for name in xs)
    a = key.join(name for name in xs)  # PFB803: 16 likely
    a = set(row for row in rows)  # PFB803: 11
    a = sum(x for x in takewhile(key, count()))  # PFB803: 11
    a = any(x for x in xs)
    a = sum(row for row in Rows(xs))  # PFB803: 11
    with open(lines) as file:
        a = max(line for line in file)  # PFB803: 15
        a = max(len(line) for line in file)
    return a


class Pages:
    def __len__(self):
        return len(list(page for page in self))  # PFB803: 23 likely

    def __iter__(self):
        yield from self.pages

    def first(self):
        return min(page for page in self)  # PFB803: 18
