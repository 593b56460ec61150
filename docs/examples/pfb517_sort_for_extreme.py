"""PFB517: a sort for the least element alone. `min` finds it without one."""


def cheapest(offers):
    return sorted(offers)[0]
