"""Marked lines for PFB502, copy-loop. Only ever compiled, never run."""
from collections import deque

names = []
for name in names:
    names.append(name)


class Page:
    rows: list[str]

    def __init__(self):
        self.items = []
        self.queue = deque()

    def attribute(self, xs, load):
        for x in xs:  # PFB502: 8
            self.items.append(x)
        for x in load():  # PFB502: 8 likely
            self.items.append(x)
        for x in xs:  # PFB502: 8 likely
            self.other.append(x)


# --- what is reported --------------------------------------------------------------------------------------------------------


def copied(xs):
    found = []
    for x in xs:  # PFB502: 4
        found.append(x)
    return found


def by_constructor(xs):
    found = list()
    for x in xs:  # PFB502: 4
        found.append(x)
    return found


def extended(xs):
    found = [0]
    for x in xs:  # PFB502: 4
        found.append(x)
    return found


def extended_far_away(xs, ys):
    found = []
    if ys:
        found.append(1)
    for x in xs:  # PFB502: 4
        found.append(x)
    return found


def extended_by_a_call(load):
    found = [0]
    for x in load():  # PFB502: 4
        found.append(x)
    return found


def given(found: list, xs):
    for x in xs:  # PFB502: 4
        found.append(x)


def unknown(found, xs):
    for x in xs:  # PFB502: 4 likely
        found.append(x)


def item(d, xs):
    for x in xs:  # PFB502: 4 likely
        d["k"].append(x)


def chunks(xs):
    found = []
    for row in xs:
        for x in row:  # PFB502: 8
            found.append(x)
    return found


def dictionary(d):
    found = []
    for k in d:  # PFB502: 4
        found.append(k)
    for v in d.values():  # PFB502: 4
        found.append(v)
    return found


async def coroutine(xs):
    found = []
    for x in xs:  # PFB502: 4
        found.append(x)
    return found


def generated(xs):
    found = []
    for x in (y.n for y in xs if y):  # PFB502: 4
        found.append(x)
    return found


def lines(path):
    with open(path) as file:
        found = []
        for line in file:  # PFB502: 8
            found.append(line)
        return found


def tried(load):
    found = [1]
    try:
        for x in load():  # PFB502: 8 likely
            found.append(x)
    except ValueError:
        pass
    return found


def annotated(xs):
    found: list[int] = []
    for x in xs:  # PFB502: 4
        found.append(x)
    return found


# --- what is not ---------------------------------------------------------------------------------------------------------------


def changed(xs):
    found = []
    for x in xs:
        found.append(x + 1)
    for x in xs:
        found.append(str(x))
    for x in xs:
        found.append((x,))
    return found


def filtered(xs):
    found = []
    for x in xs:
        if x:
            found.append(x)
    return found


def another(xs, y):
    found = []
    for x in xs:
        found.append(y)
    return found


def more(xs):
    found = []
    for x in xs:
        found.append(x)
        print(x)
    for x in xs:
        found.append(x)
        if x:
            break
    for x in xs:
        found.append(x)
    else:
        print(found)
    return found


def read_later(xs):
    found = []
    for x in xs:
        found.append(x)
    return found, x


def of_itself():
    found = [1]
    for x in found:
        found.append(x)
    for x in list(found):
        found.append(x)
    for x in (y for y in found):
        found.append(x)
    return found


def no_list(xs, load):
    found = {1}
    for x in xs:
        found.add(x)
    found = bytearray()
    for x in xs:
        found.append(x)
    for x in xs:
        load().append(x)


def into_several(xs, groups, pick):
    for x in xs:
        groups[x % 2].append(x)
    for x in xs:
        groups[pick()].append(x)
    for x in xs:
        x.found.append(x)


class Rows(list):
    def append(self, x):
        print(x)

    def fill(self, xs):
        for x in xs:
            self.append(x)


async def asynchronous(xs):
    found = []
    async for x in xs:
        found.append(x)
    return found


def unpacked(xs):
    found = []
    for x, y in xs:
        found.append((x, y))
    for (x,) in xs:
        found.append(x)
    return found


def few(xs):
    found = []
    for x in (1, 2, xs):  # PFB502: 4
        found.append(x)
    return found


def inner(xs):
    found = []
    for x in xs:
        found.append(x)

    def look():
        return x

    return look


def dropped(xs):
    found = []
    if not __debug__:
        for x in xs:  # PFB502: acquitted
            found.append(x)
    return found
