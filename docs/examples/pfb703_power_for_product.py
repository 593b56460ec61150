"""PFB703: a square is computed by `**`, which calls pow. A product does not."""


def squares(numbers):
    total = 0
    for number in numbers:
        total += number ** 2
    return total
