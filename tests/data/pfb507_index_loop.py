"""Marked lines for PFB507, index-loop. Only ever compiled, never run.

The finding stands at the `for`, or at the target of a comprehension's clause.
"""
import sys

import numpy as np

names = ["a", "b"]
table = {0: "a", 1: "b"}

# --- module and class level: i is there for others, enumerate would have to keep it ----------------------------------------

for i in range(len(names)):
    print(names[i])

for i in range(len(sys.argv)):
    print(sys.argv[i])

upper = [names[i].upper() for i in range(len(names))]  # PFB507: 30


class Row:
    cells = ["a", "b"]
    for i in range(len(cells)):
        print(cells[i])
    # a comprehension's element does not see the class's names
    wrong = [cells[i] for i in range(len(cells))]

    def __init__(self, parts):
        self.parts = list(parts)
        self.shared = []

    def show(self):
        for i in range(len(self.parts)):  # PFB507: 8
            print(self.parts[i], self.parts[i].size)
        for i in range(len(self.shared)):  # PFB507: 8 likely
            print(self.shared[i])
        for i in range(len(self.parts)):  # PFB507: 8 likely
            self.draw(self.parts[i])

    def reset(self):
        self.shared = None


# --- every way to write it ----------------------------------------------------------------------------------------------


def plain(seed, count):
    xs = [seed] * count
    total = 0
    for i in range(len(xs)):  # PFB507: 4
        total += xs[i]
    for i in range(0, len(xs)):  # PFB507: 4
        total += xs[i] * xs[i]
    for i in range(0, len(xs), 1):  # PFB507: 4
        total += xs[i]
    for k in range(len(xs)):  # PFB507: 4
        if xs[k] > 3:
            total += xs[k].size
        elif xs[k]:
            continue
        else:
            break
    else:
        print(total)
    for höhe in range(len(xs)): total += xs[höhe]  # PFB507: 4
    for i in (range(len(xs))):  # PFB507: 4
        total += (xs)[i]
    return total


def kinds(count, *rest, **options):
    text = "x" * count
    data = bytes(count)
    pair = tuple(rest)
    for i in range(len(text)):  # PFB507: 4
        if text[i] == "y":
            print(text[i])
    for i in range(len(data)):  # PFB507: 4
        print(data[i])
    for i in range(len(pair)):  # PFB507: 4
        print(pair[i])
    for i in range(len(rest)):  # PFB507: 4
        print(rest[i])
    for i in range(len(options)):
        print(options[i])
    words = text.split()
    for i in range(len(words)):  # PFB507: 4
        print(words[i].lower(), words[i].upper())


def parameters(xs, ys: list[int], d: dict[int, str], s: set[int]):
    for i in range(len(xs)):  # PFB507: 4 likely
        print(xs[i])
    for i in range(len(ys)):  # PFB507: 4
        print(ys[i])
    for i in range(len(d)):
        print(d[i])
    for i in range(len(s)):
        print(s[i])
    for i in range(len(table)):
        print(table[i])
    for i in range(len(xs.rows)):  # PFB507: 4 likely
        print(xs.rows[i].name)


def comprehensions(xs: list[int], ys: list[int]):
    a = [xs[i] for i in range(len(xs))]  # PFB507: 19
    b = {xs[i] for i in range(len(xs)) if xs[i]}  # PFB507: 19
    c = {xs[i]: i for i in range(len(xs))}
    d = (xs[i] for i in range(len(xs)))  # PFB507: 19 likely
    e = sum(xs[i] * ys[j] for i in range(len(xs)) for j in range(len(ys)))  # PFB507: 30; 54
    f = [[xs[i] for j in ys] for i in range(len(xs))]  # PFB507: 33
    g = [xs[i] * ys[i] for i in range(len(xs))]
    h = [(i, xs[i]) for i in range(len(xs)) if ys[i]]
    xs.extend(xs[i] for i in range(len(xs)))
    xs.extend([xs[i] for i in range(len(xs))])  # PFB507: 25
    ys.extend(xs[i] for i in range(len(xs)))  # PFB507: 24 likely
    print(xs[i] for i in range(len(xs)))  # PFB507: 20 likely
    print(",".join(xs[i] for i in range(len(xs))))  # PFB507: 29
    return a, b, c, d, e, f, g, h


def both(ys, xs: list[int]):
    for i in range(len(xs)):
        print(i, xs[i])
    for i in range(len(xs)):
        print(xs[i], xs[i], ys[i])
    for i in range(len(xs)):  # PFB507: 4
        print(xs[i], xs[i], xs[i], xs[i - 1])
    for i in range(len(xs)):
        if i:
            print(xs[i])
    for i in range(len(xs)):  # PFB507: 4
        for y in ys:
            print(i, y, xs[i])
    for i in range(len(xs)):  # PFB507: 4
        if i:
            xs[i].draw()
        print(xs[i], xs[i], xs[i])
    for i in range(len(xs)):
        print(xs[i])
    return i


def read_often_and_after(xs: list[int]):
    for i in range(len(xs)):  # PFB507: 4
        print(xs[i], xs[i] + 1, xs[i] + 2)
    return i


def nested(grid: list[list[int]]):
    for i in range(len(grid)):  # PFB507: 4
        for j in range(len(grid[i])):
            print(grid[i][j])
    for row in grid:
        for j in range(len(row)):  # PFB507: 8
            row[j].draw()
    while grid:
        for j in range(len(grid)):  # PFB507: 8
            grid[j].pop()
        grid.pop()


async def asynchronous(stream, xs: list[int], ys: tuple[int, ...]):
    for i in range(len(xs)):  # PFB507: 4 likely
        await stream.send(xs[i])
    for i in range(len(ys)):  # PFB507: 4
        await stream.send(ys[i])
    for i in range(len(xs)):  # PFB507: 4 likely
        async for part in stream:
            print(part, xs[i])
    for i in range(len(xs)):  # PFB507: 4 likely
        print(xs[i], [part async for part in stream])
    async for i in range(len(xs)):
        print(xs[i])
    return [xs[i] async for i in range(len(xs))]


def generator(xs: list[int]):
    for i in range(len(xs)):  # PFB507: 4 likely
        yield xs[i]
    for i in range(len(xs)):  # PFB507: 4
        with open(str(xs[i])) as file:
            print(file)
        match xs[i]:
            case 1:
                print(xs[i])


# --- not the elements ---------------------------------------------------------------------------------------------------------


def other_ranges(xs: list[int], n):
    for i in range(1, len(xs)):
        print(xs[i])
    for i in range(len(xs) - 1):
        print(xs[i])
    for i in range(len(xs) - 1, -1, -1):
        print(xs[i])
    for i in range(0, len(xs), 2):
        print(xs[i])
    for i in range(n, len(xs)):
        print(xs[i])
    for i in range(n):
        print(xs[i])
    for i in range(len(xs), n):
        print(xs[i])
    for i in range(len(xs), 0, 1):
        print(xs[i])
    for i in range(n, len(xs), 1):
        print(xs[i])
    for i in range(*xs):
        print(xs[i])
    for i in range(len(*xs)):
        print(xs[i])
    for i in range(len(xs, n)):
        print(xs[i])
    for i in np.arange(len(xs)):
        print(xs[i])
    for i in range(len(n())):
        print(n()[i])
    for i in range(len(xs[0])):
        print(xs[0][i])
    for i in reversed(range(len(xs))):
        print(xs[i])
    for i, _ in enumerate(xs):
        print(xs[i])
    for i in xs:
        print(xs[i])
    for xs[0] in range(len(xs)):
        print(xs[0])


def other_uses(xs: list[int], ys):
    for i in range(len(xs)):
        print(ys[i])
    for i in range(len(xs)):
        print(i)
    for i in range(len(xs)):
        print(xs[-i], xs[i:], xs[i + 1], xs[i, 0], xs[ys[0]])
    for i in range(len(xs)):
        print(ys.xs[i], xs.ys[i], ys[0][i])
    for i in range(len(xs)):
        ys.append(lambda: xs[i])
    for i in range(len(xs)):
        def later():
            return xs[i]
        ys.append(later)
    for i in range(len(xs)):
        print([xs[i] for xs in ys])
    for i in range(len(xs)):
        pass


def changed(xs: list[int], ys, self):
    for i in range(len(xs)):
        xs[i] = xs[i] + 1
    for i in range(len(xs)):
        xs[i] += 1
        print(xs[i])
    for i in range(len(xs)):
        if xs[i]:
            xs.append(xs[i])
    for i in range(len(xs)):
        del xs[i]
        print(xs[i])
    for i in range(len(xs)):
        ys[i], xs[i] = xs[i], ys[i]
    for i in range(len(xs)):
        xs = xs[1:]
        print(xs[i])
    for i in range(len(xs)):
        xs += [xs[i]]
    for i in range(len(self.rows)):
        self.rows[i].n, self.rows[i] = 1, self.rows[i]
    for i in range(len(self.rows)):
        self.rows = [self.rows[i]]
    for i in range(len(ys)):
        xs[i] = ys[i]
        xs.sort(key=lambda x: ys.pop())
    for i in range(len(xs)):  # PFB507: 4 likely
        ys.fill(xs, xs[i])
    for i in range(len(xs)):  # PFB507: 4 likely
        ys.xs = xs
        print(xs[i])
    for i in range(len(xs)):
        i += 1
        print(xs[i])
    for i in range(len(xs)):
        if (i := i + 1) < len(xs):
            print(xs[i])
    for i in range(len(xs)):
        for i in ys:
            print(xs[i])


def other_names(xs: list[int], ws: list[int], table):
    ys = xs
    zs: list[int] = table.rows
    for i in range(len(xs)):
        ys.append(xs[i])
    for i in range(len(zs)):
        table.rows[0] = zs[i]
    for i in range(len(ws)):  # PFB507: 4 likely
        table.rows[0] = ws[i]
    for i in range(len(xs)):  # PFB507: 4
        print(xs[i])


def declared(xs: list[int]):
    global line
    for line in range(len(xs)):
        print(xs[line])


def captured(xs: list[int]):
    def step():
        nonlocal i
        i += 1

    for i in range(len(xs)):
        step()
        print(xs[i])


def rebound_elsewhere(xs: list[int]):
    def more():
        nonlocal xs
        xs = xs[1:]

    for i in range(len(xs)):
        more()
        print(xs[i])


# --- loops that are cold, or none ------------------------------------------------------------------------------------------


def not_loops(xs: list[int]):
    for i in range(len(xs)):
        return xs[i]
    for i in range(len("abc")):
        print("abc"[i])


# --- shadowed ----------------------------------------------------------------------------------------------------------------


def shadowed(xs: list[int], range):
    for i in range(len(xs)):
        print(xs[i])


def shadowed_len(xs: list[int]):
    from somewhere import len
    for i in range(len(xs)):
        print(xs[i])


# --- gone from the bytecode ---------------------------------------------------------------------------------------------------


def dead(xs: list[int]):
    for i in range(len(xs)):  # PFB507: refuted
        if 0:
            print(xs[i])
    if not __debug__:
        for i in range(len(xs)):  # PFB507: refuted
            print(xs[i])
    return xs
    for i in range(len(xs)):  # PFB507: refuted
        print(xs[i])


def grows_by_its_other_name():
    xs = ys = [1]
    for i in range(len(xs)):
        ys.append(3)
        print(xs[i])


# --- what goes through the object itself ------------------------------------------------------------------------------------------


class Sequence:
    def __iter__(self):
        for i in range(len(self)):
            yield self[i]

    def __contains__(self, value):
        return any(self[i] == value for i in range(len(self)))

    def show(self):
        for i in range(len(self)):  # PFB507: 8 likely
            print(self[i])


# --- a method that the loop calls changes the list ---------------------------------------------------------------------------


class Queue:
    def __init__(self):
        self.waiting = []

    def wait(self):
        self.waiting.append(1)

    def serve(self):
        for i in range(len(self.waiting)):  # PFB507: 8 likely
            self.wait()
            print(self.waiting[i])
