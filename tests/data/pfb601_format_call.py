"""Marked lines for PFB601, format-call. Only ever compiled, never run."""
label = "{}".format(1)


def fields(xs, d, n):
    for x in xs:
        print("{}".format(x))  # PFB601: 14
        print("{} {}".format(x, n))  # PFB601: 14
        print("{0} {1}".format(x, n))  # PFB601: 14
        print("{1} {0}".format(x, n))  # PFB601: 14
        print("{0} {0}".format(x))  # PFB601: 14
        print("{a} {b}".format(a=x, b=n))  # PFB601: 14
        print("{} {a}".format(x, a=n))  # PFB601: 14
        print("{:>5}".format(x))  # PFB601: 14
        print("{!r:>5} {!s}".format(x, n))  # PFB601: 14
        print("{:{}}".format(x, n))  # PFB601: 14
        print("{0:{1}.{2}}".format(x, n, 3))  # PFB601: 14
        print("{0.name} {0[key]}".format(x))  # PFB601: 14
        print("{{}} {}".format(x))  # PFB601: 14
        print("{}".format(x.load()))  # PFB601: 14
        print("{} {}".format(x.load(), n + 1))  # PFB601: 14
        print("{}".format(d["k"]))  # PFB601: 14
        print("{}\n".format(",".join(x)))  # PFB601: 14
        print("{}".format("\n".join(x)))  # PFB601: 14 likely
        print("{}".format(x["\'\""]))  # PFB601: 14 likely
    while n:
        n = "{}".format(n)  # PFB601: 12
    return ["{}".format(x) for x in xs]  # PFB601: 12


class Page:
    def lines(self):
        for row in self.rows:
            yield "{}: {}".format(self.name, row)  # PFB601: 18


async def coroutine(xs):
    async for x in xs:
        print("{}".format(await x))  # PFB601: 14


# --- what is not -----------------------------------------------------------------------------------------------------------


def spread(xs, d):
    for x in xs:
        print("{}".format(*x), "{a}".format(**d), "{} {}".format(x, *xs), "{a} {b}".format(a=x, **d))


def no_literal(xs, form):
    for x in xs:
        print(form.format(x), f"{form}{{}}".format(x), ("{}" + form).format(x), _("{}").format(x), x.format("{}"), format(x, "5"))


def twice_or_turned(xs):
    for x in xs:
        print("{0} {0}".format(x.load()), "{1} {0}".format(x.load(), x), "{b} {a}".format(a=x(), b=x()))


def unused_or_missing(xs):
    for x in xs:
        print("{}".format(x, 1), "a".format(), "a".format(x), "{}".format(), "{1}".format(x), "{a}".format(x), "{} {0}".format(x))


def unreadable(xs):
    for x in xs:
        print("{".format(x), "{0!z}".format(x, x), "}".format(x), "{0".format(x), b"{}".format(x))


def mapped(xs, d):
    for x in xs:
        print("{a}".format_map(d), str.format("{}", x), map("{}".format, xs))


def once(x):
    return "{}".format(x)


def few():
    for x in (1, 2, 3):
        print("{}".format(x))


def dropped(xs):
    for x in xs:
        if not __debug__:
            print("{}".format(x))  # PFB601: refuted


def changed_meanwhile(xs: list, self, n: int, f):
    for x in xs:
        print("{} {}".format(xs, xs.pop()))  # PFB601: 14 likely
        print("{} {}".format(xs.pop(), xs))  # PFB601: 14
        print("{} {}".format(self.name, self.load()))  # PFB601: 14 likely
        print("{a} {b}".format(a=x, b=f(x)))  # PFB601: 14 likely
        print("{} {}".format(f(x), f(x)))  # PFB601: 14
        print("{} {}".format([x], f(x)))  # PFB601: 14 likely
        print("{} {}".format(xs[0].name, xs[0].load()))  # PFB601: 14 likely
        print("{} {} {}".format(x, n, f(n)))  # PFB601: 14
        print("{} {}".format(n, f(n)))  # PFB601: 14
        print("{} {}".format(x, x.strip()))  # PFB601: 14
        print("{} {}".format(x, len(x)))  # PFB601: 14
        print("{} {}".format(x, f(n)))  # PFB601: 14
        print("{} {}".format(str(x), x.load()))  # PFB601: 14
        print("{} {}".format(x, (yield x)))  # PFB601: 14 likely
        print("{} {}".format(1, (yield x)))  # PFB601: 14
        print("{!z}".format(x), "{:{!z}}".format(x, n))


ROW = "{} ({})"
CHANGED = "{}"
CHANGED = CHANGED + "!"


class Printer:
    row = "{}: {}"

    def show(self, xs):
        for x in xs:
            print(self.row.format(x, len(x)))  # PFB601: 18 likely
            print(self.other.format(x, len(x)))


def named(xs, write, given, default=ROW):
    line = "{a}"
    for x in xs:
        write(ROW.format(x.title, x.year))  # PFB601: 14 likely
        write(line.format(a=x))  # PFB601: 14 likely
        write(CHANGED.format(x), default.format(x, x), given.format(x), ROW.format(x), ROW.format(*x), ROW.format(x, x, x))
        if x:
            raise ValueError("{}".format(x))
        try:
            write(x)
        except ValueError:
            write("{}".format(x))
        if x is None:
            write("{}".format(x))
            break
