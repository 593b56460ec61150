"""Marked lines for PFB514, invariant-call: what else may hold the object. Only ever compiled, never run.

The functions use the same few names: what one does with its `d` says nothing about another's.
"""


def own(xs):
    d = [1, 2]
    for x in xs:
        x.go(len(d))  # PFB514: 13


def of_items(xs):
    d = [[1], [2]]
    for x in xs:
        d[0].append(x)
        x.go(len(d))  # PFB514: 13


def cached_method(xs):
    d = []
    add = d.append
    for x in xs:
        add(x)
        x.go(len(d))


def two_names(xs):
    d = e = []
    for x in xs:
        e.append(x)
        x.go(len(d))


def other_names(xs, y):
    a, b, c = [], [], []
    p = a or y
    q = b if y else y
    for x in xs:
        p.append(x)
        q.append(x)
        c.append(x)
        x.go(len(a), len(b), len(c))


def chained(xs, y):
    d = y.d = []
    for x in xs:
        x.go(len(d))
        y.d.append(x)


class Keeper:
    def keep(self, xs):
        d = []
        self.kept = d
        for x in xs:
            self.add(x)
            x.go(len(d))

    def add(self, x):
        self.kept.append(x)


def handed_before(xs, y):
    d = []
    y.keep(d)
    for x in xs:
        x.go(len(d))  # PFB514: 13 likely
        print(len(d))


def handed_after(xs, y):
    d = []
    for x in xs:
        x.go(len(d))  # PFB514: 13
    y.keep(d)


def handed_to_nothing_that_runs(xs, y):
    d = []
    y.keep(d)
    total = 0
    for x in xs:
        total += len(d) * x  # PFB514: 17
    return total


def handed_in_a_loop_around(xs, y):
    d = []
    for x in xs:
        for z in x:
            z.go(len(d))  # PFB514: 17 likely
        y.keep(d)


def method_handed_on(xs, y):
    d = []
    for x in xs:
        print(len(d), any(map(d.append, x)))  # PFB514: 14 likely


def default(xs):
    d = []

    def add(x, to=d):
        to.append(x)

    for x in xs:
        add(x)
        x.go(len(d))


def captured(xs):
    d = []

    def add(x):
        d.append(x)

    for x in xs:
        add(x)
        x.go(len(d))


def generators(xs, ys):
    d, total = [], 0
    filled = map(d.append, xs)
    made = (d.append(x) for x in xs)
    for x in filled:
        total += len(d)  # PFB514: 17 likely
    for x in made:
        total += len(d)  # PFB514: 17 likely
    for x in ys.walk():
        total += len(d)  # PFB514: 17 likely
    for x in sorted(xs):
        total += len(d)  # PFB514: 17
    while total < 99:
        total += len(d)  # PFB514: 17
    return total


def until_others_change_it(d: list, xs, y):
    e = [1]
    while len(d) > 2:
        y.step()
    while len(d):
        y.step()
    while len(d) > y:  # PFB514: 10
        y = abs(y)
    while len(e) > y.size:  # PFB514: 10
        y.step()
    while len("abc") > y.size:  # PFB514: 10
        y.step()


def run_later(xs, y: str):
    d = []
    later = (len(d) + x for x in xs)  # PFB514: 13 likely
    now = sum(len(d) + x for x in xs)  # PFB514: 14
    never = (float("inf") + x for x in xs)  # PFB514: 13
    inner = [len(y) + x for z in xs for x in (len(y) + v for v in z)]  # PFB514: 13; 46 likely
    d.append(1)
    return later, now, never, inner


class Shelf:
    def __init__(self):
        self.books = [1]
        self.boxes = [2]

    def count(self, xs):
        for x in xs:
            x.go(len(self.books))  # PFB514: 17 likely
            x.go(len(self.boxes))


def fill(boxes, xs):
    books = []
    for x in xs:
        books.append(x)
        boxes.append(x)
    books += xs
    return books
