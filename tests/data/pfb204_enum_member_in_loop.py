"""Marked lines for PFB204, enum-member-in-loop. Only ever compiled, never run.

One finding a dotted name and nest of loops, at the first read. Certain for the file's own Enums, likely for imported ones.
"""
import enum
import enum as e
import sys
from enum import Enum, Flag, IntEnum, StrEnum, auto, nonmember, unique
from http import HTTPStatus

import colors
import settings
from colors import Color as Imported
from colors import PALETTE, BaseEnum, Thing
from django.db import models


class Color(Enum):
    RED = 1
    GREEN, BLUE = 2, 3
    BLACK: int = 4
    bound: int
    _ignore_ = ["x"]
    _order_ = "RED GREEN"
    double = lambda self: self.value * 2
    limit = nonmember(3)
    if sys.platform == "win32":
        SYSTEM = 9

    def method(self):
        return self

    @property
    def label(self):
        return self.name.lower()

    class Meta:
        pass

    @classmethod
    def parse(cls, xs):
        for x in xs:
            if x == Color.RED.value:  # PFB204: 20
                return Color.RED  # PFB204: 23
            if x == cls.RED.value:
                return cls.RED
            if x == Color.GREEN:  # PFB204: 20
                x.of(Color.GREEN)
        return None


class Number(IntEnum):
    ONE = auto()
    TWO = auto()
    __hidden = 3

    def __eq__(self, other):
        return [Number.__hidden for _ in other]


class Access(Flag):
    READ = WRITE = 1


class Kind(StrEnum):
    VALUE = "value"


@unique
class Unique(enum.Enum):
    A = 1


@enum.verify(enum.UNIQUE)
class Verified(e.Enum):
    A = 1


class Base(Enum):
    def helper(self):
        return self


class Derived(str, Base):
    A = "a"


class Further(Derived):
    B = "b"


# --- what may be changed, or is no Enum ---------------------------------------------------------------------------------------


@colors.register
class Decorated(Enum):
    A = 1


class Metaclass(Enum, metaclass=Thing):
    A = 1


class Reading(Enum):
    A = 1

    def __getattribute__(self, name):
        return 1


class OwnValue(Enum):
    A = 1

    @property
    def value(self):
        return next(self)


class Plain:
    RED = 1


class PlainChild(Plain, Thing):
    RED = 1


class FromElsewhere(BaseEnum):
    A = 1


class Choices(models.TextChoices):
    A = "a"


class Twice(Enum):
    A = 1


class Twice(Enum):
    A = 2


class Declared(Enum):
    A = 1


def declare():
    global Declared
    Declared = None


def own(xs, use):
    for x in xs:
        use(Color.RED, x)  # PFB204: 12
        use(Color.GREEN.value, Color.BLUE.name)  # PFB204: 12; 31
        use(Color.BLACK.value.real, Color.GREEN.label)  # PFB204: 12; 36
        use(Number.ONE.value + Number.TWO)  # PFB204: 12; 31
        use(Access.READ | Access.WRITE)  # PFB204: 12; 26
        use(Kind.VALUE.upper())  # PFB204: 12
        use(Kind.VALUE.value.upper())  # PFB204: 12
        use(Unique.A.value, Verified.A.name)  # PFB204: 12; 28
        use(Derived.A.value, Further.B)  # PFB204: 12; 29
        use(Color.SYSTEM)  # PFB204: 12 likely
        use(Color.RED, Color.GREEN.value)
        use(Color.limit, Color.double, Color.method, Color.label, Color.Meta, Color.parse(x), Color.bound)
        use(Color._ignore_, Color._order_, Color["RED"], Color(1), Color.__members__, Color.UNKNOWN, Color.x.value)
        use(Color.RED(x), Number.__hidden)
        use(Color, Color.name, Color.value)


def doubtful(xs, use):
    for x in xs:
        use(Decorated.A, x)
        use(Decorated.A.value)  # PFB204: 12 likely
        use(Metaclass.A.name)  # PFB204: 12 likely
        use(Reading.A.value, Reading.A)  # PFB204: 12 likely
        use(OwnValue.A.value)  # PFB204: 12
        use(OwnValue.A.name)  # PFB204: 12
        use(FromElsewhere.A.value, Choices.A.value)  # PFB204: 12 likely; 35 likely
        use(FromElsewhere.A, Choices.A.label)
        use(Plain.RED, PlainChild.RED, Plain.RED.value, Twice.A, Declared.A.value)


def imported(xs, use, box):
    for x in xs:
        use(Imported.RED.value, HTTPStatus.OK.value)  # PFB204: 12 likely; 32 likely
        use(colors.Color.BLUE.name)  # PFB204: 12 likely
        use(HTTPStatus.OK.value == x)
        use(HTTPStatus.NOT_FOUND.value.real)  # PFB204: 12 likely
        use(HTTPStatus.OK, Imported.RED, colors.Color.RED)
        use(PALETTE.RED.value, settings.LIMITS.RED.value, Imported.red.value, colors.color.RED.value)
        use(Imported.RED.label, box.Color.RED.value, x.RED.value, settings.value, Imported.value)


def places(xs, use):
    while xs is not Color.RED:  # PFB204: 20
        xs = use()
    for x in Color.RED.value:
        for y in Number.ONE.value:  # PFB204: 17
            use(x, y)
        else:
            use(Access.READ)  # PFB204: 16
    else:
        use(Color.GREEN)
    a = [x for x in xs if x == Color.RED.value]  # PFB204: 31
    b = {x: Color.RED for x in xs}  # PFB204: 12
    c = sum(x is Color.GREEN for x in xs)  # PFB204: 17
    d = [x for x in (Color.RED, Color.GREEN) if x is Color.RED]
    for x in (1, 2):
        use(Color.RED.value)
    for x in xs:
        def inner():
            return Color.RED.value
        use(lambda: Color.RED)
        try:
            x = f"{Color.BLUE.value:>3}"  # PFB204: 19
        except KeyError:
            raise ValueError(Color.BLACK) from None  # PFB204: 29
    return a, b, c, d, inner


def branches(xs, use):
    for x in xs:
        if x == Color.RED.value: break  # PFB204: 16
        elif x is Color.GREEN:  # PFB204: 18
            continue
        match x:
            case Color.BLUE:
                use(Color.BLACK)  # PFB204: 20
            case Color.RED | Number.ONE | {Color.RED: _}:
                pass
            case [y] if y is Number.TWO:  # PFB204: 29
                pass
        with use(Access.WRITE) as f:  # PFB204: 17
            f()
        y = (z := Kind.VALUE.value)  # PFB204: 18
        ("é", Unique.A.value)  # PFB204: 15
        (Verified  # PFB204: 9
            .A
            .value)
        if 0:
            use(Derived.A.value)  # PFB204: refuted
    return x, y, z


def over_lines(xs):
    for x in xs:
        x = (Color  # PFB204: 13
             .RED
             .value)


def generator(xs):
    for x in xs:
        yield Color.RED.value, x  # PFB204: 14


async def coroutine(xs):
    async for x in xs:
        await x(Number.ONE)  # PFB204: 16
        await x.send(Number.TWO.name)  # PFB204: 21


def shadowed(xs, Color):
    for x in xs:
        x(Color.RED.value)


def local(xs):
    class Color(Enum):
        RED = 1
    for x in xs:
        x(Color.RED.value)


def returned_at_once(xs):
    for x in xs:
        return Color.RED.value


def outside(xs):
    return Color.RED.value, xs


for x in sys.argv:
    x = Color.RED.value


class Body:
    for x in sys.argv:
        x = Color.RED.value

    def nested(self, rows):
        for row in rows:
            for cell in row:
                cell.color = Color.RED.value  # PFB204: 29
            row.color = Color.RED.value
        for row in rows:
            row.color = Color.RED.value  # PFB204: 24
