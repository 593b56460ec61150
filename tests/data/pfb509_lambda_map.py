"""Marked lines for PFB509, lambda-map. Only ever compiled, never run. The finding stands at the call of `map` or `filter`."""
import collections
import functools
import os

names = sorted(os.listdir("."))

# --- module and class level ------------------------------------------------------------------------------------------------

upper = list(map(lambda name: name.upper(), names))
in_lambda = lambda xs: list(map(lambda x: x + 1, xs))  # PFB509: 28

for name in names:
    print(list(map(lambda letter: letter + "a", name)))  # PFB509: 15
    for letter in filter(lambda letter: letter > "a", name):  # PFB509: 18
        print(letter)

while names:
    print(set(map(lambda name: name[0], names)), names.pop())  # PFB509: 14

by_name = {name: list(map(lambda letter: letter + "a", name)) for name in names}  # PFB509: 22


class Page:
    upper = list(map(lambda name: name.upper(), names))

    def titles(self):
        return list(map(lambda part: part.title, self.parts))  # PFB509: 20

    def shown(self):
        return [*filter(lambda part: part.shown, self.parts)]  # PFB509: 17

    @property
    def hidden(self):
        return tuple(filter(lambda part: part.hidden is self.hidden, self.parts))  # PFB509: 21

    @staticmethod
    def ordered(parts):
        return sorted(map(lambda part: part.order, parts))  # PFB509: 22

    def __private(self, parts):
        return list(map(lambda __part: __part.__order, parts))  # PFB509: 20

    def by_method(self, xs):
        return list(self.map(lambda x: x + 1, xs)), xs.filter(lambda x: x > 1)


# --- all taken at once -------------------------------------------------------------------------------------------------------------


def whole(xs, ys, n, text: str):
    a = list(map(lambda x: x + 1, xs))  # PFB509: 13
    a = tuple(map(lambda x: x + 1, xs))  # PFB509: 14
    a = set(map(lambda x: x + 1, xs))  # PFB509: 12
    a = frozenset(map(lambda x: x + 1, xs))  # PFB509: 18
    a = sorted(map(lambda x: x + 1, xs))  # PFB509: 15
    a = sorted(map(lambda x: x + 1, xs), key=n, reverse=True)  # PFB509: 15
    a = sum(map(lambda x: x + 1, xs))  # PFB509: 12
    a = sum(map(lambda x: x + 1, xs), n)  # PFB509: 12
    a = min(map(lambda x: x + 1, xs))  # PFB509: 12
    a = max(map(lambda x: x + 1, xs), default=0)  # PFB509: 12
    a = max(map(lambda x: x + 1, xs), key=n)  # PFB509: 12 likely
    a = dict(map(lambda x: (x, n), xs))  # PFB509: 13
    a = dict(map(lambda x: (*x, n), xs))  # PFB509: 13
    a = dict(map(lambda x: x.split("="), xs))  # PFB509: 13
    a = dict(filter(lambda x: x[1], xs))  # PFB509: 13
    a = ", ".join(map(lambda x: x + "s", xs))  # PFB509: 18
    a = text.join(map(lambda x: x + "s", xs))  # PFB509: 18
    a = n.join(map(lambda x: x + "s", xs))  # PFB509: 15 likely
    a.extend(map(lambda x: x + 1, xs))  # PFB509: 13 likely
    a, b = map(lambda x: x + 1, xs)  # PFB509: 11
    [a, *b] = map(lambda x: x + 1, xs)  # PFB509: 14
    a = [n, *map(lambda x: x + 1, xs)]  # PFB509: 13
    a = n(*map(lambda x: x + 1, xs))  # PFB509: 11
    return a, b


def every_lambda(xs, ys, n):
    a = list(map(lambda x: n, xs))  # PFB509: 13
    a = list(map(lambda x: (x, n), xs))  # PFB509: 13
    a = list(map(lambda x, /: x + 1, xs))  # PFB509: 13
    a = list(map(lambda x: x if x else n, xs))  # PFB509: 13
    a = list(map(lambda x: [y * x for y in ys], xs))  # PFB509: 13
    a = list(map(lambda x: sum(y * x for y in ys), xs))  # PFB509: 13
    a = list(map(lambda x: ", ".join(y for y in x), xs))  # PFB509: 13
    a = list(map(lambda x: any(y == x for y in ys), xs))  # PFB509: 13
    a = list(map(lambda x: next(x, None), xs))  # PFB509: 13
    a = list(map(lambda xs: xs[0], xs))  # PFB509: 13
    a = list(map(lambda x: n(x), xs))  # PFB509: 13
    a = list(map(lambda x: f"{x}", xs))  # PFB509: 13
    a = list(filter(lambda x: not x, xs))  # PFB509: 13
    a = list(filter(lambda x: x in ys, xs))  # PFB509: 13
    a = list(map(lambda x, y: x + y, xs, ys))  # PFB509: 13
    a = list(map(lambda x, y, z: x + y + z, xs, ys, n))  # PFB509: 13
    a = list(map(lambda x: x + 1, filter(lambda x: x, xs)))  # PFB509: 13; 34
    a = list(map(lambda x: list(map(lambda y: y * x, ys)), xs))  # PFB509: 32
    größe = list(map(lambda é: é + 1, xs)); b = list(map(lambda y: y, ys))  # PFB509: 19; 57
    return a, b, größe


# --- lazy ----------------------------------------------------------------------------------------------------------------------


def lazy(xs, ys, n):
    for x in map(lambda x: x + 1, xs):  # PFB509: 13
        n += x
    for x in filter(lambda x: x > n, xs):  # PFB509: 13
        n += x
    for i, x in enumerate(filter(lambda x: x > n, xs)):  # PFB509: 26
        n += x
    for x, y in zip(ys, map(lambda x: x + 1, xs)):  # PFB509: 24
        n += x
    for x in map(lambda x, y: x + y, xs, ys):
        n += x
    a = any(map(lambda x: x > n, xs))  # PFB509: 12 likely
    a = all(map(lambda x: x > n, xs))  # PFB509: 12 likely
    a = next(filter(lambda x: x > n, xs))  # PFB509: 13 likely
    a = next(filter(lambda x: x > n, xs), None)  # PFB509: 13 likely
    a = n in map(lambda x: x + 1, xs)  # PFB509: 13 likely
    a = [x for x in map(lambda x: x + 1, xs) if x]  # PFB509: 20
    a = [y for x in xs for y in map(lambda x: x + 1, x)]  # PFB509: 32
    return a


def kept(xs, n, f):
    a = map(lambda x: x + 1, xs)  # PFB509: 8 likely
    b: object = filter(lambda x: x, xs)  # PFB509: 16 likely
    n.rows = map(lambda x: x + 1, xs)  # PFB509: 13 likely
    f(map(lambda x: x + 1, xs))  # PFB509: 6 likely
    f(n, map(lambda x: x + 1, xs))  # PFB509: 9 likely
    f(rows=map(lambda x: x + 1, xs))  # PFB509: 11 likely
    n.update(map(lambda x: x + 1, xs))  # PFB509: 13 likely
    a = collections.Counter(map(lambda x: x + 1, xs))  # PFB509: 28 likely
    a = functools.reduce(f, map(lambda x: x + 1, xs))  # PFB509: 28 likely
    return map(lambda x: x + 1, xs)  # PFB509: 11 likely


def yielded(xs):
    yield map(lambda x: x + 1, xs)  # PFB509: 10 likely
    yield from map(lambda x: x + 1, xs)  # PFB509: 15 likely
    yield from filter(lambda x: x, xs)  # PFB509: 15 likely


async def asynchronous(xs, out):
    await out.write(list(map(lambda x: x + 1, xs)))  # PFB509: 25
    async for x in out:
        yield list(filter(lambda y: y > x, xs))  # PFB509: 19
    a = list(map(lambda x: x + 1, await out.rows()))  # PFB509: 13
    yield a


def several_lines(xs):
    a = list(
        map(  # PFB509: 8
            lambda x: x + 1,
            xs,
        )
    )
    return a


def tabs(xs):
	if xs:
		return list(map(lambda x: x + 1, xs))  # PFB509: 14


def places(xs):
    while list(filter(lambda x: x > 3, xs)):  # PFB509: 15
        xs.pop()
    if rest := list(filter(lambda x: x > 3, xs)):  # PFB509: 20
        print(rest)
    try:
        a = list(map(lambda x: x + 1, xs))  # PFB509: 17
    except TypeError:
        a = list(map(lambda x: x + 2, xs))  # PFB509: 17
        if a:
            raise ValueError(list(map(lambda x: x + 1, xs)))  # PFB509: 34
    match list(map(lambda x: x + 1, xs)):  # PFB509: 15
        case [1]:
            a = f"{sum(map(lambda x: x + 1, xs))}"  # PFB509: 23
    with open(max(map(lambda x: x + 1, xs))):  # PFB509: 18
        pass
    for x in xs:
        a.append(list(map(lambda y: y + x, xs)))  # PFB509: 22
    return a


# --- the compiler drops it -----------------------------------------------------------------------------------------------------


def dropped(xs):
    if __debug__:
        a = 0
    else:
        a = list(map(lambda x: x + 1, xs))  # PFB509: refuted
    if 0:
        a = list(filter(lambda x: x, xs))  # PFB509: refuted
    return a
    return list(map(lambda x: x + 1, xs))  # PFB509: refuted
