"""PFB505: the numbers are added one per iteration. `sum` does that in C."""


def total_of(numbers: list[int]) -> int:
    total = 0
    for number in numbers:
        total += number
    return total
