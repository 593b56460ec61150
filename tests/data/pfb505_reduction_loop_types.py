"""Starts that may be None or not bound, and numbers of a class that compares otherwise."""


class Odd(int):
    def __gt__(self, other):
        return False


def greatest(xs: list[float], ys: list[str], start: str | None, wanted):
    best = start
    for y in ys:  # PFB505: 4 likely
        best = max(best, y)
    if wanted:
        least = ""
    for y in ys:  # PFB505: 4 likely
        least = min(least, y)
    return best, least


def counted(numbers: list[int]):
    best = 0
    for number in numbers:  # PFB505: 4 likely
        if number > best:
            best = number
    return best
