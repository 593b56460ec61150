"""Marked lines for PFB525, mapped-builtin. Only ever compiled, never run.

The finding stands at the generator expression or comprehension: without parentheses of its own it begins at the opening one of
the call.
"""
import os

names = os.listdir(".")

# --- module and class level ------------------------------------------------------------------------------------------------

widest = max(len(name) for name in names)
measured = lambda xs: max(len(x) for x in xs)  # PFB525: 25

for name in names:
    print(sum(ord(letter) for letter in name))  # PFB525: 13

while names:
    print(max(len(name) for name in names), names.pop())  # PFB525: 13

lengths = {name: sum(ord(letter) for letter in name) for name in names}  # PFB525: 20


class Page:
    widest = max(len(name) for name in names)

    def widths(self):
        return sorted(len(row) for row in self.rows)  # PFB525: 21

    def by_method(self):
        return self.max(len(row) for row in self.rows)

    @property
    def text(self):
        return "\n".join(str(row) for row in self.rows)  # PFB525: 24

    @staticmethod
    def keys(rows):
        return set(hash(row) for row in rows)  # PFB525: 18

    max = max(names)
    for name in names:
        size = max(len(letter) for letter in name)
        least = min(len(letter) for letter in name)  # PFB525: 19


# what a class binds its methods do not see, nor do its generators: but map(len, …) would
class OwnLength:
    len = str
    for name in names:
        least = min(len(letter) for letter in name)


# --- every consumer --------------------------------------------------------------------------------------------------------


def consumers(xs, sep, text: str):
    a = sum(len(x) for x in xs)  # PFB525: 11
    a = min(len(x) for x in xs)  # PFB525: 11
    a = max(len(x) for x in xs)  # PFB525: 11
    a = any(callable(x) for x in xs)  # PFB525: 11
    a = all(len(x) for x in xs)  # PFB525: 11
    a = list(len(x) for x in xs)  # PFB525: 12
    a = tuple(len(x) for x in xs)  # PFB525: 13
    a = set(len(x) for x in xs)  # PFB525: 11
    a = frozenset(len(x) for x in xs)  # PFB525: 17
    a = sorted(len(x) for x in xs)  # PFB525: 14
    a = ", ".join(str(x) for x in xs)  # PFB525: 17
    a = text.join(str(x) for x in xs)  # PFB525: 17
    a = b"".join(bytes(x) for x in xs)  # PFB525: 16
    a = sep.join(str(x) for x in xs)  # PFB525: 16 likely
    a = os.sep.join(str(x) for x in xs)  # PFB525: 19 likely
    return a


def arguments(xs, f):
    a = max((len(x) for x in xs))  # PFB525: 12
    a = max((len(x) for x in xs), default=0)  # PFB525: 12
    a = max((len(x) for x in xs), key=f)  # PFB525: 12
    a = sum((len(x) for x in xs), 3)  # PFB525: 12
    a = sum((len(x) for x in xs), start=3)  # PFB525: 12
    a = sorted((len(x) for x in xs), key=f, reverse=True)  # PFB525: 15
    a = max([len(x) for x in xs], default=0)  # PFB525: 12
    a = max([len(x) for x in xs], key=f)  # PFB525: 12 likely
    a = sorted([len(x) for x in xs], key=f)  # PFB525: 15
    return a


def comprehensions(xs):
    a = sum([len(x) for x in xs])  # PFB525: 12
    a = max([int(x) for x in xs])  # PFB525: 12
    a = ", ".join([str(x) for x in xs])  # PFB525: 18
    a = set([tuple(x) for x in xs])  # PFB525: 12
    a = tuple([float(x) for x in xs])  # PFB525: 14
    a = list([len(x) for x in xs])  # PFB525: 13
    return a


def every_builtin(xs):
    a = sum(abs(x) for x in xs), sum(ord(x) for x in xs), sum(round(x) for x in xs)  # PFB525: 11; 36; 61
    a = sum(int(x) for x in xs), sum(float(x) for x in xs), sum(bool(x) for x in xs)  # PFB525: 11; 36; 63
    a = list(repr(x) for x in xs), list(chr(x) for x in xs), list(hex(x) for x in xs)  # PFB525: 12; 39; 65
    a = set(type(x) for x in xs), set(id(x) for x in xs), set(frozenset(x) for x in xs)  # PFB525: 11; 37 likely; 61
    a = set(id(x) for x in [xs, a]), set(id(x) for x in range(a)), set(id(x) for x in (y.z for y in xs))  # PFB525: 40 likely; 70 likely
    a = list(sorted(x) for x in xs), list(sum(x) for x in xs), list(max(x) for x in xs)  # PFB525: 12; 41; 67
    a = list(list(x) for x in xs), list(set(x) for x in xs), list(dict(x) for x in xs)  # PFB525: 12; 39; 65
    return a


def iterables(xs, d, n):
    a = max(len(x) for x in d.values())  # PFB525: 11
    a = max(len(k) for k in d)  # PFB525: 11
    a = sum(int(c) for c in str(n))  # PFB525: 11
    a = max(len(x) for x in [*xs, n])  # PFB525: 11
    a = max(len(x) for x in (y.name for y in xs))  # PFB525: 11
    a = max(len(x) for x in zip(xs, d))  # PFB525: 11
    a = max(max(len(y) for y in x) for x in xs)  # PFB525: 15
    a = max(len(größe) for größe in xs); b = min(len(é) for é in xs)  # PFB525: 11; 52
    a = max(len(x) for x in xs) + min(len(x) for x in xs)  # PFB525: 11; 37
    return a, b


def several_lines(xs):
    a = max(  # PFB525: 11
        len(x)
        for x in xs
    )
    a = max(
        (len(x) for x in xs),  # PFB525: 8
        default=None,
    )
    return a


def tabs(xs):
	if xs:
		return max(len(x) for x in xs)  # PFB525: 12


async def places(xs, out):
    while max(len(x) for x in xs) > 3:  # PFB525: 13
        xs.pop()
    for i in range(max(len(x) for x in xs)):  # PFB525: 22
        await out.write("".join(str(x) for x in xs))  # PFB525: 31
    match max(len(x) for x in xs):  # PFB525: 13
        case 1:
            yield sum(len(x) for x in xs)  # PFB525: 21
    if (widest := max(len(x) for x in xs)) > 1:  # PFB525: 21
        yield widest
    with out.open(max(len(x) for x in xs)):  # PFB525: 21
        pass
    a = max(len(x) for x in await out.rows())  # PFB525: 11


# --- the compiler drops it -----------------------------------------------------------------------------------------------------


def dropped(xs):
    if __debug__:
        a = 0
    else:
        a = max(len(x) for x in xs)  # PFB525: refuted
    if 0:
        a = max([len(x) for x in xs])  # PFB525: refuted
    return a
    return sum(len(x) for x in xs)  # PFB525: refuted
