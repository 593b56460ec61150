"""Marked lines for PFB503, set-add-loop. Only ever compiled, never run.

The finding stands at the header of the outermost loop that does nothing but fill a set made empty right before it.
"""
from somewhere import roots

found = set()
for module_level in range(20):
    found.add(module_level + 1)


class Rows:
    names = set()
    for name in dir():
        names.add(name.upper())
    kinds = {"a", "b"}

    def __init__(self, rows):
        self.rows = rows
        self.seen = set()
        for row in rows:
            self.seen.add(row.n)
        for row in rows:  # PFB503: 8
            self.seen.add(row)

    def widths(self):
        widths = set()
        for row in self.rows:  # PFB503: 8
            widths.add(row.width)
        return widths

    def more(self, rows, other):
        for row in rows:  # PFB503: 8
            self.kinds.add(row)
        for row in rows:
            other.kinds.add(row)
        for row in rows:
            self.unknown.add(row)

    def late(self, rows):
        self.filled = set()
        for row in rows:  # PFB503: 8 likely
            self.filled.add(row)

    def update(self, rows):
        for row in rows:
            self.add(row)

    def private(self):
        __out = set()
        for __row in self.rows:  # PFB503: 8
            __out.add(__row + 1)
        return __out


# --- the ways to write it -----------------------------------------------------------------------------------------------------


def plain(xs):
    out = set()
    for x in xs:  # PFB503: 4
        out.add(x * 2)
    return out


def annotated(xs):
    out: set[str] = set()
    for x in xs:  # PFB503: 4
        out.add(x.name)
    return out


def one_line(xs):
    out = set()
    for x in xs: out.add(x.n)  # PFB503: 4
    return out


def pairs(d):
    keys, values = set(), []
    for k, v in d.items():  # PFB503: 4
        keys.add((v, k))
    return keys, values


def skipping(xs):
    out = set()
    for x in xs:  # PFB503: 4
        if not x:
            continue
        if x.hidden:
            continue
        out.add(x)
    return out


def tested(xs, ys):
    out = set()
    for x in xs:  # PFB503: 4
        if x in ys:
            if x.n > 3:
                out.add(x)
    return out


def with_statements_between(xs):
    out = set()
    size = len(xs)
    print("start")
    for x in xs:  # PFB503: 4
        out.add(x + size)
    return out


def two_levels(rows):
    out = set()
    for row in rows:  # PFB503: 4
        for item in row:
            out.add(item.name)
    return out


def in_a_loop(rows):
    for row in rows:
        out = set()
        for item in row:  # PFB503: 8
            out.add(item.name)
        yield out


def in_a_while(rows):
    while rows:
        out = set()
        for item in rows.pop():  # PFB503: 8
            out.add(item + 1)
        print(out)


async def in_a_coroutine(rows):
    out = set()
    for item in await rows.all():  # PFB503: 4
        out.add(item.name)
    return out


def in_a_case(command):
    match command:
        case [first, *rest]:
            out = set()
            for item in rest:  # PFB503: 12
                out.add(first + item)
            return out


def in_a_with(path):
    with open(path) as lines:
        out = set()
        for line in lines:  # PFB503: 8
            out.add(line.strip())
    return out


def in_a_try(xs):
    try:
        out = set()
        for x in xs:  # PFB503: 8
            out.add(int(x))
        return out
    except ValueError:
        return None


def bound_by_the_test(xs, pattern):
    out = set()
    for x in xs:  # PFB503: 4
        if (match := pattern.match(x)) is not None:
            out.add(match.group())
    return out


def same_name_again(xs):
    out = set()
    for x in xs:  # PFB503: 4
        out.add(x.n)
    for x in out:
        print(x)


# --- its own elements ------------------------------------------------------------------------------------------------------------


def copied(xs):
    out = set()
    for x in xs:  # PFB503: 4
        out.add(x)
    return out


def added(xs, first):
    out = {first}
    for x in xs:  # PFB503: 4
        out.add(x)
    return out


def two_loops(xs, ys):
    out = set()
    for x in xs:  # PFB503: 4
        out.add(x)
    for y in ys:  # PFB503: 4
        out.add(y)
    return out


def flat(rows):
    out = set()
    for row in rows:
        for item in row:  # PFB503: 8
            out.add(item)
    return out


def typed_parameter(xs, out: set[int]):
    for x in xs:  # PFB503: 4
        out.add(x)


def captured(xs):
    out = set()
    for x in xs:  # PFB503: 4
        out.add(x)
    return lambda: out


def half_filled(xs):
    out = set()
    try:
        for x in xs:  # PFB503: 8
            out.add(x)
    except TypeError:
        print(out)
    return out


# --- none of ours ----------------------------------------------------------------------------------------------------------------


def not_empty(xs, first):
    out = {first}
    for x in xs:
        out.add(x.n)
    return out


def given(xs, out):
    for x in xs:
        out.add(x.n)
    for x in xs:
        out.add(x)


def of_another_kind(xs, graph):
    out = graph()
    for x in xs:
        out.add(x)
    rest = []
    for x in xs:
        rest.add(x)
    last = {}
    for x in xs:
        last.add(x.n)
    return out, rest, last


def frozen(xs):
    out = frozenset()
    for x in xs:
        out.add(x)
    return out


def only_new_ones(xs):
    out = set()
    for x in xs:  # PFB503: 4
        if x not in out:
            out.add(x)
    return out


def only_new_names(xs):
    names = set()
    for x in xs:  # PFB503: 4
        if x.name not in names:
            names.add(x.name)
    return names


def only_new_ones_skipping(xs):
    late = set()
    for x in xs:  # PFB503: 4
        if not x.ok:
            continue
        if x.n in late:
            continue
        late.add(x.n)
    return late


def only_new_ones_of_rows(xs, more: set):
    names = set()
    for row in xs:  # PFB503: 4
        for x in row:
            if x.n not in names:
                names.add(x.n)
    for row in xs:
        for x in row:  # PFB503: 8
            if x not in more:
                more.add(x)
    return names


class Rare:
    @property
    def rarity(self):
        return print()


def tested_behind_the_guard(xs, ys):
    out, rare, items = set(), set(), set()
    for x in xs:
        if x in out:
            continue
        if not x.load():
            continue
        out.add(x)
    for x in xs:
        if x.rarity not in rare:
            rare.add(x.rarity)
    for x in xs:
        if ys[x.n()] not in items:
            items.add(ys[x.n()])
    return out, rare, items


def guarded_by_something_else(xs, ys):
    out, names, calls, size, more, beside = set(), set(), set(), set(), set(), set()
    for x in xs:
        if x.n not in out:
            out.add(x)
    for x in xs:
        if x not in names and x.ok:
            names.add(x)
    for x in xs:
        if x.load() not in calls:
            calls.add(x.load())
    for x in xs:
        if x not in size and len(size) < 9:
            size.add(x)
    for x in xs:
        if x in more:
            more.add(x)
    for x in xs:
        if x not in beside:
            beside.add(x)
            print(x)
    return out, names, calls, size, more, beside


def read_in_the_element(xs):
    out = set()
    for x in xs:
        out.add((len(out), x))
    return out


def read_in_the_header(xs, out: set):
    for x in xs - out:
        out.add(x)


def a_global(xs):
    global found
    found = set()
    for x in xs:
        found.add(x.n)


def captured_and_changed(xs):
    out = set()
    for x in xs:
        out.add(x.n)
    return lambda: out


def read_after(xs):
    x = None
    out = set()
    for x in xs:
        out.add(x.n)
    rest = set()
    for x in xs:
        rest.add(x)
    return out, rest, x


def more_in_the_body(xs):
    out = set()
    for x in xs:
        print(x)
        out.add(x.n)
    rest = set()
    for x in xs:
        rest.add(x.n)
        rest.add(x.m)
    return out, rest


def beside(xs):
    out = set()
    for x in xs:  # PFB503: 4
        if x:
            out.add(x.n)
        else:
            out.add(0)
    return out


def with_an_else(xs):
    out = set()
    for x in xs:
        out.add(x.n)
    else:
        print("done")
    return out


def leaving(xs):
    out = set()
    for x in xs:
        if not x:
            break
        out.add(x.n)
    rest = set()
    for x in xs:
        if not x:
            return rest
        rest.add(x.n)
    return out


def yielding(xs):
    out = set()
    for x in xs:
        out.add((yield x))
    return out


async def waiting(xs):
    out = set()
    for x in xs:
        out.add(await x)
    rest = set()
    async for x in xs:
        rest.add(x.n)
    return out, rest


def few(xs):
    out = set()
    for x in (1, 2, 3):
        out.add(xs[x])
    for x in range(3):
        out.add(x)
    return out


def half_filled_by_another(xs):
    try:
        out = set()
        for x in xs:
            out.add(int(x))
    except ValueError:
        pass
    return out


def to_the_element(xs, d, k):
    for x in xs:
        x.seen.add(x)
    for x in xs:
        d[k].add(x)
    for x in xs:
        d.setdefault(k, set()).add(x)


def other_calls(xs):
    out = set()
    for x in xs:
        out.add(*x)
    rest = set()
    for x in xs:
        n = rest.add(x.n)
    last = set()
    for x in xs:
        last.discard(x.n)
    return out, n, last


def shadowed(xs, set):
    out = set()
    for x in xs:
        out.add(x.n)
    return out


# --- not in this bytecode ---------------------------------------------------------------------------------------------------------


def never_run(xs):
    if 0:
        out = set()
        for x in xs:  # PFB503: refuted
            out.add(x.n)
    while 0:
        rest = set()
        for x in xs:  # PFB503: refuted
            rest.add(x)


def without_debug(xs):
    if not __debug__:
        out = set()
        for x in xs:  # PFB503: refuted
            out.add(x.n)


# --- a local with the name of an import: the compiler takes that for a module, and loads no method --------------------------------


def named_as_an_import(xs):
    roots = set()
    for x in xs:  # PFB503: 4
        roots.add(x)
    return roots


# --- by a detour ------------------------------------------------------------------------------------------------------------------


def of_a_local(xs, f):
    out = set()
    for x in xs:  # PFB503: 4
        y = f(x)
        if y not in out:
            out.add(y)
    second = set()
    for x in xs:  # PFB503: 4
        z = x.strip()
        if not z or z in second:
            continue
        second.add(z)
    third = set()
    for x in xs:  # PFB503: 4
        w = x.strip()
        if w:
            third.add(w)
    fourth = set()
    for x in xs:  # PFB503: 4
        v = f(x)
        fourth.add(v)
    return out, second, third, fourth


def started(xs, base):
    out = set(base)
    for x in xs:  # PFB503: 4
        if x > 0 and x not in out:
            out.add(x)
    second = {*base, 3}
    for x in xs:  # PFB503: 4
        if x not in second and x.ok:
            second.add(x)
    third = {y for y in base}
    for x in xs:
        if x:
            third.add(x.n)
            continue
        third.add(base)
    return out, second, third


def other_detours(xs, f, base):
    out = set()
    for x in xs:
        if x not in out and f(x):  # f runs for new ones only
            out.add(x)
    second = set()
    for x in xs:
        y = f(x)
        if x not in second:
            second.add(y)
    third = f(base)
    for x in xs:
        third.add(x.n)
    fourth = frozenset(base)
    for x in xs:
        fourth.add(x.n)
    fifth = set(base)
    for x in xs:
        if x.n not in fifth or x.ok:
            fifth.add(x.n)
    return out, second, third, fourth, fifth


def guarded_before_more(xs, f):
    out = set()
    for x in xs:
        if x.n in out:
            continue
        if f(x):  # f runs for new ones only
            out.add(x.n)
    second = set()
    for x in xs:
        if x.n in second:
            continue
        ok = f(x)
        if ok:
            second.add(x.n)
    third = set()
    for x in xs:  # PFB503: 4
        ok = f(x)
        if ok and x.n not in third:
            third.add(x.n)
    return out, second, third


def what_is_skipped_stands_first(xs):
    out = set()
    for x in xs:  # PFB503: 4
        if x.n in out:
            pass
        else:
            out.add(x.n)
    twice = set()
    for x in xs:
        if x.n in twice:
            print(x)
        else:
            twice.add(x.n)
    return out, twice
