"""Formatting and joining."""

from case import Case
from samples import floats, integers, words


class Money:
    def __init__(self, cents, currency):
        self.cents = cents
        self.currency = currency

    def __str__(self):
        return f"{self.cents // 100}.{self.cents % 100:02} {self.currency}"


def slug(text):
    return text.strip().lower().replace(" ", "-")


def tags_before(names):
    return " ".join("#" + slug(name) for name in names)


def tags_after(names):
    return " ".join(["#" + slug(name) for name in names])


def tags_arguments(size):
    return (words(size),)


tags = Case((3, 30), "list instead of generator in join, with a helper in it")


def receipts_before(payments):
    lines = []
    for payment in payments:
        lines.append("Paid: " + str(payment))
    return lines


def receipts_after(payments):
    lines = []
    for payment in payments:
        lines.append(f"Paid: {payment}")
    return lines


def receipts_arguments(size):
    return ([Money(cents, "EUR") for cents in integers(size)],)


receipts = Case((30, 1_000), "f-string instead of + str()", "__str__ is a Python method and costs most of the time")


def missing_before(keys):
    messages = []
    for key in keys:
        messages.append("no such key: %s" % key)
    return messages


def missing_after(keys):
    messages = []
    for key in keys:
        messages.append(f"no such key: {key}")
    return messages


def missing_arguments(size):
    return ([(word,) if number % 3 == 0 else word for number, word in enumerate(words(size))],)


missing = Case(
    (3, 30),
    "ruff UP031 on a value that may be a tuple",
    "a tuple of one is formatted as its element before",
    same=False,
)


class Report:
    def __init__(self, columns, precision):
        self.columns = columns
        self.precision = precision

    def cells_before(self, values):
        return "| " + " | ".join("{:.{}f}".format(value, self.precision) for value in values) + " |"

    def cells_after(self, values):
        return "| " + " | ".join([f"{value:.{self.precision}f}" for value in values]) + " |"


def cells_arguments(size):
    return Report(size, 3), floats(size)


cells = Case((3, 30), "f-string and a list for join, in a table's row")
