"""PFB102: a global that never changes is looked up in every iteration. Assign it to a local before the loop."""

SCALE = 3


def polynomial(numbers):
    total = 0
    for number in numbers:
        total += SCALE * number + SCALE * total // SCALE
    return total
