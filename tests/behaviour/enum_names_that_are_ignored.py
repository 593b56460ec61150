# The names in _ignore_ are removed from the class: to read one raises, but not in a loop of no iterations.
import enum


class Kind(enum.Enum):
    _ignore_ = ["SIZE", "made"]
    SIZE = 3
    A = 1


class Other(enum.Enum):
    _ignore_ = "SIZE, made"
    SIZE = 3
    A = 1


def values(xs):
    for x in xs:
        print(Kind.SIZE.value, Other.SIZE.value, Kind.A.value)


values([])
print("done")
