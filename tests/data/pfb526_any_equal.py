"""Marked lines for PFB526, any-equal. Only ever compiled, never run. The finding stands at the call."""
import os
import sys

names = sorted(os.listdir("."))

# --- module and class level ------------------------------------------------------------------------------------------------

hidden = any(name == ".git" for name in names)
looked = lambda xs: any(x == 3 for x in xs)  # PFB526: 20 likely

for name in names:
    print(any(letter == "a" for letter in name))  # PFB526: 10 likely
    print(any(other == "a" for other in names))  # PFB526: 10

while names:
    print(all(name != "a" for name in names), names.pop())  # PFB526: 10

found = {name: any(other == "é" for other in names) for name in names}  # PFB526: 15


class Page:
    hidden = any(name == ".git" for name in names)

    def __init__(self):
        self.parts = []
        self.rows = None

    def has(self, name: str):
        return any(part == name for part in self.parts)  # PFB526: 15

    def lacks(self, name):
        return all(part != name for part in self.parts)  # PFB526: 15 likely

    def in_unknown(self):
        return any(row == 3 for row in self.rows)  # PFB526: 15 likely

    def by_method(self, xs):
        return self.any(x == 3 for x in xs)

    def any(self, xs):
        return any(x == 3 for x in xs)  # PFB526: 15 likely


# --- certain -------------------------------------------------------------------------------------------------------------------


def constants(xs: list, ys: tuple[int, ...], line: str):
    a = any(x == 3 for x in xs)  # PFB526: 8
    a = any(3 == x for x in xs)  # PFB526: 8
    a = any(x == "word" for x in xs)  # PFB526: 8
    a = any(x == b"word" for x in xs)  # PFB526: 8
    a = any(x == None for x in xs)  # PFB526: 8
    a = any(x == True for x in xs)  # PFB526: 8
    a = any(x == 1.5 for x in xs)  # PFB526: 8
    a = any(x == -1 for x in xs)  # PFB526: 8
    a = any((x == 3 for x in xs))  # PFB526: 8
    a = any((x == 3) for x in xs)  # PFB526: 8
    a = any([x == 3 for x in xs])  # PFB526: 8
    a = all(x != 3 for x in xs)  # PFB526: 8
    a = all(3 != x for x in xs)  # PFB526: 8
    a = all([x != 3 for x in xs])  # PFB526: 8
    a = not any(x == 3 for x in xs)  # PFB526: 12
    a = not all(x != 3 for x in xs)  # PFB526: 12
    a = any(y == 3 for y in ys)  # PFB526: 8
    a = any(word == "#" for word in line.split())  # PFB526: 8
    a = any(x == 3 for x in [*xs, *ys, 1, 2, 3, 4, 5, 6, 7])  # PFB526: 8
    a = any(x == 3 for x in sorted(line))  # PFB526: 8
    a = any(x == 3 for x in list(line))  # PFB526: 8
    a = any(arg == "-v" for arg in sys.argv)  # PFB526: 8
    a = any(letter == "é" for letter in line); b = any(letter == "a" for letter in line)  # PFB526: 8; 52
    return a, b


def names_of_plain_types(xs: list, d: dict, s: set, name: str, n: int):
    word = name.strip()
    a = any(x == name for x in xs)  # PFB526: 8
    a = any(x == word for x in xs)  # PFB526: 8
    a = any(n == x for x in xs)  # PFB526: 8
    a = any(k == name for k in d)  # PFB526: 8
    a = any(v == name for v in d.values())  # PFB526: 8
    a = any(e == n for e in s)  # PFB526: 8
    a = any(e == n for e in frozenset(xs))  # PFB526: 8
    return a


# --- likely --------------------------------------------------------------------------------------------------------------------


def unknown(xs, ys: list, y, d, n: int, ratio: float, name: str, path):
    a = any(x == y for x in xs)  # PFB526: 8 likely
    a = any(x == 3 for x in xs)  # PFB526: 8 likely
    a = any(x == name for x in xs)  # PFB526: 8 likely
    a = any(x == y for x in ys)  # PFB526: 8 likely
    a = any(x == ratio for x in ys)  # PFB526: 8 likely
    a = any(x == y.name for x in ys)  # PFB526: 8 likely
    a = any(x == y[0] for x in ys)  # PFB526: 8 likely
    a = any(x == (1, y) for x in ys)  # PFB526: 8 likely
    a = any(x == n + 1 for x in ys)  # PFB526: 8 likely
    a = any(x == name.lower() for x in ys)  # PFB526: 8 likely
    a = any(x == len(y) for x in ys)  # PFB526: 8 likely
    a = any(x == f"{name}.txt" for x in ys)  # PFB526: 8 likely
    a = any(x == -n.real for x in ys)  # PFB526: 8 likely
    a = any(x == 3 for x in range(n))  # PFB526: 8 likely
    a = any(k == name for k in d.keys())  # PFB526: 8 likely
    a = any(v == name for v in d.values())  # PFB526: 8 likely
    a = any(x == 3 for x in map(int, ys))  # PFB526: 8 likely
    a = any(x == 3 for x in (z.n for z in ys))  # PFB526: 8 likely
    a = any(line == "\n" for line in open(path))  # PFB526: 8 likely
    a = any(x == 3 for x in xs.rows())  # PFB526: 8 likely
    a = any(x == 3 for x in (xs or ys))  # PFB526: 8 likely
    return a


def several_lines(xs: list):
    a = any(  # PFB526: 8
        x == 3
        for x in xs
    )
    a = not any(  # PFB526: 12
        x
        ==
        3 for x in xs
    )
    return a


def tabs(xs: list):
	if any(x == 3 for x in xs):  # PFB526: 4
		return 3


async def places(xs: list, n: int, out):
    while any(x == n for x in xs):  # PFB526: 10
        xs.pop()
    if n and not any(x == n for x in xs):  # PFB526: 17
        yield any(x == n for x in xs)  # PFB526: 14
    a = [y for y in xs if any(x == n for x in xs)]  # PFB526: 26
    match any(x == n for x in xs):  # PFB526: 10
        case True:
            await out.write(any(x == n for x in xs))  # PFB526: 28
    if (hit := any(x == n for x in xs)):  # PFB526: 15
        yield hit
    assert any(x == n for x in xs)  # PFB526: 11
    with out.open(any(x == n for x in xs)):  # PFB526: 18
        pass
    async for y in out:
        a = any(x == n for x in xs)  # PFB526: 12
    yield a


# --- the compiler drops it -----------------------------------------------------------------------------------------------------


def dropped(xs: list):
    if __debug__:
        a = 0
    else:
        a = any(x == 3 for x in xs)  # PFB526: refuted
    if 0:
        a = any([x == 3 for x in xs])  # PFB526: refuted
    return a
    return all(x != 3 for x in xs)  # PFB526: refuted
