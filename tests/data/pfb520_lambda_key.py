"""Marked lines for PFB520, lambda-key. Only ever compiled, never run. The finding stands at the lambda."""
import heapq
import itertools
import itertools as it
import os
from heapq import merge, nsmallest
from itertools import groupby

names = sorted(os.listdir("."))

# --- module and class level ------------------------------------------------------------------------------------------------

first = min(names, key=lambda name: name[0])
in_lambda = lambda xs: sorted(xs, key=lambda x: x[1])  # PFB520: 38

for name in names:
    print(min(name.split(), key=lambda word: word[0]))  # PFB520: 32

while names:
    names.sort(key=lambda name: name[0])  # PFB520: 19
    names.pop()

by_name = {name: max(name.split(), key=lambda word: word[-1]) for name in names}  # PFB520: 39


class Page:
    first = min(names, key=lambda name: name[0])

    def parts_in_order(self):
        return sorted(self.parts, key=lambda part: part.order)  # PFB520: 38

    def sort(self):
        self.parts.sort(key=lambda part: part.order)  # PFB520: 28

    @property
    def last(self):
        return max(self.parts, key=lambda part: part.order)  # PFB520: 35

    @staticmethod
    def largest(parts):
        return heapq.nlargest(3, parts, key=lambda part: part.size)  # PFB520: 44

    def dunder(self):
        return sorted(self.parts, key=lambda part: part.__name__)  # PFB520: 38

    def by_method(self, xs):
        return self.sorted(xs, key=lambda x: x[1])


# --- every function ------------------------------------------------------------------------------------------------------------


def functions(xs, ys: list, n, default):
    a = sorted(xs, key=lambda x: x[1])  # PFB520: 23
    a = sorted(xs, key=lambda x: x[1], reverse=True)  # PFB520: 23
    a = sorted(xs, reverse=True, key=lambda x: x[1])  # PFB520: 37
    a = min(xs, key=lambda x: x[1])  # PFB520: 20
    a = max(xs, key=lambda x: x[1])  # PFB520: 20
    a = max(xs, key=lambda x: x[1], default=default)  # PFB520: 20
    a = max(*xs, key=lambda x: x[1])  # PFB520: 21
    xs.sort(key=lambda x: x[1])  # PFB520: 16
    xs.sort(key=lambda x: x[1], reverse=True)  # PFB520: 16
    ys.sort(key=lambda x: x[1])  # PFB520: 16
    xs[0].rows.sort(key=lambda x: x[1])  # PFB520: 24
    a = groupby(xs, lambda x: x[1])  # PFB520: 20
    a = groupby(xs, key=lambda x: x[1])  # PFB520: 24
    a = itertools.groupby(xs, lambda x: x[1])  # PFB520: 30
    a = it.groupby(sorted(xs, key=lambda x: x[1]), key=lambda x: x[1])  # PFB520: 34; 55
    a = nsmallest(n, xs, key=lambda x: x[1])  # PFB520: 29
    a = nsmallest(n, xs, lambda x: x[1])  # PFB520: 25
    a = heapq.nlargest(n, xs, key=lambda x: x[1])  # PFB520: 34
    a = merge(xs, ys, key=lambda x: x[1])  # PFB520: 26
    a = heapq.merge(*xs, key=lambda x: x[1])  # PFB520: 29
    return a


def items(xs):
    a = sorted(xs, key=lambda x: x[0])  # PFB520: 23
    a = sorted(xs, key=lambda x: x[-1])  # PFB520: 23
    a = sorted(xs, key=lambda x: x["name"])  # PFB520: 23
    a = sorted(xs, key=lambda x: x[b"name"])  # PFB520: 23
    a = sorted(xs, key=lambda x: x[None])  # PFB520: 23
    a = sorted(xs, key=lambda x: (x[0]))  # PFB520: 23
    a = sorted(xs, key=(lambda x: x[0]))  # PFB520: 24
    a = sorted(xs, key=lambda x, /: x[0])  # PFB520: 23
    a = sorted(xs, key=lambda x: (x[1], x[0]))  # PFB520: 23
    a = sorted(xs, key=lambda x: (x["name"], x["size"], x[3]))  # PFB520: 23
    a = sorted(xs.items(), key=lambda kv: kv[1])  # PFB520: 31
    a = sorted(xs, key=lambda größe: größe["é"]); a.sort(key=lambda é: é[0])  # PFB520: 23; 66
    return a


def attributes(xs):
    a = sorted(xs, key=lambda x: x.name)  # PFB520: 23
    a = sorted(xs, key=lambda x: x.home.name)  # PFB520: 23
    a = sorted(xs, key=lambda x: (x.name, x.size))  # PFB520: 23
    a = sorted(xs, key=lambda x: (x.home.name, x.size))  # PFB520: 23
    a = sorted(xs, key=lambda self: self._name)  # PFB520: 23
    a = sorted(xs, key=lambda x: x.__private)  # PFB520: 23
    return a


def several_lines(xs):
    a = sorted(
        xs,
        key=lambda x: x[1],  # PFB520: 12
    )
    a = sorted(xs,
               key=lambda x:  # PFB520: 19
               x[1])
    return a


def tabs(xs):
	if xs:
		return sorted(xs, key=lambda x: x[1])  # PFB520: 24


async def places(xs, out):
    while max(xs, key=lambda x: x[1]):  # PFB520: 22
        xs.pop()
    for x in sorted(xs, key=lambda x: x[1]):  # PFB520: 28
        await out.write(max(x, key=lambda y: y.size))  # PFB520: 35
    async for x in out:
        x.sort(key=lambda y: y.size)  # PFB520: 19
        yield [y for y in sorted(x, key=lambda y: y.size)]  # PFB520: 40
    if longest := max(xs, key=lambda x: x.size):  # PFB520: 30
        yield longest
    match max(xs, key=lambda x: x.size):  # PFB520: 22
        case None:
            raise ValueError(min(xs, key=lambda x: x.size))  # PFB520: 41
    try:
        yield f"{max(xs, key=lambda x: x[1])}"  # PFB520: 29
    except ValueError:
        yield max(xs, key=lambda x: x[1])  # PFB520: 26


def arguments(xs, ys=max(names, key=lambda name: name[1])):
    return xs, ys


# --- the compiler drops it -----------------------------------------------------------------------------------------------------


def dropped(xs):
    if __debug__:
        a = 0
    else:
        a = sorted(xs, key=lambda x: x[1])  # PFB520: refuted
    if 0:
        xs.sort(key=lambda x: x.name)  # PFB520: refuted
    return a
    return max(xs, key=lambda x: x[1])  # PFB520: refuted
