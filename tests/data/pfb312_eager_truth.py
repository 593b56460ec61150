"""Marked lines for PFB312, eager-truth. Only ever compiled, never run."""
from itertools import islice

for name in dir():
    if any([name == "a", name == "b"]):  # PFB312: 7
        print(name)


def displays(xs, a, b):
    for x in xs:
        if any([a, b, x]):  # PFB312: 11
            print(x)
        if all((x.a, x.b)):  # PFB312: 11
            print(x)
        if not any({a, x}):  # PFB312: 15
            print(x)
        while all([x > 1, x < 9]):  # PFB312: 14
            x += a
        y = any([x == a, x == b])  # PFB312: 12
        z = all([x is None, x in b])  # PFB312: 12
        assert any([x, a])  # PFB312: 15
        u = 1 if any((x, a)) else 2  # PFB312: 17
        v = [w for w in x if any([w == a, w == b])]  # PFB312: 29
        if any([len(x) > 3, x.n]) and a:  # PFB312: 11
            print(y, z, u, v)
        if any([x.load(), x.n]):  # PFB312: 11
            print(x)


def may_have_effects(xs, f):
    for x in xs:
        if any([x.n, f(x)]):  # PFB312: 11 likely
            print(x)
        if all([x.a(), x.b()]):  # PFB312: 11 likely
            print(x)


class Box:
    def __init__(self):
        self.n = 0

    def grow(self):
        self.n += 1
        return self.n

    def fill(self, xs):
        for x in xs:
            if any([x, self.grow()]):
                print(x)


def copies(xs, rows: list, table: dict):
    for x in xs:
        if list(rows):  # PFB312: 11
            print(x)
        if not list(table):  # PFB312: 11
            print(x)
        if sorted(rows):  # PFB312: 11
            print(x)
        if set(rows) and x:  # PFB312: 11
            print(x)
        while tuple(rows):  # PFB312: 14
            print(rows.pop())
        if len(list(rows)) == 0:  # PFB312: 11
            print(x)
        if len(set(rows)):  # PFB312: 11
            print(x)
        if sorted(rows, key=x.rank):  # PFB312: 11 likely
            print(x)
        if list(x):  # PFB312: 11 likely
            print(x)
        if len(list(x.children())) > 0:  # PFB312: 11 likely
            print(x)
        if not list(filter(None, x)):  # PFB312: 11 likely
            print(x)
        if list(map(str, x)) and rows:  # PFB312: 11 likely
            print(x)


def comprehensions(xs, rows):
    for x in xs:
        if [row for row in rows if row == x]:  # PFB312: 11 likely
            print(x)
        if not [row for row in rows if row.n > x]:  # PFB312: 15 likely
            print(x)


# --- what is not -------------------------------------------------------------------------------------------------------------


def dropped(xs):
    for x in xs:
        if not __debug__:
            print(any([x, x.n]))  # PFB312: refuted
        if any((1, 2)):  # PFB312: refuted
            print(x)
        y = list(x) or None  # PFB312: refuted
        print(y)


def needed(xs, stack):
    for x in xs:
        if any([x, stack.pop()]):
            print(x)
        if all([x, (y := x.n)]):
            print(y)
        if any([x, next(stack)]):
            print(x)
        if list(next(stack)):
            print(x)


async def waiting(xs):
    for x in xs:
        if any([x, await x.load()]):
            print(x)
        if [y async for y in x if y]:
            print(x)


def other_arguments(xs, ys):
    for x in xs:
        print(any(x), any([x]), any([*x, 1]), any([y == x for y in ys]), any(y for y in ys), all([]))
        if max([x, 1]):
            print(x)


def used(xs):
    for x in xs:
        ys = list(x)
        if ys:
            print(ys)
        if (zs := list(x)):
            print(zs)
        if list(x) == [1]:
            print(x)
        if len(list(x)) == 1:
            print(x)
        if list():
            print(x)
        if list(y for y in x):
            print(x)
        us = [y for y in x if y]
        if us:
            print(us)


def once(x, y):
    if any([x, y]) or list(x):
        print(x)


def shadowed(xs, any, list):
    for x in xs:
        if any([x, x.n]) or list(x):
            print(x)


def _drained(connection):
    while connection.ready:
        connection.ready = False
        yield connection


def _halves(x):
    yield x // 2
    yield x - x // 2


def consumed(xs, lines, held: list[int]):
    numbers = iter(lines)
    for x in xs:
        if list(islice(numbers, 3)):
            print(x)
        if list(islice(held, 3)):  # PFB312: 11 likely
            print(x)
        if list(_drained(x)):
            print(x)
        if list(_halves(x)):  # PFB312: 11 likely
            print(x)
