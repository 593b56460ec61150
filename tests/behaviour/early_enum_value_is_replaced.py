# The value of a member is replaced while the loop runs.
import enum


class Color(enum.Enum):
    RED = 1


def values(xs):
    out = []
    for x in xs:
        out.append(Color.RED.value)
        Color.RED._value_ = x
    return out


print(values([5, 6]))
