"""Marked lines for PFB408, reduce-concatenation. Only ever compiled, never run."""
import functools
import operator
import operator as op
from functools import reduce
from functools import reduce as fold
from operator import add, concat, iadd

words = [name.upper() for name in dir()]
print(reduce(add, words))


def strings(parts: list[str], text: str, rows):
    a = reduce(operator.add, parts)  # PFB408: 8
    b = functools.reduce(op.concat, parts, "")  # PFB408: 8
    c = reduce(add, text.split())  # PFB408: 8
    d = reduce(lambda x, y: x + y, parts)  # PFB408: 8
    e = reduce(lambda x, y: x + y, [row.name for row in rows], "<")  # PFB408: 8
    f = reduce(lambda x, row: x + row.name, rows, "")  # PFB408: 8
    g = reduce(lambda x, y: x + ", " + y, parts, "")  # PFB408: 8
    h = reduce(concat, (str(row) for row in rows))  # PFB408: 8
    i = reduce(lambda x, y: x + str(y), rows, "")  # PFB408: 8
    j = reduce(lambda x, y: x + ", " + y, parts)  # PFB408: 8
    return a, b, c, d, e, f, g, h, i, j


def of_bytes(blocks: list[bytes], rows):
    yield reduce(add, blocks)  # PFB408: 10
    yield reduce(add, rows, b"")  # PFB408: 10


def lists(rows, groups: list[list[int]], pairs: list[tuple]):
    yield reduce(add, groups)  # PFB408: 10
    yield reduce(add, [row.split() for row in rows], [])  # PFB408: 10
    yield reduce(lambda x, y: x + y, rows, [])  # PFB408: 10
    yield reduce(lambda x, y: x + [y.n], rows, [])  # PFB408: 10
    yield reduce(add, pairs, ())  # PFB408: 10
    for row in rows:
        print(reduce(lambda x, y: x + y.items, row, []))  # PFB408: 14


# --- what is not -------------------------------------------------------------------------------------------------------------


def dropped(parts: list[str]):
    if not __debug__:
        return reduce(add, parts)  # PFB408: refuted


def other_functions(parts: list[str], xs, f):
    yield reduce(iadd, parts, [])
    yield reduce(operator.iadd, xs, [])
    yield reduce(operator.mul, parts)
    yield reduce(f, parts)
    yield reduce(max, parts)
    yield reduce(lambda x, y: y + x, parts)
    yield reduce(lambda x, y: x + y + x, parts)
    yield reduce(lambda x, y: x + y if y else x, parts)
    yield reduce(lambda x, y: x + f(x, y), parts, "")
    yield reduce(lambda x, y: x + "a", parts, "")
    yield reduce(lambda x, y=1: x + y, parts, "")
    yield reduce(lambda x, *y: x + y[0], parts, "")
    yield reduce(lambda x, y: x * y, parts)
    yield reduce(lambda x, y: x, parts)
    yield reduce(lambda x, y: x + y.strip(), parts)
    yield reduce(lambda x, y: x + ", " + y, xs)  # PFB408: 10 likely
    yield reduce(lambda x, y: x + b", " + y, parts)


def other_types(numbers: list[int], xs, start):
    yield reduce(add, numbers)
    yield reduce(add, numbers, 0)
    yield reduce(lambda x, y: x + y, xs)
    yield reduce(add, xs, start)
    yield reduce(add, xs, 0.0)
    yield reduce(add, [[x] for x in xs], ())


def few():
    return reduce(add, ["a", "b", "c"])


def other_calls(parts: list[str], args):
    yield reduce(add)
    yield reduce(*args)
    yield reduce(add, *args)
    yield parts.reduce(add, parts)
    yield fold(add, parts)  # none: calls are found by the last name that the file gives


def shadowed(parts: list[str], reduce):
    return reduce(add, parts)


# --- a separator, f-strings, functions of the file -------------------------------------------------------------------------------


def glued(text, part):
    return text + part


def line(text, part):
    """It has a docstring."""
    return f"{text}{part}"


def separated(parts: list[str], xs, data: list[bytes]):
    semicolon = lambda text, part: text + ";" + part  # noqa: E731
    yield reduce(lambda left, right: left + "," + right, parts)  # PFB408: 10
    yield reduce(lambda left, right: left + ", " + right, xs)  # PFB408: 10 likely
    yield reduce(lambda left, right: left + b"," + right, data)  # PFB408: 10
    yield reduce(lambda left, right: f"{left}-{right}", parts)  # PFB408: 10
    yield reduce(lambda left, right: f"{left}{right}", parts)  # PFB408: 10
    yield reduce(lambda left, right: f"{left}{right}", parts, "")  # PFB408: 10
    yield reduce(lambda left, right: f"{left}{right.name:>3}", xs, "")  # PFB408: 10
    yield reduce(glued, parts)  # PFB408: 10
    yield reduce(glued, parts, "")  # PFB408: 10
    yield reduce(semicolon, parts)  # PFB408: 10


def not_separated(parts: list[str], xs, numbers: list[int]):
    yield reduce(lambda left, right: left + 1 + right, numbers)
    yield reduce(lambda left, right: left + "," + right.name, xs)
    yield reduce(lambda left, right: left + right + ",", xs)
    yield reduce(lambda left, right: right + "," + left, parts)
    yield reduce(lambda left, right: f"{left!r}{right}", parts)
    yield reduce(lambda left, right: f"{left:>3}{right}", parts)
    yield reduce(lambda left, right: f"{right}{left}", parts)
    yield reduce(lambda left, right: f"{left}{right}", xs)
    yield reduce(lambda left, right: f"{left}-{right}", xs)
    yield reduce(lambda left, right: f"{left}-{right}", numbers)
    yield reduce(lambda left, right: f"{left}-{right!r}", parts)
    yield reduce(lambda left, right: f"", parts)
    yield reduce(lambda left, right: f"{left}", parts)
    yield reduce(glued, numbers)
    yield reduce(glued, xs)
    yield reduce(separated, parts)
    yield reduce(line, xs)
