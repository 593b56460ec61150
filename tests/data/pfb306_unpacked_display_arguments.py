"""Marked lines for PFB306, unpacked-display-arguments. Only ever compiled, never run.

The finding stands at the call.
"""
import os

NAMES = os.listdir(".")
print(*(1, 2))

# --- module and class level -------------------------------------------------------------------------------------------

for name in NAMES:
    print(*(name, 1))  # PFB306: 4
    print(name, **{"sep": name})  # PFB306: 4

while os.path.join(*[name, "x"]):  # PFB306: 6
    name = os.path.join(**dict(a=name))  # PFB306: 11

PATHS = [os.path.join(*(name, "x")) for name in NAMES]  # PFB306: 9


class Body:
    for name in NAMES:
        print(*[name])  # PFB306: 8

    def method(self, rows):
        for row in rows:
            super().__init__(*(row, 1))  # PFB306: 12
            self.put(**{"row": row})  # PFB306: 12
            self.put(**{"__row": row})  # PFB306: 12
            self.put(**dict(__row=row))  # PFB306: 12


# --- tuples and lists -----------------------------------------------------------------------------------------------------


def positional(rows, a, b, f, box):
    for row in rows:
        f(*(row, a))  # PFB306: 8
        f(*[row, a])  # PFB306: 8
        f(*(row,))  # PFB306: 8
        f(*[row])  # PFB306: 8
        f(*())  # PFB306: 8
        f(*[])  # PFB306: 8
        f(*(1, 2))  # PFB306: 8
        f(*[1, 2])  # PFB306: 8
        f(a, *(row, b))  # PFB306: 8
        f(*(row, b), a)  # PFB306: 8
        f(*(row, b), *[a])  # PFB306: 8
        f(*(row, b), k=a)  # PFB306: 8
        f(k=a, *(row, b))  # PFB306: 8
        f(* ( row , b ) )  # PFB306: 8
        f(*(row.a, row[0], f(row), -a, lambda: row, [x for x in row]))  # PFB306: 8
        f(*((a, b), [row]))  # PFB306: 8
        f(f(*(row, a)), *(a, b))  # PFB306: 8; 10
        box.put(*(row, a))  # PFB306: 8
        box.at(row).put(*(row, a))  # PFB306: 8
        box[row](*(row, a))  # PFB306: 8
        f(row)(*(row, a))  # PFB306: 8
        (lambda x, y: x)(*(row, a))  # PFB306: 8
        x = f(*(row, a))  # PFB306: 12
        x += f(*(row, a)) + 1  # PFB306: 13
        print(f"é{f(*[row, a])}", f"ü"); f(*(x, b))  # PFB306: 19; 43
        if f(*(row, a)): continue  # PFB306: 11
        (box  # PFB306: 9
            .first(row)
            .put(*(row, a)))
        f(  # PFB306: 8
            *[
                row,
                a,
            ],
        )
    return x


# --- dicts ------------------------------------------------------------------------------------------------------------------


def keywords(rows, a, b, f, box):
    for row in rows:
        f(**{"k": row})  # PFB306: 8
        f(**{'k': row, "j": a})  # PFB306: 8
        f(**{"k" "j": 1})  # PFB306: 8
        f(**{})  # PFB306: 8
        f(**dict(k=row))  # PFB306: 8
        f(**dict(k=row, j=a))  # PFB306: 8
        f(**dict())  # PFB306: 8
        f(a, **{"k": row})  # PFB306: 8
        f(j=a, **{"k": row})  # PFB306: 8
        f(**{"k": row}, j=a)  # PFB306: 8
        f(**{"k": row}, **{"j": a})  # PFB306: 8
        f(**{"k": row}, **dict(j=a))  # PFB306: 8
        f(*(row, a), **{"k": b})  # PFB306: 8
        f(*[], **{})  # PFB306: 8
        f(**{"self": row, "match": a, "type": b, "_": 1})  # PFB306: 8
        f(**{"k": {"j": [row]}})  # PFB306: 8
        f(**{"k": f(**{"j": row})})  # PFB306: 8; 18
        box.put(**{"k": row}).get(*(a, b))  # PFB306: 8; 8
        box.put(  # PFB306: 8
            row,
            **{
                "k": row,
                "j": a,
            },
        )


def beside(rows, args, kw, a, f):
    for row in rows:
        f(*args, **{"k": row})  # PFB306: 8
        f(*args, a, **dict(k=row), j=a)  # PFB306: 8
        f(*row.args, *args, **{"k": row})  # PFB306: 8
        f(*(row, a), *args, **{"k": row})  # PFB306: 8
        f(*(x for x in row), **{})  # PFB306: 8
        f(*args, **{"k": row}, **kw)
        f(**kw, **{"k": row})
        f(**{"k": row}, **kw)
        f(*(row, a), **kw)
        f(*(row, a), *args)
        f(*args, *[row])
        f(*(row, a), **{"k": row}, **kw)
        f(*args, k=row)
        f(*args, **kw)


# --- every kind of loop -----------------------------------------------------------------------------------------------------


async def asynchronous(stream, f):
    async for item in stream:
        await f(*(item, 1))  # PFB306: 14
        f(*(await f(item), 1))  # PFB306: 8
        f(**{"k": await f(*[item, 1])})  # PFB306: 8; 24
    return [f(*(item, 1)) async for item in stream]  # PFB306: 12


def generator(rows, f):
    for row in rows:
        yield f(*(row, 1))  # PFB306: 14
        f(*((yield row), 1))  # PFB306: 8


def places(rows, f):
    while f(*(rows, 1)):  # PFB306: 10
        try:
            f(*(rows, 1))  # PFB306: 12
        except ValueError:
            f(*(rows, 1))  # PFB306: 12
        with f(*(rows, 1)) as g:  # PFB306: 13
            match g:
                case f():
                    raise f(*(g, 1))  # PFB306: 26
                case _ if f(*(g, 1)):  # PFB306: 26
                    pass
    else:
        f(*(rows, 1))
    for row in f(*(rows, 1)):
        f((x := row), *(x, 1))  # PFB306: 8
        f(*((x := row), x))  # PFB306: 8
        for cell in f(*(row, 1)):  # PFB306: 20
            f(*(cell, 1))  # PFB306: 12
        def inner(x=f(*(row, 1))):  # PFB306: 20
            return f(*(row, 1))

        @f(*(row, 1))  # PFB306: 9
        class Inner(f(*(row, 1)), *(row, inner), **{"metaclass": f}):  # PFB306: 20
            pass
    one = {f(*(row, 1)) for row in rows if f(*[row, 2])}  # PFB306: 11; 43
    two = {f(*(row, 1)): f(**{"k": row}) for row in rows}  # PFB306: 11; 25
    three = sum(f(*(row, 1)) for row in rows)  # PFB306: 16
    return one, two, three, lambda: f(*(row, 1))


# --- not in a loop --------------------------------------------------------------------------------------------------------------


def once(f, a, b):
    f(*(a, b))
    f(**{"k": a})
    for x in (1, 2, 3):
        f(*(x, a))
    for x in a:
        return f(*(x, b))


# --- something else ---------------------------------------------------------------------------------------------------------------


def other_things(rows, args, kw, key, f):
    for row in rows:
        f(*args)
        f(**kw)
        f(*{row, 1})
        f(*"ab")
        f(*{row: 1})
        f(*[x for x in row])
        f(*(x for x in row))
        f(*(row, *args))
        f(*[*args])
        f(*(row, 1) + args)
        f(*[row] * 3)
        f(*(row, 1)[1:])
        f(*((row, 1) if row else args))
        f(*args or (row, 1))
        f(*list((row, 1)))
        f(*row.pair)
        f((row, 1), [row, 1], {"k": row})
        f(row, k=(row, 1), j={"k": row}, i=dict(k=row))
        f(**{key: row})
        f(**{"k": row, **kw})
        f(**{**kw})
        f(**{"k": row} | kw)
        f(**dict(kw))
        f(**dict(kw, k=row))
        f(**dict(**kw))
        f(**dict(k=row, **kw))
        f(**dict(*args))
        f(**dict([("k", row)]))
        f(*dict(k=row))
        f(**{k: row for k in args})
        f(**row.kw, **f(row))
        f(**row.dict(k=1))
        f(*(), **kw)
        x, *y = (row, 1)
        args[row, *(1, 2)] = x, y
    return x, y


def keys(rows, kw, a, f):
    for row in rows:
        f(**{"class": row})
        f(**{"a b": row})
        f(**{"a-b": row})
        f(**{"a.b": row})
        f(**{"": row})
        f(**{"1a": row})
        f(**{"None": row})
        f(**{"__debug__": row})
        f(**{"größe": row})
        f(**{"ﬁ": row})
        f(**{"k": row, "class": row})
        f(**{1: row})
        f(**{None: row})
        f(**{b"k": row})
        f(**{f"{row}": a})
        f(**{"k" + "j": a})
        f(**{"k": row, "k": a})
        f(**{"k": row}, k=a)
        f(k=a, **{"k": row})
        f(**{"k": row}, **{"k": a})
        f(k=a, **dict(k=row))
        f(*(row, a), **{"k": row}, k=a)


def many(rows, a, f):
    for row in rows:
        f(*(a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, row))  # PFB306: 8
        f(*(a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, row))
        f(a, **{"a": a, "b": a, "c": a, "d": a, "e": a, "f": a, "g": a, "h": a, "i": a, "j": a, "k": a, "l": a, "m": a, "n": a})  # PFB306: 8
        f(a, a, a, **{"a": a, "b": a, "c": a, "d": a, "e": a, "f": a, "g": a, "h": a, "i": a, "j": a, "k": a, "l": a, "m": a, "n": a})


# --- `dict` is shadowed ------------------------------------------------------------------------------------------------------------


def parameter(rows, dict, f):
    for row in rows:
        f(**dict(k=row))
        f(**{"k": row})  # PFB306: 8


# --- gone from the bytecode -----------------------------------------------------------------------------------------------------------


def dead(rows, f):
    for row in rows:
        if 0:
            f(*(row, 1))  # PFB306: refuted
        if not __debug__: f(**{"k": row})  # PFB306: refuted
        if __debug__:
            f(*(row, 1))  # PFB306: 12
        else:
            f(*(row, 1))  # PFB306: refuted
        while False:
            f(**{"k": row})  # PFB306: refuted
        if row:
            continue
            f(*(row, 1))  # PFB306: refuted
    return rows
    for row in rows:
        f(*(row, 1))  # PFB306: refuted


if False:
    for name in NAMES:
        print(*(name, 1))  # PFB306: refuted
