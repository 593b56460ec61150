"""Marked lines for PFB603, join-of-few. Only ever compiled, never run."""
label = "".join([str(1), "px"])


def joins(xs, d, n, word: str):
    for x in xs:
        print("".join([str(x), "b"]))  # PFB603: 14
        print("-".join([word, "b"]))  # PFB603: 14
        print(", ".join((word, str(x))))  # PFB603: 14
        print(" ".join([f"{x}", word.upper(), "c"]))  # PFB603: 14
        print("".join([x, n]))  # PFB603: 14 likely
        print("/".join([x.name, "b"]))  # PFB603: 14 likely
        print("".join((d["k"], word)))  # PFB603: 14 likely
        print("".join([x.load(), word, n, x]))  # PFB603: 14 likely
        d["".join([word, str(x)])] = 1  # PFB603: 10
    while n:
        print("-".join([str(n), "b"]))  # PFB603: 14
    return [":".join([word, str(x)]) for x in xs]  # PFB603: 12


class Page:
    def __init__(self, title: str):
        self.title = title

    def lines(self):
        for row in self.rows:
            yield "".join([self.title, str(row)])  # PFB603: 18


async def coroutine(xs, word: str):
    async for x in xs:
        print("".join([word, str(await x)]))  # PFB603: 14


# --- what is not -----------------------------------------------------------------------------------------------------------


def others(xs, sep, names):
    for x in xs:
        print("".join(x), "".join(names), sep.join([x, "b"]), "".join([str(y) for y in x]), "".join({x, "b"}), "".join([x] + names))
        print("".join(["a", "b"]), "".join(("a", "b")), "".join([x]), "".join([]), "".join([*x, "b"]), "".join((x, *names)))
        print(b"".join([x, b"b"]), "".join([x, 1]), "".join([x, b"b"]), "".join([x, None]), f"{sep}".join([x, "b"]))
        print("".join([x, "b", "c", "d", "e", "f", "g", "h", "i"]), "".join(), x.join([x, "b"]), "".join(iterable=[x, "b"]))


def grows(xs, word: str):
    s = ""
    for x in xs:
        s = "".join([s, word])
    return s


def once(x):
    return "".join([x, "b"])


def few():
    for x in ("a", "b", "c"):
        print("".join([x, "b"]))


def dropped(xs):
    for x in xs:
        if not __debug__:
            print("".join([x, "b"]))  # PFB603: refuted


def lines(xs, word: str, words: list[str]):
    for x in xs:
        print("".join([x.name, "\n"]))  # PFB603: 14 likely
        print("".join(["\n", word]))  # PFB603: 14
        print("".join([word, "\n".join(words)]))  # PFB603: 14 likely
