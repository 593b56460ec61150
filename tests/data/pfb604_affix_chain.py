"""Marked lines for PFB604, affix-chain. Only ever compiled, never run."""
name = "a"
if name.startswith("a") or name.startswith("b"):
    print(name)
PREFIX = "p"


def chains(xs, d, a, b: str):
    for x in xs:
        if x.startswith("a") or x.startswith("b"):  # PFB604: 11
            print(x)
        if x.endswith("a") or x.endswith("b") or x.endswith("c"):  # PFB604: 11
            print(x)
        if not x.startswith("a") and not x.startswith("b"):  # PFB604: 11
            print(x)
        if x.startswith(b) or x.startswith(PREFIX):  # PFB604: 11
            print(x)
        if x.startswith(("a", "b")) or x.startswith("c"):  # PFB604: 11
            print(x)
        if x.startswith(a) or x.startswith("b"):  # PFB604: 11 likely
            print(x)
        if x.name.startswith("a") or x.name.startswith(x.prefix):  # PFB604: 11 likely
            print(x)
        if d["k"].startswith(b"a") or d["k"].startswith(b"b"):  # PFB604: 11
            print(x)
        if a and (x.startswith("a") or x.startswith("b")):  # PFB604: 18
            print(x)
        if a or x.startswith("a") or x.startswith("b"):  # PFB604: 16
            print(x)
        if x.startswith("a") or x.startswith("b") or a:  # PFB604: 11
            print(x)
        if x.startswith("a") or x.startswith("b") or x.endswith("c") or x.endswith("d"):  # PFB604: 11; 53
            print(x)
        if a and not x.endswith("a") and not x.endswith("b"):  # PFB604: 21
            print(x)
        print(x.startswith("a") or x.startswith("b"))  # PFB604: 14
        y = 1 if x.startswith(f"{a}") or x.startswith("a" + b) else 2  # PFB604: 17
        print(y)
    while x.startswith("a") or x.startswith("b"):  # PFB604: 10
        x = x[1:]
    return [x for x in xs if x.startswith("a") or x.startswith("b")]  # PFB604: 29


class Page:
    def lines(self):
        for line in self.text:
            if self.name.startswith("a") or self.name.startswith("b"):  # PFB604: 15
                yield line


async def coroutine(xs):
    async for x in xs:
        if x.startswith("a") or x.startswith("b"):  # PFB604: 11
            print(x)


# --- what is not -----------------------------------------------------------------------------------------------------------


def different(xs, y):
    for x in xs:
        print(x.startswith("a") or y.startswith("b"), x.startswith("a") or x.endswith("b"), x.a.startswith("a") or x.b.startswith("b"))
        print(x.startswith("a") and x.startswith("b"), not x.startswith("a") or not x.startswith("b"), x.startswith("a") or x == "b")
        print(x.startswith("a") or y or x.startswith("b"), x.startswith("a") or not x.startswith("b"))
        print(not x.startswith("a") and x.startswith("b"), -x.startswith("a") and not x.startswith("b"))


def arguments(xs, f, i):
    for x in xs:
        print(x.startswith("a", 1) or x.startswith("b", 2), x.startswith(f()) or x.startswith("b"), x.startswith() or x.startswith())
        print(x.startswith(*i) or x.startswith(*i), x.startswith(prefix="a") or x.startswith(prefix="b"))
        print(x.startswith(i := "a") or x.startswith("b"), f().startswith("a") or f().startswith("b"), startswith("a") or startswith("b"))
        print("abc".startswith(x) or "abc".startswith(i), x.find("a") or x.find("b"))


def alone(xs):
    for x in xs:
        print(x.startswith("a"), x.startswith(("a", "b")), x and x.startswith("a"))


def once(x):
    return x.startswith("a") or x.startswith("b")


def few():
    for x in ("a", "b", "c"):
        print(x.startswith("a") or x.startswith("b"))


def dropped(xs):
    for x in xs:
        if not __debug__:
            print(x.startswith("a") or x.startswith("b"))  # PFB604: refuted


def made_each_time(xs, i: int, f):
    for x in xs:
        print(x.lower().startswith("a") or x.lower().startswith("b"))  # PFB604: 14
        print(x.replace("a", "b").endswith("a") or x.replace("a", "b").endswith("b"))  # PFB604: 14
        print(x.expandtabs().endswith("a") or x.expandtabs().endswith("b"))  # PFB604: 14 likely
        print(x.n.strip("/").endswith("a") or x.n.strip("/").endswith("b"))  # PFB604: 14
        print(str(x).startswith("a") or str(x).startswith("b"))  # PFB604: 14
        print(x.startswith("a", 1) or x.startswith("b", 1))  # PFB604: 14
        print(x.startswith("a", i, -1) or x.startswith("b", i, -1))  # PFB604: 14
        print(x.get("k").startswith("a") or x.get("k").startswith("b"))
        print(x.lower().startswith("a") or x.upper().startswith("b"), x.lower().startswith("a") or x.startswith("b"))
        print(x.strip("/").startswith("a") or x.strip(".").startswith("b"), x.strip(i).startswith("a") or x.strip(i).startswith("b"))
        print(x.pop().startswith("a") or x.pop().startswith("b"), f(x).startswith("a") or f(x).startswith("b"))
        print(x.startswith("a", i) or x.startswith("b", -i), x.startswith("a", f()) or x.startswith("b", f()))
        print(x.startswith("a", *i) or x.startswith("b", *i), x.startswith("a", i) or x.startswith("b"))


def of_shadowed(xs, str):
    for x in xs:
        print(str(x).startswith("a") or str(x).startswith("b"))
