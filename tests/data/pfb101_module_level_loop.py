"""Marked lines for PFB101, module-level-loop. Only ever compiled, never run.

The finding stands at the header of the outermost loop of a nest, so its column is that of `for` or `while`.
"""
import contextlib
import os
import sys

FLAG = len(sys.argv) > 1
DEBUG = False
SMALL = (1, 2, 3)
names = os.listdir(".")
table = {}
box = [0]
total = 0
text = ""

# --- the plain shapes -------------------------------------------------------------------------------------------------

for i in range(10**8):  # PFB101: 0
    pass

for i in range(1000):  # PFB101: 0
    ...

for i in range(1000): total = total + i  # PFB101: 0

while total > 3:  # PFB101: 0
    total -= 3

while FLAG:  # PFB101: 0
    pass

while (line := sys.stdin.readline()):  # PFB101: 0
    print(line)

for name in names:  # PFB101: 0
    table[name] = len(name)

for left, (middle, *right) in zip(names, table.items()):  # PFB101: 0
    print(left, middle, right)

for box[0] in names:  # PFB101: 0
    pass

for sys.last_name in names:  # PFB101: 0
    pass

for 名前, größe in table.items():  # PFB101: 0
    print(名前, größe)

for entry in [  # PFB101: 0
    part
    for name in names
    for part in name.split(".")
]:
    print(
        entry,
    )

while (  # PFB101: 0
    total < 10
    and FLAG
):
    total += 1

for key in table: del table[key]  # PFB101: 0

for row in sorted(names, key=lambda n: n[::-1]):  # PFB101: 0
    def show(row=row):
        for inner in row:
            print(inner)
    show()

# --- a nest is one finding, at its outermost loop ----------------------------------------------------------------------

for a in names:  # PFB101: 0
    for b in a:
        for c in b:
            print(a, b, c)
    while total:
        total -= 1

while total < 99:  # PFB101: 0
    total += 1
    if FLAG:
        for d in names:
            print(d)
    else:
        while DEBUG:
            DEBUG = not DEBUG

for e in names:  # PFB101: 0
    for f in (1, 2, 3):
        print(e, f)

# a loop's else is no part of the loop: what stands there is a nest of its own
for g in names:  # PFB101: 0
    if g == "x":
        break
else:
    for h in names:  # PFB101: 4
        print(h)

while total:  # PFB101: 0
    total -= 1
else:
    while total < 9:  # PFB101: 4
        total += 1
    else:
        print(total)

# --- inside other statements ------------------------------------------------------------------------------------------

if __name__ == "__main__":
    for arg in sys.argv:  # PFB101: 4
        print(arg)
elif FLAG:
    while total: total -= 1  # PFB101: 4
else:
    for arg in names:  # PFB101: 4
        print(arg)

try:
    for j in names:  # PFB101: 4
        int(j)
except ValueError:
    for j in names:  # PFB101: 4
        print(j)
else:
    for j in names:  # PFB101: 4
        print(j)
finally:
    for j in names:  # PFB101: 4
        print(j)

try:
    import tomllib
except* ImportError as group:
    for problem in group.exceptions:  # PFB101: 4
        print(problem)

with contextlib.suppress(OSError), open("x") as stream:
    for line in stream:  # PFB101: 4
        print(line)

match sys.argv:
    case [_, first, *rest]:
        for word in rest:  # PFB101: 8
            print(word, first)
    case _:
        while total:  # PFB101: 8
            total -= 1

# --- class level --------------------------------------------------------------------------------------------------------


class Table:
    rows = {}
    for key in names:  # PFB101: 4
        rows[key] = key.upper()
    count = 0
    while count < 100:  # PFB101: 4
        count += 1
    else:
        for leftover in names:  # PFB101: 8
            print(leftover)
    if FLAG:
        for key in rows:  # PFB101: 8
            for letter in key:
                print(letter)

    class Nested:
        for digit in range(10):  # PFB101: 8
            vars()[f"d{digit}"] = digit

    def method(self):
        for key in self.rows:
            print(key)

        class Local:
            for key in names:  # PFB101: 12
                print(key)

        return Local

    squares = [n * n for n in range(100)]


class Tabbed:
	for key in names:  # PFB101: 1
		print(key)
	if FLAG:
		while key:  # PFB101: 2
			key = key[1:]


def factory(pairs):
    class Made:
        for name, value in pairs:  # PFB101: 8
            locals()[name] = value

    for name, value in pairs:
        setattr(Made, name, value)
    return Made


# LOAD_NAME and STORE_NAME are nowhere in these: what they bind and read is global, captured or constant
class Global:
    global shared
    for shared in range(100):  # PFB101: refuted
        pass


def capturing(things):
    thing = None

    class Captured:
        nonlocal thing
        for thing in things:  # PFB101: refuted
            pass

    return Captured, thing


if FLAG:
    while True:  # PFB101: refuted
        pass

if FLAG:
    while 1:  # PFB101: refuted
        "spin".strip()

# --- bodies of nothing but imports, definitions and classes -------------------------------------------------------------

for attempt in range(100):
    import json

for attempt in names:
    from os import path
    import json as fast_json

for attempt in names:
    def handler():
        for part in names:
            print(part)

for attempt in names:
    async def coroutine():
        async for part in attempt:
            print(part)

for attempt in names:
    @contextlib.contextmanager
    def manager(attempt=attempt):
        yield attempt

    class Handler:
        kind = attempt

    import json

while FLAG:
    class Again:
        pass

for attempt in names:  # PFB101: 0
    import json
    print(json)

for attempt in names:  # PFB101: 0
    def handler():
        return attempt
    table[attempt] = handler

# --- cold loops ---------------------------------------------------------------------------------------------------------

for k in (1, 2, 3, 4, 5, 6, 7, 8):
    print(k)
for k in [names, table]:
    print(k)
for k in {"a", "b"}:
    print(k)
for k in {"a": 1, "b": 2}:
    print(k)
for k in "abcdefgh":
    print(k)
for k in ():
    print(k)
for k in range(8):
    print(k)
for k in range(2, 10):
    print(k)
for k in range(0, 80, 10):
    print(k)
for k in range(10, 0, -2):
    print(k)
for k in range(-4, 4):
    print(k)
for n, k in enumerate(("a", "b", "c")):
    print(n, k)
for n, k in enumerate("abc", 1):
    print(n, k)
for n, k in zip((1, 2, 3), "abc"):
    print(n, k)
for k in reversed(range(5)):
    print(k)
for n, (k, m) in enumerate(zip((1, 2), reversed([3, 4]))):
    print(n, k, m)
for k in (1, 2):
    for m in "ab":
        print(k, m)
if FLAG:
    for k in (1, 2):
        print(k)


class Cold:
    for k in ("a", "b"):
        print(k)


# just too many, or not known
for k in (1, 2, 3, 4, 5, 6, 7, 8, 9):  # PFB101: 0
    print(k)
for k in [1, 2, 3, 4, 5, 6, 7, 8, 9]:  # PFB101: 0
    print(k)
for k in {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9}:  # PFB101: 0
    print(k)
for k in "abcdefghi":  # PFB101: 0
    print(k)
for k in "abcd" "efghi":  # PFB101: 0
    print(k)
for k in range(9):  # PFB101: 0
    print(k)
for k in range(-4, 5):  # PFB101: 0
    print(k)
for k in range(9, 0, -1):  # PFB101: 0
    print(k)
for k in range(total):  # PFB101: 0
    print(k)
for k in range(1, total, 1000):  # PFB101: 0
    print(k)
for k in SMALL:  # PFB101: 0
    print(k)
for k in (*names, "x"):  # PFB101: 0
    print(k)
for k in {**table, "x": 1}:  # PFB101: 0
    print(k)
for n, k in enumerate(names):  # PFB101: 0
    print(n, k)
for n, k in zip(names, table):  # PFB101: 0
    print(n, k)
for k in reversed(range(9)):  # PFB101: 0
    print(k)
for k in sorted((3, 1, 2)):  # PFB101: 0
    print(k)

# --- a body that always leaves in the first pass is no loop --------------------------------------------------------------

for m in names:
    break
for m in names:
    print(m)
    break
for m in names:
    raise ValueError(m)
while total:
    print(total)
    break
while True:
    total += 1
    break
for m in names:
    if m:
        print(m)
        break
    else:
        raise ValueError(m)
for m in names:
    match m:
        case "a":
            break
        case _:
            raise ValueError(m)

# these may come round again
for m in names:  # PFB101: 0
    if m:
        break
for m in names:  # PFB101: 0
    if not m:
        continue
    print(m)
    break
for m in names:  # PFB101: 0
    if m:
        break
    elif total:
        raise ValueError(m)
while True:  # PFB101: 0
    try:
        total = int(input())
        break
    except ValueError:
        print("again")
while total:  # PFB101: 0
    for m in total:
        break
for m in names:  # PFB101: 0
    match m:
        case "a":
            break
        case "b":
            raise ValueError(m)

# the outer leaves in its first pass, so the inner is the outermost that is a loop
while True:
    for m in names:  # PFB101: 4
        print(m)
    break

# --- not module level, or no statement -----------------------------------------------------------------------------------


def plain(values):
    for value in values:
        print(value)
    while values:
        values.pop()


async def coroutine(values):
    async for value in values:
        print(value)


if FLAG:
    def conditional(values):
        for value in values:
            print(value)

cubes = [n**3 for n in range(1000) if n]
lookup = {n: m for n in range(1000) for m in range(n)}
lazy = (n for n in names)
worker = lambda values: [v for v in values]

# --- gone from the bytecode ------------------------------------------------------------------------------------------------

if 0:
    for z in names:  # PFB101: refuted
        print(z)
if False:
    while total:  # PFB101: refuted
        total -= 1
if not __debug__:
    for z in names:  # PFB101: refuted
        print(z)
if True:
    for z in names:  # PFB101: 4
        print(z)
else:
    for z in names:  # PFB101: refuted
        print(z)
while 0:  # PFB101: refuted
    print(total)
while False:  # PFB101: refuted
    total -= 1
while "":  # PFB101: refuted
    total -= 1
if FLAG and 0:
    while __debug__ and total:  # PFB101: refuted
        total -= 1
if FLAG:
    raise SystemExit
    for z in names:  # PFB101: refuted
        print(z)
