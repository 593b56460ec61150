"""Objects that tell when they are asked whether they are true, or are added."""
import operator
from functools import reduce


class Loud:
    def __init__(self, truth):
        self.truth = truth

    def __bool__(self):
        print("asked", self.truth)
        return self.truth

    def __add__(self, other):
        return "added"

    __radd__ = __add__

    def __repr__(self):
        return f"Loud({self.truth})"


def displays(a, b, n=2):
    found = []
    for x in range(n):
        found.append(any([a, b]))
        if all((b, a)) or x:
            found.append(x)
    return found


def added(words: list[str], others):
    return reduce(operator.add, words, ""), reduce(operator.add, others, "")


print(displays(Loud(True), Loud(False)), displays(Loud(False), 1), displays(0, Loud(True)))
print(added(["a", "b"], ["a", Loud(True)]))
