"""Marked lines for PFB501, append-loop. Only ever compiled, never run.

The finding stands at the header of the outermost loop that does nothing but fill a list made empty right before it.
"""
from collections import deque

found = []
for module_level in range(20):
    found.append(module_level + 1)


class Rows:
    names = []
    for name in dir():
        names.append(name.upper())

    def __init__(self, rows):
        self.rows = rows
        self.sizes = []
        for row in rows:
            self.sizes.append(len(row))

    def widths(self):
        widths = []
        for row in self.rows:  # PFB501: 8
            widths.append(row.width)
        return widths

    def private(self):
        __out = []
        for __row in self.rows:  # PFB501: 8
            __out.append(__row + 1)
        return __out

    @property
    def used(self):
        used: list[str] = []
        for row in self.rows:  # PFB501: 8
            if row:
                used.append(row)
        return used

    def parents(self):
        out = []
        for row in self.rows:
            out.append(super().parent(row))
        return out


# --- the ways to write it -----------------------------------------------------------------------------------------------------


def plain(xs):
    out = []
    for x in xs:  # PFB501: 4
        out.append(x * 2)
    return out


def called(xs):
    out = list()
    for x in xs:  # PFB501: 4
        out.append(f(x))
    return out


def one_line(xs):
    out = []
    for x in xs: out.append(x.n)  # PFB501: 4
    return out


def pairs(d):
    keys, values = [], []
    for k, v in d.items():  # PFB501: 4
        keys.append(k)
    for k, (v, *w) in d.items():
        values.append((v, w))
    return keys, values


def skipping(xs):
    out = []
    for x in xs:  # PFB501: 4
        if not x:
            continue
        if x.hidden:
            continue
        out.append(x)
    return out


def nested_tests(xs, ys):
    out = []
    for x in xs:  # PFB501: 4
        if x in ys:
            if x.n > 3 and not x.hidden:
                out.append(x.n)
    return out


def with_statements_between(xs):
    out = []
    size = len(xs)
    n: int = 0
    print("start")
    n += size
    for x in xs:  # PFB501: 4
        out.append(x + n)
    return out


def two_levels(rows):
    out = []
    for row in rows:  # PFB501: 4
        for item in row:
            out.append(item.name)
    return out


def three_levels(rows):
    out = []
    for row in rows:  # PFB501: 4
        if row:
            for item in row.items:
                if not item:
                    continue
                for part in item:
                    if part:
                        out.append(part)
    return out


def in_a_loop(rows):
    for row in rows:
        out = []
        for item in row:  # PFB501: 8
            out.append(item.name)
        yield out


def in_a_while(rows):
    while rows:
        out = []
        for item in rows.pop():  # PFB501: 8
            out.append(item + 1)
        print(out)


async def in_a_coroutine(rows):
    out = []
    for item in await rows.all():  # PFB501: 4
        out.append(item.name)
    return out


def in_a_generator(rows):
    out = []
    for item in (yield rows):  # PFB501: 4
        out.append(item.name)
    yield out


def in_a_with(path):
    with open(path) as lines:
        out = []
        for line in lines:  # PFB501: 8
            out.append(line.strip())
    return out


def in_a_case(command):
    match command:
        case [first, *rest]:
            out = []
            for item in rest:  # PFB501: 12
                out.append(first + item)
            return out
        case _:
            return None


def in_branches(xs, deep):
    if deep:
        out = []
        for x in xs:  # PFB501: 8
            out.append(x.deep())
    elif xs:
        out = []
        for x in xs:  # PFB501: 8
            out.append(x.flat())
    else:
        out = []
    return out


def in_a_try(xs):
    try:
        out = []
        for x in xs:  # PFB501: 8
            out.append(int(x))
        return out
    except ValueError:
        return None


def inner(xs):
    def walk(ys):
        out = []
        for y in ys:  # PFB501: 8
            out.append(y.of(xs))
        return out

    return walk


def bound_by_the_test(xs, pattern):
    out = []
    for x in xs:  # PFB501: 4
        if (found := pattern.match(x)) is not None:
            out.append(found.group())
    return out


def same_names_again(xs):
    out = []
    for x in xs:  # PFB501: 4
        out.append(x.n)
    rest = []
    for x in out:  # PFB501: 4
        rest.append(x + 1)
    for x in rest:
        print(x)
    x = len(rest)
    return x


def bound_anew_behind(xs):
    out = []
    for x in xs:  # PFB501: 4
        out.append(x.n)
    x = out[0]
    return x


def displays(xs, k):
    out = []
    for x in xs:  # PFB501: 4
        out.append([x, {k: x}, (x, [y for y in x]), lambda: k])
    return out


def conditional(xs):
    out = []
    for x in xs:  # PFB501: 4
        out.append(x if x else None)
    return out


def constant_element(xs):
    out = []
    for _ in xs:  # PFB501: 4
        out.append(None)
    return out


def what_it_goes_through_shrinks(xs):
    out = []
    for x in xs:  # PFB501: 4
        out.append(xs.pop())
    return out


def tuple_of_it(xs):
    out = []
    for a, b in zip(xs, xs[1:]):  # PFB501: 4
        out.append((b, a))
    return tuple(out)


# --- none of ours ----------------------------------------------------------------------------------------------------------------


def copy(xs):
    out = []
    for x in xs:
        out.append(x)
    return out


def not_empty(xs, first):
    out = [first]
    for x in xs:  # PFB501: 4
        out.append(x.n)
    return out


def given(xs, out):
    for x in xs:
        out.append(x.n)


def a_set(xs):
    out = set()
    for x in xs:
        out.add(x.n)
    return out


def a_deque(xs):
    out = deque()
    for x in xs:
        out.append(x.n)
    return out


def chained(xs):
    out = everything = []
    for x in xs:
        out.append(x.n)
    return everything


def filled_before(xs):
    out = []
    out.append(0)
    for x in xs:
        out.append(x.n)
    return out


def handed_out_before(xs, register):
    out = []
    register(out)
    for x in xs:
        out.append(x.n)


def made_far_above(xs):
    out = []
    a = 1
    b = 2
    c = 3
    d = 4
    e = 5
    f = 6
    for x in xs:
        out.append(x.n)
    return out, a, b, c, d, e, f


def block_between(xs, g):
    out = []
    if g:
        g()
    for x in xs:
        out.append(x.n)
    return out


def more_in_the_body(xs):
    out = []
    for x in xs:  # PFB501: 4
        y = x.n
        out.append(y)
    for x in xs:
        out.append(x.n)
        print(x)
    return out


def two_appends(xs):
    out = []
    for x in xs:
        out.append(x.a)
        out.append(x.b)
    return out


def beside(xs):
    out = []
    for x in xs:  # PFB501: 4
        if x:
            out.append(x.n)
        else:
            out.append(0)
    rest = []
    for x in xs:
        if x:
            rest.append(x.n)
        elif x is None:
            rest.append(1)
    return out, rest


def with_an_else(xs):
    out = []
    for x in xs:
        out.append(x.n)
    else:
        print("done")
    return out


def leaving(xs):
    out = []
    for x in xs:
        if not x:
            break
        out.append(x.n)
    rest = []
    for x in xs:
        if not x:
            return rest
        rest.append(x.n)
    return out


def few(xs):
    out = []
    for x in (1, 2, 3):
        out.append(xs[x])
    for i in range(3):
        out.append(xs[i])
    return out


def other_calls(xs, k):
    out = []
    for x in xs:
        out.append(*x)
    rest = []
    for x in xs:
        rest.append(object=x.n)
    last = []
    for x in xs:
        last.insert(0, x.n)
    kept = []
    for x in xs:
        n = kept.append(x.n)
    return out, rest, last, n


# --- not in this bytecode ---------------------------------------------------------------------------------------------------------


def never_run(xs):
    if 0:
        out = []
        for x in xs:  # PFB501: refuted
            out.append(x.n)
    while 0:
        rest = []
        for x in xs:  # PFB501: refuted
            rest.append(x.n)


def without_debug(xs):
    if not __debug__:
        out = []
        for x in xs:  # PFB501: refuted
            out.append(x.n)
