"""Marked lines for PFB205, super-in-loop. Only ever compiled, never run.

One finding a method and nest of loops, at the first read; it stands at `super`.
"""
import sys

import base


class Stack(base.Stack):
    size = 0

    def add(self, x):
        super().add(x)

    def fill(self, xs, ys, use):
        for x in xs:
            super().add(x)  # PFB205: 12
            super().add(ys)
            y = super().pop() + super().peek()  # PFB205: 16; 32
        for x in xs:
            super().add(x)  # PFB205: 12
        while super().more():  # PFB205: 14
            use(super().next(y))  # PFB205: 16
        for x in super().items():
            for y in super().of(x):  # PFB205: 21
                super().put(x, y)  # PFB205: 16
        super().add(use)

    def with_arguments(self, xs, other):
        for x in xs:
            super(Stack, self).add(x)  # PFB205: 12
            super(Stack, other).put(x)  # PFB205: 12
            super(base.Stack, self).add(x)
            super(Stack, x).add(other)
            super(Stack, self.other).add(x)
            super(type(self), self).add(x)
            super(__class__, self).add(x)
            super(*other).add(x)
            super(Rebound, self).add(x)
            super(x=Stack).add(x)

    def read_as_value(self, xs, use):
        for x in xs:
            use(super().size)  # PFB205: 16 likely
            use(map(super().add, x))  # PFB205: 20 likely
            super().config.add(x)  # PFB205: 12 likely
            super().limit = x
            use(super())
            s = super()
            s.add(x)

    def rebound(self, xs):
        for self in xs:
            super().add(xs)
        for x in xs:
            self = x
            super(Stack, self).add(x)
            for y in x:
                super().add(y)  # PFB205: 16

    def written(self, xs, ys, /, *rest, use, **named):
        for x in xs:
            if x:
                super().add(x)  # PFB205: 16
            elif not x.y: super().put(x)  # PFB205: 26
            else:
                return super().leave(x)  # PFB205: 23 likely
            with super().lock(x) as y:  # PFB205: 17
                y()
            x = (y := super().of(x)) and super().each(*x, **named)  # PFB205: 22; 41
            x = [
                "é", super().above(x),  # PFB205: 22
            ]
            use(super().first(  # PFB205: 16
                x).second())
            match super().kind(x):  # PFB205: 18
                case [y] if super().guard(y):  # PFB205: 28
                    super().matched(y)  # PFB205: 20
            (super()  # PFB205: 13
                .later(x))
            del ys[super().index(x)]  # PFB205: 19
            ys[super().key(x)] = super().value(x)  # PFB205: 15; 33
            use(lambda: super().add(1))
            (super())
            if x.done:
                super().finish(x)  # PFB205: 16 likely
                break
            if x.wrong: raise super().error(x)  # PFB205: 30 likely

    def comprehensions(self, xs):
        a = [super().of(x) for x in xs]  # PFB205: 13 (>=3.12)
        b = {super().of(x): super().put(x) for x in xs}  # PFB205: 13 (>=3.12); 28 (>=3.12)
        c = {x for x in xs if super().has(x)}  # PFB205: 30 (>=3.12)
        d = sum(super().of(x) for x in xs)  # PFB205: refuted
        e = [super(Stack, self).of(x) for x in xs]  # PFB205: 13
        f = any(super(Stack, self).of(x) for x in xs)  # PFB205: 16
        g = [x for x in super().items()]
        return a, b, c, d, e, f, g

    def tried(self, xs):
        for x in xs:
            try:
                super().maybe(x)  # PFB205: 16 likely
            except AttributeError:
                super().handled(x)  # PFB205: 16 likely
            try:
                super().perhaps(x)  # PFB205: 16 likely
            except:
                pass
            try:
                super().some(x)  # PFB205: 16 likely
            except (KeyError, Exception):
                pass
            try:
                super().sure(x)  # PFB205: 16
            except KeyError:
                pass
            else:
                super().orelse(x)  # PFB205: 16
            try:
                pass
            except AttributeError:
                pass
            super().behind(x)  # PFB205: 12
        try:
            for x in xs:
                super().around(x)  # PFB205: 16
        except AttributeError:
            pass

    def asks(self, xs):
        for x in xs:
            if hasattr(super(), "add"):
                super().add(x)

    def asks_another(self, xs):
        if hasattr(self, "add") or getattr(xs(), "add") or hasattr():
            for x in xs:
                super().add(x)  # PFB205: 16

    def dead(self, xs):
        for x in xs:
            if 0:
                super().add(x)  # PFB205: refuted

    def short(self, x):
        for y in (1, 2, 3):
            super().add(y)
        for y in x:
            return super().add(y)

    def generator(self, xs):
        for x in xs:
            yield super().of(x)  # PFB205: 18
        yield from super().rest()

    async def coroutine(self, xs):
        async for x in xs:
            await super().send(x)  # PFB205: 18
            async with super().lock():  # PFB205: 23
                pass

    @classmethod
    def make(cls, xs):
        return [cls(x) for x in xs if super(Stack, cls).fits(x)]  # PFB205: 38

    def __new__(cls, *args):
        for x in args:
            super().__new__(cls, x)  # PFB205: 12
        return super().__new__(cls)

    @staticmethod
    def nothing(*xs):
        for x in xs:
            super().add(x)

    def inner(self, xs):
        def each(this, ys):
            for y in ys:
                super().add(y)  # PFB205: 16
            return this

        def captured():
            nonlocal xs
            for x in xs:
                super().add(x)
                super(Stack, self).put(x)  # PFB205: 16
        use = lambda own, ys: [super(Stack, own).add(y) for y in ys]  # PFB205: 31
        return each, captured, use

    for x in sys.argv:
        super().add(x)


class Rebound:
    pass


Rebound = Stack(Rebound)


def outside(self, xs):
    for x in xs:
        super().add(x)
        super(Stack, self).add(x)  # PFB205: 8


class Private:
    def fill(self, __xs, ys):
        for y in ys:
            super().__add(y)  # PFB205: 12
            super(Private, __xs).add(y)  # PFB205: 12
