"""PFB502: a loop that copies element by element. `list`, or `extend`, copies in C."""


def rows_of(source):
    found = []
    for row in source:
        found.append(row)
    return found
