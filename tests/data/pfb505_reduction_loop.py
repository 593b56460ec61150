"""Marked lines for PFB505, reduction-loop. Only ever compiled, never run.

The finding stands at the header of a loop that does nothing but add its elements up, or keep the least or greatest.
"""
import math

import numpy as np

total = 0
for module_level in range(20):
    total += module_level


class Rows:
    count = 0
    for count_of in range(20):
        count += count_of

    def __init__(self, rows: list[int]):
        self.rows = rows
        self.total = 0
        for row in rows:
            self.total += row

    def sum(self):
        total = 0
        for row in self.rows:  # PFB505: 8
            total += row
        return total

    def private(self, rows: list[int]):
        __total = 0
        for __row in rows:  # PFB505: 8
            __total += __row
        return __total


# --- sums ------------------------------------------------------------------------------------------------------------------------


def of_ints(xs: list[int]):
    total = 0
    for x in xs:  # PFB505: 4
        total += x
    return total


def written_out(xs: list[int]):
    total = 0
    for x in xs:  # PFB505: 4
        total = total + x
    return total


def of_a_range(n):
    total = 0
    for i in range(n):  # PFB505: 4
        total += i
    return total


def one_line(n):
    total: int = 0
    for i in range(n): total += i  # PFB505: 4
    return total


def with_a_start(n):
    total = 10
    for i in range(n):  # PFB505: 4
        total += i
    return total


def from_a_length(n, xs):
    total = len(xs)
    for i in range(n):  # PFB505: 4
        total += i
    return total


def of_flags(flags: list[bool]):
    total = 0
    for flag in flags:  # PFB505: 4
        total += flag
    return total


def of_who_knows(xs):
    total = 0
    for x in xs:  # PFB505: 4 likely
        total += x
    return total


def of_floats(xs: list[float]):
    total = 0
    for x in xs:  # PFB505: 4 likely
        total += x
    return total


def into_a_float(xs: list[int]):
    total = 0.0
    for x in xs:  # PFB505: 4 likely
        total += x
    return total


def of_values(d):
    low, total = 1, 0
    for value in d.values():  # PFB505: 4 likely
        total += value
    return low, total


def in_a_loop(rows: list[range]):
    total = 0
    for row in rows:
        for x in row:  # PFB505: 8
            total += x
    return total


def of_ranges(n):
    total = 0
    for i in range(n):
        for j in range(i):  # PFB505: 8
            total += j
    return total


def anew_for_each(rows):
    for row in rows:
        total = 0
        for x in row:  # PFB505: 8 likely
            total += x
        yield total


async def in_a_coroutine(rows):
    total = 0
    for x in await rows.all():  # PFB505: 4 likely
        total += x
    return total


def of_what_was_made_here(words, n, f):
    sizes = [len(word) for word in words]
    total = 0
    for size in sizes:  # PFB505: 4
        total += size
    squares = [x * x for x in range(n)]
    squares.sort()
    total += squares[0]
    for square in squares:  # PFB505: 4 likely
        total += square
    total = 0
    for square in squares:  # PFB505: 4
        total += square
    weights = [3] * n
    total = 0
    for weight in weights[1:]:  # PFB505: 4 likely
        total += weight
    for weight in [1] * n:  # PFB505: 4 likely
        total += weight
    total = 0
    for weight in weights:  # PFB505: 4
        total += weight
    total = 0
    for number in map(int, words):  # PFB505: 4
        total += number
    total = 0
    for number in map(f, words):  # PFB505: 4 likely
        total += number
    for number in map(str, words):
        total += number
    inverted = [~len(word) for word in words]
    total = 0
    for number in inverted:  # PFB505: 4 likely
        total += number
    return total


def of_what_has_changed(words, f):
    added = [len(word) for word in words]
    added.append(f(words))
    total = 0
    for size in added:  # PFB505: 4 likely
        total += size
    stored = [len(word) for word in words]
    stored[0] = f(words)
    total = 0
    for size in stored:  # PFB505: 4 likely
        total += size
    given = [len(word) for word in words]
    f(given)
    total = 0
    for size in given:  # PFB505: 4 likely
        total += size
    twice = [len(word) for word in words]
    if f(words):
        twice = [0.5]
    total = 0
    for size in twice:  # PFB505: 4 likely
        total += size
    return total


def of_annotated(d: dict[str, int], e: Dict[int, str], some: list[int] | None, more: Optional[list[int]], deep: list[dict[int, int]]):
    total = 0
    for x in d.values():  # PFB505: 4
        total += x
    for key in d:
        total += key
    for value in e.values():
        total += value
    total = 0
    for x in e:  # PFB505: 4
        total += x
    for x in e.keys():  # PFB505: 4
        total += x
    for x in some:  # PFB505: 4
        total += x
    for x in more[2:]:  # PFB505: 4
        total += x
    for one in deep:
        for x in one.values():  # PFB505: 8
            total += x
    return total


def of_annotated_loosely(d: dict, e: other[int, int], xs: list, data: bytes, f, pairs: list[tuple[int, int]]):
    total = 0
    for x in data:  # PFB505: 4
        total += x
    total = 0
    for x in xs:  # PFB505: 4 likely
        total += x
    for x in d.values():  # PFB505: 4 likely
        total += x
    for x in e.values():  # PFB505: 4 likely
        total += x
    for x in e.keys():  # PFB505: 4 likely
        total += x
    for x in e:  # PFB505: 4 likely
        total += x
    for x in f.rows.values():  # PFB505: 4 likely
        total += x
    for x in f(xs).values():  # PFB505: 4 likely
        total += x
    for pair in pairs:
        for x in pair:  # PFB505: 8 likely
            total += x
    return total


async def of_awaited(rows: list[list[int]]):
    total = 0
    async for row in rows:
        for x in row:  # PFB505: 8 likely
            total += x
    return total


class Sized:
    sizes: list[int]

    def __init__(self):
        self.counts: dict[str, int] = {}
        self.rest = []

    def total(self, other):
        total = 0
        for x in self.sizes:  # PFB505: 8
            total += x
        for x in self.counts.values():  # PFB505: 8
            total += x
        for y in self.rest:  # PFB505: 8 likely
            total += y
        total = 0
        for y in other.sizes:  # PFB505: 8 likely
            total += y
        return total


def generator(xs):
    yield from xs


def over_a_generator(xs: list[int]):
    total = 0
    for x in (len(x) for x in xs):
        total += x
    lengths = (len(x) for x in xs)
    for x in lengths:
        total += x
    for x in generator(xs):
        total += x
    kept = generator(xs)
    for x in kept:
        total += x
    for x in few():  # PFB505: 4 likely
        total += x
    return total


def moved_on(xs: list[int], ys, f):
    total = 0
    for x in xs:  # PFB505: 4
        total += x
    for x in xs:  # PFB505: 4
        total += x
    for y in ys:  # PFB505: 4 likely
        total += y
    for x in xs:  # PFB505: 4 likely
        total += x
    total = 0
    total += f()
    for x in xs:  # PFB505: 4 likely
        total += x
    return total


# --- the least and the greatest ---------------------------------------------------------------------------------------------------


def greatest(xs: list[int]):
    best = 0
    for x in xs:  # PFB505: 4
        if x > best:
            best = x
    return best


def least(xs: list[int]):
    best = 1000
    for x in xs:  # PFB505: 4
        if x < best:
            best = x
    return best


def the_other_way_round(xs: list[str]):
    best = ""
    for x in xs:  # PFB505: 4
        if best < x:
            best = x
    first = "zzz"
    for x in xs:  # PFB505: 4
        if first > x: first = x
    return best, first


def last_of_equals(xs: list[int], ys):
    best = 0
    for x in xs:  # PFB505: 4
        if x >= best:
            best = x
    low = 0
    for x in xs:  # PFB505: 4
        if low >= x:
            low = x
    best_of_unknown = 0
    for y in ys:
        if y >= best_of_unknown:
            best_of_unknown = y
    return best, low


def by_call(xs: list[int], ys):
    best = 0
    for x in xs:  # PFB505: 4
        best = max(best, x)
    low = 0
    for x in xs:  # PFB505: 4
        low = min(x, low)
    best_of_unknown = 0
    for y in ys:  # PFB505: 4 likely
        best_of_unknown = max(best_of_unknown, y)
    low_of_unknown = 0
    for y in ys:
        low_of_unknown = min(y, low_of_unknown)
    return best, low


def by_choice(xs: list[int]):
    best = 0
    for x in xs:  # PFB505: 4
        best = x if x > best else best
    return best


def from_none(xs: list[int], ys):
    best = None
    for x in xs:  # PFB505: 4
        if best is None or x > best:
            best = x
    least = None
    for y in ys:  # PFB505: 4 likely
        if least is None or y < least:
            least = y
    return best, least


def from_infinity(xs: list[int], ys):
    a = -math.inf
    for x in xs:  # PFB505: 4
        if x > a:
            a = x
    b = float("inf")
    for x in xs:  # PFB505: 4
        if x < b:
            b = x
    c = float("-Infinity")
    for x in xs:  # PFB505: 4
        c = max(c, x)
    d = -float("inf")
    for x in xs:  # PFB505: 4
        if x > d:
            d = x
    e = np.inf
    for y in ys:  # PFB505: 4 likely
        if y < e:
            e = y
    f = math.inf
    for x in xs:  # PFB505: 4 likely
        if x > f:
            f = x
    return a, b, c, d, e, f


def from_the_first(xs: list[int], rows, i):
    best = xs[0]
    for x in xs:  # PFB505: 4 likely
        if x > best:
            best = x
    least = xs[0]
    for x in xs[1:]:  # PFB505: 4 likely
        if x < least:
            least = x
    of_row = rows[i][0]
    for x in rows[i]:  # PFB505: 4 likely
        if x < of_row:
            of_row = x
    return best, least, of_row


def from_a_parameter(xs: list[int], best: int, other):
    for x in xs:  # PFB505: 4
        if x > best:
            best = x
    for x in xs:  # PFB505: 4 likely
        if x > other:
            other = x
    return best, other


def of_floats_or_who_knows(xs: list[float], ys):
    best = 0.0
    for x in xs:  # PFB505: 4 likely
        if x > best:
            best = x
    peak = 0
    for y in ys:  # PFB505: 4 likely
        if y > peak:
            peak = y
    return best, peak


# --- none of ours ----------------------------------------------------------------------------------------------------------------


def of_something_else(xs):
    total = 0
    for x in xs:
        total += x.n
    count = 0
    for x in xs:
        count += 1
    squares = 0
    for x in xs:
        squares += x * x
    backwards = 0
    for x in xs:
        backwards = x + backwards
    product = 1
    for x in xs:
        product *= x
    rest = 0
    for x in xs:
        rest -= x
    twice = 0
    for x in xs:
        twice = x + x
    last = 0
    for x in xs:
        last = x
    return total, count, squares, backwards, product, rest, twice, last


def of_pairs(pairs):
    total = 0
    for a, b in pairs:
        total += a
    return total


def tested(xs):
    total = 0
    for x in xs:
        if x > 0:
            total += x
    rest = 0
    for x in xs:
        if x < 0:
            continue
        rest = rest + x
    best = 0
    for x in xs:
        if x:
            if x > best:
                best = x
    return total, rest, best


def of_strings_and_lists(words: list[str], lists: list[list], xs):
    text = ""
    for word in words:
        text += word
    number = 0
    for word in words:
        number += word
    flat = []
    for part in lists:
        flat += part
    start = xs
    for x in xs:
        start += x
    return text, number, flat, start


def of_a_text(line: str):
    n = 0
    for char in line:
        n += char
    return n


def of_sequences(lists: list[list]):
    out = ()
    for part in lists:
        out += part
    return out


def more_in_the_body(xs):
    total = best = 0
    for x in xs:
        total += x
        print(x)
    for x in xs:
        total += x
        if x > best:
            best = x
    for x in xs:
        if x > best:
            best = x
            print(x)
    for x in xs:
        if x > best:
            best = x
        else:
            total = 0
    return total, best


def with_an_else(xs):
    total = 0
    for x in xs:
        total += x
    else:
        print(total)
    return total


def read_after(xs: list[int]):
    x = total = 0
    for x in xs:
        total += x
    best = 0
    for y in xs:
        if y > best:
            best = y
    return total, x, best, y


def goes_through_it(n):
    total = 5
    for i in range(total):
        total += i
    total = 5
    for total in range(n):
        total += total
    return total


def a_global(xs: list[int]):
    global total
    total = 0
    for x in xs:
        total += x


def captured(xs: list[int]):
    total = 0
    for x in xs:
        total += x
    return lambda: total


def half_done(xs):
    total = 0
    try:
        for x in xs:
            total += x
    except TypeError:
        print(total)
    return total


def shadowed(xs: list[int], sum, max):
    total = 0
    for x in xs:
        total += x
    best = 0
    for x in xs:
        best = max(best, x)
    for x in xs:  # PFB505: 4 likely
        best = min(best, x)
    return total, best


async def waiting(xs):
    total = 0
    async for x in xs:
        total += x
    while xs:
        total += xs
    return total


def few():
    total = 0
    for x in (1, 2, 3):
        total += x
    for x in range(5):
        total += x
    return total


def items(xs, d, k):
    for x in xs:
        d[k] += x
    for x in xs:
        d[k] = max(d[k], x)
    for x in xs:
        if x > d[k]:
            d[k] = x


def other_comparisons(xs: list[int]):
    best = other = None
    for x in xs:
        if x != best:
            best = x
    for x in xs:
        if x > 3:
            best = x
    for x in xs:
        if other is None or x > best:
            best = x
    for x in xs:
        if best is None or best is None or x > best:
            best = x
    for x in xs:
        if best is None or x == best:
            best = x
    for x in xs:
        if best is not None or x > best:
            best = x
    for x in xs:
        if best is None and x > best:
            best = x
    for x in xs:
        if 0 < x < best:
            best = x
    for x in xs:
        if x > best:
            best = other
    for x in xs:
        if x > best:
            other = x
    for x in xs:
        best = x if x > best else other
    for x in xs:
        best = max(best, other)
    for x in xs:
        best = max(best, x, key=abs)
    for x in xs:
        best = max(best, x, 3)
    for x in xs:
        best = other + x
    for x in xs:
        best += other
    for x in xs:
        best = other = x
    return best, other


def none_from_something(xs: list[int]):
    best = 3
    for x in xs:
        if best is None or x > best:
            best = x
    return best


def none_twice(xs: list[int]):
    best = None
    for x in xs:
        if best is None or (best is None or x > best):
            best = x
    return best


# --- not in this bytecode ---------------------------------------------------------------------------------------------------------


def never_run(n):
    total = best = 0
    if 0:
        for i in range(n):  # PFB505: refuted
            total += i
    while 0:
        for i in range(n):  # PFB505: refuted
            if i > best:
                best = i
    return total, best


def without_debug(n):
    best = 0
    if not __debug__:
        for i in range(n):  # PFB505: refuted
            best = max(best, i)
    return best


def shows_how_far_it_came(xs, report):
    with suppress(ValueError):
        total = 1
        if report:
            for x in xs:
                total += x
    return total


# --- of what a builtin gives -----------------------------------------------------------------------------------------------------


class Grid:
    def widest(self):
        wide = 0
        for row in self.rows:  # PFB505: 8
            if (width := len(row)) > wide:
                wide = width
        return wide


def of_builtins(words, xs: list[float], f):
    total = 0
    for word in words:  # PFB505: 4
        total += len(word)
    longest = 0
    for word in words:  # PFB505: 4
        longest = max(longest, len(word))
    shortest = 99
    for word in words:  # PFB505: 4
        if shortest > len(word):
            shortest = len(word)
    least = None
    for word in words:  # PFB505: 4
        if least is None or len(word) < least:
            least = len(word)
    size = 0.0
    for x in xs:  # PFB505: 4 likely
        size += abs(x)
    far = 0.0
    for x in xs:  # PFB505: 4 likely
        far = abs(x) if abs(x) > far else far
    high = f()
    for word in words:  # PFB505: 4 likely
        high = max(len(word), high)
    return total, longest, shortest, least, size, far, high


def other_values(words, xs, f, d):
    total = 0
    for word in words:
        total += f(word)
    for word in words:
        total += len(word.name)
    for word in words:
        total -= len(word)
    longest = 0
    for word in words:
        if len(word) > longest:
            longest = word
    for word in words:
        if len(word) > longest:
            longest = hash(word)
    for word in words:
        longest = max(longest, len(word), 3)
    kept = 0
    for word in words:
        if (n := len(word)) > kept:
            kept = n
    text = ""
    for x in xs:
        text += str(x)
    return total, longest, n, kept, text


def own_function(words, len):
    total = 0
    for word in words:
        total += len(word)
    return total


# --- with the key of the best in a second name ---------------------------------------------------------------------------------


def remembered(words: list[str], counts: dict[str, int], xs):
    longest = None
    most = -1
    for word in words:  # PFB505: 4
        if len(word) > most:
            most = len(word)
            longest = word
    winner = None
    highest = -1
    for word in counts:  # PFB505: 4 likely
        if counts[word] > highest:
            highest = counts[word]
            winner = word
    least = ""
    fewest = 99
    for word in words:  # PFB505: 4 likely
        if fewest > len(word):
            least, fewest = word, len(word)
    return longest, winner, least


def not_remembered(words, counts, f):
    longest, most = None, -1
    for word in words:
        if len(word) > most:
            most = len(word)
            longest = word
    kept = None
    high = -1
    for word in words:
        if len(word) > high:
            high = counts[word]
            kept = word
    other = None
    top = -1
    for word in words:
        if len(word) >= top:
            top = len(word)
            other = word
    third = None
    peak = -1
    for word in words:
        if len(word) > peak:
            peak = len(word)
            third = word
            f(word)
    return longest, most, kept, other, third
