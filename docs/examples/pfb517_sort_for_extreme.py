"""PFB517: a list is sorted only to find the smallest element. `min` finds it without sorting."""


def cheapest(offers):
    return sorted(offers)[0]
