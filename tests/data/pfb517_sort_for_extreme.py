"""Marked lines for PFB517, sort-for-extreme. Only ever compiled, never run."""
numbers = [3, 1]
least = sorted(numbers)[0]


def extremes(xs, ints: list[int], words: list[str], f):
    a = sorted(xs)[0]  # PFB517: 8
    b = sorted(xs)[-1]  # PFB517: 8 likely
    c = sorted(ints)[-1]  # PFB517: 8
    d = sorted(words)[-1]  # PFB517: 8
    e = sorted(xs, key=f)[0]  # PFB517: 8
    g = sorted(xs, reverse=True)[0]  # PFB517: 8
    h = sorted(xs, reverse=True)[-1]  # PFB517: 8 likely
    i = sorted(ints, reverse=True)[-1]  # PFB517: 8
    j = sorted(xs, key=f, reverse=True)[0]  # PFB517: 8
    k = sorted(xs, reverse=False)[0]  # PFB517: 8
    m = sorted(x.n for x in xs)[0]  # PFB517: 8
    o = sorted(xs)[0].name + sorted(xs)[0][1]  # PFB517: 8; 29
    p = sorted("a b".split())[-1]  # PFB517: 8
    q = sorted(range(9))[-1]  # PFB517: 8
    r = sorted([int(x) for x in xs])[-1]  # PFB517: 8
    s = sorted(list(tuple(list(tuple(list(tuple(list(tuple(list(tuple(ints)))))))))))[-1]  # PFB517: 8 likely
    print(a, b, c, d, e, g, h, i, j, k, m, o, p, q, r, s, sorted(xs)[0])  # PFB517: 58
    for x in xs:
        if sorted(x)[0] == f:  # PFB517: 11
            return sorted(x)[0]  # PFB517: 19
    return [sorted(x)[0] for x in xs]  # PFB517: 12


def turned(xs, ints: list[int], f):
    for x in reversed(sorted(xs)):  # PFB517: 13 likely
        print(x)
    a = [x for x in reversed(sorted(ints))]  # PFB517: 20 likely
    b = list(reversed(sorted(xs)))  # PFB517: 13 likely
    c = tuple(reversed(sorted(xs, key=f)))
    d = ", ".join(reversed(sorted(xs)))  # PFB517: 18 likely
    for i, x in enumerate(reversed(sorted(xs))):  # PFB517: 26 likely
        print(i, x, a, b, c, d)


class Page:
    def first(self):
        return sorted(self.rows)[0]  # PFB517: 15


async def coroutine(xs):
    return sorted(await xs)[0]  # PFB517: 11


def tried(xs):
    try:
        return sorted(xs)[0]  # PFB517: 15 likely
    except (IndexError, ValueError):
        return None


# --- what is not -----------------------------------------------------------------------------------------------------------


def waits_for_the_error(xs):
    try:
        return sorted(xs)[0]
    except IndexError:
        return None


def waits_for_another_error(xs):
    with suppress(LookupError):
        return sorted(xs, key=len)[0]
    try:
        return next(iter(sorted(xs)))
    except StopIteration:
        return None


def others(xs, f, flag, i):
    print(sorted(xs)[1], sorted(xs)[-2], sorted(xs)[i], sorted(xs)[:1], sorted(xs)[0:1], sorted(xs)[-1:], sorted(xs)[False])
    print(sorted(xs, key=f)[-1], sorted(xs, key=f, reverse=True)[-1], sorted(xs, reverse=flag)[0], sorted(xs, reverse=1)[0])
    print(sorted(*xs)[0], sorted(xs, **f)[0], sorted(xs, f)[0], xs.sorted(1)[0], xs[0], sorted(xs), xs[sorted(xs)], min(xs)[0])
    sorted(xs)[0] = 1
    del sorted(xs)[0]


def kept(xs, f):
    a = reversed(sorted(xs))
    print(reversed(sorted(xs)), f(reversed(sorted(xs))), a)
    print(list(reversed(sorted(xs, reverse=True))), list(reversed(xs)), list(reversed(list(xs))), list(reversed(sorted(*xs))))
    print(list(sorted(xs)), list(xs.reversed(sorted(xs))), list(reversed(xs.sorted(1))), [*reversed(sorted(xs))])
    return reversed(sorted(xs))


def shadowed(xs, sorted):
    return sorted(xs)[0], list(reversed(sorted(xs)))


def turned_otherwise(xs, reversed):
    return list(reversed(sorted(xs)))


def dropped(xs):
    if not __debug__:
        return sorted(xs)[0], list(reversed(sorted(xs)))  # PFB517: refuted


def with_nan(xs: list[float], k):
    return sorted(xs)[0], sorted(xs, reverse=True)[0], sorted(xs, key=k)[0]  # PFB517: 11 likely; 26 likely; 55


# --- other spellings of the first and the last ---------------------------------------------------------------------------------


def by_call(xs, ints: list[int], f):
    a = next(iter(sorted(xs)))  # PFB517: 8
    b = next(iter(sorted(xs, key=f)), None)  # PFB517: 8
    c = next(reversed(sorted(ints)))  # PFB517: 8
    d = sorted(ints).pop()  # PFB517: 8
    e = sorted(xs).pop(0)  # PFB517: 8
    g = sorted(xs, key=f, reverse=True).pop(0)  # PFB517: 8
    return a, b, c, d, e, g


def by_unpacking(xs, ints: list[int], f):
    first, *_ = sorted(xs, key=f)  # PFB517: 16
    *_, last = sorted(ints)  # PFB517: 15
    [least, *rest] = sorted(xs)  # PFB517: 21
    return first, last, least


def by_local(rows, f):
    found = []
    for row in rows:
        ranked = sorted(row, key=f)  # PFB517: 17 likely
        found.append(ranked[0])
    for row in rows:
        best: list = sorted(row)  # PFB517: 21 likely
        found.append(best[0].name + best[0].size)
    return found


def not_one_element(xs, f, n, cut):
    first, *rest = sorted(xs)
    one, two, *_ = sorted(xs)
    *most, last = sorted(xs)
    ranked = sorted(xs)
    kept = sorted(xs)
    ends = sorted(xs)
    both = sorted(xs, key=f)
    if ranked:
        f(ranked[0])
    f(kept[0], lambda: kept[0])
    f(sorted(xs).pop(1), sorted(xs).pop(n), next(iter(sorted(xs, key=f, reverse=n))), next(sorted(xs)), sorted(xs).pop(False))
    f(next(reversed(sorted(xs, key=f))), ends[0], ends[-1], both[-1], cut.sorted(xs).pop())
    return first, rest, one, two, most, last


def twice(xs, ys):
    ordered = sorted(xs)
    if ys:
        ordered = sorted(ys)
    return ordered[0]


def of_a_copy(xs: list[int], words, list_of):
    first = list(sorted(xs))[0]  # PFB517: 12
    last = tuple(sorted(words))[-1]  # PFB517: 11 likely
    second = list(sorted(xs))[1]
    other = list(xs)[0]
    given = list_of(sorted(xs))[0]
    return first, last, second, other, given


def of_an_own_copy(xs: list[int], list):
    return list(sorted(xs))[0]
