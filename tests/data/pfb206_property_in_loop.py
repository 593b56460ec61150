"""Marked lines for PFB206, property-in-loop. Only ever compiled, never run.

One finding a property and nest of loops, at the first read, always likely.
"""
import functools
import math
import sys
from time import time

LIMIT = 3
CHANGING = 0


def change():
    global CHANGING
    CHANGING = 1


class Plain:
    kind = "k"

    def __init__(self, rate, *rest):
        self._rate = rate
        self._rows = list(rest)
        self._more = [1]
        self.__own = 3
        self._grown = 0
        self._cells = []

    @property
    def rate(self):
        """How much."""
        return self._rate

    @rate.setter
    def rate(self, value):
        self._rate = value

    @property
    def own(self):
        return self.__own

    @property
    def late(self):
        return self._late

    @property
    def size(self):
        return len(self._rows)

    @property
    def length(this, /):
        if this.kind == "k":
            return this.size * 2
        for row in this._rows:
            if row:
                return row
        return math.sqrt(this._double(3)) + LIMIT

    @property
    def grown(self):
        return self._grown

    @property
    def width(self):
        return len(self._cells)

    @property
    def count(self):
        return self._more.count(1)

    def _double(self, by):
        return self.own * by

    def set_late(self, x):
        self._late = x
        self._more.append(x)

    def plain(self, xs, use):
        for x in xs:
            x += self.rate  # PFB206: 17 likely
            x += self.own * self.own + self.size + self.length  # PFB206: 17 likely; 39 likely; 51 likely
            x += self.count + self.late + self.rate  # PFB206: 17 likely; 30 likely
            if x:
                x += self.size
        for x in xs:
            use(self.own, self.size)  # PFB206: 16 likely; 26 likely
            use(self.late, self.count, self.rate)  # PFB206: 16 likely; 27 likely
            self.rate(x), self.rate.real, self.size.real()
        while self.rate < xs:  # PFB206: 14 likely
            xs += self.length if xs else self.own  # PFB206: 18 likely; 41 likely
        for x in self._rows:
            if x == self.own: continue  # PFB206: 20 likely
            elif x: x += self.length  # PFB206: 25 likely
            for y in self.rows_of(x):
                y += self.own + self.late  # PFB206: 32 likely

    def stored(self, xs):
        for x in xs:
            self._grown = self.grown
            self._cells.append(self.width)
            self._late = self.late + self.grown
        for x in xs:
            self.rate = x + self.rate
            x += self.size  # PFB206: 17 likely
        for self in xs:
            self.grow(self.own)
        for x in xs:
            x += self.rate  # PFB206: 17 likely
            self.set_late(x)
            x += self.late + self.count + self.own  # PFB206: 42 likely
            self.of_another_class(self.size)  # PFB206: 34 likely

    def places(self, xs, use):
        a = [x * self.own for x in xs]  # PFB206: 17 likely
        b = {x: self.rate for x in xs if x < self.size}  # PFB206: 16 likely; 45 likely
        c = sum(x + self.own for x in self.rows)  # PFB206: 20 likely
        d = [x for x in self.own]
        for x in (1, 2):
            use(self.own)
        for x in xs:
            use(lambda: self.own)
            try:
                x = f"{self.own}"  # PFB206: 23 likely
            except KeyError:
                use(self.size)  # PFB206: 20 likely
            if x:
                raise ValueError(self.size)
            elif not x: return self.own
            if 0:
                use(self.own)  # PFB206: refuted
            match self.size:
                case self.kind | self.rate | self.own:
                    use(self.own)
            with self.size as x:
                use(
                    self
                    .size)
        return a, b, c, d, [[self.own for y in x] for x in xs]  # PFB206: 29 likely

    def generator(self, xs):
        for x in xs:
            yield self.own, x  # PFB206: 18 likely

    async def coroutine(self, xs):
        async for x in xs:
            await x(self.size)  # PFB206: 20 likely

    @classmethod
    def make(cls, xs):
        return [cls.own for _ in xs]

    def __new__(cls, xs):
        for x in xs:
            x(cls.own)

    @staticmethod
    def static(self, xs):
        return [self.own for _ in xs]  # PFB206: 16 likely

    @functools.wraps
    def wrapped(self, xs):
        return [self.own for _ in xs]  # PFB206: 16 likely

    for x in sys.argv:
        x.own


class Child(Plain):
    def inherits(self, xs):
        return [self.own + x for x in xs]  # PFB206: 16 likely


class Stranger(Other):
    def has_none(self, xs):
        return [self.own + x for x in xs]


# --- getters that do more than read -----------------------------------------------------------------------------------------------


class Busy:
    def __init__(self):
        self._busy = []
        self._kept = [1]
        self.n = 0

    @property
    def calls(self):
        return self._busy.of(3)

    @property
    def clock(self):
        return time()

    @property
    def counts(self):
        self.n += 1
        return self.n

    @property
    def stores(self):
        self._busy[0] = 1
        return self._busy

    @property
    def raises(self):
        if self.n:
            raise ValueError
        return self.n

    @property
    def fresh(self):
        return [row for row in self._busy]

    @property
    def copied(self):
        return list(self._busy)

    @property
    def summed(self):
        return sum(row for row in self._kept)

    @property
    def changing(self):
        return CHANGING

    @property
    def bare(self):
        return len(self)

    @property
    def pops(self):
        return self._busy.pop()

    @property
    def fills(self):
        rows = [1]
        rows.append(self.n)
        return rows

    @property
    def inherited(self):
        return self.of_another()

    @property
    def endless(self):
        return self.endless

    @property
    def constant(self):
        return 3

    @property
    def none():
        return 3

    @property
    def lazy(self):
        import os
        return os.sep

    @functools.cached_property
    def cached(self):
        return self.n

    @property
    @functools.cache
    def two(self):
        return self.n

    def method(self):
        return self.n

    @property
    def twice(self):
        return self.n

    def run(self, xs):
        for x in xs:
            x += self.calls + self.clock + self.counts + self.stores + self.raises + self.fresh + self.copied  # PFB206: 17 likely
            x += self.summed + self.constant  # PFB206: 17 likely; 31 likely
            x += self.changing + self.bare + self.pops + self.fills + self.inherited + self.endless + self.none
            x += self.lazy + self.cached + self.two + self.method + self.unknown + self.n + self.twice
            x += x.constant + xs.constant + xs.y.constant + x(self).constant  # PFB206: 30 likely


class Twice:
    @property
    def twice(self):
        return next(self.n)


# --- other instances -----------------------------------------------------------------------------------------------------------------


def instances(xs, box: Plain, other: Child, any_box, text: "Plain"):
    fresh = Plain(3)
    made = Plain(1)
    either = Plain(3) if xs else None
    for x in xs:
        x += box.rate + fresh.own  # PFB206: 13 likely; 24 likely
        x += box.size  # PFB206: 13 likely
        x += any_box.rate + other.own + text.own + either.own  # PFB206: 13 likely; 28 likely; 40 likely
    for x in xs:
        x += box.rate + made.own + fresh.rate  # PFB206: 13 likely; 35 likely
        x.push(box)
    for made in xs:
        x += made.rate


def shadowing(xs):
    class Local:
        property = Plain

        @property
        def odd(self):
            return self.n

        def run(self, xs):
            return [self.odd for _ in xs]
    return Local, xs


# --- other classes that bear the name -------------------------------------------------------------------------------------------------


class Box:
    def __init__(self, width):
        self._width = width

    @property
    def area(self):
        return self._width * 2

    @property
    def depth(self):
        return self._width

    def widen(self):
        self._width += 1

    def grows(self, xs):
        for x in xs:
            self.widen()
            x.y = self.area

    def calls(self, xs):
        for x in xs:
            x.use(self.area)  # PFB206: 18 likely
            yield x


class Plot(Box):
    area = 3

    def sums(self, xs):
        for x in xs:
            x.y = self.area + self.depth  # PFB206: 30 likely


def boxes(xs, box, plot: Plot, sets):
    for x in xs:
        x.y = box.area + box.depth + plot.area + plot.depth  # PFB206: 49 likely
    sets.depth = 3
    import os as module
    for x in xs:
        x.y = module.constant
    for box in sets.boxes:
        x.y = box.depth
