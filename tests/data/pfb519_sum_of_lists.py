"""Marked lines for PFB519, sum-of-lists. Only ever compiled, never run."""
rows = load()
total = sum(rows, [])


def lists(xs, d):
    a = sum(xs, [])  # PFB519: 8
    b = sum(xs, start=[])  # PFB519: 8
    c = sum(xs, ())  # PFB519: 8
    e = sum([x.names for x in xs], [])  # PFB519: 8
    f = sum((x.names for x in xs), [])  # PFB519: 8
    g = sum(d.values(), [])  # PFB519: 8
    h = sum(map(list, xs), [])  # PFB519: 8
    i = sum(xs, tuple())
    j = set(sum(xs, []))  # PFB519: 12
    k = sum(xs, []) + [1]  # PFB519: 8
    for y in sum(xs, []):  # PFB519: 13
        print(a, b, c, e, f, g, h, i, j, k, y)
    if sum(xs, []):  # PFB519: 7
        return sum(xs, [])  # PFB519: 15
    return [sum(x, []) for x in xs]  # PFB519: 12


class Page:
    def words(self):
        return sum(self.lines, [])  # PFB519: 15


async def coroutine(xs):
    return sum([await x for x in xs], [])  # PFB519: 11


def generator(xs):
    yield sum(xs, [])  # PFB519: 10
    yield lambda: sum(xs, [])  # PFB519: 18


# --- what is not -----------------------------------------------------------------------------------------------------------


def others(xs, start):
    print(sum(xs), sum(xs, 0), sum(xs, start), sum(xs, [1]), sum(xs, start=start), sum(xs, {}), sum(xs, ""), sum(xs, *start))
    print(sum([xs, start], []), sum((xs, start, [1]), []), sum(*xs, []), xs.sum([]), sum(xs, [], []), sum(xs, key=[]), sum())


def short(a, b):
    both = [a, b]
    return sum(both, [])


def shadowed(xs, sum):
    return sum(xs, [])


def dropped(xs):
    if not __debug__:
        return sum(xs, [])  # PFB519: refuted
