# A constant is bound on another platform only, and the loop that reads it does not run.
import sys

if sys.platform == "another platform":
    SCALE = 3


def scaled(numbers: list[int]):
    found = 0
    for number in numbers:
        found += number * SCALE + SCALE
    return found


print(scaled([]))
