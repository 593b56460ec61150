"""Marked lines for PFB303, constant-container-in-loop. Only ever compiled, never run.

The finding stands at the display. Lists are PFB301's, and nothing is said outside of loops.
"""
import os

NAMES = os.listdir(".")
SIGNS = {"a": "+", "b": "-"}
SIGN = {"a": "+"}["a"]
SEEN = set()

# --- module and class level -------------------------------------------------------------------------------------------

for name in NAMES:
    print({"a": 1, "b": 2}[name])  # PFB303: 10
    print({"a": 1}.get(name, 2))  # PFB303: 10
    sizes = {"a": 1}
    print(sizes[name])

while {"a": True}.get(NAMES[0]):  # PFB303: 6
    NAMES.pop()

ALL = [{"a": 1}.get(name) for name in NAMES]  # PFB303: 7


class Body:
    for name in NAMES:
        if name in {"a": 1, "b": 2}:  # PFB303: 19
            size = {"a": 1}
            print(size[name])

    def method(self, names):
        for name in names:
            self.total += {"a": 1, "b": 2}[name]  # PFB303: 26
            self.sizes = {"a": 1}
            self.names[name] = {"a": 1}


# --- read where it stands ------------------------------------------------------------------------------------------------


def dicts(rows, key, f, text: str):
    total, found = 0, {}
    for row in rows:
        x = {"a": 1, "b": 2}[row]  # PFB303: 12
        x = {1: "a", 2: "b"}[row.n]  # PFB303: 12
        x = {True: "é", False: "n"}[row > 0], {-1: 1}[row]  # PFB303: 12; 47
        x = {(1, 2): 1 + 2, None: ...}[key]  # PFB303: 12
        x = {"a": (1, 2), "b": b"c"}[row][0]  # PFB303: 12
        x = {"a": 1}.get(row)  # PFB303: 12
        x = {"a": 1, "b": 2}.get(row, key)  # PFB303: 12
        x = {"a": 1}.get(f(row))  # PFB303: 12
        total += {"a": 1}[row]  # PFB303: 17
        found[{"a": 1}[row]] = f({"b": 2}.get(row))  # PFB303: 14; 33
        if row in {"a": 1, "b": 2}: continue  # PFB303: 18
        if row not in {"a": 1}: total += 1  # PFB303: 22
        for k in {"a": 1, "b": 2}:  # PFB303: 17
            print(k)
        for k, v in {"a": 1, "b": 2}.items():  # PFB303: 20
            print(k, v)
        for v in {"a": 1}.values(): print(v)  # PFB303: 17
        print(list({"a": 1}.keys()), len({"a": 1}))  # PFB303: 19; 41
        print(sorted({"a": 1}), max({"a": 1}))  # PFB303: 21; 36
        print(*{"a": 1})  # PFB303: 15
        k, = {"a": 1}  # PFB303: 13
        print("%(a)s" % {"a": 1}, text % {"a": 1})  # PFB303: 24; 41
        print(text.translate({97: "b", 98: None}))  # PFB303: 29
        print("{a}".format_map({"a": 1}))  # PFB303: 31
        found.update({"a": 1, "b": 2})  # PFB303: 21
        print(", ".join({"a": 1}))  # PFB303: 24
        x = {"a": 1} | row  # PFB303: 12
        x = row | {"a": 1, "b": 2}  # PFB303: 18
        x = {"a": 1}.copy()  # PFB303: 12
        print(f"{ {'a': 1}[row] }")  # PFB303: 18
        x = ({"a": 1})[row]  # PFB303: 13
        x = {  # PFB303: 12
            "a": 1,
            "b": 2,
        }[row]
    return x, k, total


def sets(rows, seen, f, s: set):
    for row in rows:
        x = {1, 2} & seen  # PFB303: 12
        x = seen - {1}  # PFB303: 19
        x = {"a", "b"} | row.names | {"c"}  # PFB303: 12; 37
        x = {1, 2, 3} ^ x  # PFB303: 12
        x = {1, 2}.union(row)  # PFB303: 12
        x = {1, 2}.isdisjoint(row)  # PFB303: 12
        x = {1}.issubset(row)  # PFB303: 12
        x = {1}.intersection(row).difference(x)  # PFB303: 12
        x = s.union({1, 2})  # PFB303: 20
        s.update({1, 2})  # PFB303: 17
        s.difference_update({1})  # PFB303: 28
        print(sum({1, 2}), sorted({3, 4}, key=f))  # PFB303: 18; 34
        for y in sorted({1, 2}): print(y)  # PFB303: 24
        if row in {1, 2}: continue  # PFB303: refuted
        if row not in {"a", "b"}: continue  # PFB303: refuted
        for y in {1, 2}:  # PFB303: refuted
            print(y)
        print([y for y in {1, 2}])  # PFB303: refuted (<3.15); 26 (>=3.15)
    return x


# --- a local ---------------------------------------------------------------------------------------------------------------


def in_a_local(rows, key):
    for row in rows:
        sizes = {"a": 1, "b": 2}  # PFB303: 16
        if row in sizes:
            print(sizes[row], sizes.get(key, 2))
        for k, v in sizes.items():
            print(k, v, len(sizes))
        names: set = {"a", "b", "c"}  # PFB303: 21
        if row in names or names & key:
            print([name for name in names])
        late = {1: 2}  # PFB303: 15
        inner = lambda x: late[x]
        print(inner(row))
    return late[1]


def not_only_read(rows, key, f):
    for row in rows:
        a = {"a": 1}
        a["b"] = row
        b = {"a": 1}
        b.update(row)
        c = {"a": 1}
        f(c)
        d = {"a": 1}
        row.d = d
        e = {"a": 1}
        print(e == row, e["a"])
        g = {"a": 1}
        g |= row
        h = {"a": 1}
        key.append(h)
        i = {1, 2}
        i.add(row)
        j = {1, 2}
        print(j.pop, j.pop())
        k = {"a": 1}
        print(k.setdefault("b", []), k.pop("a"))
        m = {"a": 1}
        del m["a"]
        n = {"a": 1}
        for n["a"] in row: pass
        o = {"a": 1}
        print(f"{o}")
        p = {"a": 1}
        p = p.get(row)
        q = r = {"a": 1}
        print(q["a"], r["a"])
        s, t = {"a": 1}, {"b": 1}
        print(s["a"], t["b"])
        u = {"a": 1}
        v = {"a": 1}
        print(v[row])
        v = {"a": 2}
        w = {"a": 1}
        yield w
        x = {"a": 1}
        x["a"] += 1
        y = {"a": 1}
        print(y.get)
        z = {"a": 1}
        return z


def conditional(rows, key):
    sizes = {}
    for row in rows:
        if row:
            sizes = {"a": 1}
        print(sizes[row])
        if (wanted := {"a": 1}):
            print(wanted[key])


def captured(rows):
    total = {}

    def inner():
        nonlocal total
        global shared
        for row in rows:
            total = {"a": 1}
            shared = {"a": 1}
            print(total[row], shared[row])

    return inner


def looked_into(rows):
    for row in rows:
        sizes = {"a": 1}
        print(sizes[row], locals())


def unread(rows):
    for row in rows:
        sizes = {"a": 1}
        print(row)


# --- not constant, or not only read ------------------------------------------------------------------------------------------


def not_constants(rows, key, kw, a):
    for row in rows:
        x = {"a": row}[key]
        x = {row: 1}[key]
        x = {"a": 1, **kw}[key]
        x = {**kw}[key]
        x = {"a": []}[key]
        x = {"a": [1, 2]}[key]
        x = {"a": {}}[key]
        x = {"a": {"b": 1}}[key]["b"]
        x = {"a": len}[key]
        x = {"a": lambda: 1}[key]()
        x = {"a": f"{a}"}[key]
        x = {"a": -a}.get(key)
        x = {a, 1} & row
        x = {*a} & row
        x = {k: 1 for k in a}[key]
        x = {k for k in a} & row
        x = {}.get(key)
        x = {}[key]
        x = set() & row
        x = dict(a=1)[key]
        x = [1, 2][key]
        x = (1, 2)[key]
        x = kw[key]
    return x


def kept(rows, key, f, unknown):
    for row in rows:
        x = {"a": 1}
        f({"a": 1}, k={"b": 2})
        f(*[{"a": 1}])
        f(**{"a b": 1})
        x = [{"a": 1}, {"b": 2}]
        x = {"a": 1} or row
        x = {"a": 1} if row else key
        x = f"{ {'a': 1} }"
        x = str({"a": 1}), repr({1, 2})
        x = row == {"a": 1}
        x = {1, 2} == row
        x = {1, 2} <= row
        x = {"a": 1} is row
        x = {1, 2} in row
        x = {"a": 1}.get
        x = {"a": 1}.pop(row)
        x = {"a": 1}.setdefault(row, [])
        x = {"a": 1}.unknown(row)
        x = {1, 2}.pop()
        {"a": 1}[row] = x
        {"a": 1}[row] += x
        del {"a": 1}[row]
        unknown.union({1, 2})
        unknown.update({"a": 1, "b": 2})
        unknown.translate({97: 98})
        x = unknown % {"a": 1}
        x = {"a": 1} % row
        x = row + {"a": 1}
        x |= {1, 2}
        x = isinstance({"a": 1}, row)
        yield {"a": 1}
        return {"a": 1, "b": 2}


# --- somebody else's -----------------------------------------------------------------------------------------------------------


def others(rows, f, key):
    s, d, xs = set(), {}, []
    for row in rows:
        f(**{"a": 1, "b": 2})
        f(row, **{"a": 1})
        f(*{1, 2})  # PFB303: 11
        d.update({"a": 1})
        s.update({1})
        d |= {"a": 1}
        s |= {1}
        xs += [1]
        x = set({1, 2})
        x = dict({"a": 1})
    return x


# --- every kind of loop, and place in it -----------------------------------------------------------------------------------------


async def asynchronous(stream, f):
    async for item in stream:
        await f({"a": 1}[item])  # PFB303: 16
    return [{"a": 1}[item] async for item in stream]  # PFB303: 12


def places(rows, f):
    while rows.pop() in {"a": 1}:  # PFB303: 24
        try:
            f({"a": 1}[rows])  # PFB303: 14
        except KeyError:
            f({"b": 1}[rows])  # PFB303: 14
        with f({"a": 1}[rows]) as g:  # PFB303: 15
            match g:
                case {"a": 1}:
                    f({"a": 1}[g])  # PFB303: 22
                case _ if {"a": 1}.get(g):  # PFB303: 26
                    raise KeyError({"a": 1}[g])  # PFB303: 35
    else:
        f({"a": 1}[rows])
    for row in {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6, "g": 7, "h": 8, "i": 9}:
        f({1, 2, 3, 4, 5, 6, 7, 8, 9} & row)  # PFB303: 10
        def inner(x={"a": 1}[row]):  # PFB303: 20
            return {"a": 1}[x]

        f(inner, lambda x: {"a": 1}[x])
    one = {row: {"a": 1}[row] for row in rows if row in {"b": 1}}  # PFB303: 16; 56
    two = sum({"a": 1}[row] for row in rows)  # PFB303: 14
    return one, two


def generator(rows):
    for row in rows:
        yield {"a": 1}[row]  # PFB303: 14
        yield from {"a": 1}  # PFB303: 19
        x = {"a": 1}[(yield)]  # PFB303: 12
    yield x


def once(row, f):
    x = {"a": 1}[row]
    if row in {"a": 1}:
        f({1, 2} & row)
    for y in {"a": 1}:
        f({"a": 1}[y])
    for y in row:
        return {"a": 1}[y]
    return x


# --- gone from the bytecode ----------------------------------------------------------------------------------------------------------


def dead(rows, f):
    for row in rows:
        if 0:
            f({"a": 1}[row])  # PFB303: refuted
        if not __debug__: f({1, 2} & row)  # PFB303: refuted
        if __debug__:
            f({"a": 1}[row])  # PFB303: 14
        else:
            f({"a": 1}[row])  # PFB303: refuted
        if row:
            continue
            f({"a": 1}[row])  # PFB303: refuted
    return rows
