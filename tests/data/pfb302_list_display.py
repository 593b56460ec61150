"""Marked lines for PFB302, list-display. Only ever compiled, never run.

A display with elements that are not constant, in a loop, that is only read. One of constants is PFB301's and silent here.
"""
import os
import random
import sys

NAMES = os.listdir(".")
LOW, HIGH = [len(NAMES), 9]
LIMITS = [LOW, HIGH]
TOTAL = sum([LOW, HIGH])
MEASURE = lambda n: sum([n, LOW])
SIZES = [sum([len(name), 1]) for name in NAMES]  # PFB302: 13

for name in NAMES:
    first, last = [name[0], name[-1]]  # PFB302: 18
    TOTAL += sum([len(first), LOW])  # PFB302: 17
    print(", ".join([name, first]))  # PFB302: 20
    print(sum([1, 2]))
    pair = [name, last]
    for part in pair:
        print(part)

while TOTAL < sum([LOW, HIGH]):  # PFB302: 18
    TOTAL += 1

for name in sorted([LOW, HIGH]):
    print(name)

class Body:
    low, high = [LOW, HIGH]
    for name in NAMES:
        low, high = [high, name]  # PFB302: 20

# --- consumed on the spot ------------------------------------------------------------------------------------------

def consumed(rows, x, y, box):
    for row in rows:
        a, b = [x, y]  # PFB302: 15
        a, b, c, d = [row, x, y, 1]  # PFB302: 21
        a, *b = [row, x, y]  # PFB302: 16
        [a, b] = [b, a]  # PFB302: 17
        (a, b), c = [(x, y), row]  # PFB302: 20
        box.a, box[0] = [row.a, row[0]]  # PFB302: 24
        (a,) = [row]  # PFB302: 15
        total = sum([x, y])  # PFB302: 20
        total += sum([-x, +y], 5)  # PFB302: 21
        total += len([row, x])  # PFB302: 21
        done = sum([x, row]) or sum([row.a, x > y])  # PFB302: 19; 36
        order = sorted([row, x], key=y)  # PFB302: 23
        one = [x, y][row]  # PFB302: 14
        one = ["no", row][row > x]  # PFB302: 14
        one = [f"{x}", y][-1]  # PFB302: 14
        print("größe", [x, "ü"][0], ", ".join([x, row]))  # PFB302: 25; 49
        for n, word in enumerate([x, y]):  # PFB302: 33
            print(n, word)
        for word, n in zip(row, [x, y]):  # PFB302: 32
            print(n, word)
        long = sum(
            [  # PFB302: 12
                x,
                y,
            ]
        )
        if x: a, b = [x, row]; c = [row, y][x]  # PFB302: 21; 35
        print(total, done, order, one, long, c, d)
    while x < sum([y, 9]):  # PFB302: 18
        x += [x, y][0]  # PFB302: 13
    while True:
        a, b = [x, y]  # PFB302: 15
        if a: return b

def elements(rows, x, make):
    for row in rows:
        a, b = [make(row), make()]  # PFB302: 15
        a, b = [NAMES, LIMITS]  # PFB302: 15
        a, b = [(row, 1), {}]  # PFB302: 15
        a, b = [row + 1, [x for x in row]]  # PFB302: 15
        a, b = [lambda: row, row.a]  # PFB302: 15
        a, b = [row if x else 1, not row]  # PFB302: 15
        a, b = [1, row]  # PFB302: 15
        print(a, b)

def tabs(rows, x):
	for row in rows:
		a, b = [x, row]  # PFB302: 9
		if a: print("ä", sum([a, b]))  # PFB302: 24

async def coroutine(rows):
    async for row in rows:
        a, b = [row, await row]  # PFB302: 15
        async with row as opened:
            await opened.send(sum([row.a, row.b]))  # PFB302: 34

def generator(rows, x):
    for row in rows:
        a, b = [row, (yield a)]  # PFB302: 15
        yield from [row, x]  # PFB302: 19 (<3.15)
        yield [row, x][b]  # PFB302: 14

def comprehensions(rows, x):
    a = [sum([row, x]) for row in rows]  # PFB302: 13
    b = {", ".join([row, x]) for row in rows if sum([row, x])}  # PFB302: 19; 52
    c = {row: [row, x][0] for row in rows}  # PFB302: 14
    d = max(sum([row, x]) for row in rows)  # PFB302: 16
    e = [part for row in rows for part in sorted([row, x])]  # PFB302: 49
    f = [row for row in sorted([a, b])]
    g = [row for row in rows if len([1, 2])]
    return d, e, f, g, [lambda: sum([row, x]) for row in rows], c

def deep(rows, x):
    for row in rows:
        try:
            with row as opened:
                match opened:
                    case [first, *rest]:
                        while rest:
                            a, b = [first, rest.pop()]  # PFB302: 35
                            print(a, b)
        except ValueError as problem:
            print(", ".join([str(problem), x]))  # PFB302: 28

def builtin_methods(rows, x, sep: str, other):
    out = []
    seen = set()
    comma = ","
    for row in rows:
        out.extend([row, x])  # PFB302: 19
        seen.update([row, x])  # PFB302: 20
        text = comma.join([row, x])  # PFB302: 26
        text += sep.join([row, x])  # PFB302: 25
        text += f"{x}".join([row, x])  # PFB302: 28
        text += other.join([row, x])
        text += row.sep.join([row, x])
        rows.extend([row, x])
        out.append([row, x])
        print(text)
    return out, seen

# --- folded, or not compiled at all -----------------------------------------------------------------------------------

def folded(rows, x, y):
    for row in rows:
        for n in [row, x]:  # PFB302: refuted
            print(n)
        for n in [row, x]: print(n)  # PFB302: refuted
        if row in [x, y]:  # PFB302: refuted
            print(row not in [x, 1])  # PFB302: refuted
        while row in [x, "b"]:  # PFB302: refuted
            row = row[0]
        assert row in [x, y]  # PFB302: refuted
        x = [n for n in row if n in [x, y]]  # PFB302: refuted
        x = [m for n in row for m in [n, x]]  # PFB302: refuted
        x = [m for n in row for m in [n]]  # PFB302: refuted
        x = sum([row, y]) if False else y  # PFB302: refuted
        if 0:
            a, b = [x, y]  # PFB302: refuted
        if row:
            continue
            print(sum([x, y]))  # PFB302: refuted
        a = [n for n in [row, x]]  # PFB302: 24 (>=3.15)
        b = {n for n in [row, x] if n}  # PFB302: 24 (>=3.15)
        c = any(n in rows for n in [row, x])  # PFB302: 35 (>=3.15)
        print(a, b, c)
    while False:
        a, b = [x, y]  # PFB302: refuted

# --- a local bound once --------------------------------------------------------------------------------------------------

def iterated(rows, x):
    for row in rows:
        pair = [row, x]  # PFB302: 15
        for part in pair:
            print(part)

def tested(rows, x, y):
    for row in rows:
        stop = [x, y]  # PFB302: 15
        if row in stop:
            print(len(stop), stop[0])

def unpacked(rows, x, y):
    for row in rows:
        pair = [x, row]  # PFB302: 15
        a, b = pair
        print(a, b, sum(pair), ", ".join(pair))

def bound_before_the_loop(rows, x, y):
    pair = [x, y]
    for row in rows:
        print(row in pair, pair[0], sum(pair))

def returned(rows, x):
    for row in rows:
        pair = [row, x]
        if row in pair:
            return pair

def kept(rows, x, out, self):
    for row in rows:
        a = [row, x]
        out.append(a)
        b = [row, x]
        self.b = b
        c = [row, x]
        yield c
        d = [row, x]
        out(d)
        e = [row, x]
        print(e)
        f = [row, x]
        f[0] = x
        g = [row, x]
        g.append(x)
        h = [row, x]
        print(h == x, h[0])
        i = [row, x]
        print(sum(i[1:]))
        j = [row, x]
        print(sum(j + x))
        k = [row, x]
        print((lambda: k)()[0])

def bound_twice(rows, x):
    for row in rows:
        if row:
            pair = [row, x]
        else:
            pair = [x, row]
        for part in pair:
            print(part)

# --- displays that are more than read --------------------------------------------------------------------------------------

def escaping(rows, x, y, df, words):
    for row in rows:
        x.assert_equal(row, [x, y])
        x.add("--kind", choices=[row, x])
        x.y = [row, y]
        x[0] = [row, y]
        a = b, c = [row, y]
        print([row, y], str([row, y]), random.choice([row, y]))
        d = {"a": [row, y], "b": ([row, y], 5)}
        e = x == [row, y] or [row, y] != x or x < [row, y] or [row, y] in rows
        f = [row, y] + rows, [row] * 9, [row, y][1:], [row, y][:]
        g = sum(rows, [row, y]), max([row, y], x), d.get("c", [row]), next(x, [row])
        h = "%s" % [row, y], "{}".format([row, y]), f"{[row, y]}"
        i = df[[row, y]], [[row, word] for word in words], lambda: [row, y]
        j = isinstance([row, y], x), type([row, y]), x([row, y]), x(y=[row, y])
        k = d.setdefault("k", [row, y]), x.pop("a", [row])
        def inner(xs=[row, y]):
            return xs
        if a:
            raise ValueError([row, b, c, d, e, f, g, h, i, j, k, inner])
        yield [row, y]
    return [x, y]

def other_rules(rows, x):
    s = ""
    l = []
    t = ()
    for row in rows:
        s = "".join([s, row])
    for row in rows:
        l = l + [row]
    for row in rows:
        l = [row, x] + l
    for row in rows:
        a, b = []
        a, b = [1, 2]
        print(sum([]), len(["a", 1]), a, b)
    return s, l, t

def starred(rows, x):
    for row in rows:
        a, b = [*row, x]
        print(sum([*row, x]), len([x, *row]), ", ".join([*row]), a, b)

# --- no loop, cold loops ------------------------------------------------------------------------------------------------------

def no_loop(rows, x, y):
    a, b = [x, y]
    print(sum([x, y]), ", ".join([x, y]), [x, y][a])
    pair = [x, y]
    for row in rows:
        a, b = [x, row]
        break
    for row in rows:
        print(sum([x, row]))
        return a
    for row in sorted([x, y]):
        print(row, b)
    else:
        a, b = [x, y]
    for row in enumerate([x, y]):
        a, b = [x, row]
    return pair[0]

def cold(rows, x, y):
    for n in (1, 2, 3):
        a, b = [x, n]
        print(sum([a, b]))
    for n in range(8):
        print(sum([x, n]))
    for n in [x, y]:
        print(sum([x, n]))
    a = [sum([x, n]) for n in "ab"]
    for n in range(9):
        print(sum([x, n]), a)  # PFB302: 18
    for row in rows:
        for n in (1, 2):
            print(sum([row, n]))  # PFB302: 22

# --- shadowed builtins ----------------------------------------------------------------------------------------------------------

def parameter(sum, rows, x):
    for row in rows:
        print(sum([row, x]), len([row, x]))  # PFB302: 33

def local(rows, x):
    len = x.measure
    for row in rows:
        print(len([row, x]), sum([row, x]))  # PFB302: 33
