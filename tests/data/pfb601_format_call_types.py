"""Values that are formatted before a later argument is evaluated, and fields that an f-string has not."""


class Shown:
    def __str__(self):
        return "shown"


def formats(rows, ask, name: str, shown, table):
    for row in rows:
        print("{} {}".format(name, ask(row)))  # PFB601: 14
        print("{} {}".format(shown, ask(row)))  # PFB601: 14
        print("{:>8} {}".format(name, ask(row)))  # PFB601: 14
        print("{:d} {}".format(name, ask(row)))  # PFB601: 14
        print("{.x} {}".format(shown, ask(row)))  # PFB601: 14 likely
        print("{.x} {}".format(shown, row))  # PFB601: 14
        print("{[x]} {}".format(table, row))  # PFB601: 14
        print("{.3f}".format(row))
