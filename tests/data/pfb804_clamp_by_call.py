"""Marked lines for PFB804, clamp-by-call. Only ever compiled, never run.

The finding stands at the call of `max` or `min`, in an assignment to the plain name that is its first argument.
"""
import math
import os
import sys

import numpy as np

sizes = [len(name) for name in os.listdir(".")]
longest = 0
shortest = sys.maxsize
width = 80
declared = 0
width = max(width, 40)

# --- module and class level ------------------------------------------------------------------------------------------------

for size in sizes:
    longest = max(longest, size)  # PFB804: 14
    shortest = min(shortest, size)

while width > 10:
    width -= 1
    width = max(width, longest)  # PFB804: 12

for size in (1, 2, 3):
    longest = max(longest, size)

longest = max(longest, 1)


class Column:
    width = 0
    for size in sizes: width = max(width, size)  # PFB804: 31
    width = min(width, 80)

    def widest(self, rows):
        best = 0
        for row in rows:
            best = max(best, len(row))  # PFB804: 19
        self.width = best
        return max(best, self.width)

    @staticmethod
    def narrowest(rows):
        best = math.inf
        for row in rows:
            if row:
                best = min(best, row.width)  # PFB804: 23
        return best

    def by_method(self, rows):
        best = 0
        for row in rows:
            best = self.max(best, row)
            best = row.max(best)
        return best


# what a class binds is seen in its body, but not in its methods
class OwnNames:
    max = max(sizes)
    lowest = 0
    min = sizes[0].lowest
    for size in sizes:
        lowest = min(lowest, size)

    def widest(self, rows):
        best = 0
        for row in rows:
            best = max(best, row)  # PFB804: 19
        return best


# --- every kind of second argument ------------------------------------------------------------------------------------------------


def arguments(xs, low, high, box):
    m = n = 0
    for x in xs:
        m = max(m, x)  # PFB804: 12
        m = min(m, x)  # PFB804: 12
        m = max(m, 0)  # PFB804: 12
        m = min(m, -1.5)  # PFB804: 12
        m = max(m, x + n)  # PFB804: 12
        m = max(m, -x)  # PFB804: 12
        m = max(m, x.size)  # PFB804: 12
        m = max(m, x[0])  # PFB804: 12
        m = max(m, x["höhe"]); n = min(n, x["é"])  # PFB804: 12
        m = max(m, len(x))  # PFB804: 12
        m = max(m, abs(x - m))  # PFB804: 12
        m = max(m, box.measure(x, m))  # PFB804: 12
        m = min(m, max(x, n))  # PFB804: 12
        m = max(m, max(x))  # PFB804: 12
        m = max(m, sum(y for y in x))  # PFB804: 12
        m = max(m, x if x else n)  # PFB804: 12
        m = max(m, low or high)  # PFB804: 12
        m = max(m, (n := x))  # PFB804: 12
        m = max(m, 3 * math.pi)  # PFB804: 12
        x = max(x, low)
        x = min(x, high)
        m = (max(m, x))  # PFB804: 13
        m: float = max(m, x)  # PFB804: 19
    return m, n


def several_lines(xs):
    m = 0
    for x in xs:
        m = max(  # PFB804: 12
            m,
            x.size,
        )
        m = (
            max(m, x.size)  # PFB804: 12
        )
        m = \
            min(m, x)  # PFB804: 12
    return m


def joined_lines(xs):
    größe = 0
    for x in xs: größe = max(größe, x + 1)  # PFB804: 27
    for x in xs: print("é"); größe = min(größe, x); x = größe  # PFB804: 40
    for x in xs:
        if x: größe = max(größe, x)  # PFB804: 24
    return größe


def tabs(xs):
	m = 0
	for x in xs:
		m = max(m, -x)  # PFB804: 6
	return m


# --- every kind of loop, and place in it ----------------------------------------------------------------------------------------------


def in_while(n):
    peak = n
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        peak = max(peak, n)  # PFB804: 15
    return peak


def best_sum(xs):
    best = current = 0
    for x in xs:
        current = max(x, current + x)
        best = max(best, current)  # PFB804: 15
    return best


def two_pointers(heights):
    left, right, best = 0, len(heights) - 1, 0
    while left < right:
        best = max(best, min(heights[left], heights[right]) * (right - left))  # PFB804: 15
        if heights[left] < heights[right]:
            left += 1
        else:
            right -= 1
    return best


def nested(table):
    best = 0
    for row in table:
        widest = 0
        for cell in row:
            widest = max(widest, len(cell))  # PFB804: 21
            while cell:
                best = min(best, cell.pop())  # PFB804: 23
        best = max(best, widest)  # PFB804: 15
        for i in (0, 1):
            best = max(best, row[i])  # PFB804: 19
        for cell in row:
            pass
        else:
            best = max(best, 1)  # PFB804: 19
    return best


async def asynchronous(stream, client):
    slowest = 0.0
    async for reply in stream:
        slowest = max(slowest, reply.elapsed)  # PFB804: 18
        slowest = max(slowest, await client.measure(reply))  # PFB804: 18
    return slowest


def generator(xs):
    m = 0
    for x in xs:
        m = max(m, x)  # PFB804: 12
        m = max(m, (yield m))  # PFB804: 12
        yield m


def under_other_statements(xs, lock, kind):
    m = 0
    for x in xs:
        if x:
            m = max(m, x)  # PFB804: 16
        elif kind:
            m = min(m, x)  # PFB804: 16
        else:
            m = max(m, 1)  # PFB804: 16
        try:
            m = max(m, x.size)  # PFB804: 16
        except AttributeError:
            m = max(m, 0)  # PFB804: 16
        finally:
            m = min(m, 9)  # PFB804: 16
        with lock:
            m = max(m, x)  # PFB804: 16
        match kind:
            case {"size": size}:
                m = max(m, size)  # PFB804: 20
            case _:
                m = min(m, x)  # PFB804: 20
    return m


def of_a_global(xs):
    global declared
    for x in xs:
        declared = max(declared, x)  # PFB804: 19


def of_a_captured(xs):
    deepest = 0

    def visit(ys):
        nonlocal deepest
        for y in ys:
            deepest = max(deepest, y)  # PFB804: 22

    visit(xs)
    return deepest


def inner_function(groups):
    def widest(group):
        best = 0
        for item in group:
            best = max(best, len(item))  # PFB804: 19
        return best

    return [widest(group) for group in groups]


# --- not in a loop --------------------------------------------------------------------------------------------------------------------


def once(x, low, high):
    x = max(x, low)
    x = min(x, high)
    if x:
        x = max(x, 0)
    return x


def around(xs):
    m = 0
    m = max(m, 1)
    for x in xs:
        print(x)
    else:
        m = max(m, 2)
    while xs:
        xs.pop()
    m = max(m, 3)
    return m


def function_in_a_loop(xs):
    for x in xs:
        def clamp(y):
            y = max(y, 0)
            return y

        x.register(clamp)


def called_in_a_loop(xs):
    return [once(x, 0, 9) for x in xs]


# --- loops that are cold, or none --------------------------------------------------------------------------------------------------------


def cold(a, b, c):
    m = 0
    for x in (a, b, c):
        m = max(m, x)
    for x in [a, b]: m = min(m, x)
    for n in range(8):
        m = max(m, a[n])
    for n, x in enumerate((a, b, c)):
        m = max(m, n * x)
    for x, y in zip((a, b), (b, c)):
        for z in "xyz":
            m = min(m, x[z])
    for x in reversed([a, b]):
        m = max(m, x)
    return m


def warm(a):
    m = 0
    for n in range(9):
        m = max(m, a[n])  # PFB804: 12
    for n in range(len(a)):
        m = max(m, a[n])  # PFB804: 12
    return m


def leaves(xs):
    m = 0
    for x in xs:
        m = max(m, x)
        break
    while True:
        m = max(m, xs.pop())
        return m


def leaves_by_branches(xs, m):
    for x in xs:
        m = max(m, x)
        if x:
            return m
        else:
            raise ValueError(m)


def comes_again(xs, m):
    for x in xs:
        m = max(m, x)  # PFB804: 12
        if x:
            continue
        return m


# --- other shapes ----------------------------------------------------------------------------------------------------------------------


def already_fast(xs):
    m = 0
    for x in xs:
        if x > m:
            m = x
        m = x if x < m else m
    return m


def other_targets(xs, m, n):
    for x in xs:
        n = max(m, x)
        x = max(m, n)
        m += max(m, x)
        m = n or max(m, x)
        m = max(n, 0)
        print(max(m, x))
    return max(m, n)


def other_arguments(xs, m, n, key):
    for x in xs:
        m = max(m)
        m = max(m, x, n)
        m = max(m, x, key=len)
        m = max(m, x, key=lambda y: y.size)
        m = min(m, key=key)
        m = max(m, default=0)
        m = max(m, *x)
        m = max(*m, x)
        m = max(m, x, **key)
        m = max((m, x))
        m = max([m, x])
        m = max(m.size, x)
        m = max(m[0], x)
        m = max(-m, x)
        m = max(m or 0, x)
        m = max(m + 1, x)
        m = max(xs)
    return m


def part_of_an_expression(xs, m):
    for x in xs:
        m = max(m, x) + 1
        m = -max(m, x)
        m = int(max(m, x))
        m = [max(m, x)]
        m = max(m, x)[0]
        m = max(m, x).size
        m = not max(m, x)
        m = f"{max(m, x)}"
        m = lambda: max(m, x)
    return m


def other_functions(xs, m):
    for x in xs:
        m = np.max(m, x)
        m = np.maximum(m, x)
        m = x.max(m, x)
        m = m.max(x)
        m = math.fmod(m, x)
        m = pow(m, x)
        m = sum(m, x)
    return m


# --- shadowed ----------------------------------------------------------------------------------------------------------------------------


def parameter(xs, max):
    m = n = 0
    for x in xs:
        m = max(m, x)
        n = min(n, x)  # PFB804: 12
    return m, n


def local(xs):
    m = 0
    min = xs.lowest
    for x in xs:
        m = min(m, x)

    def inner(ys, n):
        for y in ys:
            n = min(n, y)
        return n

    return m, inner


def imported(xs):
    from numpy import max
    m = 0
    for x in xs:
        m = max(m, x)
    return m


def local_function(xs, m):
    def max(a, b):
        return a if len(a) > len(b) else b

    for x in xs:
        m = max(m, x)
    return m


def walrus(xs, m):
    for x in xs:
        if (max := x.chooser):
            m = max(m, x)
    return m


# --- gone from the bytecode -------------------------------------------------------------------------------------------------------------


def dead(xs):
    m = 0
    for x in xs:
        if 0:
            m = max(m, x)  # PFB804: refuted
        if not __debug__: m = max(m, x)  # PFB804: refuted
        if __debug__:
            print(x)
        else:
            m = min(m, x)  # PFB804: refuted
        if x:
            continue
            m = max(m, x)  # PFB804: refuted
    while False:
        m = max(m, 1)  # PFB804: refuted
    return m
    for x in xs:
        m = min(m, x)  # PFB804: refuted


if False:
    for size in sizes:
        longest = max(longest, size)  # PFB804: refuted


# --- a name of a class that is a global until it is stored -------------------------------------------------------------------


class Tallest:
    for size in sizes:
        longest = max(longest, size)  # PFB804: 18 likely


# --- several clamps in a block are one finding --------------------------------------------------------------------------------


def bounds(points, lines):
    left, top, right, bottom = 9, 9, 0, 0
    for x, y in points:
        left = min(left, x)  # PFB804: 15
        top = min(top, y)
        right = max(right, x)
        bottom = max(bottom, y)
    for x, y in lines:
        left = min(left, x)  # PFB804: 15
        if x:
            top = min(top, y)  # PFB804: 18
            bottom = max(bottom, y)
        else:
            right = max(right, len(y))  # PFB804: 20
    for x, y in points:
        left = min(left, x)  # PFB804: 15
        left = max(left, 0)  # PFB804: 15
        top = min(y, top)  # PFB804: 14 likely
        right = max(right, x.y)  # PFB804: 16
    return left, top, right, bottom


def longest_run(text, char):
    run = longest = widest = 0
    for c in text:
        if c == char:
            run += 1
            longest = max(longest, run)  # PFB804: 22 likely
        elif c == "x":
            widest = max(widest, run)  # PFB804: 21
        else:
            run = 0
    return longest, widest


# --- numbers that a loop unpacks -------------------------------------------------------------------------------------------


def unpacked(spans: list[tuple[int, int]], names: list[tuple[int, str]], sizes: dict[int, float], use):
    for a, b in spans:
        use(min(a, b))  # PFB804: 12
    for number, name in names:
        use(min(number, name))
    for size, weight in sizes.items():
        use(max(size, weight))  # PFB804: 12
    for index, (a, b) in enumerate(spans):
        use(max(index, a), max(a, b))  # PFB804: 12; 27


def paired(left: list[float], right: list[float], words: list[str]):
    return [max(one, other) for one, other in zip(left, right)], [max(one, w) for one, w in zip(left, words)]  # PFB804: 12
