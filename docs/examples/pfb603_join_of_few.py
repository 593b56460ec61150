"""PFB603: a tuple is built to join two strings. An f-string needs no tuple."""


def names(ids: list[str]):
    for number in ids:
        yield "-".join(("item", number))
