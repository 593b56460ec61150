"""Comprehensions that call a builtin with both halves of pairs."""
PAIRS = load()
greatest = [max(a, b) for a, b in PAIRS]


def listed(xs, ys, pairs, table):
    one = [max(a, b) for a, b in zip(xs, ys)]  # PFB520: 10
    two = [min(b, a) for a, b in zip(xs, ys)]  # PFB520: 10
    three = [pow(a, b) for a, b in pairs]  # PFB520: 12
    four = [divmod(a, b) for (a, b) in table.items()]  # PFB520: 11
    five = [pow(*pair) for pair in pairs]  # PFB520: 11
    return one, two, three, four, five


def consumed(xs, ys, pairs):
    print(all(isinstance(a, b) for a, b in zip(xs, ys)))  # PFB520: 13
    print(sum(min(a, b) for a, b in zip(xs, ys)))  # PFB520: 13
    print(tuple([max(a, b) for a, b in zip(xs, ys)]))  # PFB520: 16
    print(set(getattr(a, b) for a, b in pairs), sorted(round(*pair) for pair in pairs))  # PFB520: 13; 54
    for row in xs:
        print([max(a, b) for a, b in zip(row, ys)])  # PFB520: 14


# --- what is not -----------------------------------------------------------------------------------------------------------


def other_calls(xs, ys, f, c, pairs):
    print([f(a, b) for a, b in zip(xs, ys)], [max(a, c) for a, b in zip(xs, ys)], [max(a, b, c) for a, b in zip(xs, ys)])
    print([max(a, b, key=f) for a, b in pairs], [max(b, a) for a, b in pairs], [f(*pair) for pair in pairs], [max(a) for a, b in pairs])
    print([max(a, b) for a, b in pairs if a], [max(a, b) for a in xs for b in ys], [max(a, b) for a, b in zip(*xs)])
    print([max(*pair) for pair in pairs if pair], [max(*c) for pair in pairs], [max(a, *b) for a, b in pairs], [max(*a, b) for a, b in pairs])
    print([max(a, b) for a, b in zip(xs, ys, strict=True)], [f.max(a, b) for a, b in pairs], [print(a, b) for a, b in pairs])
    print([max(a, b) for a, b in zip((1, 2, 3), (3, 2, 1))], [max(a, a) for a, b in pairs])


def other_forms(xs, ys, f):
    print((max(a, b) for a, b in zip(xs, ys)), {max(a, b) for a, b in zip(xs, ys)}, {a: max(a, b) for a, b in zip(xs, ys)})
    print(f(max(a, b) for a, b in zip(xs, ys)), ", ".join(max(a, b) for a, b in zip(xs, ys)), next(max(a, b) for a, b in zip(xs, ys)))


async def asynchronous(pairs):
    return [max(a, b) async for a, b in pairs]


def shadowed(pairs, max):
    return [max(a, b) for a, b in pairs]


def dropped(xs, ys):
    if not __debug__:
        return [max(a, b) for a, b in zip(xs, ys)]  # PFB520: refuted
    return None
