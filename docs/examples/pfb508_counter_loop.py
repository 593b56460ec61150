"""PFB508: every iteration compares the counter and adds to it. `for i in range(limit)` does both in one instruction."""


def odd_ones(limit: int):
    found = 0
    i = 0
    while i < limit:
        if i & 1:
            found = i
        i += 1
    return found
