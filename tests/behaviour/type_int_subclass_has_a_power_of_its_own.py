# The parameter is annotated as an int, or a list of ints; a class of the file derives from int, and its product is no power.
class Modular(int):
    def __pow__(self, exponent):
        return Modular(int(self) ** int(exponent) % 7)


class Angle(int):
    def __mul__(self, other):
        raise TypeError("angles are not multiplied")


def squares(values: list[int]):
    return [value ** 2 for value in values]


def cubes(value: int, n):
    total = 0
    for _ in range(n):
        total += value ** 3
    return total


def plain(n):
    total = 0
    for i in range(n):
        total += i ** 2 + i ** 3
    return total


print(squares([1, Modular(5), Angle(3)]), cubes(4, 2), cubes(Modular(4), 2), cubes(Angle(4), 2), plain(4))
