"""Marked lines for PFB201, repeated-attribute-read. Only ever compiled, never run.

One finding per chain and outermost loop in which it is settled, at the first read: the longest prefix that is certain, else the whole chain as
likely. Attribute names are never shared between classes, unless that is the point: an attribute that other code stores is likely at best.
"""
import functools
import math
import os.path


class Reads:
    kind = "body"
    size: int = 3
    first, (second, *_) = 1, (2, 3)

    def __init__(self, rate, *rest):
        self.rate = rate
        self.limit: int = 10
        self.low = self.high = 0
        self.left, (self.right, *self.others) = rest
        with rate as self.stream:
            pass
        for self.cursor in rest:
            pass
        self.total = 0
        self.total += rate
        if rate:
            self.either = 1
        else:
            self.either = 2
        try:
            self.tried = rest[0]
        except IndexError:
            self.tried = None
        self.items = self.counts = self.config = rest
        self.callback = self.error = self.lock = print
        self.größe = 1
        for x in rest:
            self.low + self.high * x  # PFB201: 12; 23

    def stored_how(self, xs, use):
        for x in xs:
            use(self.kind, self.size, self.first, self.second)  # PFB201: 16; 27; 38; 50
            use(self.rate, self.limit, self.low, self.high)  # PFB201: 16; 27; 39; 49
            use(self.left, self.right, self.others)  # PFB201: 16; 27; 39
            use(self.stream, self.cursor, self.total)  # PFB201: 16; 29 likely; 42
            use(self.either, self.tried)  # PFB201: 16; 29

    def several_are_one(self, xs, use):
        for x in xs:
            x = x * self.rate + self.rate  # PFB201: 20
            for y in x:
                use(self.rate)
            while x:
                x -= self.rate
        for x in xs:
            use(self.rate)  # PFB201: 16
        use(self.rate)

    def innermost_only(self, xs, use):
        for x in xs:
            for y in x:
                use([z for z in y if z < self.limit])  # PFB201: 41

    def while_tests(self, x, use):
        while x < self.limit:  # PFB201: 18
            x += self.rate  # PFB201: 17
        while self.limit: use(x)  # PFB201: 14
        while (x := use(self.rate)) and not self.kind:  # PFB201: 24; 44
            pass
        else:
            use(self.limit)

    def headers(self, use):
        for x in self.items:
            use(x)
        for i, x in enumerate(self.items, self.low):
            for y in self.counts:  # PFB201: 21
                use(x, y)
            else:
                use(self.high)  # PFB201: 20
        else:
            use(self.rate)
        a = [x for x in self.items]
        return [y for x in self.items for y in self.counts], a  # PFB201: 47

    def comprehensions(self, xs, use):
        a = [x * self.rate for x in xs]  # PFB201: 17
        b = {x for x in xs if x > self.limit}  # PFB201: 34
        c = {self.low: self.high for x in xs}  # PFB201: 13; 23
        d = sum(x * self.rate for x in xs)  # PFB201: 20
        e = [[self.rate for y in self.items] for x in xs]  # PFB201: 14; 33
        f = [y := self.rate for x in xs]  # PFB201: 18
        g = any(x is self.kind for x in self.items)  # PFB201: 21
        h = [self.rate for _ in "ab"]
        for x in xs:
            use(y is self.kind for y in self.items)  # PFB201: 21; 40
        return (
            a, b, c,
            [
                d
                + self.rate  # PFB201: 18
                for d in xs
            ],
        )

    def expressions(self, xs, use, n):
        for x in xs:
            a = x if self.low < x <= self.high else -x  # PFB201: 21; 37
            b = x[self.left:self.right]  # PFB201: 18; 28
            c = f"{x}: {self.rate!r:>{self.limit}}"  # PFB201: 24; 38
            d = "é" + "日本" + self.kind  # PFB201: 34
            e, n = self.first, self.second  # PFB201: 19; 31
            é = self.größe; ß = self.größe  # PFB201: 17
            use(*self.others, **self.config)  # PFB201: 17; 32
            if (y := self.total) > 3: use(y)  # PFB201: 21
            f = (
                a
                + self.either  # PFB201: 18
                + self.either
            )
            g = (self  # PFB201: 17
                 .tried)
            assert x < self.size, self.cursor  # PFB201: 23; 34 likely

    def statements(self, xs, use):
        for x in xs:
            self.counts[x] += 1  # PFB201: 12
            self.items[x] = x  # PFB201: 12
            del self.others[x]  # PFB201: 16
            with self.lock, use(self.rate) as y:  # PFB201: 17; 32
                pass
            try:
                use(self.low)  # PFB201: 20
            except self.error:  # PFB201: 19
                use(self.high)  # PFB201: 20
            finally:
                use(self.left)  # PFB201: 20
            match x:
                case self.kind:
                    pass
                case [y] if y < self.limit:  # PFB201: 32
                    pass
            if x:
                use(self.first)  # PFB201: 20
            elif self.second:  # PFB201: 17
                pass

    def under_statements(self, xs, use):
        try:
            with xs:
                match xs:
                    case [_]:
                        if xs:
                            for x in xs: use(self.rate)  # PFB201: 45
        except ValueError:
            while use(xs): use(self.rate)  # PFB201: 31

    async def asynchronous(self, xs, use):
        async for x in xs:
            await self.items  # PFB201: 18
            async with self.lock:  # PFB201: 23
                use(x)
            async for y in self.counts:  # PFB201: 27
                use(y)
        return [x async for x in self.items if x > self.rate]  # PFB201: 51

    def generator(self, xs):
        for x in xs:
            yield self.rate  # PFB201: 18
            yield from self.items  # PFB201: 23
            x = yield self.rate, x

    def functions_in_a_loop(self, xs, use):
        for x in xs:
            @self.callback  # PFB201: 13
            def inner(a=self.rate, *, b=self.limit) -> None:  # PFB201: 24; 40
                return self.low

            def annotated(a: self.kind): pass  
            use(lambda k=self.first: k + self.second)  # PFB201: 25
            class Local(self.total): pass  # PFB201: 24
            y: self.size = x

    def closures(self, xs, use):
        def inner(ys):
            use(self.rate)
            for y in ys:
                use(self.rate)  # PFB201: 20

        use(lambda: self.rate, [lambda: self.rate for x in xs])

    # what is called in method form is no read: a bound method is never offered for hoisting
    def calls(self, xs, use):
        for x in xs:
            self.callback(x)
            self.callback(x, key=x)
            self.items.append(x)  # PFB201: 12
            self.config.load(x).rate  # PFB201: 12
        for x in xs:
            self.callback(*x)  # PFB201: 12
        for x in xs:
            self.callback(**x)  # PFB201: 12
        for x in xs:
            use(self.callback)  # PFB201: 16
        for x in xs:  # more arguments than the method form takes
            self.callback(x, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3)  # PFB201: 12

    def chains(self, xs, use, item):
        for x in xs:
            use(self.config.depth)  # PFB201: 16
            use(self.config.width.height)
            self.config.flag = self.items.flag = x  # PFB201: 31
        for x in xs:
            self.config.flag = x  # PFB201: 12
            self.counts.number += x  # PFB201: 12
        for x in xs:
            use(item.config.depth.far)  # PFB201: 16 likely
            item.options.load(x)  # PFB201: 12 likely

    def calls_do_not_unsettle(self, xs, use):
        for x in xs:
            use(self)
            self.calls(x, use)
            self.callback()
            use(self.rate)  # PFB201: 16

    def dynamic(self, xs, use):
        for x in xs:
            setattr(self, x, 1)
            use(self.rate)  # PFB201: 16 likely
        for x in xs:
            vars(self)[x] = use(self.rate)  # PFB201: 32 likely
        while self.rate:
            self.__init__(xs)
        for x in xs:
            use(self.rate)  # PFB201: 16
        else:
            setattr(self, "x", 1)

    @classmethod
    def of_the_class(cls, xs, use):
        for x in xs:
            use(cls.kind)  # PFB201: 16

    def tabbed(self, xs):
    	for x in xs:
    		if x:	x += self.rate  # PFB201: 17

    # --- self is another, or no attribute of it is read
    def self_rebound(self, xs, use):
        for self in xs:
            use(self.rate)
        for x in xs:
            use(self.rate)
            self = x
        for x in xs:
            use([self.rate for self in x])
            with x as self: use(self.rate)
        while (self := use(xs)):
            use(self.rate)
        use([self.rate for self in xs])

    def no_base(self, xs, use):
        for x in xs:
            use(x.rate, use(x).rate, self[x].rate, "".rate, super().rate, (1).real)
            use(math.pi, os.path.sep)
            x.rate()

    # --- heat
    def cold(self, xs, use):
        for x in (1, 2, 3): use(self.rate)
        for x in range(8): use(self.rate)
        for x, y in zip((1, 2), "ab"): use(self.rate)
        use([self.rate for x in "abc"])
        for x in range(9): use(self.rate)  # PFB201: 31
        for x in "ab":
            for y in xs: use(self.rate)  # PFB201: 29
        for x in xs:
            for y in "ab": use(self.rate)  # PFB201: 31

    def leaves(self, xs, use):
        for x in xs:
            use(self.rate)
            return x
        while True:
            if use(self.rate):
                return
            else:
                raise ValueError

    def comes_again(self, xs, use):
        for x in xs:
            use(self.rate)  # PFB201: 16
            if x: break

    def dead(self, xs, use):
        for x in xs:
            if 0:
                use(self.rate)  # PFB201: refuted
            if not __debug__: use(self.rate)  # PFB201: refuted
            use(0 and self.limit, 1 or self.limit)  # PFB201: refuted
            y = x if True else self.low  # PFB201: refuted
            while False:
                use(self.low)  # PFB201: refuted
            if x:
                continue
                use(self.high)  # PFB201: refuted
            use(self.rate)  # PFB201: 16
        return xs
        for x in xs:
            use(self.rate)  # PFB201: refuted


# --- bound in the loop -------------------------------------------------------------------------------------------------------------


class Moving:
    def __init__(self, use):
        self.moving = 0
        while use():
            self.moving = use(self.moving)

    def assigned(self, xs, use):
        for x in xs:
            use(self.moving)
            self.moving = x
        for x in xs:
            y = self.moving = x + self.moving
        for x in xs:
            self.moving += x
            use(self.moving)
        for x in xs:
            use(self.moving)
            self.moving: int = x
        while self.moving:
            x, (y, *self.moving) = use(self.moving)
        for x in xs:
            if use(self.moving):
                del self.moving

    def other_forms(self, xs, use):
        for self.moving in xs:
            use(self.moving)
        for x in xs:
            use(self.moving)
            for y, self.moving in x: pass
        for x in xs:
            with x as self.moving: use(self.moving)
        for x in xs:
            use(self.moving.depth)
            with x as (y, self.moving): pass
        use([self.moving for self.moving in xs])

    # bound by the outer loop alone: settled in the inner one, though stored outside of __init__
    def inner(self, xs, use):
        for x in xs:
            self.shifted = x
            for y in x:
                use(self.shifted)  # PFB201: 20 likely
            use(self.shifted)


# --- properties, methods, descriptors ------------------------------------------------------------------------------------------------


class Descriptor:
    def __get__(self, instance, owner):
        return 1


class Managed:
    def __init__(self):
        self._area = 1

    @property
    def area(self):
        return self._area

    @area.setter
    def area(self, value):
        pass

    @functools.cached_property
    def volume(self):
        return 1

    def handle(self, x):
        return x

    @staticmethod
    def tool(x):
        return x

    def _get(self):
        return 1

    by_call = property(_get)
    described = Descriptor()

    def run(self, xs, use):
        for x in xs:
            use(self.area, self.volume, self.by_call, self.described)
            use(self.handle, self.tool, key=self.run)
            use(map(self.handle, x))
            use(self._area)  # PFB201: 16


# --- stored elsewhere, or nowhere -----------------------------------------------------------------------------------------------------


class Base:
    def __init__(self):
        self.inherited = 1


class Derived(Base):
    def __init__(self):
        self.own = self.patched = self.swept = self.tupled = self.twice = self.counted = 1
        self.running = True

    def stop(self):
        self.running = False

    def __post_init__(self):
        self.late = 1

    def run(self, xs, use):
        while self.running:  # PFB201: 14 likely
            use(self.own)  # PFB201: 16
        for x in xs:
            use(self.inherited, self.late, self.unknown)  # PFB201: 16 likely; 32 likely; 43 likely
            use(self.patched, self.swept, self.tupled)  # PFB201: 16 likely; 30 likely; 42 likely
            use(self.twice, self.counted)  # PFB201: 16 likely; 28 likely
            use(self.running.depth)  # PFB201: 16 likely


class Other:
    def __init__(self):
        self.twice = 1

    class Inner:
        def __init__(self):
            self.innermost = 1

        def run(self, xs, use):
            for x in xs:
                use(self.innermost)  # PFB201: 20
                use(self.patched)  # PFB201: 20 likely


def patch(thing, xs):
    thing.patched = 2
    thing.tupled, xs = xs
    for thing.swept in xs:
        pass
    thing.counted += 1


# --- name mangling ---------------------------------------------------------------------------------------------------------------------


class Left:
    def __init__(self):
        self.__key = self.__open = 1

    def run(self, xs, use):
        for x in xs:
            use(self.__key)  # PFB201: 16
            use(self.__open)  # PFB201: 16 likely


class Right:
    def __init__(self):
        self.__key = self.__dunder__ = 1

    def run(self, xs, use):
        for x in xs:
            use(self.__key, self.__dunder__)  # PFB201: 16; 28


def pry(thing):
    thing._Left__open = 2


# --- any other local --------------------------------------------------------------------------------------------------------------------


def parameter(xs, use, item, *, other):
    for x in xs:
        use(item.weight, other.weight)  # PFB201: 12 likely; 25 likely
        use(item.weight, item.method(x), x.weight)
    use([item.weight for x in xs], item.weight)  # PFB201: 9 likely
    return sum(item.weight for x in item.heights)  # PFB201: 15 likely


def bound_before(xs, use):
    item = use()
    with use() as stream:
        for x in xs:
            use(item.weight, stream.weight)  # PFB201: 16 likely; 29 likely
    try:
        pass
    except ValueError as error:
        for x in xs: use(error.weight)  # PFB201: 25 likely
    for item in xs:
        use(item.weight)
        for y in xs:
            use(item.weight)  # PFB201: 16 likely
            for z in y: use(item.weight, y.weight)  # PFB201: 41 likely


def self_outside_of_a_class(self, xs, use):
    for x in xs:
        use(self.own)  # PFB201: 12 likely


def rebound(xs, use, item):
    for item in xs: use(item.weight)
    for x in xs: item = use(item.weight)
    for x in xs: item += item.weight
    for x in xs: use(item.weight); x, [*item] = x
    while (item := use(xs)): use(item.weight)
    for x in xs:
        with x as item: use(item.weight)
    for x in xs:
        use(item.weight)
        try: pass
        except x as item: pass
    for x in xs:
        use(item.weight)
        import item
    for x in xs:
        use(item.weight)
        match x:
            case {"k": item}: pass
    for x in xs:
        use(item.weight)
        match x:
            case [*item]: pass
    for x in xs:
        use(item.weight)
        def item(): pass
    for x in xs:
        use(item.weight)
        class item: pass
    for x in xs:
        if use(item.weight): del item
    for x in xs:
        use([item := y for y in x], item.weight)
    while item:
        item = item.next
    for x in xs:
        use(item.weight)
        for x[0], item in x: pass


def rebound_by_an_inner_function(xs, use, item):
    def inner():
        nonlocal item
        item = use()

    for x in xs:
        use(item.weight)


def stored_in_the_loop(xs, use, item):
    for x in xs:
        use(item.heavy)
        item.heavy = x
    for x in xs:
        item.heavy += 1
    for x in xs:
        use(item.heavy)  # PFB201: 12 likely


# --- what functions of the file change ---------------------------------------------------------------------------------------


class Worker:
    def __init__(self):
        self.waiting = self.done = True
        self.prepare()
        self.late = 1
        if self.late:
            self.maybe = 1
            return
        self.maybe = 2

    def prepare(self):
        self.waiting = False


def end(worker):
    worker.done = False


def runs_until(worker, other, use):
    while worker.waiting:
        worker.prepare()
    while worker.done:
        end(other)
    while worker.late:  # PFB201: 10 likely
        use(other)
    while not worker.maybe:  # PFB201: 14 likely
        end(worker)
