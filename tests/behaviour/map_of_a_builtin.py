# Builtins that are called with each element: errors, StopIteration, operators that look, names that are taken.
log = []


class Item:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        log.append(("len", self.n))
        return 6 // self.n

    def __abs__(self):
        log.append(("abs", self.n))
        return self

    def __radd__(self, other):
        log.append(("add", self.n))
        return other + self.n

    def __lt__(self, other):
        log.append(("lt", self.n))
        return self.n < other.n

    def __gt__(self, other):
        log.append(("gt", self.n))
        return self.n > other.n


class Ending(Item):
    def __len__(self):
        return next(iter(()))


def lengths(xs):
    print(max(len(x) for x in xs), min([len(x) for x in xs], default=0), sum((len(x) for x in xs), 5))
    print(", ".join(str(len(x)) for x in xs), ", ".join(repr(x) for x in xs[:0]), f"{'-'.join(str(x) for x in [1, 2])}")
    print(sorted([len(x) for x in xs], reverse=True), tuple(len(x) for x in xs), any(bool(x) for x in xs))


def totals(xs):
    return sum([abs(x) for x in xs]), max([abs(x) for x in xs]).n, sum(abs(x) for x in xs)


def all_lengths(xs):
    return list(len(x) for x in xs)


def shadowed(xs, map):
    return sum(len(x) for x in xs), map


class Sizes:
    words = ["a", "bc"]
    total = sum(len(word) for word in words)


def tried(function, xs):
    try:
        print(function(xs))
    except (ZeroDivisionError, RuntimeError, StopIteration, TypeError, AttributeError) as error:
        print(type(error).__name__)
    print(log)
    log.clear()


for xs in (["a", "bcd"], [[1], (2, 3)], [Item(1), Item(2)], [Item(1), Item(0)], [Item(1), Ending(2), Item(3)], [1]):
    for function in (lengths, totals, all_lengths):
        if function is not lengths or all(isinstance(x, (str, list, tuple)) for x in xs):
            tried(function, xs)
print(shadowed(["a"], 1), Sizes.total)
