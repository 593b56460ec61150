"""PFB603: a tuple that is built to join two strings. An f-string puts them together at once."""


def names(ids: list[str]):
    for number in ids:
        yield "-".join(("item", number))
