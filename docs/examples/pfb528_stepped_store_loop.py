"""PFB528: the multiples are crossed out one by one. A slice assignment does that in C."""


def even_numbers_crossed_out(count: int) -> list[bool]:
    flags = [True] * count
    for number in range(0, count, 2):
        flags[number] = False
    return flags
