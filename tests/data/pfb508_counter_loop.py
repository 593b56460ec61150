"""Marked lines for PFB508, counter-loop. Only ever compiled, never run.

The finding stands at the `while`.
"""
import math

LIMIT = 100
limit = 10

# --- module and class level: others may read i ---------------------------------------------------------------------------

i = 0
while i < LIMIT:
    print(i)
    i += 1


class Table:
    i = 0
    while i < 9:
        print(i)
        i += 1

    def __init__(self, rows):
        self.rows = list(rows)
        self.size = len(rows)
        self.width = 0

    def show(self):
        i = 0
        while i < self.size:  # PFB508: 8
            self.draw(i)
            i += 1
        i = 0
        while i < self.width:
            self.draw(i)
            i += 1
        i = 0
        while i < self.width:  # PFB508: 8 likely
            print(i)
            i += 1
        i = 0
        while i < len(self.rows):  # PFB508: 8
            print(self.rows[i])
            i += 1
        i = 0
        while i < len(self.rows):
            self.draw(self.rows[i])
            i += 1

    def widen(self, by: int):
        self.width = by


# --- every way to write it ----------------------------------------------------------------------------------------------


def up(n: int, f):
    i = 0
    while i < n:  # PFB508: 4
        f(i)
        i += 1
    i = 0
    while i <= n:  # PFB508: 4
        f(i)
        i += 1
    i = 5
    while i < 100:  # PFB508: 4
        f(i)
        i += 2
    i = 0
    while n > i:  # PFB508: 4
        f(i)
        i = i + 1
    i = 0
    while n >= i:  # PFB508: 4
        f(i)
        i += 1
    i = 0
    while (n > i):  # PFB508: 4
        f(i)
        i += 1
    i: int = 0
    while i < n - 1:  # PFB508: 4
        f(i)
        i += 1
    i = 0
    while i < n // 2 + 1:  # PFB508: 4
        f(i)
        i += 1
    i, total = 0, 0
    while i < LIMIT:  # PFB508: 4
        total += i
        i += 1
    i = n
    if f(0):
        i = 1
    while i < 1000:  # PFB508: 4
        f(i)
        i += 1
    höhe = 0
    while höhe < n: f(höhe); höhe += 1  # PFB508: 4
    i = 0
    while (i < n):
        f(i)
        i -= -1
    i = -10
    while i <= -1:  # PFB508: 4
        f(i)
        i += 1
    return total


def down(n: int, f):
    i = n
    while i > 0:  # PFB508: 4
        f(i)
        i -= 1
    i = n - 1
    while i >= 0:  # PFB508: 4
        f(i)
        i -= 1
    i = n
    while 0 <= i:  # PFB508: 4
        f(i)
        i -= 2
    i = 0
    while i > -10:  # PFB508: 4
        f(i)
        i = i - 1
    i = 9
    while i >= n:
        f(i)
        i += -1


def in_the_body(n: int, f, rows):
    i = 0
    while i < n:  # PFB508: 4
        if f(i):
            break
        elif i > 3:
            return i
        i += 1
    else:
        f(n)
    for row in rows:
        j = 0
        while j < n:  # PFB508: 8
            for x in row:
                if x:
                    continue
                f(j)
            k = j
            while k < n:  # PFB508: 12 likely
                f(k)
                k += 1
            j += 1
    i = 0
    while i < n:  # PFB508: 4
        try:
            f(i)
        except ValueError:
            break
        with f(i):
            print(i)
        i += 1
    i = 0
    while i < n:  # PFB508: 4
        match f(i):
            case [x]:
                print(x)
        i += 1


def lengths(xs, ys: list[int], t: tuple[int, ...], f):
    zs = [1, 2]
    i = 0
    while i < len(xs):  # PFB508: 4
        print(xs[i])
        i += 1
    i = 0
    while i < len(xs):  # PFB508: 4 likely
        f(xs[i])
        i += 1
    i = 0
    while i < len(ys) - 1:  # PFB508: 4
        ys[i] = ys[i + 1]
        i += 1
    i = 0
    while i < len(zs):  # PFB508: 4
        f(zs[i])
        i += 1
    i = 0
    while i < len(t):  # PFB508: 4
        f(t[i])
        i += 1
    i = len(ys) - 1
    while i >= 0:  # PFB508: 4
        ys.pop()
        i -= 1
    i = 0
    while i < len(xs.rows):  # PFB508: 4 likely
        print(i)
        i += 1
    i = 0
    while i < len(xs[0].rows):
        print(i)
        i += 1


def unknown(n, start, f):
    i = 0
    while i < n:  # PFB508: 4 likely
        f(i)
        i += 1
    i = start
    while i < 10:  # PFB508: 4 likely
        f(i)
        i += 1
    i = f(start)
    while i < n.size:
        f(i)
        i += 1
    i = f(start)
    while i < n.size:  # PFB508: 4 likely
        print(i)
        i += 1


def moved_on(n: int, f, xs: list[int]):
    i = 0
    i += f(n)
    while i < n:  # PFB508: 4 likely
        f(i)
        i += 1
    i = 0
    i = i + f(n)
    while i < n:  # PFB508: 4 likely
        f(i)
        i += 1
    i: int
    i = 0
    while i < n:  # PFB508: 4
        f(i)
        i += 1
    i = 1
    for x in xs:
        i += x
        i -= 2
    while i < n:  # PFB508: 4
        f(i)
        i += 1
    i = 1
    for x in xs:
        i /= 2
    while i < n:  # PFB508: 4 likely
        f(i)
        i += 1
    i = 1
    i += 2
    while i < n:  # PFB508: 4
        f(i)
        i += 1
    i = 1
    i = i // 2
    while i < n:  # PFB508: 4 likely
        f(i)
        i += 1
    i = 3
    i += 1
    i += 1
    i += 1
    i += 1
    i += 1
    i += 1
    i += 1
    i += 1
    while i < n:  # PFB508: 4 likely
        f(i)
        i += 1
    i = 3
    while i < n:  # PFB508: 4
        f(i)
        i += 1


async def asynchronous(n: int, xs: list[int], stream):
    i = 0
    while i < n:  # PFB508: 4
        await stream.send(i)
        i += 1
    i = 0
    while i < len(xs):  # PFB508: 4 likely
        await stream.send(xs[i])
        i += 1


def generator(n: int, xs: list[int]):
    i = 0
    while i < n:  # PFB508: 4
        yield i
        i += 1
    i = 0
    while i < len(xs):  # PFB508: 4 likely
        yield xs[i]
        i += 1


# --- the counter is more ----------------------------------------------------------------------------------------------------


def read_later(n: int, f):
    i = 0
    while i < n:
        f(i)
        i += 1
    print(i)
    j = 0
    while j < n:
        f(j)
        j += 1
    else:
        f(j)
    k = 0
    while k < n:
        f(lambda: k)
        k += 1
    m = 0
    for row in f:
        while m < n:
            print(row, m)
            m += 1
    while n > 3:
        f(last)
        last = 0
        while last < n:
            print(last)
            last += 1
        n = n - 1


def looked_at(n: int):
    i = 0
    while i < n:
        print(locals())
        i += 1


def declared(n: int):
    global limit
    limit = 0
    while limit < n:
        print(limit)
        limit += 1
    count = 0

    def step():
        nonlocal count
        count = 0
        while count < n:
            print(count)
            count += 1

    other = 0

    def more():
        nonlocal other
        other += 1

    while other < n:
        more()
        other += 1
    return step


def not_set_before(i: int, n: int, f):
    while i < n:
        f(i)
        i += 1
    for j in f:
        print(j)
    while j < n:
        f(j)
        j += 1
    if n:
        k = 0
    while k < n:
        f(k)
        k += 1


def other_steps(n: int, f, step):
    i = 0
    while i < n:
        if f(i):
            continue
        i += 1
    i = 0
    while i < n:
        if f(i):
            i += 1
        i += 1
    i = 0
    while i < n:
        i += 1
        f(i)
    i = 0
    while i < n:
        f(i)
        i += step
    i = 0
    while i < n:
        f(i)
        i *= 2
    i = 0
    while i < n:
        f(i)
        i += 0.5
    i = 0
    while i < n:
        f(i)
        i += 0
    i = 0
    while i < n:
        f(i)
        i -= 1
    i = 9
    while i > 0:
        f(i)
        i += 1
    i = 0
    while i < n:
        f(i)
        n += 1
    i = 0
    while i < n:
        f(i)
        i = 1 + i
    i = j = 0
    while i < n:
        f(i)
        i = j + 1
    i = 0
    while i < n:
        i += 1
    i = 0
    while i < n:
        f(i)
        del i
        i += 1
    i = 0
    while i < n:
        if f(i):
            i += 1
    i = 0
    while i < n:
        for i in f:
            print(i)
        i += 1


def other_tests(n: int, f, xs):
    i = 0
    while i != n:
        f(i)
        i += 1
    i = 0
    while i < n and f(i):
        i += 1
        i += 1
    i = 0
    while i < n and xs:
        f(i)
        i += 1
    i = 0
    while 0 <= i < n:
        f(i)
        i += 1
    i = 0
    while i * i < n:
        f(i)
        i += 1
    i = 0
    while i < f(n):
        f(i)
        i += 1
    i = 0
    while i < n / 2:
        f(i)
        i += 1
    i = 0
    while i < xs[0]:
        f(i)
        i += 1
    i = 0
    while i < len(xs[0]):
        f(i)
        i += 1
    i = 0
    while True:
        f(i)
        i += 1


def other_bounds(n: int, f, xs):
    i = 0
    while i < n:
        n = f(i)
        i += 1
    i = 0
    while i < len(xs):
        xs.append(i)
        i += 1
    i = 0
    while i < len(xs):
        f(xs)
        i += 1
    i = 0
    while i < len(xs):
        xs = xs[1:]
        i += 1
    i = 0
    while i < len(f.xs):
        f.grow(i)
        i += 1
    i = 0
    while i < i + n:
        print(i)
        i += 1
    i = 0
    while i < limit:
        print(i)
        i += 1
    i = 0
    while i < f.n:
        f.n = 4
        i += 1


def floats(n: float, f):
    i = 0
    while i < n:
        f(i)
        i += 1
    x = 0.5
    while x < 10:
        f(x)
        x += 1
    x = 0
    while x < 9.5:
        f(x)
        x += 1
    x = 0
    while x < math.pi:
        print(x)
        x += 1


def shadowed(xs, len):
    i = 0
    while i < len(xs):
        print(i)
        i += 1


def not_a_loop(n: int):
    i = 0
    while i < n:
        return i
        i += 1


# --- gone from the bytecode ---------------------------------------------------------------------------------------------------


def dead(n: int):
    if not __debug__:
        i = 0
        while i < n:  # PFB508: refuted
            print(i)
            i += 1
    return n
    i = 0
    while i < n:  # PFB508: refuted
        print(i)
        i += 1


def grows_by_its_other_name(use):
    xs = ys = [1, 2]
    i = 0
    while i < len(xs):
        ys.append(xs[i])
        i += 1


# --- bound behind the loop, but not if it was left by a break ---------------------------------------------------------------------


def else_of_a_loop(n: int, f):
    i = 0
    while i < n:
        if f(i):
            break
        i += 1
    else:
        i = None
    return i
