"""Members of Enums that loops look up; some must not be looked up before the loop."""
from enum import Enum, IntEnum


def tried(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return type(error).__name__


def before_it_is_there(xs):
    return [x for x in xs if x == Late.ONE.value]


print(tried(before_it_is_there, []), tried(before_it_is_there, [1]))


class Late(Enum):
    ONE = 1


class Counting(Enum):
    @property
    def value(self):
        seen.append(self._value_)
        return len(seen)


class Counted(Counting):
    A = 10


class Level(IntEnum):
    LOW = 1
    IF = 2


class Made(Enum):
    FIRST = ()
    SECOND = 2

    def __init__(self, *numbers):
        self.same = [number for number in numbers if number == 3 and Made.FIRST.value == ()]


class Named(Enum):
    A = 1

    @property
    def name(self):
        seen.append("name")
        return len(seen)


seen = []


def counted(xs):
    found = []
    for x in xs:
        found.append((x, Counted.A.value, Named.A.name, Named.A.value))
    return found


def levels(xs, low):
    found = []
    for x in xs:
        if x == Level.LOW or x == Level.IF:
            found.append(Level.LOW.name * low)
        elif x is Level.IF.value:
            found.append(Level.IF.name)
    return found, [x for x in xs if x > Level.LOW], sum(x == Level.IF.value for x in xs)


def replaced(xs):
    found = []
    for x in xs:
        found.append(Replaced.LOW.value + x)
        globals()["Replaced"] = Other
    return found


class Replaced(Enum):
    LOW = 1


class Other(Enum):
    LOW = 100


def frame(xs):
    for x in xs:
        if x == Late.ONE.value:
            return sorted(locals())
    return []


for xs in ([], [1, 2, 3]):
    print(before_it_is_there(xs), counted(xs), levels(xs, 2), frame(xs))
print(replaced([1, 2]), Made.SECOND.same)
