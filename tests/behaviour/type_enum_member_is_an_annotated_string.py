# assumption: a value annotated as str behaves like str; a member of a (str, Enum) class formats as its name.
from enum import Enum


class Unit(str, Enum):
    METRE = "m"


def shown(counts, unit: str, suffix: str):
    found = []
    for count in counts:
        found.append("".join([unit, suffix]))
    return found


print(shown([1, 2], Unit.METRE, "s"))
