"""Programs made by chance, of statements that the rules look for: each is a module whose `work(n)` returns all its variables."""

from __future__ import annotations

from hypothesis import strategies as st

HEADER = """\
import enum
import math
import operator
import os.path
from collections import namedtuple
from contextlib import suppress
from functools import reduce
import random
import re

LIMIT, SCALE = 7, 3
DIGITS = "[0-9]+"
Point = namedtuple("Point", "x y")
seen = 0


class Level(enum.Enum):
    LOW = 1
    HIGH = 2


class Meter:
    unit = "m"

    def __init__(self, rate):
        self.rate = rate
        self.count = 0
        self.text = ""
        self.rows = [1, 2, 3]

    def work(self, n):
        global seen
        total, found, word, data, table, xs = 0, [], "", b"", {"a": 1}, [3, 1, 2, 3]
        best, m, s, pairs, names, flag = 0, self, set(), [(1, 2), (3, 4)], ["a", "bc", ""], False
        steps = 0
"""
FOOTER = """\
        own = self.rate, self.count, self.text, self.rows
        return total, found, word, data, table, xs, best, sorted(s), pairs, names, flag, own


def work(n):
    global seen
    seen = 0
    return Meter(2).work(n), seen
"""
_SIMPLE = """\
total += LIMIT * i + LIMIT - SCALE
total += self.rate * i - self.rate
total += m.rate
self.count += i
seen += 1
word += str(i)
word = word + "a" + str(i)
word = f"{word}{i},"
word = "%s%s" % (word, i)
self.text += "x"
data += b"x"
found = found + [i]
found += [i]
found.append(i)
found.append(i * 2)
best = max(best, i)
best = min(best, i % 3, i)
total += sum([i, total % 7, 1])
total += sum([1, 2, 3])
total += max([i, 3])
total += sum(x + i for x in xs)
names.append("-".join(str(x) for x in xs))
found.extend(x for x in xs)
found = list(x + 1 for x in xs)
table.update({x: x + i for x in xs})
table.update({i: i})
table[i] = table.get(i, 0) + 1
s.update({i % 5})
s = set(x % 3 for x in xs)
s = set([1, 2, i % 4])
pairs = [(a, b + i) for a, b in pairs]
flag = isinstance(i, int | str)
flag = i in [1, 2, 3] or i in list(xs)
flag = i in table.keys()
flag = any(x == i for x in xs)
flag = len(xs) == 0 or not len(found)
word += "{}:{}".format(i, total % 3)
word += str(i) + "-" + str(total % 2)
word += "".join([str(i), "b"])
flag = word.startswith("1") or word.startswith("2")
total += math.floor(math.sqrt(i))
word += os.path.sep
import math
names = sorted(names, key=lambda v: v[:1])
pairs.sort(key=lambda p: p[1])
total += sorted(xs)[0] + sorted(xs)[-1]
total += list(xs)[0]
total += i ** 2
xs = [x for x in xs]
xs = list(map(lambda v: v % 9, xs))
total += sum(1 for x in xs if x > 1)
total += max(abs(x) for x in xs)
found = dict(a=i)["a"], list(), dict(), tuple()
found = [*found]
total += (lambda v: v + 1)(i)
total += print.__name__.count(*("p",))
c = {"a": 1, "b": 2}["a"]; total += c
x = 1.5; x = x * 2 + 1; flag = x > 0
total += len(xs)
total += len(names) + len(pairs) + len(word)
flag = i in set(names) or isinstance(self, Meter) or float("inf") < total
total += sorted(names)[:1] == [word] or i in {x + 1 for x in xs}
flag = any([i == 3, total > 5]) or all((flag, i))
flag = not list(xs) or len(tuple(names)) == 0
word += reduce(operator.add, names, "")
found = reduce(lambda a, b: a + b, [[i], [1]], [])
total += sum(a * b for a, b in zip(xs, xs))
total += sum([a - b for a, b in pairs])
first, *_ = sorted([*xs, 1]); total += first + next(iter(sorted([i, 2])))
total += len(re.sub(DIGITS, "", word)) + len(re.findall("a|b", word, re.I))
m2 = re.match("(?P<a>a)?(b)?", word); names.append(str(m2.group(1) or m2.group(2)))
total += Level.LOW.value if i is not Level.HIGH else len(Level.HIGH.name)
point = Point(1, i); point = point._replace(y=total % 5); total += point.y + point.x
del xs[:0]
xs = xs[:6]
found = found[-5:] if isinstance(found, list) else []
word = word[-30:]
""".splitlines()
_BLOCKS = """\
for i in range(n % 7 + 2):
while total % 5 and steps < 40:
for i, x in enumerate(xs):
for k, i in table.items():
for i in list(xs):
for i in range(len(xs)):
if i % 2:
if i > LIMIT:
try:
with suppress(ValueError):
else:
""".splitlines()
_LEAVING = ["break", "continue", "return total, found"]


@st.composite
def _block(draw: st.DrawFn, depth: int, *, looped: bool) -> list[str]:
    lines: list[str] = []
    for _ in range(draw(st.integers(1, 4))):
        if depth and draw(st.integers(0, 2)) == 0:
            lines += draw(_compound(depth, looped=looped))
        else:
            lines.append(draw(st.sampled_from(_SIMPLE)))
    if looped and draw(st.integers(0, 9)) == 0:
        lines.append(f"if i > {draw(st.integers(0, 9))}: {draw(st.sampled_from(_LEAVING))}")
    return lines


@st.composite
def _compound(draw: st.DrawFn, depth: int, *, looped: bool) -> list[str]:
    header = draw(st.sampled_from(_BLOCKS[:-1]))
    loop = header.startswith(("for", "while"))
    body = draw(_block(depth - 1, looped=looped or loop))
    if header.startswith("while"):
        body = ["i, steps = i + 1, steps + 1", *body]
    lines = [header, *(f"    {line}" for line in body)]
    if header == "try:":
        lines += ["except (ValueError, IndexError):", "    total += 1"]
    elif draw(st.integers(0, 6)) == 0 and not header.startswith("with"):
        lines += ["else:", f"    {draw(st.sampled_from(_SIMPLE))}"]
    return lines


@st.composite
def programs(draw: st.DrawFn) -> str:
    """A module; its `work` may raise, and may take long only if `n` is large."""
    loops = [draw(_compound(3, looped=False)) for _ in range(draw(st.integers(1, 3)))]
    lines = ["i = 0", *(line for loop in loops for line in loop)]
    return HEADER + "".join(f"        {line}\n" for line in lines) + FOOTER
