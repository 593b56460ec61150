"""PFB502: every name is appended by a separate call. `list` copies all of them in one call."""


def names(people):
    found = []
    for name in people:
        found.append(name)
    return found
