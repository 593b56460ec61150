"""PFB603: a list that is built to join two strings. An f-string puts them together at once."""


def names(ids: list[str]):
    found = []
    for number in ids:
        found.append("-".join(["item", number]))
    return found
