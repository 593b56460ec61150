"""Marked lines for PFB704, emptiness-by-length. Only ever compiled, never run."""
from collections import defaultdict, deque

stack = []
if len(stack) == 0:
    stack.append(1)


def comparisons(n):
    xs = list(n)
    while len(xs) > 0:  # PFB704: 10
        xs.pop()
    for x in n:
        a = len(xs) == 0  # PFB704: 12
        b = len(xs) != 0  # PFB704: refuted
        c = len(xs) >= 1  # PFB704: refuted
        d = len(xs) < 1  # PFB704: 12
        e = len(xs) <= 0  # PFB704: 12
        f = 0 < len(xs)  # PFB704: refuted
        g = 0 == len(xs)  # PFB704: 12
        h = 1 <= len(xs)  # PFB704: refuted
        i = 1 > len(xs)  # PFB704: 12
        j = 0 != len(xs)  # PFB704: refuted
        k = 0 >= len(xs)  # PFB704: 12
        print(x, a, b, c, d, e, f, g, h, i, j, k)


def tests(n):
    xs = [1]
    for x in n:
        if len(xs):  # PFB704: 11
            print(x)
        elif not len(xs):  # PFB704: 13
            print(n)
        if x and len(xs) > 0:  # PFB704: 17
            print(n)
        y = 1 if len(xs) else 2  # PFB704: 17
        assert len(xs)  # PFB704: 15
        if not (len(xs) == 0):  # PFB704: 16
            print(y)
    while len(xs):  # PFB704: 10
        xs.pop()


def types(text: str, table: dict[str, int], names: set[str], pair: tuple[int, ...], n):
    data, groups, queue = b"", defaultdict(list), deque()
    for x in n:
        print(len(text) == 0)  # PFB704: 14
        print(len(table) == 0)  # PFB704: 14
        print(len(names) == 0)  # PFB704: 14
        print(len(pair) == 0)  # PFB704: 14
        print(len(groups) == 0)  # PFB704: 14
        print(len(x.split()) == 0)
        print(len(text.split()) == 0)  # PFB704: 14
        print(len(queue) == 0)
        data += x
        print(len(data) == 0)  # PFB704: 14


class Tree:
    def __init__(self):
        self.nodes = []
        self.root = None

    def walk(self):
        while len(self.nodes) > 0:  # PFB704: 14
            self.nodes.pop()
        while len(self.root) > 0:
            self.root.pop()
        return [x for x in self.nodes if len(self.nodes) > 0]  # PFB704: 41


def comprehensions(rows):
    names = [""]
    found = [row for row in rows if len(names)]  # PFB704: 36
    found += [len(names) == 0 for row in rows]  # PFB704: 14
    return found


async def coroutine(rows):
    xs = []
    async for row in rows:
        if len(xs) == 0:  # PFB704: 11
            xs.append(await row)


def unknown(xs, n):
    for x in n:
        if len(xs) == 0 or len(x) == 0 or len(x.names):
            print(x)


def numbers(n):
    xs = [1]
    for x in n:
        print(len(xs), len(xs) == 1, len(xs) > 1, len(xs) >= 2, len(xs) == x, len(xs) >= 0, len(xs) < 0, len(xs) == 0.0)
        y = len(xs) or 5
        z = x and len(xs)
        if len(xs) > 0 > x or 0 < len(xs) < 5:
            print(y, z)
        if len(xs) == False:  # noqa
            print(len(xs) is 0, len(xs) in (0,), -len(xs))
        print(1 if x else len(xs))
        if x == len(xs):
            print([y for y in range(len(xs))])


def once():
    xs = [1]
    return len(xs) == 0


def few():
    xs = [1]
    for x in (1, 2, 3):
        print(x, len(xs) == 0)


def other_len(n, len):
    xs = [1]
    for x in n:
        print(len(xs) == 0)


def methods(n, a):
    xs = [1]
    for x in n:
        print(a.len(xs) == 0, len(xs, x) == 0, len(*xs) == 0)


def dropped(n):
    xs = [1]
    for x in n:
        if not __debug__:
            print(len(xs) == 0)  # PFB704: refuted
        while False:
            print(len(xs) == 0)  # PFB704: refuted


def among_others(n, xs: list, q):
    for x in n:
        if len(xs) and q:  # PFB704: 11
            x += 1
        if q or len(xs):  # PFB704: 16
            x += 1
        while x and (q or not len(xs)):  # PFB704: 26
            x -= 1
        y = 1 if len(xs) and q else 2  # PFB704: 17
        y += [z for z in n if q and len(xs)]  # PFB704: 36
        assert q and len(xs)  # PFB704: 21
        y = len(xs) and q  # PFB704: refuted
        y = q or len(xs)  # PFB704: refuted
        y = (q and len(xs)) or x  # PFB704: refuted
        y = [len(xs) or q, (len(xs) and q) > 3, -(q and len(xs))]  # PFB704: refuted
        print(q and len(xs), y)  # PFB704: refuted
