"""Classes of the file whose instances have no hash."""
from dataclasses import dataclass


class Box:
    def __eq__(self, other):
        return True


def annotated(box: Box, names):
    known = list(names)
    for name in names:
        print(name, box in known, (1, box) in known)


def perhaps(box: Box | None, names):
    known = list(names)
    for name in names:
        print(name, box in known, (1, box) in known)


def each(boxes: list[Box], names):
    for box in boxes:
        known = list(names)
        for name in names:
            print(name, box in known, (1, box) in known)


def made(names):
    box = Box()
    known = list(names)
    for name in names:
        print(name, box in known, (1, box) in known)


@dataclass
class Pair:
    left: int


@dataclass(frozen=True)
class Frozen:
    left: int


def pairs(names, found: list[Pair]):
    known = list(names)
    return [pair for pair in found if pair in known]


def frozen(names, found: list[Frozen]):
    known = list(names)
    return [pair for pair in found if pair in known]  # PFB310: 38 likely


def of_others(box, names):
    known = list(names)
    for name in names:
        print(name, box in known)  # PFB310: 20 likely
