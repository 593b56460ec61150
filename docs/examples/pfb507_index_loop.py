"""PFB507: every iteration creates an index and looks the size up with it. `for size in sizes` needs neither."""


def last_of(sizes: list[int]):
    found = 0
    for i in range(len(sizes)):
        found = sizes[i]
    return found
