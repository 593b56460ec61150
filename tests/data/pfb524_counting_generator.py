"""Marked lines for PFB524, counting-generator. Only ever compiled, never run.

The finding stands at the generator expression: without parentheses of its own it begins at the opening one of the call.
"""
import collections
import itertools
import os
import sys
from itertools import count

names = sorted(os.listdir("."))
table = {}

# --- module and class level ------------------------------------------------------------------------------------------------

total = sum(1 for name in names if name)
counted = lambda xs: sum(1 for x in xs if x.ok)  # PFB524: 24 likely

for name in names:
    total += sum(1 for letter in name if letter == "a")  # PFB524: 16 likely
    total += sum(1 for letter in "abcdef" if letter in name)  # PFB524: 16

while names:
    total += sum(1 for name in names if name)  # PFB524: 16
    names.pop()

by_name = {name: sum(1 for letter in name if letter == "é") for name in names}  # PFB524: 20 likely


class Page:
    lines = sum(1 for name in names if name)

    def __init__(self):
        self.parts = []
        self.rows = None

    def filled(self):
        return sum(1 for part in self.parts if part.text)  # PFB524: 18

    def unknown(self):
        return sum(1 for row in self.rows if row)  # PFB524: 18 likely

    @property
    def total(self):
        return self.sum(1 for part in self.parts if part)

    def sum(self, ones):
        return sum(1 for one in ones if one)  # PFB524: 18 likely

    @staticmethod
    def of(rows: list):
        return sum(1 for row in rows if row)  # PFB524: 18


# --- held and finite: certain --------------------------------------------------------------------------------------------------


def held(xs: list, ys: tuple[int, ...], d: dict[str, int], s: "set", text: str, n):
    a = sum(1 for x in xs if x)  # PFB524: 11
    a = sum((1 for x in xs if x))  # PFB524: 12
    a = sum((1 for x in xs if x),)  # PFB524: 12
    a = sum(True for x in xs if x)  # PFB524: 11
    a = sum(1 for y in ys if y > 0 if y < 9)  # PFB524: 11
    a = sum(1 for k in d if k)  # PFB524: 11
    a = sum(1 for k, v in d.items() if v)  # PFB524: 11
    a = sum(1 for v in d.values() if v is None)  # PFB524: 11
    a = sum(1 for e in s if not e)  # PFB524: 11
    a = sum(1 for line in text.splitlines() if line.strip())  # PFB524: 11
    a = sum(1 for c in text if c >= "é"); b = sum(1 for c in text if c in "é")  # PFB524: 11; 50
    a = sum(1 for i, x in enumerate(xs) if x != i)  # PFB524: 11
    a = sum(1 for i, x in enumerate(xs, 1) if x != i)  # PFB524: 11
    a = sum(1 for p, q in zip(xs, n) if p == q)  # PFB524: 11
    a = sum(1 for x in reversed(xs) if x)  # PFB524: 11
    a = sum(1 for x in sorted(n) if x)  # PFB524: 11
    a = sum(1 for x in [y for y in n] if x)  # PFB524: 11
    a = sum(1 for i in range(1000) if i % 7)  # PFB524: 11
    a = sum(1 for i in range(-9, 99) if i % 7)  # PFB524: 11
    a = sum(1 for i in range(len(n)) if n[i])  # PFB524: 11
    a = sum(1 for first, *rest in xs if rest)  # PFB524: 11
    a = sum(1 for x in xs if (last := x))  # PFB524: 11
    a = 100 * sum(1 for x in xs if x.ok) / len(xs)  # PFB524: 17
    return a, b, last


def conditional(xs: list, ys):
    a = sum(1 if x > 0 else 0 for x in xs)  # PFB524: 11
    a = sum(True if x else False for x in xs)  # PFB524: 11
    a = sum(1 if x > 0 else 0 for x in xs if x)  # PFB524: 11
    a = sum(1 if y > 0 else 0 for y in ys)  # PFB524: 11 likely
    a = sum(0 if x > 0 else 1 for x in xs)
    a = sum(1 if x > 0 else -1 for x in xs)
    a = sum(1 if x > 0 else 0.0 for x in xs)
    a = sum(2 if x > 0 else 0 for x in xs)
    return a


def several_lines(xs: list):
    a = sum(  # PFB524: 11
        1
        for x in xs
        if x
    )
    a = sum(
        (1 for x in xs if x),  # PFB524: 8
    )
    return a


def tabs(xs: list):
	if xs:
		return sum(1 for x in xs if x)  # PFB524: 12


# --- who knows: likely ---------------------------------------------------------------------------------------------------------


def unknown(xs, d, path, n: int, rows: list):
    a = sum(1 for x in xs if x)  # PFB524: 11 likely
    a = sum(1 for x in xs.parts if x)  # PFB524: 11 likely
    a = sum(1 for x in xs() if x)  # PFB524: 11 likely
    a = sum(1 for k, v in d.items() if v)  # PFB524: 11 likely
    a = sum(1 for line in open(path) if line.strip())  # PFB524: 11 likely
    with open(path) as file:
        a = sum(1 for line in file if line.startswith("#"))  # PFB524: 15 likely
    a = sum(1 for x in (y for y in xs) if x)  # PFB524: 11 likely
    a = sum(1 for x in map(str, rows) if x)  # PFB524: 11 likely
    a = sum(1 for i in range(n) if i % 3)  # PFB524: 11 likely
    a = sum(1 for i in range(1_000_000) if i % 3)  # PFB524: 11 likely
    a = sum(1 for row in rows for x in row if x)  # PFB524: 11 likely
    a = sum(1 for row in rows if row for x in row)  # PFB524: 11 likely
    a = sum(1 for row in rows if next(xs))  # PFB524: 11 likely
    a = sum(1 for path, dirs, files in os.walk(".") if files)  # PFB524: 11 likely
    a = sum(1 for i, x in enumerate(xs) if x)  # PFB524: 11 likely
    a = sum(1 for x, y in zip(xs, d) if x == y)  # PFB524: 11 likely
    return a


async def waiting(xs: list, session):
    a = sum(1 for x in xs if x)  # PFB524: 11
    a = sum(1 for x in await session.rows() if x)  # PFB524: 11 likely
    yield sum(1 for x in xs if x)  # PFB524: 13


def in_places(xs: list, n):
    while sum(1 for x in xs if x) > 3:  # PFB524: 13
        xs.pop()
    for x in range(sum(1 for x in xs if x)):  # PFB524: 22
        print(x)
    assert sum(1 for x in xs if x) == 3  # PFB524: 14
    with n.lock(sum(1 for x in xs if x)):  # PFB524: 19
        pass
    match sum(1 for x in xs if x):  # PFB524: 13
        case 0:
            return f"{sum(1 for x in xs if x)}"  # PFB524: 25
    return (lambda: sum(1 for x in xs if x))()  # PFB524: 23


# --- the compiler drops it -----------------------------------------------------------------------------------------------------


def dropped(xs: list):
    if __debug__:
        a = 0
    else:
        a = sum(1 for x in xs if x)  # PFB524: refuted
    if 0:
        a = sum(1 for x in xs if x)  # PFB524: refuted
    while False:
        a = sum(1 for x in xs if x)  # PFB524: refuted
    return a
