"""Marked lines for PFB806, union-in-isinstance, where a class makes a union in its own way. Only ever compiled, never run."""


class Kind(type):
    def __or__(cls, other):
        return cls


class Shape(metaclass=Kind):
    pass


def count(rows):
    total = 0
    for row in rows:
        if isinstance(row, Shape | int):  # PFB806: 27 likely
            total += 1
    return total
