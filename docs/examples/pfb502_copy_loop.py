"""PFB502: each name is appended by a call of its own. `list` takes all of them at once."""


def names(people):
    found = []
    for name in people:
        found.append(name)
    return found
