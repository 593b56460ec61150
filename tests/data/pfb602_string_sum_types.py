"""Parts that may be None, which a sum refuses, and subclasses of str that add otherwise."""


class Text(str):
    def __add__(self, other):
        return self


def sums(rows, unit: str = None, name: str | None = "", plain: str = ""):
    for row in rows:
        print("<" + unit + str(row))  # PFB602: 14 likely
        print("<" + name + str(row))  # PFB602: 14 likely
        print("<" + plain + str(row))  # PFB602: 14 likely
        print("<" + repr(plain) + str(row))  # PFB602: 14
        if name:
            print("<" + repr(name) + str(row))  # PFB602: 18
