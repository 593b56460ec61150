"""Marked lines for PFB701, stored-then-returned. Only ever compiled, never run."""


def add(a, b):
    c = a + b  # PFB701: 4
    return c


def annotated(a, b) -> int:
    c: int = a + b  # PFB701: 4
    return c


def rebound(a, b):
    a = a + b  # PFB701: 4
    return a


def in_branches(a, b):
    if a:
        c = a  # PFB701: 8
        return c
    c = b  # PFB701: 4
    return c


def with_more_before(a, b):
    c = a
    print(c)
    c = b  # PFB701: 4
    return c


def called(a, b):
    c = a.load(b)  # PFB701: 4
    return c


def under_with(a, b):
    with a:
        c = b  # PFB701: refuted
        return c


def in_a_match(a, b):
    match a:
        case 1:
            c = b  # PFB701: 12
            return c
    return None


async def waits(a, b):
    c = await a(b)
    return c


class Adder:
    def put(self, a):
        c = self.n + a  # PFB701: 8
        return c

    def never(self, a):
        c = self.n + a
        return c


def looping(a, b):
    for x in a:
        c = x + b  # PFB701: 8
        return c


# --- what is not -----------------------------------------------------------------------------------------------------------


def printed(a, b):
    c = a + b
    print(c)
    return c


def read_in_an_inner_function(a, b):
    c = a + b

    def look():
        return c

    c = a + b
    return c


def shared(a, b):
    global d
    d = a + b
    return d


def unpacked(a, b):
    c, d = a, b
    return c


def augmented(a, b):
    a += b
    return a


def chained(a, b):
    c = d = a + b
    return c


def another(a, b):
    c = a + b
    return a


def tuple_(a, b):
    c = a + b
    return c, a


def tried(a, b):
    c = None
    try:
        c = a + b
        return c
    finally:
        print(c)


def handled(a, b):
    try:
        print(a)
    except ValueError:
        c = b
        return c


def declared(a, b):
    c: int
    return c


def first(a, b):
    return a


def attribute(a, b):
    a.n = b
    return a


def in_a_loop(a, b):
    c = 0
    for x in a:
        if c > x:
            c = x
            return c
    return b


def not_called(a, b):
    c = a + b
    return c


def called_once(a, b):
    c = a + b
    return c


def called_in_a_cold_loop(a, b):
    c = a + b
    return c


def walrus(a, b):
    print(c := a + b)
    return c


def outer(a):
    def nested(b):
        nonlocal a
        a = b + 1
        return a

    for x in range(100):
        nested(x)


def dropped(a, b):
    if not __debug__:
        c = a + b  # PFB701: refuted
        return c


def main(n, adder):
    called_once(1, 2)
    for x in (1, 2, 3):
        called_in_a_cold_loop(x, x)
    for x in range(n):
        print(add(x, x), annotated(x, x), rebound(x, x), in_branches(x, x), with_more_before(x, x), called(x, x))
        print(under_with(x, x), in_a_match(x, x), waits(x, x), Adder().put(x), looping(x, x))
        print(printed(x, x), read_in_an_inner_function(x, x), shared(x, x), unpacked(x, x), augmented(x, x), chained(x, x))
        print(another(x, x), tuple_(x, x), tried(x, x), handled(x, x), declared(x, x), first(x, x), attribute(x, x))
        print(in_a_loop(x, x), walrus(x, x), dropped(x, x), outer(x))
