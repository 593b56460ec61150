"""Marked lines for PFB806, union-in-isinstance. Only ever compiled, never run.

The finding stands at the union; a chain of `|` is one finding, at the outermost, where its first operand begins.
"""
from __future__ import annotations

import ast
import collections.abc as abc
import datetime
import decimal
import numbers
import sys
from fractions import Fraction
from pathlib import Path, PurePath
from typing import Union

rows = sys.argv
Number = int | float
Text = Union[str, bytes]
NUMBERS = (int, float)
total = 0
flags = 0


class Größe:
    pass


class Shape:
    kinds = (int, str)

    def isinstance(self, kind):
        return isinstance(self, kind)


# --- module and class level ------------------------------------------------------------------------------------------------

if isinstance(rows, list | tuple):
    total += 1

for row in rows:
    if isinstance(row, str | bytes):  # PFB806: 23
        total += 1

while not isinstance(rows, list | None):  # PFB806: 27
    rows = rows.pop()

for row in ("a", 1, 2.5):
    print(isinstance(row, int | float))

texts = [row for row in rows if isinstance(row, str | bytes)]  # PFB806: 48
check = lambda row: isinstance(row, str | bytes)


class Body:
    for row in rows:
        if isinstance(row, int | float):  # PFB806: 27
            size = row
    mixed = isinstance(rows, list | tuple)
    numbers = {row for row in rows if isinstance(row, int | float)}  # PFB806: 54

    def method(self, rows):
        for row in rows:
            if isinstance(row, Body | Shape):  # PFB806: 31
                yield row

    @classmethod
    def walk(cls, rows):
        return [row for row in rows if isinstance(row, cls | Shape)]  # PFB806: 55

    @property
    def plain(self):
        return isinstance(self.rows, list | tuple)


# --- every kind of union -----------------------------------------------------------------------------------------------------


def operands(xs):
    for x in xs:
        if isinstance(x, int | float):  # PFB806: 25
            print(x)
        if isinstance(x, int | None):  # PFB806: 25
            print(x)
        if isinstance(x, None | str): print(x)  # PFB806: 25
        if isinstance(x, int | float | complex):  # PFB806: 25
            print(x)
        if isinstance(x, int | float | complex | str | bytes | None):  # PFB806: 25
            print(x)
        if isinstance(x, ast.Name | ast.Attribute):  # PFB806: 25
            print(x)
        if isinstance(x, datetime.date | None | str):  # PFB806: 25
            print(x)
        if isinstance(x, Path | PurePath | str):  # PFB806: 25
            print(x)
        if isinstance(x, abc.Mapping | abc.Sequence):  # PFB806: 25
            print(x)
        if isinstance(x, numbers.Real | decimal.Decimal | Fraction):  # PFB806: 25
            print(x)
        if isinstance(x, Größe | Shape): print("größe", isinstance(x, Größe | int))  # PFB806: 25; 74


def parentheses(xs):
    for x in xs:
        if isinstance(x, (int | float)):  # PFB806: 26
            print(x)
        if isinstance(x, int | (float | None)):  # PFB806: 25
            print(x)
        if isinstance(x, (int | float) | None):  # PFB806: 25
            print(x)
        if isinstance(x, ((str | bytes))): print(x)  # PFB806: 27
        if isinstance(
            x,
            int | float,  # PFB806: 12
        ):
            print(x)
        if isinstance(
            x,
            int  # PFB806: 12
            | float
            | complex,
        ):
            print(x)
        if isinstance(x, ast.FunctionDef  # PFB806: 25
                      | ast.AsyncFunctionDef
                      | ast.ClassDef):
            print(x)


def joined_lines(xs):
    for x in xs: print("é", isinstance(x, int | str))  # PFB806: 43
    for x in xs: a = isinstance(x, int | str); b = isinstance(x, str | int); print(a, b)  # PFB806: 35; 65


def tabs(xs):
	for x in xs:
		if isinstance(x, int | str):  # PFB806: 19
			return x


# --- every place in a loop -----------------------------------------------------------------------------------------------------


def every_place(xs, out):
    for x in xs:
        if not isinstance(x, int | str):  # PFB806: 29
            continue
        elif isinstance(x, str | bytes) and len(x):  # PFB806: 27
            out.append(x)
        assert isinstance(x, int | float), x  # PFB806: 29
        y = x if isinstance(x, int | None) else 0  # PFB806: 31
        out[isinstance(y, int | str)] = x  # PFB806: 26
        if isinstance(z := x.value, int | str):  # PFB806: 36
            out.append(z)
        if (known := isinstance(x, list | tuple)) and known:  # PFB806: 35
            out.extend(x)
        if isinstance(x.parent.node, ast.Try | ast.With): break  # PFB806: 37
        if isinstance(x, int | str) or isinstance(y, int | str):  # PFB806: 25; 53
            return isinstance(x, str | None)  # PFB806: 33
        out.append((isinstance(x, int | str), [isinstance(y, int | str)]))  # PFB806: 34; 61
        out.add(kind=isinstance(x, int | str))  # PFB806: 35
        try:
            x.check(isinstance(x, int | str))  # PFB806: 34
        except ValueError:
            print(isinstance(x, int | str))  # PFB806: 32
        finally:
            print(isinstance(x, int | str))  # PFB806: 32
        with x.lock(isinstance(x, int | str)):  # PFB806: 34
            print(isinstance(x, int | str))  # PFB806: 32
        match x:
            case [first, *_] if isinstance(first, int | str):  # PFB806: 50
                out.append(isinstance(first, str | bytes))  # PFB806: 45
        del out[isinstance(x, int | str)]  # PFB806: 30
        raise TypeError(isinstance(x, int | str))  # PFB806: 38


def in_while(node):
    while isinstance(node, ast.Attribute | ast.Subscript):  # PFB806: 27
        node = node.value
    while True:
        node = node.parent
        if isinstance(node, ast.Module | None):  # PFB806: 28
            return node


def nested(tree):
    for branch in tree:
        for leaf in branch:
            if isinstance(leaf, int | str):  # PFB806: 32
                print(leaf)
        if isinstance(branch, list | tuple):  # PFB806: 30
            print(branch)
        for leaf in branch if isinstance(branch, list | tuple) else [branch]:  # PFB806: 49
            print(leaf)
        for twig in (1, 2):
            print(isinstance(branch[twig], int | str))  # PFB806: 43


async def asynchronous(stream):
    async for message in stream:
        if isinstance(message, str | bytes):  # PFB806: 31
            await message.send(isinstance(message, str | None))  # PFB806: 51
    return [message async for message in stream if isinstance(message, str | bytes)]  # PFB806: 71


def generator(xs):
    for x in xs:
        yield isinstance(x, int | str)  # PFB806: 28
        if isinstance((yield x), int | str):  # PFB806: 33
            yield from x


def comprehensions(xs, pairs):
    a = [isinstance(x, int | str) for x in xs]  # PFB806: 23
    b = {x: y for x, y in pairs if isinstance(x, int | str)}  # PFB806: 49
    c = {x if isinstance(x, str | bytes) else y for x, y in pairs}  # PFB806: 28
    d = all(isinstance(x, int | float) for x in xs)  # PFB806: 26
    e = [y for x in xs if isinstance(x, list | tuple) for y in x if isinstance(y, int | str)]  # PFB806: 40; 82
    f = [y for x in xs for y in (x if isinstance(x, list | tuple) else [x])]  # PFB806: 52
    g = sum(
        x.size
        for x in xs
        if isinstance(x, Path | Shape)  # PFB806: 25
    )
    h = [[isinstance(y, int | str) for y in x] for x in xs]  # PFB806: 24
    return a, b, c, d, e, f, g, h


def operands_that_are_read(xs, other):
    for x in xs:
        if isinstance(x, type(other) | None):  # PFB806: 25
            print(x)


def inner_function(xs):
    def numbers_of(ys):
        for y in ys:
            if isinstance(y, int | float):  # PFB806: 29
                yield y

    return lambda ys: [y for y in ys if isinstance(y, int | str)], numbers_of(xs)  # PFB806: 54


# --- not in a loop -----------------------------------------------------------------------------------------------------------


def once(x, y=isinstance(0, int | str)):
    if isinstance(x, int | str):
        return x
    assert isinstance(x, list | tuple)
    try:
        return isinstance(y, int | str)
    finally:
        print(isinstance(x, str | None))


def headers(xs):
    for x in xs if isinstance(xs, list | tuple) else [xs]:
        print(x)
    for x in xs:
        print(x)
    else:
        print(isinstance(xs, list | tuple))
    print(isinstance(xs, list | tuple))
    return [x for x in (xs if isinstance(xs, list | tuple) else [xs])]


def function_in_a_loop(xs):
    for x in xs:
        def check(y):
            return isinstance(y, int | str)

        x.register(check, lambda y: isinstance(y, int | str))
    return sorted(xs, key=lambda x: isinstance(x, int | str)), filter(lambda x: isinstance(x, str | None), xs)


def called_in_a_loop(xs):
    return [once(x) for x in xs]


def decorated(xs):
    @xs.when(isinstance(xs, list | tuple))
    def inner():
        pass

    return inner


# --- loops that are cold, or none -----------------------------------------------------------------------------------------------


def cold(a, b):
    for x in (a, b):
        if isinstance(x, int | str):
            print(x)
    for x in [a, b, 1, 2, 3, 4, 5, 6]: print(isinstance(x, int | str))
    for n in range(3):
        print(isinstance(a[n], int | str))
    for n, x in enumerate((a, b)):
        for y, z in zip([a, b], (1, 2)):
            print(n, isinstance(x, int | str), isinstance(y, int | z))
    return all(isinstance(x, int | str) for x in (a, b)), [isinstance(x, int | float) for x in [a, b]]


def warm(a, b):
    for x in (a, b, 1, 2, 3, 4, 5, 6, 7):
        if isinstance(x, int | str):  # PFB806: 25
            print(x)
    return [isinstance(x, int | str) for x in range(b)]  # PFB806: 26


def leaves(xs):
    for x in xs:
        if isinstance(x, int | str):
            return x
        break
    while True:
        return isinstance(xs, list | tuple)


def leaves_by_branches(xs):
    for x in xs:
        if isinstance(x, int | str):
            return x
        else:
            return None


def comes_again(xs):
    for x in xs:
        if isinstance(x, int | str):  # PFB806: 25
            return x


# --- other calls, and other second arguments ----------------------------------------------------------------------------------------


def already_fast(xs):
    for x in xs:
        if isinstance(x, (int, str)):
            print(x)
        elif isinstance(x, (ast.Name, ast.Attribute)):
            print(x)
        elif isinstance(x, int) or isinstance(x, str):
            print(x)
        elif type(x) in (int, str):
            print(x)


def built_before(xs):
    kinds = int | str
    for x in xs:
        if isinstance(x, Number):
            print(x)
        if isinstance(x, kinds):
            print(x)
        if isinstance(x, Text):
            print(x)
        if isinstance(x, NUMBERS + (str,)):
            print(x)
        if isinstance(x, Shape.kinds):
            print(x)


def other_operators(xs, kinds):
    for x in xs:
        if isinstance(x, kinds[x | 1]):
            print(x)
        if isinstance(x, kinds.get(x | 1, str)):
            print(x)
        if isinstance(x, int or str):
            print(x)
        if isinstance(x, kinds & int):
            print(x)
        if isinstance(x, (int if x else str)):
            print(x)
        if isinstance(x | 1, int):
            print(x)
        if isinstance(int | str, type(x)):
            print(x)


def other_calls(xs, mask):
    for x in xs:
        print(x, int | str)
        print(mask | 4, x | mask)
        x.isinstance(x, int | str)
        Shape.isinstance(x, int | str)
        x.register(int | str)
        x.isinstance(int | str)
        hasattr(x, mask | 4)


def annotations(xs: list[int | str] | None, out: dict[str, int | None]) -> int | None:
    for x in xs:
        y: int | str = x
        out.x: int | None = y

        def inner(z: int | str) -> str | None:
            return z

        inner(y)


def patterns(xs, flags):
    for x in xs:
        match x:
            case int() | str():
                print(x)
            case {"a": 1 | 2}:
                flags |= 4
            case [] | None if flags | x:
                print(flags)


def arity(xs, pair):
    for x in xs:
        isinstance(int | str)
        isinstance(*pair)
        isinstance(x, *pair)
        isinstance


# --- shadowed --------------------------------------------------------------------------------------------------------------------


def parameter(xs, isinstance):
    for x in xs:
        if isinstance(x, int | str):
            print(x)
    return [isinstance(x, int | str) for x in xs]


def local(xs):
    isinstance = xs.check
    for x in xs:
        if isinstance(x, int | str):
            print(x)

    def inner():
        while isinstance(xs, list | None):
            xs.pop()

    return inner


def imported(xs):
    from abstract import isinstance
    for x in xs:
        if isinstance(x, int | str):
            print(x)


def loop_target(xs):
    for isinstance in xs:
        isinstance(xs, int | str)


# a method's name is no name in its class' methods, and neither is a lambda's parameter outside of it
def not_shadowed(xs):
    f = lambda isinstance: [isinstance(x, int | str) for x in xs]
    for x in xs:
        f(isinstance(x, int | str))  # PFB806: 24


# --- gone from the bytecode ----------------------------------------------------------------------------------------------------------


def dead(xs):
    for x in xs:
        if 0:
            print(isinstance(x, int | str))  # PFB806: refuted
        if not __debug__: print(isinstance(x, int | str))  # PFB806: refuted
        if __debug__ or isinstance(x, int | str):  # PFB806: refuted
            print(x)
        y = 0 if True else isinstance(x, int | str)  # PFB806: refuted
        y = False and isinstance(x, int | str)  # PFB806: refuted
        if y:
            continue
            print(isinstance(x, int | str))  # PFB806: refuted
    while False:
        print(isinstance(xs, list | str))  # PFB806: refuted
    while 0 and isinstance(xs, list | str):  # PFB806: refuted
        xs.pop()
    return xs
    return [x for x in xs if isinstance(x, int | str)]  # PFB806: refuted


if 0:
    for row in rows:
        print(isinstance(row, int | str))  # PFB806: refuted
