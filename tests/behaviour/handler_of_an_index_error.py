# The first element of an empty sorted list is an IndexError, the minimum of nothing a ValueError.
from contextlib import suppress


def least(values):
    try:
        return sorted(values)[0]
    except IndexError:
        return "nothing"


def greatest(values):
    with suppress(IndexError):
        return sorted(values)[-1]
    return "nothing"


def least_unless_empty(values):
    with suppress(IndexError):
        return sorted(values)[0]
    return "nothing"


def first(values):
    try:
        return list(values)[0]
    except IndexError:
        return "nothing"


print(least_unless_empty([]), least([]), greatest([]), first({}), least([2, 1]), greatest([2, 1]), first({3: 4}))
