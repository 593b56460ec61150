"""Marked lines for PFB512, copied-iterable. Only ever compiled, never run.

The finding stands at the `for`, or at the target of a comprehension's clause.
"""
import os

names = {"a": 1, "b": 2}
lines = ["a", "b"]
text = "abc"

# --- module and class level ----------------------------------------------------------------------------------------------

for line in list(lines):  # PFB512: 0 likely
    print(line)

for line in list(text):  # PFB512: 0
    print(line)

for line in list(names):
    print(line)

for line in list(names.items()):
    print(line)

for line in list(os.environ):
    print(line)


class Table:
    cells = [cell for cell in list(range(100))]  # PFB512: 22

    def __init__(self, rows):
        self.rows = []
        self.index = {}
        self.given = rows
        self.title = ("a", "b")

    def show(self):
        for row in list(self.rows):  # PFB512: 8 likely
            print(row)
        for row in self.rows[:]:  # PFB512: 8 likely
            print(row)
        for row in list(self.title):  # PFB512: 8
            self.draw(row)
        for row in list(self.index):
            print(row)
        for row in list(self.index.values()):
            print(row)
        for row in list(self.given):
            print(row)
        for row in list(self.rows):
            self.draw(row)
        for row in list(self.rows):
            row.remove()
        for row in list(self.rows):
            self.rows.remove(row)


# --- every way to write it ----------------------------------------------------------------------------------------------


def own(seed, count, f):
    xs = [seed] * count
    d = {}
    s = set()
    xs.append(seed)
    d[seed] = xs[0]
    s |= {seed}
    for x in list(xs):  # PFB512: 4
        print(x)
    for x in tuple(xs):  # PFB512: 4
        f(x)
    for x in xs[:]:  # PFB512: 4
        f(x)
    for x in xs.copy():  # PFB512: 4
        f(x)
    for x in [*xs]:  # PFB512: 4
        f(x)
    for x in (*xs,):  # PFB512: 4
        f(x)
    for k in list(d):  # PFB512: 4
        f(k)
    for k in list(d.keys()):  # PFB512: 4
        f(k)
    for v in list(d.values()):  # PFB512: 4
        f(v)
    for k, v in list(d.items()):  # PFB512: 4
        f(k, v)
    for k in d.copy():  # PFB512: 4
        f(k)
    for x in list(s):  # PFB512: 4
        f(x)
    for x in s.copy():  # PFB512: 4
        f(x)
    for höhe in list(xs): f(höhe)  # PFB512: 4
    for x in list(xs):  # PFB512: 4
        if f(x):
            continue
        elif x:
            break
    else:
        f(xs[0])
    for x in list(xs):  # PFB512: 4
        xs[0].n = 1
        yield x


def fresh(n, given, f, a: str):
    for i in list(range(n)):  # PFB512: 4
        f(i)
    for x in list(sorted(given)):  # PFB512: 4
        f(x)
    for x in list(set(given)):  # PFB512: 4
        f(x)
    for x in tuple(a.split()):  # PFB512: 4
        f(x)
    for x in list([x for x in given]):  # PFB512: 4
        f(x)
    for x in list({x for x in given}):  # PFB512: 4
        f(x)
    for x in list("abcdefghijk"):  # PFB512: 4
        f(x)
    for x in list(a):  # PFB512: 4
        f(x)
    for x in list(a + "b"):  # PFB512: 4
        f(x)
    for x in list(dict(given).items()):  # PFB512: 4
        f(x)
    for i, x in list(enumerate(sorted(given))):  # PFB512: 4
        f(i, x)
    for x, y in list(zip(sorted(given), a.split(), range(n))):  # PFB512: 4
        f(x, y)
    for x in list(reversed(sorted(given))):  # PFB512: 4
        f(x)
    for x in list(enumerate(a, 1)):  # PFB512: 4
        f(x)
    for x in list(enumerate(a, start=n)):  # PFB512: 4
        f(x)


def nothing_foreign(xs, ys: list[int], d: dict[str, int], t: tuple[int, ...], *rest, **options):
    total = 0
    for x in list(xs):  # PFB512: 4 likely
        total += x
    for x in list(ys):  # PFB512: 4
        total += x
    for x in ys[:]:  # PFB512: 4
        total += len(str(x))
    for x in list(d):  # PFB512: 4
        total += d[x]
    for x in list(d.items()):  # PFB512: 4
        total += x[1]
    for x in list(t):  # PFB512: 4
        xs(x)
    for x in list(rest):  # PFB512: 4
        xs(x)
    for x in list(options.items()):  # PFB512: 4
        print(x)
    for x in list(xs.items()):  # PFB512: 4 likely
        print(x)
    for x in list(enumerate(ys)):  # PFB512: 4
        print(x)
    for x in list(enumerate(xs)):  # PFB512: 4 likely
        print(x)
    for x in list(zip(ys, xs)):  # PFB512: 4 likely
        print(x)
    return total


def comprehensions(xs: list[int], d: dict[str, int], n, f):
    a = [x + 1 for x in list(xs)]  # PFB512: 19
    b = {k for k, v in list(d.items()) if v}  # PFB512: 15
    c = {k: 0 for k in list(d)}  # PFB512: 18
    e = sum(x for x in list(xs))  # PFB512: 18
    g = [x for y in f for x in list(xs)]  # PFB512: 26
    h = [f(x) for x in list(xs)]
    i = ", ".join(str(x) for x in xs[:])  # PFB512: 29
    j = f(x for x in list(xs))
    k = (x for x in list(xs))
    m = [f(i) for i in list(range(n))]  # PFB512: 18
    return a, b, c, e, g, h, i, j, k, m


async def asynchronous(xs: list[int], stream, n):
    ys = [n] * 100
    for x in list(ys):  # PFB512: 4
        await stream.send(x)
    for x in list(xs):
        await stream.send(x)
    for x in list(xs):
        print([part async for part in stream], x)
    async for x in list(xs):
        print(x)
    return [x async for x in list(xs)]


# --- the source changes ---------------------------------------------------------------------------------------------------


def changed(count, f):
    xs, d, s = [count], {0: count}, {count}
    for x in list(xs):
        xs.remove(x)
    for x in xs[:]:
        if x:
            xs.append(x)
    for x in xs.copy():
        xs[0] = x
    for x in [*xs]:
        del xs[0]
        print(x)
    for x in list(xs):
        xs += [x]
    for k in list(d):
        if d[k]:
            del d[k]
    for k in list(d.keys()):
        d[k + 1] = 0
    for k, v in list(d.items()):
        d[k] = v
    for k in list(d):
        d.pop(k)
    for x in list(s):
        s.discard(x)
    for x in list(enumerate(xs)):
        xs.pop()
    d.update((v, k) for k, v in list(d.items()))
    xs.extend([x for x in list(xs)])  # PFB512: 21
    xs.extend(x for x in list(xs))


def handed_on(count, f):
    xs = [count]
    ys = [count]
    zs = ys
    vs = f(count)
    ws = vars(f)
    us = vs.rows
    for x in list(xs):
        f(x, xs)
    for y in list(ys):
        f(y)
    for z in list(zs):
        f(z)
    for v in list(vs):
        f(v)
    for w in list(ws):
        f(w)
    for u in list(us):
        f(u)
    for w in list(vars(f)):
        f(w)


def other_names(xs: list[int], ys: list[int], d: dict[int, int]):
    zs = xs
    out, table = [], {}
    for x in list(xs):
        zs.append(x)
    for x in list(zs):
        xs.remove(x)
    for x in list(xs):
        ys[0] = x
    for x in list(d):
        del ys[x]
    for x in list(ys):  # PFB512: 4
        out.append(x)
        table[x] = 1


def captured(count, f):
    xs = [count]

    def more():
        xs.append(1)

    for x in list(xs):
        f(x, more)
    for k in list(f.d.items()):
        f(k)


def given(xs: list[int], f, d: dict[str, int]):
    for x in list(xs):
        f(x)
    for x in list(d.values()):
        f(x)
    for x in xs[:]:
        yield x
    for x in list(xs):
        with f:
            print(x)


# --- something else ----------------------------------------------------------------------------------------------------------


def others(xs: list[int], f, g, a: str, n):
    for x in sorted(xs):
        print(x)
    for x in set(xs):
        print(x)
    for x in list(f(xs)):
        print(x)
    for x in list(map(str, xs)):
        print(x)
    for x in list(filter(None, xs)):
        print(x)
    for x in list(x for x in xs):
        print(x)
    for x in list(f.items(1)):
        print(x)
    for x in list(xs.items()):
        print(x)
    for x in list(f.rows()):
        print(x)
    for x in list(xs[0]):
        print(x)
    for x in list(*xs):
        print(x)
    for x in list():
        print(x)
    for x in list(xs, g):
        print(x)
    for x in list(zip()):
        print(x)
    for x in list(zip(xs, xs, strict=True)):
        print(x)
    for x in list(enumerate(xs, *f)):  # PFB512: 4
        print(x)
    for x in list(enumerate(f(xs))):
        print(x)
    for x in list(zip(*xs)):
        print(x)
    for x in [*xs, *xs]:
        print(x)
    for x in [xs]:
        print(x)
    for x in xs[1:]:
        print(x)
    for x in xs[:-1]:
        print(x)
    for x in xs[::-1]:
        print(x)
    for x in f[:]:
        print(x)
    for x in a[:]:
        print(x)
    for x in f.copy():
        print(x)
    for x in xs.copy(1):
        print(x)
    for x in f.list(xs):
        print(x)
    for x in xs:
        print(x)
    for x in list(open("x")):
        print(x)
    while list(xs):
        print(xs)


def not_loops(xs: list[int]):
    for x in list(xs):
        return x
    for x in list("abc"):
        print(x)
    for x in list(range(3)):
        print(x)


def shadowed(xs: list[int], list, n):
    for x in list(xs):
        print(x)
    for x in tuple(xs):  # PFB512: 4
        print(x)
    for x in list(range(n)):
        print(x)


# --- gone from the bytecode ---------------------------------------------------------------------------------------------------


def dead(xs: list[int]):
    if not __debug__:
        for x in list(xs):  # PFB512: refuted
            print(x)
    while 0:
        for x in xs[:]:  # PFB512: refuted
            print(x)
    return xs
    for x in [*xs]:  # PFB512: refuted
        print(x)


def grows_by_its_other_name(xs):
    d = e = [1, 2]
    for x in list(d):
        e.append(x)
    f = [1, 2]
    for x in list(f):
        any(map(f.append, (x, x)))
