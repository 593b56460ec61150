"""Loops over the indexes below a length that has a name."""


def measured(xs: list[int], ys, text: str):
    n = len(xs)
    total = 0
    for i in range(n):  # PFB507: 4
        total += xs[i]
    for i in range(0, n):  # PFB507: 4
        total += xs[i]
    found = [xs[i] + 1 for i in range(n)]  # PFB507: 27
    m = len(ys)
    for i in range(m):  # PFB507: 4 likely
        total += ys[i]
    size = len(text)
    for i in range(size):  # PFB507: 4
        total += ord(text[i])
    return total, found


def after_filling(lines):
    xs = []
    for line in lines:
        xs.append(line)
    n = len(xs)
    total = 0
    for i in range(n):  # PFB507: 4
        total += int(xs[i])
    return total


class Board:
    def __init__(self, cells: list[int]):
        self.cells = cells

    def total(self):
        n = len(self.cells)
        total = 0
        for i in range(n):  # PFB507: 8 likely
            total += self.cells[i]
        return total


def passed(xs: list[int], f):
    n = len(xs)
    f(xs)
    total = 0
    for i in range(n):  # PFB507: 4 likely
        total += xs[i]
    return total


# --- none of ours ----------------------------------------------------------------------------------------------------------------


def other_lengths(xs: list[int], ys: list[int], n, f):
    total = 0
    for i in range(n):
        total += xs[i]
    m = len(ys)
    for i in range(m):
        total += xs[i]
    k = len(xs) - 1
    for i in range(k):
        total += xs[i]
    j = len(xs)
    j = f(j)
    for i in range(j):
        total += xs[i]
    return total


def grows(xs: list[int]):
    n = len(xs)
    xs.append(1)
    total = 0
    for i in range(n):
        total += xs[i]
    return total


def shrinks_later(xs: list[int]):
    n = len(xs)
    total = 0
    while total < 100:
        for i in range(n):
            total += xs[i]
        del xs[0]
    return total


def rebound(xs: list[int]):
    n = len(xs)
    xs = sorted(xs)[1:]
    total = 0
    for i in range(n):
        total += xs[i]
    return total


def in_a_loop(rows: list[list[int]], xs: list[int]):
    total = 0
    for row in rows:
        n = len(row)
        for i in range(n):  # PFB507: 8
            total += row[i]
    for line in rows:
        m = len(xs)
        for _ in line:
            for i in range(m):
                total += xs[i]
    return total


def stored(xs: list[int]):
    n = len(xs)
    for i in range(n):
        xs[i] = xs[i] + 1


def bound_by_others(xs: list[int]):
    n = len(xs)

    def change():
        nonlocal n
        n -= 1

    total = 0
    for i in range(n):
        change()
        total += xs[i]
    return total
