"""PFB512: all pairs are made before the first pass, for nothing. `for i, line in enumerate(lines)` makes them as it goes."""


def last_of(lines: list[str]):
    found = ""
    for i, line in list(enumerate(lines)):
        if i:
            found = line
    return found
