"""Squares and cubes beside operators that bind tighter or looser, in parentheses, and of negative numbers."""


def powers(numbers: list[int], other: int):
    found = []
    for n in numbers:
        found += [n ** 2, n**3, -n ** 2, (n ** 2), 2 * n ** 2, n ** 2 * 3, n ** 2 - n ** 3, 100 - n ** 2, ~n ** 2]
        found += [other / (1 + n ** 2), other // n ** 2 if n else 0, n ** 2 % 7, 7 % (n ** 2 + 1), 2 ** n ** 2, (n) ** 2]
        found += [n ** 2 > n ** 3, not n ** 2, (n ** 3).bit_length(), f"{n ** 2}", [n ** 2 for n in (1, 2)], 1 << n ** 2 & 7]
    return found


print(powers([0, 1, -2, 3], 17))
