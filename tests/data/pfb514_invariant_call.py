"""Marked lines for PFB514, invariant-call. Only ever compiled, never run.

One finding a call and nest of loops, at the first; it stands at the builtin's name. Certain where it can't raise.
"""
import numbers
import sys

import numpy as np
from shapes import LIMITS, Shape

NAMES = ["a", "b"]
PREFIX = "abc"
GROWN = []
rows = sys.argv


class Point:
    pass


def grow(x):
    GROWN.append(x)


# --- constants ----------------------------------------------------------------------------------------------------------------


def constants(xs, use):
    for x in xs:
        use(float("inf"), float("-inf"), float("1e3"))  # PFB514: 12; 26; 41
        use(float("nan"))  # PFB514: 12 likely
        use(int("12"), int("ff", 16), str(12), ord("a"), chr(97), len("abc"))  # PFB514: 12; 23; 38; 47; 57; 66
        use(abs(3), round(2.5), complex("1j"), hash("a"), repr("a"), bool(0))  # PFB514: 12; 20; 32; 47; 58; 69
        if x < float("inf"):
            use(-float("-inf"), x)
        use(float("x"), int("1.5"), ord("ab"), chr(-1), len(3))
        use(sum("a"), tuple("abc"), isinstance(1, int), type(1), callable(x), sorted("cab"))  # PFB514: 36
        use(str("a" "bcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz"))
        use(float(), list("a"), dict(), set(), object(), bytes(3), print("a"), input("a"), float(x="1"))


# --- len --------------------------------------------------------------------------------------------------------------------------


def lengths(xs: list, names: dict[str, int], maybe: list | None, unknown, use):
    made = [1, 2]
    text = "abc"
    for x in xs:
        use(x % len(xs))  # PFB514: 16
        use(len(names), len(made), len(text), len(NAMES))  # PFB514: 12; 24; 35; 46 likely
        use(len(unknown))  # PFB514: 12 likely
        use(len(maybe))  # PFB514: 12 likely
        use(len(x), len(use(x)), len([x]), len(x.y), len(xs[0]), len(*xs), len())  # PFB514: 53 likely
        if x:
            use(len(text), len(unknown))
            use(len(unknown) + len(maybe))
        if x > len(made):
            use(float(len(made)))  # PFB514: 16
            use(len(f"{x}"), abs(len(x)))


def tests(xs: list, other, text="", n=0):
    i = 0
    while i < len(xs):  # PFB514: 14
        i += 1
    while i < len(other) - 1:  # PFB514: 14 likely
        i += 1
    while len(text) > i > 3: i -= 1  # PFB514: 10
    while (i := i + 1) < len(xs) and other:  # PFB514: 25
        if len(xs) == 3:
            i += n
    else:
        i = len(xs)
    for i in range(len(xs)):
        for j in range(len(xs)):
            i += j
        for j in other[:len(xs)]:  # PFB514: 24
            i += j
    return i


# --- what changes ---------------------------------------------------------------------------------------------------------------------


def changed(xs: list, ys: list, zs: dict, ws: list, names, use):
    add = ws.append
    same = ys
    for x in xs:
        xs = use(len(xs))
        ys.append(x)
        use(len(ys), len(same), len(ws))
        add(x)
        zs[x] = len(zs)
        names += [len(names)]
    while len(ys) < 3:
        same.append(1)
    i = 0
    while i < len(ys):
        del ys[i]
        i += 1
    while i < len(xs):
        xs[i] = i
        i += 1
    for i, _ in enumerate(zs):
        ws[i] = len(ws)
        ws[i:] = [len(ws)]
    for x in ws:
        def inner():
            nonlocal names
            names = x
        use(len(names), inner)
    for x in ws:
        use(x, len(GROWN))


def items_of_a_list(size):
    xs = [0] * size
    ys = [0] * size
    for i in range(size):
        xs[i] = len(xs)  # PFB514: 16
        ys[i] = sum(ys)
        ys[0] += 1
    return xs, ys


def handed_on(xs: list, unknown, parts: list, use):
    i = 0
    while i < len(xs):  # PFB514: 14 likely
        i = use(xs, i)
    while len(parts) > 3:
        use(parts)
    for x in xs:
        if len(parts) == 3:
            use(parts, x)
        if unknown == len(parts): break
        use(x + len(parts))  # PFB514: 16 likely
    for x in xs:
        unknown.push(x)
        use(len(unknown))
    for x in xs:
        unknown.get(x)
        use(len(unknown))  # PFB514: 12 likely
    for x in xs:
        unknown.size = x
        use(len(unknown))


def guarded(xs, a, b, c, d, e, f, g, use):
    for x in xs:
        use(a and len(a))
        if b:
            pass
        use(len(b))
        use(len(c) if c is not None else 0)
        if isinstance(d, list):  # PFB514: 11
            pass
        use(len(d))
        use(not e, len(e))
        use(len(f), f if f else x)
        while g:
            use(g)
        use(len(g))
    use([len(a) for x in xs if a])
    use([len(a) for x in xs if x])  # PFB514: 9 likely


# --- attributes ---------------------------------------------------------------------------------------------------------------------------


class Table:
    width: int = 3

    def __init__(self, rows):
        self.rows = list(rows)
        self.cells = []
        self.later = None
        self.other = []
        self.label: str = "x"

    def add(self, row):
        self.cells.append(row)
        self.late = row

    def total(self, n, use):
        for i in range(n):
            i += len(self.rows)  # PFB514: 17
            i += len(self.label)  # PFB514: 17
            i += len(self.later)  # PFB514: 17 likely
            i += len(self.late)  # PFB514: 17 likely
            i += len(self.cells)  # PFB514: 17
        for i in range(n):
            use(len(self.rows))  # PFB514: 16 likely
            use(len(self.late), len(self.cells))
            use(len(self))  # PFB514: 16 likely
        for i in range(n):
            self.add(i)
            use(len(self.rows), len(self.label), len(self.late))  # PFB514: 16 likely; 32
            use(len(self))
        for row in self.rows:
            self.other = row
            use(len(self.other))
        while n < len(self.rows):  # PFB514: 18
            n += 1

    def step(self, token):
        while len(self.rows) > 3:
            token()
        for x in token.parts:
            token.advance()
            x(len(token.rest))
        for x in token.parts:
            x += len(token.rest)  # PFB514: 17 likely


# --- of a class -------------------------------------------------------------------------------------------------------------------------------


def of_class(xs, a, kinds, node, use):
    for x in xs:
        if isinstance(a, str):  # PFB514: 11
            use(isinstance(a, (int, Point)), isinstance(a, np.ndarray))  # PFB514: 16; 45
        elif isinstance(a, Shape) or not isinstance(a, numbers.Number | int):  # PFB514: 13
            use(type(a), type(a).__name__, callable(a), id(a))  # PFB514: 16; 43; 56
        use(isinstance(a, kinds), issubclass(a, str))  # PFB514: 12 likely; 34 likely
        if x:
            use(isinstance(a, (kinds, str)), issubclass(a, int))
        use(isinstance(node.x, str))
        use(isinstance(x, str), type(x), type("A", (), {}), type(a, (), x), isinstance(a, x), isinstance(a, ()))
        assert isinstance(a, bytes)


def plain_attributes(xs, node):
    for x in xs:
        if isinstance(node.x, str):  # PFB514: 11 likely
            x += 1


# --- numbers, strings and all of a collection ---------------------------------------------------------------------------------------------------


def numbers_and_text(xs, n: int, f: float, b: bool, s: str, unknown, use):
    for x in xs:
        use(abs(n), abs(f), float(n), int(b), round(n), str(n), repr(f), bool(n))  # PFB514: 12; 20; 28; 38; 46; 56; 64; 73
        use(int(f), float(s), round(f), round(f, 2), chr(n))  # PFB514: 12 likely; 20 likely; 30 likely; 40 likely; 53 likely
        use(abs(unknown), str(unknown), hash(unknown))  # PFB514: 12 likely; 26 likely; 40 likely
        use(max(n, f), min(n, 3), max(s, "a"))  # PFB514: 12; 23; 34
        use(max(n, unknown), max(n, s), max(n, x), min(unknown, 3, n))  # PFB514: 12 likely; 29 likely; 51 likely
        use(int(n * f), abs(n - 1), int(unknown + 1), int(x + n), int(n / 2))  # PFB514: 12 likely; 24; 36 likely
        use(int(str(n)), float(int(n)), str(max(n, x)), max(n, key=s), max(n, default=3))  # PFB514: 12 likely; 25
        use(abs(abs(abs(abs(abs(abs(n)))))))  # PFB514: 16
        if x:
            use(int(s), str(n), x)
            use(int(s.strip()))  # PFB514: 20


def whole(xs, ys, known: list, use):
    it = iter(xs)
    generated = (x for x in xs)
    for x in xs:
        use(x / sum(xs))  # PFB514: 16 likely
        use(max(ys), min(ys))  # PFB514: 12 likely; 21 likely
        use(any(known), all(known), tuple(known), frozenset(known), sum(known))  # PFB514: 12 likely; 24 likely; 36; 50 likely; 68 likely
        use(sorted(ys), sum(it), any(generated), max(y for y in ys))
        a = sorted(ys)
        a.append(x)
        for y in sorted(known):  # PFB514: 17 likely
            use(y, x in sorted(ys))  # PFB309: 19 likely
    return {k: max(row) for row in xs for k in row}


# --- places -----------------------------------------------------------------------------------------------------------------------------------------


def places(xs: list, use):
    a = [x / len(xs) for x in xs]  # PFB514: 13
    b = {x: len(xs) for x in xs if x < float("inf")}  # PFB514: 12; 39
    c = sum(x * len(xs) for x in xs)  # PFB514: 16
    d = [[len(xs) for _ in x] for x in xs]  # PFB514: 10
    e = [len(x) for x in xs for _ in x]
    for x in (1, 2):
        use(len(xs))
    for x in xs:
        use(lambda: len(xs))
        try:
            use(f"{len(xs)}")  # PFB514: 19 likely
        except KeyError:
            use(float("inf"))
        if x:
            raise ValueError(float("-inf"))
        elif not x: return len(xs)
        if 0:
            use(float("12"))  # PFB514: refuted
        use.len(xs)
        use(  # a comment
            é=len(xs) if x else 3, b=[
                x, float("3")],  # PFB514: 19
        )
        match len(xs):
            case 3 if int("3") == x:  # PFB514: 22
                use(x)
        with use(int("4")) as x:  # PFB514: 17
            (len)(NAMES)  # PFB514: 13 likely
    return a, b, c, d, e


def generator(xs: list, text: str):
    for x in xs:
        yield len(xs), x  # PFB514: 14 likely
        yield len(text)  # PFB514: 14


async def coroutine(xs: list):
    async for x in xs:
        await x(len(xs), len(PREFIX))  # PFB514: 16 likely; 25


def shadowed(xs: list, len, float=float):
    for x in xs:
        x(len(xs), float("inf"))


for row in rows:
    print(len(rows), float("inf"), len(row), len(PREFIX))  # PFB514: 10 likely; 21; 45
    print(len(LIMITS))  # PFB514: 10 likely
    print(LIMITS.get(len(row)))


# --- views of a dict, and searches in what is made ------------------------------------------------------------------------------


def of_views(targets, table, sizes: dict[str, int], f):
    found = []
    for t in targets:
        found.append(t in set(sizes.values()))  # PFB514: 26 likely
    for t in targets:
        found.append(min(list(sizes.values()), key=lambda v: abs(v - t)))  # PFB514: 25 likely
    for t in targets:
        found.append(t in set(table.values()))  # PFB514: 26 likely
    for t in targets:
        sizes[t] = t in set(sizes.values())
    for t in targets:
        found.append(t in set(t.values()))
    for t in targets:
        found.append(t in set(table.values(t)))
    return found


def ranks(values: list[int], xs):
    a = [sorted(values).index(v) for v in values]  # PFB514: 9
    b = [sorted(values).count(v) for v in xs]  # PFB514: 9
    c = [sorted(values).pop(v) for v in xs]
    return a, b, c


# --- what a caller, a header or a function around the loop may change ---------------------------------------------------------


def before_the_loop(xs, ready, deep: list, flags: list[int], lists: list[list], use):
    text = None
    if ready:
        names = ["a"]
        text = "abc"
    for x in xs:
        x += len(names)  # PFB514: 13 likely
        if text is not None and x:
            x += len(text)  # PFB514: 17 likely
        use(any(flags), any(lists))  # PFB514: 12; 24 likely
    for x in (deep := [1, 2]) and xs:
        x += len(deep)  # PFB514: 13 likely
    while any(len(lists) < x for x in xs):
        lists.append(xs)


def captured(xs, use):
    text = ""
    words = ["a"]

    def inner():
        for x in xs:
            use(f"{len(text)}{len(words)}", x)  # PFB514: 19 likely; 30 likely

    for x in xs:
        text += x
        use(inner)
