"""Marked lines for PFB505, reduction-loop. Only ever compiled, never run."""
import math
from math import inf

numbers = [1, 2, 3]
total = 0
for number in numbers:
    total += number


# --- sums --------------------------------------------------------------------------------------------------------------------


def of_a_range(n):
    total = 0
    for i in range(n):  # PFB505: 4
        total += i
    return total


def of_annotated(xs: list[int]):
    total = 0
    for x in xs:  # PFB505: 4
        total += x
    return total


def written_out(xs: list[int]):
    total = 0
    for x in xs:  # PFB505: 4
        total = total + x
    return total


def from_another_start(xs: list[int]):
    total = 100
    for x in xs:  # PFB505: 4
        total += x
    return total


def of_unknown(xs):
    total = 0
    for x in xs:  # PFB505: 4 likely
        total += x
    return total


def of_floats(xs: list[float]):
    total = 0.0
    for x in xs:  # PFB505: 4 likely
        total += x
    total = 0
    for x in xs:  # PFB505: 4 likely
        total += x
    return total


def of_ints_from_a_float(xs: list[int]):
    total = 0.0
    for x in xs:  # PFB505: 4 likely
        total += x
    return total


def of_values(d):
    total = 0
    for v in d.values():  # PFB505: 4 likely
        total += v
    return total


def statements_between(xs: list[int]):
    total = 0
    count = len(xs)
    for x in xs:  # PFB505: 4
        total += x
    return total / count


def annotated_total(xs: list[int]):
    total: int = 0
    for x in xs:  # PFB505: 4
        total += x
    return total


class Account:
    def balance(self, entries):
        result = 0
        for entry in entries:  # PFB505: 8 likely
            result += entry
        return result

    def own(self, xs):
        self.total = 0
        for x in xs:
            self.total += x


def in_a_loop(rows):
    for row in rows:
        total = 0
        for x in row:  # PFB505: 8 likely
            total += x
        print(total)


# --- max and min -------------------------------------------------------------------------------------------------------------


def greatest(xs):
    best = xs[0]
    for x in xs:  # PFB505: 4 likely
        if x > best:
            best = x
    return best


def least(xs):
    best = xs[0]
    for x in xs:  # PFB505: 4 likely
        if x < best:
            best = x
    return best


def turned_round(xs):
    best = xs[0]
    for x in xs:  # PFB505: 4 likely
        if best < x:
            best = x
    worst = xs[0]
    for x in xs:  # PFB505: 4 likely
        if worst > x:
            worst = x
    return best, worst


def from_infinity(xs):
    best = -math.inf
    for x in xs:  # PFB505: 4 likely
        if x > best:
            best = x
    worst = float("inf")
    for x in xs:  # PFB505: 4 likely
        if x < worst:
            worst = x
    best = -float("inf")
    for x in xs:  # PFB505: 4 likely
        if x > best:
            best = x
    return best, worst


class Row:
    def greatest(self):
        best = self.cells[0]
        for cell in self.cells:  # PFB505: 8 likely
            if cell > best:
                best = cell
        return best


# --- what is not -------------------------------------------------------------------------------------------------------------


def of_attributes(xs):
    total = 0
    for x in xs:
        total += x.n
    for x in xs:
        total += x * 2
    for x in xs:
        total += 1
    for i, x in enumerate(xs):
        total += x
    return total


def of_strings(xs: list[str], line: str):
    total = ""
    for x in xs:
        total += x
    total = 0
    for c in line:
        total += c
    for word in line.split():
        total += word
    return total


def of_lists(xs):
    total = []
    for x in xs:
        total += x
    total = ()
    for x in xs:
        total += x
    return total


def guarded(xs):
    total = 0
    for x in xs:
        if x:
            total += x
    return total


def more(xs):
    total = 0
    for x in xs:
        total += x
        print(total)
    total = 0
    for x in xs:
        total += x
    else:
        print(total)
    return total


def read_later(xs):
    total = 0
    for x in xs:
        total += x
    return total / x


def generated(xs):
    total = 0
    for x in (y.n for y in xs):
        total += x
    return total


def unknown_start(xs, start):
    total = start
    for x in xs:
        total += x
    for x in xs:
        start += x
    total = True
    for x in xs:
        total += x
    total = 1j
    for x in xs:
        total += x
    return total, start


def other_operators(xs):
    total = 1
    for x in xs:
        total *= x
    for x in xs:
        total -= x
    for x in xs:
        total = x + total
    for x in xs:
        total = total - x
    for x in xs:
        total = total + x.n
    return total


def of_itself(xs):
    x = 0
    for x in xs:
        x += x
    return xs


def not_the_first(xs, ys):
    best = xs[1]
    for x in xs:
        if x > best:
            best = x
    best = ys[0]
    for x in xs:
        if x > best:
            best = x
    best = 0
    for x in xs:
        if x > best:
            best = x
    best = None
    for x in xs:
        if x > best:
            best = x
    return best


def wrong_infinity(xs):
    best = math.inf
    for x in xs:
        if x > best:
            best = x
    worst = -math.inf
    for x in xs:
        if x < worst:
            worst = x
    return best, worst


def other_tests(xs):
    best = xs[0]
    for x in xs:
        if x >= best:
            best = x
    best = xs[0]
    for x in xs:
        if x > best > 0:
            best = x
    best = xs[0]
    for x in xs:
        if x.n > best:
            best = x
    best = xs[0]
    for x in xs:
        if x > best:
            best = x.n
    best = xs[0]
    for x in xs:
        if x > best:
            best = x
        else:
            print(x)
    best = xs[0]
    for x in xs:
        if x == best:
            best = x
    best = xs[0]
    for x in xs:
        if best > best:
            best = x
    return best


async def asynchronous(xs):
    total = 0
    async for x in xs:
        total += x
    return total


def shadowed_sum(xs: list[int], sum):
    total = 0
    for x in xs:
        total += x
    return total


def captured(xs: list[int]):
    total = 0

    def look():
        return total

    for x in xs:
        total += x
    return total, look


def few():
    total = 0
    for x in (1, 2, 3):
        total += x
    return total


def dropped(xs: list[int]):
    if 0:
        total = 0
        for x in xs:  # PFB505: acquitted
            total += x
    return total
