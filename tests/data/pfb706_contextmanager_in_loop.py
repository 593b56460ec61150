"""Marked lines for PFB706, contextmanager-in-loop. Only ever compiled, never run.

The finding stands at the call in the `with` item.
"""
import contextlib
import contextlib as c
import functools
from contextlib import asynccontextmanager, contextmanager, suppress
from contextlib import contextmanager as cm

from shop import foreign, traced


@contextmanager
def pushed(stack, item):
    stack.append(item)
    try:
        yield item
    finally:
        stack.pop()


@contextlib.contextmanager
def dotted():
    yield


@c.contextmanager
def aliased():
    print("in")
    yield
    print("out")


@cm
def renamed(x):
    if x:
        yield x
    else:
        yield None


@contextmanager
def catching():
    try:
        yield
    except ValueError:
        print("caught")


@contextmanager
def catching_before():
    try:
        print("in")
    except OSError:
        print("none")
    yield


@contextmanager
def in_loop():
    for x in range(3):
        yield x


@contextmanager
def in_with(path):
    with open(path) as stream:
        yield stream


@contextmanager
@traced
def decorated():
    yield


@traced
@contextmanager
def decorated_above():
    yield


@asynccontextmanager
async def asynchronous():
    yield


@contextmanager
def returning():
    return iter([1])


@functools.cache
def cached():
    return pushed([], 1)


short = lambda: dotted()


def plain():
    return suppress(KeyError)


if foreign:

    @contextmanager
    def either():
        yield 1

else:

    @contextmanager
    def either():
        yield 2


if foreign:

    @contextmanager
    def mixed():
        yield 1

else:

    def mixed():
        return plain()


class Writer:
    def __init__(self, items):
        self.items, self.depth = items, 0

    @contextmanager
    def indented(self, by=1):
        self.depth += by
        try:
            yield self
        finally:
            self.depth -= by

    @staticmethod
    @contextmanager
    def fixed():
        yield

    @classmethod
    @cm
    def made(cls):
        yield cls()

    def run(self, others):
        for item in self.items:
            with self.indented():  # PFB706: 17
                print(item)
            with self.fixed(), self.made() as other:  # PFB706: 17; 31
                print(other)
        for other in others:
            with other.indented():  # PFB706: 17 likely
                print(other)
            with other.made():  # PFB706: 17 likely
                print(other)

    @classmethod
    def run_all(cls, xs):
        for x in xs:
            with cls.made():  # PFB706: 17
                print(x)


def spellings(xs, lock):
    for x in xs:
        with pushed(xs, x):  # PFB706: 13
            print(x)
        with pushed(xs, x) as y:  # PFB706: 13
            print(y)
        with dotted(): print(x)  # PFB706: 13
        with aliased():  # PFB706: 13
            continue
        with renamed(x):  # PFB706: 13
            print(x)
        with lock, renamed(x) as z:  # PFB706: 19
            print(z)
        with (
            lock,
            dotted(),  # PFB706: 12
        ):
            print(x)
        if x:
            with dotted():
                break
        with catching_before():  # PFB706: 13
            print(x)
        with catching():  # PFB706: 13 likely
            print(x)
        with either():  # PFB706: 13 likely
            print(x)
    while xs:
        with dotted():  # PFB706: 13
            xs.pop()


async def waiting(xs):
    async for x in xs:
        with dotted():  # PFB706: 13
            print(x)
        async with asynchronous():
            print(x)


def generator(xs):
    @contextmanager
    def inner():
        yield

    for x in xs:
        with inner():  # PFB706: 13
            yield x


for name in open("names"):
    with dotted():  # PFB706: 9
        print(name)


def silent(xs, lock, given):
    with dotted():
        for x in xs:
            print(x)
    for x in xs:
        with lock:
            print(x)
        with given():
            print(x)
        with foreign():
            print(x)
        with in_loop():
            print(x)
        with in_with(x) as stream:
            print(stream)
        with decorated():
            print(x)
        with decorated_above():
            print(x)
        with cached():
            print(x)
        with plain():
            print(x)
        with mixed():
            print(x)
        with suppress(KeyError):
            print(x)
        with open(x) as stream:
            print(stream)
        with returning():
            print(x)
        with short():
            print(x)
    else:
        with dotted():
            print(xs)


def shadowed(xs, dotted):
    for x in xs:
        with dotted():
            print(x)


def never(xs):
    for x in xs:
        if False:
            with dotted():  # PFB706: refuted
                print(x)


def leaving(xs):
    for x in xs:
        with dotted():
            if x:
                print(x)
            break
    for x in xs:
        with dotted():
            return x


def through_a_local(xs, stack, other):
    for x in xs:
        first = pushed(stack, x)  # PFB706: 16
        with first:
            print(x)
        named = dotted()  # PFB706: 16
        with named as got, open(x) as file:
            print(got, file)
        with (held := pushed(stack, x)):  # PFB706: 22
            print(x)
        again = dotted()
        print(again)
        with again:
            print(x)
        either = dotted()
        if x:
            either = open(x)
        with either:
            print(x)
        other = other or x
        with other:
            print(x)
    outer = dotted()
    for x in xs:
        with outer:
            print(x)
    return other


@contextmanager
def logged(name):
    yield name


@logged("job")
def job():
    pass


def decorating(xs):
    for x in xs:
        with logged(x):  # PFB706: 13 likely
            job()
