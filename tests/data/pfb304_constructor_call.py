"""Marked lines for PFB304, constructor-call. Only ever compiled, never run.

The finding stands at the call. Outside of loops there is none.
"""
import builtins
import collections
import os
from collections import defaultdict

NAMES = os.listdir(".")
EMPTY = dict()
ROWS = list()
NOTHING = tuple()
OPTIONS = dict(a=1, b=2)
GROUPS = defaultdict(list)

# --- module and class level -------------------------------------------------------------------------------------------

for name in NAMES:
    row = dict()  # PFB304: 10
    rows = list()  # PFB304: 11
    none = tuple()  # PFB304: 11
    both = dict(a=name, b=1)  # PFB304: 11
    other = dict(EMPTY)

while list() != ROWS:  # PFB304: 6
    ROWS.pop()

for name in list():
    print(name)

TABLE = [dict(name=name) for name in NAMES]  # PFB304: 9
COLD = [dict(name=name) for name in ("a", "b")]


class Body:
    rows = list()
    for name in NAMES:
        row = dict()  # PFB304: 14

    def method(self, names):
        for name in names:
            self.rows[name] = list()  # PFB304: 30
        return dict(rows=self.rows)


# --- every kind of place ------------------------------------------------------------------------------------------------


def places(rows, box, f):
    for row in rows:
        found = dict()  # PFB304: 16
        found: dict = dict()  # PFB304: 22
        box.found, box[0] = list(), tuple()  # PFB304: 28; 36
        box[tuple()] = dict(a=row)  # PFB304: 12; 23
        f(list(), x=dict())  # PFB304: 10; 20
        f(*tuple(), **dict(a=1))  # PFB304: 11
        box.setdefault(row, list()).append(row)  # PFB304: 28
        found = box.get(row) or dict()  # PFB304: 32
        found = dict() if row else list()  # PFB304: 16; 35
        if row == list() or row in tuple(): continue  # PFB304: 18; 35
        found = [dict(), [list()]]  # PFB304: 17; 26
        found = {"é": dict(), "ü": tuple()}  # PFB304: 23; 37
        found += list() + [row]  # PFB304: 17
        found = dict(a=dict(b=row))  # PFB304: 16; 23
        found = dict(a=row).get("a")  # PFB304: 16
        print(f"{dict(a=row)}", (x := list()))  # PFB304: 17; 38
        found = ( dict ( ) )  # PFB304: 18
        found = dict(  # PFB304: 16
            größe=row,
            b=f(row),
        )
        dict()  # PFB304: 8
        assert f(row), list()  # PFB304: 23
        if not row: raise ValueError(dict(a=row))  # PFB304: 37
        box[row], = [dict(a=1)]  # PFB304: 21
    return found, x


def sorts_of_loop(rows, f):
    while f(list()):  # PFB304: 12
        f(dict())  # PFB304: 10
    else:
        f(list())
    for row in rows:
        for cell in row:
            f(dict(a=cell))  # PFB304: 14
        try:
            f(list())  # PFB304: 14
        except ValueError:
            f(dict())  # PFB304: 14
        finally:
            f(tuple())  # PFB304: 14
        with f(dict()) as g, f(list()):  # PFB304: 15; 31
            g(tuple())  # PFB304: 14
        match row:
            case dict():
                f(dict())  # PFB304: 18
            case list() | tuple():
                f(row)
            case [] if row != tuple():  # PFB304: 30
                pass
    one = [list() for _ in rows]  # PFB304: 11
    two = {row: dict() for row in rows}  # PFB304: 16
    three = {tuple() for row in rows}  # PFB304: 13
    four = sum(len(dict(a=row)) for row in rows if row != list())  # PFB304: 19; 58
    return one, two, three, four, [list() for row in list()]  # PFB304: 35


async def asynchronous(stream, client):
    async for item in stream:
        await client.send(dict(item=item))  # PFB304: 26
    return [list() async for item in stream]  # PFB304: 12


def generator(rows):
    for row in rows:
        yield dict(row=row)  # PFB304: 14
        yield from tuple()  # PFB304: 19
        x = dict(a=(yield))  # PFB304: 12
        yield x


def function_in_loop(rows, f):
    for row in rows:
        def inner(x=dict(), *, y=list()):  # PFB304: 20; 33
            return dict()

        f(lambda: list(), inner)
        f(lambda x=list(): x)  # PFB304: 19


# --- not in a loop ------------------------------------------------------------------------------------------------------


def once(x=dict(), y=tuple()):
    found = list()
    found.append(dict(a=x, b=y))
    for row in list():
        print(row)
    for row in found:
        pass
    else:
        found = tuple()
    return found or dict()


def cold(f):
    for x in (1, 2, 3):
        f(dict(a=x))
    for x in range(4):
        f(list())


def leaves(rows):
    for row in rows:
        return dict(row=row)


# --- something else -----------------------------------------------------------------------------------------------------


def arguments(rows, kw, f):
    for row in rows:
        f(list(row), tuple(row), dict(row))
        f(dict(row, a=1), dict(row, **kw), dict(*row), list(*row), tuple(*row))
        f(dict(**kw), dict(a=1, **kw), dict(**kw, a=1), dict(**{"a": row}))
        f(dict([(1, row)]), dict(((1, row),)), list((1, row)), tuple([row]))
        f(list(x for x in row), tuple(x for x in row))
        f(list(iterable=row), tuple(iterable=row))
        f(set(), frozenset(), str(), int(), bytes(), bytearray(), float(), bool(), object(), complex())
        f(dict, list, tuple)
        f({}, [], (), {"a": row})


def other_functions(rows, box, f):
    for row in rows:
        f(box.dict(), box.list(), row.tuple(), box.dict(a=1))
        f(builtins.dict(), builtins.list(), collections.OrderedDict(), collections.deque(), Counter())
        f(defaultdict(list), defaultdict(dict), dict.fromkeys(row), list.__new__(list), dict[str, int]())
        f(type(row)(), (dict if row else list)())
        f(Dict(), List(), dict_(), lists())


# --- shadowed -------------------------------------------------------------------------------------------------------------


def parameter(rows, dict):
    for row in rows:
        row.a = dict()
        row.b = dict(a=row)
        row.c = list()  # PFB304: 16


def local(rows):
    list = rows.list
    for row in rows:
        row.a = list()

    def inner():
        for row in rows:
            row.a = list()
            row.b = tuple()  # PFB304: 20

    return inner


def walrus(rows):
    for row in rows:
        if (tuple := row.tuple):
            row.a = tuple()


def imported(rows):
    from xml import dict
    for row in rows:
        row.a = dict()


class Shadowing:
    dict = os.environ.copy
    list = list()
    for name in NAMES:
        row = dict()
        other = tuple()  # PFB304: 16

    def method(self, rows):
        for row in rows:
            row.a = dict()  # PFB304: 20
            row.b = self.dict()


# --- gone from the bytecode ----------------------------------------------------------------------------------------------


def dead(rows):
    for row in rows:
        if 0:
            row.a = dict()  # PFB304: refuted
        if not __debug__: row.a = list()  # PFB304: refuted
        if __debug__:
            row.b = dict(a=1)  # PFB304: 20
        else:
            row.b = dict(a=1)  # PFB304: refuted
        while False:
            row.c = tuple()  # PFB304: refuted
        if row:
            continue
            row.d = dict()  # PFB304: refuted
    return rows
    for row in rows:
        row.a = list()  # PFB304: refuted


if False:
    for name in NAMES:
        row = dict()  # PFB304: refuted
