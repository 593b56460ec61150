"""Marked lines for PFB804 where the rewrite would do something else, or the call is written in an unusual way."""

# --- the other way round: an equal value of another type, or a NaN, is stored ---------------------------------------------


def reversed_arguments(xs, low, high):
    m = 0
    for x in xs:
        m = max(x, m)  # PFB804: 12 likely
        m = min(len(x), m)  # PFB804: 12 likely
    for x in xs:
        x = max(low, x)  # PFB804: 12 likely
        x = min(high, max(low, x))
        m = max(m, m)
        m = max((m), (x))  # PFB804: 12
    return m


# --- attributes and items -------------------------------------------------------------------------------------------------------


class Ranges:
    def __init__(self):
        self.low = self.high = 0

    def widen(self, xs, box, k, f):
        for x in xs:
            self.low = min(self.low, x)  # PFB804: 23 likely
            self.high: int = max(self.high, x)  # PFB804: 29 likely
        for x in xs:
            box.range.high = max(box.range.high, x)  # PFB804: 29 likely
        for x in xs:
            box[k] = max(box[k], x)  # PFB804: 21 likely
        for x in xs:
            box["a"] = max(box['a'], x)  # PFB804: 23 likely
        for x in xs:
            box[k + 1].n = max(box[k + 1].n, x)  # PFB804: 27 likely
            box[k] = max(box[x], x)
            box.a = max(box.b, x)
            self.low = max(box.low, x)
            box[f()] = max(box[f()], x)
            f(x).n = max(f(x).n, x)
            box[(k := x)] = max(box[(k := x)], x)


# --- tuples ------------------------------------------------------------------------------------------------------------------------


def tuples(xs, a, b):
    low = high = best = i = 0
    for x in xs:
        low, high = min(low, x), max(high, x)  # PFB804: 20
    for x in xs:
        best, i = max(best, x), i + 1  # PFB804: 18
    for x in xs:
        (low, high) = [min(low, x), max(x, high)]  # PFB804: 23; 36 likely
    for x in xs:
        i, (low, b) = 1, (min(low, x), max(b, x))  # PFB804: 26
        a, b = max(a, b), min(a, b)
        a, b = min(a, b), max(b, x)
        a, b = min(a, x), a
        a, b = max(a, x), max(b, i), i
    for x in xs:
        a, *b = max(a, x), b  # PFB804: 16
        *a, b = max(a, x), b
        b, a = max(a, x), 1
    return low, high, best, a


# --- no statement of its own -----------------------------------------------------------------------------------------------------------


def other_statements(xs, m):
    for x in xs:
        n = m = max(m, x)
        m = n = max(m, x)
        (m := max(m, x))
        if (m := max(m, x)) > 9:
            m += min(m, x)
        m: int
        print([(m := max(m, y)) for y in x], n)
    return m


# --- what is worked out in between sets the name -------------------------------------------------------------------------------------

deepest = 0
widest = 0


def depth(node):
    global deepest
    for child in node:
        deepest = max(deepest, depth(child))  # PFB804: 18 likely
        deepest = max(deepest, len(child))  # PFB804: 18
        deepest = max(deepest, child.depth)  # PFB804: 18
    return deepest


for line in open("x"):
    widest = max(widest, depth(line))  # PFB804: 13
    deepest = max(deepest, depth(line))  # PFB804: 14 likely


def shared(xs, load):
    m = n = 0

    def look(ys):
        nonlocal m
        for y in ys:
            m = max(m, load(y))  # PFB804: 16 likely
            m = max(m, (yield y))  # PFB804: 16 likely
        return n

    async def wait(ys):
        nonlocal m
        for y in ys:
            m = max(m, await y)  # PFB804: 16 likely

    for x in xs:
        m = max(m, load(x))  # PFB804: 12 likely
        m = max(m, x)  # PFB804: 12
        n = max(n, load(x))  # PFB804: 12
    return m, look, wait


def binds_itself(xs, m):
    for x in xs:
        m = max(m, (m := x))
        m = max(m, x + (m := x))
        m = max(m, (n := x))  # PFB804: 12
        m = max(m, n)  # PFB804: 12
    return m


class Private:
    __low = 0

    def lower(self, xs):
        __low = 9
        for x in xs:
            __low = min(__low, -x)  # PFB804: 20
        return __low
