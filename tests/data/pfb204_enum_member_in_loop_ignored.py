"""Marked lines for PFB204: names that an Enum removes from its body. Only ever compiled, never run."""
import enum

NAMES = ["SIZE"]


class Kind(enum.Enum):
    _ignore_ = ["SIZE"]
    SIZE = 3
    A = 1


class Unknown(enum.Enum):
    _ignore_ = NAMES
    A = 1


def values(xs):
    for x in xs:
        x(Kind.SIZE.value)
        x(Kind.A.value)  # PFB204: 10
        x(Unknown.A.value)
