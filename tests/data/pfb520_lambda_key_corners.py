"""Lines whose lambdas no getter can stand for, for PFB520. Only ever compiled, never run."""
import bisect
import heapq
import operator
from itertools import groupby

import numpy as np


def bodies(xs, i, d, f):
    a = sorted(xs, key=lambda x: x)
    a = sorted(xs, key=lambda x: x[i])
    a = sorted(xs, key=lambda x: x[i + 1])
    a = sorted(xs, key=lambda x: x[0][1])
    a = sorted(xs, key=lambda x: x[0].name)
    a = sorted(xs, key=lambda x: x.name[0])
    a = sorted(xs, key=lambda x: x[1:])
    a = sorted(xs, key=lambda x: x[:2])
    a = sorted(xs, key=lambda x: x[0, 1])
    a = sorted(xs, key=lambda x: x[(0, 1)])
    a = sorted(xs, key=lambda x: x[~1])
    a = sorted(xs, key=lambda x: x[f"{i}"])
    a = sorted(xs, key=lambda x: -x[1])
    a = sorted(xs, key=lambda x: x[1] + 1)
    a = sorted(xs, key=lambda x: not x[1])
    a = sorted(xs, key=lambda x: (x[0],))
    a = sorted(xs, key=lambda x: ())
    a = sorted(xs, key=lambda x: (x[0], x))
    a = sorted(xs, key=lambda x: (x[0], x.name))
    a = sorted(xs, key=lambda x: (x.name, x[0]))
    a = sorted(xs, key=lambda x: (x[0], -x[1]))
    a = sorted(xs, key=lambda x: (x[0], i))
    a = sorted(xs, key=lambda x: (*x[0], x[1]))
    a = sorted(xs, key=lambda x: [x[0], x[1]])
    a = sorted(xs, key=lambda x: d[x])
    a = sorted(xs, key=lambda x: d[0])
    a = sorted(xs, key=lambda x: d.name)
    a = sorted(xs, key=lambda x: (x[0], d[1]))
    a = sorted(xs, key=lambda x: x.name())
    a = sorted(xs, key=lambda x: x.name.lower())
    a = sorted(xs, key=lambda x: f(x).name)
    a = sorted(xs, key=lambda x: len(x))
    a = sorted(xs, key=lambda x: x[1] if x else 0)
    a = sorted(xs, key=lambda x: f"{x[1]}")
    a = sorted(xs, key=lambda x: (y := x[1]))
    return a


def parameters(xs, n):
    a = sorted(xs, key=lambda x, n=n: x[1])
    a = sorted(xs, key=lambda x=n: x[1])
    a = sorted(xs, key=lambda *x: x[0])
    a = sorted(xs, key=lambda x, *rest: x[0])
    a = sorted(xs, key=lambda x, **rest: x[0])
    a = sorted(xs, key=lambda x, *, y=0: x[0])
    a = sorted(xs, key=lambda x, y: x[0])
    a = sorted(xs, key=lambda: xs[0])
    return a


class Private:
    def ordered(self, xs):
        a = sorted(xs, key=lambda x: x.__order)
        a = sorted(xs, key=lambda x: x.home.__order)
        a = sorted(xs, key=lambda x: (x.__order, x.name))
        return a

    def sort(self, key):
        return key

    def sorted(self):
        return self.sort(key=lambda x: x[1])


def other_functions(xs, ys, f, n):
    a = f(xs, key=lambda x: x[1])
    a = f(key=lambda x: x[1])
    a = xs.sorted(key=lambda x: x[1])
    a = xs.max(key=lambda x: x[1])
    a = xs.merge(ys, key=lambda x: x[1])
    a = xs.groupby(lambda x: x[1])
    a = np.sort(key=lambda x: x[1])
    a = np.max(xs, key=lambda x: x[1])
    a = xs.sort(lambda x: x[1])
    a = xs.sort(ys, key=lambda x: x[1])
    a = xs.sort_values(key=lambda x: x[1])
    a = bisect.bisect(xs, n, key=lambda x: x[1])
    a = map(lambda x: x[1], xs)
    a = sorted(xs, cmp=lambda x: x[1])
    a = sorted(xs, lambda x: x[1])
    a = sorted(key=lambda x: x[1])
    a = max(xs, lambda x: x[1])
    a = max(xs, default=lambda x: x[1])
    a = max(xs, ys, key=lambda x: x[1])
    a = min(n[0], n[1], n[2], key=lambda x: x[1])
    a = groupby(xs, ys, lambda x: x[1])
    a = groupby(xs)
    a = heapq.nsmallest(n, key=lambda x: x[1])
    a = heapq.nsmallest(lambda x: x[1], xs)
    a = heapq.nsmallest(n, xs, f, key=lambda x: x[1])
    a = heapq.merge(xs, ys, lambda x: x[1])
    a = sorted(xs, key=f)
    a = sorted(xs, key=f or (lambda x: x[1]))
    a = sorted(xs, key=f(lambda x: x[1]))
    a = sorted(xs, key=operator.itemgetter(1))
    a = sorted(xs, key=str.lower)
    a = sorted(xs, **{"key": lambda x: x[1]})
    key = lambda x: x[1]
    return sorted(xs, key=key), a


def few(xs, n):
    a = min((xs.a, xs.b), key=lambda x: x[1])
    a = sorted([xs.a, xs.b, xs.c], key=lambda x: x.name)
    a = max(zip((1, 2), xs), key=lambda x: x[1])
    for x in xs:
        a = max((x.a, x.b), key=lambda y: y[1])
    return a


def strings(text: str):
    return text.sort(key=lambda x: x[1])


def shadowed(xs):
    from numpy import sorted
    return sorted(xs, key=lambda x: x[1])


def shadowed_by_a_parameter(xs, max):
    return max(xs, key=lambda x: x[1])


def shadowed_around(xs):
    def min(xs, key):
        return xs[0]

    def inner():
        return min(xs, key=lambda x: x[1])

    return inner


def heapq_of_others(xs, heapq):
    return heapq.nlargest(3, xs, key=lambda x: x[1])
