"""PFB105: every iteration repeats an import. Import before the loop."""


def rounded(numbers):
    found = []
    for number in numbers:
        import math

        found.append(math.floor(number))
    return found
