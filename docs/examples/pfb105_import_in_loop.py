"""PFB105: an import that each pass repeats. Import before the loop."""


def rounded(numbers):
    found = []
    for number in numbers:
        import math

        found.append(math.floor(number))
    return found
