"""Marked lines for PFB514: methods of strings, and functions of the file that only compute a value.

One finding stands at the call itself.
"""
import functools
import math
import random
import re

WIDTH = 8
GROWN = []


def pad(n):
    return " " * (n * WIDTH)


def area(r):
    if r < 0:
        raise ValueError
    return math.pi * r * r


def parts_of(text):
    found = []
    for part in text.split(","):
        found = found + [part.strip()]
    return found


def noted(n):
    GROWN.append(n)
    return "x" * n


def drawn(n):
    return str(random.random() * n)


def longest():
    return str(max(GROWN))


def lazily(n):
    yield "x" * n


async def waited(n):
    return "x" * n


@functools.cache
def cached(n):
    return "x" * n


def of_width(table):
    return "-" * table.breadth


def of_girth(table):
    return "-" * table.girth


def of_first(table):
    return "-" * table[0].width


def named(n, *, mark="x"):
    return mark * n


def of_a_call(n):
    return "x" + n()()


def writes(n, table=None):
    table.girth = n
    return "x"


def deletes(n):
    del GROWN[n]
    return "x"


def loops(n):
    while n:
        n -= 1
    return "x"


def of_default(n, table=None):
    return "x" * table.width


def outer(n):
    global LATEST
    LATEST = n
    return "x"


# --- methods of strings -------------------------------------------------------------------------------------------------------


def texts(xs, name: str, unknown, words: list[str], use, data: bytes):
    for x in xs:
        use(name.lower(), x.lower())  # PFB514: 12
        use(name.strip().upper())  # PFB514: 12
        use(unknown.lower())  # PFB514: 12 likely
        use(unknown.split(","))
        use("|".join(words))  # PFB514: 12
        use("|".join(x))
        use(data.decode())  # PFB514: 12 likely
        use(name.replace("a", "b") + name.replace(x, "b"))  # PFB514: 12
        use(name.encode(errors="strict"))
        if x in name.split(","):  # PFB514: 16 likely
            use(name.format(x))
        re.search("|".join(sorted(words)), x)  # PFB514: 18
        use(unknown.find("a"))
        name.lower()


def own_words(xs, use):
    words = ["a", "b"]
    for x in xs:
        if x == "-".join(words):  # PFB514: 16 likely
            use(x)


def grown_words(xs):
    words = ["a", "b"]
    for x in xs:
        if x != "-".join(words):
            words.append(x)


def changed_names(xs, name: str, use):
    for x in xs:
        name = name + x
        use(name.lower())


class Text(str):
    def title(self):
        return random.random()


def overridden(xs, name: str, use):
    for x in xs:
        use(name.title(), name.upper())  # PFB514: 26


# --- functions ------------------------------------------------------------------------------------------------------------------


def functions(xs, n: int, use):
    for x in xs:
        use(pad(n), pad(x))  # PFB514: 12 likely
        use(area(n) < x)  # PFB514: 12 likely
        use(noted(n), drawn(n), longest(), lazily(n), waited(n), cached(n), outer(n))
        use(named(n, mark="y"), named(n), named(*xs))  # PFB514: 32 likely
        use(of_default(n), of_a_call(n), writes(n), deletes(n), loops(n))
        if x in parts_of("a,b"):  # PFB514: 16 likely
            use(parts_of("a,b"))
        while pad(n):
            use(x)


def of_objects(xs, table, use):
    for x in xs:
        use(of_width(table))
        use(of_first(table))


def of_changed_objects(xs, table, use):
    for x in xs:
        use(of_girth(table))
        table.girth = x


# --- methods of classes ---------------------------------------------------------------------------------------------------------


class Table:
    def __init__(self, width, rows):
        self.width = width
        self.rows = rows
        self.depth = 0

    def _rule(self):
        return "-" * self.width + "+"

    @staticmethod
    def _mark(n):
        return "*" * n

    @classmethod
    def _name(cls):
        return "Table " + cls.__name__

    def head(self):
        return "|".join(self.rows)

    def _margin(self):
        return " " * self.depth

    def itself(self):
        return str(self)

    def grow(self):
        self.rows.append(1)

    def draw(self, rows):
        out = []
        for row in rows:
            out.append(self._rule() + row)
            out.append(self._mark(3) + self._name())
            out.append(self.head())
            out.append(self.itself())
            out.append(self._margin())
            self.grow()
            self.depth += 1
        return out
