"""Marked lines for PFB510, unused-half. Only ever compiled, never run.

The finding stands at the `for`, or at the target of a comprehension's clause.
"""
import configparser

names = {"a": 1, "b": 2}
lines = ["a", "b"]
_log = []

# --- module and class level: what does not start with _ is there for others -------------------------------------------------

for k, v in names.items():
    print(k)

for k, _ in names.items():  # PFB510: 0
    print(k)

for _i, line in enumerate(lines):  # PFB510: 0
    print(line)

for _log, line in enumerate(lines):
    print(line)

for i, line in enumerate(lines):
    print(line)

keys = [k for k, v in names.items()]  # PFB510: 14


class Table:
    cells = {}
    for _, cell in cells.items():  # PFB510: 4
        print(cell)
    for name, cell in cells.items():
        print(cell)

    def __init__(self, rows):
        self.rows = {}
        self.lines = [row for i, row in enumerate(rows)]  # PFB510: 30

    def items(self):
        for k, v in self.rows.items():  # PFB510: 8
            yield k

    def keys(self):
        return [k for k, v in self.items()]

    def names(self):
        return [k for k, v in self.items()]  # PFB510: 22 likely

    def total(self):
        return sum(v for k, v in self.items())

    def attributes(self):
        return [k for k, v in self.__dict__.items()]  # PFB510: 22


class Other:
    def values(self):
        return [v for k, v in self.items()]

    def __iter__(self):
        for k, _ in self.items():
            yield k

    def total(self, other):
        print([k for k, _ in other.items()])  # PFB510: 21 likely
        return sum(v for k, v in self.items())  # PFB510: 25 likely


def log():
    return _log


# --- every way to write it ----------------------------------------------------------------------------------------------


def dicts(d: dict[str, int], seen, **options):
    e = {}
    for k, v in d.items():  # PFB510: 4
        print(k)
    for k, v in d.items():  # PFB510: 4
        print(v)
    for (k, v) in d.items():  # PFB510: 4
        print(k)
    for [k, v] in d.items():  # PFB510: 4
        print(k)
    for k, _ in e.items():  # PFB510: 4
        print(k)
    for _, v in e.items():  # PFB510: 4
        print(v)
    for _, (a, b) in e.items():  # PFB510: 4
        print(a, b)
    for (a, b), _ in e.items():  # PFB510: 4
        print(a, b)
    for seen.last, _ in e.items():  # PFB510: 4
        print(seen)
    for k, v in options.items():  # PFB510: 4
        print(k)
    for k, v in dict(seen).items():  # PFB510: 4
        print(k)
    for k, v in e.items():  # PFB510: 4
        print("nothing of them")
    for k, höhe in d.items(): print(k)  # PFB510: 4
    for k, v in d.items():  # PFB510: 4
        v = 1
        e[k] = 2
    for k, v in (d  # PFB510: 4
                 .items()):
        print(k)


def enumerates(xs, start, rows: list[int]):
    for i, x in enumerate(xs):  # PFB510: 4
        print(x)
    for i, x in enumerate(xs, 1):  # PFB510: 4
        print(x)
    for i, x in enumerate(xs, start=start.n):  # PFB510: 4
        print(x)
    for i, (x, y) in enumerate(zip(xs, xs)):  # PFB510: 4
        print(x, y)
    for _, x in enumerate(xs):  # PFB510: 4
        if x:
            continue
        elif xs:
            break
    else:
        print(xs)
    for i, x in enumerate(rows):  # PFB510: 4
        print(i)
    for i, _ in enumerate(rows):  # PFB510: 4
        print(i)
    for i, _ in enumerate(rows):  # PFB510: 4 likely
        print(i, xs.fill(rows))
    for i, _ in enumerate(rows):
        rows.append(i)
    for i, _ in enumerate(rows, 1):
        print(i)
    for i, _ in enumerate(xs):  # PFB510: 4 likely
        print(i)
    for i, _ in enumerate(xs.rows):  # PFB510: 4 likely
        print(i)
    for i, _ in enumerate(xs.rows()):
        print(i)
    for i, _ in enumerate(found):
        print(i)
    lines = open(start)
    for i, _ in enumerate(lines):
        print(i)
    while xs:
        for i, x in enumerate(xs):  # PFB510: 8
            xs.remove(x)


def comprehensions(d: dict[str, int], xs: list[int], ys):
    a = [k for k, v in d.items()]  # PFB510: 15
    b = {v for k, v in d.items()}  # PFB510: 15
    c = {k: 0 for k, _ in d.items() if k}  # PFB510: 18
    e = any(v for _, v in d.items())  # PFB510: 18
    f = [x for y in ys for i, x in enumerate(y)]  # PFB510: 27
    g = [i for i, x in enumerate(xs)]  # PFB510: 15
    h = [[i for i, x in enumerate(xs)] for k, v in d.items()]  # PFB510: 16; 43
    xs.extend(i for i, x in enumerate(xs))
    j = (i for i, x in enumerate(xs))  # PFB510: 15 likely
    return a, b, c, e, f, g, h, j


def unknown(d, f, xs):
    for k, v in d.items():  # PFB510: 4 likely
        print(k)
    for k, v in d.rows.items():  # PFB510: 4 likely
        print(v)
    for k, v in f(xs).items():  # PFB510: 4 likely
        print(v)
    for k, v in d[0].items():  # PFB510: 4 likely
        print(v)


async def asynchronous(d: dict[str, int], xs: list[int], stream):
    for k, v in d.items():  # PFB510: 4
        await stream.send(k)
    for i, x in enumerate(xs):  # PFB510: 4 likely
        await stream.send(i)
    async for k, v in stream.items():
        print(k)
    return [k async for k, v in stream.items()]


def generator(d: dict[str, int]):
    for k, v in d.items():  # PFB510: 4
        yield k
    yield from (v for k, v in d.items())  # PFB510: 22


def several_loops(d: dict[str, int], e: dict[str, int], rows):
    for k, v in d.items():  # PFB510: 4
        print(k)
    for k, v in e.items():
        print(k, v)
    for row in rows:
        v = row.v
        print(v)
        for k, v in row.items():  # PFB510: 8 likely
            print(k)


# --- both halves are used ---------------------------------------------------------------------------------------------------


def used(d: dict[str, int], xs, f):
    for k, v in d.items():
        print(k, v)
    for k, v in d.items():
        if k:
            del v
    for k, v in d.items():
        v += k
    for k, v in d.items():  # PFB510: 4
        v += 1
    for k, v in d.items():
        f(lambda: v, k)
    for k, v in d.items():
        def inner():
            return v
        f(inner, k)
    for k, v in d.items():
        print([v for _ in xs], k)
    for i, x in enumerate(xs):
        print(f"{i} {x}")
    for i, x in enumerate(xs):
        xs[i] = x
    for _, _ in d.items():
        print(_)
    return [(k, v) for k, v in d.items()]


def seen_later(d: dict[str, int], xs, row):
    for k, v in d.items():
        print(k)
    print(v)
    for i, x in enumerate(xs):
        print(x)
    else:
        print(i)
    while xs:
        print(last)
        for k, last in d.items():
            print(k)
    for n, x in enumerate(xs):
        if x:
            break
    n = n + 1
    for m, x in enumerate(xs):
        if x:
            break
    for m in row:
        pass
    print(m)


def by_inner_function(d: dict[str, int]):
    def show():
        print(v)

    for k, v in d.items():
        show()
        print(k)


def looks_into_the_frame(d: dict[str, int]):
    for k, v in d.items():
        print("{k} {v}".format(**locals()))


def declared(d: dict[str, int]):
    global last
    for k, last in d.items():
        print(k)

    def inner():
        nonlocal k
        for k, v in d.items():  # PFB510: 8
            print(k)
        for k, v in d.items():
            print(v)

    return inner


def at_hand(d: dict[str, int]):
    for k, v in d.items():
        print(d[k])
    for k, v in d.items():  # PFB510: 4
        d[k] = 0
    for k, v in d.items():  # PFB510: 4
        print(names[k])


# --- something else ----------------------------------------------------------------------------------------------------------


def others(d: dict[str, int], xs, f, config: configparser.ConfigParser):
    for k, v in config.items("section"):
        print(k)
    for k, v in d.items(True):
        print(k)
    for k, v in f.items(deep=True):
        print(k)
    for k, v in sorted(d.items()):
        print(k)
    for k, v in list(d.items()):
        print(k)
    for k, v in items():
        print(k)
    for k, v in d.items:
        print(k)
    for k, *v in d.items():
        print(k)
    for *k, v in d.items():
        print(v)
    for k, v, w in d.items():
        print(k)
    for k, (a, b) in d.items():
        print(k)
    for (a, b), v in d.items():
        print(v)
    for pair in d.items():
        print(pair)
    for i, x in zip(xs, xs):
        print(x)
    for i, x in enumerate():
        print(x)
    for i, x in enumerate(*xs):
        print(x)
    for i, x in enumerate(xs, *f):
        print(x)
    for i, x in enumerate(xs, f()):
        print(x)
    for i, x in f.enumerate(xs):
        print(x)
    for k, f.v in d.items():
        print(k)
    for i, x in enumerate(iterable=xs):
        print(x)


def not_loops(d: dict[str, int], a, b):
    for k, v in d.items():
        return k
    for i, x in enumerate((a, b)):
        print(x)


def shadowed(xs, enumerate):
    for i, x in enumerate(xs):
        print(x)


# --- gone from the bytecode ---------------------------------------------------------------------------------------------------


def dead(d: dict[str, int], xs):
    if not __debug__:
        for k, v in d.items():  # PFB510: refuted
            print(k)
    while False:
        for i, x in enumerate(xs):  # PFB510: refuted
            print(x)
    return d
    for k, v in d.items():  # PFB510: refuted
        print(k)


# --- bound behind the loop, but not if it was left by a break ---------------------------------------------------------------------


def else_of_a_loop(d: dict, f):
    for k, v in d.items():
        if f(v):
            break
    else:
        k = None
    print(k)
    for k, v in d.items():  # PFB510: 4
        f(v)
    else:
        k = None
    return k
