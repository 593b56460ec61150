"""Marked lines for PFB801, cached-bound-method. Only ever compiled, never run.

The finding stands at the attribute on the right of the assignment. A list made in the function is known; of what is given, only the
caller knows what its `append` does: likely.
"""
import asyncio
import functools
import math
import os
import random
import re
import sys

import numpy as np

names = os.listdir(".")

# --- every way to loop ---------------------------------------------------------------------------------------------------


def in_for(xs):
    out = []
    append = out.append  # PFB801: 13
    for x in xs:
        append(x)
    return out


def in_while(n):
    out = []
    append = out.append  # PFB801: 13
    while n:
        append(n)
        n -= 1
    return out


def in_test(load):
    out = []
    push = out.append  # PFB801: 11
    while push(load()) is None and len(out) < 99:
        load(out)
    return out


def for_ever(load):
    out = []
    append = out.append  # PFB801: 13
    while True:
        x = load()
        if x is None:
            return out
        append(x)


def nested(table):
    out = []
    append = out.append  # PFB801: 13
    for row in table:
        for cell in row:
            while cell:
                append(cell.pop())
    return out


def only_in_the_outer(table):
    out = []
    append = out.append  # PFB801: 13
    for row in table:
        append(row)
        for cell in row:
            print(cell)
    return out


def between_the_loops(table):
    out = []
    for row in table:
        line = []
        add = line.append  # PFB801: 14
        for cell in row:
            add(cell)
        out.append(line)
    return out


def in_two_loops(xs, ys):
    out = []
    append = out.append  # PFB801: 13
    for x in xs:
        append(x)
    for y in ys:
        append(y)
        append(-y)
    return out


def outside_too(xs):
    out = []
    append = out.append  # PFB801: 13
    append("first")
    for x in xs:
        append(x)
    else:
        append("else")
    append("last")
    return out


def in_comprehensions(xs):
    out = []
    append = out.append  # PFB801: 13
    return [append(x) for x in xs]


def in_a_condition(xs):
    seen = []
    mark = seen.append  # PFB801: 11
    return {x for x in xs if mark(x) is None}


def in_a_generator_expression(xs):
    seen = []
    mark = seen.append  # PFB801: 11
    return any(x and not mark(x) for x in xs)


async def asynchronous(stream):
    out = []
    append = out.append  # PFB801: 13
    async for message in stream:
        append(await message.read())
    async with stream:
        await asyncio.sleep(1)
    return out


def generator(xs):
    out = []
    append = out.append  # PFB801: 13
    for x in xs:
        append(x)
        yield len(out)


# --- every place ---------------------------------------------------------------------------------------------------------


def under_other_statements(xs, lock, kind):
    a = []
    b = []
    c = []
    d = []
    e = []
    f = []
    in_if = a.append  # PFB801: 12
    in_try = b.append  # PFB801: 13
    in_except = c.append  # PFB801: 16
    in_with = d.append  # PFB801: 14
    in_match = e.append  # PFB801: 15
    in_else = f.append  # PFB801: 14
    for x in xs:
        if x:
            in_if(x)
        try:
            in_try(x.name)
        except AttributeError:
            in_except(x)
        with lock:
            in_with(x)
        match kind:
            case {"k": value}:
                in_match(value)
        for y in x:
            print(y)
        else:
            in_else(x)
    return a, b, c, d, e, f


def inside_expressions(xs):
    a = []
    b = []
    c = []
    d = []
    append = a.append  # PFB801: 13
    push = b.append  # PFB801: 11
    add = c.append  # PFB801: 10
    mark = d.append  # PFB801: 11
    for x in xs:
        append(x) if x else None
        y = x or push(x)
        print(add(y), [mark(x), len(x)])
    return a, b, c, d


def bound_in_a_block(xs, flag, lock):
    if flag:
        out = []
        append = out.append  # PFB801: 17
        for x in xs:
            append(x)
    else:
        with lock:
            more = []
            push = more.append  # PFB801: 19
            for x in xs:
                push(x)
    try:
        last = []
        add = last.append  # PFB801: 14
        for x in xs: add(x)
    finally:
        print(xs)


class Parser:
    rows = []

    def __init__(self, on_row):
        self.on_row = on_row
        self.out = on_row.out

    def parse(self, lines):
        rows = []
        append = rows.append  # PFB801: 17
        for line in lines:
            if line:
                append(line.split())
        self.rows = rows

    @staticmethod
    def static(lines):
        rows = []
        append = rows.append  # PFB801: 17
        for line in lines:
            append(line)
        return rows

    @property
    def lazy(self):
        return self.on_row.lazy

    def callback(self, lines):
        on_row = self.on_row
        for line in lines:
            on_row(line)

    def from_property(self, lines):
        lazy = self.lazy
        for line in lines:
            lazy(line)


class Child(Parser):
    def parse(self, lines):
        parse = super().parse
        for line in lines:
            parse(line)


def inner_function(xs):
    def collect(ys):
        out = []
        append = out.append  # PFB801: 17
        for y in ys:
            append(y)
        return out

    return collect(xs)


# --- every way to write it ------------------------------------------------------------------------------------------------


def known_lists(xs, typed: list, subscripted: list[int]):
    a = list()
    b = list(xs)
    c = [1, 2, xs]
    d = [x for x in xs]
    e: list = []
    add_a = a.append  # PFB801: 12
    add_b = b.append  # PFB801: 12
    add_c = c.append  # PFB801: 12
    add_d = d.append  # PFB801: 12
    add_e = e.append  # PFB801: 12
    add_typed = typed.append  # PFB801: 16
    add_subscripted = subscripted.append  # PFB801: 22
    for x in xs:
        add_a(x)
        add_b(x)
        add_c(x)
        add_d(x)
        add_e(x)
        add_typed(x)
        add_subscripted(x)
    return a, b, c, d, e


def unknown_receivers(xs, out, load):
    append = out.append  # PFB801: 13 likely
    made = load(xs)
    push = made.append  # PFB801: 11 likely
    either = [] if xs else load(xs)
    add = either.append  # PFB801: 10 likely
    for x in xs:
        append(x)
        push(x)
        add(x)
    with load(xs) as opened:
        put = opened.append  # PFB801: 14 likely
        for x in xs:
            put(x)
    for one in out:
        put_one = one.append  # PFB801: 18 likely
        for x in xs:
            put_one(x)


def shadowed(xs, list):
    out = list()
    append = out.append  # PFB801: 13 likely
    for x in xs:
        append(x)
    return out


def layout(xs):
    größe = []; print("é"); hinzu = größe.append  # PFB801: 39
    if xs: out = []; append = (out.append)  # PFB801: 31
    more = []
    push = (
        more.append  # PFB801: 8
    )
    last = []
    add = \
        last  .  append  # PFB801: 8
    for x in xs: hinzu(x); append(x); push(x); add(x)
    return größe, out, more, last


def tabs(xs):
	out = []
	append = out.append  # PFB801: 10
	for x in xs: append(x)
	return out


def two_lines(xs):
    out = []
    append = (out  # PFB801: 14
              .append)
    for x in xs:
        append(x)
    return out


# --- the base is rebound in the loop: the method stays that of the old object -----------------------------------------------


def rebound_by_assignment(xs):
    out = []
    append = out.append
    for x in xs:
        append(x)
        if len(out) > 9:
            out = []


def rebound_by_augmented(xs):
    out = []
    append = out.append
    for x in xs:
        append(x)
        out += x


def rebound_by_target(xs, out):
    append = out.append
    for out in xs:
        append(out)


def rebound_by_with(xs, out):
    append = out.append
    for x in xs:
        with x as out:
            append(out)


def rebound_by_walrus(xs, out):
    append = out.append
    while (out := xs.pop()):
        append(out)


def rebound_by_except(xs, out):
    append = out.append
    for x in xs:
        try:
            append(x)
        except ValueError as out:
            print(out)


def rebound_by_import(xs, out):
    append = out.append
    for x in xs:
        import out
        append(out)


def rebound_by_match(xs, out):
    append = out.append
    for x in xs:
        match x:
            case [out, *_]:
                append(out)


def rebound_by_del(xs):
    out = []
    append = out.append
    for x in xs:
        append(x)
        if x:
            del out


def rebound_by_definition(xs, out):
    append = out.append
    for x in xs:
        def out():
            pass

        append(out)


def rebound_by_unpacking(xs, out):
    append = out.append
    for x in xs:
        out, *x = x
        append(x)


def rebound_before_the_loop(xs, load):
    out = []
    append = out.append
    out = load()
    for x in xs:
        append(x)
    return out


def rebound_in_the_outer_loop(table):
    out = []
    append = out.append
    for row in table:
        for cell in row:
            append(cell)
        out = []


def rebound_by_inner_function(xs):
    out = []
    append = out.append

    def reset():
        nonlocal out
        out = []

    for x in xs:
        append(x)
        reset()


def attribute_stored_in_the_loop(xs, out):
    append = out.append
    for x in xs:
        append(x)
        out.append = print


# --- the name is rebound, or seen elsewhere ------------------------------------------------------------------------------------


def two_methods(xs, flag):
    even = []
    odd = []
    if flag:
        append = even.append
    else:
        append = odd.append
    for x in xs:
        append(x)


def either_method(xs, flag):
    even = []
    odd = []
    append = even.append if flag else odd.append
    for x in xs:
        append(x)


def switched_in_the_loop(xs):
    even = []
    odd = []
    append = even.append
    for x in xs:
        append(x)
        append = odd.append


def other_value(xs, out):
    append = out.append
    if not xs:
        append = print
    for x in xs:
        append(x)


def defaulted(xs, out):
    append = out and out.append
    push = getattr(out, "append", print)
    add = out.append or print
    for x in xs:
        append(x)
        push(x)
        add(x)


def target_of_a_loop(xs, out):
    append = out.append
    for append in xs:
        append(out)


def declared_global(xs):
    global append
    out = []
    append = out.append
    for x in xs:
        append(x)


def rebound_by_nonlocal(xs):
    out = []
    append = out.append

    def silence():
        nonlocal append
        append = print

    for x in xs:
        append(x)
        silence()


# --- the method is passed on as a value ------------------------------------------------------------------------------------------


def passed_on(xs, f):
    out = []
    append = out.append
    for x in xs:
        append(x)
        f(append)


def passed_by_keyword(xs, f):
    out = []
    append = out.append
    for x in xs:
        append(x)
    f(xs, callback=append)


def only_passed_on(xs, f):
    out = []
    append = out.append
    for x in xs:
        f(x, append)
    return list(map(append, xs))


def returned(xs):
    out = []
    append = out.append
    for x in xs:
        append(x)
    return append


def yielded(xs):
    out = []
    append = out.append
    for x in xs:
        append(x)
        yield append


def stored(self, xs):
    out = []
    append = out.append
    self.append = append
    for x in xs:
        append(x)


def put_away(xs):
    out = []
    append = out.append
    table = {"append": append}
    for x in xs:
        append(x)
    return table


def compared(xs, f):
    out = []
    append = out.append
    for x in xs:
        if append is not f:
            append(x)


def looked_at(xs):
    out = []
    append = out.append
    for x in xs:
        append(x)
    return append.__self__


def copied(xs):
    out = []
    append = out.append
    again = append
    for x in xs:
        append(x)
        again(x)


def wrapped(xs):
    out = []
    append = functools.partial(out.append, 1)
    push = functools.lru_cache(out.append)
    for x in xs:
        append()
        push(x)


def sentinel(stream):
    read = stream.readline
    for line in iter(read, ""):
        print(line)


# --- not a method of an object that the loop could name -----------------------------------------------------------------------------


def of_modules(xs):
    sqrt = math.sqrt
    join = os.path.join
    add = np.add
    write = sys.exit
    for x in xs:
        sqrt(x)
        join(x, "a")
        add(x, x)
        write(x)


def of_results(xs, load):
    match = re.compile("a+").match
    append = load(xs).append
    push = xs[0].append
    choice = random.Random(3).choice
    for x in xs:
        append(match(x))
        push(choice(x))


def of_types(xs):
    upper = str.upper
    parse = Parser.static
    for x in xs:
        upper(x)
        parse(x)


def no_call(xs, box):
    width = box.width
    height = box.height
    for x in xs:
        print(x * width, height)


def no_plain_name(self, xs, table):
    out = []
    self.append = out.append
    table["append"] = out.append
    for x in xs:
        self.append(x)
        table["append"](x)


def already_fast(xs):
    out = []
    for x in xs:
        out.append(x)
    return out


def bound_in_the_same_loop(xs):
    for x in xs:
        append = x.append
        append(1)
        append(2)


# --- not called in a loop, or in a cold one -----------------------------------------------------------------------------------------


def never(xs):
    out = []
    append = out.append
    return out


def once(xs):
    out = []
    append = out.append
    append(xs)
    if xs:
        append(1)
    return out


def before_and_after(xs):
    out = []
    append = out.append
    append(0)
    for x in xs:
        print(x)
    else:
        append(1)
    append(2)
    return out


def in_a_header(xs):
    out = []
    append = out.append
    for x in append(xs) or xs:
        print(x)
    return [x for x in append(xs) or xs]


def cold(a, b):
    out = []
    append = out.append
    for x in (a, b):
        append(x)
    for n in range(8):
        append(n)
    for n, x in enumerate([a, b]): append(x)
    return out, [append(x) for x in (a, b)]


def leaves(xs):
    out = []
    append = out.append
    for x in xs:
        append(x)
        break
    while True:
        append(xs)
        return out


def leaves_by_branches(xs):
    out = []
    append = out.append
    for x in xs:
        append(x)
        if x:
            return out
        else:
            raise ValueError(x)


def warm(a, b):
    out = []
    append = out.append  # PFB801: 13
    for n in range(9):
        append(a[n])
    for x in (a, b):
        append(x)
    return out


# with a star the call makes a bound method anew each pass: here the name is faster
def starred(xs):
    out = []
    append = out.append
    push = out.append
    for x in xs:
        append(*x)
        push(**x)
    return out


# --- gone from the bytecode -------------------------------------------------------------------------------------------------------------


def dead(xs):
    out = []
    if 0:
        append = out.append  # PFB801: refuted
        for x in xs:
            append(x)
    if not __debug__:
        push = out.append  # PFB801: refuted
        for x in xs: push(x)
    while False:
        add = out.append  # PFB801: refuted
        for x in xs:
            add(x)
    return out
    put = out.append  # PFB801: refuted
    while xs:
        put(xs.pop())
