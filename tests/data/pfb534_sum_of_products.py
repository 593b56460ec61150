"""Marked lines for PFB534, sum-of-products. Only ever compiled, never run."""
XS, YS = load(), load()
total = sum(a * b for a, b in zip(XS, YS))


def products(xs, ys, pairs, table: dict, line: str):
    print(sum(a * b for a, b in zip(xs, ys)))  # PFB534: 13
    print(sum(b * a for a, b in zip(xs, ys)))  # PFB534: 13
    print(sum([a * b for a, b in zip(xs, ys)]))  # PFB534: 14
    print(sum((a - b for a, b in zip(xs, ys[1:])), 0.0))  # PFB534: 14
    print(sum([a + b for a, b in zip(xs, ys)], start=1))  # PFB534: 14
    print(sum(a != b for a, b in zip(line, line[1:])))  # PFB534: 13
    print(sum(a / b for (a, b) in zip(iter(xs), range(9))))  # PFB534: 13
    print(sum(a * b for a, b in pairs))  # PFB534: 13
    print(sum(a * b for a, b in table.items()))  # PFB534: 13
    print(sum(a > b for a, b in enumerate(xs)), sum([a == b for a, b in pairs]))  # PFB534: 13; 52
    return [sum(a * b for a, b in zip(row, ys)) for row in xs]  # PFB534: 15


async def waiting(xs, ys):
    return sum(a * b for a, b in zip(await xs, ys))  # PFB534: 14


class Vector:
    def dot(self, other):
        return sum(one * two for one, two in zip(self.values, other.values))  # PFB534: 18


def in_a_loop(rows):
    for row in rows:
        for x, y in row:
            print(sum(a * b for a, b in zip((x, 1, y), (y, x, 2))))  # PFB534: 21


# --- what is not -----------------------------------------------------------------------------------------------------------


def other_elements(xs, ys, c, f, pairs):
    print(sum(a * c for a, b in zip(xs, ys)), sum(a * a for a, b in zip(xs, ys)), sum(a * 2 for a, b in zip(xs, ys)))
    print(sum(a * b + c for a, b in zip(xs, ys)), sum(f(a, b) for a, b in zip(xs, ys)), sum(a.x * b.x for a, b in zip(xs, ys)))
    print(sum(a ** b for a, b in zip(xs, ys)), sum(a is b for a, b in zip(xs, ys)), sum(a in b for a, b in zip(xs, ys)))
    print(sum(a < b < c for a, b in zip(xs, ys)), sum(a * b for a, (b, c) in pairs), sum(a * b for a, *b in pairs), sum(a | b for a, b in pairs))
    print(sum(a @ b for a, b in zip(xs, ys)), sum(x * x for x in xs), sum(a * b for a, b, _ in zip(xs, ys, xs)))


def other_iterables(xs, ys, pairs):
    print(sum(a * b for a, b in zip(xs, ys, strict=True)), sum(a * b for a, b in zip(*xs)), sum(b * a for a, b in pairs))
    print(sum(a * b for a, b in zip(xs, ys) if a), sum(a * b for a in xs for b in ys), sum(b - a for a, b in xs))
    print(sum(a * b for a, b in zip(pairs)), sum(a * b for a, b in zip((1, 2, 3), (4, 5, 6))))


def other_consumers(xs, ys):
    print(max(a * b for a, b in zip(xs, ys)), list(a * b for a, b in zip(xs, ys)), [a * b for a, b in zip(xs, ys)])
    print(sum(1, (a * b for a, b in zip(xs, ys))), xs.sum(a * b for a, b in zip(xs, ys)), sum({a * b for a, b in zip(xs, ys)}))


async def asynchronous(pairs):
    return sum([a * b async for a, b in pairs])


def shadowed(xs, ys, sum):
    return sum(a * b for a, b in zip(xs, ys))


def dropped(xs, ys):
    if not __debug__:
        return sum(a * b for a, b in zip(xs, ys))  # PFB534: refuted
    return 0


# --- in a loop, and by index ---------------------------------------------------------------------------------------------------


def in_loops(u, v, xs: list[int], ys: list[int], pairs, one: str, two: str):
    top = 0.0
    for a, b in zip(u, v):  # PFB534: 4 likely
        top += a * b
    total = 0
    for x, y in zip(xs, ys):  # PFB534: 4
        total = total + x * y
    turned = 0
    for x, y in zip(xs, ys):  # PFB534: 4
        turned += y - x
    value = 7
    for price, count in pairs:  # PFB534: 4 likely
        value += price * count
    dot = 0
    for i in range(len(xs)):  # PFB534: 4 likely
        dot += xs[i] * ys[i]
    different = 0
    for a, b in zip(one, two):  # PFB534: 4
        if a != b:
            different += 1
    same = 0
    for a, b in zip(u, v):  # PFB534: 4 likely
        if a != b:
            continue
        same += 1
    total += 1
    for x, y in zip(xs, ys):  # PFB534: 4
        total += x * y
    return top, total, turned, value, dot, different, same


def by_index(xs: list[int], ys: list[int], self):
    n = len(xs)
    print(sum(xs[i] * ys[i] for i in range(len(xs))))  # PFB534: 13 likely
    print(sum([xs[i] - self.ys[i] for i in range(n)]))  # PFB534: 14 likely
    return sum(xs[k] != ys[k] for k in range(len(ys)))  # PFB534: 14 likely


def other_loops(xs, ys, zs, f, n):
    total = 0
    for x, y in zip(xs, ys):
        total += x * total
    for x, y in zip(xs, ys):
        total -= x * y
    for x, y in zip(xs, ys):
        if x:
            total += x * y
    for x, y in zip(xs, ys):
        total += x * y
        f(total)
    last = 0
    for x, y in zip(xs, ys):
        last += x * y
    seen = 0
    for a, b in zip(xs, ys):
        seen += a * b
    text = ""
    for c, d in zip(xs, ys):
        text += c * d
    return last, x, y, text, lambda: seen


def other_indexes(xs, ys, zs, n):
    print(sum(xs[i] * ys[i] for i in range(n)), sum(xs[i] * ys[i + 1] for i in range(len(xs))))  # PFB507: 66 likely
    print(sum(xs[i] * ys[i] for i in range(len(zs))), sum(xs[i] * n for i in range(len(ys))), sum(xs[i] * ys[i] for i in range(1, len(xs))))
    print(sum(xs[i] * xs[i] for i in range(len(xs))))  # PFB507: 31 likely
