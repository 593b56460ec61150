"""Marked lines for PFB311, long-constant-membership. Only ever compiled, never run."""
word = "a"
if word in ("a", "b", "c", "d", "e", "f"):
    print(word)


def tests(xs):
    for x in xs:
        if x in ("a", "b", "c", "d", "e", "f"):  # PFB311: 11 likely
            print(x)
        elif x not in ("a", "b", "c", "d", "e", "f", "g"):  # PFB311: 13 likely
            print(x)
        while x in (1, 2, 3, 4, 5, -6):  # PFB311: 14 likely
            x += 1
        if x.kind in [1, 2, 3, 4, 5, 6]:  # PFB311: 11 likely
            print(x)
        if x[0] in (1, 2, 3, 4, 5, 60 * 60) and x:  # PFB311: 11 likely
            print(x)
        if not x() in (None, True, False, 1.5, b"a", "b"):  # PFB311: 15 likely
            print(x)
        y = x in ((1, 2), (3, 4), 5, 6, 7, 8)  # PFB311: 12 likely
        print(y, x in (1, 2, 3, 4, 5, 6))  # PFB311: 17 likely
        print(1 if x in (1, 2, 3, 4, 5, 6) else 2)  # PFB311: 19 likely
        assert x in (1, 2, 3, 4, 5, 6)  # PFB311: 15 likely
    return [x for x in xs if x in (1, 2, 3, 4, 5, 6)]  # PFB311: 29 likely


async def coroutine(xs):
    async for x in xs:
        if x in ("a", "b", "c", "d", "e", "f"):  # PFB311: 11 likely
            yield x


class Lexer:
    def tokens(self):
        while self.at < 10:
            if self.peek() in ("+", "-", "*", "/", "%", "@"):  # PFB311: 15 likely
                self.at += 1


# --- what is not -----------------------------------------------------------------------------------------------------------


def short(xs):
    for x in xs:
        if x in ("a", "b", "c", "d", "e") or x in (1,) or x in ():
            print(x)


def sets(xs):
    for x in xs:
        if x in {"a", "b", "c", "d", "e", "f"} or x in frozenset(("a", "b", "c", "d", "e", "f")):
            print(x)


def unhashable(xs, rows: list):
    for x in xs:
        print([x] in (1, 2, 3, 4, 5, 6), rows in (1, 2, 3, 4, 5, 6), {x} in (1, 2, 3, 4, 5, 6))


def not_constant(xs, a):
    for x in xs:
        if x in ("a", "b", "c", "d", "e", a) or x in (1, 2, 3, 4, 5, [6]) or x in (*a, 1, 2, 3, 4, 5, 6):
            print(x)


def named(xs):
    names = ("a", "b", "c", "d", "e", "f")
    for x in xs:
        if x in names or x in "abcdef":
            print(x)


def other_operators(xs):
    for x in xs:
        if x == ("a", "b", "c", "d", "e", "f") or 1 < x in ("a", "b", "c", "d", "e", "f"):
            print(x)


def iterated(xs):
    for x in xs:
        for y in ("a", "b", "c", "d", "e", "f"):
            print(x, y)


def once(x):
    return x in ("a", "b", "c", "d", "e", "f")


def few():
    for x in (1, 2, 3):
        print(x in ("a", "b", "c", "d", "e", "f"))


def dropped(xs):
    for x in xs:
        if not __debug__:
            print(x in ("a", "b", "c", "d", "e", "f"))  # PFB311: refuted
        if x and "q" in ("a", "b", "c", "d", "e", "f") and 0 and x in (1, 2, 3, 4, 5, 6):  # PFB311: 17 likely
            print(x)
