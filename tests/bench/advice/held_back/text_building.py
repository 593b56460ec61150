"""Texts that are put together piece by piece."""

from case import Case
from samples import rng, rows, words

ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"


def wrapped_before(names):
    text = "  "
    for name in names:
        if len(text) - text.rfind("\n") > 72:
            text += "\n  "
        text += name + ", "
    return text


def wrapped_after(names):
    parts = ["  "]
    for name in names:
        if len(parts) > 72:
            parts.append("\n  ")
        parts.append(name + ", ")
    return "".join(parts)


def wrapped_arguments(size):
    return (words(size),)


wrapped = Case(
    (30, 1_000),
    "the usual advice on +=, where the text so far is measured in the loop",
    "the string is read while it grows",
    same=False,
)


def notes_by_city_before(orders):
    notes = {}
    for order in orders:
        city = order["city"]
        if city not in notes:
            notes[city] = ""
        notes[city] += "%s (%s); " % (order["name"], order["status"])
    return notes


def notes_by_city_after(orders):
    notes = {}
    for order in orders:
        notes.setdefault(order["city"], []).append("%s (%s); " % (order["name"], order["status"]))
    return {city: "".join(parts) for city, parts in notes.items()}


def notes_by_city_arguments(size):
    return (rows(size),)


notes_by_city = Case((1_000, 30), "answers about strings in a dict that grow: keep a list for each key and join at the end")


def short_id_before(number):
    text = ""
    while number:
        number, digit = divmod(number, 36)
        text = ALPHABET[digit] + text
    return text or "0"


def short_id_after(number):
    digits = []
    while number:
        number, digit = divmod(number, 36)
        digits.append(ALPHABET[digit])
    digits.reverse()
    return "".join(digits) or "0"


def short_id_arguments(size):
    return (rng(size).randrange(36 ** (size - 1), 36**size),)


short_id = Case((3, 30), "advice against prepending to a string in a loop", "an id has a few digits")
