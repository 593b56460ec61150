"""Marked lines for PFB801: what the object is, and whether it is still the same. Only ever compiled, never run."""
import array
import os
import re
from collections import deque
from functools import cached_property, lru_cache

from shop import PRICES, Order, basket

PATTERN = re.compile("a+")
FOUND = []
Stack = list


class Plain:
    callback = print

    def __init__(self):
        self.items = []
        self.seen: set = set()
        self.queue = deque()
        self.stored = None
        self.later = None

    def own(self, x):
        return x

    @lru_cache
    def decorated(self, x):
        return x

    @property
    def computed(self):
        return len

    @computed.setter
    def computed(self, value):
        self.stored = value

    @cached_property
    def cached(self):
        return len

    @staticmethod
    def static(x):
        return x

    async def coroutine(self, x):
        return x

    def methods(self, xs):
        own = self.own  # PFB801: 14
        decorated = self.decorated  # PFB801: 20 likely
        computed, cached, static = self.computed, self.cached, self.static
        stored, callback, unknown = self.stored, self.callback, self.unknown
        for x in xs:
            own(x), decorated(x), computed(x), cached(x), static(x), stored(x), callback(x), unknown(x)

    async def awaited(self, xs):
        coroutine = self.coroutine  # PFB801: 20
        async for x in xs:
            await coroutine(x)

    # keep the object: it is the same, whatever the attribute becomes
    def of_attributes(self, xs):
        append, add = self.items.append, self.seen.add  # PFB801: 22
        queued = self.queue.append
        later = self.later.append  # PFB801: 16 likely
        deep = self.parent.items.append  # PFB801: 15
        for x in xs:
            append(x), add(x), queued(x), later(x), deep(x)
            self.items = []

    @classmethod
    def of_classes(cls, xs):
        own, static = cls.own, Plain.static
        made, kind, order = Order.make, cls.__class__.own, xs.shop.Order.make
        for x in xs:
            own(x), static(x), made(x), kind(x), order(x)
        held = cls.registry.get
        for x in xs:
            held(x)

    def captured(self, xs):
        def inner():
            own = self.own  # PFB801: 18
            for x in xs:
                own(x)

        return inner


class Derived(Plain):
    def own(self, x):
        return x

    def own(self, x):  # noqa: F811
        return -x

    def inherited(self, xs):
        decorated = self.decorated
        own = self.own  # PFB801: 14 likely
        for x in xs:
            decorated(x), own(x)


class Watched:
    def __getattribute__(self, name):
        return print

    def own(self, x):
        return x

    def methods(self, xs):
        own = self.own  # PFB801: 14 likely
        for x in xs:
            own(x)


class Switching:
    def __init__(self):
        self.append = print
        self.items.extend = print

    def methods(self, xs):
        append = self.append
        for x in xs:
            append(x)


def of_globals(xs):
    match = PATTERN.match
    append = FOUND.append  # PFB801: 13
    get, put, new = basket.get, PRICES.update, Stack.append
    for x in xs:
        append(match(x)), get(x), put(x), new([], x)


def of_local_modules(xs):
    import shop
    sell = shop.sell

    def price(x):
        return x

    class Local:
        pass

    add, own = price.add, Local.own
    for x in xs:
        sell(x), add(x), own(x)


def other_appends(xs, queue: deque, typed: deque[int]):
    made, numbers = deque(), array.array("i")
    put, push, add = made.append, numbers.append, queue.append
    last = typed.append
    text = "".join  # the base is no name
    for x in xs:
        put(x), push(x), add(x), last(x), text(x)


# the list has no such method: a subclass may
def unknown_method(xs):
    out = []
    push = out.push
    for x in xs:
        push(x)


def walrus(xs):
    out = []
    if (append := out.append):  # PFB801: 18
        for x in xs:
            append(x)


def chained(xs):
    out = []
    append = also = out.append  # PFB801: 20
    for x in xs:
        append(x)
    return also.__name__


def default(xs, out, append=PATTERN.match):
    for x in xs:
        append(x)


# --- the object after the calls, and between them ---------------------------------------------------------------------------------


def rebound_after_the_last_call(xs):
    out = []
    append = out.append  # PFB801: 13
    for x in xs:
        append(x)
    out = tuple(out)
    return out


def rebound_and_called_again(xs):
    out = []
    append = out.append
    for x in xs:
        append(x)
    out = tuple(out)
    append(3)
    return out


def lazily_called(xs):
    out = []
    append = out.append
    found = (append(x) for x in xs)
    out = []
    return list(found), out


def rebound_in_the_comprehension(xs, out):
    append = out.append
    return [append(out := x) for x in xs]


def conditionally_bound_in_a_loop(table):
    for row in table:
        out = []
        if row:
            append = out.append
        for cell in row:
            append(cell)


def conditionally_bound(xs, flag, given):
    if flag:
        out = given
        append = out.append  # PFB801: 17 likely
    for x in xs:
        append(x)


def conditionally_rebound(xs, flag, given):
    if flag:
        out = given
        append = out.append
    else:
        out = None
    for x in xs:
        append(x)


def bound_after_its_loop(xs):
    out = []
    for x in xs:
        if out:
            append(x)
    append = out.append


def in_an_inner_function(xs):
    out = []
    append = out.append
    key = lambda x: append(x)
    for x in xs:
        append(x)
    return key


def in_a_cold_loop_of_a_hot_one(table):
    for row in table:
        out = []
        append = out.append
        for x in (1, 2):
            append(x)
    return os.sep


# the calls are gone, not the method
def dead_calls(xs):
    out = []
    append = out.append  # PFB801: refuted
    if 0:
        for x in xs:
            append(x)
    return out
