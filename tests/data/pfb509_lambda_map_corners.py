"""Lines that are no lambdas for `map` to spare, for PFB509. Only ever compiled, never run."""
import itertools
import multiprocessing


def lambdas(xs, ys, n, f):
    a = list(map(lambda x, n=n: x + n, xs))
    a = list(map(lambda x=n: x, xs))
    a = list(map(lambda *x: x, xs))
    a = list(map(lambda *x: x, xs, ys))
    a = list(map(lambda **x: x, xs))
    a = list(map(lambda x, *, y=3: x, xs))
    a = list(map(lambda x, y: x, xs))
    a = list(map(lambda x: x, xs, ys))
    a = list(map(lambda: 3, xs))
    a = list(filter(lambda: 3, xs))
    a = list(filter(lambda x, y: x, xs))
    a = list(filter(lambda x, y: x, xs, ys))
    a = list(map(lambda x: (y := x), xs))
    a = list(map(lambda x: [y := x, y], xs))
    a = list(map(lambda x: (yield x), xs))
    a = list(map(lambda x: (yield from x), xs))
    a = list(map(lambda x: lambda: x, xs))
    a = list(map(lambda x: f(lambda: x), xs))
    a = list(map(lambda x: (y * x for y in ys), xs))
    a = list(map(lambda x: f(y * x for y in ys), xs))
    a = list(map(lambda x: next(x), xs))
    a = list(map(lambda x: next(ys) + x, xs))
    a = list(map(lambda x: locals(), xs))
    a = list(map(lambda x: eval(x), xs))
    a = list(map(lambda x: vars(), xs))
    a = list(map(f, xs))
    a = list(map(str, xs))
    a = list(map(None, xs))
    a = list(filter(None, xs))
    a = list(map(f(lambda x: x), xs))
    a = list(map(f or (lambda x: x), xs))
    return a


def arguments(xs, ys, n):
    a = list(map(lambda x: x + 1))
    a = list(map(lambda x: x + 1, *xs))
    a = list(map(lambda x, y: x + 1, xs, *ys))
    a = list(map(*xs))
    a = list(map(lambda x, y: x + y, xs, ys, strict=True))
    a = list(map(lambda x: x + 1, xs, **n))
    a = list(map(xs, lambda x: x + 1))
    return a


def other_functions(xs, pool, table):
    a = list(pool.map(lambda x: x + 1, xs))
    a = list(multiprocessing.Pool().map(lambda x: x + 1, xs))
    a = list(itertools.filterfalse(lambda x: x, xs))
    a = list(itertools.starmap(lambda x, y: x + y, xs))
    a = list(itertools.takewhile(lambda x: x, xs))
    a = table.filter(lambda x: x > 1, xs)
    a = sorted(xs, key=lambda x: x + 1)
    a = (lambda x: x + 1)(xs)
    return a


def unknown_uses(xs, ys: list, n):
    map(lambda x: x + 1, xs)
    a = map(lambda x: x + 1, xs).rows
    a = map(lambda x: x + 1, xs)[0]
    a = xs and map(lambda x: x + 1, xs)
    a = map(lambda x: x + 1, xs) if xs else ys
    a = map(lambda x: x + 1, xs) == ys
    a = map(lambda x: x + 1, xs) in ys
    a = [map(lambda x: x + 1, xs)]
    a = {n: map(lambda x: x + 1, xs)}
    a = (map(lambda x: x + 1, xs), n)
    a = [y for y in xs if map(lambda x: x + 1, y)]
    ys.extend(map(lambda x: x + ys[-1], xs))
    ys.extend(map(lambda x: x + 1, ys))
    del a
    return ys


def few(xs, n):
    a = list(map(lambda x: x + n, (1, 2, 3)))
    a = list(map(lambda x: x + n, [xs.a, xs.b]))
    a = list(map(lambda x: x + n, range(8)))
    a = list(filter(lambda x: x in xs, "aeiou"))
    for x in xs:
        a += list(map(lambda y: y + n, (x.a, x.b)))  # PFB509: 18
    return a


def shadowed(xs):
    from numpy import map
    return list(map(lambda x: x + 1, xs))


def shadowed_by_a_parameter(xs, filter):
    return list(filter(lambda x: x, xs))


def shadowed_around(xs):
    def map(f, xs):
        return [f(x) for x in xs]

    def inner():
        return list(map(lambda x: x + 1, xs))

    return inner
