"""Running totals of elements."""


def of_numbers(numbers: list[int], floats: list[float], words: list[str], n: int):
    total = 0
    totals = []
    for number in numbers:  # PFB530: 4
        total += number
        totals.append(total)
    sums, s = list(), 0
    for number in numbers:  # PFB530: 4
        s = s + number
        sums.append(s)
    started = [0]
    first = 0
    for number in numbers:  # PFB530: 4
        first += number
        started.append(first)
    last = [0]
    for number in numbers:  # PFB530: 4
        last.append(last[-1] + number)
    five = [5]
    for number in range(n):  # PFB530: 4
        five.append(five[-1] + number)
    f = 0.0
    of_floats: list[float] = []
    for number in floats:  # PFB530: 4
        f += number
        of_floats.append(f)
    half = [0.5]
    for number in floats:  # PFB530: 4
        half.append(half[-1] + number)
    end = 0
    ends = []
    for word in words:  # PFB530: 4
        end += len(word)
        ends.append(end)
    offsets = [0]
    for word in words:  # PFB530: 4
        offsets.append(offsets[-1] + len(word))
    return totals, sums, started, last, five, of_floats, half, ends, offsets


def of_unknown(numbers, rows):
    total = 0
    totals = []
    for number in numbers:  # PFB530: 4 likely
        total += number
        totals.append(total)
    last = [0]
    for number in rows.numbers:  # PFB530: 4
        last.append(last[-1] + number)
    return totals, last


def read_after(numbers: list[int]):
    total = 0
    totals = []
    for number in numbers:  # PFB530: 4
        total += number
        totals.append(total)
    return totals, total


# --- none of ours ----------------------------------------------------------------------------------------------------------------


def other_recurrences(numbers: list[int], f):
    product = 1
    products = []
    for number in numbers:
        product *= number
        products.append(product)
    best = 0
    bests = []
    for number in numbers:
        best = max(best, number)
        bests.append(best)
    rest = 0
    rests = []
    for number in numbers:
        rest -= number
        rests.append(rest)
    squares = 0
    totals = []
    for number in numbers:
        squares += number * number
        totals.append(squares)
    calls = 0
    called = []
    for number in numbers:
        calls += f(number)
        called.append(calls)
    mixed = [0]
    for number in numbers:
        mixed.append(mixed[-1] * 2 + number)
    back = [0]
    for number in numbers:
        back.append(back[-2] + number)
    turned = [0]
    for number in numbers:  # PFB530: 4
        turned.append(number + turned[-1])
    return products, bests, rests, totals, called, mixed, back, turned


def other_starts(numbers: list[int], start, given):
    total = 5
    totals = []
    for number in numbers:  # PFB530: 4
        total += number
        totals.append(total)
    unknown = []
    for number in numbers:
        start += number
        unknown.append(start)
    other = 0
    for number in numbers:
        other += number
        given.append(other)
    first = 1
    second = [0]
    for number in numbers:
        first += number
        second.append(first)
    empty = []
    for number in numbers:
        empty.append(empty[-1] + number)
    two = [0, 0]
    for number in numbers:
        two.append(two[-1] + number)
    return totals, unknown, second, empty, two


def other_bodies(numbers: list[int], f, pairs: list[tuple[int, int]]):
    total = 0
    totals = []
    for number in numbers:
        totals.append(total)
        total += number
    second = 0
    seconds = []
    for number in numbers:
        second += number
        if number:
            seconds.append(second)
    third = 0
    thirds = []
    for number in numbers:
        third += number
        thirds.append(third)
        f(thirds)
    fourth = 0
    fourths = []
    for number in numbers:
        fourth += number
        fourths.append((number, fourth))
    fifth = 0
    fifths = []
    for first, last in pairs:  # PFB530: 4
        fifth += last
        fifths.append(fifth)
    sixth = 0
    sixths = []
    for number in numbers:
        sixth += number
        sixths.append(sixth)
    else:
        f(sixth)
    return totals, seconds, thirds, fourths, fifths, sixths


def of_text(words: list[str], lists: list[list]):
    text = ""
    texts = []
    for word in words:
        text += word
        texts.append(text)
    joined = [""]
    for word in words:
        joined.append(joined[-1] + word)
    number = 0
    numbers = []
    for word in words:
        number += word
        numbers.append(number)
    return texts, joined, numbers


def seen(numbers: list[int]):
    total = 0
    totals = []
    for number in numbers:
        total += number
        totals.append(total)
    return totals, number


def shared(numbers: list[int]):
    total = 0
    totals = []
    for number in numbers:
        total += number
        totals.append(total)
    return lambda: totals


def half_done(numbers: list[int]):
    total = 0
    totals = []
    try:
        for number in numbers:
            total += number
            totals.append(total)
    except TypeError:
        print(totals)
    return totals


def over_itself():
    total = 0
    totals = [0]
    for number in totals:
        total += number
        totals.append(total)
    return totals


def yielded(numbers: list[int]):
    total = 0
    for number in numbers:
        total += number
        yield total


def never_run(numbers: list[int]):
    if 0:
        total = 0
        totals = []
        for number in numbers:  # PFB530: refuted
            total += number
            totals.append(total)
        return totals


class Ledger:
    def __init__(self, amounts: list[int]):
        self.amounts = amounts
        self.balances = []

    def rebuild(self, opening: int):
        self.balances = []
        balance = opening
        for amount in self.amounts:  # PFB530: 8
            balance += amount
            self.balances.append(balance)

    def over_itself(self):
        self.balances = []
        total = 0
        for amount in self.balances:
            total += amount
            self.balances.append(total)

    def over_a_longer_name(self):
        self.balances = []
        total = 0
        for amount in self.balances_before:  # PFB530: 8 likely
            total += amount
            self.balances.append(total)

    def in_a_container(self, rows: list[int], name):
        self.by_name = {}
        total = 0
        for name in rows:
            total += name
            self.by_name[name].append(total)


def other_spellings(gaps: list[float], start: float, pairs: list[tuple[str, int]]):
    clock = start
    times = [start]
    for gap in gaps:  # PFB530: 4
        times.append(clock := clock + gap)
    acc, bounds = 0.0, []
    for gap in gaps:  # PFB530: 4
        acc = gap + acc
        bounds.append(acc)
    seen, running = 0, []
    for _name, count in pairs:  # PFB530: 4 likely
        seen += count
        running.append(seen)
    twice, doubled = 0, []
    for count, count in pairs:
        twice += count
        doubled.append(twice)
    for _name, (first, last) in pairs:
        twice += last
        doubled.append(twice)
    return times, bounds, running, doubled


def of_an_earlier_total(numbers: list[int], total: int):
    totals = [total]
    total = 0
    for number in numbers:
        total += number
        totals.append(total)
    return totals
