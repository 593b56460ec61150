"""Arithmetic: what statistics, random, fractions, colorsys, datetime and timeit do with numbers."""

import bisect
import math
import sys
from fractions import Fraction

SEED, SCALE, SHIFT = 7, 1.5, 3
MISSED = 0


def exact_ratio(x):
    if type(x) is float:
        return x.as_integer_ratio()
    return x, 1


class Normal:
    def __init__(self, mu, sigma):
        self.mu = mu
        self.sigma = sigma
        self.low = mu - 3.0 * sigma
        self.high = mu + 3.0 * sigma
        self.total = 0.0
        self.count = 0

    def clipped(self, x):
        if x < self.low:
            return self.low
        return min(x, self.high)

    def pfb201_scores_before(self, values):
        """Standard scores: two attributes, of which one goes to a local."""
        scores = []
        for x in values:
            scores.append((x - self.mu) / self.sigma)
        return scores

    def pfb201_scores_after(self, values):
        mu = self.mu
        scores = []
        for x in values:
            scores.append((x - mu) / self.sigma)
        return scores

    def pfb201_within_before(self, values):
        """One attribute three times, in a comprehension."""
        return [x for x in values if self.mu - 1.5 < x < self.mu + 1.5 or x == -self.mu]

    def pfb201_within_after(self, values):
        mu = self.mu
        return [x for x in values if mu - 1.5 < x < mu + 1.5 or x == -mu]

    def pfb201_densities_before(self, values):
        """An attribute beside an exponential, a root and a call of a method: heavy."""
        densities = []
        for x in values:
            near = self.clipped(x)
            densities.append(math.exp((near * near) / (-2.0 * self.sigma)) / math.sqrt(math.tau))
        return densities

    def pfb201_densities_after(self, values):
        sigma = self.sigma
        densities = []
        for x in values:
            near = self.clipped(x)
            densities.append(math.exp((near * near) / (-2.0 * sigma)) / math.sqrt(math.tau))
        return densities

    def pfb202_summed_before(self, values):
        """A sum in an attribute, and nothing else."""
        for x in values:
            self.total += x
        return self.total

    def pfb202_summed_after(self, values):
        total = self.total
        for x in values:
            total += x
        self.total = total
        return total

    def pfb202_outliers_before(self, values):
        """A count under a condition that calls a method of the class."""
        for x in values:
            if self.clipped(x) != x:
                self.count += 1
        return self.count

    def pfb202_outliers_after(self, values):
        count = self.count
        for x in values:
            if self.clipped(x) != x:
                count += 1
        self.count = count
        return count


def pfb201_scores_data(n):
    return Normal(5.0, 1.25), [i % 11 * 1.0 for i in range(n)]


def pfb201_within_data(n):
    return Normal(5.0, 1.25), [i % 11 * 1.0 for i in range(n)]


def pfb201_densities_data(n):
    return Normal(5.0, 1.25), [i % 11 * 1.0 for i in range(n)]


def pfb202_summed_data(n):
    return Normal(5.0, 1.25), [i % 11 * 1.0 for i in range(n)]


def pfb202_outliers_data(n):
    return Normal(5.0, 1.25), [i % 13 * 1.0 for i in range(n)]


def pfb102_scaled_before(values):
    """Four reads of one global in a polynomial."""
    total = 0.0
    for x in values:
        total += ((SCALE * x + SCALE) * x - SCALE) * x + SCALE
    return total


def pfb102_scaled_after(values):
    scale = SCALE
    total = 0.0
    for x in values:
        total += ((scale * x + scale) * x - scale) * x + scale
    return total


def pfb102_scaled_data(n):
    return ([i % 7 * 0.5 for i in range(n)],)


def pfb102_ratios_before(values):
    """A function of the file, called for each number: heavy."""
    partials = {}
    for x in values:
        n, d = exact_ratio(x)
        partials[d] = partials.get(d, 0) + n
    return partials


def pfb102_ratios_after(values):
    ratio_of = exact_ratio
    partials = {}
    for x in values:
        n, d = ratio_of(x)
        partials[d] = partials.get(d, 0) + n
    return partials


def pfb102_ratios_data(n):
    return ([i % 7 * 0.5 for i in range(n)],)


def pfb103_missed_before(values, limit):
    """A global counts what is skipped, under a test."""
    global MISSED
    MISSED = 0
    total = 0
    for x in values:
        if x > limit:
            MISSED += 1
        else:
            total += x * x
    return total, MISSED


def pfb103_missed_after(values, limit):
    global MISSED
    missed = 0
    total = 0
    for x in values:
        if x > limit:
            missed += 1
        else:
            total += x * x
    MISSED = missed
    return total, MISSED


def pfb103_missed_data(n):
    return [i % 16 for i in range(n)], 7


def pfb104_running_before(values):
    """A running mean whose state an inner function reads at the end."""
    count, mean = 0, 0.0

    def report():
        return f"{count} of {mean:.3f}"

    total = 0.0
    for x in values:
        total += x
        count += 1
    mean = total / len(values)
    return report()


def pfb104_running_after(values):
    count, mean = 0, 0.0

    def report():
        return f"{count} of {mean:.3f}"

    total = 0.0
    running = count
    for x in values:
        total += x
        running += 1
    count = running
    mean = total / len(values)
    return report()


def pfb104_running_data(n):
    return ([i % 7 * 0.5 for i in range(n)],)


def pfb104_slope_before(xs, ys):
    """A sum of products, kept by a function inside that adds to it."""
    sxy = sxx = 0.0
    mean = 3.0

    def add(pairs):
        nonlocal sxy
        for x, y in pairs:
            sxy += (x - 3.0) * (y - 1.0)

    add(zip(xs, ys))
    sxx = sum([(x - mean) ** 2 for x in xs])
    return sxy / sxx


def pfb104_slope_after(xs, ys):
    sxy = sxx = 0.0
    mean = 3.0

    def add(pairs):
        nonlocal sxy
        products = sxy
        for x, y in pairs:
            products += (x - 3.0) * (y - 1.0)
        sxy = products

    add(zip(xs, ys))
    sxx = sum([(x - mean) ** 2 for x in xs])
    return sxy / sxx


def pfb104_slope_data(n):
    return [i % 7 * 1.0 for i in range(n)], [i % 5 * 0.5 for i in range(n)]


def pfb105_divisors_before(numbers):
    """A name out of a module, imported where it is used."""
    common = 0
    for number in numbers:
        from math import gcd

        common = gcd(common, number)
    return common


def pfb105_divisors_after(numbers):
    from math import gcd

    common = 0
    for number in numbers:
        common = gcd(common, number)
    return common


def pfb105_divisors_data(n):
    return ([60 + i % 9 * 30 for i in range(n)],)


def pfb203_circle_before(angles):
    """Two functions of math and one of its constants, which is bound."""
    xs = []
    for angle in angles:
        turned = angle * math.pi / 180.0 + math.pi
        xs.append(turned if turned < 2.5 * math.pi else 0.0)
    return xs


def pfb203_circle_after(angles):
    pi = math.pi
    xs = []
    for angle in angles:
        turned = angle * pi / 180.0 + pi
        xs.append(turned if turned < 2.5 * pi else 0.0)
    return xs


def pfb203_circle_data(n):
    return ([i % 360 * 1.0 for i in range(n)],)


def pfb203_distances_before(points):
    """A function of math beside four subscripts."""
    total = 0.0
    for point in points:
        total += math.sqrt(point[0] * point[0] + point[1] * point[1])
    return total


def pfb203_distances_after(points):
    sqrt = math.sqrt
    total = 0.0
    for point in points:
        total += sqrt(point[0] * point[0] + point[1] * point[1])
    return total


def pfb203_distances_data(n):
    return ([(i % 7 * 1.0, i % 5 * 2.0) for i in range(n)],)


def pfb203_buckets_before(values, cuts):
    """random.choices and statistics look a place up by halves."""
    found = [0] * (len(cuts) + 1)
    for x in values:
        found[bisect.bisect(cuts, x)] += 1
    return found


def pfb203_buckets_after(values, cuts):
    place_of = bisect.bisect
    found = [0] * (len(cuts) + 1)
    for x in values:
        found[place_of(cuts, x)] += 1
    return found


def pfb203_buckets_data(n):
    return [i % 97 * 1.0 for i in range(n)], [float(cut) for cut in range(5, 95, 5)]


def pfb203_sizes_before(numbers):
    """A limit of sys in a comprehension's condition."""
    return [number for number in numbers if 0 < number < sys.maxsize]


def pfb203_sizes_after(numbers):
    most = sys.maxsize
    return [number for number in numbers if 0 < number < most]


def pfb203_sizes_data(n):
    return ([i - n // 3 for i in range(n)],)


def pfb301_weighted_before(rows):
    """Weights that each pass builds, for a sum of products."""
    totals = []
    for row in rows:
        totals.append(sum(map(lambda a, b: a * b, row, [1, 3, 1, 3])))
    return totals


def pfb301_weighted_after(rows):
    totals = []
    for row in rows:
        totals.append(sum(map(lambda a, b: a * b, row, (1, 3, 1, 3))))
    return totals


def pfb301_weighted_data(n):
    return ([(i, 2, 3, i % 7) for i in range(n)],)


def pfb308_lightness_before(pixels):
    """colorsys: the extremes of three channels."""
    found = []
    for r, g, b in pixels:
        found.append(max([r, g, b]))
    return found


def pfb308_lightness_after(pixels):
    found = []
    for r, g, b in pixels:
        found.append(max(r, g, b))
    return found


def pfb308_lightness_data(n):
    return ([(i % 7 * 0.1, i % 5 * 0.2, i % 3 * 0.3) for i in range(n)],)


def pfb308_fractions_before(pairs):
    """Sums of fractions: heavy."""
    total = Fraction(0)
    for n, d in pairs:
        total = max([total, Fraction(n, d)])
    return total


def pfb308_fractions_after(pairs):
    total = Fraction(0)
    for n, d in pairs:
        total = max(total, Fraction(n, d))
    return total


def pfb308_fractions_data(n):
    return ([(i % 17, i % 11 + 1) for i in range(n // 4)],)


def pfb802_rounded_before(values):
    """A builtin of two arguments under another name."""
    _round = round
    found = []
    for x in values:
        found.append(_round(x * 1.25, 2))
    return found


def pfb802_rounded_after(values):
    found = []
    for x in values:
        found.append(round(x * 1.25, 2))
    return found


def pfb802_rounded_data(n):
    return ([i % 101 * 0.37 for i in range(n)],)


def pfb803_squares_before(rows):
    """Squares of differences, a few for each row."""
    found = []
    for row in rows:
        middle = row[len(row) // 2]
        found.append(sum((x - middle) * (x - middle) for x in row))
    return found


def pfb803_squares_after(rows):
    found = []
    for row in rows:
        middle = row[len(row) // 2]
        found.append(sum([(x - middle) * (x - middle) for x in row]))
    return found


def pfb803_squares_data(n):
    return ([[j * 0.5 for j in range(i % 3, 12)] for i in range(n // 10)],)


def pfb803_exact_before(values):
    """Exact fractions of floats: heavy."""
    return sum(Fraction(x) for x in values)


def pfb803_exact_after(values):
    return sum([Fraction(x) for x in values])


def pfb803_exact_data(n):
    return ([i % 8 * 0.125 for i in range(n // 4)],)


def pfb803_spread_before(values, mean):
    """One long generator under max: the farthest from the mean."""
    return max(abs(x - mean) for x in values)


def pfb803_spread_after(values, mean):
    return max([abs(x - mean) for x in values])


def pfb803_spread_data(n):
    return [i % 31 * 0.5 for i in range(n)], 7.0


def pfb505_peaks_before(rows):
    """The most of each row of floats: an inner loop that does nothing else."""
    peaks = []
    for row in rows:
        high = row[0]
        for x in row:
            high = max(high, x)
        peaks.append(high)
    return peaks


def pfb505_peaks_after(rows):
    peaks = []
    for row in rows:
        high = max(row)
        peaks.append(high)
    return peaks


def pfb505_peaks_data(n):
    return ([[(i * j) % 17 * 0.5 for j in range(20)] for i in range(n // 20)],)


def pfb804_margin_before(numbers):
    """inspect.cleandoc's margin, behind a call that is dear: heavy."""
    margin = sys.maxsize
    for number in numbers:
        text = f"{number:>12}".replace("7", " ")
        margin = min(margin, len(text) - len(text.lstrip()))
    return margin


def pfb804_margin_after(numbers):
    margin = sys.maxsize
    for number in numbers:
        text = f"{number:>12}".replace("7", " ")
        indent = len(text) - len(text.lstrip())
        if indent < margin:
            margin = indent
    return margin


def pfb804_margin_data(n):
    return ([i * 7 for i in range(n)],)


def pfb806_kinds_before(values):
    """statistics tells ints from floats; the rest is left out."""
    total = 0
    for x in values:
        if isinstance(x, int | float):
            total += x
    return total


def pfb806_kinds_after(values):
    total = 0
    for x in values:
        if isinstance(x, (int, float)):
            total += x
    return total


def pfb806_kinds_data(n):
    return ([(1, 2.5, "x", None, 4)[i % 5] for i in range(n)],)


def pfb806_exact_before(values):
    """The same in front of a fraction: heavy."""
    total = Fraction(0)
    for x in values:
        if isinstance(x, int | Fraction):
            total += x / Fraction(2)
    return total


def pfb806_exact_after(values):
    total = Fraction(0)
    for x in values:
        if isinstance(x, (int, Fraction)):
            total += x / Fraction(2)
    return total


def pfb806_exact_data(n):
    return ([(1, 2.5, Fraction(1, 4))[i % 3] for i in range(n // 10)],)
