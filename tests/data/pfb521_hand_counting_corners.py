"""Lines that fill in no missing keys, for PFB521, and those that a Counter counts. Only ever compiled, never run."""
import collections
from collections import Counter, OrderedDict, defaultdict


def other_gets(xs, n, default):
    d, e = {}, {}
    for x in xs:
        d[x] = d.get(x, 0) * 2
        d[x] = d.get(x, 1) + 1
        d[x] = d.get(x, default) + 1
        d[x] = d.get(x, False) + 1
        d[x] = d.get(x, "") + "a"
        d[x] = d.get(x, []) + [x]
        d[x] = d.get(x) + 1
        d[x] = d.get(x, 0, 0) + 1
        d[x] = d.get(x, default=0) + 1
        d[x] = d.get(n, 0) + 1
        d[n] = d.get(x, 0) + 1
        d[x] = e.get(x, 0) + 1
        d[x] = d[x] + 1
        d[x] = 1 - d.get(x, 0)
        d[x] = n = d.get(x, 0) + 1
        d.n = d.get(x, 0) + 1
        n = d.get(x, 0) + 1
        d[x] = max(d.get(x, 0), n)
        d[x] = (d.get(x, 0) + 1) % 3
    return d.items(), e.items()


def other_setdefaults(xs, n, default):
    d = {}
    for x in xs:
        d.setdefault(x, [])
        d.setdefault(x, 0)
        d.setdefault(x, [n]).append(x)
        d.setdefault(x, {n: n})[x] = x
        d.setdefault(x, default).append(x)
        d.setdefault(x, list(n)).append(x)
        d.setdefault(x, n.list()).append(x)
        d.setdefault(x, n()).append(x)
        d.setdefault(x).append(x)
        d.setdefault(x, default=[]).append(x)
        d.setdefault(*x).append(x)
        setdefault(x, []).append(x)
    return d.items()


def other_tests(xs, y, n, f):
    d, e = {}, {}
    for x in xs:
        if x in d:
            d[x] += 1
        if x in d:
            d[x] += 1
        else:
            d[x] = 0
        if x in d:
            d[x] += 1
        else:
            d[y] = 1
        if x in d:
            e[x] += 1
        else:
            e[x] = 1
        if x in d:
            d[x] -= 1
        else:
            d[x] = 1
        if x in d:
            d[x] += 1
            n += 1
        else:
            d[x] = 1
        if x in d:
            d[x] += y
        else:
            d[x] = y
        if x in d:
            d[x].append(y)
        else:
            d[x] = [n]
        if x in d:
            d[x].append(y)
        else:
            d[x] = {y}
        if x in d:
            d[x].extend(y)
        else:
            d[x] = y
        if x in d:
            d[x] = y
        else:
            d[x] = 1
        if x in d and y:
            d[x] += 1
        else:
            d[x] = 1
        if x in d.keys():
            d[x] += 1
        else:
            d[x] = 1
        if y == d:
            d[x] += 1
        else:
            d[x] = 1
        if f(x) in d:
            d[f(x)] += 1
        else:
            d[f(x)] = 1
        if x in d:
            pass
        else:
            d[x] = []
        if n:
            y = [x in d]
    return d.items(), e.items()


def not_right_behind(xs, n):
    a, b, c, d, e = {}, {}, {}, {}, {}
    for x in xs:
        if x not in a:
            a[x] = []
        if n:
            continue
        a[x].append(n)
        if x not in b:
            b[x] = []
        for y in x:
            b[x].append(y)
        with n:
            if x not in c:
                c[x] = []
            c[x].append(n)
        if x not in d:
            d[x] = [n]
        d[x].append(n)
        if n:
            pass
        elif x not in d:
            d[x] = []
        d[x].append(n)
        if x not in e:
            e[x] = []
        e[n].append(x)
        if x not in e:
            e[x] = []
    return a.items(), b.items(), c.items(), d.items(), e.items()


def behind_a_test(xs: list, n):
    a, b, c, d = {}, {}, {}, {}
    for x in xs:
        if x not in a:  # PFB521: 11
            a[x] = []
        a[x] += [n]
        if x not in b:  # PFB521: 11
            b[x] = set()
        b[x].update(n)
        if x not in c:
            c[x] = 0
        c[x].append(n)
        if x not in d:
            d[x] = []
        d[x].add(n)
    return a.items(), b.items(), c.items(), d.items()


def other_handlers(xs, n):
    d = {}
    for x in xs:
        try:
            d[x] += 1
        except IndexError:
            d[x] = 1
        try:
            d[x] += 1
        except KeyError:
            d[x] = 0
        try:
            d[x] += 1
        except (KeyError, IndexError):
            d[x] = 1
        try:
            d[x] += 1
        except:
            d[x] = 1
        try:
            d[x] += 1
        except KeyError:
            d[x] = 1
            n += 1
        try:
            d[x] += 1
            n += 1
        except KeyError:
            d[x] = 1
        try:
            d[x] += 1
        except KeyError:
            d[x] = 1
        else:
            n += 1
        try:
            d[x] += 1
        except KeyError:
            d[x] = 1
        finally:
            n += 1
        try:
            n += 1
        except KeyError:
            d[x] = 1
        try:
            d[x] = 1
        except KeyError:
            d[x] = 1
    try:
        d[n] += 1
    except KeyError:
        d[n] = 1
    return d.items()


def other_dicts(xs, given, *rest, **named):
    a, b, c, d, e = defaultdict(int), Counter(), OrderedDict(), given.copy(), None
    f = {}
    f |= given
    g = given or {}
    for x in xs:
        a[x] = a.get(x, 0) + 1
        b[x] = b.get(x, 0) + 1
        c.setdefault(x, []).append(x)
        d[x] = d.get(x, 0) + 1
        e[x] = e.get(x, 0) + 1
        f[x] = f.get(x, 0) + 1
        g[x] = g.get(x, 0) + 1
        given[x] = given.get(x, 0) + 1
        named.setdefault(x, []).append(x)
        x.counts[x] = x.counts.get(x, 0) + 1
        xs[0][x] = xs[0].get(x, 0) + 1
        unknown.setdefault(x, []).append(x)
        given().setdefault(x, []).append(x)
        d.setdefault(x, {}).setdefault(x, []).append(x)
    return rest


class Others:
    made = Counter()

    def __init__(self, given):
        self.given = given
        self.counts = collections.Counter()
        self.maybe = None
        self.maybe = {}

    def pages(self):
        return {}

    def add(self, xs, other):
        for x in xs:
            self.given.setdefault(x, []).append(x)
            self.counts[x] = self.counts.get(x, 0) + 1
            self.made[x] = self.made.get(x, 0) + 1
            self.maybe[x] = self.maybe.get(x, 0) + 1
            self.pages.setdefault(x, []).append(x)
            self.unknown.setdefault(x, []).append(x)
            other.given.setdefault(x, []).append(x)


def keys_with_effects(xs, f):
    d = {}
    for x in xs:
        d[f(x)] = d.get(f(x), 0) + 1
        d[xs.pop()] = d.get(xs.pop(), 0) + 1
        d[y := x] = d.get(y := x, 0) + 1
        d[len(d)] = d.get(len(d), 0) + 1
        d.setdefault(len(d), []).append(x)
        try:
            d[f(x)] += 1
        except KeyError:
            d[f(x)] = 1
        d.setdefault(f(x), []).append(x)  # PFB521: 8
        d[len(x)] = d.get(len(x), 0) + 1  # PFB521: 20
    return d.items()


def outside_of_loops(x, d):
    d = {}
    d[x] = d.get(x, 0) + 1
    d.setdefault(x, []).append(x)
    if x in d:
        d[x] += 1
    else:
        d[x] = 1
    return d.items()


def few(n):
    d = {}
    for x in (1, 2, 3):
        d[x] = d.get(x, 0) + n
    for x in range(5):
        d.setdefault(x, []).append(n)
    return d.items()


def shadowed(xs, list, dict):
    a, b = {}, dict()
    for x in xs:
        a.setdefault(x, list()).append(x)
        b.setdefault(x, []).append(x)
    return a.items(), b.items()


# --- what a Counter counts -----------------------------------------------------------------------------------------------------


def a_counter(text: str, xs, d: dict):
    a, b, c, e, f, g, h = {}, {}, {}, {}, {}, {}, {}
    for word in text.split():
        if word in a:  # PFB521: 11
            a[word] += 1
        else:
            a[word] = 1
    for word in text.split():
        if word not in b:  # PFB521: 11
            b[word] = 0
        b[word] += 1
    for y in xs:
        c[y] = c.get(y, 0) + 1  # PFB521: 15 likely
    for x in xs:
        e[x.name] = e.get(x.name, 0) + 1  # PFB521: 20
    for k in d:
        f[k] = f.get(k, 0) + 1  # PFB521: 15
    for i, x in enumerate(xs):
        g[x] = g.get(x, 0) + 1  # PFB521: 15
    for x in xs:
        h[x] = h.get(x, 0) + 1  # PFB521: 15
    else:
        return a.items(), b.items(), c.items(), e.items(), f.items(), g.items(), h.items()


def no_counter(xs: list, n):
    a, b, c, d, e = {}, {}, {}, {}, {}
    for x in xs:
        a[x] = a.get(x, 0) - 1  # PFB521: 15
    for x in xs:
        b[x] = b.get(x, 0) + n  # PFB521: 15
    for x in xs:
        c[x] = c.get(x, 0.0) + 1  # PFB521: 15
    for y in xs:
        d[y] = d.get(y, 0) + 1  # PFB521: 15
    for x in e.items():
        e[x] = e.get(x, 0) + 1  # PFB521: 15
    return y, a.items(), b.items(), c.items(), d.items(), e.items()
