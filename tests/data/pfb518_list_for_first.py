"""Marked lines for PFB518, list-for-first. Only ever compiled, never run."""
names = {"a"}
print(list(names)[0])


def first(xs, d, n):
    a = list(xs)[0]  # PFB518: 8 likely
    b = list(d.keys())[0]  # PFB518: 8 likely
    c = list(d.values())[0]  # PFB518: 8 likely
    e = list(d)[0].name  # PFB518: 8 likely
    f = list({1, 2})[0] + list(xs)[0]  # PFB518: 8 likely; 26 likely
    g = list(x for x in xs)[0]  # PFB518: 8 likely
    h = list(map(str, xs))[0]  # PFB518: 8 likely
    i = list(xs)[0][1]  # PFB518: 8 likely
    print(a, b, c, e, f, g, h, i, list(xs)[0])  # PFB518: 34 likely
    for x in xs:
        print(list(x)[0])  # PFB518: 14 likely
    if list(xs)[0] == n:  # PFB518: 7 likely
        return list(xs)[0]  # PFB518: 15 likely
    return [list(x)[0] for x in xs]  # PFB518: 12 likely


class Page:
    def first(self):
        return list(self.rows.items())[0]  # PFB518: 15 likely

    async def wait(self, xs):
        return list(await xs)[0]  # PFB518: 15 likely


def generator(xs):
    yield list(xs)[0]  # PFB518: 10 likely
    yield (lambda: list(xs)[0])  # PFB518: 19 likely
    match list(xs)[0]:  # PFB518: 10 likely
        case 1:
            yield 2


def waits_for_any_error(xs):
    try:
        return list(xs)[0]  # PFB518: 15 likely
    except Exception:
        return None


# --- what is not -----------------------------------------------------------------------------------------------------------


def others(xs, i):
    print(list(xs)[1], list(xs)[-1], list(xs)[i], list(xs)[:1], list(xs)[0:1], list(xs)[False], list(xs)["0"])
    print(list()[0], list(*xs)[0], list(xs, i)[0], [xs][0], [*xs][0], tuple(xs)[0], sorted(xs)[0], xs[0], xs.list(1)[0])
    list(xs)[0] = 1
    del list(xs)[0]
    xs[list(xs)]
    i[list(xs)][0]


def shadowed(xs, list):
    return list(xs)[0]


def dropped(xs):
    if not __debug__:
        return list(xs)[0]  # PFB518: refuted


def waits_for_the_error(xs):
    try:
        return list(xs)[0]
    except IndexError:
        return None
