"""Marked lines for PFB522, search-by-value-in-loop. Only ever compiled, never run."""
from somewhere import roots

names = sorted(load())
for name in names:
    print(names.index(name))  # PFB522: 10 likely


def plain(xs):
    for x in xs:
        print(xs.index(x))  # PFB522: 14 likely
        print(xs.count(x))  # PFB522: 14 likely
        if x:
            xs.remove(x)  # PFB522: 12 likely
        i = xs.index(x.n) + 1  # PFB522: 12 likely
        print(xs[xs.index(x) + 1], i)  # PFB522: 17 likely
    while xs:
        xs.remove(xs[0])


def wrapped(xs):
    for i, x in enumerate(xs):
        print(i, xs.index(x))  # PFB522: 17 likely
    for x in list(xs):
        xs.remove(x)  # PFB522: 8 likely
    for x in xs[:]:
        xs.remove(x)  # PFB522: 8 likely
    for x in xs[1:]:
        print(xs.count(x))  # PFB522: 14 likely
    for x in xs.copy():
        xs.remove(x)  # PFB522: 8 likely
    for x in sorted(xs):
        print(xs.index(x))  # PFB522: 14 likely
    for x in set(xs):
        print(xs.count(x))  # PFB522: 14 likely
    for x, y in zip(xs, range(100)):
        print(xs.index(x), y)  # PFB522: 14 likely
    for i in range(len(xs)):
        print(xs.count(xs[i]))  # PFB522: 14 likely


def comprehensions(xs):
    a = [xs.count(x) for x in xs]  # PFB522: 9 likely
    b = {x: xs.index(x) for x in xs}  # PFB522: 12 likely
    c = [x for x in xs if xs.count(x) > 1]  # PFB522: 26 likely
    d = max(xs, key=lambda x: xs.count(x))
    return a, b, c, d, sum(xs.count(x) for x in xs)  # PFB522: 27 likely


def text(word: str):
    return [c for c in word if word.count(c) == 1]  # PFB522: 31


class Shelf:
    def order(self):
        for book in self.books:
            print(self.books.index(book))  # PFB522: 18 likely

    def tidy(self):
        for book in list(self.books):
            if book.lost:
                self.books.remove(book)  # PFB522: 16 likely


def known(given: list[int]):
    xs, seen = sorted(given), set(given)
    for x in list(xs):
        xs.remove(x)  # PFB522: 8
    for x in list(seen):
        seen.remove(x)


def inner_loop(xs):
    for x in xs:
        for y in x.names:
            print(xs.index(y))  # PFB522: 18 likely


async def coroutine(xs):
    for x in xs:
        await xs.index(x)  # PFB522: 14 likely


def conditional(xs):
    for x in xs:
        try:
            i = xs.index(x)  # PFB522: 16 likely
        except ValueError:
            continue
        print(i)


# --- what is not -------------------------------------------------------------------------------------------------------------


def of_others(xs, ys):
    for x in xs:
        print(ys.index(x), x.index(1), x.names.count(x), ys.count(x))
        ys.remove(x)


def leaves(xs):
    for x in xs:
        if x.lost:
            xs.remove(x)
            break
    for x in xs:
        if x.lost:
            return xs.index(x)
    for x in xs:
        if x.lost:
            print(xs.index(x))
            raise ValueError


def from_a_position(xs):
    for i, x in enumerate(xs):
        print(xs.index(x, i), xs.index(x, i + 1, 5))


def of_a_constant(xs):
    for x in xs:
        print(xs.count(0), xs.index("a"), x)


def short():
    xs = ["a", "b", "c"]
    for x in xs:
        print(xs.index(x))
    for x in ("a", "b"):
        print(xs.index(x))


def anew(rows):
    for xs in rows:
        print(xs.index(xs[0]))
    for x in rows:
        rows = list(x)
        print(rows.index(x))


def other_methods(xs):
    for x in xs:
        xs.append(x)
        xs.insert(0, x)
        xs.discard(x)
        print(index(x), xs.find(x))


def no_loop(xs):
    return xs.index(xs[0])


def behind_the_loop(xs):
    for x in xs:
        print(x)
    else:
        print(xs.index(x))
    return xs.count(x)


def dropped(xs):
    for x in xs:
        if not __debug__:
            print(xs.index(x))  # PFB522: refuted


def keyword(xs):
    for x in xs:
        print(xs.index(value=x), xs.index(*x))


# --- a local with the name of an import: the compiler takes that for a module, and loads no method --------------------------------


def named_as_an_import(roots):
    for root in roots:
        print(roots.index(root))  # PFB522: 14 likely


def raises(xs: list):
    for x in xs:
        if x.lost:
            raise ValueError(xs.index(x))
    for x in xs:
        try:
            x.go()
        except ValueError:
            print(xs.index(x))  # PFB522: 18 likely


COLOURS = ["red", "orange", "yellow", "green", "cyan", "blue", "violet", "pink", "brown", "black"]


def of_known_length(given: list[str]):
    print([COLOURS.index(colour) for colour in COLOURS])
    return [given.index(colour) for colour in given]  # PFB522: 12


# --- many elements are removed, or few ----------------------------------------------------------------------------------------


class Properties:
    def __init__(self):
        self.names = []

    def remove(self, tag: str, every=False):
        for name in list(self.names):
            if name == tag:
                self.names.remove(name)  # PFB522: 16 likely
                if not every:
                    return

    def remove_one(self, tag: str, number: int):
        for name in list(self.names):
            if name[0] == number:
                self.names.remove(name)  # PFB522: 16 likely
        for name in list(self.names):
            if name[0] != number:
                continue
            self.names.remove(name)  # PFB522: 12 likely
        for name in list(self.names):
            if name[0] == "x":
                self.names.remove(name)  # PFB522: 16
        for name in list(self.names):
            if name[0] != number:
                self.names.remove(name)  # PFB522: 16

    def remove_lost(self):
        for name in self.names:
            if name.lost:
                self.names.remove(name)  # PFB522: 16 likely
        for name in reversed(self.names):
            if len(name) > 5:
                self.names.remove(name)  # PFB522: 16
        for name in list(self.names):
            if unknown(name):
                self.names.remove(name)  # PFB522: 16 likely


def of_a_parameter(rules: list[int], wanted):
    for rule in rules.copy():
        if rule.unloadable:
            continue
        if rule.id not in wanted:
            rules.remove(rule)  # PFB522: 12
    for rule in rules[:]:
        rules.remove(rule)  # PFB522: 8 likely
        rules.append(rule.id)
    for rule in list(rules):
        rules.remove(rule)  # PFB522: 8 likely
        if rule == wanted:
            break
    for rule in rules[:]:
        for other in wanted:
            if other:
                break
        rules.remove(rule)  # PFB522: 8


def places(words: list[str], wanted: str, edges):
    for word in words:
        if word == wanted:
            print(words.index(word))  # PFB522: 18 likely
        else:
            print(words.count(word))  # PFB522: 18
    while edges:
        node = edges.pop()
        for word in words:
            if word == node:
                print(words.index(word))  # PFB522: 22
    for i, word in enumerate(words):
        if words.index(word) == i:  # PFB522: 11
            print(word)


def removed_one_by_one(parts: list[str], unknown, known: set, rows, use, word):
    while "" in parts:
        parts.remove("")  # PFB522: 8
    while word in parts:
        parts.remove(word)  # PFB522: 8 likely
    while word in unknown:
        unknown.remove(word)  # PFB522: 8 likely
    while word in known:
        known.remove(word)
    for row in rows:
        while word in rows[row]:
            rows[row].remove(word)  # PFB522: 12 likely
    while word in parts:
        use(parts)
        parts.remove(word)
    while word in parts:
        parts.remove(use)
    while word in parts:
        unknown.remove(word)
    while word in use():
        use().remove(word)
    while use() in parts:
        parts.remove(use())
    while -1 in unknown:
        unknown.remove(-1)  # PFB522: 8 likely
    few = ["a", "b"]
    while word in few:
        few.remove(word)


def changed(xs: list[int], ys: list[int], names: list[str]):
    for x in xs:
        xs[xs.index(x)] = x + 1  # PFB522: 11 likely
    for y in ys:
        print(ys.count(y))  # PFB522: 14 likely
        ys.append(y)
    for name in names:
        print(names.index(name))  # PFB522: 14
        xs[0] += 1
