"""Marked lines for PFB605, percent-format. Only ever compiled, never run."""
label = "%d" % (1,)


def fields(xs, d, n: int, f: float, word: str):
    for x in xs:
        print("%d" % (n,))  # PFB605: 14
        print("%d of %d" % (n, n))  # PFB605: 14
        print("%5d|%-5d|%05d|%+d|% d" % (n, n, n, n, n))  # PFB605: 14
        print("%x %X %o %i %u" % (n, n, n, n, n))  # PFB605: 14
        print("%.2f %e %g" % (f, f, f))  # PFB605: 14
        print("%f" % (n,))  # PFB605: 14
        print("%10s" % (x,))  # PFB605: refuted
        print("%d%%" % (n,))  # PFB605: 14
        print("%d" % n)  # PFB605: 14
        print("%s" % word)  # PFB605: 14
        print("<%s>" % str(x))  # PFB605: 14
        print("%d" % (x,))  # PFB605: 14 likely
        print("%.2f" % (x,))  # PFB605: 14 likely
        print("%d" % (f,))  # PFB605: 14 likely
        print("%s: %d" % (x, len(xs)))  # PFB605: 14
        print("%(a)s" % {"a": x})  # PFB605: 14
        print("%(a)s %(b)d" % {"a": x, "b": n})  # PFB605: 14
        print("%(a)s %(a)s" % {"a": x})
        print("%d" % len(x))  # PFB605: 14
    while n:
        print("%d" % (len(xs),))  # PFB605: 14
    return ["%d" % (len(x),) for x in xs]  # PFB605: 12


class Page:
    def lines(self):
        for row in self.rows:
            yield "%3d: %s" % (len(row), row)  # PFB605: 18


async def coroutine(xs):
    async for x in xs:
        print("%d" % (await x,))  # PFB605: 14 likely


# --- what the compiler has made an f-string ----------------------------------------------------------------------------------


def made(xs, n):
    for x in xs:
        print("%s" % (x,))  # PFB605: refuted
        print("%s %r %a" % (x, n, x))  # PFB605: refuted
        print("%5s %-5r" % (x, n))  # PFB605: refuted


# --- what is not -----------------------------------------------------------------------------------------------------------


def unknown(xs, form, d):
    for x in xs:
        print("%s" % x, "%d" % x, form % (x,), form % x, "%(a)s" % d, "%s %s" % d, "%s" % (*x,), "%s %s" % (*x, d), "%d" % d.n)


def mistaken(xs, n: int):
    for x in xs:
        print("%d" % (x, n), "%d %d" % (n,), "%" % (x,), "a" % (x,), "a" % (), "%d %" % (n,), "%d" % (), "%s %(a)s" % (x, n))
        print("%(a)s" % {"b": x}, "%(a)s" % {"a": x, "b": n}, "%(a)s" % {**x}, "%(a)s %s" % {"a": x}, "%s" % {"a": x})


def other_fields(xs, n: int):
    for x in xs:
        print("%c" % (n,), "%*d" % (5, n), "%.*f" % (2, n), "%#x" % (n,), "%y" % (n,), b"%d" % (n,), x % 5, n % 2, "a" * 2)


def once(n: int):
    return "%d" % (n,)


def few(n: int):
    for _ in (1, 2, 3):
        print("%d" % (n,))


def dropped(xs, n: int):
    for _ in xs:
        if not __debug__:
            print("%d" % (n,))  # PFB605: refuted


def lines(xs, n: int, words: list[str]):
    for x in xs:
        print("%d: %s\n" % (n, ",".join(words)))  # PFB605: 14
        print("%d: %s" % (n, "\n".join(words)))  # PFB605: 14 likely
