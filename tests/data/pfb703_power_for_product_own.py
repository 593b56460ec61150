"""Marked lines for PFB703, where a class of the file derives from int. Only ever compiled, never run."""


class Modular(int):
    def __pow__(self, exponent):
        return Modular(int(self) * int(exponent) % 7)


def squares(values: list[int], n):
    total = 0
    for value in values:
        total += value ** 2  # PFB703: 17 likely
    for i in range(n):
        total += i ** 2  # PFB703: 17
    return total
