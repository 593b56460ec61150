"""Marked lines for PFB301, list-of-constants. Only ever compiled, never run.

The finding stands at the display; for a local bound once, at the display on the right of its assignment.
"""
import os
import random
import subprocess
from typing import Annotated

__all__ = ["Page", "plain", "consumed"]
CONSTANTS = [1, 2, 3]
A, B = [1, 2]
TOTAL = sum([1, 2, 3])
NAMES = os.listdir(".")
JOINED = ", ".join(["a", "b"])
MEASURE = lambda n: n * sum([1, 2, 3])  # PFB301: 28
LOOKUP = lambda n: n in [1, 2]  # PFB301: refuted
WEIGHTS = [n * sum([1, 2, 3]) for n in NAMES]  # PFB301: 19
WEIGHT = max(sum([1, 2, 3]) * n for n in NAMES)  # PFB301: 17
FIRST = [n for n in sorted([3, 1, 2])]

if __name__ == "__main__":
    TOTAL += len([1, 2, 3])

for name in NAMES:
    TOTAL += sum([1, 2, 3])  # PFB301: 17
    X, Y = [4, 5]  # PFB301: 11
    CONSTANTS = [1, 2]
    for n in CONSTANTS:
        print(n)

while TOTAL < sum([10, 20]):  # PFB301: 18
    TOTAL += 1

for name in sorted(["c", "b", "a", "e", "d", "i", "h", "g", "f"]):
    print(name)

for n in (1, 2, 3):
    TOTAL += sum([1, 2, 3])

class Page:
    __slots__ = ["html", "size"]
    fields = ["a", "b"]
    width, height = [80, 25]
    area = sum([1, 2, 3])

    def method(self, flag=[1, 2], total=sum([1, 2])):
        self.low, self.high = [0, 9]  # PFB301: 30
        self.kinds = ["a", "b"]
        return self.total + sum([1, 2])  # PFB301: 32

    def sum(self, x):
        return sum([1, 2]) + x  # PFB301: 19

# --- consumed on the spot ------------------------------------------------------------------------------------------

def consumed(i, name, box):
    a, b = [1, 2]  # PFB301: 11
    a, b, c, d = ["a", "b", "c", "d"]  # PFB301: 17
    a, *b = [1, 2, 3]  # PFB301: 12
    [a, b] = [None, True]  # PFB301: 13
    (a, b), c = [(1, 2), 3]  # PFB301: 16
    box.a, box[0] = [1.5, 2j]  # PFB301: 20
    (a,) = [b"x"]  # PFB301: 11
    total = sum([1, 2, 3])  # PFB301: 16
    total += sum([-1, 2], 5)  # PFB301: 17
    total += len(["a", "b"])  # PFB301: 17
    done = any([0, 1]) or all([1, 2, 3])  # PFB301: 15; 30
    order = sorted([3, 1, 2], key=name)  # PFB301: 19
    text = ", ".join(["é", "ü"]), "ß".join(["x", "y", "z"])  # PFB301: 21; 46
    one = [1, 2, 3][i]  # PFB301: 10
    one = ["no", "yes"][i > 3]  # PFB301: 10
    one = [1, 2, 3][-1]  # PFB301: 10
    print("größe", ["no", "yes"][i], sum([...,]))  # PFB301: 21; 43
    for n, word in enumerate(["a", "b", "c"]):  # PFB301: 29
        print(n, word)
    for word, n in zip(name, [1, 2, 3]):  # PFB301: 29
        print(n, word)
    while total < sum([10, 20, 30]):  # PFB301: 22
        total += [1, 2][i]  # PFB301: 17
    if sum([1, 2]) > i: a, b = [1, 2]; c = [3, 4][i]  # PFB301: 11; 31; 43
    long = sum(
        [  # PFB301: 8
            1,
            2,
        ]
    )
    return total, done, order, text, one, long, len([1, 2, 3])  # PFB301: 52

def tabs(i):
	a, b = [1, 2]  # PFB301: 8
	if i: print("ä"); return [a, 1][0] + [1, 2][i]  # PFB301: 39
	return b

async def coroutine(i):
    a, b = [1, 2]  # PFB301: 11
    async for c in i:
        await c.send(sum([1, 2]))  # PFB301: 25
    return a, b

def generator():
    a, b = yield [1, 2][0]  # PFB301: 17
    yield from [1, 2, 3]  # PFB301: 15 (<3.15)
    yield from ["a"]  # PFB301: 15 (<3.15)

def inner_scopes(words):
    def default(total=sum([1, 2])):  # PFB301: 26
        a, b = [1, 2]  # PFB301: 15
        return a, b, total
    return default, lambda n: ["a", "b"][n], [sum([1, 2]) for word in words]  # PFB301: 30; 50

def builtin_methods(name, sep: str, other, words):
    out = []
    seen = set()
    comma = ","
    out.extend([1, 2, 3])  # PFB301: 15
    seen.update(["a", "b"])  # PFB301: 16
    text = comma.join(["a", "b"])  # PFB301: 22
    text += sep.join(["a", "b"])  # PFB301: 21
    text += f"{name}".join(["a", "b"])  # PFB301: 27
    text += other.join(["a", "b"])
    text += name.sep.join(["a", "b"])
    words.extend([1, 2, 3])
    words.update(["a", "b"])
    out.append([1, 2])
    out.insert(0, [1, 2])
    return text, out, seen

# --- folded, or not compiled at all -----------------------------------------------------------------------------------

def folded(x, words):
    for n in [1, 2, 3]:  # PFB301: refuted
        print(n)
    for n in [-1, 0, 1]: print(n)  # PFB301: refuted
    for n, m in [(1, 2), (3, 4)]:  # PFB301: refuted
        print(n, m)
    if x in [1, 2, 3]:  # PFB301: refuted
        return x not in ["a", "b"]  # PFB301: refuted
    while x in ["a", "b"]:  # PFB301: refuted
        x = x[0]
    assert x in [1, 2]  # PFB301: refuted
    x = [word for word in words if word in [1, 2]]  # PFB301: refuted
    x = [n for word in words for n in [1, 2, 3]]  # PFB301: refuted
    x = lambda word: word in [1, 2]  # PFB301: refuted
    x = sum([1, 2]) if False else words  # PFB301: refuted
    x = words or 0 and sum([1, 2])  # PFB301: refuted
    if 0:
        a, b = [1, 2]  # PFB301: refuted
    if not __debug__: x = sum([1, 2])  # PFB301: refuted
    while False:
        x = [1, 2][x]  # PFB301: refuted
    for word in words:
        continue
        print(sum([1, 2]))  # PFB301: refuted
    return x
    print(sum([1, 2]))  # PFB301: refuted

def first_iterables(words):
    a = [n for n in [1, 2, 3]]  # PFB301: 20 (>=3.15)
    b = {n for n in ["a", "b"] if n in words}  # PFB301: 20 (>=3.15)
    c = {n: word for n in [1, 2] for word in words}  # PFB301: 26 (>=3.15)
    d = any(n in words for n in ["a", "b"])  # PFB301: 32 (>=3.15)
    return a, b, c, d

# --- a local bound once --------------------------------------------------------------------------------------------------

def iterated():
    kinds = ["a", "b"]  # PFB301: 12
    for kind in kinds:
        print(kind)

def tested(words):
    stop = ["the", "a"]  # PFB301: 11
    for word in words:
        if word not in stop:
            print(word)
    return [word for word in words if word in stop]

def indexed(i):
    kinds = ["a", "b"]  # PFB301: 12
    return kinds[i] + kinds[0] + kinds[-1]

def everything(words, i):
    xs = [1, 2, 3]  # PFB301: 9
    a, b, *c = xs
    print(len(xs), sum(xs), max(xs), i in xs, xs[i])
    return [x for x in xs], any(x == i for x in xs), sorted(xs), a, b, c

def starred(words):
    xs = [1, 2, 3]  # PFB301: 9
    ys = ["a", "b"]  # PFB301: 9
    words(*xs)
    return [*ys, words], (0, *ys)

def counted(words):
    xs = [1, 2, 3]  # PFB301: 9
    ys = ["a", "b"]  # PFB301: 9
    for n, x in enumerate(xs):
        print(n, x)
    for y, word in zip(ys, words):
        print(y, word)

def bound_in_a_loop(words):
    for word in words:
        pairs = [("a", 1), ("b", 2)]  # PFB301: 16
        for name, n in pairs:
            print(name, n, word)

def bound_in_a_branch(words):
    if words:
        with words:
            names = ["a", "b"]  # PFB301: 20
            print(", ".join(names))

def delegated():
    xs = [1, 2, 3]  # PFB301: 9
    yield from xs

async def awaited(words):
    xs = ["a", "b"]  # PFB301: 9
    async for word in words:
        if word in xs:
            yield word

# --- a local that is more than read ---------------------------------------------------------------------------------------

def returned(i):
    xs = [1, 2, 3]
    if i in xs:
        return xs

def returned_inside():
    xs = [1, 2, 3]
    return {"xs": xs}, len(xs)

def yielded():
    xs = [1, 2, 3]
    for x in xs:
        yield x
    yield xs

def stored(self, table, out):
    a = [1, 2, 3]
    self.a = a
    b = [1, 2, 3]
    table["b"] = b
    c = [1, 2, 3]
    out.append(c)
    d = [1, 2, 3]
    e = d
    f = [1, 2, 3]
    setattr(self, "f", f)
    return e[0]

def changed(i):
    a = [1, 2, 3]
    a.append(i)
    b = [1, 2, 3]
    b[0] = i
    c = [1, 2, 3]
    del c[0]
    d = [1, 2, 3]
    d += [i]
    e = [3, 1, 2]
    e.sort()
    f = [1, 2, 3]
    f[i] += 1
    g = [1, 2, 3]
    for g[0] in i:
        print(g[0])
    return a[0], b[0], c[0], d[0], e[0], f[0], sum(g)

def compared(i, words):
    a = [1, 2, 3]
    if a == words:
        return 1
    b = [1, 2, 3]
    if words < b:
        return 2
    c = [1, 2, 3]
    return c in words or i in c

def combined(i, words):
    a = [1, 2, 3]
    for x in a + words:
        print(x)
    b = [1, 2, 3]
    for x in b * i:
        print(x)
    c = [1, 2, 3]
    for x in c[1:]:
        print(x)
    d = [1, 2, 3]
    return sum(words, d), d[0]

def formatted(i):
    a = [1, 2, 3]
    print(f"{a}", i in a)
    b = [1, 2, 3]
    print("%s" % b, i in b)
    c = [1, 2, 3]
    print("{}".format(c), i in c)
    d = [1, 2, 3]
    print(d, i in d)
    e = [1, 2, 3]
    return str(e), repr(e), e[0]

def passed(i, f):
    a = [1, 2, 3]
    f(a)
    b = [1, 2, 3]
    f(x=b)
    c = [1, 2, 3]
    print(random.choice(c), c[0])
    d = [1, 2, 3]
    if isinstance(d, list) and type(d) is list:
        print(d[0])
    e = [1, 2, 3]
    g = [1, 2, 3]
    return max(e, f), getattr(f, "x", g), g[0], e[0]

def captured(words):
    a = [1, 2, 3]
    b = [1, 2, 3]
    def inner():
        return a
    for x in a:
        print(x)
    return inner, lambda: b

def bound_twice(words):
    xs = [1, 2, 3]
    for x in xs:
        print(x)
    xs = [4, 5]
    for x in xs:
        print(x)

def bound_in_both_branches(flag):
    if flag:
        xs = [1, 2]
    else:
        xs = [3, 4]
    for x in xs:
        print(x)

def bound_otherwise_too(words, ys):
    xs = [1, 2, 3]
    for xs in words:
        print(xs[0])
    for x in ys:
        print(x)
    ys = [1, 2, 3]
    zs = words or [1, 2]
    for x in ys:
        print(x, zs[0])

def default_argument(xs=[1, 2, 3]):
    for x in xs:
        print(x)

def global_and_nonlocal():
    global CONSTANTS
    CONSTANTS = [1, 2]
    for x in CONSTANTS:
        print(x)
    xs = [1, 2, 3]
    def inner():
        nonlocal xs
        xs = None
    for x in xs:
        print(x)
    return inner

def seen_by_locals():
    xs = [1, 2, 3]
    for x in xs:
        print(x)
    return locals()

def empty(words):
    a = []
    for x in a:
        print(x)
    return sum([]), "".join([]), len([])

# --- displays that are more than read --------------------------------------------------------------------------------------

def escaping(x, words, df, cell: Annotated[int, ["a", "b"]], *, flag=[1, 2]):
    subprocess.run(["ls", "-l"])
    x.assert_equal(words, [1, 2])
    x.add("--kind", choices=["a", "b"])
    x.y = [1, 2]
    x[0] = [1, 2]
    a = b, c = [1, 2]
    print([1, 2], str([1, 2]), random.choice([1, 2]))
    d = {"a": [1, 2], "b": ([3, 4], 5)}
    e = x == [1, 2] or [1, 2] != x or x < [1, 2] or [1, 2] in words
    f = [1, 2] + words, [0] * 9, [1, 2, 3][1:], [1, 2, 3][:]
    g = sum(words, [1, 2]), max([1, 2], words), d.get("c", [1, 2]), next(words, [1])
    h = "%s" % [1, 2], "{}".format([1, 2]), f"{[1, 2]}"
    i = df[["a", "b"]], [[1, 2] for word in words], lambda: [1, 2]
    j = isinstance([1, 2], x), type([1, 2]), x([1, 2]), x(y=[1, 2])
    k = d.setdefault("k", [1, 2]), x.pop("a", [1])
    for word in words:
        yield [1, 2]
    if x:
        raise ValueError([1, 2])
    return [1, 2], a, b, c, d, e, f, g, h, i, j, k

def match(x):
    match x:
        case [1, 2]:
            return [1, 2]
        case {"a": [1, 2]}:
            return x

def iterators(g, xs):
    g(iter([1, 2]), reversed([3, 4]))  # PFB301: 11 likely; 29 likely
    g(list(reversed([1, 2])), next(iter([3, 4])))  # PFB301: 20; 40
    first = iter([1, 2])  # PFB301: 17
    g(next(first), next(first))
    second = iter([1, 2])  # PFB301: 18 likely
    return second

# --- shadowed builtins ------------------------------------------------------------------------------------------------------

def parameter(sum, i):
    return sum([1, 2]) + len([1, 2])  # PFB301: 29

def local(i):
    len = i.measure
    def inner():
        return len([1, 2])
    return len([1, 2]), inner, sum([1, 2])  # PFB301: 35

def imported(i):
    from heapq import merge as sorted
    return sorted([1, 2])

def bytearray(xs):
    return xs

def bound_by_the_module(i):
    return bytearray([1, 2])
