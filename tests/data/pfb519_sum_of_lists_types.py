"""Sums of what is known to be lists, of what is not, and of a class that adds."""


class Rows(list):
    def __radd__(self, other):
        return [*other, self]


def sums(rows: list[list[int]], unknown):
    return sum(unknown, []), sum(rows, []), sum(([row] for row in unknown), [])  # PFB519: 11 likely; 29 likely; 44
