"""Marked lines for PFB307, one-item-update. Only ever compiled, never run.

The finding stands at the inner container, or at the call with a keyword.
"""
import collections
import os
import sys
from collections import defaultdict, OrderedDict

NAMES = os.listdir(".")
SIZES = {}
SEEN = set()
FOUND = []
SIZES.update({"a": 1})
FOUND += ["a"]

# --- module and class level -------------------------------------------------------------------------------------------

for name in NAMES:
    SIZES.update({name: 1})  # PFB307: 17
    SEEN.update({name})  # PFB307: 16
    FOUND += [name]  # PFB307: 13
    FOUND.extend([name])  # PFB307: 17
    SIZES |= {name: 1}  # PFB307: 13
    SEEN |= {name}  # PFB307: 12

while NAMES:
    FOUND.extend((NAMES.pop(),))  # PFB307: 17


class Body:
    names = []
    sizes = {}
    for name in NAMES:
        names += [name]
        names.extend([name])  # PFB307: 21
        FOUND.extend([name])  # PFB307: 21


class Binding:
    for name in NAMES:
        FOUND += [name]


# --- dicts ------------------------------------------------------------------------------------------------------------


def dicts(rows, key, f):
    d = {}
    e: dict[str, int] = f()
    o, g, h = OrderedDict(), defaultdict(list), dict(a=1)
    for row in rows:
        d.update({row: key})  # PFB307: 17
        d.update({"größe": row})  # PFB307: 17
        d.update({(row, key): [row]})  # PFB307: 17
        d.update({row: {row: key}})  # PFB307: 17
        d.update({row: lambda: row})  # PFB307: 17
        d.update({row: f(*row)})  # PFB307: 17
        d.update({row.key: row.value})  # PFB307: 17
        d.update({row[0]: d[row]})  # PFB307: 17
        d.update({row: -key + 1, })  # PFB307: 17
        d.update(k=row)  # PFB307: 8
        d.update(größe=f(row))  # PFB307: 8
        d.update([(row, key)])  # PFB307: 17
        d.update(((row, key),))  # PFB307: 17
        d |= {row: key}  # PFB307: 13
        e.update({row: key})  # PFB307: 17
        o.update({row: key})  # PFB307: 17
        g.update({row: [key]})  # PFB307: 17
        h.update({row: key}); print("é"); h.update({key: row})  # PFB307: 17; 52
        d.update({row})
        d.update([row])
        d.update(
            {  # PFB307: 12
                row: key,
            }
        )
        if row: d.update({row: key})  # PFB307: 25
        (d).update(({row: key}))  # PFB307: 20
    return d


def not_one(rows, key, kw, f):
    d = {}
    for row in rows:
        d.update({})
        d.update()
        d.update({row: key, key: row})
        d.update({**row})
        d.update({**row, key: row})
        d.update({row: key}, k=row)
        d.update({row: key}, row)
        d.update(k=row, j=row)
        d.update(**row)
        d.update(**{"k": row})
        d.update(row)
        d.update(*row)
        d.update({x: key for x in row})
        d.update([(row, key), (key, row)])
        d.update([(row, *key)])
        d.update([[row, key, 1]])
        d.update([row])
        d.update(dict(row))
        d |= row
        d |= {row: key, key: row}
        d |= {**row}
        d |= {x: key for x in row}
        d = d | {row: key}
        d[row] = key
        d.setdefault(row, key)
        d.extend({row: key})
        d += {row: key}
        d &= {row}
    return d


def not_a_statement(rows, key, f):
    d, xs = {}, []
    for row in rows:
        x = d.update({row: key})
        print(d.update({row: key}), xs.extend([row]))
        d.update({row: key}) or f(row)
        f(lambda: d.update({row: key}))
        x = [d.update({row: key}) for key in row]
        if d.update({row: key}): pass
        xs = xs + [row]
    return x, xs


def walrus(rows, key, f):
    d, xs = {}, []
    for row in rows:
        d.update({(key := f(row)): key})
        d.update({row: (key := f(row))})
        xs += [(xs := f(row))]
        if (s := row.keys()): d.update({row: s})  # PFB307: 39
    return d


# --- sets -----------------------------------------------------------------------------------------------------------------


def sets(rows, key, f):
    s, t = set(), {1, 2}
    u = {row for row in rows}
    for row in rows:
        s.update({row})  # PFB307: 17
        s.update([row])  # PFB307: 17
        s.update((row,))  # PFB307: 17
        s.update({f(row)})  # PFB307: 17
        s.update(["abc"])  # PFB307: 17
        s.update([(row, key)])  # PFB307: 17
        t.update({1})  # PFB307: 17
        u.update({"é"}); u.update([row])  # PFB307: 17; 35
        s |= {row}  # PFB307: 13
        s |= {f(*row)}  # PFB307: 13
        s.update({row: key})
        s.update("abc")
        s.update({*row})
        s.update([*row])
        s.update({row, key})
        s.update({row}, [key])
        s.update([])
        s.update({})
        s.update({x for x in row})
        s |= {row, key}
        s |= {*row}
        s |= [row]
        s &= {row}
        s -= {row}
        s ^= {row}
        s.add(row)
        s.difference_update({row})
        s.discard(row)
    return s


def united(rows):
    s = set()
    for row in rows:
        s.update({row})  # PFB307: 17 likely
        s.update([row])
        s = s | {row}
    return s


# --- lists ------------------------------------------------------------------------------------------------------------------


def lists(rows, key, f):
    xs, ys = [], [0] * 9
    zs = sorted(rows)
    for row in rows:
        xs += [row]  # PFB307: 14
        xs += ["a"]  # PFB307: 14
        xs += [1]  # PFB307: 14
        xs += [f(row)]  # PFB307: 14
        xs += [f(*row)]  # PFB307: 14
        xs += [[row]]  # PFB307: 14
        xs += [(row, key)]  # PFB307: 14
        xs += [xs]  # PFB307: 14
        xs += [xs[-1] + row]  # PFB307: 14
        xs += [x for x in row], # PFB307: 14
        xs += (row,)  # PFB307: 14
        xs += row,  # PFB307: 14
        xs += ([row])  # PFB307: 15
        ys += [  # PFB307: 14
            row,
        ]
        zs += ["é"]; zs += [row]  # PFB307: 14; 28
        xs.extend([row])  # PFB307: 18
        xs.extend((row,))  # PFB307: 18
        xs.extend([None])  # PFB307: 18
        xs.extend((1,))  # PFB307: refuted
        xs += (1,)  # PFB307: refuted
        xs += ("a",)  # PFB307: refuted
        if row: xs += [row]  # PFB307: 22
    return xs


def not_one_element(rows, key):
    xs = []
    for row in rows:
        xs += []
        xs += [row, key]
        xs += [*row]
        xs += row
        xs += [row] * 2
        xs += [x for x in row]
        xs += {row}
        xs += {row: key}
        xs += "a"
        xs += (*row,)
        xs *= [row]
        xs[:] += [row]
        xs[len(xs):] += [row]
        xs[1:2, :] += [row]
        xs.extend([])
        xs.extend([row, key])
        xs.extend([*row])
        xs.extend({row})
        xs.extend("a")
        xs.extend([row], [key])
        xs.extend(row)
        xs.extend(x for x in row)
        xs.append(row)
        xs.append([row])
        xs.insert(0, [row])
        xs = xs + [row]
        xs = [row] + xs
    return xs


def tuples(rows, key):
    t, u = (), (1, 2)
    for row in rows:
        t += (row,)
        u += (key,)
        t = t + (row,)
    return t, u


def strings_and_numbers(rows, n: int):
    s, b, f = "", b"", 1.5
    for row in rows:
        s += ["a"]
        b += [1]
        f += [row]
        n += [row]
    return s, b, f, n


# --- every kind of loop, and place in it -----------------------------------------------------------------------------------


async def asynchronous(stream, f):
    d, xs = {}, []
    async for item in stream:
        d.update({item: 1})  # PFB307: 17
        xs += [await f(item)]  # PFB307: 14
        await d.update({item: 1})
    return d


def generator(rows):
    d, xs = {}, []
    for row in rows:
        d.update({row: 1})  # PFB307: 17
        xs += [(yield row)]  # PFB307: 14
        yield d


def places(rows, f):
    d, xs = {}, []
    while rows:
        try:
            d.update({rows.pop(): 1})  # PFB307: 21
        except ValueError:
            d.update({"a": f})  # PFB307: 21
        finally:
            xs += [rows]  # PFB307: 18
        with f as g:
            xs += [g]  # PFB307: 18
        match rows:
            case [a, *b]:
                d.update({a: b})  # PFB307: 25
            case _:
                xs.extend([rows])  # PFB307: 26
    else:
        d.update({"b": 1})
    for row in rows:
        for cell in row:
            d.update({row: cell})  # PFB307: 21
            while cell:
                xs += [cell.pop()]  # PFB307: 22
        def inner():
            d.update({row: f})
    return inner


def made_in_the_loop(rows, f):
    for row in rows:
        d, xs = {}, []
        d.update({row: 1})  # PFB307: 17
        xs += [row]  # PFB307: 14
        for cell in row:
            xs += [cell]  # PFB307: 18
        f(d, xs)
    for x in (1, 2, 3):
        d.update({x: 1})
    for x in rows:
        d.update({x: 1})
        break


def once(row):
    d, xs = {}, []
    d.update({row: 1})
    d.update(k=1)
    xs += [row]
    xs.extend([row])
    return d


# --- gone from the bytecode ------------------------------------------------------------------------------------------------------


def dead(rows):
    d, xs = {}, []
    for row in rows:
        if 0:
            d.update({row: 1})  # PFB307: refuted
            d.update(k=row)  # PFB307: refuted
        if not __debug__: xs += [row]  # PFB307: refuted
        if row:
            continue
            xs.extend([row])  # PFB307: refuted
    return d
    for row in rows:
        d |= {row: 1}  # PFB307: refuted
