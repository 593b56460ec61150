"""One value that is stored at every index of a range."""


def sieve(n: int):
    flags = [True] * (n + 1)
    for i in range(2, n):
        if flags[i]:
            for j in range(i * i, n + 1, i):  # PFB528: 12
                flags[j] = False
    odd = bytearray(n)
    for i in range(3, n, 2):
        for j in range(i + i, n, 2 * i):  # PFB528: 8
            odd[j] = 1
    ones = bytearray([1]) * n
    for i in range(3, n, 2):
        for j in range(i**2, n, i):  # PFB528: 8
            ones[j] = 0
    return flags, odd, ones


def whole(n: int, value, counts: list[int], data: bytearray):
    flags = [0] * n
    for i in range(n):  # PFB528: 4
        flags[i] = 1
    for i in range(len(counts)):  # PFB528: 4
        counts[i] = 0
    for i in range(5, len(counts)):  # PFB528: 4
        counts[i] = value
    for i in range(0, len(data), 2):  # PFB528: 4
        data[i] = 255
    filled = [None for _ in range(n)]
    for i in range(1, n, 3):  # PFB528: 4
        filled[i] = value
    hundred = [0] * 100
    for i in range(0, 100, 5):  # PFB528: 4
        hundred[i] = 1
    one = bytearray(b"\x01") * n
    for i in range(0, n, 2):  # PFB528: 4
        one[i] = 0
    return flags, filled, hundred, one


class Board:
    def __init__(self, size: int):
        self.size = size
        self.cells = [0] * size

    def clear(self):
        for i in range(len(self.cells)):  # PFB528: 8
            self.cells[i] = 0
        for i in range(self.size):  # PFB528: 8 likely
            self.cells[i] = 0


def unknown_bounds(n: int, start: int, step: int, counts: list[int], given: bool):
    for i in range(n):  # PFB528: 4 likely
        counts[i] = 0
    for i in range(start, len(counts)):  # PFB528: 4 likely
        counts[i] = 0
    for i in range(0, len(counts), step):  # PFB528: 4 likely
        counts[i] = 0
    short = [0] * n
    for i in range(n + 1):  # PFB528: 4 likely
        short[i] = 1
    grown = [0] * n
    grown.append(1)
    for i in range(n):  # PFB528: 4 likely
        grown[i] = 1
    cut = [0] * n
    del cut[5:]
    for i in range(n):  # PFB528: 4 likely
        cut[i] = 1
    more = [0] * (n + 5)
    for i in range(n):  # PFB528: 4 likely
        more[i] = 1
    if given:
        late = [0] * n
    for i in range(n):  # PFB528: 4 likely
        late[i] = 1
    held = [0] * n
    counts.append(held)
    for i in range(n):  # PFB528: 4 likely
        held[i] = 1
    m = n
    m += 1
    changed = [0] * m
    for i in range(m):  # PFB528: 4 likely
        changed[i] = 1
    for i in range(-30, 0):  # PFB528: 4 likely
        counts[i] = 1
    return short, grown, cut, more, late, changed


# --- none of ours ----------------------------------------------------------------------------------------------------------------


def other_objects(unknown, d: dict, n: int):
    for i in range(n):
        unknown[i] = 0
    for i in range(0, n, 2):
        d[i] = False
    made = {}
    for i in range(n):
        made[i] = 0
    return made


def other_values(n: int, f, xs: list[int], data: bytearray, value: int):
    for i in range(n):
        xs[i] = i
    for i in range(n):
        xs[i] = f()
    for i in range(n):
        xs[i] = []
    for i in range(n):
        xs[i] = xs[i] + 1
    for i in range(n):
        xs[i] += 1
    for i in range(n):
        data[i] = value
    for i in range(n):
        data[i] = 256
    for i in range(n):
        data[i] = True + 5
    for i in range(n):
        xs[i] = data[i] = 0


def other_loops(n: int, f, xs: list[int], rows: list[list[int]], indexes):
    for i in range(n):
        xs[i + 1] = 0
    for i in range(n):
        if f(i):
            xs[i] = 0
    for i in range(n):
        xs[i] = 0
        f(xs)
    for i in range(n):
        xs[i] = 0
    else:
        f(xs)
    for i in indexes:
        xs[i] = 0
    for i in range(n, 0, -1):
        xs[i] = 0
    for i in range(f()):
        xs[i] = 0
    for i in range(n):
        rows[i][i] = 0
    for i in range(n):
        rows[i][0] = 0
    for i in range(n):
        f(n)[i] = 0
    for i in range(n):
        del xs[i]


def seen(n: int, xs: list[int]):
    for i in range(n):
        xs[i] = 0
    return i


def shadowed(n: int, xs: list[int], range):
    for i in range(n):
        xs[i] = 0


def few(xs: list[int]):
    for i in range(3):
        xs[i] = 0


def never_run(n: int):
    flags = [True] * n
    if 0:
        for i in range(0, n, 2):  # PFB528: refuted
            flags[i] = False
    return flags


def short(rows, board: list[int], y: int, x: int):
    marks = [0] * 9
    for row in rows:
        for j in range(y, y + 2):
            marks[j] = row
        for j in range(x - 1, x - 1 + 8):
            board[j] = row
    return marks


LAST = 5


def few_items(parts, at, numbers: list[int], n):
    version = list(parts[:3])
    for i in range(at, n):
        version[i] = 0
    for i in range(at + 1, 3):
        numbers[i] = 0
    for i in range(at, LAST):
        numbers[i] = 0
    for i in range(at, 20):  # PFB528: 4 likely
        numbers[i] = 0
    return version, numbers
