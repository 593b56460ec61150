"""Marked lines for PFB310, list-membership-in-loop. Only ever compiled, never run."""
known = list(load())
for name in load():
    if name in known:  # PFB310: 7 likely
        print(name)


def locals_(xs, ys):
    names = list(ys)
    for x in xs:
        if x in names:  # PFB310: 11 likely
            print(x)
        elif x.n not in names:  # PFB310: 13 likely
            print(x)
        while x[0] in names and x:  # PFB310: 14 likely
            x = x[1:]
        print(x in names)  # PFB310: 14 likely
        y = 1 if x in names else 2  # PFB310: 17 likely
        assert (x, y) not in names  # PFB310: 15 likely
    return names


def made_by(xs, line: str):
    a, b, c, d = sorted(xs), [x.n for x in xs], line.split(), [1] * 100
    e = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]
    for x in xs:
        print(x in a, x in b, x in c, x in d, x in e)  # PFB310: 14 likely; 22 likely; 30 likely; 38 likely; 46 likely


def annotated(xs, names: list[str], more: "list"):
    for x in xs:
        if x in names or x in more:  # PFB310: 11 likely; 25 likely
            print(x)


def comprehensions(xs, ys):
    names = list(ys)
    a = [x for x in xs if x in names]  # PFB310: 26 likely
    b = {x for x in xs if x not in names}  # PFB310: 26 likely
    c = {x: x in names for x in xs}  # PFB310: 12 likely
    return a, b, c, sum(1 for x in xs if x in names)  # PFB310: 41 likely


def lambdas(xs, ys):
    names = list(ys)
    return [sorted(x, key=lambda y: y in names) for x in xs]


def known_globals(xs):
    for x in xs:
        if x in known:  # PFB310: 11 likely
            print(x)


class Index:
    def __init__(self):
        self.names = []
        self.seen = set()

    def missing(self, xs):
        for x in xs:
            if x not in self.names:  # PFB310: 15 likely
                print(x)
            if x not in self.seen:
                print(x)

    def fill(self, xs):
        for x in xs:
            if x not in self.names:
                self.names.append(x)


def outer_changes(rows):
    found = []
    for row in rows:
        for x in row:
            if x in found:  # PFB310: 15 likely
                print(x)
        found.append(row)
    return found


async def coroutine(xs, ys):
    names = list(ys)
    async for x in xs:
        if x in names:  # PFB310: 11 likely
            yield x


# --- what is not -------------------------------------------------------------------------------------------------------------


def changed(xs):
    found = list(xs)
    for x in xs:
        if x not in found:
            found.append(x)
    for x in xs:
        if x in found:
            found.remove(x)
    for x in xs:
        if x in found:
            found[0] = x
    for x in xs:
        if x in found:
            found += [x]
    for x in xs:
        if x in found:
            found = found[1:]
    return found


def handed_on(xs):
    found = list(xs)
    for x in xs:
        if x not in found:
            collect(found, x)
    for x in xs:
        if x not in found:
            other = found
            other.append(x)


def short(xs):
    names, words = ["a", "b", "c"], "a few words".split()
    for x in xs:
        if x in names or x in words or x in ["a", "b"]:
            print(x)


def other_types(xs, ys, text: str):
    names, table, pair, unknown = set(ys), dict(ys), tuple(ys), load()
    for x in xs:
        print(x in names, x in table, x in pair, x in unknown, x in ys, x in text, x in x.names, x in frozenset(ys))


def unhashable(xs, ys):
    names = list(ys)
    for x in xs:
        print([x] in names, {x} in names, {x: 1} in names, [y for y in x] in names)


def other_operators(xs, ys):
    names = list(ys)
    for x in xs:
        print(x == names, names == x, x < 1 in names, names in x, x is names)


def once(x, ys):
    names = list(ys)
    return x in names


def few(ys):
    names = list(ys)
    for x in (1, 2, 3):
        print(x in names)


def rebound(rows):
    for row in rows:
        names = list(row)
        print(row in names)


def dropped(xs, ys):
    names = list(ys)
    for x in xs:
        if not __debug__:
            print(x in names)  # PFB310: refuted
