"""Marked lines for PFB502, copy-loop. Only ever compiled, never run.

The finding stands at the header of a loop that does nothing but append its own elements to a list.
"""
from collections import deque

from somewhere import roots

everything = []
for module_level in range(20):
    everything.append(module_level)


class Rows:
    names = []
    for name in dir():
        names.append(name)
    items = []

    def __init__(self, rows):
        self.rows = []
        for row in rows:  # PFB502: 8
            self.rows.append(row)
        self.seen = deque()
        self.count = 0

    def add(self, rows):
        for row in rows:  # PFB502: 8
            self.rows.append(row)

    def add_seen(self, rows):
        for row in rows:  # PFB502: 8 likely
            self.seen.append(row)

    def add_items(self, rows, other):
        for row in rows:  # PFB502: 8
            self.items.append(row)
        for row in rows:  # PFB502: 8 likely
            other.items.append(row)
        for row in rows:  # PFB502: 8 likely
            self.unknown.append(row)

    def rebound(self, rows):
        self.late = []
        for row in rows:  # PFB502: 8 likely
            self.late.append(row)

    def private(self, rows):
        __out = []
        for __row in rows:  # PFB502: 8
            __out.append(__row)
        return __out

    def __len__(self):
        out = []
        for row in self:  # PFB502: 8 likely
            out.append(row)
        return len(out)

    def sized(self):
        out = []
        for row in self:  # PFB502: 8
            out.append(row)
        return len(out)

    def append(self, row):
        self.rows.append(row)

    def extend(self, rows):
        for row in rows:
            self.append(row)

    def extended(self, rows):
        for row in rows:
            self.rows.extend(row)

    def doubled(self):
        for row in self.rows:
            self.rows.append(row)

    def doubled_by_a_copy(self):
        for row in self.rows[:]:
            self.rows.append(row)

    @classmethod
    def of_the_class(cls, rows):
        for row in rows:
            cls.append(row)
        for row in rows:  # PFB502: 8
            cls.items.append(row)

    @property
    def copied(self):
        copied = list()
        for row in self.rows:  # PFB502: 8
            copied.append(row)
        return copied


# --- a new list -------------------------------------------------------------------------------------------------------------


def plain(xs):
    out = []
    for x in xs:  # PFB502: 4
        out.append(x)
    return out


def annotated(xs):
    out: list[int] = []
    for x in xs:  # PFB502: 4
        out.append(x)
    return out


def one_line(xs):
    out = []
    for x in xs: out.append(x)  # PFB502: 4
    return out


def sources(d, n, xs):
    a, b = [], []
    for k in d:  # PFB502: 4
        a.append(k)
    c = []
    for i in range(n):  # PFB502: 4
        c.append(i)
    e = []
    for x in sorted(xs):  # PFB502: 4
        e.append(x)
    f = []
    for x in [y + 1 for y in xs]:  # PFB502: 4
        f.append(x)
    g = []
    for pair in enumerate(xs):  # PFB502: 4
        g.append(pair)
    h = []
    for x in (y for y in xs if y):  # PFB502: 4
        h.append(x)
    return a, b, c, e, f, g, h


def lines_of(path):
    with open(path) as lines:
        out = []
        for line in lines:  # PFB502: 8
            out.append(line)
    return out


def in_a_while(rows):
    while rows:
        out = []
        for item in rows.pop():  # PFB502: 8
            out.append(item)
        print(out)


async def in_a_coroutine(rows):
    out = []
    for item in await rows.all():  # PFB502: 4
        out.append(item)
    return out


def in_a_generator(rows):
    out = []
    for item in (yield rows):  # PFB502: 4
        out.append(item)
    yield out


def in_a_case(command):
    match command:
        case [_, *rest]:
            out = []
            for item in rest:  # PFB502: 12
                out.append(item)
            return out


# --- a list that holds something ----------------------------------------------------------------------------------------------


def not_empty(xs, first):
    out = [first]
    for x in xs:  # PFB502: 4
        out.append(x)
    return out


def two_loops(xs, ys):
    out = []
    for x in xs:  # PFB502: 4
        out.append(x)
    for y in ys:  # PFB502: 4
        out.append(y)
    return out


def flat(rows):
    out = []
    for row in rows:
        for item in row:  # PFB502: 8
            out.append(item)
    return out


def below_a_test(rows):
    out = sorted(rows)
    for row in rows:
        if row:
            for item in row:  # PFB502: 12
                out.append(item)
        else:
            print(row)
    return out


def typed_parameter(xs, out: list[int]):
    for x in xs:  # PFB502: 4
        out.append(x)


def typed_parameter_or_none(xs, out: list[int] | None = None):
    for x in xs:  # PFB502: 4 likely
        out.append(x)


def given(xs, out):
    for x in xs:  # PFB502: 4 likely
        out.append(x)


def of_another_kind(xs):
    out = deque()
    for x in xs:  # PFB502: 4 likely
        out.append(x)
    return out


def chained(xs):
    out = everything = []
    for x in xs:  # PFB502: 4
        out.append(x)
    return everything


def a_global(xs):
    global everything
    everything = []
    for x in xs:  # PFB502: 4
        everything.append(x)


def captured(xs):
    out = []
    for x in xs:  # PFB502: 4
        out.append(x)
    return lambda: out


def of_the_function_around(xs):
    out = []

    def fill(ys):
        for y in ys:  # PFB502: 8
            out.append(y)

    fill(xs)
    return out


def half_filled(xs):
    out = []
    try:
        for x in xs:  # PFB502: 8
            out.append(x)
    except ValueError:
        print(out)
    return out


def by_the_module_itself(xs):
    for x in xs:  # PFB502: 4
        everything.append(x)


# --- none of ours ----------------------------------------------------------------------------------------------------------------


def changed(xs):
    out = []
    for x in xs:
        out.append(x.n)
    rest = []
    for x in xs:
        rest.append((x,))
    last = []
    for a, b in xs:
        last.append((a, b))
    same = []
    for a, in xs:
        same.append(a)
    return out, rest, last, same


def tested(xs):
    out = []
    for x in xs:
        if x:
            out.append(x)
    rest = []
    for x in xs:
        if not x:
            continue
        rest.append(x)
    return out, rest


def the_list_itself(out: list):
    for x in out:
        out.append(x)


def through_the_list(out: list, xs):
    for x in zip(out, xs):
        out.append(x)
    for out in xs:
        out.append(out)


def to_the_element(xs):
    for x in xs:
        x.items.append(x)
    for x in xs:
        x.append(x)


def to_an_item(xs, d, k):
    for x in xs:
        d[k].append(x)
    for x in xs:
        d.setdefault(k, []).append(x)
    for x in xs:
        f(k).append(x)


def read_after(xs):
    x = None
    out = []
    for x in xs:
        out.append(x)
    return out, x


def read_after_by_another(xs, out: list):
    for x in xs:
        out.append(x)
    return lambda: x


def with_an_else(xs, out: list):
    for x in xs:
        out.append(x)
    else:
        print(out)


def more(xs, out: list):
    for x in xs:
        print(x)
        out.append(x)
    for x in xs:
        out.append(x)
        out.append(x)
    for x in xs:
        if x:
            out.append(x)
        else:
            break


async def waiting(xs, out: list):
    async for x in xs:
        out.append(x)
    while xs:
        out.append(xs)


def few(out: list):
    for x in (1, 2, 3):
        out.append(x)
    for x in range(3):
        out.append(x)
    for x in "abc":
        out.append(x)


def other_types(xs, text: str, d: dict, seen: set):
    for x in xs:
        text.append(x)
    for x in xs:
        d.append(x)
    seen = set()
    for x in xs:
        seen.append(x)
    out = ()
    for x in xs:
        out.append(x)


def other_methods(xs, out: list):
    for x in xs:
        out.insert(0, x)
    for x in xs:
        out.appendleft(x)
    for x in xs:
        append(x)
    for x in xs:
        n = out.append(x)
    for x in xs:
        out.append(*x)
    for x in xs:
        out.append(object=x)
    return n


def an_attribute_as_target(self, xs, out: list):
    for self.x in xs:
        out.append(self.x)


def a_global_target(xs, out: list):
    global everything
    for everything in xs:
        out.append(everything)


# --- not in this bytecode ---------------------------------------------------------------------------------------------------------


def never_run(xs, out: list):
    if 0:
        for x in xs:  # PFB502: refuted
            out.append(x)
    while False:
        rest = []
        for x in xs:  # PFB502: refuted
            rest.append(x)


def without_debug(xs, out: list):
    if not __debug__:
        for x in xs:  # PFB502: refuted
            out.append(x)


# --- a local with the name of an import: the compiler takes that for a module, and loads no method --------------------------------


def named_as_an_import(xs):
    roots = []
    for x in xs:  # PFB502: 4
        roots.append(x)
    return roots
