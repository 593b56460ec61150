"""Marked lines for PFB106, function-built-in-loop. Only ever compiled, never run.

The finding stands at the `def` or the `lambda`. Certain where it is only called, or handed to what does not keep it.
"""
import functools
import re
import sys
from functools import reduce as fold
from itertools import groupby

items = sys.argv
SCALE = 3


# --- lambdas handed to a call ---------------------------------------------------------------------------------------------------


def handed(xs, ys, use, run, table):
    for x in xs:
        a = sorted(x, key=lambda y: -y)  # PFB106: 26
        b = max(x, default=1, key=lambda y: y + 1)  # PFB106: 34
        x.sort(key=lambda y: y % 3)  # PFB106: 19
        c = list(map(lambda y: y * SCALE, ys))
        d = fold(lambda p, q: p - q, ys)  # PFB106: 17
        e = re.sub("a", lambda m: m[0] * 2, x)  # PFB106: 24
        f = groupby(ys, lambda y: y[0] > 1)  # PFB106: 24
        g = (lambda y: y * 2)(x)  # PFB106: 13
        h = min(ys, key=lambda y: table[y])  # PFB106: 24
        use(lambda: 0)  # PFB106: 12 likely
        run.later(3, then=lambda: use)  # PFB106: 26 likely
        run(a, b, c, d, e, f, g, h, *ys, key=lambda *a, **b: a)  # PFB106: 45 likely
        use(lambda y, by=2, *, and_=("a", -1): y)  # PFB106: 12 likely
        use(lambda y, by=table: y[by])  # PFB106: 12 likely


def kept(xs, ys, use, run):
    for x in xs:
        ys.append(lambda: 1)
        ys.insert(0, lambda: 1)
        run.connect(lambda: 1)
        setattr(run, "f", lambda: 1)
        run.f = lambda: 1
        ys[0] = lambda: 1
        use([lambda: 1], (lambda: 2,), {1: lambda: 3})
        use(x or (lambda: 1), (lambda: 1) if x else None)
        yield lambda: 1
    return [lambda: 1 for _ in xs]


def takes_from_the_loop(xs, ys, use, by):
    for i, x in enumerate(xs):
        y = x
        use(lambda: x)
        use(lambda z: z + y + i)
        use(lambda z, i=i: i)
        use(lambda z, *, i=x: i)
        use(lambda z=[]: z)
        use(lambda z=use(), w={}: w)
        use(lambda: [x for _ in ys])
        use(lambda: [z for z in ys])  # PFB106: 12 likely
        use(lambda: lambda: x)
        use(lambda x: x)  # PFB106: 12 likely
        with by as b, use(x):
            use(lambda: b)
        def inner():
            return inner() if ys else 3
        def outer():
            return inner() + x
        use(inner, outer)
        for z in y:
            use(lambda: x)  # PFB106: 16 likely
            use(lambda: z)
            use(lambda x=x: x)  # PFB106: 16 likely


# --- functions ----------------------------------------------------------------------------------------------------------------------


def functions(xs, ys, use):
    for x in xs:
        def double(y):  # PFB106: 8
            return y + y
        x += double(x) + double(3)

        def scaled(y, by=3, *rest, of=ys, **named):  # PFB106: 8
            return y * by * SCALE
        x += sum(map(scaled, ys))

        def again(n):  # PFB106: 8
            """Recurse."""
            return again(n - 1) if n else use
        again(x)

        def later(y: int, *a: "str", **k: object) -> None:  # PFB106: 8 likely
            return y
        use(later, key=later)

        async def wait():  # PFB106: 8 likely
            await use
        use(wait())
        use(x, wait)

        triple = lambda y: y * 3  # PFB106: 17
        x += triple(1)
        if x:
            def under_if(y):  # PFB106: 12
                yield y
            under_if(x)
        while (half := lambda y: y / 2):  # PFB106: 23
            half(x)
        try:
            def tried(): return 1  # PFB106: 12
            tried()
        except KeyError:
            def handled(): return 1  # PFB106: 12
            handled()
        if x:
            def last(): return 1  # PFB106: 12
            last()
            break
        if 0:
            def dead(): return 1  # PFB106: refuted
            dead()


def kept_functions(xs, fs, run, use):
    for x in xs:
        def stored():
            return 1
        fs.append(stored)

        def aliased():
            return 1
        other = aliased
        other()

        def returned():
            return 1
        if x:
            return returned

        def with_attribute():
            return with_attribute.count
        with_attribute.count = 1
        with_attribute()

        def in_list():
            return 1
        use([in_list])

        def unused():
            return 1

        def captured():
            return 1
        use(lambda: captured())

        def after():
            return 1
        after()

        @functools.cache
        def decorated():
            return 1
        decorated()

        if x:
            def either():
                return 1
        else:
            def either():
                return 2
        either()

        def annotated(y: x) -> 3:
            return y
        annotated(1)

        def annotated_by_call(y: use(1)):
            return y
        annotated_by_call(1)

        global declared
        def declared():
            return 1
        declared()

        run.method = lambda: 1
        run.a = run.b = lambda: 1
        p = q = lambda: 1
        p(q())

        def bound_again():
            return 1
        bound_again()
        bound_again = None
    return after


# --- where ---------------------------------------------------------------------------------------------------------------------------


class Names:
    def run(self, xs):
        for x in xs:
            x.sort(key=lambda y: self.of(y))  # PFB106: 23
            x.sort(key=lambda y: super().of(y))  # PFB106: 23
        a = {max(x, key=lambda y: self.of(y)) for x in xs}  # PFB106: 24
        b = [[max(y, key=lambda z: z * 2) for y in x] for x in xs]  # PFB106: 25
        c = [max(y, key=lambda z: z * x) for x in xs for y in x]
        d = sum(max(x, key=lambda z: z + 1) for x in xs)  # PFB106: 27
        for _ in (1, 2):
            xs.sort(key=lambda y: -y)
        while xs.sort(key=lambda y: -y):  # PFB106: 26
            pass
        return a, b, c, d, [max(x, key=lambda z: z + x) for x in xs]

    async def coroutine(self, xs):
        async for x in xs:
            await self.of(key=lambda y: -y)  # PFB106: 30 likely

    for x in items:
        x.sort(key=lambda y: -y)  # PFB106: 19

        def method(self):
            return self
        method(x)


def shadowed(xs, sorted, map):
    for x in xs:
        sorted(x, key=lambda y: -y)  # PFB106: 22 likely
        map(lambda y: -y, x)  # PFB106: 12 likely


for item in items:
    item.sort(key=lambda y: -y)  # PFB106: 18
    item.sort(key=lambda y: item)

    def module_level():
        return 1
    module_level()


def bound_before(xs, given, flag):
    sure = 1
    if flag:
        perhaps = 2
    for x in xs:
        sorted(x, key=lambda y, by=given: by)  # PFB106: 22
        sorted(x, key=lambda y, by=sure: by)  # PFB106: 22
        sorted(x, key=lambda y, by=perhaps: by)  # PFB106: 22 likely
        sorted(x, key=lambda y, by=late: by)  # PFB106: 22 likely
        sorted(x, key=lambda y: late)  # PFB106: 22
        def noted(y: late):  # PFB106: 8 likely
            return y
        noted(x)
    late = 3
    for given in xs:
        for x in given:
            sorted(x, key=lambda y, by=given: by)  # PFB106: 26
    return late, perhaps
