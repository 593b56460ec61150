"""Lines that are no mapped builtins, for PFB525. Only ever compiled, never run."""
import math
import posixpath
from os.path import join


def elements(xs, ys, f, base):
    a = max(len(x) for x in xs if x)
    a = max(len(y) for x in xs for y in x)
    a = max(len(x.name) for x in xs)
    a = max(len(x[0]) for x in xs)
    a = max(len(x()) for x in xs)
    a = max(len(ys) for x in xs)
    a = max(len(x) + 1 for x in xs)
    a = max(-len(x) for x in xs)
    a = max(f(x) for x in xs)
    a = max(x.size() for x in xs)
    a = max(math.sqrt(x) for x in xs)
    a = max(int(x, 16) for x in xs)
    a = max(int(x, base=base) for x in xs)
    a = max(int(*x) for x in xs)
    a = max(dict(**x) for x in xs)
    a = max(len(x) for x, in xs)
    a = max(len(x) for x, y in xs)
    a = max(len(xs[0]) for xs[0] in ys)
    a = max(x for x in xs)
    a = max(x(x) for x in xs)
    a = max(len(len) for len in xs)
    a = max((len(x), x) for x in xs)
    a = max(str() for x in xs)
    return a


def looks_into_its_caller(xs):
    a = list(next(x) for x in xs)
    a = list(eval(x) for x in xs)
    a = list(vars(x) for x in xs)
    a = list(dir(x) for x in xs)
    a = list(print(x) for x in xs)
    a = list(iter(x) for x in xs)
    a = list(getattr(x) for x in xs)
    return a


def other_consumers(xs, f, out):
    a = [len(x) for x in xs]
    a = (len(x) for x in xs)
    a = {len(x) for x in xs}
    a = {len(x): x for x in xs}
    a = f(len(x) for x in xs)
    a = out.extend(len(x) for x in xs)
    a = out.max(len(x) for x in xs)
    a = dict(list(x) for x in xs)
    a = enumerate(len(x) for x in xs)
    a = any([len(x) for x in xs])
    a = all([len(x) for x in xs])
    a = max({len(x) for x in xs})
    a = math.fsum(len(x) for x in xs)
    a = len([len(x) for x in xs])
    a = max(*(len(x) for x in xs))
    a = max((len(x) for x in xs), xs)
    a = sum(xs, (len(x) for x in xs))
    a = max(xs, (len(x) for x in xs))
    a = max((len(x) for x in xs), **out)
    a = list((len(x) for x in xs), 3)
    a = set((len(x) for x in xs), key=f)
    a = join(str(x) for x in xs)
    a = posixpath.join(str(x) for x in xs)
    a = [1].join(str(x) for x in xs)
    a = out.join((str(x) for x in xs), 3)
    a = out.join((str(x) for x in xs), sep=3)
    a = xs[0](len(x) for x in xs)
    for x in (len(x) for x in xs):
        a = x
    first, *rest = (len(x) for x in xs)
    return [a, *(len(x) for x in xs)]


async def asynchronous(xs):
    a = max(len(x) async for x in xs)
    a = max([len(x) async for x in xs])
    a = max(len(await x) for x in xs)
    return a


def few(xs):
    a = max(len(x) for x in (1, 2, 3))
    a = max(len(x) for x in [xs.a, xs.b])
    a = sum(int(x) for x in range(8))
    a = "".join(chr(x) for x in range(3, 6))
    for x in xs:
        a += max(len(y) for y in (x.a, x.b))  # PFB525: 16
    return a


def shadowed_consumer(xs):
    from numpy import max
    return max(len(x) for x in xs)


def shadowed_builtin(xs, len):
    return max(len(x) for x in xs)


def shadowed_around(xs):
    def len(x):
        return x.size

    def inner():
        return max(len(x) for x in xs)

    return inner


class Row:
    def join(self, parts):
        return parts

    def text(self, xs):
        return self.join(str(x) for x in xs)
