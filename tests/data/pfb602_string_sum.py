"""Marked lines for PFB602, string-sum. Only ever compiled, never run."""
label = str(1) + "px"


def sums(xs, d, n, word: str):
    for x in xs:
        print(str(x) + "-" + str(n))  # PFB602: 14
        print(str(x) + "px")  # PFB602: 14
        print("a" + str(x))  # PFB602: 14
        print("a" + str(x) + "b")  # PFB602: 14
        print("a" + (str(x) + "b"))  # PFB602: 14
        print(str(x) + str(n))  # PFB602: 14
        print(word + str(x))  # PFB602: 14
        print(f"{x}" + str(x))  # PFB602: 14
        print(word.upper() + str(x.n))  # PFB602: 14
        print(x.name + "-" + str(n))  # PFB602: 14 likely
        print(d["k"] + str(x))  # PFB602: 14 likely
        y = str(x) + x  # PFB602: 12 likely
        d[str(x) + "k"] = y  # PFB602: 10
        d["k"] += str(x) + ","  # PFB602: 18
    while n:
        print("n" + str(n))  # PFB602: 14
    return [str(x) + "," for x in xs]  # PFB602: 12


class Page:
    def lines(self):
        for row in self.rows:
            yield str(row) + "\n"  # PFB602: 18


async def coroutine(xs):
    async for x in xs:
        print("a" + str(await x))  # PFB602: 14


# --- what is not -----------------------------------------------------------------------------------------------------------


def no_str(xs, a, b):
    for x in xs:
        print(x + "-" + a, a + b, "a" + "b", "a" + x.upper(), repr(x) + "a", 1 + 2)


def other_calls(xs):
    for x in xs:
        print(str() + "a", str(x, "utf-8") + "a", str(object=x) + "a", x.str(1) + "a", str(*x) + "a", str(x) * 2, str(x) % 2)


def grows(xs):
    out = ""
    for x in xs:
        out = out + str(x)
        out = out + str(x) + ","
        out = str(x) + out
        out += str(x)
    return out


def other_types(xs):
    found = []
    for x in xs:
        print([str(x)] + found, b"" + str(x), found + str(x))


def once(x):
    return str(x) + "a"


def few():
    for x in (1, 2, 3):
        print(str(x) + "a")


def shadowed(xs, str):
    for x in xs:
        print(str(x) + "a")


def dropped(xs):
    for x in xs:
        if not __debug__:
            print(str(x) + "a")  # PFB602: refuted


def lines(xs, words: list[str]):
    for x in xs:
        print(str(x) + "\n")  # PFB602: 14
        print(str(x) + ":" + "\n".join(words))  # PFB602: 14 likely
